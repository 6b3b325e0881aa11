//! What comes from the system: the time, and names that nobody can guess.

use std::time::{SystemTime, UNIX_EPOCH};

use paraph_talks::Moment;

/// What time it is.
pub fn now() -> Moment {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    Moment::from_seconds(seconds).unwrap_or_else(|| Moment::from_seconds(0).expect("1970 is a moment"))
}

/// A name that nobody can guess: 128 random bits in hexadecimal digits.
pub fn drawn() -> String {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).expect("the system gives randomness, or nothing here is safe");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
