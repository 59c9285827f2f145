//! One plot over school weeks: where values go, and its light axes.

use crate::axes::{SchoolYear, TICK_GAP, Ticks, TimeAxis, differences, shares};
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, Stroke, TextLook, UpTo, thin};
use crate::words::{Language, phrases};

const YEAR_NAME_DROP: f64 = 18.0;
const DASH: f64 = 5.0;
const DASH_GAP: f64 = 4.0;

/// The vertical axis of a panel.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Vertical {
    /// Shares, from 0 at the bottom to some end.
    Shares(UpTo),
    /// Differences of shares around zero, from the first of these numbers to the last.
    Differences(Ticks),
}

/// A plot of values over school weeks, from the beginning of the axis to the end of its last week.
pub(crate) struct Panel<'a> {
    /// The area between the axes.
    pub plot: Region,
    /// The weeks it spans.
    pub time: &'a TimeAxis,
    /// Its vertical axis.
    pub vertical: Vertical,
}

impl Panel<'_> {
    /// The horizontal position when a number of weeks has passed.
    pub fn after_weeks(&self, weeks: f64) -> f64 {
        self.plot.across(weeks / f64::from(self.time.weeks.max(1)))
    }

    /// The vertical position of a value; values outside the axis stay at the edge.
    pub fn upward(&self, value: f64) -> f64 {
        self.plot.upward(match &self.vertical {
            Vertical::Shares(end) => end.along(value),
            Vertical::Differences(ticks) => ticks.along(value),
        })
    }

    /// The position of a value when that many weeks of the axis have passed.
    pub fn point(&self, weeks: usize, value: f64) -> Point {
        Point { x: self.after_weeks(count(weeks)), y: self.upward(value) }
    }

    /// Draws the light lines behind the data: levels, where years end, where a leader leaves, and no difference.
    pub fn draw_grid(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        match &self.vertical {
            Vertical::Shares(end) => shares::draw_levels(canvas, &self.plot, *end)?,
            Vertical::Differences(ticks) => differences::draw_levels(canvas, &self.plot, ticks)?,
        }
        self.draw_year_ends(canvas, canvas.theme.palette.grid_line)?;
        self.draw_departures(canvas)?;
        match &self.vertical {
            Vertical::Shares(_) => Ok(()),
            Vertical::Differences(ticks) => differences::draw_zero(canvas, &self.plot, ticks),
        }
    }

    /// Draws lines in the colour of the ground where years end, over a filled plot.
    pub fn draw_year_lines(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        self.draw_year_ends(canvas, canvas.theme.palette.ground)?;
        self.draw_departures(canvas)
    }

    /// Draws the line at a share of 0, above the data that touches it; no difference is part of the grid.
    pub fn draw_base(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        match &self.vertical {
            Vertical::Shares(_) => shares::draw_base(canvas, &self.plot),
            Vertical::Differences(_) => Ok(()),
        }
    }

    /// Writes the numbers of the vertical axis to the left.
    pub fn draw_numbers(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        match &self.vertical {
            Vertical::Shares(end) => shares::draw_numbers(canvas, &self.plot, *end),
            Vertical::Differences(ticks) => differences::draw_numbers(canvas, &self.plot, ticks),
        }
    }

    /// Marks where years end and writes their names below.
    pub fn draw_years(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        let years = self.time.years();
        for year in &years {
            let x = self.after_weeks(year.end);
            let ends = [self.plot.bottom, self.plot.bottom + 5.0].map(|y| Point { x, y });
            canvas.line(&ends, thin(canvas.theme.palette.axis_line))?;
        }
        let look = canvas.theme.tick.at(Anchor::Middle);
        for (year, name) in self.year_names(&canvas.theme.language, &years, look) {
            let middle = self.after_weeks(f64::midpoint(year.start, year.end));
            let place = Point { x: middle, y: self.plot.bottom + YEAR_NAME_DROP };
            canvas.text(&name, place, look)?;
        }
        Ok(())
    }

    /// "Year 1" where there is room, "1" where it is narrow, and gaps where it is tight.
    fn year_names(
        &self,
        language: &Language,
        years: &[SchoolYear],
        look: TextLook,
    ) -> Vec<(SchoolYear, String)> {
        let year_name = |number: u32| language.say(phrases::time::Year { number: &number });
        let room = |year: &SchoolYear| self.after_weeks(year.end) - self.after_weeks(year.start);
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
        let width = |name: &str| look.width(name) + TICK_GAP;
        let long = width(&year_name(last.number)) <= room(first);
        let widest = width(&last.number.to_string());
        let mut names = Vec::new();
        let mut free_from = f64::NEG_INFINITY;
        for year in years {
            let name = if long { year_name(year.number) } else { year.number.to_string() };
            let middle = self.after_weeks(f64::midpoint(year.start, year.end));
            let taken = if long { width(&name) } else { widest };
            let cramped = years.len() > 1 && long && room(year) < taken;
            if !cramped && middle - taken / 2.0 >= free_from {
                free_from = middle + taken / 2.0;
                names.push((*year, name));
            }
        }
        names
    }

    fn draw_year_ends(&self, canvas: &mut Canvas<'_>, colour: Colour) -> Result<(), ChartError> {
        for year in self.time.years() {
            let x = self.after_weeks(year.end);
            let ends = [self.plot.top, self.plot.bottom].map(|y| Point { x, y });
            canvas.line(&ends, thin(colour))?;
        }
        Ok(())
    }

    /// Draws a dashed line where a leader leaves.
    fn draw_departures(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        let stroke = Stroke { colour: canvas.theme.palette.ink, width: 1.6 };
        let (first, last) = (self.time.before, self.time.before + self.time.weeks);
        for week in self.time.departures.iter().copied().filter(|&week| first < week && week < last) {
            let x = self.after_weeks(f64::from(week - first));
            let mut top = self.plot.top;
            while top < self.plot.bottom {
                let ends = [top, (top + DASH).min(self.plot.bottom)].map(|y| Point { x, y });
                canvas.line(&ends, stroke)?;
                top += DASH + DASH_GAP;
            }
        }
        Ok(())
    }
}
