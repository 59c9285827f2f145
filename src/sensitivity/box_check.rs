//! Whether the limits of a box mean anything, or are what chance would give.

use super::cases::Cases;
use super::error::AnswerError;
use super::prim::{Peeling, prim};
use super::region::{BoxStatistics, Region};
use super::resampling::Resampling;
use designs::{Draws, Purpose};
use statistics::{Estimate, share_interval};

/// What one factor's limits do for a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitCheck {
    /// The factor, from 0.
    pub factor: usize,
    /// Chance that a random draw from the box without these limits would be as dense as the box.
    pub quasi_p: f64,
    /// The box without these limits.
    pub without: BoxStatistics,
}

/// In which share of random halves of the cases each factor is limited again.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxCheck {
    /// In the densest box of at least the box's coverage, with its 95 % interval; one entry per factor.
    pub of_like_coverage: Vec<Estimate>,
    /// In the box that covers most of at least the box's density, or else the densest, with its 95 % interval;
    /// one entry per factor.
    pub of_like_density: Vec<Estimate>,
    /// Halves that told something.
    pub halves: usize,
}

/// A quasi p-value for the limits of each factor that a box limits (Bryant and Lempert 2010).
///
/// It is the binomial chance of at least as many points of interest among as many points as the box
/// has, each of interest with the density of the box without the factor's limits. It is no true p-value, as
/// the box was chosen to be dense on the same cases; but limits with a large one mean nothing.
pub fn check_box(region: &Region, cases: &Cases) -> Vec<LimitCheck> {
    let (points, hits) = region.counts(cases);
    let limited = (0..cases.factors()).filter(|&factor| region.limits(factor));
    limited
        .map(|factor| {
            let without = region.without(factor).statistics(cases);
            LimitCheck { factor, quasi_p: binomial_tail(hits, points, without.density.value), without }
        })
        .collect()
}

/// The box without the limits that chance alone would give: those of the factor with the greatest quasi p-value go, one
/// factor at a time, until none lies above `level` (Bryant and Lempert 2010 ask for 0.05). With many factors, peeling
/// always finds some such limits, and a reader would take them for findings. What is left may be the box of everything.
pub fn meaningful(region: &Region, cases: &Cases, level: f64) -> Region {
    let mut region = region.clone();
    loop {
        let checks = check_box(&region, cases);
        let worst = checks.iter().max_by(|one, other| one.quasi_p.total_cmp(&other.quasi_p));
        match worst {
            Some(worst) if worst.quasi_p > level => region = region.without(worst.factor),
            _ => return region,
        }
    }
}

/// Finds boxes anew in random halves of the cases (Bryant and Lempert 2010) and tells how often each
/// factor is limited in those that are like the given box.
///
/// Halves in which the statement holds nowhere or everywhere tell nothing and are not counted.
///
/// # Errors
///
/// Where a share of `peeling` is not above 0 and below 1.
pub fn reproducibility(
    cases: &Cases,
    peeling: &Peeling,
    region: &Region,
    resampling: Resampling,
) -> Result<BoxCheck, AnswerError> {
    resampling.check()?;
    let own = region.statistics(cases);
    let mut limited = [vec![0_u32; cases.factors()], vec![0_u32; cases.factors()]];
    let mut halves = 0;
    for half in 0..u64::from(resampling.count) {
        let mut order: Vec<usize> = (0..cases.count()).collect();
        Draws::of(resampling.seed, Purpose::Resampling, half).shuffle(&mut order);
        let Ok(chosen) = cases.chosen(order.into_iter().take(cases.count().div_ceil(2))) else { continue };
        let found = prim(&chosen, peeling)?;
        halves += 1;
        let like_coverage = found.of_coverage(own.coverage.value);
        let like_density = found.of_density(own.density.value).or_else(|| found.of_coverage(0.0));
        for (counts, like) in limited.iter_mut().zip([like_coverage, like_density]) {
            for (factor, count) in counts.iter_mut().enumerate() {
                *count += u32::from(like.is_some_and(|(region, _)| region.limits(factor)));
            }
        }
    }
    let [of_like_coverage, of_like_density] = limited
        .map(|counts| counts.into_iter().map(|count| share_interval(f64::from(count), halves)).collect());
    Ok(BoxCheck { of_like_coverage, of_like_density, halves })
}

/// Chance of at least `hits` in `trials` that succeed with a chance each.
fn binomial_tail(hits: usize, trials: usize, chance: f64) -> f64 {
    if hits == 0 || chance >= 1.0 {
        return 1.0;
    }
    if chance <= 0.0 {
        return 0.0;
    }
    let (n, odds) = (trials as f64, chance / (1.0 - chance));
    let k = hits as f64;
    let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
    let mut term = libm::exp(ways + k * libm::log(chance) + (n - k) * libm::log1p(-chance));
    let mut sum = 0.0;
    for more in hits..=trials {
        sum += term;
        term *= odds * (n - more as f64) / (more as f64 + 1.0);
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::super::prim::planted;
    use super::{Peeling, Region, Resampling, binomial_tail, check_box, meaningful, prim, reproducibility};

    const PEELING: Peeling = Peeling { share: 0.1, least: 0.05 };

    #[test]
    fn the_binomial_tail_agrees_with_r() {
        // R 4: pbinom(hits - 1, trials, chance, lower.tail = FALSE)
        for (hits, trials, chance, expected) in
            [(7, 10, 0.5, 0.171_875), (1, 4, 0.25, 0.683_593_75), (0, 5, 0.1, 1.0), (3, 3, 0.1, 0.001)]
        {
            assert!((binomial_tail(hits, trials, chance) - expected).abs() < 1e-12);
        }
        assert!((binomial_tail(600, 1000, 0.5) - 1.364_232e-10).abs() < 1e-15);
        assert_eq!((binomial_tail(2, 3, 0.0), binomial_tail(2, 3, 1.0)), (0.0, 1.0));
    }

    #[test]
    fn planted_limits_mean_something_and_a_limit_on_an_idle_factor_does_not() {
        let cases = planted(1000, 0.1);
        let mut region = Region::everywhere(5);
        (region.low[1], region.high[1], region.low[3], region.low[0]) = (0.2, 0.6, 0.5, 0.1);
        let checks = check_box(&region, &cases);
        assert_eq!(checks.iter().map(|check| check.factor).collect::<Vec<_>>(), [0, 1, 3]);
        assert!(checks[0].quasi_p > 0.1, "{}", checks[0].quasi_p);
        assert!(checks[1].quasi_p < 1e-6 && checks[2].quasi_p < 1e-6);
        assert_eq!(checks[0].without.limited, 2);
        assert_eq!(meaningful(&region, &cases, 0.05), region.without(0), "the idle factor's limit goes");
        assert_eq!(meaningful(&region, &cases, 1.0), region);
    }

    #[test]
    fn random_halves_limit_the_planted_factors_again_and_seldom_the_idle_ones() {
        let cases = planted(1000, 0.0);
        let region = prim(&cases, &PEELING).unwrap().of_density(0.9).unwrap().0.clone();
        let check = reproducibility(&cases, &PEELING, &region, Resampling { count: 20, seed: 1 }).unwrap();
        assert_eq!(check.halves, 20);
        for shares in [check.of_like_coverage, check.of_like_density] {
            assert_eq!((shares[1].value, shares[3].value), (1.0, 1.0));
            assert!([0, 2, 4].iter().all(|&factor| shares[factor].value < 0.5), "{shares:?}");
        }
    }
}
