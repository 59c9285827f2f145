//! Intervals that are to be narrow enough.

use super::outputs::measure;
use super::precision::{REMEDY, WrittenPrecision, read_precision};
use super::targets::kept;
use crate::outputs::{Moment, Output, Quantity, Runs};
use crate::study::{Precision, Until};
use crate::written::Written;
use scenario::FullScenario;
use scenario::error::Problem;
use scenario_files::CheckedFile;

/// When points have replicates enough; none where their number is given. A difference that is to be known and is no output
/// yet becomes one.
pub(super) fn until(
    file: &mut CheckedFile,
    written: &Written,
    added: &[String],
    outputs: &mut Vec<Output>,
    scenario: &FullScenario,
) -> Option<Until> {
    let given = written.until.as_ref();
    if given.is_some() && !added.is_empty() {
        let remedy = "name all of them in [until], or leave [until] out";
        file.refuse("until", "file and command line both name intervals", remedy);
        return None;
    }
    let texts = given.map_or(added, |given| &given.intervals);
    if texts.is_empty() {
        if given.is_some() && !file.is_wrong() {
            file.refuse("until.intervals", "no interval is named", REMEDY);
        }
        return None;
    }
    let (at_a_time, at_most) = given.map_or_else(
        || (crate::grammar::AT_A_TIME, crate::grammar::LIMIT),
        |given| (given.at_a_time, given.replicates_at_most),
    );
    if at_most < scenario.run.replicates {
        let what = format!("points begin with {} replicates, and end at {at_most}", scenario.run.replicates);
        file.refuse("until.replicates_at_most", what, "allow more, or begin with fewer `replicates`");
    }
    let mut intervals: Vec<Precision> = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let read = read_precision(text).map_err(|what| (what, REMEDY.to_owned()));
        match read.and_then(|wanted| Ok((output_of(&wanted, outputs, scenario)?, wanted.half_width))) {
            Ok((output, half_width)) => intervals.push(Precision { output, half_width }),
            Err((what, remedy)) if given.is_some() => {
                file.refuse(&format!("until.intervals.{index}"), what, remedy);
            }
            Err((what, remedy)) => file.add_all(Problem::new("--until", what, remedy).into()),
        }
    }
    Some(Until { intervals, at_a_time, at_most })
}

/// The index of the output that is meant, or what is wrong and the remedy.
fn output_of(
    wanted: &WrittenPrecision,
    outputs: &mut Vec<Output>,
    scenario: &FullScenario,
) -> Result<usize, (String, String)> {
    let named = outputs.iter().position(|output| output.name == wanted.of);
    let Some((one, other)) = &wanted.between else {
        return named.ok_or_else(|| {
            let what = format!("there is no output `{}`", wanted.of);
            let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
            let remedy = match measure(&wanted.of) {
                Some(_) => format!(
                    "it is a measure: write \"paired difference of STRATEGY and STRATEGY on {} within {}\"",
                    wanted.of, wanted.half_width
                ),
                None => kept(&wanted.of, &known),
            };
            (what, remedy)
        });
    };
    let running = &scenario.run.strategies;
    let strategy = |name: &String| {
        let found = running.iter().position(|own| own == name);
        found.ok_or_else(|| {
            (format!("strategy `{name}` does not run"), format!("these do: {}", running.join(", ")))
        })
    };
    let (strategy, minus) = (strategy(one)?, strategy(other)?);
    if strategy == minus {
        return Err((format!("`{one}` does not differ from itself"), "name two strategies".to_owned()));
    }
    let variant = named.and_then(|index| outputs[index].runs.variant);
    let (one_side, other_side) = (Runs { strategy, variant }, Runs { strategy: minus, variant });
    let last = Moment::Week(scenario.weeks() as usize);
    let of_output = named.map(|index| outputs[index].quantity);
    let quantity = of_output.or_else(|| measure(&wanted.of).map(|measure| Quantity::Measure(measure, last)));
    let quantity = quantity.ok_or_else(|| {
        let what = format!("there is no output and no measure `{}`", wanted.of);
        let known = simulation::measure::MEASURES.iter().map(|measure| measure.name);
        let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).chain(known).collect();
        (what, kept(&wanted.of, &known))
    })?;
    // A difference is as wide whichever of the two is taken away.
    let is_it = |output: &Output| output.is_difference(quantity, one_side, other_side);
    if let Some(index) = outputs.iter().position(is_it) {
        return Ok(index);
    }
    let name = format!("{}.{one}-{other}", wanted.of);
    outputs.push(Output { name, quantity, runs: one_side, minus: Some(other_side) });
    Ok(outputs.len() - 1)
}
