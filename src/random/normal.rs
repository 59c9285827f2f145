//! A standard normal draw from one random word, by the inverse of the distribution function.

#![allow(
    clippy::inline_always,
    reason = "a loop over a column runs in vectors only with its function inside"
)]

use crate::elementary::ln;

/// The standard normal quantile of the word's place among all 2^32 words, from -6.23 to 6.23.
///
/// The top bit is the sign, the others the probability of the tail, so that both tails are
/// equally fine. Algorithm AS 241, function PPND7 (Wichura 1988), accurate to about 7 digits; its
/// far tail, below 1e-11, is never reached from 32 bits.
#[inline(always)]
pub fn normal_quantile(word: u32) -> f32 {
    // Through i32, which the sign bit leaves free: vectors convert signed words in one step.
    let tail = ((word & 0x7fff_ffff) as i32 as f32 + 0.5) * (1.0 / 4_294_967_296.0);
    let distance = 0.5 - tail;
    let magnitude = if distance <= 0.425 { centre(distance) } else { outer(tail) };
    f32::from_bits(magnitude.to_bits() | (word & 0x8000_0000))
}

#[inline(always)]
fn centre(distance: f32) -> f32 {
    let r = 0.180_625 - distance * distance;
    let top = ((59.109_375 * r + 159.291_13) * r + 50.434_27) * r + 3.387_132_7;
    let bottom = ((67.187_56 * r + 78.757_76) * r + 17.895_17) * r + 1.0;
    distance * top / bottom
}

#[inline(always)]
fn outer(tail: f32) -> f32 {
    let r = (-ln(tail)).sqrt() - 1.6;
    let top = ((0.170_238_21 * r + 1.306_728_5) * r + 2.756_815_4) * r + 1.423_437_3;
    let bottom = (0.120_211_33 * r + 0.737_001_64) * r + 1.0;
    top / bottom
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
