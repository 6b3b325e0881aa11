//! The record, open in this process: many read it, one writes at a time, and nobody who reads waits for a writer.
//!
//! Readers share a view: the state, the log and a connection that only reads. It never changes. A writer works
//! aside and then puts a new view in its place. After each act all listeners get the new size.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use arc_swap::ArcSwap;
use paraph_node::{NodeError, Session, Signed};
use paraph_record::SecretKey;
use paraph_store::{Reader, Store};
use paraph_talks::act::Act;
use paraph_talks::readout::Progress;
use tokio::sync::watch;

use crate::fault::{Fault, Kind};

/// How often an act is made aside again because the record grew meanwhile. The last time, it is made while
/// other writers wait.
const ASIDE: usize = 3;

/// The record and its listeners.
#[derive(Debug)]
pub struct Room {
    /// What readers see, exchanged whole. Dropped before the writer, which closes the file in good order.
    view: ArcSwap<Session>,
    reader: Reader,
    writer: Mutex<Session>,
    size: watch::Sender<u64>,
    /// Number of changes that ended, for requests that wait for what a writer will make known.
    ended: watch::Sender<u64>,
    progress: ArcSwap<Progress>,
}

impl Room {
    /// Makes a room for an open record.
    ///
    /// # Errors
    /// Returns an error if the file cannot be opened a second time, for readers.
    pub fn new(session: Session) -> Result<Room, NodeError> {
        let reader = session.store().reader()?;
        Ok(Room {
            view: ArcSwap::from_pointee(session.view(&reader, None)),
            size: watch::Sender::new(session.state().size()),
            ended: watch::Sender::new(0),
            progress: ArcSwap::default(),
            writer: Mutex::new(session),
            reader,
        })
    }

    /// Returns the record as it is now, for reading. It stays the same for as long as the caller keeps it.
    pub fn session(&self) -> Arc<Session> {
        self.view.load_full()
    }

    /// Returns the number of acts. Waits for nothing and reads no file.
    pub fn acts(&self) -> u64 {
        self.view.load().state().size()
    }

    /// Locks the record for writing. A panic was dealt with where it happened.
    fn writer(&self) -> MutexGuard<'_, Session> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn free_writer(&self) -> Option<MutexGuard<'_, Session>> {
        match self.writer.try_lock() {
            Ok(writer) => Some(writer),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Returns a receiver for the size of the record as it grows.
    pub fn listen(&self) -> watch::Receiver<u64> {
        self.size.subscribe()
    }

    /// Makes sure that readers see every act in the file, whichever program appended it, such as a recall on the
    /// command line. Asked at the beginning of every request. Whether others wrote is a number in shared memory,
    /// so asking takes microseconds. A writer that is at work holds up nobody, unless another program appended
    /// acts meanwhile; such a request waits for them without keeping a thread.
    ///
    /// # Errors
    /// Where the file cannot be read any more, or is damaged: what the room knows may then be wrong.
    pub async fn catch_up(self: &Arc<Self>) -> Result<(), Fault> {
        let mut ended = self.ended.subscribe();
        while self.session().lags()? {
            ended.borrow_and_update();
            let room = Arc::clone(self);
            let tried = tokio::task::spawn_blocking(move || room.change_if_free(|_| Ok(())));
            match tried.await.map_err(|error| Fault::broken(&error))? {
                Some(done) => return done,
                None => drop(ended.changed().await),
            }
        }
        Ok(())
    }

    /// Does what [`Room::catch_up`] does, on a thread that may wait.
    ///
    /// # Errors
    /// Same as [`Room::catch_up`].
    pub fn look(&self) -> Result<(), Fault> {
        if self.session().lags()? { self.change(|_| Ok(())) } else { Ok(()) }
    }

    /// Moves what was written into the file itself, so that a copy of it has all acts, unless somebody writes.
    pub fn gather(&self) {
        if let Some(mut writer) = self.free_writer() {
            writer.gather();
        }
    }

    /// Does something with the record as it is now that may change it, and tells everybody where it grew.
    pub fn change<T>(&self, work: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
        self.change_with(self.writer(), work)
    }

    /// Does what [`Room::change`] does, but only if nobody writes at the moment.
    pub fn change_if_free<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, Fault>,
    ) -> Option<Result<T, Fault>> {
        Some(self.change_with(self.free_writer()?, work))
    }

    fn change_with<T>(
        &self,
        mut writer: MutexGuard<'_, Session>,
        work: impl FnOnce(&mut Session) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let session = &mut *writer;
        let done = catch_unwind(AssertUnwindSafe(|| {
            session.refresh()?;
            work(session)
        }));
        if done.is_err() {
            // What the log has is folded; what was begun is forgotten.
            match catch_unwind(AssertUnwindSafe(|| session.recover())) {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(cause = %error, "a change ended in the middle"),
                Err(_) => tracing::error!("a change ended in the middle, and the acts cannot be folded"),
            }
        }
        self.publish(session);
        drop(writer);
        self.ended.send_modify(|count| *count += 1);
        let size = self.acts();
        self.size.send_if_modified(|known| std::mem::replace(known, size) != size);
        done.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Puts the record as a writer left it before the readers. The caller holds the writer.
    fn publish(&self, session: &Session) {
        if session.recorded().size() != session.store().size() {
            // A file that cannot be read: readers keep what they had, and are told so when they ask.
            return;
        }
        // Counted first: if nobody else wrote until then, all that was counted is known here.
        let counted = self.reader.commits();
        let others = session.store().changed_elsewhere();
        let known = match (counted, others) {
            (Ok(commits), Ok(false)) => Some(commits),
            _ => None,
        };
        if !session.agrees(&self.session()) {
            self.observe(Progress::clone(&self.progress()), session);
        }
        self.view.store(Arc::new(session.view(&self.reader, known)));
    }

    /// Goes through the whole record once to count the brackets that were open after each act. It uses a
    /// session of its own, so nobody waits for it.
    pub fn look_back(&self) {
        let path = self.session().store().path().to_owned();
        let mut seen = Progress::new();
        let looked =
            Session::open(&path).and_then(|own| own.replay(u64::MAX, &mut |state| seen.observe(state)));
        if let Err(error) = looked {
            tracing::warn!(cause = %error, "how many brackets were open is not known");
            seen = Progress::clone(&self.progress());
        }
        let writer = self.writer();
        self.observe(seen, &writer);
    }

    /// Adds the present count. The caller holds the writer.
    fn observe(&self, mut seen: Progress, session: &Session) {
        seen.observe(session.state());
        self.progress.store(Arc::new(seen));
    }

    /// Returns the counts of open brackets, as far back as they are known.
    pub fn progress(&self) -> Arc<Progress> {
        self.progress.load_full()
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

    /// Signs an act that is built on the record as it is now. `make` makes it while others read and write, and
    /// `keep` writes what is kept beside it. `once` is a mark that the page drew: a second request with the same
    /// mark signs nothing, and returns the act of the first.
    pub fn sign<M>(
        &self,
        key: &SecretKey,
        once: Option<&str>,
        make: impl Fn(&Session) -> Result<M, Fault>,
        keep: impl Fn(&mut Session, M) -> Result<Act, Fault>,
    ) -> Result<Signed, Fault> {
        let before = |session: &Session| once.map(|once| sent::before(session, key, once)).transpose();
        for nth in 1.. {
            let view = self.session();
            if let Some(done) = before(&view)?.flatten() {
                return Ok(done);
            }
            let made = make(&view);
            let signed = self.change(|session| {
                if let Some(done) = before(session)?.flatten() {
                    return Ok(Some(done));
                }
                let made = match session.agrees(&view) {
                    true => made?,
                    false if nth < ASIDE => return Ok(None),
                    false => make(session)?,
                };
                let signed = keep(session, made).and_then(|act| {
                    // The mark names the author's count: an act of any other count is not signed under it.
                    let counter = once.map(|once| sent::intend(session, key, once, &act)).transpose()?;
                    Ok(session.sign_as(key, &act, counter)?)
                });
                if signed.is_err() {
                    session.forget()?;
                }
                match signed {
                    // Another program wrote between two looks, with the same key for example: nothing was signed.
                    Err(fault) if fault.kind == Kind::Busy && nth < ASIDE => Ok(None),
                    signed => signed.map(Some),
                }
            })?;
            if let Some(signed) = signed {
                return Ok(signed);
            }
        }
        Err(Fault::missing())
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

#[cfg(test)]
mod tests;
