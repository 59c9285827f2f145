//! How schools end up under each strategy, and how sure that is.

use crate::axes::draw_axis_title;
use crate::drawing::{Canvas, Drawing, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{compose, draw_no_data, wrap};
use crate::look::{Style, Theme, UpTo};
use crate::tables::{Rows, Share, bar_spans, bars_region, draw_axis, draw_estimate, draw_head, draw_numbers};
use crate::words::Caption;

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
        let theme = Theme::new(style);
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
        for (column, head) in table.heads.iter().enumerate() {
            let left = area.left + count(column) * (table.width + table.gap);
            let cell = Region { left, right: left + table.width, ..area };
            let plot = bars_region(canvas.theme, &cell);
            let colour = canvas.theme.palette.fate(column);
            draw_head(canvas, &cell, head, colour)?;
            draw_axis(canvas, &plot, &spans, UpTo::EVERYTHING)?;
            for (row, data) in self.rows.iter().enumerate() {
                let estimate = data.estimates[column];
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
