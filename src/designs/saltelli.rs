//! Saltelli's design: two independent points and the crossings of them, from which shares of variance follow.

use super::error::DesignError;
use super::points::Points;
use super::sobol_sequence::{Scrambling, sobol_sequence};

/// Which shares of variance a design can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orders {
    /// First and total order: `factors + 2` points per block.
    FirstAndTotal,
    /// Second order as well: `2 factors + 2` points per block.
    WithSecond,
}

impl Orders {
    /// Points in one block of the design; nothing where they are more than can be counted.
    pub fn block(self, factors: usize) -> Option<usize> {
        match self {
            Self::FirstAndTotal => factors.checked_add(2),
            Self::WithSecond => factors.checked_mul(2)?.checked_add(2),
        }
    }
}

/// Saltelli's design (Saltelli 2002; Saltelli et al. 2010) over the Sobol sequence, in the rows of `SALib`.
///
/// Each of `blocks` base points has twice as many places as there are factors; the first half is A, the
/// second B. Its block is A; then for each factor A with that factor's place from B; with second order
/// then for each factor B with that factor's place from A; then B. `blocks` should be a power of 2.
/// With [`Scrambling::Plain`] the rows equal those of `SALib.sample.sobol` without scrambling.
///
/// # Errors
///
/// Without a block or a factor, and where the design has more than `limit` points or the Sobol
/// sequence too few dimensions or points (see [`sobol_sequence`]).
pub fn saltelli(
    blocks: usize,
    factors: usize,
    orders: Orders,
    scrambling: Scrambling,
    seed: u64,
    limit: usize,
) -> Result<Points, DesignError> {
    let points = orders.block(factors).and_then(|block| block.checked_mul(blocks));
    let mut design = Points::room(points, factors, limit)?;
    let asked = factors.saturating_mul(2);
    let base = sobol_sequence(blocks, asked, scrambling, seed, usize::MAX)?;
    for row in base.rows() {
        let (a, b) = row.split_at(factors);
        let mut crossed = |from: &[f64], other: &[f64], factor: usize| {
            design.push((0..factors).map(|place| if place == factor { other[place] } else { from[place] }));
        };
        crossed(a, a, 0);
        (0..factors).for_each(|factor| crossed(a, b, factor));
        if orders == Orders::WithSecond {
            (0..factors).for_each(|factor| crossed(b, a, factor));
        }
        crossed(b, b, 0);
    }
    Ok(design)
}

#[cfg(test)]
mod tests {
    use super::Orders::{FirstAndTotal, WithSecond};
    use super::Scrambling::{Owen, Plain};
    use super::{DesignError, Points, saltelli};
    use proptest::prelude::*;

    fn rows(text: &str) -> Points {
        let row = |line: &str| line.split(',').map(|place| place.parse().unwrap()).collect();
        Points::from_rows(&text.lines().map(row).collect::<Vec<Vec<f64>>>()).unwrap()
    }

    #[test]
    fn rows_and_their_order_are_those_of_salib() {
        let first = saltelli(8, 3, FirstAndTotal, Plain, 0, 100).unwrap();
        let expected = rows(include_str!("fixtures/saltelli_first.csv"));
        assert!(first.rows().eq(expected.rows()) && first.count() == 40);
        let second = saltelli(8, 3, WithSecond, Plain, 0, 100).unwrap();
        let expected = rows(include_str!("fixtures/saltelli_second.csv"));
        assert!(second.rows().eq(expected.rows()) && second.count() == 64);
    }

    #[test]
    fn a_design_that_cannot_be_is_refused() {
        let refused =
            |blocks, factors, limit| saltelli(blocks, factors, FirstAndTotal, Owen, 1, limit).unwrap_err();
        assert_eq!(refused(4, 0, 99), DesignError::NoFactor);
        assert_eq!(refused(0, 4, 99), DesignError::NoPoint);
        assert_eq!(refused(4, 3, 19), DesignError::TooManyPoints { points: Some(20), limit: 19 });
        assert_eq!(refused(1, 129, 999), DesignError::TooManyDimensions { asked: 258, most: 256 });
        assert_eq!(refused(2, usize::MAX, 9), DesignError::TooManyPoints { points: None, limit: 9 });
        assert!(saltelli(2, 128, WithSecond, Owen, 1, 999).is_ok());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30))]

        #[test]
        fn crossed_rows_differ_from_their_own_in_one_factor(blocks in 1_usize..20, factors in 2_usize..8, seed: u64) {
            let design = saltelli(blocks, factors, WithSecond, Owen, seed, 1000).unwrap();
            let rows: Vec<&[f64]> = design.rows().collect();
            for block in rows.chunks(2 * factors + 2) {
                let (a, b) = (block[0], block[2 * factors + 1]);
                for factor in 0..factors {
                    for place in 0..factors {
                        let (ab, ba) = (block[1 + factor][place], block[1 + factors + factor][place]);
                        let (own, other) = if place == factor { (b, a) } else { (a, b) };
                        prop_assert_eq!((ab, ba), (own[place], other[place]));
                    }
                }
            }
        }
    }
}
