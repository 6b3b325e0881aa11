//! Queues: how many requests work at once, how many may wait, and who waits for whom.
//!
//! Visitors who are not signed in have queues of their own, and can never take the places of those who are.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::Method;
use paraph_talks::say;
use tokio::sync::oneshot;

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

/// One queue: requests that work, and requests that wait. Each belongs to somebody, an address or a credential.
/// Those who wait take turns, and the requests of each come in their order.
#[derive(Debug)]
pub struct Queue(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    line: Mutex<Line>,
    most: usize,
    share: usize,
}

#[derive(Debug)]
struct Line {
    places: usize,
    waiting: usize,
    /// Who waits, the next one first, with the requests of each.
    turns: VecDeque<(String, VecDeque<oneshot::Sender<Place>>)>,
}

/// A place to work. It is free again when it is dropped.
#[derive(Debug)]
pub struct Place(Option<Arc<Shared>>);

impl Drop for Place {
    fn drop(&mut self) {
        let Some(shared) = self.0.take() else { return };
        loop {
            let mut line = shared.line();
            let Some(next) = line.next() else {
                line.places += 1;
                return;
            };
            drop(line);
            match next.send(Place(Some(Arc::clone(&shared)))) {
                Ok(()) => return,
                // This request went away. The place is for the one after it.
                Err(mut place) => place.0 = None,
            }
        }
    }
}

impl Shared {
    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    /// Takes the next request out of the queue. Its sender then has the last turn.
    fn next(&mut self) -> Option<oneshot::Sender<Place>> {
        let (who, mut own) = self.turns.pop_front()?;
        let next = own.pop_front();
        self.waiting -= usize::from(next.is_some());
        if !own.is_empty() {
            self.turns.push_back((who, own));
        }
        next
    }

    fn own(&self, who: &str) -> usize {
        self.turns.iter().find(|(other, _)| other == who).map_or(0, |(_, own)| own.len())
    }

    /// Sends away the last request of the one who has the most of them, if these are more than `than`.
    fn make_room(&mut self, than: usize) -> bool {
        let most = self.turns.iter_mut().max_by_key(|(_, own)| own.len());
        let Some((_, own)) = most.filter(|(_, own)| own.len() > than) else { return false };
        self.waiting -= usize::from(own.pop_back().is_some());
        true
    }

    fn add(&mut self, who: &str, request: oneshot::Sender<Place>) {
        self.waiting += 1;
        match self.turns.iter_mut().find(|(other, _)| other == who) {
            Some((_, own)) => own.push_back(request),
            None => self.turns.push_back((who.to_owned(), VecDeque::from([request]))),
        }
    }

    /// Removes the requests of one that went away.
    fn forget(&mut self, who: &str) {
        if let Some((_, own)) = self.turns.iter_mut().find(|(other, _)| other == who) {
            let before = own.len();
            own.retain(|request| !request.is_closed());
            self.waiting -= before - own.len();
        }
        self.turns.retain(|(_, own)| !own.is_empty());
    }
}

/// A request that waits, until it stops waiting or goes away.
struct Waiting<'q> {
    queue: &'q Queue,
    who: &'q str,
    place: oneshot::Receiver<Place>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.place.close();
        self.queue.0.line().forget(self.who);
    }
}

impl Queue {
    /// Makes a queue for so many requests at work and so many that wait, of which one sender may have a quarter.
    pub fn new(at_work: usize, most: usize) -> Queue {
        let line = Line { places: at_work, waiting: 0, turns: VecDeque::new() };
        Queue(Arc::new(Shared { line: Mutex::new(line), most, share: most.div_ceil(4) }))
    }

    /// Waits for a place to work.
    ///
    /// # Errors
    /// Returns a fault if too many requests wait already, of all senders or of this one.
    pub async fn turn(&self, who: &str) -> Result<Place, Fault> {
        let place = {
            let mut line = self.0.line();
            if line.places > 0 {
                line.places -= 1;
                return Ok(Place(Some(Arc::clone(&self.0))));
            }
            let own = line.own(who);
            // The place of a request of somebody who has more of them, if all are taken.
            if own >= self.0.share || (line.waiting >= self.0.most && !line.make_room(own + 1)) {
                return Err(busy());
            }
            let (request, place) = oneshot::channel();
            line.add(who, request);
            place
        };
        let mut waiting = Waiting { queue: self, who, place };
        (&mut waiting.place).await.map_err(|_| busy())
    }

    /// Returns how many requests wait.
    pub fn waiting(&self) -> usize {
        self.0.line().waiting
    }
}

/// Makes the fault of a room that has too much to do.
pub fn busy() -> Fault {
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
        let queue = Arc::new(Queue::new(1, 8));
        let first = queue.turn("a").await.unwrap();
        let (order, mut came) = tokio::sync::mpsc::unbounded_channel();
        for nth in 1..=2 {
            let (own, order) = (Arc::clone(&queue), order.clone());
            tokio::spawn(async move {
                let _turn = own.turn("a").await.unwrap();
                order.send(nth).unwrap();
            });
            while queue.waiting() < nth {
                tokio::task::yield_now().await;
            }
        }
        assert_eq!(queue.turn("a").await.unwrap_err().kind, Kind::Busy);
        assert_eq!(queue.waiting(), 2, "a request that was refused does not wait");
        drop(first);
        assert_eq!((came.recv().await, came.recv().await), (Some(1), Some(2)));
        drop(queue.turn("a").await.unwrap());
    }

    /// Sends a request that waits, and notes whose it was when its turn comes.
    async fn wait_in(
        queue: &Arc<Queue>,
        who: &'static str,
        order: &tokio::sync::mpsc::UnboundedSender<String>,
    ) {
        let (own, order, before) = (Arc::clone(queue), order.clone(), queue.0.line().own(who));
        tokio::spawn(async move {
            let turn = own.turn(who).await;
            order.send(if turn.is_ok() { who.to_owned() } else { format!("{who} refused") }).unwrap();
        });
        while queue.0.line().own(who) == before {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn those_who_wait_take_turns_and_nobody_fills_a_queue() {
        let queue = Arc::new(Queue::new(1, 8));
        let first = queue.turn("a").await.unwrap();
        let (order, mut came) = tokio::sync::mpsc::unbounded_channel();
        // Two addresses of four fill it, with as many as each may have.
        for who in ["a", "a", "b", "b", "c", "c", "d", "d"] {
            wait_in(&queue, who, &order).await;
        }
        assert_eq!(queue.turn("a").await.unwrap_err().kind, Kind::Busy, "a quarter of the queue");
        assert_eq!(queue.waiting(), 8);
        // A newcomer to a full queue takes the place of a sender who has two.
        wait_in(&queue, "honest", &order).await;
        assert_eq!(queue.waiting(), 8);
        drop((first, order));
        let mut all = Vec::new();
        while let Some(who) = came.recv().await {
            all.push(who);
        }
        let refused = all.iter().position(|who| who.ends_with("refused")).unwrap();
        all.remove(refused);
        let honest = all.iter().position(|who| who == "honest").unwrap();
        assert_eq!(honest, 4, "one of each before it, and no second one: {all:?}");
        assert_eq!((all.len(), queue.waiting()), (8, 0));
    }

    #[tokio::test]
    async fn whoever_goes_away_waits_no_longer() {
        let queue = Queue::new(1, 1);
        let first = queue.turn("a").await.unwrap();
        let gone = tokio::time::timeout(std::time::Duration::ZERO, queue.turn("a")).await;
        assert!(gone.is_err());
        assert_eq!(queue.waiting(), 0);
        drop(first);
        drop(queue.turn("a").await.unwrap());
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
