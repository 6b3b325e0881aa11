//! Checkpoints (C2SP tlog-checkpoint): the size and root of a log, signed by its keeper. Delegations can
//! add cosignatures (C2SP tlog-cosignature), which state a time.

use base64ct::{Base64, Encoding};

use crate::fault::{Fault, FaultKind};
use crate::hash::Hash;
use crate::key::{SecretKey, Signature};
use crate::note::{COSIGNATURE, Note, NoteKey, NoteSignature};

/// Size and root of a log at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Name of the log: `paraph.talks/` and the hash of the opening act in hex.
    pub origin: String,
    /// Number of acts.
    pub size: u64,
    /// Root over these acts.
    pub root: Hash,
    /// Further lines, kept unchanged.
    pub extensions: Vec<String>,
}

/// Content of a cosignature: who saw the checkpoint, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosignature {
    /// Name of the cosigner.
    pub name: String,
    /// Seconds since 1 January 1970.
    pub time: u64,
}

impl Checkpoint {
    /// Returns the text to sign.
    pub fn text(&self) -> String {
        let mut text =
            format!("{}\n{}\n{}\n", self.origin, self.size, Base64::encode_string(self.root.as_bytes()));
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// Returns the time that the keeper states in a line `time SECONDS`, in seconds since 1970.
    pub fn time(&self) -> Option<u64> {
        self.extensions.iter().find_map(|line| line.strip_prefix("time ")?.parse().ok())
    }

    /// Signs the checkpoint.
    ///
    /// # Errors
    /// Returns an error if the origin, the extensions or the name are not allowed in a note.
    pub fn sign(&self, name: &str, key: &SecretKey) -> Result<Note, Fault> {
        let lines = std::iter::once(&self.origin).chain(&self.extensions);
        if lines.into_iter().any(|line| line.is_empty() || line.contains('\n')) {
            return Err(Fault::new(
                FaultKind::Malformed,
                "an entry of a checkpoint is empty, or has more than one line",
            ));
        }
        Note::sign(&self.text(), name, key)
    }

    /// Reads the text of a note as a checkpoint, without checking signatures.
    ///
    /// # Errors
    /// Returns an error if the note does not have the form of a checkpoint.
    pub fn of(note: &Note) -> Result<Checkpoint, Fault> {
        let wrong = |what: &str| Fault::new(FaultKind::Malformed, format!("not a checkpoint: {what}"));
        let mut lines = note.text.strip_suffix('\n').unwrap_or(&note.text).split('\n');
        let origin = lines.next().filter(|o| !o.is_empty()).ok_or_else(|| wrong("no origin"))?;
        if origin == crate::receipt::RECEIPT {
            return Err(wrong("it is a receipt"));
        }
        let size = lines.next().ok_or_else(|| wrong("no size"))?;
        let number = size.parse::<u64>().ok().filter(|n| n.to_string() == size);
        let root = lines.next().ok_or_else(|| wrong("no root"))?;
        let bytes = Base64::decode_vec(root).ok().and_then(|b| <[u8; 32]>::try_from(b).ok());
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if extensions.iter().any(String::is_empty) {
            return Err(wrong("an empty line among the extensions"));
        }
        Ok(Checkpoint {
            origin: origin.to_owned(),
            size: number.ok_or_else(|| wrong("the size is not a number"))?,
            root: Hash::from_bytes(bytes.ok_or_else(|| wrong("the root is not 32 bytes in base64"))?),
            extensions,
        })
    }
}

fn message(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// Returns a cosignature line for a note: the holder saw this checkpoint at this time, in seconds since
/// 1970.
///
/// # Errors
/// Returns an error if the name is not allowed in a note.
pub fn cosign(note: &Note, time: u64, name: &str, key: &SecretKey) -> Result<NoteSignature, Fault> {
    let signer = NoteKey::new(name, key.public())?;
    let signature = key.sign(message(&note.text, time).as_bytes());
    let bytes = time.to_be_bytes().iter().chain(signature.as_bytes()).copied().collect();
    Ok(NoteSignature { name: signer.name.clone(), id: signer.id(COSIGNATURE), bytes })
}

impl Note {
    /// Returns the cosignature of a signer, if exactly one line has its name and id, and that line is
    /// valid.
    pub fn cosigned_by(&self, signer: &NoteKey) -> Option<Cosignature> {
        let id = signer.id(COSIGNATURE);
        let mut lines = self.signatures.iter().filter(|s| s.name == signer.name && s.id == id);
        let (Some(line), None) = (lines.next(), lines.next()) else { return None };
        let (time, signature) = line.bytes.split_first_chunk::<8>()?;
        let time = u64::from_be_bytes(*time);
        let signature = Signature::from_bytes(signature.try_into().ok()?);
        let holds = signer.key.verifies(message(&self.text, time).as_bytes(), &signature);
        holds.then(|| Cosignature { name: signer.name.clone(), time })
    }
}
