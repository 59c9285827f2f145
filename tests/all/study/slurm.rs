//! Job arrays for Slurm ask for what is missing, and no more. `.ci/slurm` submits one to a real cluster.

use super::{SWEEP, write_study};
use crate::support::program::{ends_with, err, folder, is_refused, out, schoolwide};
use std::fs;
use std::path::Path;

/// The script of the array that is written with further arguments.
fn array(place: &Path, more: &[&str]) -> String {
    let output = schoolwide(place, &[&["study", "slurm", "sweep.toml"], more].concat());
    ends_with(&output, 0);
    assert_eq!(out(&output), "output/sweep/study.sbatch\noutput/sweep/merge.sbatch\n");
    fs::read_to_string(place.join("output/sweep/study.sbatch")).expect("it is there")
}

/// What a directive of a script says.
fn directive<'a>(script: &'a str, name: &str) -> &'a str {
    let start = format!("#SBATCH --{name}=");
    let found = script.lines().find_map(|line| line.strip_prefix(start.as_str()));
    found.unwrap_or_else(|| panic!("there is no {name} in {script}"))
}

#[test]
fn an_array_has_no_more_parts_than_blocks_and_names_those_with_missing_points() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    assert_eq!(
        directive(&array(place.path(), &[]), "array"),
        "1",
        "a study of a second needs no second task"
    );
    let whole = array(place.path(), &["--tasks", "900", "--at-once", "2"]);
    assert_eq!(directive(&whole, "array"), "1-5%2", "40 points are 5 blocks");
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--shard", "2/5", "--quiet"]), 0);
    assert_eq!(directive(&array(place.path(), &["--tasks", "5"]), "array"), "1,3-5");
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let done = schoolwide(place.path(), &["study", "slurm", "sweep.toml"]);
    ends_with(&done, 0);
    assert_eq!(out(&done), "output/sweep/merge.sbatch\n");
    assert!(err(&done).contains("all points are done"), "{}", err(&done));
}

#[test]
fn memory_is_what_the_trial_took_and_half_as_much_again() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    let mebibytes = |more: &[&str]| -> u64 {
        let script = array(place.path(), more);
        let memory = directive(&script, "mem-per-cpu");
        memory.strip_suffix('M').expect("it is in MiB").parse().expect("it is a number")
    };
    let (one, many) = (mebibytes(&[]), mebibytes(&["--cpus", "8"]));
    assert!((128..=512).contains(&one), "a small school takes little: {one}");
    assert!(many <= one, "what the program takes once is shared by its threads: {many} and {one}");
}

#[test]
fn a_folder_that_no_script_can_name_is_refused() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    for out in ["a\nb", "a\\b"] {
        let output = schoolwide(place.path(), &["study", "slurm", "sweep.toml", "--out", out]);
        is_refused(&output, &["a job script cannot name this path", "rename it"]);
        assert!(!place.path().join(out).exists());
    }
}
