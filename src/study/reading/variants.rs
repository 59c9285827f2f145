//! Which variant of the scenario is meant, and what does not vary in it.

use crate::factors::Varied;
use crate::outputs::Output;
use crate::study::StudyVariant;
use scenario_files::{BASE, CheckedFile, nearest};

/// What is wrong was told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Refused;

/// The index of the variant of that name, none for the scenario itself.
///
/// # Errors
/// Where there is no such variant, which is told at `at`.
pub(super) fn variant_called(
    file: &mut CheckedFile,
    at: &str,
    name: &str,
    variants: &[StudyVariant],
) -> Result<Option<usize>, Refused> {
    // No variant can have the name by which tables call the scenario without any.
    if name == BASE {
        return Ok(None);
    }
    let found = variants.iter().position(|variant| variant.name == name);
    if found.is_none() {
        let known: Vec<&str> = variants.iter().map(|variant| variant.name.as_str()).collect();
        let remedy = match nearest(name, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if known.is_empty() => format!("it has none: add [variants.{name}] to its file"),
            None => format!("it has these: {}", known.join(", ")),
        };
        file.refuse(at, format!("the scenario has no variant `{name}`"), remedy);
    }
    found.map(Some).ok_or(Refused)
}

/// Tells of values that vary, but not in a variant that some output is about, because the variant sets them.
pub(super) fn tell_what_stays(
    file: &mut CheckedFile,
    variants: &[StudyVariant],
    outputs: &[Output],
    varied: &[Varied],
) {
    for (index, variant) in variants.iter().enumerate() {
        let is_needed = outputs.iter().flat_map(Output::needs).any(|runs| runs.variant == Some(index));
        let stay: Vec<String> = varied
            .iter()
            .filter(|varied| is_needed && variant.sets(&varied.key))
            .map(|varied| format!("`{}`", varied.key))
            .collect();
        if !stay.is_empty() {
            let what =
                format!("variant `{}` sets {}, and keeps its own value", variant.name, stay.join(", "));
            let remedy = "take it out of the variant where it should vary there, too";
            file.warn("vary", what, remedy);
        }
    }
}
