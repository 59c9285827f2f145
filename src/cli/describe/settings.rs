//! Explains settings of scenario files that are no parameters.

use super::unknown;
use description::{Page, settings};
use scenario::error::Problems;
use serde_json::Value;

/// The settings of that name, or within that table.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let mut page = settings();
    let key = |row: &Vec<Value>| row.first().and_then(Value::as_str).unwrap_or_default().to_owned();
    let known: Vec<String> = page.rows.iter().map(key).collect();
    let (inside, last) = (format!("{name}."), format!(".{name}"));
    page.rows.retain(|row| {
        let own = key(row);
        own == name || own.starts_with(&inside) || own.ends_with(&last)
    });
    if page.rows.is_empty() {
        Err(unknown("settings", name, known.iter().map(String::as_str)))
    } else {
        Ok(page)
    }
}
