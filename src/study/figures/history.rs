//! A history matching: what each target rules out.

use super::StudyFigure;
use super::ranked::MOST;
use super::words::{Words, capitalised};
use crate::answers::Matched;
use chart::{Agreement, AgreementRow, ChartError, Drawing, Estimated, FactorName, Numbers, phrases};
use sensitivity::History;

/// Targets that the words for those who do not see the figure name.
const NAMED: usize = 5;

/// A figure of all targets; none where no point could be matched.
pub(super) fn figures(matched: &Matched) -> Vec<StudyFigure<'_>> {
    let figure = |history| StudyFigure {
        name: "history".to_owned(),
        answers: "Which targets rule points out, and which of them alone?",
        draw: Box::new(move |words| draw(words, matched, history)),
    };
    matched.history().map(figure).into_iter().collect()
}

fn draw(words: &Words<'_>, matched: &Matched, history: &History) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let share = |points: usize| points as f64 / history.points as f64;
    let mut ranked: Vec<usize> = (0..matched.aims.len()).collect();
    ranked.sort_by_key(|&target| std::cmp::Reverse(history.targets[target].missed));
    let name = |target: usize| words.output(&study.outputs[matched.aims[target].index]);
    let row = |&target: &usize| {
        let mark = |points: usize| Estimated { value: share(points), low: f64::NAN, high: f64::NAN };
        let own = history.targets[target];
        let key = study.outputs[matched.aims[target].index].name.clone();
        AgreementRow {
            name: FactorName { meaning: capitalised(&name(target)), key },
            found: mark(own.missed),
            held_against: mark(own.alone),
        }
    };
    let told: Vec<String> = ranked
        .iter()
        .take(NAMED)
        .map(|&target| {
            let number = language.percent(share(history.targets[target].missed));
            language.say(phrases::study::FactorNumber { factor: &name(target), number: &number })
        })
        .collect();
    let mut reading =
        language.say(phrases::study::HistoryReading { cut: &words.number(Numbers::Plain, matched.cut) });
    if ranked.len() > MOST {
        let rest = language.say(phrases::study::MoreTargets { number: &(ranked.len() - MOST) });
        reading = format!("{reading}. {rest}");
    }
    let figure = Agreement {
        caption: words.caption(
            &language.say(phrases::study::HistorySubtitle { targets: &matched.aims.len() }),
            &language.say(phrases::study::HistoryFinding {
                left: &history.left.len(),
                points: &history.points,
                targets: &told.join("; "),
            }),
        ),
        axis_title: language.say(phrases::study::HistoryTitle),
        numbers: Numbers::Shares,
        rows: ranked.iter().take(MOST).map(row).collect(),
        reading,
    };
    figure.draw(&words.request.style)
}
