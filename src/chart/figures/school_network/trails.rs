//! Ties as few long lines instead of many short ones, which keeps the file of a picture small.

/// Every pair once, in walks that go on from pair to pair as long as they can.
///
/// People count from 0 and are below `people`.
pub(super) fn trails(people: usize, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut ways: Vec<Vec<(usize, usize)>> = vec![Vec::new(); people];
    for (number, &(one, other)) in pairs.iter().enumerate() {
        ways[one].push((other, number));
        ways[other].push((one, number));
    }
    let mut is_walked = vec![false; pairs.len()];
    let mut trails = Vec::new();
    for start in 0..people {
        loop {
            let trail = walk(start, &mut ways, &mut is_walked);
            if trail.len() < 2 {
                break;
            }
            trails.push(trail);
        }
    }
    trails
}

/// Follows ways that nobody took yet, from person to person, until none is left.
fn walk(start: usize, ways: &mut [Vec<(usize, usize)>], is_walked: &mut [bool]) -> Vec<usize> {
    let mut trail = vec![start];
    let mut at = start;
    while let Some((next, number)) = ways[at].pop() {
        if !is_walked[number] {
            is_walked[number] = true;
            trail.push(next);
            at = next;
        }
    }
    trail
}

#[cfg(test)]
mod tests {
    use super::trails;

    #[test]
    fn every_tie_is_walked_once_and_no_other() {
        let pairs: Vec<(usize, usize)> = (0..9)
            .flat_map(|one| (one + 1..9).map(move |other| (one, other)))
            .filter(|pair| pair.1 != 4)
            .collect();
        let trails = trails(9, &pairs);
        let sorted = |step: &[usize]| (step[0].min(step[1]), step[0].max(step[1]));
        let mut walked: Vec<(usize, usize)> =
            trails.iter().flat_map(|trail| trail.windows(2).map(sorted)).collect();
        walked.sort_unstable();
        assert_eq!(walked, pairs);
        assert!(trails.len() < pairs.len() / 2, "{} lines", trails.len());
    }
}
