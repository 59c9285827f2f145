//! The districts of a country at the end of every year, by strategy: do they rise together?

use crate::axes::{SchoolYear, TimeAxis, reading_of_part};
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::compose;
use crate::look::{SHARE_AXIS_WIDTH, Stroke, Style, Theme};
use crate::panels::{Grid, KeyRoom, Panel, PanelHead, draw_panels, draw_titles};
use crate::words::Caption;

/// How districts lie at the end of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictsOfYear {
    /// The country's mean, 0 to 1; NaN where missing.
    pub mean: f64,
    /// From where to where the middle half of districts lies, 0 to 1; NaN where missing.
    pub middle_half: [f64; 2],
    /// Shares of the whole that lie in parts of equal width, from 0 to 1 upward; a NaN leaves a gap.
    pub parts: Vec<f64>,
}

/// One strategy: its districts, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictYearsPanel {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// Place of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What to notice, in a few words beside the name.
    pub note: String,
    /// One entry a school year.
    pub years: Vec<DistrictsOfYear>,
}

/// Small multiples: above every year the distribution of districts, lying on its side.
///
/// Every distribution is as wide as any other where it is widest: on one scale, a year in which all districts are
/// alike would leave nothing to see of the others.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictYears {
    /// The words around the figure.
    pub caption: Caption,
    /// The years of all panels.
    pub time: TimeAxis,
    /// What the upright axis shows, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What the marks are, for the line below the figure.
    pub marks_meaning: String,
    /// One to about twelve strategies; the order decides their places.
    pub panels: Vec<DistrictYearsPanel>,
}

/// Share of a year's room that the widest part fills.
const WIDEST: f64 = 0.8;
const PART_OPACITY: f64 = 0.45;
/// Between neighbouring parts, so that each can be counted.
const SEAM: f64 = 0.8;
const HALF_WIDTH: f64 = 2.4;
const MEAN_RADIUS: f64 = 4.0;
const RIM: f64 = 1.4;
const COURSE_WIDTH: f64 = 1.2;

impl DistrictYears {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if a panel does not have one entry a school year, or the time axis has school years
    /// without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            let what = format!("years of \"{}\"", panel.label);
            check_length(&what, panel.years.len(), self.time.years().len())?;
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
            &reading_of_part(&theme, self.time.reading(&theme.language, &self.marks_meaning)),
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
            let years: Vec<(Slot, &DistrictsOfYear)> =
                self.time.years().iter().map(|year| Slot::of(&panel, year)).zip(&data.years).collect();
            for (slot, year) in &years {
                draw_parts(canvas, &panel, *slot, year, data.hue)?;
            }
            draw_course(canvas, &panel, &years)?;
            for (slot, year) in &years {
                draw_marks(canvas, &panel, *slot, year)?;
            }
            Ok(())
        })
    }
}

/// The room of a year in a panel.
#[derive(Debug, Clone, Copy)]
struct Slot {
    middle: f64,
    width: f64,
}

impl Slot {
    fn of(panel: &Panel, year: &SchoolYear) -> Self {
        let ends = [year.start, year.end].map(|weeks| panel.after_weeks(weeks));
        Self { middle: f64::midpoint(ends[0], ends[1]), width: ends[1] - ends[0] }
    }
}

/// Where a share lies in a panel; shares outside the axis stay at the edge.
fn at(panel: &Panel, slot: Slot, share: f64) -> Point {
    Point { x: slot.middle, y: panel.plot.upward(panel.up_to.along(share)) }
}

fn draw_parts(
    canvas: &mut Canvas<'_>,
    panel: &Panel,
    slot: Slot,
    year: &DistrictsOfYear,
    hue: usize,
) -> Result<(), ChartError> {
    let colour = canvas.theme.palette.strategy(hue);
    let widest = year.parts.iter().copied().fold(0.0, f64::max);
    let parts = count(year.parts.len());
    for (place, share) in year.parts.iter().enumerate().filter(|(_, share)| **share > 0.0) {
        let half = slot.width * WIDEST * share / widest / 2.0;
        let [low, high] = [place, place + 1].map(|end| at(panel, slot, count(end) / parts).y);
        let (top, bottom) = (high + SEAM / 2.0, low - SEAM / 2.0);
        if top < bottom {
            let corner = |x: f64, y: f64| Point { x: slot.middle + x, y };
            let outline =
                [corner(-half, top), corner(half, top), corner(half, bottom), corner(-half, bottom)];
            canvas.area(&outline, colour, PART_OPACITY)?;
        }
    }
    Ok(())
}

/// Draws a thin line through the means of all years, broken where one is missing.
fn draw_course(
    canvas: &mut Canvas<'_>,
    panel: &Panel,
    years: &[(Slot, &DistrictsOfYear)],
) -> Result<(), ChartError> {
    let stroke = Stroke { colour: canvas.theme.palette.ink, width: COURSE_WIDTH };
    for run in years.split(|(_, year)| year.mean.is_nan()).filter(|run| run.len() > 1) {
        let points: Vec<Point> = run.iter().map(|(slot, year)| at(panel, *slot, year.mean)).collect();
        canvas.line(&points, stroke)?;
    }
    Ok(())
}

/// Draws the middle half as an upright line and the mean as a dot.
fn draw_marks(
    canvas: &mut Canvas<'_>,
    panel: &Panel,
    slot: Slot,
    year: &DistrictsOfYear,
) -> Result<(), ChartError> {
    let palette = canvas.theme.palette;
    if year.middle_half.iter().all(|end| end.is_finite()) {
        let ends = year.middle_half.map(|end| at(panel, slot, end));
        canvas.line(&ends, Stroke { colour: palette.ink, width: HALF_WIDTH })?;
    }
    if year.mean.is_finite() {
        let place = at(panel, slot, year.mean);
        canvas.dot(place, MEAN_RADIUS + RIM, palette.ground)?;
        canvas.dot(place, MEAN_RADIUS, palette.ink)?;
    }
    Ok(())
}
