//! Writes a scenario in full, so that reading it back needs no other file and no default.

use super::grammar::is_name;
use scenario::FullScenario;
use scenario::error::{Problem, Problems};
use scenario::practice::catalogue;
use toml::{Table, Value};

/// The scenario as a TOML text that reads back to an equal one, and is then written the same.
///
/// What a scenario file may not say is written all the same; [`validate`](crate::validate()) finds it.
///
/// # Errors
/// Where the seed is greater than any whole number of TOML, 2^63 - 1.
pub fn write(scenario: &FullScenario) -> Result<String, Problems> {
    let mut tree = Table::try_from(scenario).map_err(|error| {
        let what = format!("cannot be written, with `run.seed` = {}: {error}", scenario.run.seed);
        let remedy = format!("set a seed of at most {}", i64::MAX);
        Problem::new(&format!("scenario {}", key(&scenario.name)), what, remedy)
    })?;
    spell_out_zeros(&mut tree);
    let mut text = format!(
        "# The scenario {} in full: no default, file or library is needed to read it.\n",
        key(&scenario.name)
    );
    section(&mut text, "", &tree);
    Ok(text)
}

/// Writes zeros where a practice that ships has more, which reading would otherwise fill in.
fn spell_out_zeros(tree: &mut Table) {
    let Some(Value::Table(practices)) = tree.get_mut("practices") else { return };
    for (name, shipped) in catalogue() {
        let Some(Value::Table(written)) = practices.get_mut(name) else { continue };
        let shipped = Table::try_from(shipped).expect("texts and numbers can be written");
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
    for (name, value) in values {
        text.extend([key(name).as_str(), " = ", value.to_string().as_str(), "\n"]);
    }
    for (name, value) in tables {
        let inner = if heading.is_empty() { key(name) } else { format!("{heading}.{}", key(name)) };
        if let Value::Table(table) = value {
            section(text, &inner, table);
        }
    }
}

/// A key as TOML writes it: in quotes, with escapes, where it is more than a name.
fn key(name: &str) -> String {
    if is_name(name) { name.to_owned() } else { serde_json::Value::from(name).to_string() }
}
