//! Every mechanism can be switched off: it then does nothing, and its other numbers change nothing, to the bit.

use super::by_hand::planned;
use crate::support::common::records;
use scenario::parameters::registry;

/// Most of what a leader can do, all at once.
const EVERYTHING: &str = "
plan.graduate_vision = 0.8
plan.design_team = 0.5
plan.model_visits = 0.5
plan.coaching = 0.7
plan.mandate = 0.6
plan.parent_outreach = 0.4
plan.share_leadership = 0.8
plan.student_survey = 0.5
";

/// The same without anything that presses.
const WITHOUT_PRESSURE: &str = "
plan.graduate_vision = 0.8
plan.coaching = 0.7
plan.share_leadership = 0.8
";

/// Small schools in which teachers and leaders leave, strategies are dropped, and parents speak up.
const LIVELY: [&str; 16] = [
    "run.replicates=6",
    "run.years=6",
    "run.weeks_per_year=20",
    "school.teachers=12",
    "school.students=60",
    "school.union_strength=0.6",
    "leader.departure=0.5",
    "leader.departure_after_fall=8",
    "leader.abandon=1",
    "leader.dependence=1",
    "leader.take_up=1",
    "routines.growth=0.05",
    "start.belief=1",
    "teaching.threshold=0.2",
    "turnover.base=0.3",
    "start.support=0.4",
];

/// The measures of every week, bit by bit, since evenness may be undefined.
fn weeks(it: &str, changes: &[&str]) -> Vec<u32> {
    let all = [&LIVELY[..], changes].concat();
    let rows = records(&planned(it, &all)).into_iter().flat_map(|record| record.schools[0].weeks.clone());
    rows.flatten().map(f32::to_bits).collect()
}

#[test]
fn every_switch_of_the_registry_switches_something_off() {
    let everything = weeks(EVERYTHING, &[]);
    let mut switches = 0;
    for row in registry().into_iter().filter(|row| row.table != "nation" && row.table != "district") {
        let off = [" 0 switches", " 1 switches"].into_iter().position(|says| row.meaning.contains(says));
        let Some(off) = off else { continue };
        switches += 1;
        let switched = weeks(EVERYTHING, &[&format!("{}={off}", row.key())]);
        assert!(switched != everything, "{} = {off} makes no difference", row.key());
    }
    assert!(switches > 20, "the registry has {switches} switches");
}

/// What switches a mechanism off, and its other numbers, which then change nothing.
const SWITCHES: [(&[&str], &[&str]); 8] = [
    (
        &[
            "routines.strength=0",
            "students.unpractised=0",
            "leader.take_up=0",
            "beliefs.own_evidence=0",
            "beliefs.visible_evidence=0",
        ],
        &["routines.growth=0.04", "routines.fade=0.01"],
    ),
    (
        &["skill.coaching=0", "alignment.coaching=0"],
        &["skill.coaching_thinned=0.9", "leader.instructional_skill=0.3"],
    ),
    (
        &["beliefs.reactance=0"],
        &[
            "beliefs.reactance_without_inertia=0.9",
            "beliefs.reactance_without_union=0.1",
            "beliefs.reactance_union=0.1",
        ],
    ),
    (&["teaching.mandate_weight=0"], &["teaching.mandate_filtered=0.9", "teaching.mandate_shielded=0.9"]),
    (
        &["turnover.base=0", "turnover.early=0", "turnover.late=0"],
        &[
            "turnover.trust_effect=4",
            "stocks.trust_lost_with_leavers=0.6",
            "newcomers.induction=0.9",
            "newcomers.strain=0.06",
            "newcomers.standing=0.1",
            "teaching.threshold_first_year=0.3",
        ],
    ),
    (
        &["leader.departure=0"],
        &[
            "leader.departure_after_fall=2",
            "leader.trust_shaken=0.5",
            "leader.trust_kept=0.1",
            "leader.take_up=0",
        ],
    ),
    (&["leader.abandon=0"], &["leader.take_up=0"]),
    (&["students.quality=0"], &["students.unpractised=0.8", "students.quality_unskilled=0.9"]),
];

#[test]
fn the_other_numbers_of_what_is_switched_off_change_nothing() {
    for (off, others) in SWITCHES {
        let without = weeks(EVERYTHING, off);
        for other in others {
            let changed = weeks(EVERYTHING, &[off, &[other]].concat());
            assert!(changed == without, "{other} changes something where {off:?}");
            assert!(weeks(EVERYTHING, &[other]) != weeks(EVERYTHING, &[]), "{other} changes nothing anyway");
        }
    }
}

#[test]
fn where_nobody_presses_no_number_of_mandates_changes_anything() {
    let without = weeks(WITHOUT_PRESSURE, &[]);
    for other in [
        "beliefs.crowding_out=1",
        "beliefs.reactance=0.12",
        "teaching.mandate_weight=0.5",
        "teaching.mandate_filtered=1",
        "alignment.compliance=0.09",
        "strain.mandate=0.09",
        "stocks.trust_lost_to_mandate=0.05",
    ] {
        assert!(weeks(WITHOUT_PRESSURE, &[other]) == without, "{other} changes something");
    }
}
