//! What the figure of equal capacity finds, in its title.

use super::{Shown, budgets};
use crate::figures::leads::{Lead, Leaders, quoted, title_of};
use chart::{Language, phrases};
use simulation::measure::Better;

/// Who ends with most in a case.
fn lead_in<'a>(shown: &Shown<'a>, budget: Option<f64>) -> Lead<'a> {
    let names = shown.summary.strategies().iter().map(String::as_str);
    Lead::of(names, Better::Higher, |name| shown.end(name, budget).value)
}

/// Who leads as designed and within the first budget, whether the order changes, and whether the leader differs clearly from
/// the reference.
pub fn title(shown: &Shown<'_>, language: &Language) -> String {
    let Some(&within) = budgets(shown.summary).first() else { return String::new() };
    let budget = &language.percent(within);
    let within = Some(within);
    let [designed, budgeted] = [None, within].map(|budget| lead_in(shown, budget));
    if let [only] = shown.summary.strategies() {
        return language.say(phrases::equal_capacity::OnlyStrategy {
            strategy: &quoted(shown.summary, language, only),
            designed: &language.percent(shown.end(only, None).value),
            within: &language.percent(shown.end(only, within).value),
            budget,
        });
    }
    if designed.leaders.is_empty() && budgeted.leaders.is_empty() {
        return language.say(phrases::equal_capacity::AllAtNothing { budget });
    }
    let is_same = designed.leaders == budgeted.leaders;
    let [as_designed, in_budget] = [&designed, &budgeted].map(|lead| lead.in_words(shown.summary, language));
    let mut clauses = if is_same {
        vec![leads_in_both(language, &as_designed, budget)]
    } else {
        vec![leads_as_designed(language, &as_designed), leads_within(language, &in_budget, budget)]
    };
    let everybody = shown.summary.strategies().len();
    if is_same && designed.leaders.len() == everybody {
        return title_of(&clauses);
    }
    let order = (is_same && everybody > 2).then(|| {
        if is_reordered(shown, within) {
            language.say(phrases::equal_capacity::OrderChanges)
        } else {
            language.say(phrases::equal_capacity::OrderStays)
        }
    });
    clauses.extend(order);
    clauses.extend(told_apart(shown, language, (&designed, &budgeted), within));
    title_of(&clauses)
}

fn leads_in_both(language: &Language, leaders: &Leaders, budget: &str) -> String {
    match leaders {
        Leaders::Nobody => language.say(phrases::equal_capacity::AllAtNothing { budget: &budget }),
        Leaders::One(leader) => {
            language.say(phrases::equal_capacity::LeadsInBoth { leader, budget: &budget })
        }
        Leaders::Several(leaders) => {
            language.say(phrases::equal_capacity::ShareInBoth { leaders, budget: &budget })
        }
    }
}

fn leads_as_designed(language: &Language, leaders: &Leaders) -> String {
    match leaders {
        Leaders::Nobody => language.say(phrases::equal_capacity::NobodyAsDesigned),
        Leaders::One(leader) => language.say(phrases::equal_capacity::LeadsAsDesigned { leader }),
        Leaders::Several(leaders) => language.say(phrases::equal_capacity::ShareAsDesigned { leaders }),
    }
}

fn leads_within(language: &Language, leaders: &Leaders, budget: &str) -> String {
    match leaders {
        Leaders::Nobody => language.say(phrases::equal_capacity::NobodyWithin { budget: &budget }),
        Leaders::One(leader) => {
            language.say(phrases::equal_capacity::LeadsWithin { leader, budget: &budget })
        }
        Leaders::Several(leaders) => {
            language.say(phrases::equal_capacity::ShareWithin { leaders, budget: &budget })
        }
    }
}

/// Whether a strategy that is ahead of another as designed is behind it within the budget.
fn is_reordered(shown: &Shown<'_>, budget: Option<f64>) -> bool {
    let names = shown.summary.strategies();
    let end = |name: &str, budget| shown.end(name, budget).value;
    let is_ahead = |one: &str, other: &str, budget| end(one, budget) > end(other, budget);
    names
        .iter()
        .any(|one| names.iter().any(|other| is_ahead(one, other, None) && is_ahead(other, one, budget)))
}

/// Whether the leaders differ clearly from the reference as designed and within the budget; where the reference leads in
/// both, whether it differs clearly from the next. None where intervals are unknown.
fn told_apart(
    shown: &Shown<'_>,
    language: &Language,
    (designed, budgeted): (&Lead<'_>, &Lead<'_>),
    within: Option<f64>,
) -> Option<String> {
    let reference = shown.summary.scenario.run.reference.as_str();
    let leaders = [designed, budgeted].map(|lead| lead.challenger(reference));
    // Where the reference leads in one case only, the leader of the other case is held against it in both.
    let challenger = leaders.iter().flatten().next().copied().or_else(|| next_to(shown, reference))?;
    let is_apart = |strategy: &str, budget| {
        let difference = shown.difference(strategy, budget);
        (!difference.low.is_nan()).then_some(difference.low > 0.0 || difference.high < 0.0)
    };
    let apart = is_apart(leaders[0].unwrap_or(challenger), None)?;
    let apart_within = is_apart(leaders[1].unwrap_or(challenger), within)?;
    let leads_alone = [designed, budgeted].iter().any(|lead| lead.leaders == [reference]);
    let reference = &match leaders {
        [None, None] => quoted(shown.summary, language, challenger),
        _ if leads_alone => language.say(phrases::figure::Compared),
        _ => quoted(shown.summary, language, reference),
    };
    Some(match (apart, apart_within) {
        (true, true) => language.say(phrases::equal_capacity::ApartInBoth { reference }),
        (true, false) => language.say(phrases::equal_capacity::ApartAsDesigned { reference }),
        (false, true) => language.say(phrases::equal_capacity::ApartWithin { reference }),
        (false, false) => language.say(phrases::equal_capacity::ApartInNeither { reference }),
    })
}

/// The best as designed of all but the reference.
fn next_to<'a>(shown: &Shown<'a>, reference: &str) -> Option<&'a str> {
    let others = shown.summary.strategies().iter().map(String::as_str).filter(|name| *name != reference);
    Lead::of(others, Better::Higher, |name| shown.end(name, None).value).leaders.first().copied()
}
