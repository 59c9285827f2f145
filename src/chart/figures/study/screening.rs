//! Morris' screening: which values move an output, the strongest first, and which bend or interact.

use super::ranked::draw_ranked;
use crate::axes::Numbers;
use crate::drawing::Drawing;
use crate::error::ChartError;
use crate::look::{Palette, Style};
use crate::tables::{Estimated, FactorName, draw_filled, draw_hollow};
use crate::words::Caption;

/// A value with its elementary effects.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreenedFactor {
    /// What varies.
    pub name: FactorName,
    /// Mean absolute elementary effect, mu*: how strongly the value acts.
    pub mu_star: Estimated,
    /// Standard deviation of elementary effects, sigma: how far the effect depends on where the others are.
    pub sigma: f64,
}

/// A row per value: a dot for its strength, and a hollow one for its bend.
#[derive(Debug, Clone, PartialEq)]
pub struct Screening {
    /// The words around the figure.
    pub caption: Caption,
    /// What the axis shows, without its unit.
    pub effect_title: String,
    /// What the numbers of the axis are.
    pub numbers: Numbers,
    /// The strongest values, at most about 20, from the top down.
    pub factors: Vec<ScreenedFactor>,
    /// What the marks are, for the line below the figure.
    pub reading: String,
}

impl Screening {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let all = self.factors.iter().flat_map(|factor| {
            let [value, low, high] = factor.mu_star.numbers();
            [value, low, high, factor.sigma]
        });
        draw_ranked(
            style,
            (&self.caption, &self.reading),
            (&self.effect_title, self.numbers),
            &self.factors.iter().map(|factor| &factor.name).collect::<Vec<_>>(),
            &all.collect::<Vec<_>>(),
            [0.0; 2],
            |canvas, index, middle, across| {
                let Palette { above, ink, .. } = *canvas.theme.palette;
                let ScreenedFactor { mu_star, sigma, .. } = &self.factors[index];
                let sigma = Estimated { value: *sigma, low: f64::NAN, high: f64::NAN };
                draw_filled(canvas, across, middle, *mu_star, above)?;
                draw_hollow(canvas, across, middle, sigma, ink)
            },
        )
    }
}
