//! The numbers behind a figure, as a table for those who read no pictures.

use super::cells::{Cell, Head};
use super::summary::Summary;
use chart::percent;
use output::{Column, DataTable, Field};
use results::{PlanLeft, PlansLeft};
use simulation::measure::Measure;

/// A table with a heading for every column; the first column names the rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Its columns.
    pub heads: Vec<Head>,
    /// Rows, with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The same for programs: the numbers alone.
    pub fn data(&self) -> DataTable {
        let columns = self.heads.iter().flat_map(|head| head.columns.clone()).collect();
        let fields = |row: &Vec<Cell>| row.iter().flat_map(|cell| cell.fields.clone()).collect();
        DataTable { columns, rows: self.rows.iter().map(fields).collect() }
    }
}

/// The heads of rows that are each of one strategy, and of one of several measures.
fn row_heads(measures: &[Measure]) -> Head {
    let mut head = Head::strategy();
    if measures.len() > 1 {
        head.columns.push(Column::key("measure", "name of the measure"));
    }
    head
}

/// The row of a strategy and a measure.
fn row_of(summary: &Summary, strategy: &str, measure: Measure, measures: &[Measure]) -> Cell {
    let mut cell = Cell::strategy(summary, strategy);
    if measures.len() > 1 {
        let info = measure.info();
        cell.words = format!("{}: {}", cell.words, info.label);
        cell.fields.push(Field::Text(info.name.to_owned()));
    }
    cell
}

/// One row per strategy and measure, one column per year whose end the figure shows.
pub fn by_year(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let years = summary.ends_of_years();
    let unit = match measures {
        [measure] => measure.info().unit,
        _ => "unit of the measure",
    };
    let heads = years.iter().map(|(year, _)| {
        let meaning = format!("mean over replicates at the end of school year {year}");
        Head::new(&format!("Year {year}"), Column::new(format!("year_{year}"), meaning, unit))
    });
    let heads = std::iter::once(row_heads(measures)).chain(heads).collect();
    let mut rows = Vec::new();
    for (index, name) in summary.scenario.run.strategies.iter().enumerate() {
        for measure in measures {
            let means = summary.means(index, *measure);
            let end = |place: usize| means.get(place).copied().unwrap_or(f64::NAN);
            let cells = years.iter().map(|(_, place)| Cell::share(end(*place)));
            rows.push(std::iter::once(row_of(summary, name, *measure, measures)).chain(cells).collect());
        }
    }
    Table { caption: caption.to_owned(), heads, rows }
}

/// One row per strategy, one column per measure.
pub fn at_the_end(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let heads = measures.iter().map(|&measure| {
        let info = measure.info();
        let meaning =
            format!("mean over replicates in the last week that the figure shows: {}", info.meaning);
        Head::new(info.label, Column::new(info.name, meaning, info.unit))
    });
    let heads = std::iter::once(Head::strategy()).chain(heads).collect();
    let row = |(index, name): (usize, &String)| {
        let cells = measures.iter().map(|&measure| Cell::share(summary.end(index, measure)));
        std::iter::once(Cell::strategy(summary, name)).chain(cells).collect()
    };
    let rows = summary.scenario.run.strategies.iter().enumerate().map(row).collect();
    Table { caption: caption.to_owned(), heads, rows }
}

/// What a budget leaves of each plan that costs more, practice by practice; none where all are paid in full.
pub fn plans_left(summary: &Summary, left: &PlansLeft) -> Option<Table> {
    let listed = |practices: Vec<String>| {
        if practices.is_empty() { "–".to_owned() } else { practices.join(", ") }
    };
    let row = |plan: &PlanLeft| {
        let cut = plan.cut.iter().map(|(label, share)| format!("{label} to {}", percent(*share)));
        vec![
            Cell::strategy(summary, &plan.strategy),
            Cell::share(plan.designed_cost),
            Cell::share(plan.cost),
            Cell::text(listed(plan.kept.clone())),
            Cell::text(listed(cut.collect())),
            Cell::text(listed(plan.dropped.clone())),
        ]
    };
    let cost = |heading: &str, name: &str, of: &str| {
        let meaning = format!("mean cost over the run of the plan {of}");
        Head::new(heading, Column::new(name, meaning, "share of an ordinary leader's capacity"))
    };
    let heads = vec![
        Head::strategy(),
        cost("Costs as designed", "designed_cost", "as designed"),
        cost("Costs within it", "planned_cost", "within the budget"),
        Head::key("Keeps", "kept", "practices that the budget pays for in full"),
        Head::key("Cuts", "cut", "practices that the budget pays for in part"),
        Head::key("Drops", "dropped", "practices that the budget does not pay for"),
    ];
    (!left.plans.is_empty()).then(|| Table {
        caption: format!(
            "What {} of an ordinary leader's capacity a week leaves of each plan that costs more: practices in the order \
             in which the budget pays for them, costs as means over the run",
            percent(left.budget)
        ),
        heads,
        rows: left.plans.iter().map(row).collect(),
    })
}
