//! Checks numbers: finite, whole where they are counts, and in range.

use super::findings::Findings;
use super::grammar::{Kind, Range};
use super::source::Location;
use super::tree::{Node, Value};
use std::fmt::Display;

/// Checks a number, and turns it into the type of its kind. False where it was refused.
pub(super) fn check_number(findings: &mut Findings, kind: &Kind, key: &str, node: &mut Node) -> bool {
    let location = node.location;
    match (kind, &node.value) {
        (Kind::Number(range), &Value::Whole(number)) => {
            node.value = Value::Number(number as f64);
            in_range(findings, range, key, location, number as f64)
        }
        (Kind::Number(range), &Value::Number(number)) if number.is_finite() => {
            in_range(findings, range, key, location, number)
        }
        (Kind::Whole(range), &Value::Whole(number)) => in_range(findings, range, key, location, number),
        (Kind::Whole(range), &Value::Number(number)) if number.is_finite() => {
            let what = format!("`{key}` = {number} must be a whole number{}", of_unit(range.unit));
            findings.refuse(key, location, what, remedy(range));
            false
        }
        (Kind::Number(range), Value::Number(number)) => {
            findings.refuse(key, location, format!("`{key}` = {number} must be finite"), remedy(range));
            false
        }
        (Kind::Whole(range), Value::Number(number)) => {
            findings.refuse(key, location, format!("`{key}` = {number} must be finite"), remedy(range));
            false
        }
        _ => false,
    }
}

/// How a number in that range is written.
pub(super) fn remedy<T: Display + Copy>(range: &Range<T>) -> String {
    let unit = if range.unit.is_empty() { String::new() } else { format!(" ({})", range.unit) };
    match range.plausible {
        None => format!("write {} to {}{unit}", range.least, range.most),
        Some((low, high)) => {
            format!("write {} to {}{unit}; plausible is {low} to {high}", range.least, range.most)
        }
    }
}

fn in_range<T: Display + PartialOrd + Copy>(
    findings: &mut Findings,
    range: &Range<T>,
    key: &str,
    location: Option<Location>,
    number: T,
) -> bool {
    let allowed = range.least <= number && number <= range.most;
    if !allowed {
        findings.refuse(key, location, format!("`{key}` = {number} is out of range"), remedy(range));
    } else if let Some((low, high)) = range.plausible.filter(|&(low, high)| number < low || high < number) {
        let what =
            format!("`{key}` = {number} is outside the plausible {low} to {high}{}", in_unit(range.unit));
        findings.add_warning(location, what, "");
    }
    allowed
}

fn of_unit(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" of {unit}") }
}

fn in_unit(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" ({unit})") }
}
