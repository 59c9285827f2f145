//! What surrounds every figure: title and subtitle above, reading and small print below.

use super::Caption;
use super::canvas::Canvas;
use super::error::ChartError;
use super::geometry::{Point, Region, count};
use super::labels::wrap;
use super::look::{Stroke, TextLook};
use super::theme;

const AFTER_SUBTITLE: f64 = 18.0;
const BEFORE_FOOT: f64 = 14.0;
const AFTER_FOOT_LINE: f64 = 8.0;
const TITLE_TO_SUBTITLE: f64 = 4.0;
const TOP_MARGIN: f64 = 30.0;
const BOTTOM_MARGIN: f64 = 20.0;

/// How high the body of a figure may be, in nominal units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct BodyHeight {
    /// With less, its parts would be cramped.
    pub least: f64,
    /// With more, it would have empty space.
    pub most: f64,
}

impl BodyHeight {
    /// For bodies that make good use of any height.
    pub fn at_least(least: f64) -> Self {
        Self { least, most: f64::INFINITY }
    }
}

/// The wrapped texts around a figure.
pub(super) struct Frame {
    title: Vec<String>,
    subtitle: Vec<String>,
    reading: Vec<String>,
    small_print: Vec<String>,
}

impl Frame {
    /// Breaks the words around a figure into lines.
    pub fn new(caption: &Caption, reading: &str) -> Self {
        let lines = |text: &str, look| wrap(text, look, theme::WIDTH - 2.0 * theme::MARGIN);
        Self {
            title: lines(&caption.title, theme::TITLE),
            subtitle: lines(&caption.subtitle, theme::SUBTITLE),
            reading: lines(reading, theme::TICK),
            small_print: lines(&caption.small_print, theme::SMALL_PRINT),
        }
    }

    /// Height of the whole figure: that of a slide, as far as its body allows.
    pub fn figure_height(&self, body: BodyHeight) -> f64 {
        let around = self.head_height() + self.foot_height();
        theme::SLIDE_HEIGHT.min(around + body.most).max(around + body.least)
    }

    /// Where the body of a figure of a height goes.
    pub fn body(&self, height: f64) -> Region {
        Region {
            left: theme::MARGIN,
            top: self.head_height(),
            right: theme::WIDTH - theme::MARGIN,
            bottom: height - self.foot_height(),
        }
    }

    /// Writes all texts into a figure of a height.
    pub fn draw(&self, canvas: &mut Canvas<'_>, height: f64) -> Result<(), ChartError> {
        let mut top = TOP_MARGIN;
        top = block(canvas, &self.title, theme::TITLE, top)?;
        block(canvas, &self.subtitle, theme::SUBTITLE, top + TITLE_TO_SUBTITLE)?;
        if self.reading.is_empty() && self.small_print.is_empty() {
            return Ok(());
        }
        let mut top = height - self.foot_height() + BEFORE_FOOT;
        let ends = [theme::MARGIN, theme::WIDTH - theme::MARGIN].map(|x| Point { x, y: top });
        let stroke = Stroke { colour: theme::GRID_LINE, width: 1.0 };
        canvas.line(&ends, stroke)?;
        top += AFTER_FOOT_LINE;
        top = block(canvas, &self.reading, theme::TICK, top)?;
        block(canvas, &self.small_print, theme::SMALL_PRINT, top)?;
        Ok(())
    }

    fn head_height(&self) -> f64 {
        TOP_MARGIN
            + block_height(&self.title, theme::TITLE)
            + TITLE_TO_SUBTITLE
            + block_height(&self.subtitle, theme::SUBTITLE)
            + AFTER_SUBTITLE
    }

    fn foot_height(&self) -> f64 {
        BEFORE_FOOT
            + AFTER_FOOT_LINE
            + block_height(&self.reading, theme::TICK)
            + block_height(&self.small_print, theme::SMALL_PRINT)
            + BOTTOM_MARGIN
    }
}

fn block_height(lines: &[String], look: TextLook) -> f64 {
    count(lines.len()) * look.size * theme::LEADING
}

/// Writes lines below `top` and gives the bottom of the block.
fn block(canvas: &mut Canvas<'_>, lines: &[String], look: TextLook, top: f64) -> Result<f64, ChartError> {
    let place = Point { x: theme::MARGIN, y: top + look.size };
    canvas.lines(lines, place, look)?;
    Ok(top + block_height(lines, look))
}
