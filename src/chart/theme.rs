//! The look of all figures in one place: sizes, text styles, colours.
//!
//! Colour schemes, all made for colour-blind readers: strategies follow Paul
//! Tol's "muted" scheme, continued with Okabe and Ito's colours; stances follow
//! Tol's diverging "sunset" scheme; fates follow Okabe and Ito; heat follows
//! matplotlib's "viridis".

use super::colour::Colour;
use super::font::Weight;
use super::look::{Anchor, TextLook};

/// Width of every figure, in nominal units.
pub(super) const WIDTH: f64 = 1280.0;
/// Usual height of a figure, for a 16:9 slide.
pub(super) const SLIDE_HEIGHT: f64 = 720.0;
/// Empty space around everything.
pub(super) const MARGIN: f64 = 40.0;
/// Room for percentages to the left of a panel.
pub(super) const SHARE_AXIS_WIDTH: f64 = 52.0;
/// Room for year names and the axis title below a panel.
pub(super) const YEAR_AXIS_HEIGHT: f64 = 48.0;
/// Room above a panel for its axis title or a key.
pub(super) const KEY_HEIGHT: f64 = 34.0;
/// Distance between lines of a text, as a multiple of its size.
pub(super) const LEADING: f64 = 1.28;

/// Main text colour.
pub(super) const INK: Colour = Colour::from_hex(0x001F_2933);
/// Text of second rank; still 6 to 1 on white.
pub(super) const MUTED: Colour = Colour::from_hex(0x0052_606D);
/// Axis lines.
pub(super) const AXIS_LINE: Colour = Colour::from_hex(0x009A_A5B1);
/// Helping lines behind the data.
pub(super) const GRID_LINE: Colour = Colour::from_hex(0x00E4_E7EB);
/// Where a number is missing in a heat strip.
pub(super) const MISSING: Colour = Colour::from_hex(0x00DD_DDDD);

/// Figure title.
pub(super) const TITLE: TextLook = look(24.0, Weight::SemiBold, INK);
/// Line below the title.
pub(super) const SUBTITLE: TextLook = look(16.0, Weight::Regular, MUTED);
/// Axis titles, direct labels, keys.
pub(super) const LABEL: TextLook = look(15.0, Weight::Regular, INK);
/// Values inside labels.
pub(super) const VALUE: TextLook = look(15.0, Weight::SemiBold, INK);
/// Heads of panels and columns.
pub(super) const PANEL_TITLE: TextLook = look(14.5, Weight::SemiBold, INK);
/// Numbers and years along an axis, notes.
pub(super) const TICK: TextLook = look(13.0, Weight::Regular, MUTED);
/// The last line of a figure.
pub(super) const SMALL_PRINT: TextLook = look(12.0, Weight::Regular, MUTED);

/// Colours of shares of teachers, from resisting (warm) to advocating (cool).
pub(super) const STANCES: [Colour; 5] = [
    Colour::from_hex(0x00DD_3D2D),
    Colour::from_hex(0x00FD_B366),
    Colour::from_hex(0x00EA_ECCC),
    Colour::from_hex(0x0098_CAE1),
    Colour::from_hex(0x0036_4B9A),
];

/// An effect above the reference.
pub(super) const ABOVE: Colour = Colour::from_hex(0x0000_72B2);
/// An effect below the reference.
pub(super) const BELOW: Colour = Colour::from_hex(0x00D5_5E00);

/// Tol's pale cyan, sand and grey are left out: they are too faint for lines on white.
const STRATEGIES: [Colour; 12] = [
    Colour::from_hex(0x0033_2288),
    Colour::from_hex(0x00CC_6677),
    Colour::from_hex(0x0044_AA99),
    Colour::from_hex(0x0099_9933),
    Colour::from_hex(0x0088_2255),
    Colour::from_hex(0x0056_B4E9),
    Colour::from_hex(0x0011_7733),
    Colour::from_hex(0x00E6_9F00),
    Colour::from_hex(0x00AA_4499),
    Colour::from_hex(0x00D5_5E00),
    Colour::from_hex(0x0000_72B2),
    Colour::from_hex(0x0044_4444),
];

const FATES: [Colour; 4] = [
    Colour::from_hex(0x0000_9E73),
    Colour::from_hex(0x0000_72B2),
    Colour::from_hex(0x00D5_5E00),
    Colour::from_hex(0x0077_7777),
];

const HEAT: [Colour; 10] = [
    Colour::from_hex(0x0044_0154),
    Colour::from_hex(0x0048_2878),
    Colour::from_hex(0x003E_4989),
    Colour::from_hex(0x0031_688E),
    Colour::from_hex(0x0026_828E),
    Colour::from_hex(0x001F_9E89),
    Colour::from_hex(0x0035_B779),
    Colour::from_hex(0x006E_CE58),
    Colour::from_hex(0x00B5_DE2B),
    Colour::from_hex(0x00FD_E725),
];

/// The colour of the strategy at a position in the caller's order.
pub(super) fn strategy(position: usize) -> Colour {
    STRATEGIES[position % STRATEGIES.len()]
}

/// The colour of the fate at a position in the caller's order.
pub(super) fn fate(position: usize) -> Colour {
    FATES[position % FATES.len()]
}

/// The heat colour of a value from 0 (dark) to 1 (bright).
pub(super) fn heat(value: f64) -> Colour {
    let place = value.clamp(0.0, 1.0) * super::geometry::count(HEAT.len() - 1);
    let mut below = 0;
    while super::geometry::count(below + 1) <= place && below + 2 < HEAT.len() {
        below += 1;
    }
    HEAT[below].mixed(HEAT[below + 1], place - super::geometry::count(below))
}

const fn look(size: f64, weight: Weight, colour: Colour) -> TextLook {
    TextLook { size, weight, colour, anchor: Anchor::Start }
}

#[cfg(test)]
mod tests {
    use super::super::colour::WHITE;
    use super::*;

    #[test]
    fn every_text_colour_is_readable_on_white() {
        let labels = (0..12).map(strategy).chain((0..4).map(fate));
        let as_text = labels.chain([ABOVE, BELOW]).map(Colour::readable_on_white);
        for colour in as_text.chain([INK, MUTED]) {
            assert!(colour.contrast(WHITE) >= 4.5, "{colour:?}");
        }
    }

    #[test]
    fn heat_runs_from_its_first_to_its_last_colour() {
        assert_eq!(heat(-1.0), HEAT[0]);
        assert_eq!(heat(0.0), HEAT[0]);
        assert_eq!(heat(1.0), HEAT[HEAT.len() - 1]);
    }
}
