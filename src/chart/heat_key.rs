//! The colour bar of heat strips: which colour means which share.

use super::canvas::Canvas;
use super::error::ChartError;
use super::format::percent;
use super::geometry::{Point, Region, count};
use super::theme;

const BAR_WIDTH: f64 = 200.0;
const BAR_HEIGHT: f64 = 14.0;
const BAR_STEPS: usize = 100;
const GAP: f64 = 8.0;
const WIDE_GAP: f64 = 22.0;
const MISSING_NAME: &str = "no value";

/// What the colours of heat strips mean.
pub(super) struct HeatKey<'a> {
    /// What the colour shows.
    pub title: &'a str,
    /// Some cells have no value, and the key says what they look like.
    pub any_missing: bool,
}

impl HeatKey<'_> {
    /// The width of title, bar and end values together.
    pub fn width(&self) -> f64 {
        let ends = theme::TICK.width(&percent(0.0)) + theme::TICK.width(&percent(1.0));
        let missing = if self.any_missing {
            WIDE_GAP + BAR_HEIGHT + GAP + theme::TICK.width(MISSING_NAME)
        } else {
            0.0
        };
        theme::LABEL.width(self.title) + 2.0 * GAP + ends + BAR_WIDTH + 2.0 * GAP + missing
    }

    /// Draws the key on one line, flush right.
    pub fn draw(&self, canvas: &mut Canvas<'_>, right: f64, top: f64) -> Result<(), ChartError> {
        let baseline = top + BAR_HEIGHT;
        let at = |x: f64| Point { x, y: baseline };
        let mut left = right - self.width();
        canvas.text(self.title, at(left), theme::LABEL)?;
        left += theme::LABEL.width(self.title) + 2.0 * GAP;
        canvas.text(&percent(0.0), at(left), theme::TICK)?;
        left += theme::TICK.width(&percent(0.0)) + GAP;
        draw_bar(canvas, &swatch(left, BAR_WIDTH, top))?;
        left += BAR_WIDTH + GAP;
        canvas.text(&percent(1.0), at(left), theme::TICK)?;
        if self.any_missing {
            left += theme::TICK.width(&percent(1.0)) + WIDE_GAP;
            canvas.rectangle(&swatch(left, BAR_HEIGHT, top), theme::MISSING)?;
            canvas.text(MISSING_NAME, at(left + BAR_HEIGHT + GAP), theme::TICK)?;
        }
        Ok(())
    }
}

/// Steps overlap to the right, so that no white shines through between them.
fn draw_bar(canvas: &mut Canvas<'_>, bar: &Region) -> Result<(), ChartError> {
    let steps = count(BAR_STEPS);
    for step in 0..BAR_STEPS {
        let piece = Region { left: bar.across(count(step) / steps), ..*bar };
        canvas.rectangle(&piece, theme::heat((count(step) + 0.5) / steps))?;
    }
    Ok(())
}

fn swatch(left: f64, width: f64, top: f64) -> Region {
    Region { left, top: top + 1.0, right: left + width, bottom: top + 1.0 + BAR_HEIGHT }
}
