//! Commands about who takes part, papers, teams and offers, made into acts.

use std::collections::BTreeSet;
use std::path::PathBuf;

use paraph_node::{NodeError, Session, salt};
use paraph_record::{Hash, SecretKey, commitment};
use paraph_talks::act::*;
use paraph_talks::{Credential, Rules};
use serde_json::{Value, json};

use super::address::{all_choices, living, points};
use super::args::{At, Of, OfficeCommand, PaperCommand};
use super::build::{Built, all_choices_or_none, changes, derived, kinds, moment};
use super::record::{session, signer, unlock};
use super::write::{credential, party};
use crate::command::to_stdout;
use crate::fault::{Fault, Outcome};
use crate::input::Source;

fn held(written: &str, may_not: BTreeSet<String>) -> Outcome<Credential> {
    let (name, party, role, key) = credential(written)?;
    let key = key.ok_or_else(|| {
        Fault::input(
            format!("{written:?} has no key"),
            "Add it: A/delegate=ed25519:..., as `paraph key new` prints it.",
        )
    })?;
    Ok(Credential { name, party, role, key: key.to_string(), may_not })
}

/// Makes the act that a command about who takes part asks for.
pub fn office(command: OfficeCommand) -> Outcome<Built> {
    Ok(match command {
        OfficeCommand::Accredit { who, may_not, at } => {
            let unknown = may_not.iter().find(|kind| kind.parse::<ActKind>().is_err());
            if let Some(kind) = unknown {
                return Err(Fault::input(
                    format!("there is no act of the kind {kind}"),
                    format!("One of: {}.", kinds()),
                ));
            }
            (at, Accredit { credential: held(&who, may_not.into_iter().collect())? }.into())
        }
        OfficeCommand::Recall { who, at } => (at, Recall { credential: who }.into()),
        OfficeCommand::Rekey { who, key, at } => {
            let wrong = |fault: paraph_record::Fault| {
                Fault::input(fault.to_string(), "Give the key as `paraph key new` prints it.")
            };
            // As printed, with the name before it, or the key alone.
            let key = key.split_once('=').map_or(key.as_str(), |(_, key)| key);
            let key = paraph_record::PublicKey::parse(key).map_err(wrong)?.to_string();
            (at, Rekey { credential: who, key }.into())
        }
        OfficeCommand::Accede { party: written, credentials, at } => {
            let credentials =
                credentials.iter().map(|c| held(c, BTreeSet::new())).collect::<Outcome<Vec<_>>>()?;
            (at, Accede { party: party(&written)?, credentials }.into())
        }
        OfficeCommand::AmendRules { rules, at } => {
            let source = Source::new(rules);
            let rules: Rules = serde_json::from_slice(&source.bytes()?).map_err(|e| {
                Fault::input(
                    format!("{}: {e}", source.name()),
                    "See docs/format/acts.md for the rules of procedure.",
                )
            })?;
            (at, AmendRules { rules }.into())
        }
    })
}

/// Makes the act that a command about papers, teams or offers asks for.
pub fn paper(session: &mut Session, command: PaperCommand) -> Outcome<Built> {
    Ok(match command {
        PaperCommand::Renew { act, edited, reword, delete, insert_after, of, at } => {
            let (changes, edition) = changes(session, &of, &at, edited, &reword, &delete, &insert_after)?;
            (at, Renew { act, edition, changes }.into())
        }
        PaperCommand::Report { act, finding, options, recommend, of, at } => {
            let options =
                options.iter().map(|o| option(session, &of, &at, o)).collect::<Outcome<Vec<_>>>()?;
            let recommends = match recommend {
                None => None,
                Some(n) if n >= 1 && n as usize <= options.len() => Some(n - 1),
                Some(n) => {
                    return Err(Fault::input(
                        format!("there is no option {n}"),
                        "Options are counted from 1, in the order in which they are given.",
                    ));
                }
            };
            (at, Report { act, options, recommends, finding }.into())
        }
        PaperCommand::NonPaper { words, points: names, lapses, of, at } => {
            let (text, living) = living(session.state(), of.text.as_deref())?;
            let provisions = points(living, &names)?.into_iter().collect();
            let lapses = lapses.map(|time| moment(Some(&time))).transpose()?;
            (at, NonPaper { text: text.to_owned(), provisions, words, lapses }.into())
        }
        PaperCommand::Withhold { point, words, title, readers, of, at } => {
            let (text, living) = living(session.state(), of.text.as_deref())?;
            let (text, provision) = (text.to_owned(), points(living, &[point])?.remove(0));
            let readers: BTreeSet<String> = readers.into_iter().collect();
            let found = unlock(session, &at)?;
            let sealed = seal_words(session, &found.key, &found.name, &salt()?, &readers, &words)?;
            (at, Withhold { text, provision, title, sealed, readers }.into())
        }
        PaperCommand::Offer { items, provided, lapses, entrust, of, at } => {
            let salt: String = salt()?.iter().map(|byte| format!("{byte:02x}")).collect();
            let offered = Offered {
                items: all_choices(session.state(), of.text.as_deref(), &items)?,
                provided: all_choices_or_none(session.state(), &of, &provided)?,
                salt,
            };
            let hash = offered.hash();
            let lapses = moment(Some(&lapses))?;
            let audience: BTreeSet<String> = entrust.iter().cloned().collect();
            let content = serde_json::to_value(&offered).expect("an offer has a JSON form");
            let place = Hash::parse(hash.as_str()).map_err(NodeError::from)?;
            seal(session, &at, &place, &audience, content)?;
            (at, Offer { sealed: hash, entrusted: entrust, lapses }.into())
        }
        PaperCommand::OpenOffer { act, at } => {
            let none = || Fault::input(format!("act {act} is no sealed offer"), "See `paraph log`.");
            let offer = session.state().proceedings.offers.get(&act).ok_or_else(none)?;
            let hash = Hash::parse(offer.sealed.as_str()).map_err(NodeError::from)?;
            let content = unsealed(session, &at, act, &hash)?;
            let offered: Offered = serde_json::from_value(content).map_err(|e| {
                Fault::input(format!("what act {act} sealed is no offer: {e}"), "Ask its author.")
            })?;
            (at, OpenOffer { act, offered }.into())
        }
        PaperCommand::Correct { to, of, at } => {
            let (text, living) = living(session.state(), of.text.as_deref())?;
            let items = to
                .chunks_exact(2)
                .map(|pair| {
                    let provision = points(living, &pair[..1])?.remove(0);
                    Ok(Correction { provision, wording: pair[1].clone() })
                })
                .collect::<Outcome<Vec<_>>>()?;
            (at, Correct { text: text.to_owned(), edition: living.edition, items }.into())
        }
        PaperCommand::DraftStatement { source, instead_of, at } => {
            let source = Source::new(source);
            let bytes = source.bytes()?;
            let text = std::str::from_utf8(&bytes).map_err(|e| {
                Fault::input(format!("{} is not UTF-8: {e}", source.name()), "Save it as UTF-8.")
            })?;
            let (title, sentences) = paraph_desk::statement(&source.name().to_string(), text)?;
            (at, Statement { title, sentences, instead_of }.into())
        }
    })
}

/// `TITLE[=FILE]`.
fn option(session: &Session, of: &Of, at: &At, written: &str) -> Outcome<TeamOption> {
    let (title, changes) = match written.split_once('=') {
        None => (written, Vec::new()),
        Some((title, file)) => {
            let (_, living) = living(session.state(), of.text.as_deref())?;
            let tag = signer(session, at)?;
            (title, derived(living, &Source::new(PathBuf::from(file)), session.state().size(), &tag)?)
        }
    };
    Ok(TeamOption { title: title.trim().to_owned(), changes })
}

/// Seals words for these readers, and gives the hash that an act bears for them.
pub fn seal_words(
    session: &mut Session,
    key: &SecretKey,
    author: &str,
    salt: &[u8; 32],
    readers: &BTreeSet<String>,
    words: &str,
) -> Result<Detached, NodeError> {
    let hash = commitment(salt, words);
    let digits: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    session.seal(&hash, key, author, readers, json!({"salt": digits, "words": words}))?;
    Detached::try_from(hash.to_string()).map_err(NodeError::Sealing)
}

fn seal(session: &mut Session, at: &At, hash: &Hash, audience: &BTreeSet<String>, content: Value) -> Outcome {
    let found = unlock(session, at)?;
    Ok(session.seal(hash, &found.key, &found.name, audience, content)?)
}

/// Shows the words of a point that are withheld from others.
pub fn unseal(point: &str, of: &Of, at: &At) -> Outcome {
    let session = session(&at.which)?;
    let (_, living) = living(session.state(), of.text.as_deref())?;
    let id = points(living, &[point.to_owned()])?.remove(0);
    let open = || Fault::input(format!("point {point} is not withheld"), "`paraph show` prints its words.");
    let withheld = living.provision(&id).and_then(|p| p.withheld.as_ref()).ok_or_else(open)?;
    let hash = Hash::parse(withheld.sealed.as_str()).map_err(NodeError::from)?;
    let bears = |note: &paraph_talks::Note| {
        note.kind == "withhold" && note.names.provisions.iter().any(|(_, p)| *p == id)
    };
    let log = &session.state().log;
    let act = log.iter().rposition(bears).map_or(0, |at| at as u64 + 1);
    let content = unsealed(&session, at, act, &hash)?;
    let part = |name: &str| content.get(name).and_then(Value::as_str).unwrap_or_default();
    let salt = salt_of(part("salt"));
    if commitment(&salt, part("words")) != hash {
        return Err(Fault::input(
            "the sealed words are not those whose hash the act bears",
            "Ask its author: what was signed and what was sealed differ.",
        ));
    }
    to_stdout(format!("{}\n", part("words")).as_bytes())
}

/// What an act sealed, for whoever signs.
fn unsealed(session: &Session, at: &At, act: ActNo, hash: &Hash) -> Outcome<Value> {
    let author = usize::try_from(act).ok().and_then(|n| session.state().log.get(n.wrapping_sub(1)));
    let author = author.and_then(|note| note.by.clone()).unwrap_or_default();
    let found = unlock(session, at)?;
    let sealed = session.unseal(hash, &found.key, &author)?.ok_or_else(|| {
        Fault::input(
            format!("what act {act} sealed is not in this file"),
            "Ask its author for a pouch that carries it.",
        )
    })?;
    Ok(sealed.content)
}

/// The bytes of a salt's digits; none where it has another form.
fn salt_of(digits: &str) -> [u8; 32] {
    let mut salt = [0; 32];
    if digits.len() == 64 && digits.is_ascii() {
        for (at, byte) in salt.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap_or_default();
        }
    }
    salt
}
