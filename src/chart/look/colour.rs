//! Colours and what the eye makes of them: mixing and contrast.

use std::fmt;

/// An opaque colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// White, the ground of most figures.
pub(crate) const WHITE: Colour = Colour::from_hex(0x00FF_FFFF);
const BLACK: Colour = Colour::from_hex(0);

impl Colour {
    /// Reads the usual `0xRRGGBB`.
    pub const fn from_hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self { red, green, blue }
    }

    /// This colour with a share (0 to 1) of another mixed in.
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix =
            |own: u8, foreign: u8| to_channel(f64::from(own) * (1.0 - share) + f64::from(foreign) * share);
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// Contrast ratio as in WCAG 2: from 1 (same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This colour, moved just far enough from a ground to reach a contrast with it.
    ///
    /// It gets darker on a light ground and lighter on a dark one. Contrasts up to 4.5 can be reached on any ground.
    pub fn apart_from(self, ground: Self, least_contrast: f64) -> Self {
        const STEPS: u32 = 50;
        let end = if ground.contrast(BLACK) > ground.contrast(WHITE) { BLACK } else { WHITE };
        (0..=STEPS)
            .map(|step| self.mixed(end, f64::from(step) / f64::from(STEPS)))
            .find(|moved| moved.contrast(ground) >= least_contrast)
            .expect("black or white reaches every contrast up to 4.5 with any ground")
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is rounded and clamped to 0..=255 before"
)]
fn to_channel(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_of_black_on_white_is_twenty_one() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn colours_move_away_from_their_ground_and_distant_ones_stay_as_they_are() {
        let sand = Colour::from_hex(0x00DD_CC77);
        let indigo = Colour::from_hex(0x0033_2288);
        assert!(sand.contrast(WHITE) < 4.5 && indigo.contrast(BLACK) < 4.5);
        assert!(sand.apart_from(WHITE, 4.5).contrast(WHITE) >= 4.5);
        assert!(indigo.apart_from(BLACK, 4.5).contrast(BLACK) >= 4.5);
        assert_eq!(indigo.apart_from(WHITE, 4.5), indigo);
        assert_eq!(sand.apart_from(BLACK, 4.5), sand);
    }
}
