//! Which points a parameter study looks at: designs on the unit cube, and factors that turn a place in
//! the cube into values.
//!
//! A design is a list of points, each with one number from 0 to 1 per factor. It depends on what the
//! caller asks for and on a seed, and on nothing else, so the same design comes out on every machine.
//! A [`Space`] turns a point into the values of its factors. Whatever a caller asks for, the answer is
//! a design or a [`DesignError`] that says what is wrong and what to do.
//!
//! | file | idea | source |
//! |---|---|---|
//! | `points` | the points of a design, and whether each stands for itself | |
//! | `draws` | keyed random numbers for designs and for resampling | Bernstein (2008), Lemire (2019), Marsaglia and Bray (1964) |
//! | `one_at_a_time` | one factor at a time around a base | Daniel (1973) |
//! | `grid` | every combination of levels | |
//! | `latin_hypercube` | one point in each stratum of each factor | `McKay`, Beckman and Conover (1979) |
//! | `sobol_sequence` | low discrepancy, scrambled | Sobol (1967), Joe and Kuo (2008), Owen (1995), Burley (2020) |
//! | `morris` | trajectories for elementary effects | Morris (1991) |
//! | `saltelli` | A, B and crossed rows for shares of variance | Saltelli (2002), Saltelli et al. (2010) |
//! | `factor` | a place from 0 to 1 as a value: range, logarithm, whole numbers, list | |
//! | `space` | several factors, and orders between them that hold by mapping | Rosenblatt (1952) |
//! | `redraw` | any other constraint, by drawing again | von Neumann (1951) |
//! | `error` | what cannot be designed, and the remedy | |
//!
//! # Which constraint for which design
//!
//! | design | order of two factors | any other constraint |
//! |---|---|---|
//! | Morris, Saltelli | mapped by [`Space`] | cannot be met: a redrawn point would break its trajectory or block |
//! | grid, one at a time | mapped by [`Space`] | cannot be met: a redrawn point is on no level |
//! | Latin hypercube | mapped by [`Space`] | [`redraw`]; the strata of redrawn points stay empty |
//! | Sobol sequence | mapped by [`Space`] | [`redraw`]; the redrawn points are only random |
//!
//! Mapping keeps the places in the cube independent of each other, which is what Morris' and Saltelli's
//! designs are read by: an effect belongs to a place, not to a value.

mod draws;
mod error;
mod factor;
mod grid;
mod latin_hypercube;
mod morris;
mod one_at_a_time;
mod points;
mod redraw;
mod saltelli;
mod sobol_sequence;
mod space;

pub use draws::{Draws, Purpose};
pub use error::DesignError;
pub use factor::Factor;
pub use grid::grid;
pub use latin_hypercube::{WithinStratum, latin_hypercube};
pub use morris::{morris, morris_step};
pub use one_at_a_time::one_at_a_time;
pub use points::Points;
pub use redraw::redraw;
pub use saltelli::{Orders, saltelli};
pub use sobol_sequence::{MOST_SOBOL_DIMENSIONS, MOST_SOBOL_POINTS, Scrambling, sobol_sequence};
pub use space::{Order, Space};
