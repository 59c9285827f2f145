//! What was observed.

use super::targets_file::read_targets;
use crate::outputs::Output;
use crate::written::{Written, WrittenCalibration, WrittenTarget};
use scenario_files::{CheckedFile, nearest};
use sensitivity::Sought;
use std::path::Path;

/// A target of an output that is kept.
pub(super) struct NamedTarget {
    /// Index of the output.
    pub output: usize,
    /// The key at which it is told what is wrong with it.
    pub at: String,
    /// What was observed.
    pub sought: Sought,
}

/// Targets of outputs that are kept, from the file itself or from a table beside it, in the order of outputs.
pub(super) fn targets(
    file: &mut CheckedFile,
    own: &WrittenCalibration,
    written: &Written,
    outputs: &[Output],
    folder: &Path,
) -> Vec<NamedTarget> {
    let remedy = "write [calibration.targets] with an output's name, or targets_file = \"observed.csv\"";
    let named: Vec<(String, String, Sought)> = match &own.targets_file {
        Some(_) if !own.targets.is_empty() => {
            file.refuse("calibration.targets_file", "targets are given twice", "leave one of the two out");
            return Vec::new();
        }
        Some(table) => match read_targets(&folder.join(table), outputs) {
            Ok(named) => {
                let at = "calibration.targets_file";
                named.into_iter().map(|(name, sought)| (name, at.to_owned(), sought)).collect()
            }
            Err(problems) => {
                file.add_all(problems);
                return Vec::new();
            }
        },
        None => own
            .targets
            .iter()
            .filter_map(|(name, target)| target_called(file, written, outputs, name, target))
            .collect(),
    };
    if named.is_empty() && !file.is_wrong() {
        file.refuse("calibration", "nothing was observed", remedy);
    }
    let index = |name: &str| outputs.iter().position(|output| output.name == name);
    let mut targets: Vec<NamedTarget> = named
        .into_iter()
        .filter_map(|(name, at, sought)| Some(NamedTarget { output: index(&name)?, at, sought }))
        .collect();
    targets.sort_by_key(|own| own.output);
    targets
}

/// A target of the file itself, with its name and its key; none where it is wrong.
fn target_called(
    file: &mut CheckedFile,
    written: &Written,
    outputs: &[Output],
    name: &str,
    target: &WrittenTarget,
) -> Option<(String, String, Sought)> {
    let at = format!("calibration.targets.{name}");
    let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
    // An output that was refused itself is told already.
    let is_told = written.outputs.contains_key(name) && file.is_wrong();
    if !known.contains(&name) && !is_told {
        file.refuse(&at, format!("there is no output `{name}`"), kept(name, &known));
    }
    match sought(target) {
        Ok(sought) => Some((name.to_owned(), at, sought)),
        Err((what, remedy)) => {
            // What is missing may have been refused.
            if !file.is_wrong() || target.value.is_some() {
                file.refuse(&at, format!("`{at}`: {what}"), remedy);
            }
            None
        }
    }
}

/// What a target seeks, a value or a band; or what is wrong with it, and the remedy.
pub(super) fn sought(own: &WrittenTarget) -> Result<Sought, (String, &'static str)> {
    let WrittenTarget { value, least, most, error } = *own;
    match (value, least, most) {
        (Some(value), None, None) => match error {
            Some(error) => Ok(Sought { least: value, most: value, error }),
            None => Err(("the value has no standard error".to_owned(), "add `error`, 0 where it is exact")),
        },
        (Some(_), ..) => {
            Err(("a target is a value or a band".to_owned(), "leave out `value`, or `least` and `most`"))
        }
        (None, None, None) => {
            let remedy = "give `value` and `error`, or of a band `least`, `most` or both";
            Err(("it says nothing of what was observed".to_owned(), remedy))
        }
        (None, least, most) => {
            let (least, most) = (least.unwrap_or(f64::NEG_INFINITY), most.unwrap_or(f64::INFINITY));
            if least > most {
                let what = format!("the least, {least}, is above the most, {most}");
                return Err((what, "exchange the two"));
            }
            Ok(Sought { least, most, error: error.unwrap_or(0.0) })
        }
    }
}

/// The remedy for an output that is not kept.
pub(super) fn kept(name: &str, known: &[&str]) -> String {
    nearest(name, known.iter().copied()).map_or_else(
        || format!("these are kept: {}", known.join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    )
}
