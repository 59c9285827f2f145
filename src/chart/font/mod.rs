//! The one typeface of all figures: carried along, measured, and embedded.
//!
//! Because the program brings its own font, a figure has the same line breaks
//! and the same bytes on every machine. See `README.md` beside this file for its origin.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ttf_parser::Face;

/// Name of the carried font.
pub(crate) const FAMILY: &str = "Schoolwide Sans";

/// The carried font and what to fall back on where a viewer ignores it.
pub(crate) const FAMILY_LIST: &str = "Schoolwide Sans, Inter, Helvetica, Arial, sans-serif";

/// The font files for drawing pictures: regular and semibold.
pub(crate) const FILES: [&[u8]; 2] = [REGULAR, SEMIBOLD];

const REGULAR: &[u8] = include_bytes!("SchoolwideSans-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("SchoolwideSans-SemiBold.otf");
const REGULAR_FOR_WEB: &[u8] = include_bytes!("SchoolwideSans-Regular.woff2");
const SEMIBOLD_FOR_WEB: &[u8] = include_bytes!("SchoolwideSans-SemiBold.woff2");

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running text.
    Regular,
    /// Titles and values.
    SemiBold,
}

/// Width of a text at a font size, both in nominal units.
///
/// Kerning is left out: it only ever makes the drawn text a little narrower.
pub(crate) fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let bytes = match weight {
        Weight::Regular => REGULAR,
        Weight::SemiBold => SEMIBOLD,
    };
    let face = face(bytes);
    // A letter without a picture is drawn in some other font: an em is room enough.
    let units: f64 = text
        .chars()
        .map(|character| {
            face.glyph_index(character)
                .and_then(|glyph| face.glyph_hor_advance(glyph))
                .map_or_else(|| f64::from(face.units_per_em()), f64::from)
        })
        .sum();
    units * size / f64::from(face.units_per_em())
}

/// The characters of a text that the carried font lacks, and that no figure can show.
pub fn characters_without_glyph(text: &str) -> String {
    let face = face(REGULAR);
    text.chars().filter(|&character| face.glyph_index(character).is_none()).collect()
}

/// CSS that makes the font travel inside an SVG.
pub(crate) fn style_sheet() -> String {
    let rule = |weight: &str, bytes: &[u8]| {
        format!(
            "@font-face{{font-family:\"{FAMILY}\";font-weight:{weight};\
             src:url(data:font/woff2;base64,{}) format(\"woff2\")}}\n",
            STANDARD.encode(bytes)
        )
    };
    rule("normal", REGULAR_FOR_WEB) + &rule("bold", SEMIBOLD_FOR_WEB)
}

fn face(bytes: &[u8]) -> Face<'_> {
    Face::parse(bytes, 0).expect("the fonts that the program carries can be read")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_can_be_measured_and_the_heavier_is_wider() {
        let [regular, semibold] =
            [Weight::Regular, Weight::SemiBold].map(|weight| text_width("Year", 10.0, weight));
        assert!(0.0 < regular && regular < semibold);
    }

    #[test]
    fn letters_of_other_scripts_are_found_missing_and_accents_are_not() {
        assert_eq!(characters_without_glyph("Führung, élèves – ≥ 80 %"), "");
        assert_eq!(characters_without_glyph("学校 plan"), "学校");
    }

    #[test]
    fn digits_share_one_width_and_scale_with_size() {
        let narrow = text_width("1111", 10.0, Weight::Regular);
        assert!((narrow - text_width("8888", 10.0, Weight::Regular)).abs() < 1e-9);
        assert!((text_width("1111", 20.0, Weight::Regular) - 2.0 * narrow).abs() < 1e-9);
        assert!(narrow > 20.0 && narrow < 30.0);
    }
}
