//! Where people stand in a picture of their network: near each other on paper as far as they are
//! near in the network.
//!
//! Plain arithmetic from a plain start, so that the same ties give the same places on every
//! machine. The start is classical scaling (Torgerson 1952); stress majorization (Gansner, Koren
//! and North 2005) then moves one person after the other to where the distances to all others
//! fit best, near ones counting most.

use super::distances::Network;
use crate::drawing::{Point, count};

/// Rounds in which the axes of the start settle.
const AXIS_ROUNDS: usize = 30;
/// Most rounds in which everyone moves once.
const MOST_ROUNDS: usize = 150;
/// In a large school there are fewer, so that a picture takes a fraction of a second.
const MOST_MOVES: usize = 20_000_000;
/// A school with more people has no room for places that mean something, nor time to find them.
const MOST_PEOPLE: usize = 2_000;
/// How much of the plain start stays in the places, so that no two begin at the same one.
const PLAIN_SHARE: f64 = 0.05;
/// Shorter than any distance that matters.
const TINY: f64 = 1e-9;

/// The place of everyone, around the middle at 0; the network is at least as wide as high.
pub(super) fn places(network: &Network) -> Vec<Point> {
    let people = network.people();
    if people > MOST_PEOPLE {
        return plain_start(people);
    }
    let distances = network.distances();
    let mut places = start(&distances, people);
    let rounds = (MOST_MOVES / (people * people).max(1)).min(MOST_ROUNDS);
    for _ in 0..rounds {
        for person in 0..people {
            places[person] = best_place(&places, person, &distances[person * people..]);
        }
    }
    lying(&places)
}

/// Where the distances of a person to all others fit best, seen from where everyone stands.
fn best_place(places: &[Point], person: usize, distances: &[f64]) -> Point {
    let own = places[person];
    let (mut x, mut y, mut total) = (0.0, 0.0, 0.0);
    for (other, (place, &wanted)) in places.iter().zip(distances).enumerate() {
        if other == person {
            continue;
        }
        let weight = 1.0 / (wanted * wanted);
        let (across, down) = (own.x - place.x, own.y - place.y);
        let stretch = wanted / (across * across + down * down).sqrt().max(TINY);
        x += weight * (place.x + across * stretch);
        y += weight * (place.y + down * stretch);
        total += weight;
    }
    if total > 0.0 { Point { x: x / total, y: y / total } } else { own }
}

/// The two axes along which squared distances differ most, with a little of the plain start.
fn start(distances: &[f64], people: usize) -> Vec<Point> {
    let plain = plain_start(people);
    let first = axis(distances, plain.iter().map(|place| place.x).collect(), None);
    let second = axis(distances, plain.iter().map(|place| place.y).collect(), Some(&first));
    let whole = plain.iter().zip(first.iter().zip(&second));
    whole.map(|(own, (x, y))| Point { x: x + PLAIN_SHARE * own.x, y: y + PLAIN_SHARE * own.y }).collect()
}

/// An axis of classical scaling by power iteration, at right angles to one that is known.
fn axis(distances: &[f64], mut values: Vec<f64>, known: Option<&[f64]>) -> Vec<f64> {
    let mut size = 0.0;
    for _ in 0..AXIS_ROUNDS {
        centre(&mut values);
        if let Some(known) = known {
            let share = product(&values, known) / product(known, known).max(TINY);
            for (value, known) in values.iter_mut().zip(known) {
                *value -= share * known;
            }
        }
        let length = product(&values, &values).sqrt().max(TINY);
        for value in &mut values {
            *value /= length;
        }
        let row = |row: &[f64]| -> f64 {
            row.iter().zip(&values).map(|(distance, value)| distance * distance * value).sum()
        };
        let next: Vec<f64> = distances.chunks(values.len().max(1)).map(|own| -0.5 * row(own)).collect();
        size = product(&next, &values).max(0.0);
        values = next;
    }
    centre(&mut values);
    let length = product(&values, &values).sqrt().max(TINY);
    values.iter().map(|value| value / length * size.sqrt()).collect()
}

/// Points spread evenly over a square, each by its number alone (Halton 1960).
fn plain_start(people: usize) -> Vec<Point> {
    (1..=people).map(|number| Point { x: mirrored(number, 2) - 0.5, y: mirrored(number, 3) - 0.5 }).collect()
}

/// The digits of a number behind the point in reverse order, from 0 to 1.
fn mirrored(mut number: usize, base: usize) -> f64 {
    let (mut value, mut unit) = (0.0, 1.0);
    while number > 0 {
        unit /= count(base);
        value += unit * count(number % base);
        number /= base;
    }
    value
}

/// Places turned by a quarter where they are higher than wide, around their middle.
fn lying(places: &[Point]) -> Vec<Point> {
    let range = |side: fn(&Point) -> f64| {
        let values = places.iter().map(side);
        values
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let ((left, right), (top, bottom)) = (range(|place| place.x), range(|place| place.y));
    let middle = Point { x: f64::midpoint(left, right), y: f64::midpoint(top, bottom) };
    let is_high = bottom - top > right - left;
    let moved = |place: &Point| {
        let (x, y) = (place.x - middle.x, place.y - middle.y);
        if is_high { Point { x: y, y: x } } else { Point { x, y } }
    };
    places.iter().map(moved).collect()
}

fn centre(values: &mut [f64]) {
    let mean = values.iter().sum::<f64>() / count(values.len().max(1));
    for value in values {
        *value -= mean;
    }
}

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(one: Point, other: Point) -> f64 {
        ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).sqrt()
    }

    /// Two teams of six, tied by one pair.
    fn two_teams() -> Vec<(u16, u16)> {
        let team = |first: u16| {
            (first..first + 6).flat_map(move |one| (one + 1..first + 6).map(move |other| (one, other)))
        };
        team(0).chain(team(6)).chain([(0, 6)]).collect()
    }

    #[test]
    fn the_same_ties_give_the_same_places() {
        let mut backwards: Vec<_> = two_teams().iter().map(|&(one, other)| (other, one)).collect();
        backwards.reverse();
        assert_eq!(places(&Network::new(12, &two_teams())), places(&Network::new(12, &backwards)));
    }

    #[test]
    fn teachers_who_share_a_team_stand_closer_than_teachers_who_share_nothing() {
        let places = places(&Network::new(12, &two_teams()));
        let distances = |same: bool| {
            let pairs = (0..12).flat_map(|one| (one + 1..12).map(move |other| (one, other)));
            let places = &places;
            pairs
                .filter(move |&(one, other)| (one / 6 == other / 6) == same)
                .map(move |(one, other)| apart(places[one], places[other]))
        };
        let farthest_in_team = distances(true).fold(0.0, f64::max);
        let nearest_outside = distances(false).fold(f64::INFINITY, f64::min);
        assert!(farthest_in_team < nearest_outside, "{farthest_in_team} and {nearest_outside}");
    }

    #[test]
    fn everyone_has_a_place_of_their_own_whatever_the_network() {
        let complete: Vec<(u16, u16)> =
            (0..40).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
        let star: Vec<(u16, u16)> = (1..40).map(|other| (0, other)).collect();
        for (name, ties) in
            [("nobody", vec![]), ("complete", complete), ("star", star), ("pair", vec![(3, 9)])]
        {
            let places = places(&Network::new(40, &ties));
            assert_eq!(places.len(), 40);
            for (one, place) in places.iter().enumerate() {
                for other in &places[..one] {
                    assert!(apart(*place, *other) > 0.01, "{name}: {place:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_school_of_one_or_none_needs_no_ties() {
        assert_eq!(places(&Network::new(1, &[])), [Point { x: 0.0, y: 0.0 }]);
        assert_eq!(places(&Network::new(0, &[(0, 1)])), []);
    }
}
