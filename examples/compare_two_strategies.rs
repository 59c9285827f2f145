//! Compares two strategies over the same replicates, and prints how far they differ at the end of every school year.
//!
//!     cargo run --release --example compare_two_strategies

#![allow(clippy::print_stdout, reason = "an example prints what it found")]

use schoolwide::{Measure, Progress, RunError, RunOptions, Scenario};

fn main() -> Result<(), RunError> {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.strategies(&["managed_change", "coaching_only"]).replicates(20).years(3);
    let progress = |progress: Progress<'_>| {
        if progress.done == progress.all {
            println!("{} {} of {} are done", progress.all, progress.unit, progress.scenario);
        }
    };
    let results = scenario.run_with(&RunOptions::default().progress(&progress))?;

    let row = results.compare("managed_change", "coaching_only", Measure::ConsistentReach)?;
    let (value, low, high) = (row.difference.value, row.difference.low, row.difference.high);
    println!(
        "Managed change reaches {:+.1} points more students than coaching only (95 % interval {:+.1} to {:+.1}), and \
         does better in {:.0} % of {} replicates.",
        100.0 * value,
        100.0 * low,
        100.0 * high,
        100.0 * row.chance_beats_reference,
        row.replicates
    );

    let weeks_per_year = results.scenario().run.weeks_per_year;
    let ends_year = |week: u32| week > 0 && week.is_multiple_of(weeks_per_year);
    for strategy in &results.scenario().run.strategies {
        let mut sums = [(0.0, 0.0); 3];
        for row in results.weeks().filter(|row| row.strategy == strategy && ends_year(row.week)) {
            let (sum, count) = &mut sums[(row.week / weeks_per_year) as usize - 1];
            *sum += f64::from(row.get(Measure::FidelityMean));
            *count += 1.0;
        }
        let means: Vec<String> = sums.iter().map(|(sum, count)| format!("{:.2}", sum / count)).collect();
        println!("Mean fidelity under {strategy} at the end of years 1 to 3: {}", means.join(", "));
    }
    Ok(())
}
