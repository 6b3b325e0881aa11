//! Copies of the file: whole ones, made while it is in use, and the detection of others.
//!
//! While a room is open, the file itself names the file that it is. A copy of it is another file, and without
//! the write-ahead log that was beside the original it may lack acts.

use std::fs::{self, OpenOptions};
use std::path::Path;

use super::open::{beside, sync_folder};
use super::{File, cause};
use crate::error::StoreError;
use crate::store::Store;

/// The setting that names the file which is open.
const OPEN: &str = "open";

/// Returns what tells a file from its copies; `None` where the system has nothing that does.
fn identity(path: &Path) -> Option<String> {
    #[cfg(unix)]
    {
        let meta = fs::metadata(path).ok()?;
        let (device, inode) =
            (std::os::unix::fs::MetadataExt::dev(&meta), std::os::unix::fs::MetadataExt::ino(&meta));
        Some(format!("{device}:{inode}"))
    }
    #[cfg(not(unix))]
    fs::canonicalize(path).ok().map(|path| path.display().to_string())
}

/// Whether the file has no write-ahead log beside it. Asked before connecting, because SQLite makes one.
pub(super) fn is_alone(path: &Path) -> bool {
    !beside(path, "-wal").exists()
}

impl File {
    /// Notes in the file itself that a program keeps it open, until [`File::release`].
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn hold(&mut self) -> Result<(), StoreError> {
        let own = identity(self.path());
        self.note_holder(own.as_deref())
    }

    /// Notes that the program closes the file.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn release(&mut self) -> Result<(), StoreError> {
        self.note_holder(None)
    }

    fn note_holder(&mut self, holder: Option<&str>) -> Result<(), StoreError> {
        self.set(OPEN, holder)?;
        // A copy of the file alone must have the note.
        self.unsettled = true;
        self.gather();
        Ok(())
    }

    /// Refuses a copy that was made while the original was open, and without what was beside it.
    pub(super) fn check_whole(&self, alone: bool) -> Result<(), StoreError> {
        let copied = alone && self.setting(OPEN)?.is_some_and(|of| identity(self.path()) != Some(of));
        if !copied {
            return Ok(());
        }
        Err(StoreError::Copied { path: self.path().to_owned(), acts: self.size() })
    }

    /// Writes a whole copy of the record into a new file, while other programs may write to this one, and
    /// opens the copy. The copy has the keyring and everything else beside the acts.
    ///
    /// # Errors
    /// Returns an error if the new file exists, or could not be written and opened; nothing is left of it then.
    pub fn backup(&self, to: &Path) -> Result<File, StoreError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        drop(options.open(to).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing(to.parent().unwrap_or(to).to_owned()),
            _ => cause::of_system(to, error),
        })?);
        let copied = self.copy_into(to);
        if copied.is_err() {
            for end in ["", "-journal", "-wal", "-shm"] {
                let _ = fs::remove_file(beside(to, end));
            }
        }
        copied
    }

    fn copy_into(&self, to: &Path) -> Result<File, StoreError> {
        let full = std::path::absolute(to).unwrap_or_else(|_| to.to_owned());
        let name = full.to_str().ok_or_else(|| {
            StoreError::unfit("the name of the copy is not UTF-8", "Choose a name of plain letters.")
        })?;
        // One consistent view of the file and its write-ahead log, into an empty file.
        self.held().execute("VACUUM INTO ?1", [name]).map_err(|error| cause::of_sqlite(to, error))?;
        let written = fs::File::open(to).and_then(|file| file.sync_all());
        written.map_err(|error| cause::of_system(to, error))?;
        sync_folder(to);
        let mut copy = File::open_any(to)?;
        copy.release()?;
        if copy.size() < self.size() || copy.chain().tree().root(self.size()) != Some(self.chain().root()) {
            return Err(copy.damaged("the copy does not have the acts of the original"));
        }
        Ok(copy)
    }
}
