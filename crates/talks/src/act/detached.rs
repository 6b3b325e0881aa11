//! Content that is kept apart from its act. The act contains only the salted hash, so that the
//! content can be erased and every proof remains valid.

use serde::{Deserialize, Serialize};

use crate::digest::is_digest;

/// Hash of detached content: `sha256:` and 64 hex digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Detached(String);

impl Detached {
    /// Returns the hash as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Detached {
    type Error = String;

    fn try_from(text: String) -> Result<Detached, String> {
        if is_digest(&text) {
            Ok(Detached(text))
        } else {
            Err(format!("{text:?} is no hash: sha256: and 64 hex digits"))
        }
    }
}

impl From<Detached> for String {
    fn from(hash: Detached) -> String {
        hash.0
    }
}
