//! Checks that hold for every figure: nothing cut off, nothing overlapping, and the
//! same bytes every time.
//!
//! They look at the finished SVG the way a viewer does, with shaped text, so that
//! they also catch errors in measuring.

use resvg::usvg::{Group, Node, Rect, TextChunk, Tree};

use super::samples::{every_figure, headline};
use super::theme::WIDTH;

#[test]
fn texts_stay_inside_and_apart() {
    for (name, drawing) in every_figure() {
        let tree = super::raster::parse(drawing.svg()).expect("figures are valid SVG");
        let texts = text_boxes(&tree);
        assert!(!texts.is_empty(), "{name} has no text");
        for (text, area) in &texts {
            let inside = area.left() >= 0.0
                && area.top() >= 0.0
                && area.right() <= tree.size().width()
                && area.bottom() <= tree.size().height();
            assert!(inside, "{name}: \"{text}\" is cut off: {area:?}");
        }
        for (index, (text, area)) in texts.iter().enumerate() {
            for (other, other_area) in &texts[index + 1..] {
                assert!(!overlap(area, other_area), "{name}: \"{text}\" lies on \"{other}\"");
            }
        }
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(every_figure(), every_figure());
}

#[test]
fn words_for_screen_readers_come_from_the_caption() {
    for (name, drawing) in every_figure() {
        let svg = drawing.svg();
        assert!(svg.contains("role=\"img\""), "{name}");
        assert!(svg.contains("<title>A title &lt;of&gt; words"), "{name}");
        assert!(svg.contains("<desc>A subtitle"), "{name}");
    }
}

#[test]
fn pictures_have_the_size_they_were_asked_for() {
    let drawing = headline(2, 50).draw().expect("plain data can be drawn");
    let picture = drawing.png(0.5).expect("figures can become pictures");
    assert_eq!(&picture[1..4], b"PNG");
    let width = u32::from_be_bytes([picture[16], picture[17], picture[18], picture[19]]);
    assert!((f64::from(width) - WIDTH / 2.0).abs() < 0.5);
    for scale in [0.0, -1.0, f32::NAN, 1e9] {
        assert!(drawing.png(scale).is_err());
    }
}

#[test]
fn a_list_of_wrong_length_is_refused_by_name() {
    let mut figure = headline(2, 50);
    figure.trajectories[1].low.pop();
    let message = figure.draw().expect_err("a value is missing").to_string();
    assert!(message.contains("low of") && message.contains("49"), "{message}");
}

/// All texts with the area their ink covers, in nominal units.
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
                boxes.push((words, text.flattened().abs_bounding_box()));
            }
            _ => {}
        }
    }
}

fn overlap(one: &Rect, two: &Rect) -> bool {
    one.left() < two.right()
        && two.left() < one.right()
        && one.top() < two.bottom()
        && two.top() < one.bottom()
}
