//! Named rows, shared by figures that compare strategies in a table.
//!
//! Names stand to the left of their rows, in a narrow figure above them.

use crate::axes::further_lines;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, widest, wrap};
use crate::look::{LEADING, Theme, thin};

const NAME_TO_PLOT: f64 = 26.0;
const LEAST_ROW_HEIGHT: f64 = 42.0;
const MOST_ROW_HEIGHT: f64 = 62.0;
const HEAD_HEIGHT: f64 = 34.0;
/// As many lines of a head fit into its height; a wide figure has room for one more in the gap
/// above it.
const HEAD_LINES: usize = 1;
const FOOT_HEIGHT: f64 = 48.0;
const LINE_GAP: f64 = 8.0;
/// Room for marks and numbers below a name, where names stand above.
const MARKS_HEIGHT: f64 = 40.0;

/// Named rows of one height between a head and an axis.
pub(crate) struct Rows<'a> {
    theme: &'a Theme,
    names: Vec<Vec<String>>,
    head_height: f64,
    foot_height: f64,
    /// What the marks of a row need at least.
    marks_height: f64,
}

impl<'a> Rows<'a> {
    /// Wraps the names of the rows; `axis_title` stands below them.
    pub fn new<'b>(theme: &'a Theme, names: impl Iterator<Item = &'b str>, axis_title: &str) -> Self {
        let width = if theme.is_narrow { theme.inner_width() } else { theme.row_name_width };
        Self {
            theme,
            names: names.map(|name| wrap(name, theme.label, width)).collect(),
            head_height: HEAD_HEIGHT,
            foot_height: FOOT_HEIGHT + further_lines(theme, axis_title),
            marks_height: if theme.is_narrow { MARKS_HEIGHT } else { LEAST_ROW_HEIGHT },
        }
    }

    /// Makes room for a head of some lines.
    pub fn with_head_lines(mut self, lines: usize) -> Self {
        let fitting = if self.theme.is_narrow { HEAD_LINES } else { HEAD_LINES + 1 };
        self.head_height = HEAD_HEIGHT + self.text_height(lines.saturating_sub(fitting));
        self
    }

    /// Makes room for marks of some height in every row.
    pub fn with_marks_of(mut self, height: f64) -> Self {
        self.marks_height = self.marks_height.max(height);
        self
    }

    /// The height of head, rows and axis.
    pub fn body_height(&self) -> BodyHeight {
        let height = |row: f64| self.head_height + self.foot_height + self.number() * row;
        let least = height(self.least_row_height());
        BodyHeight { least, most: least.max(height(MOST_ROW_HEIGHT)) }
    }

    /// The area of all marks, from the first row to the last.
    pub fn area(&self, body: &Region) -> Region {
        Region {
            left: body.left + self.names_width(),
            top: body.top + self.head_height,
            right: body.right,
            bottom: body.bottom - self.foot_height,
        }
    }

    /// The width of the area of all marks.
    pub fn area_width(&self) -> f64 {
        self.theme.inner_width() - self.names_width()
    }

    /// The height of the middle of the marks in the row at an index.
    pub fn middle(&self, area: &Region, index: usize) -> f64 {
        let height = area.height() / self.number();
        area.top + height * (count(index) + 0.5) + self.name_height_above() / 2.0
    }

    /// The spans of height in which grid lines cross the rows without crossing a name.
    pub fn spans(&self, area: &Region) -> Vec<[f64; 2]> {
        if !self.theme.is_narrow {
            return vec![[area.top, area.bottom]];
        }
        let height = area.height() / self.number();
        let top = |index: usize| area.top + height * count(index);
        (0..self.names.len()).map(|index| [top(index) + self.name_height_above(), top(index + 1)]).collect()
    }

    /// Writes the names and draws a light line between rows.
    pub fn draw(&self, canvas: &mut Canvas<'_>, body: &Region) -> Result<(), ChartError> {
        let area = self.area(body);
        let look = self.theme.label;
        let height = area.height() / self.number();
        for (index, name) in self.names.iter().enumerate() {
            let top = self.middle(&area, index) - height / 2.0 - self.name_height_above() / 2.0;
            let baseline = if self.theme.is_narrow {
                top + LINE_GAP / 2.0 + look.size
            } else {
                let lift = look.size * LEADING * (count(name.len()) - 1.0) / 2.0;
                self.middle(&area, index) - lift + look.half_capital()
            };
            canvas.lines(name, Point { x: body.left, y: baseline }, look)?;
            let ends = [body.left, body.right].map(|x| Point { x, y: top });
            canvas.line(&ends, thin(canvas.theme.palette.grid_line))?;
        }
        Ok(())
    }

    /// Their number; an empty table keeps the room of one row.
    fn number(&self) -> f64 {
        count(self.names.len().max(1))
    }

    fn names_width(&self) -> f64 {
        if self.theme.is_narrow {
            return 0.0;
        }
        let names = self.names.iter().map(|name| widest(name, self.theme.label));
        names.fold(0.0, f64::max) + NAME_TO_PLOT
    }

    fn name_lines(&self) -> usize {
        self.names.iter().map(Vec::len).max().unwrap_or(1)
    }

    fn name_height_above(&self) -> f64 {
        if self.theme.is_narrow { self.text_height(self.name_lines()) + LINE_GAP } else { 0.0 }
    }

    fn least_row_height(&self) -> f64 {
        if self.theme.is_narrow {
            return self.name_height_above() + self.marks_height;
        }
        (self.text_height(self.name_lines()) + LINE_GAP).max(self.marks_height)
    }

    fn text_height(&self, lines: usize) -> f64 {
        count(lines) * self.theme.label.size * LEADING
    }
}
