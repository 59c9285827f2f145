//! What each strategy gets for what it takes.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{lower_first, measure_label};
use chart::{CostAndResult, Language, Priced, Share, phrases};
use output::Column;
use simulation::measure::{Better, Measure};
use statistics::{Estimate, frontier, mean_interval};

/// Capacity used against the end of any measure, with the strategies that none beats in both.
pub const FIGURE: Figure = Figure {
    name: "cost_and_result",
    answers: "What does each strategy achieve for the capacity it uses?",
    reading: "The further to the right a dot, the more of the leader's capacity the strategy uses; the higher, the more it \
        achieves. For a strategy below the stepped line, another achieves at least as much with no more capacity.",
    strategies_at_least: 2,
    needs: Needs::Nothing,
    measures: Measures::Any,
    has_share_axis: true,
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
    fn from_summary(summary: &Summary, measure: Measure) -> Self {
        let indices = 0..summary.strategies().len();
        let estimates = |values: &dyn Fn(usize) -> Estimate| indices.clone().map(values).collect::<Vec<_>>();
        let costs = estimates(&|index| mean_interval(summary.tables.ends.capacity_used(index)));
        let results = estimates(&|index| mean_interval(summary.tables.ends.values(index, measure)));
        let values = |estimates: &[Estimate]| estimates.iter().map(|one| one.value).collect::<Vec<_>>();
        let frontier = frontier(&values(&costs), &values(&results), measure.info().better.direction());
        Self { costs, results, frontier }
    }
}

fn cost_and_result(summary: &Summary, request: &Request) -> CostAndResult {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let (label, better) = (measure_label(language, measure), measure.info().better);
    let bargains = Bargains::from_summary(summary, measure);
    let hues = summary.hues();
    let share = |one: &Estimate, most: f64| Share {
        share: one.value,
        low: one.low.clamp(0.0, most),
        high: one.high.clamp(0.0, most),
    };
    let pairs = bargains.costs.iter().zip(&bargains.results).enumerate();
    let strategies = pairs.map(|(index, (cost, result))| Priced {
        label: summary.label_at(index),
        hue: hues[index],
        cost: share(cost, f64::INFINITY),
        result: share(result, 1.0),
    });
    let year = summary.scenario.run.years;
    CostAndResult {
        caption: summary.caption(
            request,
            &language.say(phrases::cost_and_result::Title),
            &match better {
                Better::Lower => {
                    language.say(phrases::cost_and_result::SubtitleLess { measure: &label, year: &year })
                }
                Better::Higher => {
                    language.say(phrases::cost_and_result::Subtitle { measure: &label, year: &year })
                }
            },
            &finding(summary, language, measure, &bargains),
        ),
        cost_title: language.say(phrases::cost_and_result::CostTitle),
        value_title: language.say(phrases::cost_and_result::ValueTitle { measure: &label }),
        whole_name: language.say(phrases::cost_and_result::Whole),
        reading: reading(summary.scenario.run.replicates, better, language),
        strategies: strategies.collect(),
        frontier: bargains.frontier,
    }
}

/// What dots and lines are.
fn reading(replicates: u32, better: Better, language: &Language) -> String {
    let frontier = match better {
        Better::Higher => language.say(phrases::cost_and_result::Frontier),
        Better::Lower => language.say(phrases::cost_and_result::FrontierLess),
    };
    if replicates == 1 {
        return format!("{}. {frontier}", language.say(phrases::cost_and_result::OnlyDots));
    }
    let dots = language.say(phrases::cost_and_result::Dots { replicates: &replicates });
    format!("{dots}. {frontier}. {}", language.say(phrases::cost_and_result::Luck))
}

fn finding(summary: &Summary, language: &Language, measure: Measure, bargains: &Bargains) -> String {
    let words = |&index: &usize| {
        language.say(phrases::cost_and_result::FindingOfStrategy {
            strategy: &summary.label_at(index),
            result: &language.percent(bargains.results[index].value),
            cost: &language.percent(bargains.costs[index].value),
        })
    };
    let listed = |indices: &[usize]| indices.iter().map(words).collect::<Vec<_>>().join("; ");
    let is_beaten = |index: &usize| !bargains.frontier.contains(index);
    let beaten: Vec<usize> = (0..bargains.costs.len()).filter(is_beaten).collect();
    let (measure, frontier) = (measure_label(language, measure), listed(&bargains.frontier));
    if beaten.is_empty() {
        language.say(phrases::cost_and_result::Finding { measure: &measure, frontier: &frontier })
    } else {
        let beaten = listed(&beaten);
        language.say(phrases::cost_and_result::FindingWithBeaten {
            measure: &measure,
            frontier: &frontier,
            beaten: &beaten,
        })
    }
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let bargains = Bargains::from_summary(summary, measure);
    let row = |index: usize| {
        let [cost, result] = [&bargains.costs[index], &bargains.results[index]];
        let on_frontier = if bargains.frontier.contains(&index) { "yes" } else { "no" };
        let estimates = [cost, result].into_iter().flat_map(|one| Cell::with_interval(one, Cell::share));
        let name = Cell::strategy(summary, &summary.strategies()[index]);
        std::iter::once(name).chain(estimates).chain([Cell::text(on_frontier)]).collect()
    };
    let used = "capacity used, as a mean over all weeks of the run";
    let used = Column::new("capacity_used_over_run", used, "share of an ordinary leader's capacity");
    let frontier = "whether no other strategy does better for less: `yes` or `no`";
    let estimates = [
        Head::with_interval("Capacity used", used),
        Head::with_interval(measure.info().label, Head::end_of(measure)),
    ];
    let heads = std::iter::once(Head::strategy()).chain(estimates.into_iter().flatten());
    Table {
        caption: format!(
            "Share of an ordinary leader's capacity used over the run, and {} at its end",
            lower_first(measure.info().label)
        ),
        heads: heads.chain([Head::key("On the frontier", "on_frontier", frontier)]).collect(),
        rows: (0..summary.strategies().len()).map(row).collect(),
    }
}
