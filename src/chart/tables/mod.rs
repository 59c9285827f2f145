//! Tables of strategies and of what varies: named rows, and numbers with their intervals in them.

mod estimates;
mod factor_rows;
mod marks;
mod rows;

pub use estimates::Share;
pub(crate) use estimates::{
    NUMBERS_WIDTH, bar_spans, bars_region, draw_axis, draw_estimate, draw_head, draw_numbers,
};
pub use factor_rows::FactorName;
pub(crate) use factor_rows::FactorRows;
pub use marks::Estimated;
pub(crate) use marks::{draw_filled, draw_hollow};
pub(crate) use rows::Rows;
