//! A pouch: acts and a checkpoint as one file, for a delegation whose node has no network.
//!
//! Lines of text: the format's name; the counts; the checkpoint as a note, indented by one space; for
//! each act its signature, a space, and its canonical bytes; then contents that are kept separately from
//! the acts. A canonical act contains no line feed.

use crate::act::SignedAct;
use crate::carried::{Lines, counts, number, print, read_counts};
use crate::detach::Content;
use crate::fault::Fault;
use crate::note::Note;

const FORMAT: &str = "paraph.pouch/1";

/// A run of acts, and the keeper's checkpoint over the log up to the last of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pouch {
    /// The checkpoint, as signed.
    pub checkpoint: Note,
    /// The number of the first act.
    pub from: u64,
    /// The acts in the order of the log.
    pub acts: Vec<SignedAct>,
    /// Contents that acts of the pouch name by hash.
    pub contents: Vec<Content>,
}

impl Pouch {
    /// Returns the pouch as bytes.
    pub fn print(&self) -> Vec<u8> {
        let holds = counts(self.acts.len(), self.contents.len());
        let mut out = format!("{FORMAT}\nfrom {} {holds}\n", self.from).into_bytes();
        for line in self.checkpoint.print().lines() {
            out.extend(format!(" {line}\n").as_bytes());
        }
        print(&mut out, &self.acts, &self.contents);
        out
    }

    /// Reads a pouch. It separates the acts but does not judge them: the log does that.
    ///
    /// # Errors
    /// Returns an error if it is not a pouch, ends too early or continues after its end; the error names
    /// the line.
    pub fn parse(source: &[u8]) -> Result<Pouch, Fault> {
        let mut lines = Lines::new("pouch", FORMAT, source)?;
        let head = lines.text().and_then(|head| {
            let (from, holds) = head.strip_prefix("from ")?.split_once(' ')?;
            Some((number(from)?, read_counts(holds)?))
        });
        let (from, (acts, contents)) =
            head.ok_or_else(|| lines.wrong("it must name the first act and the number of acts"))?;
        let mut note = Vec::new();
        while let Some(text) = lines.indented() {
            note.extend(text);
            note.push(b'\n');
        }
        let note = String::from_utf8(note).map_err(|_| lines.wrong("the checkpoint is not UTF-8"))?;
        let checkpoint = Note::parse(&note).map_err(|fault| lines.wrong(&fault.message))?;
        let acts = lines.acts(acts)?;
        let contents = lines.contents(contents)?;
        lines.end()?;
        Ok(Pouch { checkpoint, from, acts, contents })
    }
}
