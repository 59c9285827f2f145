//! Several lines per strategy: how its groups fare side by side.

use crate::axes::TimeAxis;
use crate::drawing::Drawing;
use crate::error::{ChartError, check_length};
use crate::layout::Key;
use crate::look::{Colour, Stroke, Style, Theme};
use crate::panels::{Filling, PanelHead, PanelKey, SmallMultiples, draw_line};
use crate::words::Caption;

/// One strategy: a line for every name of the figure, one number per moment.
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
    /// What the vertical axis shows, such as "Mean of each group".
    pub value_title: String,
    /// What lines are drawn against.
    pub scale: Scale,
    /// What a line is, for the line below the figure.
    pub line_meaning: String,
    /// What the notes of the panels are; left out where they are.
    pub note_meaning: String,
    /// What the lines are, up to four of them.
    pub names: Vec<String>,
    /// One to about twelve strategies; drawn in this order.
    pub panels: Vec<LinesPanel>,
}

const LINE_WIDTH: f64 = 2.6;

impl Lines {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have one line per name, a line does not have one number per moment,
    /// or the time axis has school years without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for LinesPanel { label, lines, .. } in &self.panels {
            check_length(&format!("lines of \"{label}\""), lines.len(), self.names.len())?;
            let lengths = lines.iter().map(Vec::len);
            self.time.check_lists(label, self.names.iter().map(String::as_str).zip(lengths))?;
        }
        let theme = Theme::new(style);
        let names = self.names.iter().enumerate().map(|(index, name)| (name.as_str(), colour(&theme, index)));
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.value_title,
            reading: &self.reading(&theme),
            heads: self.panels.iter().map(|panel| panel.head(&theme)).collect(),
            filling: self.filling(),
            key: PanelKey::Swatches(Key::new(&theme, names, theme.inner_width())),
        };
        panels.draw(&theme, |canvas, panel, index| {
            panel.draw_base(canvas)?;
            for (index, line) in self.panels[index].lines.iter().enumerate() {
                let stroke = Stroke { colour: colour(canvas.theme, index), width: LINE_WIDTH };
                draw_line(canvas, panel, line, stroke)?;
            }
            Ok(())
        })
    }

    fn filling(&self) -> Filling {
        match self.scale {
            Scale::Shares => Filling::Shares,
            Scale::Changes => {
                let lines = self.panels.iter().flat_map(|panel| &panel.lines);
                Filling::Differences(lines.flatten().copied().collect())
            }
        }
    }

    fn reading(&self, theme: &Theme) -> String {
        let note = if theme.is_narrow { "" } else { self.note_meaning.as_str() };
        let said = [self.line_meaning.as_str(), note].into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(". ")
    }
}

impl LinesPanel {
    /// Its words; a narrow panel has room for the name only.
    fn head(&self, theme: &Theme) -> PanelHead<'_> {
        PanelHead::new(&self.label, if theme.is_narrow { "" } else { &self.note })
    }
}

/// The colour of the line at an index.
fn colour(theme: &Theme, index: usize) -> Colour {
    theme.palette.visible(theme.palette.fate(index))
}
