//! Non-papers, offers, consultations, comments, remarks, and detaching their content.

use std::collections::BTreeSet;

use paraph_page::{Moment, say};

use super::consent::acceptance;
use super::seen;
use crate::act::{Accept, Comment, Consult, NonPaper, Offer, OpenOffer, Redact, Remark};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::Standing;
use crate::proceedings::OfferState;
use crate::refusal::Refusal;
use crate::state::State;

fn on_table(state: &State, text: &str, provisions: &BTreeSet<String>) -> Result<(), Refusal> {
    let living = state.table.living(text)?;
    match provisions.iter().find(|id| living.provision(id).is_none()) {
        None => Ok(()),
        Some(id) => Err(Refusal::new(
            "no-such-provision",
            say!(
                "base-not-contain-provision-text",
                "The base of {text} does not contain {id}.",
                text,
                id = living.name(id)
            ),
            say!("name-provisions-base", "Name provisions of the base."),
        )),
    }
}

fn past(state: &State, at: Moment) -> bool {
    state.proceedings.clock.now.is_some_and(|now| now >= at)
}

pub(super) fn non_paper(state: &State, by: &By, paper: NonPaper) -> Result<Deed, Refusal> {
    on_table(state, &paper.text, &paper.provisions)?;
    if paper.lapses.is_some_and(|at| past(state, at)) {
        return Err(Refusal::new(
            "lapsed",
            say!("paper-would-lapsed-already", "The lapse date of the paper is already past."),
            say!("choose-later-date", "Choose a later date."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        state.table.living_mut(&paper.text).discussed.extend(paper.provisions.iter().cloned());
        state.proceedings.non_papers.insert(number, paper);
    }))
}

pub(super) fn offer(state: &State, by: &By, offer: Offer) -> Result<Deed, Refusal> {
    if past(state, offer.lapses) {
        return Err(Refusal::new(
            "lapsed",
            say!("offer-would-lapsed-already", "The lapse date of the offer is already past."),
            say!("choose-later-date", "Choose a later date."),
        ));
    }
    let held = |name: &String| state.credentials.get(name).is_some_and(|c| c.ended.is_none());
    if let Some(name) = offer.entrusted.as_ref().filter(|name| !held(name)) {
        return Err(Refusal::new(
            "no-such-credential",
            say!("not-current-credential-name", "{name} is not a current credential.", name),
            say!("entrust-offer-credential-talks", "Entrust the offer to a credential of these talks."),
        ));
    }
    let (party, credential, number) = (by.party.clone(), by.credential.clone(), by.number);
    Ok(Box::new(move |state| {
        let offer = OfferState {
            party,
            by: credential,
            sealed: offer.sealed.into(),
            entrusted: offer.entrusted,
            lapses: offer.lapses,
            opened: None,
        };
        state.proceedings.offers.insert(number, offer);
    }))
}

/// Opens an offer, which becomes an acceptance of its author's party at this place in the log.
pub(super) fn open_offer(state: &State, by: &By, open: OpenOffer) -> Result<Deed, Refusal> {
    seen(by, open.act)?;
    let offer = state.proceedings.offers.get(&open.act).ok_or_else(|| {
        Refusal::new(
            "no-such-offer",
            say!("act-not-offer", "Act {act} is not an offer.", act = open.act),
            say!("name-act-sealed", "Name the act that sealed it."),
        )
    })?;
    let author = offer.party == by.party;
    if !author && offer.entrusted.as_ref() != Some(&by.credential) {
        return Err(Refusal::new(
            "not-entrusted",
            say!(
                "offer-act-not-entrusted",
                "The offer of act {act} is not entrusted to {credential}.",
                act = open.act,
                credential = by.credential
            ),
            say!(
                "author-credential-entrusted-open",
                "Only its author, or a credential to which it was entrusted, can open it."
            ),
        ));
    }
    if let Some(act) = offer.opened {
        return Err(Refusal::new(
            "opened",
            say!("act-opened", "Act {act} has already opened it.", act),
            say!("no-action-needed", "No action is needed."),
        ));
    }
    if past(state, offer.lapses) {
        return Err(Refusal::new(
            "lapsed",
            say!("offer-lapsed-unopened", "The offer lapsed unopened at {lapses}.", lapses = offer.lapses),
            say!("ask-author-make-new-one", "Ask its author to make a new one."),
        ));
    }
    if open.offered.hash().as_str() != offer.sealed {
        return Err(Refusal::new(
            "not-what-was-sealed",
            say!(
                "content-opened-not-content-sealed",
                "The content opened is not the content that was sealed: the hashes differ."
            ),
            say!(
                "open-very-content-author-sealed",
                "Open it with exactly the content that its author sealed."
            ),
        ));
    }
    let giver = By { credential: offer.by.clone(), party: offer.party.clone(), ..by.clone() };
    let accept = Accept { items: open.offered.items, provided: open.offered.provided };
    if !author && state.table.items(&accept.provided).is_err() {
        return Err(Refusal::new(
            "conditions-not-met",
            say!(
                "brackets-offer-depends-not-table",
                "The brackets on which the offer depends are not on the table."
            ),
            say!("keep-sealed-until", "Keep it sealed until then."),
        ));
    }
    let given = acceptance(state, &giver, accept)?;
    let (act, number) = (open.act, by.number);
    Ok(Box::new(move |state| {
        if let Some(offer) = state.proceedings.offers.get_mut(&act) {
            offer.opened = Some(number);
        }
        given(state);
    }))
}

pub(super) fn consult(state: &State, by: &By, consult: Consult) -> Result<Deed, Refusal> {
    on_table(state, &consult.text, &consult.provisions)?;
    let partner = |code: &&crate::party::PartyCode| {
        state.member(code).is_some_and(|p| matches!(p.standing, Standing::Partner | Standing::Observer))
    };
    if consult.partners.is_empty() || consult.partners.iter().any(|code| !partner(&code)) {
        return Err(Refusal::new(
            "no-such-partner",
            say!(
                "consultation-names-partners-observers-talks",
                "A consultation can name only partners or observers of the talks."
            ),
            say!("name-least-one-partners-observers", "Name at least one, and only partners or observers."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        state.proceedings.consultations.insert(number, (party, consult));
    }))
}

pub(super) fn comment(state: &State, by: &By, comment: Comment) -> Result<Deed, Refusal> {
    seen(by, comment.act)?;
    let asked =
        state.proceedings.consultations.get(&comment.act).filter(|(_, c)| c.partners.contains(&by.party));
    let Some((_, consultation)) = asked else {
        return Err(Refusal::new(
            "not-consulted",
            say!(
                "act-does-not-consult",
                "Act {act} does not consult {party}.",
                act = comment.act,
                party = by.party
            ),
            say!("comment-what-side-shown", "Comment only on what your side was shown."),
        ));
    };
    let shown = |id: &String| consultation.provisions.is_empty() || consultation.provisions.contains(id);
    if let Some(id) = comment.provision.as_ref().filter(|id| !shown(id)) {
        return Err(Refusal::new(
            "not-shown",
            say!(
                "not-shown",
                "{id} was not shown to {party}.",
                id = state.table.name(&consultation.text, id),
                party = by.party
            ),
            say!("comment-what-shown", "Comment only on what was shown."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        state.proceedings.comments.insert(number, (party, comment));
    }))
}

pub(super) fn remark(state: &State, by: &By, remark: Remark) -> Result<Deed, Refusal> {
    for (text, provision) in &remark.about {
        on_table(state, text, &BTreeSet::from([provision.clone()]))?;
    }
    if remark.speaker.trim().is_empty() || remark.source.trim().is_empty() {
        return Err(Refusal::new(
            "malformed",
            say!(
                "remark-names-speaker-office-source",
                "A remark must name its speaker, by office, and its source."
            ),
            say!("name-both", "Name both."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        state.proceedings.remarks.insert(number, (party, remark));
    }))
}

/// Detaches the content of a reason, remark or comment. Its hash stays.
pub(super) fn redact(state: &State, by: &By, redact: &Redact) -> Result<Deed, Refusal> {
    seen(by, redact.act)?;
    let act = redact.act;
    let own = state.log.get(act as usize - 1).and_then(|n| n.by.as_ref());
    let party = own.and_then(|name| state.credentials.get(name)).map(|c| &c.credential.party);
    let has = state.proceedings.remarks.contains_key(&act)
        || state.proceedings.comments.contains_key(&act)
        || state.table.texts.values().any(|l| l.tabled.get(&act).is_some_and(|t| t.reason.is_some()))
        || state.table.overlays.get(&act).is_some_and(|o| o.reason.is_some());
    if party != Some(&by.party) || !has || state.proceedings.redacted.contains_key(&act) {
        return Err(Refusal::new(
            "nothing-to-redact",
            say!(
                "act-bears-no-reason-remark-comment",
                "Act {act} has no reason, remark or comment by {party} that can still be redacted.",
                act,
                party = by.party
            ),
            say!("wordings-consents-never-redacted", "Wordings and consents can never be redacted."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        state.proceedings.redacted.insert(act, number);
    }))
}
