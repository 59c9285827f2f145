//! Friedkin and Johnsen (1990): beliefs that follow colleagues but stay anchored settle at the
//! solution of a linear system.

use super::shelf::{known, watch};
use population::Advice;

/// Rounding adds about 1e-7 a week, of which the anchor's pull leaves at most a tenfold sum (16-fold
/// and 25-fold in the cases by hand).
const ROUNDING: f64 = 3e-6;

/// Solves `matrix x = right` by Gaussian elimination with row pivots.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let count = right.len();
    for column in 0..count {
        let size = |row: usize| matrix[row][column].abs();
        let pivot = (column..count).max_by(|&a, &b| size(a).total_cmp(&size(b))).expect("a row is left");
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let (above, below) = matrix.split_at_mut(column + 1);
        let top = &above[column];
        let value = right[column];
        for (row, right) in below.iter_mut().zip(&mut right[column + 1..]) {
            let share = row[column] / top[column];
            for (entry, from) in row.iter_mut().zip(top) {
                *entry -= share * from;
            }
            *right -= share * value;
        }
    }
    let mut solution = vec![0.0; count];
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|column| matrix[row][column] * solution[column]).sum();
        solution[row] = (right[row] - known) / matrix[row][row];
    }
    solution
}

/// Where anchored beliefs settle: `(anchor I + peer (I - W)) b = anchor b0`, with W from the ties.
fn settled(advice: &Advice<1>, initial: &[f32], peer: f64, anchor: f64) -> Vec<f64> {
    let mut matrix = vec![vec![0.0; initial.len()]; initial.len()];
    for (teacher, row) in matrix.iter_mut().enumerate() {
        row[teacher] = anchor + peer;
        for tie in &advice.ties {
            row[tie.colleagues[teacher] as usize] -= peer * f64::from(tie.weights[teacher][0]);
        }
    }
    solve(matrix, initial.iter().map(|&belief| anchor * f64::from(belief)).collect())
}

#[test]
fn anchored_beliefs_settle_at_the_solution_of_the_linear_system() {
    let scenario = known("friedkin_johnsen", &[]);
    let p = &scenario.parameters.beliefs;
    let (peer, anchor) = (f64::from(p.peer_pull), f64::from(p.anchor_pull));
    let (mut beliefs, mut expected, mut initial) = (Vec::new(), Vec::new(), Vec::new());
    watch(&scenario, |week, school| {
        if week == 0 {
            initial = school.people.teachers.initial_belief.arm(0).collect();
            expected = settled(&school.people.advice, &initial, peer, anchor);
        }
        beliefs = school.last.teachers.belief.arm(0).collect();
    });
    for (teacher, (belief, expected)) in beliefs.iter().zip(&expected).enumerate() {
        assert!((f64::from(*belief) - expected).abs() < ROUNDING, "{belief}, not {expected}: {teacher}");
    }
    // Colleagues matter, and nobody agrees in the end.
    let moved = beliefs.iter().zip(&initial).map(|(now, first)| (now - first).abs()).fold(0.0, f32::max);
    let apart = beliefs.iter().copied().fold(0.0, f32::max) - beliefs.iter().copied().fold(1.0, f32::min);
    assert!(moved > 0.1 && apart > 0.2, "{moved} and {apart}");
}

#[test]
fn three_teachers_settle_where_they_do_by_hand() {
    // Pulls are equal, so each b is half where the teacher started and half the colleagues' mean, in which the
    // third counts double:
    //   b1 = (0.9 + b2 / 3 + 2 b3 / 3) / 2
    //   b2 = (0.2 + b1 / 3 + 2 b3 / 3) / 2
    //   b3 = (0.5 + b1 / 2 + b2 / 2) / 2
    // The difference of the first two gives b1 - b2 = 0.3. With s = b1 + b2 their sum gives
    // 5 s / 3 = 1.1 + 4 b3 / 3 and the third b3 = 0.25 + s / 4, so that s = 1.075.
    settle("friedkin_johnsen_by_hand", [0.6875, 0.3875, 0.51875]);
}

#[test]
fn three_teachers_of_unequal_anchors_settle_where_they_do_by_hand() {
    // Pulls are equal and so is influence; the anchors count 0, 1 and 3 times as much as colleagues:
    //   b1 = (b2 + b3) / 2
    //   b2 = (0.2 + (b1 + b3) / 2) / 2
    //   b3 = (3 x 0.8 + (b1 + b2) / 2) / 4
    // With the first in the others, 3.5 b2 = 0.4 + 1.5 b3 and 7.5 b3 = 4.8 + 1.5 b2.
    settle("friedkin_johnsen_unequal", [0.575, 0.425, 0.725]);
}

/// Holds the three beliefs at the end of a known answer to those by hand.
#[track_caller]
fn settle(name: &str, expected: [f64; 3]) {
    let mut beliefs = Vec::new();
    watch(&known(name, &[]), |_, school| {
        beliefs = school.last.teachers.belief.arm(0).collect();
    });
    for (belief, expected) in beliefs.iter().zip(expected) {
        assert!((f64::from(*belief) - expected).abs() < ROUNDING, "{belief}, not {expected}");
    }
    assert_eq!(beliefs.len(), 3);
}
