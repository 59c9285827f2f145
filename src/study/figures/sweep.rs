//! The course of outputs over one value, a figure per quantity, with where one strategy overtakes another.

use super::words::{Words, numbers};
use super::{StudyFigure, unique};
use crate::answers::{Answer, Crossed, Sweep, Swept};
use crate::outputs::Quantity;
use crate::plan::StudyPlan;
use crate::study::Study;
use chart::{ChartError, Drawing, Numbers, SweepLine, SweptCrossing, phrases};
use std::cmp::Reverse;

/// With more lines, bands of replicates lie over one another and tell nothing apart.
const MOST_BANDS: usize = 4;

/// What a figure answers.
const ANSWERS: &str =
    "What becomes of each strategy as the value varies, and where does one overtake another?";

/// A figure per quantity, levels before differences and those of many strategies before others; the first is called `sweep`.
pub(super) fn figures<'a>(
    plan: &'a StudyPlan,
    sweep: &'a Sweep,
    answers: &'a [Answer],
) -> Vec<StudyFigure<'a>> {
    let crossed = answers.iter().find_map(|answer| match answer {
        Answer::Crossings(crossings) => Some(crossings.all.as_slice()),
        _ => None,
    });
    let figure = |(index, group): (usize, Group)| {
        let name = match (index, group.is_difference) {
            (0, _) => "sweep".to_owned(),
            (_, false) => format!("sweep_{}", group.quantity.name()),
            (_, true) => format!("sweep_{}_difference", group.quantity.name()),
        };
        let crossed = crossed.unwrap_or_default();
        StudyFigure {
            name,
            answers: ANSWERS,
            draw: Box::new(move |words| draw(words, sweep, crossed, &group)),
        }
    };
    unique(groups(&plan.study).into_iter().enumerate().map(figure).collect())
}

/// Outputs that share an axis.
struct Group {
    quantity: Quantity,
    is_difference: bool,
    /// Indices of the outputs.
    outputs: Vec<usize>,
}

fn groups(study: &Study) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, output) in study.outputs.iter().enumerate() {
        let (quantity, is_difference) = (output.quantity, output.minus.is_some());
        match groups.iter_mut().find(|own| own.quantity == quantity && own.is_difference == is_difference) {
            None => groups.push(Group { quantity, is_difference, outputs: vec![index] }),
            Some(group) => {
                let is_same = |&other: &usize| {
                    let other = &study.outputs[other];
                    (other.runs, other.minus) == (output.runs, output.minus)
                };
                if !group.outputs.iter().any(is_same) {
                    group.outputs.push(index);
                }
            }
        }
    }
    groups.sort_by_key(|group| (group.is_difference, Reverse(group.outputs.len())));
    groups
}

fn draw(words: &Words<'_>, sweep: &Sweep, crossed: &[Crossed], group: &Group) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let varied = &study.varied[0];
    let factor = words.factor_axis(varied);
    let quantity = words.quantity_and_moment(group.quantity);
    let first = &sweep.courses[group.outputs[0]];
    // A list of values may be in any order.
    let mut order: Vec<usize> = (0..first.len()).collect();
    order.sort_by(|&one, &other| first[one].at.total_cmp(&first[other].at));
    let has_bands = group.outputs.len() <= MOST_BANDS;
    let lines: Vec<SweepLine> = hued(words, group)
        .into_iter()
        .map(|(output, hue)| {
            let course = &sweep.courses[output];
            let list = |value: fn(&Swept) -> f64| {
                order.iter().map(|&place| value(&course[place])).collect::<Vec<f64>>()
            };
            SweepLine {
                label: words.strategies(&study.outputs[output]),
                hue,
                mean: list(|swept| swept.mean.value),
                low: list(|swept| swept.mean.low),
                high: list(|swept| swept.mean.high),
                least: list(if has_bands { |swept| swept.band.q05 } else { |_| f64::NAN }),
                most: list(if has_bands { |swept| swept.band.q95 } else { |_| f64::NAN }),
            }
        })
        .collect();
    let crossings: Vec<SweptCrossing> = crossed
        .iter()
        .filter(|own| [own.rising, own.falling].iter().all(|output| group.outputs.contains(output)))
        .map(|own| SweptCrossing {
            rising: words.strategies(&study.outputs[own.rising]),
            falling: words.strategies(&study.outputs[own.falling]),
            at: own.crossing.at.value,
            low: own.crossing.at.low,
            high: own.crossing.at.high,
            found: own.crossing.found,
        })
        .collect();
    let subtitle =
        language.say(phrases::study::SweepSubtitle { quantity: &quantity, factor: &words.factor(varied) });
    let numbers = numbers(group.quantity, group.is_difference);
    let replicates = words.replicates();
    let mut reading = vec![if study.scenario.run.replicates == 1 && study.until.is_none() {
        language.say(phrases::consistent_reach::OnlyLine)
    } else if has_bands {
        language.say(phrases::study::SweepBands { replicates: &replicates })
    } else {
        language.say(phrases::study::SweepIntervals { replicates: &replicates })
    }];
    if study.until.is_some() {
        reading.push(language.say(phrases::study::UntilNarrow));
    }
    if !crossings.is_empty() {
        reading.push(language.say(phrases::study::CrossingBars));
    }
    let figure = chart::Sweep {
        caption: words.caption(&subtitle, &finding(words, numbers, &quantity, &lines)),
        value_title: if group.is_difference {
            language.say(phrases::study::DifferenceOf { quantity: &words.quantity(group.quantity) })
        } else {
            words.quantity(group.quantity)
        },
        numbers,
        factor,
        values: order.iter().map(|&place| first[place].at).collect(),
        lines,
        crossings,
        reading: reading.join(". "),
    };
    figure.draw(&words.request.style)
}

/// The outputs of a group, each with a hue of its own: its strategy's, unless an earlier one has that.
fn hued(words: &Words<'_>, group: &Group) -> Vec<(usize, usize)> {
    let hues = words.hues();
    let mut taken: Vec<usize> = Vec::new();
    let mut hued = Vec::new();
    for &output in &group.outputs {
        let own = hues[words.study().outputs[output].runs.strategy];
        let hue = if taken.contains(&own) {
            (0..=taken.len() + hues.len())
                .find(|hue| !taken.contains(hue) && !hues.contains(hue))
                .expect("of more numbers than are taken, one is free")
        } else {
            own
        };
        taken.push(hue);
        hued.push((output, hue));
    }
    hued
}

/// Where every line begins and ends.
fn finding(words: &Words<'_>, numbers: Numbers, quantity: &str, lines: &[SweepLine]) -> String {
    let language = words.language();
    let line = |line: &SweepLine| {
        let end = |value: Option<&f64>| words.number(numbers, value.copied().unwrap_or(f64::NAN));
        let (first, last) = (end(line.mean.first()), end(line.mean.last()));
        language.say(phrases::study::SweepLine { line: &line.label, first: &first, last: &last })
    };
    let lines: Vec<String> = lines.iter().map(line).collect();
    let factor = words.factor(&words.study().varied[0]);
    language.say(phrases::study::SweepFinding {
        quantity: &quantity,
        factor: &factor,
        lines: &lines.join("; "),
    })
}
