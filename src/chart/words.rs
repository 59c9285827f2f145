//! What a figure says about itself in every format.

use super::Caption;
use super::canvas::printable;

/// The program that draws, as files name it.
pub(super) const PROGRAM: &str = concat!("schoolwide ", env!("CARGO_PKG_VERSION"));

/// What a figure says about itself in every format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// The title of its caption.
    pub title: String,
    /// The rest of its words, the small print last.
    pub description: String,
}

impl Words {
    /// Gathers the words around a figure, and how to read it.
    pub fn new(caption: &Caption, reading: &str) -> Self {
        let parts = [&caption.subtitle, reading, &caption.small_print];
        let said = parts.into_iter().filter(|part| !part.is_empty()).map(printable);
        let description = said.collect::<Vec<_>>().join("\n");
        Self { title: printable(&caption.title), description }
    }
}
