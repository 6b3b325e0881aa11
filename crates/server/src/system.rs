//! Values from the system: the time, and random names.

use std::sync::{Mutex, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use paraph_talks::Moment;

/// The latest time that this process knew, and when.
static LATEST: Mutex<Option<(u64, Instant)>> = Mutex::new(None);

/// Returns the present time. It never runs back while the process lasts, and goes on where the clock was set back.
pub fn now() -> Moment {
    let clock = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    moment(later(clock, Instant::now()))
}

/// Goes on from a time that an earlier process knew, if it is later than the clock's.
pub fn go_on_from(known: Moment) {
    later(known.seconds(), Instant::now());
}

fn later(clock: u64, at: Instant) -> u64 {
    let mut latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    let run = latest.map_or(0, |(seconds, then)| seconds + at.saturating_duration_since(then).as_secs());
    if clock > run {
        *latest = Some((clock, at));
    }
    clock.max(run)
}

fn moment(seconds: u64) -> Moment {
    Moment::from_seconds(seconds).unwrap_or_else(|| Moment::from_seconds(0).expect("1970 is a moment"))
}

/// Returns a name that nobody can guess: 128 random bits in hexadecimal digits.
pub fn drawn() -> String {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).expect("the system gives randomness, or nothing here is safe");
    base16ct::lower::encode_string(&bytes)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn time_goes_on_where_the_clock_is_set_back() {
        let (before, then) = (now().seconds(), Instant::now());
        assert!(later(1_000, then) >= before, "the clock was set back to 1970");
        assert!(later(1_000, then + Duration::from_secs(3600)) >= before + 3600, "and an hour passed");
        assert!(now().seconds() >= before);
    }
}
