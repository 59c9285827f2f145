//! Checks of what is made from a drawing: PNG and PDF have the right size, say what they
//! are, and come out the same every time.

use super::samples::headline;
use crate::{Drawing, Ground, Size, Style};

#[test]
fn a_slide_is_as_wide_as_a_4k_screen_unless_told_otherwise() {
    let drawing = drawn(Size::Slide);
    assert_eq!(png_width(&drawing.png().expect("a slide can become a picture")), 3840);
    assert_eq!(png_width(&drawing.png_at(48.0).expect("any density will do")), 640);
    for density in [0.0, -1.0, f32::NAN, 1e9] {
        assert!(drawing.png_at(density).is_err());
    }
}

#[test]
fn a_picture_of_a_column_opens_eighty_five_millimetres_wide() {
    for density in [96.0, 300.0, 600.0] {
        let png = drawn(Size::Column).png_at(density).expect("a column can become a picture");
        let dots_per_metre = number_after(&png, *b"pHYs");
        let millimetres = f64::from(png_width(&png)) / f64::from(dots_per_metre) * 1000.0;
        assert!((millimetres - 85.0).abs() < 0.2, "{millimetres} mm at {density} dots per inch");
    }
}

#[test]
fn a_drawing_for_paper_states_its_size_in_millimetres() {
    assert!(drawn(Size::Column).svg().contains("width=\"85mm\""));
    assert!(drawn(Size::Page).svg().contains("width=\"170mm\""));
    assert!(drawn(Size::Slide).svg().contains("width=\"1280\" height=\"720\""));
}

#[test]
fn a_pdf_page_is_as_wide_as_its_paper() {
    for (size, points) in [(Size::Slide, "960"), (Size::Column, "240.9"), (Size::Page, "481.8")] {
        let pdf = drawn(size).pdf().expect("figures can become documents");
        let page = String::from_utf8_lossy(&pdf).split("/MediaBox").nth(1).map(|rest| rest[..20].to_owned());
        assert!(page.as_ref().is_some_and(|page| page.contains(points)), "{size:?}: {page:?}");
    }
}

#[test]
fn every_format_carries_the_words_of_its_caption() {
    let drawing = drawn(Size::Column);
    let png = drawing.png_at(96.0).expect("figures can become pictures");
    let pdf = drawing.pdf().expect("figures can become documents");
    for words in ["A title <of> words", "A subtitle", "Seed 1"] {
        assert!(holds(&png, words.as_bytes()), "the PNG lacks {words}");
    }
    assert!(holds(&pdf, b"/Title"), "the PDF has no title");
    assert!(holds(&pdf, b"/FontFile"), "the PDF has no font inside");
    assert!(!holds(&pdf, b"/CreationDate"), "the PDF depends on the clock");
}

#[test]
fn the_same_drawing_gives_the_same_bytes_in_every_format() {
    let (one, other) = (drawn(Size::Page), drawn(Size::Page));
    assert_eq!(one.pdf(), other.pdf());
    assert_eq!(one.png_at(96.0), other.png_at(96.0));
}

fn drawn(size: Size) -> Drawing {
    let style = Style { size, ground: Ground::Light, ..Style::default() };
    headline(2, 50).draw(&style).expect("plain data can be drawn")
}

fn png_width(png: &[u8]) -> u32 {
    assert_eq!(&png[1..4], b"PNG");
    number_after(png, *b"IHDR")
}

/// The number in the four bytes after the name of a chunk.
fn number_after(png: &[u8], name: [u8; 4]) -> u32 {
    let start = png.windows(4).position(|bytes| bytes == name).expect("the PNG has such a chunk");
    u32::from_be_bytes([png[start + 4], png[start + 5], png[start + 6], png[start + 7]])
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
