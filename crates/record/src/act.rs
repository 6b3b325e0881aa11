//! An act: canonical bytes, signed by their author.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::canonical::{encode, from_canonical};
use crate::fault::{Fault, FaultKind};
use crate::hash::{Hash, hash};
use crate::key::{PublicKey, SecretKey, Signature};

/// Name of the format, and the heading under which acts are hashed and signed.
const FORMAT: &str = "paraph.act/1";

/// The part of the record that an author had seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Root of the log at that size.
    pub root: Hash,
    /// Number of acts.
    pub size: u64,
}

/// An act before it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Hash of the act that opened the talks; `None` in that act itself.
    pub talks: Option<Hash>,
    /// The author's own counter, from 1.
    pub counter: u64,
    /// Hash of the author's previous act; `None` for the first.
    pub previous: Option<Hash>,
    /// The part of the record that the author had seen.
    pub seen: Seen,
    /// Kind of the act: at most 32 lower-case letters, digits and `-`.
    pub kind: String,
    /// Body of the act, an object.
    pub body: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    author: PublicKey,
    body: Map<String, Value>,
    counter: u64,
    format: String,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous: Option<Hash>,
    seen: Seen,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    talks: Option<Hash>,
}

/// Bytes of an act as received, with their signature. They are never re-encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAct {
    bytes: Vec<u8>,
    signature: Signature,
}

/// An act with a verified form and signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Author of the act.
    pub author: PublicKey,
    /// Content of the act.
    pub draft: Draft,
    /// Hash of the act.
    pub hash: Hash,
}

impl Draft {
    /// Signs the act.
    ///
    /// # Errors
    /// Returns an error if its kind or body is not allowed in an act.
    pub fn sign(&self, key: &SecretKey) -> Result<SignedAct, Fault> {
        let Value::Object(body) = &self.body else {
            return Err(Fault::new(FaultKind::Malformed, "the body of an act must be an object"));
        };
        let envelope = Envelope {
            author: key.public(),
            body: body.clone(),
            counter: self.counter,
            format: FORMAT.to_owned(),
            kind: self.kind.clone(),
            previous: self.previous,
            seen: self.seen,
            talks: self.talks,
        };
        let value =
            serde_json::to_value(&envelope).map_err(|e| Fault::new(FaultKind::Malformed, e.to_string()))?;
        let bytes = encode(&value)?;
        let signed = SignedAct { signature: key.sign(&message(&bytes)), bytes };
        signed.open()?;
        Ok(signed)
    }
}

/// Returns the signed message: the heading with the algorithm, a zero byte, the bytes. A cosignature of
/// a checkpoint begins differently and can never pass for the signature of an act.
fn message(bytes: &[u8]) -> Vec<u8> {
    let mut message = b"paraph.act/1 ed25519\0".to_vec();
    message.extend(bytes);
    message
}

impl SignedAct {
    /// Wraps bytes and signature as received, without any check.
    pub fn new(bytes: Vec<u8>, signature: Signature) -> SignedAct {
        SignedAct { bytes, signature }
    }

    /// Returns the bytes as received.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the signature as received.
    pub fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Returns the act's hash, which covers only its bytes.
    pub fn hash(&self) -> Hash {
        hash(FORMAT, &self.bytes)
    }

    /// Returns the leaf for the log's tree: the length of the bytes in 8 bytes, the bytes, the
    /// signature.
    pub fn leaf(&self) -> Vec<u8> {
        let mut leaf = (self.bytes.len() as u64).to_be_bytes().to_vec();
        leaf.extend(&self.bytes);
        leaf.extend(self.signature.as_bytes());
        leaf
    }

    /// Verifies form and signature.
    ///
    /// # Errors
    /// Returns an error if the bytes are not canonical, not an act, or not signed by their author.
    pub fn open(&self) -> Result<Act, Fault> {
        let envelope: Envelope = from_canonical(&self.bytes)?;
        let malformed = |what: &str| Fault::new(FaultKind::Malformed, what.to_owned());
        if envelope.format != FORMAT {
            return Err(malformed(
                "the act has a format that this version of Paraph does not know; use a newer one",
            ));
        }
        let kind = envelope.kind.as_str();
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !(1..=32).contains(&kind.len()) || !kind.bytes().all(plain) {
            return Err(malformed("the kind of an act must be up to 32 lower-case letters, digits and -"));
        }
        if envelope.counter == 0 || (envelope.counter == 1) != envelope.previous.is_none() {
            return Err(malformed(
                "an author's acts must count from 1, and each but the first must name the one before",
            ));
        }
        if !envelope.author.verifies(&message(&self.bytes), &self.signature) {
            return Err(Fault::new(
                FaultKind::Signature,
                format!(
                    "the signature is not that of {} over these bytes: the act is forged or was altered",
                    envelope.author
                ),
            ));
        }
        Ok(Act {
            author: envelope.author,
            hash: self.hash(),
            draft: Draft {
                talks: envelope.talks,
                counter: envelope.counter,
                previous: envelope.previous,
                seen: envelope.seen,
                kind: envelope.kind,
                body: Value::Object(envelope.body),
            },
        })
    }
}

/// Verifies form and signature of many acts on two threads. The error names the first act that fails,
/// counted from `from`.
///
/// # Errors
/// Same as [`SignedAct::open`].
pub fn verify_all(acts: &[SignedAct], from: u64) -> Result<Vec<Act>, Fault> {
    let check = |acts: &[SignedAct], from: u64| -> Result<Vec<Act>, Fault> {
        let numbered = acts.iter().zip(from..);
        numbered.map(|(act, number)| act.open().map_err(|fault| fault.at(number))).collect()
    };
    if acts.len() < 64 {
        return check(acts, from);
    }
    let (first, second) = acts.split_at(acts.len() / 2);
    let middle = from + first.len() as u64;
    let (first, second) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| check(first, from));
        let second = check(second, middle);
        (beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), second)
    });
    let mut all = first?;
    all.extend(second?);
    Ok(all)
}
