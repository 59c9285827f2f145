//! Paired differences: how much better or worse than a reference strategy.

mod difference_axis;
mod other_assumptions;

use crate::axes::differences::title_with_unit;
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data};
use crate::look::{Anchor, Colour, Palette, Stroke, Style, Theme};
use crate::tables::Rows;
use crate::words::Caption;
use difference_axis::{DifferenceAxis, Sides};
pub use other_assumptions::{OtherAssumptions, UnderAssumption, UnderAssumptions};

/// One strategy and its difference from the reference, both as shares.
///
/// `0.12` means twelve percentage points above the reference; NaN if unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// The difference itself, -1 to 1.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
    /// A remark on one line, such as "beats it in 87 % of replicates".
    pub note: Option<String>,
}

/// Dots with intervals around a zero line that stands for the reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The words around the figure; the title should name the reference.
    pub caption: Caption,
    /// Name of the reference strategy.
    pub reference: String,
    /// What differs, such as "Difference in final fidelity"; the unit is added.
    pub value_title: String,
    /// What dot and line are, such as "line: 95 % interval (bootstrap)".
    pub interval_meaning: String,
    /// Less is better: a difference below zero has the colour of what is good.
    pub less_is_better: bool,
    /// Strategies from the top down.
    pub rows: Vec<Difference>,
}

const DOT_RADIUS: f64 = 6.0;
const PLOT_TO_NUMBERS: f64 = 26.0;
const VALUE_TO_INTERVAL: f64 = 12.0;
const HALF_TICK: f64 = 20.0;
const NUMBERS_LEADING: f64 = 17.0;

impl Comparison {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let names = self.rows.iter().map(|row| row.label.as_str());
        let rows = Rows::new(&theme, names, &title_with_unit(&theme.language, &self.value_title));
        let height = rows.body_height();
        compose(&theme, &self.caption, &self.interval_meaning, height, |canvas, body| {
            self.paint(canvas, &body, &rows)
        })
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, rows: &Rows<'_>) -> Result<(), ChartError> {
        let area = rows.area(body);
        if self.rows.is_empty() {
            return draw_no_data(canvas, &area);
        }
        let numbers = NumbersColumn::new(canvas.theme, &self.rows);
        let marks = self.rows.iter().flat_map(|row| [row.difference, row.low, row.high]);
        let words = (self.value_title.as_str(), self.reference.as_str());
        let beside = numbers.width + PLOT_TO_NUMBERS;
        let (axis, sides) = draw_frame(canvas, body, rows, (marks, beside), words, self.less_is_better)?;
        for (index, row) in self.rows.iter().enumerate() {
            let middle = rows.middle(&area, index);
            draw_interval(canvas, &axis, middle, row, sides)?;
            numbers.draw(canvas, area.right - numbers.width, middle, row, sides)?;
        }
        Ok(())
    }
}

/// Draws named rows, the axis that holds all marks and has so much room beside it, and what its sides mean.
fn draw_frame(
    canvas: &mut Canvas<'_>,
    body: &Region,
    rows: &Rows<'_>,
    (marks, beside): (impl Iterator<Item = f64>, f64),
    (value_title, reference): (&str, &str),
    less_is_better: bool,
) -> Result<(DifferenceAxis, Sides), ChartError> {
    rows.draw(canvas, body)?;
    let area = rows.area(body);
    // Without names at the left, half of the first number on the axis needs room there.
    let left = if canvas.theme.is_narrow { area.left + HALF_TICK } else { area.left };
    let axis = DifferenceAxis::new(Region { left, right: area.right - beside, ..area }, marks);
    axis.draw(canvas, value_title, &rows.spans(&area))?;
    let sides = Sides::new(canvas.theme.palette, less_is_better);
    axis.draw_sides(canvas, reference, sides)?;
    Ok((axis, sides))
}

fn draw_interval(
    canvas: &mut Canvas<'_>,
    axis: &DifferenceAxis,
    middle: f64,
    row: &Difference,
    sides: Sides,
) -> Result<(), ChartError> {
    let at = |value: f64| Point { x: axis.across(value), y: middle };
    let colour = colour_of(canvas.theme.palette, sides, [row.low, row.high]);
    if row.low.is_finite() && row.high.is_finite() {
        let whisker = Stroke { colour, width: 2.6 };
        canvas.line(&[at(row.low), at(row.high)], whisker)?;
    }
    if row.difference.is_finite() {
        canvas.dot(at(row.difference), DOT_RADIUS, colour)?;
    }
    Ok(())
}

/// Coloured only when the whole interval lies on one side of zero.
fn colour_of(palette: &Palette, sides: Sides, [low, high]: [f64; 2]) -> Colour {
    if low > 0.0 {
        sides.above
    } else if high < 0.0 {
        sides.below
    } else {
        palette.muted
    }
}

/// The words to the right of the plot: value, interval and remark.
struct NumbersColumn {
    /// Width of the widest value.
    values: f64,
    /// Width of everything.
    width: f64,
}

impl NumbersColumn {
    fn new(theme: &Theme, rows: &[Difference]) -> Self {
        let widest = |widths: &dyn Fn(&Difference) -> f64| rows.iter().map(widths).fold(0.0, f64::max);
        let values = widest(&|row| theme.value.width(&theme.language.signed_points(row.difference)));
        let intervals = widest(&|row| theme.tick.width(&theme.language.points_interval(row.low, row.high)));
        let notes = widest(&|row| row.note.as_ref().map_or(0.0, |note| theme.tick.width(note)));
        Self { values, width: (values + VALUE_TO_INTERVAL + intervals).max(notes) }
    }

    /// Writes the value and its interval, and below them the remark.
    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        left: f64,
        middle: f64,
        row: &Difference,
        sides: Sides,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let first_line = if row.note.is_some() { middle - 3.0 } else { middle + theme.value.half_capital() };
        let colour = theme.palette.readable(colour_of(theme.palette, sides, [row.low, row.high]));
        let value_look = theme.value.at(Anchor::End).coloured(colour);
        let value_end = left + self.values;
        let value = theme.language.signed_points(row.difference);
        canvas.text(&value, Point { x: value_end, y: first_line }, value_look)?;
        let interval = theme.language.points_interval(row.low, row.high);
        canvas.text(&interval, Point { x: value_end + VALUE_TO_INTERVAL, y: first_line }, theme.tick)?;
        match &row.note {
            Some(note) => canvas.text(note, Point { x: left, y: first_line + NUMBERS_LEADING }, theme.tick),
            None => Ok(()),
        }
    }
}
