//! Blocks: nothing is done twice, nothing is lost, and nothing of another study is taken for its own.

use super::{SWEEP, tables, write_study};
use crate::support::program::{ends_with, err, files, folder, out, schoolwide};
use std::fs;

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

/// What a loss of power, a failing disk or somebody's editor can leave of a block.
fn damaged(block: &str) -> [String; 6] {
    let header = block.lines().next().expect("a block has a header").len();
    [
        String::new(),
        block[..header / 2].to_owned(),
        block[..block.len() / 2].to_owned(),
        block[..block.rfind("end,").expect("a block says where it ends")].to_owned(),
        // One digit of one value.
        [&block[..=header], &block[header + 1..].replacen('3', "2", 1)].concat(),
        "\0".repeat(block.len()),
    ]
}

#[test]
fn a_block_that_is_not_whole_is_told_and_simulated_anew() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let results = place.path().join("output/sweep");
    let before = files(&results);
    let block = results.join("blocks/000003.csv");
    for damaged in damaged(&fs::read_to_string(&block).expect("the block is there")) {
        fs::write(&block, &damaged).expect("it can be written");
        let merged = schoolwide(place.path(), &["study", "merge", "sweep.toml"]);
        ends_with(&merged, 1);
        for words in ["000003.csv", "is not whole", "run the study again"] {
            assert!(err(&merged).contains(words), "{}", err(&merged));
        }
        let status = schoolwide(place.path(), &["study", "status", "sweep.toml"]);
        assert!(out(&status).contains("missing blocks: 3"), "{}", out(&status));
        let again = schoolwide(place.path(), &["study", "run", "sweep.toml"]);
        ends_with(&again, 0);
        assert!(err(&again).contains("000003.csv` was not whole and was simulated anew"), "{}", err(&again));
        assert!(files(&results) == before, "after a block of {} bytes", damaged.len());
    }
}

#[test]
fn a_run_clears_what_was_left_of_its_own_blocks_and_no_others() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    let blocks = place.path().join("output/sweep/blocks");
    fs::create_dir_all(&blocks).expect("a folder can be made");
    let left = |block: u32| blocks.join(format!(".00000{block}.csv.partial-71-0123456789abcdef"));
    for block in [1, 2] {
        fs::write(left(block), "schoolwide study bl").expect("it can be written");
    }
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--shard", "1/2", "--quiet"]), 0);
    assert!(!left(1).exists() && left(2).exists(), "another machine may be at work on block 2");
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    assert!(!left(2).exists());
}
