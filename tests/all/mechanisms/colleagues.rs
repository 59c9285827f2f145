//! What teachers see of each other, alone: nobody to look at, camps that do not talk, and doors
//! that leadership opens. What colleagues weigh stands in `teachers.rs`.

use super::by_hand::{after_weeks, near, small, teach};
use numerics::column::Column;
use simulation::School;

#[test]
fn camps_too_far_apart_to_talk_keep_their_beliefs() {
    let scenario = small((4, 4, 1), "", &["beliefs.peer_pull=0.5", "beliefs.confidence=0.01"]);
    let prepare =
        |school: &mut School<'_, 1>| school.last.teachers.belief = Column::alike(&[0.1, 0.1, 0.9, 0.9]);
    after_weeks(1, &scenario, prepare, |school| {
        assert_eq!(school.last.teachers.belief.as_flattened(), [0.1, 0.1, 0.9, 0.9]);
    });
    // Without anyone in the same camp, nobody is near at all.
    let prepare =
        |school: &mut School<'_, 1>| school.last.teachers.belief = Column::alike(&[0.1, 0.4, 0.6, 0.9]);
    after_weeks(1, &scenario, prepare, |school| {
        assert_eq!(school.last.teachers.belief.as_flattened(), [0.1, 0.4, 0.6, 0.9]);
    });
}

#[test]
fn a_teacher_without_colleagues_goes_by_nobody_else() {
    let changes = [
        "beliefs.peer_pull=0.5",
        "beliefs.visible_evidence=0.5",
        "beliefs.isolation=0.5",
        "alignment.colleagues=0.5",
        "skill.colleagues=0.5",
    ];
    let prepare = |school: &mut School<'_, 1>| {
        school.last.teachers.belief = Column::alike(&[0.6]);
        teach(school, &[0.5], &[0.4], &[0.3]);
    };
    after_weeks(1, &small((1, 1, 1), "", &changes), prepare, |school| {
        let teachers = &school.last.teachers;
        let own = (teachers.belief[0][0], teachers.alignment[0][0], teachers.skill[0][0]);
        assert_eq!(own, (0.6, 0.4, 0.3));
    });
}

#[test]
fn open_doors_show_colleagues_evidence_as_far_as_they_are_opened() {
    let changes = [
        "beliefs.visible_evidence=0.2",
        "beliefs.evidence_scale=0.2",
        "beliefs.visibility=0.25",
        "beliefs.visibility_open=0.6",
        "students.base=0.5",
    ];
    let gained = |opening: &str| {
        let it = format!("plan.open = 1.0\n[practices.open]\nacts_on = {{ visibility = {opening} }}");
        let prepare = |school: &mut School<'_, 1>| {
            school.last.teachers.belief = Column::alike(&[0.5; 2]);
            teach(school, &[1.0; 2], &[0.8; 2], &[0.5; 2]);
            school.last.students.engagement.fill([0.6]);
        };
        let after = after_weeks(1, &small((2, 2, 1), &it, &changes), prepare, |school| {
            school.last.teachers.belief[0][0]
        });
        after - 0.5
    };
    // Evidence of 0.8 x 0.5 in both classrooms.
    near("behind closed doors", gained("0.0"), 0.2 * 0.25 * 0.4 * 0.5);
    near("with doors half open", gained("0.5"), 0.2 * 0.55 * 0.4 * 0.5);
    near("with open doors", gained("1.0"), 0.2 * 0.85 * 0.4 * 0.5);
}
