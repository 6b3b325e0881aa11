//! Signed notes (C2SP signed-note): a text, an empty line, and signature lines.

use base64ct::{Base64, Encoding};

use crate::fault::{Fault, FaultKind};
use crate::hash::plain;
use crate::key::{PublicKey, SecretKey, Signature};

/// A name and a key that sign notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteKey {
    /// The name: not empty, without spaces or `+`.
    pub name: String,
    /// The key.
    pub key: PublicKey,
}

/// One signature line, of a known signer or not: name, key id and signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// The signer's name.
    pub name: String,
    /// Id of the key: the first four bytes of SHA-256 over name, line feed, algorithm, key.
    pub id: [u8; 4],
    /// Bytes of the signature: 64 for Ed25519, preceded by 8 bytes of time for a cosignature.
    pub bytes: Vec<u8>,
}

/// A note: its text, ending in a line feed, and all its signature lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The signed text.
    pub text: String,
    /// The lines in their order, including those of unknown signers.
    pub signatures: Vec<NoteSignature>,
}

/// Algorithm byte of a plain Ed25519 signature.
pub(crate) const ED25519: u8 = 0x01;
/// Algorithm byte of a timestamped cosignature (C2SP tlog-cosignature).
pub(crate) const COSIGNATURE: u8 = 0x04;

impl NoteKey {
    /// Makes a name and key.
    ///
    /// # Errors
    /// Returns an error if the name is not allowed in a note.
    pub fn new(name: &str, key: PublicKey) -> Result<NoteKey, Fault> {
        if !is_name(name) {
            return Err(Fault::new(
                FaultKind::Malformed,
                format!(
                    "{name:?} cannot be the name of a signer: it must not be empty or contain a space or +"
                ),
            ));
        }
        Ok(NoteKey { name: name.to_owned(), key })
    }

    /// Parses a verifier key line: `name+id+base64`.
    ///
    /// # Errors
    /// Returns an error if the line does not have that form, or the id does not belong to the key.
    pub fn parse(line: &str) -> Result<NoteKey, Fault> {
        let wrong =
            || Fault::new(FaultKind::Encoding, format!("{line:?} is not a verifier key: write name+id+key"));
        let mut parts = line.splitn(3, '+');
        let (name, id, key) = (parts.next(), parts.next(), parts.next());
        let (Some(name), Some(id), Some(key)) = (name, id, key) else { return Err(wrong()) };
        let bytes = Base64::decode_vec(key).map_err(|_| wrong())?;
        let [ED25519, key @ ..] = bytes.as_slice() else { return Err(wrong()) };
        let key = PublicKey::from_bytes(key.try_into().map_err(|_| wrong())?)?;
        let parsed = NoteKey::new(name, key)?;
        let named = crate::hash::bytes_of::<4>(id).ok_or_else(wrong)?;
        if parsed.id(ED25519) == named { Ok(parsed) } else { Err(wrong()) }
    }

    /// Returns the key's id for an algorithm.
    pub(crate) fn id(&self, algorithm: u8) -> [u8; 4] {
        let hash = plain(&[self.name.as_bytes(), b"\n", &[algorithm], self.key.as_bytes()]);
        let [a, b, c, d, ..] = *hash.as_bytes();
        [a, b, c, d]
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('+') && !name.chars().any(|c| c.is_whitespace() || c.is_control())
}

impl Note {
    /// Signs a text.
    ///
    /// # Errors
    /// Returns an error if the text cannot be signed, or the name is not allowed in a note.
    pub fn sign(text: &str, name: &str, key: &SecretKey) -> Result<Note, Fault> {
        let signer = NoteKey::new(name, key.public())?;
        checked(text)?;
        let signature = key.sign(text.as_bytes());
        let line = NoteSignature {
            name: signer.name.clone(),
            id: signer.id(ED25519),
            bytes: signature.as_bytes().to_vec(),
        };
        Ok(Note { text: text.to_owned(), signatures: vec![line] })
    }

    /// Whether a signer signed the note: exactly one line has its name and id, and that line is valid.
    pub fn signed_by(&self, signer: &NoteKey) -> bool {
        let id = signer.id(ED25519);
        let mut lines = self.signatures.iter().filter(|s| s.name == signer.name && s.id == id);
        let (Some(line), None) = (lines.next(), lines.next()) else { return false };
        let Ok(bytes) = <[u8; 64]>::try_from(line.bytes.as_slice()) else { return false };
        signer.key.verifies(self.text.as_bytes(), &Signature::from_bytes(bytes))
    }

    /// Reads a note.
    ///
    /// # Errors
    /// Returns an error if the source does not have the form of a note.
    pub fn parse(source: &str) -> Result<Note, Fault> {
        let wrong = |what: &str| Fault::new(FaultKind::Malformed, format!("not a signed note: {what}"));
        let end = source.rfind("\n\n").ok_or_else(|| wrong("no empty line before the signatures"))?;
        let (text, lines) = (&source[..=end], &source[end + 2..]);
        checked(text)?;
        let lines = lines.strip_suffix('\n').ok_or_else(|| wrong("it does not end in a line feed"))?;
        let mut signatures = Vec::new();
        for line in lines.split('\n') {
            let (name, data) = line
                .strip_prefix("\u{2014} ")
                .and_then(|rest| rest.split_once(' '))
                .ok_or_else(|| wrong("a signature line must be a dash, a name and a signature"))?;
            let bytes = Base64::decode_vec(data).map_err(|_| wrong("a signature is not base64"))?;
            let Some((id, rest)) = bytes.split_first_chunk::<4>().filter(|(_, rest)| !rest.is_empty()) else {
                return Err(wrong("a signature has no key id"));
            };
            if !is_name(name) {
                return Err(wrong("a signer has no name"));
            }
            signatures.push(NoteSignature { name: name.to_owned(), id: *id, bytes: rest.to_vec() });
        }
        Ok(Note { text: text.to_owned(), signatures })
    }

    /// Returns the note as text.
    pub fn print(&self) -> String {
        let mut out = format!("{}\n", self.text);
        for line in &self.signatures {
            let bytes: Vec<u8> = line.id.iter().chain(&line.bytes).copied().collect();
            out.push_str(&format!("\u{2014} {} {}\n", line.name, Base64::encode_string(&bytes)));
        }
        out
    }
}

fn checked(text: &str) -> Result<(), Fault> {
    let plain = text.chars().all(|c| c == '\n' || !c.is_control());
    if !plain || !text.ends_with('\n') {
        return Err(Fault::new(
            FaultKind::Malformed,
            "the text of a note must end in a line feed and contain no control characters",
        ));
    }
    Ok(())
}
