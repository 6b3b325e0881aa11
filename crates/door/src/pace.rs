//! Rate limits: attempts in a window of time, kept in memory and bounded.
//!
//! Attempts on a name are counted together with the address from which they come, so that nobody can lock
//! another out. Attempts from many addresses are slowed: each address that the name has not used gets fewer of
//! them, but never none.

use std::collections::{BTreeMap, VecDeque};

use paraph_record::hash;
use paraph_talks::Moment;

use crate::badge::Guest;

/// A maximum number of attempts in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Number of attempts.
    pub times: usize,
    /// Period, in seconds.
    pub within: u64,
}

/// Where an attempt comes from, as the server knows it, and never as a browser claims.
#[derive(Clone, Copy, Debug)]
pub enum Whence<'a> {
    /// A network address.
    Address(&'a str),
    /// A person who is signed in, and who proves to know the password. Attempts from elsewhere do not count.
    Inside(&'a Guest),
    /// A person who is signed in, and who opens the private paper of the delegation.
    Paper(&'a Guest),
}

/// Attempts on one name from all addresses together, from which each address that is not known gets only so many
/// in a period.
const SLOWED: &[(usize, usize)] = &[(1000, 1), (100, 3)];

/// Maximum number of addresses that are known for a name.
const KNOWN: usize = 16;

/// Attempts on names.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// By name and by where the attempt comes from.
    each: Attempts,
    /// By name, from all addresses.
    all: Attempts,
    /// Addresses from which the holder of a name has signed in since the node started, as hashes.
    known: BTreeMap<String, VecDeque<String>>,
}

/// Shortens a name of any length, and tells names of different kinds apart.
fn short(parts: [&str; 3]) -> String {
    let lengths = parts.map(|part| format!("{} {part}", part.len())).concat();
    hash("paraph.door.name/1", lengths.as_bytes()).to_string()
}

impl Whence<'_> {
    fn counted(&self, name: &str) -> String {
        match self {
            Whence::Address(address) => short(["address", name, address]),
            Whence::Inside(guest) => short(["inside", name, &guest.badge().id]),
            Whence::Paper(_) => short(["paper", name, ""]),
        }
    }
}

impl Names {
    /// Counts an attempt on a name, and returns under what it was counted.
    ///
    /// # Errors
    /// Returns the time from which another attempt is accepted, if there were too many.
    pub fn count(
        &mut self,
        name: &str,
        whence: Whence<'_>,
        pace: Pace,
        now: Moment,
    ) -> Result<String, Moment> {
        let (counted, all) = (whence.counted(name), short(["all", name, ""]));
        let mut times = pace.times;
        let from_outside = matches!(whence, Whence::Address(_));
        if from_outside && !self.known.get(&all).is_some_and(|known| known.contains(&counted)) {
            let tried = self.all.number(&all, pace, now);
            let slowed = SLOWED.iter().find(|(least, _)| tried >= *least);
            times = slowed.map_or(times, |(_, fewer)| times.min(*fewer));
        }
        self.each.count(&counted, Pace { times, ..pace }, now)?;
        if from_outside {
            // More need not be counted.
            let most = SLOWED.iter().map(|(least, _)| *least).max().unwrap_or_default();
            let _ = self.all.count(&all, Pace { times: most, ..pace }, now);
        }
        Ok(counted)
    }

    /// Notes that an attempt succeeded: it is forgotten, and its address is known.
    pub fn succeeded(&mut self, name: &str, counted: &str) {
        self.each.forget(counted);
        let known = self.known.entry(short(["all", name, ""])).or_default();
        known.retain(|one| one != counted);
        known.push_back(counted.to_owned());
        if known.len() > KNOWN {
            known.pop_front();
        }
    }
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
        slide(kept, pace, now);
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

    /// Returns the number of attempts in the window.
    fn number(&mut self, what: &str, pace: Pace, moment: Moment) -> usize {
        let Some(kept) = self.0.get_mut(what) else { return 0 };
        slide(kept, pace, moment.seconds());
        kept.len()
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

/// Removes attempts from before the window. After a clock is set back, no time counts as passed.
fn slide(kept: &mut VecDeque<u64>, pace: Pace, now: u64) {
    while kept.front().is_some_and(|at| at + pace.within <= now) {
        kept.pop_front();
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

    #[test]
    fn attempts_from_many_addresses_slow_each_and_lock_out_nobody() {
        let (mut names, pace) = (Names::default(), Pace { times: 10, within: 900 });
        let home = names.count("a", Whence::Address("home"), pace, at(0)).unwrap();
        names.succeeded("a", &home);
        let mut accepted = 0;
        // 700 addresses try as often as they may.
        for address in 0..700 {
            let address = address.to_string();
            for _ in 0..20 {
                accepted += usize::from(names.count("a", Whence::Address(&address), pace, at(1)).is_ok());
            }
        }
        assert!(accepted > 1000 && accepted < 700 * 3, "{accepted}");
        // An address that nobody has seen gets an attempt, and one that is known gets all of them.
        assert!(names.count("a", Whence::Address("a hotel"), pace, at(1)).is_ok());
        assert_eq!(names.count("a", Whence::Address("a hotel"), pace, at(1)), Err(at(901)));
        for _ in 0..10 {
            assert!(names.count("a", Whence::Address("home"), pace, at(1)).is_ok());
        }
        assert!(names.count("a", Whence::Address("home"), pace, at(1)).is_err());
        // Other names are not slowed, and later nobody is.
        for (name, second) in [("b", 1), ("a", 902)] {
            for _ in 0..10 {
                assert!(names.count(name, Whence::Address("another"), pace, at(second)).is_ok(), "{name}");
            }
        }
    }
}
