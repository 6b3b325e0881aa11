//! Starts the room on a socket, and ends it in good order.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use paraph_door::{DoorError, set_clock_back};
use paraph_node::{NodeError, Session};
use tokio::net::TcpListener;

use crate::app::{App, Setup};
use crate::router::router;
use crate::sockets;
use crate::system::{go_on_from, now};

/// How often the door removes what has expired.
const UPKEEP: Duration = Duration::from_secs(600);

/// How often a room that nobody asks anything looks whether another program wrote to the record.
const LOOK: Duration = Duration::from_secs(1);

/// How the room is set up.
#[derive(Debug)]
pub struct Config {
    /// Path of the record.
    pub record: PathBuf,
    /// Address on which the room listens.
    pub listen: SocketAddr,
    /// Settings.
    pub setup: Setup,
    /// Whether the latest time that the file knows is set back to this machine's clock, if it is later.
    pub set_clock_back: bool,
}

/// Reason why the room does not open.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The record cannot be opened.
    #[error(transparent)]
    Record(#[from] NodeError),
    /// The door cannot be made.
    #[error(transparent)]
    Door(#[from] DoorError),
    /// Others can reach the room, and it does not know under which address.
    #[error("{0} can be reached from other machines, and the room does not know its own address")]
    NoAddress(SocketAddr),
    /// The room cannot listen on the address.
    #[error("{address} cannot be listened on: {source}")]
    Address {
        /// Address.
        address: SocketAddr,
        /// Cause.
        source: std::io::Error,
    },
    /// The program cannot run its tasks.
    #[error("the room cannot run: {0}")]
    Running(std::io::Error),
}

/// Logs events to standard error as lines of JSON: methods, patterns of paths, times. It never logs contents.
pub fn log_to_standard_error(level: &str) {
    let filter = tracing_subscriber::EnvFilter::new(level);
    let written = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_env_filter(filter);
    // If the program has a log already, that one stays.
    drop(written.try_init());
    // What a panic says may be contents: the log has its place in the program.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}

/// Opens the room, and serves it until the process is asked to end. Calls `ready` with the address once the
/// room is open.
///
/// # Errors
/// Returns an error if the record or the address cannot be opened.
pub fn serve(config: Config, ready: impl FnOnce(SocketAddr) + Send) -> Result<(), ServeError> {
    if !config.listen.ip().is_loopback() && config.setup.address.is_none() {
        return Err(ServeError::NoAddress(config.listen));
    }
    let mut session = Session::open(&config.record)?;
    // A copy of the file that is made while the room is open can then be told.
    session.store_mut().hold().map_err(paraph_node::NodeError::from)?;
    if config.set_clock_back {
        match set_clock_back(&mut session, now())? {
            Some(known) => tracing::warn!(
                %known,
                "the latest time that the file knew was set back to this machine's clock; all links and sign-ins ended"
            ),
            None => {
                tracing::warn!("the file knows no time later than this machine's clock; nothing was set back")
            }
        }
    }
    let app = App::new(session, config.setup)?;
    // If the clock was set back since the room was last open, links and sign-ins go on to lapse all the same.
    let (clock, known) = (now(), app.door.time(&app.room.session(), now())?);
    if known > clock {
        tracing::warn!(
            %known,
            "this machine's clock is behind the latest time that the file knows; if an earlier clock ran ahead, \
             open the room once with --set-clock-back"
        );
    }
    go_on_from(known);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(ServeError::Running)?;
    runtime.block_on(run(app, config.listen, ready))
}

async fn run(
    app: Arc<App>,
    listen: SocketAddr,
    ready: impl FnOnce(SocketAddr) + Send,
) -> Result<(), ServeError> {
    let failed = |source| ServeError::Address { address: listen, source };
    let socket = TcpListener::bind(listen).await.map_err(failed)?;
    let address = socket.local_addr().map_err(failed)?;
    let looking = Arc::clone(&app);
    tokio::task::spawn_blocking(move || looking.room.look_back());
    let kept = Arc::clone(&app);
    tokio::spawn(async move {
        let mut hours = tokio::time::interval(UPKEEP);
        loop {
            hours.tick().await;
            let kept = Arc::clone(&kept);
            drop(tokio::task::spawn_blocking(move || kept.tidy(now())).await);
        }
    });
    let looks = Arc::clone(&app);
    tokio::spawn(async move {
        let mut seconds = tokio::time::interval(LOOK);
        seconds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            seconds.tick().await;
            let looks = Arc::clone(&looks);
            drop(tokio::task::spawn_blocking(move || looks.look_at_the_file()).await);
        }
    });
    ready(address);
    tracing::info!(%address, "the room is open");
    let told = async {
        ended().await;
        tracing::info!("the room closes");
    };
    // Streams never end by themselves; they end with the process.
    tokio::select! {
        () = serve_on(socket, Arc::clone(&app)) => {}
        () = told => {}
    }
    // A snapshot makes the next start faster.
    app.room.settle();
    app.room.release();
    Ok(())
}

/// Answers whoever comes to a socket, within the limits of the room. Never ends.
pub async fn serve_on(socket: TcpListener, app: Arc<App>) {
    let (connections, limits) = (Arc::clone(&app.connections), app.limits.clone());
    let proxy = app.proxy.clone();
    sockets::serve(socket, router(app), connections, limits, proxy).await;
}

/// Waits until the process is asked to end.
async fn ended() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        else {
            let _ = interrupt.await;
            return;
        };
        tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
