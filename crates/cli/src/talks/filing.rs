//! What a secretariat does in one act: a pile of papers, a gavelled list.

use paraph_node::Session;
use paraph_talks::State;
use paraph_talks::act::{Choice, FilePapers, Paper};

use super::address::{codes, living};
use super::build::derived;
use crate::fault::{Fault, Outcome};
use crate::input::Source;

/// The papers of a pile, each an edited base.
pub fn file(session: &Session, papers: &[String], text: Option<&str>, signer: &str) -> Outcome<FilePapers> {
    let (name, living) = living(session.state(), text)?;
    let mut filed = Vec::new();
    for (nth, paper) in papers.iter().enumerate() {
        let Some((whose, path)) = paper.split_once('=').filter(|(w, p)| !w.is_empty() && !p.is_empty())
        else {
            return Err(Fault::input(
                format!("{paper:?} does not say whose paper it is"),
                "Write PARTY=FILE, or A,B=FILE for a joint paper.",
            ));
        };
        let sponsors: Vec<String> = whose.split(',').map(|w| w.trim().to_owned()).collect();
        // New provisions of each paper have identities of their own.
        let party = signer.split('/').next().unwrap_or_default();
        let hand = format!("{party}.{}", nth + 1);
        let changes = derived(living, &Source::new(path), session.state().size(), &hand)?;
        filed.push(Paper { sponsors: codes(&sponsors)?, changes });
    }
    Ok(FilePapers { text: name.to_owned(), edition: living.edition, papers: filed })
}

/// Every alternative that meets the rules' test of acceptance now.
pub fn accepted(state: &State, text: Option<&str>) -> Outcome<Vec<Choice>> {
    let found = paraph_desk::accepted(state, text)?;
    for (point, ways) in &found.torn {
        eprintln!("To look at: a bracket of {point} would close in {ways} ways, and stays open.");
    }
    Ok(found.some()?)
}
