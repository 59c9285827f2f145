//! Why teachers moved: the terms of the week that made beliefs and intentions, person by person.
//!
//! The terms are those that the phases themselves add up, read once more after a week is over.

use super::believing::{Influences, Persuasion};
use super::directing::Guidance;
use super::school::School;
use super::state::TeacherState;
use super::teaching::Week;
use fearless_simd::Simd;
use numerics::column::Column;
use numerics::vectors::Kernel;

/// Declares the reasons once: as fields and as a list of names.
macro_rules! reasons {
    ($( $field:ident: $meaning:literal; )+) => {
        /// Why a teacher moved in a week.
        ///
        /// The first thirteen are what each influence added to belief this week, before belief is held between 0 and 1.
        /// Then come the terms of the intention to personalize, and those of the threshold that it is weighed against. The
        /// last three add up to what effort moves towards.
        #[derive(Debug, Clone, Copy, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Reasons { $( #[doc = $meaning] pub $field: f32, )+ }

        impl Reasons {
            /// Every reason's name, in the order of [`Reasons::values`].
            pub const NAMES: &'static [&'static str] = &[$( stringify!($field), )+];

            /// No reason is known, as before the first week.
            pub const UNKNOWN: Self = Self { $( $field: f32::NAN, )+ };

            /// Every reason's value.
            pub fn values(&self) -> [f32; Self::NAMES.len()] {
                [$( self.$field, )+]
            }
        }

        struct Columns { $( $field: Column<1>, )+ }

        impl Columns {
            fn of(teachers: usize) -> Self {
                Self { $( $field: Column::of(0.0, teachers), )+ }
            }

            fn reasons(&self, teacher: usize) -> Reasons {
                Reasons { $( $field: self.$field[teacher][0], )+ }
            }
        }
    };
}

reasons! {
    colleagues: "Pull towards what colleagues believe.";
    anchor: "Pull back to the teacher's first belief.";
    sides: "Push to the side of the staff that a teacher's own circle is on.";
    own_evidence: "Evidence in the teacher's own classroom, good or bad.";
    peer_evidence: "Evidence in colleagues' classrooms, good or bad.";
    rationale: "The leader's rationale.";
    student_voice: "Students' voice.";
    design_team: "Membership of the design team.";
    reactance: "Reactance against a mandate.";
    isolation: "Teaching otherwise than colleagues do.";
    strain_on_belief: "Strain.";
    parents: "Vocal opposition of the students' parents.";
    chance: "What the model leaves to chance.";
    intention_belief: "Belief, as far as it counts in the intention.";
    intention_norm: "What colleagues are seen to do, as far as it counts in the intention.";
    intention_skill: "Skill, as far as it counts in the intention.";
    intention_mandate: "The mandate, as far as it counts in the intention.";
    threshold: "The threshold of a calm teacher without inertia.";
    threshold_inertia: "What inertia adds to the threshold.";
    threshold_strain: "What strain adds to the threshold.";
    threshold_first_year: "What a first year at the school adds to the threshold.";
    effort_decided: "The effort that is decided for: what intention and threshold come to.";
    effort_routine: "What a routine holds effort up by, beyond what is decided for.";
    effort_newcomers: "What time for newcomers takes of effort, 0 or less.";
}

impl School<'_, 1> {
    /// Why every teacher moved in the week that is over.
    pub fn reasons(&self) -> Vec<Reasons> {
        let columns = self.setting.vectors.run(Explaining { school: self });
        (0..self.last.teachers.belief.len()).map(|teacher| columns.reasons(teacher)).collect()
    }

    /// The teachers as the week found them: the buffers hold them until the next week is written over them.
    fn teachers_before_the_week(&self) -> TeacherState<1> {
        let before = &self.next.teachers;
        let mut teachers = TeacherState {
            belief: before.belief.clone(),
            skill: before.skill.clone(),
            effort: before.effort.clone(),
            alignment: before.alignment.clone(),
            routine: before.routine.clone(),
            strain: before.strain.clone(),
            fidelity: before.effort.clone(),
        };
        teachers.update_fidelity();
        teachers
    }
}

struct Explaining<'a, 'b> {
    school: &'a School<'b, 1>,
}

impl Kernel for Explaining<'_, '_> {
    type Output = Columns;

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> Columns {
        let School { people, seen, team, setting, noise, next, .. } = self.school;
        let stocks_before = &next.school;
        let teachers = self.school.teachers_before_the_week();
        let members = &team.teachers;
        let influences = Influences {
            simd,
            persuasion: Persuasion::of(simd, self.school, stocks_before, &teachers.belief),
            people,
            seen,
            members,
            parameters: &setting.parameters().beliefs,
        };
        let guidance = Guidance::of(simd, self.school, stocks_before);
        let parameters = setting.parameters();
        let week = Week { simd, people, seen, members, parameters, guidance };
        let mut reasons = Columns::of(teachers.belief.len());
        for i in 0..teachers.belief.lines() {
            let own = teachers.line(simd, i);
            let (to_one, to_zero) = (1.0 - own.belief(), -own.belief());
            let terms = influences.terms(i, &own);
            reasons.colleagues.set_line(i, terms.colleagues);
            reasons.anchor.set_line(i, terms.anchor);
            reasons.sides.set_line(i, terms.sides);
            reasons.own_evidence.set_line(i, terms.own_evidence * to_one + terms.own_failure * to_zero);
            reasons.peer_evidence.set_line(i, terms.peer_evidence * to_one + terms.peer_failure * to_zero);
            reasons.rationale.set_line(i, terms.rationale * to_one);
            reasons.student_voice.set_line(i, terms.student_voice * to_one);
            reasons.design_team.set_line(i, terms.design_team * to_one);
            reasons.reactance.set_line(i, terms.reactance * to_zero);
            reasons.isolation.set_line(i, terms.isolation * to_zero);
            reasons.strain_on_belief.set_line(i, terms.strain * to_zero);
            reasons.parents.set_line(i, terms.parents * to_zero);
            reasons.chance.set_line(i, noise.spread::<S, 1>(simd, i));
            let terms = week.effort_terms(i, &own);
            reasons.intention_belief.set_line(i, terms.belief);
            reasons.intention_norm.set_line(i, terms.norm);
            reasons.intention_skill.set_line(i, terms.skill);
            reasons.intention_mandate.set_line(i, terms.mandate);
            reasons.threshold.set_line(i, terms.threshold);
            reasons.threshold_inertia.set_line(i, terms.inertia);
            reasons.threshold_strain.set_line(i, terms.strain);
            reasons.threshold_first_year.set_line(i, terms.first_year);
            let aim = week.effort_aim(i, &own);
            reasons.effort_decided.set_line(i, aim.decision);
            reasons.effort_routine.set_line(i, aim.kept - aim.decision);
            reasons.effort_newcomers.set_line(i, (aim.time_left - 1.0) * aim.kept);
        }
        reasons
    }
}
