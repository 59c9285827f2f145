//! Where every replicate ends: how far luck alone moves a school under each strategy.

use crate::axes::{draw_axis_title, shares};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data};
use crate::look::{Colour, Stroke, Style, Theme};
use crate::tables::{NUMBERS_WIDTH, Rows, Share, bars_region, draw_axis, draw_numbers};
use crate::words::Caption;

/// One strategy and the ends of its replicates, as shares.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicatesRow {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0.
    pub hue: usize,
    /// Where every replicate ends, 0 to 1; NaN where that is unknown.
    pub ends: Vec<f64>,
    /// Their mean with its interval.
    pub mean: Share,
}

/// A row of thin marks per strategy, one mark per replicate, and their mean below them.
#[derive(Debug, Clone, PartialEq)]
pub struct Replicates {
    /// The words around the figure.
    pub caption: Caption,
    /// What is measured at the end, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What mark, dot and line are.
    pub reading: String,
    /// One to about twelve strategies, from the top down.
    pub rows: Vec<ReplicatesRow>,
}

const MARK_WIDTH: f64 = 2.0;
/// From the middle of a row to the upper and the lower end of its marks.
const MARK_SPAN: [f64; 2] = [-15.0, 5.0];
const NARROW_MARK_SPAN: [f64; 2] = [0.0, 8.0];
const MEAN_DROP: f64 = 12.0;
const NARROW_MEAN_DROP: f64 = 13.0;
const DOT_RADIUS: f64 = 4.0;
/// Marks let through what lies below, so that several in one place are darker; the more, the thinner.
const FEW: f64 = 16.0;
const MOST_OPACITY: f64 = 0.6;
const LEAST_OPACITY: f64 = 0.12;

impl Replicates {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let rows = Rows::new(&theme, self.rows.iter().map(|row| row.label.as_str()), &self.value_title);
        let reading = shares::with_axis_end(&theme, self.reading.clone());
        compose(&theme, &self.caption, &reading, rows.body_height(), |canvas, body| {
            self.paint(canvas, &body, &rows)
        })
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, rows: &Rows<'_>) -> Result<(), ChartError> {
        let area = rows.area(body);
        if self.rows.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        let inner = if canvas.theme.is_narrow {
            area
        } else {
            Region { left: area.left, right: area.right - NUMBERS_WIDTH / 2.0, ..area }
        };
        let plot = bars_region(canvas.theme, &inner);
        draw_axis(canvas, &plot, &rows.spans(&area), canvas.theme.up_to)?;
        for (index, row) in self.rows.iter().enumerate() {
            let middle = rows.middle(&area, index);
            let colour = canvas.theme.palette.readable(canvas.theme.palette.strategy(row.hue));
            draw_marks(canvas, &plot, middle, &row.ends, colour)?;
            draw_mean(canvas, &plot, middle, row.mean)?;
            draw_numbers(canvas, &area, middle, row.mean)?;
        }
        draw_axis_title(canvas, &area, &self.value_title)
    }
}

fn draw_marks(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    middle: f64,
    ends: &[f64],
    colour: Colour,
) -> Result<(), ChartError> {
    let opacity = (FEW / ends.len().max(1) as f64).sqrt().clamp(LEAST_OPACITY, MOST_OPACITY);
    let span = if canvas.theme.is_narrow { NARROW_MARK_SPAN } else { MARK_SPAN };
    let stroke = Stroke { colour, width: MARK_WIDTH };
    for end in ends.iter().filter(|end| end.is_finite()) {
        let x = plot.across(canvas.theme.up_to.along(*end));
        canvas.faint_line(&span.map(|rise| Point { x, y: middle + rise }), stroke, opacity)?;
    }
    Ok(())
}

fn draw_mean(canvas: &mut Canvas<'_>, plot: &Region, middle: f64, mean: Share) -> Result<(), ChartError> {
    let drop = if canvas.theme.is_narrow { NARROW_MEAN_DROP } else { MEAN_DROP };
    let up_to = canvas.theme.up_to;
    let at = |share: f64| Point { x: plot.across(up_to.along(share)), y: middle + drop };
    let colour = canvas.theme.palette.ink;
    if mean.low.is_finite() && mean.high.is_finite() {
        canvas.line(&[at(mean.low), at(mean.high)], Stroke { colour, width: 1.8 })?;
    }
    if mean.share.is_finite() {
        canvas.dot(at(mean.share), DOT_RADIUS, colour)?;
    }
    Ok(())
}
