//! The current state of the red lines: everything that is before the party is read.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{Act, ActNo, ChangeBody, SetBase};
use paraph_talks::readout::letter;
use paraph_talks::{Draft, Living, Phrase, State, say};

use crate::breach::{Crossing, Warning, crossings, red};
use crate::paper::{Private, RedLine, Rule};
use crate::prospect::{Prospect, awaited, chosen, draft_of, handed_in, paper as paper_of, proposed};

/// Something that is before the party.
struct Before {
    /// Where it is, as the beginning of a sentence.
    here: Phrase,
    /// Its words.
    prospect: Prospect,
}

/// Returns the state of the red lines: where the base crosses one, and where an open alternative, the latest
/// draft of a text, a text that was handed in, an act that waits for others, a statement or a correction would.
/// What the base crosses is reported once.
pub fn stand(paper: &Private, state: &State) -> Vec<Warning> {
    if paper.red_lines.is_empty() {
        return Vec::new();
    }
    let before = before(state);
    let mut found = Vec::new();
    for (number, line) in &paper.red_lines {
        let mut known: BTreeSet<Crossing> = BTreeSet::new();
        for (text, living) in state.table.texts.iter().filter(|(_, living)| living.edition > 0) {
            found.extend(gone(*number, line, text, living));
            let here = say!("in-base", "in the base,");
            for crossing in crossings(line, &draft_of(text, &living.base)) {
                found.push(crossing.warning(*number, line, Some(&here)));
                known.insert(unnamed(crossing));
            }
        }
        for Before { here, prospect } in &before {
            let new = crossings(line, prospect).into_iter().filter(|c| !known.contains(&unnamed(c.clone())));
            found.extend(new.map(|crossing| crossing.warning(*number, line, Some(here))));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Returns a crossing of a provision without its name, which may differ from text to text.
fn unnamed(mut crossing: Crossing) -> Crossing {
    if crossing.place.is_some() {
        crossing.name = Phrase::words("");
    }
    crossing
}

/// Returns everything that is before the party, except the base.
fn before(state: &State) -> Vec<Before> {
    let mut all = Vec::new();
    for (text, living) in &state.table.texts {
        let drafted = state.proceedings.latest_draft(text).map(|(_, draft): (_, &Draft)| draft);
        if let Some(draft) = drafted.filter(|d| d.edition != living.edition) {
            let here = say!("in-draft", "in draft {number},", number = draft.number);
            all.push(Before { here, prospect: draft_of(text, &draft.provisions) });
        }
        for (label, bracket) in living.labelled() {
            for (at, alternative) in bracket.alternatives.iter().enumerate().filter(|(_, a)| !a.base) {
                let letter = letter(alternative.letter as usize);
                let here = say!("with", "with {label} ({letter}),", label, letter);
                all.push(Before { here, prospect: chosen(state, &[bracket.choice(text, at)], true) });
            }
        }
        for act in texts_handed_in(state, living) {
            let here = say!("if-text-becomes-base", "if the text of act {act} becomes the base,", act);
            all.push(Before { here, prospect: handed_in(state, act) });
        }
    }
    for act in state.pending.keys() {
        let here = say!("if-act-takes-effect", "if act {act} takes effect,", act);
        all.push(Before { here, prospect: awaited(state, *act) });
    }
    for (act, corrections) in state.proceedings.corrections.iter().filter(|(_, c)| c.declared.is_none()) {
        let here = say!("if-corrections-are-made", "if the corrections of act {act} are made,", act);
        let items = corrections.body.items.iter();
        let changes: Vec<ChangeBody> = items
            .map(|item| ChangeBody::Reword { id: item.provision.clone(), wording: item.wording.clone() })
            .collect();
        all.push(Before { here, prospect: proposed(state, &corrections.body.text, &changes) });
    }
    for (act, statement) in &state.proceedings.statements {
        if statement.replaced.is_none() {
            let here = say!("in-what-act-tabled", "in what act {act} tabled,", act);
            all.push(Before { here, prospect: paper_of(state, *act) });
        }
    }
    for (act, principle) in &state.proceedings.principles {
        let here = say!("in-what-act-tabled", "in what act {act} tabled,", act);
        let words = vec![(say!("the-principle", "the principle"), principle.words.clone())];
        all.push(Before { here, prospect: Prospect { words, ..Prospect::default() } });
    }
    all
}

/// Returns the latest text of each party that came after the base and that no pending act would make the base.
fn texts_handed_in(state: &State, living: &Living) -> Vec<ActNo> {
    let waits = |act: ActNo| state.pending.values().any(|p| p.act == Act::from(SetBase { act }));
    let texts = living.submitted.iter().filter(|(act, text)| {
        Some(&text.language) == state.languages.first() && living.source.is_none_or(|base| **act > base)
    });
    let latest: BTreeMap<_, _> = texts.map(|(act, text)| (&text.by, *act)).collect();
    latest.into_values().filter(|act| !waits(*act)).collect()
}

/// Warns of provisions of a red line that the base does not contain any more.
fn gone(number: u32, line: &RedLine, text: &str, living: &Living) -> Vec<Warning> {
    let lost = line
        .on
        .iter()
        .filter(|(of, id)| of == text && line.rule == Rule::MustStay && living.position(id).is_none());
    lost.map(|(_, id)| {
        let says = say!(
            "provision-where-must-stay-no-longer",
            "The provision {id} of {text}, where “{words}” must stay, is no longer in the base.",
            id,
            text,
            words = line.words.trim()
        );
        red(number, line, says)
    })
    .collect()
}
