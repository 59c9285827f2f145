//! Runs split by whether the first leader stays to the end.

use super::made_up::{names, outcome, record};
use experiment::{Outcome, Record};
use output::{RunFolder, WeeklyTable, WeeksWriter, read_by_leader, write_by_leader};
use results::{Ends, LeaderTable, RESULTS};
use simulation::measure::{Fate, Measure};
use std::path::Path;

const WEEKS_PER_YEAR: usize = 2;

/// A run of three years in which a leader is new in these years, counted from 1, that reaches so many and ends so.
fn run(replicate: u32, new_in: &[usize], reach: f32, fate: Fate) -> Record {
    let mut record = record(0, replicate, 1, 3 * WEEKS_PER_YEAR);
    for week in 0..=3 * WEEKS_PER_YEAR {
        let year = week.saturating_sub(1) / WEEKS_PER_YEAR + 1;
        for row in [&mut record.schools[0].weeks[week], &mut record.district[week].row] {
            row[Measure::LeadersLeft as usize] = f32::from(new_in.contains(&year));
            row[Measure::ConsistentReach as usize] = reach;
        }
    }
    record.schools[0].fate = fate;
    record
}

fn table(place: &Path, records: &[Record]) -> LeaderTable {
    let strategies = names(&["it"]);
    let folder = RunFolder::create(&place.join("run"), false).unwrap();
    let mut writer = WeeksWriter::create(&folder, &strategies, 1).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    let outcomes: Vec<Outcome> = records.iter().map(outcome).collect();
    let ends = Ends::from_outcomes(&strategies, &outcomes);
    let weekly = WeeklyTable::in_folder(&folder.finish().unwrap()).unwrap();
    LeaderTable::compute(&weekly, WEEKS_PER_YEAR, &ends, &outcomes).unwrap()
}

/// Two leaders stay, one of whom came before the run; three leave, in one summer, in the other, and in both. The second
/// replicate failed.
fn known() -> Vec<Record> {
    vec![
        run(0, &[], 0.9, Fate::Schoolwide),
        run(2, &[1], 0.7, Fate::Pockets),
        run(3, &[2], 0.1, Fate::Schoolwide),
        run(4, &[3], 0.2, Fate::Reverted),
        run(5, &[2, 3], 0.3, Fate::Reverted),
    ]
}

#[test]
fn who_leaves_in_any_summer_of_the_run_has_not_stayed_and_who_came_before_it_has() {
    let place = tempfile::tempdir().unwrap();
    let table = table(place.path(), &known());
    let [stays, leaves] = [true, false].map(|stays| table.row("it", stays).unwrap());
    assert_eq!((stays.replicates, leaves.replicates), (2, 3));
    assert_eq!(RESULTS[0], Measure::ConsistentReach);
    for (row, reach, schoolwide) in [(stays, 0.8, 0.5), (leaves, 0.2, 1.0 / 3.0)] {
        assert!((row.results[0].value - reach).abs() < 1e-6, "{row:?}");
        assert!((row.schoolwide.value - schoolwide).abs() < 1e-12, "{row:?}");
        assert!(row.results[0].low < reach && reach < row.results[0].high);
    }
    assert!(table.has_both());
}

#[test]
fn in_a_run_of_one_year_every_leader_stays_of_whom_anything_is_known() {
    let mut records = known();
    for record in &mut records {
        record.schools[0].weeks.truncate(1 + WEEKS_PER_YEAR);
        record.district.truncate(1 + WEEKS_PER_YEAR);
    }
    let place = tempfile::tempdir().unwrap();
    let table = table(place.path(), &records);
    let [stays, leaves] = [true, false].map(|stays| table.row("it", stays).unwrap().replicates);
    assert_eq!((stays, leaves), (5, 0), "the one that failed is neither");
}

#[test]
fn where_every_first_leader_stays_the_other_row_is_empty() {
    let place = tempfile::tempdir().unwrap();
    let table = table(place.path(), &known()[..2]);
    let leaves = table.row("it", false).unwrap();
    assert_eq!(leaves.replicates, 0);
    assert!(leaves.results[0].value.is_nan() && leaves.schoolwide.value.is_nan());
    assert!(!table.has_both());
}

#[test]
fn the_table_reads_back_as_it_was_written() {
    let place = tempfile::tempdir().unwrap();
    let table = table(place.path(), &known()[..3]);
    let folder = RunFolder::create(&place.path().join("tables"), false).unwrap();
    write_by_leader(&table, &folder).unwrap();
    let read = read_by_leader(&folder.finish().unwrap()).unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", table.as_written()));
}
