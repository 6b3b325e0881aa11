//! Files that the room sends.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A file to be sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Media type.
    pub kind: &'static str,
    /// Name under which the browser saves it, or `None` if it is shown.
    pub name: Option<String>,
    /// Contents.
    pub bytes: Vec<u8>,
}

impl Sent {
    /// Makes a file that is shown and not saved.
    pub fn shown(kind: &'static str, bytes: impl Into<Vec<u8>>) -> Sent {
        Sent { kind, name: None, bytes: bytes.into() }
    }

    /// Makes a file that is saved under a name.
    pub fn kept(kind: &'static str, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Sent {
        Sent { kind, name: Some(name.into()), bytes: bytes.into() }
    }
}

/// Returns a name with only those characters that every system takes.
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
