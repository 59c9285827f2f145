//! What holds of every simulation: its numbers depend on the scenario alone, stay as they were, and keep
//! within their ranges.

mod any_scenario;
mod determinism;
mod golden;
mod invariants;
mod vectors;
