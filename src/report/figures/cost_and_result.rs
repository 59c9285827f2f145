//! What each strategy gets for what it takes.

use super::{Figure, Shows};
use crate::chart::{CostAndResult, Priced, Share, percent};
use crate::measure::{Better, Measure};
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::Table;
use crate::statistics::{Estimate, frontier, mean_interval};

/// Capacity used against the end of any measure, with the strategies that none beats in both.
pub const FIGURE: Figure = Figure {
    name: "cost_and_result",
    answers: "What does each strategy get for what it takes?",
    reading: "A dot further right takes more of the leader, a dot higher up gets more. What lies below the stepped \
        line is beaten: another strategy gets more, or takes less.",
    strategies_at_least: 2,
    schools_at_least: 1,
    any_measure: true,
    shows: Shows::End,
    draw: |summary, request| cost_and_result(summary, request).draw(&request.style),
    table,
};

/// What every strategy takes and gets, and who is on the frontier.
struct Bargains {
    costs: Vec<Estimate>,
    results: Vec<Estimate>,
    frontier: Vec<usize>,
}

impl Bargains {
    fn of(summary: &Summary, measure: Measure) -> Self {
        let places = 0..summary.strategies().len();
        let estimates = |values: &dyn Fn(usize) -> Estimate| places.clone().map(values).collect::<Vec<_>>();
        let costs = estimates(&|place| mean_interval(summary.ends.capacity_used(place)));
        let results = estimates(&|place| mean_interval(summary.ends.of_measure(place, measure)));
        let values = |estimates: &[Estimate]| estimates.iter().map(|one| one.value).collect::<Vec<_>>();
        let frontier = frontier(&values(&costs), &values(&results), measure.info().better.direction());
        Self { costs, results, frontier }
    }
}

fn cost_and_result(summary: &Summary, request: &Request) -> CostAndResult {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let info = measure.info();
    let bargains = Bargains::of(summary, measure);
    let hues = summary.hues();
    let share = |one: &Estimate| Share { share: one.value, low: one.low, high: one.high };
    let pairs = bargains.costs.iter().zip(&bargains.results).enumerate();
    let strategies = pairs.map(|(place, (cost, result))| Priced {
        label: summary.label_at(place),
        hue: hues[place],
        cost: share(cost),
        result: share(result),
    });
    let (better, best) = match info.better {
        Better::Higher => ("", "greatest"),
        Better::Lower => ("; less is better", "least"),
    };
    let (dots, luck) = match summary.scenario.run.replicates {
        1 => ("Dot: the only replicate; one replicate has no interval".to_owned(), ""),
        replicates => (
            format!("Dot: mean of {replicates} replicates. Thin lines: its 95 % intervals (Student's t)"),
            ". All meet the same luck, so strategies differ more surely than their intervals suggest",
        ),
    };
    CostAndResult {
        caption: summary.caption(
            request,
            "What each strategy gets for what it takes",
            &format!(
                "{} at the end of year {}, by the share of an ordinary leader's capacity used over the run{better}",
                info.label, summary.scenario.run.years
            ),
            &finding(summary, measure, &bargains),
        ),
        cost_title: "Capacity used, mean over the run (% of an ordinary leader's)".to_owned(),
        value_title: format!("{} (%)", info.label),
        whole_name: "all that an ordinary leader has".to_owned(),
        reading: format!(
            "{dots}. Stepped line: the frontier, the {best} result that any of these strategies gets for at most that \
             capacity. Bold: on the frontier, beaten by none in both{luck}"
        ),
        strategies: strategies.collect(),
        frontier: bargains.frontier,
    }
}

fn finding(summary: &Summary, measure: Measure, bargains: &Bargains) -> String {
    let words = |place: usize| {
        format!(
            "{} {} for {}",
            summary.label_at(place),
            percent(bargains.results[place].value),
            percent(bargains.costs[place].value)
        )
    };
    let listed = |places: &[usize]| places.iter().map(|&place| words(place)).collect::<Vec<_>>().join(", ");
    let is_beaten = |place: &usize| !bargains.frontier.contains(place);
    let beaten: Vec<usize> = (0..bargains.costs.len()).filter(is_beaten).collect();
    let others = if beaten.is_empty() { String::new() } else { format!("; beaten: {}", listed(&beaten)) };
    format!(
        "{} for capacity used; no other strategy beats: {}{others}.",
        measure.info().label,
        listed(&bargains.frontier)
    )
}

fn table(summary: &Summary) -> Table {
    let measure = Measure::ConsistentReach;
    let bargains = Bargains::of(summary, measure);
    let interval = |one: &Estimate| {
        if one.low.is_nan() {
            "–".to_owned()
        } else {
            format!("{} to {}", percent(one.low), percent(one.high))
        }
    };
    let row = |place: usize| {
        let (cost, result) = (&bargains.costs[place], &bargains.results[place]);
        vec![
            summary.label_at(place),
            percent(cost.value),
            interval(cost),
            percent(result.value),
            interval(result),
            if bargains.frontier.contains(&place) { "yes" } else { "no" }.to_owned(),
        ]
    };
    let columns = [
        "Strategy",
        "Capacity used",
        "95 % interval",
        measure.info().label,
        "95 % interval",
        "On the frontier",
    ];
    Table {
        caption: "Share of an ordinary leader's capacity used over the run, and students reached consistently at its end"
            .to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: (0..summary.strategies().len()).map(row).collect(),
    }
}
