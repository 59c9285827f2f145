//! What surrounds every figure: title and subtitle above, reading and small print below.

use super::labels::wrap;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{LEADING, Stroke, TextLook, Theme};
use crate::words::Caption;

const AFTER_SUBTITLE: f64 = 18.0;
const BEFORE_FOOT: f64 = 14.0;
const AFTER_FOOT_LINE: f64 = 8.0;
const TITLE_TO_SUBTITLE: f64 = 4.0;
/// Letters leave some air above and below them, so less than at the sides is enough.
const TOP_OF_MARGIN: f64 = 0.75;
const BOTTOM_OF_MARGIN: f64 = 0.5;

/// How high the body of a figure may be, in nominal units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct BodyHeight {
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

    /// The same with something else of that height below.
    pub fn and(self, height: f64) -> Self {
        Self { least: self.least + height, most: self.most + height }
    }
}

/// The wrapped texts around a figure.
pub(crate) struct Frame<'a> {
    theme: &'a Theme,
    title: Vec<String>,
    subtitle: Vec<String>,
    reading: Vec<String>,
    small_print: Vec<String>,
}

impl<'a> Frame<'a> {
    /// Breaks the words around a figure into lines.
    pub fn new(theme: &'a Theme, caption: &Caption, reading: &str) -> Self {
        let lines = |text: &str, look| wrap(text, look, theme.inner_width());
        Self {
            theme,
            title: lines(&caption.title, theme.title),
            subtitle: lines(&caption.subtitle, theme.subtitle),
            reading: lines(reading, theme.tick),
            small_print: lines(&caption.small_print, theme.small_print),
        }
    }

    /// Height of the whole figure: the usual one, as far as its body allows.
    pub fn figure_height(&self, body: BodyHeight) -> f64 {
        let around = self.head_height() + self.foot_height();
        self.theme.height.min(around + body.most).max(around + body.least)
    }

    /// Where the body of a figure of a height goes.
    pub fn body(&self, height: f64) -> Region {
        Region {
            left: self.theme.margin,
            top: self.head_height(),
            right: self.theme.width - self.theme.margin,
            bottom: height - self.foot_height(),
        }
    }

    /// Writes all texts into a figure of a height.
    pub fn draw(&self, canvas: &mut Canvas<'_>, height: f64) -> Result<(), ChartError> {
        let theme = self.theme;
        let mut top = theme.margin * TOP_OF_MARGIN;
        top = block(canvas, &self.title, theme.title, top)?;
        block(canvas, &self.subtitle, theme.subtitle, top + TITLE_TO_SUBTITLE)?;
        if self.reading.is_empty() && self.small_print.is_empty() {
            return Ok(());
        }
        let mut top = height - self.foot_height() + BEFORE_FOOT;
        let ends = [theme.margin, theme.width - theme.margin].map(|x| Point { x, y: top });
        let stroke = Stroke { colour: theme.palette.grid_line, width: 1.0 };
        canvas.line(&ends, stroke)?;
        top += AFTER_FOOT_LINE;
        top = block(canvas, &self.reading, theme.tick, top)?;
        block(canvas, &self.small_print, theme.small_print, top)?;
        Ok(())
    }

    fn head_height(&self) -> f64 {
        self.theme.margin * TOP_OF_MARGIN
            + block_height(&self.title, self.theme.title)
            + TITLE_TO_SUBTITLE
            + block_height(&self.subtitle, self.theme.subtitle)
            + AFTER_SUBTITLE
    }

    fn foot_height(&self) -> f64 {
        BEFORE_FOOT
            + AFTER_FOOT_LINE
            + block_height(&self.reading, self.theme.tick)
            + block_height(&self.small_print, self.theme.small_print)
            + self.theme.margin * BOTTOM_OF_MARGIN
    }
}

fn block_height(lines: &[String], look: TextLook) -> f64 {
    count(lines.len()) * look.size * LEADING
}

/// Writes lines below `top` and gives the bottom of the block.
fn block(canvas: &mut Canvas<'_>, lines: &[String], look: TextLook, top: f64) -> Result<f64, ChartError> {
    let place = Point { x: canvas.theme.margin, y: top + look.size };
    canvas.lines(lines, place, look)?;
    Ok(top + block_height(lines, look))
}
