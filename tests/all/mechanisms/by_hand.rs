//! What the tests of single mechanisms share: scenarios of one strategy, at rest unless told otherwise.

use crate::support::common::{Stage, parsed};
use scenario::FullScenario;
use scenario::parameters::registry;
use simulation::{Delivered, Leader, School, SchoolState, week};

/// A scenario of one strategy, `it`: the text goes on in the table of that strategy.
pub fn planned(it: &str, changes: &[&str]) -> FullScenario {
    let text = format!(
        "extends = \"typical_high_school\"\n[run]\nstrategies = [\"it\"]\nreference = \"it\"\nreplicates = 1\n\
         [strategies.it]\nlabel = \"It\"\n{it}"
    );
    let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
    parsed(&text, &changes)
}

/// What switches off the mechanisms that weekly rates and departures leave on.
const SWITCHED_OFF: [&str; 19] = [
    "run.warm_up_years=0",
    "leader.capacity_growth=0",
    "leader.hands=0",
    "leader.firefighting=0",
    "leader.trust_needed=0",
    "leader.departure_after_fall=0",
    "leader.trust_shaken=0",
    "leader.take_up=0",
    "stocks.trust_lost_with_leavers=0",
    "beliefs.crowding_out=0",
    "teaching.mandate_filtered=0",
    "teaching.threshold_first_year=0",
    "routines.strength=0",
    "skill.coaching_thinned=0",
    "turnover.trust_effect=0",
    "newcomers.induction=0",
    "newcomers.standing=1",
    "students.climate=0",
    "students.unpractised=0",
];

/// The same with every weekly rate, all noise, all departures and whatever depends on size, trust, routines or newcomers
/// switched off, and with people who have just arrived, but for the changes.
pub fn at_rest(it: &str, changes: &[&str]) -> FullScenario {
    let moves = registry().into_iter().filter(|row| {
        let leaves = row.table == "turnover" || row.name == "departure";
        row.unit.name == "per week" || row.name == "noise" || leaves && row.unit.name == "per year"
    });
    let resting: Vec<String> = moves.map(|row| format!("{}=0", row.key())).collect();
    let resting = resting.iter().map(String::as_str).chain(SWITCHED_OFF);
    let all: Vec<&str> = resting.chain(changes.iter().copied()).collect();
    planned(it, &all)
}

/// A school at rest of that many teachers, students and classes a student: one grade level, one
/// team, parents without ties, and seats on the design team for everyone.
pub fn small((teachers, students, classes): (u32, u32, u32), it: &str, changes: &[&str]) -> FullScenario {
    let size = [
        format!("school.teachers={teachers}"),
        format!("school.team_size={teachers}"),
        format!("school.students={students}"),
        format!("school.classes={classes}"),
        format!("design_team.teacher_seats={teachers}"),
        format!("design_team.parent_seats={students}"),
    ];
    let alone = ["school.grade_levels=1", "school.parent_ties=0", "school.cross_team_ties=0"];
    let all: Vec<&str> =
        size.iter().map(String::as_str).chain(alone).chain(changes.iter().copied()).collect();
    at_rest(it, &all)
}

/// Holds a value to the one reckoned by hand.
#[track_caller]
pub fn near(what: &str, value: f32, expected: f32) {
    assert!((value - expected).abs() < 3e-6, "{what} is {value}, not {expected}");
}

/// Opens the only school of a scenario, prepares it, runs its first weeks and shows it.
pub fn after_weeks<T>(
    weeks: u32,
    scenario: &FullScenario,
    prepare: impl FnOnce(&mut School<'_, 1>),
    look: impl FnOnce(&School<'_, 1>) -> T,
) -> T {
    let stage = Stage::of(scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    prepare(&mut school);
    for now in 0..weeks {
        week(&mut school, now);
    }
    look(&school)
}

/// The logistic function.
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// Sets effort, alignment and skill of every teacher.
pub fn teach(school: &mut School<'_, 1>, effort: &[f32], alignment: &[f32], skill: &[f32]) {
    let teachers = &mut school.last.teachers;
    teachers.effort.as_flattened_mut().copy_from_slice(effort);
    teachers.routine.as_flattened_mut().copy_from_slice(effort);
    teachers.alignment.as_flattened_mut().copy_from_slice(alignment);
    teachers.skill.as_flattened_mut().copy_from_slice(skill);
    teachers.update_fidelity();
}

/// What one week leaves of a leader: stocks, leader, and what was delivered.
pub type Led = (SchoolState, Leader, Delivered, bool);

/// Every week of the leader of one school.
pub fn led(scenario: &FullScenario, replicate: u32) -> Vec<Led> {
    let mut weeks = Vec::new();
    Stage::of(scenario, "it", replicate).watch(0, replicate, |_, school| {
        weeks.push((school.last.school[0], school.leaders[0], school.delivered[0], school.leader_left[0]));
    });
    weeks
}
