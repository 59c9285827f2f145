//! The look of all figures in one place: room, text styles and colours by size and ground.

use super::colour::Colour;
use super::palette::Palette;
use super::style::{Size, Style};
use super::text_and_line::{Anchor, TextLook};
use super::up_to::UpTo;
use crate::font::Weight;
use crate::words::Language;

/// Room for percentages to the left of a panel.
pub(crate) const SHARE_AXIS_WIDTH: f64 = 52.0;
/// Room for year names and the axis title below a panel.
pub(crate) const YEAR_AXIS_HEIGHT: f64 = 48.0;
/// Room above a panel for its axis title or a key.
pub(crate) const KEY_HEIGHT: f64 = 34.0;
/// Distance between lines of a text, as a multiple of its size.
pub(crate) const LEADING: f64 = 1.28;

/// How figures of one style look. Lengths are in nominal units.
#[derive(Debug)]
pub(crate) struct Theme {
    /// Where the figure will be seen.
    pub size: Size,
    /// Its words and numbers.
    pub language: Language,
    /// Where axes of shares end.
    pub up_to: UpTo,
    /// All colours.
    pub palette: &'static Palette,
    /// Width of every figure.
    pub width: f64,
    /// Usual height of a figure.
    pub height: f64,
    /// Empty space at the left and right, and about as much above and below.
    pub margin: f64,
    /// What widths of lines and radii of dots are multiplied with.
    pub stroke: f64,
    /// Names stand above or below what they name, because there is no room beside it.
    pub is_narrow: bool,
    /// Least height of a plot that fills a figure.
    pub least_plot: f64,
    /// Least height of one plot of many.
    pub least_panel: f64,
    /// Widest line of a name at the end of a line.
    pub name_width: f64,
    /// Widest line of a name to the left of a row.
    pub row_name_width: f64,
    /// Figure title.
    pub title: TextLook,
    /// Line below the title.
    pub subtitle: TextLook,
    /// Axis titles, direct labels, keys.
    pub label: TextLook,
    /// Values inside labels.
    pub value: TextLook,
    /// Heads of panels and columns.
    pub panel_title: TextLook,
    /// Numbers and years along an axis, notes.
    pub tick: TextLook,
    /// The last line of a figure.
    pub small_print: TextLook,
}

/// What differs between sizes.
struct Room {
    width: f64,
    height: f64,
    margin: f64,
    stroke: f64,
    least_plot: f64,
    least_panel: f64,
    name_width: f64,
    title: f64,
    subtitle: f64,
}

impl Theme {
    /// The look that a style asks for.
    pub fn new(style: &Style) -> Self {
        let room = room(style.size);
        let palette = Palette::on(style.ground);
        Self {
            size: style.size,
            language: style.language.clone(),
            up_to: style.up_to,
            palette,
            width: room.width,
            height: room.height,
            margin: room.margin,
            stroke: room.stroke,
            is_narrow: style.size == Size::Column,
            least_plot: room.least_plot,
            least_panel: room.least_panel,
            name_width: room.name_width,
            row_name_width: room.name_width + 10.0,
            title: look(room.title, Weight::SemiBold, palette.ink),
            subtitle: look(room.subtitle, Weight::Regular, palette.muted),
            label: look(15.0, Weight::Regular, palette.ink),
            value: look(15.0, Weight::SemiBold, palette.ink),
            panel_title: look(14.5, Weight::SemiBold, palette.ink),
            tick: look(13.0, Weight::Regular, palette.muted),
            small_print: look(12.0, Weight::Regular, palette.muted),
        }
    }

    /// Width between the margins.
    pub fn inner_width(&self) -> f64 {
        self.width - 2.0 * self.margin
    }
}

/// A unit on paper is 0.55 points in a column and on a page, so that ticks of 13 units have 7
/// points, and 1.7 points on a poster.
fn room(size: Size) -> Room {
    match size {
        Size::Slide => Room {
            width: 1280.0,
            height: 720.0,
            margin: 40.0,
            stroke: 1.0,
            least_plot: 380.0,
            least_panel: 130.0,
            name_width: 240.0,
            title: 24.0,
            subtitle: 16.0,
        },
        Size::Column => Room {
            width: 440.0,
            height: 330.0,
            margin: 12.0,
            stroke: 0.75,
            least_plot: 220.0,
            least_panel: 96.0,
            name_width: 160.0,
            title: 18.0,
            subtitle: 14.0,
        },
        Size::Page => Room {
            width: 880.0,
            height: 560.0,
            margin: 12.0,
            stroke: 0.75,
            least_plot: 300.0,
            least_panel: 110.0,
            name_width: 180.0,
            title: 20.0,
            subtitle: 15.0,
        },
        Size::Poster => Room {
            width: 1000.0,
            height: 707.0,
            margin: 32.0,
            stroke: 1.3,
            least_plot: 360.0,
            least_panel: 120.0,
            name_width: 200.0,
            title: 26.0,
            subtitle: 16.0,
        },
    }
}

const fn look(size: f64, weight: Weight, colour: Colour) -> TextLook {
    TextLook { size, weight, colour, anchor: Anchor::Start }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_on_paper_is_smaller_than_six_and_a_half_points() {
        for size in Size::ALL {
            let Some(millimetres) = size.millimetres() else { continue };
            let theme = Theme::new(&Style { size, ..Style::default() });
            let points = theme.small_print.size * millimetres / theme.width * 72.0 / 25.4;
            assert!(points >= 6.5, "{size:?}: {points}");
        }
    }
}
