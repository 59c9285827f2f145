//! Several factors, and orders between them that hold at every point.

use super::error::DesignError;
use super::factor::Factor;
use super::points::check_place;

/// One factor's value is at most, or below, another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Place of the smaller factor, from 0.
    pub smaller: usize,
    /// Place of the larger factor, from 0.
    pub larger: usize,
    /// Whether equal values are excluded.
    pub strictly: bool,
}

/// Factors, and orders between them that hold by mapping.
///
/// The smaller factor takes its place in the part of its range that leaves a value to the larger one;
/// the larger one takes its place in the part of its range from the smaller one's value up. So every
/// point of the cube is valid, every pair of values in order has its place in the cube (a conditional
/// mapping in the manner of Rosenblatt 1952), and places stay independent of each other. The larger
/// factor is spread evenly over what the smaller one leaves, so pairs are not spread evenly over the
/// triangle: [`super::redraw`] does that, for designs that allow it.
///
/// An effect of the smaller factor's place includes what it does to the larger factor's range.
#[derive(Debug, Clone, PartialEq)]
pub struct Space {
    factors: Vec<Factor>,
    orders: Vec<Order>,
    /// Factors from the smaller to the larger ones.
    sequence: Vec<usize>,
    /// The largest value of each factor that leaves all larger ones a value.
    ceilings: Vec<f64>,
}

impl Space {
    /// The space of these factors with these orders.
    ///
    /// # Errors
    ///
    /// Without a factor, where an order names a factor that there is not, where orders go round in a
    /// circle, and where no values are in order.
    pub fn new(factors: Vec<Factor>, orders: Vec<Order>) -> Result<Self, DesignError> {
        if factors.is_empty() {
            return Err(DesignError::NoFactor);
        }
        let named = orders.iter().flat_map(|order| [order.smaller, order.larger]);
        if let Some(factor) = named.max().filter(|&factor| factor >= factors.len()) {
            return Err(DesignError::UnknownFactor { factor, factors: factors.len() });
        }
        let sequence = from_small_to_large(factors.len(), &orders)?;
        let mut ceilings = vec![f64::INFINITY; factors.len()];
        for &factor in sequence.iter().rev() {
            let above = orders.iter().filter(|order| order.smaller == factor);
            let most = above.fold(f64::INFINITY, |most, order| {
                let ceiling = ceilings[order.larger];
                most.min(if order.strictly { ceiling.next_down() } else { ceiling })
            });
            ceilings[factor] = factors[factor].largest(most).ok_or(DesignError::NoOrderedValue { factor })?;
        }
        Ok(Self { factors, orders, sequence, ceilings })
    }

    /// The factors in order.
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// The values of all factors at a point of the unit cube; every order holds among them.
    ///
    /// # Errors
    ///
    /// Where the point has not one number from 0 to 1 for each factor.
    pub fn values(&self, point: &[f64]) -> Result<Vec<f64>, DesignError> {
        if point.len() != self.factors.len() {
            return Err(DesignError::WrongWidth { found: point.len(), factors: self.factors.len() });
        }
        check_place(point)?;
        let mut values = vec![f64::NAN; point.len()];
        for &factor in &self.sequence {
            let below = self.orders.iter().filter(|order| order.larger == factor);
            let least = below.fold(f64::NEG_INFINITY, |least, order| {
                let value = values[order.smaller];
                least.max(if order.strictly { value.next_up() } else { value })
            });
            values[factor] = self.factors[factor]
                .value_between(point[factor], least, self.ceilings[factor])
                .ok_or(DesignError::NoOrderedValue { factor })?;
        }
        Ok(values)
    }
}

/// Places of the factors such that each stands behind those that are smaller (Kahn 1962).
fn from_small_to_large(factors: usize, orders: &[Order]) -> Result<Vec<usize>, DesignError> {
    let mut sequence: Vec<usize> = Vec::with_capacity(factors);
    let mut is_placed = vec![false; factors];
    while sequence.len() < factors {
        let is_next = |&factor: &usize| {
            !is_placed[factor]
                && orders.iter().all(|order| order.larger != factor || is_placed[order.smaller])
        };
        let Some(factor) = (0..factors).find(is_next) else {
            let factor = is_placed.iter().position(|placed| !placed).unwrap_or(0);
            return Err(DesignError::Circle { factor });
        };
        is_placed[factor] = true;
        sequence.push(factor);
    }
    Ok(sequence)
}

#[cfg(test)]
mod tests {
    use super::{DesignError, Factor, Order, Space};
    use proptest::prelude::*;

    fn order(smaller: usize, larger: usize, strictly: bool) -> Order {
        Order { smaller, larger, strictly }
    }

    fn whole(low: i64, high: i64) -> Factor {
        Factor::whole(low, high).unwrap()
    }

    #[test]
    fn the_larger_factor_takes_its_place_above_the_smaller_one() {
        let factors = vec![Factor::linear(0.0, 10.0).unwrap(), Factor::linear(0.0, 10.0).unwrap()];
        let space = Space::new(factors, vec![order(0, 1, false)]).unwrap();
        assert_eq!(space.values(&[0.5, 0.0]).unwrap(), [5.0, 5.0]);
        assert_eq!(space.values(&[0.5, 0.5]).unwrap(), [5.0, 7.5]);
        assert_eq!(space.values(&[1.0, 0.5]).unwrap(), [10.0, 10.0]);
    }

    #[test]
    fn the_smaller_factor_leaves_the_larger_one_a_value() {
        let space = Space::new(vec![whole(1, 9), whole(1, 4)], vec![order(0, 1, true)]).unwrap();
        assert_eq!(space.values(&[1.0, 0.0]).unwrap(), [3.0, 4.0]);
        assert_eq!(space.values(&[0.0, 0.0]).unwrap(), [1.0, 2.0]);
    }

    #[test]
    fn orders_that_cannot_hold_are_refused() {
        let two = || vec![whole(5, 9), whole(1, 4)];
        let refused = |orders| Space::new(two(), orders).unwrap_err();
        assert_eq!(refused(vec![order(0, 1, false)]), DesignError::NoOrderedValue { factor: 0 });
        let circle = refused(vec![order(1, 0, false), order(0, 1, false)]);
        assert_eq!(circle, DesignError::Circle { factor: 0 });
        assert_eq!(refused(vec![order(1, 1, false)]), DesignError::Circle { factor: 1 });
        assert_eq!(refused(vec![order(0, 2, false)]), DesignError::UnknownFactor { factor: 2, factors: 2 });
        assert_eq!(Space::new(vec![], vec![]).unwrap_err(), DesignError::NoFactor);
    }

    #[test]
    fn a_point_of_another_width_or_outside_the_cube_is_refused() {
        let space = Space::new(vec![whole(1, 9), whole(1, 4)], vec![]).unwrap();
        assert_eq!(space.factors().len(), 2);
        assert_eq!(space.values(&[0.5]).unwrap_err(), DesignError::WrongWidth { found: 1, factors: 2 });
        assert!(matches!(space.values(&[0.5, f64::NAN]), Err(DesignError::OutsideCube { factor: 1, .. })));
    }

    proptest! {
        #[test]
        fn every_order_holds_at_every_point_for_every_kind_of_factor(
            point in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64], 4)
        ) {
            let factors = vec![
                Factor::choices(vec![8.0, 2.0, 4.0, 20.0]).unwrap(),
                whole(1, 9),
                Factor::linear(0.0, 8.5).unwrap(),
                Factor::logarithmic(1.0, 100.0).unwrap(),
            ];
            let orders = vec![order(2, 1, true), order(1, 0, false), order(0, 3, true), order(2, 3, false)];
            let space = Space::new(factors, orders.clone()).unwrap();
            let values = space.values(&point).unwrap();
            for order in orders {
                let (smaller, larger) = (values[order.smaller], values[order.larger]);
                prop_assert!(smaller < larger || (!order.strictly && smaller == larger));
            }
            for (value, factor) in values.iter().zip(space.factors()) {
                prop_assert!(factor.value_between(0.0, *value, *value) == Some(*value));
            }
        }
    }
}
