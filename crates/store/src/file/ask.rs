//! Queries on a locked connection, several of which can share one view of the file.

use std::path::Path;

use paraph_record::{Fault, FaultKind, Hash, Note, Signature, SignedAct};
use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::cause;
use super::log::array;
use crate::error::StoreError;
use crate::store::Blob;

/// A locked connection, and the file's path for errors.
pub(super) struct Ask<'a> {
    connection: &'a Connection,
    path: &'a Path,
}

impl<'a> Ask<'a> {
    pub fn of(connection: &'a Connection, path: &'a Path) -> Ask<'a> {
        Ask { connection, path }
    }

    fn wrong(&self, error: rusqlite::Error) -> StoreError {
        cause::of_sqlite(self.path, error)
    }

    pub fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let found =
            self.connection.prepare_cached(sql).and_then(|mut s| s.query_row(params, read).optional());
        found.map_err(|error| self.wrong(error))
    }

    pub fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let found = self.connection.prepare_cached(sql).and_then(|mut s| s.query_map([], read)?.collect());
        found.map_err(|error| self.wrong(error))
    }

    /// Returns the acts from one number up to but excluding another; the index has all of them.
    pub fn acts(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError> {
        let wrong = |error| self.wrong(error);
        let sql =
            "SELECT number, signature, bytes FROM act WHERE number >= ?1 AND number < ?2 ORDER BY number";
        let mut statement = self.connection.prepare_cached(sql).map_err(wrong)?;
        let bound = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let mut rows = statement.query([bound(from), bound(to)]).map_err(wrong)?;
        let mut acts = Vec::new();
        for number in from..to {
            let row = rows.next().map_err(wrong)?;
            let Some(row) = row.filter(|row| row.get(0) == Ok(bound(number))) else {
                let fault = Fault::new(
                    FaultKind::Length,
                    "the index of the record has this act, but its bytes are missing",
                );
                return Err(StoreError::Record(fault.at(number)));
            };
            let signature = Signature::from_bytes(array(row, 1).map_err(wrong)?);
            acts.push(SignedAct::new(row.get(2).map_err(wrong)?, signature));
        }
        Ok(acts)
    }

    /// Returns all checkpoints, by size.
    pub fn checkpoints(&self) -> Result<Vec<Note>, StoreError> {
        let printed =
            self.all("SELECT note FROM checkpoint ORDER BY size, text", |row| row.get::<_, String>(0))?;
        printed.iter().map(|printed| note(self.path, printed)).collect()
    }

    /// Returns the blob under a hash.
    pub fn blob(&self, hash: &Hash) -> Result<Option<Blob>, StoreError> {
        self.one("SELECT salt, bytes FROM blob WHERE hash = ?1", [hash.as_bytes()], read_blob)
    }
}

/// Parses a stored checkpoint.
pub(super) fn note(path: &Path, printed: &str) -> Result<Note, StoreError> {
    Note::parse(printed)
        .map_err(|fault| cause::damaged(path, &format!("a stored checkpoint cannot be read: {fault}")))
}

fn read_blob(row: &Row<'_>) -> rusqlite::Result<Blob> {
    if row.get_ref(0)?.data_type() == rusqlite::types::Type::Null {
        return Ok(Blob::Sealed(row.get(1)?));
    }
    let bytes: Vec<u8> = row.get(1)?;
    let content =
        String::from_utf8(bytes).map_err(|error| rusqlite::Error::Utf8Error(1, error.utf8_error()))?;
    Ok(Blob::Detached { salt: array(row, 0)?, content })
}
