//! Axes: of shares, of differences and of school weeks, with their titles.

mod differences;
mod shares;
mod ticks;
mod time;
mod titles;

pub(crate) use differences::{DifferenceAxis, Sides, difference_ticks, title_with_unit};
pub(crate) use shares::{draw_base, draw_levels, draw_shares, reading_of_part};
pub(crate) use ticks::round_ticks;
pub(crate) use time::SchoolYear;
pub use time::TimeAxis;
pub(crate) use titles::{
    draw_axis_title, draw_time_title, draw_value_title, further_lines, value_title_height,
};
