//! Weekly values of a run, wherever they are kept.

use super::passes::Pass;

/// Column of the share of the variance of fidelity that lies between schools.
pub const BETWEEN_SCHOOLS: &str = "icc";

/// The weekly values of a run, strategy by strategy: of its only school, or of its district. They begin with week 0,
/// before the first week, so that a list of all of them is one longer than the number of weeks.
///
/// Bands are computed from whatever keeps such values: the weekly table of a run's folder, or a run in memory.
pub trait WeeklyValues: Sync {
    /// Why values cannot be read.
    type Error: Send;

    /// Names of the strategies, in the order of the scenario.
    fn strategies(&self) -> &[String];

    /// Names of the columns: measures in the order of the registry, and [`BETWEEN_SCHOOLS`] last where there are
    /// several schools.
    fn columns(&self) -> &[&'static str];

    /// Number of weeks, week 0 not counted.
    fn weeks(&self) -> usize;

    /// Number of rows of the strategy with that index, one row per replicate and week, week 0 included.
    fn rows(&self, strategy: usize) -> usize;

    /// Numbers of the replicates of the strategy with that index, from 1, in the order in which [`WeeklyValues::gather`]
    /// gives their values.
    ///
    /// # Errors
    /// Where the values cannot be read.
    fn replicates(&self, strategy: usize) -> Result<Vec<u32>, Self::Error>;

    /// The defined values of every cell of a pass, by column and then by week, in the order of replicates.
    ///
    /// # Errors
    /// Where the values cannot be read.
    fn gather(&self, strategy: usize, pass: &Pass) -> Result<Vec<Vec<f32>>, Self::Error>;
}
