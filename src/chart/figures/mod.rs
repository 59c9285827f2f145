//! One figure per file, or per folder where it has helpers of its own.

mod comparison;
mod cost_and_result;
mod district_years;
mod ends_by_case;
mod fates;
mod headline;
mod heat_strips;
mod horizons;
mod level_and_spread;
mod lines;
mod log_log;
mod replicates;
mod school_network;
mod schools;
mod stances;
mod study;
mod uncertainty;
mod what_if;

pub use comparison::{Comparison, Difference};
pub use cost_and_result::{CostAndResult, Priced};
pub use district_years::{DistrictYears, DistrictYearsPanel, DistrictsOfYear};
pub use ends_by_case::{EndOfCase, EndsByCase, EndsByCaseRow};
pub use fates::{FateRow, Fates};
pub use headline::{Headline, Trajectory};
pub use heat_strips::{HeatPanel, HeatStrips};
pub use horizons::{Horizons, YearlyCourse};
pub use level_and_spread::{LevelAndSpread, LevelPanel};
pub use lines::{Lines, LinesPanel, Scale};
pub use log_log::{LogLog, LogLogPanel};
pub use replicates::{Replicates, ReplicatesRow};
pub use school_network::{SchoolMoment, SchoolNetwork, SchoolRow};
pub use schools::{Schools, SchoolsPanel};
pub use stances::{StancePanel, Stances};
pub use study::*;
pub use uncertainty::{UncertainEnd, Uncertainty};
pub use what_if::WhatIf;
