//! Every teacher of every replicate, where somebody asks for them.

use crate::support::program::{ends_with, err, files, folder, is_refused, out, run, schoolwide};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use simulation::TeacherState;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

/// A school in a week of a run: strategy, replicate, school and week.
type Key = (String, i32, i32, i32);

/// A row of a table, by column.
type Cells = BTreeMap<String, Field>;

const NAME: &str = "who_to_win_first";

/// The rows of a table, by school and week.
fn by_week(table: &Path) -> BTreeMap<Key, Vec<Cells>> {
    let reader =
        SerializedFileReader::new(File::open(table).expect("the table is there")).expect("it is whole");
    let mut rows: BTreeMap<Key, Vec<Cells>> = BTreeMap::new();
    for row in reader.get_row_iter(None).expect("it has rows") {
        let row = row.expect("a row is whole");
        let cells: Cells = row.get_column_iter().map(|(name, field)| (name.clone(), field.clone())).collect();
        let Field::Str(strategy) = &cells["strategy"] else { panic!("strategies have names") };
        let [replicate, school, week] = ["replicate", "school", "week"].map(|key| whole(&cells, key));
        rows.entry((strategy.clone(), replicate, school, week)).or_default().push(cells);
    }
    rows
}

fn whole(cells: &Cells, column: &str) -> i32 {
    match cells[column] {
        Field::Int(number) => number,
        ref other => panic!("{column} is {other}"),
    }
}

fn number(cells: &Cells, column: &str) -> f64 {
    match cells[column] {
        Field::Float(number) => f64::from(number),
        ref other => panic!("{column} is {other}"),
    }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

/// Runs a small district with its teachers into a folder, and says what it told.
fn district(place: &Path, out: &str, when: &str, more: &[&str]) -> String {
    let two =
        ["--set", "district.schools=2", "--set", "school.teachers=14", "--out", out, "--format", "none"];
    let output = schoolwide(
        place,
        &[
            &["run", NAME, "--replicates", "3", "--years", "2", "--set", "run.weeks_per_year=8"][..],
            &["--set", "school.students=90", "--set", "run.equal_capacity=0", "--teachers", when],
            &two,
            more,
        ]
        .concat(),
    );
    ends_with(&output, 0);
    err(&output)
}

#[test]
fn every_teacher_of_every_week_has_a_row_and_together_they_are_what_the_weeks_say() {
    let place = folder();
    district(place.path(), "all", "weeks", &[]);
    let weeks = by_week(&place.path().join("all/weeks.parquet"));
    let teachers = by_week(&place.path().join("all/teachers.parquet"));
    assert!(weeks.keys().eq(teachers.keys()), "the same schools in the same weeks");
    assert!(weeks.len() > 2 * 3 * 2 * 16 && weeks.keys().any(|key| key.3 == 0));
    for (key, staff) in &teachers {
        let [week] = &weeks[key][..] else { panic!("a school has one row a week") };
        assert_eq!(staff.len(), whole(week, "teachers") as usize, "{key:?}");
        assert!((1..).zip(staff).all(|(place, teacher)| whole(teacher, "teacher") == place));
        let of = |column: &str| mean(staff.iter().map(|teacher| number(teacher, column)));
        for (measure, column) in [
            ("fidelity_mean", "fidelity"),
            ("belief", "belief"),
            ("effort", "effort"),
            ("alignment", "alignment"),
            ("skill", "skill"),
            ("strain", "strain"),
        ] {
            assert!((of(column) - number(week, measure)).abs() < 1e-6, "{measure}: {key:?}");
        }
        let belief = of("belief");
        let square = mean(staff.iter().map(|teacher| (number(teacher, "belief") - belief).powi(2)));
        assert!((square.sqrt() - number(week, "belief_sd")).abs() < 1e-6, "{key:?}");
    }
}

#[test]
fn all_that_is_known_of_a_teacher_is_there() {
    let place = folder();
    district(place.path(), "all", "weeks", &[]);
    let teachers = by_week(&place.path().join("all/teachers.parquet"));
    let own: Vec<&str> = TeacherState::<1>::COLUMNS.iter().map(|(name, _)| *name).collect();
    let keys = ["strategy", "replicate", "school", "week", "teacher", "on_design_team"];
    let mut expected = [&keys[..], &own, &["experience", "influence"]].concat();
    expected.sort_unstable();
    let all = || teachers.values().flatten();
    assert!(all().all(|teacher| teacher.keys().eq(expected.iter())));
    assert!(all().all(|teacher| number(teacher, "influence") > 0.0 && number(teacher, "experience") >= 0.0));
    let sitting = |begun: bool| {
        let of_weeks = teachers.iter().filter(move |(key, _)| (key.3 > 0) == begun);
        of_weeks.flat_map(|(_, staff)| staff).filter(|teacher| whole(teacher, "on_design_team") == 1).count()
    };
    assert!(sitting(false) == 0 && sitting(true) > 0, "nobody sits on a team before the first week");
}

#[test]
fn at_the_ends_of_years_the_same_teachers_are_told_of_fewer_weeks() {
    let place = folder();
    district(place.path(), "all", "weeks", &[]);
    district(place.path(), "ends", "years", &[]);
    let mut all = by_week(&place.path().join("all/teachers.parquet"));
    all.retain(|key, _| [0, 8, 16].contains(&key.3));
    assert!(by_week(&place.path().join("ends/teachers.parquet")) == all);
    let same = |table: &str| fs::read(place.path().join("all").join(table)).unwrap();
    for table in ["weeks.parquet", "outcomes.csv"] {
        assert!(same(table) == fs::read(place.path().join("ends").join(table)).unwrap(), "{table}");
    }
}

#[test]
fn the_size_is_told_before_the_run_and_is_about_right() {
    let place = folder();
    let told = district(place.path(), "all", "weeks", &[]);
    let rows: usize = by_week(&place.path().join("all/teachers.parquet")).values().map(Vec::len).sum();
    assert!(told.contains(&format!("teachers.parquet: about {rows} rows")), "{told}");
    let words: Vec<&str> = told.split_whitespace().collect();
    let unit = words.iter().position(|word| *word == "kB").expect("it is a small table");
    let bytes = 1e3 * words[unit - 1].parse::<f64>().expect("a number");
    let found = fs::metadata(place.path().join("all/teachers.parquet")).expect("it is there").len() as f64;
    assert!((0.7..1.4).contains(&(found / bytes)), "{found} bytes, not {bytes}");
    assert_eq!(district(place.path(), "quiet", "years", &["--quiet"]), "");
}

#[test]
fn a_run_with_teachers_is_the_same_on_any_number_of_threads_and_can_be_made_again() {
    let place = folder();
    for threads in ["1", "2"] {
        district(place.path(), threads, "weeks", &["--threads", threads]);
    }
    let table = |run: &str| fs::read(place.path().join(run).join("teachers.parquet")).unwrap();
    assert!(table("1") == table("2"));
    let again = schoolwide(place.path(), &["reproduce", "1", "--quiet"]);
    ends_with(&again, 0);
    let count = files(&place.path().join("1")).len() - 1;
    assert!(out(&again).contains(&format!("the same, {count} files")), "{}", out(&again));
}

#[test]
fn nobody_is_kept_unless_asked_for_and_a_nation_keeps_no_teachers() {
    let place = folder();
    ends_with(&run(place.path(), NAME, &[]), 0);
    assert!(!place.path().join("output").join(NAME).join("teachers.parquet").exists());
    let nation = ["run", "united_states", "--set", "nation.schools=60", "--teachers", "years"];
    is_refused(&schoolwide(place.path(), &nation), &["--teachers", "a nation keeps districts"]);
    is_refused(&schoolwide(place.path(), &["run", NAME, "--teachers", "days"]), &["years", "weeks"]);
}
