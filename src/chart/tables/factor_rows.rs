//! Rows of what varies in a study: what each value means, with its key, between a head and an axis.
//!
//! Meanings stand to the left of their rows, in a narrow figure above them. Keys stand below them where they have room on
//! one line, which is never in a narrow figure.

use crate::axes::further_lines;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, widest, wrap};
use crate::look::{LEADING, Theme, thin};

/// What varies, as rows name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorName {
    /// What it means, up to about 80 characters.
    pub meaning: String,
    /// Its key in a scenario file; empty for what is no value of a scenario.
    pub key: String,
}

const NAME_TO_PLOT: f64 = 24.0;
/// The widest that names get, as a share of the width of all.
const WIDEST_NAMES: f64 = 0.42;
const LINE_GAP: f64 = 8.0;
const LEAST_ROW_HEIGHT: f64 = 26.0;
const MOST_ROW_HEIGHT: f64 = 62.0;
/// Room for the marks below a name, where names stand above.
const MARKS_HEIGHT: f64 = 17.0;
const NARROW_GAP: f64 = 4.0;
const FOOT_HEIGHT: f64 = 48.0;

/// Named rows.
pub(crate) struct FactorRows<'a> {
    theme: &'a Theme,
    names: Vec<Vec<String>>,
    keys: Vec<Vec<String>>,
    /// The width of names and marks together.
    width: f64,
    foot_height: f64,
    /// What marks need beyond the usual.
    further_height: f64,
}

impl<'a> FactorRows<'a> {
    /// Wraps the names of rows in a figure's part of some width; `axis_title` stands below them.
    pub fn new<'b>(
        theme: &'a Theme,
        names: impl Iterator<Item = &'b FactorName>,
        width: f64,
        axis_title: &str,
    ) -> Self {
        let room = if theme.is_narrow { width } else { width * WIDEST_NAMES };
        let (names, keys) = names
            .map(|name| {
                let fits = !theme.is_narrow && theme.small_print.width(&name.key) <= room;
                let key = if fits { wrap(&name.key, theme.small_print, room) } else { Vec::new() };
                (wrap(&name.meaning, theme.tick, room), key)
            })
            .unzip();
        let foot_height = FOOT_HEIGHT + further_lines(theme, axis_title);
        Self { theme, names, keys, width, foot_height, further_height: 0.0 }
    }

    /// Makes every row higher, for marks that need more than the usual, and leaves out the room of an axis.
    pub fn with_high_marks(self, further_height: f64) -> Self {
        Self { further_height, foot_height: 0.0, ..self }
    }

    /// The height of rows and axis.
    pub fn body_height(&self) -> BodyHeight {
        let least = self.foot_height + self.least_heights().iter().sum::<f64>();
        BodyHeight { least, most: least.max(self.foot_height + self.number() * MOST_ROW_HEIGHT) }
    }

    /// The area of all marks, from the first row to the last.
    pub fn area(&self, body: &Region) -> Region {
        Region { left: body.left + self.names_width(), bottom: body.bottom - self.foot_height, ..*body }
    }

    /// The height of the middle of the marks in the row at an index.
    pub fn middle(&self, area: &Region, index: usize) -> f64 {
        let [top, bottom] = self.row(area, index);
        f64::midpoint(top + self.name_height_above(index), bottom)
    }

    /// The spans of height in which the lines of an axis cross the rows without crossing a name.
    pub fn spans(&self, area: &Region) -> Vec<[f64; 2]> {
        if !self.theme.is_narrow {
            return vec![[area.top, area.bottom]];
        }
        let span = |index: usize| {
            let [top, bottom] = self.row(area, index);
            [top + self.name_height_above(index), bottom]
        };
        (0..self.names.len()).map(span).collect()
    }

    /// The upper and the lower edge of a row: it has what it needs, and an equal part of what is left.
    fn row(&self, area: &Region, index: usize) -> [f64; 2] {
        let least = self.least_heights();
        let more = (area.height() - least.iter().sum::<f64>()) / self.number();
        let top = area.top + least[..index].iter().map(|height| height + more).sum::<f64>();
        [top, top + least[index] + more]
    }

    /// Writes meanings and keys, and draws a light line between rows.
    pub fn draw(&self, canvas: &mut Canvas<'_>, body: &Region) -> Result<(), ChartError> {
        let theme = self.theme;
        let area = self.area(body);
        let look = theme.tick.coloured(theme.palette.ink);
        for (index, (name, key)) in self.names.iter().zip(&self.keys).enumerate() {
            let [top, bottom] = self.row(&area, index);
            let own = self.text_height(name.len(), key.len());
            let first =
                if theme.is_narrow { top + NARROW_GAP / 2.0 } else { f64::midpoint(top, bottom) - own / 2.0 };
            canvas.lines(name, Point { x: body.left, y: first + look.size }, look)?;
            let y = first + self.text_height(name.len(), 0) + theme.small_print.size;
            canvas.lines(key, Point { x: body.left, y }, theme.small_print)?;
            let ends = [body.left, body.right].map(|x| Point { x, y: top });
            canvas.line(&ends, thin(theme.palette.grid_line))?;
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
        let names = self.names.iter().map(|lines| widest(lines, self.theme.tick));
        let keys = self.keys.iter().map(|lines| widest(lines, self.theme.small_print));
        names.chain(keys).fold(0.0, f64::max).min(self.width) + NAME_TO_PLOT
    }

    fn text_height(&self, names: usize, keys: usize) -> f64 {
        (count(names) * self.theme.tick.size + count(keys) * self.theme.small_print.size) * LEADING
    }

    fn own_height(&self, index: usize) -> f64 {
        self.text_height(self.names[index].len(), self.keys[index].len())
    }

    fn name_height_above(&self, index: usize) -> f64 {
        if self.theme.is_narrow { self.own_height(index) + NARROW_GAP } else { 0.0 }
    }

    /// What every row needs.
    fn least_heights(&self) -> Vec<f64> {
        let height = |index: usize| {
            if self.theme.is_narrow {
                self.name_height_above(index) + MARKS_HEIGHT + self.further_height
            } else {
                (self.own_height(index) + LINE_GAP).max(LEAST_ROW_HEIGHT + self.further_height)
            }
        };
        (0..self.names.len()).map(height).collect()
    }
}
