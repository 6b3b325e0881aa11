//! Receipts of the keeper: given for a dispatch, kept by its author, compared with the record.

use std::fs;
use std::path::{Path, PathBuf};

use paraph_node::{NodeError, Session};
use paraph_record::{Dispatch, Receipt, Receipts};

use super::args::{At, Which};
use super::record::{key, session};
use super::write::write_new;
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Signs receipts for the acts of a dispatch, and writes them beside it. Returns what to tell the keeper.
pub fn give(session: &Session, dispatch: &Dispatch, beside: &Path, at: &At) -> Outcome<String> {
    let mut name = beside.as_os_str().to_owned();
    name.push(".receipts");
    let path = PathBuf::from(name);
    let at = At { credential: Some(session.recorded().keeper.clone()), ..at.clone() };
    let receipts =
        key(session, &at).and_then(|key| Ok(session.receipts(dispatch, &key)?)).map_err(|fault| {
            fault.hinting("The acts are taken in. To give their author receipts, import the dispatch again.")
        })?;
    let about = |receipts: &Receipts| -> Option<Vec<Receipt>> {
        receipts.0.iter().map(|note| Receipt::of(note).ok()).collect()
    };
    let same = |known: Receipts| {
        let acts = |all: Vec<Receipt>| all.into_iter().map(|one| (one.act, one.due.size)).collect::<Vec<_>>();
        about(&known).map(acts) == about(&receipts).map(acts)
    };
    // A dispatch that comes again: its receipts are there already.
    if !fs::read(&path).is_ok_and(|bytes| Receipts::parse(&bytes).is_ok_and(same)) {
        write_new(&path, &receipts.print())?;
    }
    let to = "send it back to the author, who imports it";
    Ok(format!("{}: receipts for these acts; {to}.\n", path.display()))
}

/// Keeps receipts in the author's file, and compares them with the record.
pub fn keep(path: &Path, bytes: &[u8], which: &Which) -> Outcome {
    let receipts = Receipts::parse(bytes).map_err(NodeError::from)?;
    let mut session = session(which)?;
    session.keep_receipts(&receipts)?;
    let count = receipts.0.len();
    let all = if count == 1 { "1 receipt".to_owned() } else { format!("{count} receipts") };
    let what = "kept until the record has the acts";
    to_stdout(format!("{}: {all} of {}, {what}.\n", path.display(), session.recorded().keeper).as_bytes())?;
    alarm(&mut session)
}

/// Reports acts that the keeper took, with a receipt, and left out of the record that it signed.
pub fn alarm(session: &mut Session) -> Outcome {
    let dropped = session.dropped()?;
    let Some((receipt, path)) = dropped.first() else { return Ok(()) };
    let what = format!(
        "{} took {} with a receipt, and signed the record without {}: the first is act {} of {}",
        session.recorded().keeper,
        if dropped.len() == 1 { "1 act".to_owned() } else { format!("{} acts", dropped.len()) },
        if dropped.len() == 1 { "it" } else { "them" },
        receipt.counter,
        receipt.author
    );
    let hint = format!(
        "Send them again with `paraph pouch send`. The proof is in {}: show it to the other delegations.",
        path.display()
    );
    Err(Fault::input(what, hint))
}
