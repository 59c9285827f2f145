//! What the figure of horizons finds, in its title.

use super::Shown;
use crate::figures::leads::{Lead, Leaders, quoted, title_of};
use chart::{Language, phrases};

/// Leads that last for more stretches of years than these are counted.
const STRETCHES_AT_MOST: usize = 3;

/// Years in a row in which the same strategies lead.
struct Stretch<'a> {
    first: u32,
    last: u32,
    lead: Lead<'a>,
}

/// Who leads when, whether the lead changes hands, and in which years the leader differs clearly from the reference.
pub fn title(shown: &Shown<'_>, language: &Language) -> String {
    let summary = shown.summary;
    let names = || summary.strategies().iter().map(String::as_str);
    let leads: Vec<Lead<'_>> = (1..=shown.years()).map(|year| lead_of(shown, names(), year)).collect();
    if let [only] = summary.strategies() {
        return title_of_one(shown, language, only);
    }
    let everybody = summary.strategies().len();
    if leads.iter().all(|lead| lead.leaders.is_empty() || lead.leaders.len() == everybody) {
        return language.say(phrases::horizons::NobodyLeads);
    }
    let stretches = stretches(&leads);
    let words = |stretch: &Stretch<'_>| clause(shown, language, stretch);
    let mut clauses: Vec<String> = match &stretches[..] {
        few if few.len() <= STRETCHES_AT_MOST => few.iter().map(words).collect(),
        many => vec![
            words(&many[0]),
            words(&many[many.len() - 1]),
            language.say(phrases::horizons::Changes { times: &(many.len() - 1) }),
        ],
    };
    clauses.extend(told_apart(shown, language, &leads));
    title_of(&clauses)
}

fn title_of_one(shown: &Shown<'_>, language: &Language, only: &str) -> String {
    let strategy = &quoted(shown.summary, language, only);
    let mean = |year: u32| language.percent(shown.mean(only, year).value);
    match shown.years() {
        1 => language.say(phrases::horizons::OnlyYear { strategy, mean: &mean(1) }),
        year => language.say(phrases::horizons::OnlyStrategy {
            strategy,
            first: &mean(1),
            last: &mean(year),
            year: &year,
        }),
    }
}

/// Who leads in a stretch of years.
fn clause(shown: &Shown<'_>, language: &Language, stretch: &Stretch<'_>) -> String {
    let leaders = stretch.lead.in_words(shown.summary, language);
    let year = &stretch.first;
    if stretch.first == stretch.last && shown.years() > 1 {
        return match &leaders {
            Leaders::Nobody => language.say(phrases::horizons::NobodyInYear { year }),
            Leaders::One(leader) => language.say(phrases::horizons::LeadsInYear { leader, year }),
            Leaders::Several(leaders) => language.say(phrases::horizons::ShareInYear { leaders, year }),
        };
    }
    let is_whole = (stretch.first, stretch.last) == (1, shown.years());
    let years = &language.say(phrases::numbers::Range { low: &stretch.first, high: &stretch.last });
    match &leaders {
        Leaders::Nobody => language.say(phrases::horizons::NobodyInYears { years }),
        Leaders::One(leader) if is_whole => language.say(phrases::horizons::LeadsInEveryYear { leader }),
        Leaders::Several(leaders) if is_whole => {
            language.say(phrases::horizons::ShareInEveryYear { leaders })
        }
        Leaders::One(leader) => language.say(phrases::horizons::LeadsInYears { leader, years }),
        Leaders::Several(leaders) => language.say(phrases::horizons::ShareInYears { leaders, years }),
    }
}

/// Who does best in a year, of those whose names are given.
fn lead_of<'a>(shown: &Shown<'a>, names: impl Iterator<Item = &'a str> + Clone, year: u32) -> Lead<'a> {
    Lead::of(names, shown.measure.info().better, |name| shown.mean(name, year).value)
}

fn stretches<'a>(leads: &[Lead<'a>]) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for (year, lead) in (1..).zip(leads) {
        match stretches.last_mut() {
            Some(stretch) if stretch.lead.leaders == lead.leaders => stretch.last = year,
            _ => stretches.push(Stretch { first: year, last: year, lead: lead.clone() }),
        }
    }
    stretches
}

/// In which years the leader differs clearly from the reference, or the reference from the next where it leads. None where
/// intervals are unknown.
fn told_apart(shown: &Shown<'_>, language: &Language, leads: &[Lead<'_>]) -> Option<String> {
    let reference = shown.summary.scenario.run.reference.as_str();
    let next_in = |year: u32| {
        let others = shown.summary.strategies().iter().map(String::as_str);
        lead_of(shown, others.filter(|name| *name != reference), year).challenger(reference)
    };
    let is_apart = |&(year, lead): &(u32, &Lead<'_>)| {
        let Some(challenger) = lead.challenger(reference).or_else(|| next_in(year)) else {
            return Some(false);
        };
        let difference = shown.row(challenger, year)?.mean_difference;
        (!difference.low.is_nan()).then_some(difference.low > 0.0 || difference.high < 0.0)
    };
    // In a year in which nobody leads there is nothing to tell apart.
    let led: Vec<(u32, &Lead<'_>)> = (1..).zip(leads).filter(|(_, lead)| !lead.leaders.is_empty()).collect();
    let apart: Vec<bool> = led.iter().map(is_apart).collect::<Option<_>>()?;
    let leads_always = led.iter().all(|(_, lead)| lead.challenger(reference).is_none());
    let leads_alone = led.iter().any(|(_, lead)| lead.leaders == [reference]);
    let other = match (leads_always, leads_alone) {
        (true, _) => language.say(phrases::horizons::TheNext),
        (false, true) => language.say(phrases::figure::Compared),
        (false, false) => quoted(shown.summary, language, reference),
    };
    let told = led.iter().zip(&apart).filter(|(_, apart)| **apart);
    let years: Vec<u32> = told.map(|((year, _), _)| *year).collect();
    Some(match years[..] {
        [] => language.say(phrases::horizons::ApartInNoYear { other: &other }),
        _ if years.len() == leads.len() => {
            language.say(phrases::horizons::ApartInEveryYear { other: &other })
        }
        [year] => language.say(phrases::horizons::ApartInYear { other: &other, year: &year }),
        _ => {
            language.say(phrases::horizons::ApartInYears { other: &other, years: &listed(language, &years) })
        }
    })
}

/// Years in order, those in a row as ranges: 1, 3–5.
fn listed(language: &Language, years: &[u32]) -> String {
    let in_a_row = years.chunk_by(|one, other| one + 1 == *other);
    let words = in_a_row.map(|row| match row {
        [first, .., last] => language.say(phrases::numbers::Range { low: first, high: last }),
        _ => row.iter().map(u32::to_string).collect(),
    });
    words.collect::<Vec<_>>().join(", ")
}
