//! Sobol's shares: how much of an output's variance each value accounts for, alone and with others, and how much is luck.

use super::ranked::{HALF_STEP, draw_ranked};
use crate::axes::Numbers;
use crate::drawing::Drawing;
use crate::error::ChartError;
use crate::look::{Palette, Style};
use crate::tables::{Estimated, FactorName, draw_filled, draw_hollow};
use crate::words::Caption;

/// A value with its shares of variance.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedFactor {
    /// What varies; luck has a row of its own, without a key.
    pub name: FactorName,
    /// What the value accounts for together with all others; for luck, its share.
    pub total: Estimated,
    /// What it accounts for alone; none for luck.
    pub first: Option<Estimated>,
}

/// A row per value: a dot for its total share, and a hollow one for what it accounts for alone.
#[derive(Debug, Clone, PartialEq)]
pub struct VarianceShares {
    /// The words around the figure.
    pub caption: Caption,
    /// What the axis shows, without its unit.
    pub share_title: String,
    /// The greatest shares, at most about 20, from the top down, and luck as the last.
    pub factors: Vec<SharedFactor>,
    /// What the marks are, for the line below the figure.
    pub reading: String,
}

impl VarianceShares {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        // Estimates can lie a little beyond what a share can be: such ends lie at the end of the axis.
        draw_ranked(
            style,
            (&self.caption, &self.reading),
            (&self.share_title, Numbers::Shares),
            &self.factors.iter().map(|factor| &factor.name).collect::<Vec<_>>(),
            &[],
            [0.0; 2],
            |canvas, index, middle, across| {
                let Palette { above, ink, muted, .. } = *canvas.theme.palette;
                let SharedFactor { total, first, .. } = &self.factors[index];
                match first {
                    Some(first) => {
                        draw_filled(canvas, across, middle - HALF_STEP, *total, above)?;
                        draw_hollow(canvas, across, middle + HALF_STEP, *first, ink)
                    }
                    None => draw_filled(canvas, across, middle, *total, muted),
                }
            },
        )
    }
}
