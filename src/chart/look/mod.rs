//! How figures look: where they will be seen, their colours, their letters and their room.

mod colour;
#[cfg(test)]
mod colour_vision;
mod colours;
mod palette;
mod style;
mod text_and_line;
mod theme;
mod up_to;

pub(crate) use colour::Colour;
pub use colours::{Colours, colours, heat_colours};
pub(crate) use palette::{Palette, heat};
pub(crate) use style::CSS_DOTS_PER_INCH;
pub use style::{Ground, Size, Style};
pub(crate) use text_and_line::{Anchor, Stroke, TextLook, thin};
pub(crate) use theme::{KEY_HEIGHT, LEADING, SHARE_AXIS_WIDTH, Theme, YEAR_AXIS_HEIGHT};
pub use up_to::UpTo;
