//! Prospects: the words to which an act would bind a delegation, or which it would support.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{
    Act, ActNo, ChangeBody, Choice, Decision, Join, ProvisionBody, Reading, Sentence, Stance,
};
use paraph_talks::{
    BaseProvision, Entry, Gone, Living, PartyCode, Phrase, Role, State, fold, name_of, say, with_base,
};
use paraph_text::{Proposal, Sponsor, Sponsors, Text, apply};

use crate::paper::Place;
use crate::passage::Passage;

/// A provision that an act concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Place of the provision.
    pub place: Place,
    /// Name that a person would use.
    pub name: Phrase,
    /// Words before the act.
    pub before: Option<Passage>,
    /// Words after the act; `None` if the provision would be gone.
    pub after: Option<Passage>,
}

/// A whole text that an act concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Name of the text.
    pub text: String,
    /// Provisions before the act.
    pub before: Vec<Passage>,
    /// Provisions after the act.
    pub after: Vec<Passage>,
    /// Whether the act consents to all of it.
    pub affirmed: bool,
}

/// Effects that an act would have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// Provisions that it concerns.
    pub spoken: Vec<Spoken>,
    /// Texts whose words it changes or affirms.
    pub whole: Vec<Whole>,
    /// Words outside any text, with a description: sentences of a statement, a principle.
    pub words: Vec<(Phrase, String)>,
    /// Whether it binds.
    pub binds: bool,
}

/// Returns the effects on words that an act by this key would have.
pub fn prospect(state: &State, author: &str, act: &Act) -> Prospect {
    match act {
        Act::Propose(p) => proposed(state, &p.text, &p.changes),
        Act::Renew(r) => {
            tabled(state, r.act).map_or_else(Prospect::default, |(text, _)| proposed(state, text, &r.changes))
        }
        Act::Position(p) if p.stance != Stance::Oppose => chosen(state, std::slice::from_ref(&p.on), false),
        Act::Accept(a) => chosen(state, &a.items, true),
        Act::Put(p) => chosen(state, &p.items, true),
        Act::Agree(a) => agreed(state, &a.text, &a.provisions),
        Act::Initial(i) => paper(state, i.act),
        Act::Clear(c) => paper(state, c.act),
        Act::Decide(d) if d.decision == Decision::Approves => paper(state, d.act),
        Act::Statement(s) => {
            let words = s.sentences.iter().filter_map(sentence).map(told).collect();
            Prospect { words, ..Prospect::default() }
        }
        Act::ConsentTo(c) => {
            let of = state.proceedings.statements.get(&c.act);
            let all = of.into_iter().flat_map(|s| s.sentences.iter().zip(0u32..));
            let named = all.filter(|(_, at)| c.sentences.is_empty() || c.sentences.contains(at));
            let words = named.filter_map(|(s, _)| sentence(s)).map(told).collect();
            Prospect { words, binds: true, ..Prospect::default() }
        }
        Act::Principle(p) => {
            let words = vec![(say!("the-principle", "the principle"), p.words.clone())];
            Prospect { words, binds: true, ..Prospect::default() }
        }
        Act::Join(j) => joined(state, author, act, j),
        Act::Issue(i) => {
            let mut found = brought_about(state, author, act);
            if let Some(living) = state.table.texts.get(&i.text) {
                found.whole.push(affirmed(&i.text, &living.base));
            }
            found
        }
        Act::SetBase(_)
        | Act::Close(_)
        | Act::Declare(_)
        | Act::Correct(_)
        | Act::SetAside(_)
        | Act::Withhold(_)
        | Act::Reopen(_) => brought_about(state, author, act),
        _ => Prospect::default(),
    }
}

fn told(words: &str) -> (Phrase, String) {
    (say!("the-statement", "the statement"), words.to_owned())
}

/// Returns the words of a sentence if they speak for the delegation; another side's own words do
/// not.
fn sentence(sentence: &Sentence) -> Option<&str> {
    match sentence {
        Sentence::Fact { words, .. } | Sentence::Common { words } => Some(words),
        Sentence::Own { .. } => None,
    }
}

fn passages(base: &[BaseProvision]) -> Vec<Passage> {
    base.iter().map(|p| Passage::of(&p.provision.wording)).collect()
}

fn affirmed(text: &str, base: &[BaseProvision]) -> Whole {
    Whole { text: text.to_owned(), before: passages(base), after: passages(base), affirmed: true }
}

fn tabled(state: &State, act: ActNo) -> Option<(&str, Vec<ChangeBody>)> {
    state.table.texts.iter().find_map(|(text, living)| {
        let tabled = living.tabled.get(&act)?;
        Some((text.as_str(), tabled.changes.iter().map(|c| c.change.clone()).collect()))
    })
}

/// Returns the effects of a proposal on a text.
pub fn proposed(state: &State, text: &str, changes: &[ChangeBody]) -> Prospect {
    let Some(living) = state.table.texts.get(text) else { return Prospect::default() };
    let wished = changes.iter().filter_map(|c| c.change().ok()).collect();
    let proposal = Proposal { sponsors: Sponsors::from_iter(Sponsor::new("own")), changes: wished };
    let base: Text = living.text();
    let after: Vec<ProvisionBody> =
        apply(&base, &proposal).provisions().iter().map(ProvisionBody::of).collect();
    let mut touched: BTreeSet<String> =
        changes.iter().flat_map(ChangeBody::touches).map(str::to_owned).collect();
    touched.extend(after.iter().map(|p| p.id.clone()).filter(|id| living.position(id).is_none()));
    let spoken = touched.into_iter().map(|id| {
        let at = after.iter().position(|p| p.id == id);
        let name = match at {
            Some(at) if living.position(&id).is_none() => name_of(&after, at),
            _ => living.name(&id),
        };
        Spoken {
            name,
            before: living.provision(&id).map(|p| Passage::of(&p.provision.wording)),
            after: at.map(|at| Passage::of(&after[at].wording)),
            place: (text.to_owned(), id),
        }
    });
    let whole = Whole {
        text: text.to_owned(),
        before: passages(&living.base),
        after: after.iter().map(|p| Passage::of(&p.wording)).collect(),
        affirmed: false,
    };
    Prospect { spoken: spoken.collect(), whole: vec![whole], words: Vec::new(), binds: false }
}

/// Returns the effects of adopting these alternatives in the base.
pub fn chosen(state: &State, choices: &[Choice], binds: bool) -> Prospect {
    let mut places: BTreeMap<Place, Vec<&Reading>> = BTreeMap::new();
    for choice in choices {
        places.entry((choice.text.clone(), choice.provision.clone())).or_default().push(&choice.reads);
    }
    let mut found = Prospect { binds, ..Prospect::default() };
    for (place, readings) in places {
        let Some(living) = state.table.texts.get(&place.0) else { continue };
        if let Some(spoken) = read_so(living, place, &readings) {
            found.spoken.push(spoken);
        }
    }
    let texts: BTreeSet<&str> = found.spoken.iter().map(|s| s.place.0.as_str()).collect();
    found.whole = texts
        .into_iter()
        .filter_map(|text| Some(replaced(text, state.table.texts.get(text)?, &found.spoken)))
        .collect();
    found
}

fn read_so(living: &Living, place: Place, readings: &[&Reading]) -> Option<Spoken> {
    let id = place.1.clone();
    let Some(standing) = living.provision(&id) else {
        // For a proposed provision, consent to it is consent to its words.
        let stands = readings.iter().any(|r| matches!(r, Reading::Presence { present: true }));
        let body = living.brackets(&id).iter().find_map(|b| b.inserted.as_ref()).filter(|_| stands)?;
        let name = say!("new-named", "new {name}", name = name_of(&[body], 0));
        return Some(Spoken { place, name, before: None, after: Some(Passage::of(&body.wording)) });
    };
    let wording = &standing.provision.wording;
    let (name, before) = (living.name(&id), Some(Passage::of(wording)));
    if readings.iter().any(|r| matches!(r, Reading::Presence { present: false })) {
        return Some(Spoken { place, name, before, after: None });
    }
    let words: Vec<(usize, usize, &str)> = readings
        .iter()
        .filter_map(|r| match r {
            Reading::Words { from, to, new, .. } => Some((*from as usize, *to as usize, new.as_str())),
            _ => None,
        })
        .collect();
    let speaks = !words.is_empty() || readings.iter().any(|r| matches!(r, Reading::Presence { .. }));
    speaks.then(|| Spoken { place, name, before, after: Some(Passage::with(wording, words)) })
}

/// Returns a text in which the provisions that the act concerns are replaced.
fn replaced(text: &str, living: &Living, spoken: &[Spoken]) -> Whole {
    let here: BTreeMap<&str, &Spoken> =
        spoken.iter().filter(|s| s.place.0 == text).map(|s| (s.place.1.as_str(), s)).collect();
    let kept = living.base.iter().filter_map(|p| match here.get(p.id()) {
        Some(spoken) => spoken.after.clone(),
        None => Some(Passage::of(&p.provision.wording)),
    });
    let new =
        here.iter().filter(|(id, _)| living.position(id).is_none()).filter_map(|(_, s)| s.after.clone());
    Whole {
        text: text.to_owned(),
        before: passages(&living.base),
        after: kept.chain(new).collect(),
        affirmed: false,
    }
}

/// Returns the effects of agreeing to the current words of provisions.
fn agreed(state: &State, text: &str, provisions: &BTreeSet<String>) -> Prospect {
    let Some(living) = state.table.texts.get(text) else { return Prospect::default() };
    let standing = provisions.iter().filter_map(|id| living.provision(id));
    let spoken = standing.map(|p| Spoken {
        place: (text.to_owned(), p.id().to_owned()),
        name: living.name(p.id()),
        before: Some(Passage::of(&p.provision.wording)),
        after: Some(Passage::of(&p.provision.wording)),
    });
    Prospect { spoken: spoken.collect(), binds: true, ..Prospect::default() }
}

/// Returns the effects of consenting to a whole draft or statement.
pub fn paper(state: &State, act: ActNo) -> Prospect {
    if let Some(draft) = state.proceedings.drafts.get(&act) {
        return draft_of(&draft.text, &draft.provisions);
    }
    let words = state.proceedings.statements.get(&act).into_iter().flat_map(|s| &s.sentences);
    Prospect { words: words.filter_map(sentence).map(told).collect(), binds: true, ..Prospect::default() }
}

/// Returns the effects of consenting to all provisions of a draft.
pub fn draft_of(text: &str, provisions: &[BaseProvision]) -> Prospect {
    let spoken = provisions.iter().enumerate().map(|(at, p)| Spoken {
        place: (text.to_owned(), p.id().to_owned()),
        name: name_of(provisions, at),
        before: Some(Passage::of(&p.provision.wording)),
        after: Some(Passage::of(&p.provision.wording)),
    });
    let spoken = spoken.collect();
    Prospect { spoken, whole: vec![affirmed(text, provisions)], words: Vec::new(), binds: true }
}

fn joined(state: &State, author: &str, act: &Act, join: &Join) -> Prospect {
    if let Some((text, changes)) = tabled(state, join.act) {
        return proposed(state, text, &changes);
    }
    if let Some(principle) = state.proceedings.principles.get(&join.act) {
        let words = vec![(say!("the-principle", "the principle"), principle.words.clone())];
        return Prospect { words, binds: true, ..Prospect::default() };
    }
    let mut found = brought_about(state, author, act);
    if let Some(Act::Issue(issue)) = state.pending.get(&join.act).map(|waiting| &waiting.act)
        && let Some(living) = state.table.texts.get(&issue.text)
    {
        found.whole.push(affirmed(&issue.text, &living.base));
    }
    found
}

/// Returns the effects that an act would have if all parties whose signatures it needs joined it.
fn brought_about(state: &State, author: &str, act: &Act) -> Prospect {
    let mut after = state.clone();
    let body = act.body();
    let entry = Entry { author, seen: state.size(), kind: act.kind().as_str(), body: &body };
    if fold(&mut after, &entry).is_err() {
        return Prospect::default();
    }
    let asked = match act {
        Act::Join(join) => join.act,
        _ => after.size(),
    };
    complete(&mut after, asked);
    differences(state, &after)
}

/// Returns the effects that an act which waits for others would have if they all joined it.
pub fn awaited(state: &State, act: ActNo) -> Prospect {
    let mut after = state.clone();
    complete(&mut after, act);
    let mut found = differences(state, &after);
    if let Some(Act::Issue(issue)) = state.pending.get(&act).map(|waiting| &waiting.act)
        && let Some(living) = state.table.texts.get(&issue.text)
    {
        found.whole.push(affirmed(&issue.text, &living.base));
    }
    found
}

/// Returns the effects that a text which was handed in would have if it became the base.
pub fn handed_in(state: &State, act: ActNo) -> Prospect {
    with_base(state, act).map_or_else(Prospect::default, |after| differences(state, &after))
}

/// Lets all parties whose signatures an act needs join it.
fn complete(after: &mut State, asked: ActNo) {
    while let Some(pending) = after.pending.get(&asked) {
        let missing = after.counted().into_iter().find(|party| !pending.joined.contains(party));
        let Some((key, party)) = missing.and_then(|party| Some((head(after, &party)?, party))) else {
            break;
        };
        let join = Act::from(Join { act: asked, party });
        let (body, seen) = (join.body(), after.size());
        let before = pending.joined.len();
        let entry = Entry { author: &key, seen, kind: join.kind().as_str(), body: &body };
        if fold(after, &entry).is_err() || after.pending.get(&asked).is_some_and(|p| p.joined.len() == before)
        {
            break;
        }
    }
}

/// Returns the key of a party's head.
fn head(state: &State, party: &PartyCode) -> Option<String> {
    let mut all = state.credentials.values().filter(|c| c.ended.is_none());
    all.find(|c| &c.credential.party == party && c.credential.role == Role::Head)
        .map(|c| c.credential.key.clone())
}

/// Returns the differences between two states, provision by provision.
fn differences(before: &State, after: &State) -> Prospect {
    let mut found = Prospect { binds: true, ..Prospect::default() };
    let nothing = Living::default();
    for (text, now) in &after.table.texts {
        let was = before.table.texts.get(text).unwrap_or(&nothing);
        if was.base == now.base {
            continue;
        }
        let passage = |p: &BaseProvision| Passage::of(&p.provision.wording);
        for (at, provision) in now.base.iter().enumerate() {
            let earlier = was.provision(provision.id());
            if earlier.is_some_and(|e| e.provision.wording == provision.provision.wording) {
                continue;
            }
            found.spoken.push(Spoken {
                place: (text.clone(), provision.id().to_owned()),
                name: named(was, now, at),
                before: earlier.map(passage),
                after: Some(passage(provision)),
            });
        }
        for provision in was.base.iter().filter(|p| now.position(p.id()).is_none()) {
            // Its words may now be in another provision.
            let into = match now.gone.get(provision.id()) {
                Some(Gone::Merged(_, into)) => now.provision(into),
                _ => None,
            };
            found.spoken.push(Spoken {
                place: (text.clone(), provision.id().to_owned()),
                name: lost(was, now, provision.id()),
                before: Some(passage(provision)),
                after: into.map(passage),
            });
        }
        found.whole.push(Whole {
            text: text.clone(),
            before: passages(&was.base),
            after: passages(&now.base),
            affirmed: false,
        });
    }
    found
}

/// Names a provision of the later of two texts, with its number in the earlier one where that is another.
fn named(was: &Living, now: &Living, at: usize) -> Phrase {
    let new = name_of(&now.base, at);
    let id = now.base[at].id();
    if was.position(id).is_some() {
        let old = was.name(id);
        return if old == new { new } else { say!("name-now-other-name", "{old}, now {new},", old, new) };
    }
    let taken = was.base.iter().any(|p| was.name(p.id()) == new);
    if taken { say!("new-named", "new {name}", name = new) } else { new }
}

/// Names a provision that the later of two texts does not contain.
fn lost(was: &Living, now: &Living, id: &str) -> Phrase {
    let old = was.name(id);
    let taken = now.base.iter().any(|p| now.name(p.id()) == old);
    if taken { say!("name-of-current-text", "{name} of the current text", name = old) } else { old }
}
