//! What each strategy gets for what it takes: dots with intervals, and names in the room that dots leave.

mod cost_and_result;
mod cost_axis;
mod free_room;
mod labels;

pub use cost_and_result::{CostAndResult, Priced};
