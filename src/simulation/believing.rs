//! Phase 4: teachers see, talk and are led, and their beliefs move.

use super::school::School;
use super::{colleagues, noise};
use fearless_simd::Simd;
use numerics::column::{Arms, each, repeated};
use numerics::random::Purpose;
use numerics::vectors::{hold_to_unit, positive_part};

/// What leadership does to beliefs this week, arm by arm, the same for all teachers.
struct Led<const ARMS: usize> {
    /// Weight of evidence in colleagues' classrooms, as far as it is seen.
    visible: Arms<ARMS>,
    /// Persuasion by the rationale.
    rationale: Arms<ARMS>,
    /// Persuasion by students' voice, for students of full need.
    student_voice: Arms<ARMS>,
    /// Persuasion of members of the design team.
    membership: Arms<ARMS>,
    /// Reactance of a teacher of full inertia.
    reactance: Arms<ARMS>,
}

impl<const ARMS: usize> Led<ARMS> {
    /// The week's leading from what the leaders deliver.
    fn of(school: &School<'_, ARMS>) -> Self {
        let (actions, stocks) = (&school.actions, &school.last.school);
        let (p, profile) = (&school.setting.parameters.beliefs, school.setting.profile);
        let union = p.reactance_without_union + p.reactance_union * profile.union_strength;
        Self {
            visible: each(|arm| {
                let visibility = (p.visibility + p.visibility_open * actions[arm].visibility).min(1.0);
                p.visible_evidence * visibility
            }),
            rationale: each(|arm| {
                let stocks = &stocks[arm];
                let urgent =
                    p.rationale_without_urgency + (1.0 - p.rationale_without_urgency) * stocks.urgency;
                p.rationale * stocks.trust * stocks.vision_clarity * urgent
            }),
            student_voice: each(|arm| p.student_voice * stocks[arm].student_voice),
            membership: each(|arm| {
                let (actions, change_skill) = (&actions[arm], school.delivered[arm].change_skill);
                let guided = p.visits_without_skill + (1.0 - p.visits_without_skill) * change_skill;
                change_skill * p.design_team * actions.participation
                    + guided * p.model_visits * actions.demonstration
            }),
            reactance: each(|arm| p.reactance * actions[arm].pressure * (1.0 - stocks[arm].trust) * union),
        }
    }
}

/// Moves every belief: towards colleagues and back to the own anchor, up with evidence and
/// persuasion, down with bad evidence, reactance, isolation, strain and vocal parents.
#[inline(always)]
pub fn believe<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let led = Led::of(school);
    let visible = repeated(simd, &led.visible);
    let rationale = repeated(simd, &led.rationale);
    let student_voice = repeated(simd, &led.student_voice);
    let membership = repeated(simd, &led.membership);
    let reactance = repeated(simd, &led.reactance);
    let (setting, people, last) = (&school.setting, &school.people, &school.last);
    let p = &setting.parameters.beliefs;
    let (teachers, next) = (&last.teachers, &mut school.next.teachers);
    let noise = noise::draw(
        &mut school.noise,
        teachers.belief.len(),
        Purpose::BeliefNoise,
        week,
        p.noise,
        &setting.streams,
    );
    let seen = &mut school.colleagues;
    colleagues::look(simd, seen, people, last, setting.parameters);
    let (calm, set) = (p.reactance_without_inertia, 1.0 - p.reactance_without_inertia);
    for i in 0..teachers.belief.lines() {
        let own = teachers.belief.line(simd, i);
        let vicarious = visible * seen.peer_evidence.line(simd, i);
        let direct = p.own_evidence * seen.evidence.line(simd, i);
        let up = positive_part(direct)
            + positive_part(vicarious)
            + rationale
            + student_voice * seen.need.spread::<S, ARMS>(simd, i)
            + membership * school.team.teachers.line(simd, i);
        let isolation = positive_part(teachers.fidelity.line(simd, i) - seen.fidelity.line(simd, i));
        let down = positive_part(-direct)
            + positive_part(-vicarious)
            + reactance * (calm + set * people.teachers.inertia.line(simd, i))
            + p.isolation * isolation
            + p.strain * teachers.strain.line(simd, i)
            + p.opposition * seen.opposition.line(simd, i);
        let moved = own
            + p.peer_pull * (seen.belief.line(simd, i) - own)
            + p.anchor_pull * (people.teachers.initial_belief.line(simd, i) - own)
            + up * (1.0 - own)
            - down * own
            + noise.spread::<S, ARMS>(simd, i);
        next.belief.set_line(i, hold_to_unit(moved));
    }
}
