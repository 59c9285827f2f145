//! A first staff that is given teacher by teacher instead of drawn, as for a case study or a known
//! answer.

use super::Scenario;
use super::grammar::{Field, Kind};
use super::rules::Broken;
use crate::units::write_all_shortest;
use serde::{Deserialize, Serialize};

/// Traits of the first staff, one value a teacher; drawn where a list is empty. Newcomers are drawn.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Staff {
    /// Years of teaching.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub experience: Vec<f32>,
    /// How far a teacher is set in ways of teaching, 0 to 1.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub inertia: Vec<f32>,
    /// Weight of this teacher with colleagues, above 0.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub influence: Vec<f32>,
    /// Belief to which a teacher is anchored, 0 to 1.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub initial_belief: Vec<f32>,
    /// Skill at the start, 0 to 1.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub initial_skill: Vec<f32>,
    /// Alignment to which a teacher drifts when left alone, 0 to 1.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub own_interpretation: Vec<f32>,
}

/// The most teachers of a school.
const TEACHERS_AT_MOST: usize = 5_000;

impl Staff {
    /// Every list with its key.
    fn lists(&self) -> [(&'static str, &[f32]); 6] {
        [
            ("experience", &self.experience),
            ("inertia", &self.inertia),
            ("influence", &self.influence),
            ("initial_belief", &self.initial_belief),
            ("initial_skill", &self.initial_skill),
            ("own_interpretation", &self.own_interpretation),
        ]
    }
}

/// The keys of a given staff.
pub(super) fn staff() -> Vec<Field> {
    let list = |key, kind, meaning: &str| {
        let meaning = format!("{meaning}, one value a teacher; drawn where absent");
        Field::optional(key, Kind::List(Box::new(kind), TEACHERS_AT_MOST), &meaning)
    };
    vec![
        list("experience", Kind::number("years", 0.0, 60.0), "years of teaching of the first staff"),
        list("inertia", Kind::share(), "inertia of the first staff"),
        list("influence", Kind::number("weight", 0.001, 1000.0), "influence of the first staff"),
        list("initial_belief", Kind::share(), "initial belief of the first staff"),
        list("initial_skill", Kind::share(), "initial skill of the first staff"),
        list("own_interpretation", Kind::share(), "own interpretation of the first staff"),
    ]
}

/// Lists that do not fit the school, or schools of unequal size for which no list can be given.
pub(super) fn misfits(scenario: &Scenario) -> Vec<Broken> {
    let (teachers, spread) = (scenario.parameters.school.teachers, scenario.parameters.district.size_spread);
    let given = scenario.staff.lists().into_iter().filter(|(_, values)| !values.is_empty());
    let mut broken = Vec::new();
    for (key, values) in given {
        let key = format!("staff.{key}");
        if values.len() != teachers as usize {
            let what = format!("`{key}` has {} values for {teachers} teachers", values.len());
            broken.push(Broken::new(&[&key, "school.teachers"], what, "write one value for each teacher"));
        }
        if spread > 0.0 {
            let what = format!("`{key}` is given, but schools differ in size");
            broken.push(Broken::new(
                &[&key, "district.size_spread"],
                what,
                "set size_spread = 0, or let the staff be drawn",
            ));
        }
    }
    broken
}
