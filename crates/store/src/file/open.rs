//! Making and opening the file: what must hold before it is used.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use paraph_record::{Checkpoint, Note};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::log::{Broken, Log};
use super::schema::{APPLICATION, STEPS, migrate, newest, version};
use super::{File, cause};
use crate::error::StoreError;

/// The oldest SQLite that is trusted with a record, 3.51.3: earlier ones can lose what was committed
/// while a checkpoint of the write-ahead log is reset.
const OLDEST: i32 = 3_051_003;
/// How long another program's writing is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

impl File {
    /// Makes a new file.
    ///
    /// # Errors
    /// When there is a file of that name, or none can be made there.
    pub fn create(path: &Path) -> Result<File, StoreError> {
        // The name is taken first, so that of two programs that create at once one is refused.
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        drop(made.map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing(path.parent().unwrap_or(path).to_owned()),
            _ => cause::of_system(path, error),
        })?);
        let file = fill(path).and_then(|()| File::open(path));
        if file.is_err() {
            // It was never a record: what could not be made is not left lying.
            for end in ["", "-journal", "-wal", "-shm"] {
                let _ = fs::remove_file(beside(path, end));
            }
        }
        file
    }

    /// Opens a file for reading and writing.
    ///
    /// # Errors
    /// When there is none, or it is no record, of a newer Paraph, damaged, or may not be written.
    pub fn open(path: &Path) -> Result<File, StoreError> {
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

    /// Opens a file for reading alone. Nothing is written, not even beside it where its folder does
    /// not allow that.
    ///
    /// # Errors
    /// As [`File::open`], and when it is of an earlier version.
    pub fn open_read_only(path: &Path) -> Result<File, StoreError> {
        present(path)?;
        let wrong = |error| cause::of_sqlite(path, error);
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(wrong)?;
        let barred = |error: &rusqlite::Error| {
            matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
        };
        let settled = fs::metadata(beside(path, "-wal")).map_or(true, |meta| meta.len() == 0);
        if settled && version(&connection).as_ref().is_err_and(barred) {
            // A folder in which nothing can be made, such as a disc: no program writes there, and all
            // that was written is in the file itself.
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

    /// Takes up the log from its index, and compares it with the head and the latest checkpoint.
    fn load(path: &Path, connection: Connection, writable: bool) -> Result<File, StoreError> {
        let connection = Mutex::new(connection);
        let mut file = File { path: path.to_owned(), connection, log: Log::default(), writable };
        file.refresh()?;
        if let Some(note) = crate::Store::latest_checkpoint(&file)?
            && !of_log(&file, &note)
        {
            return Err(file.damaged("it holds a signed checkpoint over acts that it does not hold"));
        }
        Ok(file)
    }

    /// Takes in what other programs appended since; whether there was anything.
    ///
    /// # Errors
    /// When it could not be read, or is damaged.
    pub fn refresh(&mut self) -> Result<bool, StoreError> {
        let before = self.log.chain.size();
        let wrong = |error| cause::of_sqlite(&self.path, error);
        // One view of the file around all that is read.
        let held = self.connection.get_mut().unwrap_or_else(PoisonError::into_inner);
        let view = held.unchecked_transaction().map_err(wrong)?;
        let caught_up = self.log.catch_up(&view);
        view.finish().map_err(wrong)?;
        caught_up.map_err(|broken| self.broken(broken))?;
        Ok(self.log.chain.size() > before)
    }

    /// What it means that the log could not be taken up. Of a damaged file nothing is kept in memory,
    /// so that whatever follows meets the damage again.
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

/// The name of a file that SQLite keeps beside.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// A URI by which SQLite reads a file as one that nobody changes.
fn unchanging(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-._~".contains(&b);
    let escaped: String = path
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .map(|b| if plain(*b) { char::from(*b).to_string() } else { format!("%{b:02X}") })
        .collect();
    PathBuf::from(format!("file:{escaped}?immutable=1"))
}

/// Says plainly what is there instead of a file.
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

/// A connection to a file, with what holds of every one.
fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    // A full path: SQLite gives some short names a meaning of their own.
    let full = if flags.contains(OpenFlags::SQLITE_OPEN_URI) {
        path.to_owned()
    } else {
        std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
    };
    let connection = Connection::open_with_flags(full, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    // The file may come from anywhere: nothing in it is run.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(connection)
}

/// Refuses what is not ours, or newer than we are; else the version of its tables.
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
    // The name is to last as well as the content. Where folders cannot be synchronised, the system
    // sees to it.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = fs::File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Sets what makes a commit durable, and reads it back.
fn make_durable(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let not_durable = |what: String| Err(StoreError::NotDurable { path: path.to_owned(), what });
    if rusqlite::version_number() < OLDEST {
        return not_durable(format!("SQLite is {}, and 3.51.3 is needed", rusqlite::version()));
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
        return not_durable(format!("the write-ahead log cannot be had (the journal is {mode})"));
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
