//! Those of least rank among many people.

/// Indices of so many people of least rank, in no order; everybody where there are no more. Equal ranks go by index.
/// `room` is room to work in, whose content does not matter.
pub fn of_least_rank(
    room: &mut Vec<u16>,
    people: usize,
    count: usize,
    rank: impl Fn(usize) -> f32,
) -> &[u16] {
    room.clear();
    room.extend(0..people as u16);
    let compare = |a: &u16, b: &u16| rank(*a as usize).total_cmp(&rank(*b as usize)).then(a.cmp(b));
    if 0 < count && count < people {
        room.select_nth_unstable_by(count, compare);
    }
    &room[..count.min(people)]
}

#[cfg(test)]
mod tests {
    use super::of_least_rank;

    #[test]
    fn those_of_least_rank_are_found_and_nobody_else() {
        let ranks = [0.5, 0.1, 0.9, 0.1, 0.7];
        for (count, expected) in [(0, &[][..]), (1, &[1]), (2, &[1, 3]), (4, &[0, 1, 3, 4])] {
            let mut room = vec![9];
            let mut found = of_least_rank(&mut room, 5, count, |index| ranks[index]).to_vec();
            found.sort_unstable();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn more_than_there_are_is_everybody() {
        assert_eq!(of_least_rank(&mut Vec::new(), 3, 9, |_| 0.0).len(), 3);
        assert!(of_least_rank(&mut Vec::new(), 0, 2, |_| 0.0).is_empty());
    }
}
