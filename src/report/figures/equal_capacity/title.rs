//! What the figure of equal capacity finds, in its title.

use super::{Shown, budgets};
use chart::{Language, phrases};

/// Who leads in one case.
struct Lead<'a> {
    budget: Option<f64>,
    /// The greatest result; below any other where none is known.
    most: f64,
    /// Those that have it, in the order of the scenario.
    leaders: Vec<&'a str>,
}

impl<'a> Lead<'a> {
    fn of(shown: &Shown<'a>, budget: Option<f64>) -> Self {
        let names = || shown.summary.strategies().iter().map(String::as_str);
        let most = names().map(|name| merit(shown, name, budget)).fold(f64::NEG_INFINITY, f64::max);
        Self { budget, most, leaders: names().filter(|name| merit(shown, name, budget) == most).collect() }
    }

    /// The first leader that is not the reference.
    fn challenger(&self, reference: &str) -> Option<&'a str> {
        self.leaders.iter().copied().find(|name| *name != reference)
    }

    fn in_words(&self, shown: &Shown<'_>, language: &Language) -> String {
        let label = |place: usize| self.leaders.get(place).map_or(String::new(), |name| shown.summary.label(name));
        match self.leaders.len() {
            0 | 1 => label(0),
            2 => language.say(phrases::counts::Both { first: &label(0), last: &label(1) }),
            number => language.say(phrases::equal_capacity::Alike { number: &number }),
        }
    }
}

/// What a strategy ends with in a case, below any other where that is unknown.
fn merit(shown: &Shown<'_>, name: &str, budget: Option<f64>) -> f64 {
    let value = shown.end(name, budget).value;
    if value.is_nan() { f64::NEG_INFINITY } else { value }
}

/// Who leads as designed and within the first budget, whether the order changes, and whether the lead is told apart from the
/// reference.
pub fn title(shown: &Shown<'_>, language: &Language) -> String {
    let Some(&within) = budgets(shown.summary).first() else { return String::new() };
    let budget = &language.percent(within);
    let [designed, budgeted] = [None, Some(within)].map(|budget| Lead::of(shown, budget));
    if let [only] = shown.summary.strategies() {
        return language.say(phrases::equal_capacity::OnlyStrategy {
            strategy: &shown.summary.label(only),
            designed: &language.percent(designed.most),
            within: &language.percent(budgeted.most),
            budget,
        });
    }
    if designed.most <= 0.0 && budgeted.most <= 0.0 {
        return language.say(phrases::equal_capacity::AllAtNothing { budget });
    }
    let leader = &designed.in_words(shown, language);
    let is_same = designed.leaders == budgeted.leaders;
    let leads = if is_same {
        language.say(phrases::equal_capacity::LeadsInBoth { leader, budget })
    } else {
        let other = &budgeted.in_words(shown, language);
        language.say(phrases::equal_capacity::LeadsInEach { leader, other, budget })
    };
    let order = (is_same && shown.summary.strategies().len() > 2).then(|| {
        if is_reordered(shown, budgeted.budget) {
            language.say(phrases::equal_capacity::OrderChanges)
        } else {
            language.say(phrases::equal_capacity::OrderStays)
        }
    });
    let apart = told_apart(shown, language, &designed, &budgeted);
    [Some(leads), order, apart].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Whether a strategy that is ahead of another as designed is behind it within the budget.
fn is_reordered(shown: &Shown<'_>, budget: Option<f64>) -> bool {
    let names = shown.summary.strategies();
    let is_ahead = |one: &str, other: &str, budget| merit(shown, one, budget) > merit(shown, other, budget);
    names.iter().any(|one| {
        names.iter().any(|other| is_ahead(one, other, None) && is_ahead(other, one, budget))
    })
}

/// Whether the leaders are told apart from the reference as designed and within the budget; where the reference leads in
/// both, whether it is told apart from the next. None where intervals are unknown.
fn told_apart(
    shown: &Shown<'_>,
    language: &Language,
    designed: &Lead<'_>,
    budgeted: &Lead<'_>,
) -> Option<String> {
    let reference = shown.summary.scenario.run.reference.as_str();
    let leaders = [designed, budgeted].map(|lead| lead.challenger(reference));
    // Where the reference leads in one case only, the leader of the other case is held against it in both.
    let challenger = leaders.iter().flatten().next().copied().or_else(|| next_to(shown, reference))?;
    let is_apart = |strategy: &str, budget| {
        let difference = shown.difference(strategy, budget);
        (!difference.low.is_nan()).then_some(difference.low > 0.0 || difference.high < 0.0)
    };
    let apart = is_apart(leaders[0].unwrap_or(challenger), designed.budget)?;
    let apart_within = is_apart(leaders[1].unwrap_or(challenger), budgeted.budget)?;
    let reference = &shown.summary.label(if leaders == [None; 2] { challenger } else { reference });
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
    others.max_by(|one, other| merit(shown, one, None).total_cmp(&merit(shown, other, None)))
}
