//! The colour bar of heat strips: which colour means which share.

use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{Theme, heat};
use crate::words::phrases;

const WIDEST_BAR: f64 = 200.0;
const SHORTEST_BAR: f64 = 60.0;
const BAR_HEIGHT: f64 = 14.0;
const BAR_STEPS: usize = 100;
const GAP: f64 = 8.0;
const WIDE_GAP: f64 = 22.0;

/// What the colours of heat strips mean.
pub(crate) struct HeatKey<'a> {
    /// What the colour shows.
    pub title: &'a str,
    /// Some cells have no value, and the key says what they look like.
    pub any_missing: bool,
}

impl HeatKey<'_> {
    /// The width of title, bar and end values together.
    pub fn width(&self, theme: &Theme) -> f64 {
        self.words_width(theme) + self.bar_width(theme)
    }

    fn words_width(&self, theme: &Theme) -> f64 {
        let ends =
            theme.tick.width(&theme.language.percent(0.0)) + theme.tick.width(&theme.language.percent(1.0));
        let missing = if self.any_missing {
            WIDE_GAP + BAR_HEIGHT + GAP + theme.tick.width(&missing_name(theme))
        } else {
            0.0
        };
        theme.label.width(self.title) + 2.0 * GAP + ends + 2.0 * GAP + missing
    }

    /// The bar gives way to the words in a narrow figure.
    fn bar_width(&self, theme: &Theme) -> f64 {
        (theme.inner_width() - self.words_width(theme)).clamp(SHORTEST_BAR, WIDEST_BAR)
    }

    /// Draws the key on one line, flush right.
    pub fn draw(&self, canvas: &mut Canvas<'_>, right: f64, top: f64) -> Result<(), ChartError> {
        let baseline = top + BAR_HEIGHT;
        let at = |x: f64| Point { x, y: baseline };
        let theme = canvas.theme;
        let bar_width = self.bar_width(theme);
        let [nothing, everything] = [0.0, 1.0].map(|share| theme.language.percent(share));
        let mut left = right - self.width(theme);
        canvas.text(self.title, at(left), theme.label)?;
        left += theme.label.width(self.title) + 2.0 * GAP;
        canvas.text(&nothing, at(left), theme.tick)?;
        left += theme.tick.width(&nothing) + GAP;
        draw_bar(canvas, &swatch(left, bar_width, top))?;
        left += bar_width + GAP;
        canvas.text(&everything, at(left), theme.tick)?;
        if self.any_missing {
            left += theme.tick.width(&everything) + WIDE_GAP;
            canvas.rectangle(&swatch(left, BAR_HEIGHT, top), theme.palette.missing)?;
            canvas.text(&missing_name(theme), at(left + BAR_HEIGHT + GAP), theme.tick)?;
        }
        Ok(())
    }
}

fn missing_name(theme: &Theme) -> String {
    theme.language.say(phrases::figure::NoValue)
}

/// Steps overlap to the right, so that no ground shines through between them.
fn draw_bar(canvas: &mut Canvas<'_>, bar: &Region) -> Result<(), ChartError> {
    let steps = count(BAR_STEPS);
    for step in 0..BAR_STEPS {
        let piece = Region { left: bar.across(count(step) / steps), ..*bar };
        canvas.rectangle(&piece, heat((count(step) + 0.5) / steps))?;
    }
    Ok(())
}

fn swatch(left: f64, width: f64, top: f64) -> Region {
    Region { left, top: top + 1.0, right: left + width, bottom: top + 1.0 + BAR_HEIGHT }
}
