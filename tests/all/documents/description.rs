//! Sentences of the description and of the page on trust agree with the measured tables, and sources with the defaults.

use crate::support::sentences::{Document, number};
use scenario::parameters::registry;

const DESCRIPTION: &str = "src/description/description.md";

/// What was measured of a claim about a pattern, by the words that its row begins with.
#[track_caller]
fn measured(description: &Document, claim: &str) -> f64 {
    let table = description.table("pattern", "| measured |");
    let rows: Vec<&Vec<String>> = table.iter().filter(|row| row[1].starts_with(claim)).collect();
    assert_eq!(rows.len(), 1, "{claim}");
    number(&rows[0][2])
}

#[test]
fn schools_of_strong_trust_improve_more_often_but_not_twice_as_often() {
    let description = Document::at(DESCRIPTION);
    let times = measured(&description, "the same over that of schools of weak trust");
    assert!((1.0..2.0).contains(&times), "{times}");
    description
        .says(&format!("Schools of strong trust improve {times:.1} times as often, and not twice (23)."));
}

#[test]
fn an_ordinary_school_makes_good_a_part_of_the_little_that_a_departure_costs_it() {
    let description = Document::at(DESCRIPTION);
    let left = measured(&description, "what is left of it there after five years");
    let managed = measured(&description, "deeper change of engagement in the two years after");
    let cost = managed.abs() * measured(&description, "deeper change in an ordinary school");
    assert!(cost > 0.0 && cost < 0.002, "{cost}");
    description.says(&format!(
        "An ordinary school makes good within five years {:.0} % of what a leader's departure costs it, though that is \
         less than two thousandths (19).",
        100.0 * (1.0 - left)
    ));
}

#[test]
fn no_state_differs_from_the_reference_by_more_than_the_page_on_trust_says() {
    let table = Document::at(DESCRIPTION).table("of", "| largest difference |");
    let largest = table.iter().map(|row| number(&row[3])).fold(0.0, f64::max);
    Document::at("docs/trust.md").says(&format!("the largest of which is {:.6}.", largest / 1e6));
}

#[test]
fn every_half_life_that_a_source_names_is_that_of_the_default() {
    let rows = registry();
    let named = rows.iter().filter_map(|row| Some((row, row.source.text.split_once("half-life of ")?.1)));
    let mut found = 0;
    for (row, words) in named {
        let weeks = 0.5_f64.ln() / (1.0 - row.default).ln();
        let years = words.split_whitespace().nth(1).is_some_and(|unit| unit.starts_with("year"));
        let passed = if years { weeks / 36.0 } else { weeks };
        assert_eq!(number(words), passed.round(), "{}: {passed} of {words}", row.key());
        found += 1;
    }
    assert!(found >= 5, "sources name half-lives");
}
