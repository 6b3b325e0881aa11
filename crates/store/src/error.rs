//! Errors of a store: the variant is the kind, the printed text says what and where, and the hint
//! says what to do. The record is then unchanged.
//!
//! A door may replace the hint, by kind: no hint names a command or a button.

use std::borrow::Cow;
use std::error::Error;
use std::path::PathBuf;

use paraph_record::Fault;

/// Reason why a store refuses. Nothing was written, unless the variant says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// One of the submitted acts is faulty. None of them was added.
    #[error("{}{fault}. None was taken", nth_of(*nth, *of))]
    Act {
        /// Position among the submitted acts, counted from 1.
        nth: usize,
        /// Number of submitted acts.
        of: usize,
        /// The fault, with the number that the act would have had.
        fault: Fault,
    },
    /// The stored record is faulty; contains its first fault.
    #[error("the record does not hold: {0}")]
    Record(Fault),
    /// A checkpoint, state, blob or key does not fit this record.
    #[error("{what}")]
    Unfit {
        /// Description of the mismatch.
        what: String,
        /// Remedy.
        hint: Cow<'static, str>,
    },
    /// The file exists already.
    #[error("{}: there is a file of that name already", .0.display())]
    Exists(PathBuf),
    /// The file does not exist.
    #[error("{}: there is no such file", .0.display())]
    Missing(PathBuf),
    /// The file is not a record.
    #[error("{}: not a record of Paraph: {what}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// Actual type of the file.
        what: &'static str,
        /// Remedy.
        hint: &'static str,
    },
    /// The file was written by a newer Paraph.
    #[error("{}: its tables are of version {found}, and this Paraph knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Version of its tables.
        found: i64,
        /// Newest version that this program knows.
        known: i64,
    },
    /// The file has an earlier version and was opened only for reading.
    #[error("{}: its tables are of the earlier version {found}, and {known} is needed", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// Version of its tables.
        found: i64,
        /// Required version.
        known: i64,
    },
    /// The file is damaged.
    #[error("{}: the file is damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Description of the damage.
        what: String,
    },
    /// The file is a copy that was made while the original was open, and may lack acts.
    #[error(
        "{}: this copy was made while a program had the record open, without the file beside it that has the latest acts: it has {acts} acts, and later ones may be missing",
        path.display()
    )]
    Copied {
        /// The file.
        path: PathBuf,
        /// Number of acts in the copy.
        acts: u64,
    },
    /// Another program is writing to the file, or is reading content to be erased.
    #[error("{}: another program is using the file: {what}", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// Operation that failed.
        what: &'static str,
    },
    /// The disk is full.
    #[error("{}: the disk is full; nothing was written, and the record is as it was", .0.display())]
    Full(PathBuf),
    /// The file or its folder is read-only.
    #[error("{}: the file or its folder may not be written", .0.display())]
    ReadOnly(PathBuf),
    /// The system could not read or write.
    #[error("{}: {cause}; nothing was acknowledged, and the record is as it was", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Error of the system.
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
    /// The settings that make an act durable are not available here.
    #[error("{}: {what}: an act would not be durable here", path.display())]
    NotDurable {
        /// The file.
        path: PathBuf,
        /// Setting that was requested and is not available.
        what: String,
    },
}

impl StoreError {
    /// Returns the error for a value that does not fit this record, with a remedy.
    pub(crate) fn unfit(what: impl Into<String>, hint: impl Into<Cow<'static, str>>) -> StoreError {
        StoreError::Unfit { what: what.into(), hint: hint.into() }
    }

    /// Returns what to do, in a sentence.
    pub fn hint(&self) -> &str {
        match self {
            StoreError::Act { fault, .. } => &fault.hint,
            StoreError::Record(_) => {
                "Keep the file as evidence, and take the record from another delegation's pouch."
            }
            StoreError::Unfit { hint, .. } => hint,
            StoreError::Exists(_) => "Choose another name, or open the file.",
            StoreError::Missing(_) => "Check the name, or create the file.",
            StoreError::Foreign { hint, .. } => hint,
            StoreError::Newer { .. } => "Use a newer Paraph.",
            StoreError::Older { .. } => "Open it once for writing: its tables are then brought up to date.",
            StoreError::Damaged { .. } => {
                "Keep it with the files beside it, and restore a copy or import another delegation's pouch into a new file."
            }
            StoreError::Copied { .. } => {
                "Make a backup of the original instead; a backup of this copy keeps the acts that it has."
            }
            StoreError::Busy { .. } => "Let the other program finish, or end it, and try again.",
            StoreError::Full(_) => "Make room and try again.",
            StoreError::ReadOnly(_) => "Change the permissions, or copy the file elsewhere.",
            StoreError::Io { .. } => "Check the disk and try again.",
            StoreError::NotDurable { .. } => "Keep the file on a local disk.",
        }
    }
}

fn nth_of(nth: usize, of: usize) -> String {
    if of == 1 { String::new() } else { format!("of the {of} acts handed in, the one in place {nth}: ") }
}

#[cfg(test)]
mod tests {
    use paraph_record::FaultKind;

    use super::*;

    /// Returns one error of each kind, with the kind's number. A new kind must be added in both
    /// places.
    fn all() -> Vec<StoreError> {
        let path = || PathBuf::from("a.paraph");
        let fault = || Fault::new(FaultKind::Signature, "the signature is another's");
        vec![
            StoreError::Act { nth: 1, of: 2, fault: fault() },
            StoreError::Record(fault().at(3)),
            StoreError::unfit("the checkpoint is of another record", "Keep it as evidence."),
            StoreError::Exists(path()),
            StoreError::Missing(path()),
            StoreError::Foreign { path: path(), what: "it is a folder", hint: "Name the file in it." },
            StoreError::Newer { path: path(), found: 9, known: 3 },
            StoreError::Older { path: path(), found: 1, known: 3 },
            StoreError::Damaged { path: path(), what: "a page is torn".to_owned() },
            StoreError::Busy { path: path(), what: "it is being written" },
            StoreError::Full(path()),
            StoreError::ReadOnly(path()),
            StoreError::Io { path: path(), cause: "the disk does not answer".into() },
            StoreError::NotDurable { path: path(), what: "the disk is remote".to_owned() },
            StoreError::Copied { path: path(), acts: 7 },
        ]
    }

    fn nth(error: &StoreError) -> usize {
        match error {
            StoreError::Act { .. } => 0,
            StoreError::Record(_) => 1,
            StoreError::Unfit { .. } => 2,
            StoreError::Exists(_) => 3,
            StoreError::Missing(_) => 4,
            StoreError::Foreign { .. } => 5,
            StoreError::Newer { .. } => 6,
            StoreError::Older { .. } => 7,
            StoreError::Damaged { .. } => 8,
            StoreError::Busy { .. } => 9,
            StoreError::Full(_) => 10,
            StoreError::ReadOnly(_) => 11,
            StoreError::Io { .. } => 12,
            StoreError::NotDurable { .. } => 13,
            StoreError::Copied { .. } => 14,
        }
    }

    #[test]
    fn every_error_says_what_next() {
        let all = all();
        assert!(all.iter().map(nth).eq(0..15));
        for error in all {
            let (what, hint) = (error.to_string(), error.hint().to_owned());
            assert!(hint.len() > 1 && hint.ends_with('.'), "{error:?}: {hint}");
            assert!(!what.contains(hint.trim_end_matches('.')), "{error:?} says its hint twice");
            assert!(!hint.contains("paraph "), "{error:?} names a command");
        }
    }
}
