//! Where runs end, beside how far that is from the reference.

use super::digits::six_digits;
use statistics::{Direction, Estimate, PairedDifference, mean_interval};

/// The mean of an end over replicates, and the mean of its difference from the reference within a replicate, with their
/// 95 % intervals (Student 1908).
pub type Compared = (Estimate, Estimate);

/// Compares the ends of replicates with those of the reference.
pub fn compare(own: &[f64], reference: &[f64], direction: Direction) -> Compared {
    (mean_interval(own), PairedDifference::of(own, reference, direction).difference)
}

/// Leaves out differences, for readers who compare with another strategy than the table does.
pub fn leave_out_differences<'a>(results: impl Iterator<Item = &'a mut Compared>) {
    results.for_each(|(_, difference)| *difference = Estimate::UNDEFINED);
}

/// Rounds to what the table of text writes.
pub fn round<'a>(results: impl Iterator<Item = &'a mut Compared>) {
    for estimate in results.flat_map(|(end, difference)| [end, difference]) {
        *estimate = estimate.map(six_digits);
    }
}
