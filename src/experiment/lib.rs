//! The experiment: strategies x replicates x schools, in parallel, with results in one order.
//!
//! Nothing below this room knows threads. Every run is a function of the scenario and its
//! own place, so the records are the same, and come in the same order, for any number of threads.

mod arms;
mod country;
mod diary;
mod district;
mod district_years;
mod engine_options;
mod guard;
mod in_order;
mod jobs;
mod means;
mod nation;
mod record;
mod school_years;
mod staff;

pub use arms::{RunInArms, in_arms};
pub use country::{Country, CountryYear, Leads};
pub use district::{classrooms, run_replicate, run_replicate_under, watch, watch_school};
pub use district_years::{DistrictRecord, DistrictYear};
pub use engine_options::EngineOptions;
pub use jobs::{FailedRun, Finish, Interrupted, Job, run, run_with};
pub use nation::{NationFinish, run_nation};
pub use record::{Classrooms, DistrictWeek, Outcome, Record, SCHOOL_ENDS, SchoolEnd, SchoolRecord};
pub use staff::{KeptTeachers, StaffWeek};
