//! Reads, checks and writes scenario files, and carries those that ship.
//!
//! A text becomes a tree that remembers its places (`syntax`, `tree`), is checked against the one description of
//! the language (`language`, `check`), laid over the scenarios that it extends (`layers`) and
//! under the options of the command line (`overrides`), given its strategies (`strategies`), and
//! checked once more as a whole (`whole`).

mod check;
mod defaults;
mod files;
pub mod grammar;
mod kinds;
mod language;
mod layers;
mod library;
mod load;
mod loaded;
mod lookup;
mod nation;
mod nearest;
mod number;
mod overrides;
mod plans;
mod reading;
mod rules;
mod schema;
mod source;
mod spells;
mod staff;
mod strategies;
mod syntax;
mod texts;
mod tree;
mod variants;
mod whole;
mod wording;
mod write;
pub use language::language;
pub use library::{SCENARIOS, STRATEGIES};
pub use load::{load, parse, shipped};
pub use loaded::{BASE, Loaded, Variant};
pub use nearest::nearest;
pub use schema::schema;
pub use texts::{TextFile, WrittenText};
pub use write::write;
