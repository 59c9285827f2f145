//! A whole nation of schools: how many, in which districts, and of which kinds.

use super::FullScenario;
use crate::parameters::{NationNumbers, Parameter};
use serde::{Deserialize, Serialize};

/// A whole nation of schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Nation {
    /// How many schools and districts, and how districts differ.
    #[serde(flatten)]
    pub numbers: NationNumbers,
    /// Layers over the scenario, by name: one kind of school each.
    #[serde(default)]
    pub kinds: toml::Table,
}

impl Nation {
    /// The rows of a nation in the registry with their values here.
    ///
    /// # Panics
    /// Never: numbers can always be written.
    pub fn values(&self) -> Vec<(&'static Parameter, serde_json::Value)> {
        let written = serde_json::to_value(&self.numbers).expect("numbers can be written");
        NationNumbers::ROWS.iter().map(|row| (row, written[row.name].clone())).collect()
    }
}

/// One kind of school.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolKind {
    /// Its name.
    pub name: String,
    /// Words for tables.
    pub title: String,
    /// Its share of the nation's schools, 0 to 1.
    pub share: f64,
    /// The scenario of a school of this kind, without the nation.
    pub scenario: FullScenario,
}
