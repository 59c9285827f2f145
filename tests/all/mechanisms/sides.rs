//! How circles filter what comes from outside, and how messages and mandates divide and crowd out.

use super::by_hand::{after_weeks, logistic, near, small};
use numerics::column::Column;
use simulation::School;

/// Two circles of two teachers each.
const CIRCLES: [&str; 2] = ["school.team_size=2", "design_team.teacher_seats=1"];

/// Beliefs of two circles after a week in a school of that clarity and trust, in which they began at 0.9, 0.7, 0.3
/// and 0.1.
fn beliefs(it: &str, clarity: f32, trust: f32, changes: &[&str]) -> Vec<f32> {
    let prepare = |school: &mut School<'_, 1>| {
        school.last.teachers.belief = Column::alike(&[0.9, 0.7, 0.3, 0.1]);
        (school.last.school[0].vision_clarity, school.last.school[0].trust) = (clarity, trust);
    };
    let scenario = small((4, 4, 1), it, &[&CIRCLES[..], changes].concat());
    after_weeks(1, &scenario, prepare, |school| school.last.teachers.belief.as_flattened().to_vec())
}

const IDENTIFYING: [&str; 1] = ["beliefs.identification=0.1"];

#[test]
fn a_vision_divides_a_staff_that_identifies_with_its_circles_where_trust_is_low() {
    let after = beliefs("", 0.5, 0.2, &IDENTIFYING);
    // Everyone is pushed to where the one colleague in their circle stands, seen from the middle of the staff.
    let expected = [(0.9, 0.7), (0.7, 0.9), (0.3, 0.1), (0.1, 0.3_f32)]
        .map(|(own, colleague)| own + 0.1 * 0.5 * (1.0 - 0.2) * (colleague - 0.5));
    for (belief, expected) in after.into_iter().zip(expected) {
        near("belief", belief, expected);
    }
}

#[test]
fn trust_keeps_a_message_from_dividing_and_so_does_silence() {
    for (clarity, trust) in [(0.5, 1.0), (0.0, 0.2)] {
        assert_eq!(beliefs("", clarity, trust, &IDENTIFYING), [0.9, 0.7, 0.3, 0.1]);
    }
}

#[test]
fn a_mandate_is_a_message_too_and_no_message_counts_for_more_than_a_full_one() {
    let first = |it: &str, clarity: f32| beliefs(it, clarity, 0.2, &IDENTIFYING)[0];
    near("half a mandate", first("plan.mandate = 0.5", 0.0), 0.9 + 0.1 * 0.5 * 0.8 * 0.2);
    near("with some vision", first("plan.mandate = 0.5", 0.2), 0.9 + 0.1 * 0.7 * 0.8 * 0.2);
    near("with a clear one", first("plan.mandate = 0.5", 0.9), 0.9 + 0.1 * 0.8 * 0.2);
}

#[test]
fn a_mandate_without_trust_crowds_out_what_persuades() {
    let changes = [
        "beliefs.crowding_out=0.5",
        "beliefs.rationale=0.2",
        "beliefs.rationale_without_urgency=1",
        "beliefs.reactance=0",
    ];
    let gained = |it: &str, trust: f32| beliefs(it, 0.5, trust, &changes)[0] - 0.9;
    let persuasion = |trust: f32| 0.2 * trust * 0.5 * 0.1;
    near("without a mandate", gained("", 0.2), persuasion(0.2));
    near("under one", gained("plan.mandate = 1.0", 0.2), persuasion(0.2) * (1.0 - 0.5 * 0.8));
    near("under one that is trusted", gained("plan.mandate = 1.0", 1.0), persuasion(1.0));
}

#[test]
fn students_voice_and_a_seat_on_the_design_team_are_crowded_out_as_the_rationale_is() {
    let pressed = "acts_on = { pressure = 1.0, participation = 0.5 }";
    let invited = "acts_on = { participation = 0.5 }";
    let gained = |acts_on: &str, changes: &[&str]| {
        let it = format!("plan.asking = 1.0\n[practices.asking]\n{acts_on}\n");
        let common = ["beliefs.crowding_out=0.5", "beliefs.reactance=0", "leader.change_skill=0.5"];
        let prepare = |school: &mut School<'_, 1>| {
            school.last.teachers.belief[0] = [0.5];
            (school.last.school[0].student_voice, school.last.school[0].trust) = (0.8, 0.2);
        };
        let scenario = small((1, 1, 1), &it, &[&common[..], changes].concat());
        after_weeks(1, &scenario, prepare, |school| school.last.teachers.belief[0][0] - 0.5)
    };
    for persuasion in ["beliefs.student_voice=0.2", "beliefs.design_team=0.2"] {
        let (free, crowded) = (gained(invited, &[persuasion]), gained(pressed, &[persuasion]));
        assert!(free > 0.01, "{persuasion} persuades by {free}");
        near(persuasion, crowded, free * (1.0 - 0.5 * 0.8));
    }
}

#[test]
fn good_evidence_is_crowded_out_in_ones_own_classroom_and_in_colleagues() {
    let changes = [
        "beliefs.crowding_out=0.5",
        "beliefs.evidence_scale=0.5",
        "beliefs.reactance=0",
        "students.base=0.5",
    ];
    for evidence in ["beliefs.own_evidence=0.2", "beliefs.visible_evidence=0.2"] {
        let gained = |it: &str| {
            let prepare = |school: &mut School<'_, 1>| {
                school.last.teachers.routine.fill([1.0]);
                school.last.teachers.alignment.fill([0.8]);
                school.last.teachers.belief.fill([0.5]);
                school.last.students.engagement.fill([0.7]);
                school.last.school[0].trust = 0.2;
            };
            let scenario = small((2, 2, 1), it, &[&changes[..], &[evidence]].concat());
            after_weeks(1, &scenario, prepare, |school| school.last.teachers.belief[0][0] - 0.5)
        };
        let (free, crowded) = (gained(""), gained("plan.mandate = 1.0"));
        assert!(free > 0.001, "{evidence} persuades by {free}");
        near(evidence, crowded, free * (1.0 - 0.5 * 0.8));
    }
}

#[test]
fn evidence_against_it_is_not_crowded_out() {
    let after = |it: &str| {
        let changes = ["beliefs.crowding_out=1", "beliefs.own_evidence=0.3", "students.base=0.5"];
        let prepare = |school: &mut School<'_, 1>| {
            (school.last.teachers.routine[0], school.last.teachers.alignment[0]) = ([1.0], [0.8]);
            school.last.teachers.belief[0] = [0.5];
            school.last.students.engagement[0] = [0.4];
            school.last.school[0].trust = 0.0;
        };
        let scenario = small((1, 1, 1), it, &changes);
        after_weeks(1, &scenario, prepare, |school| school.last.teachers.belief[0][0])
    };
    assert!(after("") < 0.5, "{}", after(""));
    assert_eq!(after(""), after("plan.mandate = 1.0"));
}

#[test]
fn pressure_is_passed_on_by_a_circle_that_believes() {
    let changes = [
        "teaching.speed=1",
        "teaching.steepness=4",
        "teaching.belief_weight=0",
        "teaching.norm_weight=0",
        "teaching.skill_weight=0",
        "teaching.threshold=0.2",
        "teaching.threshold_inertia=0",
        "teaching.threshold_strain=0",
        "teaching.mandate_weight=0.5",
        "teaching.mandate_shielded=0",
        "teaching.mandate_filtered=0.4",
    ];
    let scenario = small((4, 4, 1), "plan.mandate = 1.0", &[&CIRCLES[..], &changes].concat());
    let prepare =
        |school: &mut School<'_, 1>| school.last.teachers.belief = Column::alike(&[0.9, 0.7, 0.3, 0.1]);
    after_weeks(1, &scenario, prepare, |school| {
        // What counts is the colleague's belief, not the teacher's.
        for (effort, colleague) in school.last.teachers.effort.arm(0).zip([0.7, 0.9, 0.1, 0.3]) {
            near("effort", effort, logistic(4.0 * (0.5 * (1.0 - 0.4 * (1.0 - colleague)) - 0.2)));
        }
    });
}
