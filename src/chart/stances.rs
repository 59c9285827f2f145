//! Where teachers stand, week by week: from resisting to advocating.

use super::canvas::Canvas;
use super::colour::WHITE;
use super::drawing::compose;
use super::error::{ChartError, check_length};
use super::geometry::{Point, Region, count};
use super::grid::{Grid, PanelHead};
use super::panel::{Panel, draw_no_data, draw_time_title, draw_value_title, thin};
use super::{Caption, Drawing, TimeAxis, theme};

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

const LEAST_PLOT_HEIGHT: f64 = 130.0;
const SWATCH: f64 = 14.0;
const SWATCH_TO_NAME: f64 = 6.0;
const NAME_TO_SWATCH: f64 = 22.0;

impl Stances {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have one entry per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            let what = format!("shares of \"{}\"", panel.label);
            check_length(&what, panel.shares.len(), self.time.length())?;
        }
        let heads: Vec<PanelHead<'_>> =
            self.panels.iter().map(|panel| PanelHead { label: &panel.label, note: String::new() }).collect();
        let left = theme::SHARE_AXIS_WIDTH;
        let grid = Grid::new(&heads, left, &self.value_title, self.key_width());
        let height = grid.body_height(LEAST_PLOT_HEIGHT);
        compose(&self.caption, "", height, |canvas, body| self.paint(canvas, &body, &grid))
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, grid: &Grid) -> Result<(), ChartError> {
        draw_value_title(canvas, body.top, &self.value_title)?;
        draw_time_title(canvas, &grid.area(body), self.time)?;
        self.draw_key(canvas, body.right, grid.key_top(body))?;
        if self.panels.is_empty() || self.time.weeks == 0 {
            return draw_no_data(canvas, &grid.area(body));
        }
        for (position, (cell, data)) in grid.cells(body).iter().zip(&self.panels).enumerate() {
            let panel = Panel { plot: cell.plot, time: self.time };
            grid.draw_head(canvas, position, &cell.plot)?;
            panel.draw_grid(canvas)?;
            draw_stack(canvas, &panel, &data.shares)?;
            panel.draw_year_lines(canvas)?;
            panel.draw_base(canvas)?;
            if cell.first_in_row {
                panel.draw_shares(canvas)?;
            }
            if cell.last_in_column {
                panel.draw_years(canvas)?;
            }
        }
        Ok(())
    }

    /// Draws one swatch per stance, flush right, warm at the left and cool at the right.
    fn draw_key(&self, canvas: &mut Canvas<'_>, right: f64, top: f64) -> Result<(), ChartError> {
        let mut left = right - self.key_width();
        for (name, colour) in self.stance_names.iter().zip(theme::STANCES) {
            let swatch = Region { left, top: top + 1.5, right: left + SWATCH, bottom: top + 1.5 + SWATCH };
            canvas.rectangle(&swatch, colour)?;
            let place = Point { x: swatch.right + SWATCH_TO_NAME, y: top + SWATCH };
            canvas.text(name, place, theme::LABEL)?;
            left += key_entry_width(name);
        }
        Ok(())
    }

    fn key_width(&self) -> f64 {
        let entries = self.stance_names.iter().map(|name| key_entry_width(name));
        entries.sum::<f64>() - NAME_TO_SWATCH
    }
}

fn key_entry_width(name: &str) -> f64 {
    SWATCH + SWATCH_TO_NAME + theme::LABEL.width(name) + NAME_TO_SWATCH
}

/// Draws stacked areas from the top of the stack down, each reaching to the base,
/// so that no seam can open between neighbours.
fn draw_stack(canvas: &mut Canvas<'_>, panel: &Panel, shares: &[[f64; 5]]) -> Result<(), ChartError> {
    let weeks: Vec<usize> = (0..shares.len()).collect();
    let missing = |week: &usize| shares[*week].iter().any(|share| !share.is_finite());
    for run in weeks.split(missing).filter(|run| !run.is_empty()) {
        for (stance, colour) in theme::STANCES.into_iter().enumerate() {
            let rim = rim(panel, shares, run, stance);
            canvas.area(&down_to_base(panel, &rim), colour, 1.0)?;
            if stance > 0 {
                canvas.line(&rim, thin(WHITE))?;
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
