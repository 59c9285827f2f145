//! Ranges beside what does not vary: a plausible range ends where the scenario's own value of an ordered partner lies, so
//! that every point is a scenario.

use crate::factors::{Values, Varied, known_values};
use crate::grammar::PLAUSIBLE;
use crate::written::Written;
use scenario::FullScenario;
use scenario_files::{CheckedFile, ordered_parameters};

/// Ends plausible ranges at the values of parameters that are ordered with them and do not vary. Ranges that a file gives
/// as numbers stay as they are.
pub(super) fn beside_partners(
    file: &mut CheckedFile,
    written: &Written,
    scenario: &FullScenario,
    varied: &mut Vec<Varied>,
) {
    let known = known_values(scenario);
    let own = |key: &str| known.get(key).copied();
    let keys: Vec<String> = varied.iter().map(|varied| varied.key.clone()).collect();
    let varies = |key: &str| keys.iter().any(|own| own == key);
    let is_plausible = |key: &str| {
        let named = written.vary.iter().find(|own| own.key.as_deref() == Some(key));
        named.is_none_or(|own| own.range.as_deref() == Some(PLAUSIBLE))
    };
    varied.retain_mut(|one| {
        let Values::Range { from, to, .. } = &mut one.values else { return true };
        if !is_plausible(&one.key) {
            return true;
        }
        let mut partner = None;
        for (smaller, larger, strictly) in ordered_parameters() {
            let step = if strictly && one.whole { 1.0 } else { 0.0 };
            if smaller == one.key
                && !varies(larger)
                && let Some(most) = own(larger).filter(|most| most - step < *to)
            {
                (*to, partner) = (most - step, Some(larger));
            }
            if larger == one.key
                && !varies(smaller)
                && let Some(least) = own(smaller).filter(|least| least + step > *from)
            {
                (*from, partner) = (least + step, Some(smaller));
            }
        }
        match partner {
            Some(partner) if *from >= *to => {
                let what =
                    format!("`{}` has no plausible range beside `{partner}`, which does not vary", one.key);
                file.refuse("vary", what, format!("vary `{partner}` as well, or leave `{}` out", one.key));
                false
            }
            _ => true,
        }
    });
}
