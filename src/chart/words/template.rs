//! Texts with slots: names in braces, to be filled in.

use std::collections::BTreeSet;
use std::fmt::Display;

/// The text with its slots filled in; values are never searched for slots themselves.
///
/// A test holds the slots of every English phrase to its values, and the reading of a language those of its words.
pub(crate) fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, name, after)) = next_slot(rest) {
        filled.push_str(before);
        let value = values.iter().find(|(slot, _)| *slot == name);
        let (_, value) = value.expect("a text has no slot without a value");
        filled.push_str(&value.to_string());
        rest = after;
    }
    filled + rest
}

/// The slots of a text.
pub(crate) fn slots(template: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some((_, name, after)) = next_slot(rest) {
        names.insert(name);
        rest = after;
    }
    names
}

/// The text before the next name in braces, the name, and the text after it.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_their_names_stood_and_are_not_filled_themselves() {
        let filled = fill("{b} of {a}, {b}", &[("a", &"{b}"), ("b", &3)]);
        assert_eq!(filled, "3 of {b}, 3");
    }

    #[test]
    fn a_brace_that_nothing_closes_is_no_slot() {
        assert_eq!(fill("{x} {y", &[("x", &1)]), "1 {y");
        assert_eq!(slots("{x} {y} {x} {z").into_iter().collect::<Vec<_>>(), ["x", "y"]);
    }
}
