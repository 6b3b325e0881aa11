//! Values from the system: the time, and random names.

use std::time::{SystemTime, UNIX_EPOCH};

use paraph_talks::Moment;

/// Returns the present time.
pub fn now() -> Moment {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    Moment::from_seconds(seconds).unwrap_or_else(|| Moment::from_seconds(0).expect("1970 is a moment"))
}

/// Returns a name that nobody can guess: 128 random bits in hexadecimal digits.
pub fn drawn() -> String {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).expect("the system gives randomness, or nothing here is safe");
    base16ct::lower::encode_string(&bytes)
}
