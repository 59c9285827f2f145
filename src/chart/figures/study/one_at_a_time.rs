//! One value at a time: how far each moves an output from where the scenario is, the furthest first.

use super::ranked::draw_ranked;
use crate::axes::Numbers;
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Palette, Stroke, Style, Theme};
use crate::tables::FactorName;
use crate::words::Caption;

/// A value with what becomes of the output between its levels.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedBy {
    /// What varies.
    pub name: FactorName,
    /// The output where it is least.
    pub least: f64,
    /// The output where it is greatest.
    pub most: f64,
    /// The value, in words, at which the output is least.
    pub least_at: String,
    /// The value, in words, at which the output is greatest.
    pub most_at: String,
    /// Whether the distance of the two may be luck.
    pub may_be_luck: bool,
}

/// A bar per value, from the least output to the greatest, around the scenario's own: a tornado.
#[derive(Debug, Clone, PartialEq)]
pub struct OneAtATime {
    /// The words around the figure.
    pub caption: Caption,
    /// What the axis shows, without its unit.
    pub value_title: String,
    /// What the numbers of the axis are.
    pub numbers: Numbers,
    /// The output at the scenario's own values.
    pub base: f64,
    /// At most about 20, from the top down.
    pub factors: Vec<MovedBy>,
    /// What bars, lines and numbers are, for the line below the figure.
    pub reading: String,
}

const HALF_BAR: f64 = 5.0;
const BASE_WIDTH: f64 = 2.0;
/// How far the line of the base reaches over a bar.
const BASE_OVER: f64 = 3.0;
const VALUE_GAP: f64 = 6.0;

impl OneAtATime {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let all = self.factors.iter().flat_map(|own| [own.least, own.most]);
        let all: Vec<f64> = all.chain([self.base]).collect();
        let look = Theme::new(style).small_print;
        let widest = |words: fn(&MovedBy) -> &String| {
            self.factors.iter().map(|own| look.width(words(own))).fold(0.0, f64::max) + VALUE_GAP
        };
        draw_ranked(
            style,
            (&self.caption, &self.reading),
            (&self.value_title, self.numbers),
            &self.factors.iter().map(|own| &own.name).collect::<Vec<_>>(),
            &all,
            [widest(|own| &own.least_at), widest(|own| &own.most_at)],
            |canvas, index, middle, across| self.draw_row(canvas, &self.factors[index], middle, across),
        )
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas<'_>,
        own: &MovedBy,
        middle: f64,
        across: &dyn Fn(f64) -> f64,
    ) -> Result<(), ChartError> {
        let Palette { above, ink, .. } = *canvas.theme.palette;
        let bar = Region {
            left: across(own.least),
            top: middle - HALF_BAR,
            right: across(own.most),
            bottom: middle + HALF_BAR,
        };
        let fill = if own.may_be_luck { canvas.theme.palette.pale(above) } else { above };
        canvas.rectangle(&bar, fill)?;
        let base = across(self.base);
        let ends =
            [middle - HALF_BAR - BASE_OVER, middle + HALF_BAR + BASE_OVER].map(|y| Point { x: base, y });
        if self.base.is_finite() {
            canvas.line(&ends, Stroke { colour: ink, width: BASE_WIDTH })?;
        }
        draw_levels(canvas, own, middle, [bar.left, bar.right])
    }
}

/// Writes the values that lead to the least and the greatest output outside of the bar.
fn draw_levels(
    canvas: &mut Canvas<'_>,
    own: &MovedBy,
    middle: f64,
    [left, right]: [f64; 2],
) -> Result<(), ChartError> {
    let look = canvas.theme.small_print;
    let y = middle + look.half_capital();
    canvas.text(&own.least_at, Point { x: left - VALUE_GAP, y }, look.at(Anchor::End))?;
    canvas.text(&own.most_at, Point { x: right + VALUE_GAP, y }, look)
}
