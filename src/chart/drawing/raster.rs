//! From SVG to PNG, with the carried font and nothing from the system.

use resvg::{tiny_skia, usvg};

use super::metadata::{Metadata, PROGRAM};
use crate::error::{ChartError, MAX_SIDE};
use crate::font;
use crate::look::CSS_DOTS_PER_INCH;

/// Draws an SVG as the bytes of a PNG file with some dots in an inch.
pub(crate) fn png(svg: &str, metadata: &Metadata, dots_per_inch: f32) -> Result<Vec<u8>, ChartError> {
    let refused = ChartError::Density(dots_per_inch);
    let scale = dots_per_inch / CSS_DOTS_PER_INCH;
    let tree = parse(svg)?;
    let side = |units: f32| -> Option<u32> {
        let dots = (units * scale).round();
        (1.0..=MAX_SIDE as f32).contains(&dots).then_some(dots as u32)
    };
    let sides = side(tree.size().width()).zip(side(tree.size().height()));
    let Some((width, height)) = sides else { return Err(refused) };
    let mut picture = tiny_skia::Pixmap::new(width, height).ok_or(refused)?;
    // Sides are whole dots, so the picture is stretched by less than half a dot.
    let transform = tiny_skia::Transform::from_scale(
        width as f32 / tree.size().width(),
        height as f32 / tree.size().height(),
    );
    resvg::render(&tree, transform, &mut picture.as_mut());
    encode(&picture, metadata, dots_per_inch).map_err(|error| ChartError::Raster(error.to_string()))
}

/// Writes a picture without transparency, with its size on paper and its metadata.
fn encode(
    picture: &tiny_skia::Pixmap,
    metadata: &Metadata,
    dots_per_inch: f32,
) -> Result<Vec<u8>, png::EncodingError> {
    const METRES_PER_INCH: f32 = 0.0254;
    let dots_per_metre = (dots_per_inch / METRES_PER_INCH).round() as u32;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // Charts are flat areas with thin lines. Measured on them, filters make every file larger, and the least effort that
    // still looks for long repetitions takes a seventh of the usual time for files of the same size.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(2));
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: dots_per_metre,
        yppu: dots_per_metre,
        unit: png::Unit::Meter,
    }));
    let said =
        [("Title", metadata.title.as_str()), ("Description", &metadata.description), ("Software", PROGRAM)];
    for (keyword, text) in said {
        encoder.add_itxt_chunk(keyword.to_owned(), text.to_owned())?;
    }
    let mut dots = vec![0; 3 * picture.pixels().len()];
    for (dot, colours) in picture.data().chunks_exact(4).zip(dots.chunks_exact_mut(3)) {
        colours.copy_from_slice(&dot[..3]);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&dots)?;
    writer.finish()?;
    Ok(bytes)
}

/// Reads an SVG, with every text laid out in the carried font.
pub(crate) fn parse(svg: &str) -> Result<usvg::Tree, ChartError> {
    let mut options = usvg::Options { font_family: font::FAMILY.to_owned(), ..usvg::Options::default() };
    let fonts = options.fontdb_mut();
    for file in font::FILES {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family(font::FAMILY);
    usvg::Tree::from_str(svg, &options).map_err(|error| ChartError::Raster(error.to_string()))
}
