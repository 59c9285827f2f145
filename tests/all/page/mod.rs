//! The what-if page: its engine, its parts, and the file that the program writes.

mod document;
mod engine;
mod engine_is_current;
mod interpreter;
