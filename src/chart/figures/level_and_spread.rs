//! Level and spread by strategy: does a school rise together or drift apart?

use crate::axes::TimeAxis;
use crate::drawing::Drawing;
use crate::error::ChartError;
use crate::look::{Stroke, Style, Theme};
use crate::panels::{Filling, PanelHead, PanelKey, SmallMultiples, draw_band, draw_line};
use crate::words::{Caption, Language, phrases};

/// One strategy: level and spread of its classrooms, one number per moment.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Index of its colour in the palette, from 0; the first twelve differ.
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
    /// What the vertical axis shows, such as "Fidelity of classrooms".
    pub value_title: String,
    /// What line and band are, for the line below the figure.
    pub band_meaning: String,
    /// One to about twelve strategies; drawn in this order.
    pub panels: Vec<LevelPanel>,
}

const BAND_OPACITY: f64 = 0.25;
const LINE_WIDTH: f64 = 2.6;

impl LevelAndSpread {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a list does not have one number per moment, or the time
    /// axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for panel in &self.panels {
            let lists = [("mean", panel.mean.len()), ("spread", panel.spread.len())];
            self.time.check_lists(&panel.label, lists)?;
        }
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.value_title,
            reading: &self.band_meaning,
            heads: self.panels.iter().map(|panel| panel.head(&style.language)).collect(),
            filling: Filling::Shares,
            key: PanelKey::None,
        };
        panels.draw(&Theme::new(style), |canvas, panel, index| {
            let LevelPanel { hue, mean, spread, .. } = &self.panels[index];
            let palette = canvas.theme.palette;
            let colour = palette.strategy(*hue);
            let edge = |side: f64| -> Vec<f64> {
                mean.iter().zip(spread).map(|(mean, spread)| mean + side * spread).collect()
            };
            draw_band(canvas, panel, &edge(-1.0), &edge(1.0), colour, BAND_OPACITY)?;
            panel.draw_base(canvas)?;
            let stroke = Stroke { colour: palette.visible(colour), width: LINE_WIDTH };
            draw_line(canvas, panel, mean, stroke)
        })
    }
}

impl LevelPanel {
    /// Its name, and where its line and its band end.
    fn head(&self, language: &Language) -> PanelHead<'_> {
        let note = match (self.mean.last(), self.spread.last()) {
            (Some(mean), Some(spread)) if mean.is_finite() && spread.is_finite() => {
                let (mean, spread) = (language.percent(*mean), language.whole(*spread));
                language.say(phrases::level_and_spread::Note { mean: &mean, spread: &spread })
            }
            _ => String::new(),
        };
        PanelHead { label: &self.label, note }
    }
}
