//! Drawings within a web page, which carries their font once.

use super::finished::Drawing;
use crate::font;

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

#[cfg(test)]
mod tests {
    use super::page_font;
    use crate::checks::headline;
    use crate::look::Style;

    #[test]
    fn a_page_carries_the_font_and_its_drawings_do_not() {
        let drawing = headline(2, 10).draw(&Style::default()).expect("plain data can be drawn");
        assert!(page_font().contains("@font-face") && drawing.svg().contains("@font-face"));
        let within = drawing.for_page();
        assert!(!within.contains("@font-face") && within.contains("<title>") && within.ends_with("</svg>\n"));
    }
}
