//! A calibration: which values agree with what was observed, and what outputs are there.

use super::StudyFigure;
use super::ranked::MOST;
use super::words::{Words, capitalised, numbers};
use crate::answers::{Calibrated, Found};
use crate::factors::Varied;
use crate::outputs::Output;
use crate::plan::StudyPlan;
use chart::{Agreement, AgreementRow, ChartError, Drawing, FactorName, Numbers, phrases};
use report::estimated;
use statistics::Estimate;

/// Standard errors from a target to the ends of its interval of 95 %.
const STANDARD_ERRORS: f64 = 1.96;

/// A figure of values, and one of targets for every kind of number; none where no values could be told.
pub(super) fn figures<'a>(plan: &'a StudyPlan, calibrated: &'a Calibrated) -> Vec<StudyFigure<'a>> {
    let Some(found) = calibrated.found() else { return Vec::new() };
    let mut figures = vec![StudyFigure {
        name: "posterior".to_owned(),
        answers: "Which values agree with what was observed?",
        draw: Box::new(move |words| draw_values(words, calibrated, found)),
    }];
    let mut kinds: Vec<Numbers> = Vec::new();
    for aim in &calibrated.targets {
        let kind = kind_of(&plan.study.outputs[aim.index]);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    figures.extend(kinds.into_iter().map(|kind| StudyFigure {
        name: "prediction".to_owned(),
        answers: "How near do the accepted points come to what was observed?",
        draw: Box::new(move |words| draw_targets(words, calibrated, found, kind)),
    }));
    super::unique(figures)
}

fn kind_of(output: &Output) -> Numbers {
    numbers(output.quantity, output.minus.is_some())
}

/// A number of a value as its place in the whole range.
fn placed(varied: &Varied, estimate: Estimate) -> Estimate {
    let place = |value: f64| varied.factor().map_or(f64::NAN, |factor| factor.place(value));
    Estimate { value: place(estimate.value), low: place(estimate.low), high: place(estimate.high) }
}

fn draw_values(words: &Words<'_>, calibrated: &Calibrated, found: &Found) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let mut rows: Vec<(usize, Estimate, Estimate)> = study
        .varied
        .iter()
        .enumerate()
        .map(|(key, varied)| {
            (
                key,
                placed(varied, found.adjusted.interval(key)),
                placed(varied, found.unadjusted.interval(key)),
            )
        })
        .collect();
    let width = |estimate: &Estimate| estimate.high - estimate.low;
    rows.sort_by(|(_, one, _), (_, other, _)| width(one).total_cmp(&width(other)));
    let told: Vec<String> = rows
        .iter()
        .take(5)
        .map(|(key, _, _)| {
            let (varied, own) = (&study.varied[*key], found.adjusted.interval(*key));
            let [value, low, high] = [own.value, own.low, own.high].map(|end| words.value(varied, end));
            let interval = language.say(phrases::numbers::Interval { low: &low, high: &high });
            let factor = words.factor(varied);
            language.say(phrases::study::ValueFound { factor: &factor, value: &value, interval: &interval })
        })
        .collect();
    let reading = language.say(phrases::study::PosteriorReading { accepted: &found.accepted });
    let reading = if rows.len() > MOST {
        let rest = language.say(phrases::study::MoreRows { number: &(rows.len() - MOST) });
        format!("{reading}. {rest}")
    } else {
        reading
    };
    let figure = Agreement {
        caption: words.caption(
            &language.say(phrases::study::PosteriorSubtitle { targets: &calibrated.targets.len() }),
            &language.say(phrases::study::PosteriorFinding { values: &told.join("; ") }),
        ),
        axis_title: language.say(phrases::study::PlaceTitle),
        numbers: Numbers::Shares,
        rows: rows
            .iter()
            .take(MOST)
            .map(|(key, adjusted, unadjusted)| AgreementRow {
                name: words.factor_name(&study.varied[*key]),
                found: estimated(*adjusted),
                held_against: estimated(*unadjusted),
            })
            .collect(),
        reading,
    };
    figure.draw(&words.request.style)
}

fn draw_targets(
    words: &Words<'_>,
    calibrated: &Calibrated,
    found: &Found,
    kind: Numbers,
) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let (mut rows, mut told) = (Vec::new(), Vec::new());
    for aim in &calibrated.targets {
        let output = &study.outputs[aim.index];
        if kind_of(output) != kind {
            continue;
        }
        let observed = aim.target();
        let reach = STANDARD_ERRORS * observed.error;
        let prediction = found.predictions[aim.index]
            .means
            .as_ref()
            .map_or(Estimate::UNDEFINED, |means| means.interval(0));
        let [is, was] = [prediction.value, observed.value].map(|value| words.number(kind, value));
        let what = words.output(output);
        told.push(language.say(phrases::study::TargetMet { output: &what, predicted: &is, observed: &was }));
        rows.push(AgreementRow {
            name: FactorName { meaning: capitalised(&what), key: output.name.clone() },
            found: estimated(prediction),
            held_against: estimated(Estimate {
                value: observed.value,
                low: observed.value - reach,
                high: observed.value + reach,
            }),
        });
    }
    rows.truncate(MOST);
    let figure = Agreement {
        caption: words.caption(
            &language.say(phrases::study::PredictionSubtitle { accepted: &found.accepted }),
            &language.say(phrases::study::PredictionFinding { targets: &told.join("; ") }),
        ),
        axis_title: language.say(phrases::study::PredictionTitle),
        numbers: kind,
        rows,
        reading: language.say(phrases::study::PredictionReading),
    };
    figure.draw(&words.request.style)
}
