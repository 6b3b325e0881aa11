//! The room: talks in a browser.
//!
//! Pages are made on the server and work without scripts; a small script keeps them up to date. A page is a
//! function of what one visitor may see (`look`). Forms that sign acts go through one place (`deed`). One
//! table says who may use which route (`routes`). The room has no data of its own beyond the record and the
//! data kept beside it in the same file.

mod address;
mod api;
mod app;
mod assets;
mod body;
mod cookie;
mod deed;
mod fault;
mod feeds;
mod files;
mod gate;
mod hand;
mod input;
mod layout;
mod limits;
mod live;
mod look;
mod memory;
mod paced;
mod pages;
mod parts;
mod private_papers;
mod queue;
mod room;
mod route;
mod router;
mod routes;
mod serve;
mod shared;
mod sockets;
mod system;
mod tongue;
mod visitor;

pub use address::{Address, Peer, Proxy};
pub use api::sent;
pub use app::{App, Demonstration, Setup};
pub use axum::http::HeaderName;
pub use fault::Fault;
pub use limits::Limits;
pub use paraph_door::{Cost, Terms};
pub use route::{Needs, Route};
pub use router::router;
pub use routes::routes;
pub use serve::{Config, ServeError, log_to_standard_error, serve, serve_on};
pub use shared::acts::posted;
pub use tongue::{Tongue, Voice};
