//! Cost against result: what each strategy gets for what it takes.

use super::arrangement::{Arrangement, RIM, radius, spots};
use crate::axes::{draw_value_title, shares};
use crate::drawing::{Canvas, Drawing, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{compose, draw_no_data};
use crate::look::{Stroke, Style, Theme};
use crate::tables::Share;
use crate::words::{Caption, phrases};

/// One strategy: what it takes and what it gets, with intervals; NaN if unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Priced {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What it takes, as a share of what there is: 0 or more, and more than 1 if it takes more.
    pub cost: Share,
    /// What it gets, from 0 to 1.
    pub result: Share,
}

/// One dot per strategy, cost to the right and result upward, and the frontier as a stepped line.
///
/// Names stand beside the dots; where they find no room, numbers do, with a key below.
#[derive(Debug, Clone, PartialEq)]
pub struct CostAndResult {
    /// The words around the figure.
    pub caption: Caption,
    /// What the horizontal axis shows, such as "Capacity used (%)".
    pub cost_title: String,
    /// What the vertical axis shows, such as "Students reached (%)".
    pub value_title: String,
    /// What a cost of 100 % is, such as "all that an ordinary leader has".
    pub whole_name: String,
    /// What dots and lines are, for the line below the figure.
    pub reading: String,
    /// One to about twelve strategies.
    pub strategies: Vec<Priced>,
    /// Indices of the strategies on the frontier, the cheapest first.
    pub frontier: Vec<usize>,
}

/// Wide, because intervals lie on its steps.
const FRONTIER_WIDTH: f64 = 5.0;
const INTERVAL_WIDTH: f64 = 1.4;

impl CostAndResult {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if the frontier names a strategy that is not there, or the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        if let Some(beyond) = self.frontier.iter().find(|&&index| index >= self.strategies.len()) {
            check_length("the list of strategies", self.strategies.len(), beyond + 1)?;
        }
        let theme = Theme::new(style);
        let spots = spots(&self.strategies, theme.up_to);
        let reading = self.reading(&theme, &spots);
        let arrangement = Arrangement::new(self, &theme, &spots, &reading);
        compose(&theme, &self.caption, &reading, arrangement.height, |canvas, body| {
            self.paint(canvas, &body, &arrangement, &spots)
        })
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        arrangement: &Arrangement<'_>,
        spots: &[Vec<usize>],
    ) -> Result<(), ChartError> {
        let plot = &arrangement.plot;
        draw_value_title(canvas, body.top, &self.value_title)?;
        shares::draw_levels(canvas, plot, canvas.theme.up_to)?;
        shares::draw_numbers(canvas, plot, canvas.theme.up_to)?;
        arrangement.axis.draw(canvas, &self.cost_title)?;
        shares::draw_base(canvas, plot)?;
        arrangement.axis.draw_whole(canvas, &self.whole_name)?;
        if spots.is_empty() {
            return draw_no_data(canvas, plot);
        }
        let palette = canvas.theme.palette;
        let frontier = Stroke { colour: palette.axis_line, width: FRONTIER_WIDTH };
        canvas.line(&arrangement.frontier_line(), frontier)?;
        let colour = |index: usize| palette.visible(palette.strategy(self.strategies[index].hue));
        for &index in spots.iter().flatten() {
            for line in arrangement.intervals(index) {
                canvas.line(&line, Stroke { colour: colour(index), width: INTERVAL_WIDTH })?;
            }
        }
        for group in spots {
            let centre = arrangement.centre(group);
            canvas.dot(centre, radius(group) + RIM, palette.ground)?;
            for (ring, &index) in group.iter().enumerate() {
                let share = 1.0 - count(ring) / count(group.len());
                canvas.dot(centre, radius(group) * share, colour(index))?;
            }
        }
        if let Some(labels) = &arrangement.labels {
            labels.draw(canvas)?;
        }
        match &arrangement.key {
            Some(key) => key.draw(canvas, body.left, body.bottom - key.height()),
            None => Ok(()),
        }
    }

    /// How to read the figure, which strategies share a dot, and which have none.
    fn reading(&self, theme: &Theme, spots: &[Vec<usize>]) -> String {
        let language = &theme.language;
        let names = |indices: &[usize]| {
            let names = indices.iter().map(|&index| self.strategies[index].label.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let mut sentences: Vec<String> = vec![self.reading.clone()];
        let shared: Vec<String> =
            spots.iter().filter(|group| group.len() > 1).map(|group| names(group)).collect();
        if !shared.is_empty() {
            let strategies = shared.join("; ");
            sentences.push(if theme.up_to.is_everything() {
                language.say(phrases::cost_and_result::SharedDots { strategies: &strategies })
            } else {
                language.say(phrases::cost_and_result::SharedPlaces { strategies: &strategies })
            });
        }
        let is_drawn = |index: &usize| spots.iter().flatten().any(|drawn| drawn == index);
        let missing: Vec<usize> = (0..self.strategies.len()).filter(|index| !is_drawn(index)).collect();
        if !missing.is_empty() {
            let strategies = names(&missing);
            sentences.push(language.say(phrases::cost_and_result::NoDot { strategies: &strategies }));
        }
        sentences.retain(|sentence| !sentence.is_empty());
        shares::with_axis_end(theme, sentences.join(". "))
    }
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
        for (strategy, name) in figure.strategies.iter_mut().zip(["one", "two", "three", "four"]) {
            strategy.label = name.to_owned();
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
        let (theme, language) = (Theme::new(&Style::default()), Language::default());
        let spots = |figure: &CostAndResult| spots(&figure.strategies, theme.up_to);
        let words = |figure: &CostAndResult| figure.reading(&theme, &spots(figure));
        let figure = cost(&language, 6, 0.09);
        assert!(spots(&figure).iter().flatten().all(|&index| index != 5));
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
    fn a_frontier_of_a_strategy_that_is_not_there_is_refused() {
        let mut figure = cost(&Language::default(), 4, 0.09);
        figure.frontier.push(4);
        assert!(figure.draw(&Style::default()).is_err());
    }
}
