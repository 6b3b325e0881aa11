//! Moments: RFC 3339 in UTC to the second, as acts state them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A moment with a resolution of one second, `2025-11-23T09:00:00Z`. Counts seconds since 1 January
/// 1970, without leap seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment(u64);

impl Moment {
    /// Reads a moment; `None` if the text does not have the form `2025-11-23T09:00:00Z`, or there
    /// is no such moment.
    pub fn parse(text: &str) -> Option<Moment> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 20
            && bytes.iter().enumerate().all(|(at, b)| match at {
                4 | 7 => *b == b'-',
                10 => *b == b'T',
                13 | 16 => *b == b':',
                19 => *b == b'Z',
                _ => b.is_ascii_digit(),
            });
        if !shape {
            return None;
        }
        let part = |from: usize, to: usize| text[from..to].parse::<u64>().ok();
        let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
        let (hour, minute, second) = (part(11, 13)?, part(14, 16)?, part(17, 19)?);
        let fits = (1970..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60;
        fits.then(|| Moment(days_before(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second))
    }

    /// Returns the moment that is `seconds` after the start of 1970; `None` beyond the year 9999.
    pub fn from_seconds(seconds: u64) -> Option<Moment> {
        (seconds < 253_402_300_800).then_some(Moment(seconds))
    }

    /// Returns the seconds since the start of 1970, without leap seconds.
    pub fn seconds(self) -> u64 {
        self.0
    }

    /// Returns the moment that is `hours` later.
    pub fn plus_hours(self, hours: u32) -> Moment {
        Moment(self.0 + u64::from(hours) * 3600)
    }

    /// Returns the moment this many minutes later.
    pub fn plus_minutes(self, minutes: u32) -> Moment {
        Moment(self.0 + u64::from(minutes) * 60)
    }

    /// Returns the whole hours from another moment to this one; negative if this one is earlier.
    pub fn hours_since(self, other: Moment) -> i64 {
        (self.0 as i64 - other.0 as i64).div_euclid(3600)
    }
}

fn leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_of(year: u64, month: u64) -> u64 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Returns the days from 1 January 1970.
fn days_before(year: u64, month: u64, day: u64) -> u64 {
    let leaps = |year: u64| year / 4 - year / 100 + year / 400;
    let years = (year - 1970) * 365 + leaps(year - 1) - leaps(1969);
    let months: u64 = (1..month).map(|m| days_of(year, m)).sum();
    years + months + day - 1
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut days, rest) = (self.0 / 86_400, self.0 % 86_400);
        let (mut year, mut month) = (1970, 1);
        while days >= 365 + u64::from(leap(year)) {
            days -= 365 + u64::from(leap(year));
            year += 1;
        }
        while days >= days_of(year, month) {
            days -= days_of(year, month);
            month += 1;
        }
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
        write!(f, "{year:04}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", days + 1)
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Moment, String> {
        Moment::parse(&text)
            .ok_or_else(|| format!("{text:?} is not a date and time: write it as 2025-11-23T09:00:00Z"))
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> String {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn moments_are_counted_as_calendars_do() {
        assert_eq!(Moment::parse("1970-01-01T00:00:00Z"), Some(Moment(0)));
        assert_eq!(Moment::parse("2025-11-23T09:00:00Z"), Some(Moment(1_763_888_400)));
        assert_eq!(Moment::parse("2024-02-29T23:59:59Z"), Some(Moment(1_709_251_199)));
        for wrong in [
            "2025-02-29T00:00:00Z",
            "2025-11-23T24:00:00Z",
            "2025-11-23",
            "2025-11-23T09:00:00+01:00",
            "1969-12-31T00:00:00Z",
        ] {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(seconds in 0u64..253_402_300_800) {
            prop_assert_eq!(Moment::parse(&Moment(seconds).to_string()), Some(Moment(seconds)));
        }
    }
}
