//! How pictures of schools are arranged: one row per strategy, one column per time, keys above.

use super::rows::{SchoolMoment, SchoolRow};
use super::size_key::SizeKey;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, HeatKey, wrap};
use crate::look::{Anchor, KEY_HEIGHT, LEADING, TextLook, Theme};

/// Less is too narrow for a network and the words above it.
const LEAST_WIDTH: f64 = 120.0;
const COLUMN_GAP: f64 = 20.0;
const ROW_GAP: f64 = 20.0;
const LINE_GAP: f64 = 12.0;
const KEY_GAP: f64 = 24.0;
const LABEL_TO_NOTE: f64 = 10.0;
const ROW_HEAD_GAP: f64 = 4.0;
const PANEL_HEAD_GAP: f64 = 6.0;
/// Where the words of a size key stand below its top.
const KEY_BASELINE: f64 = 15.0;
/// The usual height of a picture, as a share of its width.
const USUAL_SHAPE: f64 = 0.62;
/// The height of a body that fits on a printed page with the words around it.
const PRINTED_BODY: f64 = 940.0;
const LEAST_HEIGHT: f64 = 40.0;

/// Words above a picture: a label, and a note beside or below it.
struct Head {
    label: Vec<String>,
    note: Vec<String>,
}

/// How pictures are arranged.
pub(super) struct SchoolGrid<'a> {
    theme: &'a Theme,
    row_heads: Vec<Head>,
    /// Of every row in turn, the words above its pictures.
    panel_heads: Vec<Vec<Head>>,
    /// Notes stand beside labels, not below.
    is_beside: bool,
    columns: usize,
    /// Lines of pictures that a row takes.
    lines: usize,
    width: f64,
    /// The colour key stands below the size key, not beside it.
    has_two_key_lines: bool,
}

impl<'a> SchoolGrid<'a> {
    /// Arranges the pictures of some rows below a key of colours and one of sizes.
    pub fn new<'b>(theme: &'a Theme, rows: &'b [SchoolRow], key: &HeatKey<'_>, size_title: &str) -> Self {
        let room = theme.inner_width();
        let most = rows.iter().map(|row| row.moments.len()).fold(1, usize::max);
        let fitting = ((room + COLUMN_GAP) / (LEAST_WIDTH + COLUMN_GAP)).floor().max(1.0) as usize;
        let lines = most.div_ceil(fitting);
        let columns = most.div_ceil(lines);
        let width = (room - count(columns - 1) * COLUMN_GAP) / count(columns);
        // More lines of pictures with notes would be higher than a page.
        let note = |moment: &'b SchoolMoment| if theme.is_narrow && lines > 1 { "" } else { &moment.note };
        let needed = |moment: &'b SchoolMoment| {
            theme.label.width(&moment.label) + LABEL_TO_NOTE + theme.tick.width(note(moment))
        };
        let is_beside = rows.iter().flat_map(|row| &row.moments).all(|moment| needed(moment) <= width);
        let head = |moment: &'b SchoolMoment| Head {
            label: wrap(&moment.label, theme.label, width),
            note: wrap(note(moment), theme.tick, width),
        };
        let of_row = |row: &SchoolRow| {
            let taken = theme.tick.width(&row.note) + LABEL_TO_NOTE;
            let label = wrap(&row.label, theme.panel_title, (room - taken).max(room / 3.0));
            Head { label, note: vec![row.note.clone()] }
        };
        let of_panels = |row: &'b SchoolRow| row.moments.iter().map(head).collect();
        Self {
            row_heads: rows.iter().map(of_row).collect(),
            panel_heads: rows.iter().map(of_panels).collect(),
            is_beside,
            columns,
            lines,
            width,
            has_two_key_lines: key.width(theme) + SizeKey::room(theme, size_title) + KEY_GAP > room,
            theme,
        }
    }

    /// The height of everything.
    pub fn body_height(&self) -> BodyHeight {
        let fixed = self.fixed_height();
        let lines = self.all_lines();
        let shared = self.theme.least_plot / lines;
        let usual = (self.width * USUAL_SHAPE).min(shared).max(self.theme.least_panel);
        let on_paper = self.theme.size.millimetres().map(|_| (PRINTED_BODY - fixed) / lines);
        let least = usual.min(on_paper.unwrap_or(usual)).max(LEAST_HEIGHT);
        BodyHeight { least: fixed + lines * least, most: fixed + lines * least.max(self.width) }
    }

    /// Width and height of every picture.
    pub fn plot_size(&self, body: &Region) -> (f64, f64) {
        (self.width, ((body.height() - self.fixed_height()) / self.all_lines()).max(0.0))
    }

    /// Where the picture at an index of a row goes.
    pub fn plot(&self, body: &Region, row: usize, index: usize) -> Region {
        let (width, height) = self.plot_size(body);
        let (line, column) = (index / self.columns, index % self.columns);
        let line_height = self.panel_head_height() + height;
        let lines_above = count(line) * (line_height + LINE_GAP);
        let top = self.row_top(body, row) + self.row_head_height() + lines_above + self.panel_head_height();
        let left = body.left + count(column) * (width + COLUMN_GAP);
        Region { left, top, right: left + width, bottom: top + height }
    }

    /// Where the top of the colour key goes.
    pub fn colour_key_top(&self, body: &Region) -> f64 {
        body.top + if self.has_two_key_lines { KEY_HEIGHT } else { 0.0 }
    }

    /// Writes the name of a strategy and its note above its pictures.
    pub fn draw_row_head(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        row: usize,
    ) -> Result<(), ChartError> {
        let head = &self.row_heads[row];
        let look = self.theme.panel_title;
        let first = Point { x: body.left, y: self.row_top(body, row) + look.size };
        canvas.lines(&head.label, first, look)?;
        let note = Point { x: body.right, y: first.y };
        canvas.lines(&head.note, note, self.theme.tick.at(Anchor::End))
    }

    /// Writes the time of a picture, and its note, above it.
    pub fn draw_panel_head(
        &self,
        canvas: &mut Canvas<'_>,
        row: usize,
        index: usize,
        plot: &Region,
    ) -> Result<(), ChartError> {
        let head = &self.panel_heads[row][index];
        let (label, note) = (self.theme.label, self.theme.tick);
        let first = Point { x: plot.left, y: plot.top - self.panel_head_height() + label.size };
        canvas.lines(&head.label, first, label)?;
        if self.is_beside {
            return canvas.lines(&head.note, Point { x: plot.right, y: first.y }, note.at(Anchor::End));
        }
        let below = first.y + text_height(&self.panel_heads, |head| &head.label, label);
        canvas.lines(&head.note, Point { x: plot.left, y: below }, note)
    }

    fn row_top(&self, body: &Region, row: usize) -> f64 {
        let (_, height) = self.plot_size(body);
        let lines = count(self.lines) * (self.panel_head_height() + height + LINE_GAP) - LINE_GAP;
        body.top + self.key_height() + count(row) * (self.row_head_height() + lines + ROW_GAP)
    }

    fn fixed_height(&self) -> f64 {
        let rows = count(self.row_heads.len().max(1));
        let of_row =
            self.row_head_height() + count(self.lines) * (self.panel_head_height() + LINE_GAP) - LINE_GAP;
        self.key_height() + rows * of_row + (rows - 1.0) * ROW_GAP
    }

    /// Lines of pictures in all rows together.
    fn all_lines(&self) -> f64 {
        count(self.row_heads.len().max(1) * self.lines)
    }

    fn key_height(&self) -> f64 {
        if self.has_two_key_lines { 2.0 * KEY_HEIGHT } else { KEY_HEIGHT }
    }

    fn row_head_height(&self) -> f64 {
        let lines = self.row_heads.iter().map(|head| head.label.len()).max().unwrap_or(1);
        count(lines) * self.theme.panel_title.size * LEADING + ROW_HEAD_GAP
    }

    fn panel_head_height(&self) -> f64 {
        let label = text_height(&self.panel_heads, |head| &head.label, self.theme.label);
        let note = text_height(&self.panel_heads, |head| &head.note, self.theme.tick);
        PANEL_HEAD_GAP + if self.is_beside { label } else { label + note }
    }
}

/// The height of the most lines that a part of any head takes.
fn text_height(heads: &[Vec<Head>], part: fn(&Head) -> &Vec<String>, look: TextLook) -> f64 {
    let lines = heads.iter().flatten().map(|head| part(head).len()).max().unwrap_or(0);
    count(lines) * look.size * LEADING
}

/// Where the words of the size key begin, on their baseline.
pub(super) fn size_key_place(body: &Region) -> Point {
    Point { x: body.left, y: body.top + KEY_BASELINE }
}
