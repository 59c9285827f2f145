//! The schools of a district that are told by name, one by one and together.

use super::summary::with_interval;
use description::Page;
use results::{CAPACITY_USED, STUDENTS_REACHED, SchoolRow, SchoolTable};
use scenario::FullScenario;
use statistics::Estimate;

/// A row per school with whom every strategy reaches there; below, what all schools come to together.
pub fn schools(scenario: &FullScenario, table: &SchoolTable) -> String {
    let labels: Vec<String> = scenario.plans().map(|(_, strategy)| strategy.label.clone()).collect();
    let columns: Vec<&str> =
        ["school", "students"].into_iter().chain(labels.iter().map(String::as_str)).collect();
    let mut page = Page::new("Students reached, school by school", &columns);
    let rows = |school: Option<&str>| -> Vec<&SchoolRow> {
        scenario.run.strategies.iter().filter_map(|strategy| table.row(strategy, school)).collect()
    };
    for (index, own) in scenario.schools.named.iter().enumerate() {
        let rows = rows(Some(&own.name));
        let reached = rows.iter().map(|row| with_interval(row.results[0].0));
        page.row(
            first_cells(scenario.school_title(index), &rows).chain(reached.map(serde_json::Value::from)),
        );
    }
    let all = rows(None);
    let total = |place: usize, words: fn(f64) -> String| -> Vec<serde_json::Value> {
        let end = |row: &&SchoolRow| {
            let Estimate { value, low, high } = row.results[place].0;
            let value = words(value);
            if low.is_nan() { value } else { format!("{value} [{}, {}]", words(low.max(0.0)), words(high)) }
        };
        all.iter().map(|row| end(row).into()).collect()
    };
    let whole = |number: f64| format!("{number:.0}");
    let reached = total(STUDENTS_REACHED, whole);
    page.row(first_cells("all: number reached".to_owned(), &all).chain(reached));
    let capacity = total(CAPACITY_USED, |leaders| format!("{leaders:.1}"));
    page.row(["all: leaders' capacity used".into(), "".into()].into_iter().chain(capacity));
    page.text()
        + "\n\nin brackets: 95 % intervals, of all schools together joint ones; leaders' capacity: 1 is all that an ordinary \
           leader has\n"
}

/// The words for a row, and its students.
fn first_cells(words: String, rows: &[&SchoolRow]) -> impl Iterator<Item = serde_json::Value> + use<> {
    let students = rows.first().map_or(String::new(), |row| format!("{:.0}", row.students));
    [words.into(), students.into()].into_iter()
}
