//! A view of a record: the log as it was at one moment, read through a connection of its own, so that readers
//! never wait for a writer.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use super::log::Log;
use super::{File, cause, open, parcel};
use crate::error::StoreError;

/// A connection that only reads, shared by the views of one record. It is locked for one query at a time.
#[derive(Clone, Debug)]
pub struct Reader {
    path: PathBuf,
    connection: Arc<Mutex<Connection>>,
}

impl Reader {
    /// Returns SQLite's count of the commits to the file, by any program, as this connection sees it.
    ///
    /// # Errors
    /// Returns an error if the file could not be read.
    pub fn commits(&self) -> Result<i64, StoreError> {
        let held = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        parcel::data_version(&held).map_err(|error| cause::of_sqlite(&self.path, error))
    }
}

impl File {
    /// Connects to the same file for reading alone.
    ///
    /// # Errors
    /// Returns an error if the file could not be opened.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        let connection = open::connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY);
        let connection = connection.map_err(|error| self.wrong(error))?;
        Ok(Reader { path: self.path.clone(), connection: Arc::new(Mutex::new(connection)) })
    }

    /// Returns a view of the record: the log as it is here, and what is kept beside it as the file has it when it
    /// is asked for. It cannot be written to. `commits` is the reader's count that the log is known to include;
    /// `None` if that is not known.
    pub fn view(&self, reader: &Reader, commits: Option<i64>) -> File {
        File {
            path: self.path.clone(),
            connection: Arc::clone(&reader.connection),
            log: self.log.clone(),
            writable: false,
            // SQLite counts from 1 upwards.
            seen: commits.unwrap_or(-1),
            unsettled: false,
            owes_scrub: false,
        }
    }

    /// Whether the log of the file is the one in memory, whatever else was written beside it.
    ///
    /// # Errors
    /// Returns an error if the file could not be read.
    pub fn has_this_log(&self) -> Result<bool, StoreError> {
        self.log.is_current(&self.held()).map_err(|error| self.wrong(error))
    }

    /// Reads the log from the file again, after a writer ended in the middle of its work.
    ///
    /// # Errors
    /// Returns an error if the file could not be read, or is damaged.
    pub fn read_again(&mut self) -> Result<(), StoreError> {
        self.log = Log::default();
        self.refresh().map(drop)
    }
}
