//! Pairs of varied values of which one is at most the other.

use crate::factors::Varied;
use crate::written::Written;
use scenario_files::CheckedFile;

/// Indices of the smaller and the larger value of every pair, and whether equal values are excluded.
pub(super) fn orders(
    file: &mut CheckedFile,
    written: &Written,
    varied: &[Varied],
) -> Vec<(usize, usize, bool)> {
    let mut orders = Vec::new();
    for (number, order) in written.order.iter().enumerate() {
        let mut index = |part: &str, key: &str| {
            let found = varied.iter().position(|own| own.key == *key);
            if found.is_none() {
                file.refuse(
                    &format!("order.{number}.{part}"),
                    format!("`{key}` does not vary"),
                    "name keys of [[vary]]",
                );
            }
            found
        };
        let (smaller, larger) = (index("smaller", &order.smaller), index("larger", &order.larger));
        if let (Some(smaller), Some(larger)) = (smaller, larger) {
            orders.push((smaller, larger, order.strictly));
        }
    }
    orders
}
