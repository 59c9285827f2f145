//! Luck and ignorance: how much of the variance of an end lies within draws of parameters, and how much between them.

use super::digits::six_digits;
use super::ends::Ends;
use scenario::{FullScenario, Uncertainty};
use simulation::measure::Measure;
use statistics::{Estimate, Group, VarianceParts, mean_interval};

/// What luck and ignorance make of a measure at the end of the run.
#[derive(Debug, Clone, PartialEq)]
pub struct UncertaintyRow {
    /// The measure, of the district.
    pub measure: Measure,
    /// Name of the strategy.
    pub strategy: String,
    /// Name of the reference, where the row is about the paired difference from it; none where it is about the measure
    /// itself.
    pub reference: Option<String>,
    /// Mean over draws, each of which counts alike, with its 95 % interval, in the measure's unit. The interval is that of
    /// the draws' means (Student 1908), which vary by ignorance and by luck.
    pub mean: Estimate,
    /// Variance within a draw, in the square of the measure's unit; NaN where no draw has two replicates.
    pub luck: f64,
    /// Variance between draws beyond what luck explains, in the same unit, and at least 0, as it is with a single draw;
    /// NaN where luck is.
    pub ignorance: f64,
    /// Share of ignorance in both together, from 0 to 1; NaN without variance and where either is NaN.
    pub share_of_ignorance: f64,
    /// Number of draws in which it is defined.
    pub draws: usize,
    /// Number of replicates in which it is defined.
    pub replicates: usize,
}

/// How far a run typically ends from the mean: standard deviations, in a measure's unit, NaN where unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EndSpread {
    /// By luck alone, as if the parameters were known.
    pub luck: f64,
    /// By ignorance alone, as if nothing were luck.
    pub ignorance: f64,
    /// By both: their variances add up.
    pub both: f64,
}

/// Luck and ignorance in all measures.
#[derive(Debug, Clone, PartialEq)]
pub struct UncertaintyTable {
    /// By measure and strategy, in the order of the registry and of the scenario: a row for the measure itself and, but
    /// for the reference, one for the difference from it.
    pub rows: Vec<UncertaintyRow>,
}

impl UncertaintyRow {
    /// How far a run typically ends from the mean.
    pub fn spread(&self) -> EndSpread {
        let [luck, ignorance, both] = [self.luck, self.ignorance, self.luck + self.ignorance].map(f64::sqrt);
        EndSpread { luck, ignorance, both }
    }
}

impl UncertaintyTable {
    /// What is said of a measure itself, by strategy in the order of the scenario.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = &UncertaintyRow> {
        self.rows.iter().filter(move |row| row.measure == measure && row.reference.is_none())
    }

    /// Share of ignorance in the variance of a measure, with the variances of all strategies added up, from 0 to 1; NaN
    /// without variance and where no draw has two replicates.
    pub fn share_of_all(&self, measure: Measure) -> f64 {
        let defined = || self.of_measure(measure).filter(|row| !row.luck.is_nan());
        let ignorance: f64 = defined().map(|row| row.ignorance).sum();
        ignorance / (ignorance + defined().map(|row| row.luck).sum::<f64>())
    }

    /// The table of the ends of a scenario's runs; none where the scenario draws no parameter.
    pub fn of(scenario: &FullScenario, ends: &Ends) -> Option<Self> {
        let uncertainty = scenario.uncertainty.as_ref().filter(|own| own.rows() > 0)?;
        let reference = ends.strategies().iter().position(|name| *name == scenario.run.reference);
        let rows = Measure::ALL.iter().flat_map(|&measure| {
            ends.strategies().iter().enumerate().flat_map(move |(index, strategy)| {
                let own = ends.values(index, measure);
                let against = reference.filter(|reference| *reference != index).map(|reference| {
                    let pairs = own.iter().zip(ends.values(reference, measure));
                    let differences: Vec<f64> = pairs.map(|(own, other)| own - other).collect();
                    row(
                        measure,
                        strategy,
                        ends.strategies().get(reference),
                        &by_draw(uncertainty, &differences),
                    )
                });
                std::iter::once(row(measure, strategy, None, &by_draw(uncertainty, own))).chain(against)
            })
        });
        Some(Self { rows: rows.collect() })
    }

    /// The same with every number as the tables write it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.mean = row.mean.map(six_digits);
            for number in [&mut row.luck, &mut row.ignorance, &mut row.share_of_ignorance] {
                *number = six_digits(*number);
            }
        }
        self
    }
}

/// Values with one entry per replicate, draw by draw; undefined ones are left out.
fn by_draw(uncertainty: &Uncertainty, values: &[f64]) -> Vec<Vec<f64>> {
    let mut lists = vec![Vec::new(); uncertainty.rows()];
    for (replicate, &value) in values.iter().enumerate() {
        if let Some(draw) = uncertainty.draw_of(replicate).filter(|_| !value.is_nan()) {
            lists[draw].push(value);
        }
    }
    lists
}

/// What values say of luck and ignorance, draw by draw.
fn row(
    measure: Measure,
    strategy: &str,
    reference: Option<&String>,
    values_by_draw: &[Vec<f64>],
) -> UncertaintyRow {
    let groups: Vec<Group> = values_by_draw.iter().map(|values| Group::of(values)).collect();
    let filled = || groups.iter().filter(|group| group.size > 0);
    let means: Vec<f64> = filled().map(|group| group.mean).collect();
    let parts = match groups[..] {
        [only] => VarianceParts::of_one(only),
        _ => VarianceParts::of(&groups),
    };
    UncertaintyRow {
        measure,
        strategy: strategy.to_owned(),
        reference: reference.cloned(),
        mean: mean_interval(&means),
        luck: parts.within,
        ignorance: parts.between,
        share_of_ignorance: parts.share_between(),
        draws: filled().count(),
        replicates: values_by_draw.iter().map(Vec::len).sum(),
    }
}
