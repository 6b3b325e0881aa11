//! Limits on what a sender may take of the room: bytes, time, connections, memory.

use std::time::Duration;

use axum::http::Method;

use crate::route::{Needs, Route};

/// Maximum size of what is sent for an act or its preview, files included, in bytes.
const FILES: usize = 64 << 20;

/// Maximum size of a file to check, in bytes.
pub const FILE: usize = 16 << 20;

/// Maximum size of words to check, in bytes. A treaty of 30,000 paragraphs has fewer.
pub const WORDS: usize = 4 << 20;

/// Maximum size of what is sent with a check: a file in base64, and its name.
const CHECK: usize = FILE / 3 * 4 + (64 << 10);

/// Maximum size of what else delegates send, in bytes.
const SETTINGS: usize = 1 << 20;

/// Maximum size of what else visitors send, in bytes: names, passwords, answers of passkeys.
pub const SMALL: usize = 64 << 10;

/// Answers that are smaller are not counted while they wait for their reader, in bytes.
pub const ANSWER: usize = 64 << 10;

/// Paths of files for acts.
const WITH_FILES: &[&str] = &["/do/{deed}", "/propose/preview", "/api/v1/acts/{kind}", "/api/v1/preview"];

/// Paths of checks.
pub const CHECKS: &[&str] = &["/public/check", "/api/v1/check"];

/// Limits of a room.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Time for the whole head of a request, and for the next request on an open connection.
    pub head: Duration,
    /// Time for a body before its rate counts.
    pub body: Duration,
    /// Bytes of a body that must come in each second after that.
    pub rate: u64,
    /// Time that a reader may let the room wait in the middle of an answer, beside what its pace allows.
    pub wait: Duration,
    /// Bytes of an answer that a reader must take in each second after that.
    pub pace: u64,
    /// Bytes of answers that were not read yet, of all visitors who are not signed in, and as many for delegates. One
    /// address, and one credential, may have a quarter. A larger answer counts as that quarter.
    pub answers: usize,
    /// Live streams of all addresses.
    pub streams: usize,
    /// Live streams of one address.
    pub streams_each: usize,
    /// Connections from all addresses.
    pub connections: usize,
    /// Connections from one address.
    pub each: usize,
    /// Bytes that visitors who are not signed in have sent and that wait to be read whole, all together. One
    /// address may have a quarter.
    pub visitors: usize,
    /// The same for delegates. One credential may have a quarter.
    pub delegates: usize,
    /// Bytes of memory for all checks that visitors ask for at once, and as many for those of delegates.
    pub checks: usize,
}

impl Default for Limits {
    /// A browser opens six connections, so an office of twenty behind one address has 120.
    fn default() -> Limits {
        Limits {
            head: Duration::from_secs(15),
            body: Duration::from_secs(15),
            rate: 16 << 10,
            wait: Duration::from_secs(30),
            pace: 4 << 10,
            answers: 256 << 20,
            streams: 512,
            streams_each: 96,
            connections: 1024,
            each: 192,
            visitors: 128 << 20,
            delegates: 512 << 20,
            checks: 3 << 30,
        }
    }
}

/// Returns the maximum size of what is sent to a route, in bytes.
pub fn most(route: &Route) -> usize {
    if route.method != Method::POST {
        0
    } else if WITH_FILES.contains(&route.path) {
        FILES
    } else if CHECKS.contains(&route.path) {
        CHECK
    } else if matches!(route.needs, Needs::Nothing | Needs::Demonstration) {
        SMALL
    } else {
        SETTINGS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_checks_let_visitors_send_much() {
        let routes = crate::routes();
        for path in WITH_FILES.iter().chain(CHECKS) {
            assert!(routes.iter().any(|route| route.path == *path && most(route) > SETTINGS), "{path}");
        }
        for route in &routes {
            let open = matches!(route.needs, Needs::Nothing | Needs::Demonstration);
            let check = CHECKS.contains(&route.path);
            assert!(!open || check || most(route) <= SMALL, "{} takes much from anybody", route.path);
        }
    }
}
