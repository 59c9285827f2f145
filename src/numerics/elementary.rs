//! Elementary functions with the same bits on every machine.
//!
//! The exponential and logarithm of a platform's C library differ between systems in the last
//! bit, and one bit is enough to part two runs. These use nothing but additions,
//! multiplications and comparisons of `f32`, which IEEE 754 fixes, sixteen at a time; the functions of
//! a single number are the first of the sixteen.

use crate::vectors::{Kernel, Vector, Vectors};
use fearless_simd::{Simd, f32x16, i32x16, prelude::*};

/// The exponential of a number, as of [`vector_exp`].
pub fn exp(x: f32) -> f32 {
    Vectors::Baseline.run(Exp(x))
}

/// The natural logarithm of a positive, normal number, as of [`vector_ln`].
pub fn ln(x: f32) -> f32 {
    Vectors::Baseline.run(Ln(x))
}

/// A number above 0 to a power; 1 exactly where the power is 0.
pub fn power(base: f32, exponent: f32) -> f32 {
    exp(exponent * ln(base))
}

/// The exponential of every `x`, to about 2 units in the last place; 0 below -87 and 2.4e38 above 88.
///
/// Reduction to |r| <= ln 2 / 2 and a polynomial of degree 6 (Moshier, Cephes library, 1989).
#[inline(always)]
pub fn vector_exp<S: Simd>(x: Vector<S>) -> Vector<S> {
    const LOG2_E: f32 = std::f32::consts::LOG2_E;
    const LN_2_HIGH: f32 = 0.693_359_4;
    const LN_2_LOW: f32 = -2.121_944_4e-4;
    // Adding and taking away 1.5 x 2^23 rounds to the nearest whole number.
    const ROUNDER: f32 = 12_582_912.0;
    let (least, most) = (Vector::splat(x.simd, -87.3), Vector::splat(x.simd, 88.0));
    let too_small = x.simd_lt(least);
    let clamped = too_small.select(least, x);
    let clamped = clamped.simd_gt(most).select(most, clamped);
    let whole = (clamped * LOG2_E + ROUNDER) - ROUNDER;
    let r = clamped - whole * LN_2_HIGH - whole * LN_2_LOW;
    let p = 1.987_569_1e-4 * r + 1.398_2e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_6e-1;
    let p = p * r + 0.5;
    let mantissa = p * r * r + r + 1.0;
    let power: f32x16<S> = ((whole.to_int::<i32x16<S>>() + 127) << 23).bitcast();
    too_small.select(Vector::splat(x.simd, 0.0), mantissa * power)
}

/// The natural logarithm of every positive, normal `x`, to about 2 units in the last place.
///
/// Polynomial of degree 9 on [sqrt(1/2), sqrt(2)) (Moshier, Cephes library, 1989).
#[inline(always)]
pub fn vector_ln<S: Simd>(x: Vector<S>) -> Vector<S> {
    let bits: i32x16<S> = x.bitcast();
    let fraction: f32x16<S> = ((bits & 0x007f_ffff) | 0x3f00_0000).bitcast();
    let exponent = f32x16::float_from((bits >> 23) - 126);
    let small = fraction.simd_lt(std::f32::consts::FRAC_1_SQRT_2);
    let exponent = small.select(exponent - 1.0, exponent);
    let m = small.select(fraction + fraction - 1.0, fraction - 1.0);
    let square = m * m;
    let p = 7.037_683_6e-2 * m - 1.151_461e-1;
    let p = p * m + 1.167_699_87e-1;
    let p = p * m - 1.242_014_1e-1;
    let p = p * m + 1.424_932_3e-1;
    let p = p * m - 1.666_805_8e-1;
    let p = p * m + 2.000_071_5e-1;
    let p = p * m - 2.499_999_4e-1;
    let p = p * m + 3.333_333e-1;
    let tail = p * m * square - exponent * 2.121_944_4e-4 - square * 0.5;
    m + tail + exponent * 0.693_359_4
}

/// The logistic function 1 / (1 + exp(-x)) of every `x`, from 0 to 1.
#[inline(always)]
pub fn vector_logistic<S: Simd>(x: Vector<S>) -> Vector<S> {
    1.0 / (vector_exp(-x) + 1.0)
}

struct Exp(f32);

impl Kernel for Exp {
    type Output = f32;

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> f32 {
        vector_exp(Vector::splat(simd, self.0))[0]
    }
}

struct Ln(f32);

impl Kernel for Ln {
    type Output = f32;

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> f32 {
        vector_ln(Vector::splat(simd, self.0))[0]
    }
}

#[cfg(test)]
mod tests {
    use super::{exp, ln, vector_logistic};
    use crate::vectors::{Kernel, Vector, Vectors};
    use fearless_simd::{Simd, prelude::*};

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

    struct Logistic(f32);

    impl Kernel for Logistic {
        type Output = f32;

        #[inline(always)]
        fn run<S: Simd>(self, simd: S) -> f32 {
            vector_logistic(Vector::splat(simd, self.0))[15]
        }
    }

    #[test]
    fn the_logistic_is_steep_without_overflow() {
        for set in Vectors::ALL {
            assert_eq!(set.run(Logistic(0.0)), 0.5);
            assert_eq!(set.run(Logistic(1e9)), 1.0);
            assert!(set.run(Logistic(-1e9)) < 1e-37);
        }
    }
}
