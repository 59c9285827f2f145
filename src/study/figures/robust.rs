//! How often each strategy is best over all points, and what choosing it gives away.

use super::StudyFigure;
use super::words::{Words, sizes};
use crate::answers::Robust;
use crate::outputs::{Moment, Quantity};
use chart::{ChartError, Drawing, RobustRow, Robustness, phrases};
use report::estimated;
use sensitivity::StrategyRobustness;

/// The figure of a study that asks for robustness.
pub(super) fn figures(robust: &Robust) -> Vec<StudyFigure<'_>> {
    vec![StudyFigure {
        name: "robustness".to_owned(),
        answers: "How often is each strategy best, and what does choosing it give away?",
        draw: Box::new(|words| draw(words, robust)),
    }]
}

fn draw(words: &Words<'_>, robust: &Robust) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let (measure, tolerance) =
        study.robustness.expect("only a study that asks for robustness is answered so");
    let quantity = Quantity::Measure(measure, Moment::Week(study.scenario.weeks() as usize));
    let (numbers, hues) = (sizes(quantity), words.hues());
    let robustness = &robust.robustness;
    let mut ranked: Vec<(usize, &StrategyRobustness)> = robustness.strategies.iter().enumerate().collect();
    ranked.sort_by(|(_, one), (_, other)| {
        let by_share = other.best_or_tied.value.total_cmp(&one.best_or_tied.value);
        by_share.then(one.regret.mean.value.total_cmp(&other.regret.mean.value))
    });
    let row = |(strategy, own): &(usize, &StrategyRobustness)| RobustRow {
        label: words.strategy(*strategy),
        hue: hues[*strategy],
        best_alone: estimated(own.best_alone),
        best_or_tied: estimated(own.best_or_tied),
        regret: estimated(own.regret.mean),
        regret_of_nine_in_ten: own.regret.q90.value,
        worst_regret: own.regret.worst,
    };
    let of_strategy = |(strategy, own): &(usize, &StrategyRobustness)| {
        language.say(phrases::study::RobustStrategy {
            strategy: &words.strategy(*strategy),
            alone: &language.percent(own.best_alone.value),
            tied: &language.percent(own.best_or_tied.value),
            regret: &words.number(numbers, own.regret.mean.value),
        })
    };
    let strategies: Vec<String> = ranked.iter().map(of_strategy).collect();
    let quantity = words.quantity_and_moment(quantity);
    let finding = language.say(phrases::study::RobustFinding {
        quantity: &quantity,
        points: &robustness.points,
        strategies: &strategies.join("; "),
    });
    let subtitle = language.say(phrases::study::RobustSubtitle {
        quantity: &quantity,
        points: &robustness.points,
        values: &study.varied.len(),
    });
    let figure = Robustness {
        caption: words.caption(&subtitle, &finding),
        numbers,
        rows: ranked.iter().map(row).collect(),
        reading: language.say(phrases::study::RobustReading { tolerance: &words.number(numbers, tolerance) }),
    };
    figure.draw(&words.request.style)
}
