//! Scenarios that ship.

use super::Page;
use scenario::error::Problems;
use scenario_files::{Loaded, SCENARIOS, shipped};

/// The scenarios that ship, the base first.
///
/// # Errors
/// Where one of them cannot be read, which a test rules out.
pub fn shipped_scenarios() -> Result<Vec<(&'static str, Loaded)>, Problems> {
    SCENARIOS.iter().map(|&(name, _)| Ok((name, shipped(name, &[])?))).collect()
}

/// Every scenario that ships, with its question.
///
/// # Errors
/// As [`shipped_scenarios`].
pub fn scenarios() -> Result<Page, Problems> {
    let mut page = Page::new("Scenarios", &["scenario", "strategies", "replicates", "years", "question"]);
    for (name, Loaded { scenario, .. }) in shipped_scenarios()? {
        let run = &scenario.run;
        page.row([
            name.into(),
            run.strategies.len().into(),
            run.replicates.into(),
            run.years.into(),
            scenario.question.into(),
        ]);
    }
    Ok(page)
}
