//! Turns files of a real school into a scenario: who teaches there, who asks whom for advice, what was observed.
//!
//! Names, addresses and birth dates end at the door: only the columns that are needed leave the reader of a table, ids
//! are replaced by the places of teachers, and no message says what a cell holds. The key alone holds ids.
//!
//! | file | idea |
//! |---|---|
//! | `source`, `encoding`, `table` | from a file to the cells of the columns that are needed |
//! | `faults` | what is wrong, by file and row, and what of it can pass |
//! | `people` | teachers, their pseudonyms and the key |
//! | `staff`, `advice`, `concerns`, `observations`, `roster` | one kind of file each |
//! | `dates`, `waves` | the calendar, and which of several waves came first |
//! | `settings` | single values, made to fit each other |
//! | `scenario_text`, `targets_text` | the scenario and the study as texts |
//! | `told` | what was taken, left and kept |

mod advice;
mod concerns;
mod dates;
mod encoding;
mod faults;
mod importing;
mod observations;
mod people;
mod roster;
mod scenario_text;
mod settings;
mod source;
mod staff;
mod table;
mod targets_text;
mod told;
mod waves;

pub use faults::Kind;
pub use importing::{Imported, Request, import};
pub use roster::RosterFiles;
pub use source::Source;
pub use told::Told;
