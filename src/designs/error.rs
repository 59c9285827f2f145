//! What cannot be designed, and the remedy.

use std::fmt;

/// Why there is no design, or no value for a point of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignError {
    /// The design would have more points than the caller allows.
    TooManyPoints {
        /// Points of the design; nothing where they are more than can be counted.
        points: Option<usize>,
        /// The most points that the caller allows.
        limit: usize,
    },
    /// The machine has no room for the points.
    NoRoom {
        /// Points of the design.
        points: usize,
        /// Numbers in each.
        dimensions: usize,
    },
    /// There is no factor to vary.
    NoFactor,
    /// The design would have no point.
    NoPoint,
    /// A factor has no level to take.
    NoLevel {
        /// Place of the factor, from 0.
        factor: usize,
    },
    /// A number that has to be a place in the unit cube is not from 0 to 1.
    OutsideCube {
        /// Place of the factor, from 0.
        factor: usize,
        /// The number.
        value: f64,
    },
    /// Morris' design has an odd number of levels, or fewer than 2.
    OddLevels {
        /// The number of levels asked for.
        levels: u32,
    },
    /// The Sobol sequence has fewer dimensions than asked for.
    TooManyDimensions {
        /// Dimensions asked for: factors, or twice the factors for Saltelli's design.
        asked: usize,
        /// Dimensions that there are.
        most: usize,
    },
    /// The Sobol sequence has fewer points than asked for.
    SequenceTooShort {
        /// Points asked for.
        asked: usize,
        /// Points that there are.
        most: usize,
    },
    /// A range does not ascend, or an end is not a number.
    EmptyRange {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
    /// A range on a logarithmic scale reaches 0 or below.
    NoLogarithm {
        /// The lower end.
        low: f64,
    },
    /// A whole number of the range is larger than a double can hold exactly.
    TooLargeWhole {
        /// The end of the range.
        end: i64,
    },
    /// A list has no choice, or one that is not a number.
    BadChoices,
    /// A point or an order names a factor that there is not.
    UnknownFactor {
        /// The place that was named, from 0.
        factor: usize,
        /// The number of factors.
        factors: usize,
    },
    /// A point has not one number for each factor.
    WrongWidth {
        /// Numbers in the point.
        found: usize,
        /// Factors.
        factors: usize,
    },
    /// Orders between factors go round in a circle.
    Circle {
        /// A factor on the circle.
        factor: usize,
    },
    /// No values of the factors are in the order asked for.
    NoOrderedValue {
        /// The factor that has no value left.
        factor: usize,
    },
    /// The points of this design stand in relation to each other, so none may be redrawn.
    MustNotRedraw,
    /// No valid point was found.
    NoValidPoint {
        /// Place of the point, from 0.
        point: usize,
        /// Draws that were made for it.
        tries: u32,
    },
}

impl fmt::Display for DesignError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyPoints { points: Some(points), limit } => write!(
                out,
                "the design has {points} points and at most {limit} are allowed; ask for fewer points or levels, or \
                 raise the limit"
            ),
            Self::TooManyPoints { points: None, limit } => write!(
                out,
                "the design has more points than can be counted and at most {limit} are allowed; ask for fewer \
                 points or levels, or for a Latin hypercube"
            ),
            Self::NoRoom { points, dimensions } => write!(
                out,
                "there is no memory for {points} points of {dimensions} numbers each; ask for fewer points"
            ),
            Self::NoFactor => out.write_str("nothing varies; name at least one factor"),
            Self::NoPoint => out.write_str("the design has no point; ask for at least one"),
            Self::NoLevel { factor } => {
                write!(out, "factor {} has no level; give it at least one", factor + 1)
            }
            Self::OutsideCube { factor, value } => {
                write!(out, "factor {} has the place {value}; a place is a number from 0 to 1", factor + 1)
            }
            Self::OddLevels { levels } => write!(
                out,
                "Morris' design has {levels} levels; ask for an even number of at least 2, such as 4"
            ),
            Self::TooManyDimensions { asked, most } => write!(
                out,
                "the Sobol sequence has {most} dimensions and {asked} are needed; vary fewer factors (screen them with \
                 Morris first; Saltelli's design needs two dimensions per factor) or take a Latin hypercube"
            ),
            Self::SequenceTooShort { asked, most } => write!(
                out,
                "the Sobol sequence has {most} points and {asked} are needed; ask for at most {most}, or take a Latin \
                 hypercube"
            ),
            Self::EmptyRange { low, high } => write!(
                out,
                "the range from {low} to {high} does not ascend; give a lower end below the upper one, or leave the \
                 factor out if it does not vary"
            ),
            Self::NoLogarithm { low } => write!(
                out,
                "the range starts at {low} and has no logarithm; start above 0 or take the linear scale"
            ),
            Self::TooLargeWhole { end } => {
                write!(out, "the whole number {end} is too large; stay within 2^53 on either side of 0")
            }
            Self::BadChoices => {
                out.write_str("a list of choices needs at least two, all of them finite numbers; add or correct them")
            }
            Self::UnknownFactor { factor, factors } => {
                write!(out, "there is no factor {}; they are counted from 1 to {factors}", factor + 1)
            }
            Self::WrongWidth { found, factors } => write!(
                out,
                "a point has {found} numbers and there are {factors} factors; give one number per factor"
            ),
            Self::Circle { factor } => write!(
                out,
                "the orders between factors go round in a circle through factor {}; take one of them out",
                factor + 1
            ),
            Self::NoOrderedValue { factor } => write!(
                out,
                "no value of factor {} leaves the others in the order asked for; widen its range or theirs",
                factor + 1
            ),
            Self::MustNotRedraw => out.write_str(
                "the points of this design belong together, so none can be redrawn; state the constraint as an order \
                 of two factors, which is mapped, or take a Latin hypercube or a Sobol sequence",
            ),
            Self::NoValidPoint { point, tries } => write!(
                out,
                "no point within {tries} draws meets the constraint (point {}); loosen it, narrow the ranges to where \
                 it holds, or state it as an order of two factors",
                point + 1
            ),
        }
    }
}

impl std::error::Error for DesignError {}

#[cfg(test)]
mod tests {
    use super::DesignError;

    #[test]
    fn every_error_says_what_and_the_remedy() {
        let errors = [
            DesignError::TooManyPoints { points: Some(9), limit: 5 },
            DesignError::TooManyPoints { points: None, limit: 5 },
            DesignError::NoRoom { points: 9, dimensions: 2 },
            DesignError::NoFactor,
            DesignError::NoPoint,
            DesignError::NoLevel { factor: 0 },
            DesignError::OutsideCube { factor: 0, value: 2.0 },
            DesignError::OddLevels { levels: 3 },
            DesignError::TooManyDimensions { asked: 300, most: 256 },
            DesignError::SequenceTooShort { asked: 70_000, most: 65_536 },
            DesignError::EmptyRange { low: 1.0, high: 0.0 },
            DesignError::NoLogarithm { low: 0.0 },
            DesignError::TooLargeWhole { end: i64::MAX },
            DesignError::BadChoices,
            DesignError::UnknownFactor { factor: 3, factors: 2 },
            DesignError::WrongWidth { found: 3, factors: 2 },
            DesignError::Circle { factor: 0 },
            DesignError::NoOrderedValue { factor: 0 },
            DesignError::MustNotRedraw,
            DesignError::NoValidPoint { point: 0, tries: 10 },
        ];
        for error in errors {
            let text = error.to_string();
            assert!(text.contains(';') || text.contains("there is no factor"), "{text}");
        }
    }

    #[test]
    fn factors_and_points_are_counted_from_1() {
        assert!(DesignError::NoLevel { factor: 0 }.to_string().starts_with("factor 1 "));
        let unknown = DesignError::UnknownFactor { factor: 2, factors: 2 }.to_string();
        assert_eq!(unknown, "there is no factor 3; they are counted from 1 to 2");
    }
}
