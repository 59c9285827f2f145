//! Other lines than the scenario's own, at which consistent reach is drawn as well.

use scenario::parameters::Thresholds;
use serde::Serialize;

/// A line that stands in place of one of the scenario's two: students count as reached consistently where enough of their
/// class time is with teachers of enough fidelity.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
pub enum Line {
    /// The fidelity from which a classroom counts as implementing, 0 to 1; the share of class time is the scenario's.
    Fidelity(f32),
    /// The share of class time that must be implementing, 0 to 1; the fidelity is the scenario's.
    ClassTime(f32),
}

impl Line {
    /// Lines of fidelity from 0.2 to 0.8, then shares of class time from 0.4 to all of it.
    pub const ALL: &'static [Line] = &[
        Self::Fidelity(0.2),
        Self::Fidelity(0.25),
        Self::Fidelity(0.3),
        Self::Fidelity(0.35),
        Self::Fidelity(0.4),
        Self::Fidelity(0.45),
        Self::Fidelity(0.5),
        Self::Fidelity(0.55),
        Self::Fidelity(0.6),
        Self::Fidelity(0.65),
        Self::Fidelity(0.7),
        Self::Fidelity(0.75),
        Self::Fidelity(0.8),
        Self::ClassTime(0.4),
        Self::ClassTime(0.5),
        Self::ClassTime(0.6),
        Self::ClassTime(0.7),
        Self::ClassTime(0.8),
        Self::ClassTime(0.9),
        Self::ClassTime(1.0),
    ];

    /// What the line is drawn at, as tables name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fidelity(_) => "fidelity",
            Self::ClassTime(_) => "class_time",
        }
    }

    /// Where it is drawn, 0 to 1.
    pub fn at(self) -> f32 {
        match self {
            Self::Fidelity(at) | Self::ClassTime(at) => at,
        }
    }

    /// The line of [`Line::ALL`] that tables name so; none where there is no such line.
    pub fn named(name: &str, at: f64) -> Option<Self> {
        let is_same = |line: &&Line| line.name() == name && (f64::from(line.at()) - at).abs() < 1e-4;
        Self::ALL.iter().find(is_same).copied()
    }

    /// The fidelity and the share of class time at which students count as reached, where all else is as the scenario has it.
    pub fn within(self, own: &Thresholds) -> (f32, f32) {
        match self {
            Self::Fidelity(fidelity) => (fidelity, own.consistent_share),
            Self::ClassTime(share) => (own.implementing, share),
        }
    }
}
