//! What a route is: its method, its path, who may come there, and what is done.

use axum::http::Method;
use maud::Markup;

use crate::asked::Asked;
use crate::fault::Fault;
use crate::hand::{Done, Hand, Reply};
use crate::look::Look;
use crate::shared::file::Sent;

/// Who may come to a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Anybody.
    Nothing,
    /// Anybody, and in a demonstration only.
    Demonstration,
    /// A delegate who has signed in, of whatever standing.
    SignedIn,
    /// A delegate of a party or of the chair: those who negotiate.
    Inside,
    /// A head of delegation.
    Head,
}

/// A page, from what a visitor may see and what was asked.
pub type Page = fn(&Look<'_>, &Asked) -> Result<Markup, Fault>;

/// What a form does.
pub type Deed = fn(&Hand<'_>, &Asked) -> Result<Done, Fault>;

/// What is done at a route.
#[derive(Clone, Copy, Debug)]
pub enum Doing {
    /// A page is shown, in the frame of the room.
    Page(Page),
    /// A piece of a page is shown, without the frame.
    Piece(Page),
    /// A form is carried out, and the visitor is sent on.
    Deed(Deed),
    /// A form is carried out, and a page answers it, in the frame of the room: what is shown once.
    Answer(fn(&Hand<'_>, &Asked) -> Result<Markup, Fault>),
    /// A program's call is carried out, and answered in JSON.
    Call(fn(&Hand<'_>, &Asked) -> Result<Reply, Fault>),
    /// A file is sent: calendars, feeds, documents, JSON.
    File(fn(&Look<'_>, &Asked) -> Result<Sent, Fault>),
    /// What happens is told as it happens.
    Live,
}

/// One route.
#[derive(Clone, Debug)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// Its path, names of its parts in braces.
    pub path: &'static str,
    /// Who may come there.
    pub needs: Needs,
    /// What is done.
    pub doing: Doing,
}

/// A page's route.
pub const fn page(path: &'static str, needs: Needs, page: Page) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::Page(page) }
}

/// A route for a piece of a page.
pub const fn piece(path: &'static str, needs: Needs, piece: Page) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::Piece(piece) }
}

/// A route for a file.
pub const fn file(
    path: &'static str,
    needs: Needs,
    file: fn(&Look<'_>, &Asked) -> Result<Sent, Fault>,
) -> Route {
    Route { method: Method::GET, path, needs, doing: Doing::File(file) }
}

/// A form's route.
pub const fn form(path: &'static str, needs: Needs, deed: Deed) -> Route {
    Route { method: Method::POST, path, needs, doing: Doing::Deed(deed) }
}
