//! Two logarithmic axes: whole powers of ten around some points.

use crate::axes::TICK_GAP;
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Theme, thin};
use crate::words::Language;

/// Room below a plot for the numbers of the horizontal axis.
pub(super) const NUMBERS_BELOW: f64 = 28.0;
const NUMBER_DROP: f64 = 22.0;
/// Numbers nearer to each other than this would touch.
const NUMBER_GAP: f64 = 10.0;

/// The powers of ten between which some points lie, to the right and upward.
#[derive(Debug, PartialEq)]
pub(super) struct Axes {
    across: Decades,
    upward: Decades,
}

/// Powers of ten, from the first to the last, which is greater.
#[derive(Debug, PartialEq, Clone, Copy)]
struct Decades {
    first: i32,
    last: i32,
}

impl Axes {
    /// The axes that hold all points that can be drawn; `None` where there is no such point.
    pub fn around(points: &[(f64, f64)]) -> Option<Self> {
        let drawable = || points.iter().filter(|point| is_drawable(point));
        let across = Decades::around(drawable().map(|point| point.0))?;
        Some(Self { across, upward: Decades::around(drawable().map(|point| point.1))? })
    }

    /// Where a pair of quantities lies in a plot; `None` if one of them is not above 0.
    pub fn point(&self, plot: &Region, point: (f64, f64)) -> Option<Point> {
        let at = |(x, y): (f64, f64)| Point {
            x: plot.across(self.across.share(x.log10())),
            y: plot.upward(self.upward.share(y.log10())),
        };
        is_drawable(&point).then(|| at(point))
    }

    /// The ends of a line of some slope through the first point, as far as it lies within a plot.
    pub fn guide(&self, plot: &Region, points: &[(f64, f64)], slope: f64) -> Option<[Point; 2]> {
        let &(x, y) = points.iter().find(|point| is_drawable(point))?;
        let (x, y) = (x.log10(), y.log10());
        // Where it meets the lower and the upper edge.
        let meets = [self.upward.first, self.upward.last].map(|edge| x + (f64::from(edge) - y) / slope);
        let (from, to) = if slope == 0.0 {
            (f64::from(self.across.first), f64::from(self.across.last))
        } else {
            let (least, most) = (meets[0].min(meets[1]), meets[0].max(meets[1]));
            (least.max(self.across.first.into()), most.min(self.across.last.into()))
        };
        let end = |at: f64| Point {
            x: plot.across(self.across.share(at)),
            y: plot.upward(self.upward.share(y + slope * (at - x))),
        };
        (from < to).then(|| [end(from), end(to)])
    }

    /// Room to the left of a plot for the numbers of the vertical axis.
    pub fn room_left(&self, theme: &Theme) -> f64 {
        self.upward.widest_number(theme) + TICK_GAP
    }

    /// Room to the right of a plot for half of the last number of the horizontal axis.
    pub fn room_right(&self, theme: &Theme) -> f64 {
        self.across.widest_number(theme) / 2.0
    }

    /// Draws a light line and a number at every power of ten; numbers are fewer where they would touch.
    pub fn draw(&self, canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let look = theme.tick;
        let wide = self.across.widest_number(theme) + NUMBER_GAP;
        for (power, is_named) in self.across.ticks(plot.width(), wide) {
            let x = plot.across(self.across.share(f64::from(power)));
            let ends = [plot.top, plot.bottom].map(|y| Point { x, y });
            canvas.line(&ends, thin(theme.palette.grid_line))?;
            if is_named {
                let place = Point { x, y: plot.bottom + NUMBER_DROP };
                canvas.text(&number(&theme.language, power), place, look.at(Anchor::Middle))?;
            }
        }
        for (power, is_named) in self.upward.ticks(plot.height(), look.size + NUMBER_GAP) {
            let y = plot.upward(self.upward.share(f64::from(power)));
            let ends = [plot.left, plot.right].map(|x| Point { x, y });
            canvas.line(&ends, thin(theme.palette.grid_line))?;
            if is_named {
                let place = Point { x: plot.left - TICK_GAP, y: y + look.half_capital() };
                canvas.text(&number(&theme.language, power), place, look.at(Anchor::End))?;
            }
        }
        Ok(())
    }
}

fn is_drawable(point: &(f64, f64)) -> bool {
    [point.0, point.1].into_iter().all(|value| value.is_finite() && value > 0.0)
}

impl Decades {
    fn around(values: impl Iterator<Item = f64>) -> Option<Self> {
        let powers: Vec<f64> = values.map(f64::log10).collect();
        let least = powers.iter().copied().reduce(f64::min)?;
        let most = powers.iter().copied().reduce(f64::max)?;
        // A value that is a power of ten to the last bits needs no further one.
        let first = (least + 1e-9).floor() as i32;
        Some(Self { first, last: ((most - 1e-9).ceil() as i32).max(first + 1) })
    }

    /// How far along the axis a logarithm lies, from 0 to 1.
    fn share(self, logarithm: f64) -> f64 {
        (logarithm - f64::from(self.first)) / f64::from(self.last - self.first)
    }

    /// Every power, and whether it has a number on an axis of some length where numbers need some room.
    fn ticks(self, length: f64, room: f64) -> impl Iterator<Item = (i32, bool)> {
        let apart = length / f64::from(self.last - self.first);
        let step = (room / apart.max(1.0)).ceil().max(1.0) as i32;
        (self.first..=self.last).map(move |power| (power, (power - self.first) % step == 0))
    }

    fn widest_number(self, theme: &Theme) -> f64 {
        let width = |power| theme.tick.width(&number(&theme.language, power));
        (self.first..=self.last).map(width).fold(0.0, f64::max)
    }
}

/// A power of ten in full, in groups of three digits: `0.01`, `10 000`.
fn number(language: &Language, power: i32) -> String {
    const GAP: char = '\u{202f}';
    if power < 0 {
        return language.decimal(&format!("0.{}1", "0".repeat(power.unsigned_abs() as usize - 1)));
    }
    let zeros = power as usize;
    let mut digits = format!("1{}", "0".repeat(zeros % 3));
    for _ in 0..zeros / 3 {
        digits.push(GAP);
        digits.push_str("000");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Region = Region { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 };

    #[test]
    fn proportional_points_lie_on_the_guide_of_slope_one() {
        let points = [(1.0, 0.02), (10.0, 0.2), (100.0, 2.0)];
        let axes = Axes::around(&points).expect("there are points");
        let [from, to] = axes.guide(&PLOT, &points, 1.0).expect("the guide is in the plot");
        let on_guide = |x: f64| from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x);
        for point in points {
            let drawn = axes.point(&PLOT, point).expect("it can be drawn");
            assert!((drawn.y - on_guide(drawn.x)).abs() < 1e-6, "{point:?}");
        }
        assert!(to.y >= PLOT.top - 1e-9 && from.y <= PLOT.bottom + 1e-9);
    }

    #[test]
    fn axes_end_at_the_powers_of_ten_around_the_points() {
        let axes = Axes::around(&[(8.0, 1.0), (4_000.0, 1.0), (-1.0, 5.0), (f64::NAN, 1e9)]);
        let [across, upward] = [Decades { first: 0, last: 4 }, Decades { first: 0, last: 1 }];
        assert_eq!(axes, Some(Axes { across, upward }));
        assert_eq!(Axes::around(&[(0.0, 1.0)]), None);
    }

    #[test]
    fn powers_of_ten_are_written_in_full() {
        let numbers = [-3, 0, 2, 4, 6].map(|power| number(&Language::default(), power));
        assert_eq!(
            numbers,
            ["0.001", "1", "100", "10\u{202f}000", "1\u{202f}000\u{202f}000"].map(str::to_owned)
        );
    }
}
