//! What leadership asks of teaching in a week, and what it offers.

use super::school::School;
use super::state::SchoolState;
use fearless_simd::Simd;
use numerics::column::repeated;
use numerics::vectors::Vector;

/// What leadership asks of teaching this week and offers to it, the same for all teachers.
pub struct Guidance<S: Simd> {
    /// Share of practice that colleagues see, 0 to 1.
    pub visibility: Vector<S>,
    /// Weight of the mandate in the intention, after the union's shield.
    pub mandate: Vector<S>,
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
    /// Clarity of the vision.
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
        let shielded = teaching.mandate_shielded * school.setting.profile.union_strength;
        Self {
            visibility: repeated(simd, &actions.map(|own| (seen + opened * own.visibility).min(1.0))),
            mandate: repeated(simd, &actions.map(|own| weight * own.pressure * (1.0 - shielded))),
            pressure: repeated(simd, &actions.map(|own| own.pressure)),
            taking_part: repeated(simd, &actions.map(|own| (own.participation / team.full_part).min(1.0))),
            coaching: repeated(simd, &actions.map(|own| own.coaching * coach)),
            meetings: repeated(simd, &actions.map(|own| own.meetings)),
            member_meetings: repeated(simd, &actions.map(|own| own.member_meetings)),
            visits: repeated(simd, &actions.map(|own| own.demonstration)),
            clarity: repeated(simd, &stocks.map(|own| own.vision_clarity)),
            unfit: repeated(simd, &stocks.map(|own| 1.0 - own.design_fit)),
            distrust: repeated(simd, &stocks.map(|own| 1.0 - own.trust)),
        }
    }
}
