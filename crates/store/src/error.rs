//! Reasons why a store refuses: the fault, the place and the remedy. The record is then unchanged.

use std::error::Error;
use std::path::PathBuf;

use paraph_record::Fault;

/// Reason why a store refuses. Nothing was written, unless the variant says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// One of the acts handed in is faulty. None of them was added.
    #[error("{}{fault}. None was taken", nth_of(*nth, *of))]
    Act {
        /// Position among those handed in, counted from 1.
        nth: usize,
        /// Number of acts handed in.
        of: usize,
        /// The fault, with the number that the act would have had.
        fault: Fault,
    },
    /// The stored record is invalid: its first fault.
    #[error(
        "the record does not hold: {0}. Keep the file as evidence, and take the record from another delegation's pouch"
    )]
    Record(Fault),
    /// A checkpoint, state, blob or key does not fit this record.
    #[error("{0}")]
    Unfit(String),
    /// A file of that name exists already.
    #[error("{}: there is a file of that name; choose another name, or open it", .0.display())]
    Exists(PathBuf),
    /// No such file exists.
    #[error("{}: there is no such file; check the name, or create it", .0.display())]
    Missing(PathBuf),
    /// The file is not a record.
    #[error("{}: no record of Paraph: {what}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// A description of the file, and the remedy.
        what: String,
    },
    /// The file was written by a newer Paraph.
    #[error("{}: its tables are of version {found}, and this Paraph knows {known}; use a newer one", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file has an earlier version and was opened only for reading.
    #[error("{}: its tables are of the earlier version {found}; open it once for writing, so that they become those of version {known}", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The version required.
        known: i64,
    },
    /// The file is damaged.
    #[error("{}: the file is damaged: {what}. Keep it with the files beside it, and restore a copy or import another delegation's pouch into a new file", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The damage.
        what: String,
    },
    /// Another program is writing to the file, or is reading pages that must be erased.
    #[error("{}: another program is using the file: {what}. Let it finish, or end it, and try again", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// The operation that failed.
        what: &'static str,
    },
    /// The disk is full.
    #[error("{}: the disk is full. Nothing was written and the record is as it was: make room and try again", .0.display())]
    Full(PathBuf),
    /// Writing to the file or its folder is not permitted.
    #[error("{}: the file or its folder may not be written; change the permissions, or copy the file elsewhere", .0.display())]
    ReadOnly(PathBuf),
    /// The system could not read or write.
    #[error("{}: {cause}. Nothing is acknowledged and the record is as it was: look after the disk and try again", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's error.
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
    /// The settings that make an act durable are not available here.
    #[error("{}: {what}; an act would not be durable here. Keep the file on a local disk", path.display())]
    NotDurable {
        /// The file.
        path: PathBuf,
        /// The setting that was requested and is not available.
        what: String,
    },
}

fn nth_of(nth: usize, of: usize) -> String {
    if of == 1 { String::new() } else { format!("of the {of} acts handed in, the one in place {nth}: ") }
}
