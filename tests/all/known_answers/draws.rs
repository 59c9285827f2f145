//! Streams of keyed draws have nothing to do with one another.

use super::distributions::evenly_spread;
use numerics::random::{Purpose, Streams};
use std::collections::HashSet;

/// Streams of every purpose in two replicates, two schools and their district, at two times.
fn streams(draws: usize) -> Vec<Vec<f32>> {
    let mut columns = Vec::new();
    for replicate in 0..2 {
        let schools = [
            Streams::of_school(2017, replicate, 0),
            Streams::of_school(2017, replicate, 1),
            Streams::of_district(2017, replicate),
        ];
        for (school, purpose, time) in schools.iter().flat_map(|school| {
            Purpose::ALL.into_iter().flat_map(move |purpose| [0, 1].map(|time| (school, purpose, time)))
        }) {
            let mut column = vec![0.0; draws];
            school.normals(purpose, time, &mut column);
            columns.push(column);
        }
    }
    columns
}

#[test]
fn no_two_streams_are_correlated() {
    let draws = 2048;
    let columns = streams(draws);
    assert_eq!(columns.len(), 432);
    // A sum of products of independent standard normals over the root of their number is nearly
    // standard normal itself. Of 93,096 pairs one exceeds 5.7 by chance once in a thousand times
    // (Bonferroni: 93,096 x 2 x 6e-9 = 0.001).
    let limit = 5.7 * (draws as f32).sqrt();
    for (place, one) in columns.iter().enumerate() {
        for other in &columns[..place] {
            let mut sums = [0.0_f32; 16];
            for (a, b) in one.as_chunks::<16>().0.iter().zip(other.as_chunks::<16>().0) {
                for lane in 0..16 {
                    sums[lane] += a[lane] * b[lane];
                }
            }
            let sum: f32 = sums.iter().sum();
            assert!(sum.abs() < limit, "streams {place} and an earlier one: {sum}");
        }
    }
}

#[test]
fn no_stretch_of_a_stream_comes_again_in_it_or_in_another() {
    let mut seen = HashSet::new();
    for column in streams(512) {
        for stretch in column.windows(4) {
            let bits = stretch.iter().fold(0_u128, |bits, draw| bits << 32 | u128::from(draw.to_bits()));
            assert!(seen.insert(bits), "{stretch:?} came before");
        }
    }
}

/// The streams and the time that a number stands for.
type Key = fn(u32) -> (Streams, u32);

#[test]
fn the_first_and_a_late_draw_are_evenly_spread_over_keys() {
    let keys: [(&str, Key); 4] = [
        ("seeds", |key| (Streams::of_school(u64::from(key), 0, 0), 0)),
        ("replicates", |key| (Streams::of_school(2017, key, 0), 0)),
        ("schools", |key| (Streams::of_school(2017, 0, key), 0)),
        ("times", |key| (Streams::of_school(2017, 0, 0), key)),
    ];
    for (what, key) in keys {
        let mut draws = [Vec::new(), Vec::new()];
        for number in 0..10_000 {
            let (streams, time) = key(number);
            let mut column = [0.0; 200];
            streams.uniforms(Purpose::TeacherDeparture, time, &mut column);
            draws[0].push(column[0]);
            draws[1].push(column[199]);
        }
        for (draws, which) in draws.iter().zip(["first", "late"]) {
            evenly_spread(&format!("{which} draws over {what}"), draws);
            // Neighbouring keys: the correlation of 10,000 pairs has a standard error of 0.01.
            let product = |pair: &[f32]| f64::from(pair[0] - 0.5) * f64::from(pair[1] - 0.5);
            let correlation = draws.windows(2).map(product).sum::<f64>() / 9999.0 * 12.0;
            assert!(correlation.abs() < 0.035, "{which} draws over neighbouring {what}: {correlation}");
        }
    }
}
