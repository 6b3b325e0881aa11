//! Commands into acts: what a person wrote, resolved against the text as it stands.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use paraph_desk::{Wish, draft, drafted_statement, from_one, gone, rendering, wished};
use paraph_interop::docx::read_docx;
use paraph_node::Session;
use paraph_talks::act::*;
use paraph_talks::{Living, Moment, State};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::address::{all_choices, codes, living, points};
use super::args::{ActCommand, At, Of, Paper};
use super::filing;
use super::record::{signer, unknown_credential};
use crate::fault::{Fault, Outcome};
use crate::input::Source;

/// An act with who signs it.
pub type Built = (At, Act);

/// A moment as written, or now.
pub fn moment(written: Option<&str>) -> Outcome<Moment> {
    let now = || {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.ok().and_then(|since| Moment::from_seconds(since.as_secs()))
    };
    let (found, what) = match written {
        Some(text) => (Moment::parse(text), text),
        None => (now(), "the clock of this machine"),
    };
    found
        .ok_or_else(|| Fault::input(format!("{what:?} is no time"), "Write it in UTC: 2025-11-23T09:00:00Z."))
}

/// A word of an act, as the act's format has it.
fn word<T: DeserializeOwned>(text: &str) -> Outcome<T> {
    serde_json::from_value(Value::from(text))
        .map_err(|e| Fault::input(e.to_string(), "See --help for the words that may stand there."))
}

fn named(of: &Of) -> Option<&str> {
    of.text.as_deref()
}

fn set(living: &Living, names: &[String]) -> Outcome<BTreeSet<String>> {
    Ok(points(living, names)?.into_iter().collect())
}

fn pairs(state: &State, of: &Of, names: &[String]) -> Outcome<BTreeSet<(String, String)>> {
    if names.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (text, living) = living(state, named(of))?;
    Ok(points(living, names)?.into_iter().map(|id| (text.to_owned(), id)).collect())
}

fn reason(session: &mut Session, words: Option<&str>) -> Outcome<Option<Detached>> {
    Ok(words.map(|words| session.detach(words)).transpose()?)
}

/// A draft's act and hash by its number, a statement's by its act.
fn paper(state: &State, paper: &Paper) -> Outcome<(ActNo, String)> {
    if paper.what == "statement" {
        return Ok(drafted_statement(state, paper.number)?);
    }
    let found = draft(state, named(&paper.of), paper.number)?;
    Ok((found.0, found.1.hash.clone()))
}

/// Makes the act that a command asks for.
pub fn build(session: &mut Session, command: ActCommand) -> Outcome<Built> {
    use ActCommand as C;
    Ok(match command {
        C::Submit { source, name, marking, language, at } => {
            let source = Source::new(source);
            let input = source.text(source.format().unwrap_or(paraph_interop::Format::Plain))?;
            let language =
                language.or_else(|| session.state().languages.first().cloned()).unwrap_or_default();
            let (provisions, edition) = match session.state().languages.first() {
                Some(consent) if consent != &language => {
                    let (_, living) = living(session.state(), Some(&name))?;
                    (rendering(living, &input.text)?, Some(living.edition))
                }
                _ => (input.text.provisions().iter().map(ProvisionBody::of).collect(), None),
            };
            (at, Submit { text: name, marking, language, edition, provisions }.into())
        }
        C::SetBase { act, at } => (at, SetBase { act }.into()),
        C::Propose { edited, from, reword, delete, insert_after, with, reason: why, of, at } => {
            let edited = edited.or(from);
            let why = match (why, &edited) {
                (None, Some(path)) => commented(path, session.state())?,
                (why, _) => why,
            };
            let (changes, edition) = changes(session, &of, &at, edited, &reword, &delete, &insert_after)?;
            let text = living(session.state(), named(&of))?.0.to_owned();
            let reason = reason(session, why.as_deref())?;
            (at, Propose { text, edition, changes, with: codes(&with)?, reason, origin: Vec::new() }.into())
        }
        C::File { papers, of, at } => {
            let act = filing::file(session, &papers, named(&of), &signer(session, &at)?)?;
            (at, act.into())
        }
        C::Withdraw(one) => (one.at, Withdraw { act: one.act, provisions: BTreeSet::new() }.into()),
        C::Join(one) => {
            let name = signer(session, &one.at)?;
            let held = session.state().credentials.get(&name);
            let party = held.map(|held| held.credential.party.clone());
            let party = party.ok_or_else(|| unknown_credential(session.state(), &name))?;
            (one.at, Join { act: one.act, party }.into())
        }
        C::Position { choice, stance, of, at } => {
            let mut found = all_choices(session.state(), named(&of), std::slice::from_ref(&choice))?;
            let on = found.pop().filter(|_| found.is_empty()).ok_or_else(|| {
                Fault::input(format!("{choice} names more than one bracket"), "Name one: 6.2=B.")
            })?;
            (at, Position { on, stance: word(&stance)? }.into())
        }
        C::Accept { items, provided, of, at } => {
            let items = all_choices(session.state(), named(&of), &items)?;
            let provided = all_choices_or_none(session.state(), &of, &provided)?;
            (at, Accept { items, provided }.into())
        }
        C::TakeBack(one) => (one.at, TakeBack { act: one.act }.into()),
        C::Close(choices) => {
            let items = if choices.accepted {
                filing::accepted(session.state(), named(&choices.of))?
            } else {
                all_choices(session.state(), named(&choices.of), &choices.items)?
            };
            (choices.at, Close { items }.into())
        }
        C::Put { items, silence_until, letter, of, at } => {
            let items = all_choices(session.state(), named(&of), &items)?;
            let until = silence_until.map(|t| moment(Some(&t))).transpose()?;
            let silence = until.zip(letter).map(|(until, letter)| Silence { until, letter });
            (at, Put { items, silence }.into())
        }
        C::Object { act, items, reason: why, at } => {
            let reason = reason(session, why.as_deref())?;
            (at, Object { act, items: from_one(&items)?, reason }.into())
        }
        C::Declare(one) => (one.at, Declare { act: one.act }.into()),
        C::Reopen(one) => (one.at, Reopen { act: one.act, items: BTreeSet::new() }.into()),
        C::Agree { points, technical, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let level = if technical { Level::Technical } else { Level::AdReferendum };
            let provisions = set(living, &points)?;
            (at, Agree { text: text.to_owned(), edition: living.edition, provisions, level }.into())
        }
        C::Return { points, reason: why, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let (text, provisions) = (text.to_owned(), set(living, &points)?);
            let reason = reason(session, why.as_deref())?;
            (at, Return { text, provisions, reason }.into())
        }
        C::Reserve { points, kind, reason: why, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let (text, provisions) = (text.to_owned(), set(living, &points)?);
            let reason = reason(session, why.as_deref())?;
            (at, Reserve { text, provisions, kind: word(&kind)?, reason }.into())
        }
        C::Lift(one) => (one.at, Lift { act: one.act }.into()),
        C::NoChange(asked) => {
            let (text, living) = living(session.state(), named(&asked.of))?;
            let body = Asking { text: text.to_owned(), provisions: set(living, &asked.points)? };
            (asked.at, body.into())
        }
        C::Keep(asked) => {
            let (text, living) = living(session.state(), named(&asked.of))?;
            let body = KeepOnTable { text: text.to_owned(), provisions: set(living, &asked.points)? };
            (asked.at, body.into())
        }
        C::Meet { place, attended, close, time, at: who } => {
            let at = moment(time.as_deref())?;
            let act = match (close, place) {
                (Some(act), _) => Meet::Closes { act, at },
                (None, place) => {
                    let attended =
                        if attended.is_empty() { session.state().counted() } else { codes(&attended)? };
                    Meet::Opens { place: place.unwrap_or_default(), at, attended }
                }
            };
            (who, act.into())
        }
        C::SetDate { kind, when, about, at: who } => {
            (who, SetDate { kind: word(&kind)?, at: moment(Some(&when))?, about }.into())
        }
        C::AcceptDate(one) => (one.at, AcceptDate { act: one.act }.into()),
        C::StateTime { time, at: who } => (who, StateTime { at: moment(time.as_deref())? }.into()),
        C::Witness(one) => (one.at, Witness { act: one.act }.into()),
        C::Refer { points, team, members, terms, due, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let due = due.map(|t| moment(Some(&t))).transpose()?;
            let members = members.into_iter().collect();
            let provisions = set(living, &points)?;
            (at, Refer { text: text.to_owned(), provisions, team, members, terms, due }.into())
        }
        C::Elevate { points, question, to, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let to = to.map_or(Addressee::Principals, Addressee::Credential);
            (at, Elevate { text: text.to_owned(), provisions: set(living, &points)?, to, question }.into())
        }
        C::Principle { words, watches, of, at } => {
            (at, Principle { words, watches: pairs(session.state(), &of, &watches)? }.into())
        }
        C::Uphold { act, draft: number, not, of, at } => {
            let draft = draft(session.state(), named(&of), u64::from(number))?.0;
            (at, Uphold { act, draft, upheld: !not }.into())
        }
        C::Consult { partners, points, alternatives, attribution, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let provisions = set(living, &points)?;
            let partners = codes(&partners)?;
            (at, Consult { text: text.to_owned(), provisions, partners, alternatives, attribution }.into())
        }
        C::Comment { act, words, point: about, at } => {
            let consulted = session.state().proceedings.consultations.get(&act).map(|c| c.1.text.clone());
            let provision = match (about, consulted) {
                (Some(name), Some(text)) => {
                    Some(points(living(session.state(), Some(&text))?.1, &[name])?.remove(0))
                }
                (about, _) => about,
            };
            let words = session.detach(&words)?;
            (at, Comment { act, provision, words }.into())
        }
        C::Remark { speaker, words, time, source, about, certainty, of, at: who } => {
            let about = pairs(session.state(), &of, &about)?;
            let at = moment(Some(&time))?;
            let words = session.detach(&words)?;
            (who, Remark { speaker, words, at, source, about, certainty: word(&certainty)? }.into())
        }
        C::Redact(one) => (one.at, Redact { act: one.act }.into()),
        C::Issue { marking, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            (at, Issue { text: text.to_owned(), edition: living.edition, marking }.into())
        }
        C::SetAside { points: names, reason, of, at } => {
            let (text, living) = living(session.state(), named(&of))?;
            let provisions = gone(session.state(), text, living, &names)?;
            (at, SetAside { text: text.to_owned(), provisions, reason }.into())
        }
        C::Initial(asked) => {
            let (act, hash) = paper(session.state(), &asked)?;
            (asked.at, Initial { act, hash }.into())
        }
        C::Clear(asked) => {
            let (act, hash) = paper(session.state(), &asked)?;
            (asked.at, Clear { act, hash }.into())
        }
        C::Decide { what, number, decision, note, of, at } => {
            let act = if what == "draft" { draft(session.state(), named(&of), number)?.0 } else { number };
            (at, Decide { act, decision: word(&decision)?, note }.into())
        }
        C::ConsentTo { act, sentences, at } => {
            (at, ConsentTo { act, sentences: from_one(&sentences)? }.into())
        }
        C::Leave { at } => (at, Leave {}.into()),
        C::Act { kind, body, at } => {
            let source = Source::new(body);
            let bytes = source.bytes()?;
            let value: Value = serde_json::from_slice(&bytes).map_err(|e| {
                Fault::input(format!("{}: {e}", source.name()), "The body of an act is one JSON object.")
            })?;
            let act = Act::read(&kind, &value).map_err(|unread| match unread {
                Unread::Kind(kind) => Fault::input(
                    format!("there is no act of the kind {kind}"),
                    format!("One of: {}.", Act::KINDS.join(", ")),
                ),
                Unread::Body(why) => {
                    Fault::input(format!("the body is not one of {kind}: {why}"), "See docs/format/acts.md.")
                }
            })?;
            (at, act)
        }
    })
}

pub fn all_choices_or_none(state: &State, of: &Of, written: &[String]) -> Outcome<Vec<Choice>> {
    if written.is_empty() { Ok(Vec::new()) } else { Ok(all_choices(state, named(of), written)?) }
}

/// What an edited file, or what is said on the command line, changes of the base, and of which edition of it.
pub fn changes(
    session: &Session,
    of: &Of,
    at: &At,
    edited: Option<PathBuf>,
    reword: &[String],
    delete: &[String],
    insert_after: &[String],
) -> Outcome<(Vec<ChangeBody>, u64)> {
    let (_, living) = living(session.state(), named(of))?;
    let (size, signer) = (session.state().size(), signer(session, at)?);
    let changes = match edited {
        Some(path) => derived(living, &Source::new(path), size, &signer)?,
        None => wished(living, &wishes(reword, delete, insert_after), size, &signer)?,
    };
    Ok((changes, living.edition))
}

/// What the comments of a Word file say, as one reason. In a file that Paraph sent, those in the name of a party are the
/// reasons of what is tabled already, whoever edits it now.
fn commented(path: &Path, state: &State) -> Outcome<Option<String>> {
    let source = Source::new(path);
    if source.format() != Some(paraph_interop::Format::Docx) {
        return Ok(None);
    }
    let document =
        read_docx(&source.bytes()?).map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    let known = |who: &str| state.parties.keys().any(|party| party.as_str() == who);
    let mut reasons = document.reasons();
    reasons.retain(|reason| document.sent.is_none() || !known(&reason.who));
    let all: Vec<String> = reasons.into_iter().map(|reason| reason.text).collect();
    Ok((!all.is_empty()).then(|| all.join("\n")))
}

/// What an edited file changes. New provisions get identities that no act had before.
pub fn derived(living: &Living, source: &Source, size: u64, signer: &str) -> Outcome<Vec<ChangeBody>> {
    let input = source.text(source.format().unwrap_or(paraph_interop::Format::Plain))?;
    let changed = paraph_desk::derived(living, &input.text, size, signer);
    let findings = input.findings.iter().chain(&changed.findings);
    for finding in findings.filter(|f| f.severity > paraph_text::Severity::Note) {
        eprintln!("To look at: {}", finding.message);
    }
    Ok(changed.some(&source.name())?)
}

/// Wishes said on the command line.
fn wishes(reword: &[String], delete: &[String], insert_after: &[String]) -> Vec<Wish> {
    let reword =
        reword.chunks_exact(2).map(|pair| Wish::Reword { point: pair[0].clone(), words: pair[1].clone() });
    let delete = delete.iter().map(|point| Wish::Delete { point: point.clone() });
    let insert = insert_after
        .chunks_exact(2)
        .map(|pair| Wish::Insert { after: Some(pair[0].clone()), words: pair[1].clone() });
    reword.chain(delete).chain(insert).collect()
}
