//! Faults, for people: what is wrong, where, and what to do next.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use paraph_node::NodeError;
use paraph_store::StoreError;

/// Reason why a command failed.
#[derive(Debug)]
pub struct Fault {
    kind: Kind,
    what: String,
    hint: String,
}

/// Kinds of fault, each with its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The talks refuse an act.
    Refused,
    /// The input or the arguments cannot be used.
    Input,
}

/// The result of a command.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// Makes the fault of input or arguments that cannot be used.
    pub fn input(what: impl Into<String>, hint: impl Into<String>) -> Fault {
        Fault { kind: Kind::Input, what: what.into(), hint: hint.into() }
    }

    /// Makes the fault of an act that the talks refuse: the rule, by its name, and the remedy.
    pub fn refused(name: &str, rule: &str, remedy: &str) -> Fault {
        Fault { kind: Kind::Refused, what: format!("refused ({name}): {rule}"), hint: remedy.to_owned() }
    }

    /// Names the file that the fault is about.
    pub fn of(self, name: &str) -> Fault {
        Fault { what: format!("{name}: {}", self.what), ..self }
    }

    /// Adds to the remedy.
    pub fn hinting(self, more: &str) -> Fault {
        Fault { hint: format!("{} {more}", self.hint).trim_start().to_owned(), ..self }
    }

    /// Makes the fault of a file that cannot be read.
    pub fn unreadable(path: &Path, error: &io::Error) -> Fault {
        let next = match error.kind() {
            io::ErrorKind::NotFound => "Check the name and the folder.",
            io::ErrorKind::PermissionDenied => {
                "Ask for the right to read it, or copy it to a folder of your own."
            }
            io::ErrorKind::IsADirectory => "Name a file in it.",
            _ => "Check that the file is there and can be opened.",
        };
        Fault::input(format!("{} cannot be read: {}", path.display(), plainly(error)), next)
    }

    /// Makes the fault of output that cannot be written.
    pub fn unwritable(place: &str, error: &io::Error) -> Fault {
        let next = match error.kind() {
            io::ErrorKind::NotFound => "Make the folder first, or name another with -o.",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                "Free some space, or write to another disk with -o."
            }
            io::ErrorKind::IsADirectory => "Name a file in it with -o.",
            _ => "Name a file in a folder that you may write to with -o.",
        };
        Fault::input(format!("{place} cannot be written: {}; nothing was changed", plainly(error)), next)
    }

    /// Returns the code with which the command ends: 1 if an act is refused, else 2, so that scripts do not
    /// mistake an error for a difference between texts.
    pub fn code(&self) -> ExitCode {
        ExitCode::from(match self.kind {
            Kind::Refused => 1,
            Kind::Input => 2,
        })
    }
}

impl From<NodeError> for Fault {
    fn from(error: NodeError) -> Fault {
        let hint = match &error {
            NodeError::Refused(refusal) => {
                return Fault::refused(&refusal.code, &refusal.rule, &refusal.remedy);
            }
            // On the command line, these hints name the commands that help.
            NodeError::NoKey(_) => "`paraph key list` shows the keys that this file holds.",
            NodeError::NotPlaced(_) => {
                "Send it with `paraph pouch send`, and take in the keeper's next pouch first."
            }
            NodeError::Store(StoreError::Copied { .. }) => {
                "Copy the original with `paraph backup`; `paraph backup --incomplete` keeps the acts that this copy has."
            }
            other => other.hint(),
        };
        Fault::input(error.to_string(), hint)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        NodeError::from(error).into()
    }
}

impl From<paraph_print::Error> for Fault {
    fn from(error: paraph_print::Error) -> Fault {
        let next = match error.kind {
            paraph_print::Kind::NoAct => "See `paraph log`.".into(),
            paraph_print::Kind::Damaged => "Run `paraph verify`.".into(),
            _ => error.next,
        };
        Fault::input(error.what, next)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}\n  {}", self.what, self.hint)
    }
}

/// Returns the system's description of an error, without its number.
fn plainly(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "the file or folder does not exist".to_owned(),
        io::ErrorKind::PermissionDenied => "the system does not allow it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_owned()
        }
    }
}
