//! What a figure is for: where it will be seen, on which ground, and in which language.

use super::up_to::UpTo;
use crate::words::Language;

/// How a figure is to look. The default is a slide with a light ground, in English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style {
    /// Where it will be seen.
    pub size: Size,
    /// What it is drawn on.
    pub ground: Ground,
    /// Its words and numbers.
    pub language: Language,
    /// Where its axes of shares end, as far as it has any.
    pub up_to: UpTo,
}

/// Where a figure will be seen, which decides its width and the size of its letters.
///
/// A figure with more in it than fits grows in height, never in width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Size {
    /// A slide or screen: 16 to 9, 1280 units wide.
    #[default]
    Slide,
    /// One column of a journal: 85 mm wide.
    Column,
    /// The whole width of a printed page: 170 mm.
    Page,
    /// A poster, to be read from two steps away: 594 mm wide, A2 lying on its side.
    Poster,
}

/// What a figure is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Ground {
    /// Dark words on white.
    #[default]
    Light,
    /// Light words on near black.
    Dark,
}

/// Dots in an inch at which one dot is one unit of CSS, and so of a slide.
pub(crate) const CSS_DOTS_PER_INCH: f32 = 96.0;

impl Size {
    /// Every size: the slide, and the papers.
    pub const ALL: [Self; 4] = [Self::Slide, Self::Column, Self::Page, Self::Poster];

    /// Width on paper in millimetres; `None` for a slide, which is as wide as its screen.
    pub fn millimetres(self) -> Option<f64> {
        match self {
            Self::Slide => None,
            Self::Column => Some(85.0),
            Self::Page => Some(170.0),
            Self::Poster => Some(594.0),
        }
    }

    /// Dots in an inch that are enough for the finest eye at the usual distance.
    ///
    /// A slide counts as 1280 / 96 inches wide, the usual width of a 16 to 9 slide, and so gets the
    /// 3840 dots of a 4K screen.
    pub fn dots_per_inch(self) -> f32 {
        match self {
            Self::Slide => 3.0 * CSS_DOTS_PER_INCH,
            Self::Column | Self::Page => 600.0,
            Self::Poster => 200.0,
        }
    }
}

impl Ground {
    /// Both grounds.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}
