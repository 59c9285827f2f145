//! Phase 4: teachers see, talk and are led, and their beliefs move.

use super::school::School;
use super::{colleagues, noise};
use fearless_simd::Simd;
use numerics::column::{each, repeated};
use numerics::random::Purpose;
use numerics::vectors::{Vector, hold_to_unit, positive_part};

/// What leadership does to beliefs this week, the same for all teachers.
struct Persuasion<S: Simd> {
    /// Weight of evidence in colleagues' classrooms, as far as it is seen.
    visible: Vector<S>,
    /// Persuasion by the rationale.
    rationale: Vector<S>,
    /// Persuasion by students' voice, for students of full need.
    student_voice: Vector<S>,
    /// Persuasion of members of the design team.
    membership: Vector<S>,
    /// Reactance of a teacher of full inertia.
    reactance: Vector<S>,
}

impl<S: Simd> Persuasion<S> {
    /// The week's persuasion from what the leaders deliver.
    #[inline(always)]
    fn of<const ARMS: usize>(simd: S, school: &School<'_, ARMS>) -> Self {
        let (actions, stocks) = (&school.actions, &school.last.school);
        let (p, profile) = (&school.setting.parameters().beliefs, school.setting.profile);
        let union = p.reactance_without_union + p.reactance_union * profile.union_strength;
        let visible = each::<ARMS>(|arm| {
            let visibility = (p.visibility + p.visibility_open * actions[arm].visibility).min(1.0);
            p.visible_evidence * visibility
        });
        let rationale = each::<ARMS>(|arm| {
            let stocks = &stocks[arm];
            let urgent = p.rationale_without_urgency + (1.0 - p.rationale_without_urgency) * stocks.urgency;
            p.rationale * stocks.trust * stocks.vision_clarity * urgent
        });
        let student_voice = each::<ARMS>(|arm| p.student_voice * stocks[arm].student_voice);
        let membership = each::<ARMS>(|arm| {
            let (actions, change_skill) = (&actions[arm], school.delivered[arm].change_skill);
            let guided = p.visits_without_skill + (1.0 - p.visits_without_skill) * change_skill;
            change_skill * p.design_team * actions.participation
                + guided * p.model_visits * actions.demonstration
        });
        let reactance =
            each::<ARMS>(|arm| p.reactance * actions[arm].pressure * (1.0 - stocks[arm].trust) * union);
        Self {
            visible: repeated(simd, &visible),
            rationale: repeated(simd, &rationale),
            student_voice: repeated(simd, &student_voice),
            membership: repeated(simd, &membership),
            reactance: repeated(simd, &reactance),
        }
    }
}

/// Moves every belief: towards colleagues and back to the teacher's anchor, up with evidence and persuasion,
/// down with bad evidence, reactance, isolation, strain and vocal parents.
#[inline(always)]
pub fn believe<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let persuasion = Persuasion::of(simd, school);
    let (setting, people, last) = (&school.setting, &school.people, &school.last);
    let p = &setting.parameters().beliefs;
    let (teachers, next) = (&last.teachers, &mut school.next.teachers);
    let noise = noise::draw(
        &mut school.noise,
        teachers.belief.len(),
        Purpose::BeliefNoise,
        week,
        p.noise,
        &setting.streams,
    );
    let seen = &mut school.seen;
    colleagues::look(simd, seen, people, last, setting.parameters());
    let (calm, set) = (p.reactance_without_inertia, 1.0 - p.reactance_without_inertia);
    for i in 0..teachers.belief.lines() {
        let own = teachers.line(simd, i);
        let vicarious = persuasion.visible * seen.peer_evidence.line(simd, i);
        let direct = p.own_evidence * seen.evidence.line(simd, i);
        let up = positive_part(direct)
            + positive_part(vicarious)
            + persuasion.rationale
            + persuasion.student_voice * seen.need.spread::<S, ARMS>(simd, i)
            + persuasion.membership * school.team.teachers.line(simd, i);
        let isolation = positive_part(own.fidelity() - seen.fidelity.line(simd, i));
        let down = positive_part(-direct)
            + positive_part(-vicarious)
            + persuasion.reactance * (calm + set * people.teachers.inertia.line(simd, i))
            + p.isolation * isolation
            + p.strain * own.strain()
            + p.opposition * seen.opposition.line(simd, i);
        let moved = own.belief()
            + p.peer_pull * (seen.belief.line(simd, i) - own.belief())
            + p.anchor_pull * (people.teachers.initial_belief.line(simd, i) - own.belief())
            + up * (1.0 - own.belief())
            - down * own.belief()
            + noise.spread::<S, ARMS>(simd, i);
        next.belief.set_line(i, hold_to_unit(moved));
    }
}
