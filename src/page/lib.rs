//! The what-if page: one HTML file with the engine, a scenario and its words inside, which asks nobody for anything.
//!
//! | file | holds |
//! |---|---|
//! | `engine.rs` | the engine, compiled to WebAssembly and kept beside it; `.ci/engine` makes it |
//! | `web/` | what runs in the browser: modules of plain JavaScript, types checked, each with one idea |
//! | `modules.rs`, `bundle.rs` | the modules, and how they become one script |
//! | `words.rs` | what the page says, in English or in the words of a language file |
//! | `data.rs` | the scenario, the words and the colours, as the page reads them |
//! | `document.rs` | the page around it all |

mod bundle;
mod data;
mod document;
mod engine;
mod modules;
mod words;

pub use document::{PAGE_MARK, what_if_page};
pub use engine::{ENGINE, engine_note};
pub use words::{names, template, with_page};
