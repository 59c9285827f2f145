//! How much better or worse every strategy is than the reference.

use super::{Figure, Shows};
use crate::chart::{Comparison, Difference, percent, signed_points};
use crate::measure::{Better, Measure};
use crate::output::ComparisonRow;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::Table;
use crate::statistics::Estimate;

/// Paired differences from the reference, the best strategy first, of any measure.
pub const FIGURE: Figure = Figure {
    name: "strategies_compared",
    answers: "How much better or worse than the reference, and how surely?",
    reading: "A dot right of the upright line does better than the reference. Where its line crosses the \
        upright line, the difference may be luck.",
    strategies_at_least: 2,
    any_measure: true,
    shows: Shows::End,
    draw: |summary, request| comparison(summary, request).draw(&request.style),
    table,
};

fn comparison(summary: &Summary, request: &Request) -> Comparison {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let reference = &summary.scenario.run.reference;
    let info = measure.info();
    let better = if info.better == Better::Lower { "; less is better" } else { "" };
    let label = summary.label(reference);
    Comparison {
        caption: summary.caption(
            request,
            &format!("{}, compared with {label}", info.label),
            &format!(
                "Difference at the end of year {}, the same schools and the same luck under every strategy{better}",
                summary.scenario.run.years
            ), &finding(summary, measure)),
        value_title: match measure {
            Measure::ConsistentReach => "Difference in the share of students reached consistently".to_owned(),
            _ => format!("Difference in: {}", info.label),
        },
        interval_meaning: match summary.scenario.run.replicates {
            1 => "Dot: difference in the only replicate; one replicate has no interval".to_owned(),
            _ => "Dot: mean paired difference. Line: its 95 % interval (Student's t). Grey: the interval includes zero"
                .to_owned(),
        },
        rows: summary
            .compared(measure)
            .into_iter()
            .map(|row| Difference {
                label: summary.label(&row.strategy),
                difference: row.difference.value,
                low: row.difference.low,
                high: row.difference.high,
                note: Some(format!(
                    "better in {}, equal in {}",
                    percent(row.chance_beats_reference),
                    percent(row.chance_equals_reference)
                )),
            })
            .collect(),
        reference: label,
    }
}

fn finding(summary: &Summary, measure: Measure) -> String {
    let words = |row: &ComparisonRow| {
        let Estimate { value, low, high } = row.difference;
        let label = summary.label(&row.strategy);
        if low > 0.0 || high < 0.0 {
            format!("{label} {}", signed_points(value))
        } else {
            format!("{label} {} (not told apart)", signed_points(value))
        }
    };
    let all: Vec<String> = summary.compared(measure).into_iter().map(words).collect();
    format!(
        "Difference from {} in percentage points: {}.",
        summary.label(&summary.scenario.run.reference),
        all.join(", ")
    )
}

fn table(summary: &Summary) -> Table {
    let reference = &summary.scenario.run.reference;
    let caption = format!(
        "Difference from {} in students reached consistently at the end, in percentage points",
        summary.label(reference)
    );
    let columns = ["Strategy", "Difference", "95 % interval", "Better in", "Equal in", "Best of all in"];
    let cells = |row: &ComparisonRow| {
        let interval = if row.difference.low.is_nan() {
            "–".to_owned()
        } else {
            format!("{} to {}", signed_points(row.difference.low), signed_points(row.difference.high))
        };
        vec![
            summary.label(&row.strategy),
            signed_points(row.difference.value),
            interval,
            percent(row.chance_beats_reference),
            percent(row.chance_equals_reference),
            percent(row.chance_best),
        ]
    };
    Table {
        caption,
        columns: columns.map(str::to_owned).to_vec(),
        rows: summary.compared(Measure::ConsistentReach).into_iter().map(cells).collect(),
    }
}
