//! All strategies in one panel: how far implementation gets, week by week.

use crate::axes::{TimeAxis, shares};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data, groups};
use crate::look::{Colour, Stroke, Style, Theme, UpTo};
use crate::panels::{LineNames, Panel, dashes, draw_band, draw_named, draw_runs, named_height, runs};
use crate::words::{Caption, phrases};

/// One strategy over time, one number per moment of the time axis.
///
/// Shares from 0 to 1; NaN where a number is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
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
    /// What the vertical axis shows, such as "Classrooms with full fidelity".
    pub value_title: String,
    /// What line and band are, such as "line: mean; band: middle half".
    pub band_meaning: String,
    /// One to about twelve strategies.
    pub trajectories: Vec<Trajectory>,
}

const DASH: f64 = 16.0;
const LINE_WIDTH: f64 = 3.0;

impl Headline {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per moment, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for Trajectory { label, line, low, high, .. } in &self.trajectories {
            let lists = [("line", line.len()), ("low", low.len()), ("high", high.len())];
            self.time.check_lists(label, lists)?;
        }
        let theme = Theme::new(style);
        let names = self.names(&theme);
        let height = named_height(&theme, &self.value_title, &names);
        compose(&theme, &self.caption, &self.reading(&theme), height, |canvas, body| {
            self.paint(canvas, &body, &names)
        })
    }

    fn names(&self, theme: &Theme) -> LineNames {
        let colour = |hue: usize| theme.palette.strategy(hue);
        let lines: Vec<(&str, &[f64], Colour)> = self
            .trajectories
            .iter()
            .map(|one| (one.label.as_str(), one.line.as_slice(), colour(one.hue)))
            .collect();
        LineNames::new(theme, &lines)
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, names: &LineNames) -> Result<(), ChartError> {
        let panel = draw_named(canvas, body, &self.time, &self.value_title, names)?;
        if self.time.weeks == 0 || self.trajectories.is_empty() {
            panel.draw_base(canvas)?;
            return draw_no_data(canvas, &panel.plot);
        }
        self.draw_bands(canvas, &panel)?;
        panel.draw_base(canvas)?;
        self.draw_lines(canvas, &panel)?;
        names.draw_beside(canvas, &panel)
    }

    fn draw_bands(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
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

    fn draw_lines(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
        let palette = canvas.theme.palette;
        for group in self.coinciding(canvas.theme.up_to) {
            for (part, &index) in group.iter().enumerate() {
                let trajectory = &self.trajectories[index];
                let whole = runs(panel, &trajectory.line);
                let shown = if group.len() == 1 || self.time.weeks == 1 {
                    whole
                } else {
                    dashes(&whole, DASH, part, group.len())
                };
                let colour = palette.visible(palette.strategy(trajectory.hue));
                draw_runs(canvas, &shown, Stroke { colour, width: LINE_WIDTH })?;
            }
        }
        Ok(())
    }

    /// Indices of trajectories, grouped by lines that lie on top of each other on an axis that ends somewhere.
    fn coinciding(&self, up_to: UpTo) -> Vec<Vec<usize>> {
        let drawn = |trajectory: &Trajectory| -> Vec<f64> {
            trajectory.line.iter().map(|&share| up_to.along(share)).collect()
        };
        groups(&self.trajectories.iter().map(drawn).collect::<Vec<_>>())
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
            let names = group.iter().map(|&index| self.trajectories[index].label.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let groups = self.coinciding(theme.up_to);
        let shared: Vec<String> = groups.iter().filter(|group| group.len() > 1).map(names).collect();
        if !shared.is_empty() {
            let lines = shared.join("; ");
            sentences.push(language.say(phrases::consistent_reach::Coinciding { lines: &lines }));
        }
        shares::with_axis_end(theme, sentences.join(". "))
    }
}
