//! What the strategies' differences from the reference become under a scenario's variants.

use super::comparison::{ComparisonRow, ComparisonTable};
use super::digits::six_digits;
use simulation::measure::Measure;
use statistics::{Conclusion, Estimate};

/// A strategy's difference from the reference under one variant.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantRow {
    /// Name of the variant; that of the base for the scenario itself.
    pub variant: String,
    /// The measure, of the district, at the end of the run.
    pub measure: Measure,
    /// Name of the strategy.
    pub strategy: String,
    /// Name of the reference.
    pub reference: String,
    /// Mean of strategy minus reference within a replicate, with its 95 % interval.
    pub difference: Estimate,
    /// What becomes of the base's conclusion.
    pub conclusion: Conclusion,
    /// Number of replicates in which the measure is defined for both.
    pub replicates: usize,
}

/// All variants of a scenario against its base.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantTable {
    /// One row per variant, measure and strategy, the base first; the reference has none.
    pub rows: Vec<VariantRow>,
}

impl VariantTable {
    /// Puts the comparisons of the variants beside that of the base, which comes first, each with its
    /// name.
    pub fn from_comparisons(comparisons: &[(&str, &ComparisonTable)]) -> VariantTable {
        let Some((_, base)) = comparisons.first() else { return VariantTable { rows: Vec::new() } };
        let others = |row: &&ComparisonRow| row.strategy != row.reference;
        let of_variant = |&(variant, table): &(&str, &ComparisonTable)| {
            let rows = table.rows.iter().filter(others).map(|row| VariantRow {
                variant: variant.to_owned(),
                measure: row.measure,
                strategy: row.strategy.clone(),
                reference: row.reference.clone(),
                difference: row.difference,
                conclusion: Conclusion::of(&difference_of(base, row), &row.difference),
                replicates: row.replicates,
            });
            rows.collect::<Vec<_>>()
        };
        VariantTable { rows: comparisons.iter().flat_map(of_variant).collect() }
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.difference = row.difference.map(six_digits);
        }
        self
    }

    /// Names of the variants, that of the base first.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !names.contains(&row.variant.as_str()) {
                names.push(&row.variant);
            }
        }
        names
    }

    /// The row of a strategy and a measure under a variant; none for the reference.
    pub fn row(&self, variant: &str, measure: Measure, strategy: &str) -> Option<&VariantRow> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.variant == variant && row.measure == measure && row.strategy == strategy)
    }
}

/// The base's difference for the same measure and strategy.
fn difference_of(base: &ComparisonTable, row: &ComparisonRow) -> Estimate {
    let same = |own: &&ComparisonRow| own.measure == row.measure && own.strategy == row.strategy;
    base.rows.iter().find(same).map_or(Estimate::UNDEFINED, |own| own.difference)
}
