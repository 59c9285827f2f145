//! Texts with places in braces, to be filled in.

use std::collections::BTreeSet;
use std::fmt::Display;

/// The text with every `{name}` that has a value filled in; values are never searched for names themselves.
pub(crate) fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, name, after)) = next_place(rest) {
        filled.push_str(before);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(&value.to_string()),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled + rest
}

/// The names in braces of a text.
pub(crate) fn places(template: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some((_, name, after)) = next_place(rest) {
        names.insert(name);
        rest = after;
    }
    names
}

/// The text before the next name in braces, the name, and the text after it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
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
    fn braces_that_name_nothing_stay() {
        assert_eq!(fill("{x} {y", &[("a", &1)]), "{x} {y");
        assert_eq!(places("{x} {y} {x} {z").into_iter().collect::<Vec<_>>(), ["x", "y"]);
    }
}
