//! Explains the keys of study files.

use super::unknown;
use description::{Page, keys};
use scenario::error::Problems;
use serde_json::Value;

/// Every key of a study file.
pub(super) fn all() -> Page {
    keys("Keys of study files", &study::fields())
}

/// The keys of that name, or within that table.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let mut page = all();
    let key = |row: &Vec<Value>| row.first().and_then(Value::as_str).unwrap_or_default().to_owned();
    let known: Vec<String> = page.rows.iter().map(key).collect();
    let is_meant =
        |own: &str| own == name || own.starts_with(&format!("{name}.")) || own.ends_with(&format!(".{name}"));
    page.rows.retain(|row| is_meant(&key(row)));
    if page.rows.is_empty() {
        let tables = known.iter().filter_map(|key| key.split('.').next());
        return Err(unknown("study", name, known.iter().map(String::as_str).chain(tables)));
    }
    Ok(page)
}
