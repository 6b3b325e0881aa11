//! Secrets of 256 bits: what stands in a link, in a cookie, or opens a key. Never printed, wiped when dropped.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use paraph_node::{NodeError, Strength};
use paraph_record::{PublicKey, SecretKey, hash};
use paraph_store::KeyEntry;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A secret of 256 bits, drawn at random or derived.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Token([u8; 32]);

/// What a token opens, and by which it is found: one under the heading of another opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    /// A link.
    Link,
    /// A cookie.
    Badge,
}

impl Heading {
    fn text(self) -> &'static str {
        match self {
            Heading::Link => "paraph.door.link/1",
            Heading::Badge => "paraph.door.badge/1",
        }
    }
}

impl Token {
    /// Draws one.
    pub fn draw() -> Result<Token, NodeError> {
        paraph_node::salt().map(Token)
    }

    /// One of these bytes.
    pub fn of(bytes: [u8; 32]) -> Token {
        Token(bytes)
    }

    /// From its text; none where it has another form.
    pub fn parse(text: &str) -> Option<Token> {
        let mut bytes = [0; 32];
        let read = Base64UrlUnpadded::decode(text, &mut bytes).ok()?;
        (read.len() == 32).then_some(Token(bytes))
    }

    /// Its text, for a link or a cookie: 43 characters that need no escaping.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(Base64UrlUnpadded::encode_string(&self.0))
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// By what it is found: a hash from which it does not follow.
    pub fn place(&self, heading: Heading) -> String {
        let hash = hash(heading.text(), &self.0).to_string();
        hash.trim_start_matches("sha256:").to_owned()
    }

    /// Encrypts a key under it.
    pub fn seal(&self, name: &str, key: &SecretKey) -> Result<Sealed, NodeError> {
        let entry = paraph_node::close(name, key, &self.text(), Strength::Token)?;
        Ok(Sealed { key: entry.key, secret: entry.secret })
    }

    /// Decrypts a key; none where it is under another.
    pub fn open(&self, name: &str, sealed: &Sealed) -> Option<SecretKey> {
        let entry = KeyEntry { name: name.to_owned(), key: sealed.key, secret: sealed.secret.clone() };
        paraph_node::open(&entry, &self.text()).ok()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

/// A key under a token: the public half, and the secret one encrypted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    /// The public key.
    pub key: PublicKey,
    /// The secret key, encrypted.
    #[serde(with = "base64")]
    pub secret: Vec<u8>,
}

/// Bytes as base64url without padding, in JSON.
pub(crate) mod base64 {
    use base64ct::{Base64UrlUnpadded, Encoding};
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&Base64UrlUnpadded::encode_string(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        Base64UrlUnpadded::decode_vec(text.trim_end_matches('=')).map_err(de::Error::custom)
    }
}
