//! A strategy that ends: effort falls to what has become routine, and the two fade together.

use super::shelf::{known, watch};

/// Rounding adds a few units in the last place of 1 a week, 6e-8 each, of which next to nothing fades.
const ROUNDING: f64 = 5e-6;

/// Effort and routine after so many weeks under the mandate, by the closed form of two geometric sequences.
fn under_a_mandate(first: f64, speed: f64, rate: f64, weeks: i32) -> [f64; 2] {
    let (slow, fast) = ((1.0 - rate).powi(weeks), (1.0 - speed).powi(weeks));
    let missing = slow + rate * (1.0 - first) * (fast - slow) / ((1.0 - speed) - (1.0 - rate));
    [1.0 - (1.0 - first) * fast, 1.0 - missing]
}

/// The two factors by which effort and routine shrink a week, once nothing but routine holds effort up: the
/// eigenvalues of the step `effort + speed * (strength * routine - effort)`, `routine + rate * (effort - routine)`.
fn factors(speed: f64, rate: f64, strength: f64) -> [f64; 2] {
    let (trace, determinant) = (2.0 - speed - rate, (1.0 - speed) * (1.0 - rate) - speed * rate * strength);
    let root = (trace * trace / 4.0 - determinant).sqrt();
    [trace / 2.0 + root, trace / 2.0 - root]
}

#[test]
fn effort_and_routine_fade_as_two_geometric_sequences() {
    let scenario = known("routine", &[]);
    let p = &scenario.parameters;
    let (speed, rate) = (f64::from(p.teaching.speed), f64::from(p.routines.growth));
    assert_eq!(p.routines.growth, p.routines.fade, "one equation holds throughout");
    let (strength, first) = (f64::from(p.routines.strength), f64::from(p.start.effort));
    let year = scenario.run.weeks_per_year as i32;
    let [effort, routine] = under_a_mandate(first, speed, rate, year);
    let factors = factors(speed, rate, strength);
    // How much of each sequence effort and routine hold at the end of the mandate: a sequence of factor f holds
    // routine at (f - 1 + speed) / (speed * strength) times effort.
    let per_effort = factors.map(|factor| (factor - 1.0 + speed) / (speed * strength));
    let slow = (routine - per_effort[1] * effort) / (per_effort[0] - per_effort[1]);
    let parts = [slow, effort - slow];
    watch(&scenario, |week, school| {
        let week = week as i32;
        let expected = if week <= year {
            under_a_mandate(first, speed, rate, week)
        } else {
            let of = |part: usize| parts[part] * factors[part].powi(week - year);
            [of(0) + of(1), of(0) * per_effort[0] + of(1) * per_effort[1]]
        };
        let teachers = &school.last.teachers;
        for (effort, routine) in teachers.effort.arm(0).zip(teachers.routine.arm(0)) {
            let apart = [f64::from(effort) - expected[0], f64::from(routine) - expected[1]];
            assert!(
                apart.iter().all(|apart| apart.abs() < ROUNDING),
                "{apart:?} from {expected:?}, week {week}"
            );
        }
    });
    // Something stays that reasons do not hold, and it is on its way out.
    let lost = 1.0 - factors[0];
    assert!((lost - 0.0034).abs() < 0.00005, "the scenario's file says 0.34 %, not {lost}");
    assert!(slow > 0.3, "{slow}");
}
