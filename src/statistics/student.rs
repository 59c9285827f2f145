//! Quantiles of Student's t distribution.

use std::f64::consts::PI;

/// The quantile of Student's t distribution (Student 1908) at a probability from 0 to 1.
///
/// `degrees` of freedom are any number from 1 up. The distribution function is the regularized
/// incomplete beta function, by its continued fraction (DLMF 8.17.22, evaluated as in Lentz 1976);
/// the quantile is found by bisection down to neighbouring numbers. Accurate to 1e-8 or better for
/// probabilities from 1e-6 to 1 - 1e-6 and up to 1e7 degrees.
///
/// NaN with fewer than one degree of freedom or a probability outside 0 to 1; infinite at 0 and 1.
pub fn student_quantile(probability: f64, degrees: f64) -> f64 {
    if !(0.0..=1.0).contains(&probability) || !degrees.is_finite() || degrees < 1.0 {
        return f64::NAN;
    }
    if probability < 0.5 {
        return -point_above_which(probability, degrees);
    }
    point_above_which(1.0 - probability, degrees)
}

/// The point from 0 up with the given upper tail, which is at most a half.
fn point_above_which(tail: f64, degrees: f64) -> f64 {
    if tail == 0.0 {
        return f64::INFINITY;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while upper_tail(high, degrees) > tail {
        low = high;
        high *= 2.0;
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if upper_tail(middle, degrees) > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// Probability of more than `point`, which is 0 or positive.
fn upper_tail(point: f64, degrees: f64) -> f64 {
    if point == 0.0 {
        return 0.5;
    }
    let (a, b) = (degrees / 2.0, 0.5);
    let ratio = point * point / degrees;
    let (x, rest) = (1.0 / (1.0 + ratio), 1.0 / (1.0 + 1.0 / ratio));
    // x^a (1 - x)^b / B(a, b), with x^a by way of the ratio so that many degrees cost no digits.
    let front = libm::exp(-a * libm::log1p(ratio)) * rest.sqrt() * gamma_step(a) / PI.sqrt();
    // The fraction converges fast on one side of the mean only; the other side is the complement.
    if x < (a + 1.0) / (a + b + 2.0) {
        0.5 * front * continued_fraction(x, a, b) / a
    } else {
        0.5 * (1.0 - front * continued_fraction(rest, b, a) / b)
    }
}

/// Gamma(a + 1/2) / Gamma(a): from 50 up by its asymptotic series (Tricomi and Erdelyi 1951).
fn gamma_step(a: f64) -> f64 {
    if a < 50.0 {
        return libm::tgamma(a + 0.5) / libm::tgamma(a);
    }
    let u = 1.0 / a;
    let series = [1.0, -1.0 / 8.0, 1.0 / 128.0, 5.0 / 1024.0, -21.0 / 32768.0, -399.0 / 262_144.0];
    a.sqrt() * series.iter().rev().fold(0.0, |sum, term| sum * u + term)
}

/// The continued fraction of the incomplete beta function at x (DLMF 8.17.22).
fn continued_fraction(x: f64, a: f64, b: f64) -> f64 {
    const ENOUGH_STEPS: u32 = 100_000;
    // Lentz's method divides by both running terms, which must not be 0.
    let away_from_zero = |term: f64| if term.abs() < 1e-300 { 1e-300 } else { term };
    let mut numerator = 1.0;
    let mut denominator = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = denominator;
    for step in 1..ENOUGH_STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for coefficient in [even, odd] {
            denominator = 1.0 / away_from_zero(1.0 + coefficient * denominator);
            numerator = away_from_zero(1.0 + coefficient / numerator);
            change = denominator * numerator;
            value *= change;
        }
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{PI, student_quantile};

    #[test]
    fn agrees_with_the_published_table_at_97_5_percent() {
        // Upper 2.5 % points; R 4: qt(0.975, df).
        let table = [
            (1.0, 12.706_204_736_174_7),
            (2.0, 4.302_652_729_911_28),
            (3.0, 3.182_446_305_284_26),
            (5.0, 2.570_581_835_636_31),
            (10.0, 2.228_138_851_964_94),
            (30.0, 2.042_272_456_301_24),
            (99.0, 1.984_216_951_508_68),
            (100.0, 1.983_971_518_523_55),
            (199.0, 1.971_956_544_249_40),
            (1000.0, 1.962_339_080_825_63),
        ];
        for (degrees, expected) in table {
            let found = student_quantile(0.975, degrees);
            assert!((found - expected).abs() < 1e-9, "{degrees}: {found}");
        }
    }

    #[test]
    fn agrees_with_the_closed_forms_at_1_2_and_4_degrees() {
        for probability in [0.000_001, 0.01, 0.2, 0.4999, 0.6, 0.95, 0.999, 0.999_999] {
            let share: f64 = 4.0 * probability * (1.0 - probability);
            let angle = (share.sqrt().acos() / 3.0).cos() / share.sqrt();
            let sign = f64::signum(probability - 0.5);
            let one = (PI * (probability - 0.5)).tan();
            let two = (2.0 * probability - 1.0) * (2.0 / share).sqrt();
            let four = sign * 2.0 * (angle - 1.0).sqrt();
            for (degrees, expected) in [(1.0, one), (2.0, two), (4.0, four)] {
                let found = student_quantile(probability, degrees);
                assert!((found - expected).abs() < 1e-8 * expected.abs().max(1.0), "{probability} {degrees}");
            }
        }
    }

    #[test]
    fn approaches_the_normal_distribution() {
        // The first three terms of Cornish and Fisher's expansion, exact to 1e-12 at this size.
        let (normal, degrees) = (1.959_963_984_540_054_f64, 1e6);
        let expected = normal + (normal.powi(3) + normal) / (4.0 * degrees);
        assert!((student_quantile(0.975, degrees) - expected).abs() < 1e-10);
    }

    #[test]
    fn the_two_ways_to_the_gamma_functions_meet() {
        let below = student_quantile(0.975, 99.999_999_999);
        let from = student_quantile(0.975, 100.0);
        assert!((below - from).abs() < 1e-12, "{}", below - from);
    }

    #[test]
    fn finds_points_however_far_out() {
        // At one degree the upper tail beyond a far point is 1 / (pi x point).
        for tail in [1e-9, 1e-15, 1e-30] {
            let found = -student_quantile(tail, 1.0);
            assert!((found * tail * PI - 1.0).abs() < 1e-8, "{tail}: {found}");
        }
    }

    #[test]
    fn close_to_the_median_it_grows_by_the_density_there() {
        for degrees in [1.0, 2.0, 4.0, 10.0, 100.0_f64] {
            let density =
                libm::tgamma(0.5 * degrees + 0.5) / libm::tgamma(0.5 * degrees) / (degrees * PI).sqrt();
            let found = student_quantile(0.5 + 1e-8, degrees);
            assert!((found * density / 1e-8 - 1.0).abs() < 1e-6, "{degrees}: {found}");
        }
    }

    #[test]
    fn is_symmetric_and_has_its_ends() {
        assert_eq!(student_quantile(0.5, 7.0), 0.0);
        assert_eq!(student_quantile(0.25, 7.0), -student_quantile(0.75, 7.0));
        assert_eq!(student_quantile(0.0, 7.0), f64::NEG_INFINITY);
        assert_eq!(student_quantile(1.0, 7.0), f64::INFINITY);
    }

    #[test]
    fn is_undefined_outside_its_domain() {
        for (probability, degrees) in [(-0.1, 5.0), (1.1, 5.0), (0.5, 0.5), (f64::NAN, 5.0), (0.5, f64::NAN)]
        {
            assert!(student_quantile(probability, degrees).is_nan(), "{probability} {degrees}");
        }
    }
}
