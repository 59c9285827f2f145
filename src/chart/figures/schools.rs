//! The schools of a district by strategy: do they rise together, or does each go its own way?

use crate::axes::TimeAxis;
use crate::drawing::{Drawing, count};
use crate::error::ChartError;
use crate::look::{Stroke, Style, Theme};
use crate::panels::{Filling, PanelHead, PanelKey, SmallMultiples, draw_runs, runs};
use crate::words::Caption;

/// One strategy: its schools and their mean, one number per moment.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolsPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What to notice, in a few words beside the name.
    pub note: String,
    /// One list per school, 0 to 1; NaN where missing.
    pub schools: Vec<Vec<f64>>,
    /// The district, 0 to 1; NaN where missing.
    pub district: Vec<f64>,
}

/// Small multiples: a thin line per school and a thick one for the district.
#[derive(Debug, Clone, PartialEq)]
pub struct Schools {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all panels.
    pub time: TimeAxis,
    /// What the vertical axis shows, such as "Mean fidelity of each school".
    pub value_title: String,
    /// What the lines are, for the line below the figure.
    pub line_meaning: String,
    /// One to about twelve strategies; drawn in this order.
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
    /// [`ChartError`] if a list does not have one number per moment, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for panel in &self.panels {
            let lists = panel.schools.iter().chain([&panel.district]);
            self.time.check_lists(&panel.label, lists.map(|list| ("a line", list.len())))?;
        }
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.value_title,
            reading: &self.line_meaning,
            heads: self.panels.iter().map(|panel| PanelHead::new(&panel.label, &panel.note)).collect(),
            filling: Filling::Shares,
            key: PanelKey::None,
        };
        panels.draw(&Theme::new(style), |canvas, panel, index| {
            let SchoolsPanel { hue, schools, district, .. } = &self.panels[index];
            let palette = canvas.theme.palette;
            panel.draw_base(canvas)?;
            let (width, strength) = school_lines(schools.len());
            for run in schools.iter().flat_map(|school| runs(panel, school)) {
                canvas.faint_line(&run, Stroke { colour: palette.muted, width }, strength)?;
            }
            let district = runs(panel, district);
            let rim = Stroke { colour: palette.ground, width: DISTRICT_WIDTH + 2.0 * RIM };
            draw_runs(canvas, &district, rim)?;
            let colour = palette.visible(palette.strategy(*hue));
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
