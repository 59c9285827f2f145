//! One guard for runs that fail: a panic becomes a value, so that the other runs are not lost.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs something under several strategies side by side. Where they cannot run side by side, they run one by one, so
/// that the strategy that is to blame is the one that is named: `failed` makes its result from the panic's words.
pub(super) fn guarded<S: Copy, R>(
    strategies: &[S],
    run: &impl Fn(&[S]) -> Vec<R>,
    failed: &impl Fn(S, String) -> R,
) -> Vec<R> {
    catch_unwind(AssertUnwindSafe(|| run(strategies))).unwrap_or_else(|panic| match strategies {
        &[strategy] => vec![failed(strategy, words_of(panic.as_ref()))],
        strategies => strategies.chunks(1).flat_map(|one| guarded(one, run, failed)).collect(),
    })
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".to_owned())
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn the_strategy_that_panics_is_named_and_the_others_are_kept() {
        let run = |strategies: &[usize]| -> Vec<Result<usize, String>> {
            let one = |&strategy: &usize| if strategy == 2 { panic!("broken") } else { Ok(10 * strategy) };
            strategies.iter().map(one).collect()
        };
        let failed = |strategy: usize, words: String| Err(format!("{strategy}: {words}"));
        let results = guarded(&[0, 1, 2, 3], &run, &failed);
        assert_eq!(results, [Ok(0), Ok(10), Err("2: broken".to_owned()), Ok(30)]);
    }
}
