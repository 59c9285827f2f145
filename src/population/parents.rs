//! Traits of parents, one household per student, and the other parents to whom they listen.

use super::students::cohort_indices;
use numerics::column::Column;
use numerics::random::{Purpose, Streams};
use numerics::vectors::WIDTH;
use rand::RngExt;
use scenario::parameters::{School, Start};
use std::ops::Range;

/// Traits of parents, one entry per household.
#[derive(Debug, Clone, PartialEq)]
pub struct ParentTraits {
    /// Fear of disruption, 0 to 1.
    pub change_anxiety: Column<1>,
    /// How loudly a parent speaks when opposed, 0 to 1.
    pub voice: Column<1>,
    /// Support on entering the school, 0 to 1.
    pub initial_support: Vec<f32>,
    /// Indices of the other parents of the grade level to whom each one listens: `ties_each` per household.
    pub ties: Vec<u16>,
    /// Number of ties per household.
    pub ties_each: usize,
}

impl ParentTraits {
    /// Draws the first parents of a school.
    pub fn synthesize(count: u32, school: &School, start: &Start, streams: &Streams) -> Self {
        let empty = || vec![0.0; count as usize];
        let smallest = (count / school.grade_levels) as usize;
        let ties_each = (school.parent_ties as usize).min(smallest.saturating_sub(1));
        let mut parents = Self {
            change_anxiety: Column::of(0.0, count as usize),
            voice: Column::of(0.0, count as usize),
            initial_support: empty(),
            ties: vec![0; count as usize * ties_each],
            ties_each,
        };
        for cohort in 0..school.grade_levels {
            parents.admit(cohort_indices(cohort, school.grade_levels, count), 0, start, streams);
        }
        parents
    }

    /// Draws the parents of a cohort who enter in that year.
    pub fn admit(&mut self, indices: Range<usize>, year: u32, start: &Start, streams: &Streams) {
        let (first, own) = (indices.start, indices.clone());
        let mut column = vec![0.0; own.len()];
        let width = start.change_anxiety_most - start.change_anxiety_least;
        streams.uniforms_from(first, Purpose::ParentAnxiety, year, &mut column);
        for (anxiety, draw) in self.change_anxiety[own.clone()].iter_mut().zip(&column) {
            *anxiety = [start.change_anxiety_least + width * draw];
        }
        streams.uniforms_from(first, Purpose::ParentVoice, year, &mut column);
        for (voice, &draw) in self.voice[own.clone()].iter_mut().zip(&column) {
            *voice = [libm::powf(draw, start.voice_power)];
        }
        streams.normals_from(first, Purpose::ParentSupport, year, &mut column);
        for (support, draw) in self.initial_support[own].iter_mut().zip(&column) {
            *support = (start.support + start.support_spread * draw).clamp(0.0, 1.0);
        }
        self.tie(indices, year, streams);
    }

    /// Ties every household of the cohort to others of it, all different.
    fn tie(&mut self, indices: Range<usize>, year: u32, streams: &Streams) {
        for first in indices.clone().step_by(WIDTH) {
            let lots = streams.lots(Purpose::ParentTies, year, first as u32);
            for (index, mut lot) in (first..indices.end).zip(lots.generators()) {
                let own = &mut self.ties[index * self.ties_each..(index + 1) * self.ties_each];
                let mut tied = 0;
                while tied < own.len() {
                    let other = lot.random_range(indices.clone());
                    if other != index && !own[..tied].contains(&(other as u16)) {
                        own[tied] = other as u16;
                        tied += 1;
                    }
                }
            }
        }
    }
}
