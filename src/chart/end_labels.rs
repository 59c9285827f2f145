//! Names and values at the right end of lines, apart from each other.

use super::canvas::Canvas;
use super::colour::Colour;
use super::error::ChartError;
use super::format::percent;
use super::geometry::{Point, count};
use super::labels::{spread, widest, wrap};
use super::look::Anchor;
use super::panel::{Panel, thin};
use super::theme;

const WIDEST_NAME: f64 = 240.0;
const LABEL_GAP: f64 = 5.0;
const LEADER: f64 = 30.0;
const VALUE_TO_NAME: f64 = 9.0;

/// The words at the right end of a line.
pub(super) struct EndLabel {
    value: String,
    name: Vec<String>,
    /// The last known share, where the leader starts.
    share: Option<f64>,
}

impl EndLabel {
    /// The label of a line of weekly shares.
    pub fn new(name: &str, line: &[f64]) -> Self {
        let share = line.iter().rev().find(|value| value.is_finite()).copied();
        Self {
            value: percent(share.unwrap_or(f64::NAN)),
            name: wrap(name, theme::LABEL, WIDEST_NAME),
            share: share.map(|value| value.clamp(0.0, 1.0)),
        }
    }

    /// Its height with the gap to its neighbour.
    pub fn height(&self) -> f64 {
        count(self.name.len().max(1)) * theme::LABEL.size * theme::LEADING + LABEL_GAP
    }

    /// How far the middle of its first line lies above its own middle.
    fn lift(&self) -> f64 {
        let further_lines = count(self.name.len().max(1)) - 1.0;
        further_lines * theme::LABEL.size * theme::LEADING / 2.0
    }

    /// Writes it; `middle` is the right end of its value at half its height.
    fn draw(&self, canvas: &mut Canvas<'_>, middle: Point, colour: Colour) -> Result<(), ChartError> {
        let value_place = Point { x: middle.x, y: middle.y - self.lift() + theme::LABEL.half_capital() };
        let value_look = theme::VALUE.at(Anchor::End).coloured(colour);
        canvas.text(&self.value, value_place, value_look)?;
        let name_place = Point { x: middle.x + VALUE_TO_NAME, ..value_place };
        canvas.lines(&self.name, name_place, theme::LABEL.coloured(colour))
    }
}

/// The room all labels need to the right of a plot, with their leaders.
pub(super) fn label_column_width(labels: &[EndLabel]) -> f64 {
    let names = labels.iter().map(|label| widest(&label.name, theme::LABEL));
    LEADER + value_width(labels) + VALUE_TO_NAME + names.fold(0.0, f64::max)
}

/// Writes all labels as close to the ends of their lines as they fit.
///
/// Their order decides their colours, as it does for the lines.
pub(super) fn draw_labels(
    canvas: &mut Canvas<'_>,
    panel: &Panel,
    labels: &[EndLabel],
) -> Result<(), ChartError> {
    let plot = &panel.plot;
    let wanted: Vec<f64> = labels.iter().map(|label| plot.upward(label.share.unwrap_or(0.0))).collect();
    let heights: Vec<f64> = labels.iter().map(EndLabel::height).collect();
    let centres = spread(&wanted, &heights, plot.top - LABEL_GAP, plot.bottom + LABEL_GAP);
    let value_end = plot.right + LEADER + value_width(labels);
    for (position, label) in labels.iter().enumerate() {
        let colour = theme::strategy(position);
        let centre = centres[position];
        if label.share.is_some() {
            draw_leader(canvas, plot.right, wanted[position], centre - label.lift(), colour)?;
        }
        let middle = Point { x: value_end, y: centre };
        label.draw(canvas, middle, colour.readable_on_white())?;
    }
    Ok(())
}

/// Draws a thin line from the end of a curve to its label.
fn draw_leader(
    canvas: &mut Canvas<'_>,
    right: f64,
    from: f64,
    to: f64,
    colour: Colour,
) -> Result<(), ChartError> {
    let bends = [(4.0, from), (9.0, from), (LEADER - 11.0, to), (LEADER - 6.0, to)];
    let path = bends.map(|(shift, y)| Point { x: right + shift, y });
    canvas.line(&path, thin(colour.visible_on_white()))
}

fn value_width(labels: &[EndLabel]) -> f64 {
    labels.iter().map(|label| theme::VALUE.width(&label.value)).fold(0.0, f64::max)
}
