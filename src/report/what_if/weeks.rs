//! One measure of one strategy in two runs, and how far they differ, week by week.

use super::pair::{Pair, Pairing};
use output::{OutputError, Replicates};
use simulation::measure::Measure;
use statistics::{Band, Direction, Estimate, PairedDifference, unpaired_difference};

/// A measure of a strategy in both runs of a pair, one number for the moment at which both begin and one for every week
/// that both show.
#[derive(Debug, Clone, PartialEq)]
pub struct Weeks {
    /// The strategy.
    pub strategy: String,
    /// The measure.
    pub measure: Measure,
    /// Number of replicates that count in each run; the same where they are paired.
    pub replicates: [usize; 2],
    /// Bands over replicates of each run.
    pub bands: [Vec<Band>; 2],
    /// The first run minus the other, with its interval.
    pub differences: Vec<Estimate>,
    /// Whether each replicate is the same in both runs, in every week.
    pub identical: bool,
}

impl Weeks {
    /// Reads all replicates of both runs and compares them: within replicates where these belong together,
    /// of which those count that both runs have, and as two separate lots where not.
    ///
    /// # Errors
    /// Where a weekly table is missing or damaged.
    pub fn read(pair: &Pair, strategy: &str, measure: Measure) -> Result<Self, OutputError> {
        let one = Replicates::read(&pair.one.folder, strategy, measure)?;
        let other = Replicates::read(&pair.other.folder, strategy, measure)?;
        let is_paired = pair.pairing() == Pairing::Paired;
        let shared = one.count().min(other.count());
        let replicates = if is_paired { [shared; 2] } else { [one.count(), other.count()] };
        let mut weeks = Self {
            strategy: strategy.to_owned(),
            measure,
            replicates,
            bands: [Vec::new(), Vec::new()],
            differences: Vec::new(),
            identical: is_paired,
        };
        let passed = pair.weeks();
        for week in passed.start..=passed.end {
            let values = [(&one, replicates[0]), (&other, replicates[1])].map(|(run, count)| {
                run.week(week as usize).iter().take(count).map(|&value| f64::from(value)).collect::<Vec<_>>()
            });
            for (bands, values) in weeks.bands.iter_mut().zip(&values) {
                bands.push(Band::of(values));
            }
            let [one, other] = &values;
            weeks.differences.push(if is_paired {
                PairedDifference::of(one, other, Direction::HigherIsBetter).difference
            } else {
                unpaired_difference(one, other)
            });
            let same = |(a, b): (&f64, &f64)| a.to_bits() == b.to_bits();
            weeks.identical = weeks.identical && one.iter().zip(other).all(same);
        }
        Ok(weeks)
    }

    /// The difference in the last week.
    pub fn end(&self) -> Estimate {
        self.differences.last().copied().unwrap_or(Estimate::UNDEFINED)
    }

    /// Whether there are too few replicates for an interval.
    pub fn has_no_interval(&self) -> bool {
        self.replicates.contains(&1)
    }
}
