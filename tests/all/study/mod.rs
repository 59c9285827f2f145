//! Parameter studies: their files, their blocks, and their answers.

mod answers;
mod blocks;
mod calibration;
mod figures;
mod files;
mod history;
mod kills;
mod outputs;
mod planning;
mod points;
mod slurm;
mod stopping;
mod variants;

use std::fs;
use std::path::Path;

/// What makes a point small.
const SMALL: &str = "\
scenario = \"typical_high_school\"
set = [\"school.teachers=10\", \"school.students=80\", \"run.years=1\"]
strategies = [\"managed_change\", \"coaching_only\"]
replicates = 3
";

/// A study of one swept value.
const SWEEP: &str = "
[[vary]]
key = \"leader.change_skill\"
from = 0.1
to = 0.9

[design]
method = \"grid\"
levels = 40

[outputs]
managed = { measure = \"fidelity_mean\", strategy = \"managed_change\" }
coached = { measure = \"fidelity_mean\", strategy = \"coaching_only\" }
lead = { measure = \"fidelity_mean\", strategy = \"managed_change\", minus = \"coaching_only\" }
";

/// Writes a small study into a folder.
fn write_study(place: &Path, name: &str, rest: &str) {
    fs::write(place.join(format!("{name}.toml")), [SMALL, rest].concat()).expect("it can be written");
}

/// Every table of a study's folder, with what it holds.
fn tables(folder: &Path) -> Vec<(String, String)> {
    let mut tables: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "csv"))
        .map(|path| {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("it is text"))
        })
        .collect();
    tables.sort();
    tables
}

/// The tables of two folders are the same to the byte. Only the names of those that differ are told: tables are long.
fn assert_same_tables(one: &Path, other: &Path) {
    let (one, other) = (tables(one), tables(other));
    let names = |tables: &[(String, String)]| tables.iter().map(|table| table.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&one), names(&other));
    let different: Vec<String> =
        one.into_iter().zip(other).filter(|(one, other)| one != other).map(|(one, _)| one.0).collect();
    assert_eq!(different, Vec::<String>::new(), "these tables differ");
}
