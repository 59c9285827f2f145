//! Small multiples: many panels of one size under their names.

use super::canvas::Canvas;
use super::error::ChartError;
use super::frame::BodyHeight;
use super::geometry::{Point, Region, count};
use super::labels::wrap;
use super::look::Anchor;
use super::theme;

const KEY_GAP: f64 = 24.0;
const COLUMN_GAP: f64 = 30.0;
const ROW_GAP: f64 = 24.0;
const TITLE_TO_PLOT: f64 = 8.0;
const TITLE_TO_NOTE: f64 = 14.0;

/// The words above a panel.
pub(super) struct PanelHead<'a> {
    /// Its name, wrapped if long.
    pub label: &'a str,
    /// A short remark at the right end, may be empty.
    pub note: String,
}

/// How panels are arranged.
pub(super) struct Grid {
    heads: Vec<WrappedHead>,
    columns: usize,
    left: f64,
    key_height: f64,
}

/// The place of one panel.
pub(super) struct Cell {
    /// Where its plot goes.
    pub plot: Region,
    /// It stands at the left end of its row.
    pub first_in_row: bool,
    /// No panel stands below it.
    pub last_in_column: bool,
}

struct WrappedHead {
    lines: Vec<String>,
    note: String,
}

impl Grid {
    /// Arranges panels by the words above them, with room for an axis at the left.
    ///
    /// `axis_title` stands above all panels at the left, a key of `key_width` at the
    /// right: beside the title if there is room, below it if not.
    pub fn new(heads: &[PanelHead<'_>], left_axis: f64, axis_title: &str, key_width: f64) -> Self {
        let columns = columns_for(heads.len());
        let left = theme::MARGIN + left_axis;
        let width = cell_width(columns, left);
        let heads = heads
            .iter()
            .map(|head| {
                let note_width = theme::TICK.width(&head.note);
                let taken = if head.note.is_empty() { 0.0 } else { note_width + TITLE_TO_NOTE };
                WrappedHead {
                    lines: wrap(head.label, theme::PANEL_TITLE, (width - taken).max(width / 3.0)),
                    note: head.note.clone(),
                }
            })
            .collect();
        let room = theme::WIDTH - 2.0 * theme::MARGIN - KEY_GAP;
        let one_line = theme::LABEL.width(axis_title) + key_width <= room;
        let lines = if one_line { 1.0 } else { 2.0 };
        Self { heads, columns, left, key_height: lines * theme::KEY_HEIGHT }
    }

    /// The height of the whole body when every plot has at least a height.
    pub fn body_height(&self, plot_height: f64) -> BodyHeight {
        BodyHeight::at_least(self.fixed_height() + count(self.rows()) * plot_height)
    }

    /// Where the top of a key goes.
    pub fn key_top(&self, body: &Region) -> f64 {
        body.top + self.key_height - theme::KEY_HEIGHT
    }

    /// The area of all plots together, without key and axis below.
    pub fn area(&self, body: &Region) -> Region {
        Region {
            left: self.left,
            top: body.top + self.key_height,
            right: body.right,
            bottom: body.bottom - theme::YEAR_AXIS_HEIGHT,
        }
    }

    /// The place of every panel, in order.
    pub fn cells(&self, body: &Region) -> Vec<Cell> {
        let area = self.area(body);
        let width = cell_width(self.columns, self.left);
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

    /// Writes the words above the panel at a position.
    pub fn draw_head(&self, canvas: &mut Canvas<'_>, index: usize, plot: &Region) -> Result<(), ChartError> {
        let Some(head) = self.heads.get(index) else {
            return Ok(());
        };
        let line_height = theme::PANEL_TITLE.size * theme::LEADING;
        let last = plot.top - TITLE_TO_PLOT;
        let first = last - line_height * (count(head.lines.len()) - 1.0).max(0.0);
        let start = Point { x: plot.left, y: first };
        canvas.lines(&head.lines, start, theme::PANEL_TITLE)?;
        let end = Point { x: plot.right, y: last };
        canvas.text(&head.note, end, theme::TICK.at(Anchor::End))
    }

    fn rows(&self) -> usize {
        self.heads.len().div_ceil(self.columns).max(1)
    }

    /// All heads are as high as the highest, so that plots line up.
    fn head_height(&self) -> f64 {
        let most = self.heads.iter().map(|head| head.lines.len()).max();
        count(most.unwrap_or(1).max(1)) * theme::PANEL_TITLE.size * theme::LEADING + TITLE_TO_PLOT
    }

    fn fixed_height(&self) -> f64 {
        let rows = count(self.rows());
        self.key_height + theme::YEAR_AXIS_HEIGHT + rows * self.head_height() + (rows - 1.0) * ROW_GAP
    }
}

fn cell_width(columns: usize, left: f64) -> f64 {
    let gaps = count(columns - 1) * COLUMN_GAP;
    (theme::WIDTH - theme::MARGIN - left - gaps) / count(columns)
}

/// Few panels stand side by side; more make a block near the shape of a slide.
fn columns_for(panels: usize) -> usize {
    match panels {
        0 | 1 => 1,
        2 | 4 => 2,
        3 | 5 | 6 | 9 => 3,
        _ => 4,
    }
}
