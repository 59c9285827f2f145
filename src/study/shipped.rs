//! Studies that ship, by name.

use std::path::Path;

/// Every study that ships: its name and its file.
pub const STUDIES: [(&str, &str); 6] = [
    ("which_assumptions_decide", include_str!("../../studies/which_assumptions_decide.toml")),
    ("the_leading_eight", include_str!("../../studies/the_leading_eight.toml")),
    ("does_the_claim_hold", include_str!("../../studies/does_the_claim_hold.toml")),
    (
        "does_the_claim_hold_at_equal_budget",
        include_str!("../../studies/does_the_claim_hold_at_equal_budget.toml"),
    ),
    ("what_each_budget_buys", include_str!("../../studies/what_each_budget_buys.toml")),
    ("published_patterns", include_str!("../../studies/published_patterns.toml")),
];

/// The study that ships under a name; none where the path is that of a file.
pub fn shipped_study(path: &Path) -> Option<&'static str> {
    let found = STUDIES.iter().find(|(name, _)| path == Path::new(name)).map(|&(_, text)| text);
    found.filter(|_| !path.exists())
}

#[cfg(test)]
mod tests {
    use super::{STUDIES, shipped_study};
    use crate::plan::StudyPlan;
    use crate::reading::read_study;
    use std::path::Path;

    /// What does not vary in one of the worlds on purpose: there the strategy is kept whoever leads.
    const KEPT: &str = "variant `leader_leaves` sets `leader.abandon`";

    #[test]
    fn every_study_that_ships_is_right_and_has_points() {
        for (name, text) in STUDIES {
            let study = read_study(Path::new(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(study.name, name);
            let mut warnings = study.warnings.iter().filter(|warning| !warning.what.starts_with(KEPT));
            assert!(!study.question.is_empty() && warnings.next().is_none(), "{name}: {:?}", study.warnings);
            let plan = StudyPlan::new(study).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(plan.values.len() > 10, "{name}");
            assert_eq!(shipped_study(Path::new(name)), Some(text));
        }
        assert_eq!(shipped_study(Path::new("which_assumptions_decide.toml")), None, "that is a file");
    }
}
