//! What becomes of a conclusion when an assumption changes.

use super::interval::Estimate;

/// What becomes of a conclusion: that a difference lies on one side of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// On the same side under both assumptions, with an interval that leaves zero out.
    Stands,
    /// No longer on any side: the interval now holds zero.
    Fades,
    /// Now on the other side.
    Turns,
    /// On no side before, and on one now.
    Appears,
    /// On no side under either assumption.
    Open,
}

impl Conclusion {
    /// Compares a difference under the base's assumptions with the same under others.
    ///
    /// A difference without an interval, from a single replicate, lies on no side.
    pub fn of(base: &Estimate, varied: &Estimate) -> Self {
        match (side(base), side(varied)) {
            (0, 0) => Self::Open,
            (0, _) => Self::Appears,
            (_, 0) => Self::Fades,
            (before, now) if before == now => Self::Stands,
            _ => Self::Turns,
        }
    }

    /// All of them, in the order of their meanings above.
    pub const ALL: [Self; 5] = [Self::Stands, Self::Fades, Self::Turns, Self::Appears, Self::Open];

    /// The one of that word; none where there is none.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|conclusion| conclusion.name() == word)
    }

    /// The word for tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Fades => "fades",
            Self::Turns => "turns",
            Self::Appears => "appears",
            Self::Open => "open",
        }
    }
}

/// The side of zero on which the whole interval lies: -1, 1, or 0 where it holds zero.
fn side(estimate: &Estimate) -> i8 {
    i8::from(estimate.low > 0.0) - i8::from(estimate.high < 0.0)
}

#[cfg(test)]
mod tests {
    use super::{Conclusion, Estimate};

    fn between(low: f64, high: f64) -> Estimate {
        Estimate { value: f64::midpoint(low, high), low, high }
    }

    #[test]
    fn a_conclusion_stands_where_both_intervals_lie_on_one_side() {
        assert_eq!(Conclusion::of(&between(0.1, 0.3), &between(0.01, 0.9)), Conclusion::Stands);
        assert_eq!(Conclusion::of(&between(-0.3, -0.1), &between(-0.9, -0.01)), Conclusion::Stands);
    }

    #[test]
    fn a_conclusion_fades_turns_or_appears_as_the_interval_meets_zero() {
        let (above, around, below) = (between(0.1, 0.3), between(-0.1, 0.1), between(-0.3, -0.1));
        assert_eq!(Conclusion::of(&above, &around), Conclusion::Fades);
        assert_eq!(Conclusion::of(&above, &below), Conclusion::Turns);
        assert_eq!(Conclusion::of(&below, &above), Conclusion::Turns);
        assert_eq!(Conclusion::of(&around, &below), Conclusion::Appears);
        assert_eq!(Conclusion::of(&around, &around), Conclusion::Open);
    }

    #[test]
    fn an_interval_that_ends_at_zero_holds_it() {
        assert_eq!(Conclusion::of(&between(0.0, 0.2), &between(-0.2, 0.0)), Conclusion::Open);
    }

    #[test]
    fn every_conclusion_has_a_word_of_its_own() {
        use Conclusion::{Appears, Fades, Open, Stands, Turns};
        let words = [Stands, Fades, Turns, Appears, Open].map(Conclusion::name);
        assert_eq!(words, ["stands", "fades", "turns", "appears", "open"]);
    }

    #[test]
    fn a_difference_without_an_interval_lies_on_no_side() {
        let alone = Estimate { value: 0.5, ..Estimate::UNDEFINED };
        assert_eq!(Conclusion::of(&alone, &between(0.1, 0.2)), Conclusion::Appears);
    }
}
