//! A box in the space of parameters, and how well it tells where a statement holds.

use super::cases::Cases;
use statistics::{Estimate, share_interval};

/// A box: from one value to another in each factor, both included.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Lower limit of each factor; minus infinity where there is none.
    pub low: Vec<f64>,
    /// Upper limit of each factor; infinity where there is none.
    pub high: Vec<f64>,
}

/// How well a box tells where a statement holds (Bryant and Lempert 2010).
///
/// Intervals are 95 % score intervals of shares; they take the box as given, so they are too narrow for
/// a box found on the same cases (see [`super::reproducibility`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BoxStatistics {
    /// Share of the box's points at which the statement holds.
    pub density: Estimate,
    /// Share of the points at which the statement holds that lie in the box.
    pub coverage: Estimate,
    /// Points in the box.
    pub points: usize,
    /// Points in the box at which the statement holds.
    pub of_interest: usize,
    /// Factors that the box limits.
    pub limited: usize,
}

impl Region {
    /// The box without limits.
    pub fn everywhere(factors: usize) -> Self {
        Self { low: vec![f64::NEG_INFINITY; factors], high: vec![f64::INFINITY; factors] }
    }

    /// Whether a point lies in the box; numbers past the box's factors are ignored.
    pub fn contains(&self, point: &[f64]) -> bool {
        point
            .iter()
            .zip(self.low.iter().zip(&self.high))
            .all(|(value, (low, high))| low <= value && value <= high)
    }

    /// Whether a factor has a limit.
    pub fn limits(&self, factor: usize) -> bool {
        self.low.get(factor).is_some_and(|low| low.is_finite())
            || self.high.get(factor).is_some_and(|high| high.is_finite())
    }

    /// The same box without the limits of one factor.
    #[must_use]
    pub fn without(&self, factor: usize) -> Self {
        let mut wider = self.clone();
        if let (Some(low), Some(high)) = (wider.low.get_mut(factor), wider.high.get_mut(factor)) {
            (*low, *high) = (f64::NEG_INFINITY, f64::INFINITY);
        }
        wider
    }

    /// Points in the box, and those among them at which the statement holds.
    pub(super) fn counts(&self, cases: &Cases) -> (usize, usize) {
        cases
            .iter()
            .filter(|(point, _)| self.contains(point))
            .fold((0, 0), |(points, hits), (_, holds)| (points + 1, hits + usize::from(holds)))
    }

    /// How well the box tells where the statement holds.
    pub fn statistics(&self, cases: &Cases) -> BoxStatistics {
        let (points, of_interest) = self.counts(cases);
        BoxStatistics {
            density: share_interval(of_interest as f64, points),
            coverage: share_interval(of_interest as f64, cases.of_interest()),
            points,
            of_interest,
            limited: (0..self.low.len()).filter(|&factor| self.limits(factor)).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cases, Region};

    #[test]
    fn density_and_coverage_are_shares_of_the_box_and_of_the_cases() {
        let points: Vec<Vec<f64>> = (0..10).map(|place| vec![f64::from(place), 0.0]).collect();
        let holds: Vec<Option<bool>> = (0..10).map(|place| Some(place >= 4)).collect();
        let cases = Cases::new(&points, &holds).unwrap();
        let region = Region { low: vec![2.0, f64::NEG_INFINITY], high: vec![6.0, f64::INFINITY] };
        let statistics = region.statistics(&cases);
        assert_eq!((statistics.points, statistics.of_interest, statistics.limited), (5, 3, 1));
        assert_eq!((statistics.density.value, statistics.coverage.value), (0.6, 0.5));
        assert!(statistics.density.low < 0.6 && 0.6 < statistics.density.high);
        assert_eq!(region.without(0), Region::everywhere(2));
        assert_eq!(region.without(7), region);
        assert!(region.limits(0) && !region.limits(1) && !region.limits(9));
    }
}
