//! Level and spread by strategy: does a school rise together or drift apart?

use crate::axes::{TimeAxis, reading_of_part};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::{ChartError, check_length};
use crate::layout::compose;
use crate::look::{SHARE_AXIS_WIDTH, Stroke, Style, Theme};
use crate::panels::{Grid, KeyRoom, PanelHead, draw_band, draw_panels, draw_runs, draw_titles, runs};
use crate::words::{Caption, Language};

/// One strategy: level and spread of its classrooms, one number per week.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Place of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// Mean over classrooms, 0 to 1; NaN where missing.
    pub mean: Vec<f64>,
    /// Standard deviation between classrooms, 0 or more; NaN where missing.
    pub spread: Vec<f64>,
}

/// Small multiples: the mean as a line, mean plus and minus spread as a band.
///
/// The band is drawn only where it lies between 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelAndSpread {
    /// The words around the figure.
    pub caption: Caption,
    /// The weeks of all panels.
    pub time: TimeAxis,
    /// What the upright axis shows, such as "Fidelity of classrooms".
    pub value_title: String,
    /// What line and band are, for the line below the figure.
    pub band_meaning: String,
    /// One to about twelve strategies; the order decides their places.
    pub panels: Vec<LevelPanel>,
}

const BAND_OPACITY: f64 = 0.25;
const LINE_WIDTH: f64 = 2.6;

impl LevelAndSpread {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per week, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            for (name, list) in [("mean", &panel.mean), ("spread", &panel.spread)] {
                let what = format!("{name} of \"{}\"", panel.label);
                check_length(&what, list.len(), self.time.length())?;
            }
        }
        let heads: Vec<PanelHead<'_>> =
            self.panels.iter().map(|panel| head(&style.language, panel)).collect();
        let theme = Theme::of(style);
        let grid = Grid::new(&theme, &heads, SHARE_AXIS_WIDTH, &self.value_title, KeyRoom::NONE);
        let height = grid.body_height(theme.least_panel);
        compose(
            &theme,
            &self.caption,
            &reading_of_part(&theme, self.time.reading(&theme.language, &self.band_meaning)),
            height,
            |canvas, body| self.paint(canvas, &body, &grid),
        )
    }

    fn paint(&self, canvas: &mut Canvas<'_>, body: &Region, grid: &Grid<'_>) -> Result<(), ChartError> {
        draw_titles(canvas, body, grid, &self.value_title, &self.time)?;
        draw_panels(canvas, body, grid, &self.time, &self.panels, |canvas, position, cell, data| {
            let panel = grid.open_panel(canvas, position, cell, &self.time, canvas.theme.up_to)?;
            cell.draw_axes(canvas, &panel)?;
            let palette = canvas.theme.palette;
            let colour = palette.strategy(data.hue);
            let (low, high) = data.band();
            draw_band(canvas, &panel, &low, &high, colour, BAND_OPACITY)?;
            panel.draw_base(canvas)?;
            let stroke = Stroke { colour: palette.visible(colour), width: LINE_WIDTH };
            draw_runs(canvas, &runs(&panel, &data.mean), stroke)
        })
    }
}

impl LevelPanel {
    fn band(&self) -> (Vec<f64>, Vec<f64>) {
        let pairs = || self.mean.iter().zip(&self.spread);
        (
            pairs().map(|(mean, spread)| mean - spread).collect(),
            pairs().map(|(mean, spread)| mean + spread).collect(),
        )
    }
}

/// The name of a panel and where its line and band end.
fn head<'a>(language: &Language, panel: &'a LevelPanel) -> PanelHead<'a> {
    let note = match (panel.mean.last(), panel.spread.last()) {
        (Some(mean), Some(spread)) if mean.is_finite() && spread.is_finite() => {
            let (mean, spread) = (language.percent(*mean), language.whole(*spread));
            language.say("level_and_spread.note", &[("mean", &mean), ("spread", &spread)])
        }
        _ => String::new(),
    };
    PanelHead { label: &panel.label, note }
}
