//! Several lines a strategy: how its groups fare side by side.

use super::axis_titles::{draw_time_title, draw_value_title};
use super::canvas::Canvas;
use super::colour::Colour;
use super::drawing::compose;
use super::error::{ChartError, check_length};
use super::geometry::Region;
use super::grid::{Grid, KeyRoom, PanelHead};
use super::key::Key;
use super::look::Stroke;
use super::panel::draw_no_data;
use super::series::{draw_runs, runs};
use super::theme::{SHARE_AXIS_WIDTH, Theme};
use super::{Caption, Drawing, Style, TimeAxis};

/// One strategy: a line for every name of the figure, one number per week.
#[derive(Debug, Clone, PartialEq)]
pub struct LinesPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// What to notice, in a few words beside the name; left out in a narrow figure.
    pub note: String,
    /// The lines in the order of the names, 0 to 1; NaN where missing.
    pub lines: Vec<Vec<f64>>,
}

/// Small multiples of a few lines, the same in every panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all panels.
    pub time: TimeAxis,
    /// What the upright axis shows, such as "Mean of each group".
    pub value_title: String,
    /// What a line is, for the line below the figure.
    pub line_meaning: String,
    /// What the lines are, up to four of them.
    pub names: Vec<String>,
    /// One to about twelve strategies; the order decides their places.
    pub panels: Vec<LinesPanel>,
}

const LINE_WIDTH: f64 = 2.6;

impl Lines {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have a line a name or a line one number per week, or the
    /// time axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            check_length(&format!("lines of \"{}\"", panel.label), panel.lines.len(), self.names.len())?;
            for (name, line) in self.names.iter().zip(&panel.lines) {
                check_length(&format!("{name} of \"{}\"", panel.label), line.len(), self.time.length())?;
            }
        }
        let theme = Theme::of(*style);
        // A narrow panel has room for the name only.
        let note = |panel: &LinesPanel| if theme.is_narrow { String::new() } else { panel.note.clone() };
        let heads: Vec<PanelHead<'_>> =
            self.panels.iter().map(|panel| PanelHead { label: &panel.label, note: note(panel) }).collect();
        let names = self.names.iter().enumerate().map(|(place, name)| (name.as_str(), colour(&theme, place)));
        let key = Key::new(&theme, names, theme.inner_width());
        let grid = Grid::new(&theme, &heads, SHARE_AXIS_WIDTH, &self.value_title, KeyRoom::of(&key));
        let height = grid.body_height(theme.least_panel);
        compose(&theme, &self.caption, &self.time.reading(&self.line_meaning), height, |canvas, body| {
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
        draw_value_title(canvas, body.top, &self.value_title)?;
        draw_time_title(canvas, &grid.area(body), &self.time)?;
        key.draw(canvas, key.flush_right(body), grid.key_top(body))?;
        if self.panels.is_empty() || self.time.weeks == 0 {
            return draw_no_data(canvas, &grid.area(body));
        }
        for (position, (cell, data)) in grid.cells(body).iter().zip(&self.panels).enumerate() {
            let panel = grid.open_panel(canvas, position, cell, &self.time)?;
            cell.draw_axes(canvas, &panel)?;
            panel.draw_base(canvas)?;
            for (place, line) in data.lines.iter().enumerate() {
                let stroke = Stroke { colour: colour(canvas.theme, place), width: LINE_WIDTH };
                draw_runs(canvas, &runs(&panel, line), stroke)?;
            }
        }
        Ok(())
    }
}

fn colour(theme: &Theme, place: usize) -> Colour {
    theme.palette.visible(theme.palette.fate(place))
}
