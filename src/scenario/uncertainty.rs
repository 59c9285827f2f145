//! Parameters that are not known for certain: draws of their values, of which every replicate takes one.

use crate::FullScenario;
use crate::choice::choice;
use crate::parameters::Parameters;
use crate::units::{counted, shortest, write_all_shortest};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// What a scenario takes for parameters that it does not set.
    #[derive(Default)]
    ParameterValues {
        /// The defaults.
        #[default]
        Defaults = "defaults",
        /// Draws from the ensemble that ships: sets of parameters under which the model shows what has been published.
        Ensemble = "ensemble",
    }
}

/// Draws of parameters, such as those of a posterior. A row is one value of each, and belongs together.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Uncertainty {
    /// Values by table and name of the parameter, one per draw.
    pub draws: BTreeMap<String, BTreeMap<String, Drawn>>,
}

/// The values of one parameter, draw by draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Drawn {
    /// Counts.
    Whole(Vec<u32>),
    /// Any other numbers.
    Numbers(#[serde(serialize_with = "write_all_shortest")] Vec<f32>),
}

impl Drawn {
    /// How many values there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Whole(values) => values.len(),
            Self::Numbers(values) => values.len(),
        }
    }

    /// A value as a scenario file would write it; none past the last.
    fn written(&self, row: usize) -> Option<Value> {
        match self {
            Self::Whole(values) => values.get(row).map(|&value| value.into()),
            Self::Numbers(values) => values.get(row).map(|&value| shortest(value).into()),
        }
    }
}

impl Uncertainty {
    /// Every parameter that is drawn, by its key, with its values.
    pub fn parameters(&self) -> impl Iterator<Item = (String, &Drawn)> {
        self.draws.iter().flat_map(|(table, names)| {
            names.iter().map(move |(name, drawn)| (format!("{table}.{name}"), drawn))
        })
    }

    /// Whether a parameter is drawn.
    pub fn draws(&self, key: &str) -> bool {
        key.split_once('.')
            .is_some_and(|(table, name)| self.draws.get(table).is_some_and(|names| names.contains_key(name)))
    }

    /// How many draws there are.
    pub fn rows(&self) -> usize {
        self.draws.values().flat_map(BTreeMap::values).map(Drawn::count).min().unwrap_or(0)
    }

    /// The draw, counted from 0, that a replicate, counted from 0, takes: draws go round where there are more replicates. None
    /// where there are no draws.
    pub fn draw_of(&self, replicate: usize) -> Option<usize> {
        replicate.checked_rem(self.rows())
    }

    /// How much is drawn: `40 draws of 2 parameters`.
    pub fn in_words(&self) -> String {
        let draws = counted(self.rows() as u64, "draw", "draws");
        format!("{draws} of {}", counted(self.parameters().count() as u64, "parameter", "parameters"))
    }
}

impl FullScenario {
    /// The scenario of one replicate, counted from 0, where parameters are drawn: its values are those of a draw, and all
    /// else is as it was. Draws go round where there are more replicates. None where no parameter is drawn.
    ///
    /// # Panics
    /// Never of a scenario that was checked: its draws are values of its parameters.
    pub fn of_replicate(&self, replicate: u32) -> Option<Self> {
        self.of_draw(self.uncertainty.as_ref()?.draw_of(replicate as usize)?)
    }

    /// The scenario with the values of one draw, counted from 0; none where there is no such draw, or a value does not fit its
    /// parameter.
    ///
    /// # Panics
    /// Never: numbers can always be written.
    pub fn of_draw(&self, row: usize) -> Option<Self> {
        let uncertainty = self.uncertainty.as_ref().filter(|own| row < own.rows())?;
        let drawn = |parameters: &Parameters, told: &BTreeSet<String>| -> Option<Parameters> {
            let mut values = serde_json::to_value(parameters).expect("numbers can be written");
            for (table, names) in &uncertainty.draws {
                for (name, drawn) in
                    names.iter().filter(|(name, _)| !told.contains(&format!("{table}.{name}")))
                {
                    *values.get_mut(table)?.get_mut(name)? = drawn.written(row)?;
                }
            }
            serde_json::from_value(values).ok()
        };
        Some(Self {
            name: self.name.clone(),
            title: self.title.clone(),
            question: self.question.clone(),
            answer: self.answer.clone(),
            changes: self.changes.clone(),
            run: self.run.clone(),
            timetable: self.timetable,
            networks: self.networks.clone(),
            staff: self.staff.clone(),
            events: self.events.clone(),
            policy: self.policy.clone(),
            parameters: drawn(&self.parameters, &BTreeSet::new())?,
            schools: self.schools.with(drawn)?,
            // Draws are by far the largest part of a scenario, and one of them has been taken.
            uncertainty: None,
            nation: self.nation.clone(),
            practices: self.practices.clone(),
            strategies: self.strategies.clone(),
            variants: self.variants.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Drawn, Uncertainty};
    use std::collections::BTreeMap;

    fn uncertainty() -> Uncertainty {
        let leader = BTreeMap::from([("change_skill".to_owned(), Drawn::Numbers(vec![0.3, 0.7]))]);
        let school = BTreeMap::from([("teachers".to_owned(), Drawn::Whole(vec![30, 40]))]);
        Uncertainty { draws: BTreeMap::from([("leader".to_owned(), leader), ("school".to_owned(), school)]) }
    }

    #[test]
    fn draws_read_back_as_they_are_written() {
        let text = toml::to_string(&uncertainty()).expect("numbers can be written");
        assert!(text.contains("change_skill = [0.3, 0.7]") && text.contains("teachers = [30, 40]"), "{text}");
        assert_eq!(toml::from_str::<Uncertainty>(&text).expect("it can be read"), uncertainty());
    }

    #[test]
    fn what_is_drawn_is_known_by_key_and_counted() {
        let keys: Vec<String> = uncertainty().parameters().map(|(key, _)| key).collect();
        assert_eq!(keys, ["leader.change_skill", "school.teachers"]);
        assert!(uncertainty().draws("school.teachers") && !uncertainty().draws("school.students"));
        assert_eq!((uncertainty().rows(), Uncertainty::default().rows()), (2, 0));
        assert_eq!(uncertainty().in_words(), "2 draws of 2 parameters");
        assert_eq!(
            (0..3).map(|replicate| uncertainty().draw_of(replicate)).collect::<Vec<_>>(),
            [Some(0), Some(1), Some(0)]
        );
        assert_eq!(Uncertainty::default().draw_of(0), None);
    }
}
