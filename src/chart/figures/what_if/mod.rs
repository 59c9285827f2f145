//! Two runs of one strategy, and below them how far they differ, week by week.

mod last_difference;

use crate::axes::{TimeAxis, differences, draw_time_title, draw_value_title, shares, value_title_height};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::ChartError;
use crate::layout::{BodyHeight, compose, draw_no_data};
use crate::look::{Colour, Palette, SHARE_AXIS_WIDTH, Stroke, Style, Theme, YEAR_AXIS_HEIGHT};
use crate::panels::{Course, LineNames, Panel, Vertical, dashes, draw_band, draw_line, draw_runs, runs};
use crate::words::Caption;
use last_difference::LastDifference;

/// Two runs in one panel, and their difference in a second on the same time axis.
///
/// The other run is dashed and grey, so that the two are told apart without colour, and are both seen
/// where they coincide.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all courses.
    pub time: TimeAxis,
    /// What the vertical axis of the runs shows, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What lines and bands are.
    pub band_meaning: String,
    /// Index of the strategy's colour in the palette, from 0.
    pub hue: usize,
    /// The run in the strategy's colour, shares from 0 to 1; its label names the scenario.
    pub one: Course,
    /// The run that it is compared with.
    pub other: Course,
    /// The difference, -1 to 1; its label is the title of its axis, and says which side is which.
    pub difference: Course,
}

const DASH: f64 = 8.0;
const LINE_WIDTH: f64 = 3.0;
const OTHER_WIDTH: f64 = 2.4;
const BAND_OPACITY: f64 = 0.2;
const OTHER_BAND_OPACITY: f64 = 0.14;
const DIFFERENCE_WIDTH: f64 = 2.6;
const DIFFERENCE_BAND_OPACITY: f64 = 0.22;
/// Room between the first panel and the title of the second.
const BETWEEN_PANELS: f64 = 14.0;
/// What the first panel has of the height of both.
const SHARE_OF_RUNS: f64 = 0.6;

/// What stands beside and below the panels.
struct Surround {
    names: LineNames,
    last: LastDifference,
    /// Room to the right of the panels.
    right: f64,
}

impl WhatIf {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per moment, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for Course { label, line, low, high } in [&self.one, &self.other, &self.difference] {
            let lists = [("line", line.len()), ("low", low.len()), ("high", high.len())];
            self.time.check_lists(label, lists)?;
        }
        let theme = Theme::new(style);
        let surround = self.surround(&theme);
        let least_of_runs = theme.least_panel / (1.0 - SHARE_OF_RUNS) * SHARE_OF_RUNS;
        let least_of_runs = surround.names.height_beside(&theme).max(least_of_runs);
        let titles =
            [&self.value_title, &self.difference.label].map(|title| value_title_height(&theme, title));
        let around =
            titles.iter().sum::<f64>() + BETWEEN_PANELS + YEAR_AXIS_HEIGHT + surround.names.height_below();
        let height = BodyHeight::at_least(least_of_runs / SHARE_OF_RUNS + around);
        let reading = self.time.reading(&theme.language, &self.band_meaning);
        compose(&theme, &self.caption, &shares::with_axis_end(&theme, reading), height, |canvas, body| {
            self.paint(canvas, &body, &surround)
        })
    }

    fn surround<'a>(&'a self, theme: &Theme) -> Surround {
        let line = |(course, colour): (&'a Course, Colour)| -> (&'a str, &'a [f64], Colour) {
            (&course.label, &course.line, colour)
        };
        let names = LineNames::new(theme, &self.courses(theme.palette).map(line));
        let last = LastDifference::new(theme, &self.difference);
        let right = names.width_beside(theme).max(last.width(theme));
        Surround { names, last, right }
    }

    /// The two runs with the colours of their lines.
    fn courses(&self, palette: &Palette) -> [(&Course, Colour); 2] {
        let colour = palette.visible(palette.strategy(self.hue));
        [(&self.one, colour), (&self.other, palette.muted)]
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, surround: &Surround) -> Result<(), ChartError> {
        let [upper, lower] = self.plots(canvas.theme, body, surround);
        let difference = &self.difference;
        let all = [&difference.line, &difference.low, &difference.high].into_iter().flatten().copied();
        let ticks = differences::vertical_ticks(&lower, all);
        let of_runs = Panel { plot: upper, time: &self.time, vertical: Vertical::Shares(canvas.theme.up_to) };
        let of_difference = Panel { plot: lower, time: &self.time, vertical: Vertical::Differences(ticks) };
        draw_value_title(canvas, body.top, &self.value_title)?;
        let title_height = value_title_height(canvas.theme, &difference.label);
        draw_value_title(canvas, lower.top - title_height, &difference.label)?;
        draw_time_title(canvas, &lower, &self.time)?;
        of_runs.draw_grid(canvas)?;
        of_runs.draw_numbers(canvas)?;
        of_difference.draw_grid(canvas)?;
        of_difference.draw_numbers(canvas)?;
        of_difference.draw_years(canvas)?;
        surround.names.draw_below(canvas, body)?;
        if self.time.weeks == 0 {
            of_runs.draw_base(canvas)?;
            draw_no_data(canvas, &upper)?;
            return draw_no_data(canvas, &lower);
        }
        self.draw_runs(canvas, &of_runs)?;
        surround.names.draw_beside(canvas, &of_runs)?;
        let colour = canvas.theme.palette.ink;
        draw_band(
            canvas,
            &of_difference,
            &difference.low,
            &difference.high,
            colour,
            DIFFERENCE_BAND_OPACITY,
        )?;
        draw_line(canvas, &of_difference, &difference.line, Stroke { colour, width: DIFFERENCE_WIDTH })?;
        surround.last.draw(canvas, &of_difference)
    }

    /// The areas of the two panels.
    fn plots(&self, theme: &Theme, body: &Region, surround: &Surround) -> [Region; 2] {
        let top = body.top + value_title_height(theme, &self.value_title);
        let bottom = body.bottom - YEAR_AXIS_HEIGHT - surround.names.height_below();
        let between = BETWEEN_PANELS + value_title_height(theme, &self.difference.label);
        let middle = top + (bottom - top - between) * SHARE_OF_RUNS;
        let plot = |top, bottom| Region {
            left: body.left + SHARE_AXIS_WIDTH,
            top,
            right: body.right - surround.right,
            bottom,
        };
        [plot(top, middle), plot(middle + between, bottom)]
    }

    fn draw_runs(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
        let [(one, colour), (other, grey)] = self.courses(canvas.theme.palette);
        draw_band(canvas, panel, &other.low, &other.high, grey, OTHER_BAND_OPACITY)?;
        draw_band(canvas, panel, &one.low, &one.high, colour, BAND_OPACITY)?;
        panel.draw_base(canvas)?;
        draw_line(canvas, panel, &one.line, Stroke { colour, width: LINE_WIDTH })?;
        // Above the other, so that both are seen where they coincide.
        let dashed = dashes(&runs(panel, &other.line), DASH * canvas.theme.stroke, 0, 2);
        draw_runs(canvas, &dashed, Stroke { colour: grey, width: OTHER_WIDTH })
    }
}
