//! Traits of parents, one household a student, and the other parents to whom they listen.

use super::students::cohort_places;
use numerics::column::Column;
use numerics::random::{Purpose, Streams};
use rand::RngExt;
use scenario::parameters::{School, Start};
use std::ops::Range;

/// Traits of parents, one place a household.
#[derive(Debug, Clone, PartialEq)]
pub struct Parents {
    /// Fear of disruption, 0 to 1.
    pub change_anxiety: Column<1>,
    /// How loudly a parent speaks when opposed, 0 to 1.
    pub voice: Column<1>,
    /// Support on entering the school, 0 to 1.
    pub initial_support: Vec<f32>,
    /// Other parents of the grade level to whom each one listens: `ties_each` places a household.
    pub ties: Vec<u16>,
    /// Ties a household.
    pub ties_each: usize,
}

impl Parents {
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
            parents.admit(cohort_places(cohort, school.grade_levels, count), 0, start, streams);
        }
        parents
    }

    /// Gives a cohort's block of places to the parents who enter in that year.
    pub fn admit(&mut self, places: Range<usize>, year: u32, start: &Start, streams: &Streams) {
        let mut column = vec![0.0; places.end];
        let width = start.change_anxiety_most - start.change_anxiety_least;
        streams.uniforms(Purpose::ParentAnxiety, year, &mut column);
        for place in places.clone() {
            self.change_anxiety[place] = [start.change_anxiety_least + width * column[place]];
        }
        streams.uniforms(Purpose::ParentVoice, year, &mut column);
        for place in places.clone() {
            self.voice[place] = [libm::powf(column[place], start.voice_power)];
        }
        streams.normals(Purpose::ParentSupport, year, &mut column);
        for place in places.clone() {
            let support = start.support + start.support_spread * column[place];
            self.initial_support[place] = support.clamp(0.0, 1.0);
        }
        self.tie(places, year, streams);
    }

    /// Ties every household of the block to others of it, all different.
    fn tie(&mut self, places: Range<usize>, year: u32, streams: &Streams) {
        for place in places.clone() {
            let mut generator = streams.generator(Purpose::ParentTies, year);
            generator.set_stream(place as u64);
            let own = &mut self.ties[place * self.ties_each..(place + 1) * self.ties_each];
            let mut tied = 0;
            while tied < own.len() {
                let other = generator.random_range(places.clone());
                if other != place && !own[..tied].contains(&(other as u16)) {
                    own[tied] = other as u16;
                    tied += 1;
                }
            }
        }
    }
}
