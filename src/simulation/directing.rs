//! What leadership asks of teaching in a week, and what it offers.

use super::school::School;
use super::state::SchoolState;
use fearless_simd::Simd;
use numerics::column::{each, repeated};
use numerics::vectors::Vector;

/// What leadership asks of teaching this week and offers to it, the same for all teachers.
pub struct Guidance<S: Simd> {
    /// Share of practice that colleagues see, 0 to 1.
    pub visibility: Vector<S>,
    /// Weight of the mandate in the intention, after the union's shield, in a circle that believes.
    pub mandate: Vector<S>,
    /// Share of the staff in their first year.
    pub inducting: Vector<S>,
    /// Dose of the mandate, 0 to 1.
    pub pressure: Vector<S>,
    /// How far members of the design team take part in it, 0 to 1.
    pub taking_part: Vector<S>,
    /// Coaching: its dose times the leader's skill in it.
    pub coaching: Vector<S>,
    /// Meetings of every teacher.
    pub meetings: Vector<S>,
    /// Further meetings of members of the design team.
    pub member_meetings: Vector<S>,
    /// Dose of visits for members of the design team.
    pub visits: Vector<S>,
    /// Clarity of the vision, as far as it reaches teachers.
    pub clarity: Vector<S>,
    /// How far the design does not fit daily work.
    pub unfit: Vector<S>,
    /// Lack of trust.
    pub distrust: Vector<S>,
}

impl<S: Simd> Guidance<S> {
    /// The week's guidance from what the leaders deliver in schools with those stocks.
    #[inline(always)]
    pub fn of<const ARMS: usize>(simd: S, school: &School<'_, ARMS>, stocks: &[SchoolState; ARMS]) -> Self {
        let actions = &school.actions;
        let parameters = school.setting.parameters();
        let (beliefs, teaching, team) = (&parameters.beliefs, &parameters.teaching, &parameters.design_team);
        let (seen, opened) = (beliefs.visibility, beliefs.visibility_open);
        let (weight, coach) = (teaching.mandate_weight, parameters.leader.instructional_skill);
        let coach = coach * school.setting.coaching_of_size();
        let heard = stocks.map(|own| parameters.leader.heard(own.trust));
        let shielded = teaching.mandate_shielded * school.setting.profile.union_strength;
        Self {
            visibility: repeated(simd, &actions.map(|own| (seen + opened * own.visibility).min(1.0))),
            mandate: repeated(simd, &actions.map(|own| weight * own.pressure * (1.0 - shielded))),
            pressure: repeated(simd, &actions.map(|own| own.pressure)),
            inducting: repeated(simd, &school.teachers_left),
            taking_part: repeated(
                simd,
                &each::<ARMS>(|arm| (heard[arm] * actions[arm].participation / team.full_part).min(1.0)),
            ),
            coaching: repeated(simd, &each::<ARMS>(|arm| heard[arm] * actions[arm].coaching * coach)),
            meetings: repeated(simd, &actions.map(|own| own.meetings)),
            member_meetings: repeated(simd, &actions.map(|own| own.member_meetings)),
            visits: repeated(simd, &actions.map(|own| own.demonstration)),
            clarity: repeated(simd, &each::<ARMS>(|arm| heard[arm] * stocks[arm].vision_clarity)),
            unfit: repeated(simd, &stocks.map(|own| 1.0 - own.design_fit)),
            distrust: repeated(simd, &stocks.map(|own| 1.0 - own.trust)),
        }
    }
}
