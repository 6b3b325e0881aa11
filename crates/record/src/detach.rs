//! Detachable content: the act bears a salted hash, the content stands apart and can be erased.

use crate::fault::{Fault, FaultKind};
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

/// A content with its salt, as it travels beside the acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The salt.
    pub salt: [u8; 32],
    /// The words.
    pub words: String,
}

impl Content {
    /// The hash that an act bears for it.
    pub fn hash(&self) -> Hash {
        commitment(&self.salt, &self.words)
    }

    /// As a line of a pouch: the salt in hexadecimal digits, a space, the words as a JSON string.
    pub(crate) fn line(&self) -> String {
        let salt: String = self.salt.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{salt} {}", serde_json::Value::from(self.words.as_str()))
    }

    /// Reads a line of a pouch; only the form in which it is written is read.
    pub(crate) fn parse(line: &[u8]) -> Result<Content, Fault> {
        let wrong = || {
            Fault::new(FaultKind::Malformed, "no content: a salt of 64 digits, and words as a JSON string")
        };
        let text = std::str::from_utf8(line).map_err(|_| wrong())?;
        let (digits, words) = text.split_once(' ').ok_or_else(wrong)?;
        let mut salt = [0; 32];
        if digits.len() != 64 || !digits.is_ascii() {
            return Err(wrong());
        }
        for (at, byte) in salt.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).map_err(|_| wrong())?;
        }
        let words: String = serde_json::from_str(words).map_err(|_| wrong())?;
        let content = Content { salt, words };
        if content.line() == text { Ok(content) } else { Err(wrong()) }
    }
}
