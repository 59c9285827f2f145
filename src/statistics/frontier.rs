//! Which of several choices are worth their cost: those that no other one beats.

use super::paired::Direction;
use std::cmp::Ordering;

/// Indices of the choices that no other one beats, the cheapest first: the Pareto frontier (Pareto 1906).
///
/// One choice beats another if it costs no more and gets at least as good a result, and is strictly
/// better in one of the two. So choices that are equal in both do not beat each other; they stand in
/// the order given. A choice whose cost or result is undefined (NaN, or missing because a list is
/// shorter) beats none and is never on the frontier.
pub fn frontier(costs: &[f64], results: &[f64], direction: Direction) -> Vec<usize> {
    let merit = |index: usize| direction.merit(results[index]);
    let mut order: Vec<usize> = (0..costs.len().min(results.len()))
        .filter(|&index| !costs[index].is_nan() && !results[index].is_nan())
        .collect();
    // Among choices of one cost the best comes first.
    let ascending = |one: f64, other: f64| one.partial_cmp(&other).unwrap_or(Ordering::Equal);
    order.sort_by(|&one, &other| {
        ascending(costs[one], costs[other]).then(ascending(merit(other), merit(one)))
    });
    let mut unbeaten: Vec<usize> = Vec::new();
    for index in order {
        let is_unbeaten = unbeaten.last().is_none_or(|&best| {
            merit(index) > merit(best) || (merit(index) == merit(best) && costs[index] == costs[best])
        });
        if is_unbeaten {
            unbeaten.push(index);
        }
    }
    unbeaten
}

#[cfg(test)]
mod tests {
    use super::super::paired::Direction::{HigherIsBetter, LowerIsBetter};
    use super::frontier;

    #[test]
    fn a_choice_that_costs_more_and_gets_less_is_not_on_it() {
        assert_eq!(frontier(&[0.9, 0.5, 0.0], &[0.2, 0.4, 0.0], HigherIsBetter), [2, 1]);
    }

    #[test]
    fn a_choice_that_costs_more_for_the_same_or_gets_less_for_the_same_cost_is_not_on_it() {
        assert_eq!(frontier(&[0.6, 0.5], &[0.4, 0.4], HigherIsBetter), [1]);
        assert_eq!(frontier(&[0.5, 0.5], &[0.3, 0.4], HigherIsBetter), [1]);
    }

    #[test]
    fn equal_choices_are_both_on_it() {
        assert_eq!(frontier(&[0.5, 0.5, 0.0], &[0.4, 0.4, 0.1], HigherIsBetter), [2, 0, 1]);
        assert_eq!(frontier(&[0.0, -0.0], &[-0.0, 0.0], HigherIsBetter), [0, 1]);
    }

    #[test]
    fn it_turns_where_less_is_better() {
        let (costs, results) = ([0.0, 0.5, 0.9], [0.6, 0.2, 0.8]);
        assert_eq!(frontier(&costs, &results, HigherIsBetter), [0, 2]);
        assert_eq!(frontier(&costs, &results, LowerIsBetter), [0, 1]);
    }

    #[test]
    fn undefined_choices_are_never_on_it_and_beat_none() {
        let nan = f64::NAN;
        assert_eq!(frontier(&[nan, 0.1, 0.5, 0.0], &[0.9, nan, 0.4], HigherIsBetter), [2]);
        assert_eq!(frontier(&[], &[], HigherIsBetter), [0; 0]);
    }
}
