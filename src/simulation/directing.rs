//! What leadership asks of teaching in a week.

use super::school::School;
use fearless_simd::Simd;
use numerics::column::{Arms, each, repeated};
use numerics::vectors::Vector;

/// The same as vectors, for all teachers of a line.
pub struct Direction<S: Simd> {
    pub visibility: Vector<S>,
    pub mandate: Vector<S>,
    pub pressure: Vector<S>,
    pub taking_part: Vector<S>,
    pub coaching: Vector<S>,
    pub meetings: Vector<S>,
    pub member_meetings: Vector<S>,
    pub visits: Vector<S>,
    pub clarity: Vector<S>,
    pub unfit: Vector<S>,
    pub distrust: Vector<S>,
}

impl<S: Simd> Direction<S> {
    /// The week's direction from what the leaders deliver.
    #[inline(always)]
    pub fn of<const ARMS: usize>(simd: S, school: &School<'_, ARMS>) -> Self {
        let asked = Asked::of(school);
        Self {
            visibility: repeated(simd, &asked.visibility),
            mandate: repeated(simd, &asked.mandate),
            pressure: repeated(simd, &asked.pressure),
            taking_part: repeated(simd, &asked.taking_part),
            coaching: repeated(simd, &asked.coaching),
            meetings: repeated(simd, &asked.meetings),
            member_meetings: repeated(simd, &asked.member_meetings),
            visits: repeated(simd, &asked.visits),
            clarity: repeated(simd, &asked.clarity),
            unfit: repeated(simd, &asked.unfit),
            distrust: repeated(simd, &asked.distrust),
        }
    }
}

/// What leadership asks of teaching this week, arm by arm, the same for all teachers.
struct Asked<const ARMS: usize> {
    /// Share of practice that colleagues see, 0 to 1.
    visibility: Arms<ARMS>,
    /// Weight of the mandate in the intention, after the union's shield.
    mandate: Arms<ARMS>,
    /// Dose of the mandate, 0 to 1.
    pressure: Arms<ARMS>,
    /// How far members of the design team take part in it, 0 to 1.
    taking_part: Arms<ARMS>,
    /// Coaching: its dose times the leader's skill in it.
    coaching: Arms<ARMS>,
    /// Meetings of every teacher.
    meetings: Arms<ARMS>,
    /// Further meetings of members of the design team.
    member_meetings: Arms<ARMS>,
    /// Dose of visits for members of the design team.
    visits: Arms<ARMS>,
    /// Clarity of the vision.
    clarity: Arms<ARMS>,
    /// How far the design does not fit daily work.
    unfit: Arms<ARMS>,
    /// Lack of trust.
    distrust: Arms<ARMS>,
}

impl<const ARMS: usize> Asked<ARMS> {
    /// What the leaders deliver.
    fn of(school: &School<'_, ARMS>) -> Self {
        let (actions, stocks) = (&school.actions, &school.last.school);
        let parameters = school.setting.parameters;
        let (beliefs, teaching, team) = (&parameters.beliefs, &parameters.teaching, &parameters.design_team);
        let shielded = teaching.mandate_shielded * school.setting.profile.union_strength;
        Self {
            visibility: each(|arm| {
                (beliefs.visibility + beliefs.visibility_open * actions[arm].visibility).min(1.0)
            }),
            mandate: each(|arm| teaching.mandate_weight * actions[arm].pressure * (1.0 - shielded)),
            pressure: each(|arm| actions[arm].pressure),
            taking_part: each(|arm| (actions[arm].participation / team.full_part).min(1.0)),
            coaching: each(|arm| actions[arm].coaching * parameters.leader.instructional_skill),
            meetings: each(|arm| actions[arm].meetings),
            member_meetings: each(|arm| actions[arm].member_meetings),
            visits: each(|arm| actions[arm].demonstration),
            clarity: each(|arm| stocks[arm].vision_clarity),
            unfit: each(|arm| 1.0 - stocks[arm].design_fit),
            distrust: each(|arm| 1.0 - stocks[arm].trust),
        }
    }
}
