//! How different colours look to people with other colour vision, for checks.
//!
//! Simulated as by Machado, Oliveira and Fernandes (2009) at full strength.

use super::colour::Colour;

type Matrix = [[f64; 3]; 3];

/// Sight as most have it; without red, green or blue cones.
const KINDS_OF_SIGHT: [Matrix; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

/// From linear red, green and blue to X, Y and Z, each as a share of white.
const TO_SHARES_OF_WHITE: Matrix =
    [[0.4339, 0.3763, 0.1899], [0.2126, 0.7152, 0.0722], [0.0177, 0.1095, 0.8730]];

/// The least difference between two of the colours for any kind of sight, as a distance in
/// CIE Lab: 2 can just be told apart side by side.
pub(crate) fn least_difference(colours: &[Colour]) -> f64 {
    let mut least = f64::INFINITY;
    for sight in &KINDS_OF_SIGHT {
        let seen: Vec<[f64; 3]> = colours.iter().map(|&colour| lab(times(sight, linear(colour)))).collect();
        for (index, one) in seen.iter().enumerate() {
            for other in &seen[..index] {
                least = least.min(distance(one, other));
            }
        }
    }
    least
}

fn linear(colour: Colour) -> [f64; 3] {
    [colour.red, colour.green, colour.blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn lab(linear: [f64; 3]) -> [f64; 3] {
    let curve = |share: f64| if share > 0.008_856 { share.cbrt() } else { 7.787 * share + 16.0 / 116.0 };
    let [x, y, z] = times(&TO_SHARES_OF_WHITE, linear.map(|value| value.clamp(0.0, 1.0))).map(curve);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(factor, value)| factor * value).sum())
}

fn distance(one: &[f64; 3], other: &[f64; 3]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}
