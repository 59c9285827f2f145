//! The numbers behind a figure, as a table for those who read no pictures.

use super::summary::Summary;
use chart::percent;
use results::{PlanLeft, PlansLeft};
use simulation::measure::Measure;

/// A table with a heading for every column; the first column names the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// Rows, with a cell a column.
    pub rows: Vec<Vec<String>>,
}

/// One row per strategy and measure, one column per year.
pub fn by_year(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let run = &summary.scenario.run;
    let years = (1..=run.years).map(|year| format!("Year {year}"));
    let columns = std::iter::once("Strategy".to_owned()).chain(years).collect();
    let mut rows = Vec::new();
    for (index, name) in run.strategies.iter().enumerate() {
        for measure in measures {
            let label = summary.label(name);
            let head = if measures.len() == 1 { label } else { format!("{label}: {}", measure.info().label) };
            let means = summary.means(index, *measure);
            let end = |year: u32| means.get((year * run.weeks_per_year) as usize).copied();
            let cells = (1..=run.years).map(|year| percent(end(year).unwrap_or(f64::NAN)));
            rows.push(std::iter::once(head).chain(cells).collect());
        }
    }
    Table { caption: caption.to_owned(), columns, rows }
}

/// One row per strategy, one column per measure.
pub fn at_the_end(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let heads = measures.iter().map(|measure| measure.info().label.to_owned());
    let columns = std::iter::once("Strategy".to_owned()).chain(heads).collect();
    let row = |(index, name): (usize, &String)| {
        let cells = measures.iter().map(|&measure| percent(summary.end(index, measure)));
        std::iter::once(summary.label(name)).chain(cells).collect()
    };
    let rows = summary.scenario.run.strategies.iter().enumerate().map(row).collect();
    Table { caption: caption.to_owned(), columns, rows }
}

/// What a budget leaves of each plan that costs more, practice by practice; none where all are paid in full.
pub fn plans_left(summary: &Summary, left: &PlansLeft) -> Option<Table> {
    let listed = |practices: Vec<String>| {
        if practices.is_empty() { "–".to_owned() } else { practices.join(", ") }
    };
    let row = |plan: &PlanLeft| {
        let cut = plan.cut.iter().map(|(label, share)| format!("{label} to {}", percent(*share)));
        vec![
            summary.label(&plan.strategy),
            percent(plan.designed_cost),
            percent(plan.cost),
            listed(plan.kept.clone()),
            listed(cut.collect()),
            listed(plan.dropped.clone()),
        ]
    };
    let columns = ["Strategy", "Costs as designed", "Costs within it", "Keeps", "Cuts", "Drops"];
    (!left.plans.is_empty()).then(|| Table {
        caption: format!(
            "What {} of an ordinary leader's capacity a week leaves of each plan that costs more: practices in the order \
             in which the budget pays for them, costs as means over the run",
            percent(left.budget)
        ),
        columns: columns.map(str::to_owned).to_vec(),
        rows: left.plans.iter().map(row).collect(),
    })
}
