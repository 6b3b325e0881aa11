//! The machine's clock, and times of the record that are ahead of it.

use std::time::{SystemTime, UNIX_EPOCH};

use paraph_talks::act::Act;
use paraph_talks::{Moment, Phrase, Refusal, State, say};

/// Seconds by which a stated time may be ahead of the clock: clocks differ a little.
const AHEAD: u64 = 600;

/// Returns the time of this machine, in seconds since 1970.
pub(crate) fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn ahead(at: Moment) -> bool {
    at.seconds() > seconds().saturating_add(AHEAD)
}

/// Checks that an act which is about to be signed states no time that is still to come.
///
/// # Errors
/// Returns a refusal if it does.
pub(crate) fn no_time_ahead(act: &Act) -> Result<(), Refusal> {
    let Act::StateTime(stated) = act else { return Ok(()) };
    if !ahead(stated.at) {
        return Ok(());
    }
    Err(Refusal::new(
        "time-ahead",
        say!("time-ahead-clock", "{at} is later than this machine's clock says.", at = stated.at),
        say!("state-present-time", "State the present time, or correct the clock."),
    ))
}

/// Returns a warning if the record's time is ahead of this machine's clock: another program stated it, or a clock is
/// wrong.
pub fn record_ahead(state: &State) -> Option<Phrase> {
    let at = state.proceedings.clock.now.filter(|at| ahead(*at))?;
    Some(say!(
        "record-time-ahead",
        "The record's time, {at}, is later than this machine's clock says. Do not rely on deadlines that it shows as past.",
        at
    ))
}
