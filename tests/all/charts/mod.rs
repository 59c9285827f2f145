//! Figures that a person asks the program for after a run.

mod again;
mod by_leader;
mod equal_capacity;
mod horizons;
mod language;
mod lines;
mod other_assumptions;
mod pair;
mod summaries;
mod up_to;
mod weeks;
