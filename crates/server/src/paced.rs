//! A connection whose reader must take what it asked for.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

use crate::limits::Limits;

/// Bytes of an answer that the system keeps for a reader, about: what a slow one takes of its memory.
const KEPT: usize = 128 << 10;

/// A connection that ends if its reader takes an answer too slowly.
#[derive(Debug)]
pub struct Paced {
    stream: TcpStream,
    wait: Duration,
    rate: u64,
    slow: Option<Slow>,
}

/// A reader who let the room wait during an answer.
#[derive(Debug)]
struct Slow {
    since: Instant,
    taken: u64,
    ends: Pin<Box<Sleep>>,
}

impl Slow {
    /// Returns when the reader must have taken more.
    fn end(&self, wait: Duration, rate: u64) -> Instant {
        self.since + wait + Duration::from_secs(self.taken / rate.max(1))
    }
}

impl Paced {
    /// Watches over a connection.
    pub fn new(stream: TcpStream, limits: &Limits) -> Paced {
        let set = stream.set_nodelay(true);
        if let Err(error) = set.and_then(|()| SockRef::from(&stream).set_send_buffer_size(KEPT)) {
            tracing::debug!(cause = %error, "a connection keeps the settings of the system");
        }
        Paced { stream, wait: limits.wait, rate: limits.pace, slow: None }
    }

    /// Counts what was taken, or waits for the reader as long as its pace allows.
    fn watch(&mut self, came: Poll<io::Result<usize>>, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        if let Poll::Ready(taken) = came {
            if let (Some(slow), Ok(taken)) = (&mut self.slow, &taken) {
                slow.taken += *taken as u64;
            }
            return Poll::Ready(taken);
        }
        let now = Instant::now();
        let ends = now + self.wait;
        let slow = self.slow.get_or_insert_with(|| Slow {
            since: now,
            taken: 0,
            ends: Box::pin(tokio::time::sleep_until(ends)),
        });
        let end = slow.end(self.wait, self.rate);
        if slow.ends.deadline() != end {
            slow.ends.as_mut().reset(end);
        }
        ready!(slow.ends.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Paced {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, to)
    }
}

impl AsyncWrite for Paced {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        let came = Pin::new(&mut self.stream).poll_write(cx, from);
        self.watch(came, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        from: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let came = Pin::new(&mut self.stream).poll_write_vectored(cx, from);
        self.watch(came, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// All of an answer is with the system when this is asked for.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.slow = None;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    async fn two(limits: &Limits) -> (Paced, TcpStream) {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let reader = TcpStream::connect(socket.local_addr().unwrap()).await.unwrap();
        (Paced::new(socket.accept().await.unwrap().0, limits), reader)
    }

    #[tokio::test]
    async fn whoever_reads_nothing_is_let_go_and_whoever_reads_gets_all() {
        let limits = Limits { wait: Duration::from_millis(300), pace: 1 << 30, ..Limits::default() };
        let much = vec![7; 16 << 20];
        let (mut room, reader) = two(&limits).await;
        let error = room.write_all(&much).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        drop(reader);
        let limits = Limits { wait: Duration::from_secs(300), ..limits };
        let (mut room, mut reader) = two(&limits).await;
        let writes = async { (room.write_all(&much).await.unwrap(), room.shutdown().await.unwrap()) };
        let mut came = Vec::new();
        let (_, read) = tokio::join!(writes, reader.read_to_end(&mut came));
        assert_eq!((read.unwrap(), came == much), (much.len(), true));
    }

    #[tokio::test]
    async fn time_that_nothing_was_written_does_not_count() {
        let limits = Limits { wait: Duration::from_secs(20), pace: 1 << 30, ..Limits::default() };
        let (mut room, mut reader) = two(&limits).await;
        let (half, mut came) = (vec![7; 4 << 20], vec![0; 4 << 20]);
        for _ in 0..2 {
            let (wrote, read) = tokio::join!(room.write_all(&half), reader.read_exact(&mut came));
            wrote.unwrap();
            assert_eq!(read.unwrap(), half.len());
            room.flush().await.unwrap();
            assert!(room.slow.is_none());
        }
    }
}
