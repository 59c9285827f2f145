//! The guide for policy analysts draws the conclusions that its own school gives.

use crate::support::page::{Page, Step};
use crate::support::sentences::{Document, count, ends, interval, mean, points};
use schoolwide::{Fate, Measure, Results, Scenario};
use statistics::Estimate;
use std::sync::LazyLock;

const GUIDE: &str = "docs/guide_analyst.md";

/// The smaller budget that the guide tries.
const LESS_CAPACITY: f64 = 0.37;

/// The scenario of the guide with all that it adds to it.
static RIVERSIDE: LazyLock<Scenario> = LazyLock::new(|| {
    let parts = Page::named(GUIDE).steps().into_iter().filter_map(|step| match step {
        Step::Save { text, .. } | Step::Add { text, .. } => Some(text),
        Step::Run { .. } => None,
    });
    Scenario::text("riverside", &parts.collect::<Vec<_>>().join("\n"))
});

static AS_DESIGNED: LazyLock<Results> = LazyLock::new(|| RIVERSIDE.run().expect("the guide's scenario runs"));

/// The same strategies in a variant of the scenario, under a change of it.
fn in_variant(name: &str, change: Option<String>) -> Results {
    let mut scenario = RIVERSIDE.clone();
    if let Some(change) = change {
        scenario.change(&change);
    }
    let loaded = scenario.validate().expect("the guide's scenario is right");
    let variant = loaded.variants.iter().find(|variant| variant.name == name);
    let variant = &variant.expect("the guide has this variant").loaded.scenario;
    Scenario::from_full(variant).run().expect("the variant runs")
}

fn lead(results: &Results, strategy: &str) -> Estimate {
    let row = results.compare(strategy, "coaching_only", Measure::ConsistentReach);
    row.expect("both strategies run").difference
}

#[test]
fn managing_the_change_at_riverside_reaches_many_more_students_than_coaching() {
    let found = lead(&AS_DESIGNED, "managed_change");
    assert!(found.low > 0.0, "{found:?}");
    Document::at(GUIDE).says(&format!(
        "managing the change as a whole reaches {} points more students than coaching alone after five years (95 % \
         interval {})",
        points(found.value),
        interval(found)
    ));
}

#[test]
fn some_schools_like_riverside_end_schoolwide_and_few_near_the_mean() {
    let own = AS_DESIGNED.outcomes().filter(|row| row.strategy == "managed_change");
    let fates: Vec<Fate> = own.map(|row| row.fate).collect();
    let schoolwide = fates.iter().filter(|&&fate| fate == Fate::Schoolwide).count();
    let reached = ends(&AS_DESIGNED, "managed_change", Measure::ConsistentReach);
    let mean = mean(&reached);
    let near = count(&reached, |reach| (reach - mean).abs() <= 0.1);
    assert!(near * 8 < reached.len(), "{near} of {} end within 10 points of the mean", reached.len());
    let guide = Document::at(GUIDE);
    let share = points(schoolwide as f64 / fates.len() as f64);
    guide.says(&format!("\"{share} % of the simulated schools end schoolwide.\""));
    let mean = points(mean);
    guide.says(&format!("few schools end near a mean of {mean} % of their students"));
    guide.says(&format!("Sentences that they do not carry: \"Riverside will reach {mean} %\""));
}

#[test]
fn the_lead_outlives_a_principal_who_leaves_and_open_classrooms_have_none() {
    let left = in_variant("leader_leaves", None);
    let (kept, other) = (lead(&left, "managed_change"), lead(&AS_DESIGNED, "open_classrooms"));
    assert!(kept.low > 0.0, "the lead stands: {kept:?}");
    assert!(other.low < 0.0 && other.high > 0.0, "open classrooms cannot be told from coaching: {other:?}");
    Document::at(GUIDE).says(&format!(
        "\"The lead shrinks to {} points if the principal leaves after two years, and stands. Open classrooms cannot \
         be distinguished from coaching alone.\"",
        points(kept.value)
    ));
}

#[test]
fn at_equal_capacity_little_is_left_of_the_lead() {
    let half = lead(&in_variant("equal_capacity", None), "managed_change");
    let less = in_variant("equal_capacity", Some(format!("run.equal_capacity={LESS_CAPACITY}")));
    let less = lead(&less, "managed_change");
    assert!(half.low > 0.0 && less.value < 0.02, "{half:?}, {less:?}");
    let guide = Document::at(GUIDE);
    let (half, less, budget) = (points(half.value), points(less.value), points(LESS_CAPACITY));
    guide.says(&format!(
        "\"At equal capacity the lead shrinks to {half} points, and to {less} point where no plan may take more than \
         {budget} % of a principal's capacity.\""
    ));
    guide.says(&format!("within {budget} % of it, hardly anything is left of its lead"));
}

#[test]
fn managed_change_takes_more_than_twice_as_much_of_the_principal() {
    let used = |strategy: &str| {
        let own = AS_DESIGNED.outcomes().filter(|row| row.strategy == strategy);
        mean(&own.map(|row| f64::from(row.capacity_used)).collect::<Vec<_>>())
    };
    for other in ["coaching_only", "open_classrooms"] {
        assert!(used("managed_change") > 2.0 * used(other), "{other}: {}", used(other));
    }
    Document::at(GUIDE)
        .says("Managed change takes more than twice as much of the principal as the other two.");
}
