//! What tests of several folders share.

pub mod common;
pub mod documented;
pub mod page;
pub mod program;
pub mod sentences;
