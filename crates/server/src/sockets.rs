//! Connections: how many, and how long one may take to say what it wants.

use std::collections::{BTreeMap, VecDeque};
use std::io::Write;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tower::ServiceExt;

use crate::address::{Peer, Proxy, subscriber};
use crate::limits::Limits;
use crate::paced::Paced;

/// Maximum size of the head of a request, in bytes.
const HEAD: usize = 64 << 10;

/// Open connections, by the address from which they come.
#[derive(Debug)]
pub struct Connections {
    most: usize,
    each: usize,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    number: usize,
    /// Connections of an address, oldest first, each with what ends it.
    by: BTreeMap<IpAddr, VecDeque<(u64, oneshot::Sender<()>)>>,
}

/// A connection, counted until it is dropped.
struct Counted {
    connections: Arc<Connections>,
    from: IpAddr,
    number: u64,
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.connections.open().remove(self.from, self.number);
    }
}

impl Open {
    fn remove(&mut self, from: IpAddr, number: u64) {
        let Some(own) = self.by.get_mut(&from) else { return };
        let before = own.len();
        own.retain(|(other, _)| *other != number);
        self.number -= before - own.len();
        if own.is_empty() {
            self.by.remove(&from);
        }
    }

    /// Ends the oldest connection of the address that has the most, if that is more than `than`.
    fn end_one(&mut self, than: usize) -> bool {
        let most = self.by.iter().max_by_key(|(_, own)| own.len()).filter(|(_, own)| own.len() > than);
        let Some(from) = most.map(|(from, _)| *from) else { return false };
        let Some((number, end)) = self.by.get_mut(&from).and_then(VecDeque::pop_front) else { return false };
        self.number -= 1;
        self.remove(from, number);
        drop(end);
        true
    }
}

impl Connections {
    /// Makes a count with these limits.
    pub fn new(limits: &Limits) -> Arc<Connections> {
        Arc::new(Connections { most: limits.connections, each: limits.each, open: Mutex::default() })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the number of open connections.
    pub fn number(&self) -> usize {
        self.open().number
    }

    /// Counts a connection, and returns what is dropped when it must end. Returns `None` if the address has too
    /// many, or if all places are taken by addresses that have no more than this one. `trusted` addresses may
    /// have any number.
    fn count(
        self: &Arc<Connections>,
        from: IpAddr,
        trusted: bool,
    ) -> Option<(Counted, oneshot::Receiver<()>)> {
        let mut open = self.open();
        let own = open.by.get(&from).map_or(0, VecDeque::len);
        if own >= self.each && !trusted {
            return None;
        }
        if open.number >= self.most && !open.end_one(own + 1) {
            return None;
        }
        let (end, ended) = oneshot::channel();
        let number = open.next;
        open.next += 1;
        open.number += 1;
        open.by.entry(from).or_default().push_back((number, end));
        drop(open);
        Some((Counted { connections: Arc::clone(self), from, number }, ended))
    }
}

/// Serves every connection that comes, each on a task of its own. Never ends.
pub async fn serve(
    socket: TcpListener,
    routes: Router,
    connections: Arc<Connections>,
    limits: Limits,
    proxy: Option<Proxy>,
) {
    loop {
        let (stream, peer) = match socket.accept().await {
            Ok(came) => came,
            Err(error) => {
                // Too many open files, for example: others end meanwhile.
                tracing::warn!(cause = %error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let from = peer.ip().to_canonical();
        let trusted = proxy.as_ref().is_some_and(|proxy| proxy.at.iter().any(|at| at.to_canonical() == from));
        match connections.count(subscriber(from), trusted) {
            Some((counted, ended)) => {
                let stream = Paced::new(stream, &limits);
                let one = one(stream, from, routes.clone(), limits.head);
                tokio::spawn(async move {
                    let _counted = counted;
                    tokio::select! { () = one => {}, _ = ended => {} }
                });
            }
            None => refuse(stream),
        }
    }
}

async fn one(stream: Paced, from: IpAddr, routes: Router, head: Duration) {
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(from));
        routes.clone().oneshot(request)
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(head).max_buf_size(HEAD);
    // A sender's mistake does not concern the room.
    if let Err(error) = server.serve_connection(TokioIo::new(stream), service).await {
        tracing::debug!(cause = %error, "a connection ended");
    }
}

/// Says that there are too many connections, without waiting for anything.
fn refuse(stream: TcpStream) {
    const SAYS: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 5\r\ncontent-type: text/plain\r\ncontent-length: 58\r\n\r\nThere are too many connections from here. Try again later.";
    tracing::warn!("a connection was refused: there are too many from its address, or in all");
    let said = stream.into_std().and_then(|mut stream| stream.write(SAYS));
    if let Err(error) = said {
        tracing::debug!(cause = %error, "the refusal was not said");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_never_takes_the_places_of_others() {
        let limits = Limits { connections: 6, each: 4, ..Limits::default() };
        let connections = Connections::new(&limits);
        let ip = |last: u8| IpAddr::from([192, 0, 2, last]);
        let mut greedy: Vec<_> = (0..4).map(|_| connections.count(ip(1), false).unwrap()).collect();
        assert!(connections.count(ip(1), false).is_none(), "an address has its limit");
        let honest: Vec<_> = (2..4).map(|last| connections.count(ip(last), false).unwrap()).collect();
        assert_eq!(connections.number(), 6);
        // All places are taken. A newcomer gets the oldest of the address that has the most.
        let late = connections.count(ip(9), false).unwrap();
        assert!(greedy[0].1.try_recv() == Err(oneshot::error::TryRecvError::Closed));
        assert!(greedy[1].1.try_recv() == Err(oneshot::error::TryRecvError::Empty));
        drop(greedy.remove(0));
        assert_eq!(connections.number(), 6, "counted once");
        let second = connections.count(ip(9), false).unwrap();
        // Two and two: nobody has more than the one who comes would have.
        assert!(connections.count(ip(1), false).is_none());
        drop((greedy, honest, late, second));
        assert_eq!(connections.number(), 0);
        assert!(connections.open().by.is_empty());
        // A proxy brings the connections of many.
        let proxied: Vec<_> = (0..6).map(|_| connections.count(ip(1), true).unwrap()).collect();
        assert_eq!(proxied.len(), connections.number());
    }
}
