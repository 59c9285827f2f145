//! Dots of people on the paper: how large they are, and where they stand without hiding each other.

use crate::drawing::{Point, Region, count};

/// How far the ring around a dot reaches beyond it.
pub(super) const RING: f64 = 0.8;

/// The share of a picture that dots may cover: with more, ties between them would not be seen.
const COVERED: f64 = 0.14;
/// The part of it that the least dots may take together.
const COVERED_BY_LEAST: f64 = 0.04;
/// The radius of the largest dot, in nominal units.
pub(super) const MOST_RADIUS: f64 = 13.0;
/// The radius of the least dot, where there is room.
const LEAST_RADIUS: f64 = 2.2;
/// The least gap between two dots.
const GAP: f64 = 2.0;
/// How much wider than true a network may be drawn, or higher, to use the room.
const MOST_STRETCH: f64 = 1.5;
/// Rounds in which dots push each other aside.
const MOST_ROUNDS: usize = 200;

/// How weights become radii: the area of a dot is proportional to its weight, down to a least one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct DotSizes {
    /// Square units of a radius for a weight of 1.
    pub scale: f64,
    /// The radius of the least weight, and of one that is missing.
    pub least: f64,
}

impl DotSizes {
    /// Sizes with which the dots of every group fit into a picture of a width and height.
    pub fn fitting(groups: &[Vec<f64>], width: f64, height: f64) -> Self {
        let room = width * height / std::f64::consts::PI;
        let (mut scale, mut least) = (f64::INFINITY, LEAST_RADIUS);
        for group in groups {
            let known = || group.iter().copied().filter(|weight| is_weight(*weight));
            let largest = known().fold(0.0, f64::max);
            scale = scale.min(COVERED * room / known().sum::<f64>()).min(MOST_RADIUS * MOST_RADIUS / largest);
            least = least.min((COVERED_BY_LEAST * room / count(group.len().max(1))).sqrt());
        }
        Self { scale: if scale.is_finite() { scale } else { 0.0 }, least }
    }

    /// The radius of a weight.
    pub fn radius(&self, weight: f64) -> f64 {
        if is_weight(weight) { (weight * self.scale).sqrt().max(self.least) } else { self.least }
    }

    /// Sizes of which all radii are a share of these.
    pub fn shrunk(self, share: f64) -> Self {
        Self { scale: self.scale * share * share, least: self.least * share }
    }
}

fn is_weight(weight: f64) -> bool {
    weight.is_finite() && weight > 0.0
}

/// Fits places around 0 into a plot and moves dots of these radii apart.
pub(super) fn arrange(places: &[Point], radii: &[f64], plot: &Region) -> Vec<Point> {
    let reach = |side: fn(&Point) -> f64| places.iter().map(|place| side(place).abs()).fold(0.0, f64::max);
    let margin = radii.iter().copied().fold(0.0, f64::max);
    let fitting = |room: f64, reach: f64| {
        if reach > 0.0 { (room / 2.0 - margin).max(0.0) / reach } else { f64::INFINITY }
    };
    let across = fitting(plot.width(), reach(|place| place.x));
    let down = fitting(plot.height(), reach(|place| place.y));
    let (across, down) = (across.min(down * MOST_STRETCH), down.min(across * MOST_STRETCH));
    let scaled = |value: f64, scale: f64| if value == 0.0 { 0.0 } else { value * scale };
    let middle = plot.centre();
    let mut points: Vec<Point> = places
        .iter()
        .map(|place| Point { x: middle.x + scaled(place.x, across), y: middle.y + scaled(place.y, down) })
        .collect();
    for _ in 0..MOST_ROUNDS {
        if !push_apart(&mut points, radii, margin, plot) {
            break;
        }
    }
    points
}

/// The share of their radii with which no dots lie on each other; 1 where no dots do.
pub(super) fn share_with_gaps(points: &[Point], radii: &[f64]) -> f64 {
    let mut share: f64 = 1.0;
    for (index, (point, radius)) in points.iter().zip(radii).enumerate() {
        for (other, further) in points[..index].iter().zip(radii) {
            share = share.min(distance(*point, *other) / (radius + further));
        }
    }
    share
}

/// Moves all dots that are too near each other away from each other, and says whether there were any.
fn push_apart(points: &mut [Point], radii: &[f64], largest: f64, plot: &Region) -> bool {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|&one, &other| points[one].x.total_cmp(&points[other].x).then(one.cmp(&other)));
    let mut any = false;
    for (rank, &one) in order.iter().enumerate() {
        for &other in &order[rank + 1..] {
            let wanted = radii[one] + radii[other] + GAP;
            if points[other].x - points[one].x > 2.0 * largest + GAP {
                break;
            }
            let apart = distance(points[one], points[other]);
            // What is left to do would not be seen.
            if apart > wanted - 0.05 {
                continue;
            }
            any = true;
            let (mut x, mut y) = (points[other].x - points[one].x, points[other].y - points[one].y);
            if apart < 1e-6 {
                (x, y) = (1.0, if one.is_multiple_of(2) { 0.5 } else { -0.5 });
            }
            let step = (wanted - apart) / 2.0 / (x * x + y * y).sqrt();
            for (dot, side) in [(one, -step), (other, step)] {
                points[dot] = inside(
                    plot,
                    radii[dot],
                    Point { x: points[dot].x + side * x, y: points[dot].y + side * y },
                );
            }
        }
    }
    any
}

/// The nearest point at which a dot does not leave the plot.
fn inside(plot: &Region, radius: f64, point: Point) -> Point {
    let middle = plot.centre();
    Point {
        x: point.x.min(plot.right - radius).max((plot.left + radius).min(middle.x)),
        y: point.y.min(plot.bottom - radius).max((plot.top + radius).min(middle.y)),
    }
}

fn distance(one: Point, other: Point) -> f64 {
    let (x, y) = (one.x - other.x, one.y - other.y);
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::super::distances::Network;
    use super::super::layout::places;
    use super::*;

    const PLOT: Region = Region { left: 10.0, top: 20.0, right: 140.0, bottom: 120.0 };

    fn ring(people: u16) -> Vec<(u16, u16)> {
        (0..people).map(|one| (one, (one + 1) % people)).collect()
    }

    #[test]
    fn no_two_dots_lie_on_each_other_and_none_leaves_the_picture() {
        for people in [1, 2, 12, 40, 100, 300, 1000] {
            let weights: Vec<f64> = (0..people).map(|one| f64::from(1 + one % 9)).collect();
            for ties in [ring(people), Vec::new()] {
                let sizes = DotSizes::fitting(std::slice::from_ref(&weights), PLOT.width(), PLOT.height());
                let radii: Vec<f64> = weights.iter().map(|&weight| sizes.radius(weight)).collect();
                let points = arrange(&places(&Network::new(people.into(), &ties)), &radii, &PLOT);
                let share = share_with_gaps(&points, &radii);
                assert!(share > 0.95, "{people} people with {} ties: {share}", ties.len());
                for (point, radius) in points.iter().zip(&radii) {
                    let radius = radius - 1e-6;
                    assert!(point.x - radius >= PLOT.left && point.x + radius <= PLOT.right, "{point:?}");
                    assert!(point.y - radius >= PLOT.top && point.y + radius <= PLOT.bottom, "{point:?}");
                }
            }
        }
    }

    #[test]
    fn twice_the_weight_is_twice_the_area_and_nothing_is_still_a_dot() {
        let weights = [4.0, 2.0, 0.0, f64::NAN, f64::INFINITY];
        let sizes = DotSizes::fitting(&[weights.to_vec()], 200.0, 200.0);
        let [four, two, nothing, missing, endless] = weights.map(|weight| sizes.radius(weight));
        assert!((four * four / (two * two) - 2.0).abs() < 1e-9);
        assert!(nothing > 0.0 && nothing == missing && nothing == endless);
    }

    #[test]
    fn dots_in_one_place_come_apart() {
        let radii = [5.0; 6];
        let points = arrange(&[Point { x: 0.0, y: 0.0 }; 6], &radii, &PLOT);
        assert_eq!(share_with_gaps(&points, &radii), 1.0);
    }
}
