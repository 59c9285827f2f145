//! The axis of school weeks, marked where school years end.

use crate::error::{ChartError, check_length};
use crate::words::{Language, phrases};

/// The school-year axis shared by all figures over time.
///
/// Values over time are lists with one number per moment of the axis, which has one
/// more of them than weeks: its beginning, and the end of every week. Holidays are
/// not on the axis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimeAxis {
    /// School weeks in a school year, 1 or more.
    pub weeks_per_year: u32,
    /// School weeks of the run before the axis begins; usually 0.
    pub before: u32,
    /// School weeks on the axis; the first and the last year may be incomplete.
    pub weeks: u32,
    /// Weeks of the run that have passed when a leader leaves, to be marked.
    pub departures: Vec<u32>,
}

/// One school year, or the beginning of one, on a time axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct SchoolYear {
    /// 1 for the first year.
    pub number: u32,
    /// Weeks of the axis passed when it begins.
    pub start: f64,
    /// Weeks of the axis passed when it ends, or when the axis ends.
    pub end: f64,
}

impl TimeAxis {
    /// Refuses an axis without weeks in a year; everything else here needs at least one.
    pub(crate) fn check(&self) -> Result<(), ChartError> {
        if self.weeks_per_year == 0 {
            return Err(ChartError::EmptySchoolYear);
        }
        Ok(())
    }

    /// Refuses lists without one value per moment; each comes with its name and its length, `label` says whose they are.
    pub(crate) fn check_lists<'a>(
        &self,
        label: &str,
        lists: impl IntoIterator<Item = (&'a str, usize)>,
    ) -> Result<(), ChartError> {
        lists.into_iter().try_for_each(|(name, length)| {
            check_length(&format!("{name} of \"{label}\""), length, self.weeks as usize + 1)
        })
    }

    /// All years on the axis, in order.
    pub(crate) fn years(&self) -> Vec<SchoolYear> {
        let length = self.weeks_per_year;
        let end = self.before + self.weeks;
        let on_axis = |week: u32| f64::from(week.clamp(self.before, end) - self.before);
        (self.before / length..end.div_ceil(length))
            .map(|year| SchoolYear {
                number: year + 1,
                start: on_axis(year * length),
                end: on_axis((year + 1) * length),
            })
            .collect()
    }

    /// How to read a figure over time: the figure's own words, and what the mark at a departure means.
    pub(crate) fn reading(&self, language: &Language, own: &str) -> String {
        let shown = |week: &&u32| (self.before + 1..self.before + self.weeks).contains(*week);
        let year = |week: &u32| week.div_ceil(self.weeks_per_year).to_string();
        let both =
            |first: String, last: String| language.say(phrases::counts::Both { first: &first, last: &last });
        let years = self.departures.iter().filter(shown).map(year).reduce(both);
        let mark = years.map(|years| language.say(phrases::time::Departure { years: &years }));
        let own = (!own.is_empty()).then(|| own.to_owned());
        own.into_iter().chain(mark).collect::<Vec<_>>().join(". ")
    }

    /// The title of the axis, with its unit.
    pub(crate) fn title(&self, language: &Language) -> String {
        let length = self.weeks_per_year;
        let whole_years = [self.before, self.weeks].iter().all(|weeks| weeks.is_multiple_of(length));
        let (first, last) = (self.before + 1, self.before + self.weeks);
        match (self.before, self.weeks) {
            _ if whole_years => language.say(phrases::time::WholeYears { length: &length }),
            (0, 1) => language.say(phrases::time::OneWeekShown { length: &length, weeks: &1 }),
            (0, weeks) => language.say(phrases::time::WeeksShown { length: &length, weeks: &weeks }),
            (_, 1) => {
                language.say(phrases::time::WeekOfRunShown { length: &length, first: &first, last: &last })
            }
            _ => language.say(phrases::time::WeeksOfRunShown { length: &length, first: &first, last: &last }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_year_may_be_incomplete() {
        let time = TimeAxis { weeks_per_year: 36, weeks: 80, ..TimeAxis::default() };
        let ends: Vec<f64> = time.years().iter().map(|year| year.end).collect();
        assert_eq!(ends, [36.0, 72.0, 80.0]);
    }

    #[test]
    fn an_axis_may_begin_within_a_year() {
        let time = TimeAxis { weeks_per_year: 36, before: 30, weeks: 50, departures: Vec::new() };
        let years: Vec<(u32, f64, f64)> =
            time.years().iter().map(|year| (year.number, year.start, year.end)).collect();
        assert_eq!(years, [(1, 0.0, 6.0), (2, 6.0, 42.0), (3, 42.0, 50.0)]);
        let title = time.title(&Language::default());
        assert!(title.contains("weeks 31 to 80 of the run"), "{title}");
    }

    #[test]
    fn a_year_without_weeks_is_refused_with_a_remedy() {
        let time = TimeAxis { weeks: 80, ..TimeAxis::default() };
        let message = time.check().err().map(|error| error.to_string());
        assert!(message.is_some_and(|message| message.contains("weeks_per_year")));
    }
}
