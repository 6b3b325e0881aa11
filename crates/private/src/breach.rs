//! Breaches that an act would cause, and the current state of the red lines.

use std::collections::BTreeSet;

use paraph_talks::act::Act;
use paraph_talks::readout::letter;
use paraph_talks::{Draft, Moment, Phrase, State, say};
use serde::Serialize;

use crate::paper::{Place, Private, RedLine, Rule};
use crate::passage::Passage;
use crate::prospect::{Prospect, Whole, chosen, draft_of, prospect};

/// Subject of a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A red line is crossed, or would be.
    RedLine,
    /// The mandate asks for instructions first.
    AskFirst,
    /// The mandate has ended.
    MandateEnded,
    /// Words of a fallback would be disclosed.
    Fallback,
}

/// A warning for a delegate before signing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Warning {
    /// Subject.
    pub what: What,
    /// Item of the private paper.
    pub item: Option<u32>,
    /// Description, in words.
    pub says: Phrase,
    /// Whether it should stop the delegate from signing.
    pub stops: bool,
}

/// Returns the breaches that an act would cause. `author` is the key that would sign; `detached`
/// are the contents kept apart from the act (a reason, a remark, a comment); `now` is the current
/// time, if known.
pub fn check(
    paper: &Private,
    state: &State,
    author: &str,
    act: &Act,
    detached: &[String],
    now: Option<Moment>,
) -> Vec<Warning> {
    let prospect = prospect(state, author, act);
    let mut found: Vec<Warning> =
        paper.red_lines.iter().flat_map(|(number, line)| crossed(*number, line, &prospect, None)).collect();
    for words in detached {
        let passage = Passage::of(words);
        for (number, line) in &paper.red_lines {
            if line.rule == Rule::MustNeverAppear && line.on.is_empty() && passage.says(&line.words) {
                let says = say!(
                    "reason-comment-act-contain",
                    "The reason or comment with this act would contain “{words}”.",
                    words = line.words.trim()
                );
                found.push(red(*number, line, says));
            }
        }
    }
    found.extend(mandate(paper, &prospect, now));
    found.extend(fallbacks(paper, state, &prospect, detached));
    found.sort();
    found.dedup();
    found
}

/// Returns the state of the red lines: those that the base or the latest draft of each text
/// crosses, and the open alternatives that would cross one.
pub fn stand(paper: &Private, state: &State) -> Vec<Warning> {
    let mut found = Vec::new();
    for (text, living) in &state.table.texts {
        if living.edition == 0 {
            continue;
        }
        let base = draft_of(text, &living.base);
        let drafted = state.proceedings.latest_draft(text).map(|(_, draft): (_, &Draft)| draft);
        for (number, line) in &paper.red_lines {
            found.extend(gone(*number, line, text, state));
            found.extend(crossed(*number, line, &base, Some(&say!("in-base", "in the base,"))));
            if let Some(draft) = drafted.filter(|d| d.edition != living.edition) {
                let issued = say!("in-draft", "in draft {number},", number = draft.number);
                found.extend(crossed(*number, line, &draft_of(text, &draft.provisions), Some(&issued)));
            }
            for (label, bracket) in living.labelled() {
                let open = bracket.alternatives.iter().enumerate().filter(|(_, a)| !a.base);
                for (at, alternative) in open {
                    let reading = chosen(state, &[bracket.choice(text, at)], true);
                    let letter = letter(alternative.letter as usize);
                    let how = say!("with", "with {label} ({letter}),", label, letter);
                    found.extend(crossed(*number, line, &reading, Some(&how)));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn red(number: u32, line: &RedLine, says: Phrase) -> Warning {
    let says = match &line.why {
        Some(why) => Phrase::row([says, Phrase::words(why.trim())], " "),
        None => says,
    };
    Warning { what: What::RedLine, item: Some(number), says, stops: true }
}

/// Warns of provisions of a red line that no text contains any more.
fn gone(number: u32, line: &RedLine, text: &str, state: &State) -> Vec<Warning> {
    let living = &state.table.texts[text];
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

/// Way in which a provision crosses a red line.
#[derive(Clone, Copy)]
enum Crosses {
    /// It contains the words.
    Says,
    /// It does not contain the words any more.
    SaysNot,
    /// It is deleted, and its words with it.
    Goes,
}

/// Describes the crossing of a red line: here, or at the place where the act would cause it.
fn crosses(name: &Phrase, how: Crosses, words: &str, here: Option<&Phrase>) -> Phrase {
    let says = match (how, here) {
        (Crosses::Says, None) => say!("would-contain", "{name} would contain “{words}”", name, words),
        (Crosses::SaysNot, None) => {
            say!("would-no-longer-say", "{name} would no longer contain “{words}”", name, words)
        }
        (Crosses::Goes, None) => {
            say!("deleted-name", "{name} would be deleted, and with it “{words}”", name, words)
        }
        (Crosses::Says, Some(here)) => {
            say!("contains-now", "{here} {name} contains “{words}”", here, name, words)
        }
        (Crosses::SaysNot, Some(here)) => {
            say!("not-contain", "{here} {name} does not contain “{words}”", here, name, words)
        }
        (Crosses::Goes, Some(here)) => {
            say!("deleted", "{here} {name} is deleted, and with it “{words}”", here, name, words)
        }
    };
    says.whole()
}

/// Warns if a prospect crosses a red line: here, or at the place where the act would cause it.
fn crossed(number: u32, line: &RedLine, prospect: &Prospect, here: Option<&Phrase>) -> Vec<Warning> {
    let words = line.words.trim();
    let tied = |place: &Place| line.on.is_empty() || line.on.contains(place);
    let says = |name: &Phrase, how: Crosses| crosses(name, how, words, here);
    let mut found = Vec::new();
    match line.rule {
        Rule::MustNeverAppear => {
            for spoken in prospect.spoken.iter().filter(|s| tied(&s.place)) {
                if spoken.after.as_ref().is_some_and(|after| after.speaks(words)) {
                    found.push(red(number, line, says(&spoken.name, Crosses::Says)));
                }
            }
            for (name, said) in prospect.words.iter().filter(|_| line.on.is_empty()) {
                if Passage::of(said).says(words) {
                    found.push(red(number, line, says(name, Crosses::Says)));
                }
            }
        }
        Rule::MustStay if line.on.is_empty() => {
            let has = |all: &[Passage]| all.iter().any(|p| p.says(words));
            let lost = |w: &&Whole| !has(&w.after) && (w.affirmed || has(&w.before));
            for whole in prospect.whole.iter().filter(lost) {
                found.push(red(
                    number,
                    line,
                    says(&say!("text-named", "the text {text}", text = whole.text), Crosses::SaysNot),
                ));
            }
        }
        Rule::MustStay => {
            for spoken in prospect.spoken.iter().filter(|s| line.on.contains(&s.place)) {
                match &spoken.after {
                    Some(after) if after.says(words) => {}
                    Some(_) => found.push(red(number, line, says(&spoken.name, Crosses::SaysNot))),
                    None => found.push(red(number, line, says(&spoken.name, Crosses::Goes))),
                }
            }
        }
    }
    found
}

fn mandate(paper: &Private, prospect: &Prospect, now: Option<Moment>) -> Vec<Warning> {
    let Some(mandate) = paper.mandate.as_ref().filter(|_| prospect.binds) else { return Vec::new() };
    let mut found = Vec::new();
    let names: BTreeSet<&Phrase> =
        prospect.spoken.iter().filter(|s| mandate.ask_first.contains(&s.place)).map(|s| &s.name).collect();
    for name in names {
        let says = say!(
            "mandate-requires-instructions-before-you",
            "The mandate requires instructions before you agree to {name}.",
            name
        );
        found.push(Warning { what: What::AskFirst, item: None, says, stops: true });
    }
    if let (Some(until), Some(now)) = (mandate.until, now)
        && now > until
    {
        let says = say!("mandate-ended", "The mandate ended on {until}.", until);
        found.push(Warning { what: What::MandateEnded, item: None, says, stops: true });
    }
    found
}

/// Warns of fallbacks whose words others would see for the first time.
fn fallbacks(paper: &Private, state: &State, prospect: &Prospect, detached: &[String]) -> Vec<Warning> {
    let mut found = Vec::new();
    for (number, fallback) in &paper.fallbacks {
        let words = &fallback.words;
        let known = state.table.texts.get(&fallback.on.0).is_some_and(|living| {
            let base = living.provision(&fallback.on.1);
            base.is_some_and(|p| Passage::of(&p.provision.wording).says(words))
                || living.brackets(&fallback.on.1).iter().any(|b| {
                    let open = (0..b.alternatives.len()).map(|at| b.choice(&fallback.on.0, at));
                    open.into_iter().any(|c| says_so(state, &c, words))
                })
        });
        let shown = prospect.spoken.iter().any(|s| s.after.as_ref().is_some_and(|after| after.speaks(words)))
            || prospect.words.iter().any(|(_, said)| Passage::of(said).says(words))
            || detached.iter().any(|said| Passage::of(said).says(words));
        if shown && !known {
            let says = say!(
                "reveal-your-fallback",
                "This would reveal your fallback “{words}”.",
                words = words.trim()
            );
            found.push(Warning { what: What::Fallback, item: Some(*number), says, stops: false });
        }
    }
    found
}

fn says_so(state: &State, choice: &paraph_talks::act::Choice, words: &str) -> bool {
    let reading = chosen(state, std::slice::from_ref(choice), false);
    reading.spoken.iter().any(|s| s.after.as_ref().is_some_and(|after| after.says(words)))
}
