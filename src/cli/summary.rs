//! The answer in a few lines, for those who look no further than the terminal.

use chart::{percent, signed_points};
use description::Page;
use numerics::vectors::Vectors;
use output::Failure;
use report::Summary;
use results::{RunTables, VariantTable};
use runner::TableSize;
use scenario::FullScenario;
use scenario::units::counted;
use scenario_files::{BASE, EQUAL_CAPACITY, Variant};
use simulation::measure::{Fate, Measure};
use statistics::{Estimate, mean_interval};
use std::fmt::Write;
use std::time::Duration;

/// The widest that the table may be.
const WIDTH: usize = 120;

/// One row per strategy: where it ends, how it compares with the reference, and what it takes.
pub fn table(summary: &Summary) -> String {
    let run = &summary.scenario.run;
    // Where names are long, what is told beside the reach goes without intervals, and at worst the reach, too: the column of
    // differences then says alone how surely it is known.
    let forms: [[Form; 2]; 3] = [[with_interval; 2], [with_interval, without], [without; 2]];
    let [full, shorter, shortest] = forms.map(|forms| cells(summary, forms));
    let fits = |table: &Vec<[String; 7]>| width(table).iter().sum::<usize>() <= WIDTH;
    let table = [full, shorter].into_iter().find(fits).unwrap_or(shortest);
    let widths = width(&table);
    let mut text = format!(
        "{}{}: after {}, {}\n\n",
        summary.scenario.title,
        summary.scenario.changes_in_words(),
        counted(run.years.into(), "year", "years"),
        counted(run.replicates.into(), "replicate", "replicates"),
    );
    for row in &table {
        for (index, (cell, width)) in row.iter().zip(&widths).enumerate() {
            // Writing to a text cannot fail.
            let _ = if index == 0 { write!(text, "{cell:width$}") } else { write!(text, "{cell:>width$}") };
        }
        text.push('\n');
    }
    text + "\nreached: students for whom nearly all classes implement it; vs: paired difference in points\nlevel: the \
            fidelity that would be as good if it were the same in every classroom; depends on no line\nin brackets: \
            95 % intervals; schoolwide: share of runs that end so; capacity: mean share of an ordinary leader's\n\
            capacity used\n"
}

/// How a share is written.
type Form = fn(Estimate) -> String;

/// The header and a row per strategy, with the forms of the reach and the level and of what is told beside them.
fn cells(summary: &Summary, [reached, beside]: [Form; 2]) -> Vec<[String; 7]> {
    let Summary { scenario, tables, .. } = summary;
    let RunTables { comparison, fates, ends, .. } = tables;
    let versus = format!("vs {}", scenario.run.reference);
    let header =
        ["strategy", "reached", &versus, "level", "on board", "schoolwide", "capacity"].map(str::to_owned);
    let mut rows = vec![header];
    for (index, (name, strategy)) in scenario.plans().enumerate() {
        let end = |measure: Measure| mean_interval(ends.values(index, measure));
        let row = comparison
            .rows
            .iter()
            .find(|row| row.strategy == *name && row.measure == Measure::ConsistentReach);
        let versus = match row {
            Some(row) if *name != scenario.run.reference => in_points(&row.difference),
            _ => "reference".to_owned(),
        };
        let fate = fates.rows.iter().find(|row| row.strategy == *name && row.fate == Fate::Schoolwide);
        rows.push([
            strategy.label.clone(),
            reached(end(Measure::ConsistentReach)),
            versus,
            reached(end(Measure::EquivalentLevel)),
            beside(end(Measure::OnBoard)),
            beside(fate.map_or(Estimate::UNDEFINED, |row| row.share)),
            beside(mean_interval(ends.capacity_used(index))),
        ]);
    }
    rows
}

/// The widths of the columns, with two spaces before all but the first.
fn width(table: &[[String; 7]]) -> [usize; 7] {
    let widest = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    std::array::from_fn(|column| widest(column) + if column == 0 { 0 } else { 2 })
}

/// A share with the ends of its interval in whole percent, cut off at none and, where it is a share of a whole, at all.
pub(super) fn with_interval(share: Estimate) -> String {
    let most = if share.value > 1.0 { f64::INFINITY } else { 1.0 };
    let [low, high] = [share.low, share.high].map(|end| (100.0 * end.clamp(0.0, most)).round());
    if low.is_nan() { percent(share.value) } else { format!("{} [{low}, {high}]", percent(share.value)) }
}

/// A difference with its interval, in points.
pub(super) fn in_points(difference: &Estimate) -> String {
    let [value, low, high] = [difference.value, difference.low, difference.high].map(signed_points);
    if difference.low.is_nan() { value } else { format!("{value} [{low}, {high}]") }
}

fn without(share: Estimate) -> String {
    percent(share.value)
}

/// How much of the variance of students reached is ignorance, in a line; none where no parameter is drawn.
pub fn ignorance(Summary { scenario, tables, .. }: &Summary) -> Option<String> {
    let draws = scenario.uncertainty.as_ref()?.rows();
    if scenario.run.replicates as usize <= draws {
        return Some(format!(
            "ignorance: cannot be distinguished from luck unless draws have two replicates; run at least {}\n",
            2 * draws
        ));
    }
    let reached = |is_difference: bool| {
        let rows = tables.uncertainty.iter().flat_map(|table| &table.rows).filter(|row| {
            row.measure == Measure::ConsistentReach && row.reference.is_some() == is_difference
        });
        range_of(rows.map(|row| row.share_of_ignorance))
    };
    let Some(share) = reached(false) else { return Some("ignorance: reached does not vary\n".to_owned()) };
    let against = reached(true).map_or(String::new(), |share| {
        format!(", and {share} of that of differences from {}", scenario.run.reference)
    });
    Some(format!(
        "ignorance: {share} of the variance of reached lies between the {draws} draws{against}; the rest is luck\n"
    ))
}

/// From the least share to the greatest, those that are not defined aside; none where none is.
fn range_of(shares: impl Iterator<Item = f64>) -> Option<String> {
    let defined = shares.filter(|share| !share.is_nan());
    let (least, most) = defined
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), share| (least.min(share), most.max(share)));
    let [low, high] = [least, most].map(percent);
    (least <= most).then(|| if low == high { low } else { format!("{low} to {high}") })
}

/// How much was simulated, how fast, on what, and with how much memory.
pub fn pace(agent_weeks: u64, time: Duration, threads: usize, memory: &str) -> String {
    let (millions, seconds) = (agent_weeks as f64 / 1e6, time.as_secs_f64());
    let threads = counted(threads as u64, "thread", "threads");
    let rate = if seconds > 0.0 { millions / seconds } else { 0.0 };
    let vectors = Vectors::widest().name();
    format!(
        "{millions:.1} million agent-weeks in {seconds:.1} s on {threads} ({vectors}), tables and charts included: \
         {rate:.1} million a second; {memory}\n"
    )
}

/// How large the table of teachers will be.
pub fn table_of_teachers(TableSize { rows, bytes }: TableSize) -> String {
    let (number, unit) = match bytes {
        0..1_000_000 => (bytes as f64 / 1e3, "kB"),
        1_000_000..1_000_000_000 => (bytes as f64 / 1e6, "MB"),
        _ => (bytes as f64 / 1e9, "GB"),
    };
    let rows = if rows < 1_000_000 { rows.to_string() } else { format!("{:.1} million", rows as f64 / 1e6) };
    format!("teachers.parquet: about {rows} rows, which take about {number:.1} {unit}")
}

/// One row per variant: what becomes of every strategy's lead over the reference; none where the scenario has only the
/// one of equal capacity, of which more is told elsewhere.
pub fn variants(scenario: &FullScenario, variants: &[Variant], table: &VariantTable) -> Option<String> {
    if variants.iter().all(|variant| variant.name == EQUAL_CAPACITY) {
        return None;
    }
    let run = &scenario.run;
    let others: Vec<&str> =
        run.strategies.iter().map(String::as_str).filter(|name| *name != run.reference).collect();
    let title = format!("Lead over {} in students reached, and what becomes of it", run.reference);
    let mut page = Page::new(&title, &[&["variant"], others.as_slice()].concat());
    let titled = variants.iter().map(|variant| (variant.name.as_str(), variant.title.as_str()));
    for (name, title) in std::iter::once((BASE, "as the scenario has it")).chain(titled) {
        let cell = |strategy: &&str| {
            let row = table.rows.iter().find(|row| {
                row.variant == name && row.measure == Measure::ConsistentReach && row.strategy == **strategy
            });
            row.map_or(String::new(), |row| {
                let conclusion = if name == BASE { "" } else { row.conclusion.name() };
                format!("{} {conclusion}", signed_points(row.difference.value)).trim_end().to_owned()
            })
        };
        let cells = std::iter::once(title.to_owned()).chain(others.iter().map(cell));
        page.row(cells.map(serde_json::Value::from));
    }
    let text = page.text()
        + "\nclear: the 95 % interval excludes 0; stands: the lead is clear in both; fades: no longer clear; turns: clear, but \
           with\nthe other sign; appears: clear only here; open: clear in neither\n";
    Some(text)
}

/// A run that failed, in a sentence.
pub fn failure(failure: &Failure) -> String {
    let Failure { strategy, replicate, school, seed, reason } = failure;
    format!("failed: {strategy}, replicate {replicate}, school {school}, seed {seed}: {reason}")
}
