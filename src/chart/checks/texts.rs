//! The texts of a finished SVG with the boxes they take, for checks.

use crate::drawing::Region;
use crate::font::{self, Weight};

/// How far letters reach above and below their baseline, as shares of their size.
const ASCENT: f64 = 0.76;
const DESCENT: f64 = 0.22;

/// All texts with their boxes by the metrics of the carried font, in units of the view box.
pub(crate) fn texts(svg: &str) -> Vec<(String, Region)> {
    svg.split("<text ").skip(1).filter_map(text).collect()
}

/// Width and height of the view box.
pub(crate) fn view_box(svg: &str) -> (f64, f64) {
    let numbers = svg.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split('"').next());
    let sides = numbers.and_then(|numbers| numbers.split_once(' '));
    let (width, height) = sides.expect("a figure has a view box of two sides");
    let side = |text: &str| text.parse().expect("a side is a number");
    (side(width), side(height))
}

fn text(element: &str) -> Option<(String, Region)> {
    let (attributes, rest) = element.split_once('>')?;
    let words = rest.split_once("</text>")?.0;
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
    let attribute = |name: &str| {
        let start = attributes.find(&format!(" {name}=\""))? + name.len() + 3;
        attributes[start..].split('"').next()
    };
    let number = |name: &str| attribute(name)?.parse::<f64>().ok();
    let size = number("font-size")?;
    let weight = if attribute("font-weight").is_some() { Weight::SemiBold } else { Weight::Regular };
    let width = font::text_width(&words, size, weight);
    let x = attributes.strip_prefix("x=\"")?.split('"').next()?.parse::<f64>().ok()?;
    let left = match attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    // The backend lowers texts by this share of their size.
    let baseline = number("y")? + 0.76 * size;
    let area = Region {
        left,
        top: baseline - ASCENT * size,
        right: left + width,
        bottom: baseline + DESCENT * size,
    };
    Some((words, area))
}
