//! The keys of a staff that is given teacher by teacher, and lists that do not fit the school.

use super::grammar::{Field, Kind};
use super::rules::BrokenRule;
use scenario::parameters::{TEACHERS_AT_MOST, YEARS};
use scenario::{FullScenario, Scale};

/// The keys of a given staff.
pub(super) fn staff() -> Vec<Field> {
    let all = |key, kind, meaning: &str| {
        Field::optional(key, Kind::List(Box::new(kind), TEACHERS_AT_MOST as usize), meaning)
    };
    let list = |key, kind, meaning: &str| {
        all(key, kind, &format!("{meaning}, one value per teacher; drawn where absent"))
    };
    vec![
        list("experience", Kind::number_in(YEARS), "years of teaching of the first staff"),
        list("inertia", Kind::share(), "inertia of the first staff"),
        list("influence", Kind::number("weight", 0.001, 1000.0), "influence of the first staff"),
        list("initial_belief", Kind::share(), "initial belief of the first staff"),
        list("initial_skill", Kind::share(), "initial skill of the first staff"),
        list("own_interpretation", Kind::share(), "own interpretation of the first staff"),
        all(
            "anchoring",
            Kind::number("weight", 0.0, 10.0),
            "factor on the pull of the first staff back to their initial beliefs, one value per teacher; 1 where absent",
        ),
    ]
}

/// Lists that do not fit the school, or schools of unequal size for which no list can be given.
pub(super) fn misfits(scenario: &FullScenario) -> Vec<BrokenRule> {
    let (teachers, spread) = (scenario.parameters.school.teachers, scenario.parameters.district.size_spread);
    let given = scenario.staff.lists().into_iter().filter(|(_, values)| !values.is_empty());
    let mut broken = Vec::new();
    for (key, values) in given {
        let key = format!("staff.{key}");
        if values.len() != teachers as usize {
            let what = format!("`{key}` has {} values for {teachers} teachers", values.len());
            broken.push(BrokenRule::new(
                &[&key, "school.teachers"],
                what,
                "write one value for each teacher",
            ));
        }
        if spread > 0.0 && scenario.scale() != Scale::School {
            let what = format!("`{key}` is given, but schools differ in size");
            broken.push(BrokenRule::new(
                &[&key, "district.size_spread"],
                what,
                "set size_spread = 0, or let the staff be drawn",
            ));
        }
    }
    broken
}
