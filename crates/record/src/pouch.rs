//! A pouch: acts and a checkpoint as one file, for a delegation whose node reaches no network.
//!
//! Lines of text: the format's name; how much it holds; the checkpoint as a note, indented by one
//! space; then for each act its signature, a space, and its canonical bytes; then contents that stand
//! apart from the acts. A canonical act has no line feed.

use crate::act::SignedAct;
use crate::carried::{Lines, counts, number, print, read_counts};
use crate::detach::Content;
use crate::fault::Fault;
use crate::note::Note;

const FORMAT: &str = "paraph.pouch/1";

/// Acts from one number on, and the keeper's checkpoint over the log that they end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pouch {
    /// The checkpoint, as signed.
    pub checkpoint: Note,
    /// The number of the first act.
    pub from: u64,
    /// The acts in the order of the log.
    pub acts: Vec<SignedAct>,
    /// Contents that acts of the pouch bear as hashes.
    pub contents: Vec<Content>,
}

impl Pouch {
    /// As bytes.
    pub fn print(&self) -> Vec<u8> {
        let holds = counts(self.acts.len(), self.contents.len());
        let mut out = format!("{FORMAT}\nfrom {} {holds}\n", self.from).into_bytes();
        for line in self.checkpoint.print().lines() {
            out.extend(format!(" {line}\n").as_bytes());
        }
        print(&mut out, &self.acts, &self.contents);
        out
    }

    /// Reads a pouch. The acts are taken apart, not judged: that is the log's to do.
    ///
    /// # Errors
    /// When it is no pouch, ends too early or goes on after its end, with the line.
    pub fn parse(source: &[u8]) -> Result<Pouch, Fault> {
        let mut lines = Lines::new("pouch", FORMAT, source)?;
        let head = lines.text().and_then(|head| {
            let (from, holds) = head.strip_prefix("from ")?.split_once(' ')?;
            Some((number(from)?, read_counts(holds)?))
        });
        let (from, (acts, contents)) =
            head.ok_or_else(|| lines.wrong("it says from which act, and how many"))?;
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
