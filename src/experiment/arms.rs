//! Strategies side by side: as many arms as there are strategies, in vectors of a few fixed widths.

use simulation::{CompiledFor, Engine};

/// Something that can be run under a fixed number of strategies at a time.
pub trait RunInArms {
    /// What is to be known of one strategy.
    type Strategy: Copy;
    /// What one strategy's run gives.
    type Run;

    /// Runs it under those strategies, each in an arm of its own; one run per strategy, in their order.
    fn run<const ARMS: usize>(&self, strategies: [Self::Strategy; ARMS]) -> Vec<Self::Run>
    where
        Engine: CompiledFor<ARMS>;
}

/// Runs something under any number of strategies, in their order, as many at a time as fit. Arms
/// for which there is no strategy repeat another, and what they give is dropped.
pub fn in_arms<R: RunInArms>(strategies: &[R::Strategy], subject: &R) -> Vec<R::Run> {
    let mut runs = Vec::with_capacity(strategies.len());
    let mut left = strategies;
    while let Some(&first) = left.first() {
        let run = match left.len() {
            1 => padded::<1, R>,
            2..=4 => padded::<4, R>,
            5..=8 => padded::<8, R>,
            _ => padded::<16, R>,
        };
        runs.extend(run(left, first, subject));
        left = &strategies[runs.len()..];
    }
    runs
}

fn padded<const ARMS: usize, R: RunInArms>(
    strategies: &[R::Strategy],
    other: R::Strategy,
    subject: &R,
) -> Vec<R::Run>
where
    Engine: CompiledFor<ARMS>,
{
    let arms = std::array::from_fn(|arm| strategies.get(arm).copied().unwrap_or(other));
    subject.run::<ARMS>(arms).into_iter().take(strategies.len()).collect()
}
