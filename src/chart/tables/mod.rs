//! Tables of strategies: named rows, and shares with their intervals in them.

mod estimates;
mod rows;

pub use estimates::Share;
pub(crate) use estimates::{
    NUMBERS_WIDTH, bar_spans, bars_region, draw_axis, draw_estimate, draw_head, draw_numbers,
};
pub(crate) use rows::Rows;
