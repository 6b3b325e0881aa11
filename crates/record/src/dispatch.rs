//! A dispatch: signed acts on their way to the keeper, who gives them their places in the log.

use crate::act::SignedAct;
use crate::carried::{Lines, counts, print, read_counts};
use crate::detach::Content;
use crate::fault::Fault;
use crate::hash::Hash;

const FORMAT: &str = "paraph.dispatch/1";

/// Acts of one or more authors, in the order in which they were signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispatch {
    /// The talks they belong to: the hash of the opening act.
    pub talks: Hash,
    /// The acts.
    pub acts: Vec<SignedAct>,
    /// Contents that the acts name by hash.
    pub contents: Vec<Content>,
}

impl Dispatch {
    /// Whether the bytes begin like a dispatch.
    pub fn is(source: &[u8]) -> bool {
        source.strip_prefix(FORMAT.as_bytes()).is_some_and(|rest| rest.starts_with(b"\n"))
    }

    /// Returns the dispatch as bytes.
    pub fn print(&self) -> Vec<u8> {
        let holds = counts(self.acts.len(), self.contents.len());
        let mut out = format!("{FORMAT}\ntalks {} {holds}\n", self.talks).into_bytes();
        print(&mut out, &self.acts, &self.contents);
        out
    }

    /// Reads a dispatch. It separates the acts but does not judge them: the log does that.
    ///
    /// # Errors
    /// Returns an error if it is not a dispatch, ends too early or continues after its end; the error
    /// names the line.
    pub fn parse(source: &[u8]) -> Result<Dispatch, Fault> {
        let mut lines = Lines::new("dispatch", FORMAT, source)?;
        let head = lines.text().and_then(|head| {
            let (talks, holds) = head.strip_prefix("talks ")?.split_once(' ')?;
            Some((Hash::parse(talks).ok()?, read_counts(holds)?))
        });
        let (talks, (acts, contents)) =
            head.ok_or_else(|| lines.wrong("it must name the talks and the number of acts"))?;
        let acts = lines.acts(acts)?;
        let contents = lines.contents(contents)?;
        lines.end()?;
        Ok(Dispatch { talks, acts, contents })
    }
}
