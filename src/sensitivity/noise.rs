//! How much of an output's spread is luck, and no parameter.

use super::error::{AnswerError, check_count, check_enough};
use super::resampling::{Resampling, percentile_interval};
use statistics::Estimate;

/// Whether replicates of different points share their random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replicates {
    /// Every point has random numbers of its own.
    Independent,
    /// Replicate 1 of all points has the same random numbers, replicate 2 as well, and so on. What luck
    /// does to all points alike then does not move their means apart.
    Common,
}

/// The shares of variance that are luck.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Noise {
    /// Share of the variance of single runs that lies between replicates of one point.
    pub of_one_run: Estimate,
    /// Share of the variance of the points' means that luck makes: what is left of luck in answers
    /// from these means. It shrinks as replicates are added.
    pub of_the_mean: Estimate,
    /// Points that count.
    pub points: usize,
    /// Points left out because one of their replicates is missing.
    pub dropped: usize,
}

/// The shares of luck from the outputs of points, one list of replicates per point (Fisher 1925).
///
/// Points have to be random or evenly spread; of a Saltelli design take the A and B rows only. Variance
/// between points is that of their means less what luck adds to them, and at least 0. With common
/// replicates, luck in means is what is left after the mean of each replicate is taken out. Intervals
/// are 95 % percentile bootstrap intervals over points.
///
/// # Errors
///
/// Where points differ in their number of replicates, with fewer than 3 whole points or 2 replicates,
/// and where no output differs from another.
pub fn noise(
    outputs: &[Vec<f64>],
    replicates: Replicates,
    resampling: Resampling,
) -> Result<Noise, AnswerError> {
    resampling.check()?;
    let count = outputs.first().map_or(0, Vec::len);
    check_enough("replicates", count, 2)?;
    for point in outputs {
        check_count("replicates of a point", point.len(), count)?;
    }
    let whole: Vec<&[f64]> = outputs
        .iter()
        .map(Vec::as_slice)
        .filter(|point| point.iter().all(|output| output.is_finite()))
        .collect();
    check_enough("whole points", whole.len(), 3)?;
    let all: Vec<usize> = (0..whole.len()).collect();
    let shares = shares(&whole, &all, replicates);
    if shares.iter().any(|share| share.is_nan()) {
        return Err(AnswerError::Constant);
    }
    let resampled = resampling.answers(whole.len(), |chosen| self::shares(&whole, chosen, replicates));
    let interval =
        |place: usize| percentile_interval(shares[place], resampled.iter().map(|answer| answer[place]));
    Ok(Noise {
        of_one_run: interval(0),
        of_the_mean: interval(1),
        points: whole.len(),
        dropped: outputs.len() - whole.len(),
    })
}

/// The standard deviation of single runs around the mean of their point, over all points together (Fisher 1925): how far
/// luck alone takes one run. Outputs that are not finite are left out; NaN where no point has two.
pub fn luck_of_one_run<'a>(outputs: impl IntoIterator<Item = &'a [f64]>) -> f64 {
    let (mut square, mut degrees) = (0.0, 0.0);
    for point in outputs {
        let finite: Vec<f64> = point.iter().copied().filter(|output| output.is_finite()).collect();
        let Some(more) = finite.len().checked_sub(1) else { continue };
        let mean = finite.iter().sum::<f64>() / finite.len() as f64;
        square += finite.iter().map(|output| (output - mean) * (output - mean)).sum::<f64>();
        degrees += more as f64;
    }
    (square / degrees).sqrt()
}

/// Share of luck in one run and in the mean, over the chosen points.
fn shares(outputs: &[&[f64]], chosen: &[usize], replicates: Replicates) -> [f64; 2] {
    let (points, count) = (chosen.len() as f64, outputs[0].len() as f64);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let square = |values: &[f64], centre: f64| {
        values.iter().map(|value| (value - centre) * (value - centre)).sum::<f64>()
    };
    let means: Vec<f64> = chosen.iter().map(|&point| mean(outputs[point])).collect();
    let grand = mean(&means);
    let between = square(&means, grand) / (points - 1.0);
    let within: f64 = chosen.iter().zip(&means).map(|(&point, &centre)| square(outputs[point], centre)).sum();
    let of_runs = within / (points * (count - 1.0));
    let in_means = match replicates {
        Replicates::Independent => of_runs,
        Replicates::Common => {
            let of_all = |replicate: usize| {
                chosen.iter().map(|&point| outputs[point][replicate]).sum::<f64>() / points
            };
            let common: Vec<f64> = (0..outputs[0].len()).map(of_all).collect();
            (within - points * square(&common, grand)).max(0.0) / ((points - 1.0) * (count - 1.0))
        }
    };
    let of_points = (between - in_means / count).max(0.0);
    [of_runs / (of_points + of_runs), (in_means / count / between).min(1.0)]
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Noise, Replicates, Resampling, luck_of_one_run, noise};
    use designs::{Draws, Purpose};

    const RESAMPLING: Resampling = Resampling { count: 200, seed: 1 };

    /// Points of deviation 1, luck common to all points of deviation 2, luck of each run of deviation 1.
    fn study() -> Vec<Vec<f64>> {
        let mut draws = Draws::of(4, Purpose::Synthetic, 0);
        let common: Vec<f64> = (0..200).map(|_| 2.0 * draws.normal()).collect();
        let point = |draws: &mut Draws| -> Vec<f64> {
            let centre = draws.normal();
            common.iter().map(|common| centre + common + draws.normal()).collect()
        };
        (0..200).map(|_| point(&mut draws)).collect()
    }

    #[test]
    fn luck_is_pooled_over_points_whose_means_do_not_count() {
        let points = [vec![1.0, 3.0], vec![100.0, 102.0, f64::NAN], vec![7.0]];
        assert!((luck_of_one_run(points.iter().map(Vec::as_slice)) - 2.0_f64.sqrt()).abs() < 1e-12);
        assert!(luck_of_one_run([&[1.0][..], &[]]).is_nan());
    }

    #[test]
    fn luck_that_all_points_share_is_in_runs_and_not_in_their_means() {
        let Noise { of_one_run, of_the_mean, .. } = noise(&study(), Replicates::Common, RESAMPLING).unwrap();
        assert!((of_one_run.value - 5.0 / 6.0).abs() < 0.05, "{of_one_run:?}");
        assert!(of_one_run.low < 5.0 / 6.0 && 5.0 / 6.0 < of_one_run.high);
        assert!((of_the_mean.value - 0.005).abs() < 0.002, "{of_the_mean:?}");
    }

    #[test]
    fn without_common_numbers_all_luck_is_in_the_means() {
        let answer = noise(&study(), Replicates::Independent, RESAMPLING).unwrap();
        assert!((answer.of_the_mean.value - 5.0 / 200.0).abs() < 0.008, "{:?}", answer.of_the_mean);
    }

    #[test]
    fn without_luck_its_share_is_0_and_without_anything_else_1() {
        let none = noise(&[vec![1.0, 1.0], vec![2.0, 2.0], vec![3.0, 3.0]], Replicates::Common, RESAMPLING);
        assert_eq!(none.unwrap().of_one_run.value, 0.0);
        let all = [vec![0.0, 1.0], vec![1.0, 0.0], vec![0.0, 1.0]];
        let answer = noise(&all, Replicates::Independent, RESAMPLING).unwrap();
        assert_eq!((answer.of_one_run.value, answer.of_the_mean.value), (1.0, 1.0));
        let nothing = noise(&vec![vec![1.0; 2]; 3], Replicates::Common, RESAMPLING);
        assert_eq!(nothing.unwrap_err(), AnswerError::Constant);
    }

    #[test]
    fn missing_points_are_counted_and_uneven_ones_refused() {
        let mut outputs = study();
        outputs[7][3] = f64::NAN;
        let answer = noise(&outputs, Replicates::Common, RESAMPLING).unwrap();
        assert_eq!((answer.points, answer.dropped), (199, 1));
        outputs[7].pop();
        assert!(matches!(
            noise(&outputs, Replicates::Common, RESAMPLING),
            Err(AnswerError::LengthsDiffer { .. })
        ));
        assert!(noise(&[vec![1.0], vec![2.0]], Replicates::Common, RESAMPLING).is_err());
        assert!(noise(&[], Replicates::Common, RESAMPLING).is_err());
    }
}
