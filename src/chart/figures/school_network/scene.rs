//! What the pictures of one school share: the places of its teachers and the lines between them.

use super::distances::Network;
use super::dots::{DotSizes, RING, arrange, share_with_gaps};
use super::layout::places;
use super::rows::SchoolRow;
use super::trails::trails;
use crate::drawing::{Point, Region};

/// With more ties than these, a picture is one grey area, and its file is large.
pub(super) const MOST_TIES: usize = 12_000;

/// What the pictures of one school share.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    /// Where teachers stand, from the left top corner of a picture.
    pub points: Vec<Point>,
    /// Lines along ties, as indices of teachers.
    pub trails: Vec<Vec<usize>>,
    /// Number of pairs with a tie.
    pub ties: usize,
}

/// The scene of every row, in pictures of a width and height, and the sizes of all dots.
///
/// Rows with the same ties have the same scene, with room for the larger dot of each teacher.
pub(super) fn scenes(rows: &[SchoolRow], width: f64, height: f64) -> (Vec<Scene>, DotSizes) {
    let weights: Vec<Vec<f64>> = rows.iter().map(|row| most_weights(rows, row)).collect();
    let sizes = DotSizes::fitting(&weights, width, height);
    let plot = Region { left: 0.0, top: 0.0, right: width, bottom: height };
    let mut scenes: Vec<Scene> = Vec::new();
    let mut share: f64 = 1.0;
    for (number, (row, weights)) in rows.iter().zip(&weights).enumerate() {
        if let Some(same) = rows[..number].iter().position(|other| is_same_school(other, row)) {
            scenes.push(scenes[same].clone());
            continue;
        }
        let network = Network::new(weights.len(), &row.ties);
        let radii: Vec<f64> = weights.iter().map(|&weight| sizes.radius(weight) + RING).collect();
        let points = arrange(&places(&network), &radii, &plot);
        share = share.min(share_with_gaps(&points, &radii));
        let pairs = if row.ties.len() > MOST_TIES { Vec::new() } else { network.pairs() };
        scenes.push(Scene { points, ties: pairs.len(), trails: trails(weights.len(), &pairs) });
    }
    (scenes, sizes.shrunk(share))
}

/// The greatest weight of every teacher of a row at any time, in all rows of the same school.
fn most_weights(rows: &[SchoolRow], row: &SchoolRow) -> Vec<f64> {
    let mut most = vec![f64::NAN; teachers(row)];
    for same in rows.iter().filter(|other| is_same_school(other, row)) {
        for moment in &same.moments {
            for (most, &weight) in most.iter_mut().zip(&moment.weights) {
                *most = most.max(weight.into());
            }
        }
    }
    most
}

fn is_same_school(one: &SchoolRow, other: &SchoolRow) -> bool {
    teachers(one) == teachers(other) && one.ties == other.ties
}

fn teachers(row: &SchoolRow) -> usize {
    row.moments.first().map_or(0, |moment| moment.values.len())
}

#[cfg(test)]
mod tests {
    use super::super::SchoolMoment;
    use super::*;

    fn row(weights: &[&[f32]], ties: &[(u16, u16)]) -> SchoolRow {
        let moment = |weights: &&[f32]| SchoolMoment {
            label: "Week 1".to_owned(),
            note: String::new(),
            values: vec![0.5; weights.len()],
            weights: weights.to_vec(),
        };
        SchoolRow {
            label: "Strategy".to_owned(),
            note: String::new(),
            ties: ties.to_vec(),
            moments: weights.iter().map(moment).collect(),
        }
    }

    #[test]
    fn the_picture_of_a_school_with_one_teacher_is_a_dot() {
        let (scenes, sizes) = scenes(&[row(&[&[1.5]], &[])], 130.0, 100.0);
        assert_eq!(scenes[0].points, [Point { x: 65.0, y: 50.0 }]);
        assert!(scenes[0].trails.is_empty() && sizes.radius(1.5) > 3.0);
    }

    #[test]
    fn the_same_school_has_the_same_places_under_every_strategy() {
        let ties = [(0, 1), (1, 2), (2, 3)];
        let rows = [row(&[&[1.0, 1.0, 1.0, 1.0]], &ties), row(&[&[1.0, 9.0, 1.0, 1.0], &[4.0; 4]], &ties)];
        let (both, _) = scenes(&rows, 200.0, 100.0);
        assert_eq!(both[0], both[1]);
        let (other_way_round, _) = scenes(&[rows[1].clone(), rows[0].clone()], 200.0, 100.0);
        assert_eq!(both, other_way_round);
    }
}
