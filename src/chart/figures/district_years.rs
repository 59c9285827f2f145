//! The districts of a country at the end of every year, by strategy: do they rise together?

use crate::axes::{SchoolYear, TimeAxis};
use crate::drawing::{Canvas, Drawing, Point, count};
use crate::error::{ChartError, check_length};
use crate::look::{Stroke, Style, Theme};
use crate::panels::{Filling, Panel, PanelHead, PanelKey, SmallMultiples};
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
    /// Index of its colour in the palette, from 0; the first twelve differ.
    pub hue: usize,
    /// What to notice, in a few words beside the name.
    pub note: String,
    /// One entry per school year.
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
    /// What the vertical axis shows, such as "Students reached consistently (%)".
    pub value_title: String,
    /// What the marks are, for the line below the figure.
    pub marks_meaning: String,
    /// One to about twelve strategies; drawn in this order.
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
    /// [`ChartError`] if a panel does not have one entry per school year, or the time axis has school years
    /// without weeks.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        self.time.check()?;
        for panel in &self.panels {
            let what = format!("years of \"{}\"", panel.label);
            check_length(&what, panel.years.len(), self.time.years().len())?;
        }
        let panels = SmallMultiples {
            caption: &self.caption,
            time: &self.time,
            value_title: &self.value_title,
            reading: &self.marks_meaning,
            heads: self.panels.iter().map(|panel| PanelHead::new(&panel.label, &panel.note)).collect(),
            filling: Filling::Shares,
            key: PanelKey::None,
        };
        panels.draw(&Theme::new(style), |canvas, panel, index| {
            panel.draw_base(canvas)?;
            let DistrictYearsPanel { hue, years, .. } = &self.panels[index];
            let slots = panel.time.years().into_iter().map(|year| Slot::new(panel, &year));
            let years: Vec<(Slot, &DistrictsOfYear)> = slots.zip(years).collect();
            for (slot, year) in &years {
                draw_parts(canvas, panel, *slot, year, *hue)?;
            }
            draw_course(canvas, panel, &years)?;
            years.iter().try_for_each(|(slot, year)| draw_marks(canvas, panel, *slot, year))
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
    fn new(panel: &Panel<'_>, year: &SchoolYear) -> Self {
        let ends = [year.start, year.end].map(|weeks| panel.after_weeks(weeks));
        Self { middle: f64::midpoint(ends[0], ends[1]), width: ends[1] - ends[0] }
    }
}

/// Where a share lies in a panel; shares outside the axis stay at the edge.
fn at(panel: &Panel<'_>, slot: Slot, share: f64) -> Point {
    Point { x: slot.middle, y: panel.upward(share) }
}

fn draw_parts(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    slot: Slot,
    year: &DistrictsOfYear,
    hue: usize,
) -> Result<(), ChartError> {
    let colour = canvas.theme.palette.strategy(hue);
    let widest = year.parts.iter().copied().fold(0.0, f64::max);
    let parts = count(year.parts.len());
    for (index, share) in year.parts.iter().enumerate().filter(|(_, share)| **share > 0.0) {
        let half = slot.width * WIDEST * share / widest / 2.0;
        let [low, high] = [index, index + 1].map(|end| at(panel, slot, count(end) / parts).y);
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
    panel: &Panel<'_>,
    years: &[(Slot, &DistrictsOfYear)],
) -> Result<(), ChartError> {
    let stroke = Stroke { colour: canvas.theme.palette.ink, width: COURSE_WIDTH };
    for run in years.split(|(_, year)| year.mean.is_nan()).filter(|run| run.len() > 1) {
        let points: Vec<Point> = run.iter().map(|(slot, year)| at(panel, *slot, year.mean)).collect();
        canvas.line(&points, stroke)?;
    }
    Ok(())
}

/// Draws the middle half as a vertical line and the mean as a dot.
fn draw_marks(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    slot: Slot,
    year: &DistrictsOfYear,
) -> Result<(), ChartError> {
    let palette = canvas.theme.palette;
    if year.middle_half.iter().all(|end| end.is_finite()) {
        let ends = year.middle_half.map(|end| at(panel, slot, end));
        canvas.line(&ends, Stroke { colour: palette.ink, width: HALF_WIDTH })?;
    }
    if year.mean.is_finite() {
        let centre = at(panel, slot, year.mean);
        canvas.dot(centre, MEAN_RADIUS + RIM, palette.ground)?;
        canvas.dot(centre, MEAN_RADIUS, palette.ink)?;
    }
    Ok(())
}
