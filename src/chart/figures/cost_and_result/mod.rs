//! What each strategy gets for what it takes: dots with intervals, and names in the room that dots leave.
//!
//! `cost_axis` is the axis of costs; `free_room` finds room for the `dot_labels`; an `arrangement` is where
//! everything lies, and `figure` draws it.

mod arrangement;
mod cost_axis;
mod dot_labels;
mod figure;
mod free_room;

pub use figure::{CostAndResult, Priced};
