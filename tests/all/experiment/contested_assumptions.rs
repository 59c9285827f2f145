//! Which conclusions hang on a contested assumption: section 12 of the description tells what the scenario
//! `contested_assumptions` measures.

use crate::support::common::records;
use crate::support::documented;
use crate::support::sentences::Document;
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

const DESCRIPTION: &str = "src/description/description.md";

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

/// What holds of both measures: reach and fidelity.
const BOTH: [Measure; 2] = [Measure::ConsistentReach, Measure::FidelityMean];

#[test]
fn how_much_managed_change_leads_by_hangs_on_succession_and_hardly_on_veterans() {
    let lead =
        |variant| 100.0 * CONTESTED.row(variant, Measure::ConsistentReach, "managed_change").difference.value;
    Document::at(DESCRIPTION).says(&format!(
        "without harm from departures the lead of managed change in reach grows from {:.1} to {:.1} percentage points. \
         Without the special part of veterans it is {:.1}, as long as the staff as a whole is as inert as before.",
        lead(BASE),
        lead("departures_without_harm"),
        lead("veterans_like_others")
    ));
}

#[test]
fn managed_change_and_the_superhero_are_level_once_departures_do_no_harm() {
    let ahead = |variant, measure| {
        let [managed, superhero] = ["managed_change", "superhero"]
            .map(|name| CONTESTED.row(variant, measure, name).difference.value);
        managed - superhero
    };
    for measure in BOTH {
        assert!(ahead(BASE, measure) > 0.03, "{measure:?}");
        assert!(ahead("departures_without_harm", measure).abs() < 0.003, "{measure:?}");
    }
    Document::at(DESCRIPTION).says(
        "As the scenario has it managed change is ahead, in reach and in fidelity; once departures do no harm the two \
         are level.",
    );
}

#[test]
fn coaching_is_a_little_ahead_of_volunteers_whatever_is_switched_off() {
    let worlds = || std::iter::once(BASE).chain(CONTESTED.variants().map(|(name, _)| name));
    for variant in worlds() {
        let behind = |measure| -CONTESTED.row(variant, measure, "volunteers_first").difference.value;
        let [reach, fidelity] = BOTH.map(behind);
        assert!(reach > 0.0 && reach < 0.0025, "{variant}: {reach}");
        assert!(fidelity > 0.0 && fidelity < 0.025, "{variant}: {fidelity}");
    }
    Document::at(DESCRIPTION).says(
        "coaching is ahead whatever is switched off, by two thousandths at most in reach and by two hundredths at most \
         in fidelity.",
    );
}

#[test]
fn the_confidence_bound_decides_nothing() {
    for measure in BOTH {
        for strategy in
            CONTESTED.loaded.scenario.run.strategies.iter().filter(|name| *name != "coaching_only")
        {
            let lead = |variant| CONTESTED.row(variant, measure, strategy).difference.value;
            let moved = (lead("distance_does_not_matter") - lead(BASE)).abs();
            assert!(moved < 0.002, "{strategy}: {moved}");
        }
    }
    Document::at(DESCRIPTION).says("The confidence bound decides nothing here");
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
    assert!(
        CONTESTED.row(BASE, Measure::ConsistentReach, "mandate").difference.high < 0.0,
        "with it it falls behind"
    );
    Document::at(DESCRIPTION)
        .says("Without it a mandate leads coaching clearly in reach, where with it it falls behind;");
}

#[test]
fn without_the_shield_of_unions_a_mandate_leads_in_fidelity() {
    let row = CONTESTED.row("unions_without_effect", Measure::FidelityMean, "mandate");
    assert!(row.difference.low > 0.0, "{:?}", row.difference);
    Document::at(DESCRIPTION).says("where unions do not shield, a mandate leads coaching in fidelity.");
}
