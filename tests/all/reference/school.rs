//! A school of people, one struct a person, and its week.
//!
//! What is fixed on arrival stands in `traits`; what else a struct holds changes weekly. All equations
//! read `last`, the school as it was at the end of last week, and write `school`.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::world::World;
use super::{believing, design_team, experiencing, leading, resting, seeing, supporting, teaching};

/// A teacher, who is a classroom.
#[derive(Debug, Clone)]
pub struct Teacher {
    pub traits: TeacherTraits,
    /// Years of teaching so far.
    pub experience: f64,
    /// Whether this teacher was among the most critical of the first staff.
    pub critic: bool,
    /// The colleagues to whom this teacher is tied.
    pub colleagues: Vec<Colleague>,
    /// Places of the students taught this year.
    pub students: Vec<usize>,
    pub belief: f64,
    pub skill: f64,
    pub effort: f64,
    pub alignment: f64,
    /// How far the effort has become a routine.
    pub routine: f64,
    pub strain: f64,
    /// 1 in the first year at the school, else 0.
    pub first_year: f64,
    /// 1 while on the design team, else 0.
    pub member: f64,
}

/// A colleague to whom a teacher is tied.
#[derive(Debug, Clone, Copy)]
pub struct Colleague {
    pub place: usize,
    pub tie_weight: f64,
}

/// What a teacher brings along.
#[derive(Debug, Clone)]
pub struct TeacherTraits {
    /// Years of teaching on arrival.
    pub experience: f64,
    pub inertia: f64,
    pub influence: f64,
    pub initial_belief: f64,
    pub initial_skill: f64,
    pub own_interpretation: f64,
    pub anchoring: f64,
}

/// A student.
#[derive(Debug, Clone)]
pub struct Student {
    pub traits: StudentTraits,
    /// Grade level, the youngest being 0.
    pub grade: usize,
    /// Places of the teachers met this year.
    pub classes: Vec<usize>,
    pub engagement: f64,
    pub self_direction: f64,
    pub quality: f64,
    pub exposure: f64,
    pub inconsistency: f64,
    /// Share of class time that implements.
    pub implemented: f64,
}

/// What a student brings along.
#[derive(Debug, Clone)]
pub struct StudentTraits {
    pub need: f64,
    pub grade_worry: f64,
    pub initial_engagement: f64,
    pub initial_self_direction: f64,
}

/// A parent, who has the same place as the child.
#[derive(Debug, Clone)]
pub struct Parent {
    pub traits: ParentTraits,
    /// Places of the parents to whom this one listens.
    pub neighbours: Vec<usize>,
    pub support: f64,
    /// How loudly this parent opposes.
    pub opposition: f64,
    /// 1 while on the design team, else 0.
    pub member: f64,
}

/// What a parent brings along.
#[derive(Debug, Clone)]
pub struct ParentTraits {
    pub change_anxiety: f64,
    pub voice: f64,
    pub initial_support: f64,
}

/// What practices fill and time drains.
#[derive(Debug, Clone, Copy)]
pub struct Stocks {
    pub clarity: f64,
    pub urgency: f64,
    pub fit: f64,
    pub student_voice: f64,
    pub trust: f64,
    pub dependence: f64,
}

/// The leader, and how the strategy fared with the leaders so far.
#[derive(Debug, Clone, Copy)]
pub struct Leader {
    pub change_skill: f64,
    pub own_capacity: f64,
    pub continuity: f64,
    pub dropped: bool,
    /// Full years at the school.
    pub tenure: u32,
}

/// A school.
#[derive(Debug, Clone)]
pub struct School {
    pub teachers: Vec<Teacher>,
    pub students: Vec<Student>,
    pub parents: Vec<Parent>,
    pub stocks: Stocks,
    pub leader: Leader,
    /// What the leader delivered in each week of this year.
    pub delivered: Vec<Delivered>,
    pub visit_strength: f64,
    /// Whether the teacher at each place left last summer.
    pub left: Vec<bool>,
    /// Whether the leader left last summer.
    pub leader_left: bool,
    /// Students' mean engagement at the end of last year, where there was one.
    pub engagement_last_year: Option<f64>,
}

/// A quantity that the engine and the reference both have: its name in the description, the bound within which
/// the engine stays (none where `near` holds it instead), and its value.
pub type Compared<T> = (&'static str, Option<f64>, fn(&T) -> f64);

/// What is compared of teachers.
pub const TEACHER: &[Compared<Teacher>] = &[
    ("experience", Some(6e-6), |teacher| teacher.experience),
    ("inertia", Some(1.5e-7), |teacher| teacher.traits.inertia),
    ("influence", Some(5e-6), |teacher| teacher.traits.influence),
    ("initial_belief", Some(2.5e-7), |teacher| teacher.traits.initial_belief),
    ("own_interpretation", Some(1e-7), |teacher| teacher.traits.own_interpretation),
    ("belief", Some(8e-6), |teacher| teacher.belief),
    ("skill", Some(7e-6), |teacher| teacher.skill),
    ("effort", Some(4.5e-6), |teacher| teacher.effort),
    ("alignment", Some(4e-6), |teacher| teacher.alignment),
    ("routine", Some(3e-6), |teacher| teacher.routine),
    ("strain", Some(2e-6), |teacher| teacher.strain),
    ("fidelity", Some(3.5e-6), Teacher::fidelity),
];

/// What is compared of students.
pub const STUDENT: &[Compared<Student>] = &[
    ("need", Some(1e-7), |student| student.traits.need),
    ("grade_worry", Some(1e-7), |student| student.traits.grade_worry),
    ("engagement", Some(2e-6), |student| student.engagement),
    ("self_direction", Some(4.5e-6), |student| student.self_direction),
    ("quality", Some(3.5e-6), |student| student.quality),
    ("exposure", Some(4.5e-6), |student| student.exposure),
    ("inconsistency", Some(1.8e-6), |student| student.inconsistency),
    ("implemented", None, |student| student.implemented),
];

/// What is compared of parents.
pub const PARENT: &[Compared<Parent>] = &[
    ("change_anxiety", Some(1e-7), |parent| parent.traits.change_anxiety),
    ("voice", Some(1e-7), |parent| parent.traits.voice),
    ("support", Some(1.6e-6), |parent| parent.support),
    ("opposition", Some(2.5e-6), |parent| parent.opposition),
];

/// What is compared of the school's stocks.
pub const STOCKS: &[Compared<School>] = &[
    ("clarity", Some(6e-7), |school| school.stocks.clarity),
    ("urgency", Some(5e-7), |school| school.stocks.urgency),
    ("fit", Some(1e-6), |school| school.stocks.fit),
    ("student_voice", Some(2.5e-7), |school| school.stocks.student_voice),
    ("trust", Some(1.5e-6), |school| school.stocks.trust),
    ("dependence", Some(1.5e-6), |school| school.stocks.dependence),
];

/// What is compared of the leader.
pub const LEADER: &[Compared<School>] = &[
    ("change_skill", Some(6e-7), |school| school.leader.change_skill),
    ("own_capacity", Some(1e-7), |school| school.leader.own_capacity),
    ("continuity", Some(1e-6), |school| school.leader.continuity),
    ("visit_strength", Some(1e-6), |school| school.visit_strength),
];

/// Section 5: a school before its first week.
pub fn open(world: &World) -> School {
    let numbers = &world.numbers;
    let begins = world.strategy_starts == 0;
    let stocks = Stocks {
        clarity: numbers.V_0,
        urgency: numbers.G_u0,
        fit: numbers.Phi_0,
        student_voice: numbers.Y_0,
        trust: world.baseline_trust,
        dependence: numbers.delta,
    };
    let leader = Leader {
        change_skill: world.change_skill,
        own_capacity: if begins { world.own_capacity } else { numbers.B },
        continuity: 1.0,
        dropped: false,
        tenure: 0,
    };
    let people = world.people.clone();
    let mut school = School {
        left: vec![false; people.teachers.len()],
        teachers: people.teachers,
        students: people.students,
        parents: people.parents,
        stocks,
        leader,
        delivered: Vec::new(),
        visit_strength: 1.0,
        leader_left: false,
        engagement_last_year: None,
    };
    begin_year(world, &mut school, 0);
    resting::come_to_rest(world, &mut school);
    school.stocks.dependence = world.dependence;
    school.leader = Leader { tenure: school.leader.tenure, ..leader };
    choose_critics(world, &mut school);
    school
}

/// Those of least initial belief in the first staff are its critics.
fn choose_critics(world: &World, school: &mut School) {
    let critics = critics(world);
    let mut order: Vec<usize> = (0..school.teachers.len()).collect();
    let belief = |place: usize| school.teachers[place].traits.initial_belief;
    order.sort_by(|&one, &other| belief(one).total_cmp(&belief(other)));
    for &place in order.iter().take(critics) {
        school.teachers[place].critic = true;
    }
}

/// Number of critics in the first staff.
pub fn critics(world: &World) -> usize {
    (world.numbers.c_q * world.people.teachers.len() as f64).ceil() as usize
}

/// Gives everyone the timetable of the year, and lets them meet its classes.
pub fn begin_year(world: &World, school: &mut School, year: u32) {
    for teacher in &mut school.teachers {
        teacher.students.clear();
    }
    for (place, classes) in world.timetables[year as usize].iter().enumerate() {
        school.students[place].classes.clone_from(classes);
        for &teacher in classes {
            school.teachers[teacher].students.push(place);
        }
    }
    school.delivered.clear();
    experiencing::meet_classes(world, school);
    supporting::speak_up(world, school);
}

/// Section 3: one week, counted from 0 at the start of the run.
pub fn week(world: &World, school: &mut School, week: u32) {
    leading::begin_strategy(world, school, week);
    let last = school.clone();

    // 1. The leader acts.
    let delivered = leading::lead(world, &last, school, week);
    design_team::convene(world, &last, school, week);

    // 2. Students experience.
    experiencing::experience(world, &last, school, week);

    // 3. Parents react.
    supporting::react(world, &last, school, &delivered, week);
    supporting::speak_up(world, school);

    // 4. Teachers see and believe.
    let views = seeing::see(world, &last);
    believing::believe(world, &last, school, &delivered, &views, week);

    // 5. Teachers teach.
    teaching::teach(world, &last, school, &delivered, &views);

    // 6. Students meet the week's teaching.
    experiencing::meet_classes(world, school);
    school.delivered.push(delivered);
}

impl School {
    /// The share of teachers who left last summer, and so that of newcomers.
    pub fn teachers_left(&self) -> f64 {
        mean(self.left.iter().map(|&left| if left { 1.0 } else { 0.0 }))
    }
}

impl Teacher {
    /// A teacher who arrives with these traits at a place with these ties.
    pub fn arriving(traits: TeacherTraits, colleagues: Vec<Colleague>, numbers: &Numbers) -> Self {
        Self {
            experience: traits.experience,
            critic: false,
            colleagues,
            students: Vec::new(),
            belief: traits.initial_belief,
            skill: traits.initial_skill,
            effort: numbers.e_0,
            alignment: traits.own_interpretation,
            routine: 0.0,
            strain: numbers.st_0,
            first_year: 0.0,
            member: 0.0,
            traits,
        }
    }

    /// How much of the teaching is personalized as the school means it.
    pub fn fidelity(&self) -> f64 {
        self.effort * self.alignment
    }
}

impl Student {
    /// A student who arrives with these traits, before the first class.
    pub fn arriving(traits: StudentTraits, grade: usize) -> Self {
        Self {
            grade,
            classes: Vec::new(),
            engagement: traits.initial_engagement,
            self_direction: traits.initial_self_direction,
            quality: 0.0,
            exposure: 0.0,
            inconsistency: 0.0,
            implemented: 0.0,
            traits,
        }
    }
}

impl Parent {
    /// A parent who arrives with these traits.
    pub fn arriving(traits: ParentTraits, neighbours: Vec<usize>) -> Self {
        Self { neighbours, support: traits.initial_support, opposition: 0.0, member: 0.0, traits }
    }
}

/// `x`, held between 0 and 1.
pub fn clamp(x: f64) -> f64 {
    x.clamp(0.0, 1.0)
}

/// The mean of some values; 0 of none.
pub fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (mut count, mut sum) = (0.0, 0.0);
    for value in values {
        count += 1.0;
        sum += value;
    }
    if count == 0.0 { 0.0 } else { sum / count }
}
