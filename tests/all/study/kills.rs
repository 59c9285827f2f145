//! A study that is killed at any moment goes on, and ends as if it had not been.

use super::{SWEEP, assert_same_tables, write_study};
use crate::support::program::{ends_with, files, folder, schoolwide};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// How often the study is killed.
const KILLS: usize = 50;

/// Shares of 1, even and the same every time (a linear congruential generator; Knuth 1997).
fn shares() -> impl Iterator<Item = f64> {
    let mut state = 2017_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    })
}

fn started(place: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_schoolwide"))
        .current_dir(place)
        .args(["study", "run", "sweep.toml", "--quiet", "--out", "killed", "--threads", "2"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts")
}

#[test]
fn a_study_that_is_killed_at_fifty_moments_ends_with_the_tables_of_an_undisturbed_run() {
    let place = folder();
    let (killed, whole) = (place.path().join("killed"), place.path().join("output/sweep"));
    write_study(place.path(), "sweep", &SWEEP.replace("levels = 40", "levels = 640"));
    let start = Instant::now();
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet", "--threads", "2"]), 0);
    let undisturbed = start.elapsed();
    let is_as_undisturbed = || {
        assert_same_tables(&killed, &whole);
        let (killed, whole) = (files(&killed), files(&whole));
        assert!(killed.keys().eq(whole.keys()), "nothing is left behind: {:?}", killed.keys());
    };
    let mut kills = 0;
    for share in shares().take(20 * KILLS) {
        let mut child = started(place.path());
        // Some are killed as they start, some while they simulate, and some while they write tables.
        std::thread::sleep(undisturbed.mul_f64(share / 10.0));
        if let Some(status) = child.try_wait().expect("it can be asked") {
            // It was done before it could be killed: it has to be right, and begins anew.
            assert!(status.success());
            is_as_undisturbed();
            fs::remove_dir_all(&killed).expect("it can be removed");
            continue;
        }
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        kills += 1;
        if kills == KILLS {
            break;
        }
    }
    assert_eq!(kills, KILLS, "the study is long enough to be met at work");
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet", "--out", "killed"]), 0);
    is_as_undisturbed();
}
