//! Composes all wordings that are proposed for one provision.

use super::came::{came, snapped};
use super::render::render;
use super::shared::divide;
use super::side::{Side, sides};
use super::span::{Edit, Item, Layout, Rival, Span};
use crate::align::align;
use crate::choose::chosen_text;
use crate::finding::{Finding, Severity};
use crate::label::label_runs;
use crate::rolling::Run;
use crate::sponsor::{Sponsor, Sponsors};
use crate::word::{Wording, Words};

/// Composes the wordings that sides propose for one wording of a base; `None` omits it.
///
/// Every sponsor appears in at most one side; the caller gives two wishes of one sponsor different
/// names. Choosing from the returned runs gives the base's wording and each side's.
pub fn compose_wordings(base: &Wording, wishes: &[(Sponsors, Option<Wording>)]) -> (Vec<Run>, Vec<Finding>) {
    let wishes: Vec<(&Sponsors, &str)> =
        wishes.iter().map(|(s, w)| (s, w.as_ref().map_or("", Wording::as_str))).collect();
    let (mut runs, findings) = compose_words(base.as_str(), &wishes);
    label_runs(&mut runs, &mut 0);
    (runs, findings)
}

/// [`compose_wordings`] on plain texts.
pub(super) fn compose_words(base: &str, wishes: &[(&Sponsors, &str)]) -> (Vec<Run>, Vec<Finding>) {
    let base = Words::of(base);
    let sides = sides(&base, wishes);
    if sides.is_empty() {
        let runs = if base.is_empty() { Vec::new() } else { vec![Run::Text(base.text().to_owned())] };
        return (runs, Vec::new());
    }
    let mut findings = Vec::new();
    let mut edits = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        if side.whole {
            edits.push(came(&base, at, &side.words));
        }
    }
    let open = edits.clone();
    for (at, side) in sides.iter().enumerate().filter(|(_, side)| !side.whole) {
        let alignment = align(&base, &side.words);
        if alignment.coarse {
            findings.push(coarse(&side.sponsors));
        }
        let own = alignment.hunks.into_iter().map(|h| Edit { side: at, old: h.old, new: h.new }).collect();
        edits.extend(snapped(own, &sides, &open));
    }
    let mut layout = Layout { base: &base, sides: &sides, stacked: false };
    let items = layout.lay(divide(&base, &sides, edits), 0..base.len(), 0);
    if layout.stacked {
        findings.push(stacked());
    }
    let (mut runs, absorbed) = render(&base, &sides, &items);
    // Space that had to move can still join words where several spans meet.
    if absorbed && !faithful(&base, &sides, &runs) {
        (runs, _) = render(&base, &sides, &stack(&base, &sides));
    }
    (runs, findings)
}

/// Whether choosing each side gives its words, and choosing the base gives the base.
fn faithful(base: &Words<'_>, sides: &[Side<'_>], runs: &[Run]) -> bool {
    let gives = |side: Option<&Sponsor>, words: &Words<'_>| {
        let text = chosen_text(runs, side);
        Words::of(&text).iter().eq(words.iter())
    };
    let mut named = sides.iter().filter(|side| !side.sponsors.is_empty());
    gives(None, base) && named.all(|side| gives(side.sponsors.first(), &side.words))
}

/// Lays out whole wordings as rivals, where space defeats any finer layout.
fn stack(base: &Words<'_>, sides: &[Side<'_>]) -> Vec<Item> {
    let rivals = sides.iter().enumerate();
    let rivals = rivals.map(|(at, side)| Rival { sides: vec![at], new: 0..side.words.len() }).collect();
    let old = 0..base.len();
    let inner = if base.is_empty() { Vec::new() } else { vec![Item::Base(old.clone())] };
    vec![Item::Span(Span { old, inner, rivals })]
}

fn coarse(sponsors: &Sponsors) -> Finding {
    let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
    Finding {
        severity: Severity::Note,
        code: "coarse-comparison",
        place: String::new(),
        message: format!(
            "The wording of {} is too long and too different to be compared word by word; some of its changes are shown larger than necessary.",
            names.join(", ")
        ),
    }
}

fn stacked() -> Finding {
    Finding {
        severity: Severity::Note,
        code: "deep-nest",
        place: String::new(),
        message: "Changes within changes nest too deep to be read; the innermost are shown as whole wordings side by side.".to_owned(),
    }
}
