//! Signs acts, makes keys, exports and imports pouches.

use std::cell::RefCell;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use paraph_desk::Error;
use paraph_desk::form::{self, Sealing};
use paraph_node::{Session, Strength, close, new_key, salt};
use paraph_record::{PublicKey, SecretKey};
use paraph_store::Store;
use paraph_talks::act::{Act, ActKind};
use paraph_talks::{Outcome as Came, PartyCode, State};
use paraph_text::Severity;

use super::address::of_option;
use super::answers::{Asked, moment, office};
use super::args::{At, KeyCommand, PouchCommand};
use super::foreseen::Foreseen;
use super::private::{Beside, after_import};
use super::record::{key as key_of, passphrase, path, session, signer, unlock};
use super::sealed::{keep, offered};
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// The arguments that open talks.
pub struct Opening {
    pub title: String,
    pub parties: Vec<String>,
    pub credentials: Vec<String>,
    pub languages: Vec<String>,
    pub keeper: Option<String>,
    pub rules: Option<PathBuf>,
}

/// Input of a command that signs.
pub enum Asking {
    /// Answers to the form of an act.
    Form(Asked),
    /// An act whose body was written by hand.
    Written(Box<Act>),
}

/// Data to be kept beside an act once the signing key is known: words with their salts, and sealed contents.
#[derive(Default)]
struct Apart {
    said: Vec<([u8; 32], String)>,
    sealed: Vec<Sealing>,
}

/// Signs the act that a command requests, and prints the outcome.
pub fn sign(at: &At, asking: impl FnOnce(&State) -> Outcome<Asking>) -> Outcome {
    let mut session = session(&at.which)?;
    let (act, apart) = match asking(session.state())? {
        Asking::Form(asked) => made(&session, at, asked)?,
        Asking::Written(act) => (*act, Apart::default()),
    };
    let signed = signed(&mut session, at, &act, apart);
    if signed.is_err() || at.dry_run {
        session.forget()?;
    }
    say(&signed?)
}

/// Makes the act from answers, with the data to be kept beside it.
fn made(session: &Session, at: &At, asked: Asked) -> Outcome<(Act, Apart)> {
    let signer = signer(session, at)?;
    // If an offer cannot be opened, report it with the command line's own fault.
    let closed = RefCell::new(None);
    let opens = |act| {
        offered(session, at, act).map_err(|fault| {
            closed.replace(Some(fault));
            Error::words("the offer is not opened", "Ask its author.")
        })
    };
    let mut salts = || salt().map_err(|e| Error::words(e.to_string(), "Try again."));
    let mut beside = form::Apart::new(&mut salts, Some(&opens));
    beside.files = asked.files;
    let (state, kind) = (session.state(), asked.kind);
    let made = form::made(state, &signer, kind, &asked.values, &mut beside);
    let (said, sealed) = (beside.said, beside.sealed);
    let made = made.map_err(|error| closed.take().unwrap_or_else(|| of_option(kind, error)))?;
    for finding in made.findings.iter().filter(|finding| finding.severity > Severity::Note) {
        match finding.place.as_str() {
            "" => eprintln!("Check: {}", finding.message),
            place => eprintln!("Check: {place}: {}", finding.message),
        }
    }
    if asked.values.contains_key("accepted") {
        let text = asked.values.get("text").and_then(|all| all.first()).map(String::as_str);
        for (point, ways) in paraph_desk::accepted(state, text)?.torn {
            eprintln!("Check: a bracket of {point} would close in {ways} ways, and stays open.");
        }
    }
    Ok((made.act, Apart { said, sealed }))
}

fn signed(session: &mut Session, at: &At, act: &Act, apart: Apart) -> Outcome<String> {
    let foreseen = Foreseen::of(session, &signer(session, at)?, act, &apart.said);
    if at.dry_run {
        let foreseen = foreseen.map_err(|refusal| paraph_node::NodeError::Refused(Box::new(refusal)))?;
        return Ok(foreseen.would(act));
    }
    if let Ok(foreseen) = &foreseen {
        foreseen.confirm(act, at)?;
    }
    let found = unlock(session, at)?;
    let words: Vec<String> = apart.said.iter().map(|(_, words)| words.clone()).collect();
    let key = found.key.public().to_string();
    if let Some(warning) = paraph_desk::warning(session.state(), act) {
        eprintln!("Check: {warning}");
    }
    if let Act::Leave(_) = act {
        for says in paraph_desk::leaving(session.state(), &found.name).unwrap_or_default() {
            eprintln!("Check: {says}");
        }
    }
    let beside = Beside::ask(session, at, &found.name, &key, &found.passphrase, act, &words)?;
    for (salt, words) in &apart.said {
        session.detach_with(salt, words)?;
    }
    for sealing in apart.sealed {
        keep(session, &found.key, &found.name, sealing)?;
    }
    let signed = session.sign(&found.key, act)?;
    beside.tell(session);
    let came = came(session, act, signed.number, &signed.outcome);
    let told = foreseen.map_or(came.clone(), |foreseen| format!("{came}{}", foreseen.came(signed.number)));
    Ok(if signed.placed { told } else { format!("{told}{}", unplaced(session)) })
}

fn say(text: &str) -> Outcome {
    to_stdout(text.as_bytes())
}

/// Returns the next step for a delegate who does not keep the record.
pub fn unplaced(session: &Session) -> String {
    let (waiting, keeper) = (session.waiting().len(), &session.recorded().keeper);
    let wait = if waiting == 1 { "1 act waits".to_owned() } else { format!("{waiting} acts wait") };
    format!("{wait} in this file to be sent to {keeper}, who keeps the record: `paraph pouch send FILE`.\n")
}

/// Describes the outcome of an act, for people.
pub fn came(session: &Session, act: &Act, number: u64, outcome: &Came) -> String {
    match outcome {
        Came::Done => format!("Act {number}, {}: done.{}\n", act.kind(), then(session, act, number)),
        Came::Completed(waiting) => {
            let issued = issued(session, number);
            format!("Act {number}, {}: with this, act {waiting} takes effect.{issued}\n", act.kind())
        }
        Came::Waits => {
            let state = session.state();
            let waiting = match act {
                Act::Join(join) => join.act,
                _ => number,
            };
            let pending = state.pending.get(&waiting);
            let missing =
                state.counted().into_iter().filter(|p| pending.is_none_or(|w| !w.joined.contains(p)));
            let names = missing.map(|p| p.to_string()).collect::<Vec<_>>().join(", ");
            if waiting != number {
                return format!("Act {number}, join: done. Act {waiting} is still awaiting {names}.\n");
            }
            let kind = act.kind();
            format!("Act {number}, {kind}: awaiting {names} (`paraph join {number}`).\n")
        }
        Came::Refused(refusal) => {
            format!("Act {number}, {}: refused. {} {}\n", act.kind(), refusal.rule, refusal.remedy)
        }
    }
}

/// Describes the consequence of an act whose kind alone does not show it.
fn then(session: &Session, act: &Act, number: u64) -> String {
    match act {
        Act::Submit(text) if text.edition.is_none() => {
            format!(" `paraph set-base {number}` asks to make it the base.")
        }
        Act::Propose(propose) => {
            let open = session
                .state()
                .table
                .texts
                .get(&propose.text)
                .map_or(0, |living| living.all_brackets().count());
            let brackets = if open == 1 { "bracket" } else { "brackets" };
            format!(" The text has {open} open {brackets} now: `paraph brackets`.")
        }
        Act::Issue(_) => issued(session, number),
        Act::Leave(_) => {
            let went = paraph_talks::readout::departed(session.state(), None, number);
            went.iter().map(|says| format!(" {says}")).collect()
        }
        act => paraph_desk::warning(session.state(), act).map_or(String::new(), |says| format!(" {says}")),
    }
}

/// Says what is in dispute or reserved in the draft that an act issued.
fn issued(session: &Session, number: u64) -> String {
    let draft = session.state().proceedings.drafts.get(&number);
    draft.and_then(|draft| draft.warning()).map_or(String::new(), |says| format!(" {says}"))
}

/// Returns the path for a new record.
fn place(at: &At) -> PathBuf {
    at.which.file.clone().unwrap_or_else(|| PathBuf::from("talks.paraph"))
}

/// Opens the record at a path, or makes a new one.
fn open_or_create(path: &Path) -> Outcome<Session> {
    let there = path.exists();
    Ok(if there { Session::open(path)? } else { Session::create(path)? })
}

/// Returns the answers that open talks, with a key for each credential.
pub(super) fn opening(opening: &Opening, signer: &str, keys: &[String]) -> Outcome<Asked> {
    let mut asked = Asked::of(ActKind::Open)
        .say("title", &opening.title)
        .all("languages", &opening.languages)
        .say("keeper", opening.keeper.as_deref().unwrap_or(signer))
        .say("date", moment(None)?);
    if let Some(path) = &opening.rules {
        let chair = opening.parties.iter().find_map(|party| party.strip_suffix(":chair")?.split('=').next());
        asked = asked.rules(path, chair.and_then(PartyCode::new).as_ref())?;
    }
    for (nth, written) in opening.parties.iter().enumerate() {
        asked = asked.party(&format!("party.{}.", nth + 1), written)?;
    }
    for (nth, (written, key)) in opening.credentials.iter().zip(keys).enumerate() {
        let (name, role, _) = office(written)?;
        asked = asked.held(&format!("credential.{}.", nth + 1), &name, &role, key);
    }
    Ok(asked)
}

/// Opens talks.
pub fn open(asked_for: Opening, at: &At) -> Outcome {
    let offices = asked_for.credentials.iter().map(|c| office(c)).collect::<Outcome<Vec<_>>>()?;
    let signer = at.credential.clone().or_else(|| std::env::var("PARAPH_AS").ok());
    let signer =
        signer.or_else(|| offices.iter().find(|c| c.2.is_none()).map(|c| c.0.clone())).ok_or_else(|| {
            Fault::input(
                "no key in this file can sign the opening",
                "Say with --as whose key in this file signs.",
            )
        })?;
    let path = place(at);
    let new = !path.exists();
    let mut session = open_or_create(&path)?;
    let opened = open_in(&mut session, &path, &asked_for, &offices, signer, at);
    drop(session);
    if opened.is_err() && new {
        drop(fs::remove_file(&path));
    }
    opened
}

/// Opens talks in a file.
fn open_in(
    session: &mut Session,
    path: &Path,
    asked_for: &Opening,
    offices: &[(String, String, Option<String>)],
    signer: String,
    at: &At,
) -> Outcome {
    let mut fresh: Vec<(String, SecretKey)> = Vec::new();
    let mut keys = Vec::new();
    for (name, _, key) in offices {
        keys.push(match (key, session.store().key(name)?) {
            (Some(key), _) => key.clone(),
            (None, Some(entry)) => entry.key.to_string(),
            (None, None) => {
                let secret = new_key()?;
                let public = secret.public().to_string();
                fresh.push((name.clone(), secret));
                public
            }
        });
    }
    let asked = opening(asked_for, &signer, &keys)?;
    let mut salts = || Err(Error::words("an opening has no words apart", "Try again."));
    let act = form::act(
        &State::default(),
        &signer,
        asked.kind,
        &asked.values,
        &mut form::Apart::new(&mut salts, None),
    )
    .map_err(|error| of_option(asked.kind, error))?;
    let secret = passphrase(at, &signer, !fresh.is_empty())?;
    for (name, key) in &fresh {
        session.store_mut().keep_key(&close(name, key, &secret, Strength::Full)?)?;
    }
    let entry = session.store().key(&signer)?.ok_or(paraph_node::NodeError::NoKey(signer))?;
    let key = paraph_node::open(&entry, &secret)?;
    let signed = session.sign(&key, &act)?;
    let made = fresh.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let keys = if made.is_empty() { String::new() } else { format!("Keys made in this file: {made}.\n") };
    say(&format!(
        "{}{keys}The record is {}.\n",
        came(session, &act, signed.number, &signed.outcome),
        path.display()
    ))
}

/// Makes or lists keys.
pub fn key(command: KeyCommand) -> Outcome {
    match command {
        KeyCommand::New { name, at } => {
            let path = at.which.file.clone().or_else(super::record::found).unwrap_or_else(|| place(&at));
            let secret = passphrase(&at, &name, true)?;
            let mut session = open_or_create(&path)?;
            if session.store().key(&name)?.is_some() {
                return Err(Fault::input(
                    format!("{} has a key for {name} already", path.display()),
                    "Use another name; a new key takes an old one's place by `paraph act rekey`.",
                ));
            }
            let key = new_key()?;
            session.store_mut().keep_key(&close(&name, &key, &secret, Strength::Full)?)?;
            say(&format!("{name}={}\n", key.public()))
        }
        KeyCommand::Prove { name, whose, at } => {
            let session = session(&at.which)?;
            let old = match session.state().credentials.get(&whose) {
                Some(held) => PublicKey::parse(&held.credential.key).map_err(paraph_node::NodeError::from)?,
                None => return Err(super::record::unknown_credential(session.state(), &whose)),
            };
            let key = key_of(&session, &At { credential: Some(name), ..at })?;
            say(&format!("{}\n", key.prove(&whose, &old)))
        }
        KeyCommand::Remove { name, which } => {
            let mut session = session(&which)?;
            if !session.store_mut().remove_key(&name)? {
                return Err(paraph_node::NodeError::NoKey(name).into());
            }
            say(&format!("The key of {name} has been removed from this file.\n"))
        }
        KeyCommand::List(shown) => {
            let keys = session(&shown.which)?.store().keys()?;
            if shown.format == "json" {
                let all: Vec<_> =
                    keys.iter().map(|k| serde_json::json!({"name": k.name, "key": k.key})).collect();
                return say(&format!("{}\n", serde_json::json!({"format": "paraph.keys/1", "keys": all})));
            }
            say(&keys.iter().map(|k| format!("{}={}\n", k.name, k.key)).collect::<String>())
        }
    }
}

fn acts(count: usize) -> String {
    if count == 1 { "1 act".to_owned() } else { format!("{count} acts") }
}

/// Writes a file that must not exist yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Outcome {
    let mut options = fs::OpenOptions::new();
    // Acts, names and words of the talks: for its owner alone.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let opened = options.write(true).create_new(true).open(path);
    match opened.and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all())) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Fault::input(
            format!("{} is there already", path.display()),
            "Name another file, or remove that one first.",
        )),
        Err(error) => Err(Fault::unwritable(&path.display().to_string(), &error)),
    }
}

/// As keeper, gives the acts of a dispatch their places, and their author receipts.
fn placed(path: &Path, bytes: &[u8], at: &At) -> Outcome {
    let dispatch = paraph_record::Dispatch::parse(bytes).map_err(paraph_node::NodeError::from)?;
    let mut session = session(&at.which)?;
    let placed = session.place(&dispatch)?;
    let mut told = String::new();
    for act in &placed {
        let by = act.by.as_deref().unwrap_or("a key that is not of these talks");
        let came = match &act.outcome {
            None => "was in the record already".to_owned(),
            Some(Came::Done) => "done".to_owned(),
            Some(Came::Waits) => "waits for others".to_owned(),
            Some(Came::Completed(other)) => format!("with this, act {other} takes effect"),
            Some(Came::Refused(refusal)) => format!("void. {} {}", refusal.rule, refusal.remedy),
        };
        told.push_str(&format!("Act {}, {} by {by}: {came}.\n", act.number, act.kind).replace("..\n", ".\n"));
    }
    let private = after_import(&session, &super::record::path(&at.which)?);
    say(&format!(
        "{told}{}: {} taken in; the record has {} acts.\n{private}",
        path.display(),
        acts(placed.len()),
        session.store().size()
    ))?;
    say(&super::receipts::give(&session, &dispatch, path, at)?)
}

/// Exports or imports acts as files that people carry.
pub fn pouch(command: PouchCommand) -> Outcome {
    match command {
        PouchCommand::Export { to, from, at } => {
            let pouch = to.file();
            let mut session = session(&at.which)?;
            let size = session.store().size();
            let latest = session.store().latest_checkpoint()?;
            let covers = |note: &paraph_record::Note| {
                paraph_record::Checkpoint::of(note).is_ok_and(|checkpoint| checkpoint.size == size)
            };
            let note = match latest.filter(covers) {
                Some(note) => note,
                None => {
                    let keeper = session.state().keeper.clone();
                    let at = At { credential: Some(keeper), ..at };
                    let key = key_of(&session, &at)?;
                    session.checkpoint(&key)?
                }
            };
            let packed = session.pouch(from.max(1), note)?;
            write_new(&pouch, &packed.print())?;
            let count = packed.acts.len();
            say(&format!("{}: {count} acts, checkpoint over {size}.\n", pouch.display()))
        }
        PouchCommand::Send { to, which } => {
            let pouch = to.file();
            let session = session(&which)?;
            let Some(dispatch) = session.dispatch()? else {
                return say("Nothing waits in this file: every act has its place in the record.\n");
            };
            write_new(&pouch, &dispatch.print())?;
            let (count, keeper) = (dispatch.acts.len(), &session.recorded().keeper);
            say(&format!("{}: {}, for {keeper}.\n", pouch.display(), acts(count)))
        }
        PouchCommand::Import { pouch, at } => {
            let bytes = fs::read(&pouch).map_err(|e| Fault::unreadable(&pouch, &e))?;
            if paraph_record::Dispatch::is(&bytes) {
                return placed(&pouch, &bytes, &at);
            }
            let which = at.which;
            if paraph_record::Receipts::is(&bytes) {
                return super::receipts::keep(&pouch, &bytes, &which);
            }
            let packed = paraph_record::Pouch::parse(&bytes).map_err(paraph_node::NodeError::from)?;
            let place = match path(&which) {
                Ok(path) => path,
                // A delegation's first pouch creates its copy.
                Err(_) if which.file.is_none() => PathBuf::from("talks.paraph"),
                Err(fault) => return Err(fault),
            };
            let new = !place.exists();
            let mut session = open_or_create(&place)?;
            let taken = match session.unpack(&packed) {
                Ok(taken) => taken,
                Err(error) => {
                    drop(session);
                    if new {
                        drop(fs::remove_file(&place));
                    }
                    return Err(error.into());
                }
            };
            let private = if taken > 0 { after_import(&session, &place) } else { String::new() };
            say(&format!(
                "{}: every act verified, {taken} new; the record {} has {} acts.\n{private}",
                pouch.display(),
                place.display(),
                session.store().size()
            ))?;
            super::receipts::alarm(&mut session)
        }
    }
}
