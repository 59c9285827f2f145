//! How schools end up under each strategy, and how sure that is.

use super::canvas::Canvas;
use super::colour::Colour;
use super::drawing::compose;
use super::error::{ChartError, check_length};
use super::format::{percent, percent_range};
use super::geometry::{Point, Region, count};
use super::labels::wrap;
use super::look::{Anchor, Stroke};
use super::panel::{draw_axis_title, draw_no_data, thin};
use super::rows::Rows;
use super::theme::{LEADING, Theme};
use super::{Caption, Drawing, Style};

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
const NARROW_COLUMN_GAP: f64 = 12.0;
const NUMBERS_WIDTH: f64 = 58.0;
const BAR_HALF_HEIGHT: f64 = 7.0;
const DOT_RADIUS: f64 = 4.5;
const HEAD_RISE: f64 = 14.0;
const TICK_DROP: f64 = 18.0;
const NUMBERS_LEADING: f64 = 16.0;
const VALUE_TO_RANGE: f64 = 5.0;
/// In a narrow figure, how far bars lie below and numbers above the middle of a row.
const BELOW_NUMBERS: f64 = 9.0;
const ABOVE_BAR: f64 = 5.0;

impl Fates {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::WrongLength`] if a row does not have one estimate per fate.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for row in &self.rows {
            let what = format!("the list of estimates of \"{}\"", row.label);
            check_length(&what, row.estimates.len(), self.fate_names.len())?;
        }
        let theme = Theme::of(*style);
        let names = self.rows.iter().map(|row| row.label.as_str());
        let rows = Rows::new(&theme, names, &self.value_title);
        let table = self.table(&theme, &rows);
        let rows = rows.with_head_lines(table.heads.iter().map(Vec::len).max().unwrap_or(0));
        let height = rows.body_height();
        compose(&theme, &self.caption, &self.interval_meaning, height, |canvas, body| {
            self.paint(canvas, &body, &rows, &table)
        })
    }

    fn table(&self, theme: &Theme, rows: &Rows<'_>) -> Table {
        let gap = if theme.is_narrow { NARROW_COLUMN_GAP } else { COLUMN_GAP };
        let columns = count(self.fate_names.len().max(1));
        let width = (rows.area_width() - (columns - 1.0) * gap) / columns;
        let heads = self.fate_names.iter().map(|name| wrap(name, theme.value, width)).collect();
        Table { heads, width, gap }
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        rows: &Rows<'_>,
        table: &Table,
    ) -> Result<(), ChartError> {
        let area = rows.area(body);
        if self.rows.is_empty() || self.fate_names.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, body)?;
        let spans = bar_spans(canvas.theme, rows.spans(&area));
        for (position, head) in table.heads.iter().enumerate() {
            let left = area.left + count(position) * (table.width + table.gap);
            let cell = Region { left, right: left + table.width, ..area };
            let plot = plot_of(canvas.theme, &cell);
            let colour = canvas.theme.palette.fate(position);
            draw_head(canvas, &cell, head, colour)?;
            draw_axis(canvas, &plot, &spans)?;
            for (row, data) in self.rows.iter().enumerate() {
                let estimate = data.estimates[position];
                let middle = rows.middle(&area, row);
                draw_estimate(canvas, &plot, middle, estimate, colour)?;
                draw_numbers(canvas, &cell, middle, estimate)?;
            }
        }
        draw_axis_title(canvas, &area, &self.value_title)
    }
}

/// The columns of the table: their names in lines and the width they share.
struct Table {
    heads: Vec<Vec<String>>,
    width: f64,
    gap: f64,
}

/// The bars of a column; numbers stand to their right, in a narrow figure above them.
fn plot_of(theme: &Theme, cell: &Region) -> Region {
    if theme.is_narrow {
        return *cell;
    }
    Region { right: (cell.right - NUMBERS_WIDTH).max(cell.left), ..*cell }
}

/// From where to where the lines of an axis go: in a narrow figure, not through the numbers above
/// the bars.
fn bar_spans(theme: &Theme, mut spans: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    if theme.is_narrow {
        for [top, bottom] in &mut spans {
            *top = f64::midpoint(*top, *bottom);
        }
    }
    spans
}

fn draw_head(
    canvas: &mut Canvas<'_>,
    cell: &Region,
    lines: &[String],
    colour: Colour,
) -> Result<(), ChartError> {
    let look = canvas.theme.value.coloured(canvas.theme.palette.readable(colour));
    let rise = (count(lines.len()) - 1.0).max(0.0) * look.size * LEADING;
    canvas.lines(lines, Point { x: cell.left, y: cell.top - HEAD_RISE - rise }, look)
}

/// Draws the lines of an axis along `spans` of height, and its numbers.
fn draw_axis(canvas: &mut Canvas<'_>, plot: &Region, spans: &[[f64; 2]]) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let palette = theme.palette;
    for (share, line) in [(0.0, palette.axis_line), (0.5, palette.grid_line), (1.0, palette.grid_line)] {
        let x = plot.across(share);
        for span in spans {
            canvas.line(&span.map(|y| Point { x, y }), thin(line))?;
        }
        let place = Point { x, y: plot.bottom + TICK_DROP };
        // Narrow columns stand so close that their numbers may not reach out of them.
        let anchor = match share {
            _ if !theme.is_narrow => Anchor::Middle,
            0.0 => Anchor::Start,
            1.0 => Anchor::End,
            _ => continue,
        };
        canvas.text(&percent(share), place, theme.tick.at(anchor))?;
    }
    Ok(())
}

fn draw_estimate(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    middle: f64,
    estimate: Share,
    colour: Colour,
) -> Result<(), ChartError> {
    let middle = if canvas.theme.is_narrow { middle + BELOW_NUMBERS } else { middle };
    let across = |share: f64| plot.across(share.clamp(0.0, 1.0));
    let at = |share: f64| Point { x: across(share), y: middle };
    if estimate.share.is_finite() {
        let bar = Region {
            left: plot.left,
            top: middle - BAR_HALF_HEIGHT,
            right: across(estimate.share),
            bottom: middle + BAR_HALF_HEIGHT,
        };
        canvas.rectangle(&bar, canvas.theme.palette.pale(colour))?;
    }
    if estimate.low.is_finite() && estimate.high.is_finite() {
        let whisker = Stroke { colour, width: 1.8 };
        canvas.line(&[at(estimate.low), at(estimate.high)], whisker)?;
    }
    if estimate.share.is_finite() {
        canvas.dot(at(estimate.share), DOT_RADIUS, colour)?;
    }
    Ok(())
}

fn draw_numbers(
    canvas: &mut Canvas<'_>,
    cell: &Region,
    middle: f64,
    estimate: Share,
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let value = percent(estimate.share);
    let range = percent_range(estimate.low, estimate.high);
    if theme.is_narrow {
        let place = Point { x: cell.left, y: middle - ABOVE_BAR };
        canvas.text(&value, place, theme.value)?;
        let place = Point { x: place.x + theme.value.width(&value) + VALUE_TO_RANGE, ..place };
        return canvas.text(&range, place, theme.small_print);
    }
    let upper = Point { x: cell.right, y: middle - 2.0 };
    let lower = Point { x: upper.x, y: upper.y + NUMBERS_LEADING };
    canvas.text(&value, upper, theme.value.at(Anchor::End))?;
    canvas.text(&range, lower, theme.small_print.at(Anchor::End))
}
