//! Blocks: nothing is done twice, nothing is lost, and nothing of another study is taken for its own.

use super::{SWEEP, assert_same_tables, tables, write_study};
use crate::support::program::{ends_with, err, folder, out, schoolwide};
use std::fs;
use std::process::Command;
use std::time::Duration;

#[test]
fn parts_put_together_equal_the_whole_to_the_byte() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    for part in ["2/3", "1/3", "3/3"] {
        let arguments = ["study", "run", "sweep.toml", "--out", "parts", "--shard", part, "--threads", "1"];
        ends_with(&schoolwide(place.path(), &arguments), 0);
        if part != "3/3" {
            let early = schoolwide(place.path(), &["study", "merge", "sweep.toml", "--out", "parts"]);
            ends_with(&early, 1);
            assert!(err(&early).contains("blocks are missing"), "{}", err(&early));
        }
    }
    ends_with(&schoolwide(place.path(), &["study", "merge", "sweep.toml", "--out", "parts"]), 0);
    let (whole, parts) = (tables(&place.path().join("output/sweep")), tables(&place.path().join("parts")));
    assert_eq!(whole, parts);
    assert!(whole.len() >= 5, "{:?}", whole.iter().map(|(name, _)| name).collect::<Vec<_>>());
}

#[test]
fn a_study_that_was_killed_goes_on_and_ends_as_if_it_had_not_been() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    for delay in [5, 20, 40, 60, 80, 120] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_schoolwide"))
            .current_dir(place.path())
            .args(["study", "run", "sweep.toml", "--quiet", "--out", "killed", "--threads", "2"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(delay));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
    }
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet", "--out", "killed"]), 0);
    assert_same_tables(&place.path().join("killed"), &place.path().join("output/sweep"));
}

#[test]
fn a_second_run_does_nothing_again() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let block = place.path().join("output/sweep/blocks/000001.csv");
    let time = || fs::metadata(&block).and_then(|facts| facts.modified()).expect("the block is there");
    let before = time();
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    assert_eq!(time(), before);
    let status = schoolwide(place.path(), &["study", "status", "sweep.toml"]);
    assert!(out(&status).contains("40 of 40 points are done, 5 of 5 blocks"), "{}", out(&status));
}

#[test]
fn blocks_of_another_study_are_refused() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let before = tables(&place.path().join("output/sweep"));
    write_study(place.path(), "sweep", &SWEEP.replace("to = 0.9", "to = 0.8"));
    for verb in ["run", "status", "merge"] {
        let output = schoolwide(place.path(), &["study", verb, "sweep.toml"]);
        ends_with(&output, 2);
        assert!(err(&output).contains("was made by another study"), "{}", err(&output));
    }
    assert_eq!(tables(&place.path().join("output/sweep")), before);
}

#[test]
fn a_block_that_is_not_whole_is_named() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let block = place.path().join("output/sweep/blocks/000003.csv");
    let text = fs::read_to_string(&block).expect("the block is there");
    fs::write(&block, &text[..text.len() / 2]).expect("it can be written");
    let output = schoolwide(place.path(), &["study", "merge", "sweep.toml"]);
    ends_with(&output, 1);
    assert!(err(&output).contains("000003.csv") && err(&output).contains("is not whole"), "{}", err(&output));
}
