//! Detachable content: the act contains a salted hash, and the content is kept separately and can be
//! erased.

use base16ct::lower;
use base64ct::{Base64, Encoding};

use crate::fault::{Fault, FaultKind};
use crate::hash::{Hash, bytes_of, hash};
use crate::key::{PublicKey, SecretKey, Signature};

/// Returns the hash of a content under a 32-byte salt that its author drew at random.
pub fn commitment(salt: &[u8; 32], content: &str) -> Hash {
    let bytes: Vec<u8> = salt.iter().copied().chain(content.bytes()).collect();
    hash("paraph.detached/1", &bytes)
}

/// Whether content and salt have this hash.
pub fn matches(named: &Hash, salt: &[u8; 32], content: &str) -> bool {
    commitment(salt, content) == *named
}

/// What an author signs for a sealed payload: that it belongs to this hash.
fn bond(named: &Hash, sealed: &[u8]) -> Vec<u8> {
    [&b"paraph.payload/1 ed25519\0"[..], named.as_bytes(), sealed].concat()
}

/// Returns the payload of something sealed: its author's signature over hash and sealed bytes, and these
/// bytes. With it, copies that cannot open the payload can check that it is the author's own and whole.
pub fn bind(key: &SecretKey, named: &Hash, sealed: &[u8]) -> Vec<u8> {
    [key.sign(&bond(named, sealed)).as_bytes(), sealed].concat()
}

/// Returns the sealed bytes of a payload and their signature; `None` if it is too short.
fn split(payload: &[u8]) -> Option<(Signature, &[u8])> {
    let (signature, sealed) = payload.split_first_chunk::<64>()?;
    Some((Signature::from_bytes(*signature), sealed))
}

/// Returns the sealed bytes of a payload, without checking whose they are.
pub fn sealed_in(payload: &[u8]) -> Option<&[u8]> {
    split(payload).map(|(_, sealed)| sealed)
}

/// Whether a payload is the one that the author of an act bound to the hash in it.
pub fn bound(author: &PublicKey, named: &Hash, payload: &[u8]) -> bool {
    split(payload).is_some_and(|(signature, sealed)| author.verifies(&bond(named, sealed), &signature))
}

/// A content that accompanies the acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words with their salt.
    Detached {
        /// The salt.
        salt: [u8; 32],
        /// The words.
        words: String,
    },
    /// A sealed payload. Only a recipient can compare what it holds with the hash; anyone can check with
    /// [`bound`] that it is the payload that the act's author made for this hash.
    Sealed {
        /// The hash by which an act names it.
        hash: Hash,
        /// The payload.
        payload: Vec<u8>,
    },
}

impl Content {
    /// Returns the hash by which an act names it.
    pub fn hash(&self) -> Hash {
        match self {
            Content::Detached { salt, words } => commitment(salt, words),
            Content::Sealed { hash, .. } => *hash,
        }
    }

    /// Formats a line of a pouch: the salt in hexadecimal digits, a space, the words as a JSON string;
    /// or the hash, a space, the payload in Base64.
    pub(crate) fn line(&self) -> String {
        match self {
            Content::Detached { salt, words } => {
                format!("{} {}", lower::encode_string(salt), serde_json::Value::from(words.as_str()))
            }
            Content::Sealed { hash, payload } => format!("{hash} {}", Base64::encode_string(payload)),
        }
    }

    /// Reads a line of a pouch; accepts only the form written by [`Content::line`].
    pub(crate) fn parse(line: &[u8]) -> Result<Content, Fault> {
        let wrong = || {
            let forms = "a salt of 64 digits and words as a JSON string, or a hash and Base64";
            Fault::new(FaultKind::Malformed, format!("not a content: it must be {forms}"))
        };
        let text = std::str::from_utf8(line).map_err(|_| wrong())?;
        let (head, rest) = text.split_once(' ').ok_or_else(wrong)?;
        let content = match Hash::parse(head) {
            Ok(hash) => Content::Sealed { hash, payload: Base64::decode_vec(rest).map_err(|_| wrong())? },
            Err(_) => {
                let salt = bytes_of::<32>(head).ok_or_else(wrong)?;
                Content::Detached { salt, words: serde_json::from_str(rest).map_err(|_| wrong())? }
            }
        };
        if content.line() == text { Ok(content) } else { Err(wrong()) }
    }
}
