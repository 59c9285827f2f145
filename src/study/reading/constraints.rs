//! Sums of varied values that have a limit.

use crate::factors::Varied;
use crate::study::Constraint;
use crate::written::Written;
use scenario_files::CheckedFile;

/// Designs whose points stand alone, so that one that is not allowed can be drawn again.
const STAND_ALONE: [&str; 2] = ["latin_hypercube", "sobol"];

/// The constraints of a study, as far as they are not refused.
pub(super) fn constraints(file: &mut CheckedFile, written: &Written, varied: &[Varied]) -> Vec<Constraint> {
    let method = written.design.method.as_str();
    if !written.constraint.is_empty() && !STAND_ALONE.contains(&method) {
        let what =
            format!("points of `{method}` belong together, so none can be drawn again for a constraint");
        let remedy = "set design.method to \"sobol\" or \"latin_hypercube\", or write [[order]], which every design keeps";
        file.refuse("constraint", what, remedy);
    }
    let mut constraints = Vec::new();
    for (number, own) in written.constraint.iter().enumerate() {
        let at = format!("constraint.{number}");
        let mut sum = Vec::new();
        for (place, key) in own.sum.iter().enumerate() {
            match varied.iter().position(|known| known.key == *key) {
                Some(index) => sum.push(index),
                None => file.refuse(
                    &format!("{at}.sum.{place}"),
                    format!("`{key}` does not vary"),
                    "name keys of [[vary]]",
                ),
            }
        }
        match (own.at_least, own.at_most) {
            _ if own.sum.is_empty() => {
                file.refuse(&format!("{at}.sum"), "nothing is added up", "name keys of [[vary]]");
            }
            (None, None) => file.refuse(&at, "the sum has no limit", "give `at_most` or `at_least`, or both"),
            (Some(least), Some(most)) if least > most => {
                file.refuse(&at, format!("no sum is at least {least} and at most {most}"), "swap the two");
            }
            (at_least, at_most) => constraints.push(Constraint { sum, at_least, at_most }),
        }
    }
    constraints
}
