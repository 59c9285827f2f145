//! Luck and ignorance: how far runs end from their mean by each alone and by both, and how much of the variance each is.

use crate::axes::{draw_axis_title, shares};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data};
use crate::look::{Anchor, Colour, Palette, Stroke, Style, Theme};
use crate::tables::{Rows, bar_spans, draw_axis};
use crate::words::Caption;

/// Where the runs of one strategy end, as shares; NaN where unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct UncertainEnd {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Mean of all runs, 0 to 1.
    pub mean: f64,
    /// From where to where runs end by luck alone.
    pub by_luck: [f64; 2],
    /// From where to where they end by ignorance alone.
    pub by_ignorance: [f64; 2],
    /// From where to where they end by both together.
    pub by_both: [f64; 2],
    /// How much of the variance is ignorance, and how much luck, such as "62 % ignorance" and "38 % luck".
    pub words: [String; 2],
}

/// A row per strategy: a broad pale bar for both together, a line for each of the two alone, and the mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// The words around the figure.
    pub caption: Caption,
    /// What is measured at the end, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What bar, lines and mark are.
    pub reading: String,
    /// One to about twelve strategies, from the top down.
    pub rows: Vec<UncertainEnd>,
}

/// How high the bar is to both sides of its middle, how far the lines lie from there, and how wide they are.
struct Measures {
    half_bar: f64,
    step: f64,
    width: f64,
}

const WIDE: Measures = Measures { half_bar: 14.0, step: 6.0, width: 5.0 };
const NARROW: Measures = Measures { half_bar: 8.0, step: 3.6, width: 3.6 };
const MEAN_WIDTH: f64 = 2.4;
const PLOT_TO_WORDS: f64 = 24.0;
const WORDS_LEADING: f64 = 17.0;
/// In a narrow figure, how far bars lie below and words above the middle of a row.
const BELOW_WORDS: f64 = 10.0;
const ABOVE_BAR: f64 = 5.0;
const BETWEEN_WORDS: f64 = 14.0;

impl Uncertainty {
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
        let theme = canvas.theme;
        let area = rows.area(body);
        if self.rows.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        let beside = if theme.is_narrow { 0.0 } else { self.words_width(theme) + PLOT_TO_WORDS };
        let plot = Region { right: area.right - beside, ..area };
        draw_axis(canvas, &plot, &bar_spans(theme, rows.spans(&area)), theme.up_to)?;
        for (index, row) in self.rows.iter().enumerate() {
            let middle = rows.middle(&area, index);
            draw_row(canvas, &plot, middle, row)?;
            draw_words(canvas, &area, middle, &row.words)?;
        }
        draw_axis_title(canvas, &plot, &self.value_title)
    }

    fn words_width(&self, theme: &Theme) -> f64 {
        let all = self.rows.iter().flat_map(|row| &row.words);
        all.map(|words| theme.value.width(words)).fold(0.0, f64::max)
    }
}

/// The colours of ignorance and of luck.
fn colours(palette: &Palette) -> [Colour; 2] {
    [palette.above, palette.below]
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    middle: f64,
    row: &UncertainEnd,
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let (Measures { half_bar, step, width }, middle) =
        if theme.is_narrow { (NARROW, middle + BELOW_WORDS) } else { (WIDE, middle) };
    let across = |share: f64| plot.across(theme.up_to.along(share));
    // What has no length would be a speck on the mean.
    let has_length = |[left, right]: &[f64; 2]| left < right;
    if has_length(&row.by_both) {
        let [left, right] = row.by_both.map(across);
        let bar = Region { left, right, top: middle - half_bar, bottom: middle + half_bar };
        canvas.rectangle(&bar, theme.palette.pale(theme.palette.muted))?;
    }
    let [ignorance, luck] = colours(theme.palette).map(|colour| theme.palette.visible(colour));
    for (ends, drop, colour) in [(row.by_ignorance, -step, ignorance), (row.by_luck, step, luck)] {
        if has_length(&ends) {
            let line = ends.map(|end| Point { x: across(end), y: middle + drop });
            canvas.line(&line, Stroke { colour, width })?;
        }
    }
    if row.mean.is_finite() {
        let mark = [-half_bar, half_bar].map(|rise| Point { x: across(row.mean), y: middle + rise });
        canvas.line(&mark, Stroke { colour: theme.palette.ink, width: MEAN_WIDTH })?;
    }
    Ok(())
}

/// Writes what is ignorance and what is luck to the right of the bar, or above it.
fn draw_words(
    canvas: &mut Canvas<'_>,
    area: &Region,
    middle: f64,
    [ignorance, luck]: &[String; 2],
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let [of_ignorance, of_luck] =
        colours(theme.palette).map(|colour| theme.value.coloured(theme.palette.readable(colour)));
    if theme.is_narrow {
        let place = Point { x: area.left, y: middle - ABOVE_BAR };
        canvas.text(ignorance, place, of_ignorance)?;
        let place = Point { x: place.x + of_ignorance.width(ignorance) + BETWEEN_WORDS, ..place };
        return canvas.text(luck, place, of_luck);
    }
    let place = Point { x: area.right, y: middle - WORDS_LEADING / 2.0 + theme.value.half_capital() };
    canvas.text(ignorance, place, of_ignorance.at(Anchor::End))?;
    let place = Point { y: place.y + WORDS_LEADING, ..place };
    canvas.text(luck, place, of_luck.at(Anchor::End))
}
