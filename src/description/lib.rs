#![doc = include_str!("description.md")]
#![allow(clippy::doc_markdown, reason = "the text is read outside the crate's documentation, too")]

mod draws;
mod fill;
mod keys;
mod measures;
mod page;
mod parameters;
mod practices;
mod scenarios;
mod settings;
mod strategies;

pub use draws::draws;
pub use keys::keys;
pub use measures::measures;
pub use page::{Page, number};
pub use parameters::parameters;
pub use practices::practices;
pub use scenarios::{scenarios, shipped_scenarios};
pub use settings::settings;
pub use strategies::{plans, shipped_strategies, strategies, usual};

/// The text as it was written, with the tables of the day on which it was.
const TEXT: &str = include_str!("description.md");

/// The complete description of the model in Markdown, its tables filled from the registries.
pub fn description() -> String {
    fill::filled(TEXT)
}
