//! The claims that the whole crate is held to, as one program, so that they are linked once. A folder holds
//! the claims of one kind; `cargo test --test all patterns::` runs those of one folder.
//! What needs a process of its own stands beside this folder.

mod charts;
mod command_line;
mod documents;
mod engine;
mod experiment;
mod known_answers;
mod library;
mod mechanisms;
mod nation;
mod output;
mod page;
mod patterns;
mod reference;
mod scenario_files;
mod school_files;
mod sources;
mod statistics;
mod study;
mod support;
