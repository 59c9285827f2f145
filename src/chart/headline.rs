//! All strategies in one panel: how far implementation gets, week by week.

use super::canvas::Canvas;
use super::drawing::compose;
use super::end_labels::{EndLabel, draw_labels, label_column_width};
use super::error::{ChartError, check_length};
use super::frame::BodyHeight;
use super::geometry::Region;
use super::look::Stroke;
use super::panel::{Panel, draw_no_data, draw_time_title, draw_value_title};
use super::series::{dashes, draw_band, draw_runs, runs};
use super::{Caption, Drawing, TimeAxis, theme};

/// One strategy over time, one number per week of the time axis.
///
/// Shares from 0 to 1; NaN where a number is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// The value itself.
    pub line: Vec<f64>,
    /// Lower edge of the band.
    pub low: Vec<f64>,
    /// Upper edge of the band.
    pub high: Vec<f64>,
}

/// The headline figure: every strategy as a line with a translucent band.
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
    /// One to about twelve strategies; the order decides their colours.
    pub trajectories: Vec<Trajectory>,
}

const DASH: f64 = 16.0;
const LINE_WIDTH: f64 = 3.0;
/// Two lines closer than this everywhere cannot be told apart by eye.
const COINCIDING: f64 = 0.001;
const LEAST_PLOT_HEIGHT: f64 = 380.0;

impl Headline {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for trajectory in &self.trajectories {
            let lists = [("line", &trajectory.line), ("low", &trajectory.low), ("high", &trajectory.high)];
            for (name, list) in lists {
                let what = format!("{name} of \"{}\"", trajectory.label);
                check_length(&what, list.len(), self.time.length())?;
            }
        }
        let labels: Vec<EndLabel> = self
            .trajectories
            .iter()
            .map(|trajectory| EndLabel::new(&trajectory.label, &trajectory.line))
            .collect();
        let labels_height: f64 = labels.iter().map(EndLabel::height).sum();
        let body_height = BodyHeight::at_least(
            labels_height.max(LEAST_PLOT_HEIGHT) + theme::KEY_HEIGHT + theme::YEAR_AXIS_HEIGHT,
        );
        compose(&self.caption, &self.reading(), body_height, |canvas, body| {
            self.paint(canvas, &body, &labels)
        })
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, labels: &[EndLabel]) -> Result<(), ChartError> {
        let panel = Panel {
            plot: Region {
                left: body.left + theme::SHARE_AXIS_WIDTH,
                top: body.top + theme::KEY_HEIGHT,
                right: body.right - label_column_width(labels),
                bottom: body.bottom - theme::YEAR_AXIS_HEIGHT,
            },
            time: self.time,
        };
        panel.draw_grid(canvas)?;
        panel.draw_shares(canvas)?;
        panel.draw_years(canvas)?;
        draw_time_title(canvas, &panel.plot, self.time)?;
        draw_value_title(canvas, body.top, &self.value_title)?;
        if self.time.weeks == 0 || self.trajectories.is_empty() {
            panel.draw_base(canvas)?;
            return draw_no_data(canvas, &panel.plot);
        }
        self.draw_bands(canvas, &panel)?;
        panel.draw_base(canvas)?;
        self.draw_lines(canvas, &panel)?;
        draw_labels(canvas, &panel, labels)
    }

    fn draw_bands(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> Result<(), ChartError> {
        let opacity = match self.trajectories.len() {
            0..=2 => 0.2,
            3..=5 => 0.13,
            _ => 0.09,
        };
        for (position, trajectory) in self.trajectories.iter().enumerate() {
            let colour = theme::strategy(position);
            draw_band(canvas, panel, &trajectory.low, &trajectory.high, colour, opacity)?;
        }
        Ok(())
    }

    fn draw_lines(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> Result<(), ChartError> {
        for group in self.coinciding() {
            for (part, &position) in group.iter().enumerate() {
                let whole = runs(panel, &self.trajectories[position].line);
                let shown = if group.len() == 1 || self.time.weeks == 1 {
                    whole
                } else {
                    dashes(&whole, DASH, part, group.len())
                };
                let stroke =
                    Stroke { colour: theme::strategy(position).visible_on_white(), width: LINE_WIDTH };
                draw_runs(canvas, &shown, stroke)?;
            }
        }
        Ok(())
    }

    /// Positions of trajectories, grouped by lines that lie on top of each other.
    fn coinciding(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (position, trajectory) in self.trajectories.iter().enumerate() {
            let same = |group: &&mut Vec<usize>| {
                group.first().is_some_and(|&first| coincide(&self.trajectories[first].line, &trajectory.line))
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.push(position),
                None => groups.push(vec![position]),
            }
        }
        groups
    }

    /// What line and band mean, and which lines cannot be told apart.
    fn reading(&self) -> String {
        let mut sentences = Vec::new();
        if !self.band_meaning.is_empty() {
            sentences.push(self.band_meaning.clone());
        }
        let names = |group: &Vec<usize>| {
            let names = group.iter().map(|&position| self.trajectories[position].label.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let groups = self.coinciding();
        let shared: Vec<String> = groups.iter().filter(|group| group.len() > 1).map(names).collect();
        if !shared.is_empty() {
            sentences.push(format!(
                "Lines that cannot be told apart at this scale alternate in colour: {}",
                shared.join("; ")
            ));
        }
        sentences.join(". ")
    }
}

/// Whether two lines cannot be told apart; lines without any number can.
fn coincide(one: &[f64], two: &[f64]) -> bool {
    one.iter().any(|value| value.is_finite())
        && one.iter().zip(two).all(|(a, b)| (a - b).abs() <= COINCIDING || (a.is_nan() && b.is_nan()))
}
