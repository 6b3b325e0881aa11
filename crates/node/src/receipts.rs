//! Receipts: given by the keeper for the acts of a dispatch, kept by their author until the record has the act.

use std::path::PathBuf;

use paraph_record::{
    Checkpoint, Dispatch, Evidence, Fault, FaultKind, Note, Receipt, Receipts, SecretKey, When,
};
use paraph_store::{Shelved, Store};

use crate::clock;
use crate::error::NodeError;
use crate::evidence::save;
use crate::session::Session;

/// Kind of receipts on the shelf, each under the hash of its act.
const SHELF: &str = "receipt";

impl Session {
    /// Signs a receipt, as keeper, for each act of a dispatch that is in the record.
    ///
    /// # Errors
    /// Returns an error if the key is not the keeper's, or if an act has no place in the record.
    pub fn receipts(&self, dispatch: &Dispatch, key: &SecretKey) -> Result<Receipts, NodeError> {
        let keeper = self.keeper()?;
        if key.public() != keeper.key {
            return Err(NodeError::NoKey(format!("{}, who keeps the record", keeper.name)));
        }
        let (origin, time) = (self.origin()?, clock::seconds());
        let receipt = |signed: &paraph_record::SignedAct| {
            let act = signed.open()?;
            let number = self.store().chain().number(&act.hash).ok_or_else(|| {
                Fault::new(FaultKind::Gap, "an act of the dispatch has no place in the record")
                    .hinting("Take the dispatch in first.")
            })?;
            // An act has its place as soon as it is taken: it is due at once.
            let receipt = Receipt {
                origin: origin.clone(),
                act: act.hash,
                author: act.author,
                counter: act.draft.counter,
                taken: When { time, size: number - 1 },
                due: When { time, size: number },
            };
            Ok(receipt.sign(&keeper.name, key)?)
        };
        dispatch.acts.iter().map(receipt).collect::<Result<_, NodeError>>().map(Receipts)
    }

    /// Keeps receipts of these talks' keeper, all or none. Of two receipts for one act, the one with the smaller
    /// due size remains.
    ///
    /// # Errors
    /// Returns an error if the keeper did not sign a receipt, or if it is of other talks.
    pub fn keep_receipts(&mut self, receipts: &Receipts) -> Result<(), NodeError> {
        self.refresh()?;
        let (keeper, origin) = (self.keeper()?, self.origin()?);
        let mut items: Vec<Shelved> = Vec::new();
        for note in &receipts.0 {
            let receipt = Receipt::verified(note, &keeper)?;
            if receipt.origin != origin {
                let what = "the receipt is of other talks";
                return Err(NodeError::Record(Fault::new(FaultKind::OtherTalks, what)));
            }
            let name = receipt.act.to_string();
            let known = self.receipt(&name)?.and_then(|known| Receipt::of(&known).ok());
            if known.is_none_or(|known| receipt.due.size < known.due.size) {
                items.push(Shelved { kind: SHELF.to_owned(), name, value: Some(note.print().into_bytes()) });
            }
        }
        Ok(self.store_mut().shelve(&items)?)
    }

    /// Compares the receipts kept here with the keeper's latest checkpoint. For each act that is due and not among
    /// its acts, saves evidence beside the record, and returns the receipt with the path. Receipts of acts that
    /// the checkpoint has are let go: from then on, the checkpoint is the proof.
    ///
    /// # Errors
    /// Returns an error if reading or writing failed.
    pub fn dropped(&mut self) -> Result<Vec<(Receipt, PathBuf)>, NodeError> {
        let names = self.store().shelf(SHELF)?;
        let (Some(note), false) = (self.store().latest_checkpoint()?, names.is_empty()) else {
            return Ok(Vec::new());
        };
        let keeper = self.keeper()?;
        if !note.signed_by(&keeper) {
            return Ok(Vec::new());
        }
        let size = Checkpoint::of(&note)?.size;
        let (mut met, mut found, mut acts) = (Vec::new(), Vec::new(), None);
        for name in names {
            let Some(kept) = self.receipt(&name)? else { continue };
            let receipt = Receipt::of(&kept)?;
            if self.store().chain().number(&receipt.act).is_some_and(|number| number <= size) {
                met.push(Shelved { kind: SHELF.to_owned(), name, value: None });
                continue;
            }
            if receipt.due.size > size {
                continue;
            }
            if acts.is_none() {
                acts = Some(self.store().read(1, size + 1)?);
            }
            let acts = acts.clone().unwrap_or_default();
            let evidence = Evidence::Withheld { receipt: kept, checkpoint: note.clone(), acts };
            // A keeper that has another key by now is accused only where one key signed both.
            if evidence.verify(Some(&keeper)).is_ok() {
                let path = save(self.store().path(), &evidence, &receipt.act)?;
                found.push((receipt, path));
            }
        }
        if !met.is_empty() {
            self.store_mut().shelve(&met)?;
        }
        Ok(found)
    }

    fn receipt(&self, name: &str) -> Result<Option<Note>, NodeError> {
        let bytes = self.store().shelved(SHELF, name)?;
        let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        Ok(text.map(|text| Note::parse(&text)).transpose()?)
    }
}
