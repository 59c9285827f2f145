//! Draws values as lines and bands, broken where a number is missing.

use super::panel::Panel;
use crate::drawing::{Canvas, Point};
use crate::error::ChartError;
use crate::look::{Colour, Stroke};

const LONE_BAND_HALF_WIDTH: f64 = 3.0;

/// The points of a line, as runs without missing numbers.
pub(crate) fn runs(panel: &Panel<'_>, values: &[f64]) -> Vec<Vec<Point>> {
    let point = |(week, &value): (usize, &f64)| value.is_finite().then(|| panel.point(week, value));
    unbroken(&values.iter().enumerate().map(point).collect::<Vec<_>>())
}

/// Points as runs without missing ones.
pub(crate) fn unbroken<P: Copy>(points: &[Option<P>]) -> Vec<Vec<P>> {
    let known = points.split(Option::is_none).filter(|run| !run.is_empty());
    known.map(|run| run.iter().copied().flatten().collect()).collect()
}

/// Draws runs; a single week, which has no length, becomes a dot.
pub(crate) fn draw_runs(
    canvas: &mut Canvas<'_>,
    runs: &[Vec<Point>],
    stroke: Stroke,
) -> Result<(), ChartError> {
    for run in runs {
        match run.as_slice() {
            [only] => canvas.dot(*only, stroke.width * 1.4, stroke.colour)?,
            several => canvas.line(several, stroke)?,
        }
    }
    Ok(())
}

/// Draws a line of weekly values, broken where one is missing.
pub(crate) fn draw_line(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    values: &[f64],
    stroke: Stroke,
) -> Result<(), ChartError> {
    draw_runs(canvas, &runs(panel, values), stroke)
}

/// Fills the band between two lists of weekly values; `opacity` from 0 to 1.
pub(crate) fn draw_band(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    low: &[f64],
    high: &[f64],
    colour: Colour,
    opacity: f64,
) -> Result<(), ChartError> {
    let edges = |week: usize| {
        let is_known = low[week].is_finite() && high[week].is_finite();
        is_known.then(|| [panel.point(week, high[week]), panel.point(week, low[week])])
    };
    let edges: Vec<_> = (0..low.len().min(high.len())).map(edges).collect();
    fill_between(canvas, &edges, colour, opacity)
}

/// Fills the band between upper and lower points, broken where they are missing; `opacity` from 0 to 1.
pub(crate) fn fill_between(
    canvas: &mut Canvas<'_>,
    edges: &[Option<[Point; 2]>],
    colour: Colour,
    opacity: f64,
) -> Result<(), ChartError> {
    for run in unbroken(edges) {
        let above = run.iter().map(|[high, _]| *high);
        let below = run.iter().rev().map(|[_, low]| *low);
        let mut outline: Vec<Point> = above.chain(below).collect();
        if let [top, bottom] = outline[..] {
            outline = bar_of_one_point(top, bottom);
        }
        canvas.area(&outline, colour, opacity)?;
    }
    Ok(())
}

/// Cuts runs into dashes of a length along x and keeps one of every `parts`, from `part` on.
///
/// Lines that coincide stay visible when each draws another part.
pub(crate) fn dashes(runs: &[Vec<Point>], length: f64, part: usize, parts: usize) -> Vec<Vec<Point>> {
    let mut kept = Vec::new();
    for run in runs {
        let Some(first) = run.first() else { continue };
        let mut turn = 0;
        let mut border = first.x + length;
        let mut dash = vec![*first];
        for pair in run.windows(2) {
            let [from, to] = [pair[0], pair[1]];
            while to.x > border {
                let share = (border - from.x) / (to.x - from.x);
                let cut = Point { x: border, y: from.y + (to.y - from.y) * share };
                dash.push(cut);
                keep(&mut kept, std::mem::replace(&mut dash, vec![cut]), turn % parts == part);
                turn += 1;
                border += length;
            }
            dash.push(to);
        }
        keep(&mut kept, dash, turn % parts == part);
    }
    kept
}

fn keep(kept: &mut Vec<Vec<Point>>, dash: Vec<Point>, wanted: bool) {
    if wanted {
        kept.push(dash);
    }
}

/// The band of a single week or point, which would otherwise have no width.
fn bar_of_one_point(top: Point, bottom: Point) -> Vec<Point> {
    let corner = |point: Point, shift: f64| Point { x: point.x + shift, y: point.y };
    vec![
        corner(top, -LONE_BAND_HALF_WIDTH),
        corner(top, LONE_BAND_HALF_WIDTH),
        corner(bottom, LONE_BAND_HALF_WIDTH),
        corner(bottom, -LONE_BAND_HALF_WIDTH),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::panel::Vertical;
    use super::*;
    use crate::axes::TimeAxis;
    use crate::drawing::Region;
    use crate::look::UpTo;

    fn runs_of(values: &[f64]) -> Vec<Vec<Point>> {
        let time = TimeAxis { weeks_per_year: 10, weeks: 10, ..TimeAxis::default() };
        let plot = Region { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 };
        runs(&Panel { plot, time: &time, vertical: Vertical::Shares(UpTo::EVERYTHING) }, values)
    }

    #[test]
    fn a_missing_number_breaks_the_line() {
        let runs = runs_of(&[f64::NAN, 0.1, 0.2, f64::NAN, 0.3]);
        let lengths: Vec<usize> = runs.iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1]);
    }

    #[test]
    fn dashes_of_all_parts_cover_the_line_once() {
        let whole = runs_of(&[0.5; 10]);
        let covered: f64 = (0..3)
            .flat_map(|part| dashes(&whole, 7.0, part, 3))
            .map(|dash| dash[dash.len() - 1].x - dash[0].x)
            .sum();
        assert!((covered - 90.0).abs() < 1e-9);
    }
}
