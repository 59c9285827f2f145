//! The scenario as text that a person can read and edit: every value with where it came from.

use super::advice::Advice;
use super::settings::Setting;
use super::staff::Trait;
use std::fmt::Write;

/// Characters of a line after which a list goes on in the next.
const LINE: usize = 100;

/// Everything that a scenario file says of a school.
pub(crate) struct Draft<'a> {
    /// The scenario that is extended.
    pub extends: &'a str,
    /// The scenario's own name, where it is not that of its file.
    pub name: Option<&'a str>,
    /// Words for charts.
    pub title: &'a str,
    /// The files that it was made from.
    pub files: &'a [String],
    /// Single values.
    pub settings: &'a [Setting],
    /// Ties of teachers.
    pub advice: Option<&'a Advice>,
    /// Traits of teachers.
    pub traits: &'a [Trait],
}

impl Draft<'_> {
    /// The text of the file.
    ///
    /// # Panics
    /// Never: a text takes all that is written to it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let files = self.files.join(", ");
        let mut line = |words: &str| writeln!(text, "{words}").expect("a text takes every line");
        line(&format!("# Made by `schoolwide import` from {files}."));
        line(
            "# Teachers stand in the order of the first of these files that names them: teacher 1 is t01 in the key,",
        );
        line("# teacher 2 is t02, and so on. The key is a file of its own. Nothing here names anybody.");
        line(&format!("extends = {}", quoted(self.extends)));
        if let Some(name) = self.name {
            line(&format!("name = {}", quoted(name)));
        }
        line(&format!("title = {}", quoted(self.title)));
        for table in ["timetable", "school", "design_team"] {
            let own: Vec<(&str, &Setting)> =
                self.settings.iter().filter_map(|own| Some((own.key_in(table)?, own))).collect();
            if !own.is_empty() {
                line(&format!("\n[{table}]"));
                for (key, own) in own {
                    line(&format!("{key} = {} # {}", own.value, own.origin));
                }
            }
        }
        if let Some(advice) = self.advice {
            line("\n[networks]\nadvice = \"given\"");
            line(&format!("# {}: [who, looks to whom], and the weight where it is not 1", advice.origin));
            let tie = |&(from, to, weight): &(usize, usize, f64)| {
                let weight = if weight == 1.0 { String::new() } else { format!(", {}", short(weight)) };
                format!("[{}, {}{weight}]", from + 1, to + 1)
            };
            line(&list("ties", advice.ties.iter().map(tie)));
        }
        if !self.traits.is_empty() {
            line("\n[staff]");
            for own in self.traits {
                line(&format!("# {}", own.origin));
                line(&list(own.key, own.values.iter().map(|&value| short(value))));
            }
        }
        text
    }
}

impl Setting {
    /// Its key within a table; none where it stands in another.
    fn key_in(&self, table: &str) -> Option<&str> {
        self.key.strip_prefix(table)?.strip_prefix('.')
    }
}

/// A list over as many lines as it takes.
fn list(key: &str, entries: impl Iterator<Item = String>) -> String {
    let mut text = format!("{key} = [\n");
    let mut line = String::from("   ");
    for entry in entries {
        if line.len() + entry.len() + 2 > LINE {
            text.extend([line.as_str(), "\n"]);
            line = String::from("   ");
        }
        line.extend([" ", &entry, ","]);
    }
    text + &line + "\n]"
}

/// A number with at most four digits after the point.
pub(crate) fn short(value: f64) -> String {
    let rounded = (value * 1e4).round() / 1e4;
    format!("{rounded}")
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ if letter.is_control() => quoted.push(' '),
            _ => quoted.push(letter),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::{list, quoted, short};

    #[test]
    fn long_lists_go_on_in_the_next_line() {
        let text = list("experience", (0..60).map(|year| year.to_string()));
        assert!(text.lines().count() > 3 && text.lines().all(|line| line.len() <= super::LINE), "{text}");
        let read = text.trim_start_matches("experience = ").replace(['[', ']', '\n', ' '], "");
        assert_eq!(read.split_terminator(',').count(), 60);
    }

    #[test]
    fn numbers_are_short_and_texts_stay_within_their_quotes() {
        assert_eq!([short(1.0 / 3.0), short(4.0), short(0.5)], ["0.3333", "4", "0.5"]);
        assert_eq!(quoted("the \"old\" \\ school\n"), "\"the \\\"old\\\" \\\\ school \"");
    }
}
