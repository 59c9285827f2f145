//! Which comparisons with the reference hang on an assumption: the differences as the scenario has them, and in each of its
//! variants.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, lower_first, measure_label};
use chart::{Estimated, Language, OtherAssumptions, Size, UnderAssumption, UnderAssumptions, phrases};
use output::Column;
use results::VariantRow;
use scenario_files::{BASE, EQUAL_CAPACITY};
use simulation::measure::{Better, Measure};
use statistics::{Conclusion, Estimate};
use std::ops::RangeInclusive;

/// Every strategy's difference from the reference as the scenario has it and in every variant.
pub const FIGURE: Figure = Figure {
    name: "other_assumptions",
    answers: "Which comparisons change under another assumption?",
    reading: "Where the hollow dots lie close to the filled one, the comparison does not hang on these assumptions. A dot on \
        the other side of the upright line, or one whose line crosses it, says that the conclusion is as sure as the assumption \
        is.",
    strategies_at_least: 2,
    needs: Needs::Variants,
    measures: Measures::Any,
    has_share_axis: false,
    shows: Shows::End,
    draw: |summary, request| other_assumptions(summary, request).draw(&request.style),
    table,
};

/// How many differences under other assumptions the figure has room for.
const DIFFERENCES: RangeInclusive<usize> = 1..=72;

/// Whether there are variants, and no more than the figure has room for.
pub fn has_variants(summary: &Summary) -> bool {
    let compared = summary.scenario.run.strategies.len().saturating_sub(1);
    DIFFERENCES.contains(&(variants(summary).len() * compared))
}

/// Names of the variants that stand for other assumptions, in the order of the scenario.
pub(crate) fn variants(summary: &Summary) -> Vec<&str> {
    let names = summary.tables.variants.as_ref().map(results::VariantTable::names).unwrap_or_default();
    names.into_iter().filter(|name| ![BASE, EQUAL_CAPACITY].contains(name)).collect()
}

fn row<'a>(summary: &'a Summary, variant: &str, measure: Measure, strategy: &str) -> Option<&'a VariantRow> {
    summary.tables.variants.as_ref()?.row(variant, measure, strategy)
}

/// What becomes of a conclusion that does not stand as it is; none where it does.
fn changed(row: &VariantRow) -> Option<Conclusion> {
    let is_changed = matches!(row.conclusion, Conclusion::Fades | Conclusion::Turns | Conclusion::Appears);
    is_changed.then_some(row.conclusion)
}

fn other_assumptions(summary: &Summary, request: &Request) -> OtherAssumptions {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let name = measure_label(language, measure);
    let reference = summary.label(&summary.scenario.run.reference);
    let variants = variants(summary);
    let difference =
        |row: Option<&VariantRow>| estimated(row.map_or(Estimate::UNDEFINED, |row| row.difference));
    let under = |strategy: &str, variant: &str| {
        let row = row(summary, variant, measure, strategy);
        let assumption = &summary.variant_title(variant);
        let conclusion = row.and_then(changed);
        let base = difference(self::row(summary, BASE, measure, strategy));
        let difference = difference(row);
        let is_moved = lies_beyond(&difference, &base);
        UnderAssumption {
            note: match conclusion {
                Some(conclusion) => Some(note(language, assumption, conclusion)),
                None => is_moved.then(|| assumption.clone()),
            },
            is_changed: conclusion.is_some(),
            difference,
        }
    };
    OtherAssumptions {
        caption: summary.caption(
            request,
            &title(summary, language, measure),
            &language.say(phrases::other_assumptions::Subtitle {
                measure: &name,
                reference: &reference,
                year: &summary.scenario.run.years,
            }),
            &finding(summary, language, measure),
        ),
        value_title: match measure {
            Measure::ConsistentReach => language.say(phrases::strategies_compared::ReachTitle),
            _ => language.say(phrases::strategies_compared::ValueTitle { measure: &name }),
        },
        reading: reading(summary, request),
        less_is_better: measure.info().better == Better::Lower,
        rows: summary
            .compared(measure)
            .into_iter()
            .map(|own| UnderAssumptions {
                label: summary.label(&own.strategy),
                base: difference(row(summary, BASE, measure, &own.strategy)),
                others: variants.iter().map(|variant| under(&own.strategy, variant)).collect(),
            })
            .collect(),
        reference,
    }
}

/// Whether a difference lies beyond the interval of another.
fn lies_beyond(one: &Estimated, other: &Estimated) -> bool {
    one.value < other.low || one.value > other.high
}

fn note(language: &Language, assumption: &str, conclusion: Conclusion) -> String {
    match conclusion {
        Conclusion::Turns => language.say(phrases::other_assumptions::Turns { assumption: &assumption }),
        Conclusion::Appears => language.say(phrases::other_assumptions::Appears { assumption: &assumption }),
        _ => language.say(phrases::other_assumptions::Fades { assumption: &assumption }),
    }
}

fn reading(summary: &Summary, request: &Request) -> String {
    let language = &request.style.language;
    let titles: Vec<String> = variants(summary).into_iter().map(|name| summary.variant_title(name)).collect();
    let assumptions = &titles.join("; ");
    let marks = match summary.scenario.run.replicates {
        1 => language.say(phrases::other_assumptions::OnlyDots { assumptions }),
        _ => language.say(phrases::other_assumptions::Reading { assumptions }),
    };
    // A column has no room for words beside the marks.
    match request.style.size {
        Size::Column => marks,
        _ => format!("{marks}. {}", language.say(phrases::other_assumptions::InWords)),
    }
}

/// How many of the comparisons come to another conclusion.
fn title(summary: &Summary, language: &Language, measure: Measure) -> String {
    let variants = variants(summary);
    let compared = summary.compared(measure);
    let all = variants.len() * compared.len();
    let cases = compared.iter().flat_map(|own| variants.iter().map(move |variant| (own, variant)));
    let rows = cases.filter_map(|(own, variant)| row(summary, variant, measure, &own.strategy));
    let number = rows.filter(|row| changed(row).is_some()).count();
    let reference = &summary.label(&summary.scenario.run.reference);
    match number {
        0 => language.say(phrases::other_assumptions::NoneChanges { all: &all, reference }),
        1 => language.say(phrases::other_assumptions::OneChanges { all: &all, reference }),
        _ => language.say(phrases::other_assumptions::SomeChange { number: &number, all: &all, reference }),
    }
}

fn finding(summary: &Summary, language: &Language, measure: Measure) -> String {
    let variants = variants(summary);
    let words = |strategy: &str| {
        let value = |variant: &&str| {
            row(summary, variant, measure, strategy).map_or(f64::NAN, |row| row.difference.value)
        };
        let others = variants.iter().map(value);
        language.say(phrases::other_assumptions::FindingOfStrategy {
            strategy: &summary.label(strategy),
            base: &language.signed_points(value(&BASE)),
            low: &language.signed_points(others.clone().fold(f64::NAN, f64::min)),
            high: &language.signed_points(others.fold(f64::NAN, f64::max)),
        })
    };
    let strategies: Vec<String> = summary.compared(measure).iter().map(|own| words(&own.strategy)).collect();
    language.say(phrases::other_assumptions::Finding {
        reference: &summary.label(&summary.scenario.run.reference),
        strategies: &strategies.join("; "),
    })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let cells = |row: &VariantRow| {
        let is_base = row.variant == BASE;
        let assumption =
            if is_base { "as the scenario has it".to_owned() } else { summary.variant_title(&row.variant) };
        let conclusion = if is_base { "" } else { row.conclusion.name() };
        let own = [Cell::strategy(summary, &row.strategy), Cell::labelled(&row.variant, assumption)];
        let difference = Cell::with_interval(&row.difference, Cell::points);
        own.into_iter().chain(difference).chain([Cell::text(conclusion)]).collect()
    };
    let variants: Vec<&str> = std::iter::once(BASE).chain(variants(summary)).collect();
    let compared = summary.compared(measure);
    let rows = compared.iter().flat_map(|own| {
        variants.iter().filter_map(|variant| row(summary, variant, measure, &own.strategy)).map(cells)
    });
    let assumption = Head {
        heading: "Assumption".to_owned(),
        columns: vec![
            Column::key("variant", "name of the variant; `base` for the scenario as it is"),
            Column::key("variant_label", "words for the variant"),
        ],
    };
    let conclusion = "what becomes of the scenario's own conclusion: it `stands`, `fades`, `turns`, `appears` or stays `open`";
    let difference = Head::with_interval("Difference", Head::difference_in(measure));
    let heads = [Head::strategy(), assumption].into_iter().chain(difference);
    Table {
        caption: format!(
            "Difference from {} in {} at the end, in percentage points, and what becomes of the \
             conclusion: it stands, fades (the interval now includes zero), turns (the other side leads), appears (only here \
             does the interval leave zero out) or stays open (the interval includes zero in both)",
            summary.label(&summary.scenario.run.reference),
            lower_first(measure.info().label)
        ),
        heads: heads.chain([Head::key("Conclusion", "conclusion", conclusion)]).collect(),
        rows: rows.collect(),
    }
}
