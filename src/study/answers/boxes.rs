//! Where a claim holds: boxes of values, found by the patient rule induction method.

use super::means;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::Statement;
use crate::tables::{Table, cell, cells, open_cell};
use sensitivity::{BoxStatistics, Cases, LimitCheck, Peeling, Region, check_box, meaningful, prim};

/// Limits that a draw by chance would give more often than this are left out of a box (Bryant and Lempert 2010).
const MEANINGFUL: f64 = 0.05;

/// How patiently boxes are peeled.
pub(super) const PEELING: Peeling = Peeling { share: 0.05, least: 0.05 };

/// Where a claim holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StatementBox {
    /// Points at which it holds.
    pub held: usize,
    /// Points at which it is known whether it holds.
    pub all: usize,
    /// The box, or why there is none.
    pub found: Result<FoundBox, String>,
}

/// The balanced box of a claim.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FoundBox {
    /// Its limits.
    pub region: Region,
    /// How well it tells where the claim holds.
    pub statistics: BoxStatistics,
    /// Whether each of its limits means anything.
    pub checks: Vec<LimitCheck>,
    /// Every box on the way, in the order found.
    pub curve: Vec<BoxStatistics>,
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

    /// The balanced box of every claim, one row per value that it limits. A claim that holds everywhere or nowhere, and
    /// one whose points all failed, has a row that says so.
    pub fn table(&self, plan: &StudyPlan) -> Table {
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
            let found = match &own.found {
                Ok(found) => found,
                Err(reason) => {
                    let mut row = vec![statement.name.clone()];
                    row.extend(std::iter::repeat_n(String::new(), 11));
                    row.extend(counts);
                    row.push(reason.clone());
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
            found: Cases::new(&plan.values, &holds)
                .map_err(|error| error.to_string())
                .and_then(|cases| FoundBox::of(&cases)),
        }
    }
}

impl FoundBox {
    fn of(cases: &Cases) -> Result<Self, String> {
        let peeled = prim(cases, &PEELING).ok();
        let balanced = peeled.as_ref().and_then(|prim| prim.balanced());
        let region = balanced.map(|(region, _)| shown_box(region, cases));
        let described = region.map(|region| (region.statistics(cases), region));
        let found = described.filter(|(statistics, _)| statistics.limited > 0);
        let (Some(prim), Some((statistics, region))) = (peeled, found) else {
            return Err("no box tells better than all points together".to_owned());
        };
        let curve = prim.curve.into_iter().map(|(_, statistics)| statistics).collect();
        Ok(Self { checks: check_box(&region, cases), region, statistics, curve })
    }
}

/// A box without the limits that chance alone would give.
pub(super) fn shown_box(region: &Region, cases: &Cases) -> Region {
    meaningful(region, cases, MEANINGFUL)
}
