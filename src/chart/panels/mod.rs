//! Plots over school weeks, alone or as small multiples, and the lines and bands in them.

mod course;
mod difference_panel;
mod end_labels;
mod grid;
mod panel;
mod series;
mod small_multiples;

pub use course::Course;
pub(crate) use difference_panel::DifferencePanel;
pub(crate) use end_labels::{EndLabel, downward, draw_labels, label_column_width};
pub(crate) use grid::{Cell, Grid, KeyRoom, PanelHead, columns_for};
pub(crate) use panel::{Panel, TICK_GAP, draw_no_data};
pub(crate) use series::{dashes, draw_band, draw_runs, runs};
pub(crate) use small_multiples::{draw_panels, draw_titles};
