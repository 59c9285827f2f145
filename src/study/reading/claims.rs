//! Claims about outputs, and the comparison of strategies over all points.

use super::outputs::measure;
use crate::outputs::Output;
use crate::study::Statement;
use crate::written::Written;
use scenario::FullScenario;
use scenario_files::CheckedFile;
use simulation::measure::Measure;

/// The claims, as far as they are about an output and claim something.
pub(super) fn statements(file: &mut CheckedFile, written: &Written, outputs: &[Output]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (name, own) in &written.statements {
        let at = format!("statements.{name}");
        let Some(output) = outputs.iter().position(|output| output.name == own.output) else {
            if written.outputs.contains_key(&own.output) && file.is_wrong() {
                continue;
            }
            let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
            let what = format!("there is no output `{}`", own.output);
            file.refuse(&format!("{at}.output"), what, format!("these are kept: {}", known.join(", ")));
            continue;
        };
        if own.below.is_none() && own.above.is_none() {
            file.refuse(&at, "the statement claims nothing", "give `below` or `above`, or both");
            continue;
        }
        statements.push(Statement { name: name.clone(), output, below: own.below, above: own.above });
    }
    statements
}

/// The measure by which strategies are compared, and the difference up to which they tie.
pub(super) fn robustness(
    file: &mut CheckedFile,
    written: &Written,
    scenario: &FullScenario,
) -> Option<(Measure, f64)> {
    let own = written.robustness.as_ref()?;
    if scenario.run.strategies.len() < 2 {
        file.refuse(
            "robustness",
            "one strategy has nothing to be compared with",
            "name at least two `strategies`",
        );
    }
    Some((measure(&own.measure)?, own.tolerance))
}
