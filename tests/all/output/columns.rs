//! `columns.csv` explains every column of every table of a run, and nothing that is not there.

use crate::support::program::{ends_with, folder, schoolwide};
use parquet::file::reader::{FileReader, SerializedFileReader};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Changes that make a run of a school or a district small.
const SMALL: [&str; 8] =
    ["--replicates", "2", "--years", "1", "--set", "school.students=120", "--set", "school.teachers=12"];

/// A district whose schools are told by name.
const NAMED: &str = "extends = \"typical_high_school\"\n[run]\nstrategies = [\"coaching_only\", \"managed_change\"]\n\
     [[schools]]\nname = \"a\"\n[[schools]]\nname = \"b\"\n";

/// The file and the name of every column of the tables in a folder; variants have folders of their own.
fn columns_in(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let below = |name: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder.join(name)).into_iter().flatten();
        entries.map(|entry| entry.expect("it can be read").path()).collect()
    };
    for path in [below("."), below("charts"), below("tables")].concat() {
        let columns: Vec<String> = match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => {
                let mut reader = csv::Reader::from_path(&path).expect("it can be read");
                reader.headers().expect("it has a header").iter().map(str::to_owned).collect()
            }
            Some("parquet") => {
                let file = File::open(&path).expect("it can be read");
                let reader = SerializedFileReader::new(file).expect("it is whole");
                let schema = reader.metadata().file_metadata().schema_descr();
                schema.columns().iter().map(|column| column.name().to_owned()).collect()
            }
            _ => continue,
        };
        let place = path.strip_prefix(folder).expect("it lies there");
        let name = place.strip_prefix(".").unwrap_or(place).to_string_lossy().into_owned();
        found.extend(columns.into_iter().map(|column| (name.clone(), column)));
    }
    found
}

/// Holds a folder to having one row in `columns.csv` for each column, with its meaning, in the order of the table.
#[track_caller]
fn is_explained(folder: &Path) {
    let explained = output::read_columns(folder).expect("every run explains its columns");
    let expected = columns_in(folder);
    let own: Vec<(String, String)> =
        explained.iter().map(|(table, column)| (table.clone(), column.name.clone())).collect();
    let (all, given): (BTreeSet<_>, BTreeSet<_>) = (expected.iter().collect(), own.iter().collect());
    assert_eq!(all, given, "in {}", folder.display());
    assert_eq!(expected.len(), own.len(), "one row per column");
    for table in expected.iter().map(|(table, _)| table).collect::<BTreeSet<_>>() {
        let of_table = |all: &[(String, String)]| -> Vec<String> {
            all.iter().filter(|(own, _)| own == table).map(|(_, column)| column.clone()).collect()
        };
        assert_eq!(of_table(&expected), of_table(&own), "the order of {table}");
    }
    for (table, column) in &explained {
        assert!(!column.meaning.trim().is_empty(), "{table}: {}", column.name);
    }
}

/// Runs a scenario into `r`, and returns its folder with those of its variants.
fn run(place: &Path, scenario: &str, more: &[&str]) -> Vec<PathBuf> {
    ends_with(&schoolwide(place, &[&["run", scenario, "--out", "r"], more].concat()), 0);
    let base = place.join("r");
    let variants = fs::read_dir(base.join("variants")).into_iter().flatten();
    let variants = variants.map(|entry| entry.expect("it can be read").path());
    variants.chain([base.clone()]).collect()
}

/// Runs a small scenario, and holds every folder of it to explaining its columns.
#[track_caller]
fn explains(scenario: &str, more: &[&str], tables: &[&str]) {
    let place = folder();
    fs::write(place.path().join("named.toml"), NAMED).expect("it can be written");
    let folders = run(place.path(), scenario, &[&SMALL[..], more].concat());
    for table in tables {
        assert!(place.path().join("r").join(table).exists(), "the run leaves {table}");
    }
    for folder in &folders {
        is_explained(folder);
    }
}

#[test]
fn of_a_school_with_its_variant_and_every_teacher() {
    let strategies = ["--strategy", "mandate", "--strategy", "managed_change"];
    let more = [&strategies[..], &["--teachers", "years", "--format", "svg"]].concat();
    let tables = ["weeks.parquet", "teachers.parquet", "variants.csv", "variants/equal_capacity/columns.csv"];
    explains("typical_high_school", &more, &tables);
}

#[test]
fn of_a_district() {
    let more = ["--set", "district.schools=2", "--format", "svg"];
    explains("district_leader_training", &more, &["district_weeks.parquet"]);
}

#[test]
fn of_schools_that_are_told_by_name() {
    explains("named.toml", &["--format", "svg"], &["schools.csv", "district_weeks.parquet"]);
}

#[test]
fn where_parameters_are_drawn() {
    let more = ["--strategy", "mandate", "--strategy", "managed_change", "--format", "svg"];
    explains(
        "typical_high_school",
        &[&["--set", "run.parameters=ensemble"], &more[..]].concat(),
        &["uncertainty.csv"],
    );
}

#[test]
fn of_a_nation_and_of_one_that_compares_strategies() {
    let small =
        ["--set", "nation.schools=16", "--years", "2", "--set", "run.weeks_per_year=9", "--format", "svg"];
    for strategies in [&["--strategy", "mandate"][..], &["--strategy", "mandate", "--strategy", "status_quo"]]
    {
        let place = folder();
        for own in run(place.path(), "united_states", &[&small[..], strategies].concat()) {
            is_explained(&own);
        }
        assert_eq!(place.path().join("r/country_comparison.csv").exists(), strategies.len() > 2);
    }
}

#[test]
fn a_share_a_count_and_an_interval_have_their_units() {
    let place = folder();
    let more = ["--strategy", "mandate", "--strategy", "managed_change", "--format", "none"];
    run(place.path(), "typical_high_school", &[&SMALL[..], &more].concat());
    let columns = output::read_columns(&place.path().join("r")).expect("every run explains its columns");
    let of = |table: &str, name: &str| {
        let (_, column) = columns
            .iter()
            .find(|(own, column)| own == table && column.name == name)
            .unwrap_or_else(|| panic!("{table} has no {name}"));
        (column.meaning.as_str(), column.unit.as_str())
    };
    assert_eq!(of("weeks.parquet", "consistent_reach").1, "share of students");
    assert_eq!(of("weeks.parquet", "leader_tenure").1, "years");
    assert_eq!(of("comparison.csv", "difference").1, "unit of the measure");
    assert_eq!(of("comparison.csv", "replicates").1, "replicates");
    let low = of("capacity.csv", "consistent_reach_difference_low");
    assert_eq!(low, ("lower end of the 95 % interval of `consistent_reach_difference`", "share of students"));
    // Words and ordinal numbers have none.
    assert_eq!(of("weeks.parquet", "strategy").1, "");
    assert_eq!(of("weeks.parquet", "week").1, "");
}
