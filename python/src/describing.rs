//! What the model is made of, as tables.

use super::error::{problem, wrong};
use super::table::Table;
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use arrow_schema::{Field, Schema};
use description::Page;
use pyo3::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The complete description of the model in Markdown.
#[pyfunction]
pub fn model_in_words() -> String {
    description::description()
}

/// A table of what the model is made of; as text it is what the command prints.
#[pyfunction]
pub fn describe(what: &str) -> PyResult<Table> {
    let page = match what {
        "parameters" => description::parameters(None),
        "practices" => description::practices(),
        "strategies" => description::strategies().map_err(wrong)?,
        "scenarios" => description::scenarios().map_err(wrong)?,
        "measures" => description::measures(),
        _ => {
            let remedy = "ask for parameters, practices, strategies, scenarios or measures";
            return Err(problem(
                "describe",
                format!("there is nothing to describe as `{what}`"),
                remedy.to_owned(),
            ));
        }
    };
    Ok(table(&page))
}

fn table(page: &Page) -> Table {
    let json = page.json();
    let rows: Vec<&serde_json::Map<String, Value>> =
        json["rows"].as_array().into_iter().flatten().filter_map(Value::as_object).collect();
    let names: Vec<&String> = rows.first().into_iter().flat_map(|row| row.keys()).collect();
    let columns: Vec<ArrayRef> =
        names.iter().map(|name| column(rows.iter().map(|row| &row[name.as_str()]))).collect();
    let field =
        |(name, column): (&&String, &ArrayRef)| Field::new(name.as_str(), column.data_type().clone(), true);
    let schema = Arc::new(Schema::new(names.iter().zip(&columns).map(field).collect::<Vec<_>>()));
    let batch =
        RecordBatch::try_new(schema.clone(), columns).expect("every row has a value for every column");
    Table::new(schema, vec![batch]).with_text(page.text())
}

/// Numbers where all values are, and texts otherwise.
fn column<'a>(values: impl Iterator<Item = &'a Value> + Clone) -> ArrayRef {
    if values.clone().all(|value| value.is_number() || value.is_null()) {
        Arc::new(values.map(Value::as_f64).collect::<Float64Array>())
    } else {
        Arc::new(values.map(text).collect::<StringArray>())
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(values) => Some(values.iter().filter_map(text).collect::<Vec<_>>().join(", ")),
        other => Some(other.to_string()),
    }
}
