//! The key of dots of different sizes: which size means which number.

use super::dots::{DotSizes, MOST_RADIUS, RING};
use crate::drawing::{Canvas, Point};
use crate::error::ChartError;
use crate::look::Theme;

const GAP: f64 = 8.0;
const WIDE_GAP: f64 = 16.0;
/// How far the middle of a dot lies above the baseline of the words beside it.
const RISE: f64 = 5.0;
const WIDEST_NUMBER: &str = "50000";

/// What the sizes of dots mean: two of them with their numbers.
pub(super) struct SizeKey<'a> {
    title: &'a str,
    /// Radius and number in words.
    examples: Vec<(f64, String)>,
}

impl<'a> SizeKey<'a> {
    /// A key with a round number near the largest weight, and a fifth of it.
    pub fn new(theme: &Theme, title: &'a str, sizes: &DotSizes, largest: f64) -> Self {
        let examples = round_numbers(largest)
            .map(|(number, words)| (sizes.radius(number), theme.language.decimal(&words)))
            .filter(|(radius, _)| *radius > sizes.least)
            .collect();
        Self { title, examples }
    }

    /// The most width that a key with a title takes, whatever its numbers.
    pub fn room(theme: &Theme, title: &str) -> f64 {
        let example = WIDE_GAP + 2.0 * MOST_RADIUS + GAP + theme.tick.width(WIDEST_NUMBER);
        theme.label.width(title) + 2.0 * example
    }

    /// Draws the key from a point on the baseline of its words on.
    pub fn draw(&self, canvas: &mut Canvas<'_>, start: Point) -> Result<(), ChartError> {
        if self.examples.is_empty() {
            return Ok(());
        }
        let theme = canvas.theme;
        canvas.text(self.title, start, theme.label)?;
        let mut x = start.x + theme.label.width(self.title);
        for (radius, words) in &self.examples {
            x += WIDE_GAP + radius;
            canvas.circle(Point { x, y: start.y - RISE }, radius + RING, theme.palette.muted)?;
            x += radius + GAP;
            canvas.text(words, Point { x, ..start }, theme.tick)?;
            x += theme.tick.width(words);
        }
        Ok(())
    }
}

/// A fifth of the largest of 1, 2 and 5 times a power of ten up to a number, and that itself.
fn round_numbers(most: f64) -> impl Iterator<Item = (f64, String)> {
    /// A reader could not compare weights outside of these.
    const POWERS: [f64; 7] = [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0, 10_000.0];
    let mut round = POWERS.iter().flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * power));
    let largest = round.rfind(|number| *number <= most);
    let both = largest.map(|number| [number / 5.0, number]);
    both.into_iter().flatten().map(|number| (number, in_words(number)))
}

fn in_words(number: f64) -> String {
    let words = format!("{number:.3}");
    words.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::round_numbers;

    #[test]
    fn the_numbers_of_a_key_are_round_and_no_larger_than_what_is_shown() {
        let words = |most: f64| round_numbers(most).map(|(_, words)| words).collect::<Vec<_>>();
        assert_eq!(words(4.9), ["0.4", "2"]);
        assert_eq!(words(5.0), ["1", "5"]);
        assert_eq!(words(0.3), ["0.04", "0.2"]);
        assert!(words(0.0).is_empty() && words(f64::NAN).is_empty());
    }
}
