//! Which strategy leads where, over two values.

use super::grid_map::{GridMap, MapAxis, check_cells, draw_hatching, height_around, patch, text_on};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::{ChartError, check_length};
use crate::layout::{BodyHeight, Key, compose, draw_no_data};
use crate::look::{Anchor, Colour, Stroke, Style, Theme};
use crate::words::Caption;

/// Who leads in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaderCell {
    /// Index of the strategy.
    pub leader: usize,
    /// Whether the lead cannot be luck.
    pub is_certain: bool,
}

/// A cell per pair of values, in the colour and with the number of the strategy that leads.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderMap {
    /// The words around the figure.
    pub caption: Caption,
    /// The value of columns.
    pub across: MapAxis,
    /// The value of rows.
    pub upward: MapAxis,
    /// Rows from the bottom up; none where a cell has no leader.
    pub cells: Vec<Vec<Option<LeaderCell>>>,
    /// Names and hues of the strategies that lead somewhere.
    pub strategies: Vec<(String, usize)>,
    /// What colours and hatching mean, for the line below the figure.
    pub reading: String,
}

const AXIS_TO_KEY: f64 = 10.0;
const BORDER_WIDTH: f64 = 1.8;

impl LeaderMap {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if cells do not fit the values or name a strategy that is not there, or the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        check_cells(&self.cells, &self.across, &self.upward)?;
        if let Some(cell) =
            self.cells.iter().flatten().flatten().find(|cell| cell.leader >= self.strategies.len())
        {
            check_length("the list of strategies", self.strategies.len(), cell.leader + 1)?;
        }
        let theme = Theme::new(style);
        let names: Vec<String> = (1..)
            .zip(&self.strategies)
            .map(|(number, (name, _)): (usize, _)| format!("{number} {name}"))
            .collect();
        let colours = (0..).zip(&names).map(|(index, name)| (name.as_str(), self.colour(&theme, index)));
        let key = Key::new(&theme, colours, theme.inner_width());
        let around = height_around(&theme, &self.across, &self.upward) + key.height() + AXIS_TO_KEY;
        let height = BodyHeight::at_least(theme.least_plot + around);
        compose(&theme, &self.caption, &self.reading, height, |canvas, body| {
            let part = Region { bottom: body.bottom - key.height() - AXIS_TO_KEY, ..body };
            let map = GridMap::new(&theme, &part, &self.across, &self.upward);
            key.draw(canvas, body.left, body.bottom - key.height())?;
            map.draw_axes(canvas, body.top)?;
            if self.cells.iter().flatten().flatten().next().is_none() {
                return draw_no_data(canvas, &map.plot);
            }
            self.draw_cells(canvas, &map)
        })
    }

    fn colour(&self, theme: &Theme, strategy: usize) -> Colour {
        theme.palette.strategy(self.strategies[strategy].1)
    }

    fn draw_cells(&self, canvas: &mut Canvas<'_>, map: &GridMap<'_>) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let strides = map.text_strides(theme, theme.small_print.width("10"));
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let region = map.cell(column, row);
                let Some(cell) = cell else {
                    canvas.rectangle(&region, theme.palette.missing)?;
                    continue;
                };
                let own = self.colour(theme, cell.leader);
                let fill = if cell.is_certain { own } else { theme.palette.pale(own) };
                canvas.rectangle(&region, fill)?;
                if !cell.is_certain {
                    draw_hatching(canvas, &region, own)?;
                }
            }
        }
        map.draw_seams(canvas)?;
        self.draw_borders(canvas, map)?;
        for (row, cells) in self.cells.iter().enumerate().step_by(strides[1]) {
            for (column, cell) in cells.iter().enumerate().step_by(strides[0]) {
                if let Some(cell) = cell {
                    self.draw_number(canvas, map, map.cell(column, row).centre(), *cell)?;
                }
            }
        }
        Ok(())
    }

    /// Writes the number of the leader into its cell, on a patch of its colour where lines would cross it.
    fn draw_number(
        &self,
        canvas: &mut Canvas<'_>,
        map: &GridMap<'_>,
        centre: Point,
        cell: LeaderCell,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let own = self.colour(theme, cell.leader);
        let fill = if cell.is_certain { own } else { theme.palette.pale(own) };
        let number = (cell.leader + 1).to_string();
        let look = theme.small_print;
        if !cell.is_certain {
            let patch = patch(map, centre, look.width(&number), look.size);
            canvas.rectangle(&patch, fill)?;
        }
        let place = Point { x: centre.x, y: centre.y + look.half_capital() };
        canvas.text(&number, place, look.at(Anchor::Middle).coloured(text_on(theme, fill)))
    }

    /// Draws a strong line between cells with different leaders.
    fn draw_borders(&self, canvas: &mut Canvas<'_>, map: &GridMap<'_>) -> Result<(), ChartError> {
        let stroke = Stroke { colour: canvas.theme.palette.ink, width: BORDER_WIDTH };
        let leader = |row: usize, column: usize| {
            self.cells.get(row)?.get(column).map(|cell| cell.map(|cell| cell.leader))
        };
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let own = cell.map(|cell| cell.leader);
                let Region { left, right, top, bottom } = map.cell(column, row);
                if leader(row, column + 1).is_some_and(|other| other != own) {
                    canvas.line(&[top, bottom].map(|y| Point { x: right, y }), stroke)?;
                }
                if leader(row + 1, column).is_some_and(|other| other != own) {
                    canvas.line(&[left, right].map(|x| Point { x, y: top }), stroke)?;
                }
            }
        }
        Ok(())
    }
}
