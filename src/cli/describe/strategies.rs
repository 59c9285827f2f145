//! Explains strategies that ship.

use super::unknown;
use description::{Page, usual};
use scenario::error::Problems;
use scenario::plan::compile;
use scenario::practice::catalogue;
use scenario::strategy::Target;
use scenario::units::{SchoolTime, shortest};
use serde_json::Value;

/// The strategy of that name.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let scenario = usual()?;
    let Some(strategy) = scenario.strategies.get(name) else {
        return Err(unknown("strategies", name, scenario.strategies.keys().map(String::as_str)));
    };
    let mut page =
        Page::new(&strategy.label, &["practice", "intensity", "from", "until", "cost", "design team"]);
    page.fact("name", name);
    page.fact("summary", strategy.summary.clone());
    if let Some(colour) = strategy.colour {
        page.fact("colour in charts", colour);
    }
    page.fact("leader's capacity", shortest(strategy.leader.capacity));
    if let Some(dependence) = strategy.leader.dependence {
        page.fact("dependence at the start", shortest(dependence));
    }
    if let Some(training) = &strategy.training {
        let share = shortest(training.share);
        page.fact("training", format!("share {share} of leaders, to skill {}", shortest(training.aim)));
        page.fact("cost of training", shortest(training.cost));
    }
    page.fact("mean cost", rounded(compile(strategy, &scenario).cost));
    page.fact("cost is", "share of an ordinary leader's capacity; the mean is over the usual run");
    for (practice, cost, seats) in costs() {
        for spell in strategy.plan.get(practice).into_iter().flatten() {
            page.row([
                practice.into(),
                shortest(spell.intensity).into(),
                if spell.from == SchoolTime::Weeks(0) {
                    Value::from("the start")
                } else {
                    spell.from.to_string().into()
                },
                spell.until.map_or_else(|| Value::from("the end"), |until| until.to_string().into()),
                rounded(spell.intensity * cost),
                if seats { seated(spell.target).into() } else { Value::Null },
            ]);
        }
    }
    Ok(page)
}

/// Names and costs of the practices that ship, and whether they seat a design team.
fn costs() -> impl Iterator<Item = (&'static str, f32, bool)> {
    catalogue()
        .into_iter()
        .map(|(name, practice)| (name, practice.cost, practice.acts_on.participation > 0.0))
}

fn seated(target: Target) -> &'static str {
    match target {
        Target::MostResistant => "most resistant",
        Target::Volunteers => "volunteers",
        Target::OpinionLeaders => "opinion leaders",
        Target::Random => "anyone, by lot",
    }
}

fn rounded(number: f32) -> Value {
    Value::from((f64::from(number) * 1000.0).round() / 1000.0)
}
