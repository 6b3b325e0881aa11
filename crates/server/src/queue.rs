//! Queues: how many requests work at once, how many may wait, and who waits for whom.
//!
//! Visitors who are not signed in have queues of their own, and can never take the places of those who are.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::Method;
use paraph_talks::say;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::fault::{Fault, Kind};
use crate::route::{Doing, Route};

/// Seconds after which a program should try again.
pub const AGAIN: &str = "5";

/// Paths of what takes much work: passwords and passphrases, checks and comparisons of files, documents in every
/// form, previews, the record read whole.
const HEAVY: &[&str] = &[
    "/me/password",
    "/me/private",
    "/api/v1/me/password",
    "/api/v1/private/open",
    "/public/check",
    "/public/download",
    "/api/v1/check",
    "/api/v1/preview",
    "/api/v1/released/{act}/file",
    "/api/v1/drafts/{act}/file",
    "/api/v1/drafts/{act}/comparison",
    "/api/v1/drafts/{act}/trace",
    "/api/v1/statements/{act}/file",
    "/api/v1/texts/{text}/file",
    "/api/v1/texts/{text}/comparison",
    "/api/v1/record/verify",
    "/drafts/compare",
    "/drafts/trace",
    "/drafts/download",
    "/statement/download",
    "/text/compare",
    "/text/download",
    "/propose/preview",
    "/record/verify",
];

/// One queue: requests that work, and requests that wait in the order in which they came.
#[derive(Debug)]
pub struct Queue {
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    most: usize,
}

/// A request that waits, counted until it stops waiting or goes away.
struct Waiting<'q>(&'q AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Queue {
    /// Makes a queue for so many requests at work and so many that wait.
    pub fn new(at_work: usize, most: usize) -> Queue {
        Queue { places: Arc::new(Semaphore::new(at_work)), waiting: AtomicUsize::new(0), most }
    }

    /// Waits for a place to work. The place is free again when it is dropped.
    ///
    /// # Errors
    /// Returns a fault if too many wait already.
    pub async fn turn(&self) -> Result<OwnedSemaphorePermit, Fault> {
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            return Ok(place);
        }
        let before = self.waiting.fetch_add(1, Ordering::SeqCst);
        let _waiting = Waiting(&self.waiting);
        if before >= self.most {
            return Err(busy());
        }
        Arc::clone(&self.places).acquire_owned().await.map_err(|_| busy())
    }

    /// Returns how many requests wait.
    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::SeqCst)
    }
}

fn busy() -> Fault {
    Fault::new(
        Kind::Busy,
        say!("room-busy", "The room has too many requests at the moment. Nothing was done."),
        say!("wait-seconds-try-again", "Wait a few seconds and try again."),
    )
}

/// The queues of a room.
#[derive(Debug)]
pub struct Queues {
    /// Pages for visitors who are not signed in.
    pub open: Queue,
    /// What those visitors send, such as passwords and files to check, and their documents.
    pub trying: Queue,
    /// Pages for those who are signed in.
    pub reading: Queue,
    /// What takes much work, for those who are signed in.
    pub heavy: Queue,
    /// Acts and settings. They take turns at the record, so most of them wait.
    pub writing: Queue,
}

impl Default for Queues {
    /// Work is divided by the processors of the machine. Trying a password takes 64 MiB of memory.
    fn default() -> Queues {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        let half = (processors / 2).max(1);
        Queues {
            open: Queue::new(half, 256),
            trying: Queue::new(half, 64),
            reading: Queue::new(4 * processors, 512),
            heavy: Queue::new(half, 64),
            writing: Queue::new(16, 256),
        }
    }
}

impl Queues {
    /// Returns the queue of a request.
    pub fn of(&self, route: &Route, signed_in: bool) -> &Queue {
        let heavy = HEAVY.contains(&route.path);
        match (signed_in, &route.doing) {
            (false, _) if heavy || route.method == Method::POST => &self.trying,
            (false, _) => &self.open,
            (true, _) if heavy => &self.heavy,
            (true, Doing::Deed(_) | Doing::Answer(_) | Doing::Call(_)) => &self.writing,
            (true, _) => &self.reading,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_queue_is_bounded_and_keeps_the_order() {
        let queue = Arc::new(Queue::new(1, 2));
        let first = queue.turn().await.unwrap();
        let (order, mut came) = tokio::sync::mpsc::unbounded_channel();
        for nth in 1..=2 {
            let (own, order) = (Arc::clone(&queue), order.clone());
            tokio::spawn(async move {
                let _turn = own.turn().await.unwrap();
                order.send(nth).unwrap();
            });
            while queue.waiting() < nth {
                tokio::task::yield_now().await;
            }
        }
        assert_eq!(queue.turn().await.unwrap_err().kind, Kind::Busy);
        assert_eq!(queue.waiting(), 2, "a request that was refused does not wait");
        drop(first);
        assert_eq!((came.recv().await, came.recv().await), (Some(1), Some(2)));
        drop(queue.turn().await.unwrap());
    }

    #[tokio::test]
    async fn whoever_goes_away_waits_no_longer() {
        let queue = Queue::new(1, 1);
        let first = queue.turn().await.unwrap();
        let gone = tokio::time::timeout(std::time::Duration::ZERO, queue.turn()).await;
        assert!(gone.is_err());
        assert_eq!(queue.waiting(), 0);
        drop(first);
        drop(queue.turn().await.unwrap());
    }

    #[test]
    fn heavy_paths_are_routes_and_visitors_never_share_a_queue_with_delegates() {
        let (queues, routes) = (Queues::default(), crate::routes());
        for path in HEAVY {
            assert!(routes.iter().any(|route| route.path == *path), "{path}");
        }
        for route in &routes {
            let visitors = [&queues.open, &queues.trying];
            let of = |signed_in| queues.of(route, signed_in);
            assert!(visitors.iter().any(|one| std::ptr::eq(*one, of(false))), "{}", route.path);
            assert!(!visitors.iter().any(|one| std::ptr::eq(*one, of(true))), "{}", route.path);
        }
    }
}
