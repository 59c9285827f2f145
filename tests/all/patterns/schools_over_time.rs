//! How the classrooms and the schools of a district grow apart or alike over the years.

use super::claim::{Claim, Pattern};
use super::runs::YEAR;
use crate::support::common::{records, shipped};
use experiment::{Record, SchoolRecord};
use simulation::measure::Measure::FidelitySpread;
use std::sync::LazyLock;

/// Districts over which means are taken.
const DISTRICTS: u32 = 20;

/// What is told of one year: means over districts.
struct Spreads {
    /// Variance of fidelity within schools.
    within: f64,
    /// Share of the variance that lies between schools.
    between: f64,
}

pub static GROWING_APART: LazyLock<Pattern> = LazyLock::new(|| {
    let years = spreads();
    let (first, fourth) = (&years[0], &years[3]);
    Pattern {
        number: 18,
        name: "As implementation goes on, classrooms of a school grow apart and schools grow alike: year 4 less year 1",
        basis: "Kirby, Berends and Naftel 2001 (found)",
        claims: vec![
            Claim::above("variance of fidelity within schools", fourth.within - first.within, 0.0)
                .told_with(4)
                .over(DISTRICTS),
            Claim::below("share of the variance between schools", fourth.between - first.between, 0.0)
                .over(DISTRICTS)
                .not_met(),
        ],
    }
});

#[test]
fn pattern_18_classrooms_of_a_school_grow_apart_and_schools_grow_alike() {
    GROWING_APART.hold();
}

/// The years of districts whose schools begin managed change in one of three successive years.
fn spreads() -> Vec<Spreads> {
    let scenario = shipped(
        "typical_high_school",
        &[
            r#"run.strategies=["managed_change"]"#,
            "run.reference=managed_change",
            &format!("run.replicates={DISTRICTS}"),
            "run.years=4",
            "district.schools=24",
            "district.size_spread=0.35",
            "district.experience_spread=0.2",
            "district.union_spread=0.2",
            "district.trust_spread=0.12",
            "district.leader_skill_spread=0.12",
            r#"events.strategy_starts=["0 weeks", "1 year", "2 years"]"#,
        ],
    );
    let records = records(&scenario);
    let mean = |of: &dyn Fn(&Record) -> f64| records.iter().map(of).sum::<f64>() / f64::from(DISTRICTS);
    (1..=4)
        .map(|year| Spreads {
            within: mean(&|record| within_schools(&record.schools, year * YEAR)),
            between: mean(&|record| f64::from(record.district[year * YEAR].between_schools)),
        })
        .collect()
}

/// The mean over classrooms of the variance within their schools.
fn within_schools(schools: &[SchoolRecord], week: usize) -> f64 {
    let classrooms: f64 = schools.iter().map(|school| f64::from(school.teachers)).sum();
    let variance = |school: &SchoolRecord| f64::from(FidelitySpread.of(&school.weeks[week])).powi(2);
    schools.iter().map(|school| f64::from(school.teachers) * variance(school)).sum::<f64>() / classrooms
}
