//! Stages of concern and levels of use (Hall and Hord), as starting values of teachers. The mapping is assumed.

use super::advice::all_there;
use super::faults::{At, Faults, Kind};
use super::people::{People, filled, in_words};
use super::source::Source;
use super::staff::Trait;
use super::table::{Opened, Row, Table};
use super::told::Told;
use std::collections::BTreeMap;

/// Initial belief by stage of concern, 0 (unconcerned) to 6 (refocusing): even steps about the middle.
const BELIEF: [f64; 7] = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/// Initial skill by level of use, with the words of each: 0 (nonuse) to VI (renewal).
const SKILL: [(&[&str], f64); 8] = [
    (&["0"], 0.0),
    (&["I", "1"], 0.1),
    (&["II", "2"], 0.2),
    (&["III", "3", "M"], 0.35),
    (&["IVA", "IV", "4", "R"], 0.5),
    (&["IVB"], 0.6),
    (&["V", "5"], 0.7),
    (&["VI", "6"], 0.8),
];

/// A scale, and what it says.
struct Scale {
    column: &'static str,
    key: &'static str,
    value: fn(&str) -> Option<f64>,
    kind: &'static str,
    mapping: &'static str,
}

const SCALES: [Scale; 2] = [
    Scale {
        column: "stage",
        key: "initial_belief",
        value: belief,
        kind: "holds no stage from 0 to 6",
        mapping: "stage of concern s as 0.2 + 0.1 s (assumed)",
    },
    Scale {
        column: "level",
        key: "initial_skill",
        value: skill,
        kind: "holds no level of use: 0 to 6, 0 to VI, IVA, IVB, M or R",
        mapping: "level of use 0, I, II, III, IVA, IVB, V, VI as 0, 0.1, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8 (assumed)",
    },
];

fn belief(cell: &str) -> Option<f64> {
    cell.parse::<usize>().ok().and_then(|stage| BELIEF.get(stage).copied())
}

fn skill(cell: &str) -> Option<f64> {
    let cell = cell.to_ascii_uppercase();
    SKILL.iter().find(|(words, _)| words.contains(&cell.as_str())).map(|(_, skill)| *skill)
}

/// Reads concerns; an empty list where they say nothing that can be used.
pub(crate) fn read(source: &Source, people: &People, told: &mut Told, faults: &mut Faults) -> Vec<Trait> {
    table(source, people, told, faults).unwrap_or_default()
}

fn table(source: &Source, people: &People, told: &mut Told, faults: &mut Faults) -> Option<Vec<Trait>> {
    let opened = Opened::read(source, faults)?;
    if SCALES.iter().all(|scale| !opened.has(scale.column)) {
        let what = "there is no column `stage` and no column `level`";
        faults.refuse(At::row(&source.name, 1), what, "name one in the first row, in exactly these letters");
    }
    let table = opened.table(&["teacher"], &SCALES.map(|scale| scale.column), faults)?;
    let rows = of_teachers(&table, people, faults);
    all_there(people, rows.len(), At::file(&table.file), "do not occur", faults);
    let mut traits = Vec::new();
    for (column, scale) in (1..).zip(SCALES).filter(|(column, _)| table.present[*column]) {
        let values: Vec<Option<f64>> = (0..people.count())
            .map(|place| rows.get(&place).and_then(|row| value(&table, row, column, &scale, faults)))
            .collect();
        if let Some((values, missing)) = filled(&values) {
            let origin = format!("{}: {}{}", table.file, scale.mapping, in_words(missing));
            traits.push(Trait { key: scale.key, values, origin });
        }
    }
    let read: Vec<&str> = traits.iter().map(|own| own.key).collect();
    told.take(&table, rows.len(), "teacher", "teachers", &read);
    told.leave_columns(&table);
    Some(traits)
}

fn of_teachers<'a>(table: &'a Table, people: &People, faults: &mut Faults) -> BTreeMap<usize, &'a Row> {
    let mut rows: BTreeMap<usize, &Row> = BTreeMap::new();
    for row in &table.rows {
        let at = table.at(row).column("teacher");
        match people.place(row.cell(0)) {
            None if row.cell(0).is_empty() => {
                faults.tell(Kind::MissingValues, at, "is empty", "say whose answer it is");
            }
            None if !people.is_known => {}
            None => {
                let what = format!("names nobody in {}", people.file);
                faults.tell(Kind::UnknownIds, at, &what, "list everybody there");
            }
            Some(place) => match rows.get(&place) {
                Some(first) => {
                    let what = format!("repeats row {}", first.number);
                    faults.tell(Kind::Duplicates, at, &what, "list every teacher once");
                }
                None => {
                    rows.insert(place, row);
                }
            },
        }
    }
    rows
}

fn value(table: &Table, row: &Row, column: usize, scale: &Scale, faults: &mut Faults) -> Option<f64> {
    let (cell, at) = (row.cell(column), table.at(row).column(scale.column));
    let value = (scale.value)(cell);
    if cell.is_empty() {
        faults.tell(Kind::MissingValues, at, "is empty", "write one for every teacher");
    } else if value.is_none() {
        faults.tell(Kind::BadValues, at, scale.kind, "write such a one");
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{belief, skill};

    #[test]
    fn later_stages_believe_more_and_higher_levels_can_do_more() {
        let stages: Vec<f64> = ["0", "1", "2", "3", "4", "5", "6"].iter().filter_map(|s| belief(s)).collect();
        assert!(stages.len() == 7 && stages.is_sorted());
        assert_eq!((belief("7"), belief("-1"), belief("high")), (None, None, None));
        let levels = ["0", "I", "II", "III", "IVA", "IVB", "V", "VI"];
        let skills: Vec<f64> = levels.iter().filter_map(|level| skill(level)).collect();
        assert!(skills.len() == 8 && skills.is_sorted());
        assert_eq!(
            (skill("m"), skill("R"), skill("4"), skill("VII")),
            (Some(0.35), Some(0.5), Some(0.5), None)
        );
    }
}
