//! Runs two halves of one piece of work at once, if it is large enough to be worth a thread.
//!
//! The crate stays pure: each half is a function of its own input, and the results come back in a
//! fixed order, whichever finished first.

/// Minimum number of words for which a second thread pays.
const WORTH: usize = 24_000;

/// Computes both values, in parallel if there are enough words.
pub(crate) fn both<A: Send, B: Send>(
    words: usize,
    first: impl FnOnce() -> A + Send,
    second: impl FnOnce() -> B,
) -> (A, B) {
    if words < WORTH {
        return (first(), second());
    }
    std::thread::scope(|scope| {
        let beside = scope.spawn(first);
        let second = second();
        (beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), second)
    })
}
