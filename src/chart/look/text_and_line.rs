//! How texts and lines look, and how much room a text takes.

use super::colour::Colour;
use crate::font::{self, Weight};

/// Which part of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextLook {
    /// Font size in nominal units.
    pub size: f64,
    /// How heavy its letters are.
    pub weight: Weight,
    /// Its colour.
    pub colour: Colour,
    /// Which part of it stands at its position.
    pub anchor: Anchor,
}

impl TextLook {
    /// The same look at another anchor.
    pub fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same look in another colour.
    pub fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The width a text takes in this look.
    pub fn width(self, text: &str) -> f64 {
        font::text_width(text, self.size, self.weight)
    }

    /// How far below the middle of its capitals a text's baseline lies.
    pub fn half_capital(self) -> f64 {
        self.size * 0.36
    }
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in nominal units, before the theme makes it thicker or thinner.
    pub width: f64,
}

/// A line of one unit.
pub(crate) fn thin(colour: Colour) -> Stroke {
    Stroke { colour, width: 1.0 }
}
