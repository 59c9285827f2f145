//! Where a surface over a grid crosses zero: marching squares (Lorensen and Cline 1987) with linear interpolation.

/// A straight piece of a contour, from one place to another: columns and rows, counted from the centre of the first cell.
pub(crate) type Segment = [(f64, f64); 2];

/// The contour at 0 of values in rows of columns. Squares with a missing corner have none.
///
/// Where two corners that lie across from each other are above 0 and two are below, the mean of all four says which of
/// them belong together.
pub(crate) fn zero_contour(values: &[Vec<f64>]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for (row, pair) in values.windows(2).enumerate() {
        for column in 0..pair[0].len().min(pair[1].len()).saturating_sub(1) {
            // Counter-clockwise from the corner of the first row and column.
            let corners = [pair[0][column], pair[0][column + 1], pair[1][column + 1], pair[1][column]];
            if corners.iter().all(|corner| corner.is_finite()) {
                let at = |(x, y): (f64, f64)| (column as f64 + x, row as f64 + y);
                segments.extend(of_square(corners).into_iter().map(|segment| segment.map(at)));
            }
        }
    }
    segments
}

/// The pieces of a square whose corners are given counter-clockwise.
fn of_square(corners: [f64; 4]) -> Vec<Segment> {
    const PLACES: [(f64, f64); 4] = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
    let is_above = |corner: usize| corners[corner % 4] > 0.0;
    if corners.iter().all(|corner| *corner >= 0.0) {
        // It touches zero without crossing it, as where nobody is reached under either strategy.
        return Vec::new();
    }
    let crossed: Vec<usize> = (0..4).filter(|&side| is_above(side) != is_above(side + 1)).collect();
    let crossing = |side: usize| {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        let share = from / (from - to);
        let ((x, y), (end_x, end_y)) = (PLACES[side], PLACES[(side + 1) % 4]);
        (x + (end_x - x) * share, y + (end_y - y) * share)
    };
    match crossed[..] {
        [one, other] => vec![[crossing(one), crossing(other)]],
        [_, _, _, _] => {
            let middle_is_above = corners.iter().sum::<f64>() > 0.0;
            // A corner that is unlike the middle is cut off by a piece between the two sides that meet in it.
            let is_cut_off = |corner: &usize| is_above(*corner) != middle_is_above;
            (0..4).filter(is_cut_off).map(|corner| [crossing((corner + 3) % 4), crossing(corner)]).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of a plane over a grid.
    fn plane(columns: usize, rows: usize, value: impl Fn(f64, f64) -> f64) -> Vec<Vec<f64>> {
        (0..rows).map(|row| (0..columns).map(|column| value(column as f64, row as f64)).collect()).collect()
    }

    #[test]
    fn the_contour_of_a_plane_is_where_the_plane_is_zero() {
        let value = |x: f64, y: f64| x + 2.0 * y - 3.3;
        let contour = zero_contour(&plane(5, 4, value));
        assert!(contour.len() >= 3);
        for (x, y) in contour.into_iter().flatten() {
            assert!(value(x, y).abs() < 1e-12, "{x} {y}");
        }
    }

    #[test]
    fn a_surface_of_one_sign_has_no_contour() {
        assert!(zero_contour(&plane(4, 4, |x, y| 1.0 + x * y)).is_empty());
        assert!(zero_contour(&plane(4, 4, |_, _| 0.0)).is_empty());
        assert!(zero_contour(&[]).is_empty() && zero_contour(&[vec![1.0, -1.0]]).is_empty());
    }

    #[test]
    fn in_a_saddle_the_mean_says_which_corners_belong_together() {
        for (corners, middle_is_above) in [([3.0, -1.0, 3.0, -1.0], true), ([1.0, -3.0, 1.0, -3.0], false)] {
            let pieces = of_square(corners);
            assert_eq!(pieces.len(), 2);
            // Both pieces go round a corner that is unlike the middle.
            let (cut_off, other) =
                if middle_is_above { ((1.0, 0.0), (0.0, 1.0)) } else { ((0.0, 0.0), (1.0, 1.0)) };
            let near =
                |(x, y): (f64, f64), (to_x, to_y): (f64, f64)| (x - to_x).abs() + (y - to_y).abs() < 1.0;
            for corner in [cut_off, other] {
                assert!(pieces.iter().any(|piece| piece.iter().all(|&end| near(end, corner))), "{pieces:?}");
            }
        }
    }

    #[test]
    fn a_missing_value_leaves_a_gap() {
        let mut values = plane(3, 2, |x, _| x - 0.5);
        values[1][0] = f64::NAN;
        assert!(zero_contour(&values).is_empty());
    }
}
