//! How far people are from each other in a network of ties.

use crate::drawing::count;

/// Bits of a word of a neighbourhood.
const WORD: usize = 64;
/// How much farther than the farthest person with a path is one without any.
const BEYOND: f64 = 0.5;
/// The least distance: that of two people with a tie who share everybody.
const NEAREST: f64 = 0.1;

/// Who is tied to whom, whichever of the two looks to the other.
pub(super) struct Network {
    people: usize,
    words: usize,
    /// For every person in turn, one bit per person: set for the person and for all with a tie.
    bits: Vec<u64>,
}

impl Network {
    /// Ties between people, who count from 0; a tie of someone who is not there is left out.
    pub fn new(people: usize, ties: &[(u16, u16)]) -> Self {
        let words = people.div_ceil(WORD);
        let mut network = Self { people, words, bits: vec![0; people * words] };
        for person in 0..people {
            network.join(person, person);
        }
        for &(one, other) in ties {
            let (one, other) = (usize::from(one), usize::from(other));
            if one < people && other < people {
                network.join(one, other);
                network.join(other, one);
            }
        }
        network
    }

    /// Number of people.
    pub fn people(&self) -> usize {
        self.people
    }

    /// Every pair with a tie once, the lower index first.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let later = |one: usize| (one + 1..self.people).filter(move |&other| self.tied(one, other));
        (0..self.people).flat_map(|one| later(one).map(move |other| (one, other))).collect()
    }

    /// The distance of every person from every other, one row per person.
    ///
    /// A step on the shortest path counts 1, but the last one less, the more colleagues its ends
    /// share: by the square of their Jaccard (1912) distance. So a team, where all are tied with
    /// all, is closer than two people with a tie alone.
    pub fn distances(&self) -> Vec<f64> {
        let people = self.people;
        let mut distances = vec![f64::NAN; people * people];
        for one in 0..people {
            let row = &mut distances[one * people..(one + 1) * people];
            for (other, steps) in self.steps_from(one).into_iter().enumerate() {
                if let Some(steps) = steps.filter(|_| other != one) {
                    let apart = self.unshared(one, other);
                    row[other] = count(steps - 1) + NEAREST + (1.0 - NEAREST) * apart * apart;
                }
            }
            row[one] = 0.0;
        }
        let farthest = distances.iter().copied().fold(0.0, f64::max);
        for distance in distances.iter_mut().filter(|distance| distance.is_nan()) {
            *distance = farthest + BEYOND;
        }
        distances
    }

    /// Steps on the shortest path to everyone to whom one leads.
    fn steps_from(&self, person: usize) -> Vec<Option<usize>> {
        let mut steps = vec![None; self.people];
        steps[person] = Some(0);
        let mut edge = vec![person];
        let mut number = 0;
        while !edge.is_empty() {
            number += 1;
            let mut reached = vec![0; self.words];
            for &one in &edge {
                for (sum, word) in reached.iter_mut().zip(self.around(one)) {
                    *sum |= word;
                }
            }
            let is_new = |other: &usize| steps[*other].is_none() && has(&reached, *other);
            edge = (0..self.people).filter(is_new).collect();
            for &one in &edge {
                steps[one] = Some(number);
            }
        }
        steps
    }

    /// The share of all their colleagues, themselves included, that two people do not share.
    fn unshared(&self, one: usize, other: usize) -> f64 {
        let (mut both, mut either) = (0, 0);
        for (left, right) in self.around(one).iter().zip(self.around(other)) {
            both += (left & right).count_ones();
            either += (left | right).count_ones();
        }
        1.0 - f64::from(both) / f64::from(either.max(1))
    }

    fn around(&self, person: usize) -> &[u64] {
        &self.bits[person * self.words..(person + 1) * self.words]
    }

    fn tied(&self, one: usize, other: usize) -> bool {
        has(self.around(one), other)
    }

    fn join(&mut self, one: usize, other: usize) {
        self.bits[one * self.words + other / WORD] |= 1 << (other % WORD);
    }
}

fn has(bits: &[u64], person: usize) -> bool {
    bits[person / WORD] >> (person % WORD) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn a_step_more_is_farther_and_no_path_is_farthest() {
        let network = Network::new(5, &[(0, 1), (1, 2), (2, 3)]);
        let from_first = &network.distances()[..5];
        assert_eq!(from_first[0], 0.0);
        assert!(from_first.windows(2).all(|pair| pair[0] < pair[1]), "{from_first:?}");
    }

    #[test]
    fn it_does_not_matter_who_looks_to_whom() {
        let one_way = Network::new(3, &[(0, 1), (2, 1)]);
        let other_way = Network::new(3, &[(1, 0), (1, 2), (2, 1)]);
        assert_eq!(one_way.distances(), other_way.distances());
        assert_eq!(one_way.pairs(), [(0, 1), (1, 2)]);
    }

    #[test]
    fn two_with_a_tie_are_closer_when_they_share_colleagues() {
        let network = Network::new(5, &[(0, 1), (0, 2), (1, 2), (2, 3), (3, 4)]);
        let distances = network.distances();
        assert!(distances[1] < distances[2 * 5 + 3]);
    }
}
