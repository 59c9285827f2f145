//! A scenario's text as a tree of keys and values that know where they were written.

use super::source::Location;

/// Keys with their values, in the order in which they were written.
pub(super) type Table = toml::map::Map<String, Entry>;

/// What a key holds.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Where the key was written; nowhere for a default.
    pub key_location: Option<Location>,
    /// The value.
    pub node: Node,
}

/// A value.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Where it was written; nowhere for a default.
    pub location: Option<Location>,
    /// The value itself.
    pub value: Value,
}

/// What a value can be.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Text.
    Text(String),
    /// A number without a fraction.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// `true` or `false`.
    Flag(bool),
    /// Values in brackets.
    List(Vec<Node>),
    /// Keys with values.
    Table(Table),
    /// Something that no scenario can use, in words.
    Unusable(&'static str),
}

impl Value {
    /// What it is, in words for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Whole(_) => "a whole number",
            Self::Number(_) => "a number with a fraction",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Unusable(words) => words,
        }
    }
}

impl Entry {
    /// A default, which nobody wrote.
    pub fn unwritten(value: Value) -> Self {
        Self { key_location: None, node: Node::unwritten(value) }
    }
}

impl Node {
    /// A default, which nobody wrote.
    pub fn unwritten(value: Value) -> Self {
        Self { location: None, value }
    }

    /// The table that this is; none for anything else.
    pub fn as_table(&self) -> Option<&Table> {
        if let Value::Table(table) = &self.value { Some(table) } else { None }
    }

    /// The same, to be changed.
    pub fn as_table_mut(&mut self) -> Option<&mut Table> {
        if let Value::Table(table) = &mut self.value { Some(table) } else { None }
    }

    /// The text that this is; none for anything else.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The number that this is; none for anything else.
    pub fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Whole(number) => Some(number as f64),
            _ => None,
        }
    }

    /// The elements of the list that this is; none for anything else.
    pub fn elements(&self) -> &[Node] {
        if let Value::List(nodes) = &self.value { nodes } else { &[] }
    }
}

/// The table under `key`; none where it is missing or something else.
pub(super) fn table_in<'a>(table: &'a Table, key: &str) -> Option<&'a Table> {
    table.get(key).and_then(|entry| entry.node.as_table())
}

/// The table under `key`, to be changed; a new one where the key is missing, none where it holds something else.
pub(super) fn table_or_new<'a>(table: &'a mut Table, key: &str) -> Option<&'a mut Table> {
    let entry = table.entry(key.to_owned()).or_insert_with(|| Entry::unwritten(Value::Table(Table::new())));
    entry.node.as_table_mut()
}

/// Lays one table over another: tables merge key by key, everything else is replaced whole.
pub(super) fn lay_over(base: &mut Table, top: Table) {
    for (key, new) in top {
        match (base.get_mut(&key), new) {
            (
                Some(Entry { key_location, node: Node { location, value: Value::Table(old) } }),
                Entry {
                    key_location: new_key,
                    node: Node { location: new_location, value: Value::Table(new) },
                },
            ) => {
                (*key_location, *location) = (new_key, new_location);
                lay_over(old, new);
            }
            (_, new) => {
                base.insert(key, new);
            }
        }
    }
}

/// Where the value of a dotted key was written; where it is missing, the value around it.
pub(super) fn location_of(table: &Table, key: &str) -> Option<Location> {
    let mut location = None;
    let mut table = Some(table);
    let mut elements: &[Node] = &[];
    for part in key.split('.') {
        let node = match (table, part.parse::<usize>()) {
            (Some(table), _) => table.get(part).map(|entry| &entry.node),
            (None, Ok(index)) => elements.get(index),
            (None, Err(_)) => None,
        };
        let Some(node) = node else { break };
        location = node.location.or(location);
        table = node.as_table();
        elements = node.elements();
    }
    location
}

/// The tree as plain TOML, without locations.
pub(super) fn to_toml(table: &Table) -> toml::Table {
    table.iter().filter_map(|(key, entry)| Some((key.clone(), to_toml_value(&entry.node)?))).collect()
}

fn to_toml_value(node: &Node) -> Option<toml::Value> {
    Some(match &node.value {
        Value::Text(text) => toml::Value::String(text.clone()),
        Value::Whole(number) => toml::Value::Integer(*number),
        Value::Number(number) => toml::Value::Float(*number),
        Value::Flag(flag) => toml::Value::Boolean(*flag),
        Value::List(nodes) => toml::Value::Array(nodes.iter().filter_map(to_toml_value).collect()),
        Value::Table(table) => toml::Value::Table(to_toml(table)),
        Value::Unusable(_) => return None,
    })
}

/// Plain TOML as a tree of defaults, which nobody wrote.
pub(super) fn from_toml(table: &toml::Table) -> Table {
    table.iter().map(|(key, value)| (key.clone(), Entry::unwritten(from_toml_value(value)))).collect()
}

/// A plain TOML value as a default.
pub(super) fn from_toml_value(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::Text(text.clone()),
        toml::Value::Integer(number) => Value::Whole(*number),
        toml::Value::Float(number) => Value::Number(*number),
        toml::Value::Boolean(flag) => Value::Flag(*flag),
        toml::Value::Array(values) => {
            Value::List(values.iter().map(|value| Node::unwritten(from_toml_value(value))).collect())
        }
        toml::Value::Table(table) => Value::Table(from_toml(table)),
        toml::Value::Datetime(_) => Value::Unusable("a date"),
    }
}
