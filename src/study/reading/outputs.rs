//! What is kept of every point.

use super::variants::{Refused, variant_called};
use crate::outputs::{Moment, Output, Quantity, Runs};
use crate::study::StudyVariant;
use crate::written::{Written, WrittenOutput};
use scenario::FullScenario;
use scenario_files::CheckedFile;
use simulation::measure::{Fate, Measure};

/// The measure of that name.
pub(super) fn measure(name: &str) -> Option<Measure> {
    Measure::ALL.iter().copied().find(|measure| measure.info().name == name)
}

/// The outputs that are named, and those by which strategies are compared.
pub(super) fn outputs(
    file: &mut CheckedFile,
    written: &Written,
    scenario: &FullScenario,
    variants: &[StudyVariant],
) -> Vec<Output> {
    let mut outputs = Vec::new();
    if written.outputs.is_empty() && !file.is_wrong() {
        file.refuse("outputs", "nothing is kept", "add an output, as in [outputs.reach]");
    }
    for (name, own) in &written.outputs {
        let at = format!("outputs.{name}");
        let sides = sides(file, &at, own, scenario, variants);
        let quantity = quantity(file, &at, own, scenario);
        if let (Ok(sides), Some(quantity)) = (sides, quantity) {
            outputs.extend(of_strategies(name, '_', quantity, scenario, sides));
        }
    }
    if let Some(by) = written.robustness.as_ref().and_then(|own| measure(&own.measure)) {
        let quantity = Quantity::Measure(by, Moment::Week(scenario.weeks() as usize));
        // No output that a file names has a dot in its name.
        outputs.extend(of_strategies(by.info().name, '.', quantity, scenario, Sides::default()));
    }
    if let Some(name) = first_twice(&outputs) {
        let what = format!("two outputs are called `{name}`: one is of every strategy, and named after each");
        file.refuse("outputs", what, "rename one of them");
    }
    outputs
}

/// Of which runs an output is, and which are taken away.
#[derive(Debug, Clone, Copy, Default)]
struct Sides {
    /// The strategy; every one where absent.
    strategy: Option<usize>,
    variant: Option<usize>,
    /// Whether anything is taken away.
    is_difference: bool,
    /// The strategy that is taken away; the same where absent.
    minus: Option<usize>,
    /// The variant in which that is.
    minus_variant: Option<usize>,
}

/// The sides of an output.
///
/// # Errors
/// Where one of them is not known, or both are the same, which is told.
fn sides(
    file: &mut CheckedFile,
    at: &str,
    own: &WrittenOutput,
    scenario: &FullScenario,
    variants: &[StudyVariant],
) -> Result<Sides, Refused> {
    let mut strategy = |part: &str, wanted: &Option<String>| {
        let Some(wanted) = wanted else { return Ok(None) };
        let known = &scenario.run.strategies;
        let found = known.iter().position(|own| own == wanted);
        if found.is_none() {
            let what = format!("strategy `{wanted}` does not run");
            file.refuse(&format!("{at}.{part}"), what, format!("these do: {}", known.join(", ")));
        }
        found.map(Some).ok_or(Refused)
    };
    let (of, minus) = (strategy("strategy", &own.strategy), strategy("minus", &own.minus));
    let mut variant = |part: &str, wanted: &Option<String>, otherwise: Option<usize>| match wanted {
        Some(wanted) => variant_called(file, &format!("{at}.{part}"), wanted, variants),
        None => Ok(otherwise),
    };
    let of_variant = variant("variant", &own.variant, None);
    let minus_variant = variant("minus_variant", &own.minus_variant, of_variant.unwrap_or_default());
    let sides = Sides {
        strategy: of?,
        variant: of_variant?,
        is_difference: own.minus.is_some() || own.minus_variant.is_some(),
        minus: minus?,
        minus_variant: minus_variant?,
    };
    if own.minus_variant.is_some() && sides.minus.is_none() && sides.minus_variant == sides.variant {
        let remedy = "name another variant, or a strategy as `minus`";
        file.refuse(&format!("{at}.minus_variant"), "a world does not differ from itself", remedy);
        return Err(Refused);
    }
    Ok(sides)
}

/// The first name that two outputs have.
fn first_twice(outputs: &[Output]) -> Option<&str> {
    let is_twice =
        |&(index, own): &(usize, &Output)| outputs[..index].iter().any(|other| other.name == own.name);
    outputs.iter().enumerate().find(is_twice).map(|(_, own)| own.name.as_str())
}

/// The output of one strategy, or one for every strategy, but for the one that would be taken away from itself. The name of
/// each is then that of the output and of the strategy.
fn of_strategies(
    name: &str,
    joint: char,
    quantity: Quantity,
    scenario: &FullScenario,
    sides: Sides,
) -> Vec<Output> {
    let output = |name: String, strategy: usize| {
        let taken_away = Runs { strategy: sides.minus.unwrap_or(strategy), variant: sides.minus_variant };
        let runs = Runs { strategy, variant: sides.variant };
        Output { name, quantity, runs, minus: sides.is_difference.then_some(taken_away) }
    };
    if let Some(strategy) = sides.strategy {
        return vec![output(name.to_owned(), strategy)];
    }
    let running = &scenario.run.strategies;
    let mut outputs: Vec<Output> = (0..running.len())
        .map(|strategy| output(format!("{name}{joint}{}", running[strategy]), strategy))
        .filter(|output| output.minus != Some(output.runs))
        .collect();
    // One that is alone needs no name of its own.
    if let ([only], '_') = (outputs.as_mut_slice(), joint) {
        name.clone_into(&mut only.name);
    }
    outputs
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
            let measure = measure(name)?;
            Some(match own.at_least {
                None => Quantity::Measure(measure, moment),
                Some(least) => Quantity::AtLeast(measure, moment, least),
            })
        }
        (None, Some(_), false) | (None, None, true) if own.at_least.is_some() => {
            let remedy = "name a measure, or leave `at_least` out";
            file.refuse(&format!("{at}.at_least"), "only a measure is held against a number", remedy);
            None
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
