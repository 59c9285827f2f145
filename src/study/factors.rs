//! What varies: keys of the language, their ranges, and the orders that hold between them.

use super::error::StudyError;
use designs::{DesignError, Factor, Order, Space};
use scenario::FullScenario;
use scenario::parameters::{Parameter, registry};
use scenario_files::ordered_parameters;
use std::collections::BTreeMap;

/// A value that varies.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Its key, as a scenario file has it.
    pub key: String,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// The values that it takes.
    pub values: Values,
    /// Its number of values in a grid or one at a time; the design's where absent.
    pub levels: Option<usize>,
}

/// The values that something takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Any of a range.
    Range {
        /// The least.
        from: f64,
        /// The greatest.
        to: f64,
        /// Whether values are even in their logarithm.
        logarithmic: bool,
    },
    /// One of a list.
    List(Vec<f64>),
}

impl Varied {
    /// The factor of a design.
    pub(crate) fn factor(&self) -> Result<Factor, DesignError> {
        match &self.values {
            Values::List(values) => Factor::choices(values.clone()),
            Values::Range { from, to, .. } if self.whole => {
                Factor::whole(from.round() as i64, to.round() as i64)
            }
            Values::Range { from, to, logarithmic: true } => Factor::logarithmic(*from, *to),
            Values::Range { from, to, logarithmic: false } => Factor::linear(*from, *to),
        }
    }

    /// The number of its values in a grid or one at a time: all of a list, and of a range as many as are asked for.
    pub(crate) fn level_count(&self, levels: usize) -> usize {
        match &self.values {
            Values::List(values) => values.len(),
            Values::Range { .. } => self.levels.unwrap_or(levels),
        }
    }

    /// The least and the greatest value.
    pub(crate) fn ends(&self) -> [f64; 2] {
        match &self.values {
            Values::Range { from, to, .. } => [*from, *to],
            Values::List(values) => {
                let widen = |[least, most]: [f64; 2], &value: &f64| [least.min(value), most.max(value)];
                values.iter().fold([f64::INFINITY, f64::NEG_INFINITY], widen)
            }
        }
    }

    /// A value as a scenario file writes it.
    pub(crate) fn written(&self, value: f64) -> String {
        // The model's numbers have the precision of `f32`: its shortest form reads back to the same one.
        if self.whole { format!("{value:.0}") } else { format!("{:?}", value as f32) }
    }
}

/// The scenario's own value of every parameter that is a number, by key.
pub(crate) fn known_values(scenario: &FullScenario) -> BTreeMap<String, f64> {
    let values = scenario.parameters.values();
    values.iter().filter_map(|(row, value)| Some((row.key(), value.as_f64()?))).collect()
}

/// The row of the registry for a key.
pub(crate) fn parameter(key: &str) -> Option<&'static Parameter> {
    let (table, name) = key.split_once('.')?;
    registry().into_iter().find(|row| row.table == table && row.name == name)
}

/// The space of all factors, with the orders that are asked for and those that are known.
pub(crate) fn space(varied: &[Varied], asked: &[(usize, usize, bool)]) -> Result<Space, StudyError> {
    let factors = varied.iter().map(Varied::factor).collect::<Result<_, _>>()?;
    let index = |key: &str| varied.iter().position(|own| own.key == key);
    let known = ordered_parameters()
        .filter_map(|(smaller, larger, strictly)| Some((index(smaller)?, index(larger)?, strictly)));
    let mut orders: Vec<Order> = Vec::new();
    for (smaller, larger, strictly) in asked.iter().copied().chain(known) {
        if !orders.iter().any(|order| (order.smaller, order.larger) == (smaller, larger)) {
            orders.push(Order { smaller, larger, strictly });
        }
    }
    Ok(Space::new(factors, orders)?)
}
