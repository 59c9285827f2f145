//! What a plan is: the values that hold, its strategies, and what it asks of the leader week by week.

use super::plan::CheckedPlan;
use scenario::strategy::{Spell, Strategy};
use scenario::units::shortest;
use serde_json::{Map, Value, json};

/// A plan's values and strategies; as numbers, what the strategy demands of the leader every week, and then what the
/// first leader has, both in shares of an ordinary leader's capacity.
pub(crate) fn describe(plan: &CheckedPlan) -> (Value, Vec<f32>) {
    let CheckedPlan { scenario, compiled, warnings, .. } = plan;
    let weeks_per_year = scenario.run.weeks_per_year;
    let values: Map<String, Value> =
        scenario.parameters.values().into_iter().map(|(row, value)| (row.key(), value)).collect();
    let strategies: Vec<Value> =
        scenario.plans().map(|(name, strategy)| described(name, strategy, weeks_per_year)).collect();
    let practice = |(name, practice): (&String, &scenario::practice::Practice)| {
        let acts_on = &practice.acts_on;
        json!({
            "name": name, "label": practice.label, "meaning": practice.meaning, "source": practice.source,
            "cost": shortest(practice.cost), "seats": acts_on.participation > 0.0 || acts_on.demonstration > 0.0,
        })
    };
    let warning =
        |warning: &scenario::error::Problem| json!({ "what": warning.what, "remedy": warning.remedy });
    let answer = json!({
        "name": scenario.name, "title": scenario.title, "question": scenario.question,
        "years": scenario.run.years, "weeks_per_year": weeks_per_year, "weeks": scenario.weeks(),
        "seed": scenario.run.seed, "reference": scenario.run.reference,
        "schools": scenario.scale().schools(), "level": scenario.timetable.level.word(),
        "leader_leaves": scenario.events.leader_leaves.iter().map(|time| time.in_weeks(weeks_per_year)).collect::<Vec<_>>(),
        "values": values, "strategies": strategies,
        "practices": scenario.practices.iter().map(practice).collect::<Vec<_>>(),
        "designed_cost": compiled.designed_cost, "cost": compiled.cost,
        "warnings": warnings.iter().map(warning).collect::<Vec<_>>(),
    });
    let training = |week: u32| {
        let running = compiled.training.filter(|training| training.runs_in(week));
        running.map_or(0.0, |training| training.terms.cost)
    };
    // Of a district, what its first school is asked for.
    let start = scenario.events.strategy_start(0, weeks_per_year);
    let planned = |week: u32| week.checked_sub(start).map_or(0.0, |week| compiled.doses[week as usize].cost);
    let demand = (0..scenario.weeks()).map(|week| planned(week) + training(week));
    let capacity = (0..scenario.weeks()).map(|_| compiled.capacity);
    (answer, demand.chain(capacity).collect())
}

fn described(name: &str, strategy: &Strategy, weeks_per_year: u32) -> Value {
    let spell = |spell: &Spell| {
        json!({
            "intensity": shortest(spell.intensity), "from": spell.from.in_weeks(weeks_per_year),
            "until": spell.until.map(|until| until.in_weeks(weeks_per_year)), "target": spell.target.word(),
        })
    };
    let plan: Map<String, Value> = strategy
        .plan
        .iter()
        .map(|(practice, spells)| (practice.clone(), spells.iter().map(spell).collect()))
        .collect();
    json!({
        "name": name, "label": strategy.label, "summary": strategy.summary, "colour": strategy.colour,
        "capacity": shortest(strategy.leader.capacity), "dependence": strategy.leader.dependence.map(shortest),
        "plan": plan,
    })
}
