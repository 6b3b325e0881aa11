//! Evidence of forks, rollbacks, clashes and withheld acts, saved beside the record when a pouch or dispatch shows one.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use paraph_record::{
    Checkpoint, Evidence, Fault, FaultKind, Hash, Note, Place, Pouch, SignedAct, Tree, hash,
};
use paraph_store::Store;

use crate::error::NodeError;
use crate::session::Session;

/// Writes evidence into a file of its own beside the record, named after a hash, which is never overwritten. Returns
/// its path.
pub(crate) fn save(record: &Path, evidence: &Evidence, about: &Hash) -> Result<PathBuf, NodeError> {
    let (bytes, digest) = (evidence.print(), about.to_string());
    let short = digest.trim_start_matches("sha256:").chars().take(16).collect::<String>();
    let mut name = record.as_os_str().to_owned();
    name.push(format!(".{}-{short}", evidence.word()));
    let path = PathBuf::from(name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let unkept = |error: std::io::Error| {
        let what = format!("{}: the evidence could not be kept: {error}", path.display());
        NodeError::Record(Fault::new(FaultKind::OtherHistory, what))
    };
    match options.open(&path) {
        Ok(mut file) => file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(unkept)?,
        // The same evidence, or that of the same act, was kept before.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(unkept(error)),
    }
    Ok(path)
}

/// Returns the error for evidence that was saved.
fn told(evidence: &Evidence, path: &Path) -> NodeError {
    let (kind, what) = match evidence {
        Evidence::Fork { root: None, proof, smaller, larger }
            if proof.is_empty() && sizes(smaller, larger) =>
        {
            (
                FaultKind::OtherHistory,
                "the acts do not continue this record, although its keeper signed both: a fork, which a pouch from act 1 proves",
            )
        }
        Evidence::Fork { .. } => (FaultKind::OtherHistory, "the keeper signed two different records: a fork"),
        Evidence::Rollback { .. } => (
            FaultKind::OtherHistory,
            "the keeper signed fewer acts than before, and later: it took acts back",
        ),
        Evidence::Clash { .. } => (FaultKind::Equivocation, "an author signed two acts under one counter"),
        Evidence::Withheld { .. } => (
            FaultKind::OtherHistory,
            "the keeper gave a receipt for an act, and signed the record without it: the act is withheld",
        ),
    };
    let hint = format!("Both are kept in {}: show it to the other delegations.", path.display());
    NodeError::Record(Fault::new(kind, what).hinting(hint))
}

fn sizes(one: &Note, other: &Note) -> bool {
    let size = |note| Checkpoint::of(note).map(|checkpoint| checkpoint.size).ok();
    size(one) != size(other)
}

impl Session {
    /// Compares the checkpoint of a pouch with the latest one here. If they contradict one another, keeps both
    /// as evidence and returns the error.
    ///
    /// # Errors
    /// Returns an error that names the file of evidence.
    pub(crate) fn check_checkpoint(&self, pouch: &Pouch) -> Result<(), NodeError> {
        let Some(mine) = self.signed_here(pouch)? else { return Ok(()) };
        let evidence = Evidence::between(&mine, &pouch.checkpoint, Some(self.store().chain().tree()))?;
        self.accuse(evidence).map_err(|error| {
            // Who signed the other log is evidence too; what is reported is the keeper's fork.
            let _ = self.clash(&pouch.acts);
            match (error, self.differs(pouch)) {
                (NodeError::Record(fault), Ok(Some(number))) => NodeError::Record(fault.at(number)),
                (error, _) => error,
            }
        })
    }

    /// Looks for what a pouch proves that does not fit this record: a fork, or two acts in one place. If it
    /// proves nothing, returns the error as it is.
    pub(crate) fn proved_by(&self, pouch: &Pouch, error: NodeError) -> NodeError {
        let (fork, clash) = (self.fork(pouch, &error).err(), self.clash(&pouch.acts).err());
        fork.or(clash).unwrap_or(error)
    }

    /// Keeps evidence of two acts that an author signed in one place, one of them in this record.
    ///
    /// # Errors
    /// Returns an error that names the file of evidence.
    pub(crate) fn clash(&self, acts: &[SignedAct]) -> Result<(), NodeError> {
        for signed in acts {
            let Ok(act) = signed.open() else { continue };
            let chain = self.store().chain();
            let known = chain.of(&act.author, act.draft.counter).filter(|known| *known != act.hash);
            let number = known.and_then(|known| chain.number(&known));
            if act.draft.talks != chain.talks() {
                continue;
            }
            let Some(number) = number else { continue };
            if let Some(first) = self.store().read(number, number + 1)?.pop() {
                self.accuse(Some(Evidence::Clash { first, second: signed.clone() }))?;
            }
        }
        Ok(())
    }

    /// Keeps evidence of a fork that only the acts of the pouch show.
    fn fork(&self, pouch: &Pouch, error: &NodeError) -> Result<(), NodeError> {
        let Some(mine) = self.signed_here(pouch)? else { return Ok(()) };
        let theirs = Checkpoint::of(&pouch.checkpoint)?;
        if theirs.size <= Checkpoint::of(&mine)?.size {
            return Ok(());
        }
        let tree = self.tree_of(pouch)?;
        let fits = tree.root(theirs.size) == Some(theirs.root);
        if fits {
            return self.accuse(Evidence::between(&mine, &pouch.checkpoint, Some(&tree))?);
        }
        // The keeper signed a longer log, and what it sends of it does not continue the one that it signed here.
        let whole = theirs.size == pouch.from + pouch.acts.len() as u64 - 1
            && (1..=self.store().size() + 1).contains(&pouch.from);
        let astray = whole
            && matches!(error, NodeError::Record(fault) if matches!(
                fault.kind,
                FaultKind::OtherHistory | FaultKind::Previous | FaultKind::Equivocation | FaultKind::Gap | FaultKind::Proof
            ));
        let larger = pouch.checkpoint.clone();
        let fork = Evidence::Fork { smaller: mine, larger, root: None, proof: Vec::new() };
        self.accuse(astray.then_some(fork))
    }

    /// Returns the latest checkpoint here, if the keeper signed it and that of the pouch, for these talks.
    fn signed_here(&self, pouch: &Pouch) -> Result<Option<Note>, NodeError> {
        let Some(mine) = self.store().latest_checkpoint()? else { return Ok(None) };
        let keeper = self.keeper()?;
        let same = Checkpoint::of(&mine)?.origin == Checkpoint::of(&pouch.checkpoint)?.origin;
        Ok((same && mine.signed_by(&keeper) && pouch.checkpoint.signed_by(&keeper)).then_some(mine))
    }

    /// Returns the tree of the acts here before the pouch, and then those of the pouch.
    fn tree_of(&self, pouch: &Pouch) -> Result<Tree, NodeError> {
        let mut tree = self.store().chain().tree().clone();
        while tree.size() >= pouch.from.max(1) {
            tree.pop();
        }
        for signed in &pouch.acts {
            tree.push(Place::of(&signed.open()?, signed).leaf);
        }
        Ok(tree)
    }

    fn accuse(&self, evidence: Option<Evidence>) -> Result<(), NodeError> {
        let Some(evidence) = evidence else { return Ok(()) };
        let about = hash("paraph.evidence/1", &evidence.print());
        let path = save(self.store().path(), &evidence, &about)?;
        Err(told(&evidence, &path))
    }
}
