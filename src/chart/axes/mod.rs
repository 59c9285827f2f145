//! Axes: of shares, of differences, of other numbers, of what varies in a study and of school weeks, with their titles.

pub(crate) mod differences;
mod factor;
pub(crate) mod numbers;
pub(crate) mod shares;
mod ticks;
mod time;
mod titles;

pub use factor::FactorAxis;
pub(crate) use numbers::NumberAxis;
pub use numbers::Numbers;
pub(crate) use ticks::{TICK_GAP, Ticks};
pub(crate) use time::SchoolYear;
pub use time::TimeAxis;
pub(crate) use titles::{
    draw_axis_title, draw_time_title, draw_value_title, further_lines, value_title_height,
};
