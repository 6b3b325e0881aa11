//! A route: its method, its path, who may use it, and what it does.

use axum::http::Method;
use maud::Markup;

use crate::fault::Fault;
use crate::hand::{Done, Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::shared::file::Sent;

/// Visitors who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Anybody.
    Nothing,
    /// Anybody, in a demonstration only.
    Demonstration,
    /// A delegate who has signed in, whatever the standing of the delegation.
    SignedIn,
    /// A delegate of a party or of the chair: those who negotiate.
    Inside,
    /// A head of delegation.
    Head,
}

/// A page, made from what a visitor may see and from the request.
pub type Page = fn(&Look<'_>, &Input) -> Result<Markup, Fault>;

/// Action of a form.
pub type Deed = fn(&Hand<'_>, &Input) -> Result<Done, Fault>;

/// Action of a route.
#[derive(Clone, Copy, Debug)]
pub enum Doing {
    /// Shows a page, in the frame of the room.
    Page(Page),
    /// Shows a piece of a page, without the frame.
    Piece(Page),
    /// Carries out a form, and sends the visitor on.
    Deed(Deed),
    /// Carries out a form, and answers with a page in the frame of the room, for things that are shown once.
    Answer(fn(&Hand<'_>, &Input) -> Result<Markup, Fault>),
    /// Carries out a program's call, and answers in JSON.
    Call(fn(&Hand<'_>, &Input) -> Result<Reply, Fault>),
    /// Sends a file: calendars, feeds, documents, JSON.
    File(fn(&Look<'_>, &Input) -> Result<Sent, Fault>),
    /// Sends live updates.
    Live,
    /// Reports that the room is alive. Waits for nobody.
    Health,
}

/// A route of the room.
#[derive(Clone, Debug)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// Path, with the names of its parts in braces.
    pub path: &'static str,
    /// Visitors who may use the route.
    pub needs: Needs,
    /// Action.
    pub doing: Doing,
}

/// Returns the route of a page.
pub const fn page(path: &'static str, needs: Needs, page: Page) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::Page(page) }
}

/// Returns the route of a piece of a page.
pub const fn piece(path: &'static str, needs: Needs, piece: Page) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::Piece(piece) }
}

/// Returns the route of a file.
pub const fn file(
    path: &'static str,
    needs: Needs,
    file: fn(&Look<'_>, &Input) -> Result<Sent, Fault>,
) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::File(file) }
}

/// Returns the route of a form.
pub const fn form(path: &'static str, needs: Needs, deed: Deed) -> Route {
    Route { method: Method::POST, path, needs, doing: Doing::Deed(deed) }
}
