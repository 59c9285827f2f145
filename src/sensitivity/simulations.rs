//! Simulated summaries on one scale, their distance from targets, and whether targets can be met.

use super::error::{AnswerError, check_count, check_enough, check_finite};
use designs::{Draws, Points, Purpose};
use statistics::median;

/// Points with their summaries, each with the uncertainty of its target drawn onto it.
#[derive(Debug, Clone)]
pub(super) struct Simulations {
    /// Number of each simulation among the points of the design, from 0.
    pub numbers: Vec<usize>,
    /// Places in the unit cube.
    pub places: Vec<Vec<f64>>,
    /// Summaries as simulated, one row per point.
    pub plain: Vec<Vec<f64>>,
    /// Summaries with uncertainty, divided by their scale; 0 for a summary that does not vary.
    pub scaled: Vec<Vec<f64>>,
    /// Scale of each summary in its own unit; 0 where it does not vary.
    pub scales: Vec<f64>,
    /// Points left out because a summary is missing.
    pub missing: usize,
}

impl Simulations {
    /// Draws the targets' standard errors onto summaries, so that the answer is exact for measured
    /// targets (Wilkinson 2013), and scales each by its median absolute deviation, or by its standard
    /// deviation where more than half of the simulations agree.
    pub fn new(
        points: &Points,
        summaries: &[Vec<f64>],
        errors: &[f64],
        seed: u64,
    ) -> Result<Self, AnswerError> {
        check_count("rows of summaries", summaries.len(), points.count())?;
        check_enough("targets", errors.len(), 1)?;
        for row in summaries {
            check_count("summaries of a point", row.len(), errors.len())?;
        }
        check_finite("the targets' standard errors", errors)?;
        if let Some(&value) = errors.iter().find(|error| **error < 0.0) {
            return Err(AnswerError::BadSetting { what: "a standard error", value, allowed: "0 or more" });
        }
        let mut numbers = Vec::new();
        let (mut places, mut plain, mut scaled) = (Vec::new(), Vec::new(), Vec::new());
        for (place, (point, row)) in points.rows().zip(summaries).enumerate() {
            if row.iter().any(|summary| !summary.is_finite()) {
                continue;
            }
            let mut draws = Draws::of(seed, Purpose::Targets, place as u64);
            numbers.push(place);
            places.push(point.to_vec());
            plain.push(row.clone());
            scaled.push(
                row.iter().zip(errors).map(|(summary, error)| summary + error * draws.normal()).collect(),
            );
        }
        check_enough("points with all summaries", places.len(), 10)?;
        let scales: Vec<f64> = (0..errors.len()).map(|summary| spread(&scaled, summary)).collect();
        if scales.iter().all(|scale| *scale == 0.0) {
            return Err(AnswerError::NoSummaryVaries);
        }
        for row in &mut scaled {
            *row = on_scale(row, &scales);
        }
        Ok(Self { missing: points.count() - places.len(), numbers, places, plain, scaled, scales })
    }

    /// Numbers of the simulations from the nearest to the farthest, each with its distance; `without`
    /// is left out. Of equally far ones the first comes first.
    pub fn nearest(&self, targets: &[f64], count: usize, without: Option<usize>) -> Vec<(f64, usize)> {
        let mut order: Vec<(f64, usize)> = (0..self.scaled.len())
            .filter(|&number| Some(number) != without)
            .map(|number| (distance(&self.scaled[number], targets), number))
            .collect();
        let compare =
            |one: &(f64, usize), other: &(f64, usize)| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1));
        if count < order.len() {
            order.select_nth_unstable_by(count, compare);
            order.truncate(count);
        }
        order.sort_unstable_by(compare);
        order
    }

    /// The share of simulations that are at least as far from their nearest others as the targets are
    /// from theirs (Lemaire et al. 2016); up to 200 of them are asked, evenly spaced.
    pub fn chance_as_far(&self, targets: &[f64], neighbours: usize) -> f64 {
        let mean =
            |found: &[(f64, usize)]| found.iter().map(|found| found.0).sum::<f64>() / found.len() as f64;
        let own = mean(&self.nearest(targets, neighbours, None));
        let step = self.scaled.len().div_ceil(200);
        let asked = (0..self.scaled.len()).step_by(step);
        let as_far =
            |&number: &usize| mean(&self.nearest(&self.scaled[number], neighbours, Some(number))) >= own;
        asked.clone().filter(as_far).count() as f64 / asked.count() as f64
    }
}

/// Numbers divided by their scale, and 0 where there is none.
pub(super) fn on_scale(row: &[f64], scales: &[f64]) -> Vec<f64> {
    row.iter().zip(scales).map(|(number, scale)| if *scale > 0.0 { number / scale } else { 0.0 }).collect()
}

fn distance(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other) * (one - other)).sum::<f64>().sqrt()
}

/// Median absolute deviation of a column, or its standard deviation where that is 0.
fn spread(rows: &[Vec<f64>], column: usize) -> f64 {
    let values: Vec<f64> = rows.iter().map(|row| row[column]).collect();
    let deviations = |centre: f64| values.iter().map(|value| (value - centre).abs()).collect::<Vec<f64>>();
    let robust = median(&deviations(median(&values)));
    if robust > 0.0 {
        return robust;
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let largest = deviations(mean).into_iter().fold(0.0, f64::max);
    // Equal values have a mean that differs from them by a rounding.
    if largest <= 1e-13 * mean.abs() {
        return 0.0;
    }
    let square = |deviation: f64| (deviation / largest) * (deviation / largest);
    largest * (deviations(mean).into_iter().map(square).sum::<f64>() / values.len() as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Points, Simulations};

    fn simulations(summaries: &[Vec<f64>]) -> Result<Simulations, AnswerError> {
        let count = summaries.len();
        let places: Vec<Vec<f64>> = (0..count).map(|place| vec![place as f64 / count as f64]).collect();
        Simulations::new(&Points::from_rows(&places).unwrap(), summaries, &[0.0, 0.0], 1)
    }

    #[test]
    fn each_summary_counts_by_its_own_spread() {
        let summaries: Vec<Vec<f64>> =
            (0..11).map(|row| vec![f64::from(row), 1000.0 * f64::from(row)]).collect();
        let simulations = simulations(&summaries).unwrap();
        assert_eq!(simulations.scales, [3.0, 3000.0]);
        assert!((simulations.scaled[3][0] - 1.0).abs() < 1e-15 && simulations.scaled[3][1] == 1.0);
        let nearest = simulations.nearest(&[1.1, 1.1], 3, Some(3));
        assert_eq!(nearest.iter().map(|found| found.1).collect::<Vec<_>>(), [4, 2, 5]);
    }

    #[test]
    fn a_summary_that_hardly_or_never_varies_has_another_scale_or_none() {
        let summaries: Vec<Vec<f64>> = (0..12).map(|row| vec![f64::from(u8::from(row == 3)), 0.1]).collect();
        let simulations = simulations(&summaries).unwrap();
        assert!(simulations.scales[0] > 0.0 && simulations.scales[1] == 0.0);
        assert_eq!(self::simulations(&vec![vec![0.1, 0.3]; 12]).unwrap_err(), AnswerError::NoSummaryVaries);
    }

    #[test]
    fn points_with_a_missing_summary_are_counted() {
        let mut summaries: Vec<Vec<f64>> = (0..12).map(|row| vec![f64::from(row), 0.0]).collect();
        summaries[4][1] = f64::NAN;
        assert_eq!(simulations(&summaries).unwrap().missing, 1);
        summaries.truncate(9);
        assert!(matches!(simulations(&summaries), Err(AnswerError::TooFew { found: 8, .. })));
    }
}
