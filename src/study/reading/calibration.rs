//! How values are found that agree with what was observed, and whether they can be found at all.

use super::targets::{NamedTarget, targets};
use crate::grammar::{ACCEPTED, CUT, DRAWS, HISTORY_MATCHING};
use crate::outputs::Output;
use crate::study::{Calibration, Design, HistoryMatching, ObservedOutput, Regression, SoughtOutput};
use crate::written::{Written, WrittenCalibration};
use scenario::FullScenario;
use scenario_files::CheckedFile;
use sensitivity::Target;
use std::path::Path;

/// Designs whose points stand for what is thought before anything is observed: even over all ranges.
const EVEN: [&str; 2] = ["latin_hypercube", "sobol"];

/// The fewest points whose values the regression may move.
const LEAST_ACCEPTED: usize = 30;

/// The most values of all draws together: as many as a scenario takes.
const VALUES_OF_DRAWS: usize = 50_000;

/// The calibration that a study asks for, if it asks for one.
pub(super) fn calibration(
    file: &mut CheckedFile,
    written: &Written,
    outputs: &[Output],
    scenario: &FullScenario,
    varied: usize,
    folder: &Path,
) -> Option<Calibration> {
    let own = written.calibration.as_ref()?;
    let targets = targets(file, own, written, outputs, folder);
    if own.method.as_deref() == Some(HISTORY_MATCHING) {
        let foreign = [("accept", own.accept.is_some()), ("draws", own.draws.is_some())];
        refuse_foreign(file, &foreign, "history_matching", "regression");
        return Some(Calibration::HistoryMatching(history_matching(file, own, scenario, &targets)));
    }
    let foreign = [("cut", own.cut.is_some()), ("leave_out", own.leave_out.is_some())];
    refuse_foreign(file, &foreign, "regression", HISTORY_MATCHING);
    Some(Calibration::Regression(regression(file, own, &written.design, &targets, varied)))
}

/// Refuses keys that the method does not have.
fn refuse_foreign(file: &mut CheckedFile, keys: &[(&str, bool)], method: &str, other: &str) {
    for (key, _) in keys.iter().filter(|(_, is_written)| *is_written) {
        let remedy = format!("leave it out, or set calibration.method to \"{other}\"");
        file.refuse(&format!("calibration.{key}"), format!("`{method}` has no `{key}`"), remedy);
    }
}

fn regression(
    file: &mut CheckedFile,
    own: &WrittenCalibration,
    design: &Design,
    targets: &[NamedTarget],
    varied: usize,
) -> Regression {
    let accept = own.accept.unwrap_or(ACCEPTED);
    fits(file, accept, design, targets.len());
    for band in targets.iter().filter(|own| own.sought.least != own.sought.most) {
        let remedy = "give `value` and `error`, or set calibration.method to \"history_matching\"";
        file.refuse(&band.at, "no point is nearest to a band", remedy);
    }
    let observed = |own: &NamedTarget| ObservedOutput {
        output: own.output,
        target: Target { value: own.sought.least, error: own.sought.error },
    };
    Regression {
        accept,
        targets: targets.iter().map(observed).collect(),
        of_one_school: own.of_one_school,
        draws: own.draws.unwrap_or(DRAWS as usize).min(VALUES_OF_DRAWS / varied.max(1)),
    }
}

/// Whether the design has points that can be accepted, and enough of them.
fn fits(file: &mut CheckedFile, accept: f64, design: &Design, targets: usize) {
    if !EVEN.contains(&design.method.as_str()) {
        let what = format!("points of `{}` are not spread evenly over all ranges", design.method);
        let remedy = "set design.method to \"sobol\" or \"latin_hypercube\", or calibration.method to \"history_matching\"";
        file.refuse("calibration", what, remedy);
        return;
    }
    if accept <= 0.0 || accept >= 1.0 {
        let what = format!("the share of accepted points is {accept}");
        file.refuse("calibration.accept", what, "write a share above 0 and below 1, such as 0.1");
        return;
    }
    let accepted = (accept * design.points as f64).ceil() as usize;
    // The regression has a slope for every target, and with few points it carries values far away.
    let needed = LEAST_ACCEPTED.max(targets + 5);
    if accepted < needed && targets > 0 {
        let what =
            format!("{accepted} of {} points would be accepted, and {needed} are needed", design.points);
        let points = (needed as f64 / accept).ceil();
        let remedy = format!("set design.points to {points} or more, or accept a larger share");
        file.refuse("calibration.accept", what, remedy);
    }
}

fn history_matching(
    file: &mut CheckedFile,
    own: &WrittenCalibration,
    scenario: &FullScenario,
    targets: &[NamedTarget],
) -> HistoryMatching {
    let (cut, leave_out) = (own.cut.unwrap_or(CUT), own.leave_out.unwrap_or(0));
    if cut <= 0.0 {
        let remedy = "write how many standard errors a target may be missed by, such as 3";
        file.refuse("calibration.cut", format!("the cut is {cut}"), remedy);
    }
    if leave_out >= targets.len() && !targets.is_empty() {
        let what = format!("a point may miss {leave_out} of {} targets", targets.len());
        file.refuse("calibration.leave_out", what, "let at least one target be met");
    }
    if scenario.run.replicates < 2 {
        let remedy = "set `replicates` to 2 or more; 20 tell luck well enough for most targets";
        file.refuse("calibration", "one replicate tells nothing of the luck in its mean", remedy);
    }
    let sought = |own: &NamedTarget| SoughtOutput { output: own.output, sought: own.sought };
    HistoryMatching {
        targets: targets.iter().map(sought).collect(),
        of_one_school: own.of_one_school,
        cut,
        leave_out,
    }
}
