//! Sums over columns, in one stated order: sixteen running sums, one for every sixteenth value,
//! added pairwise at the end. The order does not depend on the machine, and vectors can keep it.

use multiversion::multiversion;

const LANES: usize = 16;

/// The sum of `term` over the places 0 to `count`, in the stated order.
#[inline]
pub fn sum_of(count: usize, term: impl Fn(usize) -> f32) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    let whole = count - count % LANES;
    for start in (0..whole).step_by(LANES) {
        for (lane, sum) in lanes.iter_mut().enumerate() {
            *sum += term(start + lane);
        }
    }
    for place in whole..count {
        lanes[place - whole] += term(place);
    }
    total(lanes)
}

/// The mean of a column over the places listed, in the stated order; 0 for no places.
#[multiversion(targets("x86_64+avx2"))]
pub fn mean_at(column: &[f32], places: &[u16]) -> f32 {
    if places.is_empty() {
        return 0.0;
    }
    let mut lanes = [0.0_f32; LANES];
    let (blocks, rest) = places.as_chunks::<LANES>();
    for block in blocks {
        for (sum, &place) in lanes.iter_mut().zip(block) {
            *sum += column[place as usize];
        }
    }
    for (sum, &place) in lanes.iter_mut().zip(rest) {
        *sum += column[place as usize];
    }
    total(lanes) / places.len() as f32
}

fn total(mut lanes: [f32; LANES]) -> f32 {
    for half in [8, 4, 2, 1] {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
    }
    lanes[0]
}

/// The mean of a column; 0 for an empty one.
#[inline]
pub fn mean(column: &[f32]) -> f32 {
    mean_of(column.len(), |place| column[place])
}

/// The mean of `term` over the places 0 to `count`; 0 where `count` is 0.
#[inline]
pub fn mean_of(count: usize, term: impl Fn(usize) -> f32) -> f32 {
    if count == 0 { 0.0 } else { sum_of(count, term) / count as f32 }
}

/// The share of places whose value meets a condition; 0 for an empty column.
#[inline]
pub fn share(count: usize, condition: impl Fn(usize) -> bool) -> f32 {
    mean_of(count, |place| if condition(place) { 1.0 } else { 0.0 })
}

/// The population standard deviation of a column around its mean; 0 for an empty one.
#[inline]
pub fn population_sd(column: &[f32], mean: f32) -> f32 {
    let square = |place: usize| (column[place] - mean) * (column[place] - mean);
    mean_of(column.len(), square).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{mean, mean_at, population_sd, share, sum_of};

    #[test]
    fn a_mean_over_listed_places_counts_each_as_often_as_it_is_listed() {
        let column = [1.0, 2.0, 6.0];
        assert_eq!(mean_at(&column, &[0, 2, 2, 1, 0]), 16.0 / 5.0);
        assert_eq!(mean_at(&column, &[1; 40]), 2.0);
        assert_eq!(mean_at(&column, &[]), 0.0);
    }

    #[test]
    fn sums_count_every_place_once() {
        for count in [0, 1, 15, 16, 17, 100] {
            let total = sum_of(count, |place| place as f32);
            assert_eq!(total, (count * count.saturating_sub(1) / 2) as f32);
        }
    }

    #[test]
    fn equal_values_have_no_spread() {
        let column = vec![0.5; 37];
        assert_eq!(mean(&column), 0.5);
        assert_eq!(population_sd(&column, 0.5), 0.0);
        assert_eq!(share(37, |place| column[place] >= 0.5), 1.0);
    }

    #[test]
    fn spread_is_the_root_of_the_mean_square_distance_from_the_mean() {
        // Distances of 2, 0, 1 and 3 from 3.
        assert_eq!(population_sd(&[1.0, 3.0, 4.0, 6.0], 3.0), 3.5_f32.sqrt());
        assert_eq!(population_sd(&[], 3.0), 0.0);
    }

    #[test]
    fn an_empty_column_has_mean_zero() {
        assert_eq!(mean(&[]), 0.0);
    }
}
