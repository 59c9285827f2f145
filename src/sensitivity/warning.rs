//! What speaks against a calibration, and the remedy.

use std::fmt;

/// What speaks against a calibration.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// A target, by more than 1.96 of its standard errors, lies outside of what was simulated.
    OutOfRange {
        /// Which target, from 0.
        target: usize,
        /// The least simulated value of the summary.
        least: f64,
        /// The greatest.
        greatest: f64,
    },
    /// The targets are each within what was simulated but hardly together.
    HardlyTogether {
        /// Share of simulations that are as far from all others as the targets are.
        chance: f64,
    },
    /// A summary is the same in all simulations, so its target told nothing.
    TellsNothing {
        /// Which target, from 0.
        target: usize,
    },
    /// The accepted points are so few that intervals are a little narrow, as the regression follows luck.
    FewAccepted {
        /// How many equally weighted points they are worth.
        effective: f64,
    },
}

impl Warning {
    /// The warning in words, with the remedy; `name` is how a target, counted from 0, is called.
    pub fn in_words(&self, name: impl Fn(usize) -> String) -> String {
        match self {
            Self::OutOfRange { target, least, greatest } => format!(
                "{} lies outside of what was simulated, {least} to {greatest}; widen the ranges of parameters, or take \
                 it that the model cannot meet it",
                name(*target)
            ),
            Self::HardlyTogether { chance } => format!(
                "no simulation comes near all targets at once: only {:.1} % of simulations lie as far from their own \
                 neighbours; widen the ranges of parameters, or take it that the model cannot meet the targets together",
                100.0 * chance
            ),
            Self::TellsNothing { target } => format!(
                "{} tells nothing, as its summary is the same in all simulations; take another one",
                name(*target)
            ),
            Self::FewAccepted { effective } => format!(
                "the accepted points are worth {effective:.0} equally weighted ones, so intervals are a little narrow; \
                 run more points or accept a larger share"
            ),
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.in_words(|target| format!("target {}", target + 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::Warning;

    #[test]
    fn every_warning_says_what_and_the_remedy() {
        let warnings = [
            Warning::OutOfRange { target: 0, least: 1.0, greatest: 2.0 },
            Warning::HardlyTogether { chance: 0.005 },
            Warning::TellsNothing { target: 0 },
            Warning::FewAccepted { effective: 30.0 },
        ];
        assert!(warnings.iter().all(|warning| warning.to_string().contains("; ")));
        assert!(warnings[0].to_string().starts_with("target 1 "));
        assert!(warnings[1].to_string().contains("0.5 %"));
        assert!(warnings[2].in_words(|_| "`reach`".to_owned()).starts_with("`reach` tells nothing"));
    }
}
