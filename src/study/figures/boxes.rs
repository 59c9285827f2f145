//! Where a claim holds: a figure per statement.

use super::StudyFigure;
use super::words::{Words, numbers};
use crate::answers::{Boxes, Search, StatementBox};
use crate::plan::StudyPlan;
use crate::study::Statement;
use chart::{BoxLimit, ChartError, Drawing, phrases};
use sensitivity::BoxStatistics;

/// A figure per statement that has a box.
pub(super) fn figures<'a>(plan: &'a StudyPlan, boxes: &'a Boxes) -> Vec<StudyFigure<'a>> {
    let statements = plan.study.statements.iter().zip(&boxes.statements);
    let figure = |(statement, own): (&'a Statement, &'a StatementBox)| {
        let found = own.found().ok()?;
        Some(StudyFigure {
            name: format!("boxes_{}", statement.name),
            answers: "In which box of values does a claim hold?",
            draw: Box::new(move |words| draw(words, statement, found, [own.held, own.all])),
        })
    };
    statements.filter_map(figure).collect()
}

/// A claim in words.
fn claim(words: &Words<'_>, statement: &Statement) -> String {
    let language = words.language();
    let output = &words.study().outputs[statement.output];
    let numbers = numbers(output.quantity, output.minus.is_some());
    let (what, number) = (words.output(output), |value: f64| words.number(numbers, value));
    match (statement.above, statement.below) {
        (Some(above), Some(below)) => {
            let (low, high) = (number(above), number(below));
            language.say(phrases::study::ClaimBetween { output: &what, low: &low, high: &high })
        }
        (Some(above), None) => {
            language.say(phrases::study::ClaimAbove { output: &what, number: &number(above) })
        }
        (None, below) => {
            let number = number(below.unwrap_or(f64::NAN));
            language.say(phrases::study::ClaimBelow { output: &what, number: &number })
        }
    }
}

fn draw(
    words: &Words<'_>,
    statement: &Statement,
    found: &Search,
    [held, all]: [usize; 2],
) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let at = |statistics: &BoxStatistics| [statistics.coverage.value, statistics.density.value];
    let limits: Vec<BoxLimit> = found
        .checks
        .iter()
        .map(|check| {
            let varied = &study.varied[check.factor];
            BoxLimit {
                name: words.factor_name(varied),
                range: words.factor_axis(varied),
                low: found.region.low[check.factor],
                high: found.region.high[check.factor],
            }
        })
        .collect();
    let claim = claim(words, statement);
    let [coverage, density] = at(&found.statistics).map(|share| language.percent(share));
    let limited: Vec<String> = found
        .checks
        .iter()
        .map(|check| {
            let varied = &study.varied[check.factor];
            let [from, to] = varied.ends();
            let low = words.value(varied, found.region.low[check.factor].max(from));
            let high = words.value(varied, found.region.high[check.factor].min(to));
            let range = language.say(phrases::numbers::Interval { low: &low, high: &high });
            language.say(phrases::study::FactorNumber { factor: &words.factor(varied), number: &range })
        })
        .collect();
    let finding = language.say(phrases::study::BoxFinding {
        claim: &claim,
        density: &density,
        coverage: &coverage,
        limits: &limited.join("; "),
    });
    let figure = chart::Boxes {
        caption: words.caption(
            &language.say(phrases::study::BoxSubtitle { claim: &claim, held: &held, points: &all }),
            &finding,
        ),
        trade_off: found.boxes.iter().map(|(_, statistics)| at(statistics)).collect(),
        chosen: at(&found.statistics),
        limits,
        reading: language.say(phrases::study::BoxReading {
            density: &density,
            points: &found.statistics.points,
            coverage: &coverage,
        }),
    };
    figure.draw(&words.request.style)
}
