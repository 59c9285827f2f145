//! A strategy: a plan of timed practices, what it asks of the leader, and the district's policy
//! of training leaders that comes with it.

use crate::choice::choice;
use crate::units::{SchoolTime, write_shortest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many colours charts have for strategies.
pub const COLOURS: u32 = 12;

/// A leadership strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Words for charts and tables.
    pub label: String,
    /// What it is, in a sentence.
    #[serde(default)]
    pub summary: String,
    /// The number of its colour in charts, 1 to [`COLOURS`]; where absent, or where a strategy named earlier in
    /// the scenario has the same, the first that is free there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u32>,
    /// What it asks of the leader.
    #[serde(default)]
    pub leader: StrategyLeader,
    /// The training in managing change that comes with it, in place of the district's policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<Training>,
    /// The spells of every practice, by the practice's name.
    #[serde(default)]
    pub plan: BTreeMap<String, Vec<Spell>>,
    /// Practices in the order in which a budget pays for them, what makes the strategy what it is first; those that are
    /// not named come afterwards, together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priority: Vec<String>,
}

/// What a strategy asks of the leader.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StrategyLeader {
    /// Dependence of the change on the leader at the start, in place of the school's.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_optional")]
    pub dependence: Option<f32>,
    /// Capacity of the first leader, as a multiple of an ordinary one's; successors have one.
    #[serde(serialize_with = "write_shortest")]
    pub capacity: f32,
}

impl Default for StrategyLeader {
    fn default() -> Self {
        Self { dependence: None, capacity: 1.0 }
    }
}

/// One stretch of weeks in which a practice runs at one intensity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spell {
    /// Intensity, 0 to 1.
    #[serde(serialize_with = "write_shortest")]
    pub intensity: f32,
    /// School time after which it starts; from the first week where nothing is said.
    #[serde(default)]
    pub from: SchoolTime,
    /// School time after which it ends; the end of the run where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<SchoolTime>,
    /// Whom the design team seats.
    #[serde(default)]
    pub target: Target,
}

choice! {
    /// Whom the design team seats.
    #[derive(Default)]
    Target {
        /// Those with the least belief, or the least support.
        #[default]
        MostResistant = "most_resistant",
        /// Those with the greatest belief, or the greatest support.
        Volunteers = "volunteers",
        /// Those with the greatest influence, or the loudest voice.
        OpinionLeaders = "opinion_leaders",
        /// Anyone, by lot.
        Random = "random",
    }
}

/// A district's training and coaching of leaders in managing change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Training {
    /// Whose leaders are trained.
    pub who: Trainees,
    /// Share of the district's schools whose leaders are trained, 0 to 1; at least one school
    /// where it is above 0.
    #[serde(serialize_with = "write_shortest")]
    pub share: f32,
    /// School time after which it starts.
    pub from: SchoolTime,
    /// School time after which it ends; the end of the run where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<SchoolTime>,
    /// Share of the distance to `aim` that skill gains in a week, 0 to 1.
    #[serde(serialize_with = "write_shortest")]
    pub strength: f32,
    /// Skill in managing change to which training leads, 0 to 1.
    #[serde(serialize_with = "write_shortest")]
    pub aim: f32,
    /// Share of the leader's capacity that training takes while it lasts, 0 to 1.
    #[serde(serialize_with = "write_shortest")]
    pub cost: f32,
    /// Whether, while training lasts, successors in the trained schools come from a trained pipeline.
    pub pipeline: bool,
}

impl Default for Training {
    fn default() -> Self {
        Self {
            who: Trainees::default(),
            share: 1.0,
            from: SchoolTime::default(),
            until: None,
            strength: 0.02,
            aim: 0.75,
            cost: 0.1,
            pipeline: false,
        }
    }
}

impl Training {
    /// Schools whose leaders are trained, of so many: the share of them, rounded, and at least one
    /// where the share is above 0.
    pub fn trained_schools(&self, schools: u32) -> u32 {
        let least = u32::from(self.share > 0.0);
        ((self.share * schools as f32).round() as u32).max(least)
    }
}

choice! {
    /// Whose leaders a district trains first.
    #[derive(Default)]
    Trainees {
        /// Those with the least skill in managing change at the start.
        #[default]
        LeastSkilled = "least_skilled",
        /// Those with the most.
        MostSkilled = "most_skilled",
        /// Any, by lot.
        Random = "random",
    }
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn write_optional<S: serde::Serializer>(number: &Option<f32>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => write_shortest(number, serializer),
        None => serializer.serialize_none(),
    }
}
