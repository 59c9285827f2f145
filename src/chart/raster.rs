//! From SVG to PNG, with the carried font and nothing from the system.

use resvg::{tiny_skia, usvg};

use super::error::{ChartError, MAX_SIDE};
use super::font;

/// Draws an SVG as the bytes of a PNG file, `scale` pixels per nominal unit.
pub(super) fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ChartError> {
    if !scale.is_finite() || scale <= 0.0 {
        return Err(ChartError::Scale(scale));
    }
    let tree = parse(svg)?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale)
        .filter(|size| size.width() <= MAX_SIDE && size.height() <= MAX_SIDE)
        .ok_or(ChartError::Scale(scale))?;
    let mut picture = tiny_skia::Pixmap::new(size.width(), size.height()).ok_or(ChartError::Scale(scale))?;
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut picture.as_mut());
    picture.encode_png().map_err(|error| ChartError::Raster(error.to_string()))
}

/// Reads an SVG, with every text laid out in the carried font.
pub(super) fn parse(svg: &str) -> Result<usvg::Tree, ChartError> {
    let mut options = usvg::Options { font_family: font::FAMILY.to_owned(), ..usvg::Options::default() };
    let fonts = options.fontdb_mut();
    for file in font::FILES {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family(font::FAMILY);
    usvg::Tree::from_str(svg, &options).map_err(|error| ChartError::Raster(error.to_string()))
}
