//! Where teachers stand, week by week: from resisting to advocating.

use crate::axes::TimeAxis;
use crate::drawing::{Canvas, Drawing, Point, count};
use crate::error::ChartError;
use crate::layout::Key;
use crate::look::{Style, Theme, thin};
use crate::panels::{Filling, Panel, PanelHead, PanelKey, SmallMultiples};
use crate::words::Caption;

/// One strategy: how teachers divide into stances.
#[derive(Debug, Clone, PartialEq)]
pub struct StancePanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// One entry per moment: shares of teachers, each 0 to 1 and together 1, in the
    /// order of the stance names. A week with a NaN is left blank.
    pub shares: Vec<[f64; 5]>,
}

/// Small multiples of stacked areas, the last stance at the bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Stances {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all panels.
    pub time: TimeAxis,
    /// What the vertical axis shows, such as "Teachers".
    pub value_title: String,
    /// Names of the stances, from most against to most in favour.
    pub stance_names: [String; 5],
    /// One to about twelve strategies; drawn in this order.
    pub panels: Vec<StancePanel>,
}

impl Stances {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have one entry per moment, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for panel in &self.panels {
            self.time.check_lists(&panel.label, [("shares", panel.shares.len())])?;
        }
        let theme = Theme::new(style);
        let names = self.stance_names.iter().map(String::as_str).zip(theme.palette.stances);
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.value_title,
            reading: "",
            heads: self.panels.iter().map(|panel| PanelHead::new(&panel.label, "")).collect(),
            filling: Filling::Stacks,
            key: PanelKey::Swatches(Key::new(&theme, names, theme.inner_width())),
        };
        panels.draw(&theme, |canvas, panel, index| draw_stack(canvas, panel, &self.panels[index].shares))
    }
}

/// Draws stacked areas from the top of the stack down, each reaching to the base,
/// so that no seam can open between neighbours.
fn draw_stack(canvas: &mut Canvas<'_>, panel: &Panel<'_>, shares: &[[f64; 5]]) -> Result<(), ChartError> {
    let weeks: Vec<usize> = (0..shares.len()).collect();
    let missing = |week: &usize| shares[*week].iter().any(|share| !share.is_finite());
    for run in weeks.split(missing).filter(|run| !run.is_empty()) {
        for (stance, colour) in canvas.theme.palette.stances.into_iter().enumerate() {
            let rim = rim(panel, shares, run, stance);
            canvas.area(&down_to_base(panel, &rim), colour, 1.0)?;
            if stance > 0 {
                canvas.line(&rim, thin(canvas.theme.palette.ground))?;
            }
        }
    }
    Ok(())
}

/// The upper edge of a stance: all shares from it to the last, added up.
///
/// Shares that stand alone among missing ones reach back over their week, so that they have a width.
fn rim(panel: &Panel<'_>, shares: &[[f64; 5]], run: &[usize], stance: usize) -> Vec<Point> {
    let point = |&week: &usize| panel.point(week, shares[week][stance..].iter().sum());
    let back = |week: &usize| Point { x: panel.after_weeks(count(week.saturating_sub(1))), ..point(week) };
    let alone = if let [only] = run { Some(back(only)) } else { None };
    alone.into_iter().chain(run.iter().map(point)).collect()
}

fn down_to_base(panel: &Panel<'_>, rim: &[Point]) -> Vec<Point> {
    let base = |point: Point| Point { x: point.x, y: panel.plot.bottom };
    let ends = [base(rim[rim.len() - 1]), base(rim[0])];
    rim.iter().copied().chain(ends).collect()
}
