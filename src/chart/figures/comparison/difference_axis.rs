//! The axis of differences: zero is the reference, left of it is below, right above.

use crate::axes::{Ticks, differences, draw_axis_title};
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, Palette, Stroke, TextLook, thin};
use crate::words::phrases;

const HEAD_RISE: f64 = 14.0;
const ZERO_GAP: f64 = 12.0;
const TICK_DROP: f64 = 18.0;
const MOST_TICKS: f64 = 6.0;
/// Numbers closer than this would touch.
const TICK_DISTANCE: f64 = 46.0;

/// The colours of what lies below the reference and above it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    /// Below.
    pub below: Colour,
    /// Above.
    pub above: Colour,
}

impl Sides {
    /// The good side has the same colour whether more is better or less.
    pub fn new(palette: &Palette, less_is_better: bool) -> Self {
        let Palette { above: better, below: worse, .. } = *palette;
        if less_is_better {
            Self { below: better, above: worse }
        } else {
            Self { below: worse, above: better }
        }
    }
}

/// An axis that holds all differences of a figure.
pub(super) struct DifferenceAxis {
    plot: Region,
    ticks: Ticks,
}

impl DifferenceAxis {
    /// Chooses round limits around all differences, ends of intervals included.
    pub fn new(plot: Region, differences: impl Iterator<Item = f64>) -> Self {
        let wished = (plot.width() / TICK_DISTANCE).floor().clamp(1.0, MOST_TICKS);
        Self { plot, ticks: differences::difference_ticks(differences, wished) }
    }

    /// The horizontal position of a difference.
    pub fn across(&self, difference: f64) -> f64 {
        self.plot.across(self.ticks.along(difference))
    }

    /// Draws its lines along `spans` of height, its numbers and its title.
    pub fn draw(&self, canvas: &mut Canvas<'_>, title: &str, spans: &[[f64; 2]]) -> Result<(), ChartError> {
        let theme = canvas.theme;
        for tick in self.ticks.iter() {
            let x = self.across(tick);
            draw_vertical(canvas, x, spans, thin(theme.palette.grid_line))?;
            let place = Point { x, y: self.plot.bottom + TICK_DROP };
            let text = theme.language.short_points(tick);
            canvas.text(&text, place, theme.tick.at(Anchor::Middle))?;
        }
        let zero = differences::zero_line(canvas);
        draw_vertical(canvas, self.across(0.0), spans, zero)?;
        draw_axis_title(canvas, &self.plot, &differences::title_with_unit(&theme.language, title))
    }

    /// Says above the plot which side of zero is which; a long name that would be
    /// cut off is left to the title of the figure.
    pub fn draw_sides(
        &self,
        canvas: &mut Canvas<'_>,
        reference: &str,
        sides: Sides,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let language = &theme.language;
        let y = self.plot.top - HEAD_RISE;
        let zero = self.across(0.0);
        let [left, right] = [zero - ZERO_GAP, zero + ZERO_GAP];
        let words = [
            language.say(phrases::strategies_compared::Below { reference: &reference }),
            language.say(phrases::strategies_compared::BelowIt),
        ];
        let look = theme.tick.at(Anchor::End).coloured(theme.palette.readable(sides.below));
        draw_first_fitting(canvas, &words, Point { x: left, y }, look, left - theme.margin)?;
        let words = [
            language.say(phrases::strategies_compared::Above { reference: &reference }),
            language.say(phrases::strategies_compared::AboveIt),
        ];
        let look = theme.tick.coloured(theme.palette.readable(sides.above));
        draw_first_fitting(canvas, &words, Point { x: right, y }, look, theme.width - theme.margin - right)
    }
}

fn draw_vertical(
    canvas: &mut Canvas<'_>,
    x: f64,
    spans: &[[f64; 2]],
    stroke: Stroke,
) -> Result<(), ChartError> {
    spans.iter().try_for_each(|span| canvas.line(&span.map(|y| Point { x, y }), stroke))
}

/// Writes the first wording that fits into `room`, or none: the other side of zero says enough.
fn draw_first_fitting(
    canvas: &mut Canvas<'_>,
    wordings: &[String],
    start: Point,
    look: TextLook,
    room: f64,
) -> Result<(), ChartError> {
    match wordings.iter().find(|words| look.width(words) <= room) {
        Some(words) => canvas.text(words, start, look),
        None => Ok(()),
    }
}
