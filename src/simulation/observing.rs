//! Phase 6: the measures of the week. See the registry for what each of them means.

use super::reaching::LAST_BITS;
use super::school::School;
use crate::measure::{MEASURE_COUNT, Measure, Row};
use fearless_simd::{Simd, prelude::*};
use numerics::column::{Arms, Column, each, repeated};
use numerics::elementary::{exp, vector_ln};
use numerics::sums::{Sum, mean};
use numerics::vectors::Vector;

/// Notes the peak of mean fidelity, on which fates depend, and takes all measures of a school where somebody keeps
/// those of the week: of week 0 before the first week, when no peak is noted, because no strategy has acted yet.
#[inline(always)]
pub fn observe<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, passed: u32) {
    let level: Arms<ARMS> = mean(simd, &school.last.teachers.fidelity);
    if passed > 0 {
        let peak = school.peak_fidelity;
        school.peak_fidelity = each(|arm| peak[arm].max(level[arm]));
    }
    school.rows = if school.setting.is_measured(passed) {
        measured(simd, school, &level)
    } else {
        [[f32::NAN; MEASURE_COUNT]; ARMS]
    };
}

/// All measures of a school whose mean fidelity is known.
#[inline(always)]
fn measured<S: Simd, const ARMS: usize>(
    simd: S,
    school: &School<'_, ARMS>,
    level: &Arms<ARMS>,
) -> [Row; ARMS] {
    let mut rows = [[f32::NAN; MEASURE_COUNT]; ARMS];
    of_fidelity(simd, &mut rows, school, level);
    of_stances(simd, &mut rows, school);
    of_teachers(simd, &mut rows, school);
    of_students_and_parents(simd, &mut rows, school);
    let stocks = &school.last.school;
    set(&mut rows, Measure::VisionClarity, &each(|arm| stocks[arm].vision_clarity));
    set(&mut rows, Measure::Trust, &each(|arm| stocks[arm].trust));
    set(&mut rows, Measure::CapacityUsed, &each(|arm| school.delivered[arm].capacity_used));
    set(&mut rows, Measure::TeachersLeft, &school.teachers_left);
    set(&mut rows, Measure::LeaderTenure, &each(|arm| school.leaders[arm].tenure as f32));
    set(&mut rows, Measure::LeadersLeft, &each(|arm| if school.leader_left[arm] { 1.0 } else { 0.0 }));
    rows
}

#[inline(always)]
fn set<const ARMS: usize>(rows: &mut [Row; ARMS], measure: Measure, values: &Arms<ARMS>) {
    for (row, value) in rows.iter_mut().zip(values) {
        row[measure as usize] = *value;
    }
}

#[inline(always)]
fn of_fidelity<S: Simd, const ARMS: usize>(
    simd: S,
    rows: &mut [Row; ARMS],
    school: &School<'_, ARMS>,
    level: &Arms<ARMS>,
) {
    let thresholds = &school.setting.parameters().measures;
    let fidelity = &school.last.teachers.fidelity;
    let around = repeated(simd, level);
    // The smallest normal number keeps the logarithm defined where a scenario sets no floor.
    let floor = Vector::splat(simd, thresholds.floor.max(f32::MIN_POSITIVE));
    let mut square: Sum<S, ARMS> = Sum::over(simd, fidelity.len());
    let mut logarithm: Sum<S, ARMS> = Sum::over(simd, fidelity.len());
    let mut implement: Sum<S, ARMS> = Sum::over(simd, fidelity.len());
    for line in 0..fidelity.lines() {
        let own = fidelity.line(simd, line);
        square.add(line, (own - around) * (own - around));
        logarithm.add(line, vector_ln(own.max(floor)));
        implement.count(line, own.simd_ge(thresholds.implementing));
    }
    let (variance, logarithm) = (square.mean(), logarithm.mean());
    let spread: Arms<ARMS> = each(|arm| variance[arm].sqrt());
    set(rows, Measure::FidelityMean, level);
    set(rows, Measure::FidelitySpread, &spread);
    set(rows, Measure::Coverage, &implement.mean());
    let evenness = each(|arm| {
        let (level, spread) = (level[arm], spread[arm]);
        let widest = (level * (1.0 - level)).sqrt();
        match (level > 0.0, widest > 0.0) {
            (false, _) => f32::NAN,
            // Every classroom is at full fidelity.
            (true, false) => 1.0,
            (true, true) => 1.0 - spread / widest,
        }
    });
    set(rows, Measure::Evenness, &evenness);
    set(rows, Measure::EquivalentLevel, &each(|arm| exp(logarithm[arm])));
}

#[inline(always)]
fn of_stances<S: Simd, const ARMS: usize>(simd: S, rows: &mut [Row; ARMS], school: &School<'_, ARMS>) {
    let (state, traits) = (&school.last.teachers, &school.people.teachers);
    let t = &school.setting.parameters().measures;
    let count = state.belief.len();
    let mut stances: [Sum<S, ARMS>; 6] = sums_over(simd, count);
    let [on_board, resisting, watching, trying, using, advocating] = &mut stances;
    let mut converts: Sum<S, ARMS> = Sum::over(simd, count);
    for line in 0..state.belief.lines() {
        let (belief, effort) = (state.belief.line(simd, line), state.effort.line(simd, line));
        let uses = effort.simd_gt(t.on_board_effort);
        let tries = effort.simd_ge(t.trying_effort);
        let advocates = uses & belief.simd_ge(t.advocate_belief);
        let resists = belief.simd_lt(t.resisting_belief);
        on_board.count(line, uses & belief.simd_gt(t.on_board_belief));
        resisting.count(line, !uses & !tries & resists);
        watching.count(line, !uses & !tries & !resists);
        trying.count(line, !uses & tries);
        using.count(line, uses & !advocates);
        advocating.count(line, advocates);
        converts.add(line, advocates.select(traits.critic.line(simd, line), Vector::splat(simd, 0.0)));
    }
    set(rows, Measure::OnBoard, &on_board.mean());
    set(rows, Measure::Resisting, &resisting.mean());
    set(rows, Measure::Watching, &watching.mean());
    set(rows, Measure::Trying, &trying.mean());
    set(rows, Measure::Using, &using.mean());
    set(rows, Measure::Advocating, &advocating.mean());
    let (converts, critics) = (converts.total(), traits.critics);
    set(rows, Measure::Converts, &each(|arm| if critics > 0 { converts[arm] / critics as f32 } else { 0.0 }));
}

/// That many sums over a group of people.
#[inline(always)]
fn sums_over<S: Simd, const ARMS: usize, const COUNT: usize>(
    simd: S,
    people: usize,
) -> [Sum<S, ARMS>; COUNT] {
    [Sum::over(simd, people); COUNT]
}

#[inline(always)]
fn of_teachers<S: Simd, const ARMS: usize>(simd: S, rows: &mut [Row; ARMS], school: &School<'_, ARMS>) {
    let (teachers, thresholds) = (&school.last.teachers, &school.setting.parameters().measures);
    let symbolic: Arms<ARMS> =
        each(|arm| thresholds.symbolic_report * school.delivered[arm].actions.pressure);
    let symbolic = repeated(simd, &symbolic);
    let mut reported: Sum<S, ARMS> = Sum::over(simd, teachers.effort.len());
    for line in 0..teachers.effort.lines() {
        reported.add(line, teachers.effort.line(simd, line).max(symbolic));
    }
    set(rows, Measure::ReportedAdoption, &reported.mean());
    let belief: Arms<ARMS> = mean(simd, &teachers.belief);
    set(rows, Measure::Belief, &belief);
    set(rows, Measure::BeliefSpread, &spread_around(simd, &teachers.belief, &belief));
    set(rows, Measure::Effort, &mean(simd, &teachers.effort));
    set(rows, Measure::Alignment, &mean(simd, &teachers.alignment));
    set(rows, Measure::Skill, &mean(simd, &teachers.skill));
    set(rows, Measure::StrainMean, &mean(simd, &teachers.strain));
}

/// The population standard deviation of a column whose means are known.
#[inline(always)]
fn spread_around<S: Simd, const ARMS: usize>(
    simd: S,
    column: &Column<ARMS>,
    level: &Arms<ARMS>,
) -> Arms<ARMS> {
    let around = repeated(simd, level);
    let mut square: Sum<S, ARMS> = Sum::over(simd, column.len());
    for line in 0..column.lines() {
        let apart = column.line(simd, line) - around;
        square.add(line, apart * apart);
    }
    let variance = square.mean();
    each(|arm| variance[arm].sqrt())
}

#[inline(always)]
fn of_students_and_parents<S: Simd, const ARMS: usize>(
    simd: S,
    rows: &mut [Row; ARMS],
    school: &School<'_, ARMS>,
) {
    let (state, thresholds) = (&school.last, &school.setting.parameters().measures);
    let (students, parents) = (&state.students, &state.parents);
    let enough = thresholds.consistent_share - LAST_BITS;
    let mut sums: [Sum<S, ARMS>; 5] = sums_over(simd, students.engagement.len());
    let [reached, inconsistency, engagement, push_back, support] = &mut sums;
    for line in 0..students.engagement.lines() {
        let engaged = students.engagement.line(simd, line);
        reached.count(line, students.implemented.line(simd, line).simd_ge(enough));
        inconsistency.add(line, students.inconsistency.line(simd, line));
        engagement.add(line, engaged);
        push_back.count(line, engaged.simd_lt(thresholds.push_back));
        support.add(line, parents.support.line(simd, line));
    }
    set(rows, Measure::ConsistentReach, &reached.mean());
    set(rows, Measure::ExperiencedInconsistency, &inconsistency.mean());
    set(rows, Measure::Engagement, &engagement.mean());
    set(rows, Measure::PushBack, &push_back.mean());
    set(rows, Measure::Support, &support.mean());
    set(rows, Measure::Opposition, &each(|arm| state.school[arm].opposition));
}
