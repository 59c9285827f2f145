//! Observations of lessons: what each teacher's fidelity was, wave by wave, and how surely that is known.

mod waves;

pub(crate) use waves::Wave;

use super::advice::all_there;
use super::dates::Day;
use super::faults::{At, Faults, Kind};
use super::people::People;
use super::source::Source;
use super::table::{Opened, Row, Table};
use super::told::Told;
use scenario::units::counted;
use std::collections::BTreeMap;
use waves::{Visit, disagreement, waves};

/// What disagreement of observers is taken to be where no two of them saw the same teacher on the same day.
pub(crate) const ASSUMED_DISAGREEMENT: f64 = 0.1;

/// What was observed.
#[derive(Debug)]
pub(crate) struct Observations {
    /// The waves, in their order.
    pub waves: Vec<Wave>,
    /// Pooled standard deviation of the means of observers of the same teacher on the same day; none where no two were there.
    pub disagreement: Option<f64>,
    /// The file.
    pub file: String,
}

/// A cell of an observation: which teacher, when, by whom, of what.
type Seen<'a> = (usize, i32, &'a str, &'a str);

/// Reads observations.
pub(crate) fn read(
    source: &Source,
    people: &People,
    told: &mut Told,
    faults: &mut Faults,
) -> Option<Observations> {
    let needed = ["teacher", "date", "observer", "component", "score", "max"];
    let table = Opened::read(source, faults)?.table(&needed, &[], faults)?;
    let mut known: BTreeMap<Seen, usize> = BTreeMap::new();
    let mut visits: BTreeMap<(usize, i32), Visit> = BTreeMap::new();
    let mut count = 0;
    for row in &table.rows {
        let Some((teacher, day, share)) = observation(&table, row, people, faults) else { continue };
        let (observer, component) = (row.cell(2), row.cell(3));
        if let Some(first) = known.get(&(teacher, day.number(), observer, component)) {
            let what = format!("repeats row {first}: teacher, date, observer and component");
            faults.tell(Kind::Duplicates, table.at(row), &what, "keep one score of each");
            continue;
        }
        known.insert((teacher, day.number(), observer, component), row.number);
        let visit = visits.entry((teacher, day.number())).or_insert_with(|| Visit::new(teacher, day));
        visit.add(observer, share);
        count += 1;
    }
    if visits.is_empty() {
        let remedy = "list scores of teachers of this school, or leave the file out";
        if people.is_known {
            faults.refuse(At::file(&table.file), "leaves no observation", remedy);
        }
        return None;
    }
    let visits: Vec<Visit> = visits.into_values().collect();
    let disagreement = disagreement(&visits);
    let waves = waves(&visits, people.count(), disagreement.unwrap_or(ASSUMED_DISAGREEMENT));
    for wave in &waves {
        let there = wave.by_teacher.len();
        let when = format!("were not observed from {} to {}", wave.first, wave.last);
        all_there(people, there, At::file(&table.file), &when, faults);
    }
    let words = counted(waves.len() as u64, "wave", "waves");
    let scores = counted(count, "score", "scores");
    told.taken.push(format!("{} ({}): {scores} in {words}", table.file, table.how));
    told.leave_columns(&table);
    Some(Observations { waves, disagreement, file: table.file })
}

fn observation(table: &Table, row: &Row, people: &People, faults: &mut Faults) -> Option<(usize, Day, f64)> {
    let at = table.at(row);
    let place = people.place(row.cell(0));
    if row.cell(0).is_empty() {
        faults.tell(Kind::MissingValues, at.column("teacher"), "is empty", "say who was observed");
    } else if people.lack(row.cell(0)) {
        let what = format!("names nobody in {}", people.file);
        faults.tell(Kind::UnknownIds, at.column("teacher"), &what, "list everybody there");
    }
    let day = Day::read(row.cell(1));
    if day.is_none() {
        let remedy = "write dates as 2024-09-03";
        faults.tell(Kind::BadDates, at.column("date"), "holds no date of the form year-month-day", remedy);
    }
    for (column, name) in [(2, "observer"), (3, "component")] {
        if row.cell(column).is_empty() {
            faults.tell(Kind::MissingValues, at.column(name), "is empty", "say it in every row");
        }
    }
    let most = table.number(row.cell(5), f64::MIN_POSITIVE, f64::MAX);
    if most.is_none() {
        faults.tell(Kind::BadValues, at.column("max"), "holds no number above 0", "write the greatest score");
    }
    let score = table.number(row.cell(4), 0.0, f64::MAX);
    let is_above = score.zip(most).is_some_and(|(score, most)| score > most);
    if score.is_none() {
        faults.tell(Kind::BadValues, at.column("score"), "holds no number from 0", "write the score given");
    } else if is_above {
        faults.tell(Kind::BadValues, at.column("score"), "is above the row's `max`", "put one of them right");
    }
    let is_complete = !row.cell(2).is_empty() && !row.cell(3).is_empty() && !is_above;
    let (place, day, score, most) = (place?, day?, score?, most?);
    is_complete.then_some((place, day, score / most))
}
