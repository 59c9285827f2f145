//! The figure of equal capacity says in its title who leads as designed and who within the budget, and how surely.

use super::summaries::{figure, scenario, summary, tables, title};
use report::{Request, Summary};
use results::{CapacityRow, CapacityTable};
use simulation::measure::Measure;
use statistics::Estimate;

/// Reach as designed, reach within the budget, and half the width of the interval of both.
type Ends = (&'static str, f64, f64, f64);

/// Runs with and without a budget of a half; differences are from the first strategy.
fn made_up(ends: &[Ends]) -> Summary {
    let scenario = scenario(&ends.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    let around = |value: f64, half: f64| Estimate { value, low: value - half, high: value + half };
    let row = |&(name, designed, within, half): &Ends, budget: Option<f64>| {
        let end = |(_, designed, within, _): &Ends| if budget.is_none() { *designed } else { *within };
        let own = end(&(name, designed, within, half));
        let difference = own - end(&ends[0]);
        let difference = if name == ends[0].0 { around(0.0, 0.0) } else { around(difference, half) };
        CapacityRow {
            budget,
            strategy: name.to_owned(),
            designed: 0.9,
            planned: budget.unwrap_or(0.9),
            used: around(budget.unwrap_or(0.8), 0.0),
            used_in_force: around(0.9, 0.0),
            in_force: around(1.0, 0.0),
            results: [(around(own, half), difference); 2],
        }
    };
    let rows = [None, Some(0.5)].into_iter().flat_map(|budget| ends.iter().map(move |own| (own, budget)));
    let capacity = CapacityTable { rows: rows.map(|(own, budget)| row(own, budget)).collect() };
    let mut made_up = tables(&scenario, |_, _, _| 0.5, |_| false);
    made_up.capacity = capacity;
    summary(scenario, made_up)
}

fn found(ends: &[Ends]) -> String {
    title(&made_up(ends), "equal_capacity", &Request::default())
}

#[test]
fn a_leader_who_stays_one_is_named_once_and_a_changed_order_below_is_told() {
    let stays =
        [("status_quo", 0.1, 0.1, 0.05), ("mandate", 0.3, 0.2, 0.05), ("managed_change", 0.8, 0.4, 0.05)];
    let first = "“Managed change” leads as designed and within 50 % of a leader's capacity; ";
    assert_eq!(
        found(&stays),
        format!(
            "{first}the order stays the same; the leader differs clearly from “Status quo” in both cases"
        )
    );
    let mut changes = stays;
    changes[1].2 = 0.05;
    assert_eq!(
        found(&changes),
        format!("{first}the order below changes; the leader differs clearly from “Status quo” in both cases")
    );
}

#[test]
fn a_lead_that_changes_hands_or_is_lost_in_luck_is_told() {
    let turned =
        [("status_quo", 0.1, 0.1, 0.05), ("mandate", 0.3, 0.14, 0.05), ("managed_change", 0.8, 0.12, 0.05)];
    assert_eq!(
        found(&turned),
        "“Managed change” leads as designed; “Mandate” leads within 50 % of a leader's capacity; the leader differs clearly \
         from “Status quo” only as designed"
    );
}

#[test]
fn strategies_of_which_a_budget_leaves_the_same_share_the_lead() {
    let alike =
        [("status_quo", 0.1, 0.1, 0.05), ("superhero", 0.7, 0.3, 0.05), ("managed_change", 0.8, 0.3, 0.05)];
    assert_eq!(
        found(&alike),
        "“Managed change” leads as designed; “Superhero” and “Managed change” share the lead within 50 % of a leader's \
         capacity; the leader differs clearly from “Status quo” in both cases"
    );
    let all = [("status_quo", 0.1, 0.3, 0.05), alike[1], alike[2]];
    assert!(found(&all).contains("; 3 strategies share the lead within "), "{}", found(&all));
}

#[test]
fn a_reference_that_leads_is_held_against_the_next() {
    let ends = [("managed_change", 0.8, 0.4, 0.05), ("mandate", 0.3, 0.38, 0.05)];
    assert!(
        found(&ends).ends_with("the leader differs clearly from “Mandate” only as designed"),
        "{}",
        found(&ends)
    );
}

#[test]
fn a_reference_that_leads_in_one_case_only_is_not_said_to_differ_from_itself() {
    let ends = [("managed_change", 0.8, 0.2, 0.05), ("mandate", 0.3, 0.4, 0.05)];
    let turned = found(&ends);
    assert!(turned.starts_with("“Managed change” leads as designed; “Mandate” leads within "), "{turned}");
    assert!(
        turned.ends_with("the leader differs clearly from the strategy compared with it in both cases"),
        "{turned}"
    );
}

#[test]
fn where_nobody_is_reached_nobody_leads_and_a_single_strategy_is_told_by_itself() {
    let nobody = [("status_quo", 0.0, 0.0, 0.0), ("mandate", 0.0, 0.0, 0.0)];
    assert_eq!(
        found(&nobody),
        "No strategy gets anywhere, either as designed or within 50 % of a leader's capacity"
    );
    let one = [("managed_change", 0.8, 0.4, 0.05)];
    assert_eq!(
        found(&one),
        "“Managed change” ends at 80 % as designed and at 40 % within 50 % of a leader's capacity"
    );
}

#[test]
fn against_another_reference_the_table_knows_no_differences_and_the_title_tells_none() {
    let ends =
        [("status_quo", 0.1, 0.1, 0.05), ("mandate", 0.3, 0.2, 0.05), ("managed_change", 0.8, 0.4, 0.05)];
    let chosen = ["mandate", "managed_change"].map(str::to_owned);
    let narrowed = made_up(&ends).narrowed(&chosen, "mandate");
    let title = title(&narrowed, "equal_capacity", &Request::default());
    assert_eq!(title, "“Managed change” leads as designed and within 50 % of a leader's capacity");
}

#[test]
fn it_shows_the_measures_of_its_table_and_suits_runs_with_a_budget_only() {
    let figure = figure("equal_capacity");
    let shown = Measure::ALL.iter().filter(|measure| figure.can_show(**measure));
    assert_eq!(shown.copied().collect::<Vec<_>>(), results::RESULTS);
    let mut with = made_up(&[("status_quo", 0.1, 0.1, 0.05), ("mandate", 0.3, 0.2, 0.05)]);
    assert!(figure.suits(&with));
    with.tables.capacity.rows.retain(|row| row.budget.is_none());
    assert!(!figure.suits(&with), "without a budget");
}
