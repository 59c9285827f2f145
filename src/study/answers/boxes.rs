//! Where a claim holds: boxes of values, found by the patient rule induction method.

use super::{box_search, means, resampling};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::Statement;
use crate::tables::{Table, cell, cells, open_cell};
use sensitivity::{
    AnswerError, BoxCheck, BoxStatistics, Cases, LimitCheck, Peeling, Region, Resampling, check_box,
    meaningful, prim, reproducibility,
};

/// Limits that a draw by chance would give more often than this are left out of a box (Bryant and Lempert 2010).
const MEANINGFUL: f64 = 0.05;

const PEELING: Peeling = Peeling { share: 0.05, least: 0.05 };

/// Random halves of the points in which boxes are looked for anew.
const HALVES: u32 = 50;

/// Where a claim holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StatementBox {
    /// Points at which it holds.
    pub held: usize,
    /// Points at which it is known whether it holds.
    pub all: usize,
    /// How its box was found, or why nothing could be looked for.
    pub search: Result<Search, String>,
}

/// The search for the box of a claim.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Search {
    /// Every box from everything to the purest, then those that were pasted.
    pub boxes: Vec<(Region, BoxStatistics)>,
    /// Which of them is nearest to full density and full coverage at once.
    pub chosen: usize,
    /// The same without limits that chance alone would give; it may be the box of everything.
    pub region: Region,
    /// How well that tells where the claim holds.
    pub statistics: BoxStatistics,
    /// Whether each of its limits means anything.
    pub checks: Vec<LimitCheck>,
    /// How often random halves of the points limit each value again; none where the box limits nothing.
    pub reproduced: Option<BoxCheck>,
}

/// The boxes of all claims of a study.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Boxes {
    /// By statement.
    pub statements: Vec<StatementBox>,
}

impl Boxes {
    /// The boxes of a study's statements.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Self {
        let found = |statement| StatementBox::of(statement, plan, results);
        Self { statements: plan.study.statements.iter().map(found).collect() }
    }

    /// The boxes, the way to them, and their check.
    pub fn tables(&self, plan: &StudyPlan) -> Vec<Table> {
        std::iter::once(self.table(plan)).chain(box_search::tables(plan, self)).collect()
    }

    /// The balanced box of every claim, one row per value that it limits. A claim that holds everywhere or nowhere, and
    /// one whose points all failed, has a row that says so.
    fn table(&self, plan: &StudyPlan) -> Table {
        let study = &plan.study;
        let header = [
            "statement",
            "key",
            "from",
            "to",
            "quasi_p",
            "density",
            "density_low",
            "density_high",
            "coverage",
            "coverage_low",
            "coverage_high",
            "points_in_box",
            "holds_at",
            "points",
            "dropped",
            "note",
        ];
        let mut table = Table::new("boxes.csv", &header);
        for (statement, own) in study.statements.iter().zip(&self.statements) {
            let dropped = plan.values.len() - own.all;
            let counts = [own.held.to_string(), own.all.to_string(), dropped.to_string()];
            let found = match own.found() {
                Ok(found) => found,
                Err(reason) => {
                    let mut row = vec![statement.name.clone()];
                    row.extend(std::iter::repeat_n(String::new(), 11));
                    row.extend(counts);
                    row.push(reason.to_owned());
                    table.push(row);
                    continue;
                }
            };
            for check in &found.checks {
                let mut row = vec![
                    statement.name.clone(),
                    study.varied[check.factor].key.clone(),
                    open_cell(found.region.low[check.factor]),
                    open_cell(found.region.high[check.factor]),
                    cell(check.quasi_p),
                ];
                for share in [found.statistics.density, found.statistics.coverage] {
                    row.extend(cells(share));
                }
                row.push(found.statistics.points.to_string());
                row.extend(counts.clone());
                row.push(String::new());
                table.push(row);
            }
        }
        table
    }
}

impl StatementBox {
    fn of(statement: &Statement, plan: &StudyPlan, results: &[PointResult]) -> Self {
        let holds: Vec<Option<bool>> =
            means(results, statement.output).into_iter().map(|mean| statement.holds(mean)).collect();
        Self {
            held: holds.iter().filter(|holds| **holds == Some(true)).count(),
            all: holds.iter().flatten().count(),
            search: Cases::new(&plan.values, &holds)
                .and_then(|cases| Search::of(&cases, resampling(plan)))
                .map_err(|error| error.to_string()),
        }
    }

    /// The box, or why there is none.
    pub fn found(&self) -> Result<&Search, &str> {
        let search = self.search.as_ref().map_err(String::as_str)?;
        let limits_something = search.statistics.limited > 0;
        limits_something.then_some(search).ok_or("no box tells better than all points together")
    }
}

impl Search {
    fn of(cases: &Cases, resampling: Resampling) -> Result<Self, AnswerError> {
        let boxes = prim(cases, &PEELING)?;
        let balanced = boxes.balanced().expect("peeling begins with the box of everything");
        let chosen = boxes.curve.iter().position(|own| own == balanced).expect("it is one of the boxes");
        let region = meaningful(&balanced.0, cases, MEANINGFUL);
        let statistics = region.statistics(cases);
        let halves = Resampling { count: HALVES, ..resampling };
        let reproduced = (statistics.limited > 0)
            .then(|| reproducibility(cases, &PEELING, &region, halves))
            .transpose()?;
        let checks = check_box(&region, cases);
        Ok(Self { boxes: boxes.curve, chosen, region, statistics, checks, reproduced })
    }
}
