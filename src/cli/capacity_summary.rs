//! Strategies as designed and under a common budget, side by side, and what the budget leaves of their plans.

use super::summary::in_points;
use chart::percent;
use description::Page;
use results::{CapacityRow, CapacityTable, PlanLeft, PlansLeft};
use scenario::FullScenario;
use scenario_files::Variant;

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
    let mut page = Page::new("As designed and at equal capacity", &columns);
    for (name, strategy) in scenario.plans() {
        let under = std::iter::once(None).chain(budgets.iter().copied().map(Some));
        let cells = under.flat_map(|budget| match table.row(name, budget) {
            Some(row) => cells(row, name == scenario.run.reference),
            None => vec![String::new(); 3],
        });
        let cells = std::iter::once(strategy.label.clone()).chain(cells);
        page.row(cells.map(serde_json::Value::from));
    }
    let label = |name: &str| {
        scenario.strategies.get(name).map_or_else(|| name.to_owned(), |strategy| strategy.label.clone())
    };
    let left = variants.iter().filter_map(|variant| PlansLeft::of(&variant.loaded.scenario));
    let left: Vec<String> = left.filter_map(|left| left_by(&left, label)).collect();
    Some(
        page.text()
            + "\n\nused: mean share of an ordinary leader's capacity over the run; in brackets, over the weeks in which \
               the strategy was in force\n"
            + &left.concat(),
    )
}

fn cells(row: &CapacityRow, is_reference: bool) -> Vec<String> {
    let (reached, difference) = &row.results[0];
    let versus = if is_reference { "reference".to_owned() } else { in_points(difference) };
    let in_force = row.used_in_force.value;
    let used = percent(row.used.value);
    let used = if in_force.is_nan() { used } else { format!("{used} ({})", percent(in_force)) };
    vec![percent(reached.value), versus, used]
}

/// What a budget leaves of plans, a line per plan that costs more; none where every plan is paid in full.
fn left_by(left: &PlansLeft, label: impl Fn(&str) -> String) -> Option<String> {
    let line = |plan: &PlanLeft| format!("  {}: {}\n", label(&plan.strategy), in_words(plan));
    let lines: Vec<String> = left.plans.iter().map(line).collect();
    let title = format!("What {} of an ordinary leader's capacity leaves of the plans", percent(left.budget));
    (!lines.is_empty()).then(|| format!("\n{title}:\n{}", lines.concat()))
}

/// What is kept, what is cut and what goes, in the order in which the budget pays.
fn in_words(plan: &PlanLeft) -> String {
    let lower = |labels: &[String]| labels.iter().map(|label| label.to_lowercase()).collect::<Vec<_>>();
    let cut: Vec<String> = plan
        .cut
        .iter()
        .map(|(label, share)| format!("{} to {}", label.to_lowercase(), percent(*share)))
        .collect();
    let parts = [("keeps", lower(&plan.kept)), ("cuts", cut), ("drops", lower(&plan.dropped))];
    let told = parts.into_iter().filter(|(_, practices)| !practices.is_empty());
    told.map(|(intro, practices)| format!("{intro} {}", practices.join(", "))).collect::<Vec<_>>().join("; ")
}
