//! Whom every strategy reaches where the line is drawn elsewhere, and in which order: does the answer hang on a line?

use crate::axes::{FactorAxis, draw_axis_title, draw_value_title, further_lines, shares, value_title_height};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{BodyHeight, Key, compose, draw_no_data};
use crate::look::{Colour, SHARE_AXIS_WIDTH, Stroke, Style, Theme, YEAR_AXIS_HEIGHT};
use crate::panels::{draw_runs, fill_between, unbroken};
use crate::tables::Estimated;
use crate::words::Caption;

/// One strategy over the lines, in shares.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachLine {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// The mean at every line with its interval.
    pub reach: Vec<Estimated>,
}

/// A strategy in the order of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its index among the strategies.
    pub strategy: usize,
    /// Whether it is told apart from the next.
    pub is_apart: bool,
}

/// One line per strategy over the fidelity at which the line of reach is drawn, with the order of strategies below.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachOverLines {
    /// The words around the figure.
    pub caption: Caption,
    /// Where the line can be drawn.
    pub axis: FactorAxis,
    /// Where it is drawn, ascending.
    pub lines: Vec<f64>,
    /// Where the scenario draws it.
    pub own: f64,
    /// What is measured, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What the order shows.
    pub order_title: String,
    /// What dots, bands and links are.
    pub reading: String,
    /// One to about twelve strategies.
    pub strategies: Vec<ReachLine>,
    /// For every line its strategies from the first down; those that reach nobody are left out. A single strategy has no order.
    pub orders: Vec<Vec<Placed>>,
}

const LINE_WIDTH: f64 = 2.4;
const RADIUS: f64 = 3.2;
const BAND_OPACITY: f64 = 0.14;
const OWN_WIDTH: f64 = 1.6;
/// From one place to the next, and the dots in the order.
const STEP: f64 = 13.0;
const PLACE_RADIUS: f64 = 4.4;
const LINK_WIDTH: f64 = 2.6;
const COURSE_OPACITY: f64 = 0.45;
const PLOT_TO_ORDER: f64 = 14.0;
const AXIS_TO_KEY: f64 = 10.0;

impl ReachOverLines {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a strategy does not have one mean per line, or there is not one order per line.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for ReachLine { label, reach, .. } in &self.strategies {
            check_length(&format!("lines of \"{label}\""), reach.len(), self.lines.len())?;
        }
        check_length("orders", self.orders.len(), self.lines.len())?;
        let theme = Theme::new(style);
        let key = self.key(&theme);
        let height = BodyHeight::at_least(theme.least_plot + self.around(&theme, &key));
        let reading = shares::with_axis_end(&theme, self.reading.clone());
        compose(&theme, &self.caption, &reading, height, |canvas, body| self.paint(canvas, &body, &key))
    }

    /// Names from the one that reaches most at the first line down.
    fn key(&self, theme: &Theme) -> Key {
        let first = |one: &ReachLine| one.reach.first().map_or(f64::NAN, |reach| reach.value);
        let mut sorted: Vec<&ReachLine> = self.strategies.iter().collect();
        sorted.sort_by(|one, other| first(other).total_cmp(&first(one)));
        let names = sorted.into_iter().map(|one| (one.label.as_str(), colour_of(theme, one)));
        Key::new(theme, names, theme.inner_width())
    }

    /// A single strategy has no order.
    fn has_order(&self) -> bool {
        self.strategies.len() > 1
    }

    /// Height of the order, with its title.
    fn order_height(&self, theme: &Theme) -> f64 {
        if self.has_order() {
            PLOT_TO_ORDER + value_title_height(theme, &self.order_title) + STEP * count(self.strategies.len())
        } else {
            0.0
        }
    }

    /// Room above and below the plot.
    fn around(&self, theme: &Theme, key: &Key) -> f64 {
        let axis = YEAR_AXIS_HEIGHT + further_lines(theme, &self.axis.title);
        let below = self.order_height(theme) + axis + AXIS_TO_KEY + key.height();
        value_title_height(theme, &self.value_title) + below
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, key: &Key) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let top = body.top + value_title_height(theme, &self.value_title);
        let plot = Region {
            left: body.left + SHARE_AXIS_WIDTH,
            top,
            right: body.right - self.axis.room_right(theme).max(PLACE_RADIUS),
            bottom: top + body.height() - self.around(theme, key),
        };
        let end = plot.bottom + self.order_height(theme);
        let whole = Region { bottom: end, ..plot };
        let order = Region { top: end - STEP * count(self.strategies.len()), ..whole };
        self.axis.draw(canvas, &Region { bottom: plot.bottom, ..plot }, end)?;
        shares::draw_levels(canvas, &plot, theme.up_to)?;
        shares::draw_numbers(canvas, &plot, theme.up_to)?;
        draw_value_title(canvas, body.top, &self.value_title)?;
        if self.has_order() {
            draw_value_title(canvas, plot.bottom + PLOT_TO_ORDER, &self.order_title)?;
        }
        draw_axis_title(canvas, &whole, &self.axis.title)?;
        key.draw(canvas, body.left, body.bottom - key.height())?;
        shares::draw_base(canvas, &plot)?;
        if self.strategies.is_empty() || self.lines.is_empty() {
            return draw_no_data(canvas, &plot);
        }
        let x = plot.across(self.axis.along(self.own));
        let ends = [plot.top, plot.bottom].map(|y| Point { x, y });
        canvas.line(&ends, Stroke { colour: theme.palette.ink, width: OWN_WIDTH })?;
        self.draw_reach(canvas, &plot)?;
        if self.has_order() { self.draw_order(canvas, &order) } else { Ok(()) }
    }

    fn draw_reach(&self, canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
        let up_to = canvas.theme.up_to;
        let point = |line: f64, share: f64| {
            let at = || Point { x: plot.across(self.axis.along(line)), y: plot.upward(up_to.along(share)) };
            share.is_finite().then(at)
        };
        for one in &self.strategies {
            let edges: Vec<Option<[Point; 2]>> = (self.lines.iter().zip(&one.reach))
                .map(|(&line, reach)| Some([point(line, reach.high)?, point(line, reach.low)?]))
                .collect();
            fill_between(canvas, &edges, colour_of(canvas.theme, one), BAND_OPACITY)?;
        }
        for one in &self.strategies {
            let colour = colour_of(canvas.theme, one);
            let points: Vec<Option<Point>> =
                self.lines.iter().zip(&one.reach).map(|(&line, reach)| point(line, reach.value)).collect();
            draw_runs(canvas, &unbroken(&points), Stroke { colour, width: LINE_WIDTH })?;
            for point in points.into_iter().flatten() {
                canvas.dot(point, RADIUS, colour)?;
            }
        }
        Ok(())
    }

    /// Draws the courses of strategies through the places, links between those that are not told apart, and the dots.
    fn draw_order(&self, canvas: &mut Canvas<'_>, area: &Region) -> Result<(), ChartError> {
        let x = |line: usize| area.across(self.axis.along(self.lines[line]));
        let y = |place: usize| area.top + STEP * (count(place) + 0.5);
        for (index, one) in self.strategies.iter().enumerate() {
            let place = |order: &Vec<Placed>| order.iter().position(|placed| placed.strategy == index);
            let at = |(line, order)| place(order).map(|place| Point { x: x(line), y: y(place) });
            let points: Vec<Option<Point>> = self.orders.iter().enumerate().map(at).collect();
            let stroke = Stroke { colour: colour_of(canvas.theme, one), width: LINE_WIDTH };
            for run in unbroken(&points).iter().filter(|run| run.len() > 1) {
                canvas.faint_line(run, stroke, COURSE_OPACITY)?;
            }
        }
        let link = Stroke { colour: canvas.theme.palette.ink, width: LINK_WIDTH };
        for (line, order) in self.orders.iter().enumerate() {
            for (place, placed) in order.iter().enumerate() {
                if !placed.is_apart && place + 1 < order.len() {
                    canvas.line(&[place, place + 1].map(|place| Point { x: x(line), y: y(place) }), link)?;
                }
            }
            for (place, placed) in order.iter().enumerate() {
                if let Some(one) = self.strategies.get(placed.strategy) {
                    let centre = Point { x: x(line), y: y(place) };
                    canvas.dot(centre, PLACE_RADIUS, colour_of(canvas.theme, one))?;
                }
            }
        }
        Ok(())
    }
}

fn colour_of(theme: &Theme, one: &ReachLine) -> Colour {
    theme.palette.visible(theme.palette.strategy(one.hue))
}
