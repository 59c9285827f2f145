//! How a run ended.

use super::{Measure, Row};
use scenario::parameters::Thresholds;
use serde::{Deserialize, Serialize};

/// The fate of one run at its end: the first that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Most teachers are on board and most students reached consistently.
    Schoolwide,
    /// Fidelity fell by half or more from a peak that mattered.
    Reverted,
    /// Some classrooms implement.
    Pockets,
    /// Hardly any classroom ever implemented.
    NeverStarted,
}

impl Fate {
    /// Every fate, in the order in which they are tried.
    pub const ALL: [Fate; 4] = [Fate::Schoolwide, Fate::Reverted, Fate::Pockets, Fate::NeverStarted];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Schoolwide => "schoolwide",
            Self::Reverted => "reverted",
            Self::Pockets => "pockets",
            Self::NeverStarted => "never_started",
        }
    }

    /// Words for charts.
    pub fn label(self) -> &'static str {
        match self {
            Self::Schoolwide => "Schoolwide",
            Self::Reverted => "Reverted",
            Self::Pockets => "Pockets",
            Self::NeverStarted => "Never started",
        }
    }
}

/// The fate of a run from its last week and the greatest mean fidelity of any of its weeks.
pub fn fate(last: &Row, peak_fidelity: f32, thresholds: &Thresholds) -> Fate {
    let now = |measure: Measure| measure.of(last);
    // Exactly two thirds of a staff must count, though no decimal says two thirds.
    if now(Measure::OnBoard) >= thresholds.schoolwide_on_board - 1e-3
        && now(Measure::ConsistentReach) >= thresholds.schoolwide_reach
    {
        Fate::Schoolwide
    } else if peak_fidelity >= thresholds.reverted_peak
        && now(Measure::FidelityMean) <= (1.0 - thresholds.reverted_loss) * peak_fidelity
    {
        Fate::Reverted
    } else if now(Measure::Coverage) >= thresholds.pockets_coverage {
        Fate::Pockets
    } else {
        Fate::NeverStarted
    }
}
