//! The body of a request while it comes: so many bytes, and fast enough.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use paraph_talks::say;
use tokio::time::{Instant, Sleep};
use tokio_stream::Stream;

use crate::fault::{Fault, Kind};
use crate::limits::Limits;

/// Why a body was not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    TooLarge(usize),
    Slow,
}

/// Tells why a body ended early.
#[derive(Clone, Debug, Default)]
pub struct Why(Arc<OnceLock<Ended>>);

impl Why {
    /// Returns the fault of a body that ended early, or of one that is incomplete.
    pub fn fault(&self) -> Fault {
        match self.0.get() {
            Some(Ended::TooLarge(most)) => too_large(*most),
            Some(Ended::Slow) => Fault::new(
                Kind::Slow,
                say!("sent-too-slowly", "What you sent came too slowly. Nothing was done."),
                say!("try-again-better-connection", "Send it again over a better connection."),
            ),
            None => Fault::input(
                say!("form-could-not-read-incomplete", "The form could not be read: it is incomplete."),
                say!("reload-page-send-form-again", "Reload the page and send the form again."),
            ),
        }
    }
}

/// Makes the fault of a body that is too large.
pub fn too_large(most: usize) -> Fault {
    let kilobytes = most >> 10;
    Fault::new(
        Kind::TooLarge,
        say!(
            "sent-larger-kilobytes",
            "What you sent is larger than {kilobytes} kilobytes. Nothing was done.",
            kilobytes
        ),
        say!("send-smaller-file", "Send a smaller file."),
    )
}

/// A body that ends with an error if it is too large or too slow.
struct Measured {
    body: BodyDataStream,
    most: usize,
    seen: usize,
    began: Instant,
    grace: Duration,
    rate: u64,
    late: Pin<Box<Sleep>>,
    why: Why,
}

/// Returns a body that is read only as far as the limits allow, and why it ended if it did.
///
/// # Errors
/// Returns a fault if the body says itself that it is too large.
pub fn measured(body: Body, most: usize, limits: &Limits) -> Result<(Body, Why), Fault> {
    let said = axum::body::HttpBody::size_hint(&body).lower();
    if said > most as u64 {
        return Err(too_large(most));
    }
    let (began, why) = (Instant::now(), Why::default());
    let late = Box::pin(tokio::time::sleep_until(began + limits.body));
    let (body, rate) = (body.into_data_stream(), limits.rate.max(1));
    let all = Measured { body, most, seen: 0, began, grace: limits.body, rate, late, why: why.clone() };
    Ok((Body::from_stream(all), why))
}

impl Measured {
    fn ends(&self, why: Ended) -> Poll<Option<Result<Bytes, axum::Error>>> {
        let _ = self.why.0.set(why);
        Poll::Ready(Some(Err(axum::Error::new(std::io::Error::other("the body was not read to its end")))))
    }
}

impl Stream for Measured {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(next) = Pin::new(&mut self.body).poll_next(context) {
            if let Some(Ok(bytes)) = &next {
                self.seen += bytes.len();
                if self.seen > self.most {
                    return self.ends(Ended::TooLarge(self.most));
                }
                let time = self.grace + Duration::from_secs_f64(self.seen as f64 / self.rate as f64);
                let until = self.began + time;
                self.late.as_mut().reset(until);
            }
            return Poll::Ready(next);
        }
        match self.late.as_mut().poll(context) {
            Poll::Ready(()) => self.ends(Ended::Slow),
            Poll::Pending => Poll::Pending,
        }
    }
}
