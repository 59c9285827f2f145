//! Cost against result: what each strategy gets for what it takes.

use super::cost_axis::{CostAxis, WHOLE_NAME_HEIGHT, exceeds_whole, greatest, right_room};
use super::dot_labels::{DotLabel, PlacedLabels};
use super::free_room::FreeRoom;
use crate::axes::{
    draw_base, draw_levels, draw_shares, draw_value_title, further_lines, reading_of_part, value_title_height,
};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, Key, body_of, compose, groups};
use crate::look::{SHARE_AXIS_WIDTH, Stroke, Style, Theme, UpTo, YEAR_AXIS_HEIGHT};
use crate::panels::draw_no_data;
use crate::tables::Share;
use crate::words::Caption;

/// One strategy: what it takes and what it gets, with intervals; NaN if unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Priced {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Place of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What it takes, as a share of what there is: 0 or more, and more than 1 if it takes more.
    pub cost: Share,
    /// What it gets, from 0 to 1.
    pub result: Share,
}

/// A dot a strategy, cost to the right and result upward, and the frontier as a stepped line.
///
/// Names stand beside the dots; where they find no room, numbers do, with a key below.
#[derive(Debug, Clone, PartialEq)]
pub struct CostAndResult {
    /// The words around the figure.
    pub caption: Caption,
    /// What the level axis shows, such as "Capacity used (%)".
    pub cost_title: String,
    /// What the upright axis shows, such as "Students reached (%)".
    pub value_title: String,
    /// What a cost of 100 % is, such as "all that an ordinary leader has".
    pub whole_name: String,
    /// What dots and lines are, for the line below the figure.
    pub reading: String,
    /// One to about twelve strategies.
    pub strategies: Vec<Priced>,
    /// Places of the strategies on the frontier, the cheapest first.
    pub frontier: Vec<usize>,
}

const DOT_RADIUS: f64 = 6.5;
/// Dots that share a place lie in each other, so the outer one is larger.
const SHARED_RADIUS: f64 = 9.0;
const RIM: f64 = 1.5;
/// Wide, because intervals lie on its steps.
const FRONTIER_WIDTH: f64 = 5.0;
const AXIS_TO_KEY: f64 = 10.0;
const LABEL_INDENT: f64 = 3.0;

/// A figure laid out: where its axes lie and what stands beside its dots.
struct Layout {
    height: BodyHeight,
    axis: CostAxis,
    up_to: UpTo,
    plot: Region,
    labels: Option<PlacedLabels>,
    key: Option<Key>,
}

impl CostAndResult {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::of(style);
        let spots = self.spots(theme.up_to);
        let named = self.layout(&theme, &spots, None);
        let layout = if theme.is_narrow || named.labels.is_none() {
            self.layout(&theme, &spots, Some(self.key(&theme, &spots)))
        } else {
            named
        };
        compose(&theme, &self.caption, &self.words(&theme, &spots), layout.height, |canvas, body| {
            self.paint(canvas, &body, &layout, &spots)
        })
    }

    /// Strategies that can be drawn, grouped by those that lie on one spot of axes whose upright one ends
    /// somewhere, from the top down.
    fn spots(&self, up_to: UpTo) -> Vec<Vec<usize>> {
        let is_known = |place: &usize| {
            let one = &self.strategies[*place];
            one.cost.share.is_finite() && one.result.share.is_finite()
        };
        let mut known: Vec<usize> = (0..self.strategies.len()).filter(is_known).collect();
        let result = |place: usize| self.strategies[place].result.share;
        known.sort_by(|&one, &other| result(other).total_cmp(&result(one)));
        let pairs: Vec<[f64; 2]> = known
            .iter()
            .map(|&place| [self.strategies[place].cost.share, up_to.along(result(place))])
            .collect();
        let lines: Vec<&[f64]> = pairs.iter().map(<[f64; 2]>::as_slice).collect();
        let place = |position: usize| known[position];
        groups(&lines).into_iter().map(|group| group.into_iter().map(place).collect()).collect()
    }

    /// The names behind the numbers that stand beside the dots.
    fn key(&self, theme: &Theme, spots: &[Vec<usize>]) -> Key {
        let entry = |(number, &place): (usize, &usize)| {
            let one = &self.strategies[place];
            (format!("{} {}", number + 1, one.label), theme.palette.visible(theme.palette.strategy(one.hue)))
        };
        let entries: Vec<_> = spots.iter().flatten().enumerate().map(entry).collect();
        Key::new(theme, entries.iter().map(|(name, colour)| (name.as_str(), *colour)), theme.inner_width())
    }

    fn layout(&self, theme: &Theme, spots: &[Vec<usize>], key: Option<Key>) -> Layout {
        let costs = self.strategies.iter().flat_map(|one| [one.cost.share, one.cost.high]);
        let most = greatest(costs);
        let above = value_title_height(theme, &self.value_title)
            + if exceeds_whole(most) { WHOLE_NAME_HEIGHT } else { 0.0 };
        let below = YEAR_AXIS_HEIGHT
            + further_lines(theme, &self.cost_title)
            + key.as_ref().map_or(0.0, |key| key.height() + AXIS_TO_KEY);
        let height = BodyHeight::at_least(above + theme.least_plot + below);
        let body = body_of(theme, &self.caption, &self.words(theme, spots), height);
        let plot = Region {
            left: body.left + SHARE_AXIS_WIDTH,
            top: body.top + above,
            right: body.right - right_room(theme),
            bottom: body.bottom - below,
        };
        let axis = CostAxis::new(plot, most);
        let mut layout = Layout { height, axis, up_to: theme.up_to, plot, labels: None, key };
        layout.labels = self.labels(theme, spots, &layout);
        layout
    }

    fn labels(&self, theme: &Theme, spots: &[Vec<usize>], layout: &Layout) -> Option<PlacedLabels> {
        let inside = Region {
            left: layout.plot.left + LABEL_INDENT,
            bottom: layout.plot.bottom - LABEL_INDENT,
            right: theme.width - theme.margin,
            ..layout.plot
        };
        let mut room = FreeRoom::new(inside);
        layout.axis.whole().into_iter().for_each(|line| room.keep_line(line));
        for pair in self.frontier_line(layout).windows(2) {
            room.keep_line([pair[0], pair[1]]);
        }
        for &place in spots.iter().flatten() {
            self.intervals(layout, place).into_iter().for_each(|line| room.keep_line(line));
        }
        let mut number = 0;
        let labels = spots.iter().map(|group| {
            let words: Vec<String> = group
                .iter()
                .map(|&place| {
                    number += 1;
                    if layout.key.is_some() {
                        number.to_string()
                    } else {
                        self.strategies[place].label.clone()
                    }
                })
                .collect();
            let colour = match group.as_slice() {
                [only] => theme.palette.readable(theme.palette.strategy(self.strategies[*only].hue)),
                _ => theme.palette.ink,
            };
            let is_unbeaten = group.iter().any(|place| self.frontier.contains(place));
            DotLabel::new(theme, &words.join(", "), colour, is_unbeaten)
        });
        let labels = labels.collect();
        let dots: Vec<(Point, f64)> = spots
            .iter()
            .map(|group| (self.centre(layout, group), (radius(group) + RIM) * theme.stroke))
            .collect();
        PlacedLabels::find(&room, labels, &dots, layout.key.is_some())
    }

    fn centre(&self, layout: &Layout, group: &[usize]) -> Point {
        let middle = group.first().map(|&place| &self.strategies[place]);
        let (cost, result) = middle.map_or((0.0, 0.0), |one| (one.cost.share, one.result.share));
        layout.at(cost, result)
    }

    /// The steps of the frontier: the best result for at most so much cost.
    fn frontier_line(&self, layout: &Layout) -> Vec<Point> {
        let mut line: Vec<Point> = Vec::new();
        for one in self.frontier.iter().filter_map(|&place| self.strategies.get(place)) {
            let next = layout.at(one.cost.share, one.result.share);
            line.extend(line.last().map(|last| Point { x: next.x, y: last.y }));
            line.push(next);
        }
        line.extend(line.last().map(|last| Point { x: layout.plot.right, y: last.y }));
        line
    }

    /// The lines of the intervals of a strategy, as far as it has any.
    fn intervals(&self, layout: &Layout, place: usize) -> Vec<[Point; 2]> {
        let Priced { cost, result, .. } = &self.strategies[place];
        let known = |one: &Share| one.low.is_finite() && one.high.is_finite();
        let level =
            known(cost).then(|| [layout.at(cost.low, result.share), layout.at(cost.high, result.share)]);
        let upright =
            known(result).then(|| [layout.at(cost.share, result.low), layout.at(cost.share, result.high)]);
        level.into_iter().chain(upright).collect()
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        layout: &Layout,
        spots: &[Vec<usize>],
    ) -> Result<(), ChartError> {
        let plot = &layout.plot;
        draw_value_title(canvas, body.top, &self.value_title)?;
        draw_levels(canvas, plot, layout.up_to)?;
        draw_shares(canvas, plot, layout.up_to)?;
        layout.axis.draw(canvas, &self.cost_title)?;
        draw_base(canvas, plot)?;
        layout.axis.draw_whole(canvas, &self.whole_name)?;
        if spots.is_empty() {
            return draw_no_data(canvas, plot);
        }
        let palette = canvas.theme.palette;
        canvas
            .line(&self.frontier_line(layout), Stroke { colour: palette.axis_line, width: FRONTIER_WIDTH })?;
        let colour = |place: usize| palette.visible(palette.strategy(self.strategies[place].hue));
        for &place in spots.iter().flatten() {
            for line in self.intervals(layout, place) {
                canvas.line(&line, Stroke { colour: colour(place), width: 1.4 })?;
            }
        }
        for group in spots {
            let centre = self.centre(layout, group);
            canvas.dot(centre, radius(group) + RIM, palette.ground)?;
            for (ring, &place) in group.iter().enumerate() {
                let share = 1.0 - count(ring) / count(group.len());
                canvas.dot(centre, radius(group) * share, colour(place))?;
            }
        }
        if let Some(labels) = &layout.labels {
            labels.draw(canvas)?;
        }
        match &layout.key {
            Some(key) => key.draw(canvas, body.left, body.bottom - key.height()),
            None => Ok(()),
        }
    }

    /// How to read the figure, which strategies share a dot, and which have none.
    fn words(&self, theme: &Theme, spots: &[Vec<usize>]) -> String {
        let language = &theme.language;
        let names = |places: &[usize]| {
            places.iter().map(|&place| self.strategies[place].label.as_str()).collect::<Vec<_>>().join(", ")
        };
        let mut sentences: Vec<String> = vec![self.reading.clone()];
        let shared: Vec<String> =
            spots.iter().filter(|group| group.len() > 1).map(|group| names(group)).collect();
        if !shared.is_empty() {
            let strategies = shared.join("; ");
            sentences.push(if theme.up_to.is_everything() {
                language.say("cost_and_result.shared_dots", &[("strategies", &strategies)])
            } else {
                language.say("cost_and_result.shared_places", &[("strategies", &strategies)])
            });
        }
        let is_drawn = |place: &usize| spots.iter().flatten().any(|drawn| drawn == place);
        let missing: Vec<usize> = (0..self.strategies.len()).filter(|place| !is_drawn(place)).collect();
        if !missing.is_empty() {
            let strategies = names(&missing);
            sentences.push(language.say("cost_and_result.no_dot", &[("strategies", &strategies)]));
        }
        sentences.retain(|sentence| !sentence.is_empty());
        reading_of_part(theme, sentences.join(". "))
    }
}

impl Layout {
    fn at(&self, cost: f64, result: f64) -> Point {
        Point { x: self.axis.across(cost), y: self.plot.upward(self.up_to.along(result)) }
    }
}

fn radius(group: &[usize]) -> f64 {
    if group.len() > 1 { SHARED_RADIUS } else { DOT_RADIUS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{cost, texts};
    use crate::look::{Size, Style};
    use crate::words::Language;

    fn words(figure: &CostAndResult, size: Size) -> Vec<String> {
        let drawing = figure.draw(&Style { size, ..Style::default() }).expect("plain data can be drawn");
        texts(drawing.svg()).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn strategies_of_one_cost_and_result_share_a_label_that_names_them_all() {
        let mut figure = cost(&Language::default(), 4, 0.09);
        for (place, name) in ["one", "two", "three", "four"].into_iter().enumerate() {
            figure.strategies[place].label = name.to_owned();
        }
        let words = words(&figure, Size::Slide);
        assert!(words.iter().any(|text| text == "one, two, three"), "{words:?}");
        assert!(words.iter().any(|text| text == "four"));
    }

    #[test]
    fn a_narrow_figure_has_numbers_beside_its_dots_and_names_in_its_key() {
        let figure = cost(&Language::default(), 4, 0.09);
        let words = words(&figure, Size::Column);
        let numbers = words.iter().filter(|text| ["1", "2, 3, 4"].contains(&text.as_str())).count();
        assert_eq!(numbers, 2, "{words:?}");
        assert!(words.iter().any(|text| text == "1 Strategy 3"), "{words:?}");
    }

    #[test]
    fn a_strategy_without_a_result_has_no_dot_and_is_named_below() {
        let (theme, language) = (Theme::of(&Style::default()), Language::default());
        let words = |figure: &CostAndResult| figure.words(&theme, &figure.spots(theme.up_to));
        let figure = cost(&language, 6, 0.09);
        assert!(figure.spots(theme.up_to).iter().flatten().all(|&place| place != 5));
        assert!(words(&figure).contains(&figure.strategies[5].label));
        assert!(!words(&cost(&language, 4, 0.09)).contains("Without a dot"));
    }

    #[test]
    fn only_costs_beyond_everything_bring_the_line_of_everything() {
        let name = cost(&Language::default(), 0, 0.0).whole_name;
        assert!(words(&cost(&Language::default(), 12, 0.09), Size::Slide).contains(&name));
        assert!(!words(&cost(&Language::default(), 4, 0.09), Size::Slide).contains(&name));
    }

    #[test]
    fn the_frontier_goes_up_in_steps_that_are_level_or_upright() {
        let figure = cost(&Language::default(), 4, 0.09);
        let theme = Theme::of(&Style::default());
        let line = figure.frontier_line(&figure.layout(&theme, &figure.spots(UpTo::EVERYTHING), None));
        assert!(line.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y));
        assert!(line.windows(2).all(|pair| pair[0].x <= pair[1].x && pair[0].y >= pair[1].y));
    }
}
