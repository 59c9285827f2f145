//! How far one strategy is ahead of another, over two values, and where neither is.

use super::grid_map::{GridMap, MapAxis, check_cells, draw_hatching, height_around, patch, text_on};
use crate::axes::numbers::title_with_unit;
use crate::axes::{NumberAxis, Numbers};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, compose, draw_no_data, wrap};
use crate::look::{Anchor, Colour, LEADING, Stroke, Style, Theme, UpTo};
use crate::tables::Estimated;
use crate::words::Caption;

/// A cell per pair of values in the colour of a difference, and a line where it is 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceMap {
    /// The words around the figure.
    pub caption: Caption,
    /// What the colour shows, without its unit, such as "Managed change less Coaching only".
    pub value_title: String,
    /// What the numbers are.
    pub numbers: Numbers,
    /// Less is better: a difference below zero has the colour of what is good.
    pub less_is_better: bool,
    /// The value of columns.
    pub across: MapAxis,
    /// The value of rows.
    pub upward: MapAxis,
    /// Rows from the bottom up.
    pub cells: Vec<Vec<Estimated>>,
    /// Pieces of the line where the difference is 0: columns and rows, counted from the centre of the first cell.
    pub zero: Vec<[(f64, f64); 2]>,
    /// What colours, hatching and the line mean, for the line below the figure.
    pub reading: String,
}

const AXIS_TO_KEY: f64 = 12.0;
const BAR_WIDTH: f64 = 240.0;
const BAR_HEIGHT: f64 = 14.0;
const BAR_STEPS: usize = 60;
const GAP: f64 = 8.0;
/// How many times as large as its number a cell is at least.
const ROOM_ACROSS: f64 = 1.6;
const ROOM_UPWARD: f64 = 2.2;
const ZERO_WIDTH: f64 = 2.6;
const HALO_WIDTH: f64 = 5.0;
/// The height that the ends of the axis are chosen for: they do not depend on it.
const ANY_HEIGHT: f64 = 200.0;

impl DifferenceMap {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if cells do not fit the values, or the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        check_cells(&self.cells, &self.across, &self.upward)?;
        let theme = Theme::new(style);
        let title = title_with_unit(&theme.language, self.numbers, &self.value_title);
        let title = wrap(&title, theme.label, theme.inner_width());
        let key = count(title.len()) * theme.label.size * LEADING + GAP + BAR_HEIGHT + GAP;
        let around = height_around(&theme, &self.across, &self.upward) + key + AXIS_TO_KEY;
        let height = BodyHeight::at_least(theme.least_plot + around);
        let reach = self.reach();
        compose(&theme, &self.caption, &self.reading, height, |canvas, body| {
            let part = Region { bottom: body.bottom - key - AXIS_TO_KEY, ..body };
            let map = GridMap::new(&theme, &part, &self.across, &self.upward);
            map.draw_axes(canvas, body.top)?;
            self.draw_key(canvas, Point { x: body.left, y: body.bottom - key }, &title, reach)?;
            if self.cells.iter().flatten().all(|cell| !cell.value.is_finite()) {
                return draw_no_data(canvas, &map.plot);
            }
            self.draw_cells(canvas, &map, reach)?;
            self.draw_zero(canvas, &map)?;
            self.draw_numbers(canvas, &map, reach)
        })
    }

    /// The difference whose colour is the strongest: round, and the same on both sides.
    fn reach(&self) -> f64 {
        let values = self.cells.iter().flatten().map(|cell| cell.value.abs());
        let axis = NumberAxis::upward(self.numbers, values, UpTo::EVERYTHING, ANY_HEIGHT);
        axis.last().abs()
    }

    fn words(&self, theme: &Theme, value: f64) -> String {
        match self.numbers {
            Numbers::Plain => theme.language.number(value, 2),
            _ => theme.language.signed_points(value),
        }
    }

    fn colour(&self, theme: &Theme, value: f64, reach: f64) -> Colour {
        let palette = theme.palette;
        if !value.is_finite() {
            return palette.missing;
        }
        let is_good = (value > 0.0) != self.less_is_better;
        let side = if is_good { palette.above } else { palette.below };
        palette.grid_line.mixed(side, (value.abs() / reach).clamp(0.0, 1.0))
    }

    fn draw_cells(&self, canvas: &mut Canvas<'_>, map: &GridMap<'_>, reach: f64) -> Result<(), ChartError> {
        let theme = canvas.theme;
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let region = map.cell(column, row);
                let fill = self.colour(theme, cell.value, reach);
                canvas.rectangle(&region, fill)?;
                let is_uncertain = !(cell.low > 0.0 || cell.high < 0.0);
                if is_uncertain && cell.value.is_finite() {
                    draw_hatching(canvas, &region, theme.palette.muted)?;
                }
            }
        }
        map.draw_seams(canvas)
    }

    /// Writes every difference into its cell on a patch of its colour, where all of them have ample room.
    fn draw_numbers(&self, canvas: &mut Canvas<'_>, map: &GridMap<'_>, reach: f64) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let width = |cell: &Estimated| theme.small_print.width(&self.words(theme, cell.value));
        let widest = self.cells.iter().flatten().map(width).fold(0.0, f64::max);
        // Less room would hide the line where the difference is 0.
        let cell = map.cell(0, 0);
        if cell.width() < ROOM_ACROSS * widest || cell.height() < ROOM_UPWARD * theme.small_print.size {
            return Ok(());
        }
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let fill = self.colour(theme, cell.value, reach);
                let look = theme.small_print.at(Anchor::Middle).coloured(text_on(theme, fill));
                let centre = map.cell(column, row).centre();
                let words = self.words(theme, cell.value);
                let patch = patch(map, centre, look.width(&words), look.size);
                canvas.rectangle(&patch, fill)?;
                canvas.text(&words, Point { x: centre.x, y: centre.y + look.half_capital() }, look)?;
            }
        }
        Ok(())
    }

    fn draw_zero(&self, canvas: &mut Canvas<'_>, map: &GridMap<'_>) -> Result<(), ChartError> {
        let palette = canvas.theme.palette;
        let strokes = [
            Stroke { colour: palette.ground, width: HALO_WIDTH },
            Stroke { colour: palette.ink, width: ZERO_WIDTH },
        ];
        for stroke in strokes {
            for piece in &self.zero {
                canvas.line(&piece.map(|place| map.at(place)), stroke)?;
            }
        }
        Ok(())
    }

    /// What the colour shows, and a bar of its colours from the least to the greatest, with 0 in the middle.
    fn draw_key(
        &self,
        canvas: &mut Canvas<'_>,
        corner: Point,
        title: &[String],
        reach: f64,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let baseline = Point { x: corner.x, y: corner.y + theme.label.size };
        canvas.lines(title, baseline, theme.label)?;
        let top = corner.y + count(title.len()) * theme.label.size * LEADING + GAP;
        let y = top + BAR_HEIGHT - 2.0;
        let [least, most] = [-reach, reach].map(|end| match self.numbers {
            Numbers::Plain => self.words(theme, end),
            _ => theme.language.short_points(end),
        });
        canvas.text(&least, Point { x: corner.x, y }, theme.tick)?;
        let left = corner.x + theme.tick.width(&least) + GAP;
        let room = theme.width - theme.margin - left - GAP - theme.tick.width(&most);
        let bar = Region { left, top, right: left + BAR_WIDTH.min(room), bottom: top + BAR_HEIGHT };
        for step in 0..BAR_STEPS {
            let along = |steps: f64| steps / count(BAR_STEPS);
            let piece = Region { left: bar.across(along(count(step))), ..bar };
            let value = (2.0 * along(count(step) + 0.5) - 1.0) * reach;
            canvas.rectangle(&piece, self.colour(theme, value, reach))?;
        }
        let middle = bar.across(0.5);
        let zero = Stroke { colour: theme.palette.ink, width: ZERO_WIDTH };
        canvas.line(&[bar.top, bar.bottom].map(|y| Point { x: middle, y }), zero)?;
        canvas.text(&most, Point { x: bar.right + GAP, y }, theme.tick)
    }
}
