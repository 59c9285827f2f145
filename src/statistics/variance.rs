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
    let filled = || groups.iter().filter(|group| group.size > 0);
    let count = filled().count() as f64;
    let total: f64 = filled().map(|group| f64::from(group.size)).sum();
    if count < 2.0 || total <= count {
        return f64::NAN;
    }
    let weighted =
        |of: &dyn Fn(&Group) -> f64| filled().map(|group| f64::from(group.size) * of(group)).sum::<f64>();
    let grand_mean = weighted(&|group| group.mean) / total;
    let between = weighted(&|group| (group.mean - grand_mean) * (group.mean - grand_mean)) / (count - 1.0);
    let within = weighted(&|group| group.deviation * group.deviation) / (total - count);
    let average_size = (total - weighted(&|group| f64::from(group.size)) / total) / (count - 1.0);
    let variance = between + (average_size - 1.0) * within;
    if variance > 0.0 { ((between - within) / variance).max(0.0) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::{Group, intraclass_correlation};

    fn group(values: &[f64]) -> Group {
        let size = values.len() as f64;
        let mean = values.iter().sum::<f64>() / size;
        let square = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        Group { mean, deviation: (square / size).sqrt(), size: values.len() as u32 }
    }

    #[test]
    fn agrees_with_the_published_example_of_shrout_and_fleiss() {
        // Shrout and Fleiss (1979), table 2: six targets, four judges; ICC(1, 1) = 0.17.
        let targets = [
            group(&[9.0, 2.0, 5.0, 8.0]),
            group(&[6.0, 1.0, 3.0, 2.0]),
            group(&[8.0, 4.0, 6.0, 8.0]),
            group(&[7.0, 1.0, 2.0, 6.0]),
            group(&[10.0, 5.0, 6.0, 9.0]),
            group(&[6.0, 2.0, 4.0, 7.0]),
        ];
        assert!((intraclass_correlation(&targets) - 0.165_742).abs() < 1e-6);
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
