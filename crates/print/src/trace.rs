//! Traces the provisions of a draft to a later one, however many drafts were issued in between.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{ActNo, ProvisionBody};
use paraph_talks::{AllNames, Became, Draft, State};
use paraph_text::Words;

/// A provision of a draft, by identity and number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Identity.
    pub id: String,
    /// Number, or another name if it has none.
    pub name: String,
}

/// History of one provision between two drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// Place in the earlier draft.
    pub old: Option<Place>,
    /// Place in the later draft, or the place of the provision into which it was merged.
    pub new: Option<Place>,
    /// Changes. Empty if the provision is unchanged.
    pub what: Vec<Became>,
    /// Act that removed it.
    pub by: Option<ActNo>,
}

/// Traces every provision of a draft to a later one of the same text, in the order of the later. Removed
/// provisions appear where a reader of the earlier draft would look for them.
pub fn trace(state: &State, old: &Draft, new: &Draft) -> Vec<Traced> {
    let bodies = |draft: &'_ Draft| -> Vec<ProvisionBody> {
        draft.provisions.iter().map(|s| s.provision.clone()).collect()
    };
    let (before, after) = (bodies(old), bodies(new));
    let (was_called, is_called) = (AllNames::of(&before), AllNames::of(&after));
    let place = |all: &[ProvisionBody], names: &AllNames, at: usize| Place {
        id: all[at].id.clone(),
        name: names.number(at).to_owned(),
    };
    let places = |all: &'_ [ProvisionBody]| -> BTreeMap<String, usize> {
        all.iter().enumerate().rev().map(|(at, body)| (body.id.clone(), at)).collect()
    };
    let (was_at, is_at) = (places(&before), places(&after));
    let between = state.proceedings.drafts.values();
    let between = between.filter(|d| d.text == new.text && d.number > old.number && d.number <= new.number);
    let lines: Vec<_> = between.flat_map(|draft| &draft.trace).collect();
    let moves = lines.iter().filter(|line| line.what.contains(&Became::Moved));
    let moves: BTreeSet<&str> = moves.filter_map(|line| line.new.as_deref()).collect();
    let mut ends = BTreeMap::new();
    for line in lines.iter().filter(|line| line.by.is_some()) {
        line.old.as_deref().map(|id| ends.entry(id).or_insert(*line));
    }
    let mut rows: Vec<Traced> = Vec::new();
    for (at, body) in after.iter().enumerate() {
        let stands = Some(place(&after, &is_called, at));
        let Some(&earlier) = was_at.get(&body.id) else {
            rows.push(Traced { old: None, new: stands, what: vec![Became::Inserted], by: None });
            continue;
        };
        let was = &before[earlier];
        let what = [
            (!Words::of(&was.wording).iter().eq(Words::of(&body.wording).iter()), Became::Reworded),
            (was.number != body.number, Became::Renumbered),
            (moves.contains(body.id.as_str()), Became::Moved),
        ];
        let what = what.into_iter().filter(|(is, _)| *is).map(|(_, became)| became).collect();
        let old = Some(place(&before, &was_called, earlier));
        rows.push(Traced { old, new: stands, what, by: None });
    }
    for (at, body) in before.iter().enumerate().filter(|(_, p)| !is_at.contains_key(&p.id)) {
        let gone = ends.get(body.id.as_str());
        let into = gone.and_then(|line| is_at.get(line.new.as_ref()?));
        let into = into.map(|at| place(&after, &is_called, *at));
        let what = gone.and_then(|line| line.what.first()).copied();
        let what =
            what.filter(|what| matches!(what, Became::SetAside | Became::Merged)).unwrap_or(Became::Deleted);
        let follows = |row: &Traced| row.old.as_ref().is_some_and(|old| was_at[&old.id] < at);
        let to = rows.iter().rposition(follows).map_or(0, |last| last + 1);
        let by = gone.and_then(|line| line.by);
        let old = Some(place(&before, &was_called, at));
        rows.insert(to, Traced { old, new: into, what: vec![what], by });
    }
    rows
}
