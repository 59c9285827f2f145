//! What holds of the statistics whatever the numbers are.

use proptest::prelude::*;
use statistics::{
    Band, Direction, Group, PairedDifference, chance_best, frontier, intraclass_correlation, mean_interval,
    quantile, share_interval, student_quantile, typical_replicate,
};

fn shares(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0.0..=1.0_f64, 1..=most)
}

/// Shares of which some are undefined and many tie.
fn measures(length: usize) -> impl Strategy<Value = Vec<f64>> {
    let value = prop_oneof![1 => Just(f64::NAN), 8 => (0..8_u8).prop_map(|eighths| f64::from(eighths) / 8.0)];
    prop::collection::vec(value, length)
}

proptest! {
    #[test]
    fn a_quantile_lies_between_the_values_and_rises_with_the_probability(
        mut values in shares(30), one in 0.0..=1.0_f64, other in 0.0..=1.0_f64,
    ) {
        values.sort_by(f64::total_cmp);
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(values[0] <= quantile(&values, low));
        prop_assert!(quantile(&values, low) <= quantile(&values, high));
        prop_assert!(quantile(&values, high) <= values[values.len() - 1]);
    }

    #[test]
    fn a_band_does_not_depend_on_the_order_of_replicates(values in shares(40), turn in 0..40_usize) {
        let mut turned = values.clone();
        turned.rotate_left(turn % values.len());
        turned.reverse();
        prop_assert_eq!(Band::of(&values), Band::of(&turned));
    }

    #[test]
    fn the_t_quantile_falls_towards_the_normal_one(degrees in 1.0..1e4_f64, more in 1.001..10.0_f64) {
        let (few, many) = (student_quantile(0.975, degrees), student_quantile(0.975, degrees * more));
        prop_assert!(few > many && many > 1.959_963_984);
    }

    #[test]
    fn the_t_quantile_agrees_with_the_finite_sum_for_whole_degrees(half in 1..60_u32, point in 0.01..8.0_f64) {
        // Abramowitz and Stegun 26.7.4: the distribution function at an even number of degrees.
        let degrees = f64::from(2 * half);
        let cosine_square = 1.0 / (1.0 + point * point / degrees);
        let (mut term, mut sum) = (1.0, 1.0);
        for step in 1..half {
            term *= cosine_square * f64::from(2 * step - 1) / f64::from(2 * step);
            sum += term;
        }
        let below = 0.5 + 0.5 * (1.0 - cosine_square).sqrt() * sum;
        // Beyond this the probability has too few digits left to say where the point was.
        prop_assume!(below < 0.999_999);
        prop_assert!((student_quantile(below, degrees) - point).abs() < 1e-8);
    }

    #[test]
    fn an_interval_holds_its_mean_and_moves_with_the_values(values in shares(20), shift in -1.0..1.0_f64) {
        let estimate = mean_interval(&values);
        let moved = mean_interval(&values.iter().map(|value| value + shift).collect::<Vec<_>>());
        prop_assert!((moved.value - estimate.value - shift).abs() < 1e-9);
        if values.len() > 1 {
            prop_assert!(estimate.low <= estimate.value && estimate.value <= estimate.high);
            prop_assert!((moved.high - estimate.high - shift).abs() < 1e-9);
        }
    }

    #[test]
    fn turning_a_comparison_round_turns_its_sign_and_its_chance(one in measures(12), other in measures(12)) {
        let there = PairedDifference::of(&one, &other, Direction::HigherIsBetter);
        let back = PairedDifference::of(&other, &one, Direction::HigherIsBetter);
        prop_assert_eq!(there.count, back.count);
        if there.count > 0 {
            prop_assert_eq!(there.difference.value, -back.difference.value);
            prop_assert!((there.chance_better.value + back.chance_better.value + there.chance_equal - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn of_two_that_are_always_defined_the_chance_to_be_best_is_the_chance_to_be_better(
        pairs in prop::collection::vec((0..6_u8, 0..6_u8), 1..20),
    ) {
        let (one, other): (Vec<f64>, Vec<f64>) =
            pairs.iter().map(|(one, other)| (f64::from(*one), f64::from(*other))).unzip();
        let paired = PairedDifference::of(&one, &other, Direction::LowerIsBetter);
        let better = paired.chance_better.value + 0.5 * paired.chance_equal;
        let best = chance_best(&[one, other], Direction::LowerIsBetter);
        prop_assert!((best[0] - better).abs() < 1e-12);
    }

    #[test]
    fn the_chances_to_be_best_add_up(one in measures(9), other in measures(9), third in measures(9)) {
        let chances = chance_best(&[one, other, third], Direction::HigherIsBetter);
        let sum: f64 = chances.iter().sum();
        prop_assert!(sum.is_nan() || (sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_share_lies_in_its_interval_and_the_interval_in_0_to_1(trials in 1..500_usize, part in 0.0..=1.0_f64) {
        let share = share_interval((trials as f64 * part).round(), trials);
        prop_assert!(0.0 <= share.low && share.low <= share.value);
        prop_assert!(share.value <= share.high && share.high <= 1.0);
        prop_assert!(share.high - share.low > 0.0);
    }

    #[test]
    fn half_of_the_replicates_lie_on_either_side_of_the_typical_one(values in measures(15), second in measures(15)) {
        let defined = values.iter().filter(|value| !value.is_nan()).count();
        match typical_replicate(&values, &second) {
            None => prop_assert_eq!(defined, 0),
            Some(place) => {
                let below = values.iter().filter(|value| **value < values[place]).count();
                let above = values.iter().filter(|value| **value > values[place]).count();
                prop_assert!(2 * below < defined && 2 * above <= defined);
            }
        }
    }

    #[test]
    fn the_share_between_groups_stays_in_0_to_1_and_ignores_the_unit(
        groups in prop::collection::vec((0.0..1.0_f64, 0.001..0.5_f64, 1..60_u32), 2..12),
        scale in 0.1..10.0_f64,
    ) {
        let make = |scale: f64| -> Vec<Group> {
            let group = |&(mean, deviation, size): &(f64, f64, u32)| {
                Group { mean: scale * mean, deviation: scale * deviation, size }
            };
            groups.iter().map(group).collect()
        };
        let (share, scaled) = (intraclass_correlation(&make(1.0)), intraclass_correlation(&make(scale)));
        prop_assert!(share.is_nan() || (0.0..=1.0).contains(&share));
        prop_assert!(share.is_nan() == scaled.is_nan());
        prop_assert!(share.is_nan() || (share - scaled).abs() < 1e-9);
    }

    #[test]
    fn the_frontier_holds_exactly_those_that_none_beats(
        choices in prop::collection::vec((0_u8..6, 0_u8..6), 0..12),
    ) {
        let costs: Vec<f64> = choices.iter().map(|choice| f64::from(choice.0)).collect();
        let results: Vec<f64> = choices.iter().map(|choice| f64::from(choice.1)).collect();
        let beats = |one: &(u8, u8), other: &(u8, u8)| one.0 <= other.0 && one.1 >= other.1 && one != other;
        let unbeaten = |place: &usize| !choices.iter().any(|one| beats(one, &choices[*place]));
        let expected: Vec<usize> = (0..choices.len()).filter(unbeaten).collect();
        let mut found = frontier(&costs, &results, Direction::HigherIsBetter);
        prop_assert!(found.is_sorted_by_key(|&place| choices[place]));
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}
