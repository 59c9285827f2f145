//! What is kept of every point.

use crate::outputs::{Moment, Output, Quantity};
use crate::written::{Written, WrittenOutput};
use scenario::FullScenario;
use scenario_files::CheckedFile;
use simulation::measure::{Fate, Measure};

/// The measure of that name.
pub(super) fn measure(name: &str) -> Option<Measure> {
    Measure::ALL.iter().copied().find(|measure| measure.info().name == name)
}

/// The outputs that are named, and those by which strategies are compared.
pub(super) fn outputs(file: &mut CheckedFile, written: &Written, scenario: &FullScenario) -> Vec<Output> {
    let mut outputs = Vec::new();
    if written.outputs.is_empty() && !file.is_wrong() {
        file.refuse("outputs", "nothing is kept", "add an output, as in [outputs.reach]");
    }
    for (name, own) in &written.outputs {
        let at = format!("outputs.{name}");
        let mut strategy = |part: &str, wanted: &str| {
            let known = &scenario.run.strategies;
            let found = known.iter().position(|own| own == wanted);
            if found.is_none() {
                let what = format!("strategy `{wanted}` does not run");
                file.refuse(&format!("{at}.{part}"), what, format!("these do: {}", known.join(", ")));
            }
            found
        };
        let of = own.strategy.as_ref().map(|own| strategy("strategy", own));
        let minus = own.minus.as_ref().map(|minus| strategy("minus", minus));
        let Some(quantity) = quantity(file, &at, own, scenario) else { continue };
        let minus = minus.flatten();
        match of {
            Some(Some(strategy)) => outputs.push(Output { name: name.clone(), quantity, strategy, minus }),
            Some(None) => {}
            None => outputs.extend(of_every_strategy(name, '_', quantity, scenario, minus)),
        }
    }
    if let Some(by) = written.robustness.as_ref().and_then(|own| measure(&own.measure)) {
        let quantity = Quantity::Measure(by, Moment::Week(scenario.weeks() as usize));
        // No output that a file names has a dot in its name.
        outputs.extend(of_every_strategy(by.info().name, '.', quantity, scenario, None));
    }
    if let Some(name) = first_twice(&outputs) {
        let what = format!("two outputs are called `{name}`: one is of every strategy, and named after each");
        file.refuse("outputs", what, "rename one of them");
    }
    outputs
}

/// The first name that two outputs have.
fn first_twice(outputs: &[Output]) -> Option<&str> {
    let is_twice =
        |&(index, own): &(usize, &Output)| outputs[..index].iter().any(|other| other.name == own.name);
    outputs.iter().enumerate().find(is_twice).map(|(_, own)| own.name.as_str())
}

/// An output for every strategy, but for the one that is taken away. Its name is that of the output and of the strategy.
fn of_every_strategy(
    name: &str,
    joint: char,
    quantity: Quantity,
    scenario: &FullScenario,
    minus: Option<usize>,
) -> impl Iterator<Item = Output> {
    let strategies: Vec<usize> =
        (0..scenario.run.strategies.len()).filter(|&strategy| Some(strategy) != minus).collect();
    // One that is alone needs no name of its own.
    let is_alone = strategies.len() == 1 && joint == '_';
    strategies.into_iter().map(move |strategy| Output {
        name: if is_alone {
            name.to_owned()
        } else {
            format!("{name}{joint}{}", scenario.run.strategies[strategy])
        },
        quantity,
        strategy,
        minus,
    })
}

fn quantity(
    file: &mut CheckedFile,
    at: &str,
    own: &WrittenOutput,
    scenario: &FullScenario,
) -> Option<Quantity> {
    let (weeks, per_year) = (scenario.weeks() as usize, scenario.run.weeks_per_year as usize);
    match (&own.measure, &own.fate, own.capacity) {
        (Some(name), None, false) => {
            let moment = match (own.week, own.mean_of_year) {
                (None, None) => Moment::Week(weeks),
                (Some(week), None) if week <= weeks => Moment::Week(week),
                (None, Some(year)) if year * per_year <= weeks => {
                    Moment::Mean((year - 1) * per_year, year * per_year)
                }
                (Some(_), Some(_)) => {
                    file.refuse(
                        at,
                        "a measure is taken in one week or over one year",
                        "leave one of the two out",
                    );
                    return None;
                }
                _ => {
                    let what = format!("the run is over after {weeks} weeks");
                    file.refuse(at, what, "name an earlier week or year");
                    return None;
                }
            };
            measure(name).map(|measure| Quantity::Measure(measure, moment))
        }
        (None, Some(name), false) => {
            Fate::ALL.iter().find(|fate| fate.name() == name).map(|&fate| Quantity::Fate(fate))
        }
        (None, None, true) => Some(Quantity::Capacity),
        _ => {
            let remedy = "give one of `measure`, `fate` and `capacity = true`";
            file.refuse(at, "it is not clear what is kept", remedy);
            None
        }
    }
}
