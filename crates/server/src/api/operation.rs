//! What an operation is: its route, what it says of itself, what is sent and what comes back.

use axum::http::Method;

use crate::asked::Asked;
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::look::Look;
use crate::route::{Doing, Needs, Route};
use crate::shared::file::Sent;

/// One operation.
pub struct Operation {
    /// Its route, as the room serves it.
    pub route: Route,
    /// What it does, in a line.
    pub says: &'static str,
    /// What is asked in the query or a header.
    pub params: &'static [Param],
    /// The schema of what is sent, where something is.
    pub sent: Option<&'static str>,
    /// The schema of what comes back; none where it is a file.
    pub gives: &'static str,
    /// The media types of a file that comes back.
    pub files: &'static [&'static str],
    /// Statuses of problems beside those that follow from the route.
    pub problems: &'static [u16],
}

/// Something that is asked beside the path.
#[derive(Clone, Copy)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// `query` or `header`.
    pub place: &'static str,
    /// `string` or `integer`.
    pub kind: &'static str,
    /// The values that it may have, where they are few.
    pub of: &'static [&'static str],
    /// What it says.
    pub says: &'static str,
    /// Whether it has to be there.
    pub required: bool,
}

/// A word of the query that may be left out.
pub const fn may(name: &'static str, kind: &'static str, says: &'static str) -> Param {
    Param { name, place: "query", kind, of: &[], says, required: false }
}

/// A word of the query that has to be there.
pub const fn must(name: &'static str, kind: &'static str, says: &'static str) -> Param {
    Param { name, place: "query", kind, of: &[], says, required: true }
}

/// A word of the query that may be left out, and is one of a few.
pub const fn one_of(name: &'static str, of: &'static [&'static str], says: &'static str) -> Param {
    Param { name, place: "query", kind: "string", of, says, required: false }
}

/// A header that may be left out.
pub const fn header(name: &'static str, says: &'static str) -> Param {
    Param { name, place: "header", kind: "string", of: &[], says, required: false }
}

/// Something that is looked at.
pub const fn get(
    path: &'static str,
    needs: Needs,
    gives: &'static str,
    says: &'static str,
    file: fn(&Look<'_>, &Asked) -> Result<Sent, Fault>,
) -> Operation {
    let route = Route { method: Method::GET, path, needs, doing: Doing::File(file) };
    Operation { route, says, params: &[], sent: None, gives, files: &[], problems: &[] }
}

/// A file, of one of these media types.
pub const fn file(
    path: &'static str,
    needs: Needs,
    files: &'static [&'static str],
    says: &'static str,
    file: fn(&Look<'_>, &Asked) -> Result<Sent, Fault>,
) -> Operation {
    let route = Route { method: Method::GET, path, needs, doing: Doing::File(file) };
    Operation { route, says, params: &[], sent: None, gives: "", files, problems: &[] }
}

/// Something that is done.
pub const fn post(
    path: &'static str,
    needs: Needs,
    sent: Option<&'static str>,
    gives: &'static str,
    says: &'static str,
    call: fn(&Hand<'_>, &Asked) -> Result<Reply, Fault>,
) -> Operation {
    let route = Route { method: Method::POST, path, needs, doing: Doing::Call(call) };
    Operation { route, says, params: &[], sent, gives, files: &[], problems: &[] }
}

impl Operation {
    /// The same, with what is asked beside the path.
    pub const fn asking(mut self, params: &'static [Param]) -> Operation {
        self.params = params;
        self
    }

    /// The same, with problems that it may answer beside those that follow from its route.
    pub const fn failing(mut self, problems: &'static [u16]) -> Operation {
        self.problems = problems;
        self
    }

    /// Names in braces in its path.
    pub fn names(&self) -> Vec<&'static str> {
        let parts = self.route.path.split('/');
        parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
    }

    /// Statuses of every problem that it may answer, in order.
    pub fn all_problems(&self) -> Vec<u16> {
        let mut all = vec![422, 500];
        all.extend(self.problems);
        match self.route.needs {
            Needs::Nothing => {}
            Needs::Demonstration => all.push(404),
            Needs::SignedIn => all.push(401),
            Needs::Inside | Needs::Head => all.extend([401, 403]),
        }
        if !self.names().is_empty() {
            all.push(404);
        }
        if self.route.method == Method::POST {
            all.push(403);
        }
        if self.sent.is_some() {
            all.extend([400, 413, 415]);
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}
