//! All colours of figures, on a light and on a dark ground.
//!
//! Colour schemes, all made for colour-blind readers: on the light ground strategies
//! follow Paul Tol's "muted" scheme, continued with Okabe and Ito's colours; stances
//! follow Tol's diverging "sunset" scheme; fates follow Okabe and Ito; heat follows
//! matplotlib's "viridis". The dark ground keeps the hues and makes them lighter, further
//! apart from each other for every kind of colour vision.

use super::colour::{Colour, WHITE};
use super::style::Ground;
use scenario::strategy::COLOURS;

/// The colours of figures on one ground.
#[derive(Debug)]
pub(crate) struct Palette {
    /// Behind everything.
    pub ground: Colour,
    /// Main text.
    pub ink: Colour,
    /// Secondary text; its contrast is still 6 to 1.
    pub muted: Colour,
    /// Axis lines.
    pub axis_line: Colour,
    /// Grid lines behind the data.
    pub grid_line: Colour,
    /// Where a number is missing in a heat strip.
    pub missing: Colour,
    /// Shares of teachers, from resisting (warm) to advocating (cool).
    pub stances: [Colour; 5],
    /// An effect above the reference.
    pub above: Colour,
    /// An effect below the reference.
    pub below: Colour,
    strategies: [Colour; COLOURS as usize],
    fates: [Colour; 4],
}

impl Palette {
    /// The colours on a ground.
    pub fn on(ground: Ground) -> &'static Self {
        match ground {
            Ground::Light => &LIGHT,
            Ground::Dark => &DARK,
        }
    }

    /// The colour of a strategy's hue, from 0; after the last they come again.
    pub fn strategy(&self, hue: usize) -> Colour {
        self.strategies[hue % self.strategies.len()]
    }

    /// The colour of the fate at an index in the caller's order.
    pub fn fate(&self, index: usize) -> Colour {
        self.fates[index % self.fates.len()]
    }

    /// The colours of strategies, by their hue.
    pub fn strategies(&self) -> &[Colour] {
        &self.strategies
    }

    /// The colours of fates, in the caller's order.
    pub fn fates(&self) -> &[Colour] {
        &self.fates
    }

    /// A colour, moved away from the ground just enough for text (4.5 to 1).
    pub fn readable(&self, colour: Colour) -> Colour {
        colour.apart_from(self.ground, 4.5)
    }

    /// A colour, moved away from the ground just enough for lines (3 to 1).
    pub fn visible(&self, colour: Colour) -> Colour {
        colour.apart_from(self.ground, 3.0)
    }

    /// A colour, paled into the ground for the area behind a line.
    pub fn pale(&self, colour: Colour) -> Colour {
        colour.mixed(self.ground, 0.68)
    }
}

/// The heat colour of a value from 0 (dark) to 1 (bright), the same on every ground.
pub(crate) fn heat(value: f64) -> Colour {
    let along = value.clamp(0.0, 1.0) * (HEAT.len() - 1) as f64;
    let below = (along as usize).min(HEAT.len() - 2);
    HEAT[below].mixed(HEAT[below + 1], along - below as f64)
}

const LIGHT: Palette = Palette {
    ground: WHITE,
    ink: Colour::from_hex(0x001F_2933),
    muted: Colour::from_hex(0x0052_606D),
    axis_line: Colour::from_hex(0x009A_A5B1),
    grid_line: Colour::from_hex(0x00E4_E7EB),
    missing: Colour::from_hex(0x00DD_DDDD),
    stances: [
        Colour::from_hex(0x00DD_3D2D),
        Colour::from_hex(0x00FD_B366),
        Colour::from_hex(0x00EA_ECCC),
        Colour::from_hex(0x0098_CAE1),
        Colour::from_hex(0x0036_4B9A),
    ],
    above: Colour::from_hex(0x0000_72B2),
    below: Colour::from_hex(0x00D5_5E00),
    // Tol's pale cyan, sand and grey are left out: they are too faint for lines on white.
    strategies: [
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
    ],
    fates: [
        Colour::from_hex(0x0000_9E73),
        Colour::from_hex(0x0000_72B2),
        Colour::from_hex(0x00D5_5E00),
        Colour::from_hex(0x0077_7777),
    ],
};

const DARK: Palette = Palette {
    ground: Colour::from_hex(0x0012_171D),
    ink: Colour::from_hex(0x00F0_F3F6),
    muted: Colour::from_hex(0x00A9_B4C0),
    axis_line: Colour::from_hex(0x006B_7785),
    grid_line: Colour::from_hex(0x002C_343D),
    missing: Colour::from_hex(0x0059_5F66),
    stances: [
        Colour::from_hex(0x00E8_5747),
        Colour::from_hex(0x00FD_B366),
        Colour::from_hex(0x00EA_ECCC),
        Colour::from_hex(0x0098_CAE1),
        Colour::from_hex(0x0054_74D4),
    ],
    above: Colour::from_hex(0x004C_A6E8),
    below: Colour::from_hex(0x00FF_8A45),
    strategies: [
        Colour::from_hex(0x0060_5EDE),
        Colour::from_hex(0x00FA_797B),
        Colour::from_hex(0x0039_E2B6),
        Colour::from_hex(0x00FF_F587),
        Colour::from_hex(0x00A7_4A73),
        Colour::from_hex(0x00A7_C0F9),
        Colour::from_hex(0x001D_793B),
        Colour::from_hex(0x00FF_CA00),
        Colour::from_hex(0x00A6_60B1),
        Colour::from_hex(0x00F8_4D00),
        Colour::from_hex(0x004A_A2FD),
        Colour::from_hex(0x00E2_F8FF),
    ],
    fates: [
        Colour::from_hex(0x002F_C79A),
        Colour::from_hex(0x004C_A6E8),
        Colour::from_hex(0x00FF_8A45),
        Colour::from_hex(0x00A4_A9AE),
    ],
};

pub(super) const HEAT: [Colour; 10] = [
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

#[cfg(test)]
mod tests {
    use super::super::colour_vision::least_difference;
    use super::*;

    #[test]
    fn every_text_colour_is_readable_on_its_ground() {
        for palette in Ground::ALL.map(Palette::on) {
            let as_text = data_colours(palette).map(|colour| palette.readable(colour));
            for colour in as_text.chain([palette.ink, palette.muted]) {
                assert!(colour.contrast(palette.ground) >= 4.5, "{colour:?}");
            }
        }
    }

    #[test]
    fn every_line_of_data_is_visible_on_its_ground() {
        for palette in Ground::ALL.map(Palette::on) {
            for colour in data_colours(palette).map(|colour| palette.visible(colour)) {
                assert!(colour.contrast(palette.ground) >= 3.0, "{colour:?}");
            }
        }
    }

    #[test]
    fn colours_of_the_dark_ground_are_light_enough_as_they_are() {
        for colour in data_colours(&DARK) {
            assert_eq!(DARK.visible(colour), colour);
        }
    }

    #[test]
    fn heat_runs_from_its_first_to_its_last_colour() {
        assert_eq!(heat(-1.0), HEAT[0]);
        assert_eq!(heat(0.0), HEAT[0]);
        assert_eq!(heat(1.0), HEAT[HEAT.len() - 1]);
    }

    #[test]
    fn colours_on_dark_differ_as_much_as_on_light_for_every_kind_of_sight() {
        for (on_light, on_dark) in
            [(&LIGHT.strategies[..], &DARK.strategies[..]), (&LIGHT.fates, &DARK.fates)]
        {
            let (light, dark) = (least_difference(on_light), least_difference(on_dark));
            assert!(dark >= light, "{dark} on dark, {light} on light");
        }
    }

    fn data_colours(palette: &Palette) -> impl Iterator<Item = Colour> {
        palette.strategies.into_iter().chain(palette.fates).chain([palette.above, palette.below])
    }
}
