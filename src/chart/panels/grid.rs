//! Small multiples: many panels of one size under their names.

use super::panel::Panel;
use crate::axes::value_title_height;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, wrap};
use crate::look::{Anchor, KEY_HEIGHT, LEADING, Theme, YEAR_AXIS_HEIGHT};

const KEY_GAP: f64 = 24.0;
const COLUMN_GAP: f64 = 30.0;
const ROW_GAP: f64 = 24.0;
const TITLE_TO_PLOT: f64 = 8.0;
const TITLE_TO_NOTE: f64 = 14.0;
/// More rows than this make a narrow figure higher than a page, unless they are lower.
const MANY_ROWS: usize = 5;
const LOWER: f64 = 0.68;
/// In a narrower panel, names and years are cramped.
const LEAST_WIDTH: f64 = 164.0;

/// The words above a panel.
pub(crate) struct PanelHead<'a> {
    /// Its name, wrapped if long.
    pub label: &'a str,
    /// A short remark at the right end, may be empty.
    pub note: String,
}

impl<'a> PanelHead<'a> {
    /// A name with a remark.
    pub fn new(label: &'a str, note: &str) -> Self {
        Self { label, note: note.to_owned() }
    }
}

/// The room that a key needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct KeyRoom {
    /// Its width; 0 if there is no key.
    pub width: f64,
    /// How much higher it is than one on a single line.
    pub further_lines: f64,
}

impl KeyRoom {
    /// No key.
    pub const NONE: Self = Self { width: 0.0, further_lines: 0.0 };
}

/// How panels are arranged.
pub(crate) struct Grid<'a> {
    theme: &'a Theme,
    heads: Vec<WrappedHead>,
    columns: usize,
    left: f64,
    /// How far below the top of the body the key begins.
    key_drop: f64,
    /// Height of axis title and key together.
    key_height: f64,
}

/// Where one panel stands.
pub(crate) struct Cell {
    /// Where its plot goes.
    pub plot: Region,
    /// It stands at the left end of its row.
    pub first_in_row: bool,
    /// No panel stands below it.
    pub last_in_column: bool,
}

impl Cell {
    /// Writes numbers and years beside a panel that stands at the rim of the grid.
    pub fn draw_axes(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
        if self.first_in_row {
            panel.draw_numbers(canvas)?;
        }
        if self.last_in_column {
            panel.draw_years(canvas)?;
        }
        Ok(())
    }
}

struct WrappedHead {
    lines: Vec<String>,
    /// The last of them stands on the last line.
    note: Vec<String>,
}

impl WrappedHead {
    /// Wraps a name beside its note, or above it where that saves lines or no word fits beside.
    fn new(theme: &Theme, head: &PanelHead<'_>, width: f64) -> Self {
        let note = wrap(&head.note, theme.tick, width);
        let taken = if note.is_empty() { 0.0 } else { theme.tick.width(&head.note) + TITLE_TO_NOTE };
        let room = width - taken;
        let beside = wrap(head.label, theme.panel_title, room.max(width / 3.0));
        let mut above = wrap(head.label, theme.panel_title, width);
        above.extend(note.iter().map(|_| String::new()));
        let longest_word =
            head.label.split(' ').map(|word| theme.panel_title.width(word)).fold(0.0, f64::max);
        let is_cramped = room < longest_word.max(width / 3.0);
        let lines = if is_cramped || above.len() < beside.len() { above } else { beside };
        Self { lines, note }
    }
}

impl<'a> Grid<'a> {
    /// Arranges panels by the words above them, with room for an axis at the left.
    ///
    /// `axis_title` stands above all panels at the left, the key at the
    /// right: beside the title if there is room, below it if not.
    pub fn new(
        theme: &'a Theme,
        heads: &[PanelHead<'_>],
        left_axis: f64,
        axis_title: &str,
        key: KeyRoom,
    ) -> Self {
        let room = theme.inner_width() - left_axis;
        let columns = columns_for(heads.len(), room);
        let width = cell_width(columns, room);
        let heads = heads.iter().map(|head| WrappedHead::new(theme, head, width)).collect();
        let title_height = value_title_height(theme, axis_title);
        let one_line = theme.label.width(axis_title) + key.width <= theme.inner_width() - KEY_GAP;
        let (key_drop, key_height) = if one_line || key == KeyRoom::NONE {
            (0.0, title_height)
        } else {
            (title_height, title_height + KEY_HEIGHT + key.further_lines)
        };
        Self { theme, heads, columns, left: theme.margin + left_axis, key_drop, key_height }
    }

    /// The height of the whole body when every plot is at least so high.
    ///
    /// Many rows in a narrow figure are lower, for the figure must fit on a page.
    pub fn body_height(&self, plot_height: f64) -> BodyHeight {
        let is_tall = self.theme.is_narrow && self.rows() > MANY_ROWS;
        let plot_height = if is_tall { plot_height * LOWER } else { plot_height };
        BodyHeight::at_least(self.fixed_height() + count(self.rows()) * plot_height)
    }

    /// Where the top of a key goes.
    pub fn key_top(&self, body: &Region) -> f64 {
        body.top + self.key_drop
    }

    /// The area of all plots together, without key and axis below.
    pub fn area(&self, body: &Region) -> Region {
        Region {
            left: self.left,
            top: body.top + self.key_height,
            right: body.right,
            bottom: body.bottom - YEAR_AXIS_HEIGHT,
        }
    }

    /// Where every panel stands, in order.
    pub fn cells(&self, body: &Region) -> Vec<Cell> {
        let area = self.area(body);
        let width = cell_width(self.columns, area.width());
        let plot_height = (body.height() - self.fixed_height()) / count(self.rows());
        let row_height = self.head_height() + plot_height + ROW_GAP;
        (0..self.heads.len())
            .map(|index| {
                let (row, column) = (index / self.columns, index % self.columns);
                let left = area.left + count(column) * (width + COLUMN_GAP);
                let top = area.top + count(row) * row_height + self.head_height();
                Cell {
                    plot: Region { left, top, right: left + width, bottom: top + plot_height },
                    first_in_row: column == 0,
                    last_in_column: index + self.columns >= self.heads.len(),
                }
            })
            .collect()
    }

    /// Writes the words above the plot of the panel at an index.
    pub fn draw_head(&self, canvas: &mut Canvas<'_>, index: usize, plot: &Region) -> Result<(), ChartError> {
        let head = &self.heads[index];
        let theme = self.theme;
        let line_height = theme.panel_title.size * LEADING;
        let last = plot.top - TITLE_TO_PLOT;
        let first = last - line_height * (count(head.lines.len()) - 1.0).max(0.0);
        let start = Point { x: plot.left, y: first };
        canvas.lines(&head.lines, start, theme.panel_title)?;
        let first = last - line_height * (count(head.note.len()) - 1.0).max(0.0);
        for (line, words) in head.note.iter().enumerate() {
            let end = Point { x: plot.right, y: first + count(line) * line_height };
            canvas.text(words, end, theme.tick.at(Anchor::End))?;
        }
        Ok(())
    }

    fn rows(&self) -> usize {
        self.heads.len().div_ceil(self.columns).max(1)
    }

    /// All heads are as high as the highest, so that plots line up.
    fn head_height(&self) -> f64 {
        let most = self.heads.iter().map(|head| head.lines.len()).fold(1, usize::max);
        count(most) * self.theme.panel_title.size * LEADING + TITLE_TO_PLOT
    }

    fn fixed_height(&self) -> f64 {
        let rows = count(self.rows());
        self.key_height + YEAR_AXIS_HEIGHT + rows * self.head_height() + (rows - 1.0) * ROW_GAP
    }
}

fn cell_width(columns: usize, room: f64) -> f64 {
    (room - count(columns - 1) * COLUMN_GAP) / count(columns)
}

/// Few panels stand side by side; more make a block near the shape of a slide, as far as the
/// room is wide enough.
pub(crate) fn columns_for(panels: usize, room: f64) -> usize {
    let wanted = match panels {
        0 | 1 => 1,
        2 | 4 => 2,
        3 | 5 | 6 | 9 => 3,
        _ => 4,
    };
    let fitting = ((room + COLUMN_GAP) / (LEAST_WIDTH + COLUMN_GAP)).floor().max(1.0);
    wanted.min(fitting as usize)
}
