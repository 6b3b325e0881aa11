//! Detachable content: the act bears a salted hash, the content stands apart and can be erased.

use crate::hash::{Hash, hash};

/// The hash of a content under a salt of 32 bytes that its author drew at random.
pub fn commitment(salt: &[u8; 32], content: &str) -> Hash {
    let bytes: Vec<u8> = salt.iter().copied().chain(content.bytes()).collect();
    hash("paraph.detached/1", &bytes)
}

/// Whether content and salt are those of a hash.
pub fn matches(named: &Hash, salt: &[u8; 32], content: &str) -> bool {
    commitment(salt, content) == *named
}
