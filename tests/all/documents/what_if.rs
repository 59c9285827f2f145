//! The session with the what-if page tells its host what the page will show, at its 64 replicates.

use crate::support::sentences::{Document, count, ends, interval, mean, points};
use schoolwide::{Measure, Results, Scenario};
use statistics::{Direction, PairedDifference};
use std::sync::LazyLock;

const PAGE: &str = "docs/what_if.md";

/// Replicates that the page computes.
const REPLICATES: u32 = 64;

const LEAVES: &str = "events.leader_leaves=[\"3 years\"]";

/// Managed change as it ships, beside coaching alone.
static AS_PLANNED: LazyLock<Results> = LazyLock::new(|| run(&["coaching_only", "managed_change"], &[]));

static LEADER_LEAVES: LazyLock<Vec<f64>> = LazyLock::new(|| reach_under(&[LEAVES]));

fn run(strategies: &[&str], changes: &[&str]) -> Results {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.strategies(strategies).replicates(REPLICATES).set("run.reference", strategies[0]);
    for change in changes {
        scenario.change(change);
    }
    scenario.run().unwrap_or_else(|error| panic!("{changes:?}: {error}"))
}

/// Reach of managed change in every replicate, under changes of the scenario.
fn reach_under(changes: &[&str]) -> Vec<f64> {
    ends(&run(&["managed_change"], changes), "managed_change", Measure::ConsistentReach)
}

fn as_planned(strategy: &str) -> Vec<f64> {
    ends(&AS_PLANNED, strategy, Measure::ConsistentReach)
}

fn compared(one: &[f64], other: &[f64]) -> PairedDifference {
    PairedDifference::of(one, other, Direction::HigherIsBetter)
}

#[test]
fn managed_change_reaches_many_more_students_than_coaching_alone() {
    let (managed, coaching) = (as_planned("managed_change"), as_planned("coaching_only"));
    let found = compared(&managed, &coaching);
    let page = Document::at(PAGE);
    page.says(&format!(
        "“What if” reaches {} points more than “As planned”, 95 % interval +{} to +{}, better in {} % of {REPLICATES} \
         runs, equal in {} %.",
        points(found.difference.value),
        points(found.difference.low),
        points(found.difference.high),
        points(found.chance_better.value),
        points(found.chance_equal)
    ));
    assert!(mean(&coaching) < 0.005, "coaching reaches hardly any");
    let reached = points(mean(&managed));
    page.says(&format!("Managed change reaches {reached} % of the students, coaching alone hardly any."));
    let (most, hardly) = (count(&managed, |reach| reach > 0.5), count(&managed, |reach| reach < 0.05));
    page.says(&format!(
        "the {reached} % are a mean over {REPLICATES} schools, of which {most} reach most of their students and {hardly} \
         fewer than one in twenty."
    ));
}

#[test]
fn what_the_groups_try_gives_what_the_table_says() {
    let planned = as_planned("managed_change");
    let before = points(mean(&planned));
    let page = Document::at(PAGE);

    let skilled = reach_under(&["leader.change_skill=0.75"]);
    let gained = compared(&skilled, &planned).difference;
    assert!(gained.low > 0.0, "{gained:?}");
    let (reached, more) = (points(mean(&skilled)), points(gained.value));
    page.says(&format!(
        "| skill in managing change to 75 % | {reached} % in place of {before} %: {more} points more, {} |",
        interval(gained)
    ));

    let without_vision = reach_under(&["strategies.managed_change.plan.graduate_vision=0"]);
    let reached = points(mean(&without_vision));
    page.says(&format!("| take *Graduate vision* out | {reached} % in place of {before} % |"));

    let half_the_time = mean(&reach_under(&["leader.capacity=0.5"]));
    assert!(half_the_time < 0.005, "{half_the_time}");
    page.says(&format!("| time and energy to 0.5 | less than 1 % in place of {before} %; the meter"));

    let sceptical = compared(&reach_under(&["start.support=0.4"]), &planned).difference;
    assert!(sceptical.low < 0.0 && sceptical.high > 0.0, "perhaps nothing at all: {sceptical:?}");
    let [less, least, most] =
        [-sceptical.value, -sceptical.low, sceptical.high].map(|share| format!("{:.1}", 100.0 * share));
    page.says(&format!("{less} points less, {least} less to {most} more: next to nothing"));
}

#[test]
fn sharing_leadership_prepares_for_a_departure_better_than_more_coaching() {
    let shared = reach_under(&[LEAVES, "strategies.managed_change.plan.share_leadership=1.0"]);
    let coached = reach_under(&[LEAVES, "strategies.managed_change.plan.coaching.1.intensity=0.9"]);
    let with_shared = compared(&shared, &LEADER_LEAVES);
    let with_coaching = compared(&coached, &LEADER_LEAVES).difference;
    assert!(with_coaching.low > 0.0 && with_coaching.high < with_shared.difference.low, "the two differ");
    let better = (with_shared.chance_better.value * f64::from(REPLICATES)).round();
    let page = Document::at(PAGE);
    page.says(&format!("Managed change now reaches {} % of the students.", points(mean(&LEADER_LEAVES))));
    page.says(&format!(
        "*Shared leadership* at 100 % brings it to {} %: {} points more, {}, better in {better} of the {REPLICATES} schools.",
        points(mean(&shared)),
        points(with_shared.difference.value),
        interval(with_shared.difference)
    ));
    page.says(&format!(
        "More coaching, at 90 % in place of 70 %, brings {} points, {}.",
        points(with_coaching.value),
        interval(with_coaching)
    ));
}
