//! Strategies as designed and under a common budget, side by side, and what the budget leaves of their plans.

use chart::{percent, signed_points};
use description::Page;
use results::{CapacityRow, CapacityTable};
use scenario::plan::compile;
use scenario::{FullScenario, PlannedPractice, planned_practices};
use scenario_files::Variant;
use statistics::Estimate;

/// One row per strategy: what it takes and reaches as designed, and where no plan may cost more than a variant's budget;
/// below, what every budget leaves of the plans. None where no variant has a budget.
pub fn capacity(scenario: &FullScenario, variants: &[Variant], table: &CapacityTable) -> Option<String> {
    let budgets: Vec<f64> = table.budgets().into_iter().flatten().collect();
    if scenario.run.budget.is_some() || budgets.is_empty() {
        return None;
    }
    let columns: Vec<String> = std::iter::once("as designed".to_owned())
        .chain(budgets.iter().map(|budget| format!("at most {}", percent(*budget))))
        .flat_map(|under| {
            [format!("reached {under}"), format!("vs {}", scenario.run.reference), "used".to_owned()]
        })
        .collect();
    let columns: Vec<&str> = std::iter::once("strategy").chain(columns.iter().map(String::as_str)).collect();
    let mut page = Page::new("As designed, and at equal capacity", &columns);
    for (name, strategy) in scenario.plans() {
        let under = std::iter::once(None).chain(budgets.iter().copied().map(Some));
        let cells = under.flat_map(|budget| match table.row(name, budget) {
            Some(row) => cells(row, name == scenario.run.reference),
            None => vec![String::new(); 3],
        });
        let cells = std::iter::once(strategy.label.clone()).chain(cells);
        page.row(cells.map(serde_json::Value::from));
    }
    let left: Vec<String> = variants.iter().filter_map(|variant| left_by(&variant.loaded.scenario)).collect();
    Some(
        page.text()
            + "\n\nused: mean share of an ordinary leader's capacity over the run; in brackets that of weeks in which the \
               strategy was in force\n"
            + &left.concat(),
    )
}

fn cells(row: &CapacityRow, is_reference: bool) -> Vec<String> {
    let (reached, difference) = &row.results[0];
    let versus = if is_reference { "reference".to_owned() } else { with_interval(difference) };
    let in_force = row.used_in_force.value;
    let used = percent(row.used.value);
    let used = if in_force.is_nan() { used } else { format!("{used} ({})", percent(in_force)) };
    vec![percent(reached.value), versus, used]
}

fn with_interval(difference: &Estimate) -> String {
    let [value, low, high] = [difference.value, difference.low, difference.high].map(signed_points);
    if difference.low.is_nan() { value } else { format!("{value} [{low}, {high}]") }
}

/// What the budget of a scenario leaves of its plans, a line per plan that costs more; none where there is no budget or
/// every plan is paid in full.
fn left_by(scenario: &FullScenario) -> Option<String> {
    let budget = scenario.run.budget?;
    let line = |(name, strategy): (&str, &scenario::strategy::Strategy)| {
        let plan = compile(strategy, scenario);
        let practices = planned_practices(name, &plan, scenario);
        (plan.cost < plan.designed_cost)
            .then(|| format!("  {}: {}\n", strategy.label, in_words(scenario, practices)))
    };
    let lines: Vec<String> = scenario.plans().filter_map(line).collect();
    let title =
        format!("What {} of an ordinary leader's capacity leaves of the plans", percent(f64::from(budget)));
    (!lines.is_empty()).then(|| format!("\n{title}:\n{}", lines.concat()))
}

/// What is kept, what is cut and what goes, in the order in which the budget pays.
fn in_words(scenario: &FullScenario, mut practices: Vec<PlannedPractice>) -> String {
    /// Shares of a plan this close to all or nothing count as that.
    const ALMOST: f64 = 0.005;
    practices.retain(|practice| practice.designed_cost > 0.0);
    practices.sort_by_key(|practice| practice.priority.unwrap_or(usize::MAX));
    let label = |practice: &PlannedPractice| scenario.practices[&practice.name].label.to_lowercase();
    let share = |practice: &PlannedPractice| practice.cost / practice.designed_cost;
    let listed = |intro: &str, holds: &dyn Fn(f64) -> bool, with_share: bool| {
        let of = |practice: &PlannedPractice| {
            let label = label(practice);
            if with_share { format!("{label} to {}", percent(share(practice))) } else { label }
        };
        let named: Vec<String> = practices.iter().filter(|own| holds(share(own))).map(of).collect();
        (!named.is_empty()).then(|| format!("{intro} {}", named.join(", ")))
    };
    let parts = [
        listed("keeps", &|share| share > 1.0 - ALMOST, false),
        listed("cuts", &|share| (ALMOST..=1.0 - ALMOST).contains(&share), true),
        listed("drops", &|share| share < ALMOST, false),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
