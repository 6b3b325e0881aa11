//! What an act would breach, and where the red lines stand.

use std::collections::BTreeSet;

use paraph_talks::act::Act;
use paraph_talks::readout::{labelled, letter};
use paraph_talks::{Draft, Moment, State};
use serde::Serialize;

use crate::paper::{Place, Private, RedLine, Rule};
use crate::passage::Passage;
use crate::prospect::{Prospect, Whole, chosen, draft_of, prospect};

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A red line would be crossed, or is.
    RedLine,
    /// The mandate asks for instructions first.
    AskFirst,
    /// The mandate has ended.
    MandateEnded,
    /// Words of a fallback would be shown.
    Fallback,
}

/// What a delegate should know before signing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Warning {
    /// About what.
    pub what: What,
    /// The item of the private paper.
    pub item: Option<u32>,
    /// In words.
    pub says: String,
    /// Whether it should keep a delegate from signing.
    pub stops: bool,
}

/// What an act would breach. `author` is the key that would sign; `detached` are the words that would
/// stand apart from it (a reason, a remark, a comment); `now` is what time it is, where that is known.
pub fn check(
    paper: &Private,
    state: &State,
    author: &str,
    act: &Act,
    detached: &[String],
    now: Option<Moment>,
) -> Vec<Warning> {
    let prospect = prospect(state, author, act);
    let mut found: Vec<Warning> = paper
        .red_lines
        .iter()
        .flat_map(|(number, line)| crossed(*number, line, &prospect, "would"))
        .collect();
    for words in detached {
        let passage = Passage::of(words);
        for (number, line) in &paper.red_lines {
            if line.rule == Rule::MustNeverAppear && line.on.is_empty() && passage.says(&line.words) {
                let says = format!("Your words beside the act would say “{}”.", line.words.trim());
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

/// Where the red lines stand: which are crossed in the base and in the latest draft of each text, and
/// which open alternatives would cross them.
pub fn stand(paper: &Private, state: &State) -> Vec<Warning> {
    let mut found = Vec::new();
    for (text, living) in &state.desk.texts {
        if living.edition == 0 {
            continue;
        }
        let base = draft_of(text, &living.base);
        let drafted = state.proceedings.latest_draft(text).map(|(_, draft): (_, &Draft)| draft);
        for (number, line) in &paper.red_lines {
            found.extend(gone(*number, line, text, state));
            found.extend(crossed(*number, line, &base, "in the base,"));
            if let Some(draft) = drafted.filter(|d| d.edition != living.edition) {
                let issued = format!("in draft {},", draft.number);
                found.extend(crossed(*number, line, &draft_of(text, &draft.provisions), &issued));
            }
            for (label, bracket) in labelled(living) {
                let open = bracket.alternatives.iter().enumerate().filter(|(_, a)| !a.base);
                for (at, _) in open {
                    let reading = chosen(state, &[bracket.choice(text, at)], true);
                    let how = format!("with {label} ({}),", letter(at));
                    found.extend(crossed(*number, line, &reading, &how));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn red(number: u32, line: &RedLine, says: String) -> Warning {
    let says = line.why.as_ref().map_or(says.clone(), |why| format!("{says} {}", why.trim()));
    Warning { what: What::RedLine, item: Some(number), says, stops: true }
}

/// A provision that a red line is tied to and that no text has any more.
fn gone(number: u32, line: &RedLine, text: &str, state: &State) -> Vec<Warning> {
    let living = &state.desk.texts[text];
    let lost = line
        .on
        .iter()
        .filter(|(of, id)| of == text && line.rule == Rule::MustStay && living.position(id).is_none());
    lost.map(|(_, id)| {
        let says = format!(
            "The provision {id} of {text}, where “{}” must stay, is no longer in the base.",
            line.words.trim()
        );
        red(number, line, says)
    })
    .collect()
}

/// Where a prospect crosses a red line. `how` says under which condition: `would`, `in the base,`.
fn crossed(number: u32, line: &RedLine, prospect: &Prospect, how: &str) -> Vec<Warning> {
    let words = line.words.trim();
    let tied = |place: &Place| line.on.is_empty() || line.on.contains(place);
    let says = |name: &str, verb: &str| match how {
        "would" => format!("{} would {verb} “{words}”.", capital(name)),
        how => {
            let verb = match verb {
                "say" => "says",
                "no longer say" => "does not say",
                _ => "is gone, and with it",
            };
            capital(&format!("{how} {name} {verb} “{words}”."))
        }
    };
    let mut found = Vec::new();
    match line.rule {
        Rule::MustNeverAppear => {
            for spoken in prospect.spoken.iter().filter(|s| tied(&s.place)) {
                if spoken.after.as_ref().is_some_and(|after| after.speaks(words)) {
                    found.push(red(number, line, says(&spoken.name, "say")));
                }
            }
            for (name, said) in prospect.words.iter().filter(|_| line.on.is_empty()) {
                if Passage::of(said).says(words) {
                    found.push(red(number, line, says(name, "say")));
                }
            }
        }
        Rule::MustStay if line.on.is_empty() => {
            let has = |all: &[Passage]| all.iter().any(|p| p.says(words));
            let lost = |w: &&Whole| !has(&w.after) && (w.affirmed || has(&w.before));
            for whole in prospect.whole.iter().filter(lost) {
                found.push(red(number, line, says(&format!("the text {}", whole.text), "no longer say")));
            }
        }
        Rule::MustStay => {
            for spoken in prospect.spoken.iter().filter(|s| line.on.contains(&s.place)) {
                match &spoken.after {
                    Some(after) if after.says(words) => {}
                    Some(_) => found.push(red(number, line, says(&spoken.name, "no longer say"))),
                    None => found.push(red(number, line, says(&spoken.name, "go, and with it"))),
                }
            }
        }
    }
    found
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + chars.as_str()
}

fn mandate(paper: &Private, prospect: &Prospect, now: Option<Moment>) -> Vec<Warning> {
    let Some(mandate) = paper.mandate.as_ref().filter(|_| prospect.binds) else { return Vec::new() };
    let mut found = Vec::new();
    let names: BTreeSet<&str> = prospect
        .spoken
        .iter()
        .filter(|s| mandate.ask_first.contains(&s.place))
        .map(|s| s.name.as_str())
        .collect();
    for name in names {
        let says = format!("The mandate asks for instructions before {name} is bound.");
        found.push(Warning { what: What::AskFirst, item: None, says, stops: true });
    }
    if let (Some(until), Some(now)) = (mandate.until, now)
        && now > until
    {
        let says = format!("The mandate ended on {until}.");
        found.push(Warning { what: What::MandateEnded, item: None, says, stops: true });
    }
    found
}

/// Fallbacks whose words would be seen by others for the first time.
fn fallbacks(paper: &Private, state: &State, prospect: &Prospect, detached: &[String]) -> Vec<Warning> {
    let mut found = Vec::new();
    for (number, fallback) in &paper.fallbacks {
        let words = &fallback.words;
        let known = state.desk.texts.get(&fallback.on.0).is_some_and(|living| {
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
            let says = format!("This would show your fallback “{}”.", words.trim());
            found.push(Warning { what: What::Fallback, item: Some(*number), says, stops: false });
        }
    }
    found
}

fn says_so(state: &State, choice: &paraph_talks::act::Choice, words: &str) -> bool {
    let reading = chosen(state, std::slice::from_ref(choice), false);
    reading.spoken.iter().any(|s| s.after.as_ref().is_some_and(|after| after.says(words)))
}
