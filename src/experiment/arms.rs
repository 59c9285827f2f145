//! Strategies side by side: as many arms as there are strategies, in vectors of a few fixed widths.

use simulation::{Compiled, For};

/// Something that can be run under a fixed number of strategies at a time.
pub trait Arming {
    /// What is to be known of one strategy.
    type Strategy: Copy;
    /// What one strategy's run gives.
    type Run;

    /// Runs it under those strategies, each in an arm.
    fn run<const ARMS: usize>(&self, strategies: [Self::Strategy; ARMS]) -> [Self::Run; ARMS]
    where
        Compiled: For<ARMS>;
}

/// Runs something under any number of strategies, in their order, as many at a time as fit. Arms
/// for which there is no strategy repeat another, and what they give is dropped.
pub fn in_arms<A: Arming>(strategies: &[A::Strategy], armed: &A) -> Vec<A::Run> {
    let mut runs = Vec::with_capacity(strategies.len());
    let mut left = strategies;
    while let Some(&first) = left.first() {
        let run = match left.len() {
            1 => padded::<1, A>,
            2..=4 => padded::<4, A>,
            5..=8 => padded::<8, A>,
            _ => padded::<16, A>,
        };
        runs.extend(run(left, first, armed));
        left = &strategies[runs.len()..];
    }
    runs
}

fn padded<const ARMS: usize, A: Arming>(
    strategies: &[A::Strategy],
    other: A::Strategy,
    armed: &A,
) -> Vec<A::Run>
where
    Compiled: For<ARMS>,
{
    let arms = std::array::from_fn(|arm| strategies.get(arm).copied().unwrap_or(other));
    armed.run::<ARMS>(arms).into_iter().take(strategies.len()).collect()
}
