//! The points of a design.

use super::error::DesignError;

/// Points of the unit cube, one row per point and one number per factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Points {
    dimensions: usize,
    values: Vec<f64>,
    stand_alone: bool,
}

impl Points {
    /// Room for a number of points, or why there is none: no point, no factor, more than `limit`
    /// points, or more than memory holds.
    pub(super) fn room(points: Option<usize>, dimensions: usize, limit: usize) -> Result<Self, DesignError> {
        let points =
            points.filter(|&points| points <= limit).ok_or(DesignError::TooManyPoints { points, limit })?;
        if dimensions == 0 {
            return Err(DesignError::NoFactor);
        }
        if points == 0 {
            return Err(DesignError::NoPoint);
        }
        let mut values = Vec::new();
        let room = points.checked_mul(dimensions).map(|numbers| values.try_reserve_exact(numbers).is_ok());
        if room != Some(true) {
            return Err(DesignError::NoRoom { points, dimensions });
        }
        Ok(Self { dimensions, values, stand_alone: false })
    }

    /// Says that each point stands for itself, so that one may be replaced without harm to another.
    pub(super) fn standing_alone(self) -> Self {
        Self { stand_alone: true, ..self }
    }

    pub(super) fn push(&mut self, point: impl IntoIterator<Item = f64>) {
        self.values.extend(point);
    }

    pub(super) fn point_mut(&mut self, place: usize) -> &mut [f64] {
        &mut self.values[place * self.dimensions..][..self.dimensions]
    }

    /// Points from a table of one's own, one row per point, each standing for itself.
    ///
    /// # Errors
    ///
    /// Where there is no row, where rows differ in width, or where a number is not from 0 to 1.
    pub fn from_rows(rows: &[Vec<f64>]) -> Result<Self, DesignError> {
        let factors = rows.first().map_or(0, Vec::len);
        let mut points = Self::room(Some(rows.len()), factors.max(1), usize::MAX)?.standing_alone();
        points.dimensions = if factors == 0 { return Err(DesignError::NoFactor) } else { factors };
        for row in rows {
            if row.len() != factors {
                return Err(DesignError::WrongWidth { found: row.len(), factors });
            }
            check_place(row)?;
            points.push(row.iter().copied());
        }
        Ok(points)
    }

    /// Number of points.
    pub fn count(&self) -> usize {
        self.values.len() / self.dimensions
    }

    /// Numbers in each point: one per factor.
    pub fn dimensions(&self) -> usize {
        self.dimensions
    }

    /// Whether each point stands for itself, so that one may be replaced without harm to another.
    pub fn stand_alone(&self) -> bool {
        self.stand_alone
    }

    /// The points in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> + Clone {
        self.values.chunks_exact(self.dimensions)
    }

    /// One point, counted from 0; nothing past the last.
    pub fn row(&self, place: usize) -> Option<&[f64]> {
        self.values.get(place.checked_mul(self.dimensions)?..)?.get(..self.dimensions)
    }
}

/// Checks that every number of a point is from 0 to 1.
pub(super) fn check_place(point: &[f64]) -> Result<(), DesignError> {
    match point.iter().position(|place| !(0.0..=1.0).contains(place)) {
        Some(factor) => Err(DesignError::OutsideCube { factor, value: point[factor] }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{DesignError, Points};

    #[test]
    fn a_table_of_ones_own_is_a_design_whose_points_stand_for_themselves() {
        let points = Points::from_rows(&[vec![0.0, 0.5], vec![1.0, 0.25]]).unwrap();
        assert_eq!((points.count(), points.dimensions(), points.stand_alone()), (2, 2, true));
        assert_eq!(points.row(1), Some(&[1.0, 0.25][..]));
        assert_eq!((points.row(2), points.row(usize::MAX)), (None, None));
        assert_eq!(points.rows().len(), 2);
    }

    #[test]
    fn a_table_that_is_no_design_is_told_so() {
        let refused = |rows: &[Vec<f64>]| Points::from_rows(rows).unwrap_err();
        assert_eq!(refused(&[]), DesignError::NoPoint);
        assert_eq!(refused(&[vec![]]), DesignError::NoFactor);
        assert_eq!(refused(&[vec![0.5], vec![]]), DesignError::WrongWidth { found: 0, factors: 1 });
        assert_eq!(refused(&[vec![0.5, 1.5]]), DesignError::OutsideCube { factor: 1, value: 1.5 });
        assert!(matches!(refused(&[vec![f64::NAN]]), DesignError::OutsideCube { factor: 0, .. }));
    }

    #[test]
    fn more_points_than_allowed_or_than_memory_holds_are_refused() {
        let refused = |points, dimensions, limit| Points::room(points, dimensions, limit).unwrap_err();
        assert_eq!(refused(Some(11), 1, 10), DesignError::TooManyPoints { points: Some(11), limit: 10 });
        assert_eq!(refused(None, 1, 10), DesignError::TooManyPoints { points: None, limit: 10 });
        let huge = usize::MAX / 2;
        assert_eq!(refused(Some(huge), 3, huge), DesignError::NoRoom { points: huge, dimensions: 3 });
        assert_eq!(refused(Some(huge), 1, huge), DesignError::NoRoom { points: huge, dimensions: 1 });
    }
}
