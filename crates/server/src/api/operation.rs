//! An operation: its route, its description, its request and its answer.

use axum::http::Method;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::answer::{Answer, Stop};
use crate::fault::Fault;
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route};
use crate::shared::file::Sent;

/// Gives the schema of a type, and adds the schemas that it refers to.
pub type Gives = fn(&mut SchemaGenerator) -> Schema;

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
    /// Schema of the answer, unless it is a file.
    pub gives: Option<Gives>,
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

/// Returns the schema of what a handler reads.
pub const fn reads<T: JsonSchema>(_: fn(&Look<'static>, &Input) -> Result<T, Fault>) -> Gives {
    SchemaGenerator::subschema_for::<T>
}

/// Returns the schema of what a handler answers after it has done something.
pub const fn answers<T: JsonSchema>(_: fn(&Hand<'static>, &Input) -> Result<Answer<T>, Stop>) -> Gives {
    SchemaGenerator::subschema_for::<T>
}

/// Makes an operation that reads something. The type that the handler returns gives the answer's schema.
macro_rules! get {
    ($path:expr, $needs:expr, $says:expr, $handler:expr $(,)?) => {
        $crate::api::operation::Operation::new(
            axum::http::Method::GET,
            $path,
            $needs,
            $says,
            $crate::route::Doing::File(|look, asked| $crate::api::answer::shown(&$handler(look, asked)?)),
            Some($crate::api::operation::reads($handler)),
        )
    };
}

/// Makes an operation that does something. The type that the handler returns gives the answer's schema.
macro_rules! post {
    ($path:expr, $needs:expr, $sent:expr, $says:expr, $handler:expr $(,)?) => {
        $crate::api::operation::Operation::new(
            axum::http::Method::POST,
            $path,
            $needs,
            $says,
            $crate::route::Doing::Call(|hand, asked| $crate::api::answer::reply($handler(hand, asked))),
            Some($crate::api::operation::answers($handler)),
        )
        .taking($sent)
    };
}

pub(super) use {get, post};

/// Returns an operation that sends a file in one of these media types.
pub const fn file(
    path: &'static str,
    needs: Needs,
    files: &'static [&'static str],
    says: &'static str,
    file: fn(&Look<'_>, &Input) -> Result<Sent, Fault>,
) -> Operation {
    let mut operation = Operation::new(Method::GET, path, needs, says, Doing::File(file), None);
    operation.files = files;
    operation
}

impl Operation {
    /// Makes an operation without parameters.
    pub const fn new(
        method: Method,
        path: &'static str,
        needs: Needs,
        says: &'static str,
        doing: Doing,
        gives: Option<Gives>,
    ) -> Operation {
        let route = Route { method, path, needs, doing };
        Operation { route, says, params: &[], sent: None, gives, files: &[], problems: &[] }
    }

    /// Names the schema of the request's body.
    pub const fn taking(mut self, sent: Option<&'static str>) -> Operation {
        self.sent = sent;
        self
    }

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
            all.extend([400, 408, 413, 415]);
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}
