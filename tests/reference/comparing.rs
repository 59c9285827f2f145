//! Holds the engine to the reference, week by week and person by person.

use crate::bounds::bound;
use crate::near::{implemented, undecided};
use crate::school::School;
use crate::snapshot::{Choices, Quantity, Snapshot};
use crate::world::World;
use crate::{district, engine};
use schoolwide::measure::Measure;
use schoolwide::scenario::Scenario;
use std::collections::BTreeMap;

/// The largest difference between engine and reference, by quantity.
pub type Largest = BTreeMap<Quantity, f64>;

/// What rounding alone may add to a number that both have from the same choices.
const ROUNDING: f64 = 1e-6;

/// Runs every strategy and replicate of a scenario in both, and holds them to each other.
pub fn compare(scenario: &Scenario) -> Largest {
    let mut largest = Largest::new();
    let length = scenario.run.years;
    for strategy in &scenario.run.strategies {
        for replicate in 0..scenario.run.replicates {
            let worlds = engine::worlds(scenario, strategy, replicate);
            let weeks = engine::weeks(scenario, strategy, replicate);
            let visits = scenario.policy.visits;
            district::run(&worlds, length, visits, |place, week, school| {
                let run = format!("{strategy}, replicate {replicate}, school {place}, week {week}");
                let here = Place { run, world: &worlds[place], school };
                here.hold(&weeks[place][week as usize], &mut largest);
            });
        }
    }
    largest
}

/// A week of a school in the reference.
struct Place<'a> {
    run: String,
    world: &'a World,
    school: &'a School,
}

impl Place<'_> {
    /// Holds the engine's week to the reference's, and notes the differences.
    fn hold(&self, engine: &Snapshot, largest: &mut Largest) {
        let reference = Snapshot::of(self.world, self.school);
        self.hold_choices(&engine.choices, &reference.choices);
        assert_eq!(engine.columns.len(), reference.columns.len());
        for ((quantity, engine), (same, reference)) in engine.columns.iter().zip(&reference.columns) {
            assert_eq!(quantity, same);
            assert_eq!(engine.len(), reference.len(), "{quantity:?}");
            if *quantity == ("student", "implemented") {
                self.hold_implemented(engine);
            } else {
                self.hold_numbers(*quantity, engine, reference, largest);
            }
        }
        for (place, &measure) in Measure::ALL.iter().enumerate() {
            self.hold_measure(measure, engine.measures[place], reference.measures[place], largest);
        }
    }

    /// A choice that falls differently parts two runs for good; none may.
    fn hold_choices(&self, engine: &Choices, reference: &Choices) {
        assert_eq!(engine.teachers_left, reference.teachers_left, "{}: teachers who left", self.run);
        assert_eq!(engine.leader_left, reference.leader_left, "{}: a leader who left", self.run);
        assert_eq!(engine.strategy_dropped, reference.strategy_dropped, "{}: a strategy dropped", self.run);
        assert_eq!(engine.teachers_on_team, reference.teachers_on_team, "{}: teachers' seats", self.run);
        assert_eq!(engine.parents_on_team, reference.parents_on_team, "{}: parents' seats", self.run);
    }

    fn hold_numbers(&self, what: Quantity, engine: &[f64], reference: &[f64], largest: &mut Largest) {
        let bound = bound(what);
        let most = largest.entry(what).or_insert(0.0);
        for (person, (&engine, &reference)) in engine.iter().zip(reference).enumerate() {
            // Evenness is undefined in both where nobody implements.
            if engine.is_nan() && reference.is_nan() {
                continue;
            }
            let apart = (engine - reference).abs();
            let told = || format!("{}: {what:?} of number {person} is {engine}, not {reference}", self.run);
            assert!(apart <= bound, "{}", told());
            *most = most.max(apart);
        }
    }

    /// The share of class time that implements may differ by teachers who are near the line.
    fn hold_implemented(&self, engine: &[f64]) {
        for (student, &engine) in self.school.students.iter().zip(engine) {
            let (least, most) = implemented(self.world, self.school, student);
            let within = least - ROUNDING <= engine && engine <= most + ROUNDING;
            assert!(within, "{}: {engine} of class time implements, not {least} to {most}", self.run);
        }
    }

    fn hold_measure(&self, measure: Measure, engine: f64, reference: f64, largest: &mut Largest) {
        let name = measure.info().name;
        let Some(undecided) = undecided(self.world, self.school, measure) else {
            self.hold_numbers(("measure", name), &[engine], &[reference], largest);
            return;
        };
        assert!(
            (engine - reference).abs() <= undecided + ROUNDING,
            "{}: {name} is {engine}, not {reference}, and a share of {undecided} is near a threshold",
            self.run
        );
    }
}
