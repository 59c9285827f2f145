//! Small multiples over school weeks: all that their figures share but the marks inside the panels.

use super::grid::{Cell, Grid, KeyRoom, PanelHead};
use super::panel::{Panel, Vertical};
use crate::axes::{TimeAxis, differences, draw_time_title, draw_value_title, shares};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::ChartError;
use crate::layout::{HeatKey, Key, compose, draw_no_data};
use crate::look::{SHARE_AXIS_WIDTH, Theme, UpTo};
use crate::words::Caption;

/// Rows need more than the least height of a panel, for they are thin.
const FURTHER_HEIGHT_OF_ROWS: f64 = 6.0;

/// A figure of many panels over the same weeks, one per strategy.
pub(crate) struct SmallMultiples<'a> {
    /// The words around the figure.
    pub caption: &'a Caption,
    /// The weeks of all panels.
    pub time: &'a TimeAxis,
    /// The title of the vertical axis.
    pub value_title: &'a str,
    /// What the marks are.
    pub reading: &'a str,
    /// The words above the panels.
    pub heads: Vec<PanelHead<'a>>,
    /// What fills the panels.
    pub filling: Filling,
    /// What colours mean.
    pub key: PanelKey<'a>,
}

/// What fills the panels, which decides their vertical axis and what lies below the marks and what above.
pub(crate) enum Filling {
    /// Lines and bands of shares on a grid, as far as the style shows shares.
    Shares,
    /// Areas that add up to everything, under the lines of the years.
    Stacks,
    /// Lines of differences on a grid, on limits that hold all of these.
    Differences(Vec<f64>),
    /// Rows that are not numbered, under the lines of the years.
    Rows,
}

/// What colours mean, above the panels at the right.
pub(crate) enum PanelKey<'a> {
    /// Every panel has one colour, and its name says which.
    None,
    /// A name for every colour.
    Swatches(Key),
    /// A bar of colours, where there is anything to show.
    Heat(HeatKey<'a>),
}

impl SmallMultiples<'_> {
    /// Draws the figure; `marks` draws what belongs into the panel at an index.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if the time axis has school years without weeks, or the drawing library refuses.
    pub fn draw(
        &self,
        theme: &Theme,
        mut marks: impl FnMut(&mut Canvas<'_>, &Panel<'_>, usize) -> Result<(), ChartError>,
    ) -> Result<Drawing, ChartError> {
        self.time.check()?;
        let left_axis = if self.has_rows() { 0.0 } else { SHARE_AXIS_WIDTH };
        let grid = Grid::new(theme, &self.heads, left_axis, self.value_title, self.key.room(theme));
        let further = if self.has_rows() { FURTHER_HEIGHT_OF_ROWS } else { 0.0 };
        let height = grid.body_height(theme.least_panel + further);
        compose(theme, self.caption, &self.reading(theme), height, |canvas, body| {
            draw_value_title(canvas, body.top, self.value_title)?;
            draw_time_title(canvas, &grid.area(&body), self.time)?;
            let has_data = !self.heads.is_empty() && self.time.weeks > 0;
            self.key.draw(canvas, &body, grid.key_top(&body), has_data)?;
            if !has_data {
                return draw_no_data(canvas, &grid.area(&body));
            }
            for (index, cell) in grid.cells(&body).iter().enumerate() {
                grid.draw_head(canvas, index, &cell.plot)?;
                self.draw_panel(canvas, cell, |canvas, panel| marks(canvas, panel, index))?;
            }
            Ok(())
        })
    }

    fn draw_panel(
        &self,
        canvas: &mut Canvas<'_>,
        cell: &Cell,
        marks: impl FnOnce(&mut Canvas<'_>, &Panel<'_>) -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        let vertical = match &self.filling {
            Filling::Shares => Vertical::Shares(canvas.theme.up_to),
            Filling::Stacks | Filling::Rows => Vertical::Shares(UpTo::EVERYTHING),
            Filling::Differences(all) => {
                Vertical::Differences(differences::vertical_ticks(&cell.plot, all.iter().copied()))
            }
        };
        let panel = Panel { plot: cell.plot, time: self.time, vertical };
        match &self.filling {
            Filling::Shares | Filling::Differences(_) => {
                panel.draw_grid(canvas)?;
                cell.draw_axes(canvas, &panel)?;
                marks(canvas, &panel)
            }
            Filling::Stacks => {
                panel.draw_grid(canvas)?;
                marks(canvas, &panel)?;
                panel.draw_year_lines(canvas)?;
                panel.draw_base(canvas)?;
                cell.draw_axes(canvas, &panel)
            }
            Filling::Rows => {
                marks(canvas, &panel)?;
                panel.draw_year_lines(canvas)?;
                if cell.last_in_column { panel.draw_years(canvas) } else { Ok(()) }
            }
        }
    }

    fn has_rows(&self) -> bool {
        matches!(self.filling, Filling::Rows)
    }

    fn reading(&self, theme: &Theme) -> String {
        let reading = self.time.reading(&theme.language, self.reading);
        match self.filling {
            Filling::Shares => shares::with_axis_end(theme, reading),
            Filling::Stacks | Filling::Differences(_) | Filling::Rows => reading,
        }
    }
}

impl PanelKey<'_> {
    fn room(&self, theme: &Theme) -> KeyRoom {
        match self {
            Self::None => KeyRoom::NONE,
            Self::Swatches(key) => KeyRoom { width: key.width(), further_lines: key.further_height() },
            Self::Heat(key) => KeyRoom { width: key.width(theme), ..KeyRoom::NONE },
        }
    }

    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        top: f64,
        has_data: bool,
    ) -> Result<(), ChartError> {
        match self {
            Self::Swatches(key) => key.draw(canvas, key.flush_right(body), top),
            Self::Heat(key) if has_data => key.draw(canvas, body.right, top),
            Self::None | Self::Heat(_) => Ok(()),
        }
    }
}
