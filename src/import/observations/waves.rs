//! From visits to waves: fidelity by teacher, its mean, and the error of the mean.

use crate::dates::Day;
use std::collections::BTreeMap;

/// Days without any visit after which a new wave begins.
const GAP: i32 = 28;

/// The least error that a mean is given: instruments have steps, and a target without error rules out everything.
const ERROR_AT_LEAST: f64 = 0.01;

/// A day on which a teacher was observed.
#[derive(Debug)]
pub(super) struct Visit {
    teacher: usize,
    day: Day,
    by_observer: BTreeMap<String, Vec<f64>>,
}

impl Visit {
    /// A visit at which nothing has been scored yet.
    pub fn new(teacher: usize, day: Day) -> Self {
        Self { teacher, day, by_observer: BTreeMap::new() }
    }

    /// Adds a score, as a share of the greatest.
    pub fn add(&mut self, observer: &str, share: f64) {
        self.by_observer.entry(observer.to_owned()).or_default().push(share);
    }

    fn means(&self) -> Vec<f64> {
        self.by_observer.values().map(|shares| mean(shares)).collect()
    }
}

/// Visits that lie close together.
#[derive(Debug)]
pub(crate) struct Wave {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// Fidelity of every teacher who was observed: the mean over visits of the mean over observers.
    pub by_teacher: BTreeMap<usize, f64>,
    /// Standard error of the mean over teachers.
    pub error: f64,
}

impl Wave {
    /// Mean fidelity of those who were observed.
    pub fn mean(&self) -> f64 {
        mean(&self.by_teacher.values().copied().collect::<Vec<_>>())
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Sum of squared distances from the mean.
fn squares(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum()
}

/// The pooled standard deviation of observers' means within visits; none where no visit had two.
pub(super) fn disagreement(visits: &[Visit]) -> Option<f64> {
    let shared: Vec<Vec<f64>> = visits.iter().map(Visit::means).filter(|means| means.len() > 1).collect();
    let freedom: usize = shared.iter().map(|means| means.len() - 1).sum();
    let sum: f64 = shared.iter().map(|means| squares(means)).sum();
    (freedom > 0).then(|| (sum / freedom as f64).sqrt())
}

/// The waves of visits in a school of so many teachers.
pub(super) fn waves(visits: &[Visit], teachers: usize, disagreement: f64) -> Vec<Wave> {
    let mut ordered: Vec<&Visit> = visits.iter().collect();
    ordered.sort_by_key(|visit| visit.day);
    let is_new = |one: &&Visit, next: &&Visit| next.day.number() - one.day.number() > GAP;
    ordered
        .chunk_by(|one, next| !is_new(one, next))
        .map(|visits| wave(visits, teachers, disagreement))
        .collect()
}

/// A wave. The error of its mean has two sources: teachers who were not observed, of a school that is finite (Cochran
/// 1977), and observers who disagree.
fn wave(visits: &[&Visit], teachers: usize, disagreement: f64) -> Wave {
    let mut of_teachers: BTreeMap<usize, Vec<&Visit>> = BTreeMap::new();
    for visit in visits {
        of_teachers.entry(visit.teacher).or_default().push(visit);
    }
    let mut by_teacher = BTreeMap::new();
    let mut of_observers = 0.0;
    for (teacher, visits) in of_teachers {
        let means: Vec<f64> = visits.iter().map(|visit| mean(&visit.means())).collect();
        by_teacher.insert(teacher, mean(&means));
        let count = visits.len() as f64;
        let variance = |visit: &&Visit| disagreement.powi(2) / visit.by_observer.len() as f64;
        of_observers += visits.iter().map(variance).sum::<f64>() / count.powi(2);
    }
    let values: Vec<f64> = by_teacher.values().copied().collect();
    let (seen, all) = (values.len() as f64, teachers as f64);
    // A single teacher tells nothing of the spread: then that of a uniform distribution is assumed.
    let variance = if values.len() > 1 { squares(&values) / (seen - 1.0) } else { 1.0 / 12.0 };
    let of_teachers = variance / seen * (1.0 - seen / all).max(0.0);
    let error = (of_teachers + of_observers / seen.powi(2)).sqrt().max(ERROR_AT_LEAST);
    let days = || visits.iter().map(|visit| visit.day);
    let first = days().min().expect("a wave has a visit");
    Wave { first, last: days().max().unwrap_or(first), by_teacher, error }
}

#[cfg(test)]
mod tests {
    use super::{Visit, disagreement, waves};
    use crate::dates::Day;

    fn visit(teacher: usize, day: &str, shares: &[(&str, f64)]) -> Visit {
        let mut visit = Visit::new(teacher, Day::read(day).expect("it is a date"));
        for (observer, share) in shares {
            visit.add(observer, *share);
        }
        visit
    }

    #[test]
    fn observers_disagree_by_the_pooled_deviation_of_their_means() {
        let visits = [
            visit(0, "2024-09-03", &[("a", 0.4), ("a", 0.6), ("b", 0.7)]),
            visit(1, "2024-09-03", &[("a", 0.2), ("b", 0.4)]),
            visit(2, "2024-09-03", &[("a", 0.9)]),
        ];
        // Two pairs that are 0.2 apart: each has squares of 0.02 and one degree of freedom.
        assert!((disagreement(&visits).expect("two pairs") - 0.02_f64.sqrt()).abs() < 1e-12);
        assert_eq!(disagreement(&visits[2..]), None);
    }

    #[test]
    fn a_gap_of_more_than_28_days_begins_a_wave() {
        let visits = [
            visit(0, "2024-09-30", &[("a", 0.5)]),
            visit(1, "2024-09-02", &[("a", 0.3)]),
            visit(0, "2024-10-29", &[("a", 0.7)]),
        ];
        let waves = waves(&visits, 2, 0.1);
        assert_eq!(waves.iter().map(|wave| wave.by_teacher.len()).collect::<Vec<_>>(), [2, 1]);
        assert!((waves[0].mean() - 0.4).abs() < 1e-12);
        assert_eq!(waves[1].first.to_string(), "2024-10-29");
    }

    #[test]
    fn the_error_of_a_mean_is_that_of_observers_where_everybody_was_seen() {
        let visits: Vec<Visit> =
            (0..4).map(|teacher| visit(teacher, "2024-09-02", &[("a", 0.2 * teacher as f64)])).collect();
        // Four observers' errors of 0.1 in a mean of four.
        assert!((waves(&visits, 4, 0.1)[0].error - 0.05).abs() < 1e-12);
        // Of eight teachers half were seen: variance 4/60 over four, by half, beside the observers'.
        let expected = (0.2 / 3.0 / 4.0 * 0.5 + 0.0025_f64).sqrt();
        assert!((waves(&visits, 8, 0.1)[0].error - expected).abs() < 1e-12);
        assert_eq!(waves(&visits, 4, 0.0)[0].error, 0.01);
    }
}
