//! Traces the provisions of a draft to a later one, however many drafts were issued in between.

use std::collections::BTreeSet;

use paraph_talks::act::{ActNo, ProvisionBody};
use paraph_talks::{Became, Draft, State, number_of};
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
    let (before, after): (Vec<&ProvisionBody>, Vec<&ProvisionBody>) =
        (before.iter().collect(), after.iter().collect());
    let place =
        |all: &[&ProvisionBody], at: usize| Place { id: all[at].id.clone(), name: number_of(all, at) };
    let between = state.proceedings.drafts.values();
    let between = between.filter(|d| d.text == new.text && d.number > old.number && d.number <= new.number);
    let lines: Vec<_> = between.flat_map(|draft| &draft.trace).collect();
    let mut rows: Vec<Traced> = Vec::new();
    for (at, body) in after.iter().enumerate() {
        let stands = Some(place(&after, at));
        let Some(earlier) = before.iter().position(|p| p.id == body.id) else {
            rows.push(Traced { old: None, new: stands, what: vec![Became::Inserted], by: None });
            continue;
        };
        let was = before[earlier];
        let moved = lines
            .iter()
            .any(|line| line.new.as_ref() == Some(&body.id) && line.what.contains(&Became::Moved));
        let what = [
            (!Words::of(&was.wording).iter().eq(Words::of(&body.wording).iter()), Became::Reworded),
            (was.number != body.number, Became::Renumbered),
            (moved, Became::Moved),
        ];
        let what = what.into_iter().filter(|(is, _)| *is).map(|(_, became)| became).collect();
        rows.push(Traced { old: Some(place(&before, earlier)), new: stands, what, by: None });
    }
    for (at, body) in before.iter().enumerate().filter(|(_, p)| !after.iter().any(|n| n.id == p.id)) {
        let gone = lines.iter().find(|line| line.old.as_ref() == Some(&body.id) && line.by.is_some());
        let into = gone.and_then(|line| line.new.as_ref());
        let into = into.and_then(|id| after.iter().position(|p| p.id == *id)).map(|at| place(&after, at));
        let what = gone.and_then(|line| line.what.first()).copied();
        let what =
            what.filter(|what| matches!(what, Became::SetAside | Became::Merged)).unwrap_or(Became::Deleted);
        let before_it: BTreeSet<&str> = before[..at].iter().map(|p| p.id.as_str()).collect();
        let follows = |row: &Traced| row.old.as_ref().is_some_and(|old| before_it.contains(old.id.as_str()));
        let to = rows.iter().rposition(follows).map_or(0, |last| last + 1);
        let by = gone.and_then(|line| line.by);
        rows.insert(to, Traced { old: Some(place(&before, at)), new: into, what: vec![what], by });
    }
    rows
}
