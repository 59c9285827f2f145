//! The scenario around which values vary, and its variants.

use crate::grammar::AT_A_TIME;
use crate::study::StudyVariant;
use crate::written::Written;
use scenario::error::Problem;
use scenario::{FullScenario, Scale};
use scenario_files::{CheckedFile, Variant, load};
use std::path::Path;

/// The scenario around which values vary.
pub(super) struct Base {
    pub scenario: FullScenario,
    pub variants: Vec<StudyVariant>,
    pub warnings: Vec<Problem>,
}

/// The scenario, changed, with its variants and warnings; none where it is refused. Where a study adds replicates until it has enough,
/// every point begins with few of them.
pub(super) fn base(
    file: &mut CheckedFile,
    written: &Written,
    folder: &Path,
    adds_replicates: bool,
) -> Option<Base> {
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
            let mut scenario = loaded.scenario;
            let layers = std::mem::take(&mut scenario.variants);
            let variants = loaded.variants.into_iter().map(|variant| with_layer(variant, &layers)).collect();
            Some(Base { scenario, variants, warnings: loaded.warnings })
        }
        Err(problems) => {
            file.add_all(problems);
            None
        }
    }
}

/// A variant with what it sets, from the layers of all variants.
fn with_layer(variant: Variant, layers: &toml::Table) -> StudyVariant {
    let Variant { name, title, loaded } = variant;
    let layer = layers.get(&name).and_then(toml::Value::as_table).cloned().unwrap_or_default();
    StudyVariant { name, title, scenario: loaded.scenario, layer }
}
