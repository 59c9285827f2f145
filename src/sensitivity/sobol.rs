//! Shares of variance: how much of an output's spread each factor accounts for.

use super::error::{AnswerError, check_enough};
use super::resampling::{Resampling, normal_interval};
use designs::Orders;
use statistics::Estimate;

/// Shares of the output's variance that belong to one factor.
///
/// Estimates may fall a little below 0 or above 1. Intervals are 95 % bootstrap intervals over blocks, of
/// 1.96 standard errors as in `SALib`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactorShares {
    /// First order: the share that goes when this factor alone is known (Saltelli et al. 2010).
    pub first: Estimate,
    /// Total order: the share that stays when all others are known (Jansen 1999).
    pub total: Estimate,
}

/// The share of variance that two factors make together, beyond what each makes alone (Saltelli 2002).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SecondOrder {
    /// The two factors, from 0, the lower place first.
    pub factors: (usize, usize),
    /// Their share.
    pub share: Estimate,
}

/// The answer of a Saltelli design.
#[derive(Debug, Clone, PartialEq)]
pub struct VarianceShares {
    /// One entry per factor, in the order of the design.
    pub factors: Vec<FactorShares>,
    /// One entry per pair of factors; empty for a design without second order.
    pub second: Vec<SecondOrder>,
    /// Variance of the output over the design's A and B points.
    pub variance: f64,
    /// Blocks that count.
    pub blocks: usize,
    /// Blocks left out because one of their outputs is missing.
    pub dropped: usize,
}

/// First and total order shares, and those of pairs, from the outputs of [`designs::saltelli`] in its order.
///
/// A block with an output that is not finite is left out whole. The estimators are those of `SALib`, so
/// the shares are the same numbers; but an output without variance is an error here, not shares of 0.
///
/// # Errors
///
/// Without a factor, where outputs are no whole number of blocks, with fewer than two whole blocks, and
/// where the output does not vary.
pub fn variance_shares(
    factors: usize,
    orders: Orders,
    outputs: &[f64],
    resampling: Resampling,
) -> Result<VarianceShares, AnswerError> {
    resampling.check()?;
    check_enough("factors", factors, 1)?;
    let broken = |block| AnswerError::BrokenBlocks { outputs: outputs.len(), block };
    let block = orders.block(factors).ok_or(broken(usize::MAX))?;
    if !outputs.len().is_multiple_of(block) {
        return Err(broken(block));
    }
    let whole: Vec<&[f64]> =
        outputs.chunks(block).filter(|block| block.iter().all(|output| output.is_finite())).collect();
    let dropped = outputs.len() / block - whole.len();
    check_enough("whole blocks", whole.len(), 2)?;
    // Estimates are biased by a mean far from 0; the deviation only keeps numbers in range.
    let all = || whole.iter().copied().flatten().copied();
    let count = (whole.len() * block) as f64;
    let mean = all().map(|output| output / count).sum::<f64>();
    let scale = all().map(|output| (output - mean).abs()).fold(0.0, f64::max);
    if !(scale * scale).is_finite() {
        let allowed = "within what a number can hold; take the output in a larger unit";
        return Err(AnswerError::BadSetting { what: "the spread of the output", value: scale, allowed });
    }
    if scale <= 1e-13 * mean.abs() {
        return Err(AnswerError::Constant);
    }
    let columns = Columns::of(&whole, factors, orders, |output| (output - mean) / scale);
    let every: Vec<usize> = (0..whole.len()).collect();
    let variance = columns.variance(&every);
    if variance <= f64::EPSILON * f64::EPSILON {
        return Err(AnswerError::Constant);
    }
    let shares = columns.shares(&every);
    let resampled = resampling.answers(whole.len(), |chosen| columns.shares(chosen));
    let interval =
        |place: usize| normal_interval(shares[place], resampled.iter().map(|answer| answer[place]));
    let mut second = Vec::new();
    if orders == Orders::WithSecond {
        for one in 0..factors {
            for other in one + 1..factors {
                let share = interval(2 * factors + second.len());
                second.push(SecondOrder { factors: (one, other), share });
            }
        }
    }
    Ok(VarianceShares {
        factors: (0..factors)
            .map(|factor| FactorShares { first: interval(factor), total: interval(factors + factor) })
            .collect(),
        second,
        variance: variance * scale * scale,
        blocks: whole.len(),
        dropped,
    })
}

/// The outputs of whole blocks by their role.
struct Columns {
    a: Vec<f64>,
    b: Vec<f64>,
    /// A with one factor from B: one column per factor.
    ab: Vec<Vec<f64>>,
    /// B with one factor from A: one column per factor, or none.
    ba: Vec<Vec<f64>>,
}

impl Columns {
    fn of(blocks: &[&[f64]], factors: usize, orders: Orders, change: impl Fn(f64) -> f64) -> Self {
        let column = |place: usize| -> Vec<f64> { blocks.iter().map(|block| change(block[place])).collect() };
        let crossed = |from: usize| (from..from + factors).map(column).collect();
        match orders {
            Orders::FirstAndTotal => {
                Self { a: column(0), b: column(factors + 1), ab: crossed(1), ba: Vec::new() }
            }
            Orders::WithSecond => {
                Self { a: column(0), b: column(2 * factors + 1), ab: crossed(1), ba: crossed(factors + 1) }
            }
        }
    }

    /// Population variance of A and B together in the chosen blocks.
    fn variance(&self, chosen: &[usize]) -> f64 {
        let values = || chosen.iter().flat_map(|&block| [self.a[block], self.b[block]]);
        let count = 2.0 * chosen.len() as f64;
        let mean = values().sum::<f64>() / count;
        values().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count
    }

    /// First order of all factors, then total order of all, then those of pairs.
    fn shares(&self, chosen: &[usize]) -> Vec<f64> {
        let scale = 1.0 / (self.variance(chosen) * chosen.len() as f64);
        let mean = |of: &dyn Fn(usize) -> f64| chosen.iter().map(|&block| of(block)).sum::<f64>() * scale;
        let (a, b) = (&self.a, &self.b);
        let first = self.ab.iter().map(|ab| mean(&|i| b[i] * (ab[i] - a[i])));
        let total = self.ab.iter().map(|ab| mean(&|i| 0.5 * (a[i] - ab[i]) * (a[i] - ab[i])));
        let mut shares: Vec<f64> = first.chain(total).collect();
        for (one, ba) in self.ba.iter().enumerate() {
            for other in one + 1..self.ab.len() {
                let ab = &self.ab[other];
                let joint = mean(&|i| ba[i] * ab[i] - a[i] * b[i]);
                shares.push(joint - shares[one] - shares[other]);
            }
        }
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Orders, Resampling, VarianceShares, variance_shares};
    use designs::{Scrambling, saltelli};
    use std::f64::consts::PI;

    const RESAMPLING: Resampling = Resampling { count: 200, seed: 1 };

    fn ishigami(place: &[f64]) -> f64 {
        let [x, y, z] = [0, 1, 2].map(|factor| PI * (2.0 * place[factor] - 1.0));
        x.sin() + 7.0 * y.sin().powi(2) + 0.1 * z.powi(4) * x.sin()
    }

    fn study(blocks: usize, factors: usize, orders: Orders, model: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        saltelli(blocks, factors, orders, Scrambling::Owen, 5, 1_000_000).unwrap().rows().map(model).collect()
    }

    fn check(found: f64, expected: f64, margin: f64) {
        assert!((found - expected).abs() < margin, "{found} {expected}");
    }

    #[test]
    fn agrees_with_salib_to_a_millionth() {
        let lines = |text: &'static str| text.lines().map(|line| line.parse::<f64>().unwrap());
        for (orders, outputs, expected) in [
            (
                Orders::FirstAndTotal,
                include_str!("fixtures/sobol_outputs_first.csv"),
                include_str!("fixtures/sobol_answer_first.csv"),
            ),
            (
                Orders::WithSecond,
                include_str!("fixtures/sobol_outputs_second.csv"),
                include_str!("fixtures/sobol_answer_second.csv"),
            ),
        ] {
            let outputs: Vec<f64> = lines(outputs).collect();
            let answer = variance_shares(3, orders, &outputs, Resampling { count: 2000, seed: 1 }).unwrap();
            let estimates = answer.factors.iter().map(|shares| shares.first);
            let estimates = estimates.chain(answer.factors.iter().map(|shares| shares.total));
            let estimates: Vec<_> = estimates.chain(answer.second.iter().map(|pair| pair.share)).collect();
            let expected: Vec<f64> = lines(expected).collect();
            assert_eq!(2 * estimates.len(), expected.len());
            let (values, half_widths) = expected.split_at(estimates.len());
            for ((estimate, value), half_width) in estimates.iter().zip(values).zip(half_widths) {
                check(estimate.value, *value, 1e-6);
                // The half width is random in both.
                check((estimate.high - estimate.value) / half_width, 1.0, 0.1);
            }
        }
    }

    #[test]
    fn recovers_the_shares_of_ishigamis_function() {
        // Ishigami and Homma (1990) with a = 7 and b = 0.1; shares by their formulas.
        let outputs = study(2048, 3, Orders::WithSecond, ishigami);
        let answer = variance_shares(3, Orders::WithSecond, &outputs, RESAMPLING).unwrap();
        let expected = [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)];
        for (shares, (first, total)) in answer.factors.iter().zip(expected) {
            check(shares.first.value, first, 0.02);
            check(shares.total.value, total, 0.02);
            assert!(shares.total.low < total && total < shares.total.high);
        }
        assert_eq!(answer.second[1].factors, (0, 2));
        check(answer.second[1].share.value, 0.2437, 0.03);
        check(answer.variance, 13.8446, 0.3);
    }

    #[test]
    fn recovers_the_shares_of_sobols_function_g() {
        // Sobol (1993): variance of factor i is 1 / (3 (1 + a)^2), of the product the product less 1.
        let a = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0];
        let g = |row: &[f64]| -> f64 {
            row.iter().zip(a).map(|(x, a)| ((4.0 * x - 2.0_f64).abs() + a) / (1.0 + a)).product()
        };
        let outputs = study(4096, 6, Orders::FirstAndTotal, g);
        let answer = variance_shares(6, Orders::FirstAndTotal, &outputs, RESAMPLING).unwrap();
        let parts = a.map(|a: f64| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
        let product: f64 = parts.iter().map(|part| 1.0 + part).product();
        for (shares, part) in answer.factors.iter().zip(parts) {
            check(shares.first.value, part / (product - 1.0), 0.02);
            check(shares.total.value, part / (1.0 + part) * product / (product - 1.0), 0.02);
        }
    }

    #[test]
    fn blocks_with_a_missing_output_are_left_out_whole_and_counted() {
        let mut outputs = study(512, 3, Orders::FirstAndTotal, ishigami);
        let remaining = outputs[10..].to_vec();
        (outputs[3], outputs[9]) = (f64::NAN, f64::NEG_INFINITY);
        let shares =
            |outputs: &[f64]| variance_shares(3, Orders::FirstAndTotal, outputs, RESAMPLING).unwrap();
        let (broken, whole) = (shares(&outputs), shares(&remaining));
        assert_eq!((broken.blocks, broken.dropped), (510, 2));
        assert_eq!(broken, VarianceShares { dropped: 2, ..whole });
    }

    #[test]
    fn outputs_far_from_0_or_small_share_out_their_variance_all_the_same() {
        let outputs = study(512, 3, Orders::FirstAndTotal, ishigami);
        let first = |change: &dyn Fn(f64) -> f64| {
            let changed: Vec<f64> = outputs.iter().map(|&output| change(output)).collect();
            variance_shares(3, Orders::FirstAndTotal, &changed, RESAMPLING).unwrap().factors[0].first.value
        };
        let plain = first(&|output| output);
        check(first(&|output| output + 1e6), plain, 1e-8);
        check(first(&|output| output * 1e-150), plain, 1e-8);
        check(first(&|output| output * 1e150), plain, 1e-8);
    }

    #[test]
    fn what_has_no_shares_is_refused_and_never_0() {
        let refused = |factors, outputs: &[f64]| {
            variance_shares(factors, Orders::FirstAndTotal, outputs, RESAMPLING).unwrap_err()
        };
        assert_eq!(refused(1, &[0.1; 9]), AnswerError::Constant);
        assert_eq!(refused(1, &[0.0; 9]), AnswerError::Constant);
        assert_eq!(refused(1, &[1.0; 8]), AnswerError::BrokenBlocks { outputs: 8, block: 3 });
        assert!(matches!(
            refused(1, &[f64::MAX, f64::MIN, 0.0, 0.0, 1.0, 2.0]),
            AnswerError::BadSetting { .. }
        ));
        let gone = AnswerError::TooFew { what: "whole blocks", found: 0, needed: 2 };
        assert_eq!(refused(1, &[f64::NAN; 9]), gone);
        assert!(matches!(refused(0, &[1.0; 8]), AnswerError::TooFew { .. }));
    }
}
