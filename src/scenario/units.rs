//! Typed quantities that people write in scenario files: points and spans of school time.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most school years that a run lasts.
pub const YEARS_AT_MOST: u32 = 100;

/// The most school weeks of a year.
pub const WEEKS_PER_YEAR_AT_MOST: u32 = 52;

/// A span of school time, written in a scenario as `"18 weeks"` or `"2 years"`.
///
/// School weeks and school years only: the summer between two years takes no time of its own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum SchoolTime {
    /// A whole number of school weeks.
    Weeks(u32),
    /// School years; a fraction such as `0.5` is a part of the year's weeks.
    Years(f64),
}

impl Default for SchoolTime {
    /// No time at all: the start of a run.
    fn default() -> Self {
        Self::Weeks(0)
    }
}

impl SchoolTime {
    /// The same span in whole school weeks, rounded to the nearest one.
    pub fn in_weeks(self, weeks_per_year: u32) -> u32 {
        match self {
            Self::Weeks(weeks) => weeks,
            Self::Years(years) => (years * f64::from(weeks_per_year)).round() as u32,
        }
    }
}

impl fmt::Display for SchoolTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weeks(1) => write!(out, "1 week"),
            Self::Weeks(weeks) => write!(out, "{weeks} weeks"),
            Self::Years(years) if *years == 1.0 => write!(out, "1 year"),
            Self::Years(years) => write!(out, "{years} years"),
        }
    }
}

impl From<SchoolTime> for String {
    fn from(time: SchoolTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for SchoolTime {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl FromStr for SchoolTime {
    type Err = String;

    /// Reads `"N week(s)"` with a whole N or `"N year(s)"` with any N, from 0 to [`YEARS_AT_MOST`].
    fn from_str(text: &str) -> Result<Self, String> {
        let remedy = || format!("`{text}` is no school time; write \"18 weeks\" or \"2 years\"");
        let (number, unit) = text.trim().split_once(char::is_whitespace).ok_or_else(remedy)?;
        let time = match unit.trim() {
            "week" | "weeks" => Self::Weeks(number.parse().map_err(|_| remedy())?),
            "year" | "years" => Self::Years(number.parse().map_err(|_| remedy())?),
            _ => return Err(remedy()),
        };
        let weeks_at_most = YEARS_AT_MOST * WEEKS_PER_YEAR_AT_MOST;
        let in_range = match time {
            Self::Weeks(weeks) => weeks <= weeks_at_most,
            Self::Years(years) => (0.0..=f64::from(YEARS_AT_MOST)).contains(&years),
        };
        if in_range {
            Ok(time)
        } else {
            Err(format!("`{text}` is out of range; write 0 to {YEARS_AT_MOST} years ({weeks_at_most} weeks)"))
        }
    }
}

/// A count with its noun: `1 year`, `5 years`.
pub fn counted(count: u64, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// The `f64` whose shortest decimal form is that of `number`: 0.014 stays 0.014.
pub fn shortest(number: f32) -> f64 {
    number.to_string().parse().unwrap_or(f64::from(number))
}

/// Serializes an `f32` by its [`shortest`] decimal form.
///
/// # Errors
/// Those of the serializer.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub fn write_shortest<S: serde::Serializer>(number: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(shortest(*number))
}

/// As [`write_shortest`], for a list.
///
/// # Errors
/// Those of the serializer.
pub fn write_all_shortest<S: serde::Serializer>(numbers: &[f32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(numbers.iter().map(|&number| shortest(number)))
}

#[cfg(test)]
mod tests {
    use super::{SchoolTime, shortest};

    #[test]
    fn a_number_keeps_the_digits_that_a_person_wrote() {
        assert_eq!(shortest(0.014_f32), 0.014);
        assert_eq!(shortest(600.0_f32), 600.0);
    }

    #[test]
    fn half_a_year_is_half_its_weeks() {
        assert_eq!("0.5 years".parse::<SchoolTime>().unwrap().in_weeks(36), 18);
        assert_eq!("18 weeks".parse::<SchoolTime>().unwrap().in_weeks(36), 18);
    }

    #[test]
    fn a_time_reads_back_as_it_is_written() {
        for text in ["0 weeks", "1 week", "72 weeks", "1 year", "2.5 years"] {
            assert_eq!(text.parse::<SchoolTime>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn bare_numbers_and_other_units_are_refused() {
        for text in ["36", "3 months", "-1 weeks", "1.5 weeks", "nan years", "inf years", "101 years", ""] {
            assert!(text.parse::<SchoolTime>().is_err(), "{text}");
        }
    }
}
