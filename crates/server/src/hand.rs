//! A visitor who is about to do something, and the result: another page, or an answer for a program.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use paraph_node::Signed;
use paraph_record::SecretKey;
use paraph_talks::act::Act;
use paraph_talks::say;

use crate::app::App;
use crate::fault::{Fault, Kind};
use crate::input::Input;
use crate::visitor::Visitor;

/// A visitor who is about to do something.
pub struct Hand<'a> {
    /// The room and its door.
    pub app: &'a Arc<App>,
    /// The visitor.
    pub visitor: &'a Visitor,
    /// Headers of the request.
    pub headers: &'a HeaderMap,
}

/// Result of a form.
#[derive(Debug, Default)]
pub struct Done {
    /// Page to which the visitor is sent.
    pub to: String,
    /// Cookies to set.
    pub cookies: Vec<String>,
}

impl Done {
    /// Sends the visitor to a page of this room.
    pub fn to(path: impl Into<String>) -> Done {
        Done { to: path.into(), cookies: Vec::new() }
    }

    /// Shows a message, given by its key, on the page to which the visitor is sent.
    pub fn telling(mut self, key: &str) -> Done {
        let (path, mark) = self.to.split_once('#').map_or((self.to.as_str(), None), |(p, m)| (p, Some(m)));
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("told="));
        let query: Vec<String> = kept.map(str::to_owned).chain([format!("told={key}")]).collect();
        let mark = mark.map_or(String::new(), |mark| format!("#{mark}"));
        self.to = format!("{path}?{}{mark}", query.join("&"));
        self
    }

    /// Sends the visitor back to the page that the form came from, if it is a page of this room.
    pub fn back(asked: &Input, otherwise: &str) -> Done {
        Done::to(within(asked.get("back").unwrap_or(otherwise), otherwise))
    }
}

/// Returns the path if it leads within this room, and `otherwise` for paths such as `//elsewhere` and
/// `\elsewhere`.
pub fn within<'p>(path: &'p str, otherwise: &'p str) -> &'p str {
    let plain = path.chars().all(|c| !c.is_control() && c != '\\');
    if path.starts_with('/') && !path.starts_with("//") && plain { path } else { otherwise }
}

/// An answer for a program.
#[derive(Debug)]
pub struct Reply {
    /// Status.
    pub status: StatusCode,
    /// Content.
    pub value: serde_json::Value,
    /// Cookies to set.
    pub cookies: Vec<String>,
}

impl Reply {
    /// Makes an answer without cookies.
    pub fn of(value: serde_json::Value) -> Reply {
        Reply { status: StatusCode::OK, value, cookies: Vec::new() }
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let failed = self.status.is_client_error() || self.status.is_server_error();
        let kind = if failed { "application/problem+json" } else { "application/json" };
        let mut response =
            (self.status, [(header::CONTENT_TYPE, kind)], self.value.to_string()).into_response();
        for cookie in self.cookies.iter().filter_map(|cookie| cookie.parse().ok()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, self.to)]).into_response();
        for cookie in self.cookies.iter().filter_map(|cookie| cookie.parse().ok()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

impl Hand<'_> {
    /// Returns the credential for which the visitor signs.
    ///
    /// # Errors
    /// Returns an error if the visitor is not signed in.
    pub fn credential(&self) -> Result<&str, Fault> {
        self.visitor.viewer().ok_or_else(|| {
            Fault::new(
                Kind::SignIn,
                say!("you-not-signed", "You are not signed in."),
                say!("sign-send-again", "Sign in, then send it again."),
            )
        })
    }

    /// Returns the key with which the visitor signs. The sign-in unlocked it.
    ///
    /// # Errors
    /// Returns an error if the visitor is not signed in, or the sign-in has no key.
    pub fn key(&self) -> Result<SecretKey, Fault> {
        self.credential()?;
        let guest = self.visitor.guest.as_ref();
        let key = guest.map(paraph_door::Guest::key).transpose()?;
        key.ok_or_else(|| {
            Fault::new(
                Kind::SignIn,
                say!("you-not-signed", "You are not signed in."),
                say!("sign-send-again", "Sign in, then send it again."),
            )
        })
    }

    /// Signs an act for the visitor: `make` makes it, and `keep` writes what is kept beside it. The mark `once` of a form makes sure that the act is signed once,
    /// however often the form is sent.
    ///
    /// # Errors
    /// Returns an error if the rules refuse the act, or it could not be built or kept.
    pub fn sign<M>(
        &self,
        asked: &Input,
        make: impl Fn(&paraph_node::Session) -> Result<M, Fault>,
        keep: impl Fn(&mut paraph_node::Session, M) -> Result<Act, Fault>,
    ) -> Result<Signed, Fault> {
        self.app.room.sign(&self.key()?, asked.get("once"), make, keep)
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\r\nX: y"] {
            assert_eq!(within(elsewhere, "/"), "/", "{elsewhere:?}");
        }
        assert_eq!(within("/text?view=clean#B7", "/"), "/text?view=clean#B7");
    }
}
