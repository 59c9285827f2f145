//! Where variance lies: between groups or within them.

/// What is known of one group of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Mean of its values.
    pub mean: f64,
    /// Population standard deviation of its values (divided by their number, not one less).
    pub deviation: f64,
    /// Number of its values.
    pub size: u32,
}

/// The variance of values in groups, in its two parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VarianceParts {
    /// Variance within a group, in the square of the values' unit.
    pub within: f64,
    /// Variance between what the groups' means would be with endless values each, in the same unit.
    pub between: f64,
}

impl Group {
    /// What is known of a group with these values; NaN values are left out.
    pub fn of(values: &[f64]) -> Self {
        let defined = || values.iter().copied().filter(|value| !value.is_nan());
        let size = defined().count();
        // The rounding of a sum must not make equal values vary.
        let mean = within_range_of(defined, defined().sum::<f64>() / size as f64);
        let squares = defined().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        Self { mean, deviation: (squares / size as f64).sqrt(), size: size as u32 }
    }
}

impl VarianceParts {
    /// The parts by a one-way analysis of variance with random groups, as in [`intraclass_correlation`]: `MSW` within, and
    /// `(MSB - MSW) / K0` between, which is what the groups' means vary by beyond what variance within them explains. An
    /// estimate below 0 is held at 0.
    ///
    /// Both NaN with fewer than two groups, without a group of two or more values, or where a number given is NaN. Empty
    /// groups are left out.
    pub fn of(groups: &[Group]) -> Self {
        let Some(squares) = mean_squares(groups) else { return Self { within: f64::NAN, between: f64::NAN } };
        let between = (squares.between - squares.within) / squares.average_size;
        // A maximum would take an undefined number for 0.
        Self { within: squares.within, between: if between < 0.0 { 0.0 } else { between } }
    }

    /// The parts where there is one group, and so nothing between groups: all variance is within. NaN within a group of
    /// fewer than two values.
    pub fn of_one(group: Group) -> Self {
        let size = f64::from(group.size);
        let within =
            if size < 2.0 { f64::NAN } else { group.deviation * group.deviation * size / (size - 1.0) };
        Self { within, between: if within.is_nan() { f64::NAN } else { 0.0 } }
    }

    /// Share of the whole variance that lies between groups, from 0 to 1; NaN without variance.
    pub fn share_between(self) -> f64 {
        self.between / (self.between + self.within)
    }
}

/// Share of the variance that lies between groups: ICC(1), from 0 to 1.
///
/// One-way analysis of variance with random groups (Shrout and Fleiss 1979, their case 1), with the
/// average group size of unequal groups `K0 = (N - sum of n^2 / N) / (J - 1)` (Bliese 2000):
/// `(MSB - MSW) / (MSB + (K0 - 1) MSW)`. Sums run in the order of the groups.
///
/// An estimate below 0, which groups give that differ less than chance would make them, is reported
/// as 0: a share of a variance cannot be negative. NaN with fewer than two groups, without variance,
/// without a group of two or more values, or where a number given is NaN. Empty groups are left out.
pub fn intraclass_correlation(groups: &[Group]) -> f64 {
    let Some(MeanSquares { between, within, average_size }) = mean_squares(groups) else { return f64::NAN };
    let variance = between + (average_size - 1.0) * within;
    if variance > 0.0 { ((between - within) / variance).max(0.0) } else { f64::NAN }
}

/// A mean, moved to the nearest of the values that it is the mean of where it lies beyond all of them.
fn within_range_of<I: Iterator<Item = f64>>(values: impl Fn() -> I, mean: f64) -> f64 {
    mean.max(values().fold(f64::INFINITY, f64::min)).min(values().fold(f64::NEG_INFINITY, f64::max))
}

/// The two mean squares of a one-way analysis of variance.
struct MeanSquares {
    /// `MSB`.
    between: f64,
    /// `MSW`.
    within: f64,
    /// `K0`.
    average_size: f64,
}

/// None with fewer than two groups that are not empty, or without a group of two or more values.
fn mean_squares(groups: &[Group]) -> Option<MeanSquares> {
    let filled = || groups.iter().filter(|group| group.size > 0);
    let count = filled().count() as f64;
    let total: f64 = filled().map(|group| f64::from(group.size)).sum();
    if count < 2.0 || total <= count {
        return None;
    }
    let weighted =
        |of: &dyn Fn(&Group) -> f64| filled().map(|group| f64::from(group.size) * of(group)).sum::<f64>();
    // The rounding of a sum must not make equal means vary.
    let grand_mean =
        within_range_of(|| filled().map(|group| group.mean), weighted(&|group| group.mean) / total);
    let between = weighted(&|group| (group.mean - grand_mean) * (group.mean - grand_mean)) / (count - 1.0);
    let within = weighted(&|group| group.deviation * group.deviation) / (total - count);
    let average_size = (total - weighted(&|group| f64::from(group.size)) / total) / (count - 1.0);
    Some(MeanSquares { between, within, average_size })
}

#[cfg(test)]
mod tests {
    use super::{Group, VarianceParts, intraclass_correlation};

    fn group(values: &[f64]) -> Group {
        Group::of(values)
    }

    /// Six targets as four judges rated them: the example of Shrout and Fleiss (1979).
    fn targets() -> [Group; 6] {
        [
            group(&[9.0, 2.0, 5.0, 8.0]),
            group(&[6.0, 1.0, 3.0, 2.0]),
            group(&[8.0, 4.0, 6.0, 8.0]),
            group(&[7.0, 1.0, 2.0, 6.0]),
            group(&[10.0, 5.0, 6.0, 9.0]),
            group(&[6.0, 2.0, 4.0, 7.0]),
        ]
    }

    #[test]
    fn the_parts_of_the_published_example_are_those_that_its_mean_squares_give() {
        // Table 3: mean squares 11.24 between and 6.26 within targets.
        let targets = targets();
        let parts = VarianceParts::of(&targets);
        assert!((parts.within - 6.26).abs() < 0.005);
        assert!((parts.between - (11.24 - 6.26) / 4.0).abs() < 0.005);
        assert!((parts.share_between() - intraclass_correlation(&targets)).abs() < 1e-12);
    }

    #[test]
    fn parts_are_held_at_0_without_variance_between_and_undefined_without_variance_within() {
        let alike = VarianceParts::of(&[group(&[0.0, 1.0]), group(&[1.0, 0.0])]);
        assert_eq!((alike.within, alike.between, alike.share_between()), (0.5, 0.0, 0.0));
        let still = VarianceParts::of(&[group(&[0.5, 0.5]), group(&[0.5, 0.5])]);
        assert!(still.within == 0.0 && still.between == 0.0 && still.share_between().is_nan());
        let single = VarianceParts::of(&[group(&[0.0]), group(&[1.0])]);
        assert!(single.within.is_nan() && single.between.is_nan());
        let undefined = Group { mean: f64::NAN, deviation: 0.1, size: 3 };
        assert!(VarianceParts::of(&[undefined, group(&[0.0, 1.0])]).between.is_nan());
    }

    #[test]
    fn all_variance_of_a_single_group_lies_within_it() {
        let parts = VarianceParts::of_one(group(&[1.0, 2.0, 4.0]));
        assert!((parts.within - 7.0 / 3.0).abs() < 1e-12);
        assert_eq!((parts.between, parts.share_between()), (0.0, 0.0));
        let single = VarianceParts::of_one(group(&[1.0]));
        assert!(single.within.is_nan() && single.between.is_nan());
    }

    #[test]
    fn a_group_leaves_undefined_values_out() {
        assert_eq!(group(&[f64::NAN, 1.0, 3.0]), Group { mean: 2.0, deviation: 1.0, size: 2 });
        assert_eq!(group(&[f64::NAN]).size, 0);
    }

    #[test]
    fn equal_values_that_no_binary_fraction_holds_do_not_vary() {
        let parts = VarianceParts::of(&[group(&[0.1; 3]), group(&[0.1; 7]), group(&[0.1; 6])]);
        assert_eq!((parts.within, parts.between), (0.0, 0.0));
    }

    #[test]
    fn agrees_with_the_published_example_of_shrout_and_fleiss() {
        // Table 2: ICC(1, 1) = 0.17.
        assert!((intraclass_correlation(&targets()) - 0.165_742).abs() < 1e-6);
    }

    #[test]
    fn unequal_groups_use_the_average_size() {
        // By hand: means 0.5 and 10/3, grand mean 2.2, sums of squares within 0.5 and 2/3, K0 = 2.4.
        let groups = [group(&[0.0, 1.0]), group(&[3.0, 3.0, 4.0])];
        let between = 2.0 * 1.7 * 1.7 + 3.0 * (10.0 / 3.0 - 2.2) * (10.0 / 3.0 - 2.2);
        let within = (0.5 + 2.0 / 3.0) / 3.0;
        let expected = (between - within) / (between + 1.4 * within);
        assert!((intraclass_correlation(&groups) - expected).abs() < 1e-12);
    }

    #[test]
    fn empty_groups_do_not_count() {
        let groups = [group(&[0.0, 1.0]), group(&[3.0, 3.0, 4.0])];
        let empty = Group { mean: 0.0, deviation: 0.0, size: 0 };
        let (without, with) =
            (intraclass_correlation(&groups), intraclass_correlation(&[groups[0], empty, groups[1]]));
        assert_eq!(without, with);
    }

    #[test]
    fn groups_far_from_0_share_out_their_variance_all_the_same() {
        let share = |shift: f64| {
            let moved = |values: &[f64]| group(&values.iter().map(|value| value + shift).collect::<Vec<_>>());
            intraclass_correlation(&[moved(&[0.0, 1.0]), moved(&[3.0, 3.0, 4.0]), moved(&[1.0, 2.0])])
        };
        assert!((share(1e7) - share(0.0)).abs() < 1e-6);
    }

    #[test]
    fn all_variance_between_is_1_and_less_than_chance_is_0() {
        assert_eq!(intraclass_correlation(&[group(&[0.0, 0.0]), group(&[1.0, 1.0])]), 1.0);
        assert_eq!(intraclass_correlation(&[group(&[0.0, 1.0]), group(&[1.0, 0.0])]), 0.0);
    }

    #[test]
    fn is_undefined_for_one_group_no_variance_or_single_values() {
        assert!(intraclass_correlation(&[group(&[0.0, 1.0])]).is_nan());
        assert!(intraclass_correlation(&[group(&[0.5, 0.5]), group(&[0.5, 0.5])]).is_nan());
        assert!(intraclass_correlation(&[group(&[0.0]), group(&[1.0])]).is_nan());
        let undefined = Group { mean: f64::NAN, deviation: 0.1, size: 3 };
        assert!(intraclass_correlation(&[undefined, group(&[0.0, 1.0])]).is_nan());
    }
}
