//! From marks on a canvas to a finished picture: SVG, PNG and PDF.

mod canvas;
mod finished;
mod geometry;
mod metadata;
mod page;
mod pdf;
mod raster;

pub(crate) use canvas::Canvas;
pub use finished::Drawing;
pub(crate) use geometry::{Point, Region, count};
pub(crate) use metadata::Metadata;
pub use page::page_font;
#[cfg(test)]
pub(crate) use raster::parse;
