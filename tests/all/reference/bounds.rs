//! The bounds within which the engine stays.

use super::observing::measure_bound;
use super::school::{Compared, LEADER, PARENT, STOCKS, STUDENT, TEACHER};
use super::snapshot::Quantity;
use simulation::measure::Measure;
use std::sync::LazyLock;

/// The largest difference that is allowed, by quantity: about twice the largest that was measured over ten replicates of
/// every case, and at least 1e-7, which is twice what rounding a number below 1 to single precision can take.
pub static BOUNDS: LazyLock<Vec<(Quantity, f64)>> = LazyLock::new(|| {
    let measure = |&measure: &Measure| Some((("measure", measure.info().name), measure_bound(measure)?));
    let mut bounds = of("teacher", TEACHER);
    bounds.extend(of("student", STUDENT));
    bounds.extend(of("parent", PARENT));
    bounds.extend(of("school", STOCKS));
    bounds.extend(of("leader", LEADER));
    bounds.extend(Measure::ALL.iter().filter_map(measure));
    bounds
});

fn of<T>(whose: &'static str, compared: &[Compared<T>]) -> Vec<(Quantity, f64)> {
    compared.iter().filter_map(|&(name, bound, _)| Some(((whose, name), bound?))).collect()
}

/// The bound of a quantity.
pub fn bound(quantity: Quantity) -> f64 {
    let known = BOUNDS.iter().find(|(bounded, _)| *bounded == quantity);
    known.unwrap_or_else(|| panic!("{quantity:?} has no bound")).1
}
