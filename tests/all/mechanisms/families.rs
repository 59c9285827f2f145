//! What one week does to students and parents while all else rests, by hand.

use super::by_hand::{after_weeks, near, small, teach};
use numerics::column::Column;
use scenario::specialists;
use simulation::School;

// Students.

const STUDENTS: [&str; 12] = [
    "students.base=0.5",
    "students.quality=1",
    "students.quality_unskilled=0.3",
    "students.without_need=0.6",
    "students.without_self_direction=0.4",
    "students.inconsistency=0.4",
    "students.grade_worry=0.4",
    "students.speed=0.08",
    "students.self_direction_growth=0.012",
    "students.voice=0.02",
    "stocks.student_voice=0.3",
    "teaching.speed=0",
];

#[test]
fn a_students_week_is_the_one_reckoned_by_hand() {
    let prepare = |school: &mut School<'_, 1>| {
        school.people.students.need[0][0] = 0.5;
        school.people.students.grade_worry[0][0] = 0.5;
        let students = &mut school.last.students;
        (students.engagement[0][0], students.self_direction[0][0]) = (0.6, 0.25);
        (students.quality[0][0], students.exposure[0][0], students.inconsistency[0][0]) = (0.5, 0.8, 0.2);
    };
    after_weeks(1, &small((1, 1, 1), "", &STUDENTS), prepare, |school| {
        let served = 0.6 + 0.4 * 0.5;
        let usable = 0.4 + 0.6 * 0.25;
        let target = 0.5 + served * 0.5 * usable - 0.4 * 0.2 - 0.4 * 0.5 * 0.8 * 0.75;
        let engagement = 0.6 + 0.08 * (target - 0.6) + 0.02 * 0.3 * 0.4;
        near("engagement", school.last.students.engagement[0][0], engagement);
        near("self-direction", school.last.students.self_direction[0][0], 0.25 + 0.012 * 0.8 * 0.75);
    });
}

#[test]
fn worry_about_grades_hurts_only_without_self_direction() {
    let engagement = |worry: f32, self_direction: f32| {
        let prepare = |school: &mut School<'_, 1>| {
            school.people.students.grade_worry[0][0] = worry;
            let students = &mut school.last.students;
            (students.engagement[0][0], students.self_direction[0][0]) = (0.5, self_direction);
            (students.quality[0][0], students.exposure[0][0]) = (0.2, 1.0);
        };
        after_weeks(1, &small((1, 1, 1), "", &STUDENTS), prepare, |school| {
            school.last.students.engagement[0][0]
        })
    };
    near("lost without self-direction", engagement(0.0, 0.0) - engagement(1.0, 0.0), 0.08 * 0.4);
    assert_eq!(engagement(0.0, 1.0), engagement(1.0, 1.0), "nothing is lost with self-direction");
}

#[test]
fn students_meet_the_mean_and_the_spread_of_their_own_classes() {
    let prepare =
        |school: &mut School<'_, 1>| teach(school, &[1.0, 0.5, 0.6], &[0.8, 0.6, 0.0], &[0.5, 0.0, 1.0]);
    after_weeks(1, &small((3, 2, 3), "", &STUDENTS), prepare, |school| {
        let students = &school.last.students;
        near("quality", students.quality[0][0], (0.8 * (0.3 + 0.7 * 0.5) + 0.3 * 0.3) / 3.0);
        near("exposure", students.exposure[0][0], 2.1 / 3.0);
        let mean = 1.1 / 3.0_f32;
        let variance = (0.8 - mean).powi(2) + (0.3 - mean).powi(2) + mean * mean;
        near("inconsistency", students.inconsistency[0][0], (variance / 3.0).sqrt());
        near("implemented", students.implemented[0][0], 1.0 / 3.0);
    });
}

#[test]
fn any_number_of_classes_counts_by_its_time() {
    for classes in 1..=12_u16 {
        let effort: Vec<f32> = (1..=classes).map(|place| f32::from(place) / 12.0).collect();
        let all = vec![0.5; effort.len()];
        let prepare = |school: &mut School<'_, 1>| teach(school, &effort, &all, &all);
        let size = u32::from(classes);
        let scenario = small((size, 2, size), "", &["students.quality_unskilled=0.4"]);
        after_weeks(1, &scenario, prepare, |school| {
            let students = &school.last.students;
            let (count, exposure) = (f32::from(classes), f32::from(classes + 1) / 24.0);
            near("exposure", students.exposure[1][0], exposure);
            near("quality", students.quality[1][0], 0.5 * exposure * (0.4 + 0.6 * 0.5));
            // Of the numbers from 1 to n, the variance is (n^2 - 1) / 12.
            let spread = ((count * count - 1.0) / 12.0).sqrt() / 24.0;
            near("inconsistency", students.inconsistency[1][0], spread);
            let implementing = effort.iter().filter(|&&effort| 0.5 * effort >= 0.5).count();
            near("implemented", students.implemented[1][0], implementing as f32 / count);
        });
    }
}

#[test]
fn classes_that_are_all_alike_have_no_spread() {
    for step in 1..=20_u8 {
        let prepare = |school: &mut School<'_, 1>| {
            teach(school, &[f32::from(step) / 20.0; 7], &[0.9; 7], &[0.5; 7]);
        };
        after_weeks(1, &small((7, 2, 7), "", &[]), prepare, |school| {
            near("inconsistency", school.last.students.inconsistency[0][0], 0.0);
        });
    }
}

#[test]
fn spread_between_classes_hurts_at_an_equal_mean() {
    let engagement = |alignment: [f32; 2]| {
        let prepare = |school: &mut School<'_, 1>| {
            teach(school, &[1.0; 2], &alignment, &[0.5; 2]);
            school.last.students.engagement.fill([0.5]);
        };
        after_weeks(2, &small((2, 2, 2), "", &STUDENTS), prepare, |school| {
            school.last.students.engagement[0][0]
        })
    };
    near("lost to spread", engagement([0.5, 0.5]) - engagement([0.9, 0.1]), 0.08 * 0.4 * 0.4);
}

#[test]
fn elementary_students_spend_the_class_teachers_share_with_one_and_the_rest_with_specialists() {
    let changes = [
        "timetable.level=elementary",
        "school.class_teacher_time=0.7",
        "school.specialist_share=0.1",
        "school.grade_levels=2",
        "design_team.teacher_seats=1",
    ];
    let scenario = small((8, 20, 3), "", &changes);
    assert_eq!(specialists(8, 3, 0.1), 2, "one for each class beyond the class teacher's");
    let effort: Vec<f32> = (0..8_u8).map(|place| f32::from(place) / 10.0).collect();
    let prepare = |school: &mut School<'_, 1>| teach(school, &effort, &[0.5; 8], &[0.5; 8]);
    after_weeks(1, &scenario, prepare, |school| {
        for student in 0..20 {
            let own = school.people.timetable.teachers_of(student);
            assert!(own[0] < 6 && own[1] >= 6 && own[2] >= 6, "{own:?}");
            let exposure = 0.7 * effort[own[0] as usize] + 0.15 * (0.6 + 0.7);
            near("exposure", school.last.students.exposure[student][0], exposure);
            let fidelity = [0.5 * effort[own[0] as usize], 0.3, 0.35];
            let mean = 0.5 * exposure;
            let variance: f32 =
                fidelity.iter().zip([0.7, 0.15, 0.15]).map(|(f, time)| time * (f - mean) * (f - mean)).sum();
            near("inconsistency", school.last.students.inconsistency[student][0], variance.sqrt());
        }
    });
}

// Parents.

const PARENTS: [&str; 11] = [
    "leader.change_skill=0.5",
    "stocks.vision_clarity=0.5",
    "parents.child=0.05",
    "parents.neighbours=0.1",
    "parents.outreach=0.04",
    "parents.outreach_without_vision=0.4",
    "parents.fear=0.15",
    "parents.fear_relieved=0.6",
    "parents.model_visits=0.1",
    "parents.voice_threshold=0.5",
    "run.years=1",
];

const REACHED_OUT: &str = "
plan.contact = 1.0
[practices.contact]
acts_on = { outreach = 0.8, demonstration = 0.5 }
";

fn parents_by_hand(school: &mut School<'_, 1>) {
    school.people.parents.change_anxiety[0][0] = 0.8;
    for (i, support) in school.last.parents.support.iter_mut().enumerate() {
        *support = [0.4 + 0.1 * i as f32];
    }
    let students = &mut school.last.students;
    (students.engagement[0][0], students.self_direction[0][0]) = (0.7, 0.25);
    (students.exposure[0][0], students.inconsistency[0][0]) = (0.8, 0.2);
}

#[test]
fn a_parents_week_is_the_one_reckoned_by_hand() {
    for (students, ties, neighbours) in [(3, "school.parent_ties=2", 0.55), (5, "school.parent_ties=4", 0.65)]
    {
        for seats in [students, 0] {
            let seated = format!("design_team.parent_seats={seats}");
            let scenario = small((1, students, 1), REACHED_OUT, &[&PARENTS[..], &[ties, &seated]].concat());
            let support =
                after_weeks(1, &scenario, parents_by_hand, |school| school.last.parents.support[0][0]);
            let told = 0.5 * 0.8 * (0.4 + 0.6 * 0.5);
            let visited = if seats > 0 { 0.1 * 0.5 } else { 0.0 };
            let disruption = 0.8 * 0.75 + 0.2;
            let expected = 0.4 + 0.05 * 0.3 + 0.1 * (neighbours - 0.4) + (0.04 * told + visited) * 0.6
                - 0.15 * (1.0 - 0.6 * told) * 0.8 * disruption * 0.4;
            near("support", support, expected);
        }
    }
}

#[test]
fn outreach_relieves_fear() {
    let after = |outreach: &str| {
        let it = format!("plan.contact = 1.0\n[practices.contact]\nacts_on = {{ outreach = {outreach} }}");
        let changes = [
            "parents.fear=0.15",
            "parents.fear_relieved=0.6",
            "leader.change_skill=1",
            "stocks.vision_clarity=1",
        ];
        let scenario = small((1, 1, 1), &it, &changes);
        0.4 - after_weeks(1, &scenario, parents_by_hand, |school| school.last.parents.support[0][0])
    };
    near("lost without outreach", after("0.0"), 0.15 * 0.8 * 0.8 * 0.4);
    near("lost with full outreach", after("1.0"), 0.4 * 0.15 * 0.8 * 0.8 * 0.4);
}

#[test]
fn parents_speak_up_only_below_the_threshold_and_as_loudly_as_they_are() {
    let prepare = |school: &mut School<'_, 1>| {
        school.last.parents.support = Column::alike(&[0.2, 0.49, 0.5, 0.9]);
        school.people.parents.voice = Column::alike(&[0.5, 1.0, 1.0, 1.0]);
    };
    let scenario = small((1, 4, 1), "", &["parents.voice_threshold=0.5"]);
    after_weeks(1, &scenario, prepare, |school| {
        let opposition = &school.last.parents.opposition;
        for (place, expected) in [0.5 * 0.6, 0.02, 0.0, 0.0].into_iter().enumerate() {
            near("opposition", opposition[place][0], expected);
        }
        near("mean opposition", school.last.school[0].opposition, 0.32 / 4.0);
    });
}
