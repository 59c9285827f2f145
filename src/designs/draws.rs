//! Keyed random numbers: each belongs to a seed, a purpose and a place, not to when the code asks.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// What random numbers are for, so that two uses of one seed share none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Places of a Latin hypercube.
    LatinHypercube = 1,
    /// Scrambling of a Sobol sequence.
    SobolSequence = 2,
    /// Trajectories of Morris' design.
    Morris = 3,
    /// Points drawn again because of a constraint.
    Redraw = 4,
    /// Resampling for an interval or a check.
    Resampling = 5,
    /// Uncertainty of the targets of a calibration.
    Targets = 6,
    /// Draws from a posterior.
    Posterior = 7,
    /// Synthetic cases of a coverage check.
    Synthetic = 8,
}

/// The key stream of the cipher `ChaCha8` (Bernstein 2008) whose key spells seed, purpose and place.
#[derive(Debug)]
pub struct Draws(ChaCha8Rng);

impl Draws {
    /// The numbers of one purpose at one place (a dimension, a resample or a point, as the purpose has it).
    pub fn of(seed: u64, purpose: Purpose, place: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..16].copy_from_slice(&(purpose as u64).to_le_bytes());
        key[16..24].copy_from_slice(&place.to_le_bytes());
        Self(ChaCha8Rng::from_seed(key))
    }

    /// 64 random bits.
    pub fn word(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number uniform on [0, 1): one of 2^53 evenly spaced ones.
    pub fn uniform(&mut self) -> f64 {
        (self.word() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A whole number from 0 to below `bound`, each equally likely (Lemire 2019); 0 where `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        if bound == 0 {
            return 0;
        }
        // Products whose lower half lies below this are one too many for an equal share.
        let surplus = bound.wrapping_neg() % bound;
        loop {
            let product = u128::from(self.word()) * u128::from(bound);
            if product as u64 >= surplus {
                return (product >> 64) as usize;
            }
        }
    }

    /// A standard normal number, by the polar method (Marsaglia and Bray 1964).
    pub fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * libm::log(square) / square).sqrt();
            }
        }
    }

    /// Puts the items in random order, each order equally likely (Fisher and Yates 1938).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// Fills the places with random ones from 0 to below their number, drawn with replacement: one
    /// resample of the bootstrap (Efron 1979).
    pub fn resample(&mut self, places: &mut [usize]) {
        let count = places.len();
        for place in places {
            *place = self.below(count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Draws, Purpose};

    #[test]
    fn every_part_of_the_key_counts() {
        let base = Draws::of(1, Purpose::Morris, 2).word();
        // The same on every machine and with every version of the generator: designs must not change.
        assert_eq!(base, 0x20ab_d3a0_47e1_328b);
        assert_ne!(base, Draws::of(2, Purpose::Morris, 2).word());
        assert_ne!(base, Draws::of(1, Purpose::Redraw, 2).word());
        assert_ne!(base, Draws::of(1, Purpose::Morris, 3).word());
    }

    #[test]
    fn whole_numbers_are_equally_likely() {
        let mut draws = Draws::of(7, Purpose::Redraw, 0);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[draws.below(7)] += 1;
        }
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 400), "{counts:?}");
        assert_eq!((draws.below(0), draws.below(1)), (0, 0));
    }

    #[test]
    fn normals_have_the_moments_of_the_standard_normal() {
        let mut draws = Draws::of(7, Purpose::Targets, 0);
        let normals: Vec<f64> = (0..100_000).map(|_| draws.normal()).collect();
        let moment = |power: i32| normals.iter().map(|x| x.powi(power)).sum::<f64>() / 1e5;
        assert!(moment(1).abs() < 0.015 && (moment(2) - 1.0).abs() < 0.02);
        assert!(moment(3).abs() < 0.05 && (moment(4) - 3.0).abs() < 0.15);
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut items: Vec<u32> = (0..100).collect();
        Draws::of(1, Purpose::LatinHypercube, 0).shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}
