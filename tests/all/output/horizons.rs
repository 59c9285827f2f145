//! Years as means over their weeks and as last weeks, in means, differences and quartiles over replicates.

use super::made_up::{names, record};
use experiment::Record;
use output::{RunFolder, WeeklyTable, WeeksWriter, read_horizons, write_horizons};
use results::{HORIZONS, HorizonTable};
use simulation::measure::Measure::{self, ConsistentReach, Opposition};
use std::path::Path;

const WEEKS_PER_YEAR: usize = 3;

/// A replicate of two years whose consistent reach is, week by week from week 0 on, these numbers.
fn reaching(strategy: usize, replicate: u32, reach: [f32; 7]) -> Record {
    let mut record = record(strategy, replicate, 1, 6);
    for (week, value) in reach.into_iter().enumerate() {
        for row in [&mut record.schools[0].weeks[week], &mut record.district[week].row] {
            row[Measure::ConsistentReach as usize] = value;
        }
    }
    record
}

/// The weekly table of some records in a folder.
fn weekly(place: &Path, records: &[Record]) -> WeeklyTable {
    let folder = RunFolder::create(&place.join("run"), false).unwrap();
    let mut writer = WeeksWriter::create(&folder, &names(&["reference", "other"]), 1).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    WeeklyTable::in_folder(&folder.finish().unwrap()).unwrap()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
}

/// Under the reference nothing is reached; under the other strategy, by year, 0.2 and 0.5 in one replicate, and 0.4 and 0.9
/// in another. A third replicate failed under the other.
fn known() -> Vec<Record> {
    let mut records: Vec<Record> = (0..3).map(|replicate| reaching(0, replicate, [0.0; 7])).collect();
    records.push(reaching(1, 0, [0.9, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]));
    records.push(reaching(1, 2, [0.9, 0.4, 0.4, 0.4, 0.8, 0.9, 1.0]));
    records
}

#[test]
fn a_year_is_the_mean_of_its_weeks_and_its_last_week_and_week_0_is_of_no_year() {
    let place = tempfile::tempdir().unwrap();
    let table = HorizonTable::compute(&weekly(place.path(), &known()), WEEKS_PER_YEAR, 0).unwrap();
    let years = table.series(ConsistentReach, "other");
    assert_eq!(years.iter().map(|row| (row.year, row.replicates)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
    for (row, [mean, last]) in years.iter().zip([[0.3, 0.35], [0.7, 0.8]]) {
        near(row.mean.value, mean);
        near(row.last.value, last);
    }
    // The year's means are 0.2 and 0.4: a quarter of the way between them, half of it, and three quarters.
    for (found, expected) in years[0].quartiles.into_iter().zip([0.25, 0.3, 0.35]) {
        near(found, expected);
    }
    // Two values 0.2 apart have a standard error of 0.1, and Student's t is 12.706.
    near(years[0].mean.high - years[0].mean.low, 2.0 * 1.270_620);
}

#[test]
fn differences_are_taken_within_replicates_and_a_failed_one_has_none() {
    let mut records = known();
    // In both replicates that both finished the reference is 0.1 below the other on the mean of a year, and 0.2 in its last
    // week; in the third it is far above it.
    records[0] = reaching(0, 0, [0.0, 0.05, 0.15, 0.1, 0.35, 0.45, 0.4]);
    records[1] = reaching(0, 1, [1.0; 7]);
    records[2] = reaching(0, 2, [0.0, 0.35, 0.35, 0.2, 0.75, 0.85, 0.8]);
    let place = tempfile::tempdir().unwrap();
    let table = HorizonTable::compute(&weekly(place.path(), &records), WEEKS_PER_YEAR, 0).unwrap();
    for row in table.series(ConsistentReach, "other") {
        for (difference, expected) in [(row.mean_difference, 0.1), (row.last_difference, 0.2)] {
            near(difference.value, expected);
            near(difference.high - difference.low, 0.0);
        }
    }
    for row in table.series(ConsistentReach, "reference") {
        assert_eq!((row.mean_difference.value, row.replicates), (0.0, 3));
    }
}

#[test]
fn a_year_with_a_week_of_which_a_replicate_tells_nothing_is_unknown_and_the_next_one_is_not() {
    let mut records = known();
    records[3] = reaching(1, 0, [0.9, 0.1, f32::NAN, 0.3, 0.4, 0.5, 0.6]);
    let place = tempfile::tempdir().unwrap();
    let table = HorizonTable::compute(&weekly(place.path(), &records), WEEKS_PER_YEAR, 0).unwrap();
    let years = table.series(ConsistentReach, "other");
    assert_eq!((years[0].replicates, years[1].replicates), (0, 2));
    assert!(years[0].mean.value.is_nan());
    near(years[1].mean.value, 0.7);
}

#[test]
fn there_is_a_row_for_every_measure_strategy_and_year() {
    let place = tempfile::tempdir().unwrap();
    let table = HorizonTable::compute(&weekly(place.path(), &known()), WEEKS_PER_YEAR, 0).unwrap();
    assert_eq!(table.rows.len(), HORIZONS.len() * 2 * 2);
    assert_eq!(table.series(Opposition, "reference").len(), 2);
    assert!(table.series(Measure::Evenness, "reference").is_empty());
}

#[test]
fn the_table_reads_back_as_it_was_written() {
    let place = tempfile::tempdir().unwrap();
    // With a single replicate there are no intervals.
    let records: Vec<Record> = known().into_iter().filter(|record| record.replicate == 0).collect();
    let table = HorizonTable::compute(&weekly(place.path(), &records), WEEKS_PER_YEAR, 0).unwrap();
    let folder = RunFolder::create(&place.path().join("tables"), false).unwrap();
    write_horizons(&table, &folder).unwrap();
    let read = read_horizons(&folder.finish().unwrap()).unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", table.as_written()));
    assert!(read.rows[0].mean.low.is_nan() && !read.rows[0].mean.value.is_nan());
}
