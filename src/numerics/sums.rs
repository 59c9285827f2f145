//! Sums over columns, arm by arm, in one stated order: sixteen running sums, one for every
//! sixteenth person, added pairwise at the end. The order depends neither on the machine nor on the
//! number of arms.

use crate::column::{Arms, Column, each};
use crate::vectors::{Vector, WIDTH};
use fearless_simd::{Simd, mask32x16, prelude::*};

/// A sum over a group of people, line by line.
///
/// Sixteen running sums of so many arms are as many lines as arms.
#[derive(Debug, Clone, Copy)]
pub struct Sum<S: Simd, const ARMS: usize> {
    running: [Vector<S>; ARMS],
    people: usize,
}

impl<S: Simd, const ARMS: usize> Sum<S, ARMS> {
    /// A sum over that many people, to which nothing is added yet.
    #[inline(always)]
    pub fn over(simd: S, people: usize) -> Self {
        Self { running: [Vector::splat(simd, 0.0); ARMS], people }
    }

    /// Lines of people.
    #[inline(always)]
    pub fn lines(&self) -> usize {
        self.people.div_ceil(Column::<ARMS>::PEOPLE)
    }

    /// Adds the values of a line of people; whoever fills up the last line is not counted.
    #[inline(always)]
    pub fn add(&mut self, line: usize, values: Vector<S>) {
        let people = self.people - line * Column::<ARMS>::PEOPLE;
        let counted = if people < Column::<ARMS>::PEOPLE { first_of(values, people * ARMS) } else { values };
        self.running[line % ARMS] += counted;
    }

    /// Adds 1 for everybody in a line for whom a condition holds.
    #[inline(always)]
    pub fn count(&mut self, line: usize, holds: mask32x16<S>) {
        let simd = self.running[0].simd;
        self.add(line, holds.select(Vector::splat(simd, 1.0), Vector::splat(simd, 0.0)));
    }

    /// The sum.
    #[inline(always)]
    pub fn total(&self) -> Arms<ARMS> {
        added_up(self.running[0].simd, &self.running)
    }

    /// The mean; 0 where there is nobody.
    #[inline(always)]
    pub fn mean(&self) -> Arms<ARMS> {
        let total = self.total();
        if self.people == 0 { [0.0; ARMS] } else { each(|arm| total[arm] / self.people as f32) }
    }
}

/// Running sums, added pairwise.
///
/// A function of its own, which uses the instructions of its set wherever it is called: written out in every kernel that
/// asks for sums, it would be a large part of what the compiler has to do.
#[inline(never)]
fn added_up<S: Simd, const ARMS: usize>(simd: S, running: &[Vector<S>; ARMS]) -> Arms<ARMS> {
    simd.vectorize(
        #[inline(always)]
        || {
            let mut running = *running;
            let mut lines = ARMS;
            while lines > 1 {
                lines /= 2;
                for line in 0..lines {
                    let other = running[line + lines];
                    running[line] += other;
                }
            }
            let mut values: [f32; WIDTH] = running[0].into();
            let mut width = WIDTH;
            while width > ARMS {
                width /= 2;
                for value in 0..width {
                    values[value] += values[value + width];
                }
            }
            each(|arm| values[arm])
        },
    )
}

/// The first values of a vector; the others 0.
#[inline(always)]
fn first_of<S: Simd>(values: Vector<S>, count: usize) -> Vector<S> {
    let mut indices = [0.0; WIDTH];
    for (index, value) in indices.iter_mut().enumerate() {
        *value = index as f32;
    }
    let indices = Vector::load_array(values.simd, indices);
    indices.simd_lt(count as f32).select(values, Vector::splat(values.simd, 0.0))
}

/// The mean of a column; 0 for an empty one. Written once, not in every kernel, as the addition of
/// running sums is.
#[inline(never)]
pub fn mean<S: Simd, const ARMS: usize>(simd: S, column: &Column<ARMS>) -> Arms<ARMS> {
    simd.vectorize(
        #[inline(always)]
        || {
            let mut sum = Sum::over(simd, column.len());
            for line in 0..sum.lines() {
                sum.add(line, column.line(simd, line));
            }
            sum.mean()
        },
    )
}

/// The mean of a column over the people with those indices; 0 for nobody. Written once, not in every kernel, as the addition of
/// running sums is.
#[inline(never)]
pub fn mean_at<S: Simd, const ARMS: usize>(simd: S, column: &Column<ARMS>, indices: &[u16]) -> Arms<ARMS> {
    simd.vectorize(
        #[inline(always)]
        || {
            let people = Column::<ARMS>::PEOPLE;
            let mut sum = Sum::over(simd, indices.len());
            // A block of people is one line for each running sum.
            let (blocks, rest) = indices.as_chunks::<WIDTH>();
            for block in blocks {
                for line in 0..ARMS {
                    sum.running[line] += column.gather(simd, |person| block[line * people + person] as usize);
                }
            }
            for line in 0..ARMS {
                let left = rest.len().saturating_sub(line * people);
                if left > 0 {
                    let last = rest.len() - 1;
                    let values =
                        column.gather(simd, |person| rest[(line * people + person).min(last)] as usize);
                    sum.running[line] += if left < people { first_of(values, left * ARMS) } else { values };
                }
            }
            sum.mean()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{Sum, mean, mean_at};
    use crate::column::{Arms, Column, each};
    use crate::vectors::{Kernel, Vectors};
    use fearless_simd::{Simd, prelude::*};

    struct Sums<'a, const ARMS: usize>(&'a Column<ARMS>, &'a [u16]);

    impl<const ARMS: usize> Kernel for Sums<'_, ARMS> {
        type Output = [Arms<ARMS>; 4];

        #[inline(always)]
        fn run<S: Simd>(self, simd: S) -> Self::Output {
            let Self(column, indices) = self;
            let (mut sum, mut share) = (Sum::over(simd, column.len()), Sum::over(simd, column.len()));
            for line in 0..sum.lines() {
                sum.add(line, column.line(simd, line));
                share.count(line, column.line(simd, line).simd_gt(2.0));
            }
            [sum.total(), mean(simd, column), mean_at(simd, column, indices), share.mean()]
        }
    }

    fn sums<const ARMS: usize>(column: &Column<ARMS>, indices: &[u16]) -> [Arms<ARMS>; 4] {
        let sums = Vectors::Baseline.run(Sums(column, indices));
        for set in Vectors::ALL {
            assert_eq!(set.run(Sums(column, indices)), sums, "{}", set.name());
        }
        sums
    }

    #[test]
    fn a_mean_over_listed_places_counts_each_as_often_as_it_is_listed() {
        let column = Column::<1>::alike(&[1.0, 2.0, 6.0]);
        assert_eq!(sums(&column, &[0, 2, 2, 1, 0])[2], [16.0 / 5.0]);
        assert_eq!(sums(&column, &[1; 40])[2], [2.0]);
        assert_eq!(sums(&column, &[])[2], [0.0]);
    }

    #[test]
    fn sums_count_everybody_once() {
        for count in [0_usize, 1, 15, 16, 17, 100] {
            let column = Column::<1>::alike(&(0..count).map(|index| index as f32).collect::<Vec<f32>>());
            assert_eq!(sums(&column, &[])[0], [(count * count.saturating_sub(1) / 2) as f32]);
        }
    }

    fn in_company<const ARMS: usize>(count: usize) {
        let value = |index: usize, arm: usize| (1.0 + (index * 31 + arm * 7) as f32).sqrt();
        let indices: Vec<u16> = (0..count).map(|index| (index * 7 % count) as u16).collect();
        let mut together = Column::<ARMS>::of(f32::NAN, count);
        for (index, values) in together.iter_mut().enumerate() {
            *values = each(|arm| value(index, arm));
        }
        let all = sums(&together, &indices);
        for arm in 0..ARMS {
            let alone = Column::<1>::alike(&(0..count).map(|index| value(index, arm)).collect::<Vec<f32>>());
            assert_eq!(sums(&alone, &indices).map(|own| own[0]), all.map(|sums| sums[arm]));
        }
    }

    #[test]
    fn an_arm_sums_to_the_same_bits_in_any_company() {
        for count in [1, 3, 16, 100, 999] {
            in_company::<1>(count);
            in_company::<2>(count);
            in_company::<4>(count);
            in_company::<8>(count);
            in_company::<16>(count);
        }
    }

    #[test]
    fn shares_count_those_for_whom_the_condition_holds() {
        assert_eq!(sums(&Column::<1>::alike(&[1.0, 2.0, 3.0, 9.0]), &[])[3], [0.5]);
        assert_eq!(sums(&Column::<1>::of(9.0, 0), &[])[3], [0.0]);
    }
}
