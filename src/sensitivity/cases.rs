//! Points, and whether a statement about their results holds.

use super::error::{AnswerError, check_count, check_enough, check_finite};

/// Points of parameters and whether a statement holds at each.
#[derive(Debug, Clone, PartialEq)]
pub struct Cases {
    points: Vec<Vec<f64>>,
    holds: Vec<bool>,
    missing: usize,
}

impl Cases {
    /// Cases from the values of parameters, one row per point, and whether the statement holds there.
    ///
    /// A point for which nothing can be said, because its output is missing, is left out and counted.
    ///
    /// # Errors
    ///
    /// Where the lists differ in length, where rows differ in width or hold a number that is not
    /// finite, without a point that counts, and where the statement holds at all points or none.
    pub fn new(points: &[Vec<f64>], holds: &[Option<bool>]) -> Result<Self, AnswerError> {
        check_count("statements", holds.len(), points.len())?;
        let factors = points.first().map_or(0, Vec::len);
        for point in points {
            check_count("numbers of a point", point.len(), factors)?;
            check_finite("a point", point)?;
        }
        let said: Vec<(&Vec<f64>, bool)> =
            points.iter().zip(holds).filter_map(|(point, holds)| Some((point, (*holds)?))).collect();
        check_enough("factors", factors, 1)?;
        check_enough("points with an output", said.len(), 1)?;
        let of_interest = said.iter().filter(|(_, holds)| *holds).count();
        if of_interest == 0 || of_interest == said.len() {
            return Err(AnswerError::NothingToTell { everywhere: of_interest > 0 });
        }
        Ok(Self {
            missing: points.len() - said.len(),
            holds: said.iter().map(|(_, holds)| *holds).collect(),
            points: said.into_iter().map(|(point, _)| point.clone()).collect(),
        })
    }

    /// The cases of some places, which may repeat.
    pub(super) fn chosen(&self, places: impl Iterator<Item = usize>) -> Result<Self, AnswerError> {
        let (points, holds): (Vec<_>, Vec<_>) =
            places.map(|place| (self.points[place].clone(), Some(self.holds[place]))).unzip();
        Self::new(&points, &holds)
    }

    /// The cases outside of a region, in which the next box can be looked for.
    ///
    /// # Errors
    ///
    /// Where no case is left, or the statement holds at all that are left or at none.
    pub fn outside(&self, region: &super::Region) -> Result<Self, AnswerError> {
        self.chosen((0..self.count()).filter(|&place| !region.contains(&self.points[place])))
    }

    /// Each point with whether the statement holds there.
    pub fn iter(&self) -> impl Iterator<Item = (&[f64], bool)> {
        self.points.iter().map(Vec::as_slice).zip(self.holds.iter().copied())
    }

    /// Points that count.
    pub fn count(&self) -> usize {
        self.points.len()
    }

    /// Points at which the statement holds.
    pub fn of_interest(&self) -> usize {
        self.holds.iter().filter(|&&holds| holds).count()
    }

    /// Points left out because nothing can be said of them.
    pub fn missing(&self) -> usize {
        self.missing
    }

    /// Numbers in each point.
    pub fn factors(&self) -> usize {
        self.points.first().map_or(0, Vec::len)
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Cases};

    #[test]
    fn points_of_which_nothing_can_be_said_are_counted_and_left_out() {
        let points = [vec![1.0], vec![2.0], vec![3.0]];
        let cases = Cases::new(&points, &[Some(true), None, Some(false)]).unwrap();
        assert_eq!((cases.count(), cases.of_interest(), cases.missing(), cases.factors()), (2, 1, 1, 1));
        assert!(cases.iter().eq([(&[1.0][..], true), (&[3.0][..], false)]));
    }

    #[test]
    fn what_tells_nothing_is_refused() {
        let refused = |points: &[Vec<f64>], holds: &[Option<bool>]| Cases::new(points, holds).unwrap_err();
        let (everywhere, nowhere) = ([Some(true); 2], [Some(false); 2]);
        let points = [vec![1.0], vec![2.0]];
        assert_eq!(refused(&points, &everywhere), AnswerError::NothingToTell { everywhere: true });
        assert_eq!(refused(&points, &nowhere), AnswerError::NothingToTell { everywhere: false });
        assert!(matches!(refused(&points, &[None; 2]), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&points, &[None]), AnswerError::LengthsDiffer { .. }));
        assert!(matches!(refused(&[vec![1.0], vec![]], &everywhere), AnswerError::LengthsDiffer { .. }));
        assert!(matches!(refused(&[vec![f64::NAN], vec![1.0]], &nowhere), AnswerError::NotANumber { .. }));
        assert!(matches!(refused(&[vec![], vec![]], &everywhere), AnswerError::TooFew { .. }));
    }
}
