//! Schools of a district that are told one by one.

use super::{Events, FullScenario, Level, Networks, Staff};
use crate::parameters::Parameters;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The schools of a district, where they are told one by one.
///
/// What is written of a school is a layer over the scenario, as a variant is. Reading a scenario makes a [`NamedSchool`] of
/// each; a scenario that is written holds the layers only.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schools {
    /// Layers over the scenario, by name, in their order.
    pub written: toml::Table,
    /// The schools themselves, in the same order; none before the scenario was checked.
    #[serde(skip)]
    pub named: Vec<NamedSchool>,
}

/// A school that has a name and whatever else sets it apart from the others of its district.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedSchool {
    /// Its name, of letters, digits, `_` and `-`.
    pub name: String,
    /// Words for tables and charts.
    pub title: String,
    /// The strategy that it follows, whatever strategy the others follow; none where it follows theirs.
    pub strategy: Option<String>,
    /// Keys of the parameters that are told of this school. All others it shares with its district.
    pub told: BTreeSet<String>,
    /// Every number of the model, as it holds for this school.
    pub parameters: Parameters,
    /// How students meet teachers.
    pub level: Level,
    /// Who looks to whom.
    pub networks: Networks,
    /// The first staff, as far as it is given and not drawn.
    pub staff: Staff,
    /// What happens on fixed dates.
    pub events: Events,
}

impl Schools {
    /// Whether no school is told by name.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// The strategies that schools follow on their own, whatever the others do.
    pub fn own_strategies(&self) -> impl Iterator<Item = &str> {
        self.written.values().filter_map(|layer| layer.get("strategy")?.as_str())
    }

    /// The same schools, with values of parameters that replace those that no school tells of itself; `draw` gives the
    /// parameters of a school with the values that replace its own, those of its told keys aside.
    #[must_use]
    pub fn with(&self, draw: impl Fn(&Parameters, &BTreeSet<String>) -> Option<Parameters>) -> Option<Self> {
        let drawn = |own: &NamedSchool| {
            Some(NamedSchool { parameters: draw(&own.parameters, &own.told)?, ..own.clone() })
        };
        Some(Self {
            written: self.written.clone(),
            named: self.named.iter().map(drawn).collect::<Option<_>>()?,
        })
    }
}

impl FullScenario {
    /// What happens on fixed dates in the school of that index in its district.
    pub fn events_of(&self, school: usize) -> &Events {
        self.schools.named.get(school).map_or(&self.events, |own| &own.events)
    }

    /// Words for the school of that index in its district, from 0: its title, or its number.
    pub fn school_title(&self, school: usize) -> String {
        self.schools
            .named
            .get(school)
            .map_or_else(|| format!("School {}", school + 1), |own| own.title.clone())
    }
}
