//! What is kept of a school where only the ends of years are.

use super::Measure;

/// Number of measures in [`YEARLY`].
pub const YEARLY_COUNT: usize = 10;

/// The measures that are kept by year: consistency from every side, and what it rests on. All lie between
/// 0 and 1.
pub const YEARLY: [Measure; YEARLY_COUNT] = [
    Measure::ConsistentReach,
    Measure::FidelityMean,
    Measure::FidelitySpread,
    Measure::Evenness,
    Measure::EquivalentLevel,
    Measure::Coverage,
    Measure::ExperiencedInconsistency,
    Measure::OnBoard,
    Measure::Engagement,
    Measure::Support,
];
