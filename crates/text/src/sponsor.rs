//! The sponsors of a wording.
//!
//! Sponsors are sorted as people sort them (`Party 2` before `Party 10`), never by the order in
//! which their proposals arrived.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;

/// Name under which a party, or several jointly, table a proposal. Never empty, and on one line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sponsor(String);

impl Sponsor {
    /// Makes a sponsor's name, trimmed; `None` if it is empty or contains a control character.
    pub fn new(name: &str) -> Option<Sponsor> {
        let name = name.trim();
        let usable = !name.is_empty() && !name.chars().any(char::is_control);
        usable.then(|| Sponsor(name.to_owned()))
    }

    /// Returns the name as given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sponsor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for Sponsor {
    fn cmp(&self, other: &Self) -> Ordering {
        natural(&self.0, &other.0).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Sponsor {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A set of sponsors in natural order.
pub type Sponsors = BTreeSet<Sponsor>;

/// Compares runs of digits as numbers and the rest by code point.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (da, db) = (digits(a), digits(b));
        if da > 0 && db > 0 {
            let (x, y) = (a[..da].trim_start_matches('0'), b[..db].trim_start_matches('0'));
            let order = x.len().cmp(&y.len()).then_with(|| x.cmp(y));
            if order != Ordering::Equal {
                return order;
            }
            (a, b) = (&a[da..], &b[db..]);
            continue;
        }
        match (a.chars().next(), b.chars().next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) if x == y => (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]),
            (Some(x), Some(y)) => return x.cmp(&y),
        }
    }
}

fn digits(s: &str) -> usize {
    s.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_as_numbers() {
        let mut names: Vec<_> = ["Party 10", "Party 2", "993", "1007", "Party 02"]
            .iter()
            .filter_map(|n| Sponsor::new(n))
            .collect();
        names.sort();
        let names: Vec<_> = names.iter().map(Sponsor::as_str).collect();
        assert_eq!(names, ["993", "1007", "Party 02", "Party 2", "Party 10"]);
    }

    #[test]
    fn an_empty_name_is_refused() {
        assert_eq!(Sponsor::new("  "), None);
        assert_eq!(Sponsor::new("A\nB"), None);
    }
}
