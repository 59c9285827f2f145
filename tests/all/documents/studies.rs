//! What is said of the studies that ship agrees with their tables, which take minutes to make anew.

use crate::support::sentences::{Document, number};
use scenario::parameters::{Standing, registry};
use study::STUDIES;

const PAGE: &str = "docs/what_decides.md";

/// Points of the two studies that ask whether the claim holds.
const POINTS: &str = "512";

/// The text of a study that ships.
fn shipped(name: &str) -> toml::Table {
    let (_, text) = STUDIES.iter().find(|(own, _)| *own == name).expect("it ships");
    text.parse().expect("it is TOML")
}

/// The keys of the values that a study varies one by one.
fn keys(study: &toml::Table) -> Vec<&str> {
    let varied = study["vary"].as_array().expect("they are tables");
    varied.iter().filter_map(|own| own.get("key")?.as_str()).collect()
}

/// The first words of a column, as numbers.
fn column(table: &[Vec<String>], place: usize) -> Vec<f64> {
    table.iter().map(|row| number(&row[place])).collect()
}

fn is_falling(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0] >= pair[1])
}

#[test]
fn every_assumed_value_varies_but_for_those_that_are_named() {
    let study = shipped("which_assumptions_decide");
    let group = study["vary"].as_array().expect("they are tables")[0].as_table().expect("it is a table");
    let except: Vec<&str> =
        group["except"].as_array().expect("a list").iter().filter_map(toml::Value::as_str).collect();
    let varies = |key: &str, table: &str| !except.iter().any(|own| *own == key || *own == table);
    let rows = registry();
    let assumed = rows.iter().filter(|row| row.source.standing == Standing::Assumed && row.table != "nation");
    let varied = assumed.filter(|row| varies(&row.key(), row.table)).count();
    let page = Document::at(PAGE);
    page.says(&format!(
        "but for the size and the kind of the school and for what only districts have: {varied} values."
    ));
    page.says(&format!("Morris' screening (20 trajectories) ranks all {varied} values"));
    let points = 20 * (varied + 1);
    page.says(&format!("study run which_assumptions_decide {},{:03} points", points / 1000, points % 1000));
}

#[test]
fn the_skill_in_managing_change_moves_the_lead_most_then_seats_and_what_counts_as_reached() {
    let page = Document::at(PAGE);
    let table = page.table("value", "its lead over coaching only");
    assert!(is_falling(&column(&table, 2)), "values stand by how far they move the lead");
    let first: Vec<&str> = table.iter().map(|row| row[0].as_str()).collect();
    let expected = [
        "leader.change_skill",
        "design_team.teacher_seats",
        "measures.consistent_share",
        "teaching.threshold_inertia",
    ];
    assert_eq!(first[..4], expected);
    page.says(
        "The leader's skill in managing change, on which the essay puts its weight, comes first for the lead over \
         coaching. It is followed by how many teachers help design the change, by what counts as \"reached\", and by how \
         much inertia holds a teacher back.",
    );
    assert_eq!(keys(&shipped("the_leading_eight")), first[..8]);
}

#[test]
fn inertia_accounts_for_most_of_the_variance_and_then_the_leaders_skill_and_the_seats() {
    let page = Document::at(PAGE);
    let table = page.table("value", "| in all |");
    let place = |key: &str| table.iter().position(|row| row[0] == key).expect("it has a row");
    let (inertia, next) =
        (place("start.inertia"), ["leader.change_skill", "design_team.teacher_seats"].map(place));
    for number in 1..=4 {
        let shares = column(&table, number);
        assert!(next.iter().all(|&other| shares[inertia] > shares[other]), "column {number}");
        let rest = (0..shares.len()).filter(|row| *row != inertia && !next.contains(row));
        let most = rest.map(|row| shares[row]).fold(0.0, f64::max);
        assert!(next.iter().all(|&own| shares[own] >= most), "column {number}");
    }
    page.says(
        "Inertia accounts for most, alone and in all; the leader's skill and the seats of teachers on the design team \
         come next.",
    );
    // Each row is rounded to a whole percent.
    for (number, what) in [(1, "the variance of reach"), (3, "that of the lead")] {
        let sum: f64 = column(&table, number).iter().sum();
        let says = |sum: f64| match what {
            "that of the lead" => format!("{sum} % of {what}; the rest comes from combinations"),
            _ => format!("alone adds up to {sum} % of {what}"),
        };
        let near = [sum, sum - 1.0, sum + 1.0];
        assert!(near.iter().any(|&sum| page.has(&says(sum))), "{}", says(sum));
    }
}

#[test]
fn managed_change_loses_least_but_brings_most_alone_at_less_than_a_third_of_the_points() {
    let page = Document::at(PAGE);
    let tables = page.tables("strategy", "| best alone |");
    let [designed, equal] = tables.as_slice() else { panic!("as designed, and at equal capacity") };
    let best = |table: &[Vec<String>], place: usize, sign: f64| {
        let values =
            column(table, place).into_iter().zip(table).map(|(value, row)| (sign * value, row[0].clone()));
        values.max_by(|one, other| one.0.total_cmp(&other.0)).expect("it has rows")
    };
    for table in [designed, equal] {
        assert_eq!(best(table, 3, -1.0).1, "managed change", "who loses least on the mean");
    }
    page.says("As designed, managed change is the safest choice: nowhere else is so little lost.");
    let (share, leader) = best(designed, 1, 1.0);
    assert!(leader == "managed change" && share < 100.0 / 3.0, "{leader}: {share}");
    page.says("it brings most alone at less than a third of the points");
    assert_eq!(best(equal, 1, 1.0).1, "pressure and support");
    page.says("brings most alone more often than any other strategy.");
    page.says("still loses least on the mean.");
    for study in ["does_the_claim_hold", "does_the_claim_hold_at_equal_budget"] {
        page.says(&format!("schoolwide study run {study} {POINTS} points"));
    }
}
