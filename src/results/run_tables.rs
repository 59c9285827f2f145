//! Everything that is computed from the runs of a scenario.

use super::{
    BandTable, CapacityTable, ComparisonTable, Ends, FateTable, HorizonTable, LeaderTable, LineTable,
    SchoolTable, UncertaintyTable, VariantTable, WeeklyValues, typical_runs,
};
use experiment::{Classrooms, Outcome};
use scenario::FullScenario;
use scenario::plan::Plan;

/// Everything that is computed from the runs of a scenario; the figures and the report are made from it.
#[derive(Debug, Clone, PartialEq)]
pub struct RunTables {
    /// Bands over replicates, week by week.
    pub bands: BandTable,
    /// Where every run ended.
    pub ends: Ends,
    /// How often every strategy ends how.
    pub fates: FateTable,
    /// Paired differences from the reference.
    pub comparison: ComparisonTable,
    /// What every strategy takes and reaches, as the scenario has it and under the budgets of its variants.
    pub capacity: CapacityTable,
    /// What becomes of the conclusions under the variants of the scenario; none where it has none, or is one.
    pub variants: Option<VariantTable>,
    /// Every strategy year by year.
    pub horizons: HorizonTable,
    /// Every strategy at other lines of consistent reach.
    pub lines: LineTable,
    /// The runs whose first leader stays to the end, and the others.
    pub by_leader: LeaderTable,
    /// The schools of a district that are told by name; none of any other.
    pub schools: Option<SchoolTable>,
    /// Luck and ignorance; none where no parameter is drawn.
    pub uncertainty: Option<UncertaintyTable>,
    /// One typical run of every strategy, with the strategy's name.
    pub typical: Vec<(String, Classrooms)>,
}

impl RunTables {
    /// Computes all tables of a scenario's runs, side by side. `plans` are in the order of the scenario's strategies,
    /// `outcomes` in that of strategies and replicates.
    ///
    /// # Errors
    /// Where the weekly values cannot be read.
    pub fn compute<V: WeeklyValues>(
        scenario: &FullScenario,
        plans: &[Plan],
        outcomes: &[Outcome],
        weekly: &V,
    ) -> Result<Self, V::Error> {
        let names = &scenario.run.strategies;
        let (bands, (typical, (ends, fates))) = rayon::join(
            || BandTable::compute(weekly),
            || {
                rayon::join(
                    || typical_runs(scenario, plans, outcomes),
                    || (Ends::from_outcomes(names, outcomes), FateTable::from_outcomes(names, outcomes)),
                )
            },
        );
        let (weeks_per_year, reference) = (scenario.run.weeks_per_year as usize, scenario.reference_index());
        let horizons = HorizonTable::compute(weekly, weeks_per_year, reference)?;
        let lines = LineTable::compute(names, outcomes, reference);
        let by_leader = LeaderTable::compute(weekly, weeks_per_year, &ends, outcomes)?;
        let comparison = ComparisonTable::compare(&ends, reference);
        let capacity = CapacityTable::of(scenario, plans, &ends);
        let uncertainty = UncertaintyTable::of(scenario, &ends);
        let schools = SchoolTable::of(scenario, outcomes);
        let bands = bands?;
        let variants = None;
        Ok(Self {
            bands,
            ends,
            fates,
            comparison,
            capacity,
            variants,
            horizons,
            lines,
            by_leader,
            schools,
            uncertainty,
            typical,
        })
    }

    /// The same with every number as the tables of text write it, so that figures are the same whether they are
    /// drawn from a run in memory or from the tables of its folder.
    #[must_use]
    pub fn as_written(self) -> Self {
        Self {
            ends: self.ends.as_written(),
            fates: self.fates.as_written(),
            comparison: self.comparison.as_written(),
            capacity: self.capacity.as_written(),
            variants: self.variants.map(VariantTable::as_written),
            horizons: self.horizons.as_written(),
            lines: self.lines.as_written(),
            by_leader: self.by_leader.as_written(),
            schools: self.schools.map(SchoolTable::as_written),
            uncertainty: self.uncertainty.map(UncertaintyTable::as_written),
            ..self
        }
    }
}
