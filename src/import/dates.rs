//! Days of the calendar, as far as waves of observations need them.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    year: i32,
    month: i32,
    of_month: i32,
}

impl Day {
    /// Reads `2024-09-03`, with or without a time of day behind it.
    pub fn read(text: &str) -> Option<Self> {
        let date = text.split(['T', ' ']).next()?;
        let is_digit = |letter: char| letter.is_ascii_digit();
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.chars().all(is_digit)).then(|| part.parse().ok()).flatten()
        };
        let mut parts = date.split('-');
        let (year, month, day) =
            (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
        let is_date = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
        (is_date && parts.next().is_none()).then_some(Self { year, month, of_month: day })
    }

    /// Days since the first of March of the year 0, after Howard Hinnant's `days_from_civil`.
    pub fn number(self) -> i32 {
        // A year that begins in March has its leap day at its end.
        let (year, month) =
            if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + self.of_month
            - 1
    }
}

fn length(year: i32, month: i32) -> i32 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let days = |from: &str, to: &str| {
            let number = |text| Day::read(text).expect("it is a date").number();
            number(to) - number(from)
        };
        assert_eq!(days("2024-02-28", "2024-03-01"), 2);
        assert_eq!(days("2023-02-28", "2023-03-01"), 1);
        assert_eq!(days("2024-09-03", "2025-09-03"), 365);
        assert_eq!(days("2000-01-01", "2400-01-01"), 146_097);
    }

    #[test]
    fn only_days_that_are_in_the_calendar_are_read() {
        assert_eq!(
            Day::read("2024-09-03T08:30:00").map(|day| day.to_string()),
            Some("2024-09-03".to_owned())
        );
        for text in ["", "03/09/2024", "2024-13-01", "2023-02-29", "2024-9-3", "2024-09-03-01", "next week"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }
}
