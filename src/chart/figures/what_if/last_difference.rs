//! The difference in the last week, in words beside its line.

use crate::drawing::{Canvas, Point};
use crate::error::ChartError;
use crate::look::{LEADING, Theme};
use crate::panels::{Course, Panel};

const PLOT_TO_NUMBER: f64 = 12.0;

/// The difference in the last week and its interval.
pub(super) struct LastDifference {
    /// NaN where it is missing.
    difference: f64,
    value: String,
    /// Empty in a narrow figure, which has no room for it.
    interval: String,
}

impl LastDifference {
    /// The last week of a course of differences.
    pub fn new(theme: &Theme, differences: &Course) -> Self {
        // Without a week there is no last difference.
        let last = |list: &[f64]| list.last().copied().unwrap_or(f64::NAN);
        let [difference, low, high] =
            [&differences.line, &differences.low, &differences.high].map(|list| last(list));
        let language = &theme.language;
        let interval = if theme.is_narrow { String::new() } else { language.points_interval(low, high) };
        Self { difference, value: language.signed_points(difference), interval }
    }

    /// The room that it needs to the right of a plot.
    pub fn width(&self, theme: &Theme) -> f64 {
        PLOT_TO_NUMBER + theme.value.width(&self.value).max(theme.tick.width(&self.interval))
    }

    /// Writes it to the right of a panel of differences, as near to the end of its line as it fits.
    pub fn draw(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
        if !self.difference.is_finite() {
            return Ok(());
        }
        let theme = canvas.theme;
        let plot = &panel.plot;
        let drop = if self.interval.is_empty() { 0.0 } else { theme.tick.size * LEADING };
        let lowest = plot.bottom - drop;
        let wanted = panel.upward(self.difference) + theme.value.half_capital() - drop / 2.0;
        let x = plot.right + PLOT_TO_NUMBER;
        let y = wanted.min(lowest).max(plot.top + theme.value.half_capital());
        canvas.text(&self.value, Point { x, y }, theme.value)?;
        canvas.text(&self.interval, Point { x, y: y + drop }, theme.tick)
    }
}
