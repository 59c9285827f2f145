//! Work of uneven length over threads, whose results are kept one after the other in a fixed order.

use rayon::Scope;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Makes a value of every index below `count`, and keeps the values in the order of the indices, until `keep` breaks off.
///
/// No thread waits for another: whoever has made a value goes on to the next index, and whoever has made the value that
/// is due keeps it, with those that wait behind it. At most `window` values are being made or wait at a time.
pub(super) fn in_order<T: Send>(
    count: usize,
    window: usize,
    make: impl Fn(usize) -> T + Sync,
    keep: impl FnMut(T) -> ControlFlow<()> + Send,
) {
    let queue = Queue { waiting: BTreeMap::new(), due: 0, is_being_kept: false, is_over: false };
    let line =
        Line { count, begun: AtomicUsize::new(0), queue: Mutex::new(queue), make, keep: Mutex::new(keep) };
    rayon::scope(|scope| {
        for _ in 0..window.min(count) {
            scope.spawn(|scope| line.next(scope));
        }
    });
}

struct Line<T, M, K> {
    count: usize,
    /// Indices of which a value was begun.
    begun: AtomicUsize,
    queue: Mutex<Queue<T>>,
    make: M,
    keep: Mutex<K>,
}

struct Queue<T> {
    /// Values that are made and not kept.
    waiting: BTreeMap<usize, T>,
    /// Index of the value that is kept next.
    due: usize,
    is_being_kept: bool,
    is_over: bool,
}

impl<T: Send, M: Fn(usize) -> T + Sync, K: FnMut(T) -> ControlFlow<()> + Send> Line<T, M, K> {
    /// Makes one value, keeps what is due, and lets as many follow as were kept.
    fn next<'scope>(&'scope self, scope: &Scope<'scope>) {
        let index = self.begun.fetch_add(1, Ordering::Relaxed);
        if index >= self.count || locked(&self.queue).is_over {
            return;
        }
        let value = (self.make)(index);
        let mut queue = locked(&self.queue);
        queue.waiting.insert(index, value);
        if queue.is_being_kept {
            return;
        }
        queue.is_being_kept = true;
        loop {
            let due = queue.due;
            let Some(value) = queue.waiting.remove(&due) else { break };
            // Others hand in their values meanwhile.
            drop(queue);
            let flow = locked(&self.keep)(value);
            queue = locked(&self.queue);
            queue.due += 1;
            if flow.is_break() {
                // Nobody keeps anything any more.
                queue.is_over = true;
                return;
            }
            scope.spawn(|scope| self.next(scope));
        }
        queue.is_being_kept = false;
    }
}

/// A lock is never held while anything can panic but `keep`, which is not called again after that.
fn locked<V>(mutex: &Mutex<V>) -> MutexGuard<'_, V> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::ops::ControlFlow;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn on_threads(threads: usize, work: impl FnOnce() + Send) {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start").install(work);
    }

    #[test]
    fn values_come_in_order_and_no_more_are_under_way_than_the_window_holds() {
        for (threads, window) in [(1, 1), (1, 5), (3, 2), (4, 7), (4, 1000)] {
            let (mut kept, begun, done) = (Vec::new(), AtomicUsize::new(0), AtomicUsize::new(0));
            let make = |index: usize| {
                let under_way = begun.fetch_add(1, Ordering::SeqCst) + 1 - done.load(Ordering::SeqCst);
                assert!(under_way <= window, "{under_way} at a time on {threads} threads");
                // Some take longer than others.
                std::hint::black_box((0..(index % 7) * 20_000).fold(0, |sum, value| sum ^ value));
                index
            };
            on_threads(threads, || {
                in_order(200, window, make, |index| {
                    kept.push(index);
                    done.fetch_add(1, Ordering::SeqCst);
                    ControlFlow::Continue(())
                });
            });
            assert_eq!(kept, (0..200).collect::<Vec<usize>>());
        }
    }

    #[test]
    fn nothing_is_kept_after_a_break_and_no_end_is_waited_for() {
        for threads in [1, 4] {
            let (mut kept, made) = (0, AtomicUsize::new(0));
            on_threads(threads, || {
                let make = |_| made.fetch_add(1, Ordering::SeqCst);
                in_order(1_000_000, 8, make, |_| {
                    kept += 1;
                    if kept == 10 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                });
            });
            assert_eq!(kept, 10);
            assert!(made.into_inner() <= 10 + 8);
        }
    }

    #[test]
    fn what_keeps_can_use_the_threads_itself() {
        let mut sums = Vec::new();
        on_threads(2, || {
            in_order(
                50,
                4,
                |index| index,
                |index| {
                    let (one, other) = rayon::join(|| index, || index);
                    sums.push(one + other);
                    ControlFlow::Continue(())
                },
            );
        });
        assert_eq!(sums, (0..50).map(|index| 2 * index).collect::<Vec<usize>>());
    }
}
