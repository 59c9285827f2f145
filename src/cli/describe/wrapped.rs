//! Text in lines of a width.

use std::env;

/// The width of text where no terminal says another, and the most that reads well.
const USUAL: usize = 100;

/// The least in which words can stand beside an indent.
const LEAST: usize = 30;

/// The width for text on standard output: what the environment says in `COLUMNS`, or that of the terminal, or 100.
pub(super) fn width() -> usize {
    let told = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).min(USUAL));
    told.or_else(own).unwrap_or(USUAL).max(LEAST)
}

/// Text in lines of that width at most, each after so many spaces; a word that is longer stands alone.
pub(super) fn lines(text: &str, width: usize, indent: usize) -> Vec<String> {
    let room = width.saturating_sub(indent);
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let own = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + own <= room => {
                line.push(' ');
                line.push_str(word);
                length += 1 + own;
            }
            _ => {
                lines.push(format!("{}{word}", " ".repeat(indent)));
                length = own;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_are_as_wide_as_they_may_be_and_no_wider() {
        assert_eq!(lines("one two three", 9, 2), ["  one two", "  three"]);
        assert_eq!(lines("one extraordinary", 8, 2), ["  one", "  extraordinary"]);
        assert!(lines(" ", 8, 2).is_empty());
    }
}
