//! How schools end up under each strategy, and how sure that is.

use super::canvas::Canvas;
use super::colour::{Colour, WHITE};
use super::drawing::compose;
use super::error::{ChartError, check_length};
use super::format::{percent, percent_range};
use super::geometry::{Point, Region, count};
use super::labels::wrap;
use super::look::{Anchor, Stroke};
use super::panel::{draw_no_data, thin};
use super::rows::Rows;
use super::{Caption, Drawing, theme};

/// A share of replicates with its interval; all three from 0 to 1, NaN if unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share itself.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// One strategy and the shares of its fates.
#[derive(Debug, Clone, PartialEq)]
pub struct FateRow {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// One estimate per fate, in the order of the fate names.
    pub estimates: Vec<Share>,
}

/// A table of bars with whiskers: strategies as rows, fates as columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Fates {
    /// The words around the figure.
    pub caption: Caption,
    /// What the shares are shares of, such as "Share of replicates".
    pub value_title: String,
    /// What bar and whisker are, such as "whisker: 95 % interval (Wilson)".
    pub interval_meaning: String,
    /// One name per column; four suit the width best.
    pub fate_names: Vec<String>,
    /// One to about twelve strategies, from the top down.
    pub rows: Vec<FateRow>,
}

const COLUMN_GAP: f64 = 22.0;
const NUMBERS_WIDTH: f64 = 58.0;
const BAR_HALF_HEIGHT: f64 = 7.0;
const DOT_RADIUS: f64 = 4.5;
const HEAD_RISE: f64 = 14.0;
const TICK_DROP: f64 = 18.0;
const TITLE_DROP: f64 = 41.0;
const NUMBERS_LEADING: f64 = 16.0;

impl Fates {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::WrongLength`] if a row does not have one estimate per fate.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        for row in &self.rows {
            let what = format!("the list of estimates of \"{}\"", row.label);
            check_length(&what, row.estimates.len(), self.fate_names.len())?;
        }
        let rows = Rows::new(self.rows.iter().map(|row| row.label.as_str()));
        let height = rows.body_height();
        compose(&self.caption, &self.interval_meaning, height, |canvas, body| {
            self.paint(canvas, &body, &rows)
        })
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, rows: &Rows) -> Result<(), ChartError> {
        let area = rows.area(body);
        if self.rows.is_empty() || self.fate_names.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        for (position, name) in self.fate_names.iter().enumerate() {
            let column = self.column(&area, position);
            draw_column_axis(canvas, &column, name, theme::fate(position))?;
            for (row, data) in self.rows.iter().enumerate() {
                let estimate = data.estimates[position];
                let middle = rows.middle(&area, row);
                draw_estimate(canvas, &column, middle, estimate, theme::fate(position))?;
            }
        }
        let place = Point { x: area.centre().x, y: area.bottom + TITLE_DROP };
        canvas.text(&self.value_title, place, theme::LABEL.at(Anchor::Middle))
    }

    /// The plot of a column, without the numbers to its right.
    fn column(&self, area: &Region, position: usize) -> Region {
        let columns = count(self.fate_names.len());
        let width = (area.width() - (columns - 1.0) * COLUMN_GAP) / columns;
        let left = area.left + count(position) * (width + COLUMN_GAP);
        Region { left, right: left + (width - NUMBERS_WIDTH).max(0.0), ..*area }
    }
}

fn draw_column_axis(
    canvas: &mut Canvas<'_>,
    column: &Region,
    name: &str,
    colour: Colour,
) -> Result<(), ChartError> {
    let look = theme::VALUE.coloured(colour.readable_on_white());
    let lines = wrap(name, look, column.width() + NUMBERS_WIDTH);
    let rise = (count(lines.len()) - 1.0).max(0.0) * look.size * theme::LEADING;
    let head = Point { x: column.left, y: column.top - HEAD_RISE - rise };
    canvas.lines(&lines, head, look)?;
    for (share, line) in [(0.0, theme::AXIS_LINE), (0.5, theme::GRID_LINE), (1.0, theme::GRID_LINE)] {
        let x = column.across(share);
        let ends = [column.top, column.bottom].map(|y| Point { x, y });
        canvas.line(&ends, thin(line))?;
        let place = Point { x, y: column.bottom + TICK_DROP };
        canvas.text(&percent(share), place, theme::TICK.at(Anchor::Middle))?;
    }
    Ok(())
}

fn draw_estimate(
    canvas: &mut Canvas<'_>,
    column: &Region,
    middle: f64,
    estimate: Share,
    colour: Colour,
) -> Result<(), ChartError> {
    let across = |share: f64| column.across(share.clamp(0.0, 1.0));
    let at = |share: f64| Point { x: across(share), y: middle };
    if estimate.share.is_finite() {
        let bar = Region {
            left: column.left,
            top: middle - BAR_HALF_HEIGHT,
            right: across(estimate.share),
            bottom: middle + BAR_HALF_HEIGHT,
        };
        canvas.rectangle(&bar, colour.mixed(WHITE, 0.68))?;
    }
    if estimate.low.is_finite() && estimate.high.is_finite() {
        let whisker = Stroke { colour, width: 1.8 };
        canvas.line(&[at(estimate.low), at(estimate.high)], whisker)?;
    }
    if estimate.share.is_finite() {
        canvas.dot(at(estimate.share), DOT_RADIUS, colour)?;
    }
    draw_numbers(canvas, column.right + NUMBERS_WIDTH, middle, estimate)
}

fn draw_numbers(canvas: &mut Canvas<'_>, right: f64, middle: f64, estimate: Share) -> Result<(), ChartError> {
    let upper = Point { x: right, y: middle - 2.0 };
    let lower = Point { x: right, y: upper.y + NUMBERS_LEADING };
    let value_look = theme::VALUE.at(Anchor::End);
    canvas.text(&percent(estimate.share), upper, value_look)?;
    let range = percent_range(estimate.low, estimate.high);
    canvas.text(&range, lower, theme::SMALL_PRINT.at(Anchor::End))
}
