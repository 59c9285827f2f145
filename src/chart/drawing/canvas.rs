//! A thin layer on plotters: lines, areas and text at fractional positions.
//!
//! The SVG backend of plotters knows only whole pixels, which turns a slow curve
//! into stairs. So the canvas is [`FINENESS`] times larger than the figure, and
//! the finished SVG is scaled down by its view box.

use plotters::prelude::{DrawingBackend, RGBAColor, SVGBackend, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

use super::geometry::{Point, Region};
use crate::error::ChartError;
use crate::font::{self, Weight};
use crate::look::{Anchor, Colour, LEADING, Stroke, TextLook, Theme};

/// Canvas steps per nominal unit.
pub(crate) const FINENESS: u32 = 10;

/// A surface to draw on, in nominal units.
pub(crate) struct Canvas<'a> {
    /// How everything on it looks.
    pub theme: &'a Theme,
    backend: SVGBackend<'a>,
}

impl<'a> Canvas<'a> {
    /// Starts an SVG of a nominal height inside `text`.
    pub fn new(text: &'a mut String, theme: &'a Theme, height: f64) -> Self {
        let size = (fine(theme.width).unsigned_abs(), fine(height).unsigned_abs());
        Self { theme, backend: SVGBackend::with_string(text, size) }
    }

    /// Draws a line through points.
    pub fn line(&mut self, points: &[Point], stroke: Stroke) -> Result<(), ChartError> {
        self.faint_line(points, stroke, 1.0)
    }

    /// Draws a line through points that lets what lies below shine through; `opacity` from 0 to 1.
    pub fn faint_line(&mut self, points: &[Point], stroke: Stroke, opacity: f64) -> Result<(), ChartError> {
        let style = shape(stroke.colour, opacity, stroke.width * self.theme.stroke);
        let path: Vec<_> = points.iter().map(fine_point).collect();
        report(self.backend.draw_path(path, &style))
    }

    /// Fills the area inside an outline; `opacity` from 0 to 1.
    pub fn area(&mut self, outline: &[Point], colour: Colour, opacity: f64) -> Result<(), ChartError> {
        let path: Vec<_> = outline.iter().map(fine_point).collect();
        report(self.backend.fill_polygon(path, &shape(colour, opacity, 0.0)))
    }

    /// Fills a rectangle.
    pub fn rectangle(&mut self, region: &Region, colour: Colour) -> Result<(), ChartError> {
        let start = (fine(region.left), fine(region.top));
        let end = (fine(region.right), fine(region.bottom));
        report(self.backend.draw_rect(start, end, &shape(colour, 1.0, 0.0), true))
    }

    /// Fills a circle that marks a point: on paper it is smaller, on a poster larger.
    pub fn dot(&mut self, centre: Point, radius: f64, colour: Colour) -> Result<(), ChartError> {
        self.circle(centre, radius * self.theme.stroke, colour)
    }

    /// Fills a circle of a radius that means something.
    pub fn circle(&mut self, centre: Point, radius: f64, colour: Colour) -> Result<(), ChartError> {
        let style = shape(colour, 1.0, 0.0);
        report(self.backend.draw_circle(fine_point(&centre), fine(radius).unsigned_abs(), &style, true))
    }

    /// Writes one line of text; `start` is where its anchor meets the baseline.
    pub fn text(&mut self, text: &str, start: Point, look: TextLook) -> Result<(), ChartError> {
        /// The backend shifts a top-anchored text down by this share of its size.
        const TOP_TO_BASELINE: f64 = 0.76;
        /// The backend divides font sizes by this.
        const SIZE_DIVISOR: f64 = 1.24;
        if text.is_empty() {
            return Ok(());
        }
        let style = TextStyle {
            font: FontDesc::new(
                FontFamily::Name(font::FAMILY_LIST),
                look.size * f64::from(FINENESS) * SIZE_DIVISOR,
                match look.weight {
                    Weight::Regular => FontStyle::Normal,
                    Weight::SemiBold => FontStyle::Bold,
                },
            ),
            color: shape(look.colour, 1.0, 0.0).color.to_backend_color(),
            pos: Pos::new(
                match look.anchor {
                    Anchor::Start => HPos::Left,
                    Anchor::Middle => HPos::Center,
                    Anchor::End => HPos::Right,
                },
                VPos::Top,
            ),
        };
        let top = start.y - look.size * TOP_TO_BASELINE;
        let corner = (fine(start.x), fine(top));
        report(self.backend.draw_text(&printable(text), &style, corner))
    }

    /// Writes lines below each other; `start` belongs to the first.
    pub fn lines(&mut self, lines: &[String], start: Point, look: TextLook) -> Result<(), ChartError> {
        let mut baseline = start.y;
        for line in lines {
            self.text(line, Point { x: start.x, y: baseline }, look)?;
            baseline += look.size * LEADING;
        }
        Ok(())
    }

    /// Completes the SVG.
    pub fn finish(mut self) -> Result<(), ChartError> {
        report(self.backend.present())
    }
}

/// The text without characters that an SVG may not hold, not even escaped.
pub(crate) fn printable(text: &str) -> String {
    text.replace(
        |character: char| character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}'),
        " ",
    )
}

fn shape(colour: Colour, opacity: f64, width: f64) -> ShapeStyle {
    ShapeStyle {
        color: RGBAColor(colour.red, colour.green, colour.blue, opacity),
        filled: true,
        stroke_width: fine(width).unsigned_abs(),
    }
}

fn fine_point(point: &Point) -> (i32, i32) {
    (fine(point.x), fine(point.y))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and nothing that far out is visible"
)]
fn fine(units: f64) -> i32 {
    (units * f64::from(FINENESS)).round() as i32
}

fn report<E: std::fmt::Display>(result: Result<(), E>) -> Result<(), ChartError> {
    result.map_err(|error| ChartError::Drawing(error.to_string()))
}
