//! What a school is given from outside: its people and timetables, its parameters, its strategy, and the
//! draws.

use super::numbers::Numbers;
use super::school::{Parent, Student, Teacher};
use numerics::random::{Purpose, Streams};
use scenario::Level;
use scenario::strategy::Target;
use std::ops::Range;

/// All that one school is given for a run.
#[derive(Debug, Clone)]
pub struct World {
    pub numbers: Numbers,
    pub level: Level,
    /// The people of the first year.
    pub people: People,
    /// For each year, for each student, the places of the teachers of their classes.
    pub timetables: Vec<Vec<Vec<usize>>>,
    pub experience_factor: f64,
    pub union: f64,
    pub baseline_trust: f64,
    /// The first leader's skill in managing change.
    pub change_skill: f64,
    /// The first leader's capacity.
    pub own_capacity: f64,
    /// Dependence at the start.
    pub dependence: f64,
    /// The strategy, week by week from the one in which the school begins it.
    pub plan: Vec<Planned>,
    /// The week of the run in which the school begins its strategy.
    pub strategy_starts: u32,
    /// Years before the first week in which the school comes to rest.
    pub warm_up_years: u32,
    /// Whether the scenario gives traits of the first staff, who then all teach there in the first week.
    pub staff_is_given: bool,
    /// The training of leaders; none where this school takes no part in one.
    pub training: Option<Training>,
    /// Weeks at whose end the leader leaves for certain, that is at the end of the year they fall in.
    pub leader_leaves: Vec<u32>,
    pub weeks_per_year: u32,
    pub streams: Streams,
}

/// The people of a school.
#[derive(Debug, Clone)]
pub struct People {
    pub teachers: Vec<Teacher>,
    pub students: Vec<Student>,
    pub parents: Vec<Parent>,
}

/// What a week's plan asks for: sums over its practices of intensity times what stands in the catalogue.
#[derive(Debug, Clone)]
pub struct Planned {
    /// What is asked of the leader's capacity, practice by practice.
    pub asked: Vec<Asked>,
    /// For each stock that practices fill.
    pub gains: Doses,
    /// For each mechanism through which practices act.
    pub strengths: Doses,
    /// Whom the design team seats; nobody where no practice asks for members.
    pub seats: Option<Target>,
}

/// What a week's plan asks for by one practice.
#[derive(Debug, Clone)]
pub struct Asked {
    pub intensity: f64,
    pub cost: f64,
    pub per_teacher: f64,
    pub per_seat: f64,
}

/// A number for each effect of practices, under its name in the catalogue.
#[derive(Debug, Clone)]
pub struct Doses(pub Vec<(&'static str, f64)>);

impl Doses {
    /// The number of that name.
    pub fn of(&self, name: &str) -> f64 {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("practices have no effect named {name}")).1
    }

    /// That share of every number.
    pub fn times(&self, share: f64) -> Self {
        Self(self.0.iter().map(|&(name, number)| (name, share * number)).collect())
    }
}

/// A training of leaders in managing change.
#[derive(Debug, Clone)]
pub struct Training {
    pub strength: f64,
    pub aim: f64,
    pub cost: f64,
    /// Whether successors come from a trained pipeline while it runs.
    pub pipeline: bool,
    pub weeks: Range<u32>,
}

impl World {
    /// What is asked for in a week of the run: nothing before the school begins its strategy.
    pub fn planned(&self, week: u32) -> Planned {
        if week >= self.strategy_starts {
            return self.plan[(week - self.strategy_starts) as usize].clone();
        }
        let Planned { gains, strengths, .. } = &self.plan[0];
        Planned { asked: Vec::new(), gains: gains.times(0.0), strengths: strengths.times(0.0), seats: None }
    }

    /// Section 5: the share of a student's time in each of their classes.
    pub fn class_time(&self) -> Vec<f64> {
        let Numbers { C, a_0, .. } = self.numbers;
        let mut class_time = vec![1.0 / C; C as usize];
        if self.level == Level::Elementary && C > 1.0 {
            class_time.fill((1.0 - a_0) / (C - 1.0));
            class_time[0] = a_0;
        }
        class_time
    }

    /// `u` of that purpose and time, for each of so many people.
    pub fn u(&self, purpose: Purpose, time: u32, people: usize) -> Vec<f64> {
        let mut draws = vec![0.0; people];
        self.streams.uniforms(purpose, time, &mut draws);
        draws.into_iter().map(f64::from).collect()
    }

    /// `z` of that purpose and time, for each of so many people.
    pub fn z(&self, purpose: Purpose, time: u32, people: usize) -> Vec<f64> {
        let mut draws = vec![0.0; people];
        self.streams.normals(purpose, time, &mut draws);
        draws.into_iter().map(f64::from).collect()
    }

    /// Number of teachers.
    pub fn staff(&self) -> usize {
        self.people.teachers.len()
    }

    /// Number of students, and of parents.
    pub fn pupils(&self) -> usize {
        self.people.students.len()
    }
}
