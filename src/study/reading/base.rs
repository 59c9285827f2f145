//! The scenario around which values vary, and its variants.

use crate::grammar::AT_A_TIME;
use crate::shipped::shipped_study;
use crate::study::StudyVariant;
use crate::written::Written;
use scenario::error::{Problem, Problems};
use scenario::{FullScenario, Scale};
use scenario_files::{CheckedFile, Loaded, Variant, load, shipped};
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
    study: &Path,
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
    match named(&written.scenario, study, &changes) {
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

/// The scenario that a study names: a file from the study's folder on, or one by its name. A study that ships takes what
/// ships, and one that bears the name of its scenario is not that scenario.
fn named(scenario: &str, study: &Path, changes: &[String]) -> Result<Loaded, Problems> {
    let named = Path::new(scenario);
    if named.extension().is_some() {
        return load(&study.parent().unwrap_or(Path::new("")).join(named), changes);
    }
    let is_own_name = || {
        let [here, own] = [named.with_extension("toml"), study.to_path_buf()].map(|path| path.canonicalize());
        here.is_ok_and(|here| own.is_ok_and(|own| here == own))
    };
    if shipped_study(study).is_some() || is_own_name() {
        shipped(scenario, changes)
    } else {
        load(named, changes)
    }
}

/// A variant with what it sets, from the layers of all variants.
fn with_layer(variant: Variant, layers: &toml::Table) -> StudyVariant {
    let Variant { name, title, loaded } = variant;
    let layer = layers.get(&name).and_then(toml::Value::as_table).cloned().unwrap_or_default();
    StudyVariant { name, title, scenario: loaded.scenario, layer }
}
