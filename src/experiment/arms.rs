//! Strategies side by side: as many arms as there are strategies, in vectors of a few fixed widths.

use crate::plan::Plan;

/// Something that can be run under a fixed number of strategies at a time.
pub trait Arming {
    /// What one strategy's run gives.
    type Run;

    /// Runs it under those plans, each in an arm.
    fn run<const ARMS: usize>(&self, plans: [&Plan; ARMS]) -> [Self::Run; ARMS];
}

/// Runs something under any number of plans, in their order, with as few idle arms as can be. Arms for
/// which there is no plan repeat another's, and what they give is dropped.
pub fn in_arms<A: Arming>(plans: &[&Plan], armed: &A) -> Vec<A::Run> {
    let mut runs = Vec::with_capacity(plans.len());
    let mut left = plans;
    while !left.is_empty() {
        let run = match left.len() {
            1 => padded::<1, A>,
            2..=4 => padded::<4, A>,
            5..=12 => padded::<8, A>,
            _ => padded::<16, A>,
        };
        runs.extend(run(left, armed));
        left = &plans[runs.len()..];
    }
    runs
}

fn padded<const ARMS: usize, A: Arming>(plans: &[&Plan], armed: &A) -> Vec<A::Run> {
    let arms = std::array::from_fn(|arm| plans.get(arm).copied().unwrap_or(plans[0]));
    armed.run::<ARMS>(arms).into_iter().take(plans.len()).collect()
}
