//! What maps over two values share: cells in rows and columns, their axes, and marks that need no colour.

use crate::axes::{TICK_GAP, draw_axis_title, draw_value_title, further_lines, value_title_height};
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::look::{Anchor, Colour, Theme, thin};
use crate::words::Language;

/// One of the two values of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapAxis {
    /// What varies, with its unit.
    pub title: String,
    /// The values of columns, or of rows from the bottom up; ascending.
    pub values: Vec<f64>,
    /// Whether they are shares that are written in percent.
    pub in_percent: bool,
}

const AXIS_HEIGHT: f64 = 48.0;
const TICK_DROP: f64 = 18.0;
const NUMBER_GAP: f64 = 12.0;
/// Between the lines of a hatching.
const HATCH: f64 = 7.0;
/// How far a number may be off as it is written, in steps from one value to the next.
const OFF_AT_MOST: f64 = 0.05;
/// The most decimals of a number.
const MOST_DECIMALS: usize = 6;
/// Cells smaller than this have no seams between them.
const SEAMLESS: f64 = 9.0;

/// The cells of a map, laid out.
pub(super) struct GridMap<'a> {
    across: &'a MapAxis,
    upward: &'a MapAxis,
    /// The area of all cells.
    pub plot: Region,
}

impl MapAxis {
    /// Every value in words, as exactly as needed to tell them apart.
    fn words(&self, language: &Language) -> Vec<String> {
        let steps = self.values.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        let off = OFF_AT_MOST * steps.fold(f64::INFINITY, f64::min);
        let is_near = |decimals: usize| {
            let scale = 10_f64.powi(decimals as i32);
            self.values.iter().all(|value| ((value * scale).round() / scale - value).abs() <= off)
        };
        let decimals = (0..MOST_DECIMALS).find(|&decimals| is_near(decimals)).unwrap_or(MOST_DECIMALS);
        let word = |&value: &f64| {
            if self.in_percent { language.percent(value) } else { language.number(value, decimals) }
        };
        self.values.iter().map(word).collect()
    }
}

/// The height that the axes of a map need around its cells.
pub(super) fn height_around(theme: &Theme, across: &MapAxis, upward: &MapAxis) -> f64 {
    value_title_height(theme, &upward.title) + AXIS_HEIGHT + further_lines(theme, &across.title)
}

/// Refuses rows of cells that do not fit the values.
pub(super) fn check_cells<C>(rows: &[Vec<C>], across: &MapAxis, upward: &MapAxis) -> Result<(), ChartError> {
    check_length("the list of rows", rows.len(), upward.values.len())?;
    rows.iter().try_for_each(|row| check_length("a row of cells", row.len(), across.values.len()))
}

impl<'a> GridMap<'a> {
    /// Lays out cells in a part of a figure.
    pub fn new(theme: &Theme, part: &Region, across: &'a MapAxis, upward: &'a MapAxis) -> Self {
        let widest = |axis: &MapAxis| {
            axis.words(&theme.language).iter().map(|word| theme.tick.width(word)).fold(0.0, f64::max)
        };
        let left = part.left + widest(upward) + TICK_GAP;
        // The number of the last column may be wider than its cell.
        let half_cell = (part.right - left) / count(across.values.len().max(1)) / 2.0;
        let plot = Region {
            left,
            top: part.top + value_title_height(theme, &upward.title),
            right: part.right - (widest(across) / 2.0 - half_cell).max(0.0),
            bottom: part.bottom - AXIS_HEIGHT - further_lines(theme, &across.title),
        };
        Self { across, upward, plot }
    }

    /// The cell in a column and a row, from the left and from the bottom.
    pub fn cell(&self, column: usize, row: usize) -> Region {
        let x = |edge: usize| self.plot.across(count(edge) / count(self.across.values.len().max(1)));
        let y = |edge: usize| self.plot.upward(count(edge) / count(self.upward.values.len().max(1)));
        Region { left: x(column), right: x(column + 1), top: y(row + 1), bottom: y(row) }
    }

    /// Where a place lies that is counted in columns and rows from the centre of the first cell.
    pub fn at(&self, (column, row): (f64, f64)) -> Point {
        Point {
            x: self.plot.across((column + 0.5) / count(self.across.values.len().max(1))),
            y: self.plot.upward((row + 0.5) / count(self.upward.values.len().max(1))),
        }
    }

    /// Writes the values beside columns and rows, as many as have room, and both titles.
    pub fn draw_axes(&self, canvas: &mut Canvas<'_>, top: f64) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let words = self.across.words(&theme.language);
        let widest = words.iter().map(|word| theme.tick.width(word)).fold(0.0, f64::max) + NUMBER_GAP;
        let every = stride(self.cell(0, 0).width(), widest);
        for (column, word) in words.iter().enumerate().step_by(every) {
            let place = Point { x: self.cell(column, 0).centre().x, y: self.plot.bottom + TICK_DROP };
            canvas.text(word, place, theme.tick.at(Anchor::Middle))?;
        }
        let every = stride(self.cell(0, 0).height(), theme.tick.size + NUMBER_GAP / 2.0);
        for (row, word) in self.upward.words(&theme.language).iter().enumerate().step_by(every) {
            let y = self.cell(0, row).centre().y + theme.tick.half_capital();
            canvas.text(word, Point { x: self.plot.left - TICK_GAP, y }, theme.tick.at(Anchor::End))?;
        }
        draw_value_title(canvas, top, &self.upward.title)?;
        draw_axis_title(canvas, &self.plot, &self.across.title)
    }

    /// Draws light seams between cells that are not too small for them.
    pub fn draw_seams(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        let cell = self.cell(0, 0);
        let stroke = thin(canvas.theme.palette.ground);
        let Region { left, right, top, bottom } = self.plot;
        if cell.width().min(cell.height()) < SEAMLESS {
            return Ok(());
        }
        for column in 1..self.across.values.len() {
            let x = self.cell(column, 0).left;
            canvas.line(&[top, bottom].map(|y| Point { x, y }), stroke)?;
        }
        for row in 1..self.upward.values.len() {
            let y = self.cell(0, row).bottom;
            canvas.line(&[left, right].map(|x| Point { x, y }), stroke)?;
        }
        Ok(())
    }

    /// How many columns and rows apart texts of a width have room in cells.
    pub fn text_strides(&self, theme: &Theme, width: f64) -> [usize; 2] {
        let cell = self.cell(0, 0);
        let gap = NUMBER_GAP / 2.0;
        [stride(cell.width(), width + gap), stride(cell.height(), theme.small_print.size + gap)]
    }
}

/// How many parts of a length make room for something.
fn stride(part: f64, needed: f64) -> usize {
    if part > 0.0 { (needed / part).ceil().max(1.0) as usize } else { 1 }
}

/// Hatches a cell; lines go on from cell to cell.
pub(super) fn draw_hatching(
    canvas: &mut Canvas<'_>,
    cell: &Region,
    colour: Colour,
) -> Result<(), ChartError> {
    let stroke = thin(colour);
    let mut line = ((cell.left + cell.top) / HATCH).ceil() * HATCH;
    while line < cell.right + cell.bottom {
        let (from, to) = (cell.left.max(line - cell.bottom), cell.right.min(line - cell.top));
        if from < to {
            canvas.line(&[from, to].map(|x| Point { x, y: line - x }), stroke)?;
        }
        line += HATCH;
    }
    Ok(())
}

/// The room of a text within the cells of a map, to be painted over lines that would cross it.
pub(super) fn patch(map: &GridMap<'_>, centre: Point, width: f64, size: f64) -> Region {
    let (half_width, half_height) = (width / 2.0 + 2.0, size * 0.55);
    Region {
        left: (centre.x - half_width).max(map.plot.left),
        right: (centre.x + half_width).min(map.plot.right),
        top: (centre.y - half_height).max(map.plot.top),
        bottom: (centre.y + half_height).min(map.plot.bottom),
    }
}

/// The colour in which a text is read best on a colour.
pub(super) fn text_on(theme: &Theme, colour: Colour) -> Colour {
    let [one, other] = [theme.palette.ink, theme.palette.ground];
    if colour.contrast(one) >= colour.contrast(other) { one } else { other }
}
