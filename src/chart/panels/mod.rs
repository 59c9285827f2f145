//! Plots over school weeks, alone or as small multiples, and the lines and bands in them.

mod course;
mod end_labels;
mod grid;
mod line_names;
mod named;
mod panel;
mod series;
mod small_multiples;

pub use course::Course;
pub(crate) use end_labels::{EndLabel, downward, draw_labels_of, label_column_width};
pub(crate) use grid::{PanelHead, columns_for};
pub(crate) use line_names::LineNames;
pub(crate) use named::{draw_named, named_height};
pub(crate) use panel::{Panel, Vertical};
pub(crate) use series::{dashes, draw_band, draw_line, draw_runs, fill_between, runs, unbroken};
pub(crate) use small_multiples::{Filling, PanelKey, SmallMultiples};
