//! Many weeks at once, for the years before the first week.
//!
//! A step makes the change of one week and carries it on: a state that is pulled by the share `pull` of its distance in
//! a week has made `(1 - (1 - pull)^weeks) / pull` times that change after so many weeks, if all else stays the same.

use super::believing::{self, Influences, Persuasion};
use super::colleagues;
use super::leading::fill;
use super::school::School;
use super::state::State;
use super::week::Phase;
use super::{supporting, teaching};
use fearless_simd::{Simd, prelude::*};
use numerics::column::Column;
use numerics::elementary::{exp, ln, vector_exp, vector_ln};
use numerics::vectors::{Kernel, Vector, WIDTH, hold_to_unit};
use population::cohort_indices;
use scenario::parameters::Parameters;
use scenario::practice::{Actions, Gains};

/// The weakest and the strongest pull that is told apart from none and from a jump.
const PULLS: (f32, f32) = (1e-4, 0.95);

/// The parameters without noise.
pub(super) fn without_noise(parameters: &Parameters) -> Parameters {
    let mut calm = parameters.clone();
    (calm.beliefs.noise, calm.students.noise, calm.parents.noise) = (0.0, 0.0, 0.0);
    calm
}

/// The parameters with noise such that one week of it, carried on, spreads people as far as so many weeks would.
pub(super) fn with_noise_over(weeks: f32, parameters: &Parameters) -> Parameters {
    let spread = |spread: f32, pull: f32| {
        let pull = pull.clamp(PULLS.0, PULLS.1);
        let kept = |weeks: f32| exp(weeks * ln(1.0 - pull));
        let over_all_weeks = ((1.0 - kept(2.0 * weeks)) / (1.0 - kept(2.0))).sqrt();
        spread * over_all_weeks / carried_on(pull, weeks)
    };
    let Parameters { beliefs, students, parents, .. } = parameters;
    let mut noisy = parameters.clone();
    noisy.beliefs.noise = spread(beliefs.noise, beliefs.anchor_pull + beliefs.peer_pull);
    noisy.students.noise = spread(students.noise, students.speed);
    noisy.parents.noise = spread(parents.noise, parents.child + parents.neighbours);
    noisy
}

/// How many times the change of its first week a state makes in so many.
fn carried_on(pull: f32, weeks: f32) -> f32 {
    let pull = pull.clamp(PULLS.0, PULLS.1);
    (1.0 - exp(weeks * ln(1.0 - pull))) / pull
}

/// The same for a line of people.
#[inline(always)]
fn line_carried_on<S: Simd>(simd: S, pull: Vector<S>, weeks: f32) -> Vector<S> {
    let pull = pull.max(Vector::splat(simd, PULLS.0)).min(Vector::splat(simd, PULLS.1));
    (1.0 - vector_exp(weeks * vector_ln(1.0 - pull))) / pull
}

/// Lets students and parents change for so many weeks; what they meet in classes, and what the stocks are, stays
/// meanwhile. Afterwards teachers see their students as they are now. `time` is the key of the step's noise.
pub(super) fn long_step_of_students(school: &mut School<'_, 1>, weeks: f32, time: u32) {
    for phase in [Phase::StudentsExperience, Phase::ParentsReact] {
        phase.run(school, time);
    }
    let vectors = school.setting.vectors;
    vectors.run(CarryOnStudents { school, weeks });
    parents(school, weeks);
    school.last.students.advance(&mut school.next.students);
    school.last.parents.advance(&mut school.next.parents);
    vectors.run(HearFamilies(school));
}

/// Lets teachers and the stocks change for so many weeks, which takes a fifth of the time: what teachers see in their
/// classrooms stays meanwhile. `time` is the key of the step's noise.
pub(super) fn long_step_of_teachers(school: &mut School<'_, 1>, weeks: f32, time: u32) {
    school.setting.vectors.run(CarryOnTeachers { school, weeks, time });
    std::mem::swap(&mut school.last.school, &mut school.next.school);
    school.last.teachers.advance(&mut school.next.teachers);
    school.last.teachers.update_fidelity();
}

/// Teachers look at the students they teach and hear their parents, who have spoken up at the support of one week and do
/// so again at that of all.
struct HearFamilies<'a, 'b>(&'a mut School<'b, 1>);

impl Kernel for HearFamilies<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let School { setting, people, last, seen, .. } = self.0;
        let State { school, parents, .. } = last;
        supporting::speak_up(simd, &people.parents.voice, parents, school, &setting.parameters().parents);
        colleagues::look_at_students(simd, seen, people, last, setting.parameters());
    }
}

/// Teachers talk and teach, and what they change is carried on.
struct CarryOnTeachers<'a, 'b> {
    school: &'a mut School<'b, 1>,
    weeks: f32,
    time: u32,
}

impl Kernel for CarryOnTeachers<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Self { school, weeks, time } = self;
        rest(simd, school, weeks);
        believing::talk(simd, school, time);
        teaching::teach(simd, school);
        teachers(simd, school, weeks);
    }
}

/// What a week has changed in students is carried on.
struct CarryOnStudents<'a, 'b> {
    school: &'a mut School<'b, 1>,
    weeks: f32,
}

impl Kernel for CarryOnStudents<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        students(simd, self.school, self.weeks);
    }
}

/// Lets the stocks return to where they rest.
#[inline(always)]
fn rest<S: Simd>(simd: S, school: &mut School<'_, 1>, weeks: f32) {
    let stocks = &school.setting.parameters().stocks;
    let (last, next) = (&school.last.school[0], &mut school.next.school[0]);
    (next.dependence, next.opposition) = (last.dependence, last.opposition);
    let baseline = school.setting.profile.baseline_trust;
    fill(last, next, &Gains::default(), &Actions::default(), 0.0, baseline, stocks);
    let mut moves = [
        (last.vision_clarity, &mut next.vision_clarity, stocks.vision_clarity_decay),
        (last.urgency, &mut next.urgency, stocks.urgency_decay),
        (last.design_fit, &mut next.design_fit, stocks.design_fit_decay),
        (last.student_voice, &mut next.student_voice, stocks.student_voice_decay),
        (last.trust, &mut next.trust, stocks.trust_return),
    ];
    let mut pulls = [0.0; WIDTH];
    for (own, (_, _, pull)) in pulls.iter_mut().zip(&moves) {
        *own = *pull;
    }
    let carried: [f32; WIDTH] = line_carried_on(simd, Vector::load_array(simd, pulls), weeks).into();
    for ((before, after, _), carried) in moves.iter_mut().zip(carried) {
        **after = *before + carried * (**after - *before);
    }
}

/// Makes the change of a line of a column that many times.
#[inline(always)]
fn carry<S: Simd>(simd: S, last: &Column<1>, next: &mut Column<1>, line: usize, times: Vector<S>) {
    let (before, after) = (last.line(simd, line), next.line(simd, line));
    next.set_line(line, hold_to_unit(before + times * (after - before)));
}

#[inline(always)]
fn teachers<S: Simd>(simd: S, school: &mut School<'_, 1>, weeks: f32) {
    let p = school.setting.parameters();
    let persuasion = Persuasion::of(simd, school, &school.last.school, &school.last.teachers.belief);
    let (last, next) = (&school.last.teachers, &mut school.next.teachers);
    let (people, seen, members) = (&school.people, &school.seen, &school.team.teachers);
    let influences = Influences { simd, persuasion, people, seen, members, parameters: &p.beliefs };
    let stocks = &school.last.school[0];
    let clarity = p.alignment.vision * p.leader.heard(stocks.trust) * stocks.vision_clarity;
    let constant = |pull: f32| Vector::splat(simd, pull);
    let times = |pull: Vector<S>| line_carried_on(simd, pull, weeks);
    let (effort_times, strain_times) =
        (times(constant(p.teaching.speed)), times(constant(p.strain.recovery)));
    for i in 0..last.belief.lines() {
        let own = last.line(simd, i);
        let (effort, routine) = (own.effort(), own.routine());
        let terms = influences.terms(i, &own);
        let anchor = p.beliefs.anchor_pull * people.teachers.anchoring.line(simd, i);
        let belief = p.beliefs.peer_pull + anchor + terms.up() + terms.down();
        let alignment = clarity + p.alignment.drift * (1.0 - p.routines.strength * routine);
        // Colleagues, from whom teachers learn, learn meanwhile: their pull weakens little.
        let behind = seen.skill.line(simd, i).simd_gt(own.skill());
        let peers = behind.select(constant(0.25 * p.skill.colleagues * p.beliefs.visibility), constant(0.0));
        let skill = p.skill.practice * effort + p.skill.decay * (1.0 - effort) + peers;
        let grows = effort.simd_gt(routine);
        let routine = grows.select(p.routines.growth * own.belief(), constant(p.routines.fade));
        carry(simd, &last.belief, &mut next.belief, i, times(belief));
        carry(simd, &last.effort, &mut next.effort, i, effort_times);
        carry(simd, &last.alignment, &mut next.alignment, i, times(alignment));
        carry(simd, &last.skill, &mut next.skill, i, times(skill));
        carry(simd, &last.routine, &mut next.routine, i, times(routine));
        carry(simd, &last.strain, &mut next.strain, i, strain_times);
    }
}

#[inline(always)]
fn students<S: Simd>(simd: S, school: &mut School<'_, 1>, weeks: f32) {
    let p = &school.setting.parameters().students;
    let engagement = carried_on(p.speed + p.voice * school.last.school[0].student_voice, weeks);
    let (last, next) = (&school.last.students, &mut school.next.students);
    for i in 0..last.engagement.lines() {
        let (own, grown) = (last.line(simd, i), next.self_direction.line(simd, i));
        let moved = own.engagement() + engagement * (next.engagement.line(simd, i) - own.engagement());
        next.engagement.set_line(i, hold_to_unit(moved));
        // So weak a pull needs no more than the first terms of what it comes to over many weeks.
        let pull = p.self_direction_growth * own.exposure();
        let carried = weeks / (1.0 + 0.5 * (weeks - 1.0) * pull);
        let moved = own.self_direction() + carried * (grown - own.self_direction());
        next.self_direction.set_line(i, hold_to_unit(moved));
    }
}

/// Carries on the change of parents' support: that of a grade level's mean, which its parents share, at the pull of
/// their children, and what sets them apart from it at that of their neighbours as well.
fn parents(school: &mut School<'_, 1>, weeks: f32) {
    let p = &school.setting.parameters().parents;
    let (students, before) = (&school.last.students, school.last.parents.support.as_flattened());
    let after = school.next.parents.support.as_flattened_mut();
    let (levels, households) = (school.setting.parameters().school.grade_levels, after.len() as u32);
    let pupils = students.exposure.as_flattened().iter().zip(students.self_direction.as_flattened());
    let met = pupils.zip(students.inconsistency.as_flattened());
    let fears = met
        .zip(school.people.parents.change_anxiety.as_flattened())
        .map(|(((exposure, directed), spread), anxiety)| anxiety * (exposure * (1.0 - directed) + spread));
    let fear = p.fear * fears.sum::<f32>() / households as f32;
    let together = carried_on(p.child + fear, weeks);
    let apart = carried_on(p.child + p.neighbours + fear, weeks);
    for level in 0..levels {
        let own = cohort_indices(level, levels, households);
        let (before, after) = (&before[own.clone()], &mut after[own.clone()]);
        let changes = after.iter().zip(before).map(|(after, before)| after - before);
        let shared = changes.sum::<f32>() / own.len() as f32;
        for (after, before) in after.iter_mut().zip(before) {
            let moved = before + together * shared + apart * (*after - before - shared);
            *after = moved.clamp(0.0, 1.0);
        }
    }
}
