//! Points: every one is a scenario, and moves what its design says.

use super::{SWEEP, write_study};
use crate::support::program::{ends_with, err, folder, is_refused, schoolwide};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A study of these values by this design.
fn study(keys: &[&str], design: &str) -> String {
    let vary: Vec<String> =
        keys.iter().map(|key| format!("[[vary]]\nkey = \"{key}\"\nrange = \"plausible\"\n")).collect();
    let outputs = "[outputs]\nreach = { measure = \"fidelity_mean\", strategy = \"managed_change\" }\n";
    format!("{}[design]\n{design}\n{outputs}", vary.concat())
}

fn rows(folder: &Path, table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(folder.join(table)).expect("the table is there");
    reader.records().map(|row| row.expect("it can be read").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_plausible_range_ends_at_a_partner_that_does_not_vary() {
    let place = folder();
    // The school has ten teachers, and up to fifteen seats are plausible.
    write_study(
        place.path(),
        "seats",
        &study(&["design_team.teacher_seats"], "method = \"sobol\"\npoints = 16"),
    );
    ends_with(&schoolwide(place.path(), &["study", "run", "seats.toml", "--quiet"]), 0);
    let points = rows(&place.path().join("output/seats"), "points.csv");
    let seats: BTreeSet<u32> = points.iter().map(|row| row[1].parse().expect("seats are counted")).collect();
    assert_eq!((seats.first(), seats.last()), (Some(&2), Some(&10)));
}

#[test]
fn one_at_a_time_moves_one_value_and_leaves_the_others_where_the_scenario_has_them() {
    let place = folder();
    let keys = ["start.change_anxiety_least", "start.change_anxiety_most"];
    write_study(place.path(), "alone", &study(&keys, "method = \"one_at_a_time\"\nlevels = 4"));
    ends_with(&schoolwide(place.path(), &["study", "run", "alone.toml", "--quiet"]), 0);
    let points = rows(&place.path().join("output/alone"), "points.csv");
    let own = ["0.0".to_owned(), "1.0".to_owned()];
    assert!(points.len() > 5);
    for point in &points {
        let moved = point[1..].iter().zip(&own).filter(|(value, own)| value != own).count();
        assert!(moved <= 1, "{point:?}");
    }
}

#[test]
fn a_table_against_an_order_is_refused_with_its_point() {
    let place = folder();
    let order = "[[order]]\nsmaller = \"leader.change_skill\"\nlarger = \"leader.instructional_skill\"\n";
    let keys = ["leader.change_skill", "leader.instructional_skill"];
    let study = study(&keys, "method = \"table\"\nfile = \"points.csv\"");
    write_study(place.path(), "ordered", &study.replace("[design]", &format!("{order}[design]")));
    let table = "leader.change_skill,leader.instructional_skill\n0.3,0.5\n0.8,0.4\n";
    fs::write(place.path().join("points.csv"), table).expect("it can be written");
    is_refused(
        &schoolwide(place.path(), &["study", "run", "ordered.toml"]),
        &["point 2", "`leader.change_skill` is not below `leader.instructional_skill`"],
    );
}

#[test]
fn numbers_of_plans_are_held_to_the_limits_of_the_language() {
    let place = folder();
    for (key, from, to, words) in [
        ("run.budget", "0.1", "5.0", "the scenario cannot have `run.budget=5.0`"),
        ("strategies.managed_change.plan.coaching.9.intensity", "0.1", "0.5", "the scenario cannot have"),
    ] {
        let own = SWEEP.replace("leader.change_skill", key).replace("from = 0.1", &format!("from = {from}"));
        write_study(place.path(), "limits", &own.replace("to = 0.9", &format!("to = {to}")));
        is_refused(&schoolwide(place.path(), &["study", "check", "limits.toml"]), &[words]);
    }
}

#[test]
fn an_answer_that_cannot_be_given_takes_no_table_with_it() {
    let place = folder();
    let values = SWEEP.replace("from = 0.1\nto = 0.9", "values = [0.9, 0.1, 0.9]");
    write_study(place.path(), "twice", &values);
    let output = schoolwide(place.path(), &["study", "run", "twice.toml"]);
    ends_with(&output, 0);
    assert!(err(&output).contains("an answer is missing"), "{}", err(&output));
    assert_eq!(rows(&place.path().join("output/twice"), "points.csv").len(), 3);
    assert!(!rows(&place.path().join("output/twice"), "sweep.csv").is_empty());
}

#[test]
fn a_run_that_is_refused_leaves_the_copy_of_the_study_as_it_was() {
    let place = folder();
    let copy = place.path().join("output/sweep/study.toml");
    write_study(place.path(), "sweep", &SWEEP.replace("levels = 40", "levels = 3"));
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let before = fs::read_to_string(&copy).expect("it is kept");
    write_study(place.path(), "sweep", &SWEEP.replace("levels = 40", "levels = 4"));
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 2);
    assert_eq!(fs::read_to_string(&copy).expect("it is kept"), before);
}

#[test]
fn effects_can_be_computed_anew_from_the_design_that_is_written_also_where_values_are_ordered() {
    let place = folder();
    let keys = ["start.change_anxiety_least", "start.change_anxiety_most", "leader.change_skill"];
    write_study(place.path(), "screen", &study(&keys, "method = \"morris\"\ntrajectories = 6\nlevels = 4"));
    ends_with(&schoolwide(place.path(), &["study", "run", "screen.toml", "--quiet"]), 0);
    let results = place.path().join("output/screen");
    let numbers = |table: &str, columns: std::ops::Range<usize>| -> Vec<Vec<f64>> {
        let number = |cell: &String| cell.parse().expect("it is a number");
        rows(&results, table).iter().map(|row| row[columns.clone()].iter().map(number).collect()).collect()
    };
    let (places, means) = (numbers("design.csv", 1..4), numbers("outputs.csv", 2..3));
    assert_eq!((places.len(), means.len()), (24, 24));
    let mut effects = vec![Vec::new(); 3];
    for (places, means) in places.chunks(4).zip(means.chunks(4)) {
        for (place, mean) in places.windows(2).zip(means.windows(2)) {
            let moved = (0..3).find(|&key| place[0][key] != place[1][key]).expect("one value moves");
            effects[moved].push((mean[1][0] - mean[0][0]) / (place[1][moved] - place[0][moved]));
        }
    }
    for row in rows(&results, "morris.csv") {
        let key = keys.iter().position(|key| *key == row[1]).expect("it varies");
        let mu_star: f64 = effects[key].iter().map(|effect| effect.abs()).sum::<f64>() / 6.0;
        let written: f64 = row[3].parse().expect("it is a number");
        assert!((written - mu_star).abs() < 1e-5, "{}: {written} and {mu_star}", row[1]);
    }
}
