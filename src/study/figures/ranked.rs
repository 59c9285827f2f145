//! Which values move an output: by Morris' effects, by shares of variance, and one at a time.

use super::StudyFigure;
use super::words::{Words, numbers, sizes};
use crate::answers::{Luck, Moved, OneAtATime, Screened, Shares};
use crate::plan::StudyPlan;
use chart::{
    ChartError, Drawing, FactorName, MovedBy, ScreenedFactor, Screening, SharedFactor, VarianceShares,
    phrases,
};
use report::estimated;
use sensitivity::{ElementaryEffects, FactorShares};

/// The most rows of a figure.
pub(super) const MOST: usize = 20;
/// As many of them as the words for those who do not see it name.
const NAMED: usize = 5;

/// A figure per output.
pub(super) fn screenings<'a>(plan: &'a StudyPlan, screened: &'a Screened) -> Vec<StudyFigure<'a>> {
    let figure = |index: usize| StudyFigure {
        name: format!("morris_{}", plan.study.outputs[index].file_name()),
        answers: "Which values move an output, and which bend or interact?",
        draw: Box::new(move |words| draw_screening(words, screened, index)),
    };
    (0..screened.outputs.len()).map(figure).collect()
}

/// A figure per output that is not the same at all points.
pub(super) fn shares<'a>(
    plan: &'a StudyPlan,
    shares: &'a Shares,
    luck: Option<&'a Luck>,
) -> Vec<StudyFigure<'a>> {
    let figure = |index: usize| StudyFigure {
        name: format!("variance_shares_{}", plan.study.outputs[index].file_name()),
        answers: "How much of an output's spread does each value account for, and how much is luck?",
        draw: Box::new(move |words| draw_shares(words, shares, luck, index)),
    };
    (0..shares.outputs.len()).filter(|&index| shares.outputs[index].is_some()).map(figure).collect()
}

/// A figure per output.
pub(super) fn one_at_a_time<'a>(plan: &'a StudyPlan, answer: &'a OneAtATime) -> Vec<StudyFigure<'a>> {
    let figure = |index: usize| StudyFigure {
        name: format!("one_at_a_time_{}", plan.study.outputs[index].file_name()),
        answers: "How far does each value alone move an output from where the scenario is?",
        draw: Box::new(move |words| draw_one_at_a_time(words, answer, index)),
    };
    (0..answer.moved.len()).map(figure).collect()
}

/// A value by its index, as a row names it.
fn name(words: &Words<'_>, factor: usize) -> FactorName {
    words.factor_name(&words.study().varied[factor])
}

/// The sentences of a reading, with how many rows there would be more.
fn with_rest(words: &Words<'_>, reading: String, rows: usize) -> String {
    if rows <= MOST {
        return reading;
    }
    let rest = words.language().say(phrases::study::MoreFactors { number: &(rows - MOST) });
    format!("{reading}. {rest}")
}

/// The first of some values with a number each, in words.
fn named(words: &Words<'_>, first: impl Iterator<Item = (usize, String)>) -> String {
    let words = first.take(NAMED).map(|(factor, number)| {
        let factor = words.factor(&words.study().varied[factor]);
        words.language().say(phrases::study::FactorNumber { factor: &factor, number: &number })
    });
    words.collect::<Vec<_>>().join("; ")
}

fn draw_screening(words: &Words<'_>, screened: &Screened, index: usize) -> Result<Drawing, ChartError> {
    let (language, output) = (words.language(), &words.study().outputs[index]);
    let numbers = sizes(output.quantity);
    let ranked = screened.ranked(index);
    let strongest = ranked.iter().map(|(factor, own)| (*factor, words.number(numbers, own.mu_star.value)));
    let what = words.output(output);
    let finding =
        language.say(phrases::study::ScreeningFinding { output: &what, factors: &named(words, strongest) });
    let factor = |(factor, own): &(usize, &ElementaryEffects)| ScreenedFactor {
        name: name(words, *factor),
        mu_star: estimated(own.mu_star),
        sigma: own.sigma.value,
    };
    let (trajectories, dropped) = (screened.outputs[index].trajectories, screened.outputs[index].dropped);
    let mut reading = language.say(phrases::study::ScreeningReading { trajectories: &trajectories });
    if dropped > 0 {
        let missing = language.say(phrases::study::DroppedTrajectories { number: &dropped });
        reading = format!("{reading}. {missing}");
    }
    let figure = Screening {
        caption: words.caption(&language.say(phrases::study::ScreeningSubtitle { output: &what }), &finding),
        effect_title: language.say(phrases::study::EffectTitle),
        numbers,
        factors: ranked.iter().take(MOST).map(factor).collect(),
        reading: with_rest(words, reading, ranked.len()),
    };
    figure.draw(&words.request.style)
}

fn draw_shares(
    words: &Words<'_>,
    shares: &Shares,
    luck: Option<&Luck>,
    index: usize,
) -> Result<Drawing, ChartError> {
    let (language, output) = (words.language(), &words.study().outputs[index]);
    let own = shares.outputs[index].as_ref().expect("only an output with shares has a figure of them");
    let luck = luck.and_then(|luck| luck.outputs[index].as_ref());
    let mut ranked: Vec<(usize, &FactorShares)> = own.factors.iter().enumerate().collect();
    ranked.sort_by(|(_, one), (_, other)| other.total.value.total_cmp(&one.total.value));
    let greatest = ranked.iter().map(|(factor, own)| (*factor, language.percent(own.total.value)));
    let what = words.output(output);
    let finding =
        language.say(phrases::study::SharesFinding { output: &what, factors: &named(words, greatest) });
    let mut factors: Vec<SharedFactor> = ranked
        .iter()
        .take(MOST)
        .map(|(factor, own)| SharedFactor {
            name: name(words, *factor),
            total: estimated(own.total),
            first: Some(estimated(own.first)),
        })
        .collect();
    let mut reading =
        with_rest(words, language.say(phrases::study::SharesReading { blocks: &own.blocks }), ranked.len());
    if let Some(luck) = luck {
        let replicates = words.replicates();
        let meaning = language.say(phrases::study::Luck { replicates: &replicates });
        factors.push(SharedFactor {
            name: FactorName { meaning, key: String::new() },
            total: estimated(luck.of_the_mean),
            first: None,
        });
        let share = language.percent(luck.of_one_run.value);
        reading = format!("{reading}. {}", language.say(phrases::study::LuckOfOneRun { share: &share }));
    }
    let figure = VarianceShares {
        caption: words.caption(&language.say(phrases::study::SharesSubtitle { output: &what }), &finding),
        share_title: language.say(phrases::study::ShareTitle),
        factors,
        reading,
    };
    figure.draw(&words.request.style)
}

fn draw_one_at_a_time(words: &Words<'_>, answer: &OneAtATime, index: usize) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let output = &study.outputs[index];
    let is_difference = output.minus.is_some();
    let numbers = numbers(output.quantity, is_difference);
    let (base, moved) = (answer.base[index], &answer.moved[index]);
    let what = words.output(output);
    let span = |own: &Moved| {
        let ends = [own.least.mean.value, own.most.mean.value].map(|end| words.number(numbers, end));
        language.say(phrases::numbers::Interval { low: &ends[0], high: &ends[1] })
    };
    let finding = language.say(phrases::study::OneAtATimeFinding {
        output: &what,
        base: &words.number(numbers, base.value),
        factors: &named(words, moved.iter().map(|own| (own.factor, span(own)))),
    });
    let row = |own: &Moved| {
        let at = |value: f64| words.value(&study.varied[own.factor], value);
        MovedBy {
            name: name(words, own.factor),
            least: own.least.mean.value,
            most: own.most.mean.value,
            least_at: at(own.least.at),
            most_at: at(own.most.at),
            // One replicate has no interval, and says nothing of luck.
            may_be_luck: own.moves.low <= 0.0,
        }
    };
    let figure = chart::OneAtATime {
        caption: words.caption(&language.say(phrases::study::OneAtATimeSubtitle { output: &what }), &finding),
        value_title: if is_difference {
            language.say(phrases::study::DifferenceOf { quantity: &words.quantity(output.quantity) })
        } else {
            words.quantity(output.quantity)
        },
        numbers,
        base: base.value,
        factors: moved.iter().take(MOST).map(row).collect(),
        reading: with_rest(words, language.say(phrases::study::OneAtATimeReading), moved.len()),
    };
    figure.draw(&words.request.style)
}
