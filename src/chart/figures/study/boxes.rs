//! Where a claim holds: what narrower boxes of values gain and lose, and the limits of the box that was chosen.

use crate::axes::{FactorAxis, NumberAxis, Numbers, draw_axis_title};
use crate::drawing::{Canvas, Drawing, Point, Region};
use crate::error::ChartError;
use crate::layout::{BodyHeight, compose, draw_no_data};
use crate::look::{Anchor, Stroke, Style, Theme, UpTo};
use crate::tables::{FactorName, FactorRows};
use crate::words::{Caption, phrases};

/// A value that a box limits.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxLimit {
    /// What varies.
    pub name: FactorName,
    /// Its whole range.
    pub range: FactorAxis,
    /// The lower limit; minus infinity where there is none.
    pub low: f64,
    /// The upper limit; infinity where there is none.
    pub high: f64,
}

/// The trade-off of density and coverage, and the limits of the chosen box within the range of every value.
#[derive(Debug, Clone, PartialEq)]
pub struct Boxes {
    /// The words around the figure.
    pub caption: Caption,
    /// Coverage and density of every box on the way, from everything to the purest, shares.
    pub trade_off: Vec<[f64; 2]>,
    /// Coverage and density of the chosen box.
    pub chosen: [f64; 2],
    /// The values that it limits.
    pub limits: Vec<BoxLimit>,
    /// What the marks are, for the line below the figure.
    pub reading: String,
}

/// Share of the width that the trade-off takes where there is room beside it.
const TRADE_OFF_SHARE: f64 = 0.36;
const PART_GAP: f64 = 48.0;
const TITLE_HEIGHT: f64 = 26.0;
const AXIS_HEIGHT: f64 = 48.0;
const LEAST_HEIGHT: f64 = 250.0;
/// A higher trade-off would be no square.
const MOST_HEIGHT: f64 = 420.0;
const NARROW_HEIGHT: f64 = 236.0;
const NARROW_GAP: f64 = 16.0;
const HALF_BAR: f64 = 5.0;
const STEP_RADIUS: f64 = 2.6;
const CHOSEN_RADIUS: f64 = 6.0;
const NUMBER_GAP: f64 = 6.0;
/// Room for the limits below a bar.
const LIMIT_HEIGHT: f64 = 14.0;

impl Boxes {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError::Drawing`] if the drawing library refuses.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        let theme = Theme::new(style);
        let width = if theme.is_narrow {
            theme.inner_width()
        } else {
            theme.inner_width() * (1.0 - TRADE_OFF_SHARE) - PART_GAP
        };
        let rows = FactorRows::new(&theme, self.limits.iter().map(|limit| &limit.name), width, "")
            .with_high_marks(LIMIT_HEIGHT);
        let limits = rows.body_height().least + TITLE_HEIGHT;
        let height = if theme.is_narrow {
            BodyHeight { least: limits + NARROW_HEIGHT, most: limits + NARROW_HEIGHT }
        } else {
            let least = limits.max(LEAST_HEIGHT);
            BodyHeight { least, most: least.max(MOST_HEIGHT) }
        };
        compose(&theme, &self.caption, &self.reading, height, |canvas, body| {
            let (left, right) = if theme.is_narrow {
                let middle = body.top + NARROW_HEIGHT;
                (Region { bottom: middle - NARROW_GAP, ..body }, Region { top: middle, ..body })
            } else {
                let end = body.left + body.width() * TRADE_OFF_SHARE;
                (Region { right: end, ..body }, Region { left: end + PART_GAP, ..body })
            };
            if self.trade_off.is_empty() {
                return draw_no_data(canvas, &body);
            }
            self.draw_trade_off(canvas, &left)?;
            let least = (rows.body_height().most + TITLE_HEIGHT).min(right.height());
            self.draw_limits(canvas, &Region { bottom: right.top + least, ..right }, &rows)
        })
    }

    fn draw_trade_off(&self, canvas: &mut Canvas<'_>, part: &Region) -> Result<(), ChartError> {
        let theme = canvas.theme;
        draw_title(canvas, part, &theme.language.say(phrases::study::DensityTitle))?;
        let inner = Region { top: part.top + TITLE_HEIGHT, bottom: part.bottom - AXIS_HEIGHT, ..*part };
        let axis = |length| NumberAxis::upward(Numbers::Shares, std::iter::empty(), UpTo::EVERYTHING, length);
        let density = axis(inner.height());
        let coverage =
            NumberAxis::across(Numbers::Shares, std::iter::empty(), UpTo::EVERYTHING, inner.width() * 0.8);
        let plot = Region {
            left: inner.left + density.room_left(theme),
            right: inner.right - coverage.room_beside(theme),
            top: inner.top + NUMBER_GAP,
            ..inner
        };
        density.draw_upward(canvas, &plot)?;
        coverage.draw_across(canvas, &plot, &[[plot.top, plot.bottom]])?;
        draw_axis_title(canvas, &plot, &theme.language.say(phrases::study::CoverageTitle))?;
        let at = |[covered, dense]: [f64; 2]| Point {
            x: plot.across(coverage.along(covered)),
            y: plot.upward(density.along(dense)),
        };
        let palette = theme.palette;
        let points: Vec<Point> = self.trade_off.iter().copied().map(at).collect();
        canvas.line(&points, Stroke { colour: palette.axis_line, width: 1.4 })?;
        for point in points {
            canvas.dot(point, STEP_RADIUS, palette.muted)?;
        }
        canvas.dot(at(self.chosen), CHOSEN_RADIUS + 1.5, palette.ground)?;
        canvas.dot(at(self.chosen), CHOSEN_RADIUS, palette.above)
    }

    fn draw_limits(
        &self,
        canvas: &mut Canvas<'_>,
        part: &Region,
        rows: &FactorRows<'_>,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        draw_title(canvas, part, &theme.language.say(phrases::study::LimitsTitle))?;
        let body = Region { top: part.top + TITLE_HEIGHT, ..*part };
        rows.draw(canvas, &body)?;
        let area = rows.area(&body);
        let words = |limit: &BoxLimit, value: f64| limit.range.words(&theme.language, value);
        let widest = |end: fn(&BoxLimit) -> f64| {
            let width = |limit: &BoxLimit| theme.small_print.width(&words(limit, end(limit)));
            self.limits.iter().map(width).fold(0.0, f64::max) + NUMBER_GAP
        };
        let plot = Region {
            left: area.left + widest(|limit| limit.range.from),
            right: area.right - widest(|limit| limit.range.to),
            ..area
        };
        for (index, limit) in self.limits.iter().enumerate() {
            draw_limit(canvas, &plot, rows.middle(&area, index) - LIMIT_HEIGHT / 2.0, limit)?;
        }
        Ok(())
    }
}

/// The range of a value as a pale bar between its ends, and the part within the box as a strong one with its limits.
fn draw_limit(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    middle: f64,
    limit: &BoxLimit,
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let palette = theme.palette;
    let language = &theme.language;
    let x = |value: f64| plot.across(limit.range.along(value));
    let bar =
        |left: f64, right: f64| Region { left, right, top: middle - HALF_BAR, bottom: middle + HALF_BAR };
    canvas.rectangle(&bar(plot.left, plot.right), palette.grid_line)?;
    let inside = bar(x(limit.low.max(limit.range.from)), x(limit.high.min(limit.range.to)));
    canvas.rectangle(&inside, palette.above)?;
    let look = theme.small_print;
    let y = middle + look.half_capital();
    let ends = [
        (limit.range.from, plot.left - NUMBER_GAP, Anchor::End),
        (limit.range.to, plot.right + NUMBER_GAP, Anchor::Start),
    ];
    for (value, x, anchor) in ends {
        canvas.text(&limit.range.words(language, value), Point { x, y }, look.at(anchor))?;
    }
    let look = look.coloured(palette.ink);
    let y = middle + HALF_BAR + look.size;
    // Limits that lie close to each other are one text.
    let known: Vec<f64> = [limit.low, limit.high].into_iter().filter(|end| end.is_finite()).collect();
    let named: Vec<String> = known.iter().map(|&end| limit.range.words(language, end)).collect();
    let (text, middle) = match (&named[..], &known[..]) {
        ([only], [end]) => (only.clone(), x(*end)),
        ([low, high], _) => {
            (language.say(phrases::numbers::Interval { low, high }), f64::midpoint(inside.left, inside.right))
        }
        _ => return Ok(()),
    };
    let half = look.width(&text) / 2.0;
    let x = middle.min(plot.right - half).max(plot.left + half);
    canvas.text(&text, Point { x, y }, look.at(Anchor::Middle))
}

fn draw_title(canvas: &mut Canvas<'_>, part: &Region, title: &str) -> Result<(), ChartError> {
    let look = canvas.theme.panel_title;
    canvas.text(title, Point { x: part.left, y: part.top + look.size }, look)
}
