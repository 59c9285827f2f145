//! Strategies compared over replicates and under other assumptions.

mod common_random_numbers;
mod contested_assumptions;
mod lines;
mod luck_and_ignorance;
mod named_schools;
mod thresholds;
mod uncertainty;
mod variants;
mod watching;
