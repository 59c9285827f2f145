//! Which weeks of a run are asked for.

use super::ChartArguments;
use report::{Figure, Shows, Summary};
use scenario::error::{Problem, Problems};
use std::ops::RangeInclusive;
use std::str::FromStr;

/// As many weeks can stand side by side.
const MOST_WEEKS: usize = 12;

/// Weeks of a run by their numbers; week 0 is the school before its first week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weeks {
    /// From one to another, for figures over time.
    Range(RangeInclusive<u32>),
    /// Some, for figures that show weeks side by side; in order, each once.
    Some(Vec<u32>),
}

impl FromStr for Weeks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "write a range such as 37-108, or weeks such as 0,36,180".to_owned();
        let week = |text: &str| text.trim().parse::<u32>().ok().ok_or_else(wrong);
        if let Some((first, last)) = text.split_once('-') {
            let (first, last) = (week(first)?, week(last)?);
            return if first <= last && last > 0 { Ok(Self::Range(first..=last)) } else { Err(wrong()) };
        }
        let mut weeks = text.split(',').map(week).collect::<Result<Vec<u32>, String>>()?;
        weeks.sort_unstable();
        weeks.dedup();
        if weeks.len() > MOST_WEEKS {
            return Err(format!("at most {MOST_WEEKS} weeks stand side by side"));
        }
        Ok(Self::Some(weeks))
    }
}

impl Weeks {
    /// Whether a figure can show them.
    pub fn suit(&self, figure: &Figure) -> bool {
        match self {
            Self::Range(_) => matches!(figure.shows, Shows::Weeks | Shows::ChosenWeeks),
            Self::Some(_) => figure.shows == Shows::ChosenWeeks,
        }
    }

    fn last(&self) -> u32 {
        match self {
            Self::Range(weeks) => *weeks.end(),
            Self::Some(weeks) => weeks.last().copied().unwrap_or(0),
        }
    }
}

/// The run with the range of weeks that is asked for.
pub fn within(summary: Summary, arguments: &ChartArguments) -> Result<Summary, Problems> {
    let Some(weeks) = &arguments.weeks else { return Ok(summary) };
    let there_are = summary.scenario.weeks();
    if weeks.last() > there_are {
        let what = format!("there is no week {} in this run", weeks.last());
        let remedy = format!("name weeks from 0 to {there_are}");
        let mut problems = Problems::default();
        problems.add(Problem::new("--weeks", what, remedy));
        return Err(problems);
    }
    Ok(match weeks {
        // A week begins where the one before it ended.
        Weeks::Range(weeks) => summary.within(weeks.start().saturating_sub(1)..*weeks.end()),
        Weeks::Some(_) => summary,
    })
}

/// The single weeks that are asked for; none where a figure may choose.
pub fn chosen(arguments: &ChartArguments) -> Vec<u32> {
    match &arguments.weeks {
        Some(Weeks::Some(weeks)) => weeks.clone(),
        _ => Vec::new(),
    }
}

/// A figure cannot show the weeks that are asked for.
pub fn unsuited(figure: &Figure, weeks: &Weeks) -> Problem {
    let (what, remedy) = match (weeks, figure.shows) {
        (_, Shows::Years) => ("whole school years", "leave out --weeks, or draw a figure over time"),
        (_, Shows::End) => ("the end of the run only", "leave out --weeks, or draw a figure over time"),
        _ => ("weeks in a row", "ask for a range such as 37-108"),
    };
    Problem::new("--weeks", format!("{} shows {what}", figure.name), remedy)
}

#[cfg(test)]
mod tests {
    use super::Weeks;

    #[test]
    fn weeks_are_a_range_or_a_list_in_order() {
        assert_eq!("37-108".parse(), Ok(Weeks::Range(37..=108)));
        assert_eq!("180, 0,36,0".parse(), Ok(Weeks::Some(vec![0, 36, 180])));
    }

    #[test]
    fn a_range_without_a_week_or_backwards_and_what_is_no_week_are_refused() {
        for wrong in ["-1", "9-3", "0-0", "", "one", "3-", "1,,2"] {
            assert!(wrong.parse::<Weeks>().is_err(), "{wrong}");
        }
    }
}
