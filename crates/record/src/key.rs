//! Ed25519 keys and signatures (RFC 8032), verified strictly: points of low order and encodings that
//! are not canonical are refused, so that all implementations agree on what is signed.

use std::fmt;

use base16ct::lower;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, FaultKind};
use crate::hash::bytes_of;

/// A public key: in text `ed25519:` and 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// From its 32 bytes.
    ///
    /// # Errors
    /// When they are no point, one of low order, or not its canonical encoding.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<PublicKey, Fault> {
        let wrong =
            |why: &str| Fault::new(FaultKind::Encoding, format!("{} {why}", lower::encode_string(&bytes)));
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| wrong("is no point of the curve"))?;
        if key.is_weak() {
            return Err(wrong("is a key of low order, for which anyone can sign"));
        }
        if key.to_edwards().compress().to_bytes() != bytes {
            return Err(wrong("is not the canonical encoding of its point"));
        }
        Ok(PublicKey(bytes))
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From its text.
    ///
    /// # Errors
    /// When it has not the form of a key, or must not be used as one.
    pub fn parse(text: &str) -> Result<PublicKey, Fault> {
        let bytes = text.strip_prefix("ed25519:").and_then(bytes_of::<32>).ok_or_else(|| {
            Fault::new(
                FaultKind::Encoding,
                format!("{text:?} is no key: ed25519: and 64 lower-case hex digits"),
            )
        })?;
        PublicKey::from_bytes(bytes)
    }

    /// Its X25519 form (RFC 7748), under which words are sealed for whoever holds it: the point of the curve by
    /// the map of RFC 7748, section 4.1.
    pub fn exchange(&self) -> [u8; 32] {
        let key = VerifyingKey::from_bytes(&self.0).expect("a public key is a point of the curve");
        key.to_montgomery().to_bytes()
    }

    /// Whether a signature is this key's over a message, by the strict rule.
    pub fn verifies(&self, message: &[u8], signature: &Signature) -> bool {
        let key = VerifyingKey::from_bytes(&self.0);
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        key.is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ed25519:{}", lower::encode_string(&self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for PublicKey {
    type Error = Fault;

    fn try_from(text: String) -> Result<PublicKey, Fault> {
        PublicKey::parse(&text)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> String {
        key.to_string()
    }
}

/// A signature: in text `ed25519:` and 128 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; 64]);

impl Signature {
    /// From its 64 bytes.
    pub fn from_bytes(bytes: [u8; 64]) -> Signature {
        Signature(bytes)
    }

    /// Its 64 bytes.
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }

    /// From its text.
    ///
    /// # Errors
    /// When it has not the form of one.
    pub fn parse(text: &str) -> Result<Signature, Fault> {
        let bytes = text.strip_prefix("ed25519:").and_then(bytes_of::<64>);
        bytes.map(Signature).ok_or_else(|| {
            Fault::new(
                FaultKind::Encoding,
                "a signature is ed25519: and 128 lower-case hex digits".to_owned(),
            )
        })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ed25519:{}", lower::encode_string(&self.0))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A secret key. It is wiped when dropped, and never printed.
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// From 32 bytes that the caller drew at random.
    pub fn from_bytes(bytes: &[u8; 32]) -> SecretKey {
        SecretKey(SigningKey::from_bytes(bytes))
    }

    /// Its 32 bytes, for the keyring alone.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Its public key.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Its X25519 form, which opens what is sealed for [`PublicKey::exchange`].
    pub fn exchange(&self) -> [u8; 32] {
        self.0.to_scalar_bytes()
    }

    /// Signs a message.
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message).to_bytes())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(..)")
    }
}
