//! schoolwide simulates how consistently personalized learning gets implemented, classroom by
//! classroom and week by week, when a school or a district sets out to personalize learning under
//! a given leadership strategy.
//!
//! # The road that data takes
//!
//! ```text
//! scenarios/*.toml
//!   -> scenario     parsed and checked, every problem told at once
//!   -> population   teachers, students, parents as columns; networks; keyed draws
//!   -> simulation   one school, week by week, six phases, a summer between years
//!   -> measure      one row a school and week
//!   -> experiment   strategies x replicates x schools over threads, in index order
//!   -> statistics   bands, paired differences, chances
//!   -> output, chart, report
//! ```
//!
//! [`description`] says in full what is simulated: every equation, parameter and source.
//!
//! Imports run down only: a room is a crate, and its manifest names those that it may import.
//!
//! | floor | rooms |
//! |---|---|
//! | 7 | [`cli`] |
//! | 6 | [`report`], [`description`] |
//! | 5 | [`chart`], [`output`] |
//! | 4 | [`experiment`] |
//! | 3 | [`simulation`], [`measure`] |
//! | 2 | [`population`], [`plan`] |
//! | 1 | [`scenario`], [`strategy`], [`practice`], [`parameters`] |
//! | 0 | [`random`], [`statistics`], [`elementary`], [`column`], [`sums`], [`vectors`], [`units`], [`error`] |
//!
//! [`column`]: mod@column
//!
#![doc = include_str!("performance.md")]

#[cfg(feature = "folder")]
pub use ::{chart, output, report};
pub use ::{experiment, population, results, runner, simulation, statistics};
pub use ::scenario::{error, parameters, plan, practice, strategy, units};
pub use ::simulation::measure;
#[cfg(feature = "cli")]
pub use description;
pub use numerics::{column, elementary, random, sums, vectors};
pub use runner::{RunOptions, Scenario};

/// A scenario as data and as a file.
pub mod scenario {
    pub use ::scenario::*;
    pub use scenario_files::*;
}

/// The examples of the documents, which are compiled and run with the tests.
#[cfg(doctest)]
mod examples {
    #[doc = include_str!("../README.md")]
    struct Readme;

    #[doc = include_str!("../docs/guide_researcher.md")]
    struct GuideForResearchers;
}
