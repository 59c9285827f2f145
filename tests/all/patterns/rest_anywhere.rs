//! Rest within the plausible ranges: a school without a strategy stays as it is wherever in them its numbers lie.

use super::rest::{Rest, is_kept};
use designs::{WithinStratum, latin_hypercube};
use scenario::parameters::{Parameter, registry};
use simulation::measure::Measure;
use std::fmt::Write as _;

/// Points of the Latin hypercube.
const POINTS: usize = 200;

/// Replicates at each.
const REPLICATES: u32 = 24;

/// The greatest change over ten years of a yearly mean that counts as none.
const MOST: f64 = 0.03;

/// Errors of the mean over replicates that are allowed on top. With 23 degrees of freedom chance goes beyond them once
/// in 1,800 times where the change is at its limit, and hardly ever where there is none.
const ALLOWED_ERRORS: f64 = 4.0;

/// Whether a parameter is varied: all but how large schools are, and what only districts and nations have.
fn is_varied(row: &Parameter) -> bool {
    let is_size =
        row.table == "school" && ["teachers", "students", "classes", "grade_levels"].contains(&row.name);
    !is_size && !["district", "nation"].contains(&row.table)
}

/// The changes of the scenario at a point of the unit cube.
fn changes_at(rows: &[&Parameter], point: &[f64]) -> Vec<String> {
    let change = |(row, place): (&&Parameter, &f64)| {
        let (least, most) = row.plausible;
        let value = least + place * (most - least);
        if row.whole { format!("{}={value:.0}", row.key()) } else { format!("{}={value:.5}", row.key()) }
    };
    rows.iter().zip(point).map(change).collect()
}

#[test]
fn a_school_without_a_strategy_stays_as_it_is_anywhere_in_the_plausible_ranges() {
    let rows: Vec<&Parameter> = registry().into_iter().filter(|row| is_varied(row)).collect();
    let design =
        latin_hypercube(POINTS, rows.len(), WithinStratum::Random, 2017, POINTS).expect("there are points");
    let mut moved = String::new();
    for (place, point) in design.rows().enumerate() {
        let rest = Rest::of(REPLICATES, &changes_at(&rows, point));
        for &measure in Measure::ALL.iter().filter(|&&measure| is_kept(measure)) {
            let change = rest.year[measure as usize];
            // What is undefined somewhere, as evenness is where nobody implements, is beyond no limit.
            if change.mean.abs() > MOST + ALLOWED_ERRORS * change.error {
                let (name, mean, error) = (measure.info().name, change.mean, change.error);
                writeln!(moved, "point {place}: {name} by {mean:+.3}, standard error {error:.3}")
                    .expect("strings can be written to");
            }
        }
    }
    assert!(moved.is_empty(), "measures that changed over ten years:\n{moved}");
}
