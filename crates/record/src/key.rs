//! Ed25519 keys and signatures (RFC 8032), verified strictly: points of low order and non-canonical
//! encodings are refused, so that all implementations agree on which signatures are valid.

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

/// What is wrong with a key's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFlaw {
    /// The text names no algorithm.
    NoAlgorithm,
    /// The algorithm is not known.
    Algorithm,
    /// A letter is in upper case, so that one key would have two texts.
    UpperCase,
    /// There are not 64 digits.
    Length,
    /// A character is not a hex digit.
    Digit,
    /// The bytes are not a point of the curve.
    OffCurve,
    /// The point has low order, so that anyone can sign for it.
    LowOrder,
    /// The bytes are another encoding of a point than the canonical one.
    NotCanonical,
}

impl KeyFlaw {
    /// All flaws.
    pub const ALL: [KeyFlaw; 8] = [
        KeyFlaw::NoAlgorithm,
        KeyFlaw::Algorithm,
        KeyFlaw::UpperCase,
        KeyFlaw::Length,
        KeyFlaw::Digit,
        KeyFlaw::OffCurve,
        KeyFlaw::LowOrder,
        KeyFlaw::NotCanonical,
    ];

    /// Returns what is wrong, as the end of a sentence that begins with the key.
    pub fn what(self) -> &'static str {
        match self {
            KeyFlaw::NoAlgorithm => "does not name an algorithm",
            KeyFlaw::Algorithm => "is of an algorithm that Paraph does not know",
            KeyFlaw::UpperCase => "has letters in upper case",
            KeyFlaw::Length => "does not have 64 hex digits after ed25519:",
            KeyFlaw::Digit => "has a character that is not a hex digit",
            KeyFlaw::OffCurve => "is not a point of the curve",
            KeyFlaw::LowOrder => "is a key of low order, for which anyone can sign",
            KeyFlaw::NotCanonical => "is not the canonical encoding of its point",
        }
    }

    /// Returns what to do, in a sentence.
    pub fn hint(self) -> &'static str {
        match self {
            KeyFlaw::NoAlgorithm | KeyFlaw::Algorithm => {
                "Give an Ed25519 key: ed25519: and 64 lower-case hex digits."
            }
            KeyFlaw::UpperCase => "Write it in lower case, as it was printed when it was made.",
            KeyFlaw::Length | KeyFlaw::Digit | KeyFlaw::OffCurve => "Copy it again from its source, in full.",
            KeyFlaw::LowOrder | KeyFlaw::NotCanonical => "Do not use it: ask its holder to make a new key.",
        }
    }

    fn fault(self, key: &str) -> Fault {
        Fault::new(FaultKind::Encoding, format!("{key} {}", self.what())).hinting(self.hint())
    }
}

impl PublicKey {
    /// Makes a key from its 32 bytes.
    ///
    /// # Errors
    /// Returns an error if they are not a point of the curve, have low order, or are not the canonical
    /// encoding.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<PublicKey, Fault> {
        PublicKey::of_point(bytes).map_err(|flaw| flaw.fault(&lower::encode_string(&bytes)))
    }

    fn of_point(bytes: [u8; 32]) -> Result<PublicKey, KeyFlaw> {
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| KeyFlaw::OffCurve)?;
        if key.is_weak() {
            return Err(KeyFlaw::LowOrder);
        }
        if key.to_edwards().compress().to_bytes() != bytes {
            return Err(KeyFlaw::NotCanonical);
        }
        Ok(PublicKey(bytes))
    }

    /// Returns the 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Checks the text of a key. Every key that enters the talks, by whatever way, passes through this
    /// function.
    ///
    /// # Errors
    /// Returns what is wrong with the key.
    pub fn check(text: &str) -> Result<PublicKey, KeyFlaw> {
        let (algorithm, digits) = text.split_once(':').ok_or(KeyFlaw::NoAlgorithm)?;
        match algorithm {
            "ed25519" => {}
            "" => return Err(KeyFlaw::NoAlgorithm),
            other if other.eq_ignore_ascii_case("ed25519") => return Err(KeyFlaw::UpperCase),
            _ => return Err(KeyFlaw::Algorithm),
        }
        if !digits.chars().all(|c| c.is_ascii_hexdigit()) {
            return Err(KeyFlaw::Digit);
        }
        if digits.len() != 64 {
            return Err(KeyFlaw::Length);
        }
        PublicKey::of_point(bytes_of::<32>(digits).ok_or(KeyFlaw::UpperCase)?)
    }

    /// Parses a key from text, as [`PublicKey::check`] does.
    ///
    /// # Errors
    /// Returns an error that quotes the text and names what is wrong with it.
    pub fn parse(text: &str) -> Result<PublicKey, Fault> {
        // A text that is far too long is not repeated in full.
        let shown = || if text.chars().count() > 100 { "the text" } else { text };
        PublicKey::check(text).map_err(|flaw| flaw.fault(&format!("{:?}", shown())))
    }

    /// Whether a signature proves that the holder of this key takes it as a credential's key, in place of
    /// the key `old`.
    pub fn is_proved(&self, credential: &str, old: &PublicKey, proof: &Signature) -> bool {
        self.verifies(&possession(credential, old, self), proof)
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
        write!(f, "ed25519:{}", lower::encode_string(&self.0))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Returns what the holder of a new key signs to show it: heading, old key, new key, credential.
fn possession(credential: &str, old: &PublicKey, new: &PublicKey) -> Vec<u8> {
    [b"paraph.possession/1 ed25519\0".as_slice(), &old.0, &new.0, credential.as_bytes()].concat()
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

    /// Proves that the holder of this key takes it as a credential's key, in place of the key `old`.
    pub fn prove(&self, credential: &str, old: &PublicKey) -> Signature {
        self.sign(&possession(credential, old, &self.public()))
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
