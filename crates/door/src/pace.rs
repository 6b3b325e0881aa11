//! Rate limits: attempts on one name or link in a window of time, kept in memory and bounded.
//! Attempts are counted by their target, never by what a browser claims about itself.

use std::collections::{BTreeMap, VecDeque};

use paraph_talks::Moment;

/// A maximum number of attempts in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Number of attempts.
    pub times: usize,
    /// Period, in seconds.
    pub within: u64,
}

/// Maximum number of names counted at a time. Beyond that, the name whose last attempt is oldest is
/// forgotten.
const NAMES: usize = 10_000;

/// Attempts, by target.
#[derive(Debug, Default)]
pub(crate) struct Attempts(BTreeMap<String, VecDeque<u64>>);

impl Attempts {
    /// Counts an attempt.
    ///
    /// # Errors
    /// Returns the time from which another attempt is accepted, if there were too many. The refused
    /// attempt does not count.
    pub fn count(&mut self, what: &str, pace: Pace, moment: Moment) -> Result<(), Moment> {
        let now = moment.seconds();
        let kept = self.0.entry(what.to_owned()).or_default();
        // A clock that was set back counts as if no time had passed.
        while kept.front().is_some_and(|at| at + pace.within <= now) {
            kept.pop_front();
        }
        if kept.len() >= pace.times {
            let first = kept.front().copied().unwrap_or(now);
            return Err(Moment::from_seconds(first + pace.within).unwrap_or(moment));
        }
        kept.push_back(now);
        if self.0.len() > NAMES {
            self.forget_oldest();
        }
        Ok(())
    }

    /// Forgets the attempts on a name after a successful one.
    pub fn forget(&mut self, what: &str) {
        self.0.remove(what);
    }

    fn forget_oldest(&mut self) {
        let last = |kept: &VecDeque<u64>| kept.back().copied().unwrap_or_default();
        let oldest = self.0.iter().min_by_key(|(_, kept)| last(kept)).map(|(what, _)| what.clone());
        if let Some(oldest) = oldest {
            self.0.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::from_seconds(seconds).unwrap()
    }

    const PACE: Pace = Pace { times: 3, within: 60 };

    #[test]
    fn attempts_are_counted_in_a_window_that_slides() {
        let mut attempts = Attempts::default();
        for second in [0, 10, 20] {
            attempts.count("a", PACE, at(second)).unwrap();
        }
        assert_eq!(attempts.count("a", PACE, at(59)), Err(at(60)));
        attempts.count("b", PACE, at(59)).unwrap();
        attempts.count("a", PACE, at(60)).unwrap();
        assert_eq!(attempts.count("a", PACE, at(60)), Err(at(70)));
        // Setting the clock back releases nobody.
        assert_eq!(attempts.count("a", PACE, at(0)), Err(at(70)));
        attempts.forget("a");
        attempts.count("a", PACE, at(61)).unwrap();
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut attempts = Attempts::default();
        for nth in 0..NAMES as u64 + 500 {
            attempts.count(&nth.to_string(), PACE, at(nth)).unwrap();
        }
        assert_eq!(attempts.0.len(), NAMES);
        assert!(!attempts.0.contains_key("0") && attempts.0.contains_key("10499"));
    }
}
