//! The catalogue of practices: what a leader can do, as data.
//!
//! A practice fills stocks, acts on people through one or more [`Actions`], and costs a share of
//! the leader's capacity. The simulation knows only gains and actions, never a practice by its
//! name, so a scenario file can bring practices of its own.

use crate::units::write_shortest;
use serde::{Deserialize, Serialize};

/// Teachers of the school in which a practice costs what its row says.
pub const STAFF_OF_COSTS: u32 = 40;

/// Seats of the design team, teachers' and parents', at which a practice costs what its row says.
pub const SEATS_OF_COSTS: u32 = 14;

/// One practice at full intensity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Practice {
    /// Words for charts and tables.
    pub label: String,
    /// What it is, in a sentence.
    pub meaning: String,
    /// Share of the leader's capacity that it takes, 0 to 1, in a school of [`STAFF_OF_COSTS`] teachers with
    /// [`SEATS_OF_COSTS`] seats on its design team.
    #[serde(serialize_with = "write_shortest")]
    pub cost: f32,
    /// Share of the cost that grows with the number of teachers, 0 to 1.
    #[serde(serialize_with = "write_shortest", skip_serializing_if = "is_zero")]
    pub per_teacher: f32,
    /// Share of the cost that grows with the seats of the design team, teachers' and parents', 0 to 1.
    #[serde(serialize_with = "write_shortest", skip_serializing_if = "is_zero")]
    pub per_seat: f32,
    /// What it fills each week.
    pub gains: Gains,
    /// How it acts on people.
    pub acts_on: Actions,
    /// Where its numbers come from.
    pub source: String,
}

impl Default for Practice {
    fn default() -> Self {
        Self {
            label: String::new(),
            meaning: String::new(),
            cost: 0.0,
            per_teacher: 0.0,
            per_seat: 0.0,
            gains: Gains::default(),
            acts_on: Actions::default(),
            source: "assumed".to_owned(),
        }
    }
}

impl Practice {
    /// What it costs at full intensity in a school with so many teachers, and so many seats on its design team: a share of
    /// an ordinary leader's capacity.
    pub fn cost_in(&self, teachers: u32, seats: u32) -> f32 {
        self.cost
            * (self.share_in_any_school(seats) + self.per_teacher * teachers as f32 / STAFF_OF_COSTS as f32)
    }

    /// The part of that which is the same in a school of any size, as a share of `cost`.
    pub(crate) fn share_in_any_school(&self, seats: u32) -> f32 {
        (1.0 - self.per_teacher - self.per_seat) + self.per_seat * (seats as f32 / SEATS_OF_COSTS as f32)
    }
}

/// Declares what a practice does, one row per effect: its name, its meaning and, where effects of several
/// practices add up to a limit, `at most` that.
///
/// From the rows follow the fields that the simulation reads, the keys of scenario files, and the sums.
macro_rules! doses {
    ($(#[$about:meta])* $name:ident { $( $field:ident: $meaning:literal $(at most $most:literal)?, )+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(
                #[doc = $meaning]
                #[serde(serialize_with = "write_shortest", skip_serializing_if = "is_zero")]
                pub $field: f32,
            )+
        }

        impl $name {
            /// The name and meaning of every field, in order.
            pub const FIELDS: &'static [(&'static str, &'static str)] =
                &[$( (stringify!($field), $meaning), )+];

            /// The value of every field, in the order of [`Self::FIELDS`].
            pub fn values(&self) -> impl Iterator<Item = f32> {
                [$( self.$field, )+].into_iter()
            }

            /// This plus `intensity` times `other`.
            #[must_use]
            pub fn plus(self, intensity: f32, other: &Self) -> Self {
                Self { $( $field: self.$field + intensity * other.$field, )+ }
            }

            /// This with no field above its limit.
            #[must_use]
            pub fn within_limits(self) -> Self {
                Self { $( $field: self.$field$( .min($most) )?, )+ }
            }
        }
    };
}

doses! {
    /// What a practice fills: the weekly gain of each stock at full intensity, 0 to 1.
    Gains {
        vision_clarity: "the clear picture of the graduate and the why",
        urgency: "the felt need for action",
        design_fit: "the fit of the design to the school's daily work",
        trust: "trust between teachers and their leader",
        student_voice: "what is known of students' wishes",
    }
}

doses! {
    /// How a practice acts on people: the strength of each mechanism at full intensity, 0 to 1. Several
    /// practices together reach full strength at most; meetings add up without limit.
    Actions {
        pressure: "teachers must, and it is checked" at most 1.0,
        coaching: "teachers are coached, as well as the leader can" at most 1.0,
        visibility: "teachers see each other teach" at most 1.0,
        participation: "members of the design team design the change" at most 1.0,
        demonstration: "members of the design team visit schools where it works" at most 1.0,
        outreach: "parents are informed and heard" at most 1.0,
        shared_leadership: "the change hangs less on one person" at most 1.0,
        hiring: "newcomers are chosen for fit" at most 1.0,
        meetings: "every teacher sits in meetings",
        member_meetings: "members of the design team sit in meetings",
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_zero(number: &f32) -> bool {
    *number == 0.0
}

/// The fourteen practices that ship, with their names, in the order of the documentation.
#[allow(clippy::too_many_lines, reason = "one row per practice")]
pub fn catalogue() -> Vec<(&'static str, Practice)> {
    let none = (Gains::default(), Actions::default());
    let row =
        |name, (cost, per_teacher, per_seat), label: &str, meaning: &str, (gains, acts_on), source: &str| {
            let [label, meaning, source] = [label, meaning, source].map(str::to_owned);
            (name, Practice { label, meaning, cost, per_teacher, per_seat, gains, acts_on, source })
        };
    let (gains, acts_on) = none;
    vec![
        row(
            "graduate_vision",
            (0.25, 0.0, 0.0),
            "Graduate vision",
            "start from the graduate you want and explain why",
            (Gains { vision_clarity: 0.06, trust: 0.01, ..gains }, acts_on),
            "found: vision and goal consensus, Leithwood 1993; figures assumed",
        ),
        row(
            "subgroup_data",
            (0.15, 0.0, 0.0),
            "Subgroup data",
            "show which groups do badly, and how all could do better",
            (Gains { urgency: 0.06, ..gains }, acts_on),
            "found: district trial in 59 districts, small effect, Carlson 2011; figures assumed",
        ),
        row(
            "alumni_survey",
            (0.10, 0.0, 0.0),
            "Alumni survey",
            "ask graduates which gaps they met in college",
            (Gains { urgency: 0.04, vision_clarity: 0.012, ..gains }, acts_on),
            "assumed: Lake 2017; no study found",
        ),
        row(
            "student_survey",
            (0.10, 0.0, 0.0),
            "Student survey",
            "ask students what they want from their education",
            (Gains { student_voice: 0.08, urgency: 0.02, design_fit: 0.02, ..gains }, acts_on),
            "found: feedback to teachers has a small effect; figures assumed",
        ),
        row(
            "concerns_survey",
            (0.15, 0.0, 0.0),
            "Concerns survey",
            "ask teachers and students what dissatisfies them and redesign around it",
            (Gains { design_fit: 0.05, trust: 0.03, ..gains }, Actions { meetings: 0.1, ..acts_on }),
            "assumed: Lake 2017; theory only",
        ),
        row(
            "swot",
            (0.08, 0.0, 0.0),
            "Strengths and threats review",
            "lay open why action is urgent",
            (Gains { urgency: 0.10, ..gains }, acts_on),
            "assumed: Lake 2017; no effect size found",
        ),
        row(
            "design_team",
            (0.25, 0.0, 0.6),
            "Design team",
            "invite teachers and parents, the most resistant ones unless a plan says otherwise, to design the change",
            (
                Gains { design_fit: 0.03, trust: 0.02, vision_clarity: 0.01, ..gains },
                Actions { participation: 1.0, member_meetings: 1.0, ..acts_on },
            ),
            "found: participation, Coch and French 1948; figures assumed",
        ),
        row(
            "model_visits",
            (0.20, 0.0, 0.8),
            "Visits to model schools",
            "members of the design team see schools where it works",
            (gains, Actions { demonstration: 1.0, ..acts_on }),
            "assumed: demonstration classrooms change beliefs, qualitative only",
        ),
        row(
            "coaching",
            (0.25, 0.8, 0.0),
            "Instructional coaching",
            "coach teachers in personalizing",
            (gains, Actions { coaching: 1.0, meetings: 0.2, ..acts_on }),
            "found: 0.49 SD of instruction, Kraft and others 2018; figures assumed",
        ),
        row(
            "mandate",
            (0.10, 0.5, 0.0),
            "Mandate",
            "require it, and check",
            (gains, Actions { pressure: 1.0, ..acts_on }),
            "found: procedural control changed instruction, Rowan and Miller 2007; figures assumed",
        ),
        row(
            "parent_outreach",
            (0.15, 0.5, 0.0),
            "Parent outreach",
            "make sure that parents understand",
            (gains, Actions { outreach: 1.0, ..acts_on }),
            "assumed: Lake 2017",
        ),
        row(
            "open_doors",
            (0.15, 0.5, 0.0),
            "Open doors",
            "teachers visit each other's classrooms",
            (gains, Actions { visibility: 1.0, ..acts_on }),
            "found: peer observation gave 0.07 SD; figures assumed",
        ),
        row(
            "share_leadership",
            (0.10, 0.0, 0.0),
            "Shared leadership",
            "a strategic principal, not a superhero",
            (Gains { trust: 0.01, ..gains }, Actions { shared_leadership: 1.0, meetings: 0.1, ..acts_on }),
            "assumed: Lake 2017",
        ),
        row(
            "hire_for_fit",
            (0.05, 0.0, 0.0),
            "Hiring for fit",
            "newcomers are teachers who want it",
            (gains, Actions { hiring: 1.0, ..acts_on }),
            "assumed: Lake 2017",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Actions, Gains, catalogue};

    #[test]
    fn every_practice_costs_something_and_does_something() {
        for (name, practice) in catalogue() {
            assert!(practice.cost > 0.0, "{name}");
            let idle = practice.gains == Gains::default() && practice.acts_on == Actions::default();
            assert!(!idle, "{name} does nothing");
        }
    }

    #[test]
    fn a_practice_of_zero_intensity_adds_nothing_to_the_bit() {
        let before = Gains { vision_clarity: 0.1, trust: 0.3, ..Gains::default() };
        for (_, practice) in catalogue() {
            assert_eq!(before.plus(0.0, &practice.gains), before);
        }
    }
}
