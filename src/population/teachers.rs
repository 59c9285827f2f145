//! Traits of teachers.

use super::SchoolProfile;
use numerics::column::{Arms, Column};
use numerics::elementary::exp;
use numerics::random::{Purpose, Streams, gamma_quantile};
use scenario::Staff;
use scenario::parameters::{Parameters, Start};

/// Traits of teachers, one entry per teacher.
#[derive(Debug, Clone, PartialEq)]
pub struct TeacherTraits<const ARMS: usize> {
    /// Years of teaching.
    pub experience: Column<ARMS>,
    /// How far a teacher is set in ways of teaching, 0 to 1.
    pub inertia: Column<ARMS>,
    /// Weight of this teacher with colleagues, above 0.
    pub influence: Column<ARMS>,
    /// Belief to which a teacher is anchored, 0 to 1.
    pub initial_belief: Column<ARMS>,
    /// Skill on arrival, 0 to 1.
    pub initial_skill: Column<ARMS>,
    /// Alignment to which a teacher drifts when left alone, 0 to 1.
    pub own_interpretation: Column<ARMS>,
    /// Factor on the pull back to the initial belief, 0 to 10; 1 unless a scenario gives the first staff another.
    pub anchoring: Column<ARMS>,
    /// 1 for the most critical share of the first staff, else 0; those who leave count no more.
    pub critic: Column<ARMS>,
    /// Number of critics in the first staff.
    pub critics: u32,
}

impl<const ARMS: usize> TeacherTraits<ARMS> {
    /// Draws the first staff of a school, as far as it is not given; it is the same under every strategy.
    pub fn synthesize(
        profile: &SchoolProfile,
        parameters: &Parameters,
        given: &Staff,
        streams: &Streams,
    ) -> Self {
        let count = profile.teachers as usize;
        let start = &parameters.start;
        let draws = Draws::of(count, 0, streams);
        let years = |share| {
            let years = gamma_quantile(share, start.experience_shape, start.experience_scale);
            (years * profile.experience_factor).min(start.experience_most)
        };
        let staff: Vec<Traits> = (0..count).map(|index| draws.traits(index, start, given, years)).collect();
        let column =
            |trait_of: fn(&Traits) -> f32| Column::alike(&staff.iter().map(trait_of).collect::<Vec<f32>>());
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&a, &b| staff[a].initial_belief.total_cmp(&staff[b].initial_belief));
        let critics = (parameters.measures.critics * count as f32).ceil() as usize;
        let mut critic = Column::of(0.0, count);
        for &index in order.iter().take(critics) {
            critic[index] = [1.0; ARMS];
        }
        Self {
            experience: column(|own| own.experience),
            inertia: column(|own| own.inertia),
            influence: column(|own| own.influence),
            initial_belief: column(|own| own.initial_belief),
            initial_skill: column(|own| own.initial_skill),
            own_interpretation: column(|own| own.own_interpretation),
            anchoring: column(|own| own.anchoring),
            critic,
            critics: critics.min(count) as u32,
        }
    }

    /// Replaces those who leave by newcomers of that year, hired for fit at that dose. Who leaves differs
    /// between strategies; who comes to an index in a year does not.
    pub fn replace(
        &mut self,
        leaving: &[[bool; ARMS]],
        year: u32,
        hiring: &Arms<ARMS>,
        profile: &SchoolProfile,
        parameters: &Parameters,
        streams: &Streams,
    ) {
        let (start, turnover) = (&parameters.start, &parameters.turnover);
        let draws = Draws::of(leaving.len(), year, streams);
        let years = |share| {
            let years = gamma_quantile(share, turnover.newcomer_shape, turnover.newcomer_scale);
            (years * profile.experience_factor).min(start.experience_most)
        };
        for (index, leaving) in leaving.iter().enumerate().filter(|(_, leaving)| leaving.contains(&true)) {
            let newcomer = draws.traits(index, start, &Staff::default(), years);
            for arm in (0..ARMS).filter(|&arm| leaving[arm]) {
                let fit = newcomer.initial_belief + turnover.hire_for_fit * hiring[arm];
                self.initial_belief[index][arm] = fit.clamp(0.0, 1.0);
                self.experience[index][arm] = newcomer.experience;
                self.inertia[index][arm] = newcomer.inertia;
                self.influence[index][arm] = newcomer.influence;
                self.initial_skill[index][arm] = newcomer.initial_skill;
                self.own_interpretation[index][arm] = newcomer.own_interpretation;
                self.anchoring[index][arm] = newcomer.anchoring;
                self.critic[index][arm] = 0.0;
            }
        }
    }
}

/// What one teacher brings.
struct Traits {
    experience: f32,
    inertia: f32,
    influence: f32,
    initial_belief: f32,
    initial_skill: f32,
    own_interpretation: f32,
    anchoring: f32,
}

/// The draws of a whole staff of one year, so that newcomers do not depend on who else leaves.
struct Draws {
    experience: Vec<f32>,
    inertia: Vec<f32>,
    influence: Vec<f32>,
    belief: Vec<f32>,
    skill: Vec<f32>,
    interpretation: Vec<f32>,
}

impl Draws {
    fn of(count: usize, year: u32, streams: &Streams) -> Self {
        let uniforms = |purpose| {
            let mut column = vec![0.0; count];
            streams.uniforms(purpose, year, &mut column);
            column
        };
        let normals = |purpose| {
            let mut column = vec![0.0; count];
            streams.normals(purpose, year, &mut column);
            column
        };
        Self {
            experience: uniforms(Purpose::TeacherExperience),
            inertia: normals(Purpose::TeacherInertia),
            influence: normals(Purpose::TeacherInfluence),
            belief: normals(Purpose::TeacherBelief),
            skill: normals(Purpose::TeacherSkill),
            interpretation: uniforms(Purpose::TeacherInterpretation),
        }
    }

    /// The traits of the teacher of that index. Where a trait is given, it replaces its draw, and the traits
    /// that depend on it follow from it.
    fn traits(&self, index: usize, start: &Start, given: &Staff, years: impl Fn(f32) -> f32) -> Traits {
        let given_or =
            |column: &[f32], drawn: &dyn Fn() -> f32| column.get(index).copied().unwrap_or_else(drawn);
        let experience = given_or(&given.experience, &|| years(self.experience[index]));
        let inertia = given_or(&given.inertia, &|| {
            let career =
                if start.inertia_years > 0.0 { (experience / start.inertia_years).min(1.0) } else { 1.0 };
            let mean = start.inertia + start.inertia_experience * career;
            (mean + start.inertia_spread * self.inertia[index]).clamp(0.0, 1.0)
        });
        let initial_belief = given_or(&given.initial_belief, &|| {
            let mean = start.belief - start.belief_inertia * inertia;
            (mean + start.belief_spread * self.belief[index]).clamp(0.0, 1.0)
        });
        let influence = given_or(&given.influence, &|| {
            exp(start.influence_spread * self.influence[index] + start.influence_experience * experience)
        });
        let initial_skill = given_or(&given.initial_skill, &|| {
            (start.skill + start.skill_spread * self.skill[index]).clamp(0.0, 1.0)
        });
        let own_interpretation = given_or(&given.own_interpretation, &|| {
            let width = start.interpretation_most - start.interpretation_least;
            start.interpretation_least + width * self.interpretation[index]
        });
        let anchoring = given_or(&given.anchoring, &|| 1.0);
        Traits {
            experience,
            inertia,
            influence,
            initial_belief,
            initial_skill,
            own_interpretation,
            anchoring,
        }
    }
}
