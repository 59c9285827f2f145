//! What a budget does to a plan: what comes first is paid first, and no week costs more.

use super::by_hand::{near, small};
use results::PlansLeft;
use scenario::plan::{Plan, compile};
use scenario::{FullScenario, planned_practices};

/// Three practices of which `core` comes first, `more` second, and the other two together; `short` runs for two weeks of
/// four.
const IT: &str = "
priority = [\"core\", \"more\"]
plan.aside = 1.0
plan.core = 0.5
plan.more = 0.5
plan.short = { intensity = 1.0, until = \"2 weeks\" }
[practices.aside]
cost = 0.1
[practices.core]
cost = 0.4
[practices.more]
cost = 0.2
[practices.short]
cost = 0.1
";

fn plan_of(changes: &[&str]) -> (FullScenario, Plan) {
    let changes: Vec<&str> = ["run.years=1", "run.weeks_per_year=4"].iter().chain(changes).copied().collect();
    let scenario = small((1, 1, 1), IT, &changes);
    let plan = compile(&scenario.strategies["it"], &scenario);
    (scenario, plan)
}

/// The intensities of all practices in a week, in the order of their names.
fn in_week(plan: &Plan, week: usize) -> Vec<f32> {
    plan.intensities.values().map(|weeks| weeks[week]).collect()
}

#[track_caller]
fn are_near(what: &str, found: &[f32], expected: &[f32]) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (place, (&found, &expected)) in found.iter().zip(expected).enumerate() {
        near(&format!("{what}, practice {place}"), found, expected);
    }
}

#[test]
fn a_plan_within_the_budget_stays_as_it_was_designed() {
    let ((_, designed), (_, budgeted)) = (plan_of(&[]), plan_of(&["run.budget=0.5"]));
    assert_eq!(designed, budgeted);
    near("its cost", designed.cost, (2.0 * 0.5 + 2.0 * 0.4) / 4.0);
}

#[test]
fn what_comes_first_is_paid_in_full_and_what_comes_last_shares_the_rest() {
    // In the first two weeks 0.1 is left for 0.2, and enough afterwards.
    let (_, plan) = plan_of(&["run.budget=0.4"]);
    are_near("first week", &in_week(&plan, 0), &[0.5, 0.5, 0.5, 0.5]);
    are_near("last week", &in_week(&plan, 3), &[1.0, 0.5, 0.5, 0.0]);
    near("cost", plan.cost, 0.4);
    let (_, plan) = plan_of(&["run.budget=0.25"]);
    are_near("with less", &in_week(&plan, 0), &[0.0, 0.5, 0.25, 0.0]);
    let (_, plan) = plan_of(&["run.budget=0.1"]);
    are_near("with hardly any", &in_week(&plan, 0), &[0.0, 0.25, 0.0, 0.0]);
}

#[test]
fn training_of_leaders_is_paid_before_any_practice() {
    let training = "policy.training={ cost = 0.05, until = \"2 weeks\" }";
    let (_, plan) = plan_of(&["run.budget=0.25", training]);
    are_near("while it lasts", &in_week(&plan, 0), &[0.0, 0.5, 0.0, 0.0]);
    are_near("afterwards", &in_week(&plan, 3), &[0.0, 0.5, 0.25, 0.0]);
    near("cost", plan.cost, 0.25);
}

#[test]
fn training_that_takes_all_of_a_budget_leaves_nothing_for_practices() {
    for cost in ["0.25", "0.4"] {
        let training = format!("policy.training={{ cost = {cost}, until = \"2 weeks\" }}");
        let (_, plan) = plan_of(&["run.budget=0.25", &training]);
        assert_eq!(in_week(&plan, 0), [0.0; 4], "while training costs {cost}");
        are_near("afterwards", &in_week(&plan, 3), &[0.0, 0.5, 0.25, 0.0]);
    }
}

#[test]
fn a_district_pays_of_the_budget_for_those_whom_it_trains() {
    let training = "policy.training={ share = 0.5, cost = 0.1, until = \"2 weeks\" }";
    let (_, plan) = plan_of(&["run.budget=0.25", "district.schools=4", training]);
    are_near("while two of four are trained", &in_week(&plan, 0), &[0.0, 0.5, 0.0, 0.0]);
    near("cost", plan.cost, 0.25);
}

#[test]
fn no_budget_leaves_less_than_nothing_of_a_practice_or_more_than_all() {
    // At some of these budgets the rounding of what is left would come out below 0.
    let free = "practices.short.cost=0";
    for thousandths in 10..=1000 {
        let budget = format!("run.budget={}", f64::from(thousandths) / 1000.0);
        for budget_use in ["run.budget_use=at_most", "run.budget_use=all"] {
            let (_, plan) = plan_of(&[&budget, budget_use, free]);
            let paid = plan.intensities.values().flatten();
            assert!(paid.clone().all(|own| (0.0..=1.0).contains(own)), "{budget}: {:?}", plan.intensities);
        }
    }
}

#[test]
fn a_budget_raises_no_practice_in_weeks_in_which_it_is_not_planned() {
    let idle = "strategies.it.plan.more=0";
    let (_, plan) = plan_of(&["run.budget=1", "run.budget_use=all", idle]);
    are_near("first week", &in_week(&plan, 0), &[1.0, 1.0, 0.0, 1.0]);
}

#[test]
fn all_of_a_budget_can_be_asked_for_and_raises_what_comes_first() {
    let (_, plan) = plan_of(&["run.budget=0.6", "run.budget_use=all"]);
    are_near("first week", &in_week(&plan, 0), &[1.0, 0.75, 0.5, 1.0]);
    are_near("last week", &in_week(&plan, 3), &[1.0, 1.0, 0.5, 0.0]);
    near("cost", plan.cost, 0.6);
    let (_, plan) = plan_of(&["run.budget=1", "run.budget_use=all"]);
    are_near("more than can be spent", &in_week(&plan, 0), &[1.0, 1.0, 1.0, 1.0]);
    near("its cost", plan.cost, 0.75);
}

#[test]
fn what_a_budget_keeps_cuts_and_drops_is_told_by_labels_in_the_order_in_which_it_pays() {
    let (scenario, _) = plan_of(&["run.budget=0.25", "practices.more.label=Much more"]);
    let told = PlansLeft::of(&scenario).expect("there is a budget");
    assert_eq!((told.budget, told.plans.len()), (0.25, 1));
    let plan = &told.plans[0];
    let label = |name: &str| scenario.practices[name].label.clone();
    assert_eq!(plan.kept, [label("core")]);
    let [(cut, share)] = &plan.cut[..] else { panic!("one is cut: {:?}", plan.cut) };
    assert_eq!(cut, "Much more");
    near("what is left of it", *share as f32, 0.5);
    assert_eq!(plan.dropped, [label("aside"), label("short")]);
    near("its cost", plan.cost as f32, 0.25);
    let (scenario, _) = plan_of(&["run.budget=0.6"]);
    assert_eq!(PlansLeft::of(&scenario).expect("there is a budget").plans, []);
    assert_eq!(PlansLeft::of(&plan_of(&[]).0), None, "without a budget");
}

#[test]
fn what_is_all_but_paid_counts_as_kept_and_what_is_hardly_paid_as_dropped() {
    // Of the 0.1 that `more` costs, all but 0.0002, and no more than 0.0004.
    for (budget, is_kept) in [("run.budget=0.2998", true), ("run.budget=0.2004", false)] {
        let (scenario, _) = plan_of(&[budget]);
        let told = PlansLeft::of(&scenario).expect("there is a budget");
        let label = &scenario.practices["more"].label;
        let plan = &told.plans[0];
        assert_eq!(plan.cut, [], "{budget}");
        assert_eq!(
            (plan.kept.contains(label), plan.dropped.contains(label)),
            (is_kept, !is_kept),
            "{budget}"
        );
    }
}

#[test]
fn what_is_paid_first_is_told_first_and_what_costs_nothing_is_not_told() {
    let more_first = "strategies.it.priority=[\"more\", \"core\"]";
    let (scenario, _) = plan_of(&["run.budget=0.3", more_first, "practices.short.cost=0"]);
    let told = PlansLeft::of(&scenario).expect("there is a budget");
    let plan = &told.plans[0];
    let label = |name: &str| scenario.practices[name].label.clone();
    assert_eq!(plan.kept, [label("more"), label("core")]);
    assert_eq!((&plan.cut[..], &plan.dropped[..]), (&[][..], &[label("aside")][..]));
}

#[test]
fn what_a_budget_leaves_is_told_practice_by_practice() {
    let (scenario, plan) = plan_of(&["run.budget=0.25"]);
    let told = planned_practices("it", &plan, &scenario);
    let found: Vec<_> = told.iter().map(|own| (own.name.as_str(), own.priority, own.weeks)).collect();
    let all = Some((1, 4));
    assert_eq!(
        found,
        [("aside", None, None), ("core", Some(1), all), ("more", Some(2), all), ("short", None, None)]
    );
    let total = |of: fn(&scenario::PlannedPractice) -> f64| told.iter().map(of).sum::<f64>() as f32;
    near("cost of all", total(|own| own.cost), plan.cost);
    near("the same as designed", total(|own| own.designed_cost), plan.designed_cost);
}

#[test]
fn what_no_school_comes_to_counts_for_nothing_in_the_means_of_a_practice() {
    let (scenario, plan) = plan_of(&["run.budget=0.4", "events.strategy_starts=[\"1 weeks\"]"]);
    let told = planned_practices("it", &plan, &scenario);
    // Two weeks at half and one in full, of four; the plan's last week is never reached.
    let aside = &told[0];
    near("mean", aside.intensity as f32, (2.0 * 0.5 + 1.0) / 4.0);
    near("mean as designed", aside.designed_intensity as f32, 3.0 / 4.0);
    let greatest: Vec<f64> = told.iter().map(|own| own.greatest_intensity).collect();
    assert_eq!(greatest, [1.0, 0.5, 0.5, 0.5]);
    let total = |of: fn(&scenario::PlannedPractice) -> f64| told.iter().map(of).sum::<f64>() as f32;
    near("cost of all", total(|own| own.cost), plan.cost);
}
