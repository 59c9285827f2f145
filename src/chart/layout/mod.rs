//! What stands around the marks of any figure: its caption, its keys, and texts that keep apart.

mod coinciding;
mod compose;
mod frame;
mod heat_key;
mod key;
mod labels;

pub(crate) use coinciding::groups;
pub(crate) use compose::{body_region, compose, draw_no_data};
pub(crate) use frame::BodyHeight;
pub(crate) use heat_key::HeatKey;
pub(crate) use key::Key;
pub(crate) use labels::{spread, widest, wrap};
