//! Two runs that are compared: what they share, and whether their replicates belong together.

use super::names;
use super::run::Run;
use chart::Language;
use scenario::error::{Problem, Problems};
use simulation::measure::Measure;
use statistics::mean_interval;
use std::ops::Range;

/// Whether replicates of two runs belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// A replicate of one and the same replicate of the other had the same draws.
    Paired,
    /// They had nothing in common.
    DifferentSeeds,
    /// They drew for other numbers of schools, so that only part of their draws are the same.
    DifferentSchools,
}

/// Two runs with school years of one length.
#[derive(Debug)]
pub struct Pair {
    /// The run whose lead over the other is shown.
    pub one: Run,
    /// The run that it is compared with.
    pub other: Run,
}

impl Pair {
    /// Two runs to compare.
    ///
    /// # Errors
    /// Where their school years differ in length, so that their weeks do not belong together, or where
    /// they have no strategy in common.
    pub fn new(one: Run, other: Run) -> Result<Self, Problems> {
        let weeks = [&one, &other].map(|run| run.summary.scenario.run.weeks_per_year);
        if weeks[0] != weeks[1] {
            let (here, there) = (one.folder.display(), other.folder.display());
            let what =
                format!("a school year has {} weeks in `{here}` and {} in `{there}`", weeks[0], weeks[1]);
            return Err(
                Problem::new("two runs", what, "compare runs with the same `run.weeks_per_year`").into()
            );
        }
        let pair = Self { one, other };
        if pair.strategies().is_empty() {
            let what = format!(
                "`{}` and `{}` have no strategy in common",
                pair.one.folder.display(),
                pair.other.folder.display()
            );
            let remedy =
                "compare runs that have one; the figure `strategies_compared` compares strategies of one run";
            return Err(Problem::new("two runs", what, remedy).into());
        }
        Ok(pair)
    }

    /// The strategies that both runs have, in the order of the first.
    pub fn strategies(&self) -> Vec<&str> {
        let others = self.other.summary.strategies();
        let both = self.one.summary.strategies().iter().filter(|name| others.contains(name));
        both.map(String::as_str).collect()
    }

    /// Of the strategies that both have, the one that reaches most students in the first.
    pub fn leading(&self) -> Option<&str> {
        let reach = |name: &str| {
            let index = self.one.summary.strategies().iter().position(|own| own == name)?;
            Some(mean_interval(self.one.summary.tables.ends.values(index, Measure::ConsistentReach)).value)
        };
        let mut best: Option<(&str, f64)> = None;
        for name in self.strategies() {
            let reached = reach(name).unwrap_or(f64::NAN);
            if best.is_none_or(|(_, most)| reached > most || most.is_nan()) {
                best = Some((name, reached));
            }
        }
        best.map(|(name, _)| name)
    }

    /// Whether their replicates belong together.
    pub fn pairing(&self) -> Pairing {
        let [one, other] = [&self.one, &self.other].map(|run| &run.summary.scenario);
        if one.run.seed != other.run.seed {
            Pairing::DifferentSeeds
        } else if one.scale() != other.scale() {
            Pairing::DifferentSchools
        } else {
            Pairing::Paired
        }
    }

    /// How many weeks have passed where both begin, and where the first of them ends.
    pub fn weeks(&self) -> Range<u32> {
        let [one, other] = [&self.one, &self.other].map(|run| run.summary.time());
        let end = (one.before + one.weeks).min(other.before + other.weeks);
        one.before.max(other.before).min(end)..end
    }

    /// Words of a language that tell the two apart.
    pub fn names(&self, language: &Language) -> [String; 2] {
        names::distinct_names(&self.one, &self.other, language)
    }
}
