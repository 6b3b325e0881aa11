//! Drafts, corrections, joint statements, initials, clearances, decisions.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, say};
use paraph_text::Words;
use serde::Serialize;

use super::seen;
use crate::act::{
    ActNo, Addressee, ChangeBody, Clear, ConsentTo, Correct, Decide, Initial, Issue, ProvisionBody, Sentence,
    SetAside, Statement, sealed_hash,
};
use crate::authority::By;
use crate::digest::digest;
use crate::face::{face, whole};
use crate::fold::Deed;
use crate::party::{PartyCode, Role};
use crate::proceedings::{Corrections, Dispute, Draft, StatementState};
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{BaseProvision, Gone, OverlayKind, name_of};

/// Values that a draft's hash covers.
#[derive(Serialize)]
struct DraftBody<'a> {
    text: &'a str,
    number: u32,
    marking: Option<&'a str>,
    provisions: Vec<&'a ProvisionBody>,
}

pub(super) fn issue(state: &State, by: &By, issue: Issue) -> Result<Deed, Refusal> {
    let living = state.table.living(&issue.text)?;
    if issue.edition != living.edition {
        return Err(Refusal::new(
            "words-have-changed",
            say!(
                "base-stands-edition-not",
                "The base of {text} is at edition {last}, not {edition}.",
                text = issue.text,
                last = living.edition,
                edition = issue.edition
            ),
            say!("look-current-text-issue-draft", "Look at the current text, and issue the draft from that."),
        ));
    }
    let last = state.proceedings.latest_draft(&issue.text).map(|(_, d)| d);
    let earlier: Vec<BaseProvision> = last.map(|d| d.provisions.clone()).unwrap_or_default();
    let place = |lost: &BaseProvision| earlier.iter().position(|p| p.id() == lost.id());
    let lost: Vec<Phrase> = living
        .unaccounted(&earlier)
        .into_iter()
        .filter_map(|lost| Some(name_of(&earlier, place(lost)?)))
        .collect();
    if !lost.is_empty() {
        return Err(Refusal::new(
            "unaccounted",
            say!(
                "nobody-said-what-became-earlier-draft",
                "It has not been said what became of {lost}, which the earlier draft contains.",
                lost = Phrase::row(lost, ", ")
            ),
            say!(
                "set-aside-reason-bring-back-proposal",
                "Set it aside with a reason, or propose to bring it back."
            ),
        ));
    }
    let number = last.map_or(1, |d| d.number + 1);
    let face = face(state, &issue.text, living, number);
    let heading = if face.printed.is_some() { "paraph.draft/2" } else { "paraph.draft/1" };
    let mut draft = Draft {
        number,
        hash: String::new(),
        edition: living.edition,
        provisions: living.base.clone(),
        printed: face.printed,
        trace: if last.is_some() { living.trace(&earlier) } else { Vec::new() },
        brackets: face.open.len() as u32,
        open: face.open,
        reservations: face.reservations,
        initialled: BTreeSet::new(),
        cleared: BTreeSet::new(),
        decided: BTreeMap::new(),
        text: issue.text,
        marking: issue.marking,
    };
    let (text, marking, provisions) = (draft.text.as_str(), draft.marking.as_deref(), draft.face());
    draft.hash = digest(heading, &DraftBody { text, number, marking, provisions });
    let number = by.number;
    Ok(Box::new(move |state| {
        state.proceedings.drafts.insert(number, draft);
    }))
}

pub(super) fn set_aside(state: &State, by: &By, aside: SetAside) -> Result<Deed, Refusal> {
    let living = state.table.living(&aside.text)?;
    let earlier =
        state.proceedings.latest_draft(&aside.text).map(|(_, d)| d.provisions.as_slice()).unwrap_or_default();
    let open: BTreeSet<&str> = living.unaccounted(earlier).into_iter().map(BaseProvision::id).collect();
    if aside.provisions.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-provision-named", "No provisions are named."),
            say!("name-least", "Name at least one."),
        ));
    }
    if let Some(id) = aside.provisions.iter().find(|id| !open.contains(id.as_str())) {
        return Err(Refusal::new(
            "accounted-for",
            say!(
                "not-one-provisions-earlier-draft",
                "{id} is not one of the provisions of the earlier draft that are unaccounted for.",
                id = living.name(id)
            ),
            say!(
                "provision-base-leaves-proposal-adopted",
                "A provision can leave the base only by a proposal that is adopted."
            ),
        ));
    }
    let kept = state.table.overlays.iter().find(|(_, overlay)| {
        overlay.what == OverlayKind::OnTheTable
            && overlay.lifted.is_none()
            && overlay.text == aside.text
            && overlay.provisions.iter().any(|id| aside.provisions.contains(id))
    });
    if let Some((act, overlay)) = kept {
        return Err(Refusal::new(
            "kept-on-the-table",
            say!(
                "asked-act-point-would-set-aside",
                "By act {act}, {party} asked to keep on the table a point that this draft would set aside.",
                party = overlay.party,
                act
            ),
            say!(
                "let-lift-bring-point-back-proposal",
                "Ask {party} to lift its request, or propose to bring the point back.",
                party = overlay.party
            ),
        ));
    }
    if aside.reason.trim().is_empty() {
        return Err(Refusal::new(
            "no-reason",
            say!("provision-set-aside-reason", "Setting a provision aside requires a reason."),
            say!("give", "Give one."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let living = state.table.living_mut(&aside.text);
        for id in aside.provisions {
            living.gone.insert(id, Gone::SetAside(number, aside.reason.clone()));
        }
    }))
}

pub(super) fn correct(state: &State, by: &By, correct: Correct) -> Result<Deed, Refusal> {
    let living = state.table.living(&correct.text)?;
    let malformed = |why: Phrase| {
        Refusal::new("malformed", why, say!("mend-list-sign-again", "Correct the list and sign again."))
    };
    let mut named = BTreeSet::new();
    for item in &correct.items {
        let Some(standing) = living.provision(&item.provision) else {
            return Err(malformed(say!(
                "base-not-contain-provision",
                "The base does not contain {provision}.",
                provision = living.name(&item.provision)
            )));
        };
        if standing.edition > correct.edition {
            return Err(malformed(say!(
                "changed-since-edition",
                "{provision} has changed since edition {edition}.",
                provision = living.name(standing.id()),
                edition = correct.edition
            )));
        }
        if standing.withheld.is_some() && sealed_hash(&item.wording).is_none() {
            return Err(super::tabling::bare(living, standing.id()));
        }
        let same = Words::of(&item.wording).iter().eq(Words::of(&standing.provision.wording).iter());
        if !named.insert(&item.provision) || same || Words::of(&item.wording).is_empty() {
            return Err(malformed(say!(
                "corrected-more-once-words-not",
                "{provision} is corrected more than once, or its words do not change.",
                provision = living.name(standing.id())
            )));
        }
    }
    if correct.items.is_empty() {
        return Err(malformed(say!("no-corrections-given", "No corrections are given.")));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let objected = BTreeSet::new();
        let corrections = Corrections { body: correct, by: party, put: None, objected, declared: None };
        state.proceedings.corrections.insert(number, corrections);
    }))
}

/// Turns corrections that met an objection into a proposal of the party that proposed them.
pub(super) fn object_to_corrections(
    state: &State,
    by: &By,
    act: ActNo,
    items: &BTreeSet<u32>,
) -> Result<Deed, Refusal> {
    let corrections = &state.proceedings.corrections[&act];
    if let Some(declared) = corrections.declared {
        return Err(Refusal::new(
            "declared",
            say!(
                "act-declared-made",
                "Act {declared} has already declared these corrections made.",
                declared
            ),
            say!("propose-change-words-stand", "Propose a change to the current words."),
        ));
    }
    let len = corrections.body.items.len() as u32;
    let named: BTreeSet<u32> = if items.is_empty() { (0..len).collect() } else { items.clone() };
    let fresh: Vec<u32> =
        named.into_iter().filter(|i| *i < len && !corrections.objected.contains(i)).collect();
    if fresh.is_empty() {
        return Err(Refusal::new(
            "no-such-item",
            say!(
                "act-corrects-items-none-named-open",
                "Act {act} proposes {len} corrections; none of those named is still open.",
                act,
                len
            ),
            say!("count-items-0", "Count items from 0."),
        ));
    }
    let changes: Vec<ChangeBody> = fresh
        .iter()
        .map(|i| &corrections.body.items[*i as usize])
        .map(|c| ChangeBody::Reword { id: c.provision.clone(), wording: c.wording.clone() })
        .collect();
    let (text, edition, party) =
        (corrections.body.text.clone(), corrections.body.edition, corrections.by.clone());
    let tabled = super::tabling::tabled_by(state, by.number, &party, &text, edition, changes).ok();
    Ok(Box::new(move |state| {
        if let Some(corrections) = state.proceedings.corrections.get_mut(&act) {
            corrections.objected.extend(fresh);
        }
        // An item that changed after it was corrected is dropped; there is nothing to propose.
        if let Some(tabled) = tabled {
            tabled(state);
        }
    }))
}

/// Makes the corrections that met no objection.
pub(super) fn declare_corrections(state: &State, by: &By, act: ActNo) -> Result<Deed, Refusal> {
    let corrections = &state.proceedings.corrections[&act];
    if let Some(declared) = corrections.declared {
        return Err(Refusal::new(
            "declared",
            say!("act-declared", "Act {declared} has already declared them.", declared),
            say!("no-action-needed", "No action is needed."),
        ));
    }
    super::closing::gavelled(state, corrections.put)?;
    let living = state.table.living(&corrections.body.text)?;
    let open = |nth: usize, id: &str| {
        !corrections.objected.contains(&(nth as u32))
            && living.provision(id).is_some_and(|p| p.edition <= corrections.body.edition)
    };
    let items: Vec<(String, String)> = corrections
        .body
        .items
        .iter()
        .enumerate()
        .filter(|(nth, c)| open(*nth, &c.provision))
        .map(|(_, c)| (c.provision.clone(), c.wording.clone()))
        .collect();
    if items.is_empty() {
        return Err(Refusal::new(
            "nothing-left",
            say!(
                "none-corrections-act-remains-each",
                "None of the corrections in act {act} remains: each met an objection or its words have changed since.",
                act
            ),
            say!("propose-corrections-again", "Propose the corrections again."),
        ));
    }
    let (text, number) = (corrections.body.text.clone(), by.number);
    Ok(Box::new(move |state| {
        if let Some(corrections) = state.proceedings.corrections.get_mut(&act) {
            corrections.declared = Some(number);
        }
        let mut touched: BTreeSet<String> = items.iter().map(|(id, _)| id.clone()).collect();
        touched.extend(state.table.living_mut(&text).correct(number, &items));
        state.table.settle(&text, &touched, true, number);
    }))
}

#[derive(Serialize)]
struct StatementBody<'a> {
    title: &'a str,
    sentences: &'a [Sentence],
}

pub(super) fn statement(state: &State, by: &By, statement: Statement) -> Result<Deed, Refusal> {
    let malformed = |why: Phrase| {
        Refusal::new(
            "malformed",
            why,
            say!("mend-statement-sign-again", "Correct the statement and sign again."),
        )
    };
    if statement.sentences.is_empty() {
        return Err(malformed(say!("statement-empty", "The statement is empty.")));
    }
    for sentence in &statement.sentences {
        match sentence {
            Sentence::Fact { acts, .. } => {
                if acts.is_empty() {
                    return Err(malformed(say!(
                        "fact-rests-acts-record-none-named",
                        "A fact must be based on acts of the record, but none is named."
                    )));
                }
                for act in acts {
                    seen(by, *act)?;
                    if state.log.get(*act as usize - 1).is_some_and(|n| n.refused.is_some()) {
                        return Err(malformed(say!(
                            "fact-rests-act-void",
                            "The fact is based on act {act}, which is void.",
                            act
                        )));
                    }
                }
            }
            Sentence::Own { party, .. } if state.member(party).is_none() => {
                return Err(malformed(say!(
                    "does-not-take-part-talks",
                    "{party} does not take part in the talks.",
                    party
                )));
            }
            Sentence::Own { .. } | Sentence::Common { .. } => {}
        }
    }
    let mut consents: Vec<BTreeSet<PartyCode>> = vec![BTreeSet::new(); statement.sentences.len()];
    if let Some(before) = statement.instead_of {
        seen(by, before)?;
        let earlier = state.proceedings.statements.get(&before).filter(|s| s.replaced.is_none());
        let Some(earlier) = earlier else {
            return Err(malformed(say!(
                "act-not-draft-statement",
                "Act {before} is not a draft statement that is still in force.",
                before
            )));
        };
        for (sentence, consents) in statement.sentences.iter().zip(&mut consents) {
            if let Some(at) = earlier.sentences.iter().position(|s| s == sentence) {
                consents.clone_from(&earlier.consents[at]);
            }
        }
    }
    for (sentence, consents) in statement.sentences.iter().zip(&mut consents) {
        // Only a side itself may supply its own words.
        let own = !matches!(sentence, Sentence::Own { party, .. } if party != &by.party);
        if own {
            consents.insert(by.party.clone());
        }
    }
    let hash = digest(
        "paraph.statement/1",
        &StatementBody { title: &statement.title, sentences: &statement.sentences },
    );
    let number = by.number;
    Ok(Box::new(move |state| {
        if let Some(earlier) = statement.instead_of.and_then(|act| state.proceedings.statements.get_mut(&act))
        {
            earlier.replaced = Some(number);
        }
        let drafted = StatementState {
            title: statement.title,
            sentences: statement.sentences,
            instead_of: statement.instead_of,
            replaced: None,
            hash,
            consents,
            initialled: BTreeSet::new(),
            cleared: BTreeSet::new(),
        };
        state.proceedings.statements.insert(number, drafted);
    }))
}

fn no_such(act: ActNo) -> Refusal {
    Refusal::new(
        "no-such-document",
        say!(
            "act-not-draft-statement-still",
            "Act {act} is not a draft or statement that is still in force.",
            act
        ),
        say!("name-act-issued-drafted", "Name the act that issued or drafted it."),
    )
}

pub(super) fn consent_to(state: &State, by: &By, consent: ConsentTo) -> Result<Deed, Refusal> {
    seen(by, consent.act)?;
    let found = state.proceedings.statements.get(&consent.act).filter(|s| s.replaced.is_none());
    let statement = found.ok_or_else(|| no_such(consent.act))?;
    let len = statement.sentences.len() as u32;
    if let Some(nth) = consent.sentences.iter().find(|nth| **nth >= len) {
        return Err(Refusal::new(
            "no-such-sentence",
            say!(
                "statement-sentences-no-sentence",
                "The statement has {len} sentences; sentence {nth} does not exist.",
                len,
                nth
            ),
            say!("count-sentences-0", "Count sentences from 0."),
        ));
    }
    let party = by.party.clone();
    Ok(Box::new(move |state| {
        let Some(statement) = state.proceedings.statements.get_mut(&consent.act) else { return };
        for (nth, consents) in statement.consents.iter_mut().enumerate() {
            if consent.sentences.is_empty() || consent.sentences.contains(&(nth as u32)) {
                consents.insert(party.clone());
            }
        }
    }))
}

/// Checks that the hash is that of a current draft, or of a current statement that all consent to.
fn document(state: &State, by: &By, act: ActNo, hash: &str) -> Result<(), Refusal> {
    seen(by, act)?;
    let other = |is: &str| {
        Refusal::new(
            "another-hash",
            say!(
                "hash-named-not-act",
                "The hash given is not the hash of act {act}, which is {is}.",
                act,
                is
            ),
            say!(
                "check-document-you-different-one",
                "Check the document that you have: it is a different one."
            ),
        )
    };
    if let Some(draft) = state.proceedings.drafts.get(&act) {
        return if draft.hash == hash { Ok(()) } else { Err(other(&draft.hash)) };
    }
    let found = state.proceedings.statements.get(&act).filter(|s| s.replaced.is_none());
    let statement = found.ok_or_else(|| no_such(act))?;
    if statement.hash != hash {
        return Err(other(&statement.hash));
    }
    let counted = state.counted();
    for (nth, (sentence, consents)) in statement.sentences.iter().zip(&statement.consents).enumerate() {
        let missing: Vec<&str> = counted.difference(consents).map(PartyCode::as_str).collect();
        if !missing.is_empty() {
            let what = match sentence {
                Sentence::Fact { .. } => say!("fact", "a fact"),
                Sentence::Common { .. } => say!("common-description", "a common description"),
                Sentence::Own { .. } => say!("words-side", "words of one side"),
            };
            return Err(Refusal::new(
                "no-consent",
                say!(
                    "sentence-not-consent",
                    "Sentence {nth}, {what}, does not have the consent of {missing}.",
                    nth,
                    what,
                    missing = missing.join(", ")
                ),
                say!("wait-redraft-sentence", "Wait for that consent, or redraft the sentence."),
            ));
        }
    }
    Ok(())
}

/// Most brackets that a refusal names.
const NAMED: usize = 12;

/// Checks that nothing in a draft was in dispute or reserved when it was issued.
fn settled(draft: &Draft) -> Result<(), Refusal> {
    if draft.brackets > 0 {
        let mut open: Vec<Phrase> = draft.open.iter().take(NAMED).map(|one| named(draft, one)).collect();
        let more = draft.open.len().saturating_sub(NAMED);
        if more > 0 {
            open.push(say!("and-more", "{more} more", more));
        }
        return Err(Refusal::new(
            "bracketed",
            say!(
                "draft-issued-open-brackets-named",
                "Draft {number} was issued with {n} open {n?bracket|brackets}: {open}.",
                number = draft.number,
                n = draft.brackets,
                open = Phrase::row(open, ", ")
            ),
            say!(
                "text-initialled-when-nothing-dispute",
                "A text can be initialled only when nothing in it is in dispute."
            ),
        ));
    }
    Ok(())
}

/// Names a bracket of a draft: `B7 (point 6)`.
fn named(draft: &Draft, open: &Dispute) -> Phrase {
    let label = open.label.as_str();
    let stands = |id: &str| draft.provisions.iter().any(|p| p.id() == id);
    let home = whole(stands, &open.provision);
    match draft.provisions.iter().position(|p| p.id() == home) {
        Some(at) => {
            say!("label-in-place", "{label} ({place})", label, place = name_of(&draft.provisions, at))
        }
        None => Phrase::words(label),
    }
}

pub(super) fn initial(state: &State, by: &By, initial: &Initial) -> Result<Deed, Refusal> {
    document(state, by, initial.act, &initial.hash)?;
    if let Some(draft) = state.proceedings.drafts.get(&initial.act) {
        settled(draft)?;
    }
    let (party, act) = (by.party.clone(), initial.act);
    Ok(Box::new(move |state| {
        if let Some(draft) = state.proceedings.drafts.get_mut(&act) {
            draft.initialled.insert(party);
        } else if let Some(statement) = state.proceedings.statements.get_mut(&act) {
            statement.initialled.insert(party);
        }
    }))
}

pub(super) fn clear(state: &State, by: &By, clear: &Clear) -> Result<Deed, Refusal> {
    document(state, by, clear.act, &clear.hash)?;
    let (party, act) = (by.party.clone(), clear.act);
    Ok(Box::new(move |state| {
        if let Some(draft) = state.proceedings.drafts.get_mut(&act) {
            draft.cleared.insert(party);
        } else if let Some(statement) = state.proceedings.statements.get_mut(&act) {
            statement.cleared.insert(party);
        }
    }))
}

pub(super) fn decide(state: &State, by: &By, decide: Decide) -> Result<Deed, Refusal> {
    seen(by, decide.act)?;
    let act = decide.act;
    if state.proceedings.drafts.contains_key(&act) {
        if by.role != Role::Principal {
            return Err(not_the_one(by, &say!("a-principal", "a principal")));
        }
    } else if let Some(elevation) = state.proceedings.elevations.get(&act) {
        let asked = match &elevation.to {
            Addressee::Principals => by.role == Role::Principal,
            Addressee::Credential(name) => name == &by.credential,
        };
        if !asked {
            return Err(not_the_one(by, &say!("put", "the principal to whom it was put")));
        }
    } else {
        return Err(Refusal::new(
            "nothing-to-decide",
            say!(
                "act-not-issue-draft-put",
                "Act {act} does not issue a draft or put a question to a principal.",
                act
            ),
            say!("name-act-does", "Name an act that does."),
        ));
    }
    let (credential, number) = (by.credential.clone(), by.number);
    Ok(Box::new(move |state| {
        let decided = (decide.decision, number);
        if let Some(draft) = state.proceedings.drafts.get_mut(&act) {
            draft.decided.insert(credential, decided);
        } else {
            state.proceedings.answers.entry(act).or_default().insert(credential, decided);
        }
    }))
}

fn not_the_one(by: &By, who: &Phrase) -> Refusal {
    Refusal::new(
        "not-asked",
        say!(
            "decide-cannot",
            "Only {who} can decide this; {credential} cannot.",
            who,
            credential = by.credential
        ),
        say!("ask-decide", "Ask {who} to decide.", who),
    )
}
