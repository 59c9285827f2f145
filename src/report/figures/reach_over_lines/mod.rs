//! Whether the answer hangs on where the line of consistent reach is drawn.

mod title;

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, measure_label};
use chart::{FactorAxis, Language, Placed, ReachLine, ReachOverLines, percent, phrases};
use output::{Column, Field};
use results::LineRow;
use simulation::measure::{Line, Measure};
use statistics::Estimate;
use title::title;

/// Reach over the fidelity from which a classroom counts, and the order of strategies.
pub const FIGURE: Figure = Figure {
    name: "reach_over_lines",
    answers: "Does the answer depend on where the line is drawn?",
    reading: "The further to the right, the more a classroom must do to count as implementing. Where curves cross, another line \
        would make another strategy the leader. Where all lie at 0 %, that line says nothing about the strategies, and the \
        equivalent level, which depends on no line, says more.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| reach_over_lines(summary, request).draw(&request.style),
    table,
};

/// Shares below this print as less than one percent: who reaches no more has no place in the order.
const LEAST: f64 = 0.005;

/// The lines of fidelity.
fn lines() -> impl Iterator<Item = Line> {
    Line::ALL.iter().copied().filter(|line| matches!(line, Line::Fidelity(_)))
}

/// Where a line is drawn, without the last bits of single precision.
fn at(line: Line) -> f64 {
    (f64::from(line.at()) * 1e4).round() / 1e4
}

fn reach_at(summary: &Summary, line: Line, strategy: &str) -> Estimate {
    summary.tables.lines.row(line, strategy).map_or(Estimate::UNDEFINED, |row| row.reach)
}

/// Whether a row's reach is told apart from that of the next; none where no interval is known.
fn is_apart(row: &LineRow) -> Option<bool> {
    let Estimate { low, high, .. } = row.over_next;
    (!low.is_nan()).then_some(low > 0.0 || high < 0.0)
}

fn reach_over_lines(summary: &Summary, request: &Request) -> ReachOverLines {
    let language = &request.style.language;
    let measure = &measure_label(language, Measure::ConsistentReach);
    let hues = summary.hues();
    let strategy = |(index, name): (usize, &String)| ReachLine {
        label: summary.label(name),
        hue: hues[index],
        reach: lines().map(|line| estimated(reach_at(summary, line, name))).collect(),
    };
    let lines_drawn: Vec<f64> = lines().map(at).collect();
    let own = &summary.scenario.parameters.measures;
    ReachOverLines {
        caption: summary.caption(
            request,
            &title(summary, language),
            &language.say(phrases::reach_over_lines::Subtitle {
                measure,
                year: &summary.scenario.run.years,
                share: &language.percent(f64::from(own.consistent_share)),
            }),
            &finding(summary, language),
        ),
        axis: FactorAxis {
            title: language.say(phrases::reach_over_lines::Axis),
            from: lines_drawn.first().copied().unwrap_or(0.0),
            to: lines_drawn.last().copied().unwrap_or(1.0),
            is_logarithmic: false,
            in_percent: false,
        },
        lines: lines_drawn,
        own: f64::from(own.implementing),
        value_title: language.say(phrases::reach_over_lines::ValueTitle { measure }),
        order_title: language.say(phrases::reach_over_lines::Order),
        reading: reading(summary, language),
        strategies: summary.strategies().iter().enumerate().map(strategy).collect(),
        orders: lines().map(|line| order(summary, line)).collect(),
    }
}

fn reading(summary: &Summary, language: &Language) -> String {
    let curves = match summary.scenario.run.replicates {
        1 => language.say(phrases::reach_over_lines::OnlyCurves),
        _ => language.say(phrases::reach_over_lines::Curves),
    };
    match (summary.strategies().len(), summary.scenario.run.replicates) {
        (1, _) => curves,
        (_, 1) => format!("{curves}. {}", language.say(phrases::reach_over_lines::OnlyPlaces)),
        _ => format!("{curves}. {}", language.say(phrases::reach_over_lines::Places)),
    }
}

/// The strategies that reach anybody at a line, the first first.
fn order(summary: &Summary, line: Line) -> Vec<Placed> {
    let rows = summary.strategies().iter().enumerate();
    let mut rows: Vec<(usize, &LineRow)> = rows
        .filter_map(|(index, name)| Some((index, summary.tables.lines.row(line, name)?)))
        .filter(|(_, row)| row.reach.value >= LEAST)
        .collect();
    rows.sort_by(|(_, one), (_, other)| other.reach.value.total_cmp(&one.reach.value));
    rows.iter().map(|&(strategy, row)| Placed { strategy, is_apart: is_apart(row).unwrap_or(true) }).collect()
}

fn finding(summary: &Summary, language: &Language) -> String {
    let some: Vec<Line> = lines().step_by(2).collect();
    let words = |name: &String| {
        let reach = some.iter().map(|&line| language.percent(reach_at(summary, line, name).value));
        language.say(phrases::reach_over_lines::FindingOfStrategy {
            strategy: &summary.label(name),
            reach: &reach.collect::<Vec<_>>().join(", "),
        })
    };
    let drawn = some.iter().map(|&line| language.number(at(line), 1));
    language.say(phrases::reach_over_lines::Finding {
        measure: &measure_label(language, Measure::ConsistentReach),
        lines: &drawn.collect::<Vec<_>>().join(", "),
        strategies: &summary.strategies().iter().map(words).collect::<Vec<_>>().join("; "),
    })
}

fn table(summary: &Summary, _: &Request) -> Table {
    let cells = |row: &LineRow| {
        let at = at(row.line);
        let words = match row.line {
            Line::Fidelity(_) => format!("fidelity {at:.2}"),
            Line::ClassTime(_) => format!("class time {}", percent(at)),
        };
        let line = Cell { words, fields: vec![Field::Text(row.line.name().to_owned()), Field::Number(at)] };
        let next = row
            .next
            .as_ref()
            .map_or_else(|| Cell::named("–", ""), |next| Cell::named(summary.label(next), next));
        let [reach, difference, lead] = [
            Cell::with_interval(&row.reach, Cell::share),
            Cell::with_interval(&row.difference, Cell::points),
            Cell::with_interval(&row.over_next, Cell::points),
        ];
        let own = [line, Cell::strategy(summary, &row.strategy)].into_iter().chain(reach).chain(difference);
        own.chain([next]).chain(lead).collect()
    };
    let rows = Line::ALL.iter().flat_map(|&line| {
        summary.strategies().iter().filter_map(move |name| summary.tables.lines.row(line, name))
    });
    Table {
        caption: format!(
            "Students reached consistently at the end, by where the line is drawn; differences from “{}” in percentage points",
            summary.label(&summary.scenario.run.reference)
        ),
        heads: heads(),
        rows: rows.map(cells).collect(),
    }
}

fn heads() -> Vec<Head> {
    let share = |heading: &str, name: &str, meaning: &str| {
        Head::with_interval(heading, Column::new(name, meaning, "share of students"))
    };
    let line = "what is drawn elsewhere: the `fidelity` from which a classroom implements, or the share of `class_time`";
    let line = Head {
        heading: "Line".to_owned(),
        columns: vec![Column::key("line", line), Column::new("at", "where the line is drawn", "0 to 1")],
    };
    let next = "name of the strategy that comes next at this line; empty for the last";
    let difference = "how `reach` differs from that of the reference within a replicate, as a mean";
    let lead = "how `reach` differs from that of the next strategy within a replicate, as a mean";
    [line, Head::strategy()]
        .into_iter()
        .chain(share(
            "Reached",
            "reach",
            "students reached consistently at the end of the run, as a mean over replicates",
        ))
        .chain(share("Difference", "difference", difference))
        .chain([Head::key("Next", "next", next)])
        .chain(share("Lead over the next", "over_next", lead))
        .collect()
}
