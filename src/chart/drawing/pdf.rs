//! From SVG to PDF: lines stay lines, and text stays text in the carried font.
//!
//! Nothing in the file depends on the clock or the machine: there is no date, and its
//! identifier follows from its contents.

use krilla::Document;
use krilla::geom::Size;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};

use super::metadata::{Metadata, PROGRAM};
use super::raster::parse;
use crate::error::ChartError;

/// Points in a unit of CSS.
const POINTS: f32 = 0.75;

/// Draws an SVG as the bytes of a PDF file with one page of its size.
pub(crate) fn pdf(svg: &str, metadata: &Metadata) -> Result<Vec<u8>, ChartError> {
    let failed = |reason: &str| ChartError::Pdf(reason.to_owned());
    let tree = parse(svg)?;
    let (width, height) = (tree.size().width() * POINTS, tree.size().height() * POINTS);
    let size = Size::from_wh(width, height).ok_or_else(|| failed("the figure has no size"))?;
    let mut document = Document::new();
    document.set_metadata(
        krilla::metadata::Metadata::new()
            .title(metadata.title.clone())
            .description(metadata.description.clone())
            .creator(PROGRAM.to_owned())
            .language("en".to_owned()),
    );
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or_else(|| failed("the figure could not be read"))?;
    document.finish().map_err(|error| ChartError::Pdf(format!("{error:?}")))
}
