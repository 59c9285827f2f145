//! The keys that say who looks to whom, and lists of ties that do not fit the school.

use super::grammar::{Field, Kind};
use super::rules::BrokenRule;
use scenario::parameters::TEACHERS_AT_MOST;
use scenario::{AdviceNetwork, FullScenario, Scale};
use std::collections::BTreeMap;

/// The key of listed ties.
pub(super) const TIES: &str = "ties";

/// The most ties of a list: a scenario with more could not be written and read again.
const TIES_AT_MOST: usize = 25_000;

/// The keys of networks.
pub(super) fn networks() -> Vec<Field> {
    let teacher = || Kind::whole("", 1, TEACHERS_AT_MOST.into());
    let tie = Kind::Row(vec![
        Field::required("teacher", teacher(), "who looks to another, counted from 1"),
        Field::required("looks_to", teacher(), "to whom, counted from 1"),
        Field::optional(
            "weight",
            Kind::number("weight", 0.001, 1000.0),
            "factor on the colleague's influence",
        ),
    ]);
    vec![
        Field::with_default(
            "advice",
            Kind::Choice(AdviceNetwork::WORDS),
            AdviceNetwork::default().word(),
            "teams: teachers look to their team and a few others; random: to as many, chosen by lot from the whole school; complete: everyone to everyone; nobody: to nobody; given: as `ties` say",
        ),
        Field::optional(
            TIES,
            Kind::List(Box::new(tie), TIES_AT_MOST),
            "who looks to whom, teachers counted from 1, each tie with a factor on the colleague's influence, 1 where absent; only with advice = \"given\"",
        ),
    ]
}

/// Lists of ties that do not fit the school or the network, tie by tie.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let (networks, teachers) = (&scenario.networks, scenario.parameters.school.teachers);
    let mut broken = Vec::new();
    let is_given = networks.advice == AdviceNetwork::Given;
    if is_given && networks.ties.is_empty() {
        let what = "`networks.advice` = \"given\", but no ties are given".to_owned();
        let remedy = "list them in `networks.ties`, or name another network";
        broken.push(BrokenRule::new(&["networks.advice", "networks.ties"], what, remedy));
    }
    if networks.ties.is_empty() {
        return broken;
    }
    if !is_given {
        let what =
            format!("`networks.ties` are given, but `networks.advice` = \"{}\"", networks.advice.word());
        let remedy = "set advice = \"given\", or ties = []";
        broken.push(BrokenRule::new(&["networks.ties", "networks.advice"], what, remedy));
    }
    if scenario.scale() != Scale::School {
        let schools = scenario.scale().schools();
        let what = format!("`networks.ties` are those of one school, and there are {schools}");
        let keys = ["networks.ties", "district.schools", "nation.schools"];
        broken.push(BrokenRule::new(&keys, what, "run one school, or name another network"));
    }
    let mut known: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for (index, tie) in networks.ties.iter().enumerate() {
        let key = format!("networks.ties.{index}");
        for teacher in [tie.teacher, tie.looks_to].into_iter().filter(|&teacher| teacher > teachers) {
            let what = format!("`{key}` names teacher {teacher}, and the school has {teachers}");
            let remedy = format!("name teachers from 1 to {teachers}");
            broken.push(BrokenRule::new(&[&key, "school.teachers"], what, &remedy));
        }
        if tie.teacher == tie.looks_to {
            let what = format!("`{key}` leads from teacher {0} to teacher {0}", tie.teacher);
            broken.push(BrokenRule::new(&[&key], what, "name two different teachers"));
        }
        if let Some(first) = known.get(&(tie.teacher, tie.looks_to)) {
            let what = format!("`{key}` repeats `networks.ties.{first}`");
            broken.push(BrokenRule::new(&[&key], what, "list every tie once"));
        } else {
            known.insert((tie.teacher, tie.looks_to), index);
        }
    }
    broken
}
