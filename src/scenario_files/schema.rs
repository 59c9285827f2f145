//! The language as a JSON Schema, for editors that check and complete scenario files.

use super::grammar::{Field, Kind, NAME_AT_MOST, Range, needed};
use super::language::language;
use serde_json::{Value, json};

/// The pattern of school time.
const TIME: &str = r"^\s*([0-9]+\s+weeks?|[0-9]+(\.[0-9]+)?\s+years?)\s*$";

/// The JSON Schema (draft 2020-12) of scenario files.
pub fn schema() -> Value {
    let mut schema = schema_of(&language());
    let heading = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "schoolwide scenario",
        "description": "One question about how personalized learning gets implemented in schools",
    });
    if let (Value::Object(schema), Value::Object(mut whole)) = (&mut schema, heading) {
        whole.append(schema);
        return Value::Object(whole);
    }
    schema
}

/// The pattern of a name that people may give.
fn name_pattern() -> String {
    format!("^[A-Za-z0-9_-]{{1,{NAME_AT_MOST}}}$")
}

/// The JSON Schema of a value of that kind.
pub fn schema_of(kind: &Kind) -> Value {
    match kind {
        Kind::Text | Kind::FileName => json!({ "type": "string" }),
        Kind::Name => json!({ "type": "string", "pattern": name_pattern() }),
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::Number(range) => number("number", range),
        Kind::Whole(range) => number("integer", range),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Time => json!({ "type": "string", "pattern": TIME, "examples": ["18 weeks", "2 years"] }),
        Kind::List(inner, most) => json!({ "type": "array", "items": schema_of(inner), "maxItems": most }),
        Kind::Row(fields) => json!({
            "type": "array", "prefixItems": fields.iter().map(described_schema).collect::<Vec<_>>(),
            "minItems": needed(fields), "maxItems": fields.len(),
        }),
        Kind::Table(fields) => table(fields),
        Kind::Named(inner) => named(inner),
        Kind::Listed(inner) => {
            let mut with_name = schema_of(inner);
            with_name["properties"]["name"] = json!({ "type": "string", "description": "its name" });
            with_name["required"] = json!(["name"]);
            json!({ "oneOf": [{ "type": "string" }, named(inner), { "type": "array", "items": with_name }] })
        }
        Kind::Draws(fields) => json!({ "oneOf": [{ "type": "string" }, table(fields)] }),
        Kind::Spells(fields) => {
            let intensity =
                fields.iter().find(|field| field.key == "intensity").map(|field| schema_of(&field.kind));
            json!({ "oneOf": [intensity, table(fields), { "type": "array", "items": table(fields) }] })
        }
    }
}

fn named(inner: &Kind) -> Value {
    json!({
        "type": "object", "propertyNames": { "pattern": name_pattern() }, "additionalProperties": schema_of(inner),
    })
}

fn table(fields: &[Field]) -> Value {
    let mut properties = serde_json::Map::new();
    for field in fields {
        properties.insert(field.key.to_owned(), described_schema(field));
    }
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

/// The JSON Schema of a field's value, with what it means.
fn described_schema(field: &Field) -> Value {
    let mut property = schema_of(&field.kind);
    property["description"] = json!(described(field));
    if let Some(default) = &field.default {
        property["default"] = json!(default);
    }
    property
}

fn described(field: &Field) -> String {
    let plausible = match &field.kind {
        Kind::Number(Range { unit, plausible: Some((low, high)), .. }) => {
            format!("; {unit}, plausible {low} to {high}")
        }
        Kind::Whole(Range { unit, plausible: Some((low, high)), .. }) => {
            format!("; {unit}, plausible {low} to {high}")
        }
        Kind::Number(Range { unit, .. }) | Kind::Whole(Range { unit, .. }) if !unit.is_empty() => {
            format!("; {unit}")
        }
        _ => String::new(),
    };
    format!("{}{plausible}", field.meaning)
}

fn number<T: serde::Serialize>(kind: &str, range: &Range<T>) -> Value {
    json!({ "type": kind, "minimum": range.least, "maximum": range.most })
}

#[cfg(test)]
mod tests {
    use super::schema;
    use scenario::parameters::registry;

    #[test]
    fn the_schema_has_the_allowed_range_and_the_default_of_every_parameter() {
        let schema = schema();
        for row in registry() {
            let field = &schema["properties"][row.table]["properties"][row.name];
            assert_eq!(field["minimum"].as_f64(), Some(row.unit.least), "{}", row.key());
            assert_eq!(field["maximum"].as_f64(), Some(row.unit.most), "{}", row.key());
            assert_eq!(field["default"].as_f64(), Some(row.default), "{}", row.key());
            assert_eq!(field["type"] == "integer", row.whole, "{}", row.key());
        }
    }

    #[test]
    fn a_practice_is_planned_by_an_intensity_a_spell_or_a_list_of_spells() {
        let schema = schema();
        let strategy = &schema["properties"]["strategies"]["additionalProperties"];
        let ways = &strategy["properties"]["plan"]["additionalProperties"]["oneOf"];
        assert_eq!(ways[0]["maximum"], 1.0);
        assert_eq!(ways[1]["required"][0], "intensity");
        assert_eq!(ways[2]["items"], ways[1]);
    }

    #[test]
    fn a_tie_is_two_teachers_and_a_weight_that_may_be_left_out() {
        let tie = &schema()["properties"]["networks"]["properties"]["ties"]["items"];
        assert_eq!((tie["minItems"].as_u64(), tie["maxItems"].as_u64()), (Some(2), Some(3)));
        assert_eq!(tie["prefixItems"][0]["type"], "integer");
        assert_eq!(tie["prefixItems"][2]["type"], "number");
    }
}
