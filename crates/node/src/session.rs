//! Session: the record and the resulting state, kept in step.

use std::path::Path;
use std::sync::Arc;

use paraph_record::{
    Act as SignedBy, Checkpoint, Draft, Fault, FaultKind, Hash, Note, NoteKey, PublicKey, SecretKey, Seen,
    SignedAct, commitment, verify_all,
};
use paraph_store::{Blob, File, Reader, Store, StoreError};
use paraph_talks::act::{Act, Detached};
use paraph_talks::readout::Words;
use paraph_talks::{Entry, Outcome, Refusal, State, fold, rehearse};

use crate::clock;
use crate::error::NodeError;
use crate::keyring::salt;
use crate::own::Own;

/// Engine of stored snapshots, and their form. If either changes, this program ignores snapshots of
/// earlier builds.
pub const ENGINE: &str = concat!("paraph/1 state ", env!("CARGO_PKG_VERSION"), " packed/11 own/1");
/// Number of newly folded acts after which opening writes a new snapshot. Signing writes none, so
/// that adding an act costs the same however long the record is.
const STRIDE: u64 = 256;
/// Number of acts that are read and checked at a time.
const PIECE: u64 = 4096;
/// Maximum number of attempts to sign an act while other programs append.
pub(crate) const TRIES: usize = 64;

/// One delegation's open copy of the talks.
#[derive(Debug)]
pub struct Session {
    store: File,
    /// Views share the state. It is never changed in place: acts are folded into a copy, which replaces it.
    state: Arc<State>,
    /// Acts that were signed here and are waiting for the keeper to place them in the log.
    outbox: Vec<SignedAct>,
    /// State including those acts, if there are any.
    ahead: Option<Arc<State>>,
    /// Size of the record at the last snapshot.
    kept: u64,
    /// Contents kept beside the record for an act that is not signed yet.
    fresh: Vec<Detached>,
    /// The secret by which this machine knows its own snapshots.
    own: Option<Own>,
    /// Author and counter of the act for which contents were sealed.
    pub(crate) sealed_for: Option<(PublicKey, u64)>,
}

/// An act that was signed and added to the record or the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Number of the act.
    pub number: u64,
    /// Outcome, or the expected outcome if the keeper placed it now.
    pub outcome: Outcome,
    /// Whether it is placed in the log. If not, it waits here to be sent to the keeper.
    pub placed: bool,
}

/// Result of an act that was sent to the keeper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Number of the act.
    pub number: u64,
    /// Credential that signed it, if the key has one.
    pub by: Option<String>,
    /// Kind of the act.
    pub kind: String,
    /// Outcome; `None` if it was in the log already.
    pub outcome: Option<Outcome>,
}

/// Folds one act of the record into a state.
pub(crate) fn take(state: &mut State, act: &SignedBy) -> Result<Outcome, NodeError> {
    #[cfg(feature = "faults")]
    crate::faults::before_folding(act);
    let author = act.author.to_string();
    let draft = &act.draft;
    let entry = Entry { author: &author, seen: draft.seen.size, kind: &draft.kind, body: &draft.body };
    Ok(fold(state, &entry)?)
}

/// Returns the act with its type, or `None` if its body does not have the form of its kind, so that
/// it is void.
pub(crate) fn typed(act: &SignedBy) -> Option<Act> {
    Act::read(&act.draft.kind, &act.draft.body).ok()
}

/// Returns the hashes of the contents that are kept apart from an act.
pub(crate) fn contents_of(act: &SignedBy) -> Result<Vec<Hash>, NodeError> {
    let named = typed(act).map(|act| act.refers().contents).unwrap_or_default();
    named.iter().map(|hash| Ok(Hash::parse(hash.as_str())?)).collect()
}

/// Verifies and folds a whole record, and returns the state.
fn verified(store: &File, each: &mut dyn FnMut(u64)) -> Result<State, NodeError> {
    let mut state = State::default();
    let mut stopped = None;
    store.verify(&mut |number, act| {
        if stopped.is_none() {
            stopped = take(&mut state, act).err();
        }
        each(number);
    })?;
    match stopped {
        Some(error) => Err(error),
        None => Ok(state),
    }
}

impl Session {
    /// Creates a file for talks.
    ///
    /// # Errors
    /// Returns an error if the file exists already, or could not be created.
    pub fn create(path: &Path) -> Result<Session, NodeError> {
        Ok(Session {
            store: File::create(path)?,
            state: Arc::default(),
            outbox: Vec::new(),
            ahead: None,
            kept: 0,
            fresh: Vec::new(),
            own: Own::here(),
            sealed_for: None,
        })
    }

    /// Opens a file. Acts covered by a snapshot of this machine are not folded again; without one, the
    /// whole record is verified.
    ///
    /// # Errors
    /// Returns an error if the file could not be opened, is invalid, or contains an act of an unknown kind.
    pub fn open(path: &Path) -> Result<Session, NodeError> {
        let (store, own) = (File::open(path)?, Own::here());
        let snapshot = store.snapshot(ENGINE)?;
        let believed = snapshot.and_then(|snapshot| own.as_ref()?.state(&snapshot));
        let kept = believed.as_ref().map_or(0, State::size);
        let state = match believed {
            Some(state) => state,
            None => verified(&store, &mut |_| ())?,
        };
        let mut session = Session {
            store,
            kept,
            state: Arc::new(state),
            outbox: Vec::new(),
            ahead: None,
            fresh: Vec::new(),
            own,
            sealed_for: None,
        };
        session.catch_up()?;
        // The record is open even if its cache could not be written.
        let _ = session.keep();
        session.look_ahead()?;
        Ok(session)
    }

    /// Returns the size of the record at the last snapshot of this machine, or 0 if there is none.
    pub fn kept(&self) -> u64 {
        self.kept
    }

    /// Folds the acts of the record that are not in the state yet.
    fn catch_up(&mut self) -> Result<(), NodeError> {
        if self.state.size() == self.store.size() {
            return Ok(());
        }
        let mut state = State::clone(&self.state);
        let done = self.replay_into(&mut state, u64::MAX, &mut |_| ());
        self.state = Arc::new(state);
        done
    }

    fn keep(&mut self) -> Result<(), NodeError> {
        if self.state.size() < self.kept + STRIDE { Ok(()) } else { self.keep_now() }
    }

    /// Whether another program wrote to the file, or the state lacks acts of the record. Takes microseconds.
    ///
    /// # Errors
    /// When the file could not be read.
    pub fn is_behind(&self) -> Result<bool, NodeError> {
        Ok(self.state.size() != self.store.size() || self.store.changed_elsewhere()?)
    }

    /// Folds, in order, all acts that the record has and the state lacks, whoever appended them, and reads again
    /// which acts wait.
    ///
    /// # Errors
    /// When the file could not be read, is damaged, or has an act of a kind that is not known.
    pub fn refresh(&mut self) -> Result<(), NodeError> {
        self.store.refresh()?;
        let grown = self.state.size() != self.store.size();
        if grown {
            self.catch_up()?;
        }
        let chain = self.store.chain();
        let mut waiting = self.store.queued()?;
        waiting.retain(|act| chain.number(&act.hash()).is_none());
        if grown || waiting != self.outbox {
            self.look_ahead()?;
        }
        Ok(())
    }

    /// Returns a view of the talks as they are known here, for readers: it shares the state, reads the file through
    /// a connection of its own, and cannot be written to. See [`File::view`] for `commits`.
    pub fn view(&self, reader: &Reader, commits: Option<i64>) -> Session {
        Session {
            store: self.store.view(reader, commits),
            state: Arc::clone(&self.state),
            outbox: self.outbox.clone(),
            ahead: self.ahead.clone(),
            kept: self.kept,
            fresh: Vec::new(),
            own: None,
            sealed_for: None,
        }
    }

    /// Whether another session of the same file knows exactly the same acts, by the state that they share.
    pub fn agrees(&self, other: &Session) -> bool {
        let ahead = match (&self.ahead, &other.ahead) {
            (Some(own), Some(others)) => Arc::ptr_eq(own, others),
            (None, None) => true,
            _ => false,
        };
        ahead && Arc::ptr_eq(&self.state, &other.state)
    }

    /// Whether the file has acts, in the log or waiting, that are not known here. Whatever else was written
    /// beside them does not count. Takes microseconds.
    ///
    /// # Errors
    /// When the file could not be read.
    pub fn lags(&self) -> Result<bool, NodeError> {
        if !self.is_behind()? {
            return Ok(false);
        }
        if self.state.size() != self.store.size() || !self.store.has_this_log()? {
            return Ok(true);
        }
        let mut waiting = self.store.queued()?;
        waiting.retain(|act| self.store.chain().number(&act.hash()).is_none());
        Ok(waiting != self.outbox)
    }

    /// Brings everything here in step with the file again, after a panic in the middle of a change. Contents of
    /// an act that was not signed are erased.
    ///
    /// # Errors
    /// When the file could not be read or written, or is damaged.
    pub fn recover(&mut self) -> Result<(), NodeError> {
        self.store.read_again()?;
        self.catch_up()?;
        self.look_ahead()?;
        self.forget()
    }

    /// Returns the error for a concurrent write by another program; nothing was signed.
    pub(crate) fn overtaken(&self, what: &'static str) -> NodeError {
        NodeError::Store(StoreError::Busy { path: self.store.path().to_owned(), what })
    }

    fn keep_now(&mut self) -> Result<(), NodeError> {
        // A snapshot has the size and root of its own state.
        if self.state.size() != self.store.size() {
            self.catch_up()?;
        }
        let Some(own) = &self.own else { return Ok(()) };
        let (size, root) = (self.store.size(), self.store.chain().root());
        self.store.keep_snapshot(&own.snapshot(ENGINE, size, root, &self.state))?;
        self.kept = size;
        Ok(())
    }

    /// Computes the state including the waiting acts.
    fn look_ahead(&mut self) -> Result<(), NodeError> {
        self.outbox = self.store.queued()?;
        if self.outbox.iter().any(|act| self.store.chain().number(&act.hash()).is_some()) {
            // An act that could not be taken out of the outbox is passed over here as well.
            let _ = self.store.settle();
            let chain = self.store.chain();
            self.outbox.retain(|act| chain.number(&act.hash()).is_none());
        }
        self.ahead = None;
        if self.outbox.is_empty() {
            return Ok(());
        }
        let mut ahead = State::clone(&self.state);
        for act in &self.outbox {
            take(&mut ahead, &act.open()?)?;
        }
        self.ahead = Some(Arc::new(ahead));
        Ok(())
    }

    /// Writes a snapshot now, so that the next opening need not fold any act.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn settle(&mut self) -> Result<(), NodeError> {
        if self.kept < self.state.size() {
            self.keep_now()?;
        }
        Ok(())
    }

    /// Returns the state including acts that were signed here and are waiting for the keeper.
    pub fn state(&self) -> &State {
        self.ahead.as_deref().unwrap_or(&self.state)
    }

    /// Returns the state of the record alone.
    pub fn recorded(&self) -> &State {
        &self.state
    }

    /// Returns the acts that were signed here and are waiting for the keeper.
    pub fn waiting(&self) -> &[SignedAct] {
        &self.outbox
    }

    /// Whether this file is the keeper's: it holds the key of the keeper that the talks name.
    ///
    /// # Errors
    /// Returns an error if the keyring could not be read.
    pub fn keeps(&self) -> Result<bool, NodeError> {
        let Some(keeper) = self.state.credentials.get(&self.state.keeper) else {
            // Talks that are not open yet are opened in this file.
            return Ok(self.store.size() == 0);
        };
        let keys = self.store.keys()?;
        Ok(keys.iter().any(|entry| entry.key.to_string() == keeper.credential.key))
    }

    /// Returns the record.
    pub fn store(&self) -> &File {
        &self.store
    }

    /// Returns the record for modification, to keep keys and contents beside it.
    pub fn store_mut(&mut self) -> &mut File {
        &mut self.store
    }

    /// Signs an act. In the keeper's file it enters the record at once; in any other file it waits
    /// to be sent to the keeper. An act that the talks would refuse is not signed.
    ///
    /// # Errors
    /// Returns an error, and leaves the record unchanged, if the act would be refused, if it names
    /// an act that has no place yet, or if writing failed.
    pub fn sign(&mut self, key: &SecretKey, act: &Act) -> Result<Signed, NodeError> {
        self.sign_as(key, act, None)
    }

    /// Signs like [`Session::sign`], but only if the act gets this counter: another program may have
    /// signed with the same key since the counter was read.
    ///
    /// # Errors
    /// Returns the errors of [`Session::sign`], and [`StoreError::Busy`] if the counter is taken.
    pub fn sign_as(&mut self, key: &SecretKey, act: &Act, counter: Option<u64>) -> Result<Signed, NodeError> {
        let author = key.public();
        let sealed_for = self.sealed_for.take().filter(|(by, _)| *by == author).map(|(_, count)| count);
        for _ in 0..TRIES {
            self.refresh()?;
            let next = self.counter(&author)?;
            if counter.into_iter().chain(sealed_for).any(|count| count != next) {
                return Err(self.overtaken("it signed an act with the same key"));
            }
            if let Some(signed) = self.try_to_sign(key, act)? {
                self.fresh.clear();
                return Ok(signed);
            }
        }
        Err(self.overtaken("it is being written"))
    }

    /// Signs an act on the record as known here. Returns `None`, with the act neither in the record nor in
    /// the outbox, if another program has written since.
    fn try_to_sign(&mut self, key: &SecretKey, act: &Act) -> Result<Option<Signed>, NodeError> {
        let author = key.public();
        rehearse(self.state(), &author.to_string(), act.clone())
            .and_then(|_| clock::no_time_ahead(act))
            .map_err(|refusal: Refusal| NodeError::Refused(Box::new(refusal)))?;
        // The holder of the keeper's key is the keeper.
        let keeps = self.keeps()? || self.keeper().is_ok_and(|keeper| keeper.key == author);
        let named = if keeps {
            None
        } else {
            act.refers().acts.last().copied().filter(|named| *named > self.store.size())
        };
        if let Some(named) = named {
            return Err(NodeError::NotPlaced(named));
        }
        let signed = self.draft(&author, act)?.sign(key)?;
        let opened = signed.open()?;
        if keeps {
            // Folded aside, before the record has it: an act that cannot be folded is never written.
            let mut next = State::clone(&self.state);
            let outcome = take(&mut next, &opened)?;
            let Some(appended) = self.store.append_next(std::slice::from_ref(&signed))? else {
                return Ok(None);
            };
            self.state = Arc::new(next);
            let number = appended.first().map_or(self.state.size(), |place| place.number);
            if self.ahead.is_some() {
                self.look_ahead()?;
            }
            self.erase_redacted(&opened, &outcome)?;
            return Ok(Some(Signed { number, outcome, placed: true }));
        }
        let mut ahead = State::clone(self.state());
        let outcome = take(&mut ahead, &opened)?;
        if !self.store.queue_next(&self.outbox, &signed)? {
            return Ok(None);
        }
        self.outbox.push(signed);
        let number = ahead.size();
        self.ahead = Some(Arc::new(ahead));
        Ok(Some(Signed { number, outcome, placed: false }))
    }

    /// Returns the counter and the previous act for an author's next act, after those in the log
    /// and those that are waiting.
    fn follows(&self, author: &PublicKey) -> Result<(u64, Option<Hash>), NodeError> {
        let mut found = self.store.chain().next(author);
        for waiting in &self.outbox {
            let waiting = waiting.open()?;
            if waiting.author == *author {
                found = (waiting.draft.counter + 1, Some(waiting.hash));
            }
        }
        Ok(found)
    }

    /// Returns the act that an author signed with a counter, with its number and whether it is
    /// placed in the log; `None` if there is no such act.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn act_of(
        &self,
        author: &PublicKey,
        counter: u64,
    ) -> Result<Option<(u64, SignedBy, bool)>, NodeError> {
        let chain = self.store.chain();
        if let Some(number) = chain.of(author, counter).and_then(|hash| chain.number(&hash)) {
            let found = self.store.read(number, number + 1)?;
            return Ok(found.first().map(SignedAct::open).transpose()?.map(|act| (number, act, true)));
        }
        for (waiting, number) in self.outbox.iter().zip(self.store.size() + 1..) {
            let act = waiting.open()?;
            if act.author == *author && act.draft.counter == counter {
                return Ok(Some((number, act, false)));
            }
        }
        Ok(None)
    }

    /// Returns the counter of an author's next act.
    ///
    /// # Errors
    /// Returns an error if the waiting acts could not be read.
    pub fn counter(&self, author: &PublicKey) -> Result<u64, NodeError> {
        Ok(self.follows(author)?.0)
    }

    /// Returns an act in the form that is signed.
    fn draft(&self, author: &PublicKey, act: &Act) -> Result<Draft, NodeError> {
        let (chain, (counter, previous)) = (self.store.chain(), self.follows(author)?);
        Ok(Draft {
            talks: chain.talks(),
            counter,
            previous,
            seen: Seen { root: chain.root(), size: chain.size() },
            kind: act.kind().as_str().to_owned(),
            body: act.body(),
        })
    }

    /// Erases the content that an act redacts.
    fn erase_redacted(&mut self, act: &SignedBy, outcome: &Outcome) -> Result<(), NodeError> {
        let (Some(Act::Redact(redact)), Outcome::Done) = (typed(act), outcome) else { return Ok(()) };
        for redacted in self.store.read(redact.act, redact.act + 1)? {
            for hash in contents_of(&redacted.open()?)? {
                self.store.erase_blob(&hash)?;
            }
        }
        Ok(())
    }

    /// Keeps a reason, remark or comment beside the record. Returns the hash for the act.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn detach(&mut self, content: &str) -> Result<Detached, NodeError> {
        self.detach_with(&salt()?, content)
    }

    /// Same as [`Session::detach`], with a salt from the caller.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn detach_with(&mut self, salt: &[u8; 32], content: &str) -> Result<Detached, NodeError> {
        let hash = commitment(salt, content);
        self.store.keep_blob(&hash, &Blob::Detached { salt: *salt, content: content.to_owned() })?;
        let detached = Detached::try_from(hash.to_string()).map_err(NodeError::Sealing)?;
        self.fresh.push(detached.clone());
        Ok(detached)
    }

    /// Returns the contents kept for an act that is not signed yet.
    pub fn fresh(&self) -> &[Detached] {
        &self.fresh
    }

    /// Erases these contents, because their act will not be signed.
    ///
    /// # Errors
    /// Returns an error if erasing failed.
    pub fn forget(&mut self) -> Result<(), NodeError> {
        self.sealed_for = None;
        for hash in std::mem::take(&mut self.fresh) {
            self.store.erase_blob(&Hash::parse(hash.as_str())?)?;
        }
        Ok(())
    }

    /// Returns the content for a hash in an act; `None` if this file does not have it or it was
    /// erased.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn content(&self, hash: &Detached) -> Result<Option<String>, NodeError> {
        Ok(match self.store.blob(&Hash::parse(hash.as_str())?)? {
            Some(Blob::Detached { content, .. }) => Some(content),
            Some(Blob::Sealed(_)) | None => None,
        })
    }

    /// Reads and folds the whole record again. Returns the number of acts.
    ///
    /// # Errors
    /// Returns the first fault, with its act, or [`NodeError::Snapshot`] if the acts are sound but
    /// the stored state is not theirs.
    pub fn verify(&mut self, each: &mut dyn FnMut(u64)) -> Result<u64, NodeError> {
        self.refresh()?;
        let state = verified(&self.store, each)?;
        if state != *self.state {
            self.state = Arc::new(state);
            self.keep_now()?;
            return Err(NodeError::Snapshot);
        }
        Ok(self.store.size())
    }

    /// Returns the state after an act, or the current state if no act has that number.
    ///
    /// # Errors
    /// Returns an error if an act could not be read.
    pub fn state_at(&self, number: u64) -> Result<State, NodeError> {
        let mut found = State::default();
        self.replay_into(&mut found, number, &mut |_| ())?;
        Ok(found)
    }

    /// Folds the record again up to an act, and passes the state after each act to `each`.
    ///
    /// # Errors
    /// Returns an error if an act could not be read.
    pub fn replay(&self, last: u64, each: &mut dyn FnMut(&State)) -> Result<(), NodeError> {
        self.replay_into(&mut State::default(), last, each)
    }

    fn replay_into(
        &self,
        state: &mut State,
        last: u64,
        each: &mut dyn FnMut(&State),
    ) -> Result<(), NodeError> {
        let end = last.min(self.store.size());
        while state.size() < end {
            let from = state.size() + 1;
            // Acts are checked piece by piece on all cores, and folded in order.
            let piece = self.store.read(from, (from + PIECE).min(end + 1))?;
            for (number, act) in (from..).zip(verify_all(&piece, from)?) {
                if !self.store.chain().confirms(number, &act) {
                    let fault =
                        Fault::new(FaultKind::Proof, "the act is not the one that the index has there");
                    return Err(fault.at(number).into());
                }
                take(state, &act)?;
                each(state);
            }
        }
        Ok(())
    }

    /// Returns the name under which checkpoints of these talks are signed.
    pub(crate) fn origin(&self) -> Result<String, NodeError> {
        let talks = self.store.chain().talks().ok_or(NodeError::NotOpen)?;
        let hash = talks.to_string();
        Ok(format!("paraph.talks/{}", hash.trim_start_matches("sha256:")))
    }

    /// Returns the key with which the talks' keeper signs checkpoints.
    ///
    /// # Errors
    /// Returns an error if the talks are not open.
    pub fn keeper(&self) -> Result<NoteKey, NodeError> {
        let keeper = self.state.credentials.get(&self.state.keeper);
        let keeper = keeper.ok_or(NodeError::NotOpen)?;
        let key = paraph_record::PublicKey::parse(&keeper.credential.key)?;
        Ok(NoteKey::new(&self.state.keeper, key)?)
    }

    /// Signs and keeps a checkpoint over the whole record, as its keeper.
    ///
    /// # Errors
    /// Returns an error if the key is not the keeper's, or if writing failed.
    pub fn checkpoint(&mut self, key: &SecretKey) -> Result<Note, NodeError> {
        self.refresh()?;
        if key.public() != self.keeper()?.key {
            return Err(NodeError::NoKey(format!("{}, who keeps the record", self.state.keeper)));
        }
        let (size, root) = (self.store.size(), self.store.chain().root());
        // The time tells a keeper that takes acts back from one whose older pouch came late.
        let now = clock::seconds();
        // A clock that was set back makes no false evidence: the stated time never falls.
        let last = self.store.latest_checkpoint()?.and_then(|note| Checkpoint::of(&note).ok()?.time());
        let extensions = vec![format!("time {}", now.max(last.unwrap_or(0)))];
        let checkpoint = Checkpoint { origin: self.origin()?, size, root, extensions };
        let note = checkpoint.sign(&self.state.keeper, key)?;
        self.store.keep_checkpoint(&note)?;
        Ok(note)
    }

    /// Continues with a state that the record has reached.
    pub(crate) fn go_on(&mut self, state: State) -> Result<(), NodeError> {
        self.state = Arc::new(state);
        // The acts are in the record even if its cache could not be written.
        let _ = self.keep();
        self.look_ahead()
    }

    /// Moves written pages from the write-ahead log into the file, if nobody has to wait for it, so that
    /// a copy of the file has all acts.
    pub fn gather(&mut self) {
        self.store.gather();
    }

    /// Returns the acts as received, from one number up to but excluding another.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn acts(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError> {
        self.store.read(from, to)
    }
}

/// The words of acts are looked up in the record. What cannot be read counts as missing in a readout; `verify` says
/// what is wrong with it.
impl Words for Session {
    fn act(&self, number: u64) -> Option<Act> {
        let signed = self.store.read(number, number + 1).ok()?;
        typed(&signed.first()?.open().ok()?)
    }

    fn content(&self, hash: &Detached) -> Option<String> {
        Session::content(self, hash).ok().flatten()
    }
}

/// Many threads share one open session in a room.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Session>();
};
