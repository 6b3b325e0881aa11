//! SHA-256 with a tag that names the algorithm.

use std::fmt;

use base16ct::lower;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::fault::{Fault, FaultKind};

/// A hash: in text `sha256:` and 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

impl Hash {
    /// Makes a hash from its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Hash {
        Hash(bytes)
    }

    /// Returns the 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Parses a hash from text.
    ///
    /// # Errors
    /// Returns an error if the text does not have the form of a hash.
    pub fn parse(text: &str) -> Result<Hash, Fault> {
        let digits = text.strip_prefix("sha256:").and_then(bytes_of::<32>);
        digits.map(Hash).ok_or_else(|| {
            Fault::new(
                FaultKind::Encoding,
                format!("{text:?} is not a hash: write sha256: and 64 lower-case hex digits"),
            )
        })
    }
}

/// Decodes exactly `N` bytes from lower-case hex digits.
pub(crate) fn bytes_of<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    let read = lower::decode(digits, &mut out).ok()?.len();
    (read == N).then_some(out)
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", lower::encode_string(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for Hash {
    type Error = Fault;

    fn try_from(text: String) -> Result<Hash, Fault> {
        Hash::parse(&text)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> String {
        hash.to_string()
    }
}

/// Hashes bytes under a heading that names their type: SHA-256 over heading, a zero byte, bytes.
pub fn hash(heading: &str, bytes: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(heading.as_bytes());
    hasher.update([0]);
    hasher.update(bytes);
    Hash(hasher.finalize().into())
}

/// Hashes pieces without a heading, for the tree: one byte distinguishes leaves from nodes.
pub(crate) fn plain(pieces: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    pieces.iter().for_each(|piece| hasher.update(piece));
    Hash(hasher.finalize().into())
}
