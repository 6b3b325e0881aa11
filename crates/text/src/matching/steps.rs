//! The steps of matching, from what is certain to what is doubtful.

use std::collections::BTreeMap;

use super::assign::assign;
use super::candidates::{Candidate, candidates};
use super::context::{Context, Neighbours, Pairs};
use super::index::{Index, Mixed, NONE};
use super::parts::{Parts, parts};
use super::place::{kept_order, places};
use super::{Confidence, Matching, Merge, Pair, Split};
use crate::finding::{Finding, Severity};

/// Minimum weight of a wording that can be matched by its words alone.
const SHORT: u64 = 24;
/// Minimum likeness of a pair that differs in kind or depth.
const ACROSS: u64 = 500;
/// Minimum likeness of a pair that is adjacent to a pair.
const NEARLY: u64 = 750;
/// Minimum likeness of a provision and its only part for the two to be a pair.
const LEAST: u64 = 250;
/// Maximum product of old and new provisions in a gap between pairs; in larger gaps not all pairs
/// are tried.
const GAP: usize = 64;

/// Matches two texts.
pub(super) fn matching(index: &Index<'_>) -> Matching {
    let mut paired = Pairs::of(index);
    let mut findings = Vec::new();
    index.same.iter().for_each(|same| paired.join(same.old, same.new));
    equal_wordings(index, &mut paired);
    extend(index, &mut paired);
    extend_alike(index, &mut paired);
    let found = candidates(index, &paired.free_old(), &paired.free_new());
    plain(&found, &mut paired);
    let mut coarse = weigh(index, found, &mut paired);
    for _ in 0..3 {
        let more = by_structure(index, &paired);
        let before = paired.free_old().len();
        coarse |= weigh(index, more, &mut paired);
        if paired.free_old().len() == before {
            break;
        }
    }
    part_lone_moves(index, &mut paired);
    let (splits, merges, all) = split_and_merged(index, &mut paired);
    coarse |= !all;
    if coarse {
        findings.push(Finding {
            severity: Severity::Doubt,
            code: "coarse-match",
            place: String::new(),
            message: "Many provisions are alike; beyond the cap on work they were matched one pair at a time, best first."
                .to_owned(),
        });
    }
    finish(index, &paired, splits, merges, findings)
}

/// Joins wordings that occur once in each text.
fn equal_wordings(index: &Index<'_>, paired: &mut Pairs) {
    // Provisions already paired were identified by their text alone, and do not compete here.
    let once = |whole: &[u64], to: &[usize]| {
        let mut seen: Mixed<usize> = Mixed::default();
        for (at, &hash) in whole.iter().enumerate().filter(|&(at, _)| to[at] == NONE) {
            seen.entry(hash).and_modify(|place| *place = NONE).or_insert(at);
        }
        seen
    };
    let in_new = once(&index.new.whole, &paired.to_old);
    let in_old = once(&index.old.whole, &paired.to_new);
    for old in paired.free_old() {
        let hash = &index.old.whole[old];
        let new = in_new.get(hash).copied().unwrap_or(NONE);
        if new != NONE && in_old[hash] == old && index.old.mass[old] >= SHORT {
            paired.join(old, new);
        }
    }
}

/// Joins equal wordings that follow or precede a pair, however often they occur elsewhere.
fn extend(index: &Index<'_>, paired: &mut Pairs) {
    let same = |i: usize, j: usize| {
        index.old.whole[i] == index.new.whole[j]
            && (index.old.mass[i] > 0 || index.old.number(i) == index.new.number(j))
    };
    let (old_len, new_len) = (index.old.len(), index.new.len());
    let mut next = Some(0);
    for old in 0..old_len {
        if let Some(new) = next.filter(|&n| n < new_len)
            && paired.free(old, new)
            && same(old, new)
        {
            paired.join(old, new);
        }
        next = (paired.to_new[old] != NONE).then(|| paired.to_new[old] + 1);
    }
    let mut next = new_len.checked_sub(1);
    for old in (0..old_len).rev() {
        if let Some(new) = next
            && paired.free(old, new)
            && same(old, new)
        {
            paired.join(old, new);
        }
        next = if paired.to_new[old] == NONE { None } else { paired.to_new[old].checked_sub(1) };
    }
}

/// Joins provisions that follow or precede a pair and are nearly equal.
fn extend_alike(index: &Index<'_>, paired: &mut Pairs) {
    let (olds, news) = (index.old.text.provisions(), index.new.text.provisions());
    let weighty = |(alike, shared): (u64, u64)| alike >= NEARLY && shared >= 2 * SHORT;
    let nearly = |i: usize, j: usize, paired: &Pairs| {
        paired.free(i, j)
            && (olds[i].kind, olds[i].level) == (news[j].kind, news[j].level)
            && index.old.number(i) == index.new.number(j)
            && weighty(index.weighed(i, j))
    };
    for old in 1..olds.len() {
        let before = paired.to_new[old - 1];
        if before != NONE && before + 1 < news.len() && nearly(old, before + 1, paired) {
            paired.join(old, before + 1);
        }
    }
    for old in (1..olds.len()).rev() {
        let after = paired.to_new[old];
        if after != NONE && after > 0 && nearly(old - 1, after - 1, paired) {
            paired.join(old - 1, after - 1);
        }
    }
}

/// Joins pairs that are far more alike than any competitor, so that they count as evidence for
/// their neighbours.
fn plain(found: &[Candidate], paired: &mut Pairs) {
    let mut best_old = vec![(0, 0); paired.to_new.len()];
    let mut best_new = vec![(0, 0); paired.to_old.len()];
    let rank = |(first, second): &mut (u64, u64), alike: u64| {
        if alike > *first {
            (*first, *second) = (alike, *first);
        } else {
            *second = alike.max(*second);
        }
    };
    for c in found {
        rank(&mut best_old[c.old], c.alike);
        rank(&mut best_new[c.new], c.alike);
    }
    for c in found {
        let beats = |(first, second): (u64, u64)| first == c.alike && c.alike * 2 > second * 3;
        let sure = c.alike >= 500 && c.shared >= SHORT;
        if sure && beats(best_old[c.old]) && beats(best_new[c.new]) {
            paired.join(c.old, c.new);
        }
    }
}

/// Whether a pair is acceptable, given its shared words and other evidence.
///
/// A proposal cannot change the depth or kind of a provision, so a pair that differs in them must
/// be alike in its words, whatever its number and place suggest.
fn may_stand(c: &Candidate, context: &Context) -> bool {
    if !(context.kind && context.depth) {
        return c.alike >= ACROSS && (c.shared >= SHORT || context.bonus() >= 100);
    }
    let near = context.bonus() - 60;
    c.alike >= 300 && (c.shared >= SHORT || near >= 70)
        || c.alike >= 180 && near >= 100
        || context.number && context.parent && (context.before || context.after)
        || context.number && context.between()
}

/// Chooses among all candidates at once; returns whether the cap on work was reached.
fn weigh(index: &Index<'_>, found: Vec<Candidate>, paired: &mut Pairs) -> bool {
    if found.is_empty() {
        return false;
    }
    let neighbours = Neighbours::of(paired);
    let mut edges: Vec<Vec<(usize, i64)>> = vec![Vec::new(); index.old.len()];
    for c in found.into_iter().filter(|c| paired.free(c.old, c.new)) {
        let context = neighbours.context(index, paired, c.old, c.new);
        if may_stand(&c, &context) {
            let near = c.old.abs_diff(c.new).min(20);
            edges[c.old].push((c.new, (c.alike + context.bonus()) as i64 + 21 - near as i64));
        }
    }
    let chosen = assign(&edges, index.new.len());
    for (old, new) in chosen.partner.into_iter().enumerate() {
        if let Some(new) = new {
            paired.join(old, new);
        }
    }
    chosen.coarse
}

/// Returns candidates suggested by place: equal short wordings, parents of pairs, and those in one
/// gap.
fn by_structure(index: &Index<'_>, paired: &Pairs) -> Vec<Candidate> {
    let mut pairs: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for (old, new) in holders(index, paired).into_iter().chain(equal_left(index, paired)) {
        pairs.insert((old, new), 300);
    }
    for (old, new) in in_gaps(paired) {
        pairs.entry((old, new)).or_insert(0);
    }
    pairs
        .into_iter()
        .filter(|((old, new), _)| paired.free(*old, *new))
        .map(|((old, new), least)| {
            let (alike, shared) = index.weighed(old, new);
            Candidate { old, new, alike: if least > 0 { least + alike * 7 / 10 } else { alike }, shared }
        })
        .collect()
}

/// Returns provisions without counterpart that contain mostly the same pairs.
fn holders(index: &Index<'_>, paired: &Pairs) -> Vec<(usize, usize)> {
    let mut votes: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    let mut all_old: BTreeMap<usize, u64> = BTreeMap::new();
    let mut all_new: BTreeMap<usize, u64> = BTreeMap::new();
    for (old, &new) in paired.to_new.iter().enumerate().filter(|(_, new)| **new != NONE) {
        let (up_old, up_new) = (index.old.parent[old], index.new.parent[new]);
        if up_old != NONE && up_new != NONE && paired.free(up_old, up_new) {
            let weight = index.old.mass[old] + 1;
            *votes.entry((up_old, up_new)).or_default() += weight;
            *all_old.entry(up_old).or_default() += weight;
            *all_new.entry(up_new).or_default() += weight;
        }
    }
    votes
        .into_iter()
        .filter(|((old, new), weight)| weight * 2 > all_old[old] && weight * 2 > all_new[new])
        .map(|(pair, _)| pair)
        .collect()
}

/// Returns pairs of equal wordings left over: all combinations where they are few, in order where
/// they are many.
fn equal_left(index: &Index<'_>, paired: &Pairs) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<u64, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for old in paired.free_old().into_iter().filter(|&i| index.old.mass[i] > 0) {
        places.entry(index.old.whole[old]).or_default().0.push(old);
    }
    for new in paired.free_new() {
        if let Some((_, news)) = places.get_mut(&index.new.whole[new]) {
            news.push(new);
        }
    }
    let mut pairs = Vec::new();
    for (olds, news) in places.values() {
        if olds.len() * news.len() <= GAP {
            pairs.extend(olds.iter().flat_map(|&i| news.iter().map(move |&j| (i, j))));
        } else {
            pairs.extend(olds.iter().copied().zip(news.iter().copied()));
        }
    }
    pairs
}

/// Returns provisions without counterpart between the same two pairs.
fn in_gaps(paired: &Pairs) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut at = 0;
    let len = paired.to_new.len();
    while at < len {
        if paired.to_new[at] != NONE {
            at += 1;
            continue;
        }
        let end = (at..len).find(|&i| paired.to_new[i] != NONE).unwrap_or(len);
        let after_one = if at == 0 { Some(0) } else { Some(paired.to_new[at - 1] + 1) };
        let before_other = if end == len { Some(paired.to_old.len()) } else { Some(paired.to_new[end]) };
        let free = |j: &usize| paired.to_old[*j] == NONE;
        let forward = after_one
            .map(|from| from..(from..paired.to_old.len()).find(|j| !free(j)).unwrap_or(paired.to_old.len()));
        let mut runs: Vec<std::ops::Range<usize>> = forward.into_iter().collect();
        if let Some(to) = before_other {
            let from = (0..to).rev().take_while(free).last().unwrap_or(to);
            if !runs.contains(&(from..to)) {
                runs.push(from..to);
            }
        }
        for run in runs {
            if (end - at) * run.len() <= GAP {
                pairs.extend((at..end).flat_map(|i| run.clone().map(move |j| (i, j))));
            } else {
                // Too many to try: the first with the first, and the last with the last.
                let both = (end - at).min(run.len()).min(GAP);
                pairs.extend((0..both).map(|k| (at + k, run.start + k)));
                pairs.extend((1..=both).map(|k| (end - k, run.end - k)));
            }
        }
        at = end;
    }
    pairs
}

/// Returns the pairs in order of the new text, and which of them kept their order.
fn order(index: &Index<'_>, paired: &Pairs) -> (Vec<usize>, Vec<bool>) {
    let olds: Vec<usize> = paired.to_old.iter().copied().filter(|&i| i != NONE).collect();
    let weighed: Vec<(usize, u64)> = olds.iter().map(|&i| (i, index.old.count(i) as u64 + 1)).collect();
    let kept = kept_order(&weighed, index.old.len());
    (olds, kept)
}

/// Separates pairs that would be a move for the sake of a few words: such words occur anywhere.
fn part_lone_moves(index: &Index<'_>, paired: &mut Pairs) {
    let (olds, kept) = order(index, paired);
    let neighbours = Neighbours::of(paired);
    for (&old, _) in olds.iter().zip(&kept).filter(|(_, kept)| !**kept) {
        let new = paired.to_new[old];
        let context = neighbours.context(index, paired, old, new);
        let along = context.before || context.after || context.parent && context.number;
        let (alike, shared) = index.weighed(old, new);
        if !along && (shared < 2 * SHORT || alike < 400) && !holds_pairs(index, paired, old, new) {
            paired.part(old, new);
        }
    }
}

/// Whether a provision contains one whose counterpart is in its own counterpart.
fn holds_pairs(index: &Index<'_>, paired: &Pairs, old: usize, new: usize) -> bool {
    let mut below = index.old.text.subtree(old).skip(1);
    below.any(|i| {
        let j = paired.to_new[i];
        j != NONE && index.old.parent[i] == old && index.new.parent[j] == new
    })
}

/// Whether a provision that is otherwise gone and its only part are alike enough to be a pair.
fn one_part_stands(index: &Index<'_>, old: usize, new: usize) -> bool {
    let (a, b) = (&index.old.text.provisions()[old], &index.new.text.provisions()[new]);
    let least = if (a.kind, a.level) == (b.kind, b.level) { LEAST } else { ACROSS };
    index.alike(old, new) >= least
}

/// Finds splits and merges among unmatched provisions, and gives the identity to the first part.
fn split_and_merged(index: &Index<'_>, paired: &mut Pairs) -> (Vec<Split>, Vec<Merge>, bool) {
    let none = vec![false; index.old.len()];
    let (found, all_split) = parts(index, (&index.old, &index.new), &paired.to_new, &paired.to_old, &none);
    let mut splits = Vec::new();
    let mut busy_new = vec![false; index.new.len()];
    for Parts { whole: old, parts: new } in found {
        if new.len() == 1 && !one_part_stands(index, old, new[0]) {
            continue;
        }
        if paired.to_new[old] != NONE {
            paired.part(old, paired.to_new[old]);
        }
        paired.join(old, new[0]);
        for &j in &new {
            busy_new[j] = true;
        }
        if new.len() > 1 {
            splits.push(Split { old, new });
        }
    }
    let (found, all_merged) =
        parts(index, (&index.new, &index.old), &paired.to_old, &paired.to_new, &busy_new);
    let mut merges = Vec::new();
    for Parts { whole: new, parts: old } in found {
        if old.len() == 1 && !one_part_stands(index, old[0], new) {
            continue;
        }
        if paired.to_old[new] != NONE {
            paired.part(paired.to_old[new], new);
        }
        paired.join(old[0], new);
        if old.len() > 1 {
            merges.push(Merge { old, new });
        }
    }
    splits.sort_unstable_by_key(|s| s.old);
    merges.sort_unstable_by_key(|m| m.new);
    (splits, merges, all_split && all_merged)
}

/// Collects the fate of every provision.
fn finish(
    index: &Index<'_>,
    paired: &Pairs,
    splits: Vec<Split>,
    merges: Vec<Merge>,
    mut findings: Vec<Finding>,
) -> Matching {
    let (olds, kept) = order(index, paired);
    let places = places(&olds, &kept, &index.old.parent);
    let neighbours = Neighbours::of(paired);
    let mut pairs: Vec<Pair> = Vec::with_capacity(olds.len());
    for (at, &old) in olds.iter().enumerate() {
        let new = paired.to_new[old];
        let alike = index.alike(old, new);
        let confidence = if alike >= 700 {
            Confidence::Certain
        } else {
            let context = neighbours.context(index, paired, old, new);
            let part = splits.binary_search_by_key(&old, |s| s.old).is_ok()
                || merges.binary_search_by_key(&new, |m| m.new).is_ok();
            let both_empty = index.old.mass[old] == 0 && index.new.mass[new] == 0;
            if both_empty && context.number {
                Confidence::Certain
            } else if alike >= 250 || part || alike >= 120 && context.number {
                Confidence::Likely
            } else {
                findings.push(doubt(index, old, new, &context));
                Confidence::Doubtful
            }
        };
        pairs.push(Pair { old, new, confidence, moved: places.moved[at] && !kept[at] });
    }
    pairs.sort_unstable_by_key(|p| p.old);
    let mut later_old = vec![false; index.old.len()];
    let mut later_new = vec![false; index.new.len()];
    splits.iter().flat_map(|s| &s.new[1..]).for_each(|&j| later_new[j] = true);
    merges.iter().flat_map(|m| &m.old[1..]).for_each(|&i| later_old[i] = true);
    let mut deleted = paired.free_old();
    deleted.retain(|&i| !later_old[i]);
    let mut inserted = paired.free_new();
    inserted.retain(|&j| !later_new[j]);
    Matching { pairs, splits, merges, deleted, inserted, findings }
}

fn doubt(index: &Index<'_>, old: usize, new: usize, context: &Context) -> Finding {
    let (a, b) = (&index.old.text.provisions()[old], &index.new.text.provisions()[new]);
    let mut reasons = Vec::new();
    for (speaks, reason) in [
        (context.number, "they have the same number"),
        (context.between(), "they are between the same neighbours"),
        (context.before && !context.after, "they follow the same neighbour"),
        (context.after && !context.before, "they precede the same neighbour"),
        (holds_below(index, old, new), "they hold the same provisions"),
    ] {
        if speaks {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() {
        reasons.push("some of their words are the same");
    }
    Finding {
        severity: Severity::Doubt,
        code: "uncertain-match",
        place: b.name(),
        message: format!(
            "The old {} and the new {} were taken for one because {}; {} in 100 of their words, by weight, are the same. Check that they are.",
            a.name(),
            b.name(),
            reasons.join(" and "),
            index.alike(old, new) / 10,
        ),
    }
}

/// Whether both contain deeper provisions.
fn holds_below(index: &Index<'_>, old: usize, new: usize) -> bool {
    index.old.text.subtree(old).len() > 1 && index.new.text.subtree(new).len() > 1
}
