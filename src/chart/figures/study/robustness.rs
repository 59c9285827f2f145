//! How strategies hold up over many points: how often each is best, and what choosing it gives away.

use crate::axes::numbers::title_with_unit;
use crate::axes::{NumberAxis, Numbers};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data, wrap};
use crate::look::{Colour, Stroke, Style, Theme, UpTo};
use crate::tables::{Estimated, Rows, draw_filled, draw_head, draw_hollow};
use crate::words::{Caption, phrases};

/// A strategy over many points.
#[derive(Debug, Clone, PartialEq)]
pub struct RobustRow {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0.
    pub hue: usize,
    /// Share of points at which it is best alone.
    pub best_alone: Estimated,
    /// Share of points at which it is best, alone or tied.
    pub best_or_tied: Estimated,
    /// What it gives away against the best of each point, on average.
    pub regret: Estimated,
    /// What it gives away at most at nine points in ten.
    pub regret_of_nine_in_ten: f64,
    /// What it gives away at the worst point.
    pub worst_regret: f64,
}

/// A row per strategy: shares of points at the left, regret at the right.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// The words around the figure.
    pub caption: Caption,
    /// What the numbers of regret are.
    pub numbers: Numbers,
    /// Strategies from the top down.
    pub rows: Vec<RobustRow>,
    /// What the marks are, for the line below the figure.
    pub reading: String,
}

const COLUMN_GAP: f64 = 44.0;
const NARROW_COLUMN_GAP: f64 = 20.0;
const HALF_STEP: f64 = 7.0;
const HALF_TICK: f64 = 6.0;
const REGRET_WIDTH: f64 = 1.2;

impl Robustness {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let rows = Rows::new(&theme, self.rows.iter().map(|row| row.label.as_str()), "");
        let heads = self.heads(&theme, &rows);
        let rows = rows.with_head_lines(heads.iter().map(Vec::len).max().unwrap_or(1));
        compose(&theme, &self.caption, &self.reading, rows.body_height(), |canvas, body| {
            self.paint(canvas, &body, &rows, &heads)
        })
    }

    /// The words above both columns.
    fn heads(&self, theme: &Theme, rows: &Rows<'_>) -> [Vec<String>; 2] {
        let language = &theme.language;
        let share = title_with_unit(language, Numbers::Shares, &language.say(phrases::study::BestTitle));
        let regret = title_with_unit(language, self.numbers, &language.say(phrases::study::RegretTitle));
        let width = (rows.area_width() - gap(theme)) / 2.0;
        [share, regret].map(|title| wrap(&title, theme.value, width))
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        rows: &Rows<'_>,
        heads: &[Vec<String>; 2],
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let area = rows.area(body);
        if self.rows.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        let middle = f64::midpoint(area.left, area.right);
        let left = Region { right: middle - gap(theme) / 2.0, ..area };
        let right = Region { left: middle + gap(theme) / 2.0, ..area };
        draw_head(canvas, &left, &heads[0], theme.palette.ink)?;
        draw_head(canvas, &right, &heads[1], theme.palette.ink)?;
        let shares = NumberAxis::across(Numbers::Shares, std::iter::empty(), UpTo::EVERYTHING, left.width());
        let all = self
            .rows
            .iter()
            .flat_map(|row| [row.regret.value, row.regret.high, row.regret_of_nine_in_ten, row.worst_regret]);
        let regrets = NumberAxis::across(self.numbers, all, UpTo::EVERYTHING, right.width());
        let [left, right] = [(left, &shares), (right, &regrets)].map(|(cell, axis)| {
            let beside = axis.room_beside(theme);
            Region { left: cell.left + beside, right: cell.right - beside, ..cell }
        });
        shares.draw_across(canvas, &left, &rows.spans(&area))?;
        regrets.draw_across(canvas, &right, &rows.spans(&area))?;
        for (index, row) in self.rows.iter().enumerate() {
            let middle = rows.middle(&area, index);
            let colour = theme.palette.visible(theme.palette.strategy(row.hue));
            let across = |share: f64| left.across(shares.along(share));
            draw_filled(canvas, across, middle - HALF_STEP, row.best_alone, colour)?;
            draw_hollow(canvas, across, middle + HALF_STEP, row.best_or_tied, colour)?;
            draw_regret(canvas, |regret| right.across(regrets.along(regret)), middle, row, colour)?;
        }
        Ok(())
    }
}

fn gap(theme: &Theme) -> f64 {
    if theme.is_narrow { NARROW_COLUMN_GAP } else { COLUMN_GAP }
}

/// A thin line to the worst, a short upright one where nine in ten end, and the mean with its interval.
fn draw_regret(
    canvas: &mut Canvas<'_>,
    across: impl Fn(f64) -> f64,
    middle: f64,
    row: &RobustRow,
    colour: Colour,
) -> Result<(), ChartError> {
    let at = |regret: f64| Point { x: across(regret), y: middle };
    if row.worst_regret.is_finite() {
        canvas.line(&[at(0.0), at(row.worst_regret)], Stroke { colour, width: REGRET_WIDTH })?;
        let worst = Estimated { value: row.worst_regret, low: f64::NAN, high: f64::NAN };
        draw_hollow(canvas, &across, middle, worst, colour)?;
    }
    if row.regret_of_nine_in_ten.is_finite() {
        let x = across(row.regret_of_nine_in_ten);
        let ends = [middle - HALF_TICK, middle + HALF_TICK].map(|y| Point { x, y });
        canvas.line(&ends, Stroke { colour, width: 2.0 })?;
    }
    draw_filled(canvas, &across, middle, row.regret, colour)
}
