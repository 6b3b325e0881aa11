//! Brackets with which a submitted text came. When the text becomes the base, each alternative besides the base's is
//! on the table without a sponsor, until the bracket closes.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use paraph_text::{Text, Words, one_change, open_nameless};

use super::carry::{Dropped, Edit, Why, moved};
use super::closing::Pick;
use super::living::{Living, Submission};
use super::tabled::{Fate, Tabled, TabledChange};
use crate::act::{ActNo, ChangeBody, ProvisionBody, Reading};
use crate::party::PartyCode;

/// A submitted text, with its brackets as changes of nobody.
pub(crate) struct Incoming {
    pub by: PartyCode,
    pub provisions: Vec<ProvisionBody>,
    pub changes: Vec<ChangeBody>,
}

impl Incoming {
    pub(crate) fn of(submission: &Submission) -> Incoming {
        let by = submission.by.clone();
        let read = submission.provisions.iter().map(ProvisionBody::provision).collect::<Result<Vec<_>, _>>();
        match read {
            Ok(provisions) if submission.brackets => {
                let opened = open_nameless(&Text::new(provisions));
                let provisions = opened.text.provisions().iter().map(ProvisionBody::of).collect();
                Incoming { by, provisions, changes: opened.changes().map(ChangeBody::of).collect() }
            }
            _ => Incoming { by, provisions: submission.provisions.clone(), changes: Vec::new() },
        }
    }
}

impl Living {
    /// Ends the brackets with which the earlier base came.
    pub(crate) fn close_incoming(&mut self, act: ActNo) {
        let all = self.tabled.values_mut().flat_map(|tabled| &mut tabled.changes);
        for change in all.filter(|c| c.sponsors.is_empty() && c.fate == Fate::Live) {
            change.fate = Fate::Superseded(act);
        }
    }

    /// Puts the brackets with which the base came on the table. `came` are its provisions as they were submitted,
    /// one for each of the base.
    pub(crate) fn bring(
        &mut self,
        act: ActNo,
        by: PartyCode,
        came: &[ProvisionBody],
        changes: Vec<ChangeBody>,
    ) {
        if changes.is_empty() {
            return;
        }
        let pairs = came.iter().zip(&self.base);
        let ids: BTreeMap<String, String> = pairs.map(|(p, b)| (p.id.clone(), b.id().to_owned())).collect();
        let here = |id: &str| ids.get(id).cloned().unwrap_or_else(|| format!("b{act}.{id}"));
        let mapped = |change| match change {
            ChangeBody::Reword { id, wording } => ChangeBody::Reword { id: here(&id), wording },
            ChangeBody::Delete { id } => ChangeBody::Delete { id: here(&id) },
            ChangeBody::Renumber { id, number } => ChangeBody::Renumber { id: here(&id), number },
            ChangeBody::Insert { after, provision } => ChangeBody::Insert {
                after: after.map(|id| here(&id)),
                provision: ProvisionBody { id: here(&provision.id), ..provision },
            },
            other => other,
        };
        let tabled_change =
            |change| TabledChange { change: mapped(change), sponsors: BTreeSet::new(), fate: Fate::Live };
        let changes: Vec<TabledChange> = changes.into_iter().map(tabled_change).collect();
        let touches: Vec<String> =
            changes.iter().flat_map(|c| c.change.touches()).map(str::to_owned).collect();
        let tabled = Tabled {
            by,
            invited: BTreeSet::new(),
            changes,
            lost: Vec::new(),
            reason: None,
            origin: Vec::new(),
            filed: None,
        };
        self.tabled.insert(act, tabled);
        self.index(act, &touches);
    }
}

/// What becomes of an alternative with which the base came, after brackets of its provision closed.
pub(crate) enum Left {
    /// Its wording on the base as it is now.
    Open(String),
    /// It is off the table.
    Ended(Dropped),
}

/// Carries an alternative over. It ends with its own bracket, or with one around it, and with no other.
pub(crate) fn carry_incoming(
    id: &str,
    (old, new): (&str, &str),
    edits: &[Edit],
    picks: &[Pick],
    wording: &str,
) -> Left {
    let (before, wish) = (Words::of(old), Words::of(wording));
    let (from, into) = one_change(&before, &wish);
    let ended = |why| {
        Left::Ended(Dropped {
            old: before.slice(from.clone()).to_owned(),
            new: wish.slice(into.clone()).to_owned(),
            why,
        })
    };
    let here = picks.iter().filter(|pick| pick.bracket.provision == id);
    for pick in here {
        let Some(span) = pick.bracket.span() else { continue };
        let Some(own) = within(&before, &wish, &span, &from, &into) else { continue };
        let same = |reading: &Reading| match reading {
            Reading::Words { new, .. } => Words::of(new).iter().eq(own.iter().copied()),
            _ => false,
        };
        let alternatives = &pick.bracket.alternatives;
        if alternatives.iter().any(|a| !a.base && same(&a.reading)) {
            let adopted = same(&alternatives[pick.alternative].reading);
            return ended(if adopted { Why::Adopted } else { Why::Spent });
        }
    }
    let overlaps = |e: &&Edit| e.old.start < from.end && from.start < e.old.end;
    let around = |e: &Edit| from.start <= e.old.start && e.old.end <= from.end;
    if edits.iter().filter(overlaps).any(|e| !around(e)) {
        return ended(Why::Spent);
    }
    let after = Words::of(new);
    let start = moved(edits, from.start).min(after.len());
    let end = moved(edits, from.end).clamp(start, after.len());
    let words = Laid { after: &after, wish: &wish }.words(start..end, &into);
    if Words::of(&words).iter().eq(after.iter()) {
        return ended(Why::Adopted);
    }
    Left::Open(words)
}

/// Returns the words that an alternative has in a span of the base that holds it.
fn within<'w>(
    before: &Words<'w>,
    wish: &Words<'w>,
    span: &(usize, usize),
    from: &Range<usize>,
    into: &Range<usize>,
) -> Option<Vec<&'w str>> {
    if from.start < span.0 || span.1 < from.end || span.1 > before.len() {
        return None;
    }
    let head = (span.0..from.start).map(|at| before.get(at));
    let middle = into.clone().map(|at| wish.get(at));
    let tail = (from.end..span.1).map(|at| before.get(at));
    Some(head.chain(middle).chain(tail).collect())
}

struct Laid<'a, 'w> {
    after: &'a Words<'w>,
    wish: &'a Words<'w>,
}

impl Laid<'_, '_> {
    /// Returns the base as it is now, with words of the alternative in place of a range.
    fn words(&self, place: Range<usize>, into: &Range<usize>) -> String {
        let (after, wish) = (self.after, self.wish);
        let mut out = String::new();
        let mut push = |gap: &str, word: &str| {
            if !out.is_empty() {
                out.push_str(gap);
            }
            out.push_str(word);
        };
        (0..place.start).for_each(|at| push(after.gap(at), after.get(at)));
        into.clone().for_each(|at| push(wish.gap(at), wish.get(at)));
        (place.end..after.len()).for_each(|at| push(after.gap(at), after.get(at)));
        out
    }
}
