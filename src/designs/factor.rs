//! A place from 0 to 1 as the value of a factor.

use super::error::DesignError;

/// What varies: a range on a scale, whole numbers, or a list of choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Linear { low: f64, high: f64 },
    Logarithmic { low: f64, high: f64 },
    Whole { low: f64, high: f64 },
    Choices(Vec<f64>),
}

/// Largest whole number up to which doubles have no gaps.
const LARGEST_WHOLE: i64 = 1 << 53;

impl Factor {
    /// Any number of a range, evenly.
    ///
    /// # Errors
    ///
    /// Where the ends are not finite or do not ascend.
    pub fn linear(low: f64, high: f64) -> Result<Self, DesignError> {
        if low.is_finite() && high.is_finite() && low < high {
            Ok(Self(Kind::Linear { low, high }))
        } else {
            Err(DesignError::EmptyRange { low, high })
        }
    }

    /// Any number of a range, evenly in its logarithm.
    ///
    /// # Errors
    ///
    /// Where the ends are not finite or do not ascend, or where the range reaches 0 or below.
    pub fn logarithmic(low: f64, high: f64) -> Result<Self, DesignError> {
        Self::linear(low, high)?;
        if low > 0.0 {
            Ok(Self(Kind::Logarithmic { low, high }))
        } else {
            Err(DesignError::NoLogarithm { low })
        }
    }

    /// The whole numbers from `low` to `high`, both included, each equally likely.
    ///
    /// # Errors
    ///
    /// Where the ends do not ascend or one is past 2^53.
    pub fn whole(low: i64, high: i64) -> Result<Self, DesignError> {
        if let Some(&end) = [low, high].iter().find(|end| end.unsigned_abs() > LARGEST_WHOLE as u64) {
            return Err(DesignError::TooLargeWhole { end });
        }
        let (low, high) = (low as f64, high as f64);
        if low < high {
            Ok(Self(Kind::Whole { low, high }))
        } else {
            Err(DesignError::EmptyRange { low, high })
        }
    }

    /// The choices of a list, each equally likely; for names, the caller lists their places.
    ///
    /// # Errors
    ///
    /// With fewer than two choices, or where one is not finite.
    pub fn choices(values: Vec<f64>) -> Result<Self, DesignError> {
        if values.len() >= 2 && values.iter().all(|value| value.is_finite()) {
            Ok(Self(Kind::Choices(values)))
        } else {
            Err(DesignError::BadChoices)
        }
    }

    /// The value at a place from 0 to 1; places outside are taken as the nearer end.
    ///
    /// Whole numbers and choices each own an equal part of the way from 0 to 1, its lower end
    /// included; the last one also owns 1.
    pub fn value(&self, place: f64) -> f64 {
        self.value_between(place, f64::NEG_INFINITY, f64::INFINITY).unwrap_or(f64::NAN)
    }

    /// The place at which the factor has a value, or the one nearest to it that it offers: the middle of
    /// the part that a whole number or a choice owns.
    pub fn place(&self, value: f64) -> f64 {
        let middle = |part: f64, parts: f64| (part + 0.5) / parts;
        match &self.0 {
            Kind::Linear { low, high } => ((value - low) / (high - low)).clamp(0.0, 1.0),
            Kind::Logarithmic { low, high } => {
                let [value, low, high] = [value.clamp(*low, *high), *low, *high].map(libm::log);
                ((value - low) / (high - low)).clamp(0.0, 1.0)
            }
            Kind::Whole { low, high } => middle(value.round().clamp(*low, *high) - low, high - low + 1.0),
            Kind::Choices(values) => {
                let far = |choice: &f64| (choice - value).abs();
                let nearest = (0..values.len())
                    .min_by(|&one, &other| far(&values[one]).total_cmp(&far(&values[other])));
                middle(nearest.unwrap_or(0) as f64, values.len() as f64)
            }
        }
    }

    /// The value at a place from 0 to 1 of what the factor offers from `least` to `most`, both
    /// included; nothing where it offers none there.
    pub(super) fn value_between(&self, place: f64, least: f64, most: f64) -> Option<f64> {
        let place = place.clamp(0.0, 1.0);
        match &self.0 {
            Kind::Linear { low, high } => {
                let (low, high) = (low.max(least), high.min(most));
                (low <= high).then(|| (low * (1.0 - place) + high * place).clamp(low, high))
            }
            Kind::Logarithmic { low, high } => {
                let (low, high) = (low.max(least), high.min(most));
                (low <= high).then(|| {
                    let exponent = libm::log(low) * (1.0 - place) + libm::log(high) * place;
                    // Exponential and logarithm undo each other only up to a rounding.
                    match place {
                        0.0 => low,
                        1.0 => high,
                        _ => libm::exp(exponent).clamp(low, high),
                    }
                })
            }
            Kind::Whole { low, high } => {
                let (low, high) = (low.max(least.ceil()), high.min(most.floor()));
                (low <= high).then(|| (low + (place * (high - low + 1.0)).floor()).clamp(low, high))
            }
            Kind::Choices(values) => {
                let offered: Vec<f64> =
                    values.iter().copied().filter(|value| (least..=most).contains(value)).collect();
                let chosen = (place * offered.len() as f64) as usize;
                offered.get(chosen).or(offered.last()).copied()
            }
        }
    }

    /// The largest value up to `most`, itself included.
    pub(super) fn largest(&self, most: f64) -> Option<f64> {
        match &self.0 {
            Kind::Choices(values) => {
                values.iter().copied().filter(|&value| value <= most).max_by(f64::total_cmp)
            }
            _ => self.value_between(1.0, f64::NEG_INFINITY, most),
        }
    }

    /// Places from 0 to 1 for a grid or for one factor at a time, `count` of them.
    ///
    /// Of a range they are evenly spaced on its scale, both ends included (the middle where one is
    /// asked for). Of whole numbers and of a list they are the middles of the parts of `count` of
    /// them, from the first to the last as evenly as can be; all of them where there are no more.
    ///
    /// # Errors
    ///
    /// Where there would be more than `limit` levels, and so more points in any design of them.
    pub fn levels(&self, count: usize, limit: usize) -> Result<Vec<f64>, DesignError> {
        let offered = match &self.0 {
            Kind::Linear { .. } | Kind::Logarithmic { .. } => f64::INFINITY,
            Kind::Whole { low, high } => high - low + 1.0,
            Kind::Choices(values) => values.len() as f64,
        };
        let count = if offered < count as f64 { offered as usize } else { count };
        if count > limit {
            return Err(DesignError::TooManyPoints { points: Some(count), limit });
        }
        let even = even_levels(count);
        if offered.is_infinite() {
            return Ok(even);
        }
        Ok(even.into_iter().map(|place| ((place * (offered - 1.0)).round() + 0.5) / offered).collect())
    }
}

/// Evenly spaced places from 0 to 1, both included; one place is the middle.
fn even_levels(count: usize) -> Vec<f64> {
    match count {
        1 => vec![0.5],
        _ => (0..count).map(|level| level as f64 / (count - 1) as f64).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{DesignError, Factor, even_levels};
    use proptest::prelude::*;

    #[test]
    fn ranges_start_and_end_at_their_ends_and_have_their_middle_by_scale() {
        let linear = Factor::linear(-1.0, 3.0).unwrap();
        assert_eq!([0.0, 0.5, 1.0].map(|place| linear.value(place)), [-1.0, 1.0, 3.0]);
        let logarithmic = Factor::logarithmic(0.1, 10.0).unwrap();
        assert_eq!((logarithmic.value(0.0), logarithmic.value(1.0)), (0.1, 10.0));
        assert!((logarithmic.value(0.5) - 1.0).abs() < 1e-14);
        let wide = Factor::linear(f64::MIN, f64::MAX).unwrap();
        assert_eq!((wide.value(0.5), wide.value(1.0)), (0.0, f64::MAX));
    }

    #[test]
    fn whole_numbers_and_choices_own_equal_parts() {
        let whole = Factor::whole(-1, 2).unwrap();
        let values = [0.0, 0.2499, 0.25, 0.5, 0.75, 1.0].map(|place| whole.value(place));
        assert_eq!(values, [-1.0, -1.0, 0.0, 1.0, 2.0, 2.0]);
        let choices = Factor::choices(vec![5.0, 1.0, 3.0]).unwrap();
        assert_eq!([0.0, 0.34, 0.67, 1.0].map(|place| choices.value(place)), [5.0, 1.0, 3.0, 3.0]);
    }

    #[test]
    fn every_value_has_a_place_and_others_that_of_the_nearest() {
        let factors = [
            Factor::linear(-1.0, 3.0).unwrap(),
            Factor::logarithmic(0.1, 10.0).unwrap(),
            Factor::whole(-2, 4).unwrap(),
            Factor::choices(vec![5.0, 1.0, 3.0]).unwrap(),
        ];
        for factor in &factors {
            for place in [0.0, 0.1, 0.5, 0.77, 1.0] {
                let value = factor.value(place);
                assert!((factor.value(factor.place(value)) - value).abs() < 1e-12, "{factor:?} at {place}");
            }
            assert_eq!(
                factor.value(factor.place(1e9)),
                [3.0, 10.0, 4.0, 5.0][factors.iter().position(|own| own == factor).unwrap()]
            );
        }
        assert_eq!(factors[0].place(-7.0), 0.0);
        assert_eq!(factors[3].value(factors[3].place(1.4)), 1.0);
    }

    #[test]
    fn places_outside_are_taken_as_the_nearer_end() {
        let linear = Factor::linear(0.0, 1.0).unwrap();
        assert_eq!((linear.value(-3.0), linear.value(7.0)), (0.0, 1.0));
    }

    #[test]
    fn levels_reach_both_ends_and_repeat_no_whole_number() {
        let linear = Factor::linear(0.0, 10.0).unwrap();
        let values = |factor: &Factor, count| -> Vec<f64> {
            factor.levels(count, 9).unwrap().into_iter().map(|place| factor.value(place)).collect()
        };
        assert_eq!(values(&linear, 3), [0.0, 5.0, 10.0]);
        assert_eq!(values(&linear, 1), [5.0]);
        let whole = Factor::whole(1, 5).unwrap();
        assert_eq!(values(&whole, 9), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(values(&whole, 3), [1.0, 3.0, 5.0]);
        let choices = Factor::choices(vec![7.0, 8.0]).unwrap();
        assert_eq!(values(&choices, 5), [7.0, 8.0]);
        assert!(even_levels(0).is_empty() && values(&whole, 0).is_empty());
        let many = DesignError::TooManyPoints { points: Some(10), limit: 9 };
        assert_eq!(linear.levels(10, 9).unwrap_err(), many);
        assert!(linear.levels(usize::MAX, 9).is_err() && whole.levels(usize::MAX, 9).is_ok());
    }

    #[test]
    fn factors_that_offer_nothing_are_refused() {
        assert_eq!(Factor::linear(1.0, 1.0).unwrap_err(), DesignError::EmptyRange { low: 1.0, high: 1.0 });
        assert!(Factor::linear(f64::NAN, 1.0).is_err() && Factor::linear(0.0, f64::INFINITY).is_err());
        assert_eq!(Factor::logarithmic(0.0, 1.0).unwrap_err(), DesignError::NoLogarithm { low: 0.0 });
        assert!(Factor::whole(3, 2).is_err());
        let large = DesignError::TooLargeWhole { end: i64::MIN };
        assert_eq!(Factor::whole(i64::MIN, 2).unwrap_err(), large);
        assert_eq!(Factor::choices(vec![1.0]).unwrap_err(), DesignError::BadChoices);
        assert_eq!(Factor::choices(vec![1.0, f64::NAN]).unwrap_err(), DesignError::BadChoices);
    }

    proptest! {
        #[test]
        fn every_value_lies_in_the_range_and_none_shrinks_as_the_place_grows(
            low in 1e-6..1e6_f64, width in 1e-6..1e6_f64, one in 0.0..=1.0_f64, other in 0.0..=1.0_f64
        ) {
            let high = low + width;
            let whole = Factor::whole(low as i64, high as i64 + 1).unwrap();
            let factors = [Factor::linear(low, high).unwrap(), Factor::logarithmic(low, high).unwrap(), whole];
            for factor in factors {
                let (first, second) = (factor.value(one.min(other)), factor.value(one.max(other)));
                prop_assert!(first <= second);
                prop_assert!(factor.value(0.0) <= first && second <= factor.value(1.0));
            }
        }
    }
}
