//! What a figure says about itself in every format.

use super::canvas::printable;
use crate::words::Caption;

/// The program that draws, as files name it.
pub(crate) const PROGRAM: &str = concat!("schoolwide ", env!("CARGO_PKG_VERSION"));

/// What a figure says about itself in every format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// The title of its caption.
    pub title: String,
    /// Title and finding: what stands in for the picture where it is not seen.
    pub alternative: String,
    /// The rest of its words: first what it shows, last the small print.
    pub description: String,
}

impl Metadata {
    /// Gathers the words around a figure, and how to read it.
    pub fn new(caption: &Caption, reading: &str) -> Self {
        let parts = [&caption.finding, &caption.subtitle, reading, &caption.small_print];
        let said = parts.into_iter().filter(|part| !part.is_empty()).map(printable);
        let description = said.collect::<Vec<_>>().join("\n");
        let parts = [&caption.title, &caption.finding].map(|part| printable(part));
        let [title, finding] = &parts;
        let stop = if title.ends_with(['.', '?', '!']) { " " } else { ". " };
        let alternative = if finding.is_empty() { title.clone() } else { format!("{title}{stop}{finding}") };
        let [title, _] = parts;
        Self { title, alternative, description }
    }
}
