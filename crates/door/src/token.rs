//! Secrets of 256 bits for links, cookies and the opening of keys. Never printed, and wiped when
//! dropped.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use paraph_node::{NodeError, Strength};
use paraph_record::{PublicKey, SecretKey, hash};
use paraph_store::KeyEntry;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A secret of 256 bits, random or derived.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Token([u8; 32]);

/// Purpose of a token. A token for one purpose opens nothing for another.
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
    /// Makes a random token.
    pub fn draw() -> Result<Token, NodeError> {
        paraph_node::salt().map(Token)
    }

    /// Makes a token from bytes.
    pub fn of(bytes: [u8; 32]) -> Token {
        Token(bytes)
    }

    /// Reads a token from text; `None` if the form is wrong.
    pub fn parse(text: &str) -> Option<Token> {
        let mut bytes = [0; 32];
        let read = Base64UrlUnpadded::decode(text, &mut bytes).ok()?;
        (read.len() == 32).then_some(Token(bytes))
    }

    /// Returns the text, for a link or a cookie: 43 characters that need no escaping.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(Base64UrlUnpadded::encode_string(&self.0))
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the name under which the shelf keeps its value: a hash that does not reveal the
    /// token.
    pub fn place(&self, heading: Heading) -> String {
        let hash = hash(heading.text(), &self.0).to_string();
        hash.trim_start_matches("sha256:").to_owned()
    }

    /// Encrypts a key under the token.
    pub fn seal(&self, name: &str, key: &SecretKey) -> Result<Sealed, NodeError> {
        let entry = paraph_node::close(name, key, &self.text(), Strength::Token)?;
        Ok(Sealed { key: entry.key, secret: entry.secret })
    }

    /// Decrypts a key; `None` if it was encrypted under another token.
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

/// A key under a token: the public half, and the encrypted secret half.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    /// Public key.
    pub key: PublicKey,
    /// Secret key, encrypted.
    #[serde(with = "base64")]
    pub secret: Vec<u8>,
}

/// Serialises bytes as base64url without padding, in JSON.
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
