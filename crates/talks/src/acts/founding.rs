//! Opening the talks, credentials, parties and rules.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};
use paraph_record::{PublicKey, Signature};

use crate::act::{Accede, Accredit, Act, ActNo, AmendRules, Open, Rekey};
use crate::authority::By;
use crate::fold::{Deed, Entry};
use crate::key::key_flaw;
use crate::party::{Credential, Party, PartyCode, Role, Standing};
use crate::refusal::Refusal;
use crate::rules::{Closing, Pen, Quorum, Rules};
use crate::state::{Accredited, Member, State};
use crate::table::{Course, Fate, Lapse};

/// Returns the author of the opening act, whose key must be among its credentials.
pub(crate) fn founder(entry: &Entry<'_>, number: ActNo) -> Result<By, Refusal> {
    let unopened = || {
        Refusal::new(
            "not-open",
            say!("talks-not-open-yet", "The talks are not open yet."),
            say!("first-act-record-opens-talks", "The first act of a record must open the talks."),
        )
    };
    let Ok(Act::Open(open)) = Act::read(entry.kind, entry.body) else { return Err(unopened()) };
    let own = open.credentials.iter().find(|c| c.key == entry.author).ok_or_else(|| {
        Refusal::new(
            "no-standing",
            say!(
                "founder-s-key-not-among-credentials",
                "The opening act does not include a credential with the founder's key."
            ),
            say!("name-founder-s-own-credential", "Include the founder's own credential."),
        )
    })?;
    let standing =
        open.parties.iter().find(|p| p.code == own.party).map_or(Standing::Observer, |p| p.standing);
    Ok(By {
        number,
        seen: entry.seen,
        credential: own.name.clone(),
        party: own.party.clone(),
        role: own.role,
        standing,
    })
}

pub(super) fn open(by: &By, open: Open) -> Result<Deed, Refusal> {
    let wrong = |rule: Phrase| {
        Refusal::new(
            "opening",
            rule,
            say!("correct-open-talks-again", "Correct this, and open the talks again."),
        )
    };
    if open.title.trim().is_empty() {
        return Err(wrong(say!("talks-need-title", "The talks need a title.")));
    }
    let mut codes = BTreeSet::new();
    for party in &open.parties {
        apart(codes.iter().map(PartyCode::as_str), party.code.as_str())?;
        if !codes.insert(party.code.clone()) {
            return Err(wrong(say!(
                "two-parties-short-name",
                "Two parties have the short name {code}.",
                code = party.code
            )));
        }
    }
    let mut names: BTreeSet<&String> = BTreeSet::new();
    for credential in &open.credentials {
        if !codes.contains(&credential.party) {
            return Err(wrong(say!(
                "not-belong-party-talks",
                "{name} does not belong to a party to these talks.",
                name = credential.name
            )));
        }
        shaped(credential)?;
        apart(names.iter().map(|name: &&String| name.as_str()), &credential.name)?;
        names.insert(&credential.name);
    }
    distinct(&open.credentials).map_err(wrong)?;
    let parties = || open.parties.iter().filter(|p| p.standing == Standing::Party);
    if parties().count() == 0 {
        return Err(wrong(say!("none-parties-negotiates", "None of the parties negotiates.")));
    }
    for party in parties() {
        let head = |c: &&Credential| c.party == party.code && c.role == Role::Head;
        if !open.credentials.iter().any(|c| head(&c)) {
            return Err(wrong(say!(
                "not-head-delegation",
                "{code} does not have a head of delegation.",
                code = party.code
            )));
        }
    }
    if !names.contains(&open.keeper) {
        return Err(wrong(say!(
            "credential-keeper-not-listed",
            "The credential of the keeper, {keeper}, is not listed.",
            keeper = Phrase::quoted(&open.keeper)
        )));
    }
    if open.languages.is_empty() {
        return Err(wrong(say!("no-language-named", "No languages are named.")));
    }
    sound(&open.rules, &open.parties)?;
    let number = by.number;
    Ok(Box::new(move |state| {
        for party in open.parties {
            state.parties.insert(party.code.clone(), Member { party, since: number, left: None });
        }
        for credential in open.credentials {
            enter(state, credential, number);
        }
        state.title = open.title;
        state.date = open.date;
        state.engine = open.engine;
        state.languages = open.languages;
        state.keeper = open.keeper;
        state.rules = open.rules;
    }))
}

/// Checks that nobody takes a name for another: names that look alike differ in nothing that a reader sees, and `-` and
/// `base` mean no words and the base.
fn apart<'a>(known: impl Iterator<Item = &'a str>, name: &str) -> Result<(), Refusal> {
    let hint = || say!("use-another-short-name", "Use another short name.");
    if name == "-" || name.eq_ignore_ascii_case("base") {
        return Err(Refusal::new(
            "name-with-meaning",
            say!(
                "name-means-something",
                "{name} has a meaning of its own in texts.",
                name = Phrase::quoted(name)
            ),
            hint(),
        ));
    }
    match known.filter(|other| *other != name).find(|other| paraph_text::look_alike(other, name)) {
        None => Ok(()),
        Some(other) => Err(Refusal::new(
            "name-looks-alike",
            say!(
                "name-looks-like-other",
                "{name} looks like {other}.",
                name = Phrase::quoted(name),
                other = Phrase::quoted(other)
            ),
            hint(),
        )),
    }
}

/// Checks the form of a credential's name and key.
fn shaped(credential: &Credential) -> Result<(), Refusal> {
    let office = credential.name.strip_prefix(&format!("{}/", credential.party));
    let named =
        office.is_some_and(|o| !o.is_empty() && o.chars().all(|c| c.is_alphanumeric() || "-._".contains(c)));
    if !named {
        return Err(Refusal::new(
            "name-of-credential",
            say!(
                "not-valid-name-credential",
                "{name} is not a valid name for a credential of {party}.",
                name = Phrase::quoted(&credential.name),
                party = credential.party
            ),
            say!(
                "name-office-head",
                "Name it {party}/ followed by an office, for example {party}/head.",
                party = credential.party
            ),
        ));
    }
    PublicKey::check(&credential.key).map(drop).map_err(|flaw| {
        let (what, remedy) = key_flaw(flaw);
        Refusal::new(
            "key",
            say!(
                "key-cannot-be-used",
                "The key of {name} cannot be used: it {what}.",
                name = credential.name,
                what
            ),
            remedy,
        )
    })
}

/// Checks that no name and no key is listed twice.
fn distinct(credentials: &[Credential]) -> Result<(), Phrase> {
    let (mut names, mut keys) = (BTreeSet::new(), BTreeSet::new());
    for credential in credentials {
        if !names.insert(&credential.name) || !keys.insert(&credential.key) {
            return Err(say!(
                "key-listed-twice",
                "{name}, or its key, is listed twice.",
                name = credential.name
            ));
        }
    }
    Ok(())
}

/// Checks that these parties can follow the rules.
fn sound(rules: &Rules, parties: &[Party]) -> Result<(), Refusal> {
    let wrong = |rule: Phrase| {
        Refusal::new("rules", rule, say!("correct-rules-procedure", "Correct the rules of procedure."))
    };
    let of = |code: &PartyCode, standing: Standing| {
        parties.iter().any(|p| &p.code == code && p.standing == standing)
    };
    match &rules.pen {
        Pen::Chair(code) if !of(code, Standing::Chair) => {
            return Err(wrong(say!(
                "rules-give-pen-chair-but",
                "The rules give the pen to {code} as chair, but {code} is not the chair.",
                code
            )));
        }
        Pen::Party(code) if !of(code, Standing::Party) => {
            return Err(wrong(say!(
                "rules-give-pen-not-party",
                "The rules give the pen to {code}, which is not a party.",
                code
            )));
        }
        _ => {}
    }
    if let Some(code) = rules.counts.iter().find(|c| !of(c, Standing::Party)) {
        return Err(wrong(say!(
            "rules-count-consent-not-party",
            "The rules count the consent of {code}, which is not a party.",
            code
        )));
    }
    if rules.closing == Closing::Finding && !parties.iter().any(|p| p.standing == Standing::Chair) {
        return Err(wrong(say!(
            "brackets-would-close-chair-s-finding",
            "Brackets would close by the chair's finding, but these talks have no chair."
        )));
    }
    let quorums = [rules.reopening, rules.amendment].into_iter().chain(match rules.closing {
        Closing::Acceptance(quorum) => Some(quorum),
        Closing::Finding => None,
    });
    for quorum in quorums {
        if let Quorum::Share(part, whole) = quorum
            && (part == 0 || part > whole)
        {
            return Err(wrong(say!(
                "not-valid-share",
                "{part} of {whole} is not a valid share.",
                part,
                whole
            )));
        }
    }
    Ok(())
}

fn enter(state: &mut State, credential: Credential, number: ActNo) {
    state.keys.insert(credential.key.clone(), credential.name.clone());
    let name = credential.name.clone();
    state.credentials.insert(name, Accredited { credential, since: number, ended: None });
}

/// Returns a credential that the author's party holds now.
pub(super) fn own<'a>(state: &'a State, by: &By, name: &str) -> Result<&'a Accredited, Refusal> {
    let known = state.credentials.get(name).filter(|c| c.credential.party == by.party && c.ended.is_none());
    known.ok_or_else(|| {
        Refusal::new(
            "no-such-credential",
            say!("not-credential", "{party} does not have a credential {name}.", party = by.party, name),
            say!("name-own-delegation-holds-now", "Name a credential that your delegation holds now."),
        )
    })
}

fn fresh_key(state: &State, key: &str) -> Result<(), Refusal> {
    let known = state.credentials.values().any(|c| c.credential.key == key);
    if !known && !state.spent_keys.contains(key) {
        return Ok(());
    }
    Err(Refusal::new(
        "key-in-use",
        say!(
            "key-belongs-belonged-another-credential",
            "This key belongs, or has belonged, to another credential."
        ),
        say!("create-new-key", "Create a new key."),
    ))
}

pub(super) fn accredit(state: &State, by: &By, accredit: Accredit) -> Result<Deed, Refusal> {
    let credential = accredit.credential;
    if credential.party != by.party {
        return Err(Refusal::new(
            "another-party",
            say!(
                "cannot-accredit",
                "{credential} cannot accredit for {party}.",
                credential = by.credential,
                party = credential.party
            ),
            say!(
                "head-delegation-accredits-own-delegation",
                "A head of delegation can accredit only for that delegation."
            ),
        ));
    }
    shaped(&credential)?;
    apart(state.credentials.keys().map(String::as_str), &credential.name)?;
    if state.credentials.contains_key(&credential.name) {
        return Err(Refusal::new(
            "credential-exists",
            say!("already-accredited", "{name} has already been accredited.", name = credential.name),
            say!(
                "give-credential-another-name-give-new",
                "Give the credential another name, or give it a new key."
            ),
        ));
    }
    fresh_key(state, &credential.key)?;
    let number = by.number;
    Ok(Box::new(move |state| enter(state, credential, number)))
}

/// Ends a credential.
pub(super) fn end(state: &mut State, name: &str, number: ActNo) {
    if let Some(accredited) = state.credentials.get_mut(name) {
        accredited.ended = Some(number);
        state.keys.remove(&accredited.credential.key);
    }
}

pub(super) fn rekey(state: &State, by: &By, rekey: Rekey) -> Result<Deed, Refusal> {
    let old = own(state, by, &rekey.credential)?.credential.clone();
    let fresh = Credential { key: rekey.key, ..old.clone() };
    shaped(&fresh)?;
    fresh_key(state, &fresh.key)?;
    proved(state, &old, &fresh, rekey.proof.as_deref())?;
    let number = by.number;
    Ok(Box::new(move |state| {
        state.keys.remove(&old.key);
        state.spent_keys.insert(old.key);
        enter(state, fresh, number);
    }))
}

/// Checks that a new key is held where that must be proved: a keeper with a key that nobody holds could
/// sign no checkpoint any more, and nobody else may replace it.
fn proved(state: &State, old: &Credential, fresh: &Credential, proof: Option<&str>) -> Result<(), Refusal> {
    let refuse = |rule: Phrase| {
        let remedy = say!(
            "prove-new-key-by-signature",
            "Add the proof: a signature by the new key, made where that key is kept."
        );
        Err(Refusal::new("key-not-proved", rule, remedy))
    };
    let Some(proof) = proof else {
        if old.name != state.keeper {
            return Ok(());
        }
        return refuse(say!(
            "keeper-must-prove-new-key",
            "{name} keeps the record, and does not prove that it holds the new key.",
            name = old.name
        ));
    };
    let keys = PublicKey::check(&old.key).ok().zip(PublicKey::check(&fresh.key).ok());
    match (keys, Signature::parse(proof)) {
        (Some((old_key, new_key)), Ok(proof)) if new_key.is_proved(&old.name, &old_key, &proof) => Ok(()),
        _ => refuse(say!(
            "proof-not-by-new-key",
            "The proof is not a signature by the new key for {name}.",
            name = old.name
        )),
    }
}

pub(super) fn accede(state: &State, by: &By, accede: Accede) -> Result<Deed, Refusal> {
    let code = &accede.party.code;
    if state.parties.contains_key(code) {
        return Err(Refusal::new(
            "party-exists",
            say!(
                "takes-part-taken-part-already",
                "{code} already takes part or has taken part before.",
                code
            ),
            say!("use-another-short-name", "Use another short name."),
        ));
    }
    apart(state.parties.keys().map(PartyCode::as_str), code.as_str())?;
    let mut names: Vec<&str> = state.credentials.keys().map(String::as_str).collect();
    for credential in &accede.credentials {
        shaped(credential)?;
        apart(names.iter().copied(), &credential.name)?;
        names.push(&credential.name);
        fresh_key(state, &credential.key)?;
        if &credential.party != code {
            return Err(Refusal::new(
                "another-party",
                say!("not", "{name} does not belong to {code}.", name = credential.name, code),
                say!("name-credentials-acceding-party-alone", "Name only credentials of the acceding party."),
            ));
        }
    }
    distinct(&accede.credentials).map_err(|rule| {
        Refusal::new("key-in-use", rule, say!("list-each-once", "List each credential once."))
    })?;
    let head = |c: &Credential| c.role == Role::Head;
    if accede.party.standing == Standing::Party && !accede.credentials.iter().any(head) {
        return Err(Refusal::new(
            "no-head",
            say!("not-head-delegation", "{code} does not have a head of delegation.", code),
            say!("name", "Name one."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let code = accede.party.code.clone();
        state.parties.insert(code, Member { party: accede.party, since: number, left: None });
        for credential in accede.credentials {
            enter(state, credential, number);
        }
    }))
}

pub(super) fn amend_rules(state: &State, amend: AmendRules) -> Result<Deed, Refusal> {
    let parties: Vec<Party> =
        state.parties.values().filter(|m| m.left.is_none()).map(|m| m.party.clone()).collect();
    sound(&amend.rules, &parties)?;
    Ok(Box::new(move |state| state.rules = amend.rules))
}

/// Takes a party out of the talks. What it adopted with others remains; its open proposals and its
/// consents to open words go with it.
pub(super) fn leave(state: &State, by: &By) -> Result<Deed, Refusal> {
    let pen = match &state.rules.pen {
        Pen::Chair(code) | Pen::Party(code) => code == &by.party,
        Pen::Joint => false,
    };
    let keeper = state.credentials.get(&state.keeper).is_some_and(|c| c.credential.party == by.party);
    if pen || keeper {
        return Err(Refusal::new(
            "holds-an-office",
            say!("holds-pen-keeps-record", "{party} holds the pen or keeps the record.", party = by.party),
            say!(
                "let-heads-give-another-first",
                "First have the heads of delegation give this role to another party."
            ),
        ));
    }
    if state.counted() == BTreeSet::from([by.party.clone()]) {
        return Err(Refusal::new(
            "last-party",
            say!("no-parties-remain", "No parties would remain."),
            say!("record-stays", "The record stays as it is."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        if let Some(member) = state.parties.get_mut(&party) {
            member.left = Some(number);
        }
        let credentials: Vec<String> = state
            .credentials
            .values()
            .filter(|c| c.credential.party == party)
            .map(|c| c.credential.name.clone())
            .collect();
        for name in credentials {
            end(state, &name, number);
        }
        state.rules.counts.remove(&party);
        for pending in state.pending.values_mut() {
            pending.joined.remove(&party);
        }
        state.pending.retain(|_, p| !p.joined.is_empty());
        depart(state, &party, number);
    }))
}

fn depart(state: &mut State, party: &PartyCode, number: ActNo) {
    let open: Vec<ActNo> = state
        .table
        .acceptances
        .iter()
        .filter(|(_, a)| &a.party == party && a.course == Course::Live)
        .map(|(act, _)| *act)
        .collect();
    for act in open {
        state.table.end(act, Course::TakenBack(number));
    }
    for overlay in state.table.overlays.values_mut().filter(|o| &o.party == party && o.lifted.is_none()) {
        overlay.lifted = Some(number);
    }
    for (text, provisions) in &mut state.table.agreements {
        for (provision, parties) in provisions.iter_mut() {
            if let Some(agreement) = parties.remove(party) {
                state.table.lapses.push(Lapse {
                    act: agreement.act,
                    party: party.clone(),
                    text: text.clone(),
                    provision: provision.clone(),
                    by: number,
                });
            }
        }
        provisions.retain(|_, parties| !parties.is_empty());
    }
    state.table.positions.remove(party);
    let names: Vec<String> = state.table.texts.keys().cloned().collect();
    // What was reopened by the rules stays open, even if nobody present sponsors the words.
    let reopened: BTreeSet<ActNo> =
        state.table.closings.values().flatten().filter_map(|c| c.reopened).collect();
    for name in names {
        let living = state.table.living_mut(&name);
        let mut touched = BTreeSet::new();
        for (act, tabled) in &mut living.tabled {
            tabled.invited.remove(party);
            for change in tabled.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
                if change.sponsors.remove(party) {
                    touched.extend(change.change.touches().into_iter().map(str::to_owned));
                    if change.sponsors.is_empty() && !reopened.contains(act) {
                        change.fate = Fate::Withdrawn(number);
                    }
                }
            }
        }
        if living.edition > 0 {
            state.table.settle(&name, &touched, true, number);
        }
    }
}
