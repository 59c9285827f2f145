//! Where everything lies in a figure of costs and results: axes, dots, intervals, the frontier and the names.

use super::cost_axis::{CostAxis, WHOLE_NAME_HEIGHT, exceeds_whole, greatest, right_room};
use super::dot_labels::{DotLabel, PlacedLabels};
use super::figure::{CostAndResult, Priced};
use super::free_room::FreeRoom;
use crate::axes::{further_lines, value_title_height};
use crate::drawing::{Point, Region};
use crate::layout::{BodyHeight, Key, body_region, groups};
use crate::look::{SHARE_AXIS_WIDTH, Theme, UpTo, YEAR_AXIS_HEIGHT};
use crate::tables::Share;

const DOT_RADIUS: f64 = 6.5;
/// Dots that share a place lie in each other, so the outer one is larger.
const SHARED_RADIUS: f64 = 9.0;
/// The ring of the ground around a dot.
pub(super) const RIM: f64 = 1.5;
const AXIS_TO_KEY: f64 = 10.0;
const LABEL_INDENT: f64 = 3.0;

/// Indices of the strategies that can be drawn, grouped by those that lie on one spot of the plot, from the top
/// down; the vertical axis ends somewhere.
pub(super) fn spots(strategies: &[Priced], up_to: UpTo) -> Vec<Vec<usize>> {
    let is_known = |index: &usize| {
        let Priced { cost, result, .. } = &strategies[*index];
        cost.share.is_finite() && result.share.is_finite()
    };
    let mut known: Vec<usize> = (0..strategies.len()).filter(is_known).collect();
    let result = |index: usize| strategies[index].result.share;
    known.sort_by(|&one, &other| result(other).total_cmp(&result(one)));
    let pair = |&index: &usize| [strategies[index].cost.share, up_to.along(result(index))];
    let groups = groups(&known.iter().map(pair).collect::<Vec<_>>());
    groups.into_iter().map(|group| group.into_iter().map(|number| known[number]).collect()).collect()
}

/// The radius of the dot of some strategies on one spot.
pub(super) fn radius(group: &[usize]) -> f64 {
    if group.len() > 1 { SHARED_RADIUS } else { DOT_RADIUS }
}

/// A figure laid out: where its axes lie and what stands beside its dots.
pub(super) struct Arrangement<'a> {
    figure: &'a CostAndResult,
    up_to: UpTo,
    /// The height of the body.
    pub height: BodyHeight,
    /// The axis of costs.
    pub axis: CostAxis,
    /// The area between the axes.
    pub plot: Region,
    /// The names or numbers beside the dots; `None` where one of them finds no room.
    pub labels: Option<PlacedLabels>,
    /// The names behind the numbers, where numbers stand beside the dots.
    pub key: Option<Key>,
}

impl<'a> Arrangement<'a> {
    /// Names beside the dots, where they find room; otherwise numbers, and a key of names below.
    pub fn new(figure: &'a CostAndResult, theme: &Theme, spots: &[Vec<usize>], reading: &str) -> Self {
        let named = Self::with_key(figure, theme, spots, reading, None);
        if theme.is_narrow || named.labels.is_none() {
            Self::with_key(figure, theme, spots, reading, Some(key(figure, theme, spots)))
        } else {
            named
        }
    }

    fn with_key(
        figure: &'a CostAndResult,
        theme: &Theme,
        spots: &[Vec<usize>],
        reading: &str,
        key: Option<Key>,
    ) -> Self {
        let costs = figure.strategies.iter().flat_map(|one| [one.cost.share, one.cost.high]);
        let most = greatest(costs);
        let above = value_title_height(theme, &figure.value_title)
            + if exceeds_whole(most) { WHOLE_NAME_HEIGHT } else { 0.0 };
        let below = YEAR_AXIS_HEIGHT
            + further_lines(theme, &figure.cost_title)
            + key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY);
        let height = BodyHeight::at_least(above + theme.least_plot + below);
        let body = body_region(theme, &figure.caption, reading, height);
        let plot = Region {
            left: body.left + SHARE_AXIS_WIDTH,
            top: body.top + above,
            right: body.right - right_room(theme),
            bottom: body.bottom - below,
        };
        let axis = CostAxis::new(plot, most);
        let mut arrangement = Self { figure, up_to: theme.up_to, height, axis, plot, labels: None, key };
        arrangement.labels = arrangement.labels(theme, spots);
        arrangement
    }

    fn labels(&self, theme: &Theme, spots: &[Vec<usize>]) -> Option<PlacedLabels> {
        let inside = Region {
            left: self.plot.left + LABEL_INDENT,
            bottom: self.plot.bottom - LABEL_INDENT,
            right: theme.width - theme.margin,
            ..self.plot
        };
        let mut room = FreeRoom::new(inside);
        self.axis.whole().into_iter().for_each(|line| room.keep_line(line));
        for pair in self.frontier_line().windows(2) {
            room.keep_line([pair[0], pair[1]]);
        }
        for &index in spots.iter().flatten() {
            self.intervals(index).into_iter().for_each(|line| room.keep_line(line));
        }
        let mut numbers = 1..;
        let mut words = |&index: &usize| match (&self.key, numbers.next()) {
            (Some(_), Some(number)) => number.to_string(),
            _ => self.figure.strategies[index].label.clone(),
        };
        let labels = spots.iter().map(|group| {
            let words: Vec<String> = group.iter().map(&mut words).collect();
            let colour = match group.as_slice() {
                [only] => theme.palette.readable(theme.palette.strategy(self.figure.strategies[*only].hue)),
                _ => theme.palette.ink,
            };
            let is_unbeaten = group.iter().any(|index| self.figure.frontier.contains(index));
            DotLabel::new(theme, &words.join(", "), colour, is_unbeaten)
        });
        let labels = labels.collect();
        let dot = |group: &Vec<usize>| (self.centre(group), (radius(group) + RIM) * theme.stroke);
        PlacedLabels::find(&room, labels, &spots.iter().map(dot).collect::<Vec<_>>(), self.key.is_some())
    }

    /// The middle of the dot of some strategies on one spot.
    pub fn centre(&self, group: &[usize]) -> Point {
        let Priced { cost, result, .. } = &self.figure.strategies[group[0]];
        self.point(cost.share, result.share)
    }

    /// The steps of the frontier: the best result for at most so much cost.
    pub fn frontier_line(&self) -> Vec<Point> {
        let mut line: Vec<Point> = Vec::new();
        for &index in &self.figure.frontier {
            let Priced { cost, result, .. } = &self.figure.strategies[index];
            let next = self.point(cost.share, result.share);
            line.extend(line.last().map(|last| Point { x: next.x, y: last.y }));
            line.push(next);
        }
        line.extend(line.last().map(|last| Point { x: self.plot.right, y: last.y }));
        line
    }

    /// The lines of the intervals of the strategy at an index, as far as it has any.
    pub fn intervals(&self, index: usize) -> Vec<[Point; 2]> {
        let Priced { cost, result, .. } = &self.figure.strategies[index];
        let is_known = |one: &Share| one.low.is_finite() && one.high.is_finite();
        let horizontal =
            is_known(cost).then(|| [self.point(cost.low, result.share), self.point(cost.high, result.share)]);
        let vertical = is_known(result)
            .then(|| [self.point(cost.share, result.low), self.point(cost.share, result.high)]);
        horizontal.into_iter().chain(vertical).collect()
    }

    fn point(&self, cost: f64, result: f64) -> Point {
        Point { x: self.axis.across(cost), y: self.plot.upward(self.up_to.along(result)) }
    }
}

/// The names behind the numbers that stand beside the dots.
fn key(figure: &CostAndResult, theme: &Theme, spots: &[Vec<usize>]) -> Key {
    let entry = |(number, &index): (usize, &usize)| {
        let one = &figure.strategies[index];
        (format!("{} {}", number + 1, one.label), theme.palette.visible(theme.palette.strategy(one.hue)))
    };
    let entries: Vec<_> = spots.iter().flatten().enumerate().map(entry).collect();
    Key::new(theme, entries.iter().map(|(name, colour)| (name.as_str(), *colour)), theme.inner_width())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Style;
    use crate::checks::cost;
    use crate::words::Language;

    #[test]
    fn the_frontier_goes_up_in_steps_that_are_horizontal_or_vertical() {
        let figure = cost(&Language::default(), 4, 0.09);
        let theme = Theme::new(&Style::default());
        let spots = spots(&figure.strategies, UpTo::EVERYTHING);
        let line = Arrangement::new(&figure, &theme, &spots, "").frontier_line();
        assert!(line.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y));
        assert!(line.windows(2).all(|pair| pair[0].x <= pair[1].x && pair[0].y >= pair[1].y));
    }
}
