//! One value swept: the course of an output under every strategy, and where one overtakes another.

use super::crossings::{Crossings, SweptCrossing};
use crate::axes::numbers::title_with_unit;
use crate::axes::shares::with_axis_end;
use crate::axes::{
    FactorAxis, NumberAxis, Numbers, draw_axis_title, draw_value_title, further_lines, value_title_height,
};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::{ChartError, check_length};
use crate::layout::{BodyHeight, Key, compose, draw_no_data, groups};
use crate::look::{Stroke, Style, Theme, YEAR_AXIS_HEIGHT};
use crate::panels::{
    EndLabel, dashes, downward, draw_labels_of, draw_runs, fill_between, label_column_width, unbroken,
};
use crate::words::{Caption, phrases};

/// An output over the swept values, one number per value; NaN where a number is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct SweepLine {
    /// Name of the strategy, or of what is taken away from what; up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// Means over replicates.
    pub mean: Vec<f64>,
    /// Lower ends of their intervals.
    pub low: Vec<f64>,
    /// Upper ends of their intervals.
    pub high: Vec<f64>,
    /// What one replicate in twenty stays below.
    pub least: Vec<f64>,
    /// What one replicate in twenty stays above.
    pub most: Vec<f64>,
}

/// A line per strategy over a value that varies, with the interval of the mean and the band of replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// The words around the figure.
    pub caption: Caption,
    /// What the vertical axis shows, without its unit.
    pub value_title: String,
    /// What the numbers of the vertical axis are.
    pub numbers: Numbers,
    /// The value that varies.
    pub factor: FactorAxis,
    /// The swept values, ascending.
    pub values: Vec<f64>,
    /// One to about twelve lines.
    pub lines: Vec<SweepLine>,
    /// Where one line overtakes another.
    pub crossings: Vec<SweptCrossing>,
    /// What lines and bands are, for the line below the figure.
    pub reading: String,
}

const DASH: f64 = 16.0;
const LINE_WIDTH: f64 = 2.6;
const DOT_RADIUS: f64 = 3.2;
/// With more values, dots on a line would touch.
const MOST_DOTS: usize = 30;
const INTERVAL_OPACITY: f64 = 0.3;
const AXIS_TO_KEY: f64 = 10.0;

/// How the parts of the figure are arranged.
struct Arrangement {
    axis_title: String,
    value_title: String,
    labels: Vec<EndLabel>,
    /// The names, where there is no room for them beside the plot.
    key: Option<Key>,
    crossings: Crossings,
}

impl Sweep {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per swept value, or the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for SweepLine { label, mean, low, high, least, most, .. } in &self.lines {
            for (name, list) in
                [("mean", mean), ("low", low), ("high", high), ("least", least), ("most", most)]
            {
                check_length(&format!("{name} of \"{label}\""), list.len(), self.values.len())?;
            }
        }
        let theme = Theme::new(style);
        let parts = self.arrange(&theme);
        let labels: f64 = parts.labels.iter().map(|label| label.height(&theme)).sum();
        let height = BodyHeight::at_least(labels.max(theme.least_plot) + parts.around(&theme));
        compose(&theme, &self.caption, &self.reading(&theme), height, |canvas, body| {
            self.paint(canvas, &body, &parts)
        })
    }

    fn axis(&self, theme: &Theme, height: f64) -> NumberAxis {
        let lists =
            self.lines.iter().flat_map(|line| [&line.mean, &line.low, &line.high, &line.least, &line.most]);
        NumberAxis::upward(self.numbers, lists.flatten().copied(), theme.up_to, height)
    }

    fn arrange(&self, theme: &Theme) -> Arrangement {
        // The ends of the axis do not depend on its height but for how many ticks there are, which labels ignore.
        let axis = self.axis(theme, theme.least_plot);
        let label = |line: &SweepLine| {
            let last = line.mean.iter().rev().copied().find(|value| value.is_finite());
            let value = axis.words(&theme.language, last.unwrap_or(f64::NAN));
            let colour = theme.palette.strategy(line.hue);
            EndLabel::saying(theme, &line.label, value, last.map(|last| axis.along(last)), colour)
        };
        let labels: Vec<EndLabel> = self.lines.iter().map(label).collect();
        let entry = |index: usize| {
            let line = &self.lines[index];
            (line.label.as_str(), theme.palette.visible(theme.palette.strategy(line.hue)))
        };
        let names = downward(&labels).into_iter().map(entry);
        Arrangement {
            axis_title: self.factor.title.clone(),
            value_title: title_with_unit(&theme.language, self.numbers, &self.value_title),
            key: theme.is_narrow.then(|| Key::new(theme, names, theme.inner_width())),
            labels,
            crossings: Crossings::new(theme, &self.factor, &self.crossings),
        }
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, parts: &Arrangement) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let mut plot = Region {
            left: body.left,
            top: body.top + value_title_height(theme, &parts.value_title),
            right: body.right - label_column_width(theme, &parts.labels).max(self.factor.room_right(theme)),
            bottom: body.bottom - parts.below(theme),
        };
        let axis = self.axis(theme, plot.height());
        plot.left += axis.room_left(theme);
        let axis_end = plot.bottom + parts.crossings.lanes_height();
        self.factor.draw(canvas, &plot, axis_end)?;
        axis.draw_upward(canvas, &plot)?;
        draw_value_title(canvas, body.top, &parts.value_title)?;
        draw_axis_title(canvas, &Region { bottom: axis_end, ..plot }, &parts.axis_title)?;
        if self.lines.is_empty() || self.values.is_empty() {
            return draw_no_data(canvas, &plot);
        }
        self.draw_bands(canvas, &plot, &axis)?;
        parts.crossings.draw_marks(canvas, &plot)?;
        self.draw_lines(canvas, &plot, &axis)?;
        draw_labels_of(canvas, &plot, &parts.labels)?;
        let mut bottom = body.bottom;
        if let Some(key) = &parts.key {
            bottom -= key.height();
            key.draw(canvas, body.left, bottom)?;
            bottom -= AXIS_TO_KEY;
        }
        parts.crossings.draw_list(canvas, body.left, bottom - parts.crossings.list_height(theme))
    }

    /// Where the numbers of a line lie.
    fn points(&self, plot: &Region, axis: &NumberAxis, numbers: &[f64]) -> Vec<Option<Point>> {
        let point = |(&value, &number): (&f64, &f64)| {
            let at =
                || Point { x: plot.across(self.factor.along(value)), y: plot.upward(axis.along(number)) };
            number.is_finite().then(at)
        };
        self.values.iter().zip(numbers).map(point).collect()
    }

    fn draw_bands(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Region,
        axis: &NumberAxis,
    ) -> Result<(), ChartError> {
        let of_replicates = match self.lines.len() {
            0..=2 => 0.14,
            3..=5 => 0.09,
            _ => 0.06,
        };
        for line in &self.lines {
            let colour = canvas.theme.palette.strategy(line.hue);
            let bands = [(&line.least, &line.most, of_replicates), (&line.low, &line.high, INTERVAL_OPACITY)];
            for (low, high, opacity) in bands {
                let (low, high) = (self.points(plot, axis, low), self.points(plot, axis, high));
                let edges: Vec<_> =
                    high.into_iter().zip(low).map(|(high, low)| Some([high?, low?])).collect();
                fill_between(canvas, &edges, colour, opacity)?;
            }
        }
        Ok(())
    }

    fn draw_lines(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Region,
        axis: &NumberAxis,
    ) -> Result<(), ChartError> {
        let palette = canvas.theme.palette;
        for group in self.coinciding(axis) {
            for (part, &index) in group.iter().enumerate() {
                let line = &self.lines[index];
                let points = self.points(plot, axis, &line.mean);
                let whole = unbroken(&points);
                let is_alone = group.len() == 1 || self.values.len() == 1;
                let shown = if is_alone { whole } else { dashes(&whole, DASH, part, group.len()) };
                let colour = palette.visible(palette.strategy(line.hue));
                draw_runs(canvas, &shown, Stroke { colour, width: LINE_WIDTH })?;
                if is_alone && points.len() <= MOST_DOTS {
                    for point in points.into_iter().flatten() {
                        canvas.dot(point, DOT_RADIUS, colour)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Indices of lines, grouped by lines that lie on top of each other.
    fn coinciding(&self, axis: &NumberAxis) -> Vec<Vec<usize>> {
        let drawn = |line: &SweepLine| -> Vec<f64> {
            line.mean.iter().map(|&mean| if mean.is_nan() { mean } else { axis.along(mean) }).collect()
        };
        groups(&self.lines.iter().map(drawn).collect::<Vec<_>>())
    }

    /// What lines and bands mean, which lines cannot be told apart, and how many crossings are not named.
    fn reading(&self, theme: &Theme) -> String {
        let mut sentences = vec![self.reading.clone()];
        let names = |group: &Vec<usize>| {
            let names = group.iter().map(|&index| self.lines[index].label.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let groups = self.coinciding(&self.axis(theme, theme.least_plot));
        let shared: Vec<String> = groups.iter().filter(|group| group.len() > 1).map(names).collect();
        if !shared.is_empty() {
            let lines = shared.join("; ");
            sentences.push(theme.language.say(phrases::consistent_reach::Coinciding { lines: &lines }));
        }
        sentences.retain(|sentence| !sentence.is_empty());
        let own = sentences.join(". ");
        if self.numbers == Numbers::Shares { with_axis_end(theme, own) } else { own }
    }
}

impl Arrangement {
    /// Room above and below the plot.
    fn around(&self, theme: &Theme) -> f64 {
        value_title_height(theme, &self.value_title) + self.below(theme)
    }

    fn below(&self, theme: &Theme) -> f64 {
        let key = self.key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY);
        let axis = YEAR_AXIS_HEIGHT + further_lines(theme, &self.axis_title);
        self.crossings.lanes_height() + axis + self.crossings.list_height(theme) + key
    }
}
