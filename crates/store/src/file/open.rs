//! Creating and opening the file, and the conditions for using it.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use paraph_record::{Checkpoint, Note};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::log::{Broken, Log};
use super::schema::{APPLICATION, STEPS, migrate, newest, version};
use super::{File, cause};
use crate::error::StoreError;

/// The oldest SQLite trusted with a record, 3.51.3: earlier ones can lose committed data while a
/// checkpoint resets the write-ahead log.
const OLDEST: i32 = 3_051_003;
/// How long to wait while another program writes.
const PATIENCE: Duration = Duration::from_secs(5);

impl File {
    /// Creates a new file.
    ///
    /// # Errors
    /// Returns an error if a file of that name exists, or none can be created there.
    pub fn create(path: &Path) -> Result<File, StoreError> {
        // The name is taken first, so that of two programs that create it at once one is refused.
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        // The talks are for the owner of the file alone. SQLite gives the files beside it the same mode.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let made = options.open(path);
        drop(made.map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing(path.parent().unwrap_or(path).to_owned()),
            _ => cause::of_system(path, error),
        })?);
        let file = fill(path).and_then(|()| File::open(path));
        if file.is_err() {
            // It never was a record: an incomplete file is removed.
            for end in ["", "-journal", "-wal", "-shm"] {
                let _ = fs::remove_file(beside(path, end));
            }
        }
        file
    }

    /// Opens a file for reading and writing.
    ///
    /// # Errors
    /// Returns an error if the file does not exist, is not a record, comes from a newer Paraph, is
    /// damaged, may not be written, or is a copy that was made while the original was open and may lack acts.
    pub fn open(path: &Path) -> Result<File, StoreError> {
        let alone = super::copy::is_alone(path);
        let file = File::open_any(path)?;
        file.check_whole(alone)?;
        Ok(file)
    }

    /// Opens a file for reading and writing, even if it is a copy that may lack acts.
    pub(super) fn open_any(path: &Path) -> Result<File, StoreError> {
        present(path)?;
        let wrong = |error| cause::of_sqlite(path, error);
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(wrong)?;
        let found = recognise(&connection, path)?;
        if connection.is_readonly("main").map_err(wrong)? {
            return Err(StoreError::ReadOnly(path.to_owned()));
        }
        make_durable(&connection, path)?;
        if found < newest() {
            migrate(&mut connection, STEPS).map_err(wrong)?;
        }
        File::load(path, connection, true)
    }

    /// Opens a file only for reading. Nothing is written, not even beside the file if its folder does
    /// not allow that.
    ///
    /// # Errors
    /// Same as [`File::open`], and if the file has an earlier version.
    pub fn open_read_only(path: &Path) -> Result<File, StoreError> {
        present(path)?;
        let wrong = |error| cause::of_sqlite(path, error);
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(wrong)?;
        let barred = |error: &rusqlite::Error| {
            matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
        };
        let settled = fs::metadata(beside(path, "-wal")).map_or(true, |meta| meta.len() == 0);
        if settled && version(&connection).as_ref().is_err_and(barred) {
            // In a folder where no file can be created, such as a disc, no program writes, and all
            // content is in the file itself.
            connection =
                connect(&unchanging(path), OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
                    .map_err(wrong)?;
        }
        let found = recognise(&connection, path)?;
        if found < newest() {
            return Err(StoreError::Older { path: path.to_owned(), found, known: newest() });
        }
        File::load(path, connection, false)
    }

    /// Resumes the log from its index, and compares it with the head and the latest checkpoint.
    fn load(path: &Path, connection: Connection, writable: bool) -> Result<File, StoreError> {
        let connection = Arc::new(Mutex::new(connection));
        let mut file = File {
            path: path.to_owned(),
            connection,
            log: Log::default(),
            writable,
            seen: 0,
            unsettled: writable,
            owes_scrub: false,
        };
        file.refresh()?;
        if let Some(note) = crate::Store::latest_checkpoint(&file)?
            && !of_log(&file, &note)
        {
            return Err(file.damaged("it has a signed checkpoint over acts that it does not have"));
        }
        Ok(file)
    }

    /// Adds the acts that other programs appended since; returns whether there were any.
    ///
    /// # Errors
    /// Returns an error if the file could not be read, or is damaged.
    pub fn refresh(&mut self) -> Result<bool, StoreError> {
        let before = self.log.chain.size();
        let wrong = |error| cause::of_sqlite(&self.path, error);
        let connection = Arc::clone(&self.connection);
        let held = connection.lock().unwrap_or_else(PoisonError::into_inner);
        // Counted before reading: a commit in between is noticed the next time.
        let seen = super::parcel::data_version(&held).map_err(wrong)?;
        // One view of the file for all reads.
        let view = held.unchecked_transaction().map_err(wrong)?;
        let caught_up = self.log.catch_up(&view);
        view.finish().map_err(wrong)?;
        drop(held);
        caught_up.map_err(|broken| self.broken(broken))?;
        self.seen = seen;
        Ok(self.log.chain.size() > before)
    }

    /// Returns the error for a log that could not be resumed. If the file is damaged, nothing is kept in
    /// memory, so that the next operation meets the damage again.
    pub(super) fn broken(&mut self, broken: Broken) -> StoreError {
        match broken {
            Broken::Sqlite(error) => self.wrong(error),
            Broken::Damaged(what) => {
                self.log = Log::default();
                self.damaged(&what)
            }
        }
    }
}

fn of_log(file: &File, note: &Note) -> bool {
    let root = |checkpoint: Checkpoint| file.log.chain.tree().root(checkpoint.size) == Some(checkpoint.root);
    Checkpoint::of(note).is_ok_and(root)
}

/// Returns the name of a file that SQLite keeps beside the record.
pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Returns a URI with which SQLite treats a file as immutable.
fn unchanging(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    const ESCAPED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let escaped = percent_encode(path.as_os_str().as_encoded_bytes(), ESCAPED);
    PathBuf::from(format!("file:{escaped}?immutable=1"))
}

/// Checks that the path names a file with content, and reports otherwise what it names.
fn present(path: &Path) -> Result<(), StoreError> {
    let meta = fs::metadata(path).map_err(|error| cause::of_system(path, error))?;
    let foreign = |what, hint| Err(StoreError::Foreign { path: path.to_owned(), what, hint });
    if meta.is_dir() {
        return foreign("it is a folder", "Name the file in it.");
    }
    if meta.len() == 0 {
        return foreign("it is empty", "If creating it was interrupted, delete it and create it again.");
    }
    Ok(())
}

/// Connects to a file, with the settings common to all connections.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    // A full path is needed: SQLite gives some short names a special meaning.
    let full = if flags.contains(OpenFlags::SQLITE_OPEN_URI) {
        path.to_owned()
    } else {
        std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
    };
    let connection = Connection::open_with_flags(full, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    // The file may come from anywhere: nothing in it is executed.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(connection)
}

/// Returns the version of the tables; refuses a file of another program or of a newer Paraph.
fn recognise(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let wrong = |error| cause::of_sqlite(path, error);
    let application: i64 =
        connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(wrong)?;
    let found = version(connection).map_err(wrong)?;
    if application != APPLICATION {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
            what: "it is a database of another program",
            hint: "Name the .paraph file of the talks.",
        });
    }
    if found > newest() {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: newest() });
    }
    Ok(found)
}

/// Writes the tables into an empty file, all at once.
fn fill(path: &Path) -> Result<(), StoreError> {
    let wrong = |error| cause::of_sqlite(path, error);
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(wrong)?;
    connection.execute_batch("PRAGMA synchronous = FULL").map_err(wrong)?;
    migrate(&mut connection, STEPS).map_err(wrong)?;
    sync_folder(path);
    Ok(())
}

/// Makes the name of a file as durable as its content. Where folders cannot be synchronised, the system takes
/// care of it.
pub(super) fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = fs::File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
}

/// Sets the options that make a commit durable, and reads them back.
fn make_durable(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let not_durable = |what: String| Err(StoreError::NotDurable { path: path.to_owned(), what });
    if rusqlite::version_number() < OLDEST {
        return not_durable(format!("SQLite has version {}, and 3.51.3 is needed", rusqlite::version()));
    }
    let wrong = |error| cause::of_sqlite(path, error);
    let mode: String =
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).map_err(wrong)?;
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 16777216;",
        )
        .map_err(wrong)?;
    if mode != "wal" {
        return not_durable(format!("the write-ahead log is not available (the journal is {mode})"));
    }
    for (pragma, asked) in [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)] {
        let set: i64 =
            connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).map_err(wrong)?;
        if set != asked {
            return not_durable(format!("{pragma} is {set} where {asked} was asked for"));
        }
    }
    Ok(())
}
