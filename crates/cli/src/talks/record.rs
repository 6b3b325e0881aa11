//! Finds the record and the key: in the folder, in the environment, or by asking.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use console::Term;
use paraph_node::{NodeError, Session};
use paraph_record::SecretKey;
use paraph_store::{KeyEntry, Store};
use paraph_talks::State;

use super::args::{At, Which};
use crate::fault::{Fault, Outcome};

/// Returns the record in the current folder, if there is exactly one.
pub fn found() -> Option<PathBuf> {
    let mut all = records();
    if all.len() == 1 { all.pop() } else { None }
}

fn records() -> Vec<PathBuf> {
    let entries = fs::read_dir(".").into_iter().flatten().flatten().map(|e| e.path());
    let mut all: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == "paraph")).collect();
    all.iter_mut().for_each(|p| *p = p.strip_prefix(".").unwrap_or(p).to_owned());
    all.sort();
    all
}

/// Returns the path of the record that a command is about.
pub fn path(which: &Which) -> Outcome<PathBuf> {
    if let Some(path) = &which.file {
        return Ok(path.clone());
    }
    let mut all = records();
    match (all.pop(), all.pop()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Fault::input(
            "this folder does not contain a record of talks (.paraph)",
            "Name one with -f, play `paraph demo geneva`, or begin talks with `paraph open`.",
        )),
        (Some(_), Some(_)) => Err(Fault::input(
            "there is more than one record of talks (.paraph) in this folder",
            "Name the one you mean with -f.",
        )),
    }
}

/// Opens the record that a command is about.
pub fn session(which: &Which) -> Outcome<Session> {
    Ok(Session::open(&path(which)?)?)
}

/// Opens the named record, or the one in this folder. Returns `None` if there is neither.
pub fn record(which: &Which) -> Outcome<Option<Session>> {
    if which.file.is_none() && records().is_empty() {
        return Ok(None);
    }
    session(which).map(Some)
}

/// Returns the passphrase for a key: from a file, from the environment, or by asking at a terminal.
pub fn passphrase(at: &At, name: &str, twice: bool) -> Outcome<String> {
    let text = given(at, name, twice)?;
    if text.trim().is_empty() {
        return Err(NodeError::EmptyPassphrase(format!("the key of {name}")).into());
    }
    Ok(text)
}

fn given(at: &At, name: &str, twice: bool) -> Outcome<String> {
    if let Some(path) = &at.passphrase_file {
        let text = fs::read_to_string(path).map_err(|e| Fault::unreadable(path, &e))?;
        return Ok(text.trim_end_matches(['\n', '\r']).to_owned());
    }
    if let Ok(text) = std::env::var("PARAPH_PASSPHRASE") {
        return Ok(text);
    }
    if !io::stdin().is_terminal() {
        return Err(Fault::input(
            format!("the key of {name} is under a passphrase"),
            "Give it with --passphrase-file, or in PARAPH_PASSPHRASE.",
        ));
    }
    let ask = |prompt: &str| -> Outcome<String> {
        let term = Term::stderr();
        let asked = term.write_str(prompt).and_then(|()| term.read_secure_line());
        asked.map_err(|e| Fault::unreadable(Path::new("the terminal"), &e))
    };
    let first = ask(&format!("Passphrase of {name}: "))?;
    if twice && ask("Once more: ")? != first {
        return Err(Fault::input("the two passphrases are not the same", "Nothing was changed; try again."));
    }
    Ok(first)
}

/// Returns the key with which a command signs.
pub fn key(session: &Session, at: &At) -> Outcome<SecretKey> {
    Ok(unlock(session, at)?.key)
}

/// An unlocked key.
pub struct Unlocked {
    /// Credential of the key.
    pub name: String,
    /// Key.
    pub key: SecretKey,
    /// Passphrase that unlocked it.
    pub passphrase: String,
}

/// Unlocks the key with which a command signs.
pub fn unlock(session: &Session, at: &At) -> Outcome<Unlocked> {
    let entry = entry(session, at)?;
    let passphrase = passphrase(at, &entry.name, false)?;
    let key = paraph_node::open(&entry, &passphrase)?;
    Ok(Unlocked { name: entry.name, key, passphrase })
}

/// Returns the credential for which a command runs.
pub fn signer(session: &Session, at: &At) -> Outcome<String> {
    Ok(entry(session, at)?.name)
}

/// Returns the fault of a credential that does not take part.
pub fn unknown_credential(state: &State, name: &str) -> Fault {
    let all: Vec<&str> = state.credentials.keys().map(String::as_str).collect();
    Fault::input(
        format!("no credential of these talks is called {name}"),
        format!("These exist: {}.", all.join(", ")),
    )
}

fn entry(session: &Session, at: &At) -> Outcome<KeyEntry> {
    let named = at.credential.clone().or_else(|| std::env::var("PARAPH_AS").ok());
    if let Some(name) = named {
        return session.store().key(&name)?.ok_or_else(|| NodeError::NoKey(name).into());
    }
    let mut keys = session.store().keys()?;
    let names = keys.iter().map(|k| k.name.as_str()).collect::<Vec<_>>().join(", ");
    match keys.len() {
        0 => Err(Fault::input(
            "this file holds no key to sign with",
            "Make one with `paraph key new PARTY/OFFICE`, and let the head of the delegation accredit it.",
        )),
        1 => Ok(keys.remove(0)),
        _ if io::stdin().is_terminal() => {
            let term = Term::stderr();
            let asked = term
                .write_str(&format!("Sign as which credential? ({names}) "))
                .and_then(|()| term.read_line());
            let name = asked.map_err(|e| Fault::unreadable(Path::new("the terminal"), &e))?;
            let found = keys.into_iter().find(|k| k.name == name.trim());
            found.ok_or_else(|| NodeError::NoKey(name).into())
        }
        _ => Err(Fault::input(
            "this file holds more than one key",
            format!("Name the credential that signs with --as: {names}."),
        )),
    }
}
