//! People who are so near a threshold that engine and reference may put them on different sides of it.

use super::bounds::bound;
use super::numbers::Numbers;
use super::school::{School, Student, Teacher, critics};
use super::world::World;
use simulation::measure::Measure;

/// The share of people whom a measure may count otherwise; none where it counts nobody by a threshold.
pub fn undecided(world: &World, school: &School, measure: Measure) -> Option<f64> {
    let Numbers { f_min, b_on, e_on, b_adv, e_try, b_res, g_min, .. } = world.numbers;
    let fidelity =
        |teacher: &Teacher, line: f64| (teacher.fidelity() - line).abs() <= bound(("teacher", "fidelity"));
    let belief = |teacher: &Teacher, line: f64| (teacher.belief - line).abs() <= bound(("teacher", "belief"));
    let effort = |teacher: &Teacher, line: f64| (teacher.effort - line).abs() <= bound(("teacher", "effort"));
    let advocating = |teacher: &Teacher| belief(teacher, b_adv) || effort(teacher, e_on);
    let resisting =
        |teacher: &Teacher| belief(teacher, b_res) || effort(teacher, e_try) || effort(teacher, e_on);
    let teachers = |near: &dyn Fn(&Teacher) -> bool| {
        school.teachers.iter().filter(|teacher| near(teacher)).count() as f64 / school.teachers.len() as f64
    };
    let students = |near: &dyn Fn(&Student) -> bool| {
        school.students.iter().filter(|student| near(student)).count() as f64 / school.students.len() as f64
    };
    match measure {
        Measure::ConsistentReach => Some(students(&|student| reach_undecided(world, school, student))),
        Measure::Coverage => Some(teachers(&|teacher| fidelity(teacher, f_min))),
        Measure::OnBoard => Some(teachers(&|teacher| belief(teacher, b_on) || effort(teacher, e_on))),
        Measure::Resisting | Measure::Watching => Some(teachers(&resisting)),
        Measure::Trying => Some(teachers(&|teacher| effort(teacher, e_try) || effort(teacher, e_on))),
        Measure::Using | Measure::Advocating => Some(teachers(&advocating)),
        Measure::Converts => {
            let near = school.teachers.iter().filter(|teacher| teacher.critic && advocating(teacher)).count();
            Some(near as f64 / critics(world).max(1) as f64)
        }
        Measure::PushBack => {
            Some(students(&|student| (student.engagement - g_min).abs() <= bound(("student", "engagement"))))
        }
        _ => None,
    }
}

/// The least and the most of a student's class time that may count as implementing.
pub fn implemented(world: &World, school: &School, student: &Student) -> (f64, f64) {
    let Numbers { f_min, .. } = world.numbers;
    let (mut least, mut most) = (0.0, 0.0);
    for (&place, class_time) in student.classes.iter().zip(world.class_time()) {
        let fidelity = school.teachers[place].fidelity();
        if fidelity >= f_min + bound(("teacher", "fidelity")) {
            least += class_time;
        }
        if fidelity >= f_min - bound(("teacher", "fidelity")) {
            most += class_time;
        }
    }
    (least, most)
}

fn reach_undecided(world: &World, school: &School, student: &Student) -> bool {
    let Numbers { c_min, .. } = world.numbers;
    let (least, most) = implemented(world, school, student);
    least < c_min - 0.000_01 && c_min - 0.000_01 <= most
}
