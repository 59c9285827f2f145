//! Names and values at the right end of lines, apart from each other.

use super::panel::Panel;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{spread, widest, wrap};
use crate::look::{Anchor, Colour, LEADING, Theme, thin};

const LABEL_GAP: f64 = 5.0;
const LEADER: f64 = 30.0;
const VALUE_TO_NAME: f64 = 9.0;
/// Lines that are cut off end at one height; this small shift keeps their labels in the order of their shares.
const KEEP_ORDER: f64 = 1e-3;

/// The words at the right end of a line.
pub(crate) struct EndLabel {
    /// Colour of the line.
    colour: Colour,
    value: String,
    name: Vec<String>,
    /// The last known share, where the leader starts; `None` for a line without values, whose label stands lowest.
    share: Option<f64>,
}

impl EndLabel {
    /// The label of a line of weekly shares; a narrow figure has no room for the name.
    pub fn new(theme: &Theme, name: &str, line: &[f64], colour: Colour) -> Self {
        let share = line.iter().rev().find(|value| value.is_finite()).copied();
        let value = theme.language.percent(share.unwrap_or(f64::NAN));
        Self::saying(theme, name, value, share.map(|value| value.clamp(0.0, 1.0)), colour)
    }

    /// The label of a line that ends at a share of the height of its axis, with its last value in words.
    pub fn saying(theme: &Theme, name: &str, value: String, share: Option<f64>, colour: Colour) -> Self {
        let name = if theme.is_narrow { Vec::new() } else { wrap(name, theme.label, theme.name_width) };
        Self { colour, value, name, share }
    }

    /// Its height with the gap to its neighbour.
    pub fn height(&self, theme: &Theme) -> f64 {
        count(self.name.len().max(1)) * theme.label.size * LEADING + LABEL_GAP
    }

    /// How far the middle of its first line lies above its own middle.
    fn lift(&self, theme: &Theme) -> f64 {
        let further_lines = count(self.name.len().max(1)) - 1.0;
        further_lines * theme.label.size * LEADING / 2.0
    }

    /// Writes it; `middle` is the right end of its value at half its height.
    fn draw(&self, canvas: &mut Canvas<'_>, middle: Point) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let colour = theme.palette.readable(self.colour);
        let value_place = Point { x: middle.x, y: middle.y - self.lift(theme) + theme.label.half_capital() };
        let value_look = theme.value.at(Anchor::End).coloured(colour);
        canvas.text(&self.value, value_place, value_look)?;
        let name_place = Point { x: middle.x + VALUE_TO_NAME, ..value_place };
        canvas.lines(&self.name, name_place, theme.label.coloured(colour))
    }
}

/// The room all labels need to the right of a plot, with their leaders.
pub(crate) fn label_column_width(theme: &Theme, labels: &[EndLabel]) -> f64 {
    let names = labels.iter().map(|label| widest(&label.name, theme.label));
    let gap = if theme.is_narrow { 0.0 } else { VALUE_TO_NAME };
    LEADER + value_width(theme, labels) + gap + names.fold(0.0, f64::max)
}

/// The indices of labels from the top down.
pub(crate) fn downward(labels: &[EndLabel]) -> Vec<usize> {
    let share = |index: &usize| labels[*index].share.unwrap_or(0.0);
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|one, two| share(two).total_cmp(&share(one)).then(two.cmp(one)));
    order
}

/// Writes all labels as close to the ends of their lines as they fit.
pub(crate) fn draw_labels(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    labels: &[EndLabel],
) -> Result<(), ChartError> {
    let up_to = canvas.theme.up_to.share();
    let shares: Vec<f64> = labels.iter().map(|label| label.share.unwrap_or(0.0)).collect();
    let ends: Vec<f64> = shares.iter().map(|&share| panel.upward(share)).collect();
    let cut_off = |share: f64| (share - up_to).max(0.0);
    let wanted: Vec<f64> =
        ends.iter().zip(&shares).map(|(end, &share)| end - cut_off(share) * KEEP_ORDER).collect();
    place_labels(canvas, &panel.plot, labels, &ends, &wanted)
}

/// The same for labels whose shares are shares of the height of a plot.
pub(crate) fn draw_labels_of(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    labels: &[EndLabel],
) -> Result<(), ChartError> {
    let ends: Vec<f64> = labels.iter().map(|label| plot.upward(label.share.unwrap_or(0.0))).collect();
    place_labels(canvas, plot, labels, &ends, &ends)
}

/// Writes labels near the heights that they want, apart from each other, with leaders from the ends of their lines.
fn place_labels(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    labels: &[EndLabel],
    ends: &[f64],
    wanted: &[f64],
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let heights: Vec<f64> = labels.iter().map(|label| label.height(theme)).collect();
    let centres = spread(wanted, &heights, plot.top - LABEL_GAP, plot.bottom + LABEL_GAP);
    let value_end = plot.right + LEADER + value_width(theme, labels);
    for (index, label) in labels.iter().enumerate() {
        let centre = centres[index];
        if label.share.is_some() {
            let to = centre - label.lift(theme);
            draw_leader(canvas, plot.right, ends[index], to, label.colour)?;
        }
        let middle = Point { x: value_end, y: centre };
        label.draw(canvas, middle)?;
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
    canvas.line(&path, thin(canvas.theme.palette.visible(colour)))
}

fn value_width(theme: &Theme, labels: &[EndLabel]) -> f64 {
    labels.iter().map(|label| theme.value.width(&label.value)).fold(0.0, f64::max)
}
