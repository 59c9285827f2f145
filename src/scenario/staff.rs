//! A first staff that is given teacher by teacher instead of drawn, as for a case study or a test with a known
//! answer.

use crate::units::write_all_shortest;
use serde::{Deserialize, Serialize};

/// Traits of the first staff, one value per teacher; drawn where a list is empty. Newcomers are drawn.
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
    /// Factor on the pull back to a teacher's own initial belief, 0 to 10; 1 where the list is empty.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "write_all_shortest")]
    pub anchoring: Vec<f32>,
}

impl Staff {
    /// Every list with its key.
    pub fn lists(&self) -> [(&'static str, &[f32]); 7] {
        [
            ("experience", &self.experience),
            ("inertia", &self.inertia),
            ("influence", &self.influence),
            ("initial_belief", &self.initial_belief),
            ("initial_skill", &self.initial_skill),
            ("own_interpretation", &self.own_interpretation),
            ("anchoring", &self.anchoring),
        ]
    }
}
