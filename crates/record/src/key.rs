//! Ed25519 keys and signatures (RFC 8032), verified strictly: points of low order and non-canonical
//! encodings are refused, so that all implementations agree on which signatures are valid.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, FaultKind};
use crate::hash::{bytes_of, hex};

/// A public key: in text `ed25519:` and 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Makes a key from its 32 bytes.
    ///
    /// # Errors
    /// Returns an error if they are not a point of the curve, have low order, or are not the canonical
    /// encoding.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<PublicKey, Fault> {
        let wrong = |why: &str| Fault::new(FaultKind::Encoding, format!("{} {why}", hex(&bytes)));
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| wrong("is not a point of the curve"))?;
        if key.is_weak() {
            return Err(wrong("is a key of low order, for which anyone can sign"));
        }
        if key.to_edwards().compress().to_bytes() != bytes {
            return Err(wrong("is not the canonical encoding of its point"));
        }
        Ok(PublicKey(bytes))
    }

    /// Returns the 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Parses a key from text.
    ///
    /// # Errors
    /// Returns an error if the text does not have the form of a key, or the key must not be used.
    pub fn parse(text: &str) -> Result<PublicKey, Fault> {
        let bytes = text.strip_prefix("ed25519:").and_then(bytes_of::<32>).ok_or_else(|| {
            Fault::new(
                FaultKind::Encoding,
                format!("{text:?} is not a key: write ed25519: and 64 lower-case hex digits"),
            )
        })?;
        PublicKey::from_bytes(bytes)
    }

    /// Returns the X25519 form (RFC 7748), used to seal words for the holder of the key: the point of
    /// the curve by the map of RFC 7748, section 4.1.
    pub fn exchange(&self) -> [u8; 32] {
        let key = VerifyingKey::from_bytes(&self.0).expect("a public key is a point of the curve");
        key.to_montgomery().to_bytes()
    }

    /// Whether a signature of a message is this key's, by the strict rule.
    pub fn verifies(&self, message: &[u8], signature: &Signature) -> bool {
        let key = VerifyingKey::from_bytes(&self.0);
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        key.is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ed25519:{}", hex(&self.0))
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
    /// Makes a signature from its 64 bytes.
    pub fn from_bytes(bytes: [u8; 64]) -> Signature {
        Signature(bytes)
    }

    /// Returns the 64 bytes.
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }

    /// Parses a signature from text.
    ///
    /// # Errors
    /// Returns an error if the text does not have the form of a signature.
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
        write!(f, "ed25519:{}", hex(&self.0))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A secret key, wiped when dropped and never printed.
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// Makes a key from 32 bytes that the caller drew at random.
    pub fn from_bytes(bytes: &[u8; 32]) -> SecretKey {
        SecretKey(SigningKey::from_bytes(bytes))
    }

    /// Returns the 32 bytes, for the keyring only.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Returns the public key.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Returns the X25519 form, which opens words sealed for [`PublicKey::exchange`].
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
