//! A scenario as data: the parameters of the model, practices, strategies and their weekly plans.
//!
//! Nothing here reads a file; `scenario_files` turns texts into these values.

pub mod error;
pub mod parameters;
pub mod plan;
pub mod practice;
pub mod strategy;
pub mod units;

mod answer;
mod choice;
mod events;
mod funding;
mod nation;
mod networks;
mod planned_practice;
mod scale;
mod schools;
mod staff;
mod timetable;
mod uncertainty;

pub use answer::{ANSWERING, Answer, Split};
pub use events::Events;
pub use funding::BudgetUse;
pub use nation::{Nation, SchoolKind};
pub use networks::{AdviceNetwork, Networks, Tie};
pub use planned_practice::{PlannedPractice, planned_practices};
pub use scale::Scale;
pub use schools::{NamedSchool, Schools};
pub use staff::Staff;
pub use timetable::specialists;
pub use uncertainty::{Drawn, ParameterValues, Uncertainty};

use crate::choice::choice;
use crate::parameters::{Parameter, Parameters};
use crate::practice::Practice;
use crate::strategy::{Strategy, Training};
use crate::units::write_shortest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A scenario in full: nothing is left to a default, another file or a library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FullScenario {
    /// Name, from the file's name: letters, digits, `_` and `-`.
    pub name: String,
    /// Words for charts and reports.
    pub title: String,
    /// The question that it asks.
    pub question: String,
    /// What would answer it.
    #[serde(default, skip_serializing_if = "Answer::is_empty")]
    pub answer: Answer,
    /// What overrides changed, as `key.path=value`, in their order.
    pub changes: Vec<String>,
    /// What is run, how long and how often.
    pub run: Run,
    /// How students meet teachers.
    pub timetable: Timetable,
    /// Who looks to whom.
    pub networks: Networks,
    /// The first staff, as far as it is given and not drawn.
    #[serde(default)]
    pub staff: Staff,
    /// What happens on fixed dates.
    pub events: Events,
    /// What the district does under every strategy.
    pub policy: Policy,
    /// Every number of the model.
    #[serde(flatten)]
    pub parameters: Parameters,
    /// Draws of parameters that are not known for certain, of which every replicate takes one; none where all are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty: Option<Uncertainty>,
    /// The nation whose schools are simulated; none where it is one school or one district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nation: Option<Nation>,
    /// The schools of a district that are told one by one.
    #[serde(default, skip_serializing_if = "Schools::is_empty")]
    pub schools: Schools,
    /// Every practice that a strategy can plan, by name.
    pub practices: BTreeMap<String, Practice>,
    /// The strategies that run, by name.
    pub strategies: BTreeMap<String, Strategy>,
    /// Layers over this scenario, by name: the same under other assumptions.
    #[serde(default, skip_serializing_if = "toml::Table::is_empty")]
    pub variants: toml::Table,
}

impl FullScenario {
    /// The strategies in the order in which they run, with their names.
    pub fn plans(&self) -> impl Iterator<Item = (&str, &Strategy)> {
        let named = |name: &String| self.strategies.get_key_value(name);
        self.run.strategies.iter().filter_map(named).map(|(name, strategy)| (name.as_str(), strategy))
    }

    /// What overrides changed and whether parameters are drawn, to follow the scenario's name; empty where there is nothing
    /// to say.
    pub fn changes_in_words(&self) -> String {
        let mut words = self.changes.clone();
        words.extend(self.uncertainty.as_ref().map(Uncertainty::in_words));
        if words.is_empty() { String::new() } else { format!(", with {}", words.join(", ")) }
    }

    /// Every row of the registry that has a value here, those of a nation included where there is one.
    pub fn values(&self) -> Vec<(&'static Parameter, serde_json::Value)> {
        let mut values = self.parameters.values();
        values.extend(self.nation.iter().flat_map(Nation::values));
        values
    }

    /// Index of the strategy with which the others are compared.
    ///
    /// # Panics
    /// Never of a scenario that was checked: its reference is one of the strategies that run.
    pub fn reference_index(&self) -> usize {
        let index = self.run.strategies.iter().position(|name| *name == self.run.reference);
        index.expect("a checked scenario compares with a strategy that runs")
    }

    /// Index of the strategy that plans nothing, beside which a change is seen: the reference where it is one, else the
    /// first; none where every strategy plans something.
    pub fn status_quo_index(&self) -> Option<usize> {
        let plans_nothing = |name: &String| {
            self.strategies.get(name).is_some_and(|strategy| strategy.plan.values().all(Vec::is_empty))
        };
        let idle = || self.run.strategies.iter().enumerate().filter(|(_, name)| plans_nothing(name));
        let reference = idle().find(|(_, name)| **name == self.run.reference);
        reference.or_else(|| idle().next()).map(|(index, _)| index)
    }

    /// School weeks of the whole run.
    pub fn weeks(&self) -> u32 {
        self.run.years * self.run.weeks_per_year
    }
}

/// What is run, how long and how often.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The seed from which every draw follows.
    pub seed: u64,
    /// How often every strategy is run, each time with other draws.
    pub replicates: u32,
    /// School years of a run.
    pub years: u32,
    /// School weeks of a year.
    pub weeks_per_year: u32,
    /// Years before the first week in which the school comes to rest without a strategy; 0 starts with people as
    /// they arrive.
    pub warm_up_years: u32,
    /// Names of the strategies, in the order of tables and charts.
    pub strategies: Vec<String>,
    /// Name of the strategy with which the others are compared.
    pub reference: String,
    /// The most that a plan may cost in a week, in shares of an ordinary leader's capacity; as designed where absent.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_budget")]
    pub budget: Option<f32>,
    /// What a budget asks of plans that cost less.
    #[serde(default)]
    pub budget_use: BudgetUse,
    /// The budget under which strategies are compared a second time, where it cuts any plan; 0 where they are not.
    #[serde(default, serialize_with = "write_shortest")]
    pub equal_capacity: f32,
}

/// How students meet teachers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timetable {
    /// The kind of schedule.
    pub level: Level,
}

choice! {
    /// The kind of schedule.
    #[derive(Default)]
    Level {
        /// One class teacher and few others.
        Elementary = "elementary",
        /// A different teacher for every class.
        #[default]
        Secondary = "secondary",
    }
}

/// What the district does under every strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Where model visits go.
    pub visits: Visits,
    /// Training of leaders in managing change; none where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<Training>,
}

choice! {
    /// Where model visits go.
    #[derive(Default)]
    Visits {
        /// To model schools outside the district.
        #[default]
        Outside = "outside",
        /// To the district's own best school of last year.
        BestSchool = "best_school",
    }
}

/// A name in words: `typical_high_school` is "Typical high school".
pub fn words(name: &str) -> String {
    let text = name.replace(['_', '-'], " ");
    let mut characters = text.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn write_budget<S: serde::Serializer>(budget: &Option<f32>, serializer: S) -> Result<S::Ok, S::Error> {
    match budget {
        Some(budget) => write_shortest(budget, serializer),
        None => serializer.serialize_none(),
    }
}
