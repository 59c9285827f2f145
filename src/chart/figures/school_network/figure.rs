//! A school as a picture: its teachers and who looks to whom, at some weeks side by side.

use super::dots::RING;
use super::grid::{SchoolGrid, size_key_place};
use super::rows::SchoolRow;
use super::scene::{MOST_TIES, Scene, scenes};
use super::size_key::SizeKey;
use crate::drawing::{Canvas, Drawing, Point, Region, count};
use crate::error::{ChartError, check_length};
use crate::layout::{HeatKey, compose, draw_no_data};
use crate::look::{Colour, Stroke, Style, Theme, heat};
use crate::words::{Caption, phrases};

/// Schools as networks of dots: one row per strategy, one column per time.
///
/// A teacher has the same place at all times, and in all rows with the same ties.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolNetwork {
    /// The words around the figure.
    pub caption: Caption,
    /// What a dot, where it stands, and a line are.
    pub reading: String,
    /// What colours show, such as "Fidelity (%)".
    pub colour_title: String,
    /// What sizes show, such as "Influence".
    pub size_title: String,
    /// One to four strategies; drawn in this order.
    pub rows: Vec<SchoolRow>,
}

const LINE_WIDTH: f64 = 0.9;
/// With as many ties, lines are at their darkest; with more, each is fainter.
const FEW_TIES: f64 = 200.0;
const MOST_OPACITY: f64 = 0.55;
const LEAST_OPACITY: f64 = 0.12;

impl SchoolNetwork {
    /// Draws the figure.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if the times of a row do not have the same number of teachers.
    pub fn draw(&self, style: &Style) -> Result<Drawing, ChartError> {
        for row in &self.rows {
            let teachers = row.moments.first().map_or(0, |moment| moment.values.len());
            for moment in &row.moments {
                let what = |list: &str| format!("{list} of \"{}\", {}", row.label, moment.label);
                check_length(&what("values"), moment.values.len(), teachers)?;
                check_length(&what("weights"), moment.weights.len(), teachers)?;
            }
        }
        let theme = Theme::new(style);
        let key = self.key();
        let grid = SchoolGrid::new(&theme, &self.rows, &key, &self.size_title);
        let reading = if self.rows.iter().any(|row| row.ties.len() > MOST_TIES) {
            let omitted = theme.language.say(phrases::school::OmittedTies { ties: &MOST_TIES });
            format!("{}. {omitted}", self.reading)
        } else {
            self.reading.clone()
        };
        compose(&theme, &self.caption, &reading, grid.body_height(), |canvas, body| {
            self.paint(canvas, &body, &grid, &key)
        })
    }

    fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        body: &Region,
        grid: &SchoolGrid<'_>,
        key: &HeatKey<'_>,
    ) -> Result<(), ChartError> {
        if self.rows.iter().all(|row| row.moments.is_empty()) {
            return draw_no_data(canvas, body);
        }
        let (width, height) = grid.plot_size(body);
        let (scenes, sizes) = scenes(&self.rows, width, height);
        let weights = self.rows.iter().flat_map(|row| &row.moments).flat_map(|moment| &moment.weights);
        let largest = weights.filter(|weight| weight.is_finite()).fold(0.0, |most: f32, &own| most.max(own));
        let size_key = SizeKey::new(canvas.theme, &self.size_title, &sizes, largest.into());
        size_key.draw(canvas, size_key_place(body))?;
        key.draw(canvas, body.right, grid.colour_key_top(body))?;
        for (index, (row, scene)) in self.rows.iter().zip(&scenes).enumerate() {
            grid.draw_row_head(canvas, body, index)?;
            for (column, moment) in row.moments.iter().enumerate() {
                let plot = grid.plot(body, index, column);
                grid.draw_panel_head(canvas, index, column, &plot)?;
                if moment.values.is_empty() {
                    draw_no_data(canvas, &plot)?;
                }
                draw_ties(canvas, &plot, scene)?;
                for ((centre, &value), &weight) in
                    scene.points.iter().zip(&moment.values).zip(&moment.weights)
                {
                    draw_teacher(canvas, at(&plot, *centre), value, sizes.radius(weight.into()))?;
                }
            }
        }
        Ok(())
    }

    fn key(&self) -> HeatKey<'_> {
        let mut values = self.rows.iter().flat_map(|row| &row.moments).flat_map(|moment| &moment.values);
        HeatKey { title: &self.colour_title, any_missing: values.any(|value| value.is_nan()) }
    }
}

fn draw_ties(canvas: &mut Canvas<'_>, plot: &Region, scene: &Scene) -> Result<(), ChartError> {
    let opacity = MOST_OPACITY * (FEW_TIES / count(scene.ties.max(1))).sqrt();
    let opacity = opacity.clamp(LEAST_OPACITY, MOST_OPACITY);
    let stroke = Stroke { colour: canvas.theme.palette.axis_line, width: LINE_WIDTH };
    for trail in &scene.trails {
        let points: Vec<Point> = trail.iter().map(|&teacher| at(plot, scene.points[teacher])).collect();
        canvas.faint_line(&points, stroke, opacity)?;
    }
    Ok(())
}

/// A dot with a ring, which keeps the darkest and the brightest visible on every ground.
fn draw_teacher(canvas: &mut Canvas<'_>, centre: Point, value: f32, radius: f64) -> Result<(), ChartError> {
    let palette = canvas.theme.palette;
    let colour: Colour = if value.is_nan() { palette.missing } else { heat(value.into()) };
    canvas.circle(centre, radius + RING, palette.muted)?;
    canvas.circle(centre, radius, colour)
}

/// A point of a picture in its plot.
fn at(plot: &Region, point: Point) -> Point {
    Point { x: plot.left + point.x, y: plot.top + point.y }
}
