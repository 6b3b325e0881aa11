//! A delegation's private paper on the command line: kept beside the record, and checked before anything is
//! signed.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use console::Term;
use paraph_desk::{Lookout, stops, told as list};
use paraph_node::{NodeError, Session, Strength, private_path, read_private, write_private};
use paraph_private::{Fallback, Mandate, Note, Place, Priority, Private, RedLine, Rule, stand};
use paraph_store::Store;
use paraph_talks::act::Act;
use paraph_talks::{Moment, PartyCode, State};
use serde_json::{Value, json};

use super::address::{living, points};
use super::answers::moment;
use super::args::{At, Of, PrivateCommand, PrivateShown};
use super::record::{passphrase, path, session, signer};
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Environment variable for a passphrase other than that of the key.
const OWN: &str = "PARAPH_PRIVATE_PASSPHRASE";

/// The reader's private paper, with the data needed to read and write it.
struct Opened {
    session: Session,
    path: PathBuf,
    passphrase: String,
    paper: Private,
}

/// Returns the hash that identifies the talks.
fn talks(session: &Session) -> String {
    session.store().chain().talks().map(|hash| hash.to_string()).unwrap_or_default()
}

fn secret(at: &At, path: &Path, twice: bool) -> Outcome<String> {
    match std::env::var(OWN) {
        Ok(own) => Ok(own),
        Err(_) => passphrase(at, &path.display().to_string(), twice),
    }
}

impl Opened {
    fn open(at: &At) -> Outcome<Opened> {
        let session = session(&at.which)?;
        let party = party(session.state(), &signer(&session, at)?)?;
        let path = private_path(&path(&at.which)?, &party);
        let passphrase = secret(at, &path, !path.exists())?;
        let talks = talks(&session);
        let found = read_private(&path, &passphrase, &talks, &party)?;
        let paper = found.unwrap_or_else(|| Private::new(&talks, party));
        Ok(Opened { session, path, passphrase, paper })
    }

    fn keep(&self) -> Outcome {
        Ok(write_private(&self.path, &self.paper, &self.passphrase, Strength::Full)?)
    }

    fn places(&self, of: &Of, names: &[String]) -> Outcome<BTreeSet<Place>> {
        if names.is_empty() {
            return Ok(BTreeSet::new());
        }
        let (text, living) = living(self.session.state(), of.text.as_deref())?;
        Ok(points(living, names)?.into_iter().map(|id| (text.to_owned(), id)).collect())
    }

    fn place(&self, of: &Of, name: &str) -> Outcome<Place> {
        let (text, living) = living(self.session.state(), of.text.as_deref())?;
        Ok((text.to_owned(), points(living, &[name.to_owned()])?.remove(0)))
    }
}

fn party(state: &State, credential: &str) -> Outcome<PartyCode> {
    let found = state.credentials.get(credential).map(|c| c.credential.party.clone());
    found.ok_or_else(|| super::record::unknown_credential(state, credential))
}

/// Keeps, shows or checks private items.
pub fn private(command: PrivateCommand) -> Outcome {
    let told = match command {
        PrivateCommand::Show(asked) => return show(&asked),
        PrivateCommand::Check(asked) => return check_now(&asked),
        PrivateCommand::RedLine { words, must_stay, never: _, on, why, of, at } => {
            let mut opened = Opened::open(&at)?;
            let rule = if must_stay { Rule::MustStay } else { Rule::MustNeverAppear };
            let on = opened.places(&of, &on.on)?;
            let number = opened.paper.draw(RedLine { rule, words, on, why });
            opened.keep()?;
            format!("Red line {number} saved in {}.\n{}", opened.path.display(), standing(&opened)?)
        }
        PrivateCommand::Mandate { words, ask_first, until, of, at } => {
            let mut opened = Opened::open(&at)?;
            let ask_first = opened.places(&of, &ask_first)?;
            let until = until.map(|time| moment(Some(&time))).transpose()?;
            opened.paper.mandate = Some(Mandate { words, ask_first, until });
            opened.keep()?;
            format!("Mandate saved in {}.\n", opened.path.display())
        }
        PrivateCommand::Priority { point, rank, why, of, at } => {
            let mut opened = Opened::open(&at)?;
            let on = opened.place(&of, &point)?;
            let number = opened.paper.prefer(Priority { on, rank, why });
            opened.keep()?;
            format!("Priority {number} saved in {}.\n", opened.path.display())
        }
        PrivateCommand::Fallback { point, words, why, of, at } => {
            let mut opened = Opened::open(&at)?;
            let on = opened.place(&of, &point)?;
            let number = opened.paper.fall_back(Fallback { on, words, why });
            opened.keep()?;
            format!("Fallback {number} saved in {}.\n", opened.path.display())
        }
        PrivateCommand::Note { words, on, of, at } => {
            let mut opened = Opened::open(&at)?;
            let on = opened.places(&of, &on.on)?;
            let number = opened.paper.note(Note { words, on });
            opened.keep()?;
            format!("Note {number} saved in {}.\n", opened.path.display())
        }
        PrivateCommand::Remove { item, at } => {
            let mut opened = Opened::open(&at)?;
            if !opened.paper.remove(item) {
                return Err(Fault::input(
                    format!("item {item} does not exist"),
                    "See `paraph private show`.",
                ));
            }
            opened.keep()?;
            format!("Item {item} removed.\n")
        }
    };
    to_stdout(told.as_bytes())
}

/// Lists the red lines that are crossed, and the open alternatives that would cross them.
fn standing(opened: &Opened) -> Outcome<String> {
    Ok(list(&stand(&opened.paper, opened.session.state())))
}

fn named(state: &State, place: &Place) -> String {
    state.table.texts.get(&place.0).map_or_else(|| place.1.clone(), |living| living.name(&place.1).into())
}

fn show(asked: &PrivateShown) -> Outcome {
    let opened = Opened::open(&asked.at)?;
    let paper = &opened.paper;
    if asked.format == "json" {
        let value: Value = serde_json::from_slice(&paper.bytes()).expect("a paper has a JSON form");
        return to_stdout(format!("{value}\n").as_bytes());
    }
    let state = opened.session.state();
    let on = |places: &BTreeSet<Place>| -> String {
        let names: Vec<String> = places.iter().map(|p| named(state, p)).collect();
        if names.is_empty() { String::new() } else { format!(" in {}", names.join(", ")) }
    };
    let because =
        |why: &Option<String>| why.as_ref().map_or(String::new(), |why| format!(" ({})", why.trim()));
    let mut out = format!("Private to {}. It is not in any record, pouch or readout.\n", paper.party);
    if let Some(mandate) = &paper.mandate {
        let until = mandate.until.map_or(String::new(), |until| format!(" Until {until}."));
        let _ = writeln!(out, "\nMandate: {}{until}", mandate.words.trim());
        if !mandate.ask_first.is_empty() {
            let _ = writeln!(out, "  Instructions are needed first{}.", on(&mandate.ask_first));
        }
    }
    let head = |out: &mut String, title: &str, some: bool| {
        if some {
            let _ = writeln!(out, "\n{title}");
        }
    };
    head(&mut out, "Red lines", !paper.red_lines.is_empty());
    for (number, line) in &paper.red_lines {
        let rule = match line.rule {
            Rule::MustStay => "must stay",
            Rule::MustNeverAppear => "must never appear",
        };
        let _ =
            writeln!(out, "  {number}. “{}” {rule}{}{}", line.words.trim(), on(&line.on), because(&line.why));
    }
    head(&mut out, "Priorities", !paper.priorities.is_empty());
    let mut ranked: Vec<_> = paper.priorities.iter().collect();
    ranked.sort_by_key(|(number, p)| (p.rank, **number));
    for (number, priority) in ranked {
        let _ = writeln!(
            out,
            "  {number}. rank {}: {}{}",
            priority.rank,
            named(state, &priority.on),
            because(&priority.why)
        );
    }
    head(&mut out, "Fallbacks", !paper.fallbacks.is_empty());
    for (number, fallback) in &paper.fallbacks {
        let place = named(state, &fallback.on);
        let _ = writeln!(out, "  {number}. {place}: “{}”{}", fallback.words.trim(), because(&fallback.why));
    }
    head(&mut out, "Notes", !paper.notes.is_empty());
    for (number, note) in &paper.notes {
        let _ = writeln!(out, "  {number}. {}{}", note.words.trim(), on(&note.on));
    }
    to_stdout(out.as_bytes())
}

fn check_now(asked: &PrivateShown) -> Outcome {
    let opened = Opened::open(&asked.at)?;
    let found = stand(&opened.paper, opened.session.state());
    if asked.format == "json" {
        let all = json!({"format": "paraph.private.check/1", "act": opened.session.state().size(), "warnings": found});
        return to_stdout(format!("{all}\n").as_bytes());
    }
    let told = match found.is_empty() {
        true => "No red lines are crossed: the current text, its open brackets, the latest drafts, texts that were handed in, \
                 acts that wait for others and everything tabled were read.\n".to_owned(),
        false => list(&found),
    };
    to_stdout(told.as_bytes())
}

/// The private paper beside a record while an act is signed.
pub struct Beside(Option<Lookout>);

impl Beside {
    /// Checks an act against the private paper of the signing party, if there is one. Refuses a breach unless
    /// the delegate signs knowingly.
    pub fn ask(
        session: &Session,
        at: &At,
        name: &str,
        key: &str,
        passphrase: &str,
        act: &Act,
        detached: &[String],
    ) -> Outcome<Beside> {
        let none = Beside(None);
        let Ok(party) = party(session.state(), name) else { return Ok(none) };
        let path = private_path(&path(&at.which)?, &party);
        if !path.exists() {
            return Ok(none);
        }
        let own = std::env::var(OWN).unwrap_or_else(|_| passphrase.to_owned());
        let talks = talks(session);
        let paper = match read_private(&path, &own, &talks, &party) {
            // The paper may have a passphrase of its own.
            Err(NodeError::Passphrase(_)) if io::stdin().is_terminal() => {
                let term = Term::stderr();
                let asked = term.write_str(&format!("Passphrase of {}: ", path.display()));
                let asked = asked.and_then(|()| term.read_secure_line());
                let own = asked.map_err(|e| Fault::unreadable(Path::new("the terminal"), &e))?;
                read_private(&path, &own, &talks, &party)?
            }
            Err(NodeError::Passphrase(_)) => {
                return Err(Fault::input(
                    format!("{} could not be opened, so the act was not checked against it", path.display()),
                    format!("Give its passphrase in {OWN}. Nothing was signed."),
                ));
            }
            other => other?,
        };
        let Some(paper) = paper else { return Ok(none) };
        let now: Option<Moment> = moment(None).ok();
        let lookout = Lookout::new(paper, session.state());
        let warnings = lookout.breaches(session.state(), key, act, detached, now);
        if !warnings.is_empty() {
            let told = list(&warnings);
            let stops = stops(&warnings);
            if stops && !at.knowingly && !confirmed(&told)? {
                return Err(Fault::refused(
                    "private",
                    &format!("the act would breach what is private to {party}:\n{}", told.trim_end()),
                    "Nothing was signed. Change the act, or sign it with --knowingly.",
                ));
            }
            if !stops || at.knowingly {
                drop(Term::stderr().write_str(&format!("Private to {party}:\n{told}")));
            }
        }
        Ok(Beside(Some(lookout)))
    }

    /// Reports the red lines that the text crosses now and did not cross before.
    pub fn tell(self, session: &Session) {
        let Some(lookout) = self.0 else { return };
        let new = lookout.crossed(session.state());
        if !new.is_empty() {
            let party = &lookout.paper().party;
            drop(Term::stderr().write_str(&format!("Private to {party}:\n{}", list(&new))));
        }
    }
}

fn confirmed(told: &str) -> Outcome<bool> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let term = Term::stderr();
    let asked = term.write_str(&format!("This would breach your private paper:\n{told}Sign anyway? [y/N] "));
    let answer = asked.and_then(|()| term.read_line());
    let answer = answer.map_err(|e| Fault::unreadable(Path::new("the terminal"), &e))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Returns warnings of the private papers beside the record after an import of acts.
pub fn after_import(session: &Session, record: &Path) -> String {
    let mut out = String::new();
    let parties: BTreeSet<&PartyCode> = session.state().parties.keys().collect();
    for party in parties {
        let path = private_path(record, party);
        if !path.exists() {
            continue;
        }
        let secret = std::env::var(OWN).or_else(|_| std::env::var("PARAPH_PASSPHRASE"));
        let read = secret.ok().and_then(|s| read_private(&path, &s, &talks(session), party).ok().flatten());
        match read {
            Some(paper) => {
                let found = stand(&paper, session.state());
                if !found.is_empty() {
                    let _ = write!(out, "Private to {party}:\n{}", list(&found));
                }
            }
            None => {
                let _ = writeln!(
                    out,
                    "`paraph private check` says where the red lines in {} stand now.",
                    path.display()
                );
            }
        }
    }
    out
}
