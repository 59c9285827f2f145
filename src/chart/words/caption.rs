//! The words around a figure.

/// The words around a figure. Empty texts take no room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What the figure shows or says, in one line or two; also the SVG's `<title>`.
    pub title: String,
    /// What was measured, on whom and when; also part of the SVG's `<desc>`.
    pub subtitle: String,
    /// What the figure shows, in words, for people who do not see it; not drawn, but part of the metadata of every
    /// format.
    pub finding: String,
    /// How to get the same figure again: scenario, seed, replicates, version.
    pub small_print: String,
}
