//! Settings of a scenario that are no parameters, from the language of scenario files.

use super::Page;
use scenario_files::grammar::{Field, Kind, row_in_words};
use scenario_files::language;
use serde_json::Value;

/// Tables of a scenario file that hold settings.
const TABLES: [&str; 7] = ["run", "timetable", "networks", "staff", "events", "policy", "uncertainty"];

/// More words than this are not listed one by one.
const WORDS_AT_MOST: usize = 12;

/// Every setting, with what it may be and what it is where a scenario says nothing.
pub fn settings() -> Page {
    let mut page = Page::new("Settings", &["setting", "may be", "default", "meaning"]);
    let Kind::Table(fields) = language() else { return page };
    for field in fields.iter().filter(|field| TABLES.contains(&field.key)) {
        add(&mut page, field.key, field);
    }
    // What else a kind of school can have is what the scenario has, key by key.
    let kinds = language().within("nation").and_then(|nation| nation.within("kinds")).cloned();
    add_named(&mut page, "nation.kinds", kinds.as_ref());
    add_named(&mut page, "schools", language().within("schools"));
    add_named(&mut page, "strategies", language().within("strategies"));
    page
}

/// The keys that everything in a table of names has, inner tables aside.
fn add_named(page: &mut Page, key: &str, table: Option<&Kind>) {
    let Some(Kind::Named(kind) | Kind::Listed(kind)) = table else { return };
    let Kind::Table(own) = kind.as_ref() else { return };
    let is_inner = |kind: &Kind| matches!(kind, Kind::Table(_) | Kind::Named(_));
    for field in own.iter().filter(|field| !is_inner(&field.kind)) {
        add(page, &format!("{key}.NAME.{}", field.key), field);
    }
}

fn add(page: &mut Page, key: &str, field: &Field) {
    if let Kind::Table(fields) = &field.kind {
        for field in fields {
            add(page, &format!("{key}.{}", field.key), field);
        }
        return;
    }
    page.row([key.into(), allowed(&field.kind).into(), default(field), field.meaning.as_str().into()]);
}

/// What a field is where nothing is said.
pub(super) fn default(field: &Field) -> Value {
    field.default.as_ref().map_or(Value::Null, |default| match default {
        toml::Value::Array(values) if values.is_empty() => "none".into(),
        other => other.to_string().trim_matches('"').into(),
    })
}

/// What a kind may be, in words.
pub(super) fn allowed(kind: &Kind) -> String {
    match kind {
        Kind::Choice(words) if words.len() > WORDS_AT_MOST => {
            format!("one of {} words, such as {}", words.len(), words[0])
        }
        Kind::Number(range) if (range.least, range.most) == (f64::MIN, f64::MAX) => "any number".to_owned(),
        Kind::Number(range) if range.most == f64::MAX => {
            with_unit(format!("number from {}", range.least), range.unit)
        }
        Kind::Choice(words) => words.join(" or "),
        Kind::Number(range) => with_unit(format!("{} to {}", range.least, range.most), range.unit),
        Kind::Whole(range) if range.most == i64::MAX => format!("whole number from {}", range.least),
        Kind::Whole(range) => with_unit(format!("{} to {}", range.least, range.most), range.unit),
        Kind::Flag => "true or false".to_owned(),
        Kind::Time => "school time, such as 2 years".to_owned(),
        Kind::List(inner, _) => format!("list: {}", allowed(inner)),
        Kind::Row(fields) => row_in_words(fields),
        Kind::Name => "name".to_owned(),
        Kind::Listed(_) => "a list of tables, tables by name, or a CSV file".to_owned(),
        Kind::Draws(_) => "a CSV file, or a list per parameter".to_owned(),
        Kind::Text | Kind::FileName | Kind::Table(_) | Kind::Named(_) | Kind::Spells(_) => "text".to_owned(),
    }
}

fn with_unit(range: String, unit: &str) -> String {
    if unit.is_empty() { range } else { format!("{range} ({unit})") }
}
