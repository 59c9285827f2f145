//! Finds lines that lie on top of each other.

/// Two lines closer than their own width everywhere cannot be told apart by eye.
const COINCIDING: f64 = 0.008;

/// The indices of lines, grouped by lines that cannot be told apart; most stand alone.
pub(crate) fn groups<L: AsRef<[f64]>>(lines: &[L]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let same = |group: &&mut Vec<usize>| coincide(lines[group[0]].as_ref(), line.as_ref());
        match groups.iter_mut().find(same) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

/// Whether two lines cannot be told apart; lines without any number can.
fn coincide(one: &[f64], two: &[f64]) -> bool {
    one.iter().any(|value| value.is_finite())
        && one.iter().zip(two).all(|(a, b)| (a - b).abs() <= COINCIDING || (a.is_nan() && b.is_nan()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_lie_on_each_other_form_a_group_and_empty_ones_do_not() {
        let (flat, high, empty) = ([0.1, 0.1], [0.9, 0.9], [f64::NAN, f64::NAN]);
        let lines: [&[f64]; 5] = [&flat, &empty, &high, &flat, &empty];
        assert_eq!(groups(&lines), [vec![0, 3], vec![1], vec![2], vec![4]]);
    }
}
