//! How much better or worse every strategy is than the reference.

use super::leads::title_of;
use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{Comparison, Difference, Language, phrases};
use output::Column;
use results::ComparisonRow;
use simulation::measure::{Better, Measure};
use statistics::Estimate;

/// Paired differences from the reference, the best strategy first, of any measure.
pub const FIGURE: Figure = Figure {
    name: "strategies_compared",
    answers: "How much better or worse than the reference, and how surely?",
    reading: "A strategy whose dot lies to the right of the vertical line does better than the reference. Where \
        its own line crosses the vertical line, the difference may be luck.",
    strategies_at_least: 2,
    needs: Needs::Nothing,
    measures: Measures::Any,
    has_share_axis: false,
    shows: Shows::End,
    draw: |summary, request| comparison(summary, request).draw(&request.style),
    table,
};

fn comparison(summary: &Summary, request: &Request) -> Comparison {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let reference = &summary.scenario.run.reference;
    let language = &request.style.language;
    let name = measure_label(language, measure);
    let label = summary.label(reference);
    let year = summary.scenario.run.years;
    Comparison {
        caption: summary.caption(
            request,
            &title(summary, language, measure),
            &match measure.info().better {
                Better::Lower => {
                    language.say(phrases::strategies_compared::SubtitleLess { measure: &name, year: &year })
                }
                Better::Higher => {
                    language.say(phrases::strategies_compared::Subtitle { measure: &name, year: &year })
                }
            },
            &finding(summary, language, measure),
        ),
        value_title: match measure {
            Measure::ConsistentReach => language.say(phrases::strategies_compared::ReachTitle),
            _ => language.say(phrases::strategies_compared::ValueTitle { measure: &name }),
        },
        interval_meaning: match summary.scenario.run.replicates {
            1 => language.say(phrases::strategies_compared::OnlyDot),
            _ => language.say(phrases::strategies_compared::Interval),
        },
        rows: summary
            .compared(measure)
            .into_iter()
            .map(|row| Difference {
                label: summary.label(&row.strategy),
                difference: row.difference.value,
                low: row.difference.low,
                high: row.difference.high,
                note: Some(language.say(phrases::strategies_compared::Note {
                    better: &language.percent(row.chance_beats_reference),
                    equal: &language.percent(row.chance_equals_reference),
                })),
            })
            .collect(),
        less_is_better: measure.info().better == Better::Lower,
        reference: label,
    }
}

/// Which strategies do clearly better or worse than the reference; what is compared where intervals are unknown.
fn title(summary: &Summary, language: &Language, measure: Measure) -> String {
    let reference = &summary.label(&summary.scenario.run.reference);
    let compared = summary.compared(measure);
    if compared.iter().all(|row| row.difference.low.is_nan()) {
        let measure = &measure_label(language, measure);
        return language.say(phrases::strategies_compared::Title { measure, reference });
    }
    let others = &compared.len();
    let clearly = |wanted: fn(&Estimate) -> bool| -> Vec<String> {
        let clear = compared.iter().filter(|row| wanted(&row.difference));
        clear.map(|row| summary.label(&row.strategy)).collect()
    };
    let [above, below] = [clearly(|own| own.low > 0.0), clearly(|own| own.high < 0.0)];
    let (better, worse) = match measure.info().better {
        Better::Higher => (above, below),
        Better::Lower => (below, above),
    };
    let first = match (&better[..], &worse[..]) {
        ([], []) => match &compared[..] {
            [only] => language.say(phrases::strategies_compared::DoesNotDiffer {
                strategy: &summary.label(&only.strategy),
                reference,
            }),
            _ => language.say(phrases::strategies_compared::NobodyDiffers { reference }),
        },
        ([], [strategy]) => language.say(phrases::strategies_compared::OneIsWorse { strategy, reference }),
        ([], worse) if worse.len() == *others => {
            language.say(phrases::strategies_compared::AllAreWorse { reference })
        }
        ([], worse) => language.say(phrases::strategies_compared::SomeAreWorse {
            number: &worse.len(),
            others,
            reference,
        }),
        ([strategy], _) => language.say(phrases::strategies_compared::OneIsBetter { strategy, reference }),
        (better, _) if better.len() == *others => {
            language.say(phrases::strategies_compared::AllAreBetter { reference })
        }
        (better, _) => language.say(phrases::strategies_compared::SomeAreBetter {
            number: &better.len(),
            others,
            reference,
        }),
    };
    let second = match &worse[..] {
        _ if better.is_empty() => None,
        [] => None,
        [strategy] => Some(language.say(phrases::strategies_compared::OneMoreIsWorse { strategy })),
        worse => Some(language.say(phrases::strategies_compared::SomeMoreAreWorse { number: &worse.len() })),
    };
    title_of(&std::iter::once(first).chain(second).collect::<Vec<_>>())
}

fn finding(summary: &Summary, language: &Language, measure: Measure) -> String {
    let words = |row: &ComparisonRow| {
        let Estimate { value, low, high } = row.difference;
        let label = summary.label(&row.strategy);
        let difference = language.signed_points(value);
        if low > 0.0 || high < 0.0 {
            format!("{label} {difference}")
        } else {
            language
                .say(phrases::strategies_compared::NotToldApart { strategy: &label, difference: &difference })
        }
    };
    let all: Vec<String> = summary.compared(measure).into_iter().map(words).collect();
    let reference = summary.label(&summary.scenario.run.reference);
    language
        .say(phrases::strategies_compared::Finding { reference: &reference, differences: &all.join("; ") })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let reference = &summary.scenario.run.reference;
    let caption = format!(
        "Difference from “{}” at the end, in percentage points: {}",
        summary.label(reference),
        measure.info().label
    );
    let share = |heading: &str, name: &str, meaning: &str| {
        let meaning = format!("share of replicates in which the strategy is {meaning}");
        Head::new(heading, Column::new(name, meaning, "share of replicates"))
    };
    let shares = [
        share("Better in", "chance_beats_reference", "strictly better than the reference"),
        share("Equal in", "chance_equals_reference", "equal to the reference"),
        share("Best of all in", "chance_best", "the best of all, ties shared"),
    ];
    let difference = Head::with_interval("Difference", Head::difference_in(measure));
    let cells = |row: &ComparisonRow| {
        let chances = [row.chance_beats_reference, row.chance_equals_reference, row.chance_best];
        let difference = Cell::with_interval(&row.difference, Cell::points);
        let own = std::iter::once(Cell::strategy(summary, &row.strategy)).chain(difference);
        own.chain(chances.map(Cell::share)).collect()
    };
    Table {
        caption,
        heads: std::iter::once(Head::strategy()).chain(difference).chain(shares).collect(),
        rows: summary.compared(measure).into_iter().map(cells).collect(),
    }
}
