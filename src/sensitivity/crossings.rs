//! Where one strategy overtakes another as a value is swept.

use super::error::{AnswerError, check_count, check_enough, check_finite};
use super::resampling::{Resampling, percentile_interval};
use statistics::Estimate;

/// A value at which the difference of two strategies changes sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The value, with its 95 % percentile bootstrap interval over replicates. An infinite end lies
    /// past the swept values.
    pub at: Estimate,
    /// Whether the first strategy is above the second from here on, and below it before.
    pub rises: bool,
    /// Share of the resamples in which such a change of sign lies within the swept values.
    pub found: f64,
}

/// All crossings over the swept values.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossings {
    /// Crossings in ascending order.
    pub crossings: Vec<Crossing>,
    /// Pairs of replicates left out because an output is missing.
    pub dropped: usize,
    /// Swept values left out because no pair is left there.
    pub skipped: usize,
}

/// Crossings of two strategies over ascending `values`, with one list of replicates per value for each.
///
/// Replicates are paired: the same place is the same luck, in both strategies and at all values. The
/// mean difference is interpolated linearly between values; where it is 0 over a stretch between
/// opposite signs, the crossing is the middle of the stretch. The bootstrap (Efron 1979) resamples
/// replicates, the same for both strategies and all values, and takes the nearest crossing in the same
/// sense; without one, the crossing lies past the end at which the difference would have to change.
///
/// # Errors
///
/// With fewer than two values or replicates, where values do not ascend, and where lists differ in length.
pub fn crossings(
    values: &[f64],
    first: &[Vec<f64>],
    second: &[Vec<f64>],
    resampling: Resampling,
) -> Result<Crossings, AnswerError> {
    resampling.check()?;
    check_enough("swept values", values.len(), 2)?;
    check_finite("the swept values", values)?;
    if let Some(place) = values.windows(2).position(|pair| pair[0] >= pair[1]) {
        return Err(AnswerError::NotAscending { place: place + 1 });
    }
    let replicates = first.first().map_or(0, Vec::len);
    check_enough("replicates", replicates, 2)?;
    for strategy in [first, second] {
        check_count("lists of replicates", strategy.len(), values.len())?;
        for list in strategy {
            check_count("replicates", list.len(), replicates)?;
        }
    }
    let differences: Vec<Vec<f64>> = first
        .iter()
        .zip(second)
        .map(|(first, second)| first.iter().zip(second).map(|(one, other)| one - other).collect())
        .collect();
    let all: Vec<usize> = (0..replicates).collect();
    let means = |chosen: &[usize]| -> Vec<f64> {
        differences.iter().map(|differences| mean_of(differences, chosen)).collect()
    };
    let own = means(&all);
    let resampled = resampling.answers(replicates, |chosen| {
        let means = means(chosen);
        let last = means.iter().rev().copied().find(|mean| mean.is_finite()).unwrap_or(0.0);
        (changes(values, &means), last)
    });
    let crossing = |&(at, rises): &(f64, bool)| {
        let nearest = |changes: &[(f64, bool)]| {
            let alike = changes.iter().filter(|change| change.1 == rises).map(|change| change.0);
            alike.min_by(|one, other| (one - at).abs().total_cmp(&(other - at).abs()))
        };
        let found = resampled.iter().filter(|(changes, _)| nearest(changes).is_some()).count();
        let place = |(changes, last): &(Vec<(f64, bool)>, f64)| {
            nearest(changes).unwrap_or(if (*last > 0.0) == rises { f64::NEG_INFINITY } else { f64::INFINITY })
        };
        Crossing {
            at: percentile_interval(at, resampled.iter().map(place)),
            rises,
            found: found as f64 / resampled.len() as f64,
        }
    };
    Ok(Crossings {
        crossings: changes(values, &own).iter().map(crossing).collect(),
        dropped: differences.iter().flatten().filter(|difference| !difference.is_finite()).count(),
        skipped: own.iter().filter(|mean| !mean.is_finite()).count(),
    })
}

/// Mean of the chosen differences that are finite; NaN where none is.
fn mean_of(differences: &[f64], chosen: &[usize]) -> f64 {
    let finite =
        chosen.iter().map(|&replicate| differences[replicate]).filter(|difference| difference.is_finite());
    let (sum, count) = finite.fold((0.0, 0_u32), |(sum, count), difference| (sum + difference, count + 1));
    sum / f64::from(count)
}

/// Each change of sign with whether it rises.
fn changes(values: &[f64], means: &[f64]) -> Vec<(f64, bool)> {
    let mut changes = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    let mut zeros: Option<(f64, f64)> = None;
    for (&value, &mean) in values.iter().zip(means).filter(|(_, mean)| mean.is_finite()) {
        if mean == 0.0 {
            zeros = Some((zeros.map_or(value, |zeros| zeros.0), value));
            continue;
        }
        if let Some((last_value, last)) = before.filter(|(_, last)| (*last > 0.0) != (mean > 0.0)) {
            let between = last_value + (value - last_value) * (last / (last - mean));
            changes.push((zeros.map_or(between, |(from, to)| f64::midpoint(from, to)), mean > 0.0));
        }
        before = Some((value, mean));
        zeros = None;
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Crossings, Resampling, changes, crossings};
    use designs::{Draws, Purpose};

    const RESAMPLING: Resampling = Resampling { count: 500, seed: 1 };
    const VALUES: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

    /// Two strategies whose difference is `slope * (value - 0.34)`, with luck of their own and in common.
    fn sweep(slope: f64, luck: f64) -> Crossings {
        let mut draws = Draws::of(6, Purpose::Synthetic, 0);
        let common: Vec<f64> = (0..40).map(|_| 5.0 * draws.normal()).collect();
        let own: Vec<f64> = (0..40).map(|_| luck * draws.normal()).collect();
        let second: Vec<Vec<f64>> = VALUES.iter().map(|_| common.clone()).collect();
        let first: Vec<Vec<f64>> = VALUES
            .iter()
            .map(|value| {
                common.iter().zip(&own).map(|(common, own)| common + own + slope * (value - 0.34)).collect()
            })
            .collect();
        crossings(&VALUES, &first, &second, RESAMPLING).unwrap()
    }

    #[test]
    fn finds_the_crossing_between_values_however_much_common_luck_there_is() {
        let found = sweep(2.0, 0.1).crossings;
        assert_eq!(found.len(), 1);
        assert!(found[0].rises && found[0].found == 1.0);
        // The standard error is 0.1 / sqrt(40) / 2 = 0.0079.
        let at = found[0].at;
        assert!((at.value - 0.34).abs() < 0.02 && at.low < 0.34 && 0.34 < at.high, "{at:?}");
        assert!((at.high - at.low - 0.031).abs() < 0.012, "{at:?}");
        assert!(!sweep(-2.0, 0.1).crossings[0].rises);
    }

    #[test]
    fn a_crossing_that_may_lie_past_the_sweep_has_an_infinite_end() {
        let found = sweep(0.5, 1.5).crossings;
        assert!(found.iter().all(|crossing| crossing.found < 0.95), "{found:?}");
        assert!(found.iter().all(|crossing| crossing.at.low.is_infinite() || crossing.at.high.is_infinite()));
    }

    #[test]
    fn strategies_that_never_change_places_have_no_crossing() {
        let (ones, twos) = (vec![vec![1.0, 1.0]; 6], vec![vec![2.0, 2.0]; 6]);
        assert!(crossings(&VALUES, &ones, &twos, RESAMPLING).unwrap().crossings.is_empty());
        assert!(crossings(&VALUES, &ones, &ones, RESAMPLING).unwrap().crossings.is_empty());
    }

    #[test]
    fn a_stretch_of_zeros_crosses_in_its_middle_and_a_touch_is_no_crossing() {
        let values = [0.0, 1.0, 2.0, 3.0, 4.0];
        assert_eq!(changes(&values, &[-1.0, 0.0, 0.0, 1.0, 1.0]), [(1.5, true)]);
        assert_eq!(changes(&values, &[1.0, 0.0, 1.0, 0.0, 1.0]), []);
        assert_eq!(changes(&values, &[1.0, f64::NAN, -1.0, -1.0, 3.0]), [(1.0, false), (3.25, true)]);
    }

    #[test]
    fn missing_pairs_and_values_are_counted() {
        let mut first = vec![vec![-1.0, -1.0], vec![1.0, 1.0], vec![1.0, f64::NAN]];
        let second = vec![vec![0.0, 0.0]; 3];
        let found = crossings(&VALUES[..3], &first, &second, RESAMPLING).unwrap();
        assert_eq!((found.dropped, found.skipped, found.crossings[0].at.value), (1, 0, 0.1));
        first[2] = vec![f64::NAN; 2];
        let found = crossings(&VALUES[..3], &first, &second, RESAMPLING).unwrap();
        assert_eq!((found.dropped, found.skipped), (2, 1));
    }

    #[test]
    fn bad_sweeps_are_refused() {
        let lists = vec![vec![1.0, 2.0]; 2];
        let refused =
            |values: &[f64], first: &[Vec<f64>]| crossings(values, first, &lists, RESAMPLING).unwrap_err();
        assert_eq!(refused(&[1.0, 1.0], &lists), AnswerError::NotAscending { place: 1 });
        assert!(matches!(refused(&[1.0], &lists), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&[1.0, f64::NAN], &lists), AnswerError::NotANumber { .. }));
        assert!(matches!(refused(&[1.0, 2.0, 3.0], &lists), AnswerError::LengthsDiffer { .. }));
        assert!(matches!(
            refused(&[1.0, 2.0], &[vec![1.0, 2.0], vec![1.0]]),
            AnswerError::LengthsDiffer { .. }
        ));
        assert!(matches!(refused(&[1.0, 2.0], &[]), AnswerError::TooFew { .. }));
    }
}
