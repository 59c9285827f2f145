//! The report that every run leaves: one page that answers the question, says what to doubt, and needs
//! nothing but itself.

use crate::support::program::{ends_with, folder, run};
use std::fs;

/// The report of a small run.
fn report(scenario: &str, more: &[&str]) -> String {
    let place = folder();
    ends_with(&run(place.path(), scenario, &[&["--out", "one"], more].concat()), 0);
    fs::read_to_string(place.path().join("one/report.html")).expect("there is a report")
}

/// The text between two others, the first of which comes first.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} is missing")) + from.len();
    &text[start..start + text[start..].find(to).unwrap_or_else(|| panic!("{to} is missing"))]
}

fn answer(report: &str) -> &str {
    between(report, "<div class=\"answer\">", "</div>")
}

#[test]
fn a_report_asks_nobody_for_anything() {
    let report = report("typical_high_school", &[]);
    for request in ["src=\"", "href=\"", "url(http", "@import", "<script", "<link"] {
        assert!(!report.contains(request), "{request}");
    }
    assert_eq!(report.matches("http").count(), report.matches("http://www.w3.org/").count());
}

#[test]
fn every_figure_of_a_report_has_its_words_and_its_numbers() {
    let report = report("who_to_win_first", &[]);
    // Of a school, with a variant that has a budget.
    let of_a_school =
        |figure: &&report::Figure| matches!(figure.needs, report::Needs::Nothing | report::Needs::Budgets);
    let figures = report::FIGURES.iter().filter(of_a_school).count();
    // One more in the measure that the question is about.
    let drawn = figures + 1;
    assert_eq!(report.matches("<svg ").count(), 2 * drawn, "for a wide screen and for a phone");
    assert_eq!(report.matches("<figure>").count(), drawn);
    for part in ["<table>", "<caption>", "<thead>"] {
        assert_eq!(report.matches(part).count(), drawn + 1, "{part}: one more tells what the budget leaves");
    }
    for figure in report::FIGURES.iter().filter(of_a_school) {
        assert!(report.contains(&format!("<h2>{}</h2>", figure.answers)), "{}", figure.name);
    }
    assert!(report.contains("<h1>Who to win first</h1>") && report.contains("lang=\"en\""));
}

#[test]
fn what_a_budget_leaves_of_each_plan_stands_below_the_figure_of_equal_capacity() {
    let report = report("typical_high_school", &["--strategy", "mandate", "--strategy", "managed_change"]);
    let figure =
        report.find("<h2>Who leads where every strategy has the same capacity?</h2>").expect("a figure");
    let left = report.find("of an ordinary leader's capacity a week leaves of each plan").expect("a table");
    let next = report.find("<h2>How much better or worse than the reference").expect("the next figure");
    assert!(figure < left && left < next, "{figure}, {left}, {next}");
    let rows = between(&report[left..], "<tbody>", "</tbody>");
    assert!(rows.contains("Managed change") && rows.contains("Instructional coaching"), "{rows}");
    assert!(!rows.contains("Mandate"), "it costs less: {rows}");
}

#[test]
fn a_leader_is_named_with_the_lead_and_its_interval() {
    let strategies = ["--strategy", "mandate", "--strategy", "managed_change", "--strategy", "coaching_only"];
    let many = ["--set", "run.replicates=20", "--set", "run.years=5", "--set", "leader.change_skill=0.9"];
    let report = report("typical_high_school", &[&strategies[..], &many].concat());
    let answer = answer(&report);
    assert!(answer.contains("“Managed change” leads: after 5 years, it reaches "), "{answer}");
    assert!(
        answer.contains(" points more (95 % interval ")
            && answer.contains(") than the runner-up, “")
            && answer.contains("capacity"),
        "{answer}"
    );
}

#[test]
fn strategies_that_do_the_same_have_no_winner_and_are_doubted() {
    let mandates = ["--strategy", "mandate", "--strategy", "mandate_withdrawn"];
    // Within one year the mandate is not yet withdrawn, and so little teaching implements that some students are
    // reached only where little counts.
    let little = ["--set", "measures.implementing=0.1", "--set", "measures.consistent_share=0.5"];
    let report = report("typical_high_school", &[&mandates[..], &little].concat());
    let same = "cannot be distinguished from “Mandate withdrawn” (";
    assert!(answer(&report).contains("There is no clear winner"), "{}", answer(&report));
    assert!(answer(&report).contains(same) || answer(&report).contains("distinguished from “Mandate” ("));
    let doubts = between(&report, "<section class=\"doubts\">", "</section>");
    assert!(doubts.contains("exactly the same share of students in every run"), "{doubts}");
    assert!(doubts.contains("There are only 2 replicates"), "{doubts}");
}

#[test]
fn where_nobody_is_reached_nobody_wins_and_no_luck_is_counted() {
    let report = report("typical_high_school", &["--strategy", "mandate", "--strategy", "status_quo"]);
    let answer = answer(&report);
    assert!(answer.contains("after 1 year, no strategy reaches any students consistently"), "{answer}");
    assert!(!answer.contains("luck") && !answer.contains("capacity"), "{answer}");
}

#[test]
fn a_single_replicate_and_what_is_implausible_are_told() {
    let options =
        ["--set", "run.replicates=1", "--set", "beliefs.confidence=1000", "--set", "school.classes=9"];
    let report = report("typical_high_school", &options);
    assert!(answer(&report).contains("one replicate shows what can happen"), "{}", answer(&report));
    let doubts = between(&report, "<section class=\"doubts\">", "</section>");
    for words in
        ["only one replicate", "beliefs.confidence = 1000 (plausible: 0.15 to 2)", "school.classes = 9"]
    {
        assert!(doubts.contains(words), "{words}: {doubts}");
    }
}

#[test]
fn words_of_a_scenario_cannot_break_the_page() {
    let title = r#"title="A <b>bold</b> & \"quoted\" school""#;
    let report = report("typical_high_school", &["--set", title]);
    assert!(report.contains("<h1>A &lt;b&gt;bold&lt;/b&gt; &amp; "), "{}", between(&report, "<h1>", "</h1>"));
}

#[test]
fn what_a_scenario_asks_about_is_answered_first_in_its_own_measures() {
    let report = report("parent_backlash", &["--set", "run.replicates=10", "--set", "run.years=3"]);
    let answer = answer(&report);
    let places = [
        "Parents' support: ",
        "Parents' vocal opposition: ",
        "Students reached consistently: ",
        "after 3 years",
    ]
    .map(|words| answer.find(words).unwrap_or_else(|| panic!("{words} is not in: {answer}")));
    assert!(places.is_sorted(), "{places:?}: {answer}");
    let support = between(answer, "Parents' support: ", "</p>");
    assert!(support.contains("under “Managed change, strong outreach”, "), "{support}");
    assert!(
        support.contains(" points more (95 % interval ")
            && support.contains("under “Managed change, no outreach”."),
        "talking to parents helps: {support}"
    );
}

#[test]
fn a_report_tells_what_becomes_of_the_lead_at_equal_capacity_and_under_other_assumptions() {
    let report = report("contested_assumptions", &["--set", "run.replicates=10", "--set", "run.years=4"]);
    let answer = answer(&report);
    assert!(answer.contains("At equal capacity, where no plan may use more than 50"), "{answer}");
    assert!(
        answer.contains("The lead of “Managed change” over “Coaching only” remains clear under "),
        "{answer}"
    );
    assert!(answer.contains("of the 30 comparisons with “Coaching only” change"), "{answer}");
}

/// What stands between the answer and what to doubt.
fn leading_figure(report: &str) -> &str {
    let (before, _) = report.split_once("<section class=\"doubts\">").expect("there is something to doubt");
    &before[before.find("<div class=\"answer\">").expect("there is an answer")..]
}

#[test]
fn a_report_leads_with_the_figure_that_answers_its_question_and_shows_it_once() {
    let small = ["--set", "run.replicates=10", "--set", "run.years=4"];
    let horizons = report::FIGURES.iter().find(|figure| figure.name == "horizons").expect("there is one");
    for (scenario, answers) in [
        ("contested_assumptions", "Which comparisons change under another assumption?"),
        ("principal_leaves", horizons.answers),
    ] {
        let report = report(scenario, &small);
        assert!(leading_figure(&report).contains(answers), "{scenario}");
        assert_eq!(report.matches(&format!("<h2>{answers}</h2>")).count(), 1, "{scenario}");
    }
}

#[test]
fn a_report_says_what_every_strategy_is_and_what_its_words_mean() {
    let report = report("principal_leaves", &["--set", "run.replicates=2", "--set", "run.years=4"]);
    let terms = between(&report, "<h2>What the strategies are</h2>", "</section>");
    for words in [
        "<strong>Superhero</strong>: managed change on one pair of shoulders.",
        "<strong>Shared leadership</strong>: managed change that hangs on no single person.",
        "in at least 80\u{202f}% of their class time; a class counts from a fidelity of 0.50 on.",
        "<strong>An ordinary leader&#39;s capacity</strong>",
    ] {
        let found = terms.contains(words) || terms.contains(&words.replace("&#39;", "'"));
        assert!(found, "{words} is not in: {terms}");
    }
}

#[test]
fn a_question_about_another_measure_than_reach_is_led_by_a_comparison_in_it() {
    let report = report("parent_backlash", &["--set", "run.replicates=10", "--set", "run.years=3"]);
    let first = leading_figure(&report);
    assert!(first.contains("at the end, in percentage points: Parents' support"), "{first:.2000}");
}

#[test]
fn what_limits_any_answer_always_stands_before_the_figures() {
    let report = report("who_to_win_first", &[]);
    let doubts = between(&report, "<section class=\"doubts\">", "</section>");
    for words in [
        "Shipped with schoolwide but not compared here: “Status quo”, “Mandate”,",
        "Intervals cover sampling variation over 2 replicates",
        "forecasts no school",
    ] {
        assert!(doubts.contains(words), "{words} is not in: {doubts}");
    }
    let drawn = report_of_the_ensemble();
    let doubts = between(&drawn, "<section class=\"doubts\">", "</section>");
    assert!(doubts.contains("Intervals cover luck and the ignorance expressed by "), "{doubts}");
}

/// The report of a small run under every set of parameters that ships.
fn report_of_the_ensemble() -> String {
    report("who_to_win_first", &["--set", "run.parameters=ensemble", "--set", "run.replicates=22"])
}
