//! Who looks to whom: a list of edges of the school, or the `ties.csv` of a run.

use super::faults::{At, Faults, Kind};
use super::people::People;
use super::source::Source;
use super::table::{Opened, Row, Table};
use super::told::Told;
use super::waves::first_wave;
use scenario::units::counted;
use std::collections::{BTreeMap, BTreeSet};

/// A tie: who looks, to whom, and the factor on the colleague's influence.
pub(crate) type Tie = (usize, usize, f64);

/// The least and the greatest weight of a tie.
const WEIGHTS: (f64, f64) = (0.001, 1000.0);

/// The ties of a first wave, and where they came from.
#[derive(Debug)]
pub(crate) struct Advice {
    /// The ties, in the order of the file.
    pub ties: Vec<Tie>,
    /// Where they came from.
    pub origin: String,
}

/// The columns of a list of ties; ids stand in those of the school, numbers of teachers in those of a run.
struct Columns {
    from: &'static str,
    to: &'static str,
    wave: &'static str,
    is_of_a_run: bool,
}

const OF_A_SCHOOL: Columns = Columns { from: "from", to: "to", wave: "wave", is_of_a_run: false };
const OF_A_RUN: Columns = Columns { from: "teacher", to: "looks_to", wave: "strategy", is_of_a_run: true };

/// Reads the ties of the first wave.
pub(crate) fn read(source: &Source, people: &People, told: &mut Told, faults: &mut Faults) -> Option<Advice> {
    let opened = Opened::read(source, faults)?;
    let columns = if opened.has(OF_A_RUN.to) { OF_A_RUN } else { OF_A_SCHOOL };
    let table = opened.table(&[columns.from, columns.to], &["weight", columns.wave], faults)?;
    let rows = of_first_wave(&table, &columns, told, faults);
    let mut known: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut ties = Vec::new();
    for row in rows {
        let Some((from, to, weight)) = tie(&table, row, &columns, people, faults) else { continue };
        let at = table.at(row);
        if from == to {
            faults.tell(Kind::SelfTies, at, "leads from a teacher to the same teacher", "remove it");
        } else if let Some(first) = known.get(&(from, to)) {
            let what = format!("repeats row {first}");
            faults.tell(Kind::Duplicates, at, &what, "list every tie of a wave once");
        } else {
            known.insert((from, to), row.number);
            ties.push((from, to, weight));
        }
    }
    let who: BTreeSet<usize> = ties.iter().map(|tie| tie.0).collect();
    all_there(people, who.len(), At::file(&table.file), "look to nobody", faults);
    if ties.is_empty() && people.is_known {
        faults.refuse(
            At::file(&table.file),
            "leaves no tie",
            "list who looks to whom, or leave the file out",
        );
        return None;
    }
    let weighted: &[&str] = if table.present[2] { &["weights"] } else { &[] };
    told.take(&table, ties.len(), "tie", "ties", weighted);
    told.leave_columns(&table);
    let wave = if table.present[3] { "the first wave of " } else { "" };
    Some(Advice { ties, origin: format!("{wave}{}", table.file) })
}

/// The rows of the first wave, or of the first strategy of a run.
fn of_first_wave<'a>(
    table: &'a Table,
    columns: &Columns,
    told: &mut Told,
    faults: &mut Faults,
) -> Vec<&'a Row> {
    if !table.present[3] {
        return table.rows.iter().collect();
    }
    let (rows, empty): (Vec<&Row>, Vec<&Row>) = table.rows.iter().partition(|row| !row.cell(3).is_empty());
    for row in empty {
        let at = table.at(row).column(columns.wave);
        faults.tell(Kind::MissingValues, at, "is empty", "say of which wave every tie is");
    }
    let waves: Vec<&str> = rows.iter().map(|row| row.cell(3)).collect();
    let first = if columns.is_of_a_run { waves.first().copied() } else { first_wave(&waves) };
    let others: BTreeSet<&str> = waves.into_iter().filter(|wave| Some(*wave) != first).collect();
    let kept: Vec<&Row> = rows.iter().copied().filter(|row| Some(row.cell(3)) == first).collect();
    if !others.is_empty() {
        let noun = match (columns.is_of_a_run, others.len()) {
            (true, 1) => "strategy",
            (true, _) => "strategies",
            (false, 1) => "later wave",
            (false, _) => "later waves",
        };
        let others = others.len();
        let left = counted((rows.len() - kept.len()) as u64, "row", "rows");
        let what = format!("{left} of {others} {noun}");
        told.leave(&table.file, &what);
    }
    kept
}

fn tie(table: &Table, row: &Row, columns: &Columns, people: &People, faults: &mut Faults) -> Option<Tie> {
    let mut end = |column: usize, name: &'static str| {
        let (cell, at) = (row.cell(column), table.at(row).column(name));
        let place = if columns.is_of_a_run {
            let number = cell.parse::<usize>().ok().filter(|number| (1..=people.count()).contains(number));
            number.map(|number| number - 1)
        } else {
            people.place(cell)
        };
        if cell.is_empty() {
            faults.tell(Kind::MissingValues, at, "is empty", "name both ends of every tie");
        } else if place.is_none() && people.is_known {
            let what = format!("names nobody in {}", people.file);
            faults.tell(Kind::UnknownIds, at, &what, "list everybody there");
        }
        place
    };
    let (from, to) = (end(0, columns.from), end(1, columns.to));
    let cell = row.cell(2);
    let weight = if cell.is_empty() { Some(1.0) } else { table.number(cell, WEIGHTS.0, WEIGHTS.1) };
    if weight.is_none() {
        let what = format!("holds no number from {} to {}", WEIGHTS.0, WEIGHTS.1);
        let at = table.at(row).column("weight");
        faults.tell(Kind::BadValues, at, &what, "write such a number, or nothing for 1");
    }
    Some((from?, to?, weight?))
}

/// Tells where fewer than half of the staff occur in a file, and how many do not where it is some.
pub(crate) fn all_there(people: &People, there: usize, at: At, what_others_do: &str, faults: &mut Faults) {
    let (missing, all) = (people.count().saturating_sub(there), people.count());
    let what = format!("{missing} of {all} teachers {what_others_do}");
    if there * 2 < all {
        faults.tell(Kind::MissingStaff, at, &what, "take the file of the whole school");
    } else if missing > 0 {
        faults.warn(at, &what);
    }
}
