//! The guide for workshops says of its run what the run shows, and so does the guide for researchers of its own.

use crate::support::sentences::{Document, count, ends, mean, points};
use schoolwide::{Measure, Results, Scenario};
use std::sync::LazyLock;

const GUIDE: &str = "docs/guide_workshop.md";

/// Weeks of a school year.
const YEAR: u32 = 36;

static WORKSHOP: LazyLock<Results> = LazyLock::new(|| {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.strategies(&["coaching_only", "mandate", "managed_change"]).replicates(50);
    scenario.run().expect("it runs")
});

#[test]
fn the_lines_drop_every_summer() {
    let reach = |week: u32| {
        let own = WORKSHOP.weeks().filter(|row| row.strategy == "managed_change" && row.week == week);
        mean(&own.map(|row| f64::from(row.get(Measure::ConsistentReach))).collect::<Vec<_>>())
    };
    for year in 1..5 {
        let (before, after) = (reach(YEAR * year), reach(YEAR * year + 1));
        assert!(after < before, "summer {year}: {before} to {after}");
    }
    Document::at(GUIDE).says("The lines drop every summer.");
}

#[test]
fn teachers_on_board_do_not_yet_mean_students_reached() {
    let of_coaching = |measure| mean(&ends(&WORKSHOP, "coaching_only", measure));
    assert!(of_coaching(Measure::ConsistentReach) < 0.005);
    let on_board = points(of_coaching(Measure::OnBoard));
    let guide = Document::at(GUIDE);
    guide.says(&format!(
        "Under coaching, {on_board} % of the teachers are on board in the end (the column `on board`), and hardly a \
         student is reached consistently."
    ));
    assert_eq!(WORKSHOP.scenario().parameters.school.classes, 5);
    guide.says("A student has five teachers");
}

#[test]
fn a_mean_is_not_a_school() {
    let reached = ends(&WORKSHOP, "managed_change", Measure::ConsistentReach);
    let share = |count: usize| points(count as f64 / reached.len() as f64);
    let (most, hardly) = (count(&reached, |reach| reach > 0.5), count(&reached, |reach| reach < 0.05));
    let (most, hardly) = (share(most), share(hardly));
    Document::at(GUIDE).says(&format!(
        "Under managed change {most} % of the schools reach most of their students, and {hardly} % reach fewer than \
         one in twenty."
    ));
    let mean = mean(&reached);
    let near = count(&reached, |reach| (reach - mean).abs() <= 0.1);
    assert!(near * 4 < reached.len(), "the mean describes few: {near} of {}", reached.len());
}

#[test]
fn a_leader_trained_in_managing_change_does_better_in_the_same_schools() {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.strategies(&["managed_change"]).replicates(50).set("run.reference", "managed_change");
    let trained = scenario.set("leader.change_skill", 0.75).run().expect("it runs");
    let [typical, trained] =
        [&WORKSHOP, &trained].map(|results| ends(results, "managed_change", Measure::ConsistentReach));
    let gains: Vec<f64> = trained.iter().zip(&typical).map(|(one, other)| one - other).collect();
    assert!(statistics::mean_interval(&gains).low > 0.0);
    Document::at(GUIDE).says("the trained leader does better in this model, and luck does not explain it");
}

#[test]
fn intervals_of_a_quarter_of_the_replicates_are_about_twice_as_wide() {
    let width = |replicates: u32| {
        let mut scenario = Scenario::shipped("typical_high_school");
        scenario.strategies(&["coaching_only", "managed_change"]).replicates(replicates);
        let results = scenario.run().expect("it runs");
        let row = results.compare("managed_change", "coaching_only", Measure::ConsistentReach);
        let found = row.expect("both run").difference;
        found.high - found.low
    };
    let ratio = width(25) / width(100);
    assert!((1.7..2.3).contains(&ratio), "{ratio}");
    Document::at("docs/guide_researcher.md").says(
        "The intervals in `output/replicates/25/comparison.csv` are about twice as wide as those in \
         `output/replicates/100/comparison.csv`.",
    );
}
