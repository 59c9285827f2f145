//! The shape of one row of the registry, and the macro that turns rows into fields.

use crate::choice::choice;
use serde::{Serialize, Serializer};

/// One number of the model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parameter {
    /// The table of the scenario file that holds it.
    pub table: &'static str,
    /// Its key in that table.
    pub name: &'static str,
    /// Its symbol in the model's equations.
    pub symbol: &'static str,
    /// The value where a scenario says nothing.
    pub default: f64,
    /// The range to sweep, from least to most.
    pub plausible: (f64, f64),
    /// True where only whole numbers make sense.
    pub whole: bool,
    /// What it is measured in, with the range beyond which a scenario is refused.
    pub unit: Unit,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// Where the default comes from.
    pub source: Source,
}

impl Parameter {
    /// The key as `--set` takes it, such as `beliefs.peer_pull`.
    pub fn key(&self) -> String {
        format!("{}.{}", self.table, self.name)
    }
}

/// A unit, with the range that its values are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Unit {
    /// Its name in tables and messages.
    pub name: &'static str,
    /// The least value allowed.
    pub least: f64,
    /// The greatest value allowed.
    pub most: f64,
}

/// Where a default comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// How sure it is.
    pub standing: Standing,
    /// Author and year, or what the assumption rests on.
    pub text: &'static str,
}

choice! {
    /// How sure a source is.
    Standing {
        /// Read in the source or in a page about it.
        Found = "found",
        /// Recalled, not checked.
        Recalled = "recalled",
        /// Assumed by this model.
        Assumed = "assumed",
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: {}", self.standing.word(), self.text)
    }
}

pub(super) const fn found(text: &'static str) -> Source {
    Source { standing: Standing::Found, text }
}

pub(super) const fn recalled(text: &'static str) -> Source {
    Source { standing: Standing::Recalled, text }
}

pub(super) const fn assumed(text: &'static str) -> Source {
    Source { standing: Standing::Assumed, text }
}

const fn unit(name: &'static str, least: f64, most: f64) -> Unit {
    Unit { name, least, most }
}

/// The most teachers of a school.
pub const TEACHERS_AT_MOST: u32 = 5_000;

/// A share, 0 to 1.
pub const SHARE: Unit = unit("share", 0.0, 1.0);
pub(super) const DOSE: Unit = unit("dose", 0.01, 1.0);
pub(super) const SCALE: Unit = unit("share", 0.01, 1.0);
pub(super) const PER_WEEK: Unit = unit("per week", 0.0, 1.0);
pub(super) const PER_YEAR: Unit = unit("per year", 0.0, 1.0);
pub(super) const WEIGHT: Unit = unit("weight", 0.0, 10.0);
pub(super) const STEEPNESS: Unit = unit("per unit of intention", 0.0, 1e6);
pub(super) const SPREAD: Unit = unit("standard deviation", 0.0, 2.0);
pub(super) const DISTANCE: Unit = unit("difference of belief", 1e-3, 1e6);
pub(super) const GROWTH: Unit = unit("per year", 0.0, 0.2);
/// Years of a working life.
pub const YEARS: Unit = unit("years", 0.0, 60.0);
pub(super) const SHAPE: Unit = unit("shape", 0.05, 100.0);
pub(super) const TEACHERS: Unit = unit("teachers", 1.0, TEACHERS_AT_MOST as f64);
pub(super) const STUDENTS: Unit = unit("students", 1.0, 60_000.0);
pub(super) const SEATS: Unit = unit("seats", 0.0, TEACHERS_AT_MOST as f64);
pub(super) const CLASSES: Unit = unit("classes", 1.0, 16.0);
pub(super) const LEVELS: Unit = unit("grade levels", 1.0, 16.0);
pub(super) const TIES: Unit = unit("ties", 0.0, 100.0);
pub(super) const TERMS: Unit = unit("terms per year", 1.0, 12.0);
pub(super) const SCHOOLS: Unit = unit("schools", 1.0, 100_000.0);
pub(super) const NATION: Unit = unit("schools", 1.0, 1_000_000.0);
pub(super) const WIDE_SPREAD: Unit = unit("standard deviation", 0.0, 4.0);

/// Writes a number as people wrote it: 0.014, not the nearest `f32` spelled out as an `f64`.
pub(super) trait Written {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl Written for f32 {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(crate::units::shortest(*self))
    }
}

impl Written for u32 {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(*self)
    }
}

pub(super) fn write<T: Written, S: Serializer>(number: &T, serializer: S) -> Result<S::Ok, S::Error> {
    number.write(serializer)
}

/// Declares one table: a struct with a field a row, its defaults, and the rows themselves.
///
/// A row reads: field, type, default, unit, plausible least and most, symbol, meaning, source.
macro_rules! table {
    (
        $(#[$about:meta])*
        $name:ident in $table:literal {
            $( $field:ident: $type:ident = $default:literal, $unit:expr, $low:literal to $high:literal,
               $symbol:literal, $meaning:literal, $source:expr; )+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $(
                #[doc = $meaning]
                #[serde(serialize_with = "crate::parameters::table::write")]
                pub $field: $type,
            )+
        }

        impl $name {
            /// The rows of this table.
            pub const ROWS: &'static [crate::parameters::Parameter] = &[
                $( crate::parameters::Parameter {
                    table: $table,
                    name: stringify!($field),
                    symbol: $symbol,
                    default: $default as f64,
                    plausible: ($low as f64, $high as f64),
                    whole: stringify!($type).as_bytes()[0] == b'u',
                    unit: $unit,
                    meaning: $meaning,
                    source: $source,
                }, )+
            ];
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $( $field: $default, )+ }
            }
        }
    };
}
pub(super) use table;
