//! The bounds within which the engine stays.

use super::snapshot::Quantity;

/// The largest difference that is allowed, by quantity: about twice the largest that was measured over a hundred
/// replicates, and at least 1e-7, which is twice what rounding a number below 1 to single precision can take.
pub const BOUNDS: &[(Quantity, f64)] = &[
    (("teacher", "experience"), 4e-6),
    (("teacher", "inertia"), 1.5e-7),
    (("teacher", "influence"), 5e-6),
    (("teacher", "initial_belief"), 2.5e-7),
    (("teacher", "own_interpretation"), 1e-7),
    (("teacher", "belief"), 1.5e-6),
    (("teacher", "skill"), 3e-6),
    (("teacher", "effort"), 2.5e-6),
    (("teacher", "alignment"), 1.5e-6),
    (("teacher", "strain"), 8e-7),
    (("teacher", "fidelity"), 2e-6),
    (("student", "need"), 1e-7),
    (("student", "grade_worry"), 1e-7),
    (("student", "engagement"), 1e-6),
    (("student", "self_direction"), 1.5e-6),
    (("student", "quality"), 1.5e-6),
    (("student", "exposure"), 2e-6),
    (("student", "inconsistency"), 8e-7),
    (("parent", "change_anxiety"), 1e-7),
    (("parent", "voice"), 1e-7),
    (("parent", "support"), 8e-7),
    (("parent", "opposition"), 1.5e-6),
    (("school", "clarity"), 6e-7),
    (("school", "urgency"), 5e-7),
    (("school", "fit"), 1e-6),
    (("school", "student_voice"), 2.5e-7),
    (("school", "trust"), 1e-6),
    (("school", "dependence"), 1.5e-6),
    (("leader", "change_skill"), 6e-7),
    (("leader", "own_capacity"), 1e-7),
    (("leader", "continuity"), 1e-6),
    (("leader", "visit_strength"), 4e-7),
    (("measure", "fidelity_mean"), 5e-7),
    (("measure", "fidelity_sd"), 2.5e-7),
    (("measure", "experienced_inconsistency"), 2.5e-7),
    (("measure", "evenness"), 6e-7),
    (("measure", "equivalent_level"), 5e-7),
    (("measure", "reported_adoption"), 5e-7),
    (("measure", "engagement"), 3e-7),
    (("measure", "support"), 2e-7),
    (("measure", "opposition"), 1e-7),
    (("measure", "belief"), 4e-7),
    (("measure", "effort"), 5e-7),
    (("measure", "alignment"), 4e-7),
    (("measure", "skill"), 4e-7),
    (("measure", "strain"), 1.5e-7),
    (("measure", "vision_clarity"), 6e-7),
    (("measure", "trust"), 1e-6),
    (("measure", "capacity_used"), 8e-7),
    (("measure", "teachers_left"), 1e-7),
    (("measure", "leader_tenure"), 1e-7),
    (("measure", "leaders_left"), 1e-7),
];

/// The bound of a quantity.
pub fn bound(quantity: Quantity) -> f64 {
    let known = BOUNDS.iter().find(|(bounded, _)| *bounded == quantity);
    known.unwrap_or_else(|| panic!("{quantity:?} has no bound")).1
}
