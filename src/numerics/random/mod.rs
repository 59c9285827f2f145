//! Keyed draws: every random number belongs to what it is for, not to when the code asks.
//!
//! A column of draws is the key stream of the cipher ChaCha8 (Bernstein 2008) whose key spells
//! seed, replicate, school, purpose and time; an agent's number is the one at the agent's place.
//! So all strategies face the same teachers, noise and departures (common random numbers), a
//! longer column starts with the shorter one, and no rule can reshuffle the draws of another.

mod gamma;
mod lots;
mod normal;
mod purpose;

pub use gamma::gamma_quantile;
pub use lots::{Lot, Lots};
pub use normal::normal_quantile;
pub use purpose::{Purpose, PurposeInfo};

use crate::vectors::{Kernel, Vector, Vectors, WIDTH};
use fearless_simd::{Simd, i32x16, prelude::*};
use normal::vector_normal_quantile;
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// The streams of one school in one replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streams {
    seed: u64,
    replicate: u32,
    school: u32,
    vectors: Vectors,
}

impl Streams {
    /// The streams of school number `school`, counted from 0.
    pub fn of_school(seed: u64, replicate: u32, school: u32) -> Self {
        Self { seed, replicate, school, vectors: Vectors::widest() }
    }

    /// The streams of what belongs to the district and not to one of its schools.
    pub fn of_district(seed: u64, replicate: u32) -> Self {
        Self::of_school(seed, replicate, u32::MAX)
    }

    /// The same streams, computed with those vectors.
    #[must_use]
    pub fn with(self, vectors: Vectors) -> Self {
        Self { vectors, ..self }
    }

    /// The generator of one purpose at one time (a week, a year or a term, as the purpose has it).
    pub fn generator(&self, purpose: Purpose, time: u32) -> ChaCha8Rng {
        ChaCha8Rng::from_seed(self.key(purpose, time))
    }

    /// The lots of sixteen people, from the one of index `first` on: a generator for each, set to the stream of their
    /// index.
    pub fn lots(&self, purpose: Purpose, time: u32, first: u32) -> Lots {
        Lots::of(self, purpose, time, first)
    }

    fn key(&self, purpose: Purpose, time: u32) -> [u8; 32] {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&self.seed.to_le_bytes());
        key[8..12].copy_from_slice(&self.replicate.to_le_bytes());
        key[12..16].copy_from_slice(&self.school.to_le_bytes());
        key[16..20].copy_from_slice(&(purpose as u32).to_le_bytes());
        key[20..24].copy_from_slice(&time.to_le_bytes());
        key
    }

    /// Fills `column` with draws uniform on (0, 1), both ends excluded.
    pub fn uniforms(&self, purpose: Purpose, time: u32, column: &mut [f32]) {
        self.uniforms_from(0, purpose, time, column);
    }

    /// Fills `column` with what [`Self::uniforms`] gives the places from `first` on.
    pub fn uniforms_from(&self, first: usize, purpose: Purpose, time: u32, column: &mut [f32]) {
        self.fill(first, purpose, time, column, make_uniform);
    }

    /// Fills `column` with standard normal draws.
    pub fn normals(&self, purpose: Purpose, time: u32, column: &mut [f32]) {
        self.normals_from(0, purpose, time, column);
    }

    /// Fills `column` with what [`Self::normals`] gives the places from `first` on.
    pub fn normals_from(&self, first: usize, purpose: Purpose, time: u32, column: &mut [f32]) {
        let vectors = self.vectors;
        self.fill(first, purpose, time, column, |lines| vectors.run(MakeNormal(lines)));
    }

    /// One draw uniform on (0, 1).
    pub fn uniform(&self, purpose: Purpose, time: u32) -> f32 {
        let mut draw = [0.0];
        self.uniforms(purpose, time, &mut draw);
        draw[0]
    }

    /// One standard normal draw.
    pub fn normal(&self, purpose: Purpose, time: u32) -> f32 {
        let mut draw = [0.0];
        self.normals(purpose, time, &mut draw);
        draw[0]
    }

    /// Fills a column with the words of the key stream from `first` on and turns them, where they are, into draws.
    fn fill(
        &self,
        first: usize,
        purpose: Purpose,
        time: u32,
        column: &mut [f32],
        transform: impl Fn(&mut [Line]),
    ) {
        let mut generator = self.generator(purpose, time);
        if first > 0 {
            generator.set_word_pos(first as u128);
        }
        let mut fill = |lines: &mut [Line]| {
            generator.fill_bytes(bytemuck::cast_slice_mut(lines));
            if cfg!(target_endian = "big") {
                for word in lines.as_flattened_mut() {
                    *word = f32::from_bits(word.to_bits().swap_bytes());
                }
            }
            transform(lines);
        };
        let (lines, rest) = column.as_chunks_mut::<WIDTH>();
        fill(lines);
        if !rest.is_empty() {
            let mut last = [[0.0; WIDTH]];
            fill(&mut last);
            rest.copy_from_slice(&last[0][..rest.len()]);
        }
    }
}

/// Sixteen draws, or the words from which they are made as the bits of numbers.
type Line = [f32; WIDTH];

fn make_uniform(lines: &mut [Line]) {
    for draw in lines.as_flattened_mut() {
        *draw = ((draw.to_bits() >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0);
    }
}

/// Turns every word into its normal quantile.
struct MakeNormal<'a>(&'a mut [Line]);

impl Kernel for MakeNormal<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for line in self.0 {
            let words: i32x16<S> = Vector::load_array_ref(simd, line).bitcast();
            *line = vector_normal_quantile(words).into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Purpose, Streams};

    fn column(streams: Streams, purpose: Purpose, time: u32, count: usize) -> Vec<f32> {
        let mut column = vec![0.0; count];
        streams.normals(purpose, time, &mut column);
        column
    }

    #[test]
    fn a_longer_column_starts_with_the_shorter_one() {
        let streams = Streams::of_school(1, 2, 3);
        let long = column(streams, Purpose::BeliefNoise, 4, 200);
        for count in [1, 63, 64, 65, 130] {
            assert_eq!(column(streams, Purpose::BeliefNoise, 4, count), long[..count]);
        }
    }

    #[test]
    fn a_column_that_starts_later_has_the_same_draw_at_every_place() {
        let streams = Streams::of_school(1, 2, 3);
        let whole = column(streams, Purpose::ParentSupport, 4, 200);
        let mut uniforms = vec![0.0; 200];
        streams.uniforms(Purpose::ParentVoice, 4, &mut uniforms);
        for first in [1, 15, 16, 63, 64, 130] {
            let mut later = vec![0.0; 200 - first];
            streams.normals_from(first, Purpose::ParentSupport, 4, &mut later);
            assert_eq!(later, whole[first..]);
            streams.uniforms_from(first, Purpose::ParentVoice, 4, &mut later);
            assert_eq!(later, uniforms[first..]);
        }
    }

    #[test]
    fn every_part_of_the_key_counts() {
        let base = column(Streams::of_school(1, 2, 3), Purpose::BeliefNoise, 4, 8);
        for other in [
            column(Streams::of_school(9, 2, 3), Purpose::BeliefNoise, 4, 8),
            column(Streams::of_school(1, 9, 3), Purpose::BeliefNoise, 4, 8),
            column(Streams::of_school(1, 2, 9), Purpose::BeliefNoise, 4, 8),
            column(Streams::of_district(1, 2), Purpose::BeliefNoise, 4, 8),
            column(Streams::of_school(1, 2, 3), Purpose::SupportNoise, 4, 8),
            column(Streams::of_school(1, 2, 3), Purpose::BeliefNoise, 9, 8),
        ] {
            assert!(base.iter().zip(&other).all(|(a, b)| a != b));
        }
    }

    #[test]
    fn uniforms_stay_strictly_between_zero_and_one() {
        let mut draws = vec![0.0; 100_000];
        Streams::of_school(7, 0, 0).uniforms(Purpose::StudentNeed, 0, &mut draws);
        assert!(draws.iter().all(|&draw| 0.0 < draw && draw < 1.0));
        let mean = draws.iter().map(|&draw| f64::from(draw)).sum::<f64>() / 1e5;
        assert!((mean - 0.5).abs() < 4.0 * 0.2887 / 316.0, "{mean}");
    }

    #[test]
    fn normals_have_the_moments_of_the_standard_normal() {
        let draws = column(Streams::of_school(7, 0, 0), Purpose::BeliefNoise, 0, 200_000);
        let moment = |power: i32| draws.iter().map(|&x| f64::from(x).powi(power)).sum::<f64>() / 2e5;
        assert!(moment(1).abs() < 0.01 && (moment(2) - 1.0).abs() < 0.015);
        assert!(moment(3).abs() < 0.04 && (moment(4) - 3.0).abs() < 0.1);
    }
}
