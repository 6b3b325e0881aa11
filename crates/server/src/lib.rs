//! The room: talks in a browser.
//!
//! Pages are made on the server and work without scripts; a little script makes them live. A page is a
//! function of what one visitor may see (`look`); whatever changes the record goes through one place
//! (`deed`), and who may come where is one table (`routes`). The room has no data of its own: the record
//! and what lies beside it in the same file is all there is.

mod api;
mod app;
mod assets;
mod cookie;
mod deed;
mod fault;
mod feeds;
mod files;
mod gate;
mod hand;
mod input;
mod layout;
mod live;
mod look;
mod pages;
mod parts;
mod private_papers;
mod room;
mod route;
mod router;
mod routes;
mod serve;
mod shared;
mod system;
mod tongue;
mod visitor;

pub use api::sent;
pub use app::{App, Demonstration};
pub use fault::Fault;
pub use paraph_door::{Cost, Terms};
pub use route::{Needs, Route};
pub use router::router;
pub use routes::routes;
pub use serve::{Config, ServeError, log_to_standard_error, serve};
pub use shared::acts::posted;
pub use tongue::{Tongue, Voice};
