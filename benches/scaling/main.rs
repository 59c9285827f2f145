//! How time and memory grow: with the size of a school, the schools of a district, replicates and threads.
//!
//! Writes `output/scaling/`: `scaling.csv`, and `scaling.svg` and `scaling.png` with two logarithmic axes.
//! Every point is a program of its own, so that its peak memory is its own. `-- --quick` takes fewer and
//! smaller points, and writes `output/scaling_quick/`.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

#[path = "../common/mod.rs"]
mod common;
mod figure;
mod points;

use common::{is_bench, machine, threads};
use points::{Point, Quantity};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = arguments.iter().position(|argument| argument == "--point") {
        points::run_and_tell(&arguments[place + 1..]);
        return;
    }
    let is_quick = !is_bench() || arguments.iter().any(|argument| argument == "--quick");
    let machine = machine(threads());
    println!("{machine}");
    let all: Vec<Vec<Point>> =
        Quantity::ALL.into_iter().map(|quantity| measured(quantity, is_quick)).collect();
    for points in &all {
        println!("{}", figure::exponents(points));
    }
    let folder = Path::new(if is_quick { "output/scaling_quick" } else { "output/scaling" });
    fs::create_dir_all(folder).expect("the folder can be made");
    fs::write(folder.join("scaling.csv"), table(&all)).expect("the disk has room");
    let drawing = figure::figure(&all, &machine);
    fs::write(folder.join("scaling.svg"), drawing.svg()).expect("the disk has room");
    let png = drawing.png().expect("the picture can be made");
    fs::write(folder.join("scaling.png"), png).expect("the disk has room");
    println!("{}", folder.display());
}

/// All points of a quantity, each measured in a program of its own.
fn measured(quantity: Quantity, is_quick: bool) -> Vec<Point> {
    let program = std::env::current_exe().expect("the program knows itself");
    let point = |value: u32| {
        let output = Command::new(&program)
            .args(["--point", quantity.name(), &value.to_string()])
            .output()
            .expect("the program runs again");
        let point = Point::told(quantity, value, &String::from_utf8_lossy(&output.stdout));
        let point = point.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        println!("{}", point.in_words());
        point
    };
    quantity.values(is_quick, threads() as u32).into_iter().map(point).collect()
}

fn table(all: &[Vec<Point>]) -> String {
    let mut text = "varied,value,threads,agent_weeks,seconds,agent_weeks_per_second,peak_mib\n".to_owned();
    for Point { quantity, value, agent_weeks, seconds, mebibytes } in all.iter().flatten() {
        let (threads, pace) = (quantity.threads(*value), *agent_weeks as f64 / seconds);
        let memory = mebibytes.map_or_else(String::new, |mebibytes| format!("{mebibytes:.1}"));
        let line = writeln!(
            text,
            "{},{value},{threads},{agent_weeks},{seconds:.6},{pace:.0},{memory}",
            quantity.name()
        );
        line.expect("a text has room");
    }
    text
}
