//! Traits of teachers.

use super::SchoolProfile;
use numerics::column::{Arms, Column, each};
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
    /// 1 in a teacher's first year at the school, else 0.
    pub first_year: Column<ARMS>,
    /// 1 for the most critical share of the first staff, else 0; those who leave count no more.
    pub critic: Column<ARMS>,
    /// Number of critics in the first staff.
    pub critics: u32,
}

impl<const ARMS: usize> TeacherTraits<ARMS> {
    /// Draws the first staff of a school, as far as it is not given, as newcomers are drawn; it is the same under
    /// every strategy. Nobody is marked as a critic yet.
    pub fn synthesize(
        profile: &SchoolProfile,
        parameters: &Parameters,
        given: &Staff,
        streams: &Streams,
    ) -> Self {
        let count = profile.teachers as usize;
        let start = &parameters.start;
        let draws = Draws::of(count, 0, streams);
        let years = |share| newcomers_years(share, profile, parameters);
        let staff: Vec<Traits> = (0..count).map(|index| draws.traits(index, start, given, years)).collect();
        let column =
            |trait_of: fn(&Traits) -> f32| Column::alike(&staff.iter().map(trait_of).collect::<Vec<f32>>());
        Self {
            experience: column(|own| own.experience),
            inertia: column(|own| own.inertia),
            influence: column(|own| own.influence),
            initial_belief: column(|own| own.initial_belief),
            initial_skill: column(|own| own.initial_skill),
            own_interpretation: column(|own| own.own_interpretation),
            anchoring: column(|own| own.anchoring),
            first_year: Column::of(0.0, count),
            critic: Column::of(0.0, count),
            critics: 0,
        }
    }

    /// Marks the share of the staff with the least initial belief as the critics of the first staff.
    pub fn mark_critics(&mut self, share: f32) {
        let count = self.initial_belief.len();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&a, &b| self.initial_belief[a][0].total_cmp(&self.initial_belief[b][0]));
        let critics = ((share * count as f32).ceil() as usize).min(count);
        self.critic = Column::of(0.0, count);
        for &index in order.iter().take(critics) {
            self.critic[index] = [1.0; ARMS];
        }
        self.critics = critics as u32;
    }

    /// The weight of every teacher with colleagues: influence, of which a newcomer has that share in the first year.
    pub fn standing(&self, of_newcomers: f32) -> Vec<Arms<ARMS>> {
        let weight = |(influence, new): (&Arms<ARMS>, &Arms<ARMS>)| {
            each(|arm| influence[arm] * (1.0 - (1.0 - of_newcomers) * new[arm]))
        };
        self.influence.iter().zip(self.first_year.iter()).map(weight).collect()
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
        let years = |share| newcomers_years(share, profile, parameters);
        self.first_year.iter_mut().zip(leaving).for_each(|(new, leaving)| {
            *new = each(|arm| if leaving[arm] { 1.0 } else { 0.0 });
        });
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

/// Years of teaching with which a newcomer arrives, from a uniform draw.
fn newcomers_years(share: f32, profile: &SchoolProfile, parameters: &Parameters) -> f32 {
    let turnover = &parameters.turnover;
    let years = gamma_quantile(share, turnover.newcomer_shape, turnover.newcomer_scale);
    (years * profile.experience_factor).min(parameters.start.experience_most)
}

impl TeacherTraits<1> {
    /// The same teachers under so many strategies.
    pub fn side_by_side<const ARMS: usize>(&self) -> TeacherTraits<ARMS> {
        TeacherTraits {
            experience: self.experience.side_by_side(),
            inertia: self.inertia.side_by_side(),
            influence: self.influence.side_by_side(),
            initial_belief: self.initial_belief.side_by_side(),
            initial_skill: self.initial_skill.side_by_side(),
            own_interpretation: self.own_interpretation.side_by_side(),
            anchoring: self.anchoring.side_by_side(),
            first_year: self.first_year.side_by_side(),
            critic: self.critic.side_by_side(),
            critics: self.critics,
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
