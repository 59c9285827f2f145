//! Which conclusions hang on a contested assumption: section 12 of the description tells what the scenario
//! `contested_assumptions` measures.

use crate::support::common::records;
use crate::support::documented;
use experiment::Outcome;
use results::{ComparisonTable, Ends, VariantRow, VariantTable};
use scenario::FullScenario;
use scenario_files::{BASE, Loaded, shipped};
use simulation::measure::Measure;
use statistics::Conclusion;
use std::fmt::Write;
use std::sync::LazyLock;

/// The variant that contests no assumption, but that every plan may take as much as it was designed to.
const EQUAL_CAPACITY: &str = "equal_capacity";

/// The scenario with its variants, and what became of every conclusion.
struct Contested {
    loaded: Loaded,
    table: VariantTable,
}

impl Contested {
    fn row(&self, variant: &str, measure: Measure, strategy: &str) -> &VariantRow {
        let wanted =
            |row: &&VariantRow| row.variant == variant && row.measure == measure && row.strategy == strategy;
        self.table.rows.iter().find(wanted).expect("every strategy is compared under every variant")
    }

    fn variants(&self) -> impl Iterator<Item = (&str, &str)> {
        self.loaded.variants.iter().map(|variant| (variant.name.as_str(), variant.title.as_str()))
    }
}

static CONTESTED: LazyLock<Contested> = LazyLock::new(|| {
    let loaded = shipped("contested_assumptions", &[]).expect("it ships");
    let tables: Vec<(&str, ComparisonTable)> = std::iter::once((BASE, comparison(&loaded.scenario)))
        .chain(loaded.variants.iter().map(|one| (one.name.as_str(), comparison(&one.loaded.scenario))))
        .collect();
    let named: Vec<(&str, &ComparisonTable)> = tables.iter().map(|(name, table)| (*name, table)).collect();
    let table = VariantTable::from_comparisons(&named);
    Contested { loaded, table }
});

fn comparison(scenario: &FullScenario) -> ComparisonTable {
    let outcomes: Vec<Outcome> = records(scenario).iter().map(experiment::Record::outcome).collect();
    let names = &scenario.run.strategies;
    let reference = names.iter().position(|name| *name == scenario.run.reference).expect("it runs");
    ComparisonTable::compare(&Ends::from_outcomes(names, &outcomes), reference)
}

#[test]
fn the_description_tells_what_becomes_of_every_conclusion() {
    let mut text = String::new();
    for measure in [Measure::ConsistentReach, Measure::FidelityMean] {
        let run = &CONTESTED.loaded.scenario.run;
        let others: Vec<&String> = run.strategies.iter().filter(|name| **name != run.reference).collect();
        let heads: Vec<&str> = others.iter().map(|name| name.as_str()).collect();
        writeln!(text, "Lead over `{}` in {} after 5 years:\n", run.reference, measure.info().name).unwrap();
        writeln!(text, "| assumption | {} |", heads.join(" | ")).unwrap();
        writeln!(text, "| --- |{}", " --- |".repeat(heads.len())).unwrap();
        for (variant, title) in std::iter::once((BASE, "as the scenario has it")).chain(CONTESTED.variants())
        {
            let cell = |strategy: &&str| {
                let row = CONTESTED.row(variant, measure, strategy);
                let conclusion = if variant == BASE { "" } else { row.conclusion.name() };
                format!("{:+.3} {conclusion}", row.difference.value).trim_end().to_owned()
            };
            let cells: Vec<String> = heads.iter().map(cell).collect();
            writeln!(text, "| {title} | {} |", cells.join(" | ")).unwrap();
        }
        text.push('\n');
    }
    documented::hold("contested assumptions", &text);
}

#[test]
fn what_managing_change_gains_hangs_on_no_contested_assumption() {
    for (variant, _) in CONTESTED.variants().filter(|(name, _)| *name != EQUAL_CAPACITY) {
        for strategy in ["win_the_resisters", "managed_change", "superhero"] {
            for measure in [Measure::ConsistentReach, Measure::FidelityMean] {
                let row = CONTESTED.row(variant, measure, strategy);
                assert_eq!(row.conclusion, Conclusion::Stands, "{strategy} under {variant}");
                assert!(row.difference.low > 0.0, "{strategy} under {variant}");
            }
        }
    }
}

#[test]
fn what_winning_the_resisters_gains_hangs_on_the_capacity_it_takes() {
    let row = CONTESTED.row(EQUAL_CAPACITY, Measure::ConsistentReach, "win_the_resisters");
    assert_ne!(row.conclusion, Conclusion::Stands, "with half of a leader's capacity it leads as well");
}

#[test]
fn that_a_mandate_falls_behind_hangs_on_its_harm() {
    let row = CONTESTED.row("mandates_without_harm", Measure::ConsistentReach, "mandate");
    assert_eq!(row.conclusion, Conclusion::Turns);
    assert!(row.difference.low > 0.0, "without its harm it leads");
}
