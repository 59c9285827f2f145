//! Weighted linear regression.

/// The slopes of the weighted least squares line through `outputs` over `inputs` and a constant.
///
/// One row of inputs and one weight an output; all numbers are finite and inputs are on comparable
/// scales. An input that others already tell, or that does not vary among the rows of weight, gets
/// slope 0. Solved by elimination in the normal equations of the centred inputs (Gauss 1823).
pub(super) fn slopes(inputs: &[Vec<f64>], outputs: &[f64], weights: &[f64]) -> Vec<f64> {
    let width = inputs.first().map_or(0, Vec::len);
    let total: f64 = weights.iter().sum();
    let mean =
        |of: &dyn Fn(usize) -> f64| (0..outputs.len()).map(|row| weights[row] * of(row)).sum::<f64>() / total;
    let centres: Vec<f64> = (0..width).map(|column| mean(&|row| inputs[row][column])).collect();
    let centre = mean(&|row| outputs[row]);
    // One equation an input: its products with all inputs, then with the output.
    let mut equations: Vec<Vec<f64>> = (0..width)
        .map(|one| {
            let product = |other: usize| {
                let part = |row: usize| {
                    let value = if other < width {
                        inputs[row][other] - centres[other]
                    } else {
                        outputs[row] - centre
                    };
                    (inputs[row][one] - centres[one]) * value
                };
                mean(&part)
            };
            (0..=width).map(product).collect()
        })
        .collect();
    let own: Vec<f64> = (0..width).map(|column| equations[column][column]).collect();
    let mut is_used = vec![false; width];
    for column in 0..width {
        // What earlier inputs do not tell of this one is all that may count.
        if equations[column][column] <= 1e-10 * own[column] || own[column] <= 1e-20 {
            continue;
        }
        is_used[column] = true;
        let pivot = equations[column].clone();
        for (_, equation) in equations.iter_mut().enumerate().filter(|(row, _)| *row != column) {
            let factor = equation[column] / pivot[column];
            for (number, above) in equation.iter_mut().zip(&pivot) {
                *number -= factor * above;
            }
        }
    }
    (0..width)
        .map(
            |column| if is_used[column] { equations[column][width] / equations[column][column] } else { 0.0 },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::slopes;

    #[test]
    fn finds_the_slopes_of_a_plane() {
        let inputs: Vec<Vec<f64>> = (0..20)
            .map(|row| vec![f64::from(row % 5), f64::from(row % 7), f64::from(row * row % 11)])
            .collect();
        let outputs: Vec<f64> = inputs.iter().map(|row| 3.0 + 2.0 * row[0] - row[1]).collect();
        let found = slopes(&inputs, &outputs, &[1.0; 20]);
        assert!(found.iter().zip([2.0, -1.0, 0.0]).all(|(found, slope)| (found - slope).abs() < 1e-12));
    }

    #[test]
    fn rows_without_weight_do_not_count() {
        let inputs = [vec![0.0], vec![1.0], vec![2.0]];
        assert_eq!(slopes(&inputs, &[0.0, 1.0, 9.0], &[1.0, 1.0, 0.0]), [1.0]);
    }

    #[test]
    fn an_input_that_another_already_tells_gets_no_slope() {
        let inputs: Vec<Vec<f64>> =
            (0..9).map(|row| vec![f64::from(row), 2.0 * f64::from(row), 5.0]).collect();
        let outputs: Vec<f64> = (0..9).map(|row| 3.0 * f64::from(row)).collect();
        let found = slopes(&inputs, &outputs, &[1.0; 9]);
        assert!((found[0] - 3.0).abs() < 1e-12);
        assert_eq!(found[1..], [0.0, 0.0]);
        assert!(slopes(&[vec![]], &[1.0], &[1.0]).is_empty());
    }
}
