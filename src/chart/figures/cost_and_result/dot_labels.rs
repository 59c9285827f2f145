//! The words beside dots: names, or numbers with a key where names find no room.

use super::free_room::{FreeRoom, Spot, Wanted};
use crate::drawing::{Canvas, Point, count};
use crate::error::ChartError;
use crate::layout::{widest, wrap};
use crate::look::{Colour, LEADING, TextLook, Theme, thin};

/// How far letters reach below their baseline, as a share of their size.
const DESCENT: f64 = 0.22;

/// The words beside a dot.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DotLabel {
    lines: Vec<String>,
    look: TextLook,
    /// Colour of the line that leads to the dot.
    colour: Colour,
}

impl DotLabel {
    /// Words in a colour, wrapped where they are long; heavier letters stress them.
    pub fn new(theme: &Theme, words: &str, colour: Colour, is_stressed: bool) -> Self {
        let look = if is_stressed { theme.value } else { theme.label };
        Self { lines: wrap(words, look, theme.name_width), look: look.coloured(colour), colour }
    }

    /// The room it needs beside a dot.
    pub fn wanted(&self, dot: Point, radius: f64) -> Wanted {
        let height = count(self.lines.len()) * self.look.size * LEADING;
        Wanted { dot, radius, width: widest(&self.lines, self.look), height }
    }

    /// Writes it where it found room.
    pub fn draw(&self, canvas: &mut Canvas<'_>, spot: &Spot) -> Result<(), ChartError> {
        if let Some(leader) = spot.leader {
            canvas.line(&leader, thin(self.colour))?;
        }
        let baseline = spot.area.top + self.look.size * (LEADING - DESCENT);
        canvas.lines(&self.lines, Point { x: spot.area.left, y: baseline }, self.look)
    }
}

/// Labels with the spots they found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlacedLabels {
    labels: Vec<DotLabel>,
    spots: Vec<Spot>,
}

impl PlacedLabels {
    /// Places labels beside their dots, each of which is a centre and a radius; `None` where one of
    /// them finds no room, which may be on lines if `over_lines`.
    pub fn find(
        room: &FreeRoom,
        labels: Vec<DotLabel>,
        dots: &[(Point, f64)],
        over_lines: bool,
    ) -> Option<Self> {
        let wanted: Vec<Wanted> =
            labels.iter().zip(dots).map(|(label, &(dot, radius))| label.wanted(dot, radius)).collect();
        let spots = room.spots(&wanted, over_lines)?;
        Some(Self { labels, spots })
    }

    /// Writes all of them.
    pub fn draw(&self, canvas: &mut Canvas<'_>) -> Result<(), ChartError> {
        self.labels.iter().zip(&self.spots).try_for_each(|(label, spot)| label.draw(canvas, spot))
    }
}
