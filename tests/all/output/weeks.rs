//! The weekly tables and the bands that are computed from them.

use super::made_up::{names, record};
use experiment::Record;
use output::{DISTRICT_WEEKS, OutputError, RunFolder, WEEKS, WeeklyTable, WeeksWriter, read_bands};
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use results::{BETWEEN_SCHOOLS, BandTable};
use simulation::measure::{MEASURES, Measure};
use statistics::Band;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Writes the weekly tables of these records into `place/run`.
fn write(place: &Path, rows_of_a_group: usize, strategies: &[&str], records: &[Record]) -> PathBuf {
    let folder = RunFolder::create(&place.join("run"), false).unwrap();
    let schools = records[0].schools.len();
    let mut writer =
        WeeksWriter::with_groups_of(rows_of_a_group, &folder, &names(strategies), schools).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    folder.finish().unwrap()
}

fn records(strategies: usize, replicates: u32, schools: usize, weeks: usize) -> Vec<Record> {
    let of_strategy = |strategy| (0..replicates).map(move |number| record(strategy, number, schools, weeks));
    (0..strategies).flat_map(of_strategy).collect()
}

fn reader(path: &Path) -> SerializedFileReader<File> {
    SerializedFileReader::new(File::open(path).unwrap()).unwrap()
}

fn rows(path: &Path) -> Vec<Row> {
    reader(path).get_row_iter(None).unwrap().map(Result::unwrap).collect()
}

/// The strategy of a row.
fn first_field(row: &Row) -> Field {
    row.get_column_iter().next().map(|(_, field)| field.clone()).unwrap()
}

/// A row's numbers from a column on, with NaN for null.
fn numbers(row: &Row, from: usize) -> Vec<f32> {
    let number = |field: &Field| match field {
        Field::Float(number) => *number,
        Field::Null => f32::NAN,
        other => panic!("{other} is no number"),
    };
    row.get_column_iter().skip(from).map(|(_, field)| number(field)).collect()
}

fn same(one: &[f32], other: &[f32]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b || (a.is_nan() && b.is_nan()))
}

#[test]
fn every_week_reads_back_as_it_was_observed() {
    let place = tempfile::tempdir().unwrap();
    let records = records(2, 2, 2, 3);
    let run = write(place.path(), 1 << 16, &["status_quo", "mandate"], &records);
    let mut found = rows(&run.join(WEEKS)).into_iter();
    for record in &records {
        for (school, entry) in (1..).zip(&record.schools) {
            for (week, observed) in (0..).zip(&entry.weeks) {
                let row = found.next().expect("one row per week");
                let keys: Vec<Field> =
                    row.get_column_iter().take(6).map(|(_, field)| field.clone()).collect();
                let expected = [
                    Field::Str(["status_quo", "mandate"][record.strategy].to_owned()),
                    Field::Int(record.replicate.cast_signed() + 1),
                    Field::Int(school),
                    Field::Int(week),
                    Field::Int(entry.teachers.cast_signed()),
                    Field::Int(600),
                ];
                assert_eq!(keys, expected);
                assert!(same(&numbers(&row, 6), observed));
            }
        }
    }
    assert!(found.next().is_none());
}

#[test]
fn the_columns_are_the_registry_and_the_file_explains_them() {
    let place = tempfile::tempdir().unwrap();
    let run = write(place.path(), 100, &["a"], &records(1, 1, 1, 2));
    let reader = reader(&run.join(WEEKS));
    let facts = reader.metadata().file_metadata();
    let columns: Vec<&str> = facts.schema_descr().columns().iter().map(|column| column.name()).collect();
    let keys = ["strategy", "replicate", "school", "week", "teachers", "students"];
    let expected: Vec<&str> = keys.into_iter().chain(MEASURES.iter().map(|measure| measure.name)).collect();
    assert_eq!(columns, expected);
    let notes = facts.key_value_metadata().unwrap();
    for measure in MEASURES {
        let note = notes.iter().find(|note| note.key == measure.name).and_then(|note| note.value.clone());
        let note = note.expect("a note a measure");
        assert!(note.contains(measure.meaning) && note.contains(measure.unit), "{note}");
    }
}

#[test]
fn an_undefined_value_is_null_and_a_defined_one_is_not() {
    let place = tempfile::tempdir().unwrap();
    let run = write(place.path(), 100, &["a"], &records(1, 1, 1, 2));
    let evenness = 6 + Measure::Evenness as usize;
    let field = |row: &Row| row.get_column_iter().nth(evenness).map(|(_, field)| field.clone());
    let rows = rows(&run.join(WEEKS));
    assert_eq!(field(&rows[0]), Some(Field::Null));
    assert!(matches!(field(&rows[1]), Some(Field::Float(_))));
}

#[test]
fn only_a_district_of_several_schools_has_a_table_of_its_own() {
    let place = tempfile::tempdir().unwrap();
    let one = write(&place.path().join("one"), 100, &["a"], &records(1, 1, 1, 2));
    assert!(!one.join(DISTRICT_WEEKS).exists());
    let records = records(1, 2, 3, 2);
    let three = write(&place.path().join("three"), 100, &["a"], &records);
    let rows = rows(&three.join(DISTRICT_WEEKS));
    assert_eq!(rows.len(), 6);
    for (row, week) in rows.iter().zip(records.iter().flat_map(|record| &record.district)) {
        let expected: Vec<f32> = week.row.iter().copied().chain([week.between_schools]).collect();
        assert!(same(&numbers(row, 3), &expected));
    }
}

#[test]
fn a_row_group_is_never_larger_than_asked_and_never_mixes_strategies() {
    let place = tempfile::tempdir().unwrap();
    let run = write(place.path(), 16, &["a", "b"], &records(2, 5, 1, 7));
    let reader = reader(&run.join(WEEKS));
    let sizes: Vec<i64> = reader.metadata().row_groups().iter().map(RowGroupMetaData::num_rows).collect();
    assert_eq!(sizes, [16, 16, 16, 16, 8, 8]);
    let strategies: Vec<Field> = rows(&run.join(WEEKS)).iter().map(first_field).collect();
    let of_group = |(size, name): (i64, &str)| vec![Field::Str(name.to_owned()); size as usize];
    let expected: Vec<Field> =
        sizes.into_iter().zip(["a", "a", "b", "b", "a", "b"]).flat_map(of_group).collect();
    assert_eq!(strategies, expected);
}

#[test]
fn strategies_in_turns_give_the_tables_of_one_after_the_other() {
    let place = tempfile::tempdir().unwrap();
    let mut records = records(3, 4, 2, 5);
    let one = write(&place.path().join("one"), 1000, &["a", "b", "c"], &records);
    records.sort_by_key(|record| (record.replicate, record.strategy));
    let other = write(&place.path().join("other"), 1000, &["a", "b", "c"], &records);
    for table in [WEEKS, DISTRICT_WEEKS] {
        assert!(fs::read(one.join(table)).unwrap() == fs::read(other.join(table)).unwrap(), "{table}");
    }
    // Nor do small groups lose or reorder a row of any strategy.
    let small = rows(&write(&place.path().join("small"), 7, &["a", "b", "c"], &records).join(WEEKS));
    for row in rows(&one.join(WEEKS)).chunk_by(|one, other| first_field(one) == first_field(other)) {
        let own = small.iter().filter(|other| first_field(other) == first_field(&row[0]));
        assert!(own.eq(row));
    }
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let place = tempfile::tempdir().unwrap();
    let records = records(2, 3, 2, 4);
    let bytes = |name: &str| {
        let run = write(&place.path().join(name), 10, &["a", "b"], &records);
        read_bands(&run).unwrap();
        (fs::read(run.join(WEEKS)).unwrap(), fs::read(run.join(DISTRICT_WEEKS)).unwrap())
    };
    assert_eq!(bytes("first"), bytes("second"));
}

#[test]
fn bands_are_those_of_the_values_themselves() {
    let place = tempfile::tempdir().unwrap();
    let records = records(3, 7, 1, 5);
    let bands = read_bands(&write(place.path(), 11, &["a", "b", "c"], &records)).unwrap();
    assert_eq!((bands.weeks(), bands.strategies().len(), bands.measures().len()), (5, 3, MEASURES.len()));
    for strategy in 0..3 {
        for measure in Measure::ALL {
            for week in 0..=5 {
                let own = records.iter().filter(|record| record.strategy == strategy);
                let values: Vec<f32> = own.map(|record| measure.of(&record.schools[0].weeks[week])).collect();
                let expected = Band::of(&values);
                let found = bands.band(strategy, measure.info().name, week).unwrap();
                assert!(*found == expected || (found.count == 0 && expected.count == 0));
            }
        }
    }
    assert_eq!(bands.band(0, "evenness", 0).unwrap().count, 0);
    assert_eq!(bands.band(0, "evenness", 1).unwrap().count, 7);
}

#[test]
fn bands_of_a_district_are_its_own_and_have_the_share_between_schools() {
    let place = tempfile::tempdir().unwrap();
    let records = records(1, 6, 2, 3);
    let bands = read_bands(&write(place.path(), 100, &["a"], &records)).unwrap();
    let between: Vec<f32> = records.iter().map(|record| record.district[2].between_schools).collect();
    assert_eq!(*bands.band(0, BETWEEN_SCHOOLS, 2).unwrap(), Band::of(&between));
    let belief: Vec<f32> = records.iter().map(|record| Measure::Belief.of(&record.district[2].row)).collect();
    assert_eq!(*bands.band(0, "belief", 2).unwrap(), Band::of(&belief));
}

#[test]
fn several_passes_give_what_one_pass_gives() {
    let place = tempfile::tempdir().unwrap();
    let mut records = records(2, 6, 1, 9);
    // Undefined cells have no equal, so every value is made a number here.
    for row in records.iter_mut().flat_map(|record| &mut record.schools[0].weeks) {
        row.iter_mut().filter(|value| value.is_nan()).for_each(|value| *value = 0.25);
    }
    let table = write(place.path(), 13, &["a", "b"], &records).join(WEEKS);
    let values = WeeklyTable::open(&table).unwrap();
    let whole = BandTable::compute(&values).unwrap();
    for values_at_once in [0, 1, 7, 20, 30, 54, 55, 108, 1000] {
        assert_eq!(BandTable::compute_in_passes(&values, values_at_once).unwrap(), whole, "{values_at_once}");
    }
}

#[test]
fn a_strategy_without_replicates_has_empty_bands_and_shifts_no_other() {
    let place = tempfile::tempdir().unwrap();
    let records: Vec<Record> = (0..3).map(|replicate| record(1, replicate, 1, 2)).collect();
    let bands = read_bands(&write(place.path(), 100, &["failed", "fine"], &records)).unwrap();
    assert_eq!(bands.band(0, "belief", 1).unwrap().count, 0);
    assert_eq!(bands.band(1, "belief", 1).unwrap().count, 3);
    assert!(bands.band(2, "belief", 1).is_none() && bands.band(1, "belief", 3).is_none());
    assert!(bands.series(1, "unknown").is_none());
}

#[test]
fn a_damaged_table_is_told_with_its_path() {
    let place = tempfile::tempdir().unwrap();
    let run = write(place.path(), 100, &["a"], &records(1, 2, 1, 3));
    let bytes = fs::read(run.join(WEEKS)).unwrap();
    for length in [0, 3, bytes.len() / 2, bytes.len() - 1] {
        fs::write(run.join(WEEKS), &bytes[..length]).unwrap();
        let error = read_bands(&run).unwrap_err();
        assert!(error.to_string().contains(WEEKS), "{error}");
    }
    fs::remove_file(run.join(WEEKS)).unwrap();
    assert!(matches!(read_bands(&run).unwrap_err(), OutputError::System { .. }));
}
