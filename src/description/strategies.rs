//! Strategies that ship, from their files.

use super::Page;
use scenario::FullScenario;
use scenario::error::Problems;
use scenario::plan::compile;
use scenario::practice::catalogue;
use scenario::strategy::{Spell, Strategy, Target};
use scenario::units::{SchoolTime, shortest};
use scenario_files::{STRATEGIES, parse};
use serde_json::Value;

/// A scenario with everything usual, in which all strategies that ship run.
///
/// # Errors
/// When a strategy that ships cannot be read.
pub fn usual() -> Result<FullScenario, Problems> {
    let names: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    let text = format!("[run]\nstrategies = {names:?}\n");
    Ok(parse("usual", &text, &[])?.scenario)
}

/// The strategies that ship, in the order of the documentation.
///
/// # Errors
/// As [`usual`].
pub fn shipped_strategies() -> Result<Vec<(String, Strategy)>, Problems> {
    Ok(usual()?.plans().map(|(name, strategy)| (name.to_owned(), strategy.clone())).collect())
}

/// Every strategy that ships, a short line each.
///
/// # Errors
/// As [`usual`].
pub fn strategies() -> Result<Page, Problems> {
    let mut page = Page::new("Strategies", &["strategy", "label", "practices", "mean cost", "summary"]);
    let scenario = usual()?;
    for (name, strategy) in scenario.plans() {
        let practices = strategy.plan.values().filter(|spells| is_planned(spells));
        page.row([
            name.into(),
            strategy.label.clone().into(),
            practices.count().into(),
            mean_cost(strategy, &scenario),
            strategy.summary.clone().into(),
        ]);
    }
    Ok(page)
}

/// Every strategy that ships, with its whole plan.
///
/// # Errors
/// As [`usual`].
pub fn plans() -> Result<Page, Problems> {
    let mut page = Page::new("Strategies", &["strategy", "summary", "plan", "asks for", "mean cost"]);
    let scenario = usual()?;
    for (name, strategy) in scenario.plans() {
        page.row([
            name.into(),
            strategy.summary.clone().into(),
            plan(strategy).into(),
            asked(strategy).into(),
            mean_cost(strategy, &scenario),
        ]);
    }
    Ok(page)
}

fn mean_cost(strategy: &Strategy, scenario: &FullScenario) -> Value {
    Value::from((f64::from(compile(strategy, scenario).cost) * 1000.0).round() / 1000.0)
}

fn is_planned(spells: &[Spell]) -> bool {
    spells.iter().any(|spell| spell.intensity > 0.0)
}

/// The practices of a plan in the order of the catalogue, with their spells.
fn plan(strategy: &Strategy) -> String {
    let practices = catalogue().into_iter().filter_map(|(name, practice)| {
        let spells = strategy.plan.get(name).filter(|spells| is_planned(spells))?;
        let spells: Vec<String> =
            spells.iter().map(|spell| spell_in_words(spell, practice.acts_on.participation > 0.0)).collect();
        Some(format!("{name} {}", spells.join(" and ")))
    });
    let practices: Vec<String> = practices.collect();
    if practices.is_empty() { "nothing".to_owned() } else { practices.join("; ") }
}

fn spell_in_words(spell: &Spell, seats: bool) -> String {
    let target = match spell.target {
        _ if !seats => "",
        Target::MostResistant => " (the most resistant)",
        Target::Volunteers => " (volunteers)",
        Target::OpinionLeaders => " (opinion leaders)",
        Target::Random => " (anyone, by lot)",
    };
    let from = match spell.from {
        SchoolTime::Weeks(0) => String::new(),
        from => format!(" after {from}"),
    };
    let until = spell.until.map_or_else(String::new, |until| format!(" until {until}"));
    format!("{}{target}{from}{until}", spell.intensity)
}

/// What a strategy asks of the leader and of the district.
fn asked(strategy: &Strategy) -> String {
    let mut asked = Vec::new();
    if strategy.leader.capacity != 1.0 {
        asked.push(format!("capacity of the first leader times {}", strategy.leader.capacity));
    }
    if let Some(dependence) = strategy.leader.dependence {
        asked.push(format!("dependence {dependence} at the start"));
    }
    if let Some(training) = strategy.training {
        let (strength, aim, cost) =
            (shortest(training.strength), shortest(training.aim), shortest(training.cost));
        let pipeline = if training.pipeline { ", successors from a pipeline" } else { "" };
        asked.push(format!("training: strength {strength}, aim {aim}, cost {cost}{pipeline}"));
    }
    if asked.is_empty() { "-".to_owned() } else { asked.join("; ") }
}
