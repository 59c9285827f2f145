//! What the strategies are and what the words of a report mean, for readers who meet them for the first time.

use super::summary::Summary;
use chart::percent;
use maud::{Markup, html};

/// Every strategy in a sentence, and every word that a report uses for something of the model.
pub fn terms(summary: &Summary) -> Markup {
    let scenario = &summary.scenario;
    let measures = &scenario.parameters.measures;
    let (share, line) = (f64::from(measures.consistent_share), f64::from(measures.implementing));
    let described = scenario.plans().filter(|(_, strategy)| !strategy.summary.is_empty());
    let words = [
        (
            "Reached consistently",
            format!(
                "students who experience personalized learning in at least {} of their class time; a class counts from \
                 a fidelity of {line:.2} on",
                percent(share)
            ),
        ),
        (
            "Fidelity",
            "how fully a teacher puts personalized learning into practice, from 0 to 100 %".to_owned(),
        ),
        (
            "An ordinary leader's capacity",
            "all that one principal can give to leading the change beside running the school; a strategy that uses half \
             of it takes half of that, and one that takes more is delivered at less than full strength"
                .to_owned(),
        ),
        (
            "Replicate",
            "one run of every strategy in the same made-up school; each replicate has other people and other luck".to_owned(),
        ),
        (
            "Clear",
            "said of a difference whose 95 % interval excludes zero; it may still be too small to matter".to_owned(),
        ),
    ];
    html! {
        section {
            h2 { "What the strategies are" }
            ul {
                @for (_, strategy) in described {
                    li { strong { (strategy.label) } ": " (strategy.summary) "." }
                }
            }
            h2 { "What the words mean" }
            ul {
                @for (word, meaning) in &words {
                    li { strong { (word) } ": " (meaning) "." }
                }
            }
        }
    }
}
