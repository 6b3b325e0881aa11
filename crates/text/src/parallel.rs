//! Two halves of one piece of work at once, where it is large enough to be worth a thread.
//!
//! Purity is kept: each half is a function of its own input, and the results come back in place,
//! so that nothing can tell which was done first.

/// Words from which on a second thread pays for itself.
const WORTH: usize = 24_000;

/// Both results, the first worked out beside the second where there are so many words to read.
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
