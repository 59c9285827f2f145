//! The axis of costs: from nothing to as much as the data needs, which can be more than everything.

use crate::axes::{Ticks, draw_axis_title};
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Stroke, Theme, thin};

const TICK_DROP: f64 = 18.0;
const TICK_LENGTH: f64 = 5.0;
const NAME_RISE: f64 = 7.0;
const MOST_TICKS: f64 = 8.0;
/// Numbers closer than this would touch.
const TICK_DISTANCE: f64 = 58.0;
/// The axis reaches at least this share: no cost should look large by zooming.
const LEAST_REACH: f64 = 0.1;

/// Room above a plot for the name of the line at 100 %.
pub(super) const WHOLE_NAME_HEIGHT: f64 = 18.0;

/// The greatest of some costs that the axis has to hold.
pub(super) fn greatest(costs: impl Iterator<Item = f64>) -> f64 {
    costs.filter(|cost| cost.is_finite()).fold(LEAST_REACH, f64::max)
}

/// Whether costs that reach so far need a line at 100 %.
pub(super) fn exceeds_whole(greatest: f64) -> bool {
    greatest > 1.0
}

/// Room to the right of a plot for half of the last number.
pub(super) fn right_room(theme: &Theme) -> f64 {
    theme.tick.width(&theme.language.percent(1.0)) / 2.0
}

/// An axis of shares from 0 on, over the width of a plot.
pub(super) struct CostAxis {
    plot: Region,
    ticks: Ticks,
}

impl CostAxis {
    /// Chooses a round limit at or above the greatest cost.
    pub fn new(plot: Region, greatest: f64) -> Self {
        let wished = (plot.width() / TICK_DISTANCE).floor().clamp(1.0, MOST_TICKS);
        Self { plot, ticks: Ticks::around(0.0, greatest, wished as usize) }
    }

    /// The horizontal position of a cost; one below 0 stays at the edge.
    pub fn across(&self, cost: f64) -> f64 {
        self.plot.across(self.ticks.along(cost))
    }

    /// The ends of the vertical line at 100 %, where the axis goes on beyond it.
    pub fn whole(&self) -> Option<[Point; 2]> {
        let is_beyond = exceeds_whole(self.ticks.last() - 1e-9);
        is_beyond.then(|| [self.plot.top, self.plot.bottom].map(|y| Point { x: self.across(1.0), y }))
    }

    /// Draws its lines, its numbers and its title.
    pub fn draw(&self, canvas: &mut Canvas<'_>, title: &str) -> Result<(), ChartError> {
        let theme = canvas.theme;
        for tick in self.ticks.iter() {
            let x = self.across(tick);
            let at = |y: f64| Point { x, y };
            canvas.line(&[at(self.plot.top), at(self.plot.bottom)], thin(theme.palette.grid_line))?;
            let mark = [at(self.plot.bottom), at(self.plot.bottom + TICK_LENGTH)];
            canvas.line(&mark, thin(theme.palette.axis_line))?;
            let number = theme.language.percent(tick);
            canvas.text(&number, at(self.plot.bottom + TICK_DROP), theme.tick.at(Anchor::Middle))?;
        }
        draw_axis_title(canvas, &self.plot, title)
    }

    /// Draws the line at 100 %, where there is one, with its name above it.
    pub fn draw_whole(&self, canvas: &mut Canvas<'_>, name: &str) -> Result<(), ChartError> {
        let Some(ends) = self.whole() else { return Ok(()) };
        let theme = canvas.theme;
        canvas.line(&ends, Stroke { colour: theme.palette.ink, width: 1.4 })?;
        let half = theme.tick.width(name) / 2.0;
        let x = ends[0].x.min(theme.width - theme.margin - half).max(theme.margin + half);
        let place = Point { x, y: self.plot.top - NAME_RISE };
        canvas.text(name, place, theme.tick.at(Anchor::Middle).coloured(theme.palette.ink))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Region = Region { left: 0.0, top: 0.0, right: 600.0, bottom: 100.0 };

    #[test]
    fn costs_beyond_everything_get_a_line_where_everything_is() {
        assert!(CostAxis::new(PLOT, greatest([0.4, 1.0].into_iter())).whole().is_none());
        let axis = CostAxis::new(PLOT, greatest([0.4, 1.3, f64::NAN].into_iter()));
        let line = axis.whole().expect("the axis goes on beyond 1");
        assert_eq!(line[0].x, axis.across(1.0));
        assert!(axis.across(1.0) < axis.across(1.3) && axis.across(1.3) <= 600.0);
    }

    #[test]
    fn an_axis_of_no_cost_still_has_room() {
        let axis = CostAxis::new(PLOT, greatest(std::iter::empty()));
        assert!(axis.across(0.1) > axis.across(0.0));
    }
}
