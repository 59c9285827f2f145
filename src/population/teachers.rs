//! Traits of teachers.

use super::SchoolProfile;
use crate::elementary::exp;
use crate::parameters::{Parameters, Start};
use crate::random::{Purpose, Streams, gamma_quantile};
use crate::scenario::Staff;

/// Traits of teachers, one place a teacher.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Teachers {
    /// Years of teaching.
    pub experience: Vec<f32>,
    /// How far a teacher is set in ways of teaching, 0 to 1.
    pub inertia: Vec<f32>,
    /// Weight of this teacher with colleagues, above 0.
    pub influence: Vec<f32>,
    /// Belief to which a teacher is anchored, 0 to 1.
    pub initial_belief: Vec<f32>,
    /// Skill on arrival, 0 to 1.
    pub initial_skill: Vec<f32>,
    /// Alignment to which a teacher drifts when left alone, 0 to 1.
    pub own_interpretation: Vec<f32>,
    /// 1 for the most critical share of the first staff, else 0; those who leave count no more.
    pub critic: Vec<f32>,
    /// Number of critics in the first staff.
    pub critics: u32,
}

impl Teachers {
    /// Draws the first staff of a school, as far as it is not given.
    pub fn synthesize(
        profile: &SchoolProfile,
        parameters: &Parameters,
        given: &Staff,
        streams: &Streams,
    ) -> Self {
        let count = profile.teachers as usize;
        let start = &parameters.start;
        let mut teachers = Self::draw(count, 0, start, given, streams, |share| {
            let years = gamma_quantile(share, start.experience_shape, start.experience_scale);
            (years * profile.experience_factor).min(start.experience_most)
        });
        let critics = (parameters.measures.critics * count as f32).ceil() as usize;
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&a, &b| teachers.initial_belief[a].total_cmp(&teachers.initial_belief[b]));
        for &place in order.iter().take(critics) {
            teachers.critic[place] = 1.0;
        }
        teachers.critics = critics.min(count) as u32;
        teachers
    }

    /// Gives the places of those who leave to newcomers of that year, hired for fit at that dose.
    pub fn replace(
        &mut self,
        leaving: &[bool],
        year: u32,
        hiring: f32,
        profile: &SchoolProfile,
        parameters: &Parameters,
        streams: &Streams,
    ) {
        let (start, turnover) = (&parameters.start, &parameters.turnover);
        let drawn = Staff::default();
        let newcomers = Self::draw(leaving.len(), year, start, &drawn, streams, |share| {
            let years = gamma_quantile(share, turnover.newcomer_shape, turnover.newcomer_scale);
            (years * profile.experience_factor).min(start.experience_most)
        });
        let places = leaving.iter().enumerate().filter(|&(_, &leaves)| leaves);
        for (place, _) in places {
            let fit = newcomers.initial_belief[place] + turnover.hire_for_fit * hiring;
            self.initial_belief[place] = fit.clamp(0.0, 1.0);
            self.experience[place] = newcomers.experience[place];
            self.inertia[place] = newcomers.inertia[place];
            self.influence[place] = newcomers.influence[place];
            self.initial_skill[place] = newcomers.initial_skill[place];
            self.own_interpretation[place] = newcomers.own_interpretation[place];
            self.critic[place] = 0.0;
        }
    }

    /// Draws a whole staff of one year, so that a place's newcomer does not depend on who leaves. What
    /// is given stands in place of its draws, and what is drawn follows from it.
    fn draw(
        count: usize,
        year: u32,
        start: &Start,
        given: &Staff,
        streams: &Streams,
        experience: impl Fn(f32) -> f32,
    ) -> Self {
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
        let experience = given_or(&given.experience, || {
            uniforms(Purpose::TeacherExperience).into_iter().map(experience).collect()
        });
        let inertia = given_or(&given.inertia, || {
            let set = |(&years, draw): (&f32, f32)| {
                let career =
                    if start.inertia_years > 0.0 { (years / start.inertia_years).min(1.0) } else { 1.0 };
                let mean = start.inertia + start.inertia_experience * career;
                (mean + start.inertia_spread * draw).clamp(0.0, 1.0)
            };
            experience.iter().zip(normals(Purpose::TeacherInertia)).map(set).collect()
        });
        let initial_belief = given_or(&given.initial_belief, || {
            let believe = |(&inertia, draw): (&f32, f32)| {
                let mean = start.belief - start.belief_inertia * inertia;
                (mean + start.belief_spread * draw).clamp(0.0, 1.0)
            };
            inertia.iter().zip(normals(Purpose::TeacherBelief)).map(believe).collect()
        });
        let influence = given_or(&given.influence, || {
            let weigh = |(&years, draw): (&f32, f32)| {
                exp(start.influence_spread * draw + start.influence_experience * years)
            };
            experience.iter().zip(normals(Purpose::TeacherInfluence)).map(weigh).collect()
        });
        let initial_skill = given_or(&given.initial_skill, || {
            let able = |draw: f32| (start.skill + start.skill_spread * draw).clamp(0.0, 1.0);
            normals(Purpose::TeacherSkill).into_iter().map(able).collect()
        });
        let own_interpretation = given_or(&given.own_interpretation, || {
            let width = start.interpretation_most - start.interpretation_least;
            let interpret = |draw: f32| start.interpretation_least + width * draw;
            uniforms(Purpose::TeacherInterpretation).into_iter().map(interpret).collect()
        });
        let critic = vec![0.0; count];
        Self {
            experience,
            inertia,
            influence,
            initial_belief,
            initial_skill,
            own_interpretation,
            critic,
            critics: 0,
        }
    }
}

/// The column that a scenario gives; the one that is drawn where it gives none.
fn given_or(given: &[f32], drawn: impl FnOnce() -> Vec<f32>) -> Vec<f32> {
    if given.is_empty() { drawn() } else { given.to_vec() }
}
