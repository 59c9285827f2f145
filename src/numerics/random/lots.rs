//! The generators of many people, who draw a few words each.
//!
//! A generator of its own for everybody computes several blocks of the key stream, of which hardly one is read. Here the
//! first blocks of sixteen people are computed side by side, a person in each place of a vector.

use super::{Purpose, Streams};
use crate::vectors::{Kernel, WIDTH};
use fearless_simd::{Simd, prelude::*, u32x16};
use rand::rngs::ChaCha8Rng;
use rand::{Rng as _, TryRng};
use std::convert::Infallible;

/// Words of a block of the key stream.
const BLOCK: usize = 16;

/// The lots of sixteen people with indices in a row.
#[derive(Debug, Clone)]
pub struct Lots {
    streams: Streams,
    purpose: Purpose,
    time: u32,
    first: u32,
    /// The first block of everybody, word by word.
    words: [[u32; WIDTH]; BLOCK],
}

impl Lots {
    pub(super) fn of(streams: &Streams, purpose: Purpose, time: u32, first: u32) -> Self {
        let words = streams.vectors.run(FirstBlocks { key: streams.key(purpose, time), first });
        Self { streams: *streams, purpose, time, first, words }
    }

    /// The generator of each of them, in the order of their indices: that of the purpose and time, set to the person's
    /// stream.
    pub fn generators(&self) -> impl Iterator<Item = Lot<'_>> {
        (0..WIDTH).map(|person| Lot { lots: self, person, read: 0, further: None })
    }

    /// What comes after a person's first block.
    fn after_first_block(&self, person: usize) -> ChaCha8Rng {
        let mut generator = self.streams.generator(self.purpose, self.time);
        generator.set_stream(u64::from(self.first) + person as u64);
        generator.set_word_pos(BLOCK as u128);
        generator
    }
}

/// A generator of one person.
#[derive(Debug)]
pub struct Lot<'a> {
    lots: &'a Lots,
    person: usize,
    read: usize,
    further: Option<Box<ChaCha8Rng>>,
}

impl TryRng for Lot<'_> {
    type Error = Infallible;

    #[inline]
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        if let Some(word) = self.lots.words.get(self.read) {
            self.read += 1;
            return Ok(word[self.person]);
        }
        let Self { lots, person, .. } = *self;
        Ok(self.further.get_or_insert_with(|| Box::new(lots.after_first_block(person))).next_u32())
    }

    #[inline]
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let (low, high) = (self.try_next_u32()?, self.try_next_u32()?);
        Ok(u64::from(high) << 32 | u64::from(low))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for part in bytes.chunks_mut(4) {
            part.copy_from_slice(&self.try_next_u32()?.to_le_bytes()[..part.len()]);
        }
        Ok(())
    }
}

/// The first blocks of sixteen streams of ChaCha8 (Bernstein 2008), numbered in a row.
struct FirstBlocks {
    key: [u8; 32],
    first: u32,
}

impl Kernel for FirstBlocks {
    type Output = [[u32; WIDTH]; BLOCK];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> Self::Output {
        let mut start = [u32x16::splat(simd, 0); BLOCK];
        let fixed =
            [&b"expand 32-byte k"[..], &self.key].into_iter().flat_map(|bytes| bytes.as_chunks::<4>().0);
        for (word, bytes) in start.iter_mut().zip(fixed) {
            *word = u32x16::splat(simd, u32::from_le_bytes(*bytes));
        }
        let mut places = [0; WIDTH];
        for (place, own) in places.iter_mut().enumerate() {
            *own = self.first + place as u32;
        }
        start[14] = u32x16::load_array(simd, places);
        let mut state = start;
        for _ in 0..4 {
            for column in 0..4 {
                quarter_round(&mut state, [column, column + 4, column + 8, column + 12]);
            }
            for column in 0..4 {
                let diagonal = |row: usize| 4 * row + (column + row) % 4;
                quarter_round(&mut state, [diagonal(0), diagonal(1), diagonal(2), diagonal(3)]);
            }
        }
        let mut words = [[0; WIDTH]; BLOCK];
        for (words, (state, start)) in words.iter_mut().zip(state.into_iter().zip(start)) {
            *words = (state + start).into();
        }
        words
    }
}

#[inline(always)]
fn quarter_round<S: Simd>(state: &mut [u32x16<S>; BLOCK], [a, b, c, d]: [usize; 4]) {
    for (left, right) in [(16, 12), (8, 7)] {
        state[a] += state[b];
        state[d] = rotated(state[d] ^ state[a], left);
        state[c] += state[d];
        state[b] = rotated(state[b] ^ state[c], right);
    }
}

/// Every word rotated to the left.
#[inline(always)]
fn rotated<S: Simd>(words: u32x16<S>, bits: u32) -> u32x16<S> {
    words << bits | words >> (32 - bits)
}

#[cfg(test)]
mod tests {
    use super::{Purpose, Streams};
    use crate::vectors::Vectors;
    use rand::Rng as _;

    #[test]
    fn everybody_draws_what_a_generator_of_their_own_draws() {
        for vectors in Vectors::ALL {
            let streams = Streams::of_school(1, 2, 3).with(vectors);
            let lots = streams.lots(Purpose::ParentTies, 4, 70);
            for (mut lot, person) in lots.generators().zip(70..) {
                let mut own = streams.generator(Purpose::ParentTies, 4);
                own.set_stream(person);
                for _ in 0..15 {
                    assert_eq!(lot.next_u32(), own.next_u32());
                }
                for _ in 0..20 {
                    assert_eq!(lot.next_u64(), own.next_u64());
                }
                let (mut bytes, mut expected) = ([0; 11], [0; 11]);
                lot.fill_bytes(&mut bytes);
                own.fill_bytes(&mut expected);
                assert_eq!(bytes, expected);
                assert_eq!(lot.next_u32(), own.next_u32());
            }
        }
    }
}
