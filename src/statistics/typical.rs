//! The typical replicate: the one to show where only one can be shown.

use super::quantile::median;

/// Index of the median run, or nothing where no replicate is defined.
///
/// The rule: order the replicates by `values` and take the middle one, of two middle ones the lower.
/// Replicates that share its value tie; among them the one whose entry in `second` is nearest to the
/// median of `second` wins (an undefined or missing entry loses), then the one that comes first.
/// Replicates with a NaN in `values` are left out.
pub fn typical_replicate(values: &[f64], second: &[f64]) -> Option<usize> {
    let mut order: Vec<usize> = (0..values.len()).filter(|&index| !values[index].is_nan()).collect();
    order.sort_by(|&one, &other| values[one].total_cmp(&values[other]));
    let middle = values[*order.get(order.len().checked_sub(1)? / 2)?];
    let centre = median(second);
    let distance = |index: usize| match second.get(index).map(|value| (value - centre).abs()) {
        Some(distance) if !distance.is_nan() => distance,
        _ => f64::INFINITY,
    };
    // The sort is stable and the first of equal minima is kept, so the lowest index wins a tie.
    order
        .into_iter()
        .filter(|&index| values[index] == middle)
        .min_by(|&one, &other| distance(one).total_cmp(&distance(other)))
}

#[cfg(test)]
mod tests {
    use super::typical_replicate;

    #[test]
    fn is_the_middle_one_and_of_two_the_lower() {
        assert_eq!(typical_replicate(&[0.9, 0.1, 0.5], &[]), Some(2));
        assert_eq!(typical_replicate(&[0.9, 0.1, 0.5, 0.4], &[]), Some(3));
    }

    #[test]
    fn the_second_value_decides_a_tie_and_then_the_place() {
        let values = [0.5, 0.5, 0.5, 0.5, 0.0];
        assert_eq!(typical_replicate(&values, &[9.0, 1.0, 4.0, f64::NAN, 3.5]), Some(2));
        assert_eq!(typical_replicate(&values, &[7.0, 7.0, 7.0, 7.0, 7.0]), Some(0));
        assert_eq!(
            typical_replicate(&[0.5, 0.5], &[f64::NAN]),
            Some(0),
            "undefined is no worse than missing"
        );
    }

    #[test]
    fn undefined_replicates_are_never_typical() {
        assert_eq!(typical_replicate(&[f64::NAN, 0.3, f64::NAN], &[]), Some(1));
        assert_eq!(typical_replicate(&[f64::NAN], &[1.0]), None);
        assert_eq!(typical_replicate(&[], &[]), None);
    }
}
