//! The figures of a run: a file each, with its words, its numbers and what it finds.

mod by_leader;
mod classrooms;
pub(crate) mod comparison;
mod cost_and_result;
mod district;
mod equal_capacity;
mod fates;
mod headline;
mod horizons;
mod leads;
mod level_and_spread;
mod lines;
pub(crate) mod other_assumptions;
mod reach_over_lines;
mod replicates;
mod reported_and_real;
mod school;
mod schools_by_name;
mod stances;
mod three_groups;
mod uncertainty;

pub(super) use uncertainty::in_hundredths;

use super::request::Request;
use super::summary::Summary;
use super::tables::Table;
use chart::{ChartError, Drawing};
use simulation::measure::Measure;

/// Which weeks of a run a figure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// All, or those from one to another.
    Weeks,
    /// Some, side by side.
    ChosenWeeks,
    /// Every school year as a whole, and the end of the run.
    Years,
    /// The end of the run only.
    End,
}

/// What a run must have for a figure to say something of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing but strategies.
    Nothing,
    /// The schools of a district.
    District,
    /// Schools that are told by name.
    NamedSchools,
    /// Parameters that are drawn.
    Draws,
    /// A variant with a budget.
    Budgets,
    /// Variants of the scenario, under other assumptions.
    Variants,
    /// Replicates in which the first leader stays to the end, and others.
    LeadersWhoStayAndLeave,
}

/// Which measures a figure can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measures {
    /// Its own only.
    Own,
    /// One of some.
    These(&'static [Measure]),
    /// Any from 0 to 1.
    Any,
}

/// A figure that a run can have.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Its name, also of its file.
    pub name: &'static str,
    /// What it answers, in a line.
    pub answers: &'static str,
    /// How to read it, for people who have not seen one before.
    pub reading: &'static str,
    /// The fewest strategies with which it has something to say.
    pub strategies_at_least: usize,
    /// What the run must have besides.
    pub needs: Needs,
    /// Which measures it can show.
    pub measures: Measures,
    /// Whether it has an axis of shares, which can end below 100 %.
    pub has_share_axis: bool,
    /// Which weeks it shows.
    pub shows: Shows,
    /// Draws it.
    pub draw: fn(&Summary, &Request) -> Result<Drawing, ChartError>,
    /// The numbers behind it, in the measure and the weeks that are asked for.
    pub table: fn(&Summary, &Request) -> Table,
}

/// Every figure, in the order in which a reader wants them.
pub const FIGURES: &[Figure] = &[
    headline::FIGURE,
    equal_capacity::FIGURE,
    comparison::FIGURE,
    other_assumptions::FIGURE,
    horizons::FIGURE,
    reach_over_lines::FIGURE,
    replicates::FIGURE,
    by_leader::FIGURE,
    uncertainty::FIGURE,
    cost_and_result::FIGURE,
    level_and_spread::FIGURE,
    schools_by_name::FIGURE,
    district::FIGURE,
    classrooms::FIGURE,
    school::FIGURE,
    stances::FIGURE,
    three_groups::FIGURE,
    reported_and_real::FIGURE,
    fates::FIGURE,
];

impl Figure {
    /// Whether it can show a measure that is asked for.
    pub fn can_show(&self, measure: Measure) -> bool {
        match self.measures {
            Measures::Own => false,
            Measures::These(some) => some.contains(&measure),
            Measures::Any => measure.info().unit != "years",
        }
    }

    /// Whether it has something to say of a run.
    pub fn suits(&self, summary: &Summary) -> bool {
        summary.scenario.run.strategies.len() >= self.strategies_at_least
            && match self.needs {
                Needs::Nothing => true,
                Needs::District => summary.scenario.scale().is_district(),
                Needs::NamedSchools => schools_by_name::has_names(summary),
                Needs::Draws => summary.tables.uncertainty.is_some(),
                Needs::Budgets => equal_capacity::has_budgets(summary),
                Needs::Variants => other_assumptions::has_variants(summary),
                Needs::LeadersWhoStayAndLeave => summary.tables.by_leader.has_both(),
            }
    }
}
