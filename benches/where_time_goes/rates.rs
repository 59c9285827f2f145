//! How fast this machine does each thing by itself, on as much data as a school has.

use crate::common::{Stage, fastest};
use crate::work::Work;
use fearless_simd::{Simd, prelude::*};
use numerics::column::Column;
use numerics::random::Purpose;
use numerics::vectors::{Kernel, Vector, Vectors, WIDTH};
use rand::Rng;
use std::hint::black_box;

/// Nanoseconds of one thing each.
#[derive(Debug, Clone)]
pub struct Rates {
    /// A multiplication or addition of sixteen values that lie in registers.
    pub operation: f64,
    /// A line of sixteen values read or written, by values a person.
    pub line: Vec<(usize, f64)>,
    /// A look-up at a place that a list names, by the values that it gives.
    pub look_up: Vec<(usize, f64)>,
    /// A random word of the cipher.
    pub word: f64,
    /// A normal draw: a word and its quantile.
    pub draw: f64,
}

/// Nanoseconds that a perfect program needs for each kind of work alone, and for the longest of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Needs {
    by_kind: [f64; 4],
    longest: f64,
}

const KINDS: [&str; 4] = ["arithmetic", "memory", "look-ups", "draws"];

impl Rates {
    /// Measures them with one set of vectors, each for so many seconds.
    pub fn measured(stage: &Stage, vectors: Vectors, seconds: f64) -> Self {
        let people = stage.profile.students as usize;
        let streams = stage.streams(vectors);
        let mut column = vec![0.0; people];
        let mut bytes = vec![0; 4 * people];
        let draws = fastest(seconds, || streams.normals(Purpose::EngagementNoise, 1, black_box(&mut column)));
        let words = fastest(seconds, || {
            streams.generator(Purpose::EngagementNoise, 1).fill_bytes(black_box(&mut bytes));
        });
        Self {
            operation: operation(vectors, seconds),
            line: vec![
                (1, line::<1>(vectors, people, seconds)),
                (8, line::<8>(vectors, people, seconds)),
                (16, line::<16>(vectors, people, seconds)),
            ],
            look_up: vec![
                (1, look_up::<1>(vectors, people, seconds)),
                (2, look_up::<2>(vectors, people, seconds)),
                (4, look_up::<4>(vectors, people, seconds)),
                (8, look_up::<8>(vectors, people, seconds)),
                (16, look_up::<16>(vectors, people, seconds)),
            ],
            word: words * 1e9 / people as f64,
            draw: draws * 1e9 / people as f64,
        }
    }

    /// The least time for some work.
    pub fn needs(&self, work: &Work, arms: usize) -> Needs {
        let look_ups = work.look_ups.iter().map(|&(count, values)| count * at(&self.look_up, values));
        let by_kind = [
            work.operations * self.operation,
            work.lines * at(&self.line, arms),
            look_ups.fold(0.0, |total, time| total + time),
            work.draws * self.draw,
        ];
        Needs { by_kind, longest: by_kind.into_iter().fold(0.0, f64::max) }
    }
}

/// The rate for so many values, or for the next number of values that was measured.
fn at(rates: &[(usize, f64)], values: usize) -> f64 {
    rates.iter().find(|(measured, _)| *measured >= values).map_or(f64::NAN, |(_, rate)| *rate)
}

impl Needs {
    /// One after the other.
    pub fn plus(&self, other: &Self) -> Self {
        let by_kind = std::array::from_fn(|kind| self.by_kind[kind] + other.by_kind[kind]);
        Self { by_kind, longest: self.longest + other.longest }
    }

    /// What takes longest, and the bound.
    pub fn greatest(&self) -> (&'static str, f64) {
        let most = |one: &usize, other: &usize| self.by_kind[*one].total_cmp(&self.by_kind[*other]);
        let kind = (0..KINDS.len()).max_by(most).unwrap_or(0);
        (KINDS[kind], self.longest)
    }
}

/// The best of several numbers of independent chains: too few wait for each other, too many find no
/// register.
fn operation(vectors: Vectors, seconds: f64) -> f64 {
    let of = [
        chained::<2>(vectors, seconds),
        chained::<3>(vectors, seconds),
        chained::<4>(vectors, seconds),
        chained::<6>(vectors, seconds),
        chained::<8>(vectors, seconds),
        chained::<12>(vectors, seconds),
    ];
    of.into_iter().fold(f64::INFINITY, f64::min)
}

fn chained<const CHAINS: usize>(vectors: Vectors, seconds: f64) -> f64 {
    const ROUNDS: usize = 1_000;
    let time = fastest(seconds / 2.0, || {
        let first = black_box(std::array::from_fn(|value| 1.0 + value as f32));
        black_box(vectors.run(MultiplyAdd::<CHAINS> { rounds: ROUNDS, first }));
    });
    time * 1e9 / (2 * CHAINS * ROUNDS) as f64
}

struct MultiplyAdd<const CHAINS: usize> {
    rounds: usize,
    /// Sixteen different values: the same ones would be computed once for all.
    first: [f32; WIDTH],
}

impl<const CHAINS: usize> Kernel for MultiplyAdd<CHAINS> {
    type Output = [f32; WIDTH];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> Self::Output {
        let (factor, term) = (Vector::splat(simd, 0.999), Vector::splat(simd, 0.001));
        let first = Vector::load_array(simd, self.first);
        let mut chains = [first; CHAINS];
        for (place, chain) in chains.iter_mut().enumerate() {
            *chain = first * (1.0 + place as f32);
        }
        for _ in 0..self.rounds {
            for chain in &mut chains {
                *chain = *chain * factor + term;
            }
        }
        let mut all = Vector::splat(simd, 0.0);
        for chain in chains {
            all += chain;
        }
        all.into()
    }
}

/// Columns that are read in pairs and written: together about what a school's week touches.
const WRITTEN: usize = 4;

fn line<const ARMS: usize>(vectors: Vectors, people: usize, seconds: f64) -> f64 {
    let read = vec![Column::<ARMS>::of(0.5, people); 2 * WRITTEN];
    let mut written = vec![Column::<ARMS>::of(0.0, people); WRITTEN];
    let lines = 3 * WRITTEN * read[0].lines();
    let time = fastest(seconds, || vectors.run(Stream { read: &read, written: black_box(&mut written) }));
    time * 1e9 / lines as f64
}

struct Stream<'a, const ARMS: usize> {
    read: &'a [Column<ARMS>],
    written: &'a mut [Column<ARMS>],
}

impl<const ARMS: usize> Kernel for Stream<'_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for (pair, written) in self.read.chunks_exact(2).zip(self.written) {
            for line in 0..written.lines() {
                written.set_line(line, pair[0].line(simd, line) + pair[1].line(simd, line));
            }
        }
    }
}

fn look_up<const ARMS: usize>(vectors: Vectors, people: usize, seconds: f64) -> f64 {
    let column = Column::<ARMS>::of(0.5, people);
    // As many places as a school's timetable has, in no order.
    let mut place = 1;
    let places: Vec<u16> = (0..3_072)
        .map(|_| {
            place = place * 1_103_515_245_u64 % 2_147_483_647;
            (place % people as u64) as u16
        })
        .collect();
    let time = fastest(seconds, || {
        black_box(vectors.run(LookUp { column: &column, places: black_box(&places) }));
    });
    time * 1e9 / places.len() as f64
}

struct LookUp<'a, const ARMS: usize> {
    column: &'a Column<ARMS>,
    places: &'a [u16],
}

impl<const ARMS: usize> Kernel for LookUp<'_, ARMS> {
    type Output = [f32; WIDTH];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> Self::Output {
        const AT_ONCE: usize = 4;
        let people = Column::<ARMS>::PEOPLE;
        let mut sums = [Vector::splat(simd, 0.0); AT_ONCE];
        for places in self.places.chunks_exact(AT_ONCE * people) {
            for (sum, places) in sums.iter_mut().zip(places.chunks_exact(people)) {
                *sum += self.column.gather(simd, |person| places[person] as usize);
            }
        }
        ((sums[0] + sums[1]) + (sums[2] + sums[3])).into()
    }
}
