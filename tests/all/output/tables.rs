//! The tables that people read: outcomes, bands, fates and the comparison.

use super::made_up::{names, outcome, record};
use experiment::Outcome;
use output::{
    OutcomesWriter, RunFolder, WeeksWriter, read_bands, read_comparison, read_fates, write_bands,
    write_comparison, write_fates,
};
use results::{ComparisonTable, Ends, FateTable};
use simulation::measure::{Fate, MEASURES, Measure};
use std::fs;
use std::path::Path;

fn folder(place: &Path) -> RunFolder {
    RunFolder::create(&place.join("run"), false).unwrap()
}

fn lines(run: &Path, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(run.join(name)).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// Outcomes of strategies by their headline measure at the end, one list per strategy.
fn outcomes(ends: &[&[f32]]) -> Vec<Outcome> {
    let of_strategy = |(strategy, values): (usize, &&[f32])| {
        let with_end = |(replicate, &value): (usize, &f32)| {
            let mut outcome = outcome(&record(strategy, replicate as u32, 1, 2));
            outcome.last.row[Measure::ConsistentReach as usize] = value;
            outcome
        };
        values.iter().enumerate().map(with_end).collect::<Vec<_>>()
    };
    ends.iter().enumerate().flat_map(of_strategy).collect()
}

#[test]
fn an_outcome_is_the_fate_the_capacity_and_the_last_week() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    let mut writer = OutcomesWriter::create(&folder, &names(&["a", "b"])).unwrap();
    let mut record = record(1, 4, 2, 3);
    (record.schools[1].capacity_used, record.schools[1].in_force) = (0.25, 0.75);
    record.schools[1].weeks[3][0] = 0.5;
    record.schools[1].weeks[3][Measure::Evenness as usize] = f32::NAN;
    writer.write(&record).unwrap();
    writer.finish().unwrap();
    let lines = lines(&folder.finish().unwrap(), "outcomes.csv");
    assert_eq!(lines.len(), 3);
    assert_eq!(
        lines[0][..7],
        [
            "strategy",
            "replicate",
            "school",
            "fate",
            "mean_capacity_used",
            "share_in_force",
            "consistent_reach"
        ]
    );
    assert_eq!(lines[2][..7], ["b", "5", "2", record.schools[1].fate.name(), "0.25", "0.75", "0.5"]);
    assert_eq!(lines[2][6 + Measure::Evenness as usize], "");
    assert_eq!(lines[2].len(), 6 + MEASURES.len());
}

#[test]
fn outcomes_stand_by_strategy_replicate_and_school_in_whatever_order_runs_end() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    let mut writer = OutcomesWriter::create(&folder, &names(&["b", "a"])).unwrap();
    for (strategy, replicate) in [(1, 0), (0, 2), (1, 2), (0, 0), (1, 1)] {
        writer.write(&record(strategy, replicate, 2, 1)).unwrap();
    }
    writer.finish().unwrap();
    let lines = lines(&folder.finish().unwrap(), "outcomes.csv");
    let keys: Vec<String> = lines[1..].iter().map(|line| line[..3].join(" ")).collect();
    let expected = ["b 1 1", "b 1 2", "b 3 1", "b 3 2", "a 1 1", "a 1 2", "a 2 1", "a 2 2", "a 3 1", "a 3 2"];
    assert_eq!(keys, expected);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_that_names_the_file_and_the_remedy() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    for name in ["weeks.parquet", "outcomes.csv", "fates.csv", "report.html"] {
        std::os::unix::fs::symlink("/dev/full", folder.path().join(name)).unwrap();
    }
    let weeks = WeeksWriter::create(&folder, &names(&["a"]), 1).and_then(|mut writer| {
        writer.write(&record(0, 0, 1, 200))?;
        writer.finish()
    });
    let outcomes = OutcomesWriter::create(&folder, &names(&["a"])).and_then(|mut writer| {
        (0..100).try_for_each(|replicate| writer.write(&record(0, replicate, 1, 1)))?;
        writer.finish()
    });
    let fates = write_fates(&FateTable::from_outcomes(&names(&["a"]), &[]), &folder);
    let report = folder.write_text("report.html", "<p>text</p>");
    let all =
        [(weeks, "weeks.parquet"), (outcomes, "outcomes.csv"), (fates, "fates.csv"), (report, "report.html")];
    for (result, name) in all {
        let text = result.unwrap_err().to_string();
        assert!(text.contains(name) && text.contains("free some room"), "{text}");
    }
}

#[test]
fn no_two_columns_of_the_outcomes_share_a_name() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    OutcomesWriter::create(&folder, &[]).unwrap().finish().unwrap();
    let mut header = lines(&folder.finish().unwrap(), "outcomes.csv").remove(0);
    let columns = header.len();
    header.sort();
    header.dedup();
    assert_eq!(header.len(), columns);
}

#[test]
fn the_bands_file_has_a_row_a_strategy_week_and_measure() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    let mut writer = WeeksWriter::create(&folder, &names(&["a", "b"]), 1).unwrap();
    for strategy in 0..2 {
        (0..3).for_each(|replicate| writer.write(&record(strategy, replicate, 1, 2)).unwrap());
    }
    writer.finish().unwrap();
    write_bands(&read_bands(folder.path()).unwrap(), &folder).unwrap();
    let lines = lines(&folder.finish().unwrap(), "bands.csv");
    assert_eq!(lines.len(), 1 + 2 * 3 * MEASURES.len());
    assert_eq!(lines[0].join(","), "strategy,week,measure,mean,q05,q25,q50,q75,q95,replicates");
    assert_eq!(lines[1][..3], ["a", "0", "consistent_reach"]);
    let undefined = &lines[1 + Measure::Evenness as usize];
    assert_eq!(undefined[2..], ["evenness", "", "", "", "", "", "", "0"]);
    assert_eq!(lines.last().unwrap()[9], "3");
}

#[test]
fn fates_are_shares_of_all_schools_and_add_up() {
    let outcomes: Vec<Outcome> = (0..4).map(|replicate| outcome(&record(0, replicate, 2, 1))).collect();
    let table = FateTable::from_outcomes(&names(&["a", "failed"]), &outcomes);
    assert_eq!(table.rows.len(), 2 * Fate::ALL.len());
    assert_eq!(table.rows[..4].iter().map(|row| row.share.value).sum::<f64>(), 1.0);
    assert!(table.rows[..4].iter().all(|row| row.runs == 8));
    assert!(table.rows[4..].iter().all(|row| row.runs == 0 && row.share.value.is_nan()));
}

#[test]
fn fates_read_back_as_they_were_written() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    let outcomes: Vec<Outcome> = (0..4).map(|replicate| outcome(&record(0, replicate, 1, 1))).collect();
    let table = FateTable::from_outcomes(&names(&["a"]), &outcomes);
    write_fates(&table, &folder).unwrap();
    let read = read_fates(&folder.finish().unwrap()).unwrap();
    for (one, other) in read.rows.iter().zip(&table.rows) {
        assert_eq!((&one.strategy, one.fate, one.runs), (&other.strategy, other.fate, other.runs));
        assert!((one.share.value - other.share.value).abs() < 1e-6);
        assert!((one.share.low - other.share.low).abs() < 1e-6);
    }
    assert_eq!(read.rows.len(), table.rows.len());
}

#[test]
fn a_strategy_is_compared_within_replicates() {
    let outcomes = outcomes(&[&[0.0, 0.5, 0.25], &[0.25, 0.75, 0.5]]);
    let table =
        ComparisonTable::compare(&Ends::from_outcomes(&names(&["status_quo", "coaching"]), &outcomes), 0);
    assert_eq!(table.rows.len(), 2 * MEASURES.len());
    let [reference, strategy] = &table.rows[..2] else { panic!("two rows per measure") };
    assert_eq!((reference.difference.value, reference.difference.low), (0.0, 0.0));
    assert_eq!((strategy.difference.low, strategy.difference.high), (0.25, 0.25));
    assert_eq!(
        (strategy.chance_beats_reference, strategy.chance_best, reference.chance_best),
        (1.0, 1.0, 0.0)
    );
    assert_eq!(strategy.reference, "status_quo");
}

#[test]
fn less_is_better_where_the_registry_says_so() {
    let mut outcomes = outcomes(&[&[0.5], &[0.5]]);
    outcomes[0].last.row[Measure::Opposition as usize] = 0.5;
    outcomes[1].last.row[Measure::Opposition as usize] = 0.25;
    let table = ComparisonTable::compare(&Ends::from_outcomes(&names(&["reference", "other"]), &outcomes), 0);
    let row = &table.rows[2 * Measure::Opposition as usize + 1];
    assert_eq!((row.strategy.as_str(), row.measure), ("other", Measure::Opposition));
    assert_eq!((row.difference.value, row.chance_beats_reference, row.chance_best), (-0.25, 1.0, 1.0));
}

#[test]
fn a_replicate_that_failed_somewhere_gives_nobody_a_chance_to_be_best() {
    let mut outcomes = outcomes(&[&[0.5, 0.5, 0.5], &[0.25, 0.75, 0.75], &[0.0, 0.0, 0.0]]);
    outcomes.retain(|outcome| (outcome.strategy, outcome.replicate) != (2, 0));
    let table = ComparisonTable::compare(&Ends::from_outcomes(&names(&["a", "b", "c"]), &outcomes), 0);
    let chances: Vec<f64> = table.rows[..3].iter().map(|row| row.chance_best).collect();
    assert_eq!(chances, [0.0, 1.0, 0.0]);
    assert_eq!(table.rows[..3].iter().map(|row| row.replicates).collect::<Vec<_>>(), [3, 3, 2]);
}

#[test]
fn the_comparison_reads_back_with_what_is_undefined() {
    let place = tempfile::tempdir().unwrap();
    let folder = folder(place.path());
    let table = ComparisonTable::compare(
        &Ends::from_outcomes(&names(&["a", "b"]), &outcomes(&[&[0.5], &[f32::NAN]])),
        0,
    );
    write_comparison(&table, &folder).unwrap();
    let run = folder.finish().unwrap();
    assert_eq!(
        lines(&run, "comparison.csv")[2].join(","),
        "consistent_reach,higher,b,a,,,,,,0,0",
        "no pair, no difference, and never the best"
    );
    let read = read_comparison(&run).unwrap();
    assert_eq!(read.rows.len(), table.rows.len());
    assert!(read.rows[1].difference.value.is_nan() && read.rows[1].measure == Measure::ConsistentReach);
    assert!((read.rows[3].difference.value - table.rows[3].difference.value).abs() < 1e-6);
}

#[test]
fn a_table_that_names_no_known_measure_is_told_with_its_path() {
    let place = tempfile::tempdir().unwrap();
    let header = "measure,better,strategy,reference,difference,ci_low,ci_high,chance_beats_reference,chance_equals_reference,chance_best,replicates";
    fs::write(place.path().join("comparison.csv"), format!("{header}\njoy,higher,a,a,0,0,0,0,1,1,3\n"))
        .unwrap();
    let error = read_comparison(place.path()).unwrap_err().to_string();
    assert!(error.contains("comparison.csv") && error.contains("joy"), "{error}");
}
