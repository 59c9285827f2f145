//! The engine as the reference sees it: what it gives a school at the start, and what it makes of it week by
//! week, as plain numbers in double precision. No other file looks into the engine.

use super::numbers::Numbers;
use super::school::{Colleague, Parent, ParentTraits, Student, StudentTraits, Teacher, TeacherTraits};
use super::snapshot::{Choices, Column, Snapshot};
use super::world::{Asked, Doses, People, Planned, Training, World};
use crate::support::common::Stage;
use population::{Population, YearTimetable};
use scenario::plan::{Dose, Plan};
use scenario::practice::{Actions, Gains};
use scenario::{FullScenario, Tie, Visits};
use simulation::{
    Arm, OutOfRange, ParentState, School, Setting, StudentState, TeacherState, simulate, simulate_together,
};

/// The worlds of all schools of a scenario under a strategy.
pub fn worlds(scenario: &FullScenario, strategy: &str, replicate: u32) -> Vec<World> {
    let stage = Stage::of(scenario, strategy, replicate);
    (0..stage.schools()).map(|place| world(scenario, stage.setting(place, replicate))).collect()
}

/// All weeks of all schools of a scenario under a strategy, school by school, from week 0 before the first on.
pub fn weeks(scenario: &FullScenario, strategy: &str, replicate: u32) -> Vec<Vec<Snapshot>> {
    let stage = Stage::of(scenario, strategy, replicate);
    let settings: Vec<Setting<'_, 1>> =
        (0..stage.schools()).map(|place| stage.setting(place, replicate)).collect();
    let mut weeks: Vec<Vec<Snapshot>> = vec![Vec::new(); settings.len()];
    let ended: Result<(), OutOfRange> = match scenario.policy.visits {
        Visits::Outside => settings.iter().enumerate().try_for_each(|(place, &setting)| {
            let [ended] = simulate(setting, |_, school| note(&mut weeks[place], school));
            ended
        }),
        Visits::BestSchool => {
            let [ended] = simulate_together(&settings, |place, _, school| note(&mut weeks[place], school));
            ended
        }
    };
    ended.unwrap_or_else(|failure| panic!("{failure:?}"));
    weeks
}

fn world(whole: &FullScenario, setting: Setting<'_, 1>) -> World {
    let Setting { scenario, arms: [Arm { plan, in_training }], profile, .. } = setting;
    let numbers = Numbers::of(scenario.parameters);
    let level = scenario.level;
    let draw = |year| YearTimetable::draw(profile, &scenario, year, &setting.streams);
    World {
        level,
        people: people(setting, &numbers),
        timetables: (0..scenario.calendar.years).map(|year| classes(&draw(year))).collect(),
        experience_factor: f64::from(profile.experience_factor),
        union: f64::from(profile.union_strength),
        baseline_trust: f64::from(profile.baseline_trust),
        change_skill: f64::from(profile.change_skill),
        own_capacity: f64::from(plan.capacity),
        dependence: f64::from(plan.dependence),
        plan: (0..).zip(&plan.doses).map(|(week, dose)| planned(whole, plan, week, dose)).collect(),
        warm_up_years: scenario.warm_up_years,
        staff_is_given: scenario.staff.lists().iter().any(|(_, given)| !given.is_empty()),
        strategy_starts: setting.strategy_starts,
        training: training(plan).filter(|_| in_training),
        leader_leaves: setting.leader_leaves.to_vec(),
        weeks_per_year: scenario.calendar.weeks_per_year,
        streams: setting.streams,
        numbers,
    }
}

/// The teachers of every student.
fn classes(timetable: &YearTimetable) -> Vec<Vec<usize>> {
    let students = timetable.teachers.len() / timetable.classes;
    let own = |student| timetable.teachers_of(student).iter().map(|&teacher| teacher as usize).collect();
    (0..students).map(own).collect()
}

fn people(setting: Setting<'_, 1>, numbers: &Numbers) -> People {
    let drawn: Population<1> = Population::synthesize(setting.profile, &setting.scenario, &setting.streams);
    let Population { teachers, students, parents, advice, .. } = &drawn;
    let (staff, pupils) = (teachers.inertia.len(), students.need.len());
    let mut colleagues = vec![Vec::new(); staff];
    for (teacher, colleague) in advice.pairs() {
        let (teacher, place) = (teacher as usize, colleague as usize);
        let tie_weight = tie_weight(&setting.scenario.networks.ties, teacher, place);
        colleagues[teacher].push(Colleague { place, tie_weight });
    }
    let teacher = |(place, colleagues): (usize, Vec<Colleague>)| {
        let traits = TeacherTraits {
            experience: f64::from(teachers.experience[place][0]),
            inertia: f64::from(teachers.inertia[place][0]),
            influence: f64::from(teachers.influence[place][0]),
            initial_belief: f64::from(teachers.initial_belief[place][0]),
            initial_skill: f64::from(teachers.initial_skill[place][0]),
            own_interpretation: f64::from(teachers.own_interpretation[place][0]),
            anchoring: f64::from(teachers.anchoring[place][0]),
        };
        Teacher::arriving(traits, colleagues, numbers)
    };
    let student = |place: usize| {
        let traits = StudentTraits {
            need: f64::from(students.need[place][0]),
            grade_worry: f64::from(students.grade_worry[place][0]),
            initial_engagement: f64::from(students.initial_engagement[place]),
            initial_self_direction: f64::from(students.initial_self_direction[place]),
        };
        Student::arriving(traits, grade(place, pupils, numbers.L as usize))
    };
    let parent = |place: usize| {
        let traits = ParentTraits {
            change_anxiety: f64::from(parents.change_anxiety[place][0]),
            voice: f64::from(parents.voice[place][0]),
            initial_support: f64::from(parents.initial_support[place]),
        };
        let ties = place * parents.ties_each..(place + 1) * parents.ties_each;
        Parent::arriving(traits, parents.ties[ties].iter().map(|&other| other as usize).collect())
    };
    People {
        teachers: colleagues.into_iter().enumerate().map(teacher).collect(),
        students: (0..pupils).map(student).collect(),
        parents: (0..pupils).map(parent).collect(),
    }
}

/// The weight that a scenario gives to the tie between two places; 1 where it gives none.
fn tie_weight(ties: &[Tie], teacher: usize, colleague: usize) -> f64 {
    let is_it = |tie: &&Tie| (tie.teacher as usize, tie.looks_to as usize) == (teacher + 1, colleague + 1);
    ties.iter().find(is_it).map_or(1.0, |tie| f64::from(tie.weight))
}

/// The grade level at the start of the student at a place: students are spread evenly over the levels.
fn grade(place: usize, pupils: usize, levels: usize) -> usize {
    let first = |level: usize| level * pupils / levels;
    (0..levels).rfind(|&level| first(level) <= place).unwrap_or(0)
}

fn planned(whole: &FullScenario, plan: &Plan, week: usize, dose: &Dose) -> Planned {
    let Dose { gains, actions, seats, .. } = dose;
    let asked = |(name, intensities): (&String, &Vec<f32>)| {
        let practice = &whole.practices[name];
        Asked {
            intensity: f64::from(intensities[week]),
            cost: f64::from(practice.cost),
            per_teacher: f64::from(practice.per_teacher),
            per_seat: f64::from(practice.per_seat),
        }
    };
    Planned {
        asked: plan.intensities.iter().map(asked).collect(),
        gains: doses(Gains::FIELDS, gains.values()),
        strengths: doses(Actions::FIELDS, actions.values()),
        seats: *seats,
    }
}

/// The effects of practices by name, from the fields with their meanings and the values of them.
fn doses(fields: &[(&'static str, &str)], values: impl Iterator<Item = f32>) -> Doses {
    Doses(fields.iter().zip(values).map(|(&(name, _), value)| (name, f64::from(value))).collect())
}

fn training(plan: &Plan) -> Option<Training> {
    plan.training.map(|training| Training {
        strength: f64::from(training.terms.strength),
        aim: f64::from(training.terms.aim),
        cost: f64::from(training.terms.cost),
        pipeline: training.terms.pipeline,
        weeks: training.first..training.end,
    })
}

/// Adds week 0, or the week that a school has just had.
fn note(weeks: &mut Vec<Snapshot>, school: &School<'_, 1>) {
    let experience = numbers(&school.people.teachers.experience);
    let sits = |members: &[[f32; 1]]| members.iter().map(|[member]| *member > 0.0).collect();
    weeks.push(Snapshot {
        columns: columns(school, experience),
        measures: school.rows[0].map(f64::from).to_vec(),
        choices: Choices {
            teachers_left: sits(&school.people.teachers.first_year),
            teachers_on_team: sits(&school.team.teachers),
            parents_on_team: sits(&school.team.parents),
            leader_left: school.leader_left[0],
            strategy_dropped: school.leaders[0].dropped,
        },
    });
}

/// Traits, then states in the order of the engine's list, of each group of people; then the school and its leader.
fn columns(school: &School<'_, 1>, experience: Vec<f64>) -> Vec<Column> {
    let (people, state, stocks) = (&school.people, &school.last, &school.last.school[0]);
    let one = |value: f32| vec![f64::from(value)];
    let mut all = vec![
        (("teacher", "experience"), experience),
        (("teacher", "inertia"), numbers(&people.teachers.inertia)),
        (("teacher", "influence"), numbers(&people.teachers.influence)),
        (("teacher", "initial_belief"), numbers(&people.teachers.initial_belief)),
        (("teacher", "own_interpretation"), numbers(&people.teachers.own_interpretation)),
    ];
    all.extend(states("teacher", TeacherState::<1>::COLUMNS, state.teachers.columns()));
    all.push((("student", "need"), numbers(&people.students.need)));
    all.push((("student", "grade_worry"), numbers(&people.students.grade_worry)));
    all.extend(states("student", StudentState::<1>::COLUMNS, state.students.columns()));
    all.push((("parent", "change_anxiety"), numbers(&people.parents.change_anxiety)));
    all.push((("parent", "voice"), numbers(&people.parents.voice)));
    all.extend(states("parent", ParentState::<1>::COLUMNS, state.parents.columns()));
    all.extend([
        (("school", "clarity"), one(stocks.vision_clarity)),
        (("school", "urgency"), one(stocks.urgency)),
        (("school", "fit"), one(stocks.design_fit)),
        (("school", "student_voice"), one(stocks.student_voice)),
        (("school", "trust"), one(stocks.trust)),
        (("school", "dependence"), one(stocks.dependence)),
        (("leader", "change_skill"), one(school.leaders[0].change_skill)),
        (("leader", "own_capacity"), one(school.leaders[0].capacity)),
        (("leader", "continuity"), one(school.leaders[0].continuity)),
        (("leader", "visit_strength"), one(school.visit_strength[0])),
    ]);
    all
}

/// The states of a group of people by name, from the engine's list and the columns themselves.
fn states<'a>(
    whose: &'static str,
    list: &[(&'static str, &str)],
    columns: impl Iterator<Item = &'a numerics::column::Column<1>>,
) -> Vec<Column> {
    list.iter().zip(columns).map(|(&(name, _), column)| ((whose, name), numbers(column))).collect()
}

fn numbers(column: &[[f32; 1]]) -> Vec<f64> {
    column.iter().map(|[value]| f64::from(*value)).collect()
}
