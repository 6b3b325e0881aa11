//! Why a store refuses: its kind is the variant, what and where is what it prints, what to do is its hint. The
//! record is then as it was.
//!
//! A door may put its own hint in the place of ours, by kind: no hint names a command or a button.

use std::borrow::Cow;
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
    /// The record that is kept does not hold: its first fault.
    #[error("the record does not hold: {0}")]
    Record(Fault),
    /// A checkpoint, state, blob or key does not fit this record.
    #[error("{what}")]
    Unfit {
        /// What does not fit.
        what: String,
        /// What to do.
        hint: Cow<'static, str>,
    },
    /// There is a file already.
    #[error("{}: there is a file of that name already", .0.display())]
    Exists(PathBuf),
    /// There is no such file.
    #[error("{}: there is no such file", .0.display())]
    Missing(PathBuf),
    /// The file is no record.
    #[error("{}: not a record of Paraph: {what}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        what: &'static str,
        /// What to do.
        hint: &'static str,
    },
    /// The file was written by a newer Paraph.
    #[error("{}: its tables are of version {found}, and this Paraph knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is of an earlier version and was opened for reading alone.
    #[error("{}: its tables are of the earlier version {found}, and {known} is needed", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// The version of its tables.
        found: i64,
        /// The version required.
        known: i64,
    },
    /// The file is damaged.
    #[error("{}: the file is damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The damage.
        what: String,
    },
    /// Another program is writing to the file, or reads what is to be erased.
    #[error("{}: another program is using the file: {what}", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// The operation that failed.
        what: &'static str,
    },
    /// The disk is full.
    #[error("{}: the disk is full; nothing was written, and the record is as it was", .0.display())]
    Full(PathBuf),
    /// The file or its folder may not be written.
    #[error("{}: the file or its folder may not be written", .0.display())]
    ReadOnly(PathBuf),
    /// The system could not read or write.
    #[error("{}: {cause}; nothing was acknowledged, and the record is as it was", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's error.
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
    /// What makes an act durable cannot be had here.
    #[error("{}: {what}: an act would not be durable here", path.display())]
    NotDurable {
        /// The file.
        path: PathBuf,
        /// The setting that was requested and is not available.
        what: String,
    },
}

impl StoreError {
    /// What does not fit this record, and what to do.
    pub(crate) fn unfit(what: impl Into<String>, hint: impl Into<Cow<'static, str>>) -> StoreError {
        StoreError::Unfit { what: what.into(), hint: hint.into() }
    }

    /// What to do, in a sentence.
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

    /// One error of each kind, and the kind's number: a new one has to take its place in both.
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
        }
    }

    #[test]
    fn every_error_says_what_next() {
        let all = all();
        assert!(all.iter().map(nth).eq(0..14));
        for error in all {
            let (what, hint) = (error.to_string(), error.hint().to_owned());
            assert!(hint.len() > 1 && hint.ends_with('.'), "{error:?}: {hint}");
            assert!(!what.contains(hint.trim_end_matches('.')), "{error:?} says its hint twice");
            assert!(!hint.contains("paraph "), "{error:?} names a command");
        }
    }
}
