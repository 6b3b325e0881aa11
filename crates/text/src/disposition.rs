//! The trace: the fate of every provision of one text in another.

use crate::compare::Compared;
use crate::matching::{Confidence, NONE};
use crate::redline::Alteration;
use crate::text::Text;
use crate::trace::{Trace, TraceRow};
use crate::word::Words;

/// Accounts for every provision of the old text and every provision of the new.
pub fn trace<'a>(old: &'a Text, new: &'a Text) -> Trace<'a> {
    let compared = Compared::of(old, new);
    let table = Table { c: &compared };
    let mut rows = Vec::with_capacity(old.provisions().len());
    let mut later_old = vec![false; compared.to_new.len()];
    for merge in &compared.matching.merges {
        merge.old[1..].iter().for_each(|&i| later_old[i] = true);
    }
    // New provisions come after the old one whose new place they follow.
    let mut inserted = compared.matching.inserted.iter().copied().peekable();
    let mut follow: Vec<Vec<usize>> = vec![Vec::new(); compared.to_new.len()];
    let mut head = Vec::new();
    let mut last = NONE;
    for (at, &from) in compared.to_old.iter().enumerate() {
        if from != NONE {
            last = from;
        } else if inserted.next_if_eq(&at).is_some() {
            if last == NONE { head.push(at) } else { follow[last].push(at) }
        }
    }
    rows.extend(head.into_iter().map(|at| table.inserted(at)));
    for at in 0..compared.to_new.len() {
        if !later_old[at] {
            rows.push(table.row(at));
        }
        rows.extend(follow[at].iter().map(|&new| table.inserted(new)));
    }
    Trace { rows, findings: compared.matching.findings }
}

struct Table<'c, 'a> {
    c: &'c Compared<'a>,
}

impl<'a> Table<'_, 'a> {
    fn inserted(&self, at: usize) -> TraceRow<'a> {
        TraceRow {
            old: Vec::new(),
            new: vec![self.c.reference_new(at)],
            changes: vec![Alteration::Inserted],
            confidence: None,
            shared: 0,
            old_words: 0,
            new_words: self.c.new_words[at].len(),
        }
    }

    fn row(&self, at: usize) -> TraceRow<'a> {
        let c = self.c;
        let to = c.to_new[at];
        if to == NONE {
            return TraceRow {
                old: vec![c.reference_old(at)],
                new: Vec::new(),
                changes: vec![Alteration::Deleted],
                confidence: None,
                shared: 0,
                old_words: c.old_words[at].len(),
                new_words: 0,
            };
        }
        let split =
            c.matching.splits.binary_search_by_key(&at, |s| s.old).ok().map(|k| &c.matching.splits[k]);
        let merge =
            c.matching.merges.binary_search_by_key(&to, |m| m.new).ok().map(|k| &c.matching.merges[k]);
        let olds = merge.map_or_else(|| vec![at], |m| m.old.clone());
        let news = split.map_or_else(|| vec![to], |s| s.new.clone());
        let words = |all: &[Words<'_>], which: &[usize]| which.iter().map(|&k| all[k].len()).sum::<usize>();
        let (old_words, new_words) = (words(&c.old_words, &olds), words(&c.new_words, &news));
        let shared = c.shared(&olds, &news);
        let mut changes = Vec::new();
        if shared < old_words || shared < new_words {
            changes.push(Alteration::Reworded);
        }
        if c.elsewhere[to] {
            changes.push(Alteration::Moved);
        }
        if c.renumbered(at, to) {
            changes.push(Alteration::Renumbered);
        }
        changes.extend(split.map(|_| Alteration::Split));
        changes.extend(merge.map(|_| Alteration::Merged));
        let pair = c.matching.pairs.binary_search_by_key(&at, |p| p.old).ok();
        TraceRow {
            old: olds.iter().map(|&i| c.reference_old(i)).collect(),
            new: news.iter().map(|&j| c.reference_new(j)).collect(),
            changes,
            confidence: Some(pair.map_or(Confidence::Certain, |p| c.matching.pairs[p].confidence)),
            shared,
            old_words,
            new_words,
        }
    }
}
