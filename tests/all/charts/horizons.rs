//! The figure of horizons says in its title who leads when, and in which years the lead is more than luck.

use super::summaries::{scenario, summary, tables, title};
use report::{Request, Summary};

/// Runs of three strategies with these reaches year by year; of the first, every other replicate is 0.1 lower.
fn made_up(reaches: [[f32; 4]; 3]) -> Summary {
    let scenario = scenario(&["status_quo", "superhero", "managed_change"]);
    let reach = |strategy: usize, replicate: u32, year: u32| {
        let lower = if strategy == 0 { 0.1 * (replicate % 2) as f32 } else { 0.0 };
        reaches[strategy][year as usize] - lower
    };
    let tables = tables(&scenario, reach, |_| false);
    summary(scenario, tables)
}

fn found(reaches: [[f32; 4]; 3]) -> String {
    title(&made_up(reaches), "horizons", &Request::default())
}

#[test]
fn a_lead_that_changes_hands_is_told_by_years() {
    assert_eq!(
        found([[0.2; 4], [0.3, 0.4, 0.4, 0.4], [0.1, 0.2, 0.5, 0.6]]),
        "“Superhero” leads in years 1–2; “Managed change” leads in years 3–4; the leader differs clearly from “Status quo” in \
         every year"
    );
}

#[test]
fn a_lead_for_all_years_is_told_once_with_the_years_in_which_it_is_more_than_luck() {
    // The reference has a mean of 0.05 less, with an interval of about 0.016 to both sides.
    let reaches = |first: f32| [[0.2; 4], [0.0; 4], [0.16, first, 0.6, 0.7]];
    assert_eq!(
        found(reaches(0.16)),
        "“Managed change” leads in every year; the leader differs clearly from “Status quo” in years 3–4"
    );
    assert_eq!(
        found(reaches(0.5)),
        "“Managed change” leads in every year; the leader differs clearly from “Status quo” in years 2–4"
    );
}

#[test]
fn a_lead_that_changes_often_is_told_by_its_beginning_its_end_and_the_number_of_changes() {
    assert_eq!(
        found([[0.2; 4], [0.5, 0.1, 0.5, 0.1], [0.1, 0.5, 0.1, 0.5]]),
        "“Superhero” leads in year 1; “Managed change” leads in year 4; the lead changes 3 times; the leader differs clearly \
         from “Status quo” in every year"
    );
}

#[test]
fn a_year_in_which_hardly_anybody_is_reached_has_no_leader() {
    let scenario = scenario(&["status_quo", "superhero", "managed_change"]);
    let reach = |strategy: usize, _: u32, year: u32| match (strategy, year) {
        (1, 0) => 0.004,
        (2, 1..) => 0.4,
        _ => 0.0,
    };
    let tables = tables(&scenario, reach, |_| false);
    assert_eq!(
        title(&summary(scenario, tables), "horizons", &Request::default()),
        "No strategy leads in year 1; “Managed change” leads in years 2–4; the leader differs clearly from “Status quo” in \
         years 2–4"
    );
}

#[test]
fn where_all_are_alike_nobody_leads() {
    let scenario = scenario(&["status_quo", "superhero"]);
    let tables = tables(&scenario, |_, _, _| 0.0, |_| false);
    let title = title(&summary(scenario, tables), "horizons", &Request::default());
    assert_eq!(title, "No strategy leads in any year");
}

#[test]
fn against_another_reference_the_title_tells_who_leads_and_no_more() {
    let chosen = ["superhero", "managed_change"].map(str::to_owned);
    let narrowed =
        made_up([[0.2; 4], [0.3, 0.4, 0.4, 0.4], [0.1, 0.2, 0.5, 0.6]]).narrowed(&chosen, "superhero");
    assert_eq!(
        title(&narrowed, "horizons", &Request::default()),
        "“Superhero” leads in years 1–2; “Managed change” leads in years 3–4"
    );
}
