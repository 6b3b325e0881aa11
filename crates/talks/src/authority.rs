//! Who may sign which act, and whose signatures an act needs before it takes effect.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};

use crate::act::{Act, ActNo, Level};
use crate::party::{PartyCode, Role, Standing};
use crate::refusal::Refusal;
use crate::rules::{BaseBy, Closing, Pen, Quorum};
use crate::state::State;

/// Author of an act, as known to the talks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Number of the act.
    pub number: ActNo,
    /// Number of acts that the author had seen.
    pub seen: ActNo,
    /// Credential that signed.
    pub credential: String,
    /// Party of the credential.
    pub party: PartyCode,
    /// Role of the credential.
    pub role: Role,
    /// Capacity in which its party takes part.
    pub standing: Standing,
}

/// Signatures that an act needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Hands {
    /// Only the author's.
    Own,
    /// A quorum of heads, among the parties that count.
    Heads(Quorum),
}

/// Checks that a credential may sign acts of this kind at all.
///
/// # Errors
/// Returns an error if its role, or the capacity of its party, does not permit the act.
pub(crate) fn may(state: &State, by: &By, act: &Act) -> Result<(), Refusal> {
    let kind = act.kind().as_str();
    if state.credentials.get(&by.credential).is_some_and(|c| c.credential.may_not.contains(kind)) {
        return Err(Refusal::new(
            "not-mandated",
            say!(
                "credential-not-allow-acts-kind",
                "The credential {credential} does not allow acts of the kind “{kind}”.",
                credential = by.credential,
                kind = Phrase::kind(kind)
            ),
            say!(
                "let-another-credential-sign",
                "Ask a holder of another credential of {party} to sign it.",
                party = by.party
            ),
        ));
    }
    match act {
        Act::Open(_) => Ok(()),
        Act::Accredit(_) | Act::Recall(_) | Act::Rekey(_) | Act::Leave(_) => head(by, kind),
        Act::Accede(_) | Act::AmendRules(_) | Act::Reopen(_) => party(by, kind).and_then(|()| head(by, kind)),
        Act::Join(_) => party(by, kind).and_then(|()| head(by, kind)),
        Act::Submit(_) => {
            if by.standing == Standing::Chair {
                delegate(by, kind)
            } else {
                party(by, kind).and_then(|()| delegate(by, kind))
            }
        }
        Act::Propose(_) | Act::Withdraw(_) | Act::Renew(_) => party(by, kind).and_then(|()| expert(by, kind)),
        Act::Position(_) | Act::Accept(_) | Act::TakeBack(_) | Act::Object(_) => {
            party(by, kind).and_then(|()| delegate(by, kind))
        }
        Act::Reserve(_) | Act::Lift(_) | Act::NoChange(_) | Act::Keep(_) => {
            party(by, kind).and_then(|()| delegate(by, kind))
        }
        Act::Agree(agree) => party(by, kind).and_then(|()| match agree.level {
            Level::Technical => expert(by, kind),
            Level::AdReferendum => head(by, kind),
        }),
        Act::Return(_) => party(by, kind).and_then(|()| head(by, kind)),
        Act::SetBase(_) if state.rules.base == BaseBy::Heads => party(by, kind).and_then(|()| head(by, kind)),
        Act::File(_) => {
            if by.standing == Standing::Chair {
                delegate(by, kind)
            } else if state.rules.pen == Pen::Joint {
                // Where the parties hold the pen jointly, none of them files for another.
                Err(for_the_chair(by, kind))
            } else {
                pen(state, by, kind)
            }
        }
        Act::SetBase(_) | Act::Close(_) => pen(state, by, kind),
        Act::Put(put) if put.silence.is_some() => pen(state, by, kind),
        Act::Declare(declare) if by_pen(state, declare.act) => pen(state, by, kind),
        Act::Put(_) | Act::Declare(_) => chair(state, by, kind),
        Act::Meet(_) | Act::Refer(_) | Act::Issue(_) | Act::SetAside(_) | Act::Correct(_) => {
            pen(state, by, kind)
        }
        Act::SetDate(_) | Act::AcceptDate(_) | Act::Witness(_) => {
            party(by, kind).and_then(|()| head(by, kind))
        }
        Act::StateTime(_) => Ok(()),
        // Any credential may be a member of a team; the referral names them.
        Act::Report(_) | Act::OpenOffer(_) => Ok(()),
        Act::Elevate(_) | Act::Withhold(_) | Act::Principle(_) | Act::Uphold(_) | Act::Offer(_) => {
            party(by, kind).and_then(|()| head(by, kind))
        }
        Act::NonPaper(_) => {
            if by.standing == Standing::Chair {
                delegate(by, kind)
            } else {
                Err(for_the_chair(by, kind))
            }
        }
        Act::Consult(_) | Act::Initial(_) | Act::Clear(_) => party(by, kind).and_then(|()| head(by, kind)),
        Act::Comment(_) => {
            if by.standing == Standing::Partner || by.standing == Standing::Observer {
                delegate(by, kind)
            } else {
                Err(Refusal::new(
                    "not-a-partner",
                    say!(
                        "partner-comment-not-partner",
                        "Only a partner can comment; {party} is not a partner.",
                        party = by.party
                    ),
                    say!("propose-change-state-position", "Propose a change, or state a position."),
                ))
            }
        }
        Act::Remark(_) | Act::Statement(_) => party(by, kind).and_then(|()| delegate(by, kind)),
        Act::ConsentTo(_) => party(by, kind).and_then(|()| head(by, kind)),
        Act::Redact(_) => Ok(()),
        // The question itself decides whether it is for this principal.
        Act::Decide(_) => Ok(()),
    }
}

/// Returns the signatures that the act needs under the rules.
pub(crate) fn hands(state: &State, act: &Act) -> Hands {
    let joint = state.rules.pen == Pen::Joint;
    match act {
        Act::Accede(_) => Hands::Heads(Quorum::All),
        Act::AmendRules(_) => Hands::Heads(state.rules.amendment),
        Act::Reopen(_) => Hands::Heads(state.rules.reopening),
        Act::SetBase(_) if joint || state.rules.base == BaseBy::Heads => Hands::Heads(Quorum::All),
        Act::Close(_) | Act::Refer(_) | Act::Issue(_) | Act::SetAside(_) | Act::Meet(_) if joint => {
            Hands::Heads(Quorum::All)
        }
        Act::Put(put) if joint && put.silence.is_some() => Hands::Heads(Quorum::All),
        Act::Correct(_) if joint => Hands::Own,
        Act::Declare(declare) if joint && by_pen(state, declare.act) => Hands::Heads(Quorum::All),
        Act::Withhold(_) => Hands::Heads(Quorum::All),
        _ => Hands::Own,
    }
}

/// Whether the holder of the pen put the items: a silence procedure, or corrections.
fn by_pen(state: &State, act: ActNo) -> bool {
    state.proceedings.corrections.contains_key(&act)
        || state.table.put_lists.get(&act).is_some_and(|sheet| sheet.silence.is_some())
}

fn for_the_chair(by: &By, kind: &str) -> Refusal {
    Refusal::new(
        "not-the-chair",
        say!(
            "chair-not",
            "Only the chair can sign acts of the kind “{kind}”; {party} is not the chair.",
            kind = Phrase::kind(kind),
            party = by.party
        ),
        say!("ask-chair", "Ask the chair."),
    )
}

/// Whether the heads that have joined are enough.
pub(crate) fn enough(counted: &BTreeSet<PartyCode>, joined: &BTreeSet<PartyCode>, quorum: Quorum) -> bool {
    quorum.met(joined.intersection(counted).count(), counted.len())
}

fn rank(role: Role) -> u8 {
    match role {
        Role::Principal => 0,
        Role::Expert => 1,
        Role::Delegate => 2,
        Role::Head => 3,
    }
}

fn head(by: &By, kind: &str) -> Result<(), Refusal> {
    need(by, kind, 3, "not-head", &say!("head-delegation", "the head of a delegation"))
}

fn delegate(by: &By, kind: &str) -> Result<(), Refusal> {
    need(by, kind, 2, "not-delegate", &say!("delegate", "a delegate"))
}

fn expert(by: &By, kind: &str) -> Result<(), Refusal> {
    need(by, kind, 1, "not-expert", &say!("expert-delegate", "an expert or a delegate"))
}

fn need(by: &By, kind: &str, least: u8, code: &str, who: &Phrase) -> Result<(), Refusal> {
    if rank(by.role) >= least {
        return Ok(());
    }
    Err(Refusal::new(
        code,
        say!(
            "sign-acts-kind-cannot",
            "Only {who} can sign acts of the kind “{kind}”; {credential} cannot.",
            kind = Phrase::kind(kind),
            who,
            credential = by.credential
        ),
        say!("ask-sign", "Ask {who} of {party} to sign it.", who, party = by.party),
    ))
}

fn party(by: &By, kind: &str) -> Result<(), Refusal> {
    if by.standing == Standing::Party {
        return Ok(());
    }
    Err(Refusal::new(
        "not-a-party",
        say!(
            "party-talks-sign-acts-kind",
            "Only a party to the talks can sign acts of the kind “{kind}”; {party} is not a party.",
            kind = Phrase::kind(kind),
            party = by.party
        ),
        say!(
            "submit-words-comment-comment-never",
            "Submit the words as a comment; a comment is never a party's position."
        ),
    ))
}

fn pen(state: &State, by: &By, kind: &str) -> Result<(), Refusal> {
    let (holder, held) = match &state.rules.pen {
        Pen::Joint => return party(by, kind).and_then(|()| head(by, kind)),
        Pen::Chair(code) | Pen::Party(code) => (code, code == &by.party),
    };
    if !held {
        return Err(Refusal::new(
            "not-the-pen",
            say!(
                "holder-pen-sign-acts-kind",
                "Only the holder of the pen can sign acts of the kind “{kind}”: that is {holder}.",
                kind = Phrase::kind(kind),
                holder
            ),
            say!("ask", "Ask {holder}.", holder),
        ));
    }
    delegate(by, kind)
}

fn chair(state: &State, by: &By, kind: &str) -> Result<(), Refusal> {
    if state.rules.closing != Closing::Finding {
        return Err(Refusal::new(
            "not-by-finding",
            say!(
                "under-rules-bracket-closes-acceptance-not",
                "Under these rules brackets close by acceptance, not by the chair's finding."
            ),
            say!(
                "let-parties-accept-pen-close",
                "Have the parties accept it, and the holder of the pen close it."
            ),
        ));
    }
    if by.standing == Standing::Chair {
        return delegate(by, kind);
    }
    Err(for_the_chair(by, kind))
}
