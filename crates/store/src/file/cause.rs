//! The meaning of SQLite's errors for the owner of the file.

use std::io;
use std::path::Path;

use rusqlite::{Error, ErrorCode};

use crate::error::StoreError;

/// Translates an error of SQLite on a file.
pub(super) fn of_sqlite(path: &Path, error: Error) -> StoreError {
    let owned = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            StoreError::Busy { path: owned, what: "it is being written" }
        }
        Some(ErrorCode::DiskFull) => StoreError::Full(owned),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            StoreError::ReadOnly(owned)
        }
        Some(ErrorCode::NotADatabase) => StoreError::Foreign {
            path: owned,
            what: "it does not begin like one",
            hint: "Name the file of the talks. If it is this one, its beginning is damaged: restore a copy.",
        },
        // A table is missing, or two rows contradict each other.
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::ConstraintViolation | ErrorCode::Unknown) => {
            damaged(path, &error.to_string())
        }
        Some(_) => StoreError::Io { path: owned, cause: Box::new(error) },
        // A value does not fit its column.
        None => damaged(path, &error.to_string()),
    }
}

/// Returns the error for an inconsistent file.
pub(super) fn damaged(path: &Path, what: &str) -> StoreError {
    StoreError::Damaged { path: path.to_owned(), what: what.to_owned() }
}

/// Translates an error of the operating system on a file.
pub(super) fn of_system(path: &Path, error: io::Error) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::AlreadyExists => StoreError::Exists(path),
        io::ErrorKind::NotFound => StoreError::Missing(path),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(path),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full(path),
        _ => StoreError::Io { path, cause: Box::new(error) },
    }
}
