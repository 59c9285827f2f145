//! Several lines a strategy: how its groups fare side by side.

use crate::axes::{TimeAxis, reading_of_part};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::{ChartError, check_length};
use crate::layout::{Key, compose};
use crate::look::{Colour, SHARE_AXIS_WIDTH, Stroke, Style, Theme};
use crate::panels::{
    Cell, DifferencePanel, Grid, KeyRoom, PanelHead, draw_panels, draw_runs, draw_titles, runs,
};
use crate::words::Caption;

/// One strategy: a line for every name of the figure, one number per week.
#[derive(Debug, Clone, PartialEq)]
pub struct LinesPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// What to notice, in a few words beside the name; left out in a narrow figure.
    pub note: String,
    /// The lines in the order of the names: 0 to 1, or -1 to 1 where they are changes; NaN where missing.
    pub lines: Vec<Vec<f64>>,
}

/// What lines are drawn against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Shares, from nothing to all.
    Shares,
    /// Changes in percentage points around zero, on limits that hold all panels.
    Changes,
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
    /// What lines are drawn against.
    pub scale: Scale,
    /// What a line is, for the line below the figure.
    pub line_meaning: String,
    /// What the notes of the panels are; left out where they are.
    pub note_meaning: String,
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
        let theme = Theme::of(style);
        // A narrow panel has room for the name only.
        let note = |panel: &LinesPanel| if theme.is_narrow { String::new() } else { panel.note.clone() };
        let heads: Vec<PanelHead<'_>> =
            self.panels.iter().map(|panel| PanelHead { label: &panel.label, note: note(panel) }).collect();
        let names = self.names.iter().enumerate().map(|(place, name)| (name.as_str(), colour(&theme, place)));
        let key = Key::new(&theme, names, theme.inner_width());
        let grid = Grid::new(&theme, &heads, SHARE_AXIS_WIDTH, &self.value_title, KeyRoom::of(&key));
        let height = grid.body_height(theme.least_panel);
        let reading = self.time.reading(&theme.language, &self.meaning(&theme));
        let reading = match self.scale {
            Scale::Shares => reading_of_part(&theme, reading),
            Scale::Changes => reading,
        };
        compose(&theme, &self.caption, &reading, height, |canvas, body| {
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
            match self.scale {
                Scale::Shares => self.draw_shares(canvas, grid, position, cell, data),
                Scale::Changes => self.draw_changes(canvas, grid, position, cell, data),
            }
        })
    }

    fn draw_shares(
        &self,
        canvas: &mut Canvas<'_>,
        grid: &Grid<'_>,
        position: usize,
        cell: &Cell,
        data: &LinesPanel,
    ) -> Result<(), ChartError> {
        let panel = grid.open_panel(canvas, position, cell, &self.time, canvas.theme.up_to)?;
        cell.draw_axes(canvas, &panel)?;
        panel.draw_base(canvas)?;
        for (place, line) in data.lines.iter().enumerate() {
            draw_runs(canvas, &runs(&panel, line), stroke(canvas.theme, place))?;
        }
        Ok(())
    }

    fn draw_changes(
        &self,
        canvas: &mut Canvas<'_>,
        grid: &Grid<'_>,
        position: usize,
        cell: &Cell,
        data: &LinesPanel,
    ) -> Result<(), ChartError> {
        let all = self.panels.iter().flat_map(|panel| &panel.lines).flatten().copied();
        let panel = DifferencePanel::new(cell.plot, &self.time, all);
        grid.draw_head(canvas, position, &cell.plot)?;
        panel.draw_grid(canvas)?;
        if cell.first_in_row {
            panel.draw_numbers(canvas)?;
        }
        if cell.last_in_column {
            panel.draw_years(canvas)?;
        }
        for (place, line) in data.lines.iter().enumerate() {
            panel.draw_line(canvas, line, stroke(canvas.theme, place))?;
        }
        Ok(())
    }

    fn meaning(&self, theme: &Theme) -> String {
        let note = if theme.is_narrow { "" } else { self.note_meaning.as_str() };
        let said = [self.line_meaning.as_str(), note].into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(". ")
    }
}

fn stroke(theme: &Theme, place: usize) -> Stroke {
    Stroke { colour: colour(theme, place), width: LINE_WIDTH }
}

fn colour(theme: &Theme, place: usize) -> Colour {
    theme.palette.visible(theme.palette.fate(place))
}
