//! A page of facts and rows, written as text, JSON or Markdown.

use serde_json::{Map, Value};

/// A heading, facts about it, and rows of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    heading: String,
    facts: Vec<(&'static str, Value)>,
    columns: Vec<String>,
    /// The rows, with a value for every column.
    pub rows: Vec<Vec<Value>>,
}

impl Page {
    /// A page without facts or rows.
    pub fn new(heading: &str, columns: &[&str]) -> Self {
        Self {
            heading: heading.to_owned(),
            facts: Vec::new(),
            columns: columns.iter().map(|&column| column.to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a fact.
    pub fn fact(&mut self, name: &'static str, value: impl Into<Value>) {
        self.facts.push((name, value.into()));
    }

    /// Adds a row, a value for every column.
    pub fn row(&mut self, values: impl IntoIterator<Item = Value>) {
        self.rows.push(values.into_iter().collect());
    }

    /// The page in columns for a terminal.
    pub fn text(&self) -> String {
        let mut lines = vec![self.heading.clone(), String::new()];
        let facts: Vec<Vec<String>> =
            self.facts.iter().map(|(name, value)| vec![format!("{name}:"), shown(value)]).collect();
        lines.extend(aligned(&facts));
        if !self.rows.is_empty() {
            if !facts.is_empty() {
                lines.push(String::new());
            }
            let mut cells = vec![self.columns.clone()];
            cells.extend(self.rows.iter().map(|row| row.iter().map(shown).collect()));
            lines.extend(aligned(&cells));
        }
        lines.join("\n")
    }

    /// The page in Markdown.
    pub fn markdown(&self) -> String {
        let mut lines = vec![format!("# {}", self.heading), String::new()];
        lines.extend(self.facts.iter().map(|(name, value)| format!("- **{name}**: {}", shown(value))));
        if !self.rows.is_empty() {
            if !self.facts.is_empty() {
                lines.push(String::new());
            }
            lines.push(self.table());
        }
        lines.join("\n")
    }

    /// The rows as a table in Markdown.
    pub fn table(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let escaped = |value| shown(value).replace('|', "\\|");
        let mut lines =
            vec![line(self.columns.clone()), line(self.columns.iter().map(|_| "---".to_owned()).collect())];
        lines.extend(self.rows.iter().map(|row| line(row.iter().map(escaped).collect())));
        lines.join("\n")
    }

    /// The page as one JSON object.
    pub fn json(&self) -> Value {
        let mut object = Map::new();
        object.insert("heading".to_owned(), self.heading.clone().into());
        object.extend(self.facts.iter().map(|(name, value)| (name.replace(' ', "_"), value.clone())));
        if !self.columns.is_empty() {
            let rows = self.rows.iter().map(|row| {
                let named =
                    self.columns.iter().map(|column| column.replace(' ', "_")).zip(row.iter().cloned());
                Value::Object(named.collect())
            });
            object.insert("rows".to_owned(), Value::Array(rows.collect()));
        }
        Value::Object(object)
    }
}

/// A number as JSON has it: whole ones without a fraction.
pub fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 { Value::from(value as i64) } else { Value::from(value) }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
        // A whole number kept as a fraction is shown as people write it.
        Value::Number(number) => {
            number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string())
        }
        other => other.to_string(),
    }
}

/// Rows as lines with their columns under each other; the last column is as wide as it likes.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let padded = |(cell, width): (&String, &usize)| format!("{cell:<width$}");
    let line = |row: &Vec<String>| row.iter().zip(&widths).map(padded).collect::<Vec<_>>().join("  ");
    rows.iter().map(|row| line(row).trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::Page;

    fn page() -> Page {
        let mut page = Page::new("Pets", &["name", "legs"]);
        page.fact("kept in", "houses");
        page.row(["cat|dog".into(), 4.into()]);
        page.row(["bird".into(), 2.into()]);
        page
    }

    #[test]
    fn text_stands_in_columns() {
        let text = "Pets\n\nkept in:  houses\n\nname     legs\ncat|dog  4\nbird     2";
        assert_eq!(page().text(), text);
    }

    #[test]
    fn markdown_keeps_bars_out_of_its_table() {
        let text = "# Pets\n\n- **kept in**: houses\n\n| name | legs |\n| --- | --- |\n| cat\\|dog | 4 |\n| bird | 2 |";
        assert_eq!(page().markdown(), text);
    }

    #[test]
    fn json_keeps_numbers_as_numbers() {
        let value: serde_json::Value = page().json();
        assert_eq!(value["rows"][1]["legs"], 2);
        assert_eq!(value["kept_in"], "houses");
    }
}
