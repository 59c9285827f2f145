//! Answers of studies: the tables that each design gives.

use super::{SMALL, SWEEP, write_study};
use crate::support::program::{ends_with, folder, schoolwide};
use std::fs;

/// The rows of a table of a study that was just run.
fn answered(rest: &str, table: &str) -> Vec<Vec<String>> {
    let place = folder();
    write_study(place.path(), "study", rest);
    ends_with(&schoolwide(place.path(), &["study", "run", "study.toml", "--quiet"]), 0);
    let path = place.path().join("output/study").join(table);
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    reader.records().map(|row| row.expect("it can be read").iter().map(str::to_owned).collect()).collect()
}

fn varying(keys: &[&str], design: &str) -> String {
    let one = |key: &&str| format!("[[vary]]\nkey = \"{key}\"\nrange = \"plausible\"\n");
    let vary = keys.iter().map(one).collect::<Vec<_>>().concat();
    format!(
        "{vary}[design]\n{design}\n[outputs.level]\nmeasure = \"fidelity_mean\"\nstrategy = \"managed_change\"\n"
    )
}

#[test]
fn morris_ranks_what_acts_above_what_cannot() {
    let keys = ["leader.change_skill", "leader.capacity", "district.model_school_fidelity"];
    let rows = answered(&varying(&keys, "method = \"morris\"\ntrajectories = 6"), "morris.csv");
    let ranked: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(ranked.last(), Some(&"district.model_school_fidelity"), "{ranked:?}");
    assert_eq!(rows[2][3], "0", "nothing follows from the best school where there is one school");
    assert_ne!(rows[0][3], "0");
}

#[test]
fn shares_of_variance_are_near_zero_for_what_cannot_act_and_luck_is_told() {
    let keys = ["leader.change_skill", "district.model_school_fidelity"];
    let design = varying(&keys, "method = \"saltelli\"\npoints = 32");
    let rows = answered(&design, "variance_shares.csv");
    let share = |key: &str, order: &str| -> f64 {
        let row = rows.iter().find(|row| row[1] == key && row[3] == order).expect("it has a row");
        row[4].parse().expect("it is a number")
    };
    assert!(share(keys[0], "total") > 0.5);
    assert!(share(keys[1], "total").abs() < 1e-9);
    let luck = answered(&design, "luck.csv");
    assert_eq!(luck.len(), 2);
}

#[test]
fn a_sweep_has_a_row_per_value_and_output() {
    let rows = answered(&SWEEP.replace("levels = 40", "levels = 5"), "sweep.csv");
    assert_eq!(rows.len(), 5 * 3);
    let managed: Vec<f64> =
        rows.iter().filter(|row| row[1] == "managed").map(|row| row[2].parse().unwrap()).collect();
    assert!(managed.windows(2).all(|pair| pair[0] < pair[1]), "skill in managing change pays: {managed:?}");
}

#[test]
fn robustness_counts_every_point_and_regret_is_never_negative() {
    let rest = [
        &varying(&["leader.change_skill", "leader.capacity"], "method = \"sobol\"\npoints = 16"),
        "[robustness]\n",
    ]
    .concat();
    let rows = answered(&rest, "robustness.csv");
    let number = |row: &Vec<String>, column: usize| -> f64 { row[column].parse().expect("it is a number") };
    assert_eq!(rows.len(), 2);
    for row in &rows {
        assert_eq!(number(row, 13), 16.0);
        assert!(number(row, 7) >= 0.0 && number(row, 11) >= number(row, 10));
    }
    assert!(rows.iter().map(|row| number(row, 1)).sum::<f64>() <= 1.0);
    assert_eq!(answered(&rest, "leaders.csv").len(), 16);
}

#[test]
fn a_box_is_found_where_a_statement_holds() {
    let rest = [
        &varying(
            &["leader.change_skill", "district.model_school_fidelity"],
            "method = \"latin_hypercube\"\npoints = 60",
        ),
        "[statements]\nlow = { output = \"level\", below = 0.35 }\nalways = { output = \"level\", above = -1.0 }\n",
    ];
    let rows = answered(&rest.concat(), "boxes.csv");
    let always = rows.iter().find(|row| row[0] == "always").expect("it has a row");
    assert!(!always[14].is_empty(), "a statement that holds everywhere says so: {always:?}");
    let low: Vec<&Vec<String>> = rows.iter().filter(|row| row[0] == "low").collect();
    assert!(low.iter().any(|row| row[1] == "leader.change_skill"), "{rows:?}");
}

#[test]
fn all_assumed_parameters_vary_and_every_point_is_valid() {
    let place = folder();
    let rest = "[[vary]]\ngroup = \"assumed\"\n[design]\nmethod = \"latin_hypercube\"\npoints = 12\n\
                [outputs.level]\nmeasure = \"fidelity_mean\"\nstrategy = \"coaching_only\"\n";
    let small = SMALL
        .replace("\"school.teachers=10\", \"school.students=80\", ", "")
        .replace("replicates = 3", "replicates = 1");
    fs::write(place.path().join("all.toml"), [&small, rest].concat()).expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "all.toml", "--quiet"]), 0);
    let outputs = fs::read_to_string(place.path().join("output/all/outputs.csv")).expect("it is there");
    for row in outputs.lines().skip(1) {
        assert!(row.ends_with(",1,"), "{row}");
    }
}

#[test]
fn the_way_to_a_box_trades_coverage_for_density_and_halves_of_the_points_find_what_matters_again() {
    let rest = [
        &varying(
            &["leader.change_skill", "district.model_school_fidelity"],
            "method = \"latin_hypercube\"\npoints = 60",
        ),
        "[statements]\nlow = { output = \"level\", below = 0.35 }\nalways = { output = \"level\", above = -1.0 }\n",
    ]
    .concat();
    let boxes = answered(&rest, "boxes_trade_off.csv");
    assert!(
        boxes.iter().all(|row| row[0] == "low"),
        "a statement that holds everywhere has no boxes: {boxes:?}"
    );
    assert_eq!((boxes[0][6].as_str(), boxes[0][10].as_str()), ("1", "0"), "the first box is everything");
    let density = |row: &Vec<String>| row[3].parse::<f64>().expect("it is a number");
    let chosen = boxes.iter().find(|row| row[2] == "true").expect("one is chosen");
    assert!(density(chosen) > density(&boxes[0]));
    let checked = answered(&rest, "boxes_check.csv");
    let found_again = |key: &str| -> f64 {
        checked.iter().find(|row| row[1] == key).expect("it has a row")[3].parse().expect("it is a number")
    };
    assert!(found_again("leader.change_skill") > 0.9, "{checked:?}");
    assert!(
        found_again("leader.change_skill") > found_again("district.model_school_fidelity"),
        "{checked:?}"
    );
}
