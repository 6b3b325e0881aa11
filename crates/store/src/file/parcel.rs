//! Writing that depends on what the file holds: only if no other program wrote in between, and everything
//! that came together in one transaction.

use std::sync::{Arc, PoisonError};

use paraph_record::{Act, Appended, Hash, Note, SignedAct};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::log::Log;
use super::{File, cause};
use crate::error::StoreError;
use crate::fitting::{self, Taken};
use crate::store::Blob;

/// What came together and is written together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parcel<'a> {
    /// Acts, in their order.
    pub acts: &'a [SignedAct],
    /// A signed checkpoint over the log with these acts.
    pub checkpoint: Option<&'a Note>,
    /// Hashes whose contents are erased, before any content is kept.
    pub erased: &'a [Hash],
    /// Contents. Where one is kept under the same hash already, that one stays.
    pub blobs: &'a [(Hash, Blob)],
}

impl File {
    /// Whether another program wrote to the file since [`File::refresh`]. Takes microseconds: SQLite
    /// counts the commits of others in shared memory.
    ///
    /// # Errors
    /// Returns an error if the file could not be read.
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        Ok(data_version(&self.held()).map_err(|error| self.wrong(error))? != self.seen)
    }

    /// Adds acts as [`crate::Store::append`] does, but only if the log is still the one in memory. Returns
    /// `None` if another program appended in between: nothing is written, and the log in memory now has
    /// that program's acts.
    ///
    /// # Errors
    /// Same as [`crate::Store::append`].
    pub fn append_next(&mut self, acts: &[SignedAct]) -> Result<Option<Vec<Appended>>, StoreError> {
        self.take_in(&Parcel { acts, ..Parcel::default() })
    }

    /// Writes a parcel, all or none, and only if the log is still the one in memory, as for
    /// [`File::append_next`].
    ///
    /// # Errors
    /// Returns an error if an act, the checkpoint or a content does not fit, or if they could not be
    /// written. Nothing was taken then.
    pub fn take_in(&mut self, parcel: &Parcel<'_>) -> Result<Option<Vec<Appended>>, StoreError> {
        self.may_write()?;
        // Verifying signatures takes the time and needs no lock.
        let opened = fitting::opened(parcel.acts)?;
        for (hash, blob) in parcel.blobs {
            fitting::blob(hash, blob, None)?;
        }
        let written = self.write(opened, parcel, true)?;
        if written.is_some() && !parcel.erased.is_empty() {
            // The parcel is taken. If another program still reads older pages, they are emptied later.
            self.owes_scrub = self.scrub().is_err();
        }
        Ok(written)
    }

    /// Puts an act into the outbox, but only if the log is the one in memory and the acts that wait are
    /// these. Returns whether it did.
    ///
    /// # Errors
    /// Same as [`crate::Store::queue`].
    pub fn queue_next(&mut self, waiting: &[SignedAct], act: &SignedAct) -> Result<bool, StoreError> {
        self.may_write()?;
        let opened = act.open().map_err(StoreError::Record)?;
        let wrong = |error| cause::of_sqlite(&self.path, error);
        let mut held = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = held.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        if !self.log.is_current(&transaction).map_err(wrong)?
            || queued(&transaction).map_err(wrong)? != waiting
        {
            return Ok(false);
        }
        queue(&transaction, &opened, act).map_err(wrong)?;
        transaction.commit().map_err(wrong)?;
        Ok(true)
    }

    /// Moves what was written into the file itself, as far as no reader needs the older pages: a copy of
    /// the file alone then has all acts. Neither waits nor holds up others.
    pub fn gather(&mut self) {
        if self.writable && self.unsettled {
            let emptied = self.held().query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
                Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
            });
            self.unsettled = emptied.map_or(true, |(pages, moved)| pages != moved);
        }
    }

    /// Writes acts with a verified form and signature, and what came with them; on any error the log in
    /// memory is unchanged. If the file must be `unchanged` and is not, nothing is written.
    pub(super) fn write(
        &mut self,
        opened: Vec<Act>,
        parcel: &Parcel<'_>,
        unchanged: bool,
    ) -> Result<Option<Vec<Appended>>, StoreError> {
        let wrong = |error| cause::of_sqlite(&self.path, error);
        let connection = Arc::clone(&self.connection);
        let mut held = connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = held.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        let known = self.log.chain.size();
        if let Err(broken) = self.log.catch_up(&transaction) {
            drop(transaction);
            drop(held);
            return Err(self.broken(broken));
        }
        if unchanged && self.log.chain.size() != known {
            return Ok(None);
        }
        let digest = self.log.digest;
        let taken = fitting::taken(Arc::make_mut(&mut self.log.chain), opened, parcel.acts)?;
        let written = put(&mut self.log, &transaction, &taken, parcel, &wrong)
            .and_then(|()| transaction.commit().map_err(wrong));
        match written {
            Ok(()) => {
                self.unsettled = true;
                Ok(Some(taken.places))
            }
            Err(error) => {
                taken.take_back(Arc::make_mut(&mut self.log.chain));
                self.log.digest = digest;
                Err(error)
            }
        }
    }
}

/// Writes a parcel within a transaction.
fn put(
    log: &mut Log,
    transaction: &Transaction<'_>,
    taken: &Taken,
    parcel: &Parcel<'_>,
    wrong: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<(), StoreError> {
    if !parcel.acts.is_empty() {
        log.write(transaction, taken, parcel.acts).map_err(wrong)?;
    }
    if let Some(note) = parcel.checkpoint {
        let size = fitting::checkpoint(&log.chain, note)?.size;
        put_checkpoint(transaction, size, note).map_err(wrong)?;
    }
    for hash in parcel.erased {
        transaction.execute("DELETE FROM blob WHERE hash = ?1", [hash.as_bytes()]).map_err(wrong)?;
    }
    for (hash, blob) in parcel.blobs {
        put_blob(transaction, hash, blob).map_err(wrong)?;
    }
    Ok(())
}

/// Keeps a checkpoint, joined with the one of the same text.
pub(super) fn put_checkpoint(connection: &Connection, size: u64, note: &Note) -> rusqlite::Result<()> {
    let key = params![size as i64, note.text];
    let older: Option<String> = connection
        .query_row("SELECT note FROM checkpoint WHERE size = ?1 AND text = ?2", key, |row| row.get(0))
        .optional()?;
    let joined = match older.and_then(|older| Note::parse(&older).ok()) {
        Some(older) => fitting::joined(older, note),
        None => note.clone(),
    };
    let row = params![size as i64, note.text, joined.print()];
    connection.execute("INSERT OR REPLACE INTO checkpoint VALUES (?1, ?2, ?3)", row).map(drop)
}

/// Keeps a content, unless there is one under its hash.
pub(super) fn put_blob(connection: &Connection, hash: &Hash, blob: &Blob) -> rusqlite::Result<()> {
    let (salt, bytes) = match blob {
        Blob::Sealed(bytes) => (None, bytes.as_slice()),
        Blob::Detached { salt, content } => (Some(salt.as_slice()), content.as_bytes()),
    };
    let sql = "INSERT INTO blob VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    connection.prepare_cached(sql)?.execute(params![hash.as_bytes(), salt, bytes]).map(drop)
}

/// Puts an act into the outbox; returns the number of rows added.
pub(super) fn queue(connection: &Connection, opened: &Act, act: &SignedAct) -> rusqlite::Result<usize> {
    let counter = i64::try_from(opened.draft.counter).unwrap_or(i64::MAX);
    let sql = "INSERT INTO outbox (author, counter, hash, signature, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT DO NOTHING";
    let signature = act.signature().as_bytes();
    let row = params![opened.author.as_bytes(), counter, opened.hash.as_bytes(), signature, act.bytes()];
    connection.prepare_cached(sql)?.execute(row)
}

/// Returns the acts of the outbox, in order.
pub(super) fn queued(connection: &Connection) -> rusqlite::Result<Vec<SignedAct>> {
    let mut statement = connection.prepare_cached("SELECT signature, bytes FROM outbox ORDER BY place")?;
    let rows = statement.query_map([], |row| {
        let signature = paraph_record::Signature::from_bytes(super::log::array(row, 0)?);
        Ok(SignedAct::new(row.get(1)?, signature))
    })?;
    rows.collect()
}

/// Returns SQLite's count of the commits of other connections.
pub(super) fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))
}
