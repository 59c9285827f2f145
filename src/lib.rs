//! schoolwide simulates how consistently personalized learning gets implemented, classroom by
//! classroom and week by week, when a school or a district sets out to personalize learning under
//! a given leadership strategy.
//!
//! ```
//! use schoolwide::{Measure, Scenario};
//!
//! let mut scenario = Scenario::shipped("typical_high_school");
//! scenario.strategies(&["managed_change", "coaching_only"]).replicates(8).set("leader.change_skill", 0.75);
//! let results = scenario.run()?;
//! let lead = results.compare("managed_change", "coaching_only", Measure::ConsistentReach)?.difference;
//! println!("{:+.2}, 95 % interval {:+.2} to {:+.2}", lead.value, lead.low, lead.high);
//! # assert!(lead.low <= lead.value && lead.value <= lead.high);
//! # Ok::<(), schoolwide::RunError>(())
//! ```
//!
//! | to do | use |
//! |---|---|
//! | load a scenario, build one, change it, check it | [`Scenario`] |
//! | run it on some threads, watch its progress, stop it | [`RunOptions`] |
//! | read weeks, outcomes and comparisons as rows | [`Results`] |
//! | run a whole nation | [`Scenario::run_nation`] |
//! | watch every teacher, week by week | [`Scenario::watch`] |
//! | add a rule or a practice of one's own to the week | [`Rule`] |
//! | leave a folder of tables, figures and a report | `Scenario::run_into`, with the feature `folder` |
//!
//! `examples/` has three programs: one compares two strategies, one watches every teacher, one adds a practice by a
//! [`Rule`].
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | none | the model, its statistics and the language of scenario files; compiles for WebAssembly too |
//! | `folder` | runs into folders: tables as Parquet and CSV, figures as SVG, PNG and PDF, a report |
//! | `cli`, the default | the command |
//!
//! # The road that data takes
//!
//! ```text
//! scenarios/*.toml
//!   -> scenario_files  read and checked, every problem reported at once
//!   -> scenario        the scenario in full, as data
//!   -> population      teachers, students, parents as columns; networks; keyed draws
//!   -> simulation      one school, week by week, six phases (listed in `week.rs`), a summer between years
//!   -> experiment      strategies x replicates x schools over threads, in index order
//!   -> results         bands, ends, fates, paired differences, computed once
//!   -> output          tables, written while runs go on and read back for figures
//!   -> report -> chart figures and the report
//! ```
//!
//! Every folder of `src/` except `cli` is a crate. Its manifest names what it may import, which the compiler holds, and a
//! test holds the manifests to these floors:
//!
//! | floor | rooms in `src/` |
//! |---|---|
//! | 8 | `cli`, with `main.rs`: one file per verb, the only place that prints |
//! | 7 | `runner`: scenarios into results and into folders; this crate shows it to programs; `study`: many points |
//! | 6 | `report`: from tables to figures and words; `page`: the what-if page; `description`: the model in words |
//! | 5 | `output`: encodes tables, manifests and folders; `chart`: draws, and computes nothing; `browser`: the engine of the page |
//! | 4 | `results`: what is computed from runs |
//! | 3 | `experiment`: strategies x replicates x schools, of a district or of a nation |
//! | 2 | `simulation`: the week, the summer and the measures |
//! | 1 | `population`: people, ties, timetables; `scenario_files`: reading, checking, what ships; `sensitivity` |
//! | 0 | `scenario`: parameters, practices, strategies, plans; `numerics`: columns, vectors, draws; `statistics`; `designs` |
//!
//! `schoolwide describe --format md` says in full what is simulated: every equation, parameter and source.
#![doc = include_str!("performance.md")]

pub use results::{BandTable, ComparisonRow, ComparisonTable, OutcomeRow, Results, UnknownStrategy, WeekRow};
#[cfg(feature = "folder")]
pub use runner::{FinishedRun, FolderOptions, Format, KeptTeachers};
pub use runner::{NationResults, Progress, RunError, RunOptions, Scenario, Value};
pub use scenario::{FullScenario, Scale};
pub use simulation::measure::{Fate, Measure};
pub use simulation::{
    ParentValues, PlainSchool, PlainTeacher, Rule, SchoolState, StudentValues, TeacherValues,
};
pub use statistics::Estimate;

/// The examples of the documents, which are compiled and run with the tests.
#[cfg(doctest)]
mod examples {
    #[doc = include_str!("../README.md")]
    struct Readme;

    #[doc = include_str!("../docs/guide_researcher.md")]
    struct GuideForResearchers;
}
