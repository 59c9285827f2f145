//! History matching: which points are ruled out by what was observed, and what cannot be met together.

use super::error::{AnswerError, check_count, check_enough, check_positive};

/// A summary of the simulations at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Simulated {
    /// Its mean over replicates; NaN where it is missing.
    pub mean: f64,
    /// The standard error of the mean, 0 or more; NaN where it is missing.
    pub error: f64,
}

/// What a summary should be: anything from the one end to the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sought {
    /// The least; negative infinity where it has no lower end.
    pub least: f64,
    /// The greatest; infinity where it has no upper end.
    pub most: f64,
    /// The standard error of what was observed, 0 where it is exact.
    pub error: f64,
}

impl Sought {
    /// How far a summary is from what is sought, in standard errors of the difference of both (Craig et al. 1997). 0 within
    /// a band, infinite outside of one where neither has an error, NaN where the summary is missing.
    pub fn implausibility(&self, simulated: Simulated) -> f64 {
        let Simulated { mean, error } = simulated;
        if mean.is_nan() || error.is_nan() {
            return f64::NAN;
        }
        let distance = (self.least - mean).max(mean - self.most).max(0.0);
        if distance == 0.0 { 0.0 } else { distance / self.error.hypot(error) }
    }
}

/// What a target rules out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetHistory {
    /// Points at which it is missed by more than the cut.
    pub missed: usize,
    /// Points that are ruled out and would be left without this target.
    pub alone: usize,
    /// The point that comes nearest to it, from 0.
    pub nearest: usize,
}

/// Two targets, each of which some point meets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetPair {
    /// Places of the two in the list of targets.
    pub targets: [usize; 2],
    /// Points that meet each.
    pub met: [usize; 2],
    /// Points that meet both.
    pub together: usize,
    /// As many points would meet both if one had nothing to do with the other.
    pub expected: f64,
    /// The least, over all points, of the greater implausibility of the two: how nearly they are met together.
    pub nearest: f64,
}

/// Which points what was observed leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Implausibility of every target at every point; none where a summary is missing.
    pub implausibilities: Vec<Option<Vec<f64>>>,
    /// Of every point, that by which it is kept or ruled out: its greatest implausibility, those aside that may be left out.
    /// NaN where a summary is missing.
    pub decisive: Vec<f64>,
    /// Points that are left, from 0.
    pub left: Vec<usize>,
    /// The point with the least decisive implausibility, left or not; of equal ones that with the least sum of all.
    pub central: usize,
    /// What each target rules out.
    pub targets: Vec<TargetHistory>,
    /// Pairs of targets that hinder each other: fewer than half as many points meet both as if one had nothing to do with the
    /// other. Those that are met together least, as against that, come first.
    pub pairs: Vec<TargetPair>,
    /// Points that count.
    pub points: usize,
    /// Points left out because a summary is missing.
    pub missing: usize,
}

/// Rules out every point at which more than `leave_out` targets are farther from their summaries than `cut` standard errors
/// (Craig et al. 1997; Vernon, Goldstein and Bower 2010). `summaries` is one row per point with one entry per target.
///
/// # Errors
///
/// Where rows differ in length, there is no target or more of them may be left out than there are, ends or errors are no
/// numbers, the cut is not above 0, or all points lack a summary.
pub fn match_history(
    summaries: &[Vec<Simulated>],
    sought: &[Sought],
    cut: f64,
    leave_out: usize,
) -> Result<History, AnswerError> {
    check_enough("targets", sought.len(), leave_out + 1)?;
    check_positive("the cut", cut)?;
    for (place, own) in sought.iter().enumerate() {
        if own.least.is_nan() || own.most.is_nan() || !own.error.is_finite() {
            return Err(AnswerError::NotANumber { what: "the targets", place });
        }
        if own.error < 0.0 {
            return Err(AnswerError::BadSetting {
                what: "a standard error",
                value: own.error,
                allowed: "0 or more",
            });
        }
    }
    let mut implausibilities = Vec::with_capacity(summaries.len());
    for row in summaries {
        check_count("summaries of a point", row.len(), sought.len())?;
        let row: Vec<f64> =
            row.iter().zip(sought).map(|(simulated, sought)| sought.implausibility(*simulated)).collect();
        implausibilities.push((!row.iter().any(|own| own.is_nan())).then_some(row));
    }
    let decisive: Vec<f64> = implausibilities
        .iter()
        .map(|row| row.as_ref().map_or(f64::NAN, |row| without_greatest(row, leave_out)))
        .collect();
    let counted = |points: &Vec<Option<Vec<f64>>>| points.iter().flatten().count();
    let points = counted(&implausibilities);
    check_enough("points with all summaries", points, 1)?;
    let targets =
        (0..sought.len()).map(|target| of_target(&implausibilities, target, cut, leave_out)).collect();
    Ok(History {
        left: (0..decisive.len()).filter(|&point| decisive[point] <= cut).collect(),
        central: most_central(&implausibilities, &decisive),
        targets,
        pairs: pairs(&implausibilities, sought.len(), cut),
        points,
        missing: summaries.len() - points,
        implausibilities,
        decisive,
    })
}

/// The greatest of some numbers, so many greater ones aside.
fn without_greatest(row: &[f64], leave_out: usize) -> f64 {
    let mut sorted = row.to_vec();
    sorted.sort_unstable_by(|one, other| other.total_cmp(one));
    sorted[leave_out]
}

fn most_central(implausibilities: &[Option<Vec<f64>>], decisive: &[f64]) -> usize {
    let sum = |point: usize| implausibilities[point].iter().flatten().sum::<f64>();
    let counted = (0..decisive.len()).filter(|&point| !decisive[point].is_nan());
    let nearer = |&one: &usize, &other: &usize| {
        decisive[one].total_cmp(&decisive[other]).then(sum(one).total_cmp(&sum(other)))
    };
    counted.min_by(nearer).expect("some point has all summaries")
}

fn of_target(
    implausibilities: &[Option<Vec<f64>>],
    target: usize,
    cut: f64,
    leave_out: usize,
) -> TargetHistory {
    let (mut missed, mut alone) = (0, 0);
    let mut nearest: Option<(usize, f64)> = None;
    for (point, row) in implausibilities.iter().enumerate() {
        let Some(row) = row else { continue };
        if row[target] > cut {
            missed += 1;
            // One miss fewer, and the point would be left.
            alone += usize::from(row.iter().filter(|own| **own > cut).count() == leave_out + 1);
        }
        if nearest.is_none_or(|(_, least)| row[target] < least) {
            nearest = Some((point, row[target]));
        }
    }
    let (nearest, _) = nearest.expect("some point has all summaries");
    TargetHistory { missed, alone, nearest }
}

/// Pairs of targets that hinder each other.
fn pairs(implausibilities: &[Option<Vec<f64>>], targets: usize, cut: f64) -> Vec<TargetPair> {
    let rows: Vec<&Vec<f64>> = implausibilities.iter().flatten().collect();
    let met: Vec<usize> =
        (0..targets).map(|target| rows.iter().filter(|row| row[target] <= cut).count()).collect();
    let pair = |one: usize, other: usize| TargetPair {
        targets: [one, other],
        met: [met[one], met[other]],
        together: rows.iter().filter(|row| row[one] <= cut && row[other] <= cut).count(),
        expected: met[one] as f64 * met[other] as f64 / rows.len() as f64,
        nearest: rows.iter().map(|row| row[one].max(row[other])).fold(f64::INFINITY, f64::min),
    };
    let both_met = |&(one, other): &(usize, usize)| met[one] > 0 && met[other] > 0;
    let all = (0..targets).flat_map(|one| (one + 1..targets).map(move |other| (one, other)));
    let mut pairs: Vec<TargetPair> = all
        .filter(both_met)
        .map(|(one, other)| pair(one, other))
        .filter(|own| 2.0 * (own.together as f64) < own.expected)
        .collect();
    let ratio = |pair: &TargetPair| pair.together as f64 / pair.expected;
    pairs.sort_by(|one, other| {
        ratio(one).total_cmp(&ratio(other)).then(other.expected.total_cmp(&one.expected))
    });
    pairs
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, History, Simulated, Sought, match_history};

    fn value(value: f64, error: f64) -> Sought {
        Sought { least: value, most: value, error }
    }

    fn simulated(mean: f64, error: f64) -> Simulated {
        Simulated { mean, error }
    }

    /// Points on a line from 0 to 1, whose first summary rises with them and whose second falls.
    fn line(targets: &[Sought], leave_out: usize) -> History {
        let points: Vec<Vec<Simulated>> = (0..=100)
            .map(|point| f64::from(point) / 100.0)
            .map(|at| [at, 1.0 - at, 0.5].map(|mean| simulated(mean, 0.03))[..targets.len()].to_vec())
            .collect();
        match_history(&points, targets, 3.05, leave_out).unwrap()
    }

    #[test]
    fn implausibility_counts_in_standard_errors_of_both() {
        assert_eq!(value(0.5, 0.3).implausibility(simulated(1.5, 0.4)), 2.0);
        let band = Sought { least: 0.1, most: f64::INFINITY, error: 0.0 };
        assert_eq!(band.implausibility(simulated(7.0, 0.0)), 0.0);
        assert_eq!(band.implausibility(simulated(0.0, 0.05)), 2.0);
        assert_eq!(band.implausibility(simulated(0.0, 0.0)), f64::INFINITY);
        assert!(band.implausibility(simulated(f64::NAN, 0.0)).is_nan());
    }

    #[test]
    fn points_are_left_where_every_target_is_met() {
        // 3.05 x hypot(0.03, 0.04) is a little more than 0.15, to either side of 0.4 and of 0.5.
        let history = line(&[value(0.4, 0.04), value(0.5, 0.04)], 0);
        assert_eq!((history.left.first(), history.left.last()), (Some(&35), Some(&55)));
        assert_eq!(history.central, 45, "between the two");
        assert_eq!((history.targets[0].nearest, history.targets[1].nearest), (40, 50));
        assert!(history.pairs.is_empty(), "they are met together");
        // Points up to 24 and from 66 miss both; 25 to 34 miss the second alone, and 56 to 65 the first.
        let [first, second] = [0, 1].map(|target| history.targets[target]);
        assert_eq!([first.missed, second.missed], [25 + 45, 35 + 35]);
        assert_eq!([first.alone, second.alone], [10, 10]);
    }

    #[test]
    fn targets_that_exclude_each_other_are_told_as_a_pair() {
        let history = line(&[value(0.2, 0.0), value(0.2, 0.0), value(0.5, 0.0)], 0);
        assert!(history.left.is_empty());
        assert_eq!(history.central, 50);
        let pair = history.pairs[0];
        assert_eq!((pair.targets, pair.met, pair.together), ([0, 1], [19, 19], 0));
        assert!((pair.nearest - 10.0).abs() < 1e-9, "0.3 off, at an error of 0.03: {pair:?}");
        assert_eq!(history.pairs.len(), 1, "the third is met everywhere");
    }

    #[test]
    fn a_target_that_may_be_missed_rules_nothing_out_alone() {
        let targets = [value(0.4, 0.04), value(9.0, 0.04)];
        assert!(line(&targets, 0).left.is_empty());
        let lenient = line(&targets, 1);
        assert_eq!((lenient.left.first(), lenient.left.last()), (Some(&25), Some(&55)));
        assert_eq!(lenient.targets[1].missed, 101);
    }

    #[test]
    fn points_without_a_summary_are_counted_and_never_left() {
        let rows = [0.5, f64::NAN, 0.6].map(|mean| vec![simulated(mean, 0.1)]);
        let history = match_history(&rows, &[value(0.5, 0.1)], 3.0, 0).unwrap();
        assert_eq!((history.left.as_slice(), history.points, history.missing), (&[0, 2][..], 2, 1));
    }

    #[test]
    fn what_cannot_be_matched_is_refused() {
        let row = || vec![vec![simulated(0.5, 0.1)]];
        let refused = |rows: &[Vec<Simulated>], sought: &[Sought], cut: f64, leave_out: usize| {
            match_history(rows, sought, cut, leave_out).unwrap_err()
        };
        let sought = [value(0.5, 0.1)];
        assert!(matches!(refused(&row(), &[], 3.0, 0), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&row(), &sought, 3.0, 1), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&[], &sought, 3.0, 0), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&[vec![]], &sought, 3.0, 0), AnswerError::LengthsDiffer { .. }));
        assert!(matches!(refused(&row(), &sought, 0.0, 0), AnswerError::BadSetting { .. }));
        assert!(matches!(refused(&row(), &[value(0.5, -1.0)], 3.0, 0), AnswerError::BadSetting { .. }));
        assert!(matches!(refused(&row(), &[value(f64::NAN, 1.0)], 3.0, 0), AnswerError::NotANumber { .. }));
    }
}
