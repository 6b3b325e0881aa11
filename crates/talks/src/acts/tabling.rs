//! Texts, bases and proposals.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, say};
use paraph_text::Words;

use super::seen;
use crate::act::{ActNo, ChangeBody, Origin, Propose, Renew, SetBase, Submit, Withdraw};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::{PartyCode, Standing};
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{BaseProvision, Fate, Incoming, Living, Submission, Tabled, TabledChange, structural};

pub(super) fn submit(state: &State, by: &By, submit: Submit) -> Result<Deed, Refusal> {
    let named =
        !submit.text.is_empty() && submit.text.chars().all(|c| c.is_alphanumeric() || "-._".contains(c));
    if !named {
        return Err(Refusal::new(
            "name-of-text",
            say!(
                "not-valid-name-text",
                "{text} is not a valid name for a text.",
                text = Phrase::quoted(&submit.text)
            ),
            say!("use-letters-digits-framework", "Use letters, digits, - . or _, for example framework."),
        ));
    }
    if submit.edition.is_some() && Some(&submit.language) == state.languages.first() {
        return Err(malformed(say!(
            "text-language-consent-cannot-render",
            "a text in the language of consent cannot render another text"
        )));
    }
    if !state.languages.contains(&submit.language) {
        return Err(Refusal::new(
            "language",
            say!(
                "not-language-talks",
                "{language} is not a language of these talks.",
                language = submit.language
            ),
            say!(
                "submit-text-one",
                "Submit a text in one of: {languages}.",
                languages = state.languages.join(", ")
            ),
        ));
    }
    if Some(&submit.language) != state.languages.first() {
        rendered(state, &submit)?;
    }
    let mut ids = BTreeSet::new();
    for body in &submit.provisions {
        body.provision().map_err(malformed)?;
        if !ids.insert(&body.id) {
            return Err(malformed(say!(
                "two-provisions-identity",
                "two provisions have the identity {id}",
                id = body.id
            )));
        }
    }
    if ids.is_empty() {
        return Err(malformed(say!(
            "text-not-contain-any-provisions",
            "the text does not contain any provisions"
        )));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        if let Some(edition) = submit.edition {
            let living = state.table.texts.entry(submit.text.clone()).or_default();
            living.versions.entry(submit.language.clone()).or_default().take(
                number,
                &party,
                edition,
                &submit.provisions,
            );
        }
        let submission = Submission {
            by: party,
            marking: submit.marking,
            language: submit.language,
            brackets: submit.brackets,
            provisions: submit.provisions,
        };
        state.table.texts.entry(submit.text).or_default().submitted.insert(number, submission);
    }))
}

/// Checks that a version in another language translates provisions of the base.
fn rendered(state: &State, submit: &Submit) -> Result<(), Refusal> {
    let living = state.table.living(&submit.text)?;
    let Some(edition) = submit.edition else {
        return Err(Refusal::new(
            "which-edition",
            say!(
                "version-says-edition-base-renders",
                "A version in {language} must say which edition of the base it renders.",
                language = submit.language
            ),
            say!(
                "give-edition-base",
                "Give the edition; the base is at {edition}.",
                edition = living.edition
            ),
        ));
    };
    if edition == 0 || edition > living.edition {
        return Err(Refusal::new(
            "no-such-edition",
            say!(
                "base-editions-not",
                "The base of {text} has only {last} editions; edition {edition} does not exist.",
                text = submit.text,
                last = living.edition,
                edition
            ),
            say!("render-current-base", "Render the current base."),
        ));
    }
    match submit.provisions.iter().find(|p| living.provision(&p.id).is_none()) {
        None => Ok(()),
        Some(body) => Err(Refusal::new(
            "no-such-provision",
            say!(
                "base-not-contain-provision-version",
                "The base of {text} does not contain {id}, which this version renders.",
                text = submit.text,
                id = body.id
            ),
            say!(
                "give-each-provision-identity-renders",
                "Give each provision the identity of the provision that it renders."
            ),
        )),
    }
}

pub(super) fn malformed(why: Phrase) -> Refusal {
    Refusal::new(
        "malformed",
        say!("what-handed-not-well-formed", "What you submitted is not well formed: {why}.", why),
        say!("correct-sign-again", "Correct it and sign again."),
    )
}

pub(super) fn set_base(state: &State, by: &By, set: &SetBase) -> Result<Deed, Refusal> {
    seen(by, set.act)?;
    let found = state.table.texts.iter().find(|(_, l)| l.submitted.contains_key(&set.act));
    let Some((name, living)) = found else {
        return Err(Refusal::new(
            "no-such-text",
            say!("act-not-submit-text", "Act {act} does not submit a text.", act = set.act),
            say!("name-act-submitted", "Name the act that submitted it."),
        ));
    };
    if living.source == Some(set.act) {
        return Err(Refusal::new(
            "has-a-base",
            say!("act-base-already", "Act {act} is already the base of {name}.", act = set.act, name),
            say!("propose-changes-hand-another-text", "Propose changes to it, or submit another text."),
        ));
    }
    let language = &living.submitted[&set.act].language;
    if Some(language) != state.languages.first() {
        return Err(Refusal::new(
            "not-the-language-of-consent",
            say!(
                "text-not-language-consent",
                "The text is in {language}, which is not the language of consent.",
                language
            ),
            say!("set-text-language-consent-base", "Set a text in the language of consent as the base."),
        ));
    }
    let (name, act, number) = (name.clone(), set.act, by.number);
    Ok(Box::new(move |state| {
        let living = state.table.living_mut(&name);
        let Incoming { by, provisions, changes } = Incoming::of(&living.submitted[&act]);
        if living.edition > 0 {
            // Another text for the same talks: provisions that are the same keep their identities.
            let mut touched: BTreeSet<String> = living.base.iter().map(|p| p.id().to_owned()).collect();
            living.source = Some(act);
            living.close_incoming(number);
            touched.extend(living.take_over(number, act, &provisions));
            living.bring(number, by, &provisions, changes);
            touched.extend(living.base.iter().map(|p| p.id().to_owned()));
            state.table.settle(&name, &touched, true, number);
            return;
        }
        living.edition = 1;
        living.source = Some(act);
        living.base = provisions.iter().map(|body| BaseProvision::new(body.clone(), act, 1)).collect();
        if !changes.is_empty() {
            living.bring(number, by, &provisions, changes);
            let touched = living.base.iter().map(|p| p.id().to_owned()).collect();
            state.table.settle(&name, &touched, true, number);
        }
    }))
}

/// Checks that changes can be made to a base as the author saw it.
pub(super) fn laid(living: &Living, text: &str, edition: u64, changes: &[ChangeBody]) -> Result<(), Refusal> {
    if edition == 0 || edition > living.edition {
        return Err(Refusal::new(
            "no-such-edition",
            say!(
                "base-editions-not",
                "The base of {text} has only {last} editions; edition {edition} does not exist.",
                text,
                last = living.edition,
                edition
            ),
            say!("propose-changes-current-base", "Propose changes to the current base."),
        ));
    }
    if changes.is_empty() {
        return Err(malformed(say!("words-unchanged", "the words are unchanged")));
    }
    let inserted: BTreeSet<&str> = changes
        .iter()
        .filter_map(|c| match c {
            ChangeBody::Insert { provision, .. } => Some(provision.id.as_str()),
            _ => None,
        })
        .collect();
    let mut questions = BTreeSet::new();
    for change in changes {
        change.change().map_err(malformed)?;
        covered(living, change)?;
        for id in change.touches() {
            known(living, text, edition, id)?;
            if !questions.insert((question(change), id)) {
                return Err(malformed(say!(
                    "two-changes-answer-same-question-about",
                    "two changes decide the same question about {id}",
                    id = living.name(id)
                )));
            }
        }
        shape(living, &inserted, change)?;
    }
    Ok(())
}

/// Checks that words on a withheld point are sealed as its own are.
pub(super) fn covered(living: &Living, change: &ChangeBody) -> Result<(), Refusal> {
    let withheld = |id: &&str| living.provision(id).is_some_and(|p| p.withheld.is_some());
    let Some(id) = change.touches().into_iter().find(withheld) else { return Ok(()) };
    match change {
        ChangeBody::Reword { .. } if change.sealed().is_none() => Err(bare(living, id)),
        ChangeBody::Split { .. } | ChangeBody::Merge { .. } => Err(Refusal::new(
            "withheld-whole",
            say!(
                "withheld-not-split-or-merged",
                "{provision} is withheld, and cannot be split or merged.",
                provision = living.name(id)
            ),
            say!("propose-new-words-sealed", "Propose new words for it: they are sealed for its readers."),
        )),
        _ => Ok(()),
    }
}

/// Refuses plain words on a withheld point.
pub(super) fn bare(living: &Living, id: &str) -> Refusal {
    Refusal::new(
        "withheld-words",
        say!(
            "withheld-words-not-sealed",
            "{provision} is withheld, and words on it must be sealed.",
            provision = living.name(id)
        ),
        say!("propose-new-words-sealed", "Propose new words for it: they are sealed for its readers."),
    )
}

fn known(living: &Living, text: &str, edition: u64, id: &str) -> Result<(), Refusal> {
    let Some(standing) = living.provision(id) else {
        return Err(Refusal::new(
            "no-such-provision",
            say!(
                "base-not-contain-provision-text",
                "The base of {text} does not contain {id}.",
                text,
                id = living.name(id)
            ),
            say!("propose-changes-current-base", "Propose changes to the current base."),
        ));
    };
    if standing.edition > edition {
        return Err(Refusal::new(
            "words-have-changed",
            say!(
                "changed-since-edition-base",
                "{provision} has changed since edition {edition} of the base.",
                provision = living.name(standing.id()),
                edition
            ),
            say!("look-current-text-propose-again", "Look at the current text and propose again."),
        ));
    }
    Ok(())
}

/// Returns the question that a change answers. A party has one proposal on each question.
pub(super) fn question(change: &ChangeBody) -> u8 {
    match change {
        ChangeBody::Reword { .. }
        | ChangeBody::Delete { .. }
        | ChangeBody::Split { .. }
        | ChangeBody::Merge { .. } => 0,
        ChangeBody::Move { .. } => 1,
        ChangeBody::Renumber { .. } => 2,
        ChangeBody::Insert { .. } => 3,
    }
}

fn shape(living: &Living, inserted: &BTreeSet<&str>, change: &ChangeBody) -> Result<(), Refusal> {
    let stands = |after: &Option<String>| {
        after.as_deref().is_none_or(|a| living.provision(a).is_some() || inserted.contains(a))
    };
    let adrift = |after: &Option<String>| {
        malformed(say!(
            "place-after-not-exist",
            "the place after {after} does not exist",
            after = after.as_deref().unwrap_or_default()
        ))
    };
    let same = |a: &str, b: &str| Words::of(a).iter().eq(Words::of(b).iter());
    match change {
        ChangeBody::Reword { id, wording } => {
            let now = living.provision(id).map(|p| p.provision.wording.as_str()).unwrap_or_default();
            if same(now, wording) {
                return Err(malformed(say!(
                    "words-base",
                    "{id} already has these words in the base",
                    id = living.name(id)
                )));
            }
            if Words::of(wording).is_empty() {
                return Err(malformed(say!(
                    "no-words-left-use-deletion",
                    "{id} would have no words left; use a deletion instead",
                    id = living.name(id)
                )));
            }
        }
        ChangeBody::Insert { after, provision } => {
            if !stands(after) {
                return Err(adrift(after));
            }
            if living.provision(&provision.id).is_some() {
                return Err(malformed(say!(
                    "base-provision-already",
                    "the base already has a provision {id}",
                    id = living.name(&provision.id)
                )));
            }
            if after.as_ref() == Some(&provision.id) {
                return Err(malformed(say!(
                    "would-follow-itself",
                    "{id} would follow itself",
                    id = living.name(&provision.id)
                )));
            }
        }
        ChangeBody::Move { id, after } => {
            if !stands(after) {
                return Err(adrift(after));
            }
            let at = living.position(id).unwrap_or_default();
            let own = living.text().subtree(at);
            if after.as_deref().and_then(|a| living.position(a)).is_some_and(|p| own.contains(&p)) {
                return Err(malformed(say!(
                    "follow-provision-contains",
                    "{id} would follow a provision that it contains",
                    id = living.name(id)
                )));
            }
        }
        ChangeBody::Split { id, parts } => {
            if parts.len() < 2 || parts.iter().any(|p| Words::of(&p.wording).is_empty()) {
                return Err(malformed(say!(
                    "not-split-least-two-parts",
                    "{id} is not split into at least two parts that have words",
                    id = living.name(id)
                )));
            }
            let mut ids = BTreeSet::new();
            let fresh = parts[1..].iter().all(|p| living.provision(&p.id).is_none() && ids.insert(&p.id));
            if &parts[0].id != id || !fresh {
                return Err(malformed(say!(
                    "first-part-keeps-identity-others-new",
                    "the first part of {id} must keep its identity, and the other parts must have new ones",
                    id = living.name(id)
                )));
            }
        }
        ChangeBody::Merge { ids, wording } => {
            let distinct: BTreeSet<&String> = ids.iter().collect();
            if ids.len() < 2 || distinct.len() < ids.len() || Words::of(wording).is_empty() {
                return Err(malformed(say!(
                    "merger-needs-words-least-two",
                    "a merger needs words and at least two different provisions"
                )));
            }
        }
        ChangeBody::Delete { .. } | ChangeBody::Renumber { .. } => {}
    }
    Ok(())
}

fn origins(by: &By, origin: &[Origin]) -> Result<(), Refusal> {
    origin.iter().try_for_each(|o| seen(by, o.act))
}

pub(super) fn propose(state: &State, by: &By, propose: Propose) -> Result<Deed, Refusal> {
    let living = state.table.living(&propose.text)?;
    laid(living, &propose.text, propose.edition, &propose.changes)?;
    origins(by, &propose.origin)?;
    for party in &propose.with {
        let able = state.member(party).is_some_and(|p| p.standing == Standing::Party);
        if !able || party == &by.party {
            return Err(Refusal::new(
                "no-such-sponsor",
                say!("cannot-asked-co-sponsor", "{party} cannot be asked to co-sponsor.", party),
                say!("name-other-parties-talks", "Name other parties to the talks."),
            ));
        }
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let tabled = Tabled {
            by: party.clone(),
            invited: propose.with,
            changes: Vec::new(),
            lost: Vec::new(),
            reason: propose.reason,
            origin: propose.origin,
            filed: None,
        };
        table(state, &propose.text, number, tabled, by_one(&party, propose.changes));
    }))
}

/// Tables changes as a party's proposal, by an act that the party did not sign.
pub(super) fn tabled_by(
    state: &State,
    number: ActNo,
    party: &PartyCode,
    text: &str,
    edition: u64,
    changes: Vec<ChangeBody>,
) -> Result<Deed, Refusal> {
    laid(state.table.living(text)?, text, edition, &changes)?;
    let (party, text) = (party.clone(), text.to_owned());
    Ok(Box::new(move |state| {
        let tabled = Tabled {
            by: party.clone(),
            invited: BTreeSet::new(),
            changes: Vec::new(),
            lost: Vec::new(),
            reason: None,
            origin: Vec::new(),
            filed: None,
        };
        table(state, &text, number, tabled, by_one(&party, changes));
    }))
}

/// Tables changes. They replace their sponsors' earlier proposals on the same questions.
pub(super) fn table(
    state: &mut State,
    text: &str,
    number: ActNo,
    mut tabled: Tabled,
    changes: Vec<(BTreeSet<PartyCode>, ChangeBody)>,
) {
    let living = state.table.living_mut(text);
    let wanted = questions(changes.iter().map(|(_, change)| change));
    let mut touched: BTreeSet<String> = wanted.iter().map(|(_, id)| id.clone()).collect();
    let mut structure = changes.iter().any(|(_, change)| structural(change));
    let sponsors: BTreeSet<PartyCode> = changes.iter().flat_map(|(all, _)| all).cloned().collect();
    for party in &sponsors {
        let own = changes.iter().filter(|(all, _)| all.contains(party));
        let own = questions(own.map(|(_, change)| change));
        structure |= give_way(living, number, party, &own, &mut touched);
    }
    for (sponsors, change) in changes {
        if let ChangeBody::Insert { after: Some(after), .. } = &change {
            living.discussed.insert(after.clone());
        }
        tabled.changes.push(TabledChange { change, sponsors, fate: Fate::Live });
    }
    living.tabled.insert(number, tabled);
    let ids: Vec<String> = wanted.into_iter().map(|(_, id)| id).collect();
    living.index(number, &ids);
    living.discussed.extend(ids);
    state.table.settle(text, &touched, structure, number);
}

fn by_one(party: &PartyCode, changes: Vec<ChangeBody>) -> Vec<(BTreeSet<PartyCode>, ChangeBody)> {
    changes.into_iter().map(|change| (BTreeSet::from([party.clone()]), change)).collect()
}

/// Drops a party's live proposals on questions that it now answers again. Returns whether this may
/// change the order of the text.
fn give_way(
    living: &mut Living,
    number: ActNo,
    party: &PartyCode,
    wanted: &BTreeSet<(u8, String)>,
    touched: &mut BTreeSet<String>,
) -> bool {
    let mut structure = false;
    let earlier: BTreeSet<ActNo> =
        touched.iter().flat_map(|id| living.touching.get(id).into_iter().flatten()).copied().collect();
    for act in earlier {
        let Some(old) = living.tabled.get_mut(&act) else { continue };
        for change in old.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
            let clash = change
                .change
                .touches()
                .iter()
                .any(|id| wanted.contains(&(question(&change.change), (*id).to_owned())));
            if clash && change.sponsors.remove(party) {
                structure |= structural(&change.change);
                touched.extend(change.change.touches().into_iter().map(str::to_owned));
                if change.sponsors.is_empty() {
                    change.fate = Fate::Superseded(number);
                    change.sponsors.insert(party.clone());
                }
            }
        }
    }
    structure
}

/// Returns the questions that changes answer, by provision.
fn questions<'a>(changes: impl Iterator<Item = &'a ChangeBody>) -> BTreeSet<(u8, String)> {
    changes.flat_map(|c| c.touches().into_iter().map(move |id| (question(c), id.to_owned()))).collect()
}

/// Returns the text and the proposal of an act, with those of its changes that a party sponsors.
fn proposal<'a>(state: &'a State, by: &By, act: ActNo) -> Result<(&'a str, &'a Tabled), Refusal> {
    seen(by, act)?;
    let found = state.table.texts.iter().find_map(|(name, l)| l.tabled.get(&act).map(|t| (name.as_str(), t)));
    found.ok_or_else(|| {
        Refusal::new(
            "no-such-proposal",
            say!("act-not-proposal", "Act {act} is not a proposal.", act),
            say!("name-act-tabled", "Name the act by which it was tabled."),
        )
    })
}

pub(super) fn withdraw(state: &State, by: &By, withdraw: Withdraw) -> Result<Deed, Refusal> {
    let (text, tabled) = proposal(state, by, withdraw.act)?;
    let all = withdraw.provisions.is_empty();
    let provisions = withdraw.provisions;
    let named = move |change: &ChangeBody| {
        let own = match change {
            ChangeBody::Insert { provision, .. } => vec![provision.id.as_str()],
            other => other.touches(),
        };
        all || own.iter().any(|id| provisions.contains(*id))
    };
    if !tabled.live().any(|c| c.sponsors.contains(&by.party) && named(&c.change)) {
        return Err(Refusal::new(
            "nothing-to-withdraw",
            say!(
                "no-longer-anything-act-table",
                "{party} no longer has anything from act {act} on the table there.",
                party = by.party,
                act = withdraw.act
            ),
            say!(
                "name-proposal-provisions-party-sponsors-now",
                "Name a proposal and provisions that your party sponsors now."
            ),
        ));
    }
    let (text, party, number, act) = (text.to_owned(), by.party.clone(), by.number, withdraw.act);
    Ok(Box::new(move |state| {
        retract(state, &text, act, number, |code| *code == party, named);
    }))
}

/// Takes sponsors from changes of a proposal that are on the table. A change without any other sponsor is withdrawn.
/// Returns whether there was one.
pub(super) fn retract(
    state: &mut State,
    text: &str,
    act: ActNo,
    by: ActNo,
    whose: impl Fn(&PartyCode) -> bool,
    named: impl Fn(&ChangeBody) -> bool,
) -> bool {
    let living = state.table.living_mut(text);
    let mut touched = BTreeSet::new();
    let (mut structure, mut any) = (false, false);
    let Some(tabled) = living.tabled.get_mut(&act) else { return false };
    for change in tabled.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
        if named(&change.change) && change.sponsors.iter().any(&whose) {
            any = true;
            touched.extend(change.change.touches().into_iter().map(str::to_owned));
            structure |= structural(&change.change);
            if change.sponsors.iter().all(&whose) {
                change.fate = Fate::Withdrawn(by);
            } else {
                change.sponsors.retain(|sponsor| !whose(sponsor));
            }
        }
    }
    if any {
        follow_the_withdrawn(tabled);
        state.table.settle(text, &touched, structure, by);
    }
    any
}

/// Makes changes that followed a withdrawn insertion follow its predecessor instead.
fn follow_the_withdrawn(tabled: &mut Tabled) {
    let gone: BTreeMap<String, Option<String>> = tabled
        .changes
        .iter()
        .filter(|c| c.fate != Fate::Live)
        .filter_map(|c| match &c.change {
            ChangeBody::Insert { after, provision } => Some((provision.id.clone(), after.clone())),
            _ => None,
        })
        .collect();
    for change in tabled.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
        if let ChangeBody::Insert { after, .. } | ChangeBody::Move { after, .. } = &mut change.change {
            for _ in 0..=gone.len() {
                match after.as_ref().and_then(|id| gone.get(id)) {
                    Some(before) => *after = before.clone(),
                    None => break,
                }
            }
        }
    }
}

pub(super) fn renew(state: &State, by: &By, renew: Renew) -> Result<Deed, Refusal> {
    let (text, tabled) = proposal(state, by, renew.act)?;
    let stale = |fate: Fate| matches!(fate, Fate::Stale(_));
    let own = tabled.by == by.party || tabled.changes.iter().any(|c| c.sponsors.contains(&by.party));
    let any = tabled.changes.iter().any(|c| stale(c.fate)) || tabled.lost.iter().any(|l| stale(l.fate));
    if !own || !any {
        return Err(Refusal::new(
            "nothing-stale",
            say!(
                "no-stale-proposal-act",
                "{party} has no stale proposal in act {act}.",
                party = by.party,
                act = renew.act
            ),
            say!(
                "proposal-renewed-when-words-names-changed",
                "A proposal can be renewed only when the words around it have changed."
            ),
        ));
    }
    laid(state.table.living(text)?, text, renew.edition, &renew.changes)?;
    let fresh = Tabled {
        by: by.party.clone(),
        invited: BTreeSet::new(),
        changes: Vec::new(),
        lost: Vec::new(),
        reason: tabled.reason.clone(),
        origin: tabled.origin.clone(),
        filed: None,
    };
    let (text, party, number, act) = (text.to_owned(), by.party.clone(), by.number, renew.act);
    Ok(Box::new(move |state| {
        if let Some(old) = state.table.living_mut(&text).tabled.get_mut(&act) {
            let changes = old.changes.iter_mut().map(|c| &mut c.fate);
            for fate in changes.chain(old.lost.iter_mut().map(|l| &mut l.fate)).filter(|f| stale(**f)) {
                *fate = Fate::Renewed(number);
            }
        }
        table(state, &text, number, fresh, by_one(&party, renew.changes));
    }))
}

/// Adds a party to a proposal that named it as co-sponsor.
pub(crate) fn cosponsor(state: &State, by: &By, act: ActNo) -> Result<Deed, Refusal> {
    let nothing = || {
        Refusal::new(
            "nothing-to-join",
            say!("act-not-waiting", "Act {act} is not waiting for {party}.", act, party = by.party),
            say!(
                "join-act-waits-heads-delegation-proposal",
                "Join an act that is awaiting heads of delegation, or a proposal that asks your party to co-sponsor."
            ),
        )
    };
    let (text, tabled) = proposal(state, by, act).map_err(|_| nothing())?;
    if tabled.unconfirmed().contains(&by.party) {
        return Ok(super::filing::confirm(text, act, &by.party));
    }
    if !tabled.invited.contains(&by.party) || tabled.live().next().is_none() {
        return Err(nothing());
    }
    let (text, party, number) = (text.to_owned(), by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let living = state.table.living_mut(&text);
        let Some(tabled) = living.tabled.get(&act) else { return };
        // As if it had tabled them itself: its earlier proposals on these questions are dropped.
        let wanted = questions(tabled.live().map(|c| &c.change));
        let mut touched: BTreeSet<String> = wanted.iter().map(|(_, id)| id.clone()).collect();
        let mut structure = give_way(living, number, &party, &wanted, &mut touched);
        let Some(tabled) = living.tabled.get_mut(&act) else { return };
        tabled.invited.remove(&party);
        for change in tabled.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
            change.sponsors.insert(party.clone());
            structure |= structural(&change.change);
        }
        state.table.settle(&text, &touched, structure, number);
    }))
}
