//! Receipts: what a keeper signs when it takes an act, so that the author can prove later that it was dropped.

use crate::carried::{Lines, number, print_note, read_note};
use crate::fault::{Fault, FaultKind};
use crate::hash::Hash;
use crate::key::{PublicKey, SecretKey};
use crate::note::{Note, NoteKey};

pub(crate) const RECEIPT: &str = "paraph.receipt/1";
const FILE: &str = "paraph.receipts/1";

/// A moment of the log: a time, and the number of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Seconds since 1 January 1970.
    pub time: u64,
    /// Number of acts.
    pub size: u64,
}

/// A keeper's promise: every checkpoint over at least `due.size` acts has this act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Name of the log: `paraph.talks/` and the hash of the opening act in hex.
    pub origin: String,
    /// Hash of the act.
    pub act: Hash,
    /// Author of the act.
    pub author: PublicKey,
    /// The author's counter in the act.
    pub counter: u64,
    /// When the keeper took it, and the size of the log before.
    pub taken: When,
    /// When the act has its place at the latest, and the size of the log by then.
    pub due: When,
}

impl Receipt {
    /// Returns the text to sign.
    pub fn text(&self) -> String {
        let Receipt { origin, act, author, counter, taken, due } = self;
        format!(
            "{RECEIPT}\n{origin}\nact {act}\nauthor {author} {counter}\ntaken {} size {}\ndue {} size {}\n",
            taken.time, taken.size, due.time, due.size
        )
    }

    /// Signs the receipt.
    ///
    /// # Errors
    /// Returns an error if the origin or the name are not allowed in a note.
    pub fn sign(&self, name: &str, key: &SecretKey) -> Result<Note, Fault> {
        let note = Note::sign(&self.text(), name, key)?;
        Receipt::of(&note).map(|_| note)
    }

    /// Reads the text of a note as a receipt, without checking signatures.
    ///
    /// # Errors
    /// Returns an error if the note is not a receipt, letter by letter.
    pub fn of(note: &Note) -> Result<Receipt, Fault> {
        let read = || {
            let lines: Vec<&str> = note.text.strip_suffix('\n')?.split('\n').collect();
            let [RECEIPT, origin, act, author, taken, due] = lines[..] else { return None };
            let (author, counter) = author.strip_prefix("author ")?.rsplit_once(' ')?;
            let receipt = Receipt {
                origin: Some(origin).filter(|origin| origin.starts_with("paraph.talks/"))?.to_owned(),
                act: Hash::parse(act.strip_prefix("act ")?).ok()?,
                author: PublicKey::parse(author).ok()?,
                counter: number(counter)?,
                taken: moment(taken.strip_prefix("taken ")?)?,
                due: moment(due.strip_prefix("due ")?)?,
            };
            let sound = receipt.counter > 0
                && receipt.due.size > 0
                && receipt.taken.size <= receipt.due.size
                && receipt.taken.time <= receipt.due.time;
            (sound && receipt.text() == note.text).then_some(receipt)
        };
        read().ok_or_else(|| {
            Fault::new(FaultKind::Malformed, "not a receipt: it must have the six lines of paraph.receipt/1")
        })
    }

    /// Reads a note as a receipt of a keeper.
    ///
    /// # Errors
    /// Returns an error if it is not a receipt, or the keeper did not sign it.
    pub fn verified(note: &Note, keeper: &NoteKey) -> Result<Receipt, Fault> {
        let receipt = Receipt::of(note)?;
        if note.signed_by(keeper) {
            return Ok(receipt);
        }
        let what = format!("the receipt is not signed by {}, who keeps the record", keeper.name);
        Err(Fault::new(FaultKind::Signature, what))
    }
}

fn moment(text: &str) -> Option<When> {
    let (time, size) = text.split_once(" size ")?;
    Some(When { time: number(time)?, size: number(size)? })
}

/// Receipts as one file, for the author of a dispatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipts(pub Vec<Note>);

impl Receipts {
    /// Whether the bytes begin like a file of receipts.
    pub fn is(source: &[u8]) -> bool {
        source.strip_prefix(FILE.as_bytes()).is_some_and(|rest| rest.starts_with(b"\n"))
    }

    /// Returns the file as bytes.
    pub fn print(&self) -> Vec<u8> {
        let mut out = format!("{FILE}\nreceipts {}\n", self.0.len()).into_bytes();
        self.0.iter().for_each(|note| print_note(&mut out, note));
        out
    }

    /// Reads a file of receipts. Each has the form of a receipt; the signatures are not checked.
    ///
    /// # Errors
    /// Returns an error that names the line if the file does not have that form.
    pub fn parse(source: &[u8]) -> Result<Receipts, Fault> {
        let mut lines = Lines::new("file of receipts", FILE, source)?;
        let count = lines.text().and_then(|line| number(line.strip_prefix("receipts ")?));
        let count = count.ok_or_else(|| lines.wrong("it must state the number of receipts"))?;
        let mut notes = Vec::new();
        for _ in 0..count {
            let note = read_note(&mut lines)?;
            Receipt::of(&note).map_err(|fault| lines.wrong(&fault.message))?;
            notes.push(note);
        }
        lines.end()?;
        Ok(Receipts(notes))
    }
}
