//! The schools of one replicate, read back from the weekly tables.

use super::made_up::{names, record};
use experiment::Record;
use output::{RunFolder, WEEKS, WeeksWriter, read_schools};
use simulation::measure::Measure;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the weekly tables of a district of three schools under two strategies, in small row groups.
fn write(place: &Path, rows_of_a_group: usize, records: &[Record]) -> PathBuf {
    let folder = RunFolder::create(&place.join("run"), false).unwrap();
    let mut writer = WeeksWriter::with_groups_of(rows_of_a_group, &folder, &names(&["a", "b"]), 3).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    folder.finish().unwrap()
}

fn records() -> Vec<Record> {
    (0..2).flat_map(|strategy| (0..4).map(move |replicate| record(strategy, replicate, 3, 5))).collect()
}

fn same(read: &[f64], known: impl Iterator<Item = f32>) -> bool {
    let known: Vec<f64> = known.map(f64::from).collect();
    read.len() == known.len() && read.iter().zip(&known).all(|(a, b)| a == b || (a.is_nan() && b.is_nan()))
}

#[test]
fn every_school_and_the_district_of_a_replicate_read_back_as_they_were() {
    for rows_of_a_group in [1, 7, 1 << 16] {
        let place = tempfile::tempdir().unwrap();
        let records = records();
        let folder = write(place.path(), rows_of_a_group, &records);
        for measure in [Measure::FidelityMean, Measure::Evenness] {
            let read = read_schools(&folder, &[("b", 2), ("a", 0)], measure, 3).unwrap();
            for (weeks, record) in read.iter().zip([&records[6], &records[0]]) {
                assert!(same(&weeks.district, record.district.iter().map(|week| measure.of(&week.row))));
                assert_eq!(weeks.schools.len(), 3);
                for (school, known) in weeks.schools.iter().zip(&record.schools) {
                    assert!(same(school, known.weeks.iter().map(|row| measure.of(row))));
                }
            }
        }
    }
}

#[test]
fn a_replicate_that_did_not_run_is_undefined() {
    let place = tempfile::tempdir().unwrap();
    let folder = write(place.path(), 1 << 16, &records());
    let read = read_schools(&folder, &[("a", 9)], Measure::Belief, 3).unwrap();
    assert!(read[0].schools.iter().flatten().chain(&read[0].district).all(|value| value.is_nan()));
}

#[test]
fn a_school_that_the_district_does_not_have_is_damage_told_with_its_path() {
    let place = tempfile::tempdir().unwrap();
    let folder = write(place.path(), 1 << 16, &records());
    let error = read_schools(&folder, &[("a", 1)], Measure::Belief, 2).unwrap_err().to_string();
    assert!(error.contains(WEEKS) && error.contains("outside the schools"), "{error}");
    fs::remove_file(folder.join(WEEKS)).unwrap();
    let error = read_schools(&folder, &[("a", 1)], Measure::Belief, 3).unwrap_err().to_string();
    assert!(error.contains(WEEKS), "{error}");
}
