//! Quantities that grow over powers of ten: small panels with two logarithmic axes.

mod axes;

use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{BodyHeight, compose, draw_no_data, wrap};
use crate::look::{LEADING, Stroke, Style, Theme};
use crate::panels::columns_for;
use crate::words::Caption;
use axes::{Axes, NUMBERS_BELOW};

/// One quantity against another.
#[derive(Debug, Clone, PartialEq)]
pub struct LogLogPanel {
    /// What is shown against what, such as "Seconds by teachers", wrapped if long.
    pub label: String,
    /// Pairs of both quantities, in their order along the horizontal axis. Those that are not above 0
    /// do not lie on such axes and are left out.
    pub points: Vec<(f64, f64)>,
    /// Slope of a thin line through the first point, to compare with: 1 where the vertical quantity grows in
    /// proportion, 0 where it stays.
    pub guide: Option<f64>,
}

/// Panels of one line each, on axes of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct LogLog {
    /// The words around the figure.
    pub caption: Caption,
    /// What lines and guides are, for the line below the figure.
    pub reading: String,
    /// One to about eight panels; drawn in this order.
    pub panels: Vec<LogLogPanel>,
}

const LINE_WIDTH: f64 = 2.4;
const DOT_RADIUS: f64 = 3.6;
const COLUMN_GAP: f64 = 12.0;
const ROW_GAP: f64 = 12.0;
const HEAD_TO_PLOT: f64 = 10.0;

/// How the panels are arranged.
struct Arrangement {
    axes: Vec<Option<Axes>>,
    heads: Vec<Vec<String>>,
    columns: usize,
    head_height: f64,
    /// Room for numbers at the left and right of every plot.
    beside: (f64, f64),
}

impl LogLog {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let arrangement = self.arrange(&theme);
        let height = arrangement.height(theme.least_panel);
        compose(&theme, &self.caption, &self.reading, height, |canvas, body| {
            self.paint(canvas, &body, &arrangement)
        })
    }

    fn arrange(&self, theme: &Theme) -> Arrangement {
        let axes: Vec<Option<Axes>> = self.panels.iter().map(|panel| Axes::around(&panel.points)).collect();
        let columns = columns_for(self.panels.len(), theme.inner_width());
        let width = theme.inner_width() / count(columns) - COLUMN_GAP;
        let heads: Vec<Vec<String>> =
            self.panels.iter().map(|panel| wrap(&panel.label, theme.panel_title, width)).collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        let widest = |room: fn(&Axes, &Theme) -> f64| {
            axes.iter().flatten().map(|axes| room(axes, theme)).fold(0.0, f64::max)
        };
        let beside = (widest(Axes::room_left), widest(Axes::room_right));
        let head_height = count(lines) * theme.panel_title.size * LEADING + HEAD_TO_PLOT;
        Arrangement { axes, heads, columns, head_height, beside }
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        arrangement: &Arrangement,
    ) -> Result<(), ChartError> {
        if self.panels.is_empty() {
            return draw_no_data(canvas, body);
        }
        for (index, panel) in self.panels.iter().enumerate() {
            let plot = arrangement.plot(index, body);
            let top = plot.top - arrangement.head_height + canvas.theme.panel_title.size;
            let head = Point { x: plot.left - arrangement.beside.0, y: top };
            canvas.lines(&arrangement.heads[index], head, canvas.theme.panel_title)?;
            match &arrangement.axes[index] {
                None => draw_no_data(canvas, &plot)?,
                Some(axes) => draw_panel(canvas, &plot, axes, panel)?,
            }
        }
        Ok(())
    }
}

fn draw_panel(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    axes: &Axes,
    panel: &LogLogPanel,
) -> Result<(), ChartError> {
    axes.draw(canvas, plot)?;
    let palette = canvas.theme.palette;
    if let Some(ends) = panel.guide.and_then(|slope| axes.guide(plot, &panel.points, slope)) {
        canvas.line(&ends, Stroke { colour: palette.muted, width: 1.2 })?;
    }
    let colour = palette.visible(palette.strategy(0));
    let points: Vec<Point> = panel.points.iter().filter_map(|&pair| axes.point(plot, pair)).collect();
    canvas.line(&points, Stroke { colour, width: LINE_WIDTH })?;
    points.into_iter().try_for_each(|point| canvas.dot(point, DOT_RADIUS, colour))
}

impl Arrangement {
    fn rows(&self) -> usize {
        self.heads.len().div_ceil(self.columns).max(1)
    }

    /// The height of everything when every plot has at least a height.
    fn height(&self, plot: f64) -> BodyHeight {
        let row = self.head_height + plot + NUMBERS_BELOW + ROW_GAP;
        BodyHeight::at_least(count(self.rows()) * row - ROW_GAP)
    }

    /// Where the plot at an index goes.
    fn plot(&self, index: usize, body: &Region) -> Region {
        let (row, column) = (index / self.columns, index % self.columns);
        let width = (body.width() + COLUMN_GAP) / count(self.columns);
        let height = (body.height() + ROW_GAP) / count(self.rows());
        let (left, top) = (body.left + count(column) * width, body.top + count(row) * height);
        Region {
            left: left + self.beside.0,
            top: top + self.head_height,
            right: left + width - COLUMN_GAP - self.beside.1,
            bottom: top + height - ROW_GAP - NUMBERS_BELOW,
        }
    }
}
