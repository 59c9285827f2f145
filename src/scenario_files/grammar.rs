//! The shape in which the language of scenario files is described: fields, and what they hold.
//!
//! The description itself is in `language`. The check of files and of overrides, the JSON Schema and the
//! documentation all follow it, so that nothing is stated twice.

use scenario::parameters::{Parameter, SHARE, Unit};

/// One key of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What a scenario has where no file says anything; none where it then stays absent.
    pub default: Option<toml::Value>,
    /// Whether it has to be written wherever its table is.
    pub required: bool,
    /// What it means, in words.
    pub meaning: String,
}

/// What a key can hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A name: letters, digits, `_` and `-`.
    Name,
    /// The name or the path of a scenario file.
    FileName,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A finite number.
    Number(Range<f64>),
    /// A number without a fraction.
    Whole(Range<i64>),
    /// `true` or `false`.
    Flag,
    /// School time, such as `"18 weeks"`.
    Time,
    /// A list of at most so many values.
    List(Box<Kind>, usize),
    /// A list with one value for each of these fields, in their order; those that need not be written come last.
    Row(Vec<Field>),
    /// A table with these keys.
    Table(Vec<Field>),
    /// A table in which people choose the keys; its values are all of one kind.
    Named(Box<Kind>),
    /// The same, which can also be written as a list of tables with a `name` each, or as the name of a CSV file.
    Listed(Box<Kind>),
    /// When a practice runs in a plan: an intensity, a spell with these keys, or a list of spells.
    Spells(Vec<Field>),
    /// Draws of parameters: the name of a CSV file, or a table with these keys.
    Draws(Vec<Field>),
}

/// What a number is measured in, and where it may lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range<T> {
    /// The unit; empty for a pure count.
    pub unit: &'static str,
    /// The least value allowed.
    pub least: T,
    /// The greatest value allowed.
    pub most: T,
    /// The range beyond which a value is doubted, not refused.
    pub plausible: Option<(T, T)>,
}

impl Field {
    /// A field that may be left out and then stays absent.
    pub fn optional(key: &'static str, kind: Kind, meaning: &str) -> Self {
        Self { key, kind, default: None, required: false, meaning: meaning.to_owned() }
    }

    /// A field with a default.
    pub fn with_default(
        key: &'static str,
        kind: Kind,
        default: impl Into<toml::Value>,
        meaning: &str,
    ) -> Self {
        Self { default: Some(default.into()), ..Self::optional(key, kind, meaning) }
    }

    /// A field that has to be written wherever its table is.
    pub fn required(key: &'static str, kind: Kind, meaning: &str) -> Self {
        Self { required: true, ..Self::optional(key, kind, meaning) }
    }

    /// A table with these fields; absent where nothing in it is written.
    pub fn table(key: &'static str, fields: Vec<Field>, meaning: &str) -> Self {
        Self::optional(key, Kind::Table(fields), meaning)
    }

    /// The field of a parameter of the registry.
    pub fn from_parameter(row: &'static Parameter) -> Self {
        let default = if row.whole { toml::Value::from(row.default as i64) } else { row.default.into() };
        let meaning = format!("{} ({})", row.meaning, row.symbol);
        Self::with_default(row.name, Kind::from_parameter(row), default, &meaning)
    }
}

impl Kind {
    /// A number from `least` to `most`.
    pub fn number(unit: &'static str, least: f64, most: f64) -> Self {
        Self::Number(Range { unit, least, most, plausible: None })
    }

    /// A number in the range of a unit of the registry.
    pub fn number_in(unit: Unit) -> Self {
        Self::number(unit.name, unit.least, unit.most)
    }

    /// A share, 0 to 1.
    pub fn share() -> Self {
        Self::number_in(SHARE)
    }

    /// A whole number from `least` to `most`.
    pub fn whole(unit: &'static str, least: i64, most: i64) -> Self {
        Self::Whole(Range { unit, least, most, plausible: None })
    }

    /// What the key of a parameter of the registry holds.
    pub fn from_parameter(row: &'static Parameter) -> Self {
        let (unit, low, high) = (row.unit, row.plausible.0, row.plausible.1);
        if row.whole {
            let plausible = Some((low as i64, high as i64));
            Self::Whole(Range {
                unit: unit.name,
                least: unit.least as i64,
                most: unit.most as i64,
                plausible,
            })
        } else {
            Self::Number(Range {
                unit: unit.name,
                least: unit.least,
                most: unit.most,
                plausible: Some((low, high)),
            })
        }
    }

    /// What a key within this one holds; none where there can be no such key.
    pub fn within(&self, key: &str) -> Option<&Kind> {
        match self {
            Self::Table(fields) | Self::Draws(fields) => {
                fields.iter().find(|field| field.key == key).map(|field| &field.kind)
            }
            Self::Named(kind) | Self::Listed(kind) => Some(kind),
            _ => None,
        }
    }
}

/// How a row of these fields is written: `[teacher, looks_to] or [teacher, looks_to, weight]`.
pub fn row_in_words(fields: &[Field]) -> String {
    let first = |count: usize| {
        let names: Vec<&str> = fields[..count].iter().map(|field| field.key).collect();
        format!("[{}]", names.join(", "))
    };
    let lengths = needed(fields)..=fields.len();
    lengths.map(first).collect::<Vec<_>>().join(" or ")
}

/// How many fields of a row have to be written.
pub fn needed(fields: &[Field]) -> usize {
    fields.iter().filter(|field| field.required).count()
}

/// The most letters of a name that people may give.
pub const NAME_AT_MOST: usize = 64;

/// Whether `name` is one that people may give: letters, digits, `_` and `-`, at most [`NAME_AT_MOST`].
pub fn is_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    !name.is_empty() && name.len() <= NAME_AT_MOST && name.bytes().all(allowed)
}
