//! Who leads as designed, and who leads where no plan may take more than a common budget.

mod title;

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, measure_label};
use chart::{EndOfCase, EndsByCase, EndsByCaseRow, Language, percent, phrases};
use output::Column;
use results::{CapacityRow, RESULTS};
use simulation::measure::Measure;
use statistics::Estimate;
use title::title;

/// Every strategy as designed and within the budgets of variants, with the capacity that each took.
pub const FIGURE: Figure = Figure {
    name: "equal_capacity",
    answers: "Who leads where every strategy has the same capacity?",
    reading: "The filled dot shows a strategy as designed, whatever capacity it uses; the hollow dot shows it at equal \
        capacity, where no plan may use more than the same share of a leader's capacity. Where the hollow dot lies far \
        to the left, the strategy relies on capacity that few schools have.",
    strategies_at_least: 1,
    needs: Needs::Budgets,
    measures: Measures::These(&RESULTS),
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| equal_capacity(summary, request).draw(&request.style),
    table,
};

/// Whether strategies ran as designed and within a budget.
pub fn has_budgets(summary: &Summary) -> bool {
    let budgets = summary.tables.capacity.budgets();
    budgets.contains(&None) && budgets.len() > 1
}

/// The budgets of variants, in their order.
fn budgets(summary: &Summary) -> Vec<f64> {
    summary.tables.capacity.budgets().into_iter().flatten().collect()
}

/// As designed, and then every budget.
fn cases(summary: &Summary) -> Vec<Option<f64>> {
    std::iter::once(None).chain(budgets(summary).into_iter().map(Some)).collect()
}

/// One measure of the table.
struct Shown<'a> {
    summary: &'a Summary,
    place: usize,
}

impl<'a> Shown<'a> {
    fn new(summary: &'a Summary, measure: Measure) -> Self {
        Self { summary, place: RESULTS.iter().position(|own| *own == measure).unwrap_or(0) }
    }

    fn row(&self, strategy: &str, budget: Option<f64>) -> Option<&'a CapacityRow> {
        self.summary.tables.capacity.row(strategy, budget)
    }

    /// What a strategy ends with; undefined where the table lacks it.
    fn end(&self, strategy: &str, budget: Option<f64>) -> Estimate {
        self.row(strategy, budget).map_or(Estimate::UNDEFINED, |row| row.results[self.place].0)
    }

    /// Its difference from the reference.
    fn difference(&self, strategy: &str, budget: Option<f64>) -> Estimate {
        self.row(strategy, budget).map_or(Estimate::UNDEFINED, |row| row.results[self.place].1)
    }
}

fn equal_capacity(summary: &Summary, request: &Request) -> EndsByCase {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let shown = Shown::new(summary, measure);
    let hues = summary.hues();
    let case = |name: &str, budget: Option<f64>| {
        let used = shown.row(name, budget).map_or(f64::NAN, |row| row.used.value);
        EndOfCase {
            end: estimated(shown.end(name, budget)),
            words: language.say(phrases::equal_capacity::Used { capacity: &language.percent(used) }),
        }
    };
    let row = |(index, name): (usize, &String)| EndsByCaseRow {
        label: summary.label(name),
        hue: hues[index],
        ends: cases(summary).into_iter().map(|budget| case(name, budget)).collect(),
    };
    EndsByCase {
        caption: summary.caption(
            request,
            &title(&shown, language),
            &language.say(phrases::equal_capacity::Subtitle {
                measure: &label,
                year: &summary.scenario.run.years,
            }),
            &finding(&shown, language, measure),
        ),
        value_title: language.say(phrases::equal_capacity::ValueTitle { measure: &label }),
        reading: reading(summary, language),
        rows: summary.strategies().iter().enumerate().map(row).collect(),
    }
}

fn reading(summary: &Summary, language: &Language) -> String {
    let both =
        |first: String, last: String| language.say(phrases::counts::Both { first: &first, last: &last });
    let budgets = budgets(summary).into_iter().map(|budget| language.percent(budget)).reduce(both);
    let budgets = budgets.unwrap_or_default();
    let dots = match summary.scenario.run.replicates {
        1 => language.say(phrases::equal_capacity::OnlyDots { budgets: &budgets }),
        _ => language.say(phrases::equal_capacity::Dots { budgets: &budgets }),
    };
    format!("{dots}. {}", language.say(phrases::equal_capacity::Beside))
}

fn finding(shown: &Shown<'_>, language: &Language, measure: Measure) -> String {
    let summary = shown.summary;
    let of_budget = |within: f64| {
        let used = |name: &str, budget| {
            language.percent(shown.row(name, budget).map_or(f64::NAN, |row| row.used.value))
        };
        let words = |name: &String| {
            language.say(phrases::equal_capacity::FindingOfStrategy {
                strategy: &summary.label(name),
                designed: &language.percent(shown.end(name, None).value),
                cost: &used(name, None),
                within: &language.percent(shown.end(name, Some(within)).value),
                cost_within: &used(name, Some(within)),
            })
        };
        language.say(phrases::equal_capacity::Finding {
            measure: &measure_label(language, measure),
            budget: &language.percent(within),
            strategies: &summary.strategies().iter().map(words).collect::<Vec<_>>().join("; "),
        })
    };
    budgets(summary).into_iter().map(of_budget).collect::<Vec<_>>().join(" ")
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let shown = Shown::new(summary, measure);
    let row = |name: &String, budget: Option<f64>| {
        let own = shown.row(name, budget);
        let used = own.map_or(f64::NAN, |row| row.used.value);
        let in_force = own.map_or(f64::NAN, |row| row.used_in_force.value);
        let words = budget.map_or("as designed".to_owned(), |budget| format!("at most {}", percent(budget)));
        let case = [Cell::strategy(summary, name), Cell::number(words, budget.unwrap_or(f64::NAN))];
        let end = Cell::with_interval(&shown.end(name, budget), Cell::share);
        let difference = Cell::with_interval(&shown.difference(name, budget), Cell::points);
        case.into_iter().chain(end).chain(difference).chain([used, in_force].map(Cell::share)).collect()
    };
    let cases = cases(summary);
    let rows = summary.strategies().iter().flat_map(|name| cases.iter().map(|budget| row(name, *budget)));
    let capacity = |heading: &str, name: &str, meaning: &str| {
        Head::new(heading, Column::new(name, meaning, "share of an ordinary leader's capacity"))
    };
    let difference = format!("Difference from {}", summary.label(&summary.scenario.run.reference));
    let budget = "the most that a plan may cost in a week; empty as designed";
    let heads = [Head::strategy(), capacity("Capacity", "budget", budget)]
        .into_iter()
        .chain(Head::with_interval(measure.info().label, Head::end_of(measure)))
        .chain(Head::with_interval(&difference, Head::difference_in(measure)))
        .chain([
            capacity("Capacity used", "used", "capacity used, as a mean over all weeks of the run"),
            capacity(
                "Capacity used while in force",
                "used_in_force",
                "capacity used, as a mean over the weeks in which any was",
            ),
        ]);
    Table {
        caption: format!(
            "{} at the end, as designed and at equal capacity: differences in percentage points, capacity as a share of an \
             ordinary leader's",
            measure.info().label
        ),
        heads: heads.collect(),
        rows: rows.collect(),
    }
}
