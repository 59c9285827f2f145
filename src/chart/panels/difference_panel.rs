//! A panel of a difference over school weeks, with zero where there is none.

use super::course::Course;
use super::panel::{Panel, TICK_GAP};
use super::series::{draw_band, draw_runs, runs};
use crate::axes::{TimeAxis, difference_ticks};
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, LEADING, Stroke, Theme, UpTo, thin};

const BAND_OPACITY: f64 = 0.22;
const LINE_WIDTH: f64 = 2.6;
const ZERO_WIDTH: f64 = 1.4;
const PLOT_TO_NUMBER: f64 = 12.0;
/// Numbers closer than this would touch.
const TICK_DISTANCE: f64 = 30.0;
const MOST_TICKS: f64 = 5.0;

/// A plot of differences, upward, over school weeks.
pub(crate) struct DifferencePanel {
    panel: Panel,
    ticks: Vec<f64>,
}

impl DifferencePanel {
    /// Chooses round limits around all differences that it will hold.
    pub fn new(plot: Region, time: &TimeAxis, differences: impl Iterator<Item = f64>) -> Self {
        let wished = (plot.height() / TICK_DISTANCE).floor().clamp(1.0, MOST_TICKS);
        let ticks = difference_ticks(differences, wished);
        Self { panel: Panel { plot, time: time.clone(), up_to: UpTo::EVERYTHING }, ticks }
    }

    /// Chooses round limits around a difference and its band.
    pub fn of_course(plot: Region, time: &TimeAxis, difference: &Course) -> Self {
        let numbers = [&difference.line, &difference.low, &difference.high];
        Self::new(plot, time, numbers.into_iter().flatten().copied())
    }

    /// Room to the right for the last difference.
    pub fn number_width(theme: &Theme, difference: &Course) -> f64 {
        let [value, interval] = last_in_words(theme, difference);
        PLOT_TO_NUMBER + theme.value.width(&value).max(theme.tick.width(&interval))
    }

    /// Draws the light lines behind the data, and zero above them.
    pub fn draw_grid(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        let palette = canvas.theme.palette;
        for &tick in &self.ticks {
            self.draw_level(canvas, tick, thin(palette.grid_line))?;
        }
        self.panel.draw_time_grid(canvas)?;
        self.draw_level(canvas, 0.0, Stroke { colour: palette.ink, width: ZERO_WIDTH })
    }

    /// Writes the numbers of the upright axis.
    pub fn draw_numbers(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        let look = canvas.theme.tick.at(Anchor::End);
        let plot = &self.panel.plot;
        for &tick in &self.ticks {
            let y = plot.upward(self.share(tick)) + look.half_capital();
            let number = canvas.theme.language.short_points(tick);
            canvas.text(&number, Point { x: plot.left - TICK_GAP, y }, look)?;
        }
        Ok(())
    }

    /// Writes the years below.
    pub fn draw_years(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        self.panel.draw_years(canvas)
    }

    /// Draws a line of differences, one a week.
    pub fn draw_line(&self, canvas: &mut Canvas<'_>, line: &[f64], stroke: Stroke) -> Result<(), ChartError> {
        draw_runs(canvas, &runs(&self.panel, &self.shares(line)), stroke)
    }

    /// Draws the difference with its band, and writes the last of it to the right.
    pub fn draw_course(&self, canvas: &mut Canvas<'_>, difference: &Course) -> Result<(), ChartError> {
        let palette = canvas.theme.palette;
        let (low, high) = (self.shares(&difference.low), self.shares(&difference.high));
        draw_band(canvas, &self.panel, &low, &high, palette.ink, BAND_OPACITY)?;
        self.draw_line(canvas, &difference.line, Stroke { colour: palette.ink, width: LINE_WIDTH })?;
        self.draw_number(canvas, difference)
    }

    fn shares(&self, differences: &[f64]) -> Vec<f64> {
        differences.iter().map(|difference| self.share(*difference)).collect()
    }

    fn draw_number(&self, canvas: &mut Canvas<'_>, difference: &Course) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let Some(last) = difference.line.last().filter(|last| last.is_finite()) else { return Ok(()) };
        let [value, interval] = last_in_words(theme, difference);
        let drop = if interval.is_empty() { 0.0 } else { theme.tick.size * LEADING };
        let plot = &self.panel.plot;
        let lowest = plot.bottom - drop;
        let wanted = plot.upward(self.share(*last)) + theme.value.half_capital() - drop / 2.0;
        let x = plot.right + PLOT_TO_NUMBER;
        let y = wanted.min(lowest).max(plot.top + theme.value.half_capital());
        canvas.text(&value, Point { x, y }, theme.value)?;
        canvas.text(&interval, Point { x, y: y + drop }, theme.tick)
    }

    /// Where a difference lies between the ends of the axis, from 0 to 1.
    fn share(&self, difference: f64) -> f64 {
        let first = self.ticks.first().copied().unwrap_or(-1.0);
        let last = self.ticks.last().copied().unwrap_or(1.0);
        (difference - first) / (last - first)
    }

    fn draw_level(&self, canvas: &mut Canvas<'_>, level: f64, stroke: Stroke) -> Result<(), ChartError> {
        let plot = &self.panel.plot;
        let y = plot.upward(self.share(level));
        canvas.line(&[plot.left, plot.right].map(|x| Point { x, y }), stroke)
    }
}

/// The difference in the last week and its interval, for which a narrow figure has no room.
fn last_in_words(theme: &Theme, difference: &Course) -> [String; 2] {
    let last = |list: &[f64]| list.last().copied().unwrap_or(f64::NAN);
    let [value, low, high] = [&difference.line, &difference.low, &difference.high].map(|list| last(list));
    let language = &theme.language;
    let interval = if theme.is_narrow { String::new() } else { language.points_interval(low, high) };
    [language.signed_points(value), interval]
}
