//! A key: swatches with names, on one line where they fit and in columns where not.

use super::labels::{widest, wrap};
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{Colour, LEADING, Theme};

const SWATCH: f64 = 14.0;
const SWATCH_TO_NAME: f64 = 6.0;
const NAME_TO_SWATCH: f64 = 22.0;
const SWATCH_DROP: f64 = 1.5;
const LINE_GAP: f64 = 4.0;

/// Swatches with names, laid out.
pub(crate) struct Key {
    entries: Vec<Entry>,
    width: f64,
    height: f64,
    line_height: f64,
}

struct Entry {
    colour: Colour,
    name: Vec<String>,
    /// Its corner, from the left top corner of the key.
    corner: Point,
}

impl Key {
    /// Lays out names with their colours in a width.
    pub fn new<'a>(theme: &Theme, names: impl Iterator<Item = (&'a str, Colour)>, room: f64) -> Self {
        let entry = |(name, colour)| Entry {
            colour,
            name: wrap(name, theme.label, room - SWATCH - SWATCH_TO_NAME),
            corner: Point { x: 0.0, y: 0.0 },
        };
        let entries: Vec<Entry> = names.map(entry).collect();
        let lines = entries.iter().map(|entry| entry.name.len()).fold(1, usize::max);
        let line_height = count(lines) * theme.label.size * LEADING + LINE_GAP;
        let widths: Vec<f64> = entries.iter().map(|entry| entry.width(theme)).collect();
        let all = widths.iter().map(|width| width + NAME_TO_SWATCH).sum::<f64>() - NAME_TO_SWATCH;
        let mut key = Self { entries, width: all.max(0.0), height: line_height, line_height };
        if all <= room {
            key.place_on_one_line(&widths);
        } else {
            key.place_in_columns(&widths, room);
        }
        key
    }

    /// The width of everything.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The height of everything, with a gap below.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// How much higher it is than a single line.
    pub fn further_height(&self) -> f64 {
        self.height - self.line_height
    }

    /// Its left end where it stands flush right.
    pub fn flush_right(&self, body: &Region) -> f64 {
        body.right - self.width
    }

    /// Draws it with its left top corner at `left` and `top`.
    pub fn draw(&self, canvas: &mut Canvas<'_>, left: f64, top: f64) -> Result<(), ChartError> {
        let look = canvas.theme.label;
        for entry in &self.entries {
            let corner = Point { x: left + entry.corner.x, y: top + entry.corner.y };
            let swatch = Region {
                left: corner.x,
                top: corner.y + SWATCH_DROP,
                right: corner.x + SWATCH,
                bottom: corner.y + SWATCH_DROP + SWATCH,
            };
            canvas.rectangle(&swatch, entry.colour)?;
            let place = Point { x: swatch.right + SWATCH_TO_NAME, y: corner.y + SWATCH };
            canvas.lines(&entry.name, place, look)?;
        }
        Ok(())
    }

    fn place_on_one_line(&mut self, widths: &[f64]) {
        let mut left = 0.0;
        for (entry, width) in self.entries.iter_mut().zip(widths) {
            entry.corner.x = left;
            left += width + NAME_TO_SWATCH;
        }
    }

    /// Columns of one width are read down, so that neighbours in the order stay neighbours.
    fn place_in_columns(&mut self, widths: &[f64], room: f64) {
        let column = widths.iter().copied().fold(0.0, f64::max) + NAME_TO_SWATCH;
        let fitting = ((room + NAME_TO_SWATCH) / column).floor().max(1.0) as usize;
        let lines = self.entries.len().div_ceil(fitting).max(1);
        let line_height = self.line_height;
        for (index, entry) in self.entries.iter_mut().enumerate() {
            let (column_number, line) = (index / lines, index % lines);
            entry.corner = Point { x: count(column_number) * column, y: count(line) * line_height };
        }
        self.width = room;
        self.height = count(lines) * line_height;
    }
}

impl Entry {
    fn width(&self, theme: &Theme) -> f64 {
        SWATCH + SWATCH_TO_NAME + widest(&self.name, theme.label)
    }
}
