//! What is computed from the runs of a scenario, once: bands over replicates, where runs end, fates, comparisons.
//!
//! `output` writes these values, `report` puts them into words and figures, and neither computes any.
//!
//! | file | value |
//! |---|---|
//! | `weekly` | weekly values, wherever they are kept |
//! | `bands` | [`BandTable`]: mean and quantiles over replicates, week by week |
//! | `ends` | [`Ends`]: every measure in the last week of every run |
//! | `fates` | [`FateTable`]: how often every strategy ends how |
//! | `comparison` | [`ComparisonTable`]: every strategy against the reference, over the same replicates |
//! | `capacity` | [`CapacityTable`]: what every strategy takes and reaches, as designed and under common budgets |
//! | `horizons` | [`HorizonTable`]: every strategy year by year |
//! | `lines` | [`LineTable`]: whom every strategy reaches where the line is drawn elsewhere |
//! | `by_leader` | [`LeaderTable`]: the runs whose first leader stays to the end, and the others |
//! | `compared` | [`Compared`]: where runs end, beside how far that is from the reference |
//! | `plans_left` | [`PlansLeft`]: what a budget leaves of the plans, practice by practice |
//! | `variants` | [`VariantTable`]: what becomes of the conclusions under the variants of a scenario |
//! | `schools` | [`SchoolTable`]: the schools of a district that are told by name, and all of them together |
//! | `uncertainty` | [`UncertaintyTable`]: how much of the variance of an end is luck and how much ignorance, where parameters are drawn |
//! | `typical` | [`typical_runs`]: one typical run of every strategy |
//! | `run_tables` | [`RunTables`]: all of these together, from which figures and the report are made |
//! | `memory` | [`Results`]: the results of a scenario in memory, as typed rows |
//! | `costs` | [`PlannedCost`]: what every strategy is planned to cost |
//! | `country`, `country_comparison` | [`CountryTable`], [`CountryComparison`]: a nation, year by year |

mod bands;
mod by_leader;
mod capacity;
mod compared;
mod comparison;
mod costs;
mod country;
mod country_comparison;
mod digits;
mod ends;
mod fates;
mod horizons;
mod lines;
mod memory;
mod passes;
mod plans_left;
mod run_tables;
mod schools;
mod typical;
mod uncertainty;
mod variants;
mod weekly;
mod years;

pub use bands::BandTable;
pub use by_leader::{LeaderRow, LeaderTable};
pub use capacity::{CapacityRow, CapacityTable, RESULTS};
pub use compared::Compared;
pub use comparison::{ComparisonRow, ComparisonTable};
pub use costs::{PlannedCost, planned_costs};
pub use country::{CountryFate, CountryRow, CountrySize, CountryTable, PARTS, QUANTILES, Spread};
pub use country_comparison::{CountryComparison, CountryDifference};
pub use digits::six_digits;
pub use ends::Ends;
pub use fates::{FateRow, FateTable};
pub use horizons::{HORIZONS, HorizonRow, HorizonTable};
pub use lines::{LineRow, LineTable};
pub use memory::{OutcomeRow, Results, UnknownStrategy, WeekRow};
pub use passes::Pass;
pub use plans_left::{PlanLeft, PlansLeft};
pub use run_tables::RunTables;
pub use schools::{CAPACITY_USED, SCHOOL_RESULTS, STUDENTS_REACHED, SchoolRow, SchoolTable};
pub use typical::typical_runs;
pub use uncertainty::{EndSpread, UncertaintyRow, UncertaintyTable};
pub use variants::{VariantRow, VariantTable};
pub use weekly::{BETWEEN_SCHOOLS, WeeklyValues};
