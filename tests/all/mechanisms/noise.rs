//! Chance: the noise of a week moves everybody by one draw each, and by nothing else.

use super::by_hand::{after_weeks, near, small};
use numerics::column::Column;
use numerics::random::Purpose;
use simulation::{School, State};

/// Holds what a week adds to a column to that spread times the draws of that purpose, where
/// everyone starts at a half and nothing but this noise moves.
fn check_noise(parameter: &str, purpose: Purpose, column: fn(&mut State<1>) -> &mut Column<1>) {
    let scenario = small((12, 40, 1), "", &[&format!("{parameter}=0.05")]);
    let prepare = |school: &mut School<'_, 1>| column(&mut school.last).fill([0.5]);
    after_weeks(2, &scenario, prepare, |school| {
        let after = column(&mut school.last.clone()).clone();
        let (mut first, mut second) = (vec![0.0; after.len()], vec![0.0; after.len()]);
        school.setting.streams.normals(purpose, 0, &mut first);
        school.setting.streams.normals(purpose, 1, &mut second);
        for ((value, one), other) in after.arm(0).zip(first).zip(second) {
            near(parameter, value, 0.5 + 0.05 * (one + other));
        }
    });
}

#[test]
fn beliefs_engagement_and_support_move_by_their_own_draws() {
    check_noise("beliefs.noise", Purpose::BeliefNoise, |state| &mut state.teachers.belief);
    check_noise("students.noise", Purpose::EngagementNoise, |state| &mut state.students.engagement);
    check_noise("parents.noise", Purpose::SupportNoise, |state| &mut state.parents.support);
}
