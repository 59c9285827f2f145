//! Colours and what the eye makes of them: mixing and contrast.

/// An opaque colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// White, the ground of every figure.
pub(super) const WHITE: Colour = Colour::from_hex(0x00FF_FFFF);
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

    /// This colour, darkened just enough for text on white (4.5 to 1).
    pub fn readable_on_white(self) -> Self {
        self.darkened_until(4.5)
    }

    /// This colour, darkened just enough for lines on white (3 to 1).
    pub fn visible_on_white(self) -> Self {
        self.darkened_until(3.0)
    }

    fn darkened_until(self, least_contrast: f64) -> Self {
        const STEPS: u32 = 50;
        (0..=STEPS)
            .map(|step| self.mixed(BLACK, f64::from(step) / f64::from(STEPS)))
            .find(|darker| darker.contrast(WHITE) >= least_contrast)
            .unwrap_or(BLACK)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
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
    fn readable_colours_reach_the_ratio_and_dark_ones_stay_as_they_are() {
        let sand = Colour::from_hex(0x00DD_CC77);
        let indigo = Colour::from_hex(0x0033_2288);
        assert!(sand.contrast(WHITE) < 4.5);
        assert!(sand.readable_on_white().contrast(WHITE) >= 4.5);
        assert_eq!(indigo.readable_on_white(), indigo);
    }
}
