//! Files that the room sends.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A file on its way to a browser.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its media type.
    pub kind: &'static str,
    /// Under which name it is kept; none where it is shown.
    pub name: Option<String>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Sent {
    /// Something that is shown and not kept.
    pub fn shown(kind: &'static str, bytes: impl Into<Vec<u8>>) -> Sent {
        Sent { kind, name: None, bytes: bytes.into() }
    }

    /// A document that is kept under a name.
    pub fn kept(kind: &'static str, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Sent {
        Sent { kind, name: Some(name.into()), bytes: bytes.into() }
    }
}

/// A name of letters that every system takes.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect()
}

impl IntoResponse for Sent {
    fn into_response(self) -> Response {
        let mut response = ([(header::CONTENT_TYPE, self.kind)], self.bytes).into_response();
        let named = self.name.map(|name| format!("attachment; filename=\"{}\"", plain(&name)));
        if let Some(value) = named.and_then(|named| HeaderValue::from_str(&named).ok()) {
            response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
        }
        response
    }
}
