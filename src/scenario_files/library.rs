//! The scenarios, strategies and draws that ship, embedded in the program: the one list of their files.

/// Names and texts, in the order of the documentation.
pub(super) type Library = &'static [(&'static str, &'static str)];

/// Names and texts of the scenarios that ship, the base first.
pub const SCENARIOS: Library = &[
    ("typical_high_school", include_str!("../../scenarios/typical_high_school.toml")),
    ("elementary_school", include_str!("../../scenarios/elementary_school.toml")),
    ("veteran_unionized_school", include_str!("../../scenarios/veteran_unionized_school.toml")),
    ("principal_leaves", include_str!("../../scenarios/principal_leaves.toml")),
    ("who_to_win_first", include_str!("../../scenarios/who_to_win_first.toml")),
    ("parent_backlash", include_str!("../../scenarios/parent_backlash.toml")),
    ("district_leader_training", include_str!("../../scenarios/district_leader_training.toml")),
    ("ten_years", include_str!("../../scenarios/ten_years.toml")),
    ("contested_assumptions", include_str!("../../scenarios/contested_assumptions.toml")),
    ("united_states", include_str!("../../scenarios/united_states.toml")),
    ("published_patterns", include_str!("../../scenarios/published_patterns.toml")),
];

/// Names and texts of the strategies that ship, in the order of the documentation.
pub const STRATEGIES: Library = &[
    ("status_quo", include_str!("../../scenarios/strategies/status_quo.toml")),
    ("mandate", include_str!("../../scenarios/strategies/mandate.toml")),
    ("mandate_withdrawn", include_str!("../../scenarios/strategies/mandate_withdrawn.toml")),
    ("pressure_and_support", include_str!("../../scenarios/strategies/pressure_and_support.toml")),
    ("coaching_only", include_str!("../../scenarios/strategies/coaching_only.toml")),
    ("volunteers_first", include_str!("../../scenarios/strategies/volunteers_first.toml")),
    ("vision_first", include_str!("../../scenarios/strategies/vision_first.toml")),
    ("listen_first", include_str!("../../scenarios/strategies/listen_first.toml")),
    ("win_the_resisters", include_str!("../../scenarios/strategies/win_the_resisters.toml")),
    ("managed_change", include_str!("../../scenarios/strategies/managed_change.toml")),
    ("managed_change_trained", include_str!("../../scenarios/strategies/managed_change_trained.toml")),
    ("superhero", include_str!("../../scenarios/strategies/superhero.toml")),
];

/// The ensemble: sets of parameters under which the model shows what has been published, as CSV with a column per key and
/// a row per set.
pub const ENSEMBLE: &str = include_str!("../../scenarios/ensemble.csv");

/// The text of that name.
pub(super) fn text(library: Library, name: &str) -> Option<&'static str> {
    library.iter().find(|(shipped, _)| *shipped == name).map(|&(_, text)| text)
}
