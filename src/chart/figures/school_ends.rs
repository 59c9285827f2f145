//! Where every school of a district ends under every strategy: schools that somebody knows by name.

use crate::axes::{draw_axis_title, shares};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{Key, compose, draw_no_data};
use crate::look::{Anchor, Style, Theme};
use crate::tables::{Estimated, Rows, draw_axis, draw_filled};
use crate::words::Caption;

/// A strategy of which every school has a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolEndsStrategy {
    /// Its name, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0.
    pub hue: usize,
}

/// One school under every strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolEndsRow {
    /// Name of the school, up to about 40 characters.
    pub label: String,
    /// Where it ends under each strategy, as shares; NaN where unknown.
    pub ends: Vec<Estimated>,
}

/// A row per school, with a dot and its interval for every strategy, on one axis of shares.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolEnds {
    /// The words around the figure.
    pub caption: Caption,
    /// What is measured at the end, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What dots and lines are.
    pub reading: String,
    /// The strategies, from the top of each row down.
    pub strategies: Vec<SchoolEndsStrategy>,
    /// The schools, from the top down.
    pub rows: Vec<SchoolEndsRow>,
}

/// From one dot of a row to the next: the most, and the least where there are many.
const MOST_STEP: f64 = 16.0;
const LEAST_STEP: f64 = 7.0;
/// How high all dots together may be, so that a page has room for the figure.
const DOTS_AT_MOST: f64 = 420.0;
/// What the dots of a row keep free above and below.
const AROUND: f64 = 8.0;
/// Numbers closer than this would touch.
const LEAST_STEP_OF_NUMBERS: f64 = 13.0;
const PLOT_TO_VALUE: f64 = 16.0;
const ROWS_TO_KEY: f64 = 10.0;

impl SchoolEnds {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a school does not have one end per strategy.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for row in &self.rows {
            let what = format!("ends of \"{}\"", row.label);
            check_length(&what, row.ends.len(), self.strategies.len())?;
        }
        let theme = Theme::new(style);
        let names = self
            .strategies
            .iter()
            .map(|own| (own.label.as_str(), theme.palette.visible(theme.palette.strategy(own.hue))));
        let key = Key::new(&theme, names, theme.inner_width());
        let rows = Rows::new(&theme, self.rows.iter().map(|row| row.label.as_str()), &self.value_title)
            .with_marks_of(count(self.strategies.len()) * self.step() + AROUND);
        let reading = shares::with_axis_end(&theme, self.reading.clone());
        let height = rows.body_height().and(key.height() + ROWS_TO_KEY);
        compose(&theme, &self.caption, &reading, height, |canvas, body| {
            let bottom = body.bottom - key.height();
            self.paint(canvas, &Region { bottom: bottom - ROWS_TO_KEY, ..body }, &rows)?;
            key.draw(canvas, body.left, bottom)
        })
    }

    fn step(&self) -> f64 {
        let dots = count((self.rows.len() * self.strategies.len()).max(1));
        (DOTS_AT_MOST / dots).clamp(LEAST_STEP, MOST_STEP)
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, rows: &Rows<'_>) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let area = rows.area(body);
        if self.rows.is_empty() || self.strategies.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        let has_numbers = self.step() >= LEAST_STEP_OF_NUMBERS;
        let number = theme.tick.width(&theme.language.percent(1.0));
        let beside = if has_numbers { PLOT_TO_VALUE + number } else { PLOT_TO_VALUE };
        let plot = Region { right: area.right - beside, ..area };
        draw_axis(canvas, &plot, &rows.spans(&area), theme.up_to)?;
        for (index, row) in self.rows.iter().enumerate() {
            let first = rows.middle(&area, index) - self.step() * (count(row.ends.len()) - 1.0) / 2.0;
            for (place, (end, strategy)) in row.ends.iter().zip(&self.strategies).enumerate() {
                let y = first + self.step() * count(place);
                let colour = theme.palette.visible(theme.palette.strategy(strategy.hue));
                draw_filled(canvas, |share| plot.across(theme.up_to.along(share)), y, *end, colour)?;
                if has_numbers {
                    let baseline = y + theme.tick.half_capital();
                    let text = theme.language.percent(end.value);
                    canvas.text(&text, Point { x: area.right, y: baseline }, theme.tick.at(Anchor::End))?;
                }
            }
        }
        draw_axis_title(canvas, &plot, &self.value_title)
    }
}
