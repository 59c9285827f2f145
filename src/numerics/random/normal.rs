//! A standard normal draw from one random word, by the inverse of the distribution function.

use crate::elementary::vector_ln;
use crate::vectors::{Kernel, Vector, Vectors};
use fearless_simd::{Simd, f32x16, i32x16, prelude::*};

/// The standard normal quantile of the word's place among all 2^32 words, from -6.23 to 6.23.
pub fn normal_quantile(word: u32) -> f32 {
    Vectors::Baseline.run(Quantile(word))
}

/// The standard normal quantile of every word's place among all 2^32 words, from -6.23 to 6.23.
///
/// The top bit is the sign, the others the probability of the tail, so that both tails are
/// equally fine. Algorithm AS 241, function PPND7 (Wichura 1988), accurate to about 7 digits; its
/// far tail, below 1e-11, is never reached from 32 bits.
#[inline(always)]
pub fn vector_normal_quantile<S: Simd>(words: i32x16<S>) -> Vector<S> {
    let tail = (f32x16::float_from(words & i32::MAX) + 0.5) * (1.0 / 4_294_967_296.0);
    let distance = 0.5 - tail;
    // One division for both: the numerators and denominators of the centre and of the tails.
    let r = 0.180_625 - distance * distance;
    let centre_top = ((r * 59.109_375 + 159.291_13) * r + 50.434_27) * r + 3.387_132_7;
    let centre_bottom = ((r * 67.187_56 + 78.757_76) * r + 17.895_17) * r + 1.0;
    let r = (-vector_ln(tail)).sqrt() - 1.6;
    let outer_top = ((r * 0.170_238_21 + 1.306_728_5) * r + 2.756_815_4) * r + 1.423_437_3;
    let outer_bottom = (r * 0.120_211_33 + 0.737_001_64) * r + 1.0;
    let is_centre = distance.simd_le(0.425);
    let top = is_centre.select(distance * centre_top, outer_top);
    let magnitude = top / is_centre.select(centre_bottom, outer_bottom);
    let bits: i32x16<S> = magnitude.bitcast();
    (bits | (words & i32::MIN)).bitcast()
}

struct Quantile(u32);

impl Kernel for Quantile {
    type Output = f32;

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> f32 {
        vector_normal_quantile(i32x16::splat(simd, self.0.cast_signed()))[0]
    }
}

#[cfg(test)]
mod tests {
    use super::normal_quantile;

    /// The tail beyond `x`, by the complementary error function.
    fn tail_beyond(x: f64) -> f64 {
        0.5 * libm::erfc(x / std::f64::consts::SQRT_2)
    }

    #[test]
    fn the_quantile_inverts_the_distribution_function() {
        for word in (0..0x7fff_ffff_u32).step_by(99_991) {
            let tail = (f64::from(word) + 0.5) / 4_294_967_296.0;
            let quantile = f64::from(normal_quantile(word));
            assert!((tail_beyond(quantile) / tail - 1.0).abs() < 1e-5, "{word}");
        }
    }

    #[test]
    fn known_percentiles_come_out() {
        let at = |tail: f64| normal_quantile((tail * 4_294_967_296.0) as u32);
        assert!((at(0.025) - 1.959_964).abs() < 1e-5);
        assert!((at(0.25) - 0.674_490).abs() < 1e-5);
        assert!((at(1e-6) - 4.753_424).abs() < 1e-3);
    }

    #[test]
    fn the_two_halves_mirror_each_other() {
        for word in [0_u32, 1, 12_345, 0x7fff_ffff] {
            assert_eq!(normal_quantile(word), -normal_quantile(word | 0x8000_0000));
        }
    }
}
