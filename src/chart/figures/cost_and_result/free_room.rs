//! Finds free room for labels beside what they name.

use crate::drawing::{Point, Region};

/// Labels keep this far from dots, lines and each other.
const CLEARANCE: f64 = 3.0;
/// How far a label may lie from the rim of its dot, the nearest first.
const DISTANCES: [f64; 12] = [5.0, 9.0, 15.0, 24.0, 36.0, 50.0, 66.0, 84.0, 104.0, 126.0, 150.0, 180.0];
/// From this distance on a thin line leads from a dot to its label.
const LEADER_FROM: f64 = 9.5;
const LEADER_STEP: f64 = 3.0;

/// Where a label may lie from its dot, the best first: to the right and up is where eyes look.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-1.0, 0.0),
    (0.0, -1.0),
    (-0.7, -0.7),
    (0.0, 1.0),
    (-0.7, 0.7),
    (0.9, -0.4),
    (0.9, 0.4),
    (0.4, -0.9),
    (-0.4, -0.9),
    (-0.9, -0.4),
    (0.4, 0.9),
    (-0.4, 0.9),
    (-0.9, 0.4),
];

/// What a label belongs to, and how large it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wanted {
    /// Centre of the dot.
    pub dot: Point,
    /// Radius of the dot.
    pub radius: f64,
    /// Width of the label.
    pub width: f64,
    /// Height of the label.
    pub height: f64,
}

/// Where a label goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    /// The area of its text.
    pub area: Region,
    /// The ends of the thin line that leads to it, where it lies away from its dot.
    pub leader: Option<[Point; 2]>,
    distance: f64,
}

/// An area with what lies in it already.
#[derive(Debug, Clone)]
pub(super) struct FreeRoom {
    inside: Region,
    /// What neither labels nor the lines that lead to them may touch.
    solid: Vec<Region>,
    /// What labels may not touch.
    lines: Vec<Region>,
}

impl FreeRoom {
    /// An empty area.
    pub fn new(inside: Region) -> Self {
        Self { inside, solid: Vec::new(), lines: Vec::new() }
    }

    /// Keeps labels from lying on a vertical or horizontal line.
    pub fn keep_line(&mut self, ends: [Point; 2]) {
        self.lines.push(between(ends));
    }

    /// Spots for all labels, as near to their dots as the best order of placing them allows; `None` where a label
    /// finds no spot. Where there is no other way, labels lie on lines if `over_lines`.
    pub fn spots(&self, wanted: &[Wanted], over_lines: bool) -> Option<Vec<Spot>> {
        let apart = self.clone().spots_apart(wanted);
        if apart.is_some() || !over_lines {
            return apart;
        }
        Self { lines: Vec::new(), ..self.clone() }.spots_apart(wanted)
    }

    fn spots_apart(self, wanted: &[Wanted]) -> Option<Vec<Spot>> {
        let mut room = self;
        room.solid.extend(wanted.iter().map(|one| around(one.dot, one.radius)));
        orders(wanted)
            .into_iter()
            .filter_map(|order| room.patiently(wanted, order))
            .min_by(|one, other| total(one).total_cmp(&total(other)))
    }

    /// Places labels in an order; one that finds no spot comes first in the next attempt.
    fn patiently(&self, wanted: &[Wanted], mut order: Vec<usize>) -> Option<Vec<Spot>> {
        for _ in 0..=wanted.len() {
            let mut spots = vec![None; wanted.len()];
            let Some(stuck) = self.clone().in_order(wanted, &order, &mut spots) else {
                return spots.into_iter().collect();
            };
            let first = order.remove(stuck);
            order.insert(0, first);
        }
        None
    }

    /// Places labels in an order until one finds no spot, and returns its turn in the order.
    fn in_order(mut self, wanted: &[Wanted], order: &[usize], spots: &mut [Option<Spot>]) -> Option<usize> {
        for (turn, &index) in order.iter().enumerate() {
            let Some(spot) = self.nearest(&wanted[index]) else { return Some(turn) };
            self.solid.push(spot.area);
            self.lines.extend(spot.leader.iter().flat_map(|&leader| steps(leader)));
            spots[index] = Some(spot);
        }
        None
    }

    fn nearest(&self, wanted: &Wanted) -> Option<Spot> {
        let candidates = DISTANCES
            .iter()
            .flat_map(|&distance| DIRECTIONS.iter().map(move |&direction| spot(wanted, direction, distance)));
        candidates.into_iter().find(|spot| self.is_free(spot))
    }

    fn is_free(&self, spot: &Spot) -> bool {
        let area = &spot.area;
        let inside = area.left >= self.inside.left
            && area.right <= self.inside.right
            && area.top >= self.inside.top
            && area.bottom <= self.inside.bottom;
        let wide = grown(area, CLEARANCE);
        let touches = |other: &Region| wide.overlaps(other);
        let leads_through = |leader: [Point; 2]| {
            steps(leader).iter().any(|step| self.solid.iter().any(|solid| step.overlaps(solid)))
        };
        inside
            && !self.solid.iter().chain(&self.lines).any(touches)
            && !spot.leader.is_some_and(leads_through)
    }
}

fn spot(wanted: &Wanted, (right, down): (f64, f64), distance: f64) -> Spot {
    let reach = wanted.radius + distance;
    let shift = |direction: f64, length: f64| {
        let half = if direction == 0.0 { 0.0 } else { (length / 2.0).copysign(direction) };
        direction * reach + half
    };
    let (x, y) = (wanted.dot.x + shift(right, wanted.width), wanted.dot.y + shift(down, wanted.height));
    let area = Region {
        left: x - wanted.width / 2.0,
        top: y - wanted.height / 2.0,
        right: x + wanted.width / 2.0,
        bottom: y + wanted.height / 2.0,
    };
    let leader = (distance > LEADER_FROM).then(|| leader(wanted, &area));
    Spot { area, leader, distance }
}

/// From the rim of the dot nearly to the nearest point of the label.
fn leader(wanted: &Wanted, area: &Region) -> [Point; 2] {
    let dot = wanted.dot;
    let end = Point { x: dot.x.clamp(area.left, area.right), y: dot.y.clamp(area.top, area.bottom) };
    let (right, down) = (end.x - dot.x, end.y - dot.y);
    let length = (right * right + down * down).sqrt().max(1.0);
    let at = |way: f64| Point { x: dot.x + right * way / length, y: dot.y + down * way / length };
    [at(wanted.radius + CLEARANCE), at(length - 1.0)]
}

/// A line as a row of small areas.
fn steps([from, to]: [Point; 2]) -> Vec<Region> {
    let (right, down) = (to.x - from.x, to.y - from.y);
    let length = (right * right + down * down).sqrt();
    let number = (length / LEADER_STEP).ceil().max(1.0);
    let at = |step: f64| Point { x: from.x + right * step / number, y: from.y + down * step / number };
    (0..=number as u32).map(|step| around(at(f64::from(step)), 0.5)).collect()
}

/// Orders in which labels may be placed: from each side of the figure.
fn orders(wanted: &[Wanted]) -> Vec<Vec<usize>> {
    let by = |key: &dyn Fn(&Wanted) -> f64| {
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by(|&one, &other| key(&wanted[one]).total_cmp(&key(&wanted[other])));
        order
    };
    vec![
        by(&|one| one.dot.y),
        by(&|one| -one.dot.y),
        by(&|one| one.dot.x),
        by(&|one| -one.dot.x),
        by(&|one| -one.width),
    ]
}

fn total(spots: &[Spot]) -> f64 {
    spots.iter().map(|spot| spot.distance).sum()
}

fn between([one, other]: [Point; 2]) -> Region {
    Region {
        left: one.x.min(other.x),
        top: one.y.min(other.y),
        right: one.x.max(other.x),
        bottom: one.y.max(other.y),
    }
}

fn around(centre: Point, radius: f64) -> Region {
    grown(&between([centre, centre]), radius)
}

fn grown(region: &Region, by: f64) -> Region {
    Region {
        left: region.left - by,
        top: region.top - by,
        right: region.right + by,
        bottom: region.bottom + by,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSIDE: Region = Region { left: 0.0, top: 0.0, right: 500.0, bottom: 300.0 };

    fn name_at(x: f64, y: f64) -> Wanted {
        Wanted { dot: Point { x, y }, radius: 6.0, width: 120.0, height: 18.0 }
    }

    #[test]
    fn labels_of_dots_that_lie_close_touch_neither_each_other_nor_a_dot_nor_a_line() {
        let wanted = [(200.0, 150.0), (204.0, 152.0), (210.0, 149.0), (480.0, 5.0), (3.0, 298.0)]
            .map(|(x, y)| name_at(x, y));
        let mut room = FreeRoom::new(INSIDE);
        let line = [Point { x: 214.0, y: 0.0 }, Point { x: 214.0, y: 148.0 }];
        room.keep_line(line);
        let spots = room.spots(&wanted, false).expect("there is room");
        for (index, spot) in spots.iter().enumerate() {
            let others = spots.iter().skip(index + 1).map(|other| other.area);
            let dots = wanted.iter().map(|one| around(one.dot, one.radius));
            for obstacle in others.chain(dots).chain([between(line)]) {
                assert!(!spot.area.overlaps(&obstacle), "{spot:?} lies on {obstacle:?}");
            }
            let area = spot.area;
            assert!(area.left >= 0.0 && area.top >= 0.0 && area.right <= 500.0 && area.bottom <= 300.0);
        }
    }

    #[test]
    fn a_label_stands_to_the_right_of_a_dot_that_has_room() {
        let spots = FreeRoom::new(INSIDE).spots(&[name_at(100.0, 100.0)], false).expect("there is room");
        assert!(spots[0].area.left > 106.0 && spots[0].leader.is_none());
    }

    #[test]
    fn a_label_lies_on_a_line_only_where_it_may_and_has_no_other_place() {
        let mut room = FreeRoom::new(INSIDE);
        for y in 0..30 {
            room.keep_line([
                Point { x: 0.0, y: f64::from(y) * 10.0 },
                Point { x: 500.0, y: f64::from(y) * 10.0 },
            ]);
        }
        assert_eq!(room.spots(&[name_at(100.0, 100.0)], false), None);
        assert!(room.spots(&[name_at(100.0, 100.0)], true).is_some());
    }

    #[test]
    fn labels_without_room_have_no_spots() {
        let crowd: Vec<Wanted> = (0..40).map(|step| name_at(200.0 + f64::from(step), 150.0)).collect();
        assert_eq!(FreeRoom::new(INSIDE).spots(&crowd, true), None);
        let small = Region { right: 100.0, ..INSIDE };
        assert_eq!(FreeRoom::new(small).spots(&[name_at(50.0, 150.0)], true), None);
    }
}
