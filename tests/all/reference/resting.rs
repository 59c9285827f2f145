//! Section 5: a school comes to rest before its first week.
//!
//! Draws of these years are told apart from those of the run by their time: years are counted such that the last of
//! them comes before a number of years that is far from the run and whole in grade levels, and the steps of that last
//! year are counted on from there.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::school::{Parent, School, Student, begin_year, clamp, mean};
use super::seeing::{View, evidence, mean_by_standing, see};
use super::succession::succeed;
use super::summer::change_teachers;
use super::world::World;
use super::{believing, experiencing, leading, supporting, teaching};

/// Years that everybody stays at first.
const YEARS_OF_FIRST_STAFF: u32 = 6;

/// Years after them in which teachers and leaders come and go; students change in every fourth.
const YEARS_OF_TEACHERS: u32 = 8;
const YEARS_OF_STUDENTS: u32 = 4;

/// The shares of a year that one step of teachers takes, and those that a step of everybody takes in the last year.
const STEPS: [f64; 3] = [0.1, 0.3, 0.6];
const STEPS_OF_LAST_YEAR: [f64; 5] = [0.15, 0.25, 0.3, 0.2, 0.1];

/// Grade levels times this is the number of the year after the last of these years.
const FAR_FROM_THE_RUN: u32 = 1_000_000;

/// What teachers last saw in their own classrooms, by place; nothing at first.
struct Looked {
    evidence: Vec<f64>,
    parents_heard: Vec<f64>,
}

/// Lets a school come to rest in which everybody has just arrived.
pub fn come_to_rest(world: &World, school: &mut School) {
    if world.warm_up_years == 0 {
        return;
    }
    let end = FAR_FROM_THE_RUN * world.numbers.L as u32;
    let first = end - world.warm_up_years;
    let weeks = |share: f64| share * f64::from(world.weeks_per_year);
    let calm = with_noise(world, |_| 0.0);
    let nobody = vec![0.0; world.staff()];
    let mut looked = Looked { evidence: nobody.clone(), parents_heard: nobody };
    if !world.staff_is_given {
        for _ in 0..YEARS_OF_FIRST_STAFF {
            step_of_teachers(&calm, school, &looked, weeks(1.0), 0);
        }
        step_of_students(&calm, school, &mut looked, weeks(1.0), 0);
        for year in first - YEARS_OF_TEACHERS..first {
            let with_students = (first - year).is_multiple_of(YEARS_OF_STUDENTS);
            for share in STEPS {
                step_of_teachers(&calm, school, &looked, weeks(share), 0);
            }
            if with_students {
                step_of_students(&calm, school, &mut looked, weeks(1.0), 0);
            }
            change_teachers(&calm, school, year);
            succeed(&calm, school, year);
            if with_students {
                graduate_to_the_same(&calm, school, end - year);
                begin_year(&calm, school, 0);
            }
        }
        begin_year(&calm, school, 0);
    }
    for year in first..end {
        if year < end - 1 {
            for share in STEPS {
                step_of_teachers(&calm, school, &looked, weeks(share), 0);
            }
            step_of_students(&calm, school, &mut looked, weeks(1.0), 0);
        } else {
            for (time, share) in (end..).zip(STEPS_OF_LAST_YEAR) {
                let weeks = weeks(share);
                let noisy = with_noise(world, |pull| noise_of_a_step(pull, weeks));
                step_of_teachers(&noisy, school, &looked, weeks, time);
                step_of_students(&noisy, school, &mut looked, weeks, time);
            }
        }
        if !world.staff_is_given {
            change_teachers(&calm, school, year);
        }
        succeed(&calm, school, year);
        graduate_to_the_same(&calm, school, end - year);
        begin_year(&calm, school, 0);
    }
}

/// The world with weekly noise of other spreads: those of the scenario times a factor that the pull decides.
fn with_noise(world: &World, factor: impl Fn(f64) -> f64) -> World {
    let mut other = world.clone();
    let Numbers { l_peer, l_anchor, rho, p_c, p_n, .. } = world.numbers;
    other.numbers.h_b *= factor(l_peer + l_anchor);
    other.numbers.h_g *= factor(rho);
    other.numbers.h_p *= factor(p_c + p_n);
    other
}

/// The factor on noise with which a step spreads people as far as its weeks would.
fn noise_of_a_step(pull: f64, weeks: f64) -> f64 {
    let kept = 1.0 - held(pull);
    ((1.0 - kept.powf(2.0 * weeks)) / (1.0 - kept.powi(2))).sqrt() / carried(pull, weeks)
}

fn held(pull: f64) -> f64 {
    pull.clamp(0.000_1, 0.95)
}

/// How many times the change of its first week a state makes in so many weeks.
fn carried(pull: f64, weeks: f64) -> f64 {
    let pull = held(pull);
    (1.0 - (1.0 - pull).powf(weeks)) / pull
}

/// Where a state is after so many weeks that would be at `after` when one is over.
fn carry(before: f64, after: f64, pull: f64, weeks: f64) -> f64 {
    clamp(before + carried(pull, weeks) * (after - before))
}

/// A long step in which students and parents change, after which teachers look at them.
fn step_of_students(world: &World, school: &mut School, looked: &mut Looked, weeks: f64, time: u32) {
    let (last, nothing) = (school.clone(), Delivered::nothing(world));
    experiencing::experience(world, &last, school, time);
    carry_students(world, &last, school, weeks);
    supporting::react(world, &last, school, &nothing, time);
    carry_parents(world, &last, school, weeks);
    begin_year(world, school, 0);
    let opposition = |&place: &usize| school.parents[place].opposition;
    looked.evidence = school.teachers.iter().map(|teacher| evidence(world, school, teacher)).collect();
    looked.parents_heard =
        school.teachers.iter().map(|teacher| mean(teacher.students.iter().map(opposition))).collect();
}

/// A long step in which teachers change, and stocks rest.
fn step_of_teachers(world: &World, school: &mut School, looked: &Looked, weeks: f64, time: u32) {
    let last = school.clone();
    carry_stocks(world, &last, school, weeks);
    let (views, nothing) = (views(world, &last, looked), Delivered::nothing(world));
    believing::believe(world, &last, school, &nothing, &views, time);
    teaching::teach(world, &last, school, &nothing, &views);
    carry_teachers(world, &last, school, &views, weeks);
}

/// What teachers see where their own classrooms are as they last saw them.
fn views(world: &World, last: &School, looked: &Looked) -> Vec<View> {
    let mut views = see(world, last);
    for (place, (view, teacher)) in views.iter_mut().zip(&last.teachers).enumerate() {
        view.evidence = looked.evidence[place];
        view.parents_heard = looked.parents_heard[place];
        if !teacher.colleagues.is_empty() {
            view.peers_evidence = mean_by_standing(world, last, teacher, &|place| looked.evidence[place]);
        }
    }
    views
}

fn carry_stocks(world: &World, last: &School, school: &mut School, weeks: f64) {
    let Numbers { d_V, d_U, d_Phi, d_Y, d_R, .. } = world.numbers;
    let nothing = &world.plan[0];
    let after = leading::stocks(world, last, &nothing.gains.times(0.0), &nothing.strengths.times(0.0));
    let (before, stocks) = (&last.stocks, &mut school.stocks);
    stocks.clarity = carry(before.clarity, after.clarity, d_V, weeks);
    stocks.urgency = carry(before.urgency, after.urgency, d_U, weeks);
    stocks.fit = carry(before.fit, after.fit, d_Phi, weeks);
    stocks.student_voice = carry(before.student_voice, after.student_voice, d_Y, weeks);
    stocks.trust = carry(before.trust, after.trust, d_R, weeks);
}

fn carry_teachers(world: &World, last: &School, school: &mut School, views: &[View], weeks: f64) {
    let Numbers { l_peer, l_anchor, eta, al_V, al_d, r_s, r_g, r_f, .. } = world.numbers;
    let Numbers { ks_l, ks_d, ks_p, v_0, st_rec, .. } = world.numbers;
    let (heard, clarity) = (leading::heard(world, last), last.stocks.clarity);
    let nothing = Delivered::nothing(world);
    for (place, teacher) in school.teachers.iter_mut().enumerate() {
        let (was, view) = (&last.teachers[place], &views[place]);
        let (up, down) = (
            believing::up(world, last, &nothing, view, was.member),
            believing::down(world, last, &nothing, view, was),
        );
        let watched = if view.peers_skill > was.skill { ks_p * v_0 / 4.0 } else { 0.0 };
        let of_skill = ks_l * was.effort + ks_d * (1.0 - was.effort) + watched;
        let of_alignment = al_V * heard * clarity + al_d * (1.0 - r_s * was.routine);
        let of_routine = if was.effort > was.routine { r_g * was.belief } else { r_f };
        teacher.belief =
            carry(was.belief, teacher.belief, l_peer + l_anchor * was.traits.anchoring + up + down, weeks);
        teacher.effort = carry(was.effort, teacher.effort, eta, weeks);
        teacher.alignment = carry(was.alignment, teacher.alignment, of_alignment, weeks);
        teacher.skill = carry(was.skill, teacher.skill, of_skill, weeks);
        teacher.routine = carry(was.routine, teacher.routine, of_routine, weeks);
        teacher.strain = carry(was.strain, teacher.strain, st_rec, weeks);
    }
}

fn carry_students(world: &World, last: &School, school: &mut School, weeks: f64) {
    let Numbers { rho, g_Y, psi, .. } = world.numbers;
    for (student, was) in school.students.iter_mut().zip(&last.students) {
        let of_engagement = rho + g_Y * last.stocks.student_voice;
        student.engagement = carry(was.engagement, student.engagement, of_engagement, weeks);
        let carried = weeks / (1.0 + (weeks - 1.0) / 2.0 * psi * was.exposure);
        let grown = student.self_direction - was.self_direction;
        student.self_direction = clamp(was.self_direction + carried * grown);
    }
}

/// The mean of a grade level is pulled by its children and its fears, and what sets parents apart from it by other
/// parents as well.
fn carry_parents(world: &World, last: &School, school: &mut School, weeks: f64) {
    let Numbers { p_c, p_n, p_f, .. } = world.numbers;
    for grade in 0..world.numbers.L as usize {
        let places = || (0..world.pupils()).filter(|&place| last.students[place].grade == grade);
        let fear = |place: usize| {
            let child = &last.students[place];
            let disruption = child.exposure * (1.0 - child.self_direction) + child.inconsistency;
            p_f * last.parents[place].traits.change_anxiety * disruption
        };
        let together = p_c + mean((0..world.pupils()).map(fear));
        let apart = together + p_n;
        let moved = |place: usize| school.parents[place].support - last.parents[place].support;
        let of_mean = mean(places().map(moved));
        let carried = |place: usize| {
            carried(together, weeks) * of_mean + carried(apart, weeks) * (moved(place) - of_mean)
        };
        let after: Vec<(usize, f64)> =
            places().map(|place| (place, clamp(last.parents[place].support + carried(place)))).collect();
        for (place, support) in after {
            school.parents[place].support = support;
        }
    }
}

/// The grade level that is the oldest so many years before the first graduates, and the same students and parents enter
/// again as they once did. Grade levels are told by what they are in the first year.
fn graduate_to_the_same(world: &World, school: &mut School, years_before: u32) {
    let levels = world.numbers.L as usize;
    for (student, parent) in school.students.iter_mut().zip(&mut school.parents) {
        if (student.grade + levels - years_before as usize % levels) % levels == levels - 1 {
            *student = Student::arriving(student.traits.clone(), student.grade);
            *parent = Parent::arriving(parent.traits.clone(), parent.neighbours.clone());
        }
    }
}
