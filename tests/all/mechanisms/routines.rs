//! What teachers make their own: how it grows, what it holds up, and what it needs.

use super::by_hand::{after_weeks, near, small, teach};
use simulation::{School, TeacherState};

/// Routines at work, and a decision that falls against personalizing whatever a teacher thinks.
const ROUTINES: [&str; 7] = [
    "routines.growth=0.02",
    "routines.fade=0.05",
    "routines.strength=0.8",
    "teaching.speed=0.1",
    "teaching.threshold=1",
    "teaching.steepness=1000",
    "alignment.drift=0.03",
];

/// A teacher after a week, who began it with that effort, routine and belief.
fn after(effort: f32, routine: f32, belief: f32) -> TeacherState<1> {
    let prepare = |school: &mut School<'_, 1>| {
        teach(school, &[effort], &[0.7], &[0.5]);
        school.people.teachers.own_interpretation[0] = [0.3];
        school.last.teachers.routine[0] = [routine];
        school.last.teachers.belief[0] = [belief];
    };
    after_weeks(1, &small((1, 1, 1), "", &ROUTINES), prepare, |school| school.last.teachers.clone())
}

#[test]
fn effort_becomes_routine_the_sooner_the_more_a_teacher_believes_in_it() {
    for belief in [0.0, 0.4, 1.0] {
        near("routine", after(0.9, 0.2, belief).routine[0][0], 0.2 + 0.02 * belief * (0.9 - 0.2));
    }
}

#[test]
fn a_routine_fades_where_effort_falls_below_it_whatever_a_teacher_believes() {
    for belief in [0.0, 1.0] {
        near("routine", after(0.1, 0.6, belief).routine[0][0], 0.6 - 0.05 * (0.6 - 0.1));
    }
}

#[test]
fn a_routine_outlasts_its_reasons() {
    near("effort without routine", after(0.5, 0.0, 0.0).effort[0][0], 0.5 - 0.1 * 0.5);
    near("effort with routine", after(0.5, 0.6, 0.0).effort[0][0], 0.5 + 0.1 * (0.8 * 0.6 - 0.5));
    // Years later as well, as far as the routine has not faded.
    let left = |routine: f32| {
        let prepare = |school: &mut School<'_, 1>| {
            teach(school, &[routine], &[0.7], &[0.5]);
            school.last.teachers.routine[0] = [routine];
        };
        let changes = [&ROUTINES[..], &["run.years=3", "routines.fade=0.005"]].concat();
        after_weeks(108, &small((1, 1, 1), "", &changes), prepare, |school| school.last.teachers.effort[0][0])
    };
    assert!(left(0.8) > 0.4 && left(0.0) < 1e-3, "{} and {}", left(0.8), left(0.0));
}

#[test]
fn reasons_that_ask_for_more_than_routine_are_what_counts() {
    let eager = [&ROUTINES[..], &["teaching.threshold=0", "teaching.belief_weight=0.4"]].concat();
    let prepare = |school: &mut School<'_, 1>| {
        teach(school, &[0.5], &[0.7], &[0.5]);
        school.last.teachers.routine[0] = [0.6];
        school.last.teachers.belief[0] = [0.9];
        school.people.teachers.inertia[0] = [0.0];
    };
    after_weeks(1, &small((1, 1, 1), "", &eager), prepare, |school| {
        near("effort", school.last.teachers.effort[0][0], 0.5 + 0.1 * (1.0 - 0.5));
    });
}

#[test]
fn a_mandate_without_belief_leaves_no_routine() {
    let it = "plan.mandate = { intensity = 1.0, until = \"1 years\" }";
    let changes = ["run.years=2", "teaching.threshold=0.3", "teaching.mandate_weight=0.5"];
    let alone = ["teaching.mandate_shielded=0", "teaching.threshold_inertia=0", "teaching.belief_weight=0"];
    let scenario = small((1, 1, 1), it, &[&ROUTINES[..], &changes, &alone].concat());
    let effort = |belief: f32, weeks: u32| {
        let prepare = |school: &mut School<'_, 1>| school.last.teachers.belief[0] = [belief];
        after_weeks(weeks, &scenario, prepare, |school| school.last.teachers.effort[0][0])
    };
    let (unbelieving, believing) = (effort(0.0, 36), effort(1.0, 36));
    assert!(unbelieving > 0.9 && believing > 0.9, "both comply: {unbelieving} and {believing}");
    let (nothing, something) = (effort(0.0, 72), effort(1.0, 72));
    assert!(nothing < 0.05 && something > 0.2, "{nothing} is left without belief, {something} with it");
}

#[test]
fn a_routine_holds_alignment_against_drift() {
    for routine in [0.0, 0.5, 1.0] {
        let expected = 0.7 - 0.03 * (1.0 - 0.8 * routine) * (0.7 - 0.3);
        near("alignment", after(0.5, routine, 0.5).alignment[0][0], expected);
    }
}

#[test]
fn lessons_lose_by_effort_that_is_not_yet_routine_and_can_be_worse_than_none() {
    let changes = ["students.unpractised=0.3", "students.quality_unskilled=0.4"];
    let quality = |effort: f32, alignment: f32, routine: f32| {
        let prepare = |school: &mut School<'_, 1>| {
            teach(school, &[effort], &[alignment], &[0.5]);
            school.last.teachers.routine[0] = [routine];
        };
        let scenario = small((1, 1, 1), "", &changes);
        after_weeks(1, &scenario, prepare, |school| school.last.students.quality[0][0])
    };
    let practised = 0.8 * 0.5 * (0.4 + 0.6 * 0.5);
    near("quality of a new practice", quality(0.8, 0.5, 0.0), practised - 0.3 * 0.8);
    near("quality of half a routine", quality(0.8, 0.5, 0.4), practised - 0.3 * 0.4);
    near("quality of a routine", quality(0.8, 0.5, 0.8), practised);
    near("quality of more routine than effort", quality(0.8, 0.5, 1.0), practised);
    near("quality without alignment", quality(1.0, 0.0, 0.0), -0.3);
}
