//! What a budget leaves of a plan: the practices that come first are paid in full, and those after them share the rest.
//!
//! A week that costs more than the budget is cut from its end: what a strategy names in its `priority` is paid in that
//! order, and everything else afterwards, all of it to the same degree. So a strategy with less capacity keeps its
//! character instead of doing a little of everything.

use crate::FullScenario;
use crate::choice::choice;
use crate::strategy::{Spell, Strategy};
use crate::units::SchoolTime;
use std::ops::Range;

choice! {
    /// What a budget asks of plans that cost less.
    #[derive(Default)]
    BudgetUse {
        /// Nothing: no plan may cost more in any week.
        #[default]
        AtMost = "at_most",
        /// That they use all of it: what they do is done more intensely, in the order of their priority.
        All = "all",
    }
}

/// A practice's spells in a week of a plan, and what they cost there.
struct Planned<'a> {
    practice: usize,
    spell: &'a Spell,
    /// Cost at full intensity, a share of an ordinary leader's capacity.
    cost: f32,
    /// Intensity as designed, 0 to 1, and as it is paid for.
    designed: f32,
    paid: f32,
}

/// One practice that a plan pays for in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paid<'a> {
    /// Its place in the plan.
    pub practice: usize,
    /// The spell that plans it.
    pub spell: &'a Spell,
    /// The intensity that the budget leaves, 0 to 1.
    pub intensity: f32,
}

/// What a budget leaves of every week of a strategy's plan; all of it where there is no budget. `training` is what the
/// training of leaders takes of the budget in each week.
pub(crate) fn paid_weeks<'a>(
    strategy: &'a Strategy,
    scenario: &FullScenario,
    budget: Option<f32>,
    training: impl Fn(u32) -> f32,
) -> Vec<Vec<Paid<'a>>> {
    let (teachers, seats) = (scenario.parameters.school.teachers, scenario.parameters.design_team.seats());
    let costs: Vec<f32> = strategy
        .plan
        .keys()
        .map(|name| {
            let practice = scenario.practices.get(name).expect("a scenario has every practice that it plans");
            practice.cost_in(teachers, seats)
        })
        .collect();
    let mut weeks: Vec<Vec<Planned<'a>>> = (0..scenario.weeks()).map(|_| Vec::new()).collect();
    for (practice, spells) in strategy.plan.values().enumerate() {
        for spell in spells {
            for week in &mut weeks[weeks_of(spell, scenario)] {
                let (designed, cost) = (spell.intensity, costs[practice]);
                week.push(Planned { practice, spell, cost, designed, paid: designed });
            }
        }
    }
    let rank = ranks(strategy);
    let pay = |(week, mut planned): (usize, Vec<Planned<'a>>)| {
        if let Some(budget) = budget {
            pay(&mut planned, &rank, budget - training(week as u32), scenario.run.budget_use);
        }
        planned
            .iter()
            .map(|own| Paid { practice: own.practice, spell: own.spell, intensity: own.paid })
            .collect()
    };
    weeks.into_iter().enumerate().map(pay).collect()
}

/// For each practice of a plan, how many are paid before it; those without a priority come last, together.
fn ranks(strategy: &Strategy) -> Vec<usize> {
    let rank = |name| strategy.priority.iter().position(|own| own == name).unwrap_or(strategy.priority.len());
    strategy.plan.keys().map(rank).collect()
}

/// Pays for a week's practices, rank by rank: as designed, and then to the full where all of the budget is asked for.
fn pay(planned: &mut [Planned<'_>], rank: &[usize], budget: f32, budget_use: BudgetUse) {
    let mut left = budget.max(0.0);
    for own in planned.iter_mut() {
        own.paid = 0.0;
    }
    spend(planned, rank, &mut left, |own| own.designed);
    if budget_use == BudgetUse::All {
        spend(planned, rank, &mut left, |own| if own.designed > 0.0 { 1.0 - own.paid } else { 0.0 });
    }
}

/// Spends what is left, rank by rank, on what each practice still wants: an intensity, all of it of one rank to the same
/// degree.
fn spend(planned: &mut [Planned<'_>], rank: &[usize], left: &mut f32, wants: impl Fn(&Planned<'_>) -> f32) {
    for of_rank in 0..=rank.iter().copied().max().unwrap_or(0) {
        let own = planned.iter().filter(|own| rank[own.practice] == of_rank);
        let wanted: f32 = own.map(|own| wants(own) * own.cost).sum();
        let share = if wanted > *left { *left / wanted } else { 1.0 };
        *left = (*left - share * wanted).max(0.0);
        for own in planned.iter_mut().filter(|own| rank[own.practice] == of_rank) {
            own.paid += share * wants(own);
        }
    }
}

/// The weeks of the run in which a spell lasts, counted from 0.
fn weeks_of(spell: &Spell, scenario: &FullScenario) -> Range<usize> {
    let in_weeks = |time: SchoolTime| time.in_weeks(scenario.run.weeks_per_year).min(scenario.weeks());
    let from = in_weeks(spell.from);
    let until = spell.until.map_or(scenario.weeks(), in_weeks).max(from);
    from as usize..until as usize
}
