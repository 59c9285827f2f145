//! Phase 6: the measures of the week. See the registry for what each of them means.

use super::school::School;
use super::state::State;
use crate::column::{mean, mean_of, population_sd, share};
use crate::elementary::{exp, ln};
use crate::measure::{Measure, Row};
use crate::parameters::{Parameters, Thresholds};
use crate::population::Teachers;

/// Takes all measures of a school at the end of a week.
pub fn observe(school: &School<'_>) -> Row {
    let parameters = school.setting.parameters;
    let mut row = [f32::NAN; crate::measure::MEASURE_COUNT];
    let mut set = |measure: Measure, value: f32| row[measure as usize] = value;
    let state = &school.last;
    of_fidelity(&mut set, state, &parameters.measures);
    of_stances(&mut set, state, &school.people.teachers, &parameters.measures);
    of_teachers(&mut set, state, school.delivered.actions.pressure, &parameters.measures);
    of_students_and_parents(&mut set, state, parameters);
    set(Measure::VisionClarity, state.school.vision_clarity);
    set(Measure::Trust, state.school.trust);
    set(Measure::CapacityUsed, school.delivered.capacity_used);
    set(Measure::TeachersLeft, school.teachers_left);
    set(Measure::LeaderTenure, school.leader.tenure as f32);
    set(Measure::LeadersLeft, if school.leader_left { 1.0 } else { 0.0 });
    row
}

fn of_fidelity(set: &mut impl FnMut(Measure, f32), state: &State, thresholds: &Thresholds) {
    let fidelity = &state.teachers.fidelity;
    let level = mean(fidelity);
    let spread = population_sd(fidelity, level);
    set(Measure::FidelityMean, level);
    set(Measure::FidelitySpread, spread);
    set(Measure::Coverage, share(fidelity.len(), |i| fidelity[i] >= thresholds.implementing));
    let widest = (level * (1.0 - level)).sqrt();
    let evenness = match (level > 0.0, widest > 0.0) {
        (false, _) => f32::NAN,
        // Every classroom is at full fidelity.
        (true, false) => 1.0,
        (true, true) => 1.0 - spread / widest,
    };
    set(Measure::Evenness, evenness);
    // The smallest normal number keeps the logarithm defined where a scenario sets no floor.
    let floor = thresholds.floor.max(f32::MIN_POSITIVE);
    set(Measure::EquivalentLevel, exp(mean_of(fidelity.len(), |i| ln(fidelity[i].max(floor)))));
}

fn of_stances(set: &mut impl FnMut(Measure, f32), state: &State, traits: &Teachers, thresholds: &Thresholds) {
    let (belief, effort) = (&state.teachers.belief, &state.teachers.effort);
    let count = belief.len();
    let uses = |i: usize| effort[i] > thresholds.on_board_effort;
    let tries = |i: usize| effort[i] >= thresholds.trying_effort;
    let advocates = |i: usize| uses(i) && belief[i] >= thresholds.advocate_belief;
    let resists = |i: usize| belief[i] < thresholds.resisting_belief;
    set(Measure::OnBoard, share(count, |i| uses(i) && belief[i] > thresholds.on_board_belief));
    set(Measure::Resisting, share(count, |i| !uses(i) && !tries(i) && resists(i)));
    set(Measure::Watching, share(count, |i| !uses(i) && !tries(i) && !resists(i)));
    set(Measure::Trying, share(count, |i| !uses(i) && tries(i)));
    set(Measure::Using, share(count, |i| uses(i) && !advocates(i)));
    set(Measure::Advocating, share(count, advocates));
    let converts = crate::column::sum_of(count, |i| if advocates(i) { traits.critic[i] } else { 0.0 });
    set(Measure::Converts, if traits.critics > 0 { converts / traits.critics as f32 } else { 0.0 });
}

fn of_teachers(set: &mut impl FnMut(Measure, f32), state: &State, pressure: f32, thresholds: &Thresholds) {
    let teachers = &state.teachers;
    let symbolic = thresholds.symbolic_report * pressure;
    set(Measure::ReportedAdoption, mean_of(teachers.effort.len(), |i| teachers.effort[i].max(symbolic)));
    set(Measure::Belief, mean(&teachers.belief));
    set(Measure::Effort, mean(&teachers.effort));
    set(Measure::Alignment, mean(&teachers.alignment));
    set(Measure::Skill, mean(&teachers.skill));
    set(Measure::StrainMean, mean(&teachers.strain));
}

fn of_students_and_parents(set: &mut impl FnMut(Measure, f32), state: &State, parameters: &Parameters) {
    let (students, thresholds) = (&state.students, &parameters.measures);
    let count = students.engagement.len();
    // Shares of class time add up to 1 only to the last bits: four of five classes must count.
    let enough = thresholds.consistent_share - 1e-5;
    set(Measure::ConsistentReach, share(count, |i| students.implemented[i] >= enough));
    set(Measure::ExperiencedInconsistency, mean(&students.inconsistency));
    set(Measure::Engagement, mean(&students.engagement));
    set(Measure::PushBack, share(count, |i| students.engagement[i] < thresholds.push_back));
    set(Measure::Support, mean(&state.parents.support));
    set(Measure::Opposition, state.school.opposition);
}
