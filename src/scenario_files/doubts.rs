//! What is allowed in a whole scenario but hardly meant.

use super::rules::BrokenRule;
use scenario::{FullScenario, Scale, Visits};

/// Everything in a scenario that has no effect there.
pub(super) fn doubts(scenario: &FullScenario) -> Vec<BrokenRule> {
    let mut doubts: Vec<BrokenRule> = visits_of_one_school(scenario).into_iter().collect();
    doubts.extend(spreads_of_one_school(scenario));
    doubts.extend(starts_beyond_the_schools(scenario));
    doubts.extend(starts_beyond_the_end(scenario));
    doubts.extend(answers_without_a_run(scenario));
    doubts
}

/// Strategies that the question is about and that do not run.
fn answers_without_a_run(scenario: &FullScenario) -> Vec<BrokenRule> {
    let answer = &scenario.answer;
    let named = [("answer.strategy", &answer.strategy), ("answer.against", &answer.against)];
    let doubt = |(key, name): (&str, &Option<String>)| {
        let name = name.as_ref().filter(|name| !scenario.run.strategies.contains(name))?;
        let what =
            format!("`{key}` = {name} does not run, so the report answers with the strategies that do");
        let remedy = format!("choose one of {}", scenario.run.strategies.join(", "));
        Some(BrokenRule::new(&[key, "run.strategies"], what, &remedy))
    };
    named.into_iter().filter_map(doubt).collect()
}

fn visits_of_one_school(scenario: &FullScenario) -> Option<BrokenRule> {
    let alone = scenario.policy.visits == Visits::BestSchool && scenario.scale() == Scale::School;
    alone.then(|| {
        let what = "visits go to the district's best school, but there is one school only".to_owned();
        let remedy = "set visits = \"outside\" or more schools";
        BrokenRule::new(&["policy.visits", "district.schools"], what, remedy)
    })
}

/// Differences between schools where there is one only.
fn spreads_of_one_school(scenario: &FullScenario) -> Vec<BrokenRule> {
    let district = &scenario.parameters.district;
    let spreads = [
        ("district.size_spread", district.size_spread),
        ("district.experience_spread", district.experience_spread),
        ("district.union_spread", district.union_spread),
        ("district.trust_spread", district.trust_spread),
        ("district.leader_skill_spread", district.leader_skill_spread),
    ];
    let in_vain =
        spreads.into_iter().filter(|(_, spread)| *spread > 0.0 && scenario.scale() == Scale::School);
    let doubt = |(key, spread): (&str, f32)| {
        let what = format!("`{key}` = {spread} has no effect, as there is one school only");
        BrokenRule::new(&[key, "district.schools"], what, "set more schools, or no spread")
    };
    in_vain.map(doubt).collect()
}

/// Dates that are dealt to no school.
fn starts_beyond_the_schools(scenario: &FullScenario) -> Option<BrokenRule> {
    let (dates, schools) = (scenario.events.strategy_starts.len(), scenario.scale().schools());
    (dates > schools as usize).then(|| {
        let key = format!("events.strategy_starts.{schools}");
        let there = if schools == 1 { "is only one".to_owned() } else { format!("are only {schools}") };
        let what = format!("`{key}` is dealt to no school, as there {there}");
        BrokenRule::new(&[&key, "district.schools"], what, "set as many dates as schools, or fewer")
    })
}

/// Dates at which the run is over.
fn starts_beyond_the_end(scenario: &FullScenario) -> Vec<BrokenRule> {
    let end = scenario.weeks();
    let starts = scenario.events.strategy_starts.iter().enumerate();
    let late = starts.filter(|(_, time)| time.in_weeks(scenario.run.weeks_per_year) >= end);
    let doubt = |(index, time)| {
        let key = format!("events.strategy_starts.{index}");
        let what = format!("`{key}` = \"{time}\" begins no strategy in a run of {end} weeks");
        let remedy = "set an earlier time, unless these schools shall have no strategy";
        BrokenRule::new(&[&key, "run.years", "run.weeks_per_year"], what, remedy)
    };
    late.map(doubt).collect()
}
