//! One plot over school weeks: where values go, and its light axes.

use crate::axes::{SchoolYear, TimeAxis};
use crate::axes::{draw_base, draw_levels, draw_shares};
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, Stroke, TextLook, UpTo, thin};
use crate::words::Language;

/// Between the numbers of an upright axis and the plot.
pub(crate) const TICK_GAP: f64 = 8.0;
const YEAR_NAME_DROP: f64 = 18.0;
const DASH: f64 = 5.0;
const DASH_GAP: f64 = 4.0;

/// A plot of shares (upward from 0) over school weeks (to the right).
pub(crate) struct Panel {
    /// The area between the axes.
    pub plot: Region,
    /// The weeks it spans.
    pub time: TimeAxis,
    /// Where the axis of shares ends.
    pub up_to: UpTo,
}

impl Panel {
    /// The horizontal position when a number of weeks has passed.
    pub fn after_weeks(&self, weeks: f64) -> f64 {
        self.plot.across(weeks / f64::from(self.time.weeks.max(1)))
    }

    /// The position of a weekly value; shares outside the axis stay at the edge.
    pub fn place(&self, week: usize, share: f64) -> Point {
        Point { x: self.after_weeks(count(week + 1)), y: self.plot.upward(self.up_to.along(share)) }
    }

    /// Draws the light lines behind the data.
    pub fn draw_grid(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        draw_levels(canvas, &self.plot, self.up_to)?;
        self.draw_time_grid(canvas)
    }

    /// Draws the upright lines behind the data: where years end and where a leader leaves.
    pub fn draw_time_grid(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        self.draw_year_ends(canvas, canvas.theme.palette.grid_line)?;
        self.draw_departures(canvas)
    }

    /// Draws lines in the colour of the ground where years end, over a filled plot.
    pub fn draw_year_lines(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        self.draw_year_ends(canvas, canvas.theme.palette.ground)?;
        self.draw_departures(canvas)
    }

    /// Draws the line at 0, above the data that touches it.
    pub fn draw_base(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        draw_base(canvas, &self.plot)
    }

    /// Writes percentages to the left.
    pub fn draw_shares(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        draw_shares(canvas, &self.plot, self.up_to)
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
        let year_name = |number: u32| language.say("time.year", &[("number", &number)]);
        let room = |year: &SchoolYear| self.after_weeks(year.end) - self.after_weeks(year.start);
        let full_room = years.first().map_or(0.0, room);
        let width = |name: &str| look.width(name) + TICK_GAP;
        let long = years.last().is_some_and(|last| width(&year_name(last.number)) <= full_room);
        let widest = years.last().map_or(0.0, |last| width(&last.number.to_string()));
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

/// Says in the middle of an area that there is nothing to show.
pub(crate) fn draw_no_data(canvas: &mut Canvas<'_>, area: &Region) -> Result<(), ChartError> {
    canvas.text(
        &canvas.theme.language.say("figure.no_data", &[]),
        area.centre(),
        canvas.theme.subtitle.at(Anchor::Middle),
    )
}
