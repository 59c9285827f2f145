//! The one place that chooses a processor's vectors.
//!
//! Kernels compute sixteen values at a time, a [`Vector`], whatever the processor: AVX-512 does so in
//! one instruction, AVX2 in two, SSE2 in four. They are compiled once for every set of instructions,
//! and the widest that the processor has is chosen at run time. A set changes how many values
//! are computed at once and nothing else: every operation rounds as IEEE 754 says, and none is
//! fused or reordered, so all sets give the same bits.

use fearless_simd::{Level, Simd, f32x16, prelude::*};

/// Sixteen values.
pub type Vector<S> = f32x16<S>;

/// Values of a vector.
pub const WIDTH: usize = 16;

/// A set of vector instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vectors {
    /// What every processor of the architecture has: on x86-64 SSE2, four values at a time.
    Baseline,
    /// AVX2: eight values at a time.
    Avx2,
    /// AVX-512 as of 2019 (Ice Lake): sixteen values at a time.
    Avx512,
}

/// Work that runs with any vectors. Whatever `run` calls must be inlined into it, or it is compiled
/// for the baseline: mark it and its functions `#[inline(always)]`.
pub trait Kernel {
    /// What the work returns.
    type Output;

    /// Does the work.
    fn run<S: Simd>(self, simd: S) -> Self::Output;
}

impl Vectors {
    /// Every set, from the narrowest to the widest.
    pub const ALL: [Vectors; 3] = [Self::Baseline, Self::Avx2, Self::Avx512];

    /// The widest set that this processor has.
    pub fn widest() -> Self {
        Self::ALL.into_iter().rev().find(|set| set.is_here()).unwrap_or(Self::Baseline)
    }

    /// Whether this processor has the set.
    pub fn is_here(self) -> bool {
        self.has_instructions()
    }

    /// Its name and width, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Baseline if cfg!(target_arch = "x86_64") => "SSE2, 128 bits",
            Self::Baseline => "the architecture's own",
            Self::Avx2 => "AVX2, 256 bits",
            Self::Avx512 => "AVX-512, 512 bits",
        }
    }

    /// Runs a kernel with this set, or with the baseline where the processor lacks it.
    ///
    /// The sets are spelt out because [`fearless_simd::dispatch`] compiles every kernel for SSE4.2, too, which is
    /// not among them.
    ///
    /// # Panics
    /// Never: every x86-64 processor has SSE2.
    #[cfg(target_arch = "x86_64")]
    #[inline]
    pub fn run<K: Kernel>(self, kernel: K) -> K::Output {
        let processor = Level::new();
        if self == Self::Avx512
            && let Some(simd) = processor.as_avx512()
        {
            return compiled_for(simd, kernel);
        }
        if self == Self::Avx2
            && let Some(simd) = processor.as_avx2()
        {
            return compiled_for(simd, kernel);
        }
        compiled_for(processor.as_sse2().expect("every x86-64 processor has SSE2"), kernel)
    }

    /// Runs a kernel with the only set there is.
    #[cfg(not(target_arch = "x86_64"))]
    #[inline]
    pub fn run<K: Kernel>(self, kernel: K) -> K::Output {
        fearless_simd::dispatch!(Level::baseline(), simd => kernel.run(simd))
    }

    #[cfg(target_arch = "x86_64")]
    fn has_instructions(self) -> bool {
        let processor = Level::new();
        match self {
            Self::Baseline => true,
            Self::Avx2 => processor.as_avx2().is_some(),
            Self::Avx512 => processor.as_avx512().is_some(),
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn has_instructions(self) -> bool {
        self == Self::Baseline
    }
}

/// Runs a kernel in a function of its own that may use the instructions of a set.
#[cfg(target_arch = "x86_64")]
#[inline]
fn compiled_for<S: Simd, K: Kernel>(simd: S, kernel: K) -> K::Output {
    simd.vectorize(
        #[inline(always)]
        || kernel.run(simd),
    )
}

/// Every value held between 0 and 1; what is no number stays none.
#[inline(always)]
pub fn hold_to_unit<S: Simd>(values: Vector<S>) -> Vector<S> {
    hold_to(values, 0.0, 1.0)
}

/// Every value held between two others; what is no number stays none.
#[inline(always)]
pub fn hold_to<S: Simd>(values: Vector<S>, least: f32, most: f32) -> Vector<S> {
    let (least, most) = (Vector::splat(values.simd, least), Vector::splat(values.simd, most));
    let above = values.simd_lt(least).select(least, values);
    above.simd_gt(most).select(most, above)
}

/// Every value above 0, and 0 for the others.
#[inline(always)]
pub fn positive_part<S: Simd>(values: Vector<S>) -> Vector<S> {
    values.max(Vector::splat(values.simd, 0.0))
}

#[cfg(test)]
mod tests {
    use super::{Kernel, Vector, Vectors, WIDTH, hold_to_unit, positive_part};
    use fearless_simd::{Simd, prelude::*};

    struct Blend<'a>(&'a mut [[f32; WIDTH]]);

    impl Kernel for Blend<'_> {
        type Output = ();

        #[inline(always)]
        fn run<S: Simd>(self, simd: S) {
            for line in self.0 {
                let x = Vector::load_array(simd, *line);
                *line = (hold_to_unit(x * 0.1 - 1.0) / 3.0 + positive_part(x - 7.0).sqrt() * x).into();
            }
        }
    }

    #[test]
    fn every_set_gives_the_same_bits() {
        let with = |set: Vectors| {
            let mut lines: Vec<[f32; WIDTH]> = (0..100)
                .map(|line| std::array::from_fn(|index| ((line * 16 + index) as f32).sqrt()))
                .collect();
            set.run(Blend(&mut lines));
            lines
        };
        for set in Vectors::ALL {
            assert_eq!(with(set), with(Vectors::Baseline), "{}", set.name());
        }
    }

    struct Held(f32);

    impl Kernel for Held {
        type Output = (f32, f32);

        #[inline(always)]
        fn run<S: Simd>(self, simd: S) -> (f32, f32) {
            let value = Vector::splat(simd, self.0);
            (hold_to_unit(value)[3], positive_part(value)[3])
        }
    }

    #[test]
    fn what_is_no_number_is_not_hidden_by_holding_it() {
        for set in Vectors::ALL {
            assert!(set.run(Held(f32::NAN)).0.is_nan());
            assert_eq!(set.run(Held(-2.0)), (0.0, 0.0));
            assert_eq!(set.run(Held(3.0)), (1.0, 3.0));
            assert_eq!(set.run(Held(0.3)), (0.3, 0.3));
        }
    }

    #[test]
    fn the_widest_set_is_one_that_the_processor_has() {
        assert!(Vectors::widest().is_here());
        assert!(Vectors::ALL.into_iter().all(|set| !set.is_here() || set <= Vectors::widest()));
    }
}
