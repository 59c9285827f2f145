//! Where every strategy ends in two or more cases, such as with and without a common budget.

use crate::axes::{draw_axis_title, shares};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data};
use crate::look::{Anchor, Colour, Style, Theme};
use crate::tables::{Estimated, Rows, draw_axis, draw_filled, draw_hollow};
use crate::words::Caption;

/// Where the runs of a strategy end in one case.
#[derive(Debug, Clone, PartialEq)]
pub struct EndOfCase {
    /// Their mean with its interval, as shares; NaN where unknown.
    pub end: Estimated,
    /// What stands beside the mean, such as "for 45 %".
    pub words: String,
}

/// One strategy in every case.
#[derive(Debug, Clone, PartialEq)]
pub struct EndsByCaseRow {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0.
    pub hue: usize,
    /// An end for each case, from the top down.
    pub ends: Vec<EndOfCase>,
}

/// A row per strategy: a filled dot for the first case and below it a hollow one for each of the others, on one axis of
/// shares, with words at the side.
#[derive(Debug, Clone, PartialEq)]
pub struct EndsByCase {
    /// The words around the figure.
    pub caption: Caption,
    /// What is measured at the end, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What dots and lines are.
    pub reading: String,
    /// One to about twelve strategies, from the top down.
    pub rows: Vec<EndsByCaseRow>,
}

/// From the dot of one case to that of the next.
const STEP: f64 = 18.0;
/// What the dots of a row keep free above and below.
const AROUND: f64 = 8.0;
const PLOT_TO_VALUE: f64 = 16.0;
const VALUE_TO_WORDS: f64 = 8.0;

impl EndsByCase {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let cases = self.rows.iter().map(|row| row.ends.len()).max().unwrap_or(0);
        let rows = Rows::new(&theme, self.rows.iter().map(|row| row.label.as_str()), &self.value_title)
            .with_marks_of(count(cases) * STEP + AROUND);
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
        let words = self.words_width(theme);
        let beside = PLOT_TO_VALUE + self.value_width(theme) + VALUE_TO_WORDS + words;
        let plot = Region { right: area.right - beside, ..area };
        draw_axis(canvas, &plot, &rows.spans(&area), theme.up_to)?;
        for (index, row) in self.rows.iter().enumerate() {
            let colour = theme.palette.readable(theme.palette.strategy(row.hue));
            let first = rows.middle(&area, index) - STEP * (count(row.ends.len()) - 1.0) / 2.0;
            for (case, end) in row.ends.iter().enumerate() {
                let y = first + STEP * count(case);
                draw_end(canvas, &plot, y, end, (colour, case == 0))?;
                draw_words(canvas, area.right - words, y, end)?;
            }
        }
        draw_axis_title(canvas, &plot, &self.value_title)
    }

    fn ends(&self) -> impl Iterator<Item = &EndOfCase> {
        self.rows.iter().flat_map(|row| &row.ends)
    }

    fn value_width(&self, theme: &Theme) -> f64 {
        let width = |end: &EndOfCase| theme.value.width(&theme.language.percent(end.end.value));
        self.ends().map(width).fold(0.0, f64::max)
    }

    fn words_width(&self, theme: &Theme) -> f64 {
        self.ends().map(|end| theme.tick.width(&end.words)).fold(0.0, f64::max)
    }
}

fn draw_end(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    y: f64,
    end: &EndOfCase,
    (colour, is_first): (Colour, bool),
) -> Result<(), ChartError> {
    let up_to = canvas.theme.up_to;
    let across = |share: f64| plot.across(up_to.along(share));
    if is_first {
        draw_filled(canvas, across, y, end.end, colour)
    } else {
        draw_hollow(canvas, across, y, end.end, colour)
    }
}

/// Writes the mean, and beside it the words of the case, which begin at `left`.
fn draw_words(canvas: &mut Canvas<'_>, left: f64, y: f64, end: &EndOfCase) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let baseline = y + theme.value.half_capital();
    let value = theme.language.percent(end.end.value);
    let place = Point { x: left - VALUE_TO_WORDS, y: baseline };
    canvas.text(&value, place, theme.value.at(Anchor::End))?;
    canvas.text(&end.words, Point { x: left, y: baseline }, theme.tick)
}
