//! SHA-256 of values in canonical form, so that equal drafts have equal hashes.

use base16ct::lower;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Returns the tagged hash of a value under a heading that names its type: `sha256:` and 64 hex
/// digits.
///
/// The hash covers the heading, a zero byte, and the value as JSON with its members in ascending
/// order and without spaces.
pub fn digest<T: Serialize>(heading: &str, value: &T) -> String {
    let value =
        serde_json::to_value(value).expect("what is hashed has text for keys and integers for numbers");
    let bytes = serde_json::to_vec(&value).expect("a value can be written");
    let mut hasher = Sha256::new();
    hasher.update(heading.as_bytes());
    hasher.update([0]);
    hasher.update(&bytes);
    format!("sha256:{}", lower::encode_string(&hasher.finalize()))
}

/// Whether a text has the form of a hash.
pub(crate) fn is_digest(text: &str) -> bool {
    let mut bytes = [0; 32];
    text.strip_prefix("sha256:")
        .and_then(|digits| lower::decode(digits, &mut bytes).ok())
        .is_some_and(|read| read.len() == 32)
}
