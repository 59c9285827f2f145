//! Two runs of one strategy, and below them how far they differ, week by week.

use crate::axes::{TimeAxis, draw_time_title, draw_value_title, reading_of_part, value_title_height};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::{ChartError, check_length};
use crate::layout::{BodyHeight, Key, compose};
use crate::look::{Colour, Palette, SHARE_AXIS_WIDTH, Stroke, Style, Theme, YEAR_AXIS_HEIGHT};
use crate::panels::{
    Course, DifferencePanel, EndLabel, Panel, dashes, downward, draw_band, draw_labels, draw_no_data,
    draw_runs, label_column_width, runs,
};
use crate::words::Caption;

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
    /// What the upright axis of the runs shows, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What lines and bands are.
    pub band_meaning: String,
    /// Place of the strategy's colour in the palette, from 0.
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
/// Room between the first panel and the title of the second.
const BETWEEN_PANELS: f64 = 14.0;
const AXIS_TO_KEY: f64 = 10.0;
/// What the first panel has of the height of both.
const SHARE_OF_RUNS: f64 = 0.6;

/// What stands beside and below the panels.
struct Surround {
    labels: Vec<EndLabel>,
    /// The names of the runs, where there is no room for them beside the panel.
    key: Option<Key>,
    /// Room to the right of the panels.
    right: f64,
}

impl WhatIf {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for course in [&self.one, &self.other, &self.difference] {
            for (name, list) in [("line", &course.line), ("low", &course.low), ("high", &course.high)] {
                check_length(&format!("{name} of \"{}\"", course.label), list.len(), self.time.length())?;
            }
        }
        let theme = Theme::of(style);
        let surround = self.surround(&theme);
        let labels: f64 = surround.labels.iter().map(|label| label.height(&theme)).sum();
        let least_of_runs = labels.max(theme.least_panel / (1.0 - SHARE_OF_RUNS) * SHARE_OF_RUNS);
        let titles =
            [&self.value_title, &self.difference.label].map(|title| value_title_height(&theme, title));
        let around = titles.iter().sum::<f64>() + BETWEEN_PANELS + YEAR_AXIS_HEIGHT + surround.key_height();
        let height = BodyHeight::at_least(least_of_runs / SHARE_OF_RUNS + around);
        compose(
            &theme,
            &self.caption,
            &reading_of_part(&theme, self.time.reading(&theme.language, &self.band_meaning)),
            height,
            |canvas, body| self.paint(canvas, &body, &surround),
        )
    }

    fn surround(&self, theme: &Theme) -> Surround {
        let courses = self.courses(theme.palette);
        let label =
            |(course, colour): &(&Course, Colour)| EndLabel::new(theme, &course.label, &course.line, *colour);
        let labels: Vec<EndLabel> = courses.iter().map(label).collect();
        let entry = |place: usize| (courses[place].0.label.as_str(), courses[place].1);
        let names = downward(&labels).into_iter().map(entry);
        let key = theme.is_narrow.then(|| Key::new(theme, names, theme.inner_width()));
        let right =
            label_column_width(theme, &labels).max(DifferencePanel::number_width(theme, &self.difference));
        Surround { labels, key, right }
    }

    /// The two runs with the colours of their lines.
    fn courses(&self, palette: &Palette) -> [(&Course, Colour); 2] {
        let colour = palette.visible(palette.strategy(self.hue));
        [(&self.one, colour), (&self.other, palette.muted)]
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, surround: &Surround) -> Result<(), ChartError> {
        let [runs, difference] = self.plots(canvas.theme, body, surround);
        let of_runs = Panel { plot: runs, time: self.time.clone(), up_to: canvas.theme.up_to };
        let of_difference = DifferencePanel::of_course(difference, &self.time, &self.difference);
        draw_value_title(canvas, body.top, &self.value_title)?;
        let title_height = value_title_height(canvas.theme, &self.difference.label);
        draw_value_title(canvas, difference.top - title_height, &self.difference.label)?;
        draw_time_title(canvas, &difference, &self.time)?;
        of_runs.draw_grid(canvas)?;
        of_runs.draw_shares(canvas)?;
        of_difference.draw_grid(canvas)?;
        of_difference.draw_numbers(canvas)?;
        of_difference.draw_years(canvas)?;
        if let Some(key) = &surround.key {
            key.draw(canvas, body.left, body.bottom - key.height())?;
        }
        if self.time.weeks == 0 {
            of_runs.draw_base(canvas)?;
            draw_no_data(canvas, &runs)?;
            return draw_no_data(canvas, &difference);
        }
        self.draw_runs(canvas, &of_runs)?;
        draw_labels(canvas, &of_runs, &surround.labels)?;
        of_difference.draw_course(canvas, &self.difference)
    }

    /// The areas of the two panels.
    fn plots(&self, theme: &Theme, body: &Region, surround: &Surround) -> [Region; 2] {
        let top = body.top + value_title_height(theme, &self.value_title);
        let bottom = body.bottom - YEAR_AXIS_HEIGHT - surround.key_height();
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

    fn draw_runs(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> Result<(), ChartError> {
        let [(one, colour), (other, grey)] = self.courses(canvas.theme.palette);
        draw_band(canvas, panel, &other.low, &other.high, grey, OTHER_BAND_OPACITY)?;
        draw_band(canvas, panel, &one.low, &one.high, colour, BAND_OPACITY)?;
        panel.draw_base(canvas)?;
        draw_runs(canvas, &runs(panel, &one.line), Stroke { colour, width: LINE_WIDTH })?;
        // Above the other, so that both are seen where they coincide.
        let dashed = dashes(&runs(panel, &other.line), DASH * canvas.theme.stroke, 0, 2);
        draw_runs(canvas, &dashed, Stroke { colour: grey, width: OTHER_WIDTH })
    }
}

impl Surround {
    /// Room of the key below the axis of years, with a gap above it.
    fn key_height(&self) -> f64 {
        self.key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY)
    }
}
