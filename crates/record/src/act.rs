//! An act: canonical bytes, signed by their author.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::canonical::{encode, from_canonical};
use crate::fault::{Fault, FaultKind};
use crate::hash::{Hash, hash};
use crate::key::{PublicKey, SecretKey, Signature};

/// The format's name, and the heading under which acts are hashed and signed.
const FORMAT: &str = "paraph.act/1";

/// How much of the record an author had seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The root of the log at that size.
    pub root: Hash,
    /// How many acts.
    pub size: u64,
}

/// An act before it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The hash of the act that opened the talks; none in that act itself.
    pub talks: Option<Hash>,
    /// The author's own count, from 1.
    pub counter: u64,
    /// The hash of the author's act before this one; none for the first.
    pub previous: Option<Hash>,
    /// What the author had seen.
    pub seen: Seen,
    /// The kind of the act: lower-case letters, digits and `-`, at most 32.
    pub kind: String,
    /// The body, an object.
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

/// The bytes of an act as received, with their signature. Never written again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAct {
    bytes: Vec<u8>,
    signature: Signature,
}

/// An act whose form and signature were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its author.
    pub author: PublicKey,
    /// What it says.
    pub draft: Draft,
    /// Its hash.
    pub hash: Hash,
}

impl Draft {
    /// Signs the act.
    ///
    /// # Errors
    /// When its kind or body cannot stand in an act.
    pub fn sign(&self, key: &SecretKey) -> Result<SignedAct, Fault> {
        let Value::Object(body) = &self.body else {
            return Err(Fault::new(FaultKind::Malformed, "the body of an act is an object"));
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

/// What is signed: the heading with the algorithm, a zero byte, the bytes. A cosignature of a
/// checkpoint begins otherwise, so that it can never pass for an act's.
fn message(bytes: &[u8]) -> Vec<u8> {
    let mut message = b"paraph.act/1 ed25519\0".to_vec();
    message.extend(bytes);
    message
}

impl SignedAct {
    /// Bytes and signature as they came; nothing is checked yet.
    pub fn new(bytes: Vec<u8>, signature: Signature) -> SignedAct {
        SignedAct { bytes, signature }
    }

    /// The bytes as received.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The signature as received.
    pub fn signature(&self) -> &Signature {
        &self.signature
    }

    /// The act's hash: of its bytes alone.
    pub fn hash(&self) -> Hash {
        hash(FORMAT, &self.bytes)
    }

    /// What the log's tree holds for it: the length of the bytes in 8 bytes, the bytes, the signature.
    pub fn leaf(&self) -> Vec<u8> {
        let mut leaf = (self.bytes.len() as u64).to_be_bytes().to_vec();
        leaf.extend(&self.bytes);
        leaf.extend(self.signature.as_bytes());
        leaf
    }

    /// Checks form and signature.
    ///
    /// # Errors
    /// When the bytes are not canonical, no act, or not signed by their author.
    pub fn open(&self) -> Result<Act, Fault> {
        let envelope: Envelope = from_canonical(&self.bytes)?;
        let malformed = |what: &str| Fault::new(FaultKind::Malformed, what.to_owned());
        if envelope.format != FORMAT {
            return Err(
                malformed("an act of a format that this Paraph does not know").hinting("Use a newer Paraph.")
            );
        }
        let kind = envelope.kind.as_str();
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !(1..=32).contains(&kind.len()) || !kind.bytes().all(plain) {
            return Err(malformed("the kind of an act is up to 32 lower-case letters, digits and -"));
        }
        if envelope.counter == 0 || (envelope.counter == 1) != envelope.previous.is_none() {
            return Err(malformed(
                "an author's acts count from 1, and each but the first names the one before",
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

/// Checks form and signature of many acts at once, on two threads; the first that fails is named,
/// counted from `from`.
///
/// # Errors
/// As [`SignedAct::open`].
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
