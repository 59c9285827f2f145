//! A gamma-distributed draw from one uniform draw, by the inverse of the distribution function.
//!
//! Inversion takes exactly one draw per agent, which keyed columns need; rejection samplers take
//! as many as they please. The crates that offer this quantile call the platform's logarithm.

/// The quantile of the gamma distribution with mean `shape` x `scale`, for `share` in (0, 1).
///
/// Halley's method on the regularized incomplete gamma function (Press and others 2007, section 6.2.1), kept within a
/// bracket; accurate to about 1e-6 of the scale.
pub fn gamma_quantile(share: f32, shape: f32, scale: f32) -> f32 {
    let (share, shape) = (f64::from(share), f64::from(shape));
    let log_gamma = libm::lgamma(shape);
    let (mut low, mut high) = (0.0, 2.0 * shape + 60.0);
    let mut x = first_guess(share, shape).clamp(1e-12, high / 2.0);
    for _ in 0..60 {
        let error = distribution(x, shape, log_gamma) - share;
        if error > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let density = libm::exp((shape - 1.0) * libm::log(x) - x - log_gamma);
        let newton = error / density;
        // How the density changes over the step, as a share of itself.
        let bend = newton * ((shape - 1.0) / x - 1.0);
        let halley = x - newton / (1.0 - 0.5 * bend.min(1.0));
        let next = if halley > low && halley < high { halley } else { f64::midpoint(low, high) };
        let done = (next - x).abs() <= 1e-6 * next;
        x = next;
        if done {
            break;
        }
    }
    (x * f64::from(scale)) as f32
}

/// A quantile that is right to a tenth or so (Press and others 2007, section 6.2.1): for shapes above 1 that of
/// Wilson and Hilferty, for others a power near zero and an exponential beyond.
fn first_guess(share: f64, shape: f64) -> f64 {
    if shape > 1.0 {
        let tail = if share < 0.5 { share } else { 1.0 - share };
        let t = libm::sqrt(-2.0 * libm::log(tail));
        let normal = (2.30753 + t * 0.27061) / (1.0 + t * (0.99229 + t * 0.04481)) - t;
        let normal = if share < 0.5 { -normal } else { normal };
        let root = 1.0 - 1.0 / (9.0 * shape) - normal / (3.0 * libm::sqrt(shape));
        return (shape * root * root * root).max(1e-3);
    }
    let power = 1.0 - shape * (0.253 + shape * 0.12);
    if share < power {
        libm::pow(share / power, 1.0 / shape)
    } else {
        1.0 - libm::log(1.0 - (share - power) / (1.0 - power))
    }
}

/// The regularized lower incomplete gamma function: a series below `shape` + 1, a continued
/// fraction (Lentz 1976) above.
fn distribution(x: f64, shape: f64, log_gamma: f64) -> f64 {
    let front = libm::exp(shape * libm::log(x) - x - log_gamma);
    if x < shape + 1.0 {
        let (mut term, mut sum) = (1.0 / shape, 1.0 / shape);
        for step in 1..500 {
            term *= x / (shape + f64::from(step));
            sum += term;
            if term < sum * 1e-15 {
                break;
            }
        }
        front * sum
    } else {
        let mut b = x + 1.0 - shape;
        let mut c = 1e300;
        let mut d = 1.0 / b;
        let mut fraction = d;
        for step in 1..500 {
            let a = -f64::from(step) * (f64::from(step) - shape);
            b += 2.0;
            d = 1.0 / (a * d + b);
            c = b + a / c;
            fraction *= d * c;
            if (d * c - 1.0).abs() < 1e-15 {
                break;
            }
        }
        1.0 - front * fraction
    }
}

#[cfg(test)]
mod tests {
    use super::gamma_quantile;

    #[test]
    fn shape_one_is_the_exponential_distribution() {
        for step in 1..1000 {
            let share = step as f32 / 1000.0;
            let exact = -libm::log1p(-f64::from(share)) * 5.0;
            assert!((f64::from(gamma_quantile(share, 1.0, 5.0)) - exact).abs() < 1e-5 * (1.0 + exact));
        }
    }

    #[test]
    fn shape_a_half_is_half_a_chi_square_of_one_degree() {
        assert!((gamma_quantile(0.95, 0.5, 2.0) - 3.841_459).abs() < 1e-4);
        assert!((gamma_quantile(0.5, 0.5, 2.0) - 0.454_936).abs() < 1e-4);
    }

    #[test]
    fn the_mean_over_even_shares_is_shape_times_scale() {
        for (shape, scale) in [(1.6, 8.0), (0.8, 5.0), (0.05, 3.0), (100.0, 0.1)] {
            let count = 20_000;
            let total: f64 = (0..count)
                .map(|index| f64::from(gamma_quantile((index as f32 + 0.5) / count as f32, shape, scale)))
                .sum();
            let mean = total / f64::from(count);
            assert!((mean / f64::from(shape * scale) - 1.0).abs() < 0.005, "{shape} {scale} {mean}");
        }
    }
}
