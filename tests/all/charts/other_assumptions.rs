//! The figure of other assumptions counts in its title how many comparisons change, and says beside the marks which do.

use super::summaries::{figure, scenario, summary, tables, title};
use report::{Request, Summary};
use results::{VariantRow, VariantTable};
use scenario_files::{BASE, EQUAL_CAPACITY};
use simulation::measure::Measure;
use statistics::{Conclusion, Estimate};

const STRATEGIES: [&str; 3] = ["coaching_only", "mandate", "managed_change"];

/// Differences of the mandate and of managed change from coaching under assumptions, each with an interval of 0.1 to both
/// sides; what the scenario has comes first.
fn made_up(assumptions: &[(&str, [f64; 2])]) -> Summary {
    let scenario = scenario(&STRATEGIES);
    let around = |value: f64| Estimate { value, low: value - 0.1, high: value + 0.1 };
    let of_variant = |(name, differences): &(&str, [f64; 2])| {
        let row = |index: usize| VariantRow {
            variant: (*name).to_owned(),
            measure: Measure::ConsistentReach,
            strategy: STRATEGIES[index + 1].to_owned(),
            reference: STRATEGIES[0].to_owned(),
            difference: around(differences[index]),
            conclusion: Conclusion::of(&around(assumptions[0].1[index]), &around(differences[index])),
            replicates: 40,
        };
        [row(0), row(1)]
    };
    let rows: Vec<VariantRow> = assumptions.iter().flat_map(of_variant).collect();
    let mut made_up = tables(&scenario, |strategy, _, _| 0.3 * strategy as f32, |_| false);
    made_up.variants = Some(VariantTable { rows });
    summary(scenario, made_up)
}

fn found(assumptions: &[(&str, [f64; 2])]) -> String {
    title(&made_up(assumptions), "other_assumptions", &Request::default())
}

#[test]
fn comparisons_that_come_to_another_conclusion_are_counted() {
    let base = (BASE, [0.05, 0.5]);
    let like_the_base = ("veterans_like_others", [0.04, 0.3]);
    assert_eq!(
        found(&[base, like_the_base]),
        "None of the 2 comparisons with “Coaching only” changes under another assumption"
    );
    let fades = ("mandates_without_harm", [0.0, 0.05]);
    assert_eq!(
        found(&[base, like_the_base, fades]),
        "One of the 4 comparisons with “Coaching only” changes under another assumption"
    );
    let turns = ("departures_without_harm", [-0.4, -0.2]);
    assert_eq!(
        found(&[base, like_the_base, fades, turns]),
        "3 of the 6 comparisons with “Coaching only” change under another assumption"
    );
}

#[test]
fn what_becomes_of_a_conclusion_stands_beside_its_mark_and_nothing_beside_those_that_stand() {
    let assumptions = [
        (BASE, [0.05, 0.5]),
        ("stays_as_it_is", [0.05, 0.3]),
        ("fades_away", [0.0, 0.05]),
        ("turns_over", [0.05, -0.3]),
        ("appears_anew", [0.4, 0.3]),
    ];
    let drawing = (figure("other_assumptions").draw)(&made_up(&assumptions), &Request::default());
    let drawing = drawing.expect("it can be drawn");
    let marks = |words: &str| drawing.svg().matches(words).count();
    for words in
        ["fades away: no longer clear", "turns over: the sign reverses", "appears anew: clear only here"]
    {
        assert_eq!(marks(&format!(">{words}<")), 1, "{words}");
    }
    assert_eq!(marks(">stays as it is:"), 0);
}

#[test]
fn equal_capacity_is_no_other_assumption_and_alone_makes_no_figure() {
    let base = (BASE, [0.05, 0.5]);
    let figure = figure("other_assumptions");
    assert!(!figure.suits(&made_up(&[base, (EQUAL_CAPACITY, [0.1, 0.1])])));
    assert!(figure.suits(&made_up(&[base, (EQUAL_CAPACITY, [0.1, 0.1]), ("another", [0.1, 0.1])])));
}
