//! The known name that a person most likely meant.

/// Longer names are not compared: nobody means one by accident.
const COMPARED_AT_MOST: usize = 64;

/// The known name nearest to `name`, if one is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > COMPARED_AT_MOST {
        return None;
    }
    let near = 1 + name.chars().count() / 4;
    let plain = |text: &str| text.to_lowercase().replace([' ', '-'], "_");
    let wanted = plain(name);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &plain(candidate)), candidate))
        .filter(|&(distance, _)| distance <= near)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// A remedy: the nearest known name, or else all of them.
pub(super) fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => "nothing is known here; leave it out".to_owned(),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// A name as messages quote it: short, and without control characters.
pub(super) fn quoted(name: &str) -> String {
    let visible = |character: char| if character.is_control() { ' ' } else { character };
    let mut shown: String = name.chars().take(COMPARED_AT_MOST).map(visible).collect();
    if name.chars().nth(COMPARED_AT_MOST).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

#[cfg(test)]
mod tests {
    use super::{nearest, quoted};

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["peer_pull", "anchor_pull", "noise"];
        assert_eq!(nearest("pear_pull", known), Some("peer_pull"));
        assert_eq!(nearest("Peer Pull", known), Some("peer_pull"));
        assert_eq!(nearest("nosie", known), Some("noise"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(nearest("temperature", ["peer_pull", "noise"]), None);
        assert_eq!(nearest(&"x".repeat(1_000_000), ["x"]), None);
    }

    #[test]
    fn a_quoted_name_cannot_flood_or_trick_a_terminal() {
        assert_eq!(quoted("a\u{1b}[31m"), "`a [31m`");
        assert_eq!(quoted(&"x".repeat(1000)).chars().count(), 67);
    }
}
