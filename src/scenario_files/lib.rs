//! Reads, checks and writes scenario files, and carries those that ship.
//!
//! A text becomes a tree that knows its locations (`syntax`, `tree`), is checked against the one description of the
//! language (`language`, `check`), and goes through the stages that `stages` lists, until it is a scenario that is
//! checked as a whole (`whole`).

mod check;
mod checked_file;
mod completion;
mod csv;
mod defaults;
mod doubts;
mod draws;
mod draws_file;
mod ensemble;
mod files;
mod findings;
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
mod networks;
mod number;
mod overrides;
mod plans;
mod rules;
mod schema;
mod school_list;
mod schools;
mod source;
mod spells;
mod staff;
mod stages;
mod strategies;
mod strategy_files;
mod syntax;
mod texts;
mod tree;
mod validate;
mod variants;
mod whole;
mod wording;
mod write;
pub use checked_file::CheckedFile;
pub use language::language;
pub use library::{ENSEMBLE, SCENARIOS, STRATEGIES};
pub use load::{load, parse, parse_at, shipped};
pub use loaded::{BASE, Loaded, Variant};
pub use nearest::nearest;
pub use rules::ordered_parameters;
pub use schema::{schema, schema_of};
pub use texts::{TextFile, WrittenText};
pub use validate::{from_scenario, validate};
pub use variants::EQUAL_CAPACITY;
pub use write::write;
