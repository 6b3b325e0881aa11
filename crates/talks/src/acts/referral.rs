//! Teams, questions to principals, withheld words, principles.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};

use super::seen;
use crate::act::{ActNo, Addressee, Elevate, Principle, Refer, Report, Uphold, Withhold};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::Role;
use crate::proceedings::{Elevation, PrincipleState, Referral};
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{Fate, Withheld};

/// Checks that provisions are in the base of a text.
fn standing(state: &State, text: &str, provisions: &BTreeSet<String>) -> Result<(), Refusal> {
    let living = state.table.living(text)?;
    if provisions.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-provision-named", "No provisions are named."),
            say!("name-least", "Name at least one."),
        ));
    }
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

/// Checks that credentials are currently held.
fn held(state: &State, names: &BTreeSet<String>) -> Result<(), Refusal> {
    let live = |name: &&String| state.credentials.get(*name).is_some_and(|c| c.ended.is_none());
    match names.iter().find(|name| !live(name)) {
        None => Ok(()),
        Some(name) => Err(Refusal::new(
            "no-such-credential",
            say!("not-current-credential-name", "{name} is not a current credential.", name),
            say!("name-credentials-talks", "Name credentials of the talks."),
        )),
    }
}

pub(super) fn refer(state: &State, by: &By, refer: Refer) -> Result<Deed, Refusal> {
    standing(state, &refer.text, &refer.provisions)?;
    held(state, &refer.members)?;
    if refer.members.is_empty() {
        return Err(Refusal::new(
            "no-team",
            say!("team-needs-members", "The team needs members."),
            say!("name-credential-least", "Name at least one credential."),
        ));
    }
    let with = state.proceedings.referred(&refer.text);
    if let Some(id) = refer.provisions.iter().find(|id| with.contains(id.as_str())) {
        return Err(Refusal::new(
            "referred-already",
            say!("team-already", "{id} is already with a team.", id = state.table.name(&refer.text, id)),
            say!("wait-report", "Wait for its report."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let living = state.table.living_mut(&refer.text);
        living.discussed.extend(refer.provisions.iter().cloned());
        let Refer { text, provisions, team, members, terms, due } = refer;
        let referral = Referral { text, provisions, team, members, terms, due, report: None };
        state.proceedings.referrals.insert(number, referral);
    }))
}

pub(super) fn report(state: &State, by: &By, report: Report) -> Result<Deed, Refusal> {
    seen(by, report.act)?;
    let referral = state.proceedings.referrals.get(&report.act).ok_or_else(|| {
        Refusal::new(
            "no-such-referral",
            say!("act-refers-nothing-team", "Act {act} does not refer anything to a team.", act = report.act),
            say!("name-act-sent-provisions", "Name the act that sent the provisions."),
        )
    })?;
    if !referral.members.contains(&by.credential) {
        return Err(Refusal::new(
            "not-of-the-team",
            say!(
                "not-member-team",
                "{credential} is not a member of the team {team}.",
                credential = by.credential,
                team = referral.team
            ),
            say!("ask-member-team-report", "Ask a member of the team to report."),
        ));
    }
    if let Some((act, _)) = &referral.report {
        return Err(Refusal::new(
            "reported",
            say!("team-reported-act", "The team reported by act {act}.", act),
            say!("refer-points-again", "Refer the points again."),
        ));
    }
    let malformed = |why: Phrase| {
        Refusal::new("malformed", why, say!("mend-report-sign-again", "Correct the report and sign again."))
    };
    if report.recommends.is_some_and(|nth| nth as usize >= report.options.len()) {
        return Err(malformed(say!(
            "recommended-option-not-one-options",
            "The recommended option is not one of the options of the report."
        )));
    }
    let living = state.table.living(&referral.text)?;
    for change in report.options.iter().flat_map(|o| &o.changes) {
        change.change().map_err(malformed)?;
        super::tabling::covered(living, change)?;
        if let Some(id) = change.touches().into_iter().find(|id| !referral.provisions.contains(*id)) {
            return Err(malformed(say!(
                "not-referred-team",
                "{id} was not referred to the team.",
                id = living.name(id)
            )));
        }
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        if let Some(referral) = state.proceedings.referrals.get_mut(&report.act) {
            referral.report = Some((number, report));
        }
    }))
}

pub(super) fn elevate(state: &State, by: &By, elevate: Elevate) -> Result<Deed, Refusal> {
    standing(state, &elevate.text, &elevate.provisions)?;
    match &elevate.to {
        Addressee::Credential(name) => held(state, &BTreeSet::from([name.clone()]))?,
        Addressee::Principals => {
            let principal =
                |c: &&crate::state::Accredited| c.credential.role == Role::Principal && c.ended.is_none();
            if !state.credentials.values().any(|c| principal(&c)) {
                return Err(Refusal::new(
                    "no-principal",
                    say!("no-principal-accredited", "No principals are accredited."),
                    say!(
                        "accredit-name-credential-decide",
                        "Accredit a principal, or name the credential that must decide."
                    ),
                ));
            }
        }
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        state.table.living_mut(&elevate.text).discussed.extend(elevate.provisions.iter().cloned());
        let Elevate { text, provisions, to, question } = elevate;
        let elevation = Elevation { by: party, text, provisions, to, question };
        state.proceedings.elevations.insert(number, elevation);
    }))
}

/// Takes words off the table, leaving their title and hash. Proposals on them become stale, and
/// consents to them lapse.
pub(super) fn withhold(state: &State, by: &By, withhold: Withhold) -> Result<Deed, Refusal> {
    standing(state, &withhold.text, &BTreeSet::from([withhold.provision.clone()]))?;
    held(state, &withhold.readers)?;
    if withhold.title.trim().is_empty() || withhold.readers.is_empty() {
        return Err(Refusal::new(
            "malformed",
            say!(
                "withheld-provision-title-all-readers",
                "A withheld provision needs a title that all may read, and readers."
            ),
            say!("name-both", "Name both."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let living = state.table.living_mut(&withhold.text);
        living.withhold(
            &withhold.provision,
            &withhold.title,
            number,
            Withheld { sealed: withhold.sealed, readers: withhold.readers },
        );
        let mut touched = BTreeSet::from([withhold.provision.clone()]);
        for tabled in living.tabled.values_mut() {
            for change in tabled.changes.iter_mut().filter(|c| c.fate == Fate::Live) {
                let on = change.change.touches();
                if on.contains(&withhold.provision.as_str()) {
                    touched.extend(on.into_iter().map(str::to_owned));
                    change.fate = Fate::Stale(number);
                }
            }
        }
        state.table.settle(&withhold.text, &touched, true, number);
    }))
}

pub(super) fn principle(state: &State, by: &By, principle: Principle) -> Result<Deed, Refusal> {
    if principle.words.trim().is_empty() {
        return Err(Refusal::new(
            "malformed",
            say!("words-principle-missing", "The words of the principle are missing."),
            say!("say-what-any-text-must-uphold", "Say what every text must uphold."),
        ));
    }
    for (text, provision) in &principle.watches {
        standing(state, text, &BTreeSet::from([provision.clone()]))?;
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let stated = PrincipleState {
            words: principle.words,
            watches: principle.watches,
            joined: BTreeSet::from([party]),
            upheld: std::collections::BTreeMap::new(),
        };
        state.proceedings.principles.insert(number, stated);
    }))
}

pub(super) fn uphold(state: &State, by: &By, uphold: &Uphold) -> Result<Deed, Refusal> {
    seen(by, uphold.act)?;
    seen(by, uphold.draft)?;
    let binds = state.proceedings.principles.get(&uphold.act).is_some_and(|p| p.joined.contains(&by.party));
    if !binds {
        return Err(Refusal::new(
            "not-bound",
            say!(
                "act-states-no-principle-joined",
                "Act {act} does not state a principle that {party} has joined.",
                act = uphold.act,
                party = by.party
            ),
            say!("join-principle-first", "Join the principle first."),
        ));
    }
    if !state.proceedings.drafts.contains_key(&uphold.draft) {
        return Err(Refusal::new(
            "no-such-draft",
            say!("act-issued-no-draft", "Act {draft} did not issue a draft.", draft = uphold.draft),
            say!("name-act-issued", "Name the act that issued it."),
        ));
    }
    let (party, upheld, act, draft) = (by.party.clone(), uphold.upheld, uphold.act, uphold.draft);
    Ok(Box::new(move |state| {
        if let Some(principle) = state.proceedings.principles.get_mut(&act) {
            principle.upheld.entry(draft).or_default().insert(party, upheld);
        }
    }))
}

/// Binds another party to a principle from this act on.
pub(crate) fn join_principle(principle: &PrincipleState, by: &By, act: ActNo) -> Result<Deed, Refusal> {
    if principle.joined.contains(&by.party) {
        return Err(Refusal::new(
            "joined-already",
            say!("joined-principle-already", "{party} has already joined the principle.", party = by.party),
            say!("no-action-needed", "No action is needed."),
        ));
    }
    let party = by.party.clone();
    Ok(Box::new(move |state| {
        if let Some(principle) = state.proceedings.principles.get_mut(&act) {
            principle.joined.insert(party);
        }
    }))
}
