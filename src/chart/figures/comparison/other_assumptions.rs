//! Paired differences as a scenario has them and under other assumptions: which conclusions hang on one.

use super::difference_axis::{DifferenceAxis, Sides};
use super::{HALF_TICK, PLOT_TO_NUMBERS, colour_of, draw_frame};
use crate::axes::differences::title_with_unit;
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data, spread, widest, wrap};
use crate::look::{LEADING, Style, Theme};
use crate::tables::{Estimated, Rows, draw_filled, draw_hollow};
use crate::words::Caption;

/// A difference under one other assumption.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderAssumption {
    /// The difference, as a share.
    pub difference: Estimated,
    /// Which assumption it is and what becomes of the conclusion; nothing where the difference hardly moves.
    pub note: Option<String>,
    /// The conclusion is another than the scenario's.
    pub is_changed: bool,
}

/// A strategy's difference from the reference under all assumptions.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderAssumptions {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// The difference as the scenario has it, as a share.
    pub base: Estimated,
    /// The same under other assumptions, one after another, in the same order for every strategy.
    pub others: Vec<UnderAssumption>,
}

/// A row per strategy: a filled dot as the scenario has it, and below it a hollow one under each other assumption, with notes
/// beside those that move it where the figure is wide.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherAssumptions {
    /// The words around the figure.
    pub caption: Caption,
    /// Name of the reference strategy.
    pub reference: String,
    /// What differs; the unit is added.
    pub value_title: String,
    /// What the marks are, for the line below the figure.
    pub reading: String,
    /// Less is better: a difference below zero has the colour of what is good.
    pub less_is_better: bool,
    /// Strategies from the top down.
    pub rows: Vec<UnderAssumptions>,
}

/// Between the marks of a row: the most, and the least where there are many.
const MOST_STEP: f64 = 15.0;
const LEAST_STEP: f64 = 5.0;
/// How high all marks together may be, so that a page has room for the figure.
const MARKS_AT_MOST: f64 = 400.0;
/// Above the first mark of a row and below the last.
const AROUND_MARKS: f64 = 9.0;
/// The widest that notes get, as a share of the width of all.
const WIDEST_NOTES: f64 = 0.3;
const NOTE_GAP: f64 = 3.0;

impl OtherAssumptions {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let notes = Notes::new(&theme, &self.rows);
        let names = self.rows.iter().map(|row| row.label.as_str());
        let rows = Rows::new(&theme, names, &title_with_unit(&theme.language, &self.value_title))
            .with_marks_of(self.row_height(&notes));
        compose(&theme, &self.caption, &self.reading, rows.body_height(), |canvas, body| {
            self.paint(canvas, &body, &rows, &notes)
        })
    }

    /// Height of the marks of a row, with the notes beside them.
    fn row_height(&self, notes: &Notes) -> f64 {
        self.marks_height().max(notes.most)
    }

    fn marks_height(&self) -> f64 {
        2.0 * AROUND_MARKS + self.step() * count(self.others())
    }

    fn others(&self) -> usize {
        self.rows.iter().map(|row| row.others.len()).max().unwrap_or(0)
    }

    fn step(&self) -> f64 {
        let marks = count((self.rows.len() * self.others()).max(1));
        (MARKS_AT_MOST / marks).clamp(LEAST_STEP, MOST_STEP)
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        rows: &Rows<'_>,
        notes: &Notes,
    ) -> Result<(), ChartError> {
        let area = rows.area(body);
        if self.rows.is_empty() {
            return draw_no_data(canvas, &area);
        }
        let beside = if canvas.theme.is_narrow { HALF_TICK } else { PLOT_TO_NUMBERS + notes.width };
        let marks = self.rows.iter().flat_map(|row| {
            row.others.iter().map(|other| other.difference).chain([row.base]).flat_map(|one| one.numbers())
        });
        let words = (self.value_title.as_str(), self.reference.as_str());
        let (axis, sides) = draw_frame(canvas, body, rows, (marks, beside), words, self.less_is_better)?;
        for (index, row) in self.rows.iter().enumerate() {
            let middle = rows.middle(&area, index);
            let first = middle - self.marks_height() / 2.0 + AROUND_MARKS;
            let at = |mark: usize| first + self.step() * count(mark);
            draw_marks(canvas, &axis, row, sides, at)?;
            let [top, bottom] = [-0.5, 0.5].map(|half| middle + half * self.row_height(notes));
            let room = Region { left: area.right - notes.width, right: area.right, top, bottom };
            notes.draw(canvas, index, &room, at)?;
        }
        Ok(())
    }
}

/// Draws the difference as the scenario has it and then the others, each at its height.
fn draw_marks(
    canvas: &mut Canvas<'_>,
    axis: &DifferenceAxis,
    row: &UnderAssumptions,
    sides: Sides,
    at: impl Fn(usize) -> f64,
) -> Result<(), ChartError> {
    let palette = canvas.theme.palette;
    let colour = |one: &Estimated| colour_of(palette, sides, [one.low, one.high]);
    draw_filled(canvas, |share| axis.across(share), at(0), row.base, colour(&row.base))?;
    for (index, other) in row.others.iter().enumerate() {
        let one = other.difference;
        draw_hollow(canvas, |share| axis.across(share), at(index + 1), one, colour(&one))?;
    }
    Ok(())
}

/// A note with the place of its mark.
struct Note {
    mark: usize,
    lines: Vec<String>,
    is_changed: bool,
}

/// What moves differences, and what becomes of conclusions then; a narrow figure has no room for it.
struct Notes {
    /// By row.
    rows: Vec<Vec<Note>>,
    /// Width of the widest line.
    width: f64,
    /// Height of all notes of the row that has most to say.
    most: f64,
    /// Height of a line.
    line: f64,
}

impl Notes {
    fn new(theme: &Theme, rows: &[UnderAssumptions]) -> Self {
        let look = theme.small_print;
        let room = theme.inner_width() * WIDEST_NOTES;
        let of_row = |row: &UnderAssumptions| -> Vec<Note> {
            let note = |(index, other): (usize, &UnderAssumption)| {
                let lines = wrap(other.note.as_ref()?, look, room);
                Some(Note { mark: index + 1, lines, is_changed: other.is_changed })
            };
            row.others.iter().enumerate().filter(|_| !theme.is_narrow).filter_map(note).collect()
        };
        let rows: Vec<_> = rows.iter().map(of_row).collect();
        let lines = rows.iter().flatten().map(|note| widest(&note.lines, look));
        let width = lines.fold(0.0, f64::max);
        let mut notes = Self { rows, width, most: 0.0, line: look.size * LEADING };
        notes.most = (0..notes.rows.len()).map(|row| notes.heights(row).iter().sum()).fold(0.0, f64::max);
        notes
    }

    fn heights(&self, row: usize) -> Vec<f64> {
        self.rows[row].iter().map(|note| self.line * count(note.lines.len()) + NOTE_GAP).collect()
    }

    /// Writes the notes of a row into a region, each as near to its mark as the others leave room for.
    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        row: usize,
        room: &Region,
        at: impl Fn(usize) -> f64,
    ) -> Result<(), ChartError> {
        let look = canvas.theme.small_print;
        let heights = self.heights(row);
        let wanted: Vec<f64> = self.rows[row].iter().map(|note| at(note.mark)).collect();
        let centres = spread(&wanted, &heights, room.top, room.bottom);
        for (note, centre) in self.rows[row].iter().zip(centres) {
            let lift = self.line * (count(note.lines.len()) - 1.0) / 2.0;
            let look = if note.is_changed { look.coloured(canvas.theme.palette.ink) } else { look };
            let first = Point { x: room.left, y: centre - lift + look.half_capital() };
            canvas.lines(&note.lines, first, look)?;
        }
        Ok(())
    }
}
