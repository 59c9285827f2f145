//! Distribution functions of theory, and how far a sample may be from them.

/// Share of a standard normal below `x`.
pub fn normal_share(x: f64) -> f64 {
    0.5 * libm::erfc(-x / std::f64::consts::SQRT_2)
}

/// Share of a gamma distribution below `x`: the series of the incomplete gamma function.
pub fn gamma_share(x: f64, shape: f64, scale: f64) -> f64 {
    let x = x / scale;
    let (mut term, mut sum, mut step) = (1.0, 1.0, shape);
    while term > 1e-17 * sum {
        step += 1.0;
        term *= x / step;
        sum += term;
    }
    sum * libm::exp(shape * libm::log(x) - x - libm::lgamma(shape + 1.0))
}

/// Whether a sample that is held between `least` and `most` follows the distribution function
/// `share` of what is held: the distance of Kolmogorov and Smirnov, with the value that a right
/// distribution exceeds in one sample of a thousand. Draws are at fixed seeds, so a test that holds
/// once holds always.
#[track_caller]
pub fn follows(what: &str, sample: &[f32], (least, most): (f64, f64), share: impl Fn(f64) -> f64) {
    let mut sorted: Vec<f64> = sample.iter().copied().map(f64::from).collect();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let mut distance: f64 = 0.0;
    let (mut first, mut last) = (0, 0);
    while first < sorted.len() {
        let value = sorted[first];
        while last < sorted.len() && sorted[last] == value {
            last += 1;
        }
        // What is held at an end has a mass there: it counts from one side only.
        if value > least {
            distance = distance.max((first as f64 / count - share(value)).abs());
        }
        if value < most {
            distance = distance.max((last as f64 / count - share(value)).abs());
        }
        first = last;
    }
    let critical = 1.95 / count.sqrt();
    assert!(distance < critical, "{what}: {distance:.5} from theory, {critical:.5} allowed for {count}");
}

/// As [`follows`], for a sample that should be spread evenly between 0 and 1.
#[track_caller]
pub fn evenly_spread(what: &str, sample: &[f32]) {
    follows(what, sample, (f64::NEG_INFINITY, f64::INFINITY), |share| share.clamp(0.0, 1.0));
}

/// Shares in which everyone falls in their own distribution: evenly spread if the distributions are
/// right. Whoever is held at 0 or 1 lies anywhere beyond it, and is placed there by a fixed sequence
/// (the fractions of multiples of the golden ratio).
pub fn shares_of_held(values: &[f32], mean: impl Fn(usize) -> f64, spread: f32) -> Vec<f32> {
    let place = |(place, &value): (usize, &f32)| {
        let share = normal_share((f64::from(value) - mean(place)) / f64::from(spread));
        let anywhere = (place as f64 * 0.618_033_988_749_894_9).fract();
        match value {
            0.0 => (anywhere * share) as f32,
            1.0 => (share + anywhere * (1.0 - share)) as f32,
            _ => share as f32,
        }
    };
    values.iter().enumerate().map(place).collect()
}

/// Whether two columns have nothing to do with each other: their correlation has a standard error of
/// one over the root of their length, and one in a thousand is beyond 3.29 of them.
#[track_caller]
pub fn unrelated(what: &str, one: &[f32], other: &[f32]) {
    let count = one.len() as f64;
    let mean = |column: &[f32]| column.iter().copied().map(f64::from).sum::<f64>() / count;
    let (of_one, of_other) = (mean(one), mean(other));
    let (mut product, mut square, mut other_square) = (0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        let (a, b) = (f64::from(*a) - of_one, f64::from(*b) - of_other);
        product += a * b;
        square += a * a;
        other_square += b * b;
    }
    let correlation = product / (square * other_square).sqrt();
    assert!(correlation.abs() < 3.29 / count.sqrt(), "{what}: a correlation of {correlation} in {count}");
}

/// Whether counts are as even as chance lets them be: Pearson's chi-squared against the value that
/// one of a thousand even counts exceeds (Wilson and Hilferty 1931).
#[track_caller]
pub fn even(what: &str, counts: &[u32]) {
    as_often(what, counts, &vec![1.0 / counts.len() as f64; counts.len()]);
}

/// As [`even`], for outcomes with those chances. Rare ones at the end of the list count as one.
#[track_caller]
pub fn as_often(what: &str, counts: &[u32], chances: &[f64]) {
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    let mut cells: Vec<(f64, f64)> = Vec::new();
    for (&count, chance) in counts.iter().zip(chances) {
        let cell = (f64::from(count), chance * total);
        match cells.last_mut() {
            // Pearson's approximation needs five expected in a cell.
            Some(last) if last.1.min(cell.1) < 5.0 => *last = (last.0 + cell.0, last.1 + cell.1),
            _ => cells.push(cell),
        }
    }
    let expected: f64 = cells.iter().map(|cell| cell.1).sum();
    assert!((expected / total - 1.0).abs() < 1e-9, "{what}: chances add up to 1");
    let squared: f64 = cells.iter().map(|(found, expected)| (found - expected).powi(2) / expected).sum();
    let degrees = cells.len() as f64 - 1.0;
    assert!(degrees > 0.0, "{what}: too few to compare");
    let bend = 2.0 / (9.0 * degrees);
    let critical = degrees * (1.0 - bend + 3.09 * bend.sqrt()).powi(3);
    assert!(squared < critical, "{what}: chi-squared {squared:.1}, {critical:.1} allowed");
}

#[test]
fn the_gamma_distribution_is_the_exponential_at_shape_1_and_half_chi_squared_at_a_half() {
    for x in [0.1, 1.0, 5.0, 40.0] {
        assert!((gamma_share(x, 1.0, 5.0) - (1.0 - libm::exp(-x / 5.0))).abs() < 1e-12);
        let chi = 2.0 * normal_share(libm::sqrt(x)) - 1.0;
        assert!((gamma_share(x, 0.5, 2.0) - chi).abs() < 1e-12);
    }
}
