//! Columns: one entry per person, of one value per arm.
//!
//! A school is simulated under several strategies at a time, its *arms*. The values of all arms of
//! one person lie side by side in memory, sixteen values to a line: sixteen people of one arm, four of
//! four, one of sixteen. So a vector does the same for all of them, whatever the number of
//! arms, and what does not depend on the strategy (who meets whom, every random draw) is looked up
//! once for all.

use crate::vectors::{Vector, WIDTH};
use bytemuck::{Pod, Zeroable};
use fearless_simd::{Simd, f32x4, f32x8, prelude::*};
use std::ops::{Deref, DerefMut};

/// One value per arm.
pub type Arms<const ARMS: usize> = [f32; ARMS];

/// The value of every arm.
#[inline(always)]
pub fn each<const ARMS: usize>(value: impl Fn(usize) -> f32) -> Arms<ARMS> {
    let mut values = [0.0; ARMS];
    for (arm, own) in values.iter_mut().enumerate() {
        *own = value(arm);
    }
    values
}

/// Values of a group of people: a slice of [`Arms`], and lines of vectors. Entries after the last
/// person fill up the last line; what they hold means nothing.
#[derive(Clone)]
pub struct Column<const ARMS: usize> {
    lines: Vec<Line>,
    people: usize,
}

/// As much as a vector holds, at the start of a cache line.
#[derive(Clone, Copy, Pod, Zeroable)]
#[repr(C, align(64))]
struct Line([f32; WIDTH]);

impl<const ARMS: usize> Column<ARMS> {
    /// People of a line.
    pub const PEOPLE: usize = {
        assert!(WIDTH.is_multiple_of(ARMS), "arms fill a line in equal parts");
        WIDTH / ARMS
    };

    /// A column of that many people, all arms of all of them at `value`.
    pub fn of(value: f32, people: usize) -> Self {
        Self { lines: vec![Line([value; WIDTH]); people.div_ceil(Self::PEOPLE)], people }
    }

    /// A column in which all arms have the same values.
    pub fn alike(values: &[f32]) -> Self {
        let mut column = Self::of(0.0, values.len());
        column.set_alike(0, values);
        column
    }

    /// Gives all arms the same values, for the people from `first` on.
    pub fn set_alike(&mut self, first: usize, values: &[f32]) {
        for (person, &value) in self[first..].iter_mut().zip(values) {
            *person = [value; ARMS];
        }
    }

    /// The values of one arm.
    pub fn arm(&self, arm: usize) -> impl ExactSizeIterator<Item = f32> + '_ {
        self.iter().map(move |person| person[arm])
    }

    /// Number of lines.
    #[inline(always)]
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The values of a line.
    #[inline(always)]
    pub fn line<S: Simd>(&self, simd: S, line: usize) -> Vector<S> {
        Vector::load_array_ref(simd, &self.lines[line].0)
    }

    /// Sets the values of a line.
    #[inline(always)]
    pub fn set_line<S: Simd>(&mut self, line: usize, values: Vector<S>) {
        self.lines[line].0 = values.into();
    }

    /// A line made of the values of any people: those of `index(0)`, `index(1)` and so on.
    #[inline(always)]
    pub fn gather<S: Simd>(&self, simd: S, index: impl Fn(usize) -> usize) -> Vector<S> {
        let values = &self[..];
        side_by_side(simd, |person| &values[index(person)])
    }
}

/// A line made of the values of several people: `of(0)`, `of(1)` and so on.
#[inline(always)]
pub fn side_by_side<'a, S: Simd, const ARMS: usize>(
    simd: S,
    of: impl Fn(usize) -> &'a Arms<ARMS>,
) -> Vector<S> {
    match ARMS {
        WIDTH => Vector::from_slice(simd, of(0)),
        8 => f32x8::from_slice(simd, of(0)).combine(f32x8::from_slice(simd, of(1))),
        4 => {
            let two = f32x4::from_slice(simd, of(0)).combine(f32x4::from_slice(simd, of(1)));
            two.combine(f32x4::from_slice(simd, of(2)).combine(f32x4::from_slice(simd, of(3))))
        }
        _ => {
            // Written out, because sixteen values put into an array one by one are slow to read as one.
            let v = |value: usize| of(value / ARMS)[value % ARMS];
            let a = f32x4::load_array(simd, [v(0), v(1), v(2), v(3)]);
            let b = f32x4::load_array(simd, [v(4), v(5), v(6), v(7)]);
            let c = f32x4::load_array(simd, [v(8), v(9), v(10), v(11)]);
            let d = f32x4::load_array(simd, [v(12), v(13), v(14), v(15)]);
            a.combine(b).combine(c.combine(d))
        }
    }
}

impl Column<1> {
    /// A column in which all arms have these values.
    pub fn side_by_side<const ARMS: usize>(&self) -> Column<ARMS> {
        Column::alike(self.as_flattened())
    }

    /// The values of a line's people, each repeated for all of so many arms.
    #[inline(always)]
    pub fn spread<S: Simd, const ARMS: usize>(&self, simd: S, line: usize) -> Vector<S> {
        let people = Column::<ARMS>::PEOPLE;
        let Line(values) = &self.lines[line * people / WIDTH];
        let first = line * people % WIDTH;
        match ARMS {
            WIDTH => Vector::splat(simd, values[first]),
            8 => f32x8::splat(simd, values[first]).combine(f32x8::splat(simd, values[first + 1])),
            4 => {
                let two = f32x4::splat(simd, values[first]).combine(f32x4::splat(simd, values[first + 1]));
                let others =
                    f32x4::splat(simd, values[first + 2]).combine(f32x4::splat(simd, values[first + 3]));
                two.combine(others)
            }
            1 => Vector::load_array_ref(simd, values),
            _ => {
                let mut line = [0.0; WIDTH];
                for (value, own) in line.iter_mut().enumerate() {
                    *own = values[first + value / ARMS];
                }
                Vector::load_array(simd, line)
            }
        }
    }
}

/// A line in which every person has the same value in an arm.
#[inline(always)]
pub fn repeated<S: Simd, const ARMS: usize>(simd: S, arms: &Arms<ARMS>) -> Vector<S> {
    if ARMS == 1 { Vector::splat(simd, arms[0]) } else { side_by_side(simd, |_| arms) }
}

impl<const ARMS: usize> Deref for Column<ARMS> {
    type Target = [Arms<ARMS>];

    #[inline(always)]
    fn deref(&self) -> &[Arms<ARMS>] {
        &bytemuck::cast_slice(&self.lines)[..self.people]
    }
}

impl<const ARMS: usize> DerefMut for Column<ARMS> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [Arms<ARMS>] {
        &mut bytemuck::cast_slice_mut(&mut self.lines)[..self.people]
    }
}

impl<const ARMS: usize> PartialEq for Column<ARMS> {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl<const ARMS: usize> std::fmt::Debug for Column<ARMS> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self[..].fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, each, repeated};
    use crate::vectors::{Kernel, Vectors, WIDTH};
    use fearless_simd::Simd;

    #[test]
    fn a_column_has_an_entry_per_person_and_a_value_per_arm() {
        let mut column = Column::<4>::alike(&[1.0, 2.0, 3.0]);
        column[1][2] = 9.0;
        assert_eq!(column[..], [[1.0; 4], [2.0, 2.0, 9.0, 2.0], [3.0; 4]]);
        assert_eq!(column.arm(2).collect::<Vec<f32>>(), [1.0, 9.0, 3.0]);
        assert_eq!(Column::<1>::of(0.5, 17).len(), 17);
    }

    #[test]
    fn columns_start_at_a_cache_line() {
        for people in [1, 7, 600] {
            assert_eq!(Column::<16>::of(0.0, people).as_ptr().addr() % 64, 0);
        }
    }

    struct Looking<'a, const ARMS: usize>(&'a Column<ARMS>, &'a Column<1>);

    impl<const ARMS: usize> Kernel for Looking<'_, ARMS> {
        type Output = [[f32; WIDTH]; 3];

        #[inline(always)]
        fn run<S: Simd>(self, simd: S) -> Self::Output {
            let backwards = |person: usize| Column::<ARMS>::PEOPLE - 1 - person;
            let gathered = self.0.gather(simd, backwards);
            let spread = self.1.spread::<S, ARMS>(simd, 1);
            let same = repeated(simd, &each::<ARMS>(|arm| arm as f32));
            [gathered.into(), spread.into(), same.into()]
        }
    }

    fn look<const ARMS: usize>() {
        let people = Column::<ARMS>::PEOPLE;
        let mut column = Column::<ARMS>::of(0.0, 2 * people);
        for (person, values) in column.iter_mut().enumerate() {
            *values = each(|arm| (person * 100 + arm) as f32);
        }
        let shared = Column::alike(&(0..2 * people).map(|person| person as f32).collect::<Vec<f32>>());
        for set in Vectors::ALL {
            let [gathered, spread, same] = set.run(Looking(&column, &shared));
            for value in 0..WIDTH {
                let (person, arm) = (value / ARMS, value % ARMS);
                assert_eq!(gathered[value], ((people - 1 - person) * 100 + arm) as f32);
                assert_eq!(spread[value], (people + person) as f32);
                assert_eq!(same[value], arm as f32);
            }
        }
    }

    #[test]
    fn lines_hold_people_and_arms_in_the_same_order_for_any_number_of_arms() {
        look::<1>();
        look::<2>();
        look::<4>();
        look::<8>();
        look::<16>();
    }
}
