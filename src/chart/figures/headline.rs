//! All strategies in one panel: how far implementation gets, week by week.

use crate::axes::{TimeAxis, draw_time_title, draw_value_title, reading_of_part, value_title_height};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::{ChartError, check_length};
use crate::layout::{BodyHeight, Key, compose, groups};
use crate::look::{SHARE_AXIS_WIDTH, Stroke, Style, Theme, UpTo, YEAR_AXIS_HEIGHT};
use crate::panels::{
    EndLabel, Panel, dashes, downward, draw_band, draw_labels, draw_no_data, draw_runs, label_column_width,
    runs,
};
use crate::words::Caption;

/// One strategy over time, one number per week of the time axis.
///
/// Shares from 0 to 1; NaN where a number is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Place of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// The value itself.
    pub line: Vec<f64>,
    /// Lower edge of the band.
    pub low: Vec<f64>,
    /// Upper edge of the band.
    pub high: Vec<f64>,
}

/// The headline figure: every strategy as a line with a translucent band.
///
/// Names stand at the ends of their lines; in a column, below the plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all trajectories.
    pub time: TimeAxis,
    /// What the upright axis shows, such as "Classrooms with full fidelity".
    pub value_title: String,
    /// What line and band are, such as "line: mean; band: middle half".
    pub band_meaning: String,
    /// One to about twelve strategies.
    pub trajectories: Vec<Trajectory>,
}

const DASH: f64 = 16.0;
const LINE_WIDTH: f64 = 3.0;

/// What stands beside and below the plot.
struct Surround {
    labels: Vec<EndLabel>,
    /// The names of the lines, where there is no room for them beside the plot.
    key: Option<Key>,
}

impl Headline {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for trajectory in &self.trajectories {
            let lists = [("line", &trajectory.line), ("low", &trajectory.low), ("high", &trajectory.high)];
            for (name, list) in lists {
                let what = format!("{name} of \"{}\"", trajectory.label);
                check_length(&what, list.len(), self.time.length())?;
            }
        }
        let theme = Theme::of(style);
        let surround = self.surround(&theme);
        let labels_height: f64 = surround.labels.iter().map(|label| label.height(&theme)).sum();
        let around = value_title_height(&theme, &self.value_title) + YEAR_AXIS_HEIGHT + surround.key_height();
        let height = BodyHeight::at_least(labels_height.max(theme.least_plot) + around);
        compose(&theme, &self.caption, &self.reading(&theme), height, |canvas, body| {
            self.paint(canvas, &body, &surround)
        })
    }

    fn surround(&self, theme: &Theme) -> Surround {
        let label = |trajectory: &Trajectory| {
            let colour = theme.palette.strategy(trajectory.hue);
            EndLabel::new(theme, &trajectory.label, &trajectory.line, colour)
        };
        let labels: Vec<EndLabel> = self.trajectories.iter().map(label).collect();
        let entry = |position: usize| {
            let trajectory = &self.trajectories[position];
            let colour = theme.palette.visible(theme.palette.strategy(trajectory.hue));
            (trajectory.label.as_str(), colour)
        };
        let names = downward(&labels).into_iter().map(entry);
        let key = theme.is_narrow.then(|| Key::new(theme, names, theme.inner_width()));
        Surround { labels, key }
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, surround: &Surround) -> Result<(), ChartError> {
        let panel = Panel {
            plot: Region {
                left: body.left + SHARE_AXIS_WIDTH,
                top: body.top + value_title_height(canvas.theme, &self.value_title),
                right: body.right - label_column_width(canvas.theme, &surround.labels),
                bottom: body.bottom - YEAR_AXIS_HEIGHT - surround.key_height(),
            },
            time: self.time.clone(),
            up_to: canvas.theme.up_to,
        };
        panel.draw_grid(canvas)?;
        panel.draw_shares(canvas)?;
        panel.draw_years(canvas)?;
        draw_time_title(canvas, &panel.plot, &self.time)?;
        draw_value_title(canvas, body.top, &self.value_title)?;
        if let Some(key) = &surround.key {
            key.draw(canvas, body.left, body.bottom - key.height())?;
        }
        if self.time.weeks == 0 || self.trajectories.is_empty() {
            panel.draw_base(canvas)?;
            return draw_no_data(canvas, &panel.plot);
        }
        self.draw_bands(canvas, &panel)?;
        panel.draw_base(canvas)?;
        self.draw_lines(canvas, &panel)?;
        draw_labels(canvas, &panel, &surround.labels)
    }

    fn draw_bands(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> Result<(), ChartError> {
        let opacity = match self.trajectories.len() {
            0..=2 => 0.2,
            3..=5 => 0.13,
            _ => 0.09,
        };
        for trajectory in &self.trajectories {
            let colour = canvas.theme.palette.strategy(trajectory.hue);
            draw_band(canvas, panel, &trajectory.low, &trajectory.high, colour, opacity)?;
        }
        Ok(())
    }

    fn draw_lines(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> Result<(), ChartError> {
        for group in self.coinciding(canvas.theme.up_to) {
            for (part, &position) in group.iter().enumerate() {
                let whole = runs(panel, &self.trajectories[position].line);
                let shown = if group.len() == 1 || self.time.weeks == 1 {
                    whole
                } else {
                    dashes(&whole, DASH, part, group.len())
                };
                let palette = canvas.theme.palette;
                let colour = palette.visible(palette.strategy(self.trajectories[position].hue));
                let stroke = Stroke { colour, width: LINE_WIDTH };
                draw_runs(canvas, &shown, stroke)?;
            }
        }
        Ok(())
    }

    /// Positions of trajectories, grouped by lines that lie on top of each other on an axis that ends somewhere.
    fn coinciding(&self, up_to: UpTo) -> Vec<Vec<usize>> {
        let drawn = |trajectory: &Trajectory| -> Vec<f64> {
            trajectory.line.iter().map(|&share| up_to.along(share)).collect()
        };
        let lines: Vec<Vec<f64>> = self.trajectories.iter().map(drawn).collect();
        groups(&lines.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    /// What line and band mean, and which lines cannot be told apart.
    fn reading(&self, theme: &Theme) -> String {
        let language = &theme.language;
        let mut sentences = Vec::new();
        let meaning = self.time.reading(language, &self.band_meaning);
        if !meaning.is_empty() {
            sentences.push(meaning);
        }
        let names = |group: &Vec<usize>| {
            let names = group.iter().map(|&position| self.trajectories[position].label.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let groups = self.coinciding(theme.up_to);
        let shared: Vec<String> = groups.iter().filter(|group| group.len() > 1).map(names).collect();
        if !shared.is_empty() {
            let lines = shared.join("; ");
            sentences.push(language.say("consistent_reach.coinciding", &[("lines", &lines)]));
        }
        reading_of_part(theme, sentences.join(". "))
    }
}

impl Surround {
    /// Room of the key below the axis of years, with a gap above it.
    fn key_height(&self) -> f64 {
        const AXIS_TO_KEY: f64 = 10.0;
        self.key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY)
    }
}
