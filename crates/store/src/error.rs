//! Why a store refuses: what, where, and what to do. The record is then as it was.

use std::error::Error;
use std::path::PathBuf;

use paraph_record::Fault;

/// Why a store refuses. Whatever it is, nothing was written, unless the variant says so.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// One of the acts handed in is at fault. None of them was taken.
    #[error("{}{fault}. None was taken", nth_of(*nth, *of))]
    Act {
        /// Which of those handed in, counted from 1.
        nth: usize,
        /// How many were handed in.
        of: usize,
        /// What is wrong; its number is the one that the act would have had.
        fault: Fault,
    },
    /// The record that is kept does not hold: its first fault.
    #[error(
        "the record does not hold: {0}. Keep the file as evidence, and take the record from another delegation's pouch"
    )]
    Record(Fault),
    /// A checkpoint, state, blob or key does not fit this record.
    #[error("{0}")]
    Unfit(String),
    /// There is a file already.
    #[error("{}: there is a file of that name; choose another name, or open it", .0.display())]
    Exists(PathBuf),
    /// There is no such file.
    #[error("{}: there is no such file; check the name, or create it", .0.display())]
    Missing(PathBuf),
    /// The file is no record.
    #[error("{}: no record of Paraph: {what}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What it is instead, and what to do.
        what: String,
    },
    /// The file was written by a newer Paraph.
    #[error("{}: its tables are of version {found}, and this Paraph knows {known}; use a newer one", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The file is of an earlier version and was opened for reading alone.
    #[error("{}: its tables are of the earlier version {found}; open it once for writing, so that they become those of version {known}", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The version that is needed.
        known: i64,
    },
    /// The file is damaged.
    #[error("{}: the file is damaged: {what}. Keep it with the files beside it, and restore a copy or import another delegation's pouch into a new file", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// Another program is writing to the file, or reads what is to be erased.
    #[error("{}: another program is using the file: {what}. Let it finish, or end it, and try again", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// What could not be done.
        what: &'static str,
    },
    /// The disk is full.
    #[error("{}: the disk is full. Nothing was written and the record is as it was: make room and try again", .0.display())]
    Full(PathBuf),
    /// The file or its folder may not be written.
    #[error("{}: the file or its folder may not be written; change the permissions, or copy the file elsewhere", .0.display())]
    ReadOnly(PathBuf),
    /// The system could not read or write.
    #[error("{}: {cause}. Nothing is acknowledged and the record is as it was: look after the disk and try again", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
    /// What makes an act durable cannot be had here.
    #[error("{}: {what}; an act would not be durable here. Keep the file on a local disk", path.display())]
    NotDurable {
        /// The file.
        path: PathBuf,
        /// What was asked for and not given.
        what: String,
    },
}

fn nth_of(nth: usize, of: usize) -> String {
    if of == 1 { String::new() } else { format!("of the {of} acts handed in, the one in place {nth}: ") }
}
