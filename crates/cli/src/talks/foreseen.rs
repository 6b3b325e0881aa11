//! What an act would do: shown before it is signed, and asked about if it binds.

use std::io::{self, IsTerminal};

use console::Term;
use paraph_node::Session;
use paraph_record::commitment;
use paraph_talks::act::{Act, Detached};
use paraph_talks::readout::{Hearing, Words, echo};
use paraph_talks::{Outcome as Came, Phrase, Refusal};

use super::args::At;
use crate::fault::{Fault, Outcome};

/// The effect of an act that is not signed yet.
pub struct Foreseen {
    /// Number that it would have.
    number: u64,
    outcome: Came,
    lines: Vec<Phrase>,
}

/// The words of a record with one act more.
#[derive(Debug)]
struct InHand<'a> {
    session: &'a Session,
    number: u64,
    act: &'a Act,
    said: Vec<(Detached, &'a str)>,
}

impl Words for InHand<'_> {
    fn act(&self, number: u64) -> Option<Act> {
        if number == self.number { Some(self.act.clone()) } else { Words::act(self.session, number) }
    }

    fn content(&self, hash: &Detached) -> Option<String> {
        let own = self.said.iter().find(|(own, _)| own == hash).map(|(_, words)| (*words).to_owned());
        own.or_else(|| Words::content(self.session, hash))
    }
}

/// Returns the hash under which words are kept apart from their act.
fn detached(salt: &[u8; 32], words: &str) -> Option<Detached> {
    Detached::try_from(commitment(salt, words).to_string()).ok()
}

impl Foreseen {
    /// Works out what an act of a credential would do.
    ///
    /// # Errors
    /// Returns the refusal of an act that the talks would refuse.
    pub fn of(
        session: &Session,
        credential: &str,
        act: &Act,
        said: &[([u8; 32], String)],
    ) -> Result<Foreseen, Refusal> {
        let before = session.state();
        let (after, outcome) = paraph_desk::after(before, credential, act)?;
        let number = after.size();
        let said =
            said.iter().filter_map(|(salt, words)| Some((detached(salt, words)?, words.as_str()))).collect();
        let words = InHand { session, number, act, said };
        let echo = echo(before, &Hearing::new(&after, Some(credential), &words), number);
        Ok(Foreseen { number, outcome, lines: echo.map_or(Vec::new(), |echo| echo.lines()) })
    }

    /// Returns the effect of the act that was signed, below its outcome, if it has the place that was foreseen.
    pub fn came(&self, number: u64) -> String {
        if number == self.number {
            return self.listed();
        }
        format!("  Other acts came first: `paraph log {number}` shows what it did.\n")
    }

    /// Returns what a dry run prints.
    pub fn would(&self, act: &Act) -> String {
        let kind = act.kind();
        let outcome = match self.outcome {
            Came::Done => "would be done".to_owned(),
            Came::Waits => "would wait for other heads".to_owned(),
            Came::Completed(waiting) => format!("would bring act {waiting} into effect"),
            Came::Refused(_) => "would be refused".to_owned(),
        };
        format!("Nothing was signed. Act {}, {kind}, {outcome}.\n{}", self.number, self.listed())
    }

    fn listed(&self) -> String {
        self.lines.iter().map(|line| format!("  {}\n", line.as_str().replace('\n', "\n  "))).collect()
    }

    /// Asks a person at a terminal before an act that binds.
    ///
    /// # Errors
    /// Returns a fault if the answer is not yes.
    pub fn confirm(&self, act: &Act, at: &At) -> Outcome<()> {
        if at.yes || !act.kind().binds() || !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(());
        }
        let term = Term::stderr();
        let asked = format!("{}Sign this {}? [y/N] ", self.listed(), act.kind());
        let answer = term.write_str(&asked).and_then(|()| term.read_line());
        let answer = answer.map_err(|e| Fault::unreadable(std::path::Path::new("the terminal"), &e))?;
        match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => Ok(()),
            _ => Err(Fault::refused(
                "not-confirmed",
                "the act was not confirmed",
                "Nothing was signed. Answer y to sign, or give --yes.",
            )),
        }
    }
}
