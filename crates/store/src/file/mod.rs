//! A record as one SQLite file: a fully synchronised write-ahead log, and one transaction for the acts,
//! their places and the root.

mod ask;
mod cause;
mod copy;
mod log;
mod open;
mod parcel;
mod schema;
#[cfg(test)]
mod tests;
mod view;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use paraph_record::{
    Act, Appended, Chain, Checkpoint, Fault, FaultKind, Hash, Note, Place, PublicKey, SignedAct, hash,
};
use rusqlite::{Connection, Params, Row, TransactionBehavior, params};

use self::ask::Ask;
use self::log::{Broken, Log, array};
pub use self::parcel::Parcel;
pub use self::view::Reader;
use crate::error::StoreError;
use crate::fitting;
use crate::store::{Blob, KeyEntry, Shelved, Snapshot, Store, replay};

/// A record as one file. Several threads may read from it; their queries run one after another.
#[derive(Debug)]
pub struct File {
    path: PathBuf,
    connection: Arc<Mutex<Connection>>,
    log: Log,
    writable: bool,
    /// SQLite's count of the commits of others when the log was last compared with the file.
    seen: i64,
    /// Whether acts were written that may not be in the file itself yet.
    unsettled: bool,
    /// Whether erased content may still be in the write-ahead log.
    owes_scrub: bool,
}

impl File {
    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Sets how long to wait while another program writes; the default is five seconds.
    ///
    /// # Errors
    /// Returns an error if SQLite refuses the value.
    pub fn wait_at_most(&mut self, patience: Duration) -> Result<(), StoreError> {
        self.held().busy_timeout(patience).map_err(|error| self.wrong(error))
    }

    /// Locks the connection for this thread. Must not be called again while the lock is held.
    fn held(&self) -> MutexGuard<'_, Connection> {
        // A thread that panicked left no transaction open: dropping a transaction ends it.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wrong(&self, error: rusqlite::Error) -> StoreError {
        cause::of_sqlite(&self.path, error)
    }

    fn damaged(&self, what: &str) -> StoreError {
        cause::damaged(&self.path, what)
    }

    fn may_write(&self) -> Result<(), StoreError> {
        if self.writable { Ok(()) } else { Err(StoreError::ReadOnly(self.path.clone())) }
    }

    /// Runs one writing statement; returns the number of rows changed.
    fn change(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        self.may_write()?;
        let held = self.held();
        let changed = held.prepare_cached(sql).and_then(|mut s| s.execute(params));
        changed.map_err(|error| self.wrong(error))
    }

    fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        Ask::of(&self.held(), &self.path).one(sql, params, read)
    }

    fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        Ask::of(&self.held(), &self.path).all(sql, read)
    }

    /// Removes deleted content from the files: its pages are zeroed, and older versions of them remain
    /// in the write-ahead log until it is emptied.
    fn scrub(&self) -> Result<(), StoreError> {
        let emptied =
            self.held().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        match emptied {
            Ok(0) => Ok(()),
            Ok(_) => Err(StoreError::Busy {
                path: self.path.clone(),
                what: "the content is deleted from the record, but a program that still reads older pages keeps it in the file beside it",
            }),
            Err(error) => Err(self.wrong(error)),
        }
    }

    /// Compares the other contents of the file with the log, and lets SQLite check its pages.
    fn verify_beside(&self, ask: &Ask<'_>, current: bool) -> Result<(), StoreError> {
        // Another program may have appended and kept a checkpoint since this log was read.
        let own = self.chain().size();
        let newer = |note: &Note| !current && Checkpoint::of(note).is_ok_and(|c| c.size > own);
        for note in ask.checkpoints()?.into_iter().filter(|note| !newer(note)) {
            fitting::checkpoint(self.chain(), &note).map_err(|error| self.damaged(&error.to_string()))?;
        }
        let hashes = ask.all("SELECT hash FROM blob", |row| array(row, 0).map(Hash::from_bytes))?;
        for hash in hashes {
            if ask.blob(&hash)?.is_some_and(|blob| !blob.fits(&hash)) {
                return Err(self.damaged(&format!("the content kept under {hash} does not match this hash")));
            }
        }
        let found = ask.all("PRAGMA integrity_check(1)", |row| row.get::<_, String>(0))?;
        match found.first().map(String::as_str) {
            Some("ok") => Ok(()),
            other => Err(self.damaged(other.unwrap_or("it could not be checked"))),
        }
    }
}

impl Drop for File {
    /// Moves all writes into the file itself, even if a reader still has it open: a copy of the file
    /// alone then contains the whole record.
    fn drop(&mut self) {
        if self.writable {
            // Content that cannot be moved stays in the log beside the file, where it is as durable.
            let how = if self.owes_scrub { "TRUNCATE" } else { "PASSIVE" };
            let _ = self.held().query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |_| Ok(()));
        }
    }
}

fn read_key(row: &Row<'_>) -> rusqlite::Result<KeyEntry> {
    let key = PublicKey::from_bytes(array(row, 1)?).map_err(|fault| {
        rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Blob, Box::new(fault))
    })?;
    Ok(KeyEntry { name: row.get(0)?, key, secret: row.get(2)? })
}

/// The heading under which the bytes of a snapshot are hashed, to detect damage.
const SNAPSHOT: &str = "paraph.snapshot/1";

impl Store for File {
    fn chain(&self) -> &Chain {
        &self.log.chain
    }

    fn append(&mut self, acts: &[SignedAct]) -> Result<Vec<Appended>, StoreError> {
        self.may_write()?;
        if acts.is_empty() {
            return Ok(Vec::new());
        }
        // Verifying signatures takes the time and needs no lock.
        let opened = fitting::opened(acts)?;
        let parcel = Parcel { acts, ..Parcel::default() };
        let written = self.write(opened, &parcel, false)?;
        Ok(written.expect("acts are written, or there is an error"))
    }

    fn read(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError> {
        let (from, to) = (from.max(1), to.min(self.size() + 1));
        Ask::of(&self.held(), &self.path).acts(from, to)
    }

    fn verify(&self, each: &mut dyn FnMut(u64, &Act)) -> Result<(), StoreError> {
        // One view of the file for all reads.
        let held = self.held();
        let view = held.unchecked_transaction().map_err(|error| self.wrong(error))?;
        let ask = Ask::of(&view, &self.path);
        let places = log::places(&view, 0).map_err(|broken| match broken {
            Broken::Sqlite(error) => self.wrong(error),
            Broken::Damaged(what) => self.damaged(&what),
        })?;
        replay(&self.log.chain, &|from, to| ask.acts(from, to), &mut |number, act, signed| {
            if places.get(number as usize - 1) != Some(&Place::of(act, signed)) {
                let fault = Fault::new(FaultKind::Proof, "its entry in the index is not that of its bytes");
                return Err(StoreError::Record(fault.at(number)));
            }
            each(number, act);
            Ok(())
        })?;
        let current = self.log.is_current(&view).map_err(|error| self.wrong(error))?;
        self.verify_beside(&ask, current)?;
        view.finish().map_err(|error| self.wrong(error))
    }

    fn keep_checkpoint(&mut self, note: &Note) -> Result<(), StoreError> {
        self.may_write()?;
        let checkpoint = fitting::checkpoint(self.chain(), note)?;
        let wrong = |error| cause::of_sqlite(&self.path, error);
        let mut held = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = held.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        parcel::put_checkpoint(&transaction, checkpoint.size, note).map_err(wrong)?;
        transaction.commit().map_err(wrong)
    }

    fn checkpoints(&self) -> Result<Vec<Note>, StoreError> {
        Ask::of(&self.held(), &self.path).checkpoints()
    }

    fn latest_checkpoint(&self) -> Result<Option<Note>, StoreError> {
        let sql = "SELECT note FROM checkpoint ORDER BY size DESC, text DESC LIMIT 1";
        let printed = self.one(sql, [], |row| row.get::<_, String>(0))?;
        printed.map(|note| ask::note(&self.path, &note)).transpose()
    }

    fn keep_blob(&mut self, hash: &Hash, blob: &Blob) -> Result<(), StoreError> {
        let there = self.blob(hash)?;
        fitting::blob(hash, blob, there.as_ref())?;
        self.may_write()?;
        parcel::put_blob(&self.held(), hash, blob).map_err(|error| self.wrong(error))
    }

    fn blob(&self, hash: &Hash) -> Result<Option<Blob>, StoreError> {
        Ask::of(&self.held(), &self.path).blob(hash)
    }

    fn erase_blob(&mut self, hash: &Hash) -> Result<bool, StoreError> {
        let erased = self.change("DELETE FROM blob WHERE hash = ?1", [hash.as_bytes()])? > 0;
        self.scrub().map(|()| erased)
    }

    fn keep_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        fitting::snapshot(self.chain(), snapshot)?;
        let digest = hash(SNAPSHOT, &snapshot.bytes);
        self.change(
            "INSERT OR REPLACE INTO snapshot VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                snapshot.engine,
                snapshot.size as i64,
                snapshot.root.as_bytes(),
                digest.as_bytes(),
                snapshot.bytes
            ],
        )
        .map(drop)
    }

    fn snapshot(&self, engine: &str) -> Result<Option<Snapshot>, StoreError> {
        let sql = "SELECT size, root, digest, bytes FROM snapshot WHERE engine = ?1";
        let read = |row: &Row<'_>| {
            let (size, root) = (row.get::<_, i64>(0)? as u64, Hash::from_bytes(array(row, 1)?));
            let snapshot = Snapshot { size, root, engine: engine.to_owned(), bytes: row.get(3)? };
            Ok((snapshot, Hash::from_bytes(array(row, 2)?)))
        };
        let found = self.one(sql, [engine], read)?;
        let sound = found.filter(|(snapshot, digest)| {
            fitting::snapshot(self.chain(), snapshot).is_ok() && hash(SNAPSHOT, &snapshot.bytes) == *digest
        });
        Ok(sound.map(|(snapshot, _)| snapshot))
    }

    fn keep_key(&mut self, entry: &KeyEntry) -> Result<(), StoreError> {
        let there = self.key(&entry.name)?;
        fitting::key(entry, there.as_ref())?;
        // Another program may have kept a key of that name since: this one is then refused too.
        let sql = "INSERT INTO keyring VALUES (?1, ?2, ?3)
                   ON CONFLICT DO UPDATE SET secret = excluded.secret WHERE key = excluded.key";
        if self.change(sql, params![entry.name, entry.key.as_bytes(), entry.secret])? == 0 {
            return fitting::key(entry, self.key(&entry.name)?.as_ref());
        }
        // The old encryption must disappear with the old passphrase.
        if there.is_some() { self.scrub() } else { Ok(()) }
    }

    fn key(&self, name: &str) -> Result<Option<KeyEntry>, StoreError> {
        self.one("SELECT name, key, secret FROM keyring WHERE name = ?1", [name], read_key)
    }

    fn keys(&self) -> Result<Vec<KeyEntry>, StoreError> {
        self.all("SELECT name, key, secret FROM keyring ORDER BY name", read_key)
    }

    fn remove_key(&mut self, name: &str) -> Result<bool, StoreError> {
        let removed = self.change("DELETE FROM keyring WHERE name = ?1", [name])? > 0;
        self.scrub().map(|()| removed)
    }

    fn queue(&mut self, act: &SignedAct) -> Result<(), StoreError> {
        let opened = act.open().map_err(StoreError::Record)?;
        self.may_write()?;
        let kept = parcel::queue(&self.held(), &opened, act).map_err(|error| self.wrong(error))?;
        if kept == 0 { Err(fitting::waits(&opened)) } else { Ok(()) }
    }

    fn queued(&self) -> Result<Vec<SignedAct>, StoreError> {
        parcel::queued(&self.held()).map_err(|error| self.wrong(error))
    }

    fn settle(&mut self) -> Result<(), StoreError> {
        self.change("DELETE FROM outbox WHERE hash IN (SELECT hash FROM place)", []).map(drop)
    }

    fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.one("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0))
    }

    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        match value {
            Some(value) => self.change("INSERT OR REPLACE INTO setting VALUES (?1, ?2)", [name, value]),
            None => self.change("DELETE FROM setting WHERE name = ?1", [name]),
        }
        .map(drop)
    }

    fn shelve(&mut self, items: &[Shelved]) -> Result<(), StoreError> {
        self.may_write()?;
        let wrong = |error| cause::of_sqlite(&self.path, error);
        let mut held = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = held.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        let mut erased = 0;
        for item in items {
            let place = [&item.kind, &item.name];
            erased += transaction
                .execute("DELETE FROM shelf WHERE kind = ?1 AND name = ?2", place)
                .map_err(wrong)?;
            if let Some(value) = &item.value {
                let all = params![item.kind, item.name, value];
                transaction.execute("INSERT INTO shelf VALUES (?1, ?2, ?3)", all).map_err(wrong)?;
            }
        }
        transaction.commit().map_err(wrong)?;
        drop(held);
        if erased > 0 { self.scrub() } else { Ok(()) }
    }

    fn shelved(&self, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT value FROM shelf WHERE kind = ?1 AND name = ?2", [kind, name], |row| row.get(0))
    }

    fn shelf(&self, kind: &str) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM shelf WHERE kind = ?1 ORDER BY name";
        let held = self.held();
        let names =
            held.prepare_cached(sql).and_then(|mut s| s.query_map([kind], |row| row.get(0))?.collect());
        names.map_err(|error| self.wrong(error))
    }
}
