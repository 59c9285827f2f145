//! The names of lines with their last values: at the ends of the lines, and in a narrow figure in a key below.

use super::end_labels::{EndLabel, downward, draw_labels, label_column_width};
use super::panel::Panel;
use crate::drawing::{Canvas, Region};
use crate::error::ChartError;
use crate::layout::Key;
use crate::look::{Colour, Theme};

const AXIS_TO_KEY: f64 = 10.0;

/// What names the lines of a plot.
pub(crate) struct LineNames {
    labels: Vec<EndLabel>,
    /// The names, where there is no room for them beside the plot.
    key: Option<Key>,
}

impl LineNames {
    /// The names of lines of weekly shares, each with its values and its colour.
    pub fn new(theme: &Theme, lines: &[(&str, &[f64], Colour)]) -> Self {
        let label =
            |&(name, values, colour): &(&str, &[f64], Colour)| EndLabel::new(theme, name, values, colour);
        let labels: Vec<EndLabel> = lines.iter().map(label).collect();
        let entry = |index: usize| (lines[index].0, theme.palette.visible(lines[index].2));
        let names = downward(&labels).into_iter().map(entry);
        let key = theme.is_narrow.then(|| Key::new(theme, names, theme.inner_width()));
        Self { labels, key }
    }

    /// The room that they need to the right of a plot.
    pub fn width_beside(&self, theme: &Theme) -> f64 {
        label_column_width(theme, &self.labels)
    }

    /// The height that a plot needs so that they fit beside it.
    pub fn height_beside(&self, theme: &Theme) -> f64 {
        self.labels.iter().map(|label| label.height(theme)).sum()
    }

    /// The room of the key below the axis of years, with a gap above it.
    pub fn height_below(&self) -> f64 {
        self.key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY)
    }

    /// Draws the key at the bottom of a body, where there is a key.
    pub fn draw_below(&self, canvas: &mut Canvas<'_>, body: &Region) -> Result<(), ChartError> {
        match &self.key {
            Some(key) => key.draw(canvas, body.left, body.bottom - key.height()),
            None => Ok(()),
        }
    }

    /// Writes values, and names where there is room, at the ends of the lines of a panel.
    pub fn draw_beside(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>) -> Result<(), ChartError> {
        draw_labels(canvas, panel, &self.labels)
    }
}
