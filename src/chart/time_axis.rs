//! The axis of school weeks, marked where school years end.

use super::error::ChartError;

/// The school-year axis shared by all figures over time.
///
/// Values over time are lists with one number per school week; index 0 is the
/// end of week 1. Holidays are not on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeAxis {
    /// School weeks in a school year, 1 or more.
    pub weeks_per_year: u32,
    /// School weeks on the axis; the last year may be incomplete.
    pub weeks: u32,
}

/// One school year, or the beginning of one, on a time axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SchoolYear {
    /// 1 for the first year.
    pub number: u32,
    /// Weeks passed when it begins.
    pub start: f64,
    /// Weeks passed when it ends, or when the axis ends.
    pub end: f64,
}

impl TimeAxis {
    /// The number of values a list over time must have.
    pub(super) fn length(self) -> usize {
        usize::try_from(self.weeks).unwrap_or(usize::MAX)
    }

    /// Refuses an axis without weeks in a year.
    pub(super) fn check(self) -> Result<(), ChartError> {
        if self.weeks_per_year == 0 {
            return Err(ChartError::EmptySchoolYear);
        }
        Ok(())
    }

    /// All years on the axis, in order.
    pub(super) fn years(self) -> Vec<SchoolYear> {
        let length = self.weeks_per_year.max(1);
        (0..self.weeks.div_ceil(length))
            .map(|year| SchoolYear {
                number: year + 1,
                start: f64::from(year) * f64::from(length),
                end: (f64::from(year + 1) * f64::from(length)).min(f64::from(self.weeks)),
            })
            .collect()
    }

    /// The title of the axis, with its unit.
    pub(super) fn title(self) -> String {
        let whole_years = self.weeks.is_multiple_of(self.weeks_per_year.max(1));
        if whole_years {
            format!("School year ({} weeks each)", self.weeks_per_year)
        } else {
            let noun = if self.weeks == 1 { "week" } else { "weeks" };
            format!("School year ({} weeks each; {} {noun} shown)", self.weeks_per_year, self.weeks)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_year_may_be_incomplete() {
        let time = TimeAxis { weeks_per_year: 36, weeks: 80 };
        let ends: Vec<f64> = time.years().iter().map(|year| year.end).collect();
        assert_eq!(ends, [36.0, 72.0, 80.0]);
    }

    #[test]
    fn a_year_without_weeks_is_refused_with_a_remedy() {
        let time = TimeAxis { weeks_per_year: 0, weeks: 80 };
        let message = time.check().err().map(|error| error.to_string());
        assert!(message.is_some_and(|message| message.contains("weeks_per_year")));
    }
}
