//! Writes a scenario in full, so that reading it back needs no other file and no default.

use scenario::Scenario;
use scenario::practice::catalogue;
use toml::{Table, Value};

/// The scenario as a TOML text that reads back to an equal one, and is then written the same.
pub fn write(scenario: &Scenario) -> String {
    let mut tree = Table::try_from(scenario).unwrap_or_default();
    spell_out_zeros(&mut tree);
    let mut text = format!(
        "# The scenario {} in full: no default, file or library is needed to read it.\n",
        scenario.name
    );
    section(&mut text, "", &tree);
    text
}

/// Writes zeros where a practice that ships has more, which reading would otherwise fill in.
fn spell_out_zeros(tree: &mut Table) {
    let Some(Value::Table(practices)) = tree.get_mut("practices") else { return };
    for (name, shipped) in catalogue() {
        let Some(Value::Table(written)) = practices.get_mut(name) else { continue };
        let Ok(shipped) = Table::try_from(shipped) else { continue };
        for part in ["gains", "acts_on"] {
            let (Some(Value::Table(shipped)), Some(Value::Table(written))) =
                (shipped.get(part), written.get_mut(part))
            else {
                continue;
            };
            for key in shipped.keys() {
                written.entry(key.clone()).or_insert(Value::Float(0.0));
            }
        }
    }
}

/// Writes a table's own values, then the tables within it, each under its heading.
fn section(text: &mut String, heading: &str, table: &Table) {
    let (tables, values): (Vec<_>, Vec<_>) = table.iter().partition(|(_, value)| value.is_table());
    // An empty table has its meaning too: a training with all its defaults.
    if !heading.is_empty() && (!values.is_empty() || tables.is_empty()) {
        text.extend(["\n[", heading, "]\n"]);
    }
    for (key, value) in values {
        text.extend([key.as_str(), " = ", value.to_string().as_str(), "\n"]);
    }
    for (key, value) in tables {
        let inner = if heading.is_empty() { key.clone() } else { format!("{heading}.{key}") };
        if let Value::Table(table) = value {
            section(text, &inner, table);
        }
    }
}
