//! Made-up runs as figures and reports are made from them.

use crate::output::made_up::{names, outcome, record};
use report::{Figure, Request, Summary};
use results::{CapacityTable, Ends, FateTable, Results, RunTables};
use scenario::FullScenario;
use simulation::measure::Measure;
use std::path::Path;

pub const REPLICATES: u32 = 40;
pub const YEARS: u32 = 4;
const WEEKS_PER_YEAR: u32 = 3;

/// A scenario of strategies that ship, the first of which is the reference.
pub fn scenario(strategies: &[&str]) -> FullScenario {
    let changes = [
        format!("run.strategies={strategies:?}"),
        format!("run.reference={:?}", strategies[0]),
        format!("run.replicates={REPLICATES}"),
        format!("run.years={YEARS}"),
        format!("run.weeks_per_year={WEEKS_PER_YEAR}"),
    ];
    let mut scenario = scenario_files::shipped("typical_high_school", &changes)
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario;
    scenario.variants.clear();
    scenario
}

/// The tables of runs of which each ends, and is in every week, with the consistent reach that `reach` gives for strategy,
/// replicate and year, all counted from 0, and whose first leader leaves after the first year where `leaves` says so.
pub fn tables(
    scenario: &FullScenario,
    reach: impl Fn(usize, u32, u32) -> f32,
    leaves: impl Fn(u32) -> bool,
) -> RunTables {
    let strategies = names(&scenario.run.strategies.iter().map(String::as_str).collect::<Vec<_>>());
    let mut records = Vec::new();
    for strategy in 0..strategies.len() {
        for replicate in 0..REPLICATES {
            let mut record = record(strategy, replicate, 1, (YEARS * WEEKS_PER_YEAR) as usize);
            for (week, district) in (0_u32..).zip(&mut record.district) {
                let year = week.saturating_sub(1) / WEEKS_PER_YEAR;
                district.row[Measure::ConsistentReach as usize] = reach(strategy, replicate, year);
                district.row[Measure::LeadersLeft as usize] = f32::from(year == 1 && leaves(replicate));
            }
            records.push(record);
        }
    }
    let outcomes: Vec<_> = records.iter().map(outcome).collect();
    let results = Results::new(scenario.clone(), records, Vec::new());
    RunTables {
        bands: results.bands(),
        ends: Ends::from_outcomes(&strategies, &outcomes),
        fates: FateTable::from_outcomes(&strategies, &outcomes),
        comparison: results.comparison(),
        capacity: CapacityTable::default(),
        horizons: results.horizons(),
        lines: results.lines(),
        by_leader: results.by_leader(),
        schools: None,
        uncertainty: None,
        variants: None,
        typical: Vec::new(),
    }
}

pub fn summary(scenario: FullScenario, tables: RunTables) -> Summary {
    Summary::new(Path::new("nowhere"), scenario, tables)
}

pub fn figure(name: &str) -> &'static Figure {
    report::FIGURES.iter().find(|figure| figure.name == name).expect("there is a figure of that name")
}

/// The title of a figure, with plain spaces.
pub fn title(summary: &Summary, name: &str, request: &Request) -> String {
    let drawing = (figure(name).draw)(summary, request).expect("it can be drawn");
    let (_, rest) = drawing.svg().split_once("<title>").expect("a figure has a title");
    let (title, _) = rest.split_once("</title>").expect("a title ends");
    title.replace(['\u{202f}', '\u{a0}'], " ").replace("&apos;", "'").replace("&#39;", "'")
}
