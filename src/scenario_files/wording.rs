//! What the check says: which key a person meant, what a value must be, and how it is written.

use super::findings::Findings;
use super::grammar::{Field, Kind, row_in_words};
use super::language::{RETIRED, language};
use super::nearest::{did_you_mean, quoted};
use super::number;
use super::tree::Entry;

/// Refuses a key that the language does not know, and names the one that was meant.
pub(super) fn refuse_key(findings: &mut Findings, fields: &[Field], key: &str, name: &str, entry: &Entry) {
    if findings.problems.is_full() {
        findings.problems.count_one_more();
        return;
    }
    let whole = joined(key, name);
    if let Some(remedy) = retired(&whole) {
        // Files of earlier versions carry it, run folders among them, and mean nothing else by it.
        findings.add_warning(
            entry.key_location,
            format!("`{whole}` is no longer a key, and is ignored"),
            remedy,
        );
        return;
    }
    let kind = if entry.node.as_table().is_some() { "table" } else { "key" };
    let within = if key.is_empty() { String::new() } else { format!(" in [{key}]") };
    let homes = if kind == "table" { Vec::new() } else { homes(name) };
    let remedy = if homes.is_empty() {
        did_you_mean(name, fields.iter().map(|field| field.key))
    } else {
        format!("did you mean it in [{}]?", homes.join("] or ["))
    };
    findings.refuse(&whole, entry.key_location, format!("unknown {kind} {}{within}", quoted(name)), remedy);
}

/// What to do about a key that the language once had; none for any other.
pub(super) fn retired(key: &str) -> Option<&'static str> {
    RETIRED.iter().find(|(retired, _)| *retired == key).map(|&(_, remedy)| remedy)
}

/// The tables of the language's top that do have a key of this name.
fn homes(name: &str) -> Vec<&'static str> {
    let Kind::Table(fields) = language() else { return Vec::new() };
    let has = |field: &&Field| matches!(field.kind, Kind::Table(_)) && field.kind.within(name).is_some();
    fields.iter().filter(has).map(|field| field.key).collect()
}

/// What a kind wants, in words.
pub(super) fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Choice(_) => "text",
        Kind::Name => "a name",
        Kind::FileName => "the name of a scenario or the path of a file",
        Kind::Number(_) => "a number",
        Kind::Whole(_) => "a whole number",
        Kind::Flag => "true or false",
        Kind::Time => "a time",
        Kind::List(..) | Kind::Row(_) => "a list",
        Kind::Table(_) | Kind::Named(_) => "a table",
        Kind::Listed(_) => "a list of tables, a table of them by name, or the name of a file beside this one",
        Kind::Spells(_) => "an intensity, a spell or a list of spells",
        Kind::Draws(_) => "a table of draws, or the name of a file beside this one",
    }
}

/// How a value of that kind is written.
pub(super) fn example(kind: &Kind) -> String {
    match kind {
        Kind::Text => "write text in quotes".to_owned(),
        Kind::Name | Kind::FileName => "write a name in quotes".to_owned(),
        Kind::Choice(words) => format!("write one of \"{}\"", words.join("\", \"")),
        Kind::Number(range) => number::remedy(range),
        Kind::Whole(range) => number::remedy(range),
        Kind::Flag => "write true or false".to_owned(),
        Kind::Time => "write \"18 weeks\" or \"2 years\"".to_owned(),
        Kind::List(..) => "write a list in brackets: [ ... ]".to_owned(),
        Kind::Row(fields) => format!("write {}", row_in_words(fields)),
        Kind::Table(_) | Kind::Named(_) => "write key = value below the table's name".to_owned(),
        Kind::Listed(_) => "write [[schools]] and name = \"...\" below it, once for each".to_owned(),
        Kind::Draws(_) => {
            "write leader.change_skill = [0.4, 0.5], or the name of a CSV file in quotes".to_owned()
        }
        Kind::Spells(_) => "write 0.5 or { intensity = 0.5, until = \"18 weeks\" }".to_owned(),
    }
}

/// The dotted key of `name` within `key`.
pub(super) fn joined(key: &str, name: &str) -> String {
    if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
}
