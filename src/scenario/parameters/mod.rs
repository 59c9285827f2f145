//! The one registry of parameters: every number of the model with its name, symbol, unit,
//! default, range, meaning and source.
//!
//! A row is written once, in the file of its table. From it come the field that the simulation
//! reads, the key that a scenario file may set, the check of its range, its explanation on the
//! command line, its entry in the JSON Schema, and its line in the model's documentation.

mod leadership;
mod learners;
mod measures;
mod nation;
mod school;
mod start;
mod table;
mod teachers;

pub use leadership::{DesignTeam, Leader, Stocks};
pub use learners::{Parents, Students};
pub use measures::Thresholds;
pub use nation::NationNumbers;
pub use school::{District, School};
pub use start::Start;
pub use table::{Parameter, SHARE, Source, Standing, TEACHERS_AT_MOST, Unit, YEARS};
pub use teachers::{Alignment, Beliefs, Newcomers, Routines, Skill, Strain, Teaching, Turnover};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Every number of the model, one field per table of the scenario file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Parameters {
    /// Sizes and standing conditions of a school.
    pub school: School,
    /// How the schools of a district differ.
    pub district: District,
    /// The leader's skills, capacity and succession.
    pub leader: Leader,
    /// What practices fill and time drains.
    pub stocks: Stocks,
    /// Seats and terms of the design team.
    pub design_team: DesignTeam,
    /// How teachers' beliefs move.
    pub beliefs: Beliefs,
    /// How intention turns into effort.
    pub teaching: Teaching,
    /// What teachers make their own, and what outlasts its reasons.
    pub routines: Routines,
    /// How teaching aligns with the school's design.
    pub alignment: Alignment,
    /// How skill grows and decays.
    pub skill: Skill,
    /// What strains teachers.
    pub strain: Strain,
    /// Who leaves and who is hired.
    pub turnover: Turnover,
    /// What newcomers cost.
    pub newcomers: Newcomers,
    /// How students react.
    pub students: Students,
    /// How parents react.
    pub parents: Parents,
    /// How everyone starts.
    pub start: Start,
    /// Thresholds of the measures.
    pub measures: Thresholds,
}

impl Parameters {
    /// Every row of the registry that has a value here, as a scenario file would write it; a nation's
    /// rows have theirs elsewhere, in scenarios of a nation only.
    ///
    /// # Panics
    /// Never: numbers can always be written.
    pub fn values(&self) -> Vec<(&'static Parameter, Value)> {
        let written = serde_json::to_value(self).expect("numbers can be written");
        let valued = |row: &'static Parameter| Some((row, written[row.table].get(row.name)?.clone()));
        registry().into_iter().filter_map(valued).collect()
    }
}

/// The rows of every table, in the order of the documentation.
pub fn registry() -> Vec<&'static Parameter> {
    let tables: [&'static [Parameter]; 18] = [
        School::ROWS,
        District::ROWS,
        NationNumbers::ROWS,
        Leader::ROWS,
        Stocks::ROWS,
        DesignTeam::ROWS,
        Beliefs::ROWS,
        Teaching::ROWS,
        Routines::ROWS,
        Alignment::ROWS,
        Skill::ROWS,
        Strain::ROWS,
        Turnover::ROWS,
        Newcomers::ROWS,
        Students::ROWS,
        Parents::ROWS,
        Start::ROWS,
        Thresholds::ROWS,
    ];
    tables.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::registry;
    use std::collections::HashSet;

    #[test]
    fn every_default_lies_in_its_plausible_range_and_that_in_the_allowed_one() {
        for row in registry() {
            let key = row.key();
            assert!(row.plausible.0 <= row.default && row.default <= row.plausible.1, "{key}");
            assert!(row.unit.least <= row.plausible.0 && row.plausible.1 <= row.unit.most, "{key}");
        }
    }

    #[test]
    fn no_two_rows_share_a_key_or_a_symbol() {
        let keys: HashSet<_> = registry().iter().map(|row| row.key()).collect();
        let symbols: HashSet<_> = registry().iter().map(|row| row.symbol).collect();
        assert_eq!(keys.len(), registry().len());
        assert_eq!(symbols.len(), registry().len());
    }

    #[test]
    fn every_row_says_what_it_means_and_where_it_comes_from() {
        for row in registry() {
            assert!(!row.meaning.is_empty() && !row.source.text.is_empty(), "{}", row.key());
        }
    }
}
