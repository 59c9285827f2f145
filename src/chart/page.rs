//! Drawings within a web page, which carries their font once.

use super::drawing::Drawing;
use super::font;

/// The style sheet by which a page carries the font of its drawings.
pub fn page_font() -> String {
    font::style_sheet()
}

impl Drawing {
    /// The figure as an SVG element for a page that carries [`page_font`].
    #[must_use]
    pub fn for_page(&self) -> String {
        self.svg().replace(&font::style_sheet(), "")
    }
}
