//! Made-up runs for the tests of the output.

use experiment::{DistrictWeek, Outcome, Record, SchoolRecord};
use simulation::measure::{Fate, Line, MEASURE_COUNT, Measure, Row};

/// A value from 0 to 1 that differs from place to place but never from call to call.
pub fn value(places: [usize; 5]) -> f32 {
    let mixed = places.iter().fold(0x9e37_79b9_7f4a_7c15_u64, |mixed, &place| {
        let mixed = (mixed ^ (place as u64 + 1)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 29)
    });
    (mixed >> 40) as f32 / (1_u64 << 24) as f32
}

/// A replicate of made-up values of so many weeks and of week 0, in which evenness is undefined.
pub fn record(strategy: usize, replicate: u32, schools: usize, weeks: usize) -> Record {
    let row = |school: usize, week: usize| -> Row {
        let mut row = [0.0; MEASURE_COUNT];
        for (place, cell) in row.iter_mut().enumerate() {
            *cell = value([strategy, replicate as usize, school, week, place]);
        }
        if week == 0 {
            row[Measure::Evenness as usize] = f32::NAN;
        }
        row
    };
    let of_school = |school: usize| SchoolRecord {
        teachers: 40 + school as u32,
        students: 600,
        weeks: (0..=weeks).map(|week| row(school, week)).collect(),
        fate: Fate::ALL[(strategy + replicate as usize + school) % 4],
        capacity_used: value([strategy, replicate as usize, school, 0, 99]),
        in_force: value([strategy, replicate as usize, school, 0, 98]),
        staff: Vec::new(),
        lines: (0..Line::ALL.len())
            .map(|line| value([strategy, replicate as usize, school, line, 97]))
            .collect(),
    };
    let of_district = |week: usize| DistrictWeek {
        row: row(if schools == 1 { 0 } else { 777 }, week),
        between_schools: if schools == 1 {
            f32::NAN
        } else {
            value([strategy, replicate as usize, 888, week, 0])
        },
    };
    Record {
        strategy,
        replicate,
        schools: (0..schools).map(of_school).collect(),
        district: (0..=weeks).map(of_district).collect(),
    }
}

/// What is kept of a record.
pub fn outcome(record: &Record) -> Outcome {
    Outcome {
        strategy: record.strategy,
        replicate: record.replicate,
        last: *record.district.last().expect("made-up runs have weeks"),
        capacity_used: record.schools[0].capacity_used,
        in_force: record.schools[0].in_force,
        fates: record.schools.iter().map(|school| school.fate).collect(),
        lines: record.schools[0].lines.clone(),
        schools: Vec::new(),
    }
}

/// Names of strategies.
pub fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}
