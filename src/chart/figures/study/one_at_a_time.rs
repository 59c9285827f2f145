//! One value at a time: how far each moves an output from where the scenario is, the furthest first.

use super::ranked::draw_ranked;
use crate::axes::Numbers;
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Palette, Stroke, Style, thin};
use crate::tables::{Estimated, FactorName};
use crate::words::Caption;

/// A value with what becomes of the output between its levels.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedBy {
    /// What varies.
    pub name: FactorName,
    /// The output where it is least.
    pub least: Estimated,
    /// The output where it is greatest.
    pub most: Estimated,
    /// The value, in words, at which the output is least.
    pub least_at: String,
    /// The value, in words, at which the output is greatest.
    pub most_at: String,
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
const WHISKER: f64 = 1.4;
const BASE_WIDTH: f64 = 1.6;
const VALUE_GAP: f64 = 6.0;

impl OneAtATime {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let all = self.factors.iter().flat_map(|own| [own.least.numbers(), own.most.numbers()]).flatten();
        let all: Vec<f64> = all.chain([self.base]).collect();
        draw_ranked(
            style,
            (&self.caption, &self.reading),
            (&self.value_title, self.numbers),
            &self.factors.iter().map(|own| &own.name).collect::<Vec<_>>(),
            &all,
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
        let at = |x: f64| Point { x, y: middle };
        let bar = Region {
            left: across(own.least.value),
            top: middle - HALF_BAR,
            right: across(own.most.value),
            bottom: middle + HALF_BAR,
        };
        canvas.rectangle(&bar, canvas.theme.palette.pale(above))?;
        let mut reach = [bar.left, bar.right];
        for (end, estimate) in [own.least, own.most].into_iter().enumerate() {
            if estimate.low.is_finite() && estimate.high.is_finite() {
                let ends = [across(estimate.low), across(estimate.high)];
                canvas.line(&ends.map(at), Stroke { colour: above, width: WHISKER })?;
                reach[end] = ends[end];
            }
            let x = across(estimate.value);
            let ends = [middle - HALF_BAR, middle + HALF_BAR].map(|y| Point { x, y });
            canvas.line(&ends, thin(above))?;
        }
        let base = across(self.base);
        let ends = [middle - HALF_BAR - 3.0, middle + HALF_BAR + 3.0].map(|y| Point { x: base, y });
        if self.base.is_finite() {
            canvas.line(&ends, Stroke { colour: ink, width: BASE_WIDTH })?;
        }
        self.draw_levels(canvas, own, middle, reach)
    }

    /// Writes the values that lead to the least and the greatest output outside of the bar, where there is room.
    fn draw_levels(
        &self,
        canvas: &mut Canvas<'_>,
        own: &MovedBy,
        middle: f64,
        [left, right]: [f64; 2],
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let look = theme.small_print;
        let y = middle + look.half_capital();
        let [first, last] = [theme.margin, theme.width - theme.margin];
        let has_room_left = left - VALUE_GAP - look.width(&own.least_at) >= first;
        let has_room_right = right + VALUE_GAP + look.width(&own.most_at) <= last;
        if has_room_left {
            canvas.text(&own.least_at, Point { x: left - VALUE_GAP, y }, look.at(Anchor::End))?;
        }
        if has_room_right {
            canvas.text(&own.most_at, Point { x: right + VALUE_GAP, y }, look)?;
        }
        Ok(())
    }
}
