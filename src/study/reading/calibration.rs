//! What was observed, and whether values that agree with it can be found at all.

use super::targets_file::read_targets;
use crate::outputs::Output;
use crate::study::{Calibration, Design, ObservedOutput};
use crate::written::{Written, WrittenCalibration, WrittenTarget};
use scenario_files::{CheckedFile, nearest};
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
    varied: usize,
    folder: &Path,
) -> Option<Calibration> {
    let own = written.calibration.as_ref()?;
    let draws = own.draws.min(VALUES_OF_DRAWS / varied.max(1));
    let targets = targets(file, own, written, outputs, folder);
    fits(file, own, &written.design, targets.len());
    Some(Calibration { accept: own.accept, targets, of_one_school: own.of_one_school, draws })
}

/// Targets of outputs that are kept, from the file itself or from a table beside it.
fn targets(
    file: &mut CheckedFile,
    own: &WrittenCalibration,
    written: &Written,
    outputs: &[Output],
    folder: &Path,
) -> Vec<ObservedOutput> {
    let remedy = "write [calibration.targets] with an output's name, or targets_file = \"observed.csv\"";
    let named: Vec<(String, Target)> = match &own.targets_file {
        Some(_) if !own.targets.is_empty() => {
            file.refuse("calibration.targets_file", "targets are given twice", "leave one of the two out");
            return Vec::new();
        }
        Some(table) => match read_targets(&folder.join(table), outputs) {
            Ok(named) => named,
            Err(problems) => {
                file.add_all(problems);
                return Vec::new();
            }
        },
        None => {
            let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
            for name in own.targets.keys().filter(|name| !known.contains(&name.as_str())) {
                // An output that was refused itself is told already.
                if written.outputs.contains_key(name) && file.is_wrong() {
                    continue;
                }
                let what = format!("there is no output `{name}`");
                file.refuse(&format!("calibration.targets.{name}"), what, kept(name, &known));
            }
            let target = |(name, own): (&String, &WrittenTarget)| {
                (name.clone(), Target { value: own.value, error: own.error })
            };
            own.targets.iter().map(target).collect()
        }
    };
    if named.is_empty() && !file.is_wrong() {
        file.refuse("calibration", "nothing was observed", remedy);
    }
    let index = |name: &str| outputs.iter().position(|output| output.name == name);
    let mut targets: Vec<ObservedOutput> = named
        .iter()
        .filter_map(|(name, target)| Some(ObservedOutput { output: index(name)?, target: *target }))
        .collect();
    targets.sort_by_key(|own| own.output);
    targets
}

/// The remedy for an output that is not kept.
pub(super) fn kept(name: &str, known: &[&str]) -> String {
    nearest(name, known.iter().copied()).map_or_else(
        || format!("these are kept: {}", known.join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    )
}

/// Whether the design has points that can be accepted, and enough of them.
fn fits(file: &mut CheckedFile, own: &WrittenCalibration, design: &Design, targets: usize) {
    if !EVEN.contains(&design.method.as_str()) {
        let what = format!("points of `{}` are not spread evenly over all ranges", design.method);
        file.refuse("calibration", what, "set design.method to \"sobol\" or \"latin_hypercube\"");
        return;
    }
    if own.accept <= 0.0 || own.accept >= 1.0 {
        let what = format!("the share of accepted points is {}", own.accept);
        file.refuse("calibration.accept", what, "write a share above 0 and below 1, such as 0.1");
        return;
    }
    let accepted = (own.accept * design.points as f64).ceil() as usize;
    // The regression has a slope for every target, and with few points it carries values far away.
    let needed = LEAST_ACCEPTED.max(targets + 5);
    if accepted < needed && targets > 0 {
        let what =
            format!("{accepted} of {} points would be accepted, and {needed} are needed", design.points);
        let points = (needed as f64 / own.accept).ceil();
        let remedy = format!("set design.points to {points} or more, or accept a larger share");
        file.refuse("calibration.accept", what, remedy);
    }
}
