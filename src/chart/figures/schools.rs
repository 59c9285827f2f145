//! The schools of a district by strategy: do they rise together, or does each go its own way?

use crate::axes::{TimeAxis, reading_of_part};
use crate::drawing::{Canvas, Drawing, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::compose;
use crate::look::{SHARE_AXIS_WIDTH, Stroke, Style, Theme};
use crate::panels::{Grid, KeyRoom, PanelHead, draw_panels, draw_runs, draw_titles, runs};
use crate::words::Caption;

/// One strategy: its schools and their mean, one number per week.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolsPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Place of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What to notice, in a few words beside the name.
    pub note: String,
    /// A list a school, 0 to 1; NaN where missing.
    pub schools: Vec<Vec<f64>>,
    /// The district, 0 to 1; NaN where missing.
    pub district: Vec<f64>,
}

/// Small multiples: a thin line a school and a thick one for the district.
#[derive(Debug, Clone, PartialEq)]
pub struct Schools {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all panels.
    pub time: TimeAxis,
    /// What the upright axis shows, such as "Mean fidelity of each school".
    pub value_title: String,
    /// What the lines are, for the line below the figure.
    pub line_meaning: String,
    /// One to about twelve strategies; the order decides their places.
    pub panels: Vec<SchoolsPanel>,
}

const DISTRICT_WIDTH: f64 = 3.0;
/// Below and above the line of the district, so that it stands out from its schools.
const RIM: f64 = 1.2;
const SCHOOL_WIDTH: f64 = 1.2;
/// Up to so many schools have lines of full strength; more are thinner and fainter.
const FEW_SCHOOLS: f64 = 12.0;
const STRENGTH: f64 = 0.75;
const LEAST_STRENGTH: f64 = 0.45;
const LEAST_WIDTH: f64 = 0.7;

impl Schools {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            for list in panel.schools.iter().chain([&panel.district]) {
                check_length(&format!("a line of \"{}\"", panel.label), list.len(), self.time.length())?;
            }
        }
        let theme = Theme::of(style);
        let heads: Vec<PanelHead<'_>> = self
            .panels
            .iter()
            .map(|panel| PanelHead { label: &panel.label, note: panel.note.clone() })
            .collect();
        let grid = Grid::new(&theme, &heads, SHARE_AXIS_WIDTH, &self.value_title, KeyRoom::NONE);
        let height = grid.body_height(theme.least_panel);
        compose(
            &theme,
            &self.caption,
            &reading_of_part(&theme, self.time.reading(&theme.language, &self.line_meaning)),
            height,
            |canvas, body| self.paint(canvas, &body, &grid),
        )
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, grid: &Grid<'_>) -> Result<(), ChartError> {
        draw_titles(canvas, body, grid, &self.value_title, &self.time)?;
        draw_panels(canvas, body, grid, &self.time, &self.panels, |canvas, position, cell, data| {
            let panel = grid.open_panel(canvas, position, cell, &self.time, canvas.theme.up_to)?;
            cell.draw_axes(canvas, &panel)?;
            panel.draw_base(canvas)?;
            let palette = canvas.theme.palette;
            let (width, strength) = school_lines(data.schools.len());
            for school in &data.schools {
                for run in runs(&panel, school) {
                    canvas.faint_line(&run, Stroke { colour: palette.muted, width }, strength)?;
                }
            }
            let district = runs(&panel, &data.district);
            let rim = Stroke { colour: palette.ground, width: DISTRICT_WIDTH + 2.0 * RIM };
            draw_runs(canvas, &district, rim)?;
            let colour = palette.visible(palette.strategy(data.hue));
            draw_runs(canvas, &district, Stroke { colour, width: DISTRICT_WIDTH })
        })
    }
}

/// Width and opacity of the lines of so many schools.
fn school_lines(schools: usize) -> (f64, f64) {
    let crowd = FEW_SCHOOLS / count(schools.max(1));
    (
        (SCHOOL_WIDTH * crowd).clamp(LEAST_WIDTH, SCHOOL_WIDTH),
        (STRENGTH * crowd).clamp(LEAST_STRENGTH, STRENGTH),
    )
}
