//! Rows with a name at the left, shared by figures that compare strategies in a table.

use super::canvas::Canvas;
use super::error::ChartError;
use super::frame::BodyHeight;
use super::geometry::{Point, Region, count};
use super::labels::{widest, wrap};
use super::panel::thin;
use super::theme;

const WIDEST_NAME: f64 = 250.0;
const NAME_TO_PLOT: f64 = 26.0;
const LEAST_ROW_HEIGHT: f64 = 42.0;
const MOST_ROW_HEIGHT: f64 = 62.0;
const HEAD_HEIGHT: f64 = 34.0;
const FOOT_HEIGHT: f64 = 48.0;
const LINE_GAP: f64 = 8.0;

/// Named rows of one height between a head and an axis.
pub(super) struct Rows {
    names: Vec<Vec<String>>,
}

impl Rows {
    /// Wraps the names of the rows.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self { names: names.map(|name| wrap(name, theme::LABEL, WIDEST_NAME)).collect() }
    }

    /// The height of head, rows and axis.
    pub fn body_height(&self) -> BodyHeight {
        let height = |row: f64| HEAD_HEIGHT + FOOT_HEIGHT + self.number() * row;
        let least = height(self.least_row_height());
        BodyHeight { least, most: least.max(height(MOST_ROW_HEIGHT)) }
    }

    /// The area to the right of the names, from the first row to the last.
    pub fn area(&self, body: &Region) -> Region {
        let names = self.names.iter().map(|name| widest(name, theme::LABEL));
        Region {
            left: body.left + names.fold(0.0, f64::max) + NAME_TO_PLOT,
            top: body.top + HEAD_HEIGHT,
            right: body.right,
            bottom: body.bottom - FOOT_HEIGHT,
        }
    }

    /// The middle height of the row at a position.
    pub fn middle(&self, area: &Region, position: usize) -> f64 {
        let height = area.height() / self.number();
        area.top + height * (count(position) + 0.5)
    }

    /// Writes the names and draws a light line between rows.
    pub fn draw(&self, canvas: &mut Canvas<'_>, body: &Region) -> Result<(), ChartError> {
        let area = self.area(body);
        let height = area.height() / self.number();
        let leading = theme::LABEL.size * theme::LEADING;
        for (position, name) in self.names.iter().enumerate() {
            let middle = self.middle(&area, position);
            let lift = leading * (count(name.len()) - 1.0) / 2.0;
            let place = Point { x: body.left, y: middle - lift + theme::LABEL.half_capital() };
            canvas.lines(name, place, theme::LABEL)?;
            let ends = [body.left, body.right].map(|x| Point { x, y: middle - height / 2.0 });
            canvas.line(&ends, thin(theme::GRID_LINE))?;
        }
        Ok(())
    }

    /// Their number; an empty table keeps the room of one row.
    fn number(&self) -> f64 {
        count(self.names.len().max(1))
    }

    fn least_row_height(&self) -> f64 {
        let lines = self.names.iter().map(Vec::len).max().unwrap_or(1);
        (count(lines) * theme::LABEL.size * theme::LEADING + LINE_GAP).max(LEAST_ROW_HEIGHT)
    }
}
