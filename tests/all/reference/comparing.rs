//! Holds the engine to the reference, week by week and person by person.

use super::bounds::bound;
use super::near::{implemented, undecided};
use super::school::School;
use super::snapshot::{Choices, Quantity, Snapshot};
use super::world::World;
use super::{district, engine};
use scenario::FullScenario;
use simulation::measure::Measure;
use std::collections::BTreeMap;

/// The largest difference between engine and reference, by quantity.
pub type Largest = BTreeMap<Quantity, f64>;

/// What rounding alone may add to a number that both have from the same choices.
const ROUNDING: f64 = 1e-6;

/// Runs every strategy and replicate of a scenario in both, and holds them to each other.
///
/// # Errors
/// The first difference that is too large, with its place.
pub fn compare(scenario: &FullScenario) -> Result<Largest, String> {
    compare_with(scenario, |_| {})
}

/// As [`compare`], with a reference whose worlds are changed first.
pub fn compare_with(scenario: &FullScenario, change: impl Fn(&mut World)) -> Result<Largest, String> {
    let mut largest = Largest::new();
    for strategy in &scenario.run.strategies {
        for replicate in 0..scenario.run.replicates {
            let mut worlds = engine::worlds(scenario, strategy, replicate);
            worlds.iter_mut().for_each(&change);
            let weeks = engine::weeks(scenario, strategy, replicate);
            district::run(&worlds, scenario.run.years, scenario.policy.visits, |place, week, school| {
                let here = Place { world: &worlds[place], school };
                here.hold(&weeks[place][week as usize], &mut largest).map_err(|difference| {
                    format!(
                        "{}, {strategy}, replicate {replicate}, school {place}, week {week}: {difference}",
                        scenario.title
                    )
                })
            })?;
        }
    }
    Ok(largest)
}

/// A school of the reference at the end of a week, or before the first.
struct Place<'a> {
    world: &'a World,
    school: &'a School,
}

impl Place<'_> {
    /// Holds the engine's week to the reference's, and notes the differences.
    fn hold(&self, engine: &Snapshot, largest: &mut Largest) -> Result<(), String> {
        let reference = Snapshot::of(self.world, self.school);
        hold_choices(&engine.choices, &reference.choices)?;
        assert_eq!(engine.columns.len(), reference.columns.len());
        for ((quantity, engine), (same, reference)) in engine.columns.iter().zip(&reference.columns) {
            assert_eq!(quantity, same);
            assert_eq!(engine.len(), reference.len(), "{quantity:?}");
            if *quantity == ("student", "implemented") {
                self.hold_implemented(engine)?;
            } else {
                hold_numbers(*quantity, engine, reference, largest)?;
            }
        }
        for (place, &measure) in Measure::ALL.iter().enumerate() {
            self.hold_measure(measure, engine.measures[place], reference.measures[place], largest)?;
        }
        Ok(())
    }

    /// The share of class time that implements may differ by teachers who are near the line.
    fn hold_implemented(&self, engine: &[f64]) -> Result<(), String> {
        for (student, &engine) in self.school.students.iter().zip(engine) {
            let (least, most) = implemented(self.world, self.school, student);
            if engine < least - ROUNDING || engine > most + ROUNDING {
                return Err(format!("{engine} of class time implements, not {least} to {most}"));
            }
        }
        Ok(())
    }

    fn hold_measure(
        &self,
        measure: Measure,
        engine: f64,
        reference: f64,
        largest: &mut Largest,
    ) -> Result<(), String> {
        let name = measure.info().name;
        let Some(undecided) = undecided(self.world, self.school, measure) else {
            return hold_numbers(("measure", name), &[engine], &[reference], largest);
        };
        if (engine - reference).abs() <= undecided + ROUNDING {
            Ok(())
        } else {
            Err(format!("{name} is {engine}, not {reference}; a share of {undecided} is near a threshold"))
        }
    }
}

/// A choice that falls differently parts two runs for good; none may.
fn hold_choices(engine: &Choices, reference: &Choices) -> Result<(), String> {
    let chosen = [
        ("teachers left", engine.teachers_left == reference.teachers_left),
        ("teachers sit on the design team", engine.teachers_on_team == reference.teachers_on_team),
        ("parents sit on the design team", engine.parents_on_team == reference.parents_on_team),
        ("leaders left", engine.leader_left == reference.leader_left),
        ("strategies were dropped", engine.strategy_dropped == reference.strategy_dropped),
    ];
    match chosen.iter().find(|(_, same)| !same) {
        Some((what, _)) => Err(format!("other {what}")),
        None => Ok(()),
    }
}

fn hold_numbers(
    what: Quantity,
    engine: &[f64],
    reference: &[f64],
    largest: &mut Largest,
) -> Result<(), String> {
    let bound = bound(what);
    let most = largest.entry(what).or_insert(0.0);
    for (person, (&engine, &reference)) in engine.iter().zip(reference).enumerate() {
        // Evenness is undefined in both where nobody implements.
        if engine.is_nan() && reference.is_nan() {
            continue;
        }
        let apart = (engine - reference).abs();
        if apart.is_nan() || apart > bound {
            let (whose, name) = what;
            return Err(format!("{name} of {whose} {person} is {engine}, not {reference}"));
        }
        *most = most.max(apart);
    }
    Ok(())
}
