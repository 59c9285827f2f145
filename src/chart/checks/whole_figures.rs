//! Checks that hold for every figure: nothing cut off, nothing overlapping, and the
//! same bytes every time.
//!
//! They look at the finished SVG: at its texts by the metrics of the font, and at their
//! shapes the way a viewer does, so that they also catch errors in measuring.

use resvg::usvg::{Group, Node, Rect, TextChunk, Tree};

use super::samples::{every_figure, headline};
use super::texts::{texts, view_box};
use crate::drawing::{Region, parse};
use crate::words::{Language, texts_by_key};
use crate::{Ground, Size, Style};

/// English, and a language with longer words.
fn languages() -> [Language; 2] {
    [Language::default(), Language::with_words(texts_by_key(include_str!("../../../languages/german.toml")))]
}

#[test]
fn texts_stay_inside_and_apart_in_every_size() {
    let mut troubles = Vec::new();
    for (size, language) in Size::ALL.iter().flat_map(|&size| languages().map(|language| (size, language))) {
        for (name, drawing) in every_figure(&Style { size, language, ..Style::default() }) {
            let (width, height) = view_box(drawing.svg());
            let texts = texts(drawing.svg());
            assert!(!texts.is_empty(), "{name} has no text");
            for (index, (text, area)) in texts.iter().enumerate() {
                let inside =
                    area.left >= 0.0 && area.top >= 0.0 && area.right <= width && area.bottom <= height;
                if !inside {
                    troubles.push(format!("{size:?} {name}: \"{text}\" is cut off"));
                }
                let covers = |other: &&(String, Region)| area.overlaps(&other.1);
                for (other, _) in texts[index + 1..].iter().filter(covers) {
                    troubles.push(format!("{size:?} {name}: \"{text}\" lies on \"{other}\""));
                }
            }
        }
    }
    assert!(troubles.is_empty(), "{} troubles:\n{}", troubles.len(), troubles.join("\n"));
}

/// The metrics of the font are one thing, what a viewer shows of them another.
#[test]
fn shaped_letters_stay_in_the_boxes_that_metrics_give_them() {
    for (name, drawing) in every_figure(&Style::default()) {
        let tree = parse(drawing.svg()).expect("figures are valid SVG");
        let shaped = text_boxes(&tree);
        let measured = texts(drawing.svg());
        assert_eq!(shaped.len(), measured.len(), "{name}");
        for ((text, ink), (words, area)) in shaped.iter().zip(&measured) {
            assert_eq!(text, words);
            let slack = 5.0;
            let inside = f64::from(ink.left()) >= area.left - slack
                && f64::from(ink.right()) <= area.right + slack
                && f64::from(ink.top()) >= area.top - slack
                && f64::from(ink.bottom()) <= area.bottom + slack;
            assert!(inside, "{name}: \"{text}\" at {ink:?} leaves {area:?}");
        }
    }
}

#[test]
fn a_dark_figure_is_the_light_one_in_other_colours() {
    let without_colours = |ground| {
        let style = Style { ground, ..Style::default() };
        let bare = |svg: &str| -> String {
            svg.split("=\"#")
                .map(|part| part.trim_start_matches(|sign: char| sign.is_ascii_hexdigit()))
                .collect()
        };
        every_figure(&style)
            .into_iter()
            .map(|(name, drawing)| (name, bare(drawing.svg())))
            .collect::<Vec<_>>()
    };
    let (light, dark) = (without_colours(Ground::Light), without_colours(Ground::Dark));
    for ((name, one), (_, other)) in light.iter().zip(&dark) {
        assert!(one == other, "{name} differs in more than colours");
    }
}

#[test]
fn no_figure_for_print_is_higher_than_a_page_of_text() {
    const MILLIMETRES: f64 = 250.0;
    for size in [Size::Column, Size::Page] {
        for (name, drawing) in every_figure(&Style { size, ..Style::default() }) {
            let (width, height) = view_box(drawing.svg());
            let height = height / width * size.millimetres().expect("it is for print");
            assert!(height <= MILLIMETRES, "{size:?} {name} is {height:.0} mm high");
        }
    }
}

#[test]
fn a_language_reaches_every_word_that_a_figure_writes_itself() {
    let [english, german] = languages().map(|language| {
        let style = Style { language, ..Style::default() };
        every_figure(&style)
            .into_iter()
            .map(|(name, drawing)| (name, drawing.svg().to_owned()))
            .collect::<Vec<_>>()
    });
    let words = [
        "No data",
        "Year 1",
        "School year",
        "Dashed vertical line",
        "percentage points",
        "← below",
        "no value",
        "alternate in colour",
        "share a dot",
        "Without a dot",
        ">0.5<",
        "overtakes",
        "more crossings",
        "Density",
        "Limits of the box",
        "Best at this share of points",
        "Regret",
    ];
    for word in words {
        assert!(english.iter().any(|(_, svg)| svg.contains(word)), "no sample says {word}");
        for (name, svg) in &german {
            assert!(!svg.contains(word), "{name} still says {word}");
        }
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let style = Style::default();
    assert_eq!(every_figure(&style), every_figure(&style));
}

#[test]
fn words_for_screen_readers_come_from_the_caption() {
    for (name, drawing) in every_figure(&Style::default()) {
        let svg = drawing.svg();
        assert!(svg.contains("role=\"img\""), "{name}");
        assert!(svg.contains("<title>A title &lt;of&gt; words"), "{name}");
        assert!(svg.contains("<desc>What it shows\nA subtitle"), "{name}");
    }
}

#[test]
fn a_list_of_wrong_length_is_refused_by_name() {
    let mut figure = headline(2, 50);
    figure.trajectories[1].low.pop();
    let message = figure.draw(&Style::default()).expect_err("a value is missing").to_string();
    assert!(message.contains("low of") && message.contains("has 50 values"), "{message}");
}

/// All texts with the area their ink covers, in units of the view box.
fn text_boxes(tree: &Tree) -> Vec<(String, Rect)> {
    let mut boxes = Vec::new();
    collect(tree.root(), &mut boxes);
    boxes
}

fn collect(group: &Group, boxes: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => collect(inner, boxes),
            Node::Text(text) => {
                let words = text.chunks().iter().map(TextChunk::text).collect();
                boxes.push((words, text.flattened().bounding_box()));
            }
            _ => {}
        }
    }
}
