//! The log as the talks see it: one note per act, with earlier notes packed until they are needed.
//!
//! A log only grows at its end, and is therefore kept in pieces. The pieces of a snapshot stay as
//! bytes, so that opening talks takes no longer for a long history.

use std::fmt;
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::packed::{Unpackable, pack, unpack};
use crate::state::Note;

/// Number of notes in a piece.
const PIECE: usize = 256;

/// Notes on all acts, in order.
#[derive(Clone, Default)]
pub struct Log {
    /// Full pieces, which never change; copies of a state share them.
    pieces: Vec<Arc<Piece>>,
    /// Notes after the last full piece.
    last: Vec<Note>,
}

/// A full piece of notes: as bytes, read, or both.
struct Piece {
    packed: OnceLock<Vec<u8>>,
    notes: OnceLock<Vec<Note>>,
}

impl Piece {
    fn of(notes: Vec<Note>) -> Piece {
        Piece { packed: OnceLock::new(), notes: notes.into() }
    }

    fn packed(&self) -> &[u8] {
        self.packed.get_or_init(|| pack(self.notes()))
    }

    fn notes(&self) -> &[Note] {
        self.notes.get_or_init(|| {
            let packed = self.packed.get().expect("a piece that is not read is there as bytes");
            // `Log::kept` has read the first piece, and the same build wrote them all.
            unpack(packed).expect("what one build packed can be read where its first piece could")
        })
    }
}

impl Log {
    /// Returns the number of acts.
    pub fn len(&self) -> usize {
        self.pieces.len() * PIECE + self.last.len()
    }

    /// Whether the log is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the note at an index, counted from 0.
    pub fn get(&self, at: usize) -> Option<&Note> {
        match self.pieces.get(at / PIECE) {
            Some(piece) => piece.notes().get(at % PIECE),
            None => self.last.get(at - self.pieces.len() * PIECE),
        }
    }

    /// Returns all notes in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Note> + ExactSizeIterator {
        (0..self.len()).map(|at| &self[at])
    }

    /// Appends the note of the next act.
    pub fn push(&mut self, note: Note) {
        self.last.push(note);
        if self.last.len() == PIECE {
            self.pieces.push(Arc::new(Piece::of(std::mem::take(&mut self.last))));
        }
    }

    /// Returns the log as bytes: the number of pieces, the length of each, the pieces, and the
    /// notes after them.
    pub(crate) fn keep(&self) -> Vec<u8> {
        let pieces: Vec<&[u8]> = self.pieces.iter().map(|piece| piece.packed()).collect();
        let lengths: Vec<u64> = pieces.iter().map(|piece| piece.len() as u64).collect();
        let head = pack(&lengths);
        let mut out = (head.len() as u64).to_le_bytes().to_vec();
        out.extend(head);
        pieces.iter().for_each(|piece| out.extend_from_slice(piece));
        out.extend(pack(&self.last));
        out
    }

    /// Restores a log that [`Log::keep`] wrote. Reads only the first piece now, to check that this
    /// build can.
    pub(crate) fn kept(bytes: &[u8]) -> Result<Log, Unpackable> {
        let short = || Unpackable::new("the log ends within a piece");
        let (head, rest) = bytes.split_first_chunk::<8>().ok_or_else(short)?;
        let head = usize::try_from(u64::from_le_bytes(*head)).map_err(|_| short())?;
        let (head, mut rest) = rest.split_at_checked(head).ok_or_else(short)?;
        let mut pieces = Vec::new();
        for length in unpack::<Vec<u64>>(head)? {
            let length = usize::try_from(length).map_err(|_| short())?;
            let (piece, after) = rest.split_at_checked(length).ok_or_else(short)?;
            rest = after;
            pieces.push(Arc::new(Piece { packed: piece.to_vec().into(), notes: OnceLock::new() }));
        }
        if let Some(first) = pieces.first() {
            let notes: Vec<Note> = unpack(first.packed())?;
            if notes.len() != PIECE {
                return Err(Unpackable::new("a piece of the log is not full"));
            }
            let _ = first.notes.set(notes);
        }
        let last: Vec<Note> = unpack(rest)?;
        if last.len() >= PIECE {
            return Err(Unpackable::new("the end of the log is a piece of its own"));
        }
        Ok(Log { pieces, last })
    }
}

impl Index<usize> for Log {
    type Output = Note;

    fn index(&self, at: usize) -> &Note {
        let len = self.len();
        self.get(at).unwrap_or_else(|| panic!("place {at} of a log of {len} acts"))
    }
}

impl PartialEq for Log {
    fn eq(&self, other: &Log) -> bool {
        let same = |(a, b): (&Arc<Piece>, &Arc<Piece>)| Arc::ptr_eq(a, b) || a.notes() == b.notes();
        self.len() == other.len()
            && self.pieces.iter().zip(&other.pieces).all(same)
            && self.last == other.last
    }
}

impl Eq for Log {}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Log {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Log {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Log, D::Error> {
        let mut log = Log::default();
        Vec::<Note>::deserialize(deserializer)?.into_iter().for_each(|note| log.push(note));
        Ok(log)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::Names;

    fn note(nth: usize) -> Note {
        let kind = format!("kind {nth}");
        Note { kind, by: None, refused: None, completed: Some(nth as u64), names: Names::default() }
    }

    #[test]
    fn a_log_that_was_kept_is_the_log_that_it_was() {
        for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7] {
            let mut log = Log::default();
            (0..size).for_each(|nth| log.push(note(nth)));
            let mut kept = Log::kept(&log.keep()).unwrap();
            assert_eq!(kept.len(), size);
            // Written again before its pieces were read.
            assert_eq!(kept.keep(), log.keep());
            assert!(kept.iter().eq((0..size).map(note).collect::<Vec<_>>().iter()));
            assert_eq!(kept, log);
            kept.push(note(size));
            assert_ne!(kept, log);
            log.push(note(size));
            assert_eq!((&kept, kept.get(size + 1)), (&log, None));
            assert_eq!(kept.iter().rposition(|n| n.kind == "kind 0"), Some(0));
        }
    }

    #[test]
    fn a_log_that_is_cut_is_refused() {
        let mut log = Log::default();
        (0..PIECE + 3).for_each(|nth| log.push(note(nth)));
        let bytes = log.keep();
        for end in (0..bytes.len()).step_by(7) {
            assert!(Log::kept(&bytes[..end]).is_err(), "{end}");
        }
    }
}
