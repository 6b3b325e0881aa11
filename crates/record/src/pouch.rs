//! A pouch: acts and a checkpoint as one file, for a delegation whose node reaches no network.
//!
//! Lines of text: the format's name; the checkpoint as a note, indented by one space; then for each
//! act its signature, a space, and its canonical bytes. A canonical act has no line feed.

use crate::act::SignedAct;
use crate::fault::{Fault, FaultKind};
use crate::key::Signature;
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
}

impl Pouch {
    /// As bytes.
    pub fn print(&self) -> Vec<u8> {
        let mut out = format!("{FORMAT}\nfrom {} acts {}\n", self.from, self.acts.len()).into_bytes();
        for line in self.checkpoint.print().lines() {
            out.extend(format!(" {line}\n").as_bytes());
        }
        for act in &self.acts {
            out.extend(format!("{} ", act.signature()).as_bytes());
            out.extend(act.bytes());
            out.push(b'\n');
        }
        out
    }

    /// Reads a pouch. The acts are taken apart, not judged: that is the log's to do.
    ///
    /// # Errors
    /// When it is no pouch, ends too early or goes on after its end, with the line.
    pub fn parse(source: &[u8]) -> Result<Pouch, Fault> {
        let wrong = |line: usize, what: &str| {
            Fault::new(FaultKind::Malformed, format!("no pouch, line {line}: {what}"))
        };
        let mut lines = source.split(|b| *b == b'\n').enumerate().map(|(at, line)| (at + 1, line)).peekable();
        if lines.next().map(|(_, line)| line) != Some(FORMAT.as_bytes()) {
            return Err(wrong(1, "it does not begin with the name of the format"));
        }
        let head = lines.next().and_then(|(_, line)| std::str::from_utf8(line).ok());
        let counts =
            head.and_then(|head| head.strip_prefix("from ")).and_then(|rest| rest.split_once(" acts "));
        let number = |text: &str| text.parse::<u64>().ok().filter(|n| n.to_string() == text);
        let (from, count) = counts
            .and_then(|(from, count)| Some((number(from)?, number(count)?)))
            .ok_or_else(|| wrong(2, "it says from which act, and how many"))?;
        let mut note = Vec::new();
        let mut at = 3;
        while let Some((line, text)) = lines.next_if(|(_, line)| line.starts_with(b" ")) {
            note.extend(&text[1..]);
            note.push(b'\n');
            at = line;
        }
        let note = String::from_utf8(note).map_err(|_| wrong(at, "the checkpoint is not UTF-8"))?;
        let checkpoint = Note::parse(&note).map_err(|fault| wrong(at, &fault.message))?;
        let mut acts = Vec::new();
        for held in 0..count {
            let Some((line, text)) = lines.next().filter(|(_, text)| !text.is_empty()) else {
                return Err(Fault::new(
                    FaultKind::Length,
                    format!(
                        "the pouch says that it holds {count} acts and ends after {held}: ask for it again"
                    ),
                ));
            };
            let space = text
                .iter()
                .position(|b| *b == b' ')
                .ok_or_else(|| wrong(line, "an act without signature"))?;
            let signature = std::str::from_utf8(&text[..space])
                .map_err(|_| wrong(line, "a signature that is not UTF-8"))?;
            let signature = Signature::parse(signature).map_err(|fault| wrong(line, &fault.message))?;
            acts.push(SignedAct::new(text[space + 1..].to_vec(), signature));
        }
        match (lines.next(), lines.next()) {
            (Some((_, b"")), None) => Ok(Pouch { checkpoint, from, acts }),
            _ => Err(Fault::new(
                FaultKind::Length,
                "the pouch goes on after its last act, or its last line is cut off",
            )),
        }
    }
}
