//! Phase 4: teachers see, talk and are led, and their beliefs move.

use super::colleagues::{self, Seen};
use super::noise;
use super::school::School;
use super::state::{SchoolState, TeacherLine};
use fearless_simd::Simd;
use numerics::column::{Column, each, repeated};
use numerics::random::Purpose;
use numerics::sums::mean;
use numerics::vectors::{Vector, hold_to_unit, positive_part};
use population::Population;
use scenario::parameters::Beliefs;

/// What leadership does to beliefs this week, the same for all teachers.
pub(super) struct Persuasion<S: Simd> {
    /// Share of persuasion that a mandate does not crowd out.
    own: Vector<S>,
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
    /// Push to the side of a teacher's own circle, per distance of the circle from the staff.
    sides: Vector<S>,
    /// Mean belief of the staff.
    staff: Vector<S>,
}

impl<S: Simd> Persuasion<S> {
    /// The week's persuasion from what the leaders deliver in schools with those stocks.
    #[inline(always)]
    pub fn of<const ARMS: usize>(
        simd: S,
        school: &School<'_, ARMS>,
        stocks: &[SchoolState; ARMS],
        beliefs: &Column<ARMS>,
    ) -> Self {
        let actions = &school.actions;
        let (p, profile) = (&school.setting.parameters().beliefs, school.setting.profile);
        let leader = &school.setting.parameters().leader;
        // Whatever persuades persuades less where a mandate without trust crowds out motives of one's own.
        let own =
            each::<ARMS>(|arm| 1.0 - p.crowding_out * actions[arm].pressure * (1.0 - stocks[arm].trust));
        let union = p.reactance_without_union + p.reactance_union * profile.union_strength;
        let visible = each::<ARMS>(|arm| {
            let visibility = (p.visibility + p.visibility_open * actions[arm].visibility).min(1.0);
            p.visible_evidence * visibility
        });
        let rationale = each::<ARMS>(|arm| {
            let stocks = &stocks[arm];
            let urgent = p.rationale_without_urgency + (1.0 - p.rationale_without_urgency) * stocks.urgency;
            own[arm] * p.rationale * stocks.trust * stocks.vision_clarity * urgent
        });
        let student_voice = each::<ARMS>(|arm| own[arm] * p.student_voice * stocks[arm].student_voice);
        let membership = each::<ARMS>(|arm| {
            let (actions, change_skill) = (&actions[arm], school.delivered[arm].change_skill);
            let guided = p.visits_without_skill + (1.0 - p.visits_without_skill) * change_skill;
            let taking_part = change_skill * p.design_team * leader.heard(stocks[arm].trust);
            own[arm] * (taking_part * actions.participation + guided * p.model_visits * actions.demonstration)
        });
        let reactance =
            each::<ARMS>(|arm| p.reactance * actions[arm].pressure * (1.0 - stocks[arm].trust) * union);
        let sides = each::<ARMS>(|arm| {
            let message = (actions[arm].pressure + stocks[arm].vision_clarity).min(1.0);
            p.identification * message * (1.0 - stocks[arm].trust)
        });
        Self {
            own: repeated(simd, &own),
            visible: repeated(simd, &visible),
            rationale: repeated(simd, &rationale),
            student_voice: repeated(simd, &student_voice),
            membership: repeated(simd, &membership),
            reactance: repeated(simd, &reactance),
            sides: repeated(simd, &sides),
            staff: repeated(simd, &mean(simd, beliefs)),
        }
    }
}

/// What moves beliefs in a week, beside the teachers' own state.
pub(super) struct Influences<'a, S: Simd, const ARMS: usize> {
    /// The vectors of the kernel.
    pub simd: S,
    /// What leadership does.
    pub persuasion: Persuasion<S>,
    /// The people and their ties.
    pub people: &'a Population<ARMS>,
    /// What teachers saw this week.
    pub seen: &'a Seen<ARMS>,
    /// Members of the design team.
    pub members: &'a Column<ARMS>,
    /// How beliefs move.
    pub parameters: &'a Beliefs,
}

/// What moves the beliefs of a line of teachers in a week, term by term. The pulls are distances; of the others, what
/// speaks for personalized learning counts times the distance of belief to 1, what speaks against it times belief.
pub(super) struct BeliefTerms<S: Simd> {
    /// Pull towards what colleagues believe.
    pub colleagues: Vector<S>,
    /// Pull back to the teacher's first belief.
    pub anchor: Vector<S>,
    /// Push to the side of the staff that a teacher's own circle is on.
    pub sides: Vector<S>,
    /// Good evidence in the teacher's own classroom.
    pub own_evidence: Vector<S>,
    /// Good evidence in colleagues' classrooms.
    pub peer_evidence: Vector<S>,
    /// The rationale.
    pub rationale: Vector<S>,
    /// Students' voice.
    pub student_voice: Vector<S>,
    /// Membership of the design team.
    pub design_team: Vector<S>,
    /// Bad evidence in the teacher's own classroom.
    pub own_failure: Vector<S>,
    /// Bad evidence in colleagues' classrooms.
    pub peer_failure: Vector<S>,
    /// Reactance against a mandate.
    pub reactance: Vector<S>,
    /// Teaching otherwise than colleagues do.
    pub isolation: Vector<S>,
    /// Strain.
    pub strain: Vector<S>,
    /// Vocal opposition of the students' parents.
    pub parents: Vector<S>,
}

impl<S: Simd> BeliefTerms<S> {
    /// The belief to which the terms, and chance, move a belief.
    #[inline(always)]
    fn moved(&self, belief: Vector<S>, chance: Vector<S>) -> Vector<S> {
        let pulls = self.colleagues + self.anchor + self.sides;
        hold_to_unit(belief + pulls + self.up() * (1.0 - belief) - self.down() * belief + chance)
    }

    /// What speaks for personalized learning.
    #[inline(always)]
    pub fn up(&self) -> Vector<S> {
        self.own_evidence + self.peer_evidence + self.rationale + self.student_voice + self.design_team
    }

    /// What speaks against it.
    #[inline(always)]
    pub fn down(&self) -> Vector<S> {
        self.own_failure + self.peer_failure + self.reactance + self.isolation + self.strain + self.parents
    }
}

impl<S: Simd, const ARMS: usize> Influences<'_, S, ARMS> {
    /// What moves the beliefs of a line of teachers.
    #[inline(always)]
    pub(super) fn terms(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> BeliefTerms<S> {
        let Self { simd, persuasion, people, seen, members, parameters: p } = self;
        let simd = *simd;
        let (calm, set) = (p.reactance_without_inertia, 1.0 - p.reactance_without_inertia);
        let direct = p.own_evidence * seen.evidence.line(simd, i);
        let vicarious = persuasion.visible * seen.peer_evidence.line(simd, i);
        let isolation = positive_part(own.fidelity() - seen.fidelity.line(simd, i));
        BeliefTerms {
            colleagues: p.peer_pull * (seen.belief.line(simd, i) - own.belief()),
            anchor: p.anchor_pull
                * people.teachers.anchoring.line(simd, i)
                * (people.teachers.initial_belief.line(simd, i) - own.belief()),
            sides: persuasion.sides * (seen.belief.line(simd, i) - persuasion.staff),
            own_evidence: persuasion.own * positive_part(direct),
            peer_evidence: persuasion.own * positive_part(vicarious),
            rationale: persuasion.rationale,
            student_voice: persuasion.student_voice * seen.need.spread::<S, ARMS>(simd, i),
            design_team: persuasion.membership * members.line(simd, i),
            own_failure: positive_part(-direct),
            peer_failure: positive_part(-vicarious),
            reactance: persuasion.reactance * (calm + set * people.teachers.inertia.line(simd, i)),
            isolation: p.isolation * isolation,
            strain: p.strain * own.strain(),
            parents: p.opposition * seen.opposition.line(simd, i),
        }
    }
}

/// Moves every belief: towards colleagues and back to the teacher's anchor, up with evidence and persuasion,
/// down with bad evidence, reactance, isolation, strain and vocal parents.
#[inline(always)]
pub fn believe<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let School { setting, people, last, seen, .. } = school;
    colleagues::look_at_students(simd, seen, people, last, setting.parameters());
    talk(simd, school, week);
}

/// Moves every belief, after teachers have looked at their own classrooms.
#[inline(always)]
pub(super) fn talk<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let persuasion = Persuasion::of(simd, school, &school.last.school, &school.last.teachers.belief);
    let (setting, people, last) = (&school.setting, &school.people, &school.last);
    let (teachers, next) = (&last.teachers, &mut school.next.teachers);
    let noise = noise::draw(
        &mut school.noise,
        teachers.belief.len(),
        Purpose::BeliefNoise,
        week,
        setting.parameters().beliefs.noise,
        &setting.streams,
    );
    let (seen, members) = (&mut school.seen, &school.team.teachers);
    colleagues::look_at_colleagues(simd, seen, people, last, setting.parameters().beliefs.confidence);
    let parameters = &setting.parameters().beliefs;
    let influences = Influences { simd, persuasion, people, seen, members, parameters };
    for i in 0..teachers.belief.lines() {
        let own = teachers.line(simd, i);
        let moved = influences.terms(i, &own).moved(own.belief(), noise.spread::<S, ARMS>(simd, i));
        next.belief.set_line(i, moved);
    }
}
