//! What each strategy gets for what it takes: dots with intervals, and names in the room that dots leave.

mod cost_axis;
mod dot_labels;
mod figure;
mod free_room;

pub use figure::{CostAndResult, Priced};
