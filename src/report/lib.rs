//! From the tables of a run to its figures: which figures there are, and which numbers each shows.

mod answer;
mod cells;
mod doubts;
mod figures;
mod hues;
mod lead;
mod limits;
mod nation;
mod page;
mod question;
mod request;
mod summary;
mod tables;
mod terms;
mod vocabulary;
pub mod what_if;

pub use answer::answer;
pub use figures::{FIGURES, Figure, Measures, Needs, Shows};
pub use hues::hues;
pub use nation::{NATION_FIGURE, NationFigure, NationSummary, nation_page};
pub use page::page;
pub use request::Request;
pub use summary::Summary;
pub use vocabulary::{estimated, fate_label, measure_label, names, shipped_scenarios, template};
