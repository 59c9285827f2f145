//! What would answer a scenario's question.

use crate::choice::choice;
use serde::{Deserialize, Serialize};

/// Names of the measures that a question can be about, in the order in which reports tell them.
pub const ANSWERING: &[&str] = &[
    "consistent_reach",
    "equivalent_level",
    "fidelity_mean",
    "evenness",
    "on_board",
    "converts",
    "reported_adoption",
    "engagement",
    "push_back",
    "support",
    "opposition",
    "belief",
    "strain",
    "teachers_left",
];

choice! {
    /// What the answer is split by, in the figure that a report leads with.
    Split {
        /// The variants of the scenario: which comparisons hang on an assumption.
        Assumptions = "assumptions",
        /// As designed and at equal capacity.
        Capacity = "capacity",
        /// Whether the first leader stays to the end.
        Leader = "leader",
        /// The schools of a district that are told by name.
        Schools = "schools",
        /// Where the line of consistent reach is drawn.
        Line = "line",
        /// School years.
        Years = "years",
    }
}

/// What would answer a scenario's question: measures at the end of the run, and two strategies of which the difference
/// is asked for. Where nothing is said, the strategy that reaches most students is held against the reference.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// Names of the measures that the question is about, each of [`ANSWERING`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
    /// The strategy that is asked about; the one that reaches most students where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<String>,
    /// The strategy that it is held against; the reference where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
    /// What the answer is split by; nothing where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
}

impl Answer {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
