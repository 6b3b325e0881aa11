//! The record, open in this process: many read it at once, one writes at a time.
//!
//! Reading never waits for longer than it takes to write one act. After each act all listeners get the new
//! size.

use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use paraph_node::{Session, Signed};
use paraph_record::SecretKey;
use paraph_store::Store;
use paraph_talks::act::Act;
use paraph_talks::readout::Progress;
use tokio::sync::watch;

use crate::fault::Fault;

/// The record and its listeners.
#[derive(Debug)]
pub struct Room {
    session: RwLock<Session>,
    size: watch::Sender<u64>,
    progress: Mutex<Progress>,
}

impl Room {
    /// Makes a room for an open record.
    pub fn new(session: Session) -> Room {
        let (size, _) = watch::channel(session.state().size());
        Room { session: RwLock::new(session), size, progress: Mutex::default() }
    }

    /// Locks the record for reading. If a writer panicked, the record is as its last act left it.
    pub fn session(&self) -> RwLockReadGuard<'_, Session> {
        self.session.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> RwLockWriteGuard<'_, Session> {
        self.session.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns a receiver for the size of the record as it grows.
    pub fn listen(&self) -> watch::Receiver<u64> {
        self.size.subscribe()
    }

    /// Folds what other programs appended to the file, such as a recall on the command line, and tells everybody.
    /// Asked at the beginning of every request, and every second while nobody asks. Whether others wrote is a number
    /// in shared memory, so that asking takes microseconds. The caller must not hold the record.
    ///
    /// # Errors
    /// Where the file cannot be read any more, or is damaged: what the room knows may then be wrong.
    pub fn catch_up(&self) -> Result<(), Fault> {
        let behind = self.session().is_behind()?;
        if behind { self.change(|_| Ok(())) } else { Ok(()) }
    }

    /// Moves what was written into the file itself, so that a copy of it has all acts.
    pub fn gather(&self) {
        self.writer().gather();
    }

    /// Does something with the record as it is now that may change it, and tells everybody where it grew.
    pub fn change<T>(&self, work: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
        let (done, size) = {
            let mut session = self.writer();
            let done = session.refresh().map_err(Fault::from).and_then(|()| work(&mut session));
            (done, session.state().size())
        };
        self.observe();
        self.size.send_if_modified(|known| std::mem::replace(known, size) != size);
        done
    }

    /// Goes through the whole record once to count the brackets that were open after each act. It uses a
    /// session of its own, so nobody waits for it.
    pub fn look_back(&self) {
        let path = self.session().store().path().to_owned();
        let mut seen = Progress::new();
        let looked =
            Session::open(&path).and_then(|own| own.replay(u64::MAX, &mut |state| seen.observe(state)));
        match looked {
            Ok(()) => *self.progress() = seen,
            Err(error) => tracing::warn!(cause = %error, "how many brackets were open is not known"),
        }
        self.observe();
    }

    fn observe(&self) {
        // Always lock in this order, to avoid a deadlock.
        let session = self.session();
        self.progress().observe(session.state());
    }

    /// Returns the counts of open brackets, as far back as they are known.
    pub fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the counts of open brackets over time, reduced to as many points as a small chart can show.
    pub fn open_brackets(&self) -> Vec<usize> {
        const POINTS: usize = 96;
        self.progress().sampled(POINTS)
    }

    /// Keeps a snapshot, so that the next start need not fold the acts again.
    pub fn settle(&self) {
        if let Err(error) = self.writer().settle() {
            tracing::warn!(cause = %error, "no snapshot was kept; the next opening takes longer");
        }
    }

    /// Notes in the file that the room is closed.
    pub fn release(&self) {
        if let Err(error) = self.writer().store_mut().release() {
            tracing::warn!(cause = %error, "the file still says that a room is open");
        }
    }

    /// Signs an act that is built on the record as it is now. `once` is a mark that the page drew: a second
    /// request with the same mark signs nothing, and returns the act of the first.
    pub fn sign(
        &self,
        key: &SecretKey,
        once: Option<&str>,
        build: impl FnOnce(&mut Session) -> Result<Act, Fault>,
    ) -> Result<Signed, Fault> {
        self.change(|session| {
            if let Some(done) = once.map(|once| sent::before(session, key, once)).transpose()?.flatten() {
                return Ok(done);
            }
            let act = match build(session) {
                Ok(act) => act,
                Err(fault) => {
                    session.forget()?;
                    return Err(fault);
                }
            };
            // The mark names the author's count: an act of any other count is not signed under it.
            let counter = once.map(|once| sent::intend(session, key, once, &act)).transpose()?;
            match session.sign_as(key, &act, counter) {
                Ok(signed) => Ok(signed),
                Err(error) => {
                    session.forget()?;
                    Err(error.into())
                }
            }
        })
    }
}

mod sent {
    //! Marks of requests, so that a retry after a lost answer or a restart does not sign an act twice.
    //!
    //! Before an act is signed, its mark is kept with the author's next counter and a digest of the act. If
    //! an act with that counter and digest exists, the act was signed.

    use paraph_node::Signed;
    use paraph_record::{SecretKey, hash};
    use paraph_store::Shelved;
    use paraph_talks::Outcome;

    use super::*;

    const SHELF: &str = "sent";

    fn digest(act: &Act) -> String {
        hash("paraph.sent/1", format!("{} {}", act.kind(), act.body()).as_bytes()).to_string()
    }

    fn name(key: &SecretKey, once: &str) -> String {
        hash("paraph.sent/1", format!("{} {once}", key.public()).as_bytes()).to_string()
    }

    /// Keeps the mark of an act that is about to be signed.
    pub fn intend(session: &mut Session, key: &SecretKey, once: &str, act: &Act) -> Result<u64, Fault> {
        let counter = session.counter(&key.public())?;
        let value = format!("{counter} {}", digest(act));
        let item = Shelved { kind: SHELF.to_owned(), name: name(key, once), value: Some(value.into_bytes()) };
        session.store_mut().shelve(&[item])?;
        Ok(counter)
    }

    /// Returns the act that was signed under a mark.
    pub fn before(session: &Session, key: &SecretKey, once: &str) -> Result<Option<Signed>, Fault> {
        let Some(value) = session.store().shelved(SHELF, &name(key, once))? else { return Ok(None) };
        let value = String::from_utf8_lossy(&value).into_owned();
        let Some((counter, wanted)) = value.split_once(' ') else { return Ok(None) };
        let Ok(counter) = counter.parse() else { return Ok(None) };
        let Some((number, act, placed)) = session.act_of(&key.public(), counter)? else { return Ok(None) };
        let same = Act::read(&act.draft.kind, &act.draft.body).is_ok_and(|act| digest(&act) == wanted);
        let outcome =
            session.state().log.get(number as usize - 1).map(|note| match (&note.refused, note.completed) {
                (Some(refusal), _) => Outcome::Refused(refusal.clone()),
                (None, Some(completed)) => Outcome::Completed(completed),
                (None, None) if session.state().pending.contains_key(&number) => Outcome::Waits,
                (None, None) => Outcome::Done,
            });
        Ok(outcome.filter(|_| same).map(|outcome| Signed { number, outcome, placed }))
    }
}
