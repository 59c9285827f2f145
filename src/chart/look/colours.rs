//! The colours of figures as texts, for pages that draw figures of their own.

use super::colour::Colour;
use super::palette::{HEAT, Palette};
use super::style::Ground;

/// The colours of figures on one ground, each as `#rrggbb`, strong enough for lines on it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Colours {
    /// Behind everything.
    pub ground: String,
    /// Main text.
    pub ink: String,
    /// Secondary text.
    pub muted: String,
    /// Axis lines.
    pub axis_line: String,
    /// Grid lines behind the data.
    pub grid_line: String,
    /// Where a number is missing.
    pub missing: String,
    /// Stances of teachers, from resisting to advocating.
    pub stances: Vec<String>,
    /// An effect above the reference.
    pub above: String,
    /// An effect below the reference.
    pub below: String,
    /// Strategies, by their hue.
    pub strategies: Vec<String>,
    /// Fates, in the order of their registry.
    pub fates: Vec<String>,
}

/// The colours of figures on a ground.
pub fn colours(ground: Ground) -> Colours {
    let palette = Palette::on(ground);
    let visible = |colour: Colour| palette.visible(colour).to_string();
    Colours {
        ground: palette.ground.to_string(),
        ink: palette.ink.to_string(),
        muted: palette.muted.to_string(),
        axis_line: palette.axis_line.to_string(),
        grid_line: palette.grid_line.to_string(),
        missing: palette.missing.to_string(),
        stances: palette.stances.iter().map(Colour::to_string).collect(),
        above: visible(palette.above),
        below: visible(palette.below),
        strategies: palette.strategies().iter().copied().map(visible).collect(),
        fates: palette.fates().iter().copied().map(visible).collect(),
    }
}

/// The colours of heat, from 0 (dark) to 1 (bright), to be mixed in between.
pub fn heat_colours() -> Vec<String> {
    HEAT.iter().map(Colour::to_string).collect()
}
