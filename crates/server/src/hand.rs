//! A visitor who is about to do something, and what comes back: another page, or an answer for a program.

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
    /// Who does it.
    pub visitor: &'a Visitor,
    /// What the request said beside the form.
    pub headers: &'a HeaderMap,
}

/// What came of a form.
#[derive(Debug, Default)]
pub struct Done {
    /// The page to which one is sent.
    pub to: String,
    /// Cookies that are set.
    pub cookies: Vec<String>,
}

impl Done {
    /// Sends the visitor to a page of this room.
    pub fn to(path: impl Into<String>) -> Done {
        Done { to: path.into(), cookies: Vec::new() }
    }

    /// Tells something on the page to which one is sent: the key of a message.
    pub fn telling(mut self, key: &str) -> Done {
        let (path, mark) = self.to.split_once('#').map_or((self.to.as_str(), None), |(p, m)| (p, Some(m)));
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("told="));
        let query: Vec<String> = kept.map(str::to_owned).chain([format!("told={key}")]).collect();
        let mark = mark.map_or(String::new(), |mark| format!("#{mark}"));
        self.to = format!("{path}?{}{mark}", query.join("&"));
        self
    }

    /// Sends the visitor back to the page that the form came from, if it is one of this room.
    pub fn back(asked: &Input, otherwise: &str) -> Done {
        Done::to(within(asked.get("back").unwrap_or(otherwise), otherwise))
    }
}

/// A path of this room, and of no other: neither `//elsewhere` nor `\elsewhere`.
pub fn within<'p>(path: &'p str, otherwise: &'p str) -> &'p str {
    let plain = path.chars().all(|c| !c.is_control() && c != '\\');
    if path.starts_with('/') && !path.starts_with("//") && plain { path } else { otherwise }
}

/// An answer for a program.
#[derive(Debug)]
pub struct Reply {
    /// How it went.
    pub status: StatusCode,
    /// What it says.
    pub value: serde_json::Value,
    /// Cookies that are set.
    pub cookies: Vec<String>,
}

impl Reply {
    /// An answer without cookies.
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
    /// The credential for which the visitor signs.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub fn credential(&self) -> Result<&str, Fault> {
        self.visitor.viewer().ok_or_else(|| {
            Fault::new(
                Kind::SignIn,
                say!("you-not-signed", "You are not signed in."),
                say!("sign-send-again", "Sign in, then send it again."),
            )
        })
    }

    /// The key with which the visitor signs, unlocked by the sign-in.
    ///
    /// # Errors
    /// When nobody is signed in, or the sign-in holds no key.
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

    /// Signs an act for the visitor. The mark `once` of a form makes it one act however often it is sent.
    ///
    /// # Errors
    /// When the rules refuse it, or it could not be built or kept.
    pub fn sign(
        &self,
        asked: &Input,
        build: impl FnOnce(&mut paraph_node::Session) -> Result<Act, Fault>,
    ) -> Result<Signed, Fault> {
        self.app.room.sign(&self.key()?, asked.get("once"), build)
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
