//! What cannot be answered, and the remedy.

use std::fmt;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnswerError {
    /// Two lists that belong together differ in length.
    LengthsDiffer {
        /// What was counted.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there have to be.
        expected: usize,
    },
    /// The outputs are no whole number of blocks or trajectories.
    BrokenBlocks {
        /// Outputs that there are.
        outputs: usize,
        /// Outputs of one block or trajectory.
        block: usize,
    },
    /// A step of a trajectory moves no factor, several, or one by another length.
    NoTrajectory {
        /// Place of the point at which the step ends, from 0.
        point: usize,
    },
    /// Too few are left once missing ones are out.
    TooFew {
        /// What was counted.
        what: &'static str,
        /// How many are left.
        found: usize,
        /// How many there have to be.
        needed: usize,
    },
    /// The output is the same everywhere.
    Constant,
    /// The statement holds nowhere, or everywhere.
    NothingToTell {
        /// Whether it holds everywhere.
        everywhere: bool,
    },
    /// A number is not one.
    NotANumber {
        /// What it is a number of.
        what: &'static str,
        /// Its place, from 0.
        place: usize,
    },
    /// A setting is out of its range.
    BadSetting {
        /// Which setting.
        what: &'static str,
        /// Its value.
        value: f64,
        /// What it may be.
        allowed: &'static str,
    },
    /// The values of a swept factor do not ascend.
    NotAscending {
        /// Place of the value that is not above the one before, from 0.
        place: usize,
    },
    /// No summary varies, so nothing tells parameters apart.
    NoSummaryVaries,
}

impl fmt::Display for AnswerError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LengthsDiffer { what, found, expected } => {
                write!(out, "there are {found} {what} where {expected} belong; give one for each")
            }
            Self::BrokenBlocks { outputs, block } => write!(
                out,
                "{outputs} outputs are no whole number of blocks of {block}; give the outputs of the whole design in \
                 its order, with missing ones as NaN"
            ),
            Self::NoTrajectory { point } => write!(
                out,
                "point {} is not one step of one factor from the point before; give the points of a Morris design in \
                 their order, and its number of levels",
                point + 1
            ),
            Self::TooFew { what, found, needed } => write!(
                out,
                "{found} {what} are left and at least {needed} are needed; run more points, or find out why outputs \
                 are missing"
            ),
            Self::Constant => out.write_str(
                "the output is the same at all points, so no factor moves it; take another output or wider ranges",
            ),
            Self::NothingToTell { everywhere: true } => {
                out.write_str("the statement holds at all points, so no box tells where; make it stricter")
            }
            Self::NothingToTell { everywhere: false } => {
                out.write_str("the statement holds at no point, so no box tells where; make it looser")
            }
            Self::NotANumber { what, place } => {
                write!(out, "number {} of {what} is not finite; correct it or leave it out", place + 1)
            }
            Self::BadSetting { what, value, allowed } => {
                write!(out, "{what} is {value}; it has to be {allowed}")
            }
            Self::NotAscending { place } => write!(
                out,
                "swept value {} is not above the one before; sort the values and leave repeated ones out",
                place + 1
            ),
            Self::NoSummaryVaries => out.write_str(
                "no summary differs between the simulations, so targets cannot tell parameters apart; take other \
                 summaries or wider ranges",
            ),
        }
    }
}

impl std::error::Error for AnswerError {}

/// Checks that two lists which belong together have one length.
pub(super) fn check_count(what: &'static str, found: usize, expected: usize) -> Result<(), AnswerError> {
    if found == expected { Ok(()) } else { Err(AnswerError::LengthsDiffer { what, found, expected }) }
}

/// Checks that enough are left.
pub(super) fn check_enough(what: &'static str, found: usize, needed: usize) -> Result<(), AnswerError> {
    if found >= needed { Ok(()) } else { Err(AnswerError::TooFew { what, found, needed }) }
}

/// Checks that all numbers are finite.
pub(super) fn check_finite(what: &'static str, numbers: &[f64]) -> Result<(), AnswerError> {
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(place) => Err(AnswerError::NotANumber { what, place }),
        None => Ok(()),
    }
}

/// Checks that a share is above 0 and below 1.
pub(super) fn check_share(what: &'static str, value: f64) -> Result<(), AnswerError> {
    if value > 0.0 && value < 1.0 {
        Ok(())
    } else {
        Err(AnswerError::BadSetting { what, value, allowed: "above 0 and below 1" })
    }
}

/// Checks that a number is above 0 and finite.
pub(super) fn check_positive(what: &'static str, value: f64) -> Result<(), AnswerError> {
    if value > 0.0 && value.is_finite() {
        Ok(())
    } else {
        Err(AnswerError::BadSetting { what, value, allowed: "above 0 and finite" })
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, check_count, check_enough, check_finite, check_positive, check_share};

    #[test]
    fn every_error_says_what_and_the_remedy() {
        let errors = [
            AnswerError::LengthsDiffer { what: "outputs", found: 1, expected: 2 },
            AnswerError::BrokenBlocks { outputs: 9, block: 5 },
            AnswerError::NoTrajectory { point: 3 },
            AnswerError::TooFew { what: "blocks", found: 1, needed: 2 },
            AnswerError::Constant,
            AnswerError::NothingToTell { everywhere: true },
            AnswerError::NothingToTell { everywhere: false },
            AnswerError::NotANumber { what: "the targets", place: 0 },
            AnswerError::BadSetting { what: "the share", value: 2.0, allowed: "below 1" },
            AnswerError::NotAscending { place: 1 },
            AnswerError::NoSummaryVaries,
        ];
        for error in errors {
            let text = error.to_string();
            assert!(text.contains(';') || text.contains(", so "), "{text}");
        }
    }

    #[test]
    fn checks_let_the_sound_pass_and_refuse_the_rest() {
        assert!(check_count("outputs", 2, 2).is_ok() && check_count("outputs", 1, 2).is_err());
        assert!(check_enough("blocks", 2, 2).is_ok() && check_enough("blocks", 1, 2).is_err());
        assert!(check_finite("targets", &[1.0]).is_ok());
        let infinite = check_finite("targets", &[1.0, f64::INFINITY]).unwrap_err();
        assert_eq!(infinite, AnswerError::NotANumber { what: "targets", place: 1 });
        assert!(check_share("share", 0.5).is_ok());
        assert!([0.0, 1.0, f64::NAN].iter().all(|&share| check_share("share", share).is_err()));
        assert!(check_positive("width", 0.5).is_ok());
        assert!([0.0, f64::INFINITY, f64::NAN].iter().all(|&width| check_positive("width", width).is_err()));
    }
}
