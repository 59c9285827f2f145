//! A scenario's text as a tree of keys and values that remember where they were written.

use super::source::Place;

/// Keys with their values, in the order in which they were written.
pub(super) type Table = toml::map::Map<String, Entry>;

/// What a key holds.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Where the key was written.
    pub key: Option<Place>,
    /// The value.
    pub node: Node,
}

/// A value.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Where it was written; nowhere for a default.
    pub place: Option<Place>,
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
    Useless(&'static str),
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
            Self::Useless(words) => words,
        }
    }
}

impl Node {
    /// A default, which nobody wrote.
    pub fn unwritten(value: Value) -> Self {
        Self { place: None, value }
    }

    /// The table that this is.
    pub fn as_table(&self) -> Option<&Table> {
        if let Value::Table(table) = &self.value { Some(table) } else { None }
    }

    /// The same, to be changed.
    pub fn as_table_mut(&mut self) -> Option<&mut Table> {
        if let Value::Table(table) = &mut self.value { Some(table) } else { None }
    }

    /// The text that this is.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The elements of the list that this is; none for anything else.
    pub fn elements(&self) -> &[Node] {
        if let Value::List(nodes) = &self.value { nodes } else { &[] }
    }
}

/// The table under `key`; none where it is missing or no table.
pub(super) fn table_in<'a>(table: &'a Table, key: &str) -> Option<&'a Table> {
    table.get(key).and_then(|entry| entry.node.as_table())
}

/// The table under `key`, to be changed; made where it is missing, none where it is no table.
pub(super) fn table_made<'a>(table: &'a mut Table, key: &str) -> Option<&'a mut Table> {
    let fresh = || Entry { key: None, node: Node::unwritten(Value::Table(Table::new())) };
    table.entry(key.to_owned()).or_insert_with(fresh).node.as_table_mut()
}

/// Lays one table over another: tables merge key by key, everything else is replaced whole.
pub(super) fn lay_over(base: &mut Table, top: Table) {
    for (key, entry) in top {
        let Entry { key: written, node: Node { place, value } } = entry;
        match (base.get_mut(&key), value) {
            (
                Some(Entry { key: old_key, node: Node { place: old_place, value: Value::Table(old) } }),
                Value::Table(new),
            ) => {
                (*old_key, *old_place) = (written, place);
                lay_over(old, new);
            }
            (_, value) => {
                base.insert(key, Entry { key: written, node: Node { place, value } });
            }
        }
    }
}

/// Where the value of a dotted key was written; where the key around it was, if it is missing.
pub(super) fn place_of(table: &Table, key: &str) -> Option<Place> {
    let mut place = None;
    let mut table = Some(table);
    let mut elements: &[Node] = &[];
    for part in key.split('.') {
        let node = match (table, part.parse::<usize>()) {
            (Some(table), _) => table.get(part).map(|entry| &entry.node),
            (None, Ok(index)) => elements.get(index),
            (None, Err(_)) => None,
        };
        let Some(node) = node else { break };
        place = node.place.or(place);
        table = node.as_table();
        elements = node.elements();
    }
    place
}

/// The tree as plain TOML, for serde.
pub(super) fn plain(table: &Table) -> toml::Table {
    table.iter().filter_map(|(key, entry)| Some((key.clone(), plain_value(&entry.node)?))).collect()
}

fn plain_value(node: &Node) -> Option<toml::Value> {
    Some(match &node.value {
        Value::Text(text) => toml::Value::String(text.clone()),
        Value::Whole(number) => toml::Value::Integer(*number),
        Value::Number(number) => toml::Value::Float(*number),
        Value::Flag(flag) => toml::Value::Boolean(*flag),
        Value::List(nodes) => toml::Value::Array(nodes.iter().filter_map(plain_value).collect()),
        Value::Table(table) => toml::Value::Table(plain(table)),
        Value::Useless(_) => return None,
    })
}

/// Plain TOML as a tree that nobody wrote.
pub(super) fn unwritten(table: &toml::Table) -> Table {
    let entry = |value| Entry { key: None, node: Node::unwritten(unwritten_value(value)) };
    table.iter().map(|(key, value)| (key.clone(), entry(value))).collect()
}

/// A plain TOML value as one that nobody wrote.
pub(super) fn unwritten_value(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::Text(text.clone()),
        toml::Value::Integer(number) => Value::Whole(*number),
        toml::Value::Float(number) => Value::Number(*number),
        toml::Value::Boolean(flag) => Value::Flag(*flag),
        toml::Value::Array(values) => {
            Value::List(values.iter().map(|value| Node::unwritten(unwritten_value(value))).collect())
        }
        toml::Value::Table(table) => Value::Table(unwritten(table)),
        toml::Value::Datetime(_) => Value::Useless("a date"),
    }
}
