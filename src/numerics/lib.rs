//! The arithmetic of the simulation: columns of people, the vectors that work on them, sums in a fixed order,
//! elementary functions and keyed random draws.
//!
//! Every result is the same to the bit on any processor and with any set of vectors.

pub mod column;
pub mod elementary;
pub mod least;
pub mod random;
pub mod sums;
pub mod vectors;
