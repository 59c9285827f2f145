//! Figures that a person asks the program for after a run.

mod again;
mod language;
mod pair;
mod up_to;
mod weeks;
