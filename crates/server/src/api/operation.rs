//! An operation: its route, its description, its request and its answer.

use axum::http::Method;

use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route};
use crate::shared::file::Sent;

/// An operation of the API.
pub struct Operation {
    /// Route, as the room serves it.
    pub route: Route,
    /// Description of the operation, in a line.
    pub says: &'static str,
    /// Parameters in the query or in a header.
    pub params: &'static [Param],
    /// Schema of the request's body, if it has one.
    pub sent: Option<&'static str>,
    /// Schema of the answer; empty for a file.
    pub gives: &'static str,
    /// Media types of a file in the answer.
    pub files: &'static [&'static str],
    /// Statuses of problems beside those that follow from the route.
    pub problems: &'static [u16],
}

/// A parameter outside the path.
#[derive(Clone, Copy)]
pub struct Param {
    /// Name.
    pub name: &'static str,
    /// `query` or `header`.
    pub place: &'static str,
    /// `string` or `integer`.
    pub kind: &'static str,
    /// Allowed values, if they are few.
    pub of: &'static [&'static str],
    /// Description.
    pub says: &'static str,
    /// Whether the parameter is required.
    pub required: bool,
}

/// Returns an optional parameter of the query.
pub const fn may(name: &'static str, kind: &'static str, says: &'static str) -> Param {
    Param { name, place: "query", kind, of: &[], says, required: false }
}

/// Returns a required parameter of the query.
pub const fn must(name: &'static str, kind: &'static str, says: &'static str) -> Param {
    Param { name, place: "query", kind, of: &[], says, required: true }
}

/// Returns an optional parameter of the query that has a few allowed values.
pub const fn one_of(name: &'static str, of: &'static [&'static str], says: &'static str) -> Param {
    Param { name, place: "query", kind: "string", of, says, required: false }
}

/// Returns an optional header.
pub const fn header(name: &'static str, says: &'static str) -> Param {
    Param { name, place: "header", kind: "string", of: &[], says, required: false }
}

/// Returns an operation that reads something.
pub const fn get(
    path: &'static str,
    needs: Needs,
    gives: &'static str,
    says: &'static str,
    file: fn(&Look<'_>, &Input) -> Result<Sent, Fault>,
) -> Operation {
    let route = Route { method: Method::GET, path, needs, doing: Doing::File(file) };
    Operation { route, says, params: &[], sent: None, gives, files: &[], problems: &[] }
}

/// Returns an operation that sends a file in one of these media types.
pub const fn file(
    path: &'static str,
    needs: Needs,
    files: &'static [&'static str],
    says: &'static str,
    file: fn(&Look<'_>, &Input) -> Result<Sent, Fault>,
) -> Operation {
    let route = Route { method: Method::GET, path, needs, doing: Doing::File(file) };
    Operation { route, says, params: &[], sent: None, gives: "", files, problems: &[] }
}

/// Returns an operation that does something.
pub const fn post(
    path: &'static str,
    needs: Needs,
    sent: Option<&'static str>,
    gives: &'static str,
    says: &'static str,
    call: fn(&Hand<'_>, &Input) -> Result<Reply, Fault>,
) -> Operation {
    let route = Route { method: Method::POST, path, needs, doing: Doing::Call(call) };
    Operation { route, says, params: &[], sent, gives, files: &[], problems: &[] }
}

impl Operation {
    /// Adds parameters outside the path.
    pub const fn asking(mut self, params: &'static [Param]) -> Operation {
        self.params = params;
        self
    }

    /// Adds problems that the operation may answer with, beside those that follow from its route.
    pub const fn failing(mut self, problems: &'static [u16]) -> Operation {
        self.problems = problems;
        self
    }

    /// Returns the names in braces in the path.
    pub fn names(&self) -> Vec<&'static str> {
        let parts = self.route.path.split('/');
        parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
    }

    /// Returns the statuses of all problems that the operation may answer with, in order.
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
