//! Breaches that an act would cause.

use std::collections::BTreeSet;

use paraph_talks::act::Act;
use paraph_talks::{Moment, Phrase, State, say};
use serde::Serialize;

use crate::paper::{Place, Private, RedLine, Rule};
use crate::passage::Passage;
use crate::prospect::{Prospect, Spoken, Whole, chosen, prospect};

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
        paper.red_lines.iter().flat_map(|(number, line)| warnings(*number, line, &prospect, None)).collect();
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

pub(crate) fn red(number: u32, line: &RedLine, says: Phrase) -> Warning {
    let says = match &line.why {
        Some(why) => Phrase::row([says, Phrase::words(why.trim())], " "),
        None => says,
    };
    Warning { what: What::RedLine, item: Some(number), says, stops: true }
}

/// Way in which a provision crosses or approaches a red line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Crosses {
    /// It contains the words.
    Says,
    /// It does not contain the words any more.
    SaysNot,
    /// It is deleted, and its words with it.
    Goes,
    /// It keeps the words and contains new ones beside them.
    Rider(String),
    /// It keeps the words but lacks others that were beside them.
    Bare(String),
}

/// A crossing of a red line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Crossing {
    /// Text and provision concerned; the whole text or a statement if there is none.
    pub(crate) place: Option<Place>,
    /// Way in which it crosses the line.
    pub(crate) how: Crosses,
    /// Name of the provision or paper.
    pub(crate) name: Phrase,
}

impl Crossing {
    /// Returns the warning of a crossing: here, or at the place where the act would cause it.
    pub(crate) fn warning(&self, number: u32, line: &RedLine, here: Option<&Phrase>) -> Warning {
        let stops = !matches!(self.how, Crosses::Rider(_) | Crosses::Bare(_));
        Warning { stops, ..red(number, line, self.says(line.words.trim(), here)) }
    }

    fn says(&self, words: &str, here: Option<&Phrase>) -> Phrase {
        let name = &self.name;
        let says = match (&self.how, here) {
            (Crosses::Says, None) => say!("would-contain", "{name} would contain “{words}”", name, words),
            (Crosses::SaysNot, None) => {
                say!("would-no-longer-say", "{name} would no longer contain “{words}”", name, words)
            }
            (Crosses::Goes, None) => {
                say!("deleted-name", "{name} would be deleted, and with it “{words}”", name, words)
            }
            (Crosses::Rider(new), None) => say!(
                "would-keep-with-new-words",
                "{name} would keep “{words}” and get the words “{new}”",
                name,
                words,
                new
            ),
            (Crosses::Bare(old), None) => say!(
                "would-keep-without-words",
                "{name} would keep “{words}” and lose the words “{old}”",
                name,
                words,
                old
            ),
            (Crosses::Says, Some(here)) => {
                say!("contains-now", "{here} {name} contains “{words}”", here, name, words)
            }
            (Crosses::SaysNot, Some(here)) => {
                say!("not-contain", "{here} {name} does not contain “{words}”", here, name, words)
            }
            (Crosses::Goes, Some(here)) => {
                say!("deleted", "{here} {name} is deleted, and with it “{words}”", here, name, words)
            }
            (Crosses::Rider(new), Some(here)) => say!(
                "keeps-with-new-words",
                "{here} {name} keeps “{words}” and gets the words “{new}”",
                here,
                name,
                words,
                new
            ),
            (Crosses::Bare(old), Some(here)) => say!(
                "keeps-without-words",
                "{here} {name} keeps “{words}” and loses the words “{old}”",
                here,
                name,
                words,
                old
            ),
        };
        says.whole()
    }
}

fn warnings(number: u32, line: &RedLine, prospect: &Prospect, here: Option<&Phrase>) -> Vec<Warning> {
    crossings(line, prospect).iter().map(|crossing| crossing.warning(number, line, here)).collect()
}

/// Returns the places where a prospect crosses a red line, and the riders on protected words.
pub(crate) fn crossings(line: &RedLine, prospect: &Prospect) -> Vec<Crossing> {
    let words = line.words.trim();
    let tied = |place: &Place| line.on.is_empty() || line.on.contains(place);
    let at = |spoken: &Spoken, how: Crosses| Crossing {
        place: Some(spoken.place.clone()),
        how,
        name: spoken.name.clone(),
    };
    let mut found = Vec::new();
    match line.rule {
        Rule::MustNeverAppear => {
            for spoken in prospect.spoken.iter().filter(|s| tied(&s.place)) {
                if spoken.after.as_ref().is_some_and(|after| after.speaks(words)) {
                    found.push(at(spoken, Crosses::Says));
                }
            }
            for (name, said) in prospect.words.iter().filter(|_| line.on.is_empty()) {
                if Passage::of(said).says(words) {
                    found.push(Crossing { place: None, how: Crosses::Says, name: name.clone() });
                }
            }
        }
        Rule::MustStay => {
            for spoken in prospect.spoken.iter().filter(|s| tied(&s.place)) {
                match &spoken.after {
                    Some(after) if after.says(words) => {
                        found.extend(rider(words, spoken).map(|how| at(spoken, how)));
                    }
                    _ if line.on.is_empty() => {}
                    Some(_) => found.push(at(spoken, Crosses::SaysNot)),
                    None => found.push(at(spoken, Crosses::Goes)),
                }
            }
            let has = |all: &[Passage]| all.iter().any(|p| p.says(words));
            let lost = |w: &&Whole| !has(&w.after) && (w.affirmed || has(&w.before));
            for whole in prospect.whole.iter().filter(|_| line.on.is_empty()).filter(lost) {
                let name = say!("text-named", "the text {text}", text = whole.text);
                found.push(Crossing { place: None, how: Crosses::SaysNot, name });
            }
        }
    }
    found
}

/// Returns the change of the other words of a provision that keeps the protected ones.
fn rider(words: &str, spoken: &Spoken) -> Option<Crosses> {
    let (before, after) = (spoken.before.as_ref()?, spoken.after.as_ref()?);
    if !before.says(words) {
        return None;
    }
    match after.changed(before) {
        (came, _) if !came.is_empty() => Some(Crosses::Rider(came)),
        (_, went) if !went.is_empty() => Some(Crosses::Bare(went)),
        _ => None,
    }
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
