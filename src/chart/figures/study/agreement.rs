//! What agrees with what was observed: two numbers with their intervals beside each other in every row.

use super::ranked::{HALF_STEP, draw_ranked};
use crate::axes::Numbers;
use crate::drawing::Drawing;
use crate::error::ChartError;
use crate::look::{Palette, Style};
use crate::tables::{Estimated, FactorName, draw_filled, draw_hollow};
use crate::words::Caption;

/// Two numbers of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementRow {
    /// What the numbers are of.
    pub name: FactorName,
    /// What came out, as a filled dot.
    pub found: Estimated,
    /// What it is held against, as a hollow dot.
    pub held_against: Estimated,
}

/// A row per value, or per target: a filled dot for what came out, and a hollow one for what it is held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The words around the figure.
    pub caption: Caption,
    /// What the axis shows, without its unit.
    pub axis_title: String,
    /// What the numbers of the axis are.
    pub numbers: Numbers,
    /// At most about 20 rows, from the top down.
    pub rows: Vec<AgreementRow>,
    /// What the marks are, for the line below the figure.
    pub reading: String,
}

impl Agreement {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let all = self.rows.iter().flat_map(|row| [row.found, row.held_against]);
        draw_ranked(
            style,
            (&self.caption, &self.reading),
            (&self.axis_title, self.numbers),
            &self.rows.iter().map(|row| &row.name).collect::<Vec<_>>(),
            &all.flat_map(|estimated| estimated.numbers()).collect::<Vec<_>>(),
            [0.0; 2],
            |canvas, index, middle, across| {
                let Palette { above, ink, .. } = *canvas.theme.palette;
                let AgreementRow { found, held_against, .. } = &self.rows[index];
                draw_filled(canvas, across, middle - HALF_STEP, *found, above)?;
                draw_hollow(canvas, across, middle + HALF_STEP, *held_against, ink)
            },
        )
    }
}
