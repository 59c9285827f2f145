//! Elementary functions with the same bits on every machine.
//!
//! The exponential and logarithm of a platform's C library differ between systems in the last
//! bit, and one bit is enough to part two runs. These use nothing but additions,
//! multiplications and comparisons of `f32`, which IEEE 754 fixes; they have no branches, so that
//! a loop over a column of them runs in vectors.

#![allow(
    clippy::inline_always,
    reason = "a loop over a column runs in vectors only with its function inside"
)]

/// The exponential of `x`, to about 2 units in the last place; 0 below -87 and 2.4e38 above 88.
///
/// Reduction to |r| <= ln 2 / 2 and a polynomial of degree 6 (Moshier, Cephes library, 1989).
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    const LOG2_E: f32 = std::f32::consts::LOG2_E;
    const LN_2_HIGH: f32 = 0.693_359_4;
    const LN_2_LOW: f32 = -2.121_944_4e-4;
    // Adding and taking away 1.5 x 2^23 rounds to the nearest whole number without a library call.
    const ROUNDER: f32 = 12_582_912.0;
    let clamped = x.clamp(-87.3, 88.0);
    let whole = (clamped * LOG2_E + ROUNDER) - ROUNDER;
    let r = clamped - whole * LN_2_HIGH - whole * LN_2_LOW;
    let p = 1.987_569_1e-4_f32;
    let p = p * r + 1.398_2e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_6e-1;
    let p = p * r + 0.5;
    let mantissa = p * r * r + r + 1.0;
    let power = f32::from_bits((((whole as i32) + 127) << 23) as u32);
    if x < -87.3 { 0.0 } else { mantissa * power }
}

/// The natural logarithm of a positive, normal `x`, to about 2 units in the last place.
///
/// Polynomial of degree 9 on [sqrt(1/2), sqrt(2)) (Moshier, Cephes library, 1989).
#[inline(always)]
pub fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let fraction = f32::from_bits((bits & 0x007f_ffff) | 0x3f00_0000);
    let exponent = ((bits >> 23) as i32 - 126) as f32;
    let small = fraction < std::f32::consts::FRAC_1_SQRT_2;
    let exponent = if small { exponent - 1.0 } else { exponent };
    let m = if small { fraction + fraction - 1.0 } else { fraction - 1.0 };
    let square = m * m;
    let p = 7.037_683_6e-2_f32;
    let p = p * m - 1.151_461e-1;
    let p = p * m + 1.167_699_87e-1;
    let p = p * m - 1.242_014_1e-1;
    let p = p * m + 1.424_932_3e-1;
    let p = p * m - 1.666_805_8e-1;
    let p = p * m + 2.000_071_5e-1;
    let p = p * m - 2.499_999_4e-1;
    let p = p * m + 3.333_333e-1;
    let tail = p * m * square - 2.121_944_4e-4 * exponent - 0.5 * square;
    m + tail + 0.693_359_4 * exponent
}

/// The logistic function 1 / (1 + exp(-x)), from 0 to 1.
#[inline(always)]
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

#[cfg(test)]
mod tests {
    use super::{exp, ln, logistic};

    #[test]
    fn exp_and_ln_agree_with_double_precision() {
        for step in -8_700..8_800 {
            let x = step as f32 / 100.0;
            let exact = libm::exp(f64::from(x));
            assert!((f64::from(exp(x)) / exact - 1.0).abs() < 3e-7, "exp {x}");
        }
        for step in 1..100_000 {
            let x = step as f32 * 1e-3;
            let error = (f64::from(ln(x)) - libm::log(f64::from(x))).abs();
            assert!(error < 1e-6, "ln {x}: {error}");
        }
        assert!((ln(2.0_f32.powi(-32)) + 32.0 * std::f32::consts::LN_2).abs() < 2e-6);
    }

    #[test]
    fn the_logistic_is_steep_without_overflow() {
        assert_eq!(logistic(0.0), 0.5);
        assert_eq!(logistic(1e9), 1.0);
        assert!(logistic(-1e9) < 1e-37);
    }
}
