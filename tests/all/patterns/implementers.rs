//! How many classrooms implement fully, in part, or hardly.

use super::claim::{Claim, Pattern};
use super::runs::YEAR;
use super::watched::MANAGED_CHANGE;
use std::sync::LazyLock;

/// Fidelity from which a classroom counts as one that implements, and from which it counts as implementing in part.
const HIGH: f32 = 0.5;
const MODERATE: f32 = 0.2;

/// The shares of classrooms that implement in full, in part and hardly, after three years of managed change.
fn shares() -> [f64; 3] {
    let all: Vec<f32> =
        MANAGED_CHANGE.iter().flat_map(|school| school.fidelity_after(3 * YEAR)).copied().collect();
    let from = |line: f32| all.iter().filter(|&&fidelity| fidelity >= line).count() as f64 / all.len() as f64;
    [from(HIGH), from(MODERATE) - from(HIGH), 1.0 - from(MODERATE)]
}

pub static THREE_CLASSES: LazyLock<Pattern> = LazyLock::new(|| {
    let [high, moderate, low] = shares();
    Pattern {
        number: 21,
        name: "In a supported programme most implementers are neither high nor low, after 3 years",
        basis: "curriculum trial in the Bahamas: 32, 53 and 16 % high, moderate and low (found)",
        claims: vec![
            Claim::within("share of classrooms with a fidelity of at least 0.5", high, 0.20, 0.45),
            Claim::within("share with a fidelity from 0.2 to 0.5", moderate, 0.38, 0.65),
            Claim::above("the same less the greater of the two other shares", moderate - high.max(low), 0.0),
        ],
    }
});

#[test]
fn pattern_21_in_a_supported_programme_most_implementers_are_neither_high_nor_low() {
    THREE_CLASSES.hold();
}
