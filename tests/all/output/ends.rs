//! Where runs ended, as the run knew it and as its folder tells it later.

use crate::support::common::{records, shipped};
use experiment::{Outcome, Record};
use output::{OutcomesWriter, RunFolder, WeeksWriter, read_ends};
use results::Ends;
use simulation::measure::Measure;

const SMALL: [&str; 5] = [
    "run.replicates=3",
    "run.years=1",
    "run.weeks_per_year=5",
    "school.students=90",
    r#"run.strategies=["mandate", "coaching_only"]"#,
];

/// The ends of a small run, and the same read back from its folder.
fn both(more: &[&str], lost: Option<usize>) -> (Ends, Ends) {
    let scenario = shipped("typical_high_school", &[&SMALL[..], more].concat());
    let mut records = records(&scenario);
    if let Some(lost) = lost {
        records.remove(lost);
    }
    let place = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&place.path().join("run"), false).unwrap();
    let names = &scenario.run.strategies;
    let schools = scenario.parameters.district.schools as usize;
    let mut weeks = WeeksWriter::create(&folder, names, schools).unwrap();
    let mut outcomes = OutcomesWriter::create(&folder, names).unwrap();
    for record in &records {
        weeks.write(record).unwrap();
        outcomes.write(record).unwrap();
    }
    weeks.finish().unwrap();
    outcomes.finish().unwrap();
    let known: Vec<Outcome> = records.iter().map(Record::outcome).collect();
    let read = read_ends(folder.path()).unwrap();
    (Ends::from_outcomes(names, &known), read)
}

fn are_equal(known: &Ends, read: &Ends) {
    assert_eq!(known.strategies(), read.strategies());
    for strategy in 0..known.strategies().len() {
        for &measure in Measure::ALL {
            let bits = |ends: &Ends| -> Vec<u64> {
                ends.values(strategy, measure).iter().map(|end| end.to_bits()).collect()
            };
            assert_eq!(bits(known), bits(read), "{}", measure.info().name);
        }
        let used = known.capacity_used(strategy).iter().zip(read.capacity_used(strategy));
        let in_force = known.in_force(strategy).iter().zip(read.in_force(strategy));
        // The table of outcomes holds six digits.
        assert!(
            used.chain(in_force)
                .all(|(one, other)| (one - other).abs() < 1e-6 || one.is_nan() && other.is_nan())
        );
    }
}

#[test]
fn the_folder_of_a_school_tells_where_every_run_ended() {
    let (known, read) = both(&[], None);
    are_equal(&known, &read);
    assert_eq!(read.complete(), [true; 3]);
}

#[test]
fn the_folder_of_a_district_tells_where_its_mean_ended() {
    let (known, read) = both(&["district.schools=3", "district.size_spread=0.3"], None);
    are_equal(&known, &read);
}

#[test]
fn a_run_that_is_missing_is_undefined_and_its_replicate_is_not_complete() {
    let (known, read) = both(&[], Some(4));
    are_equal(&known, &read);
    assert!(read.values(1, Measure::FidelityMean)[1].is_nan());
    assert_eq!(read.complete(), [true, false, true]);
}
