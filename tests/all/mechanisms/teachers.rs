//! What one week does to teachers while all else rests, by hand. Students and parents are in `families.rs`,
//! the design team is in `design_team.rs`.

use super::by_hand::{after_weeks, logistic, near, small, teach};
use numerics::column::Column;
use simulation::{School, SchoolState, week};

const TEACHERS: [&str; 48] = [
    "leader.change_skill=0.5",
    "leader.instructional_skill=0.65",
    "school.union_strength=0.25",
    "design_team.full_part=0.25",
    "design_team.inertia_on_team=0.4",
    "beliefs.anchor_pull=0.1",
    "beliefs.own_evidence=0.3",
    "beliefs.evidence_scale=0.2",
    "beliefs.rationale=0.2",
    "beliefs.rationale_without_urgency=0.4",
    "beliefs.student_voice=0.04",
    "beliefs.design_team=0.1",
    "beliefs.model_visits=0.12",
    "beliefs.reactance=0.05",
    "beliefs.reactance_without_inertia=0.5",
    "beliefs.reactance_without_union=0.6",
    "beliefs.reactance_union=0.8",
    "beliefs.visits_without_skill=0.5",
    "beliefs.strain=0.03",
    "beliefs.opposition=0.05",
    "beliefs.visibility=0.25",
    "beliefs.visibility_open=0.6",
    "students.base=0.5",
    "teaching.belief_weight=0.4",
    "teaching.norm_weight=0.27",
    "teaching.skill_weight=0.18",
    "teaching.mandate_weight=0.35",
    "teaching.mandate_shielded=0.5",
    "teaching.norm_scale=1.5",
    "teaching.threshold=0.21",
    "teaching.threshold_inertia=0.7",
    "teaching.threshold_strain=0.1",
    "teaching.steepness=18",
    "teaching.speed=0.1",
    "alignment.vision=0.06",
    "alignment.drift=0.03",
    "alignment.compliance=0.027",
    "alignment.model_visits=0.05",
    "skill.coaching=0.04",
    "skill.coaching_without_belief=0.3",
    "skill.practice=0.012",
    "skill.decay=0.002",
    "strain.work=0.085",
    "strain.meetings=0.02",
    "strain.mandate=0.03",
    "strain.opposition=0.05",
    "strain.recovery=0.08",
    "run.years=1",
];

const LED: &str = "
plan.everything = 1.0
[practices.everything.acts_on]
pressure = 0.5
coaching = 0.6
visibility = 0.5
participation = 0.1
demonstration = 0.5
meetings = 0.2
member_meetings = 0.3
";

fn lone_teacher(school: &mut School<'_, 1>) {
    let (traits, teachers) = (&mut school.people.teachers, &mut school.last.teachers);
    (traits.inertia[0][0], traits.initial_belief[0][0], traits.own_interpretation[0][0]) = (0.6, 0.4, 0.3);
    (teachers.belief[0][0], teachers.strain[0][0]) = (0.6, 0.2);
    teach(school, &[0.8], &[0.5], &[0.4]);
    school.last.students.engagement[0][0] = 0.6;
    school.last.parents.opposition[0][0] = 0.5;
    school.last.school[0] = SchoolState {
        vision_clarity: 0.4,
        urgency: 0.5,
        design_fit: 0.25,
        trust: 0.5,
        student_voice: 0.5,
        dependence: 0.8,
        opposition: 0.0,
    };
}

/// The belief of the lone teacher after a week, with that persuasion by own evidence.
fn belief_by_hand(evidence: f32, need: f32) -> f32 {
    let rationale = 0.2 * 0.5 * 0.4 * (0.4 + 0.6 * 0.5);
    let member = 0.5 * 0.1 * 0.1 + 0.75 * 0.12 * 0.5;
    let up = evidence.max(0.0) + rationale + 0.04 * 0.5 * need + member;
    let reactance = 0.05 * 0.5 * 0.5 * (0.6 + 0.8 * 0.25) * (0.5 + 0.5 * 0.6);
    let down = (-evidence).max(0.0) + reactance + 0.03 * 0.2 + 0.05 * 0.5;
    0.6 + 0.1 * (0.4 - 0.6) + up * 0.4 - down * 0.6
}

#[test]
fn a_lone_teachers_week_is_the_one_reckoned_by_hand() {
    after_weeks(1, &small((1, 1, 1), LED, &TEACHERS), lone_teacher, |school| {
        let teachers = &school.last.teachers;
        // Fidelity 0.4 and a gain of half the scale.
        near("belief", teachers.belief[0][0], belief_by_hand(0.3 * 0.2, school.people.students.need[0][0]));
        let norm = 1.5 * 0.55 * 0.4;
        let mandate = 0.35 * 0.5 * (1.0 - 0.5 * 0.25);
        let intention = 0.4 * 0.6 + 0.27 * norm + 0.18 * 0.4 + mandate;
        // A participation of 0.1 is four tenths of full part.
        let threshold = 0.21 + 0.7 * (1.0 - 0.6 * 0.4) * 0.6 + 0.1 * 0.2;
        let effort = 0.8 + 0.1 * (logistic(18.0 * (intention - threshold)) - 0.8);
        near("effort", teachers.effort[0][0], effort);
        let alignment =
            0.5 + 0.06 * 0.4 * 0.5 - 0.03 * (0.5 - 0.3) - 0.027 * 0.5 * 0.4 * 0.5 + 0.05 * 0.5 * 0.5;
        near("alignment", teachers.alignment[0][0], alignment);
        near("fidelity", teachers.fidelity[0][0], effort * alignment);
        let coached = 0.04 * 0.6 * 0.65 * (0.3 + 0.7 * 0.6);
        near("skill", teachers.skill[0][0], 0.4 + (coached + 0.012 * 0.8) * 0.6 - 0.002 * 0.2 * 0.4);
        let work = 0.085 * 0.8 * 0.6 * 0.75;
        let load = work + 0.02 * (0.2 + 0.3) + 0.03 * 0.5 * 0.5 + 0.05 * 0.5;
        near("strain", teachers.strain[0][0], 0.2 + load * 0.8 - 0.08 * 0.2);
    });
}

#[test]
fn without_a_seat_a_teacher_has_neither_the_teams_persuasion_nor_its_meetings() {
    let unseated = [&TEACHERS[..], &["design_team.teacher_seats=0"]].concat();
    let after = |changes: &[&str]| {
        after_weeks(1, &small((1, 1, 1), LED, changes), lone_teacher, |school| school.last.teachers.clone())
    };
    let (member, other) = (after(&TEACHERS), after(&unseated));
    let persuaded = (0.5 * 0.1 * 0.1 + 0.75 * 0.12 * 0.5) * 0.4;
    near("belief", member.belief[0][0] - other.belief[0][0], persuaded);
    near("alignment", member.alignment[0][0] - other.alignment[0][0], 0.05 * 0.5 * 0.5);
    near("strain", member.strain[0][0] - other.strain[0][0], 0.02 * 0.3 * 0.8);
    assert!(member.effort[0][0] > other.effort[0][0]);
}

#[test]
fn bad_evidence_in_the_own_classroom_lowers_belief() {
    let prepare = |school: &mut School<'_, 1>| {
        lone_teacher(school);
        school.last.students.engagement[0][0] = 0.4;
    };
    after_weeks(1, &small((1, 1, 1), LED, &TEACHERS), prepare, |school| {
        let expected = belief_by_hand(-0.3 * 0.2, school.people.students.need[0][0]);
        near("belief", school.last.teachers.belief[0][0], expected);
    });
}

#[test]
fn colleagues_count_by_influence_and_their_beliefs_also_by_nearness() {
    let changes = [
        "beliefs.peer_pull=0.1",
        "beliefs.confidence=0.4",
        "beliefs.visible_evidence=0.2",
        "beliefs.evidence_scale=0.2",
        "beliefs.isolation=0.1",
        "beliefs.visibility=0.5",
        "students.base=0.5",
        "teaching.belief_weight=0",
        "teaching.norm_weight=1",
        "teaching.norm_scale=1.5",
        "teaching.skill_weight=0",
        "teaching.threshold=0.1",
        "teaching.threshold_inertia=0",
        "teaching.threshold_strain=0",
        "teaching.steepness=4",
        "teaching.speed=1",
        "alignment.colleagues=0.04",
        "skill.colleagues=0.02",
    ];
    let prepare = |school: &mut School<'_, 1>| {
        school.people.advice.weigh(&[[1.0], [1.0], [3.0]]);
        school.last.teachers.belief = Column::alike(&[0.5, 0.7, 0.1]);
        teach(school, &[1.0; 3], &[0.8, 0.4, 0.2], &[0.2, 0.6, 0.4]);
        for (teacher, engagement) in [0.5, 0.6, 0.4].into_iter().enumerate() {
            let [student] = *school.people.timetable.students_of(teacher) else { panic!("one student each") };
            school.last.students.engagement[student as usize] = [engagement];
        }
    };
    after_weeks(1, &small((3, 3, 1), "", &changes), prepare, |school| {
        let teachers = &school.last.teachers;
        let (one, other) = (0.25 * (-0.25_f32).exp(), 0.75 * (-1.0_f32).exp());
        let shift = (one * 0.2 - other * 0.4) / (one + other);
        // Evidence of 0.4 x 0.5 and 0.2 x -0.5, in proportion to influence.
        let evidence: f32 = 0.25 * 0.2 - 0.75 * 0.1;
        let down = -0.2 * 0.5 * evidence + 0.1 * (0.8 - 0.25);
        near("belief", teachers.belief[0][0], 0.5 + 0.1 * shift - down * 0.5);
        near("effort", teachers.effort[0][0], logistic(4.0 * (1.5 * 0.5 * 0.25 - 0.1)));
        near("alignment", teachers.alignment[0][0], 0.8 + 0.04 * 0.5 * 0.25 * (0.25 - 0.8));
        near("skill", teachers.skill[0][0], 0.2 + 0.02 * 0.5 * (0.25 * 0.6 + 0.75 * 0.4 - 0.2));
        near("skill of the most skilled", teachers.skill[1][0], 0.6);
    });
}

#[test]
fn a_union_weakens_a_mandates_pull_on_effort_and_strengthens_reactance() {
    let after = |union: f32| {
        let union = format!("school.union_strength={union}");
        let changes = [&TEACHERS[..], &[&union, "teaching.speed=1"]].concat();
        let led_only = [
            "beliefs.anchor_pull=0",
            "beliefs.own_evidence=0",
            "beliefs.rationale=0",
            "beliefs.reactance=0.1",
        ];
        let still = ["beliefs.strain=0", "beliefs.opposition=0", "beliefs.student_voice=0"];
        let scenario = small((1, 1, 1), "plan.mandate = 1.0", &[&changes[..], &led_only, &still].concat());
        let (before, after) = after_weeks(
            0,
            &scenario,
            |school| {
                school.last.teachers.belief[0][0] = 0.5;
                school.people.teachers.inertia[0][0] = 0.5;
            },
            |school| {
                let mut next = school.clone();
                week(&mut next, 0);
                (school.last.teachers.clone(), next.last.teachers.clone())
            },
        );
        (before.belief[0][0] - after.belief[0][0], after.effort[0][0])
    };
    let ((lost_without, effort_without), (lost_with, effort_with)) = (after(0.0), after(1.0));
    near("lost without a union", lost_without, 0.1 * 0.5 * 0.6 * 0.75 * 0.5);
    near("lost with a union", lost_with, 0.1 * 0.5 * 1.4 * 0.75 * 0.5);
    assert!(effort_with < effort_without, "{effort_with} and {effort_without}");
}
