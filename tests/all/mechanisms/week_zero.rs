//! Week 0: the school as it stands before its first week, from which every change is told.

use super::by_hand::{near, small, teach};
use crate::support::common::{Stage, records, shipped};
use simulation::measure::{MEASURES, Measure, Row};
use simulation::{MeasuredWeeks, School, Setting, simulate};

/// Measures to the bit, so that an undefined one equals itself.
fn bits(row: &Row) -> [u32; MEASURES.len()] {
    row.map(f32::to_bits)
}

const SHORT: [&str; 3] = ["run.years=1", "run.weeks_per_year=6", "run.replicates=2"];

#[test]
fn week_0_is_the_same_under_every_strategy_and_no_two_replicates_begin_alike() {
    let scenario = shipped("typical_high_school", &SHORT);
    let (first, second): (Vec<_>, Vec<_>) =
        records(&scenario).into_iter().partition(|record| record.replicate == 0);
    for same in [&first, &second] {
        let expected = bits(&same[0].schools[0].weeks[0]);
        assert!(same.iter().all(|record| bits(&record.schools[0].weeks[0]) == expected));
        let moved = same.iter().filter(|record| bits(&record.schools[0].weeks[1]) != expected);
        assert_eq!(moved.count(), scenario.run.strategies.len(), "the first week moves every school");
    }
    assert_ne!(bits(&first[0].schools[0].weeks[0]), bits(&second[0].schools[0].weeks[0]));
}

#[test]
fn week_0_shows_the_school_before_the_leader_acts_and_before_anybody_leaves() {
    // Where a school comes to rest first, people have left before.
    let arriving = [&SHORT[..], &["run.warm_up_years=0"]].concat();
    let scenario = shipped("typical_high_school", &arriving);
    for record in records(&scenario) {
        let start = &record.schools[0].weeks[0];
        for unused in
            [Measure::CapacityUsed, Measure::TeachersLeft, Measure::LeaderTenure, Measure::LeadersLeft]
        {
            assert_eq!(unused.of(start), 0.0, "{unused:?}");
        }
        let parameters = &scenario.parameters;
        near("effort", Measure::Effort.of(start), parameters.start.effort);
        near("strain", Measure::StrainMean.of(start), parameters.start.strain);
        near("vision", Measure::VisionClarity.of(start), parameters.stocks.vision_clarity);
        // Nobody is pressed, so a checklist shows no more than is done.
        near("reported", Measure::ReportedAdoption.of(start), parameters.start.effort);
        assert!(Measure::ExperiencedInconsistency.of(start) > 0.0, "students have met their classes");
        assert!(Measure::Opposition.of(start) > 0.0, "parents have spoken up");
    }
}

#[test]
fn week_0_is_the_school_that_the_first_week_finds() {
    let scenario = small((4, 8, 2), "", &["run.years=1", "run.weeks_per_year=2"]);
    let stage = Stage::of(&scenario, "it", 0);
    let opened = School::open(stage.setting(0, 0));
    let mut shown = Vec::new();
    let [end] = simulate(stage.setting(0, 0), |passed, school| {
        shown.push((passed, bits(&school.rows[0]), school.last.clone()));
    });
    assert_eq!(end, Ok(()));
    assert_eq!(shown.iter().map(|(passed, ..)| *passed).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!((shown[0].1, &shown[0].2), (bits(&opened.rows[0]), &opened.last));
}

#[test]
fn a_start_that_nobody_led_is_no_peak_from_which_a_school_reverts() {
    let scenario = small((2, 4, 1), "", &["start.effort=0.9"]);
    let stage = Stage::of(&scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    assert!(Measure::FidelityMean.of(&school.rows[0]) > 0.0);
    assert_eq!(school.peak_fidelity, [0.0]);
    teach(&mut school, &[0.2; 2], &[1.0; 2], &[0.5; 2]);
    simulation::week(&mut school, 0);
    near("peak", school.peak_fidelity[0], Measure::FidelityMean.of(&school.rows[0]));
}

#[test]
fn where_only_ends_of_years_are_kept_nothing_is_taken_of_week_0() {
    let scenario = small((2, 4, 1), "", &[]);
    let stage = Stage::of(&scenario, "it", 0);
    let school = School::open(Setting { measured: MeasuredWeeks::LastOfYear, ..stage.setting(0, 0) });
    assert!(school.rows[0].iter().all(|value| value.is_nan()));
}

#[test]
fn nobody_lives_through_week_0() {
    let scenario = shipped("typical_high_school", &SHORT);
    let record = &records(&scenario)[0];
    let people = u64::from(record.schools[0].teachers) + 2 * u64::from(record.schools[0].students);
    assert_eq!((record.district.len(), record.agent_weeks()), (7, 6 * people));
}
