//! Files of a real school become a scenario, and what is private in them stays where it is.

mod any_cells;
mod broken;
mod faults;
mod privacy;
mod roster;
mod school;
mod whole;
