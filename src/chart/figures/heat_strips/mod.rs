//! The picture of uneven implementation: every teacher, every week, as a colour.

mod runs;

use crate::axes::TimeAxis;
use crate::drawing::{Canvas, Drawing, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{HeatKey, compose};
use crate::look::{Style, Theme, UpTo, heat};
use crate::panels::{Cell, Grid, KeyRoom, Panel, PanelHead, draw_no_data, draw_panels, draw_titles};
use crate::words::Caption;
use runs::{heat_runs, tolerance};

/// One school under one strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// A short remark, such as "replicate 57"; may be empty.
    pub note: String,
    /// One row per teacher, the first at the top; each row holds one value from
    /// 0 to 1 per week, NaN where there is none.
    pub rows: Vec<Vec<f32>>,
}

/// Small multiples: teachers as rows, weeks as columns, values as colours.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatStrips {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all rows.
    pub time: TimeAxis,
    /// What a row is and how rows are sorted, such as
    /// "Rows: teachers, highest final fidelity at the top".
    pub row_title: String,
    /// What the colour shows, such as "Fidelity".
    pub colour_title: String,
    /// One to about twelve schools; the order decides their places.
    pub panels: Vec<HeatPanel>,
}

/// More than the least height of a panel: rows of teachers are thin.
const FURTHER_HEIGHT: f64 = 6.0;
/// Room left of the panels: rows are not numbered, so none.
const NO_LEFT_AXIS: f64 = 0.0;
/// Cells reach this far under their right and lower neighbours, so that no
/// background shines through where edges fall between pixels.
const OVERLAP: f64 = 0.7;

impl HeatStrips {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a row does not have one value per week, or the time axis
    /// has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            for (position, row) in panel.rows.iter().enumerate() {
                let what = format!("row {} of \"{}\"", position + 1, panel.label);
                check_length(&what, row.len(), self.time.length())?;
            }
        }
        let heads: Vec<PanelHead<'_>> = self
            .panels
            .iter()
            .map(|panel| PanelHead { label: &panel.label, note: panel.note.clone() })
            .collect();
        let key = self.key();
        let theme = Theme::of(style);
        let key_room = KeyRoom { width: key.width(&theme), ..KeyRoom::NONE };
        let grid = Grid::new(&theme, &heads, NO_LEFT_AXIS, &self.row_title, key_room);
        let height = grid.body_height(theme.least_panel + FURTHER_HEIGHT);
        compose(&theme, &self.caption, &self.time.reading(&theme.language, ""), height, |canvas, body| {
            self.paint(canvas, &body, &grid, &key)
        })
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        grid: &Grid<'_>,
        key: &HeatKey<'_>,
    ) -> Result<(), ChartError> {
        draw_titles(canvas, body, grid, &self.row_title, &self.time)?;
        if !self.panels.is_empty() && self.time.weeks > 0 {
            key.draw(canvas, body.right, grid.key_top(body))?;
        }
        let tolerance = tolerance(&self.all_rows());
        draw_panels(canvas, body, grid, &self.time, &self.panels, |canvas, position, cell, data| {
            grid.draw_head(canvas, position, &cell.plot)?;
            self.draw_panel(canvas, cell, data, tolerance)
        })
    }

    fn draw_panel(
        &self,
        canvas: &mut Canvas<'_>,
        cell: &Cell,
        data: &HeatPanel,
        tolerance: f32,
    ) -> Result<(), ChartError> {
        let panel = Panel { plot: cell.plot, time: self.time.clone(), up_to: UpTo::EVERYTHING };
        if data.rows.is_empty() {
            panel.draw_base(canvas)?;
            draw_no_data(canvas, &cell.plot)?;
        }
        for (row, values) in data.rows.iter().enumerate() {
            draw_row(canvas, &panel, values, row, data.rows.len(), tolerance)?;
        }
        panel.draw_year_lines(canvas)?;
        if cell.last_in_column {
            panel.draw_years(canvas)?;
        }
        Ok(())
    }

    fn key(&self) -> HeatKey<'_> {
        HeatKey {
            title: &self.colour_title,
            any_missing: self.all_rows().flatten().any(|value| value.is_nan()),
        }
    }

    fn all_rows(&self) -> impl Iterator<Item = &[f32]> + Clone {
        self.panels.iter().flat_map(|panel| panel.rows.iter().map(Vec::as_slice))
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    panel: &Panel,
    values: &[f32],
    row: usize,
    rows: usize,
    tolerance: f32,
) -> Result<(), ChartError> {
    let plot = &panel.plot;
    let edge = |number: usize| plot.top + plot.height() * count(number) / count(rows);
    for run in heat_runs(values, tolerance) {
        let region = Region {
            left: panel.after_weeks(count(run.start)),
            top: edge(row),
            right: (panel.after_weeks(count(run.end)) + OVERLAP).min(plot.right),
            bottom: (edge(row + 1) + OVERLAP).min(plot.bottom),
        };
        let colour = run.value.map_or(canvas.theme.palette.missing, |value| heat(f64::from(value)));
        canvas.rectangle(&region, colour)?;
    }
    Ok(())
}
