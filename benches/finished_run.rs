//! How long a run takes from the scenario to the finished folder: the README's first command once it is built, with
//! tables only, with one thread, and with more replicates.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use common::{is_bench, machine, threads};
use schoolwide::{FolderOptions, Format, RunOptions, Scenario};
use std::time::Instant;

/// A way to run the typical high school.
struct Way {
    name: &'static str,
    replicates: u32,
    formats: &'static [Format],
    threads: Threads,
}

enum Threads {
    One,
    All,
}

const WAYS: [Way; 6] = [
    Way { name: "SVG and PNG", replicates: 200, formats: &[Format::Svg, Format::Png], threads: Threads::All },
    Way { name: "SVG and PNG", replicates: 200, formats: &[Format::Svg, Format::Png], threads: Threads::One },
    Way { name: "tables only", replicates: 200, formats: &[], threads: Threads::All },
    Way { name: "tables only", replicates: 200, formats: &[], threads: Threads::One },
    Way { name: "SVG", replicates: 1600, formats: &[Format::Svg], threads: Threads::All },
    Way { name: "SVG", replicates: 1600, formats: &[Format::Svg], threads: Threads::One },
];

fn main() {
    println!("{}", machine(threads()));
    let repetitions = if is_bench() { 5 } else { 1 };
    for way in WAYS {
        let replicates = if is_bench() { way.replicates } else { 2 };
        let threads = match way.threads {
            Threads::One => 1,
            Threads::All => threads(),
        };
        let mut times: Vec<f64> =
            (0..repetitions).map(|_| seconds(replicates, way.formats, threads)).collect();
        times.sort_by(f64::total_cmp);
        println!(
            "typical high school, ten strategies, {replicates} replicates, {}, {threads} of the threads: {:.2} s \
             (median of {repetitions}; fastest {:.2}, slowest {:.2})",
            way.name,
            times[times.len() / 2],
            times[0],
            times[times.len() - 1],
        );
    }
}

/// The seconds from the scenario to the finished folder.
fn seconds(replicates: u32, formats: &[Format], threads: usize) -> f64 {
    let place = tempfile::tempdir().expect("there is a place for temporary files");
    let start = Instant::now();
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.replicates(replicates);
    let options = RunOptions::default().threads(threads);
    let wanted = FolderOptions::default().formats(formats);
    let finished = scenario.run_into(place.path().join("run"), &options, &wanted).expect("the run finishes");
    let seconds = start.elapsed().as_secs_f64();
    assert!(finished.failures.is_empty(), "no run fails");
    seconds
}
