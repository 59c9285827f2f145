//! Common random numbers pay: two strategies that face the same draws are told apart by far fewer
//! replicates than two that face draws of their own.
//!
//! Over independent replicates the difference of two strategies varies by var(a) + var(b). Over common
//! ones it varies by var(a) + var(b) - 2 cov(a, b). The ratio of the two is the gain: how many times as
//! many replicates an unpaired comparison would need to be as sure.

use crate::support::common::{last_weeks, shipped};
use crate::support::documented;
use simulation::measure::Measure::{self, ConsistentReach, FidelityMean};
use simulation::measure::Row;
use statistics::median;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const MEASURES: [Measure; 2] = [ConsistentReach, FidelityMean];

/// The last week of every replicate of every strategy of the typical high school.
static SAME_SEED: LazyLock<Ends> = LazyLock::new(|| Ends::of(&[]));

/// Some of the strategies with draws that share nothing with those.
static OTHER_SEED: LazyLock<Ends> = LazyLock::new(|| {
    Ends::of(&["run.seed=1", r#"run.strategies=["coaching_only", "listen_first", "win_the_resisters"]"#])
});

struct Ends {
    strategies: Vec<String>,
    rows: BTreeMap<String, Vec<Row>>,
}

impl Ends {
    fn of(changes: &[&str]) -> Self {
        let scenario = shipped("typical_high_school", changes);
        assert_eq!(scenario.run.replicates, 200);
        let strategies = scenario.run.strategies.clone();
        let rows = strategies.iter().cloned().zip(last_weeks(&scenario)).collect();
        Self { strategies, rows }
    }

    fn values(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.rows[strategy].iter().map(|row| f64::from(measure.of(row))).collect()
    }

    /// Every pair of strategies, in the order of the scenario.
    fn pairs(&self) -> Vec<(&str, &str)> {
        let later = |place: usize| {
            let one = self.strategies[place].as_str();
            self.strategies[place + 1..].iter().map(move |other| (one, other.as_str()))
        };
        (0..self.strategies.len()).flat_map(later).collect()
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (values.len() - 1) as f64
}

/// Variance of the difference, replicate by replicate.
fn of_difference(one: &[f64], other: &[f64]) -> f64 {
    variance(&one.iter().zip(other).map(|(one, other)| one - other).collect::<Vec<_>>())
}

/// How surely two strategies are told apart by one measure.
struct Comparison {
    paired: f64,
    unpaired: f64,
}

impl Comparison {
    fn of((one, other): (&str, &str), measure: Measure) -> Self {
        let (one, other) = (SAME_SEED.values(one, measure), SAME_SEED.values(other, measure));
        Self { paired: of_difference(&one, &other), unpaired: variance(&one) + variance(&other) }
    }

    fn gain(&self) -> f64 {
        self.unpaired / self.paired
    }

    /// Standard errors of the mean difference over the 200 replicates, unpaired and paired, and the gain.
    fn told(&self) -> String {
        let error = |variance: f64| (variance / 200.0).sqrt();
        let gain = if self.gain().is_nan() { "–".to_owned() } else { format!("{:.1}", self.gain()) };
        format!(" {:.5} | {:.5} | {gain} |", error(self.unpaired), error(self.paired))
    }
}

/// The gains of all pairs of which one varies at all.
fn gains(measure: Measure) -> Vec<f64> {
    let gains = SAME_SEED.pairs().into_iter().map(|pair| Comparison::of(pair, measure).gain());
    gains.filter(|gain| !gain.is_nan()).collect()
}

#[test]
fn no_pair_of_strategies_is_told_apart_worse_by_common_draws() {
    for measure in MEASURES {
        for pair in SAME_SEED.pairs() {
            // Where one strategy hardly varies, there is nothing to gain and nothing to lose.
            let Comparison { paired, unpaired } = Comparison::of(pair, measure);
            assert!(
                unpaired >= 0.999 * paired,
                "{} of {pair:?}: {unpaired} and {paired}",
                measure.info().name
            );
        }
    }
}

/// Whether two strategies vary alike, neither more than twice as much as the other. Else there is little
/// to gain: with standard deviations s and t the gain is at most (s^2 + t^2) / (s - t)^2.
fn vary_alike((one, other): (&str, &str), measure: Measure) -> bool {
    let [one, other] = [one, other].map(|name| variance(&SAME_SEED.values(name, measure)).sqrt());
    one.min(other) > 0.0 && one.max(other) <= 2.0 * one.min(other)
}

#[test]
fn common_draws_save_at_least_two_fifths_of_the_replicates_where_strategies_vary_alike_and_mostly_far_more() {
    for measure in MEASURES {
        let alike = SAME_SEED.pairs().into_iter().filter(|&pair| vary_alike(pair, measure));
        let gains: Vec<f64> = alike.map(|pair| Comparison::of(pair, measure).gain()).collect();
        let name = measure.info().name;
        assert!(gains.len() >= 5, "{name}: only {} pairs vary alike", gains.len());
        assert!(gains.iter().all(|&gain| gain >= 5.0 / 3.0), "{name}: {gains:?}");
        assert!(median(&gains) >= 4.0, "{name}: {gains:?}");
    }
}

#[test]
fn over_all_pairs_the_median_gain_is_severalfold_in_fidelity_but_small_in_reach_where_many_are_at_0() {
    assert!(median(&gains(FidelityMean)) >= 3.0);
    let reach = median(&gains(ConsistentReach));
    assert!((1.0..2.0).contains(&reach), "{reach}");
}

#[test]
fn the_description_tells_what_common_draws_gain() {
    let mut lines = vec![
        "| pair | reach: unpaired | paired | gain | fidelity: unpaired | paired | gain |".to_owned(),
        "|---|---|---|---|---|---|---|".to_owned(),
    ];
    for pair in SAME_SEED.pairs() {
        let cells = MEASURES.map(|measure| Comparison::of(pair, measure).told());
        lines.push(format!("| {}, {} |{}", pair.0, pair.1, cells.concat()));
    }
    let medians = MEASURES.map(|measure| format!(" | | {:.1} |", median(&gains(measure))));
    lines.push(format!("| median |{}", medians.concat()));
    documented::hold("gain of common random numbers", &lines.join("\n"));
}

#[test]
fn strategies_with_draws_of_their_own_differ_as_much_as_the_unpaired_variance_says() {
    // var(a - b') - var(a) - var(b), where b' has its own draws, is var(b') - var(b) - 2 cov(a, b'). Its
    // first part errs by the fourth moment of b, its second by sqrt(var(a) var(b) / n).
    let pairs = [("win_the_resisters", "listen_first"), ("managed_change", "win_the_resisters")];
    for measure in MEASURES {
        for (one, other) in pairs {
            let here = SAME_SEED.values(one, measure);
            let (b, own) = (SAME_SEED.values(other, measure), OTHER_SEED.values(other, measure));
            let independent = of_difference(&here, &own);
            let Comparison { paired, unpaired } = Comparison::of((one, other), measure);
            let n = 200.0;
            let error = (2.0 * of_variance(&b) + 4.0 * variance(&here) * variance(&b) / n).sqrt();
            let away = (independent - unpaired) / error;
            assert!(
                away.abs() < 3.0,
                "{} of {one} and {other}: {independent} for {unpaired}",
                measure.info().name
            );
            assert!((paired - unpaired) / error < -3.0, "{} of {one} and {other}", measure.info().name);
        }
    }
}

/// Square of the standard error of a sample's variance.
fn of_variance(values: &[f64]) -> f64 {
    let middle = mean(values);
    let fourth = mean(&values.iter().map(|value| (value - middle).powi(4)).collect::<Vec<_>>());
    (fourth - variance(values).powi(2)) / values.len() as f64
}
