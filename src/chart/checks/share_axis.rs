//! Checks of figures whose axes of shares end below 100 %.

use super::samples::{cost, every_figure};
use super::texts::{texts, view_box};
use crate::drawing::Region;
use crate::words::{Language, texts_by_key};
use crate::{Drawing, Size, Style, UpTo};

/// The samples that have an axis of shares.
const WITH_AXIS: [&str; 16] = [
    "named_schools",
    "headline",
    "level",
    "lines",
    "what_if",
    "replicates",
    "ends",
    "horizons",
    "reach",
    "uncertainty",
    "schools",
    "districts",
    "cost",
    "sweep",
    "variance",
    "agreement",
];

fn style(percent: u8) -> Style {
    Style { up_to: UpTo::percent(percent).expect("the percentage is from 1 to 100"), ..Style::default() }
}

fn has_axis(name: &str) -> bool {
    WITH_AXIS.iter().any(|kind| name.split(' ').next() == Some(kind))
}

#[test]
fn texts_of_a_part_of_the_axis_stay_inside_and_apart_in_every_size() {
    let german = Language::with_words(texts_by_key(include_str!("../../../languages/german.toml")));
    let mut troubles = Vec::new();
    for (size, percent) in Size::ALL.into_iter().flat_map(|size| [(size, 10), (size, 37)]) {
        let language = german.clone();
        for (name, drawing) in every_figure(&Style { size, language, ..style(percent) }) {
            let (width, height) = view_box(drawing.svg());
            let texts = texts(drawing.svg());
            for (index, (text, area)) in texts.iter().enumerate() {
                let inside =
                    area.left >= 0.0 && area.top >= 0.0 && area.right <= width && area.bottom <= height;
                let covered = texts[index + 1..].iter().any(|(_, other)| area.overlaps(other));
                if !inside || covered {
                    troubles.push(format!("{size:?} {name} up to {percent}: \"{text}\""));
                }
            }
        }
    }
    assert!(troubles.is_empty(), "{} troubles:\n{}", troubles.len(), troubles.join("\n"));
}

#[test]
fn stacks_fates_colours_and_differences_show_everything_whatever_is_asked() {
    let whole = every_figure(&Style::default());
    for ((name, whole), (_, part)) in whole.iter().zip(every_figure(&style(10))) {
        assert_eq!(*whole == part, !has_axis(name), "{name}");
    }
}

/// A line at the edge reaches over it by half its width, and what leads to a name by a little more.
#[test]
fn values_above_the_end_are_cut_off_never_drawn_outside() {
    const SLACK: f64 = 60.0;
    // Lines between rows go on to the margin.
    let is_rule = |x: f64| (x - 12_400.0).abs() < 1.0;
    let mut checked = 0;
    for (name, drawing) in every_figure(&style(10)).into_iter().filter(|(name, _)| has_axis(name)) {
        let ends: Vec<Region> = texts(drawing.svg())
            .into_iter()
            .filter(|(text, _)| text == "10\u{202f}%")
            .map(|end| end.1)
            .collect();
        let is_across = ["replicates", "ends", "named_schools", "uncertainty", "variance", "agreement"]
            .iter()
            .any(|kind| name.starts_with(kind));
        // The number farthest left, for costs can have one of 10 %, too, and of those the uppermost.
        let Some(limit) = (if is_across {
            ends.iter().map(|end| end.centre().x).reduce(f64::max)
        } else {
            let left = ends.iter().map(|end| end.left).reduce(f64::min);
            let of_axis = ends.iter().filter(|end| Some(end.left) == left);
            of_axis.map(|end| end.centre().y).reduce(f64::min)
        }) else {
            continue;
        };
        checked += 1;
        for [x, y] in marks(&drawing) {
            if is_across {
                assert!(x <= limit + SLACK || is_rule(x), "{name}: {x} is right of {limit}");
            } else {
                assert!(y >= limit - SLACK, "{name}: {y} is above {limit}");
            }
        }
    }
    assert!(checked > 60, "{checked} figures have values to check");
}

#[test]
fn dots_that_meet_at_the_end_of_the_axis_are_not_said_to_have_one_result() {
    let mut figure = cost(&Language::default(), 7, 0.09);
    for strategy in &mut figure.strategies {
        strategy.cost.share = 0.3;
    }
    let words = |percent| figure.draw(&style(percent)).expect("plain data can be drawn").svg().to_owned();
    assert!(words(100).contains("Strategies with the same cost and the same result"));
    let part = words(10);
    assert!(
        part.contains("Strategies at the same place") && !part.contains("the same result"),
        "36 % and 54 % meet"
    );
}

/// The points of all lines and areas, and the centres of all dots.
fn marks(drawing: &Drawing) -> Vec<[f64; 2]> {
    let attribute = |element: &str, name: &str| {
        let rest = element.split_once(&format!(" {name}=\""))?.1;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    let number = |text: &str| text.parse::<f64>().ok();
    let mut marks = Vec::new();
    for element in drawing.svg().split('<') {
        let points = attribute(element, "points").unwrap_or_default();
        let pairs = points.split_whitespace().filter_map(|pair| pair.split_once(','));
        marks.extend(pairs.filter_map(|(x, y)| Some([number(x)?, number(y)?])));
        let centre = ["cx", "cy"].map(|name| attribute(element, name));
        if let [Some(x), Some(y)] = centre {
            marks.extend(number(&x).zip(number(&y)).map(|(x, y)| [x, y]));
        }
    }
    marks
}
