//! Checks numbers: finite, whole where they count, and in range.

use super::grammar::{Kind, Range};
use super::reading::Reading;
use super::source::Place;
use super::tree::{Node, Value};
use std::fmt::Display;

/// Checks a number, and brings it into the form of its kind. False where it was refused.
pub(super) fn check_number(reading: &mut Reading, kind: &Kind, key: &str, node: &mut Node) -> bool {
    let place = node.place;
    match (kind, &node.value) {
        (Kind::Number(range), &Value::Whole(number)) => {
            node.value = Value::Number(number as f64);
            in_range(reading, range, key, place, number as f64)
        }
        (Kind::Number(range), &Value::Number(number)) if number.is_finite() => {
            in_range(reading, range, key, place, number)
        }
        (Kind::Whole(range), &Value::Whole(number)) => in_range(reading, range, key, place, number),
        (Kind::Whole(range), &Value::Number(number)) if number.is_finite() => {
            let what = format!("`{key}` = {number} must be a whole number{}", of(range.unit));
            reading.refuse(key, place, what, remedy(range));
            false
        }
        (Kind::Number(range), Value::Number(number)) => {
            reading.refuse(key, place, format!("`{key}` = {number} must be finite"), remedy(range));
            false
        }
        (Kind::Whole(range), Value::Number(number)) => {
            reading.refuse(key, place, format!("`{key}` = {number} must be finite"), remedy(range));
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
    reading: &mut Reading,
    range: &Range<T>,
    key: &str,
    place: Option<Place>,
    number: T,
) -> bool {
    let allowed = range.least <= number && number <= range.most;
    if !allowed {
        reading.refuse(key, place, format!("`{key}` = {number} is out of range"), remedy(range));
    } else if let Some((low, high)) = range.plausible.filter(|&(low, high)| number < low || high < number) {
        let what =
            format!("`{key}` = {number} is outside the plausible {low} to {high}{}", in_unit(range.unit));
        reading.warn(place, what, "");
    }
    allowed
}

fn of(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" of {unit}") }
}

fn in_unit(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" ({unit})") }
}
