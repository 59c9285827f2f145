//! Who leads, where several may share the lead.

use crate::summary::Summary;
use chart::{Language, phrases};
use simulation::measure::Better;

/// Shares below this print as less than one percent: a lead of those is none.
const LEAST: f64 = 0.005;

/// The strategies that do best, in the order of the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead<'a> {
    /// Their names; none where nobody gets anywhere, or nothing is known.
    pub leaders: Vec<&'a str>,
}

impl<'a> Lead<'a> {
    /// Those with the best share, NaN where it is unknown.
    pub fn of(
        names: impl Iterator<Item = &'a str> + Clone,
        better: Better,
        share: impl Fn(&str) -> f64,
    ) -> Self {
        let merit = |name: &str| match share(name) {
            unknown if unknown.is_nan() => f64::NEG_INFINITY,
            share => better.direction().merit(share),
        };
        let most = names.clone().map(&merit).fold(f64::NEG_INFINITY, f64::max);
        let is_lead = most.is_finite() && (better == Better::Lower || most >= LEAST);
        Self {
            leaders: if is_lead { names.filter(|name| merit(name) == most).collect() } else { Vec::new() },
        }
    }

    /// The first of them that is not the reference.
    pub fn challenger(&self, reference: &str) -> Option<&'a str> {
        self.leaders.iter().copied().find(|name| *name != reference)
    }

    /// One or two by their labels; more are counted. None where nobody leads.
    pub fn in_words(&self, summary: &Summary, language: &Language) -> Leaders {
        match self.leaders[..] {
            [] => Leaders::Nobody,
            [only] => Leaders::One(quoted(summary, language, only)),
            [one, other] => Leaders::Several(language.say(phrases::counts::Both {
                first: &quoted(summary, language, one),
                last: &quoted(summary, language, other),
            })),
            _ => Leaders::Several(language.say(phrases::figure::Strategies { number: &self.leaders.len() })),
        }
    }
}

/// Who leads, in the number that a verb needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaders {
    /// None.
    Nobody,
    /// One strategy.
    One(String),
    /// Some that share the lead.
    Several(String),
}

/// The label of a strategy as it stands in a sentence.
pub fn quoted(summary: &Summary, language: &Language, strategy: &str) -> String {
    language.say(phrases::figure::Quoted { name: &summary.label(strategy) })
}

/// A title of several clauses, of which the first begins with a capital.
pub fn title_of(clauses: &[String]) -> String {
    let clauses = clauses.join("; ");
    let mut letters = clauses.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
