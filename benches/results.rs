//! How fast results are made of runs: statistics, tables and a figure, for ten strategies and fifty
//! replicates of five years. An item is a row of the table, or a value of which a statistic is made.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use chart::{Headline, Style};
use common::figure::headline;
use common::{machine, threads, typical};
use divan::Bencher;
use divan::counter::ItemsCount;
use experiment::{Outcome, Record, run};
use output::{Folder, OutcomesWriter, RunFolder, WeeksWriter, read_bands, write_bands};
use results::{ComparisonTable, Ends, FateTable};
use scenario::FullScenario;
use simulation::measure::MEASURE_COUNT;
use std::convert::Infallible;
use std::sync::LazyLock;
use tempfile::TempDir;

fn main() {
    println!("{}", machine(threads()));
    divan::main();
}

/// What the results are made of; simulated once for all benches.
static RUN: LazyLock<Run> = LazyLock::new(Run::new);

struct Run {
    scenario: FullScenario,
    records: Vec<Record>,
    outcomes: Vec<Outcome>,
}

impl Run {
    fn new() -> Self {
        let scenario = typical(&["run.replicates=50".to_owned()]);
        let mut records = Vec::new();
        let keep = |record| {
            records.push(record);
            Ok::<(), Infallible>(())
        };
        run(&scenario, || false, keep).expect("nobody stops it");
        let outcomes = records.iter().map(Record::outcome).collect();
        Self { scenario, records, outcomes }
    }

    fn names(&self) -> &[String] {
        &self.scenario.run.strategies
    }

    fn rows(&self) -> usize {
        self.records.len() * (1 + self.scenario.weeks() as usize)
    }

    fn write_weeks(&self, folder: &Folder) {
        let mut weeks = WeeksWriter::create(folder, self.names(), 1).expect("the file can be made");
        self.records.iter().for_each(|record| weeks.write(record).expect("the disk has room"));
        weeks.finish().expect("the disk has room");
    }
}

/// A folder that vanishes with its files.
fn temporary() -> (TempDir, RunFolder) {
    let place = TempDir::new().expect("there is a place for temporary files");
    let folder = RunFolder::create(&place.path().join("run"), false).expect("the place is empty");
    (place, folder)
}

#[divan::bench(max_time = 2.0)]
fn statistics_differences_between_strategies(bencher: Bencher<'_, '_>) {
    let run = &*RUN;
    bencher
        .counter(ItemsCount::new(run.outcomes.len() * MEASURE_COUNT))
        .bench_local(|| ComparisonTable::compare(&Ends::from_outcomes(run.names(), &run.outcomes), 0));
}

#[divan::bench(max_time = 2.0)]
fn statistics_fates(bencher: Bencher<'_, '_>) {
    let run = &*RUN;
    bencher
        .counter(ItemsCount::new(run.outcomes.len()))
        .bench_local(|| FateTable::from_outcomes(run.names(), &run.outcomes));
}

/// Read back from the weekly table, as every run does.
#[divan::bench(max_time = 4.0)]
fn statistics_bands(bencher: Bencher<'_, '_>) {
    let (run, (_place, folder)) = (&*RUN, temporary());
    run.write_weeks(&folder);
    bencher
        .counter(ItemsCount::new(run.rows() * MEASURE_COUNT))
        .bench_local(|| read_bands(folder.path()).expect("the table is whole"));
}

#[divan::bench(max_time = 4.0)]
fn writing_weeks(bencher: Bencher<'_, '_>) {
    let (run, (_place, folder)) = (&*RUN, temporary());
    bencher.counter(ItemsCount::new(run.rows())).bench_local(|| run.write_weeks(&folder));
}

#[divan::bench(max_time = 2.0)]
fn writing_outcomes(bencher: Bencher<'_, '_>) {
    let (run, (_place, folder)) = (&*RUN, temporary());
    bencher.counter(ItemsCount::new(run.records.len())).bench_local(|| {
        let mut outcomes = OutcomesWriter::create(&folder, run.names()).expect("the file can be made");
        run.records.iter().for_each(|record| outcomes.write(record).expect("the disk has room"));
        outcomes.finish().expect("the disk has room");
    });
}

#[divan::bench(max_time = 2.0)]
fn writing_bands(bencher: Bencher<'_, '_>) {
    let (run, (_place, folder)) = (&*RUN, temporary());
    run.write_weeks(&folder);
    let bands = read_bands(folder.path()).expect("the table is whole");
    let rows = run.names().len() * (bands.weeks() + 1) * bands.measures().len();
    bencher
        .counter(ItemsCount::new(rows))
        .bench_local(|| write_bands(&bands, &folder).expect("the disk has room"));
}

fn figure() -> Headline {
    let (run, (_place, folder)) = (&*RUN, temporary());
    run.write_weeks(&folder);
    let bands = read_bands(folder.path()).expect("the table is whole");
    let reach = |place| bands.series(place, "consistent_reach").unwrap_or_default().to_vec();
    headline(&run.scenario, &(0..run.names().len()).map(reach).collect::<Vec<_>>())
}

#[divan::bench(max_time = 2.0)]
fn figure_as_svg(bencher: Bencher<'_, '_>) {
    let figure = figure();
    bencher.bench_local(|| figure.draw(&Style::default()).expect("it can be drawn"));
}

#[divan::bench(max_time = 4.0)]
fn figure_as_png(bencher: Bencher<'_, '_>) {
    let drawing = figure().draw(&Style::default()).expect("it can be drawn");
    bencher.bench_local(|| drawing.png().expect("it can be made"));
}
