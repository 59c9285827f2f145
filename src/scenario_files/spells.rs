//! Rules over the times of a scenario: spells of plans, training and events.

use super::rules::BrokenRule;
use scenario::FullScenario;
use scenario::strategy::{Spell, Training};
use scenario::units::SchoolTime;

/// The keys that say how long a run is.
pub(super) const LENGTH: [&str; 2] = ["run.years", "run.weeks_per_year"];

/// Spells that end before they start, or lie over one another.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let weeks = scenario.run.weeks_per_year;
    let mut broken = Vec::new();
    for (key, spell) in planned(scenario).into_iter().chain(trained(scenario)) {
        let (from, until) = spell.weeks(weeks);
        if until.is_some_and(|until| until <= from) {
            let keys = [format!("{key}.until"), format!("{key}.from")];
            let what = format!(
                "`{key}` ends after {until} and starts after {from}",
                until = spell.end(),
                from = spell.from
            );
            broken.push(BrokenRule {
                keys: keys.to_vec(),
                what,
                remedy: "set `until` after `from`".to_owned(),
            });
        }
    }
    for (name, strategy) in &scenario.strategies {
        for (practice, spells) in &strategy.plan {
            let key = format!("strategies.{name}.plan.{practice}");
            broken.extend(overlaps(&key, spells, weeks));
        }
    }
    broken
}

/// Spells and events that would start when the run is over.
pub(super) fn beyond_the_end(scenario: &FullScenario) -> Vec<BrokenRule> {
    let starts = planned(scenario).into_iter().map(|(key, span)| (format!("{key}.from"), span.from));
    // A leader leaves at the end of a year, and the last year's end is that of the run.
    let leaves = scenario.events.leader_leaves.iter().enumerate();
    let departures = leaves.map(|(index, time)| (format!("events.leader_leaves.{index}"), *time));
    let starts = starts.filter_map(|(key, time)| starts_too_late(scenario, &key, time));
    starts.chain(departures.filter_map(|(key, time)| in_no_summer(scenario, &key, time))).collect()
}

/// Training that would start when the run is over.
pub(super) fn training_beyond_the_end(scenario: &FullScenario) -> Vec<BrokenRule> {
    let starts = trained(scenario).into_iter().map(|(key, span)| (format!("{key}.from"), span.from));
    starts.filter_map(|(key, time)| starts_too_late(scenario, &key, time)).collect()
}

/// Removes spells and events that never start, so that the scenario says only what happens.
pub(super) fn drop_beyond_the_end(scenario: &mut FullScenario) {
    let (end, weeks_per_year) = (scenario.weeks(), scenario.run.weeks_per_year);
    let happens = |time: SchoolTime| time.in_weeks(weeks_per_year) < end;
    let last_summer = end - weeks_per_year;
    let in_a_summer = |time: SchoolTime| (1..=last_summer).contains(&time.in_weeks(weeks_per_year));
    scenario.events.leader_leaves.retain(|time| in_a_summer(*time));
    for strategy in scenario.strategies.values_mut() {
        strategy.plan.values_mut().for_each(|spells| spells.retain(|spell| happens(spell.from)));
        strategy.plan.retain(|_, spells| !spells.is_empty());
    }
}

/// The rule that something starts before the run is over, where it is broken.
fn starts_too_late(scenario: &FullScenario, key: &str, time: SchoolTime) -> Option<BrokenRule> {
    let end = scenario.weeks();
    let what = format!("`{key}` = \"{time}\" is too late for a run of {end} weeks");
    let remedy = "set an earlier time or a longer run";
    (time.in_weeks(scenario.run.weeks_per_year) >= end)
        .then(|| BrokenRule::new(&[key, LENGTH[0], LENGTH[1]], what, remedy))
}

/// The rule that a leader leaves in a summer between two years of the run, where it is broken.
fn in_no_summer(scenario: &FullScenario, key: &str, time: SchoolTime) -> Option<BrokenRule> {
    let (end, weeks_per_year) = (scenario.weeks(), scenario.run.weeks_per_year);
    let what = format!("no summer of a run of {end} weeks follows `{key}` = \"{time}\"");
    let remedy = "set a time after the start and before the last year, or a longer run";
    let happens = (1..=end - weeks_per_year).contains(&time.in_weeks(weeks_per_year));
    (!happens).then(|| BrokenRule::new(&[key, LENGTH[0], LENGTH[1]], what, remedy))
}

fn overlaps(key: &str, spells: &[Spell], weeks: u32) -> Vec<BrokenRule> {
    let mut order: Vec<(u32, u32, usize)> = spells
        .iter()
        .enumerate()
        .map(|(index, spell)| {
            let until = spell.until.map_or(u32::MAX, |until| until.in_weeks(weeks));
            (spell.from.in_weeks(weeks), until, index)
        })
        .collect();
    order.sort_unstable();
    let both = |pair: &[(u32, u32, usize)]| {
        let [(_, until, one), (from, _, other)] = pair else { return None };
        let (first, second) = (one.min(other), one.max(other));
        let keys = [format!("{key}.{second}"), format!("{key}.{first}")];
        let what = format!("`{key}` has two spells at once after {from} weeks");
        let remedy = "end one of them before the other starts".to_owned();
        (from < until).then(|| BrokenRule { keys: keys.to_vec(), what, remedy })
    };
    order.windows(2).filter_map(both).collect()
}

/// A stretch of school time.
struct Span {
    from: SchoolTime,
    until: Option<SchoolTime>,
}

impl Span {
    fn weeks(&self, weeks_per_year: u32) -> (u32, Option<u32>) {
        (self.from.in_weeks(weeks_per_year), self.until.map(|until| until.in_weeks(weeks_per_year)))
    }

    fn end(&self) -> String {
        self.until.map_or_else(|| "the end of the run".to_owned(), |until| until.to_string())
    }
}

/// Every time of training in a scenario, by its key.
fn trained(scenario: &FullScenario) -> Vec<(String, Span)> {
    let span = |key: String, training: &Option<Training>| {
        training.map(|training| (key, Span { from: training.from, until: training.until }))
    };
    let policy = span("policy.training".to_owned(), &scenario.policy.training);
    let own = scenario.strategies.iter();
    let own =
        own.filter_map(|(name, strategy)| span(format!("strategies.{name}.training"), &strategy.training));
    policy.into_iter().chain(own).collect()
}

/// Every spell of a plan in a scenario, by its key.
fn planned(scenario: &FullScenario) -> Vec<(String, Span)> {
    let mut spans = Vec::new();
    for (name, strategy) in &scenario.strategies {
        for (practice, spells) in &strategy.plan {
            for (index, spell) in spells.iter().enumerate() {
                let key = format!("strategies.{name}.plan.{practice}.{index}");
                spans.push((key, Span { from: spell.from, until: spell.until }));
            }
        }
    }
    spans
}
