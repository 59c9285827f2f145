//! Every strategy year by year: does the ranking change with the horizon?

use crate::axes::{SchoolYear, TimeAxis, shares};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{compose, draw_no_data};
use crate::look::{Colour, Stroke, Style, Theme};
use crate::panels::{LineNames, Panel, draw_named, named_height};
use crate::tables::Estimated;
use crate::words::Caption;

/// One strategy year by year, in shares.
#[derive(Debug, Clone, PartialEq)]
pub struct YearlyCourse {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// The mean of every school year with its interval.
    pub years: Vec<Estimated>,
    /// The mean in the last week of the last year.
    pub last_week: f64,
}

/// One line per strategy through the means of school years, with their intervals, and beside the last year the last week.
///
/// Strategies stand side by side within a year, so that their intervals do not cover each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Horizons {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of the run.
    pub time: TimeAxis,
    /// What is measured, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What dots and lines are.
    pub reading: String,
    /// One to about twelve strategies.
    pub strategies: Vec<YearlyCourse>,
}

/// Share of a year's room that strategies take side by side.
const SIDE_BY_SIDE: f64 = 0.5;
/// From one strategy to the next at most.
const MOST_STEP: f64 = 11.0;
const RADIUS: f64 = 4.2;
const HOLE: f64 = 2.4;
const LINE_WIDTH: f64 = 2.4;
const INTERVAL_WIDTH: f64 = 1.8;
/// Lines recede behind the dots that they join.
const LINE_OPACITY: f64 = 0.55;

impl Horizons {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a strategy does not have one mean per school year, or the time axis has school years without
    /// weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        let years = self.time.years().len();
        for YearlyCourse { label, years: own, .. } in &self.strategies {
            check_length(&format!("years of \"{label}\""), own.len(), years)?;
        }
        let theme = Theme::new(style);
        let names = self.names(&theme);
        let height = named_height(&theme, &self.value_title, &names);
        let reading = self.time.reading(&theme.language, &self.reading);
        let reading = shares::with_axis_end(&theme, reading);
        compose(&theme, &self.caption, &reading, height, |canvas, body| self.paint(canvas, &body, &names))
    }

    fn names(&self, theme: &Theme) -> LineNames {
        let ends: Vec<[f64; 1]> = self.strategies.iter().map(|one| [one.last_week]).collect();
        let named = self.strategies.iter().zip(&ends);
        let lines: Vec<(&str, &[f64], Colour)> =
            named.map(|(one, end)| (one.label.as_str(), &end[..], theme.palette.strategy(one.hue))).collect();
        LineNames::new(theme, &lines)
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, names: &LineNames) -> Result<(), ChartError> {
        let panel = draw_named(canvas, body, &self.time, &self.value_title, names)?;
        panel.draw_base(canvas)?;
        if self.time.weeks == 0 || self.strategies.is_empty() {
            return draw_no_data(canvas, &panel.plot);
        }
        for index in 0..self.strategies.len() {
            self.draw_line(canvas, &panel, index)?;
        }
        for index in 0..self.strategies.len() {
            self.draw_marks(canvas, &panel, index)?;
        }
        names.draw_beside(canvas, &panel)
    }

    /// Where the mean of a year stands for the strategy at an index.
    fn across(&self, panel: &Panel<'_>, year: &SchoolYear, index: usize) -> f64 {
        let [left, right] = [year.start, year.end].map(|weeks| panel.after_weeks(weeks));
        let step = (SIDE_BY_SIDE * (right - left) / count(self.strategies.len())).min(MOST_STEP);
        f64::midpoint(left, right) + step * (count(index) - (count(self.strategies.len()) - 1.0) / 2.0)
    }

    fn draw_line(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>, index: usize) -> Result<(), ChartError> {
        let one = &self.strategies[index];
        let stroke = Stroke { colour: colour_of(canvas.theme, one), width: LINE_WIDTH };
        let years = self.time.years();
        let known = years.iter().zip(&one.years).filter(|(_, estimate)| estimate.value.is_finite());
        let points: Vec<Point> = known
            .map(|(year, estimate)| Point {
                x: self.across(panel, year, index),
                y: panel.upward(estimate.value),
            })
            .collect();
        if points.len() < 2 {
            return Ok(());
        }
        canvas.faint_line(&points, stroke, LINE_OPACITY)
    }

    /// Draws means with their intervals, and the last week at the end of the axis.
    fn draw_marks(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>, index: usize) -> Result<(), ChartError> {
        let one = &self.strategies[index];
        let colour = colour_of(canvas.theme, one);
        for (year, estimate) in self.time.years().iter().zip(&one.years) {
            let x = self.across(panel, year, index);
            let at = |share: f64| Point { x, y: panel.upward(share) };
            if estimate.low.is_finite() && estimate.high.is_finite() {
                let stroke = Stroke { colour, width: INTERVAL_WIDTH };
                canvas.line(&[at(estimate.low), at(estimate.high)], stroke)?;
            }
            if estimate.value.is_finite() {
                canvas.dot(at(estimate.value), RADIUS, colour)?;
            }
        }
        if one.last_week.is_finite() {
            let end = Point { x: panel.plot.right, y: panel.upward(one.last_week) };
            canvas.dot(end, RADIUS, colour)?;
            canvas.dot(end, HOLE, canvas.theme.palette.ground)?;
        }
        Ok(())
    }
}

fn colour_of(theme: &Theme, one: &YearlyCourse) -> Colour {
    theme.palette.visible(theme.palette.strategy(one.hue))
}
