//! The picture of uneven implementation: every teacher, every week, as a colour.

mod runs;

use crate::axes::TimeAxis;
use crate::drawing::{Canvas, Drawing, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{HeatKey, draw_no_data};
use crate::look::{Style, Theme, heat};
use crate::panels::{Filling, Panel, PanelHead, PanelKey, SmallMultiples};
use crate::words::Caption;
use runs::{heat_runs, tolerance};

/// One school under one strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// A short remark, such as "replicate 57"; may be empty.
    pub note: String,
    /// One row per teacher, the first at the top; each row holds one value from
    /// 0 to 1 per week, that of its end, NaN where there is none. A week is a
    /// cell, so that the beginning of the axis, which is no week, has none.
    pub rows: Vec<Vec<f32>>,
}

/// Small multiples: teachers as rows, weeks as columns, values as colours.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatStrips {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all rows.
    pub time: TimeAxis,
    /// What a row is and how rows are sorted, such as
    /// "Rows: teachers, highest final fidelity at the top".
    pub row_title: String,
    /// What the colour shows, such as "Fidelity".
    pub colour_title: String,
    /// One to about twelve schools; drawn in this order.
    pub panels: Vec<HeatPanel>,
}

/// Cells reach this far under their right and lower neighbours, so that no
/// background shines through where edges fall between pixels.
const OVERLAP: f64 = 0.7;

impl HeatStrips {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a row does not have one value per week, or the time axis
    /// has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for panel in &self.panels {
            for (row, values) in panel.rows.iter().enumerate() {
                let what = format!("row {} of \"{}\"", row + 1, panel.label);
                check_length(&what, values.len(), self.time.weeks as usize)?;
            }
        }
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.row_title,
            reading: "",
            heads: self.panels.iter().map(|panel| PanelHead::new(&panel.label, &panel.note)).collect(),
            filling: Filling::Rows,
            key: PanelKey::Heat(self.key()),
        };
        let tolerance = tolerance(&self.all_rows());
        panels.draw(&Theme::new(style), |canvas, panel, index| {
            let rows = &self.panels[index].rows;
            if rows.is_empty() {
                panel.draw_base(canvas)?;
                return draw_no_data(canvas, &panel.plot);
            }
            rows.iter()
                .enumerate()
                .try_for_each(|(row, values)| draw_row(canvas, panel, values, row, rows.len(), tolerance))
        })
    }

    fn key(&self) -> HeatKey<'_> {
        HeatKey {
            title: &self.colour_title,
            any_missing: self.all_rows().flatten().any(|value| value.is_nan()),
        }
    }

    fn all_rows(&self) -> impl Iterator<Item = &[f32]> + Clone {
        self.panels.iter().flat_map(|panel| panel.rows.iter().map(Vec::as_slice))
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    values: &[f32],
    row: usize,
    rows: usize,
    tolerance: f32,
) -> Result<(), ChartError> {
    let plot = &panel.plot;
    let edge = |number: usize| plot.top + plot.height() * count(number) / count(rows);
    for run in heat_runs(values, tolerance) {
        let region = Region {
            left: panel.after_weeks(count(run.start)),
            top: edge(row),
            right: (panel.after_weeks(count(run.end)) + OVERLAP).min(plot.right),
            bottom: (edge(row + 1) + OVERLAP).min(plot.bottom),
        };
        let colour = run.value.map_or(canvas.theme.palette.missing, |value| heat(f64::from(value)));
        canvas.rectangle(&region, colour)?;
    }
    Ok(())
}
