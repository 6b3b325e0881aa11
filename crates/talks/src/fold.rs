//! The fold: applies the acts one by one, in the order of the log, to build the state.
//!
//! Each act is judged at its place. Its effect is first worked out from the current state without
//! changing it, and only then applied. A refused act therefore changes nothing.

use std::collections::BTreeSet;
use std::fmt;

use paraph_page::say;
use serde_json::Value;

use crate::act::{Act, ActNo, Join, Names, Unread};
use crate::acts;
use crate::authority::{By, Hands, enough, hands, may};
use crate::caps::within;
use crate::refusal::Refusal;
use crate::state::{Note, Pending, State};

/// An act from the record, already verified.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Public key that signed it, tagged with its algorithm.
    pub author: &'a str,
    /// Number of acts that its author had seen. The record has checked that they are those of this
    /// log.
    pub seen: ActNo,
    /// Kind of the act.
    pub kind: &'a str,
    /// Its body.
    pub body: &'a Value,
}

/// Outcome of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It took effect.
    Done,
    /// It needs more signatures.
    Waits,
    /// It was the last signature, and the act that needed it took effect.
    Completed(ActNo),
    /// It is void.
    Refused(Refusal),
}

/// The reason why the fold cannot continue: an act of a kind that this engine does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Number of the act.
    pub number: ActNo,
    /// Kind of the act.
    pub kind: String,
}

impl Stop {
    /// Returns the remedy, in a sentence.
    pub fn hint(&self) -> &'static str {
        "Use a newer Paraph."
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "act {} is of a kind that this Paraph does not know ({:?}); what follows may rest on it",
            self.number, self.kind
        )
    }
}

impl std::error::Error for Stop {}

/// Effect of an act that is known to be allowed.
pub(crate) type Deed = Box<dyn FnOnce(&mut State)>;

/// Judges the next act of the log, and applies it or notes why it is refused.
///
/// # Errors
/// Returns an error if the kind of the act is not known. The state then stays as it was.
pub fn fold(state: &mut State, entry: &Entry<'_>) -> Result<Outcome, Stop> {
    let number = state.size() + 1;
    let by = author(state, entry, number);
    let credential = by.as_ref().map(|by| by.credential.clone()).ok();
    let mut names = Names::default();
    let judged = match Act::read(entry.kind, entry.body) {
        Err(Unread::Kind(kind)) => return Err(Stop { number, kind }),
        Err(Unread::Body(why)) => Err(unreadable(entry.kind, &why)),
        Ok(act) => {
            names = act.names();
            by.and_then(|by| within(entry.body).and_then(|()| judge(state, &by, act)))
        }
    };
    let mut note =
        Note { kind: entry.kind.to_owned(), by: credential, refused: None, completed: None, names };
    let outcome = match judged {
        Err(refusal) => {
            note.refused = Some(refusal.clone());
            Outcome::Refused(refusal)
        }
        Ok(Verdict { deed, outcome }) => {
            deed(state);
            if let Outcome::Completed(act) = &outcome {
                note.completed = Some(*act);
            }
            outcome
        }
    };
    state.log.push(note);
    Ok(outcome)
}

/// Returns what the outcome of an act would be now, without applying it. Used before signing.
///
/// # Errors
/// Returns an error if the act would be refused.
pub fn rehearse(state: &State, author: &str, act: Act) -> Result<Outcome, Refusal> {
    let body = act.body();
    let entry = Entry { author, seen: state.size(), kind: act.kind().as_str(), body: &body };
    let by = self::author(state, &entry, state.size() + 1)?;
    within(&body)?;
    judge(state, &by, act).map(|v| v.outcome)
}

/// Returns what the state would be with a text that was handed in as the base. `None` if it cannot become the
/// base: it is the base already, or it is in another language.
pub fn with_base(state: &State, act: crate::act::ActNo) -> Option<State> {
    acts::with_base(state, act)
}

struct Verdict {
    deed: Deed,
    outcome: Outcome,
}

fn judge(state: &State, by: &By, act: Act) -> Result<Verdict, Refusal> {
    if state.open() == matches!(act, Act::Open(_)) {
        return Err(Refusal::new(
            "opening",
            say!("talks-opened-once-first-act", "Talks can be opened only once, by the first act."),
            say!("open-other-talks-file-own", "Open other talks in a separate file."),
        ));
    }
    may(state, by, &act)?;
    if let Act::Join(join) = &act {
        return self::join(state, by, join);
    }
    match hands(state, &act) {
        Hands::Own => Ok(Verdict { deed: acts::deed(state, by, act)?, outcome: Outcome::Done }),
        Hands::Heads(quorum) => {
            let counted = state.counted();
            let joined = BTreeSet::from([by.party.clone()]);
            let deed = acts::deed(state, by, act.clone())?;
            if enough(&counted, &joined, quorum) {
                return Ok(Verdict { deed, outcome: Outcome::Done });
            }
            let pending = Pending { act, by: by.credential.clone(), joined };
            let number = by.number;
            let deed: Deed = Box::new(move |state| {
                state.pending.insert(number, pending);
            });
            Ok(Verdict { deed, outcome: Outcome::Waits })
        }
    }
}

/// Adds a signature to a pending act, or a co-sponsor to a proposal.
fn join(state: &State, by: &By, join: &Join) -> Result<Verdict, Refusal> {
    if join.party != by.party {
        return Err(Refusal::new(
            "another-party",
            say!(
                "cannot-join-behalf",
                "{credential} cannot join on behalf of {party}.",
                credential = by.credential,
                party = join.party
            ),
            say!("join-name-own-party", "Join only on behalf of your own party."),
        ));
    }
    acts::seen(by, join.act)?;
    if let Some(principle) = state.proceedings.principles.get(&join.act) {
        return acts::join_principle(principle, by, join.act)
            .map(|deed| Verdict { deed, outcome: Outcome::Done });
    }
    let Some(pending) = state.pending.get(&join.act) else {
        return Ok(Verdict { deed: acts::cosponsor(state, by, join.act)?, outcome: Outcome::Done });
    };
    let act = pending.act.clone();
    let quorum = match hands(state, &act) {
        Hands::Own => crate::rules::Quorum::Share(0, 1),
        Hands::Heads(quorum) => quorum,
    };
    // A departure may leave an act with all the signatures that it needs: one that joined it already completes it.
    if pending.joined.contains(&by.party) && !enough(&state.counted(), &pending.joined, quorum) {
        return Err(Refusal::new(
            "joined-already",
            say!(
                "joined-act-already",
                "{party} has already joined act {act}.",
                party = by.party,
                act = join.act
            ),
            say!("wait-other-heads-delegation", "Wait for the other heads of delegation."),
        ));
    }
    let mut joined = pending.joined.clone();
    joined.insert(by.party.clone());
    let waiting = join.act;
    if !enough(&state.counted(), &joined, quorum) {
        let deed: Deed = Box::new(move |state| {
            if let Some(pending) = state.pending.get_mut(&waiting) {
                pending.joined = joined;
            }
        });
        return Ok(Verdict { deed, outcome: Outcome::Waits });
    }
    // The act is judged again here, because it may have become impossible since it was signed.
    let first = state.credentials.get(&pending.by).map(|c| By {
        number: by.number,
        seen: by.seen,
        credential: c.credential.name.clone(),
        party: c.credential.party.clone(),
        role: c.credential.role,
        standing: by.standing,
    });
    let first = first.expect("a credential is ended, never forgotten");
    let done = acts::deed(state, &first, act)?;
    let deed: Deed = Box::new(move |state| {
        state.pending.remove(&waiting);
        done(state);
    });
    Ok(Verdict { deed, outcome: Outcome::Completed(waiting) })
}

/// Returns the signer, as known to the talks.
fn author(state: &State, entry: &Entry<'_>, number: ActNo) -> Result<By, Refusal> {
    if entry.seen >= number {
        return Err(Refusal::new(
            "not-seen",
            say!(
                "author-claims-seen-acts-where",
                "Its author claims to have seen {seen} acts, but the record has only {number}.",
                seen = entry.seen,
                number = number - 1
            ),
            say!("sign-again-current-record", "Sign it again on the current record."),
        ));
    }
    if !state.open() {
        return acts::founder(entry, number);
    }
    let stranger = || {
        Refusal::new(
            "no-standing",
            say!(
                "key-signed-act-not-talks-know",
                "The key that signed this act does not belong to a current credential of these talks."
            ),
            say!("let-head-delegation-accredit", "Ask the head of your delegation to accredit it."),
        )
    };
    let name = state.keys.get(entry.author).ok_or_else(stranger)?;
    let credential = &state.credentials.get(name).ok_or_else(stranger)?.credential;
    let party = state.member(&credential.party).ok_or_else(stranger)?;
    Ok(By {
        number,
        seen: entry.seen,
        credential: name.clone(),
        party: credential.party.clone(),
        role: credential.role,
        standing: party.standing,
    })
}

fn unreadable(kind: &str, why: &str) -> Refusal {
    Refusal::new(
        "unreadable",
        say!("body-not-act-kind", "The content does not fit an act of the kind {kind}: {why}.", kind, why),
        say!("see-docs-format-acts-md-what", "See docs/format/acts.md for what it must contain."),
    )
}
