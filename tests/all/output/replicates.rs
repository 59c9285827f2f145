//! A measure of every replicate, as the run observed it and as its weekly table tells it.

use super::made_up::{names, record};
use experiment::Record;
use output::{Replicates, RunFolder, WEEKS, WeeksWriter};
use simulation::measure::Measure;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the weekly tables of these records, seven rows per row group.
fn write(place: &Path, records: &[Record]) -> PathBuf {
    let folder = RunFolder::create(&place.join("run"), false).unwrap();
    let schools = records[0].schools.len();
    let strategies = names(&["one", "two"]);
    let mut writer = WeeksWriter::with_groups_of(7, &folder, &strategies, schools).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    folder.finish().unwrap()
}

fn records(schools: usize) -> Vec<Record> {
    (0..2).flat_map(|strategy| (0..3).map(move |number| record(strategy, number, schools, 5))).collect()
}

/// Holds what is read of the second strategy to its records.
fn is_read_back(folder: &Path, records: &[Record], measure: Measure) {
    let read = Replicates::read(folder, "two", measure).unwrap();
    assert_eq!(read.count(), 3);
    for week in 0..=5 {
        let mut known = [f32::NAN; 3];
        for record in records.iter().filter(|record| record.strategy == 1) {
            known[record.replicate as usize] = measure.of(&record.district[week].row);
        }
        let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(read.week(week)), bits(&known), "week {week}");
    }
    assert!(read.week(6).is_empty());
}

#[test]
fn every_replicate_of_a_school_reads_back_as_it_was_observed() {
    let place = tempfile::tempdir().unwrap();
    let records = records(1);
    let folder = write(place.path(), &records);
    is_read_back(&folder, &records, Measure::ConsistentReach);
    // Undefined before the first week.
    is_read_back(&folder, &records, Measure::Evenness);
}

#[test]
fn a_district_is_read_as_a_whole() {
    let place = tempfile::tempdir().unwrap();
    let records = records(3);
    is_read_back(&write(place.path(), &records), &records, Measure::Belief);
}

#[test]
fn a_replicate_that_failed_is_undefined_and_keeps_its_place() {
    let place = tempfile::tempdir().unwrap();
    let mut records = records(1);
    records.remove(4);
    is_read_back(&write(place.path(), &records), &records, Measure::Trust);
}

#[test]
fn a_strategy_that_did_not_run_and_a_damaged_table_are_told() {
    let place = tempfile::tempdir().unwrap();
    let folder = write(place.path(), &records(1));
    let read = |strategy: &str| Replicates::read(&folder, strategy, Measure::Trust);
    assert!(read("three").unwrap_err().to_string().contains("no strategy `three`"));
    fs::write(folder.join(WEEKS), "nothing").unwrap();
    assert!(read("two").unwrap_err().to_string().contains(WEEKS));
}
