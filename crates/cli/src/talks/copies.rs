//! Whole copies of a record, and evidence against who showed two.

use std::fs;
use std::path::Path;

use paraph_node::{NodeError, Session};
use paraph_record::{Checkpoint, Evidence, NoteKey, PublicKey, Receipt};
use paraph_store::{File, StoreError};
use serde_json::json;

use super::args::{Shown, Which};
use super::record::{path, session};
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Copies the record into a new file, and checks every act of the copy.
pub fn backup(to: &Path, incomplete: bool, which: &Which) -> Outcome {
    let from = path(which)?;
    let file = match File::open(&from) {
        Err(StoreError::Copied { .. }) if incomplete => File::open_read_only(&from)?,
        opened => opened?,
    };
    drop(file.backup(to)?);
    let size = Session::open(to)?.verify(&mut |_| ())?;
    to_stdout(format!("{}: {size} acts, every one checked.\n", to.display()).as_bytes())
}

/// Returns the keeper's key: as written on the command line, or as the record names it.
fn keeper(written: Option<&str>, which: &Which) -> Outcome<NoteKey> {
    let Some(written) = written else { return Ok(session(which)?.keeper()?) };
    let (name, key) = written.split_once('=').ok_or_else(|| {
        Fault::input(
            format!("{written:?} names no key"),
            "Write PARTY/OFFICE=KEY, as `paraph key list` prints it.",
        )
    })?;
    let key = PublicKey::parse(key).map_err(NodeError::from)?;
    Ok(NoteKey::new(name, key).map_err(NodeError::from)?)
}

/// Checks a file of evidence with nothing but itself and the keeper's key.
pub fn verify(path: &Path, written: Option<&str>, shown: &Shown) -> Outcome {
    let bytes = fs::read(path).map_err(|e| Fault::unreadable(path, &e))?;
    let evidence = Evidence::parse(&bytes).map_err(NodeError::from)?;
    let (keeper, what) = match &evidence {
        Evidence::Clash { first, .. } => {
            let act = first.open().map_err(NodeError::from)?;
            let what = format!("{} signed two acts under the counter {}", act.author, act.draft.counter);
            (None, what)
        }
        Evidence::Fork { .. } => {
            let keeper = keeper(written, &shown.which)?;
            let what = format!("{} signed two checkpoints of which neither continues the other", keeper.name);
            (Some(keeper), what)
        }
        Evidence::Withheld { receipt, checkpoint, .. } => {
            let keeper = keeper(written, &shown.which)?;
            let receipt = Receipt::of(receipt).map_err(NodeError::from)?;
            let size = Checkpoint::of(checkpoint).map_err(NodeError::from)?.size;
            let what = format!(
                "{} took act {} of {} and signed a record of {size} acts without it",
                keeper.name, receipt.counter, receipt.author
            );
            (Some(keeper), what)
        }
        Evidence::Rollback { .. } => {
            let keeper = keeper(written, &shown.which)?;
            let what = format!("{} signed a checkpoint over fewer acts after one over more", keeper.name);
            (Some(keeper), what)
        }
    };
    evidence.verify(keeper.as_ref()).map_err(NodeError::from)?;
    let text = match shown.format.as_str() {
        "json" => {
            format!("{}\n", json!({"format": "paraph.evidence/1", "proves": evidence.word(), "what": what}))
        }
        _ => format!("Proved: {what}.\n"),
    };
    to_stdout(text.as_bytes())
}
