//! Where teachers stand, week by week: from resisting to advocating.

use crate::axes::TimeAxis;
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{Key, compose};
use crate::look::{SHARE_AXIS_WIDTH, Style, Theme, UpTo, thin};
use crate::panels::{Grid, KeyRoom, Panel, PanelHead, draw_panels, draw_titles};
use crate::words::Caption;

/// One strategy: how teachers divide into stances.
#[derive(Debug, Clone, PartialEq)]
pub struct StancePanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// One entry per week: shares of teachers, each 0 to 1 and together 1, in the
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
    /// What the upright axis shows, such as "Teachers".
    pub value_title: String,
    /// Names of the stances, from most against to most in favour.
    pub stance_names: [String; 5],
    /// One to about twelve strategies; the order decides their places.
    pub panels: Vec<StancePanel>,
}

impl Stances {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have one entry per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            let what = format!("shares of \"{}\"", panel.label);
            check_length(&what, panel.shares.len(), self.time.length())?;
        }
        let heads: Vec<PanelHead<'_>> =
            self.panels.iter().map(|panel| PanelHead { label: &panel.label, note: String::new() }).collect();
        let theme = Theme::of(style);
        let names = self.stance_names.iter().map(String::as_str).zip(theme.palette.stances);
        let key = Key::new(&theme, names, theme.inner_width());
        let grid = Grid::new(&theme, &heads, SHARE_AXIS_WIDTH, &self.value_title, KeyRoom::of(&key));
        let height = grid.body_height(theme.least_panel);
        compose(&theme, &self.caption, &self.time.reading(&theme.language, ""), height, |canvas, body| {
            self.paint(canvas, &body, &grid, &key)
        })
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        grid: &Grid<'_>,
        key: &Key,
    ) -> Result<(), ChartError> {
        draw_titles(canvas, body, grid, &self.value_title, &self.time)?;
        key.draw(canvas, key.flush_right(body), grid.key_top(body))?;
        draw_panels(canvas, body, grid, &self.time, &self.panels, |canvas, position, cell, data| {
            let panel = grid.open_panel(canvas, position, cell, &self.time, UpTo::EVERYTHING)?;
            draw_stack(canvas, &panel, &data.shares)?;
            panel.draw_year_lines(canvas)?;
            panel.draw_base(canvas)?;
            cell.draw_axes(canvas, &panel)
        })
    }
}

/// Draws stacked areas from the top of the stack down, each reaching to the base,
/// so that no seam can open between neighbours.
fn draw_stack(canvas: &mut Canvas<'_>, panel: &Panel, shares: &[[f64; 5]]) -> Result<(), ChartError> {
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
/// It begins where its first week begins, so that one week alone has a width.
fn rim(panel: &Panel, shares: &[[f64; 5]], run: &[usize], stance: usize) -> Vec<Point> {
    let total = |week: usize| shares[week][stance..].iter().sum::<f64>();
    let start = run
        .first()
        .map(|&week| Point { x: panel.after_weeks(count(week)), ..panel.place(week, total(week)) });
    start.into_iter().chain(run.iter().map(|&week| panel.place(week, total(week)))).collect()
}

fn down_to_base(panel: &Panel, rim: &[Point]) -> Vec<Point> {
    let base = |point: &Point| Point { x: point.x, y: panel.plot.bottom };
    let ends = rim.last().into_iter().chain(rim.first()).map(base);
    rim.iter().copied().chain(ends).collect()
}
