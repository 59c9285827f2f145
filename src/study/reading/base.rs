//! The scenario around which values vary.

use crate::grammar::AT_A_TIME;
use crate::written::Written;
use scenario::error::Problem;
use scenario::{FullScenario, Scale};
use scenario_files::{CheckedFile, load};
use std::path::Path;

/// The scenario, changed, with its warnings; none where it is refused. Where a study adds replicates until it has enough,
/// every point begins with few of them.
pub(super) fn base(
    file: &mut CheckedFile,
    written: &Written,
    folder: &Path,
    adds_replicates: bool,
) -> Option<(FullScenario, Vec<Problem>)> {
    let mut changes = written.set.clone();
    if !written.strategies.is_empty() {
        changes.push(format!("run.strategies={:?}", written.strategies));
    }
    let few = || adds_replicates.then(|| written.until.as_ref().map_or(AT_A_TIME, |until| until.at_a_time));
    if let Some(replicates) = written.replicates.or_else(few) {
        changes.push(format!("run.replicates={replicates}"));
    }
    let named = Path::new(&written.scenario);
    let path = if named.extension().is_some() { folder.join(named) } else { named.to_path_buf() };
    match load(&path, &changes) {
        Ok(loaded) if matches!(loaded.scenario.scale(), Scale::Nation(_)) => {
            file.refuse("scenario", "a nation is too large for a study", "name a school or a district");
            None
        }
        Ok(loaded) => {
            Some((FullScenario { variants: toml::Table::new(), ..loaded.scenario }, loaded.warnings))
        }
        Err(problems) => {
            file.add_all(problems);
            None
        }
    }
}
