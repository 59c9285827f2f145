//! One school, week by week: every teacher's state, and why it moved.

use super::plan::CheckedPlan;
use super::session::{Answer, problem};
use experiment::watch_school;
use population::{LocalScenario, teams};
use serde_json::json;
use simulation::measure::Measure;
use simulation::{PlainSchool, Reasons, School};

/// What is said of every teacher, before the reasons.
const COLUMNS: [&str; 10] = [
    "belief",
    "skill",
    "effort",
    "alignment",
    "strain",
    "fidelity",
    "norm",
    "experience",
    "influence",
    "arrived",
];

/// What is said of the school.
const SCHOOL_COLUMNS: [&str; 11] = [
    "trust",
    "vision_clarity",
    "urgency",
    "design_fit",
    "student_voice",
    "dependence",
    "engagement",
    "support",
    "opposition",
    "delivered",
    "leader_left",
];

/// One replicate, counted from 0, of one school: by week, teacher and column, and then by week and the school's column.
/// Week 0 is before anything happens: there is nothing yet that a norm, a reason or a leader's delivery could be.
pub(crate) fn watch(plan: &CheckedPlan, replicate: u32, school: usize) -> Answer {
    let CheckedPlan { scenario, compiled, .. } = plan;
    if school >= scenario.scale().schools() as usize {
        return Err(problem("watch", "the district has no such school".to_owned(), "choose one that it has"));
    }
    let (mut teachers, mut weekly, mut ties) = (Vec::new(), Vec::new(), Vec::new());
    let mut experience: Vec<f32> = Vec::new();
    let local = LocalScenario::of_school(scenario, school);
    let norm_weight = local.parameters.teaching.norm_weight;
    let watched = watch_school(scenario, compiled, (replicate, school), |passed, school| {
        let plain = PlainSchool::after_weeks(school, 0, school.setting.index, passed);
        let has_begun = passed > 0;
        let begins_year = has_begun && (passed - 1) % scenario.run.weeks_per_year == 0;
        if begins_year {
            ties.push(school.people.advice.pairs().collect::<Vec<_>>());
        }
        let reasons = if has_begun { school.reasons() } else { vec![Reasons::UNKNOWN; plain.teachers.len()] };
        for (index, (teacher, reasons)) in plain.teachers.iter().zip(reasons).enumerate() {
            let state = teacher.state;
            let norm = if norm_weight > 0.0 { reasons.intention_norm / norm_weight } else { f32::NAN };
            let was = experience.get(index).copied().unwrap_or(f32::NEG_INFINITY);
            let arrived = begins_year && passed > 1 && teacher.experience <= was;
            teachers.extend([state.belief, state.skill, state.effort, state.alignment, state.strain]);
            teachers.extend([state.fidelity, norm, teacher.experience, teacher.influence]);
            teachers.push(f32::from(u8::from(arrived)));
            teachers.extend(reasons.values());
        }
        experience = plain.teachers.iter().map(|teacher| teacher.experience).collect();
        weekly.extend(of_school(&plain, school, begins_year));
    });
    watched.map_err(|error| problem("watch", error.to_string(), ""))?;
    let staff = experience.len();
    let teams: Vec<[usize; 2]> = teams(staff as u32, local.level, &local.parameters.school)
        .iter()
        .map(|team| [team.start, team.end])
        .collect();
    let columns = [&COLUMNS[..], Reasons::NAMES].concat();
    let answer = json!({
        "weeks": scenario.weeks(), "weeks_per_year": scenario.run.weeks_per_year, "teachers": staff,
        "columns": columns, "reasons": Reasons::NAMES,
        "school_columns": SCHOOL_COLUMNS, "ties": ties, "teams": teams,
    });
    teachers.append(&mut weekly);
    Ok((answer, teachers))
}

fn of_school(plain: &PlainSchool, school: &School<'_, 1>, begins_year: bool) -> [f32; SCHOOL_COLUMNS.len()] {
    let stocks = &plain.stocks;
    [
        stocks.trust,
        stocks.vision_clarity,
        stocks.urgency,
        stocks.design_fit,
        stocks.student_voice,
        stocks.dependence,
        plain.measure(Measure::Engagement),
        plain.measure(Measure::Support),
        plain.measure(Measure::Opposition),
        if plain.week > 0 { school.delivered[0].share } else { f32::NAN },
        f32::from(u8::from(begins_year && school.leader_left[0])),
    ]
}
