//! The draft of a joint statement: facts marked with the acts on which they rest, and places for
//! what only people can say.

use std::collections::BTreeSet;

use serde::Serialize;

use super::page::{Line, Page, Run, Sheet};
use super::view::{View, counted, day, listed};
use crate::act::{ActNo, Sentence};
use crate::party::{PartyCode, Standing};
use crate::state::State;
use crate::table::{Status, status};

/// The draft of a joint statement, `paraph.readout.statement/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementDraft {
    /// The format.
    pub format: &'static str,
    /// As of which act.
    pub act: ActNo,
    /// A title.
    pub title: String,
    /// Sentences in order.
    pub sentences: Vec<DraftSentence>,
    #[serde(skip)]
    subtitle: String,
}

/// One sentence, or the place for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftSentence {
    /// `fact`, `common`, `own`.
    pub kind: &'static str,
    /// The words; for a place, what is to stand there.
    pub words: String,
    /// Whether it is a place to be filled.
    pub place: bool,
    /// For a fact, the acts on which it rests.
    pub acts: BTreeSet<ActNo>,
    /// For words of one side, whose.
    pub party: Option<String>,
}

impl StatementDraft {
    /// The facts as sentences of a `statement` act.
    pub fn facts(&self) -> Vec<Sentence> {
        let facts = self.sentences.iter().filter(|s| s.kind == "fact");
        facts.map(|s| Sentence::Fact { words: s.words.clone(), acts: s.acts.clone() }).collect()
    }
}

/// The draft of a joint statement. A statement is for the public: it holds nothing of the words on
/// the table, and names no provision of which the words are withheld from anybody.
pub fn statement(state: &State, viewer: Option<&str>) -> StatementDraft {
    let view = View::new(state, viewer);
    let mut sentences = Vec::new();
    if !view.outside() && state.open() {
        facts(&view, &mut sentences);
    }
    sentences.push(DraftSentence {
        kind: "common",
        words: "How the delegations together describe the talks: all consent to each word.".to_owned(),
        place: true,
        acts: BTreeSet::new(),
        party: None,
    });
    for party in state.counted() {
        sentences.push(DraftSentence {
            kind: "own",
            words: format!(
                "What {party} wishes to say in its own name; the others consent to its place here."
            ),
            place: true,
            acts: BTreeSet::new(),
            party: Some(party.to_string()),
        });
    }
    StatementDraft {
        format: "paraph.readout.statement/1",
        act: state.size(),
        title: format!("Joint statement: {}", state.title),
        sentences,
        subtitle: view.subtitle(),
    }
}

fn fact(out: &mut Vec<DraftSentence>, words: String, acts: impl IntoIterator<Item = ActNo>) {
    let acts = acts.into_iter().collect();
    out.push(DraftSentence { kind: "fact", words, place: false, acts, party: None });
}

fn name(view: &View<'_>, code: &PartyCode) -> String {
    view.state.parties.get(code).map_or_else(|| code.to_string(), |m| m.party.name.clone())
}

fn row(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

fn facts(view: &View<'_>, out: &mut Vec<DraftSentence>) {
    let (state, proceedings) = (view.state, &view.state.proceedings);
    let parties: Vec<String> = state
        .parties
        .values()
        .filter(|m| m.left.is_none() && m.party.standing == Standing::Party)
        .map(|m| m.party.name.clone())
        .collect();
    fact(out, format!("{} take part in talks under the title “{}”.", row(&parties), state.title), [1]);
    for (act, round) in &proceedings.rounds {
        let who: Vec<String> = round.attended.iter().map(|p| name(view, p)).collect();
        let when = match round.closed {
            Some(closed) if day(closed) != day(round.opened) => {
                format!("from {} to {}", day(round.opened), day(closed))
            }
            _ => format!("on {}", day(round.opened)),
        };
        let ended = state
            .log
            .iter()
            .zip(1..)
            .filter(|(n, _)| n.refused.is_none() && n.kind == "meet" && n.names.act == Some(*act));
        let acts: Vec<ActNo> = std::iter::once(*act).chain(ended.map(|(_, number)| number)).collect();
        fact(out, format!("{} met in {} {when}.", row(&who), round.place), acts);
    }
    for text in state.desk.texts.keys() {
        agreed(view, text, out);
    }
    for (act, referral) in &proceedings.referrals {
        let points = counted(referral.provisions.len(), "point");
        let due = referral.due.map_or(String::new(), |due| format!(", to report by {}", day(due)));
        fact(out, format!("They referred {points} to a technical team ({}){due}.", referral.team), [*act]);
        if let Some((report, _)) = &referral.report {
            fact(out, format!("The team ({}) has reported.", referral.team), [*act, *report]);
        }
    }
    for (act, elevation) in &proceedings.elevations {
        let points = counted(elevation.provisions.len(), "point");
        fact(out, format!("They put {points} to their principals."), [*act]);
    }
    let everyone = state.counted();
    for (act, date) in proceedings.dates.iter().filter(|(_, d)| everyone.is_subset(&d.accepted)) {
        let accepted = state
            .log
            .iter()
            .zip(1..)
            .filter(|(n, _)| n.refused.is_none() && n.kind == "accept-date" && n.names.act == Some(*act));
        let acts: Vec<ActNo> = std::iter::once(*act).chain(accepted.map(|(_, number)| number)).collect();
        let what = date.about.trim_end_matches('.');
        fact(out, format!("They agreed on the date of {} ({what}).", day(date.at)), acts);
    }
}

/// Drafts issued of a text, and how many of its points are agreed.
fn agreed(view: &View<'_>, text: &str, out: &mut Vec<DraftSentence>) {
    let state = view.state;
    if let Some((act, draft)) = state.proceedings.latest_draft(text) {
        let count = counted(draft.provisions.len(), "provision");
        let open = counted(draft.brackets as usize, "bracket");
        fact(out, format!("Draft {} of the text ({text}) was issued: {count}, {open}.", draft.number), [act]);
    }
    let Some(living) = state.desk.texts.get(text) else { return };
    let (mut ids, mut acts) = (Vec::new(), BTreeSet::new());
    for standing in &living.base {
        let found = status(&state.desk, &state.counted(), text, standing.id());
        let parties = state.desk.agreements.get(text).and_then(|t| t.get(standing.id()));
        match found {
            Some(Status::Adopted) => acts.extend(standing.adopted),
            Some(Status::AgreedTechnical | Status::AgreedAdReferendum) => {
                acts.extend(parties.into_iter().flat_map(|p| p.values()).map(|a| a.act));
            }
            _ => continue,
        }
        ids.push(standing);
    }
    if ids.is_empty() {
        return;
    }
    // Where no words are withheld the points can be named in public.
    let named: BTreeSet<String> =
        ids.iter().filter(|s| s.withheld.is_none()).map(|s| s.id().to_owned()).collect();
    let which = match named.len() == ids.len() {
        true => format!(": {}", listed(&view.some(text, &named))),
        false => String::new(),
    };
    let all = living.base.len();
    fact(
        out,
        format!("They agreed {} of {all} of the text ({text}){which}.", counted(ids.len(), "provision")),
        acts,
    );
}

impl StatementDraft {
    /// The draft as a page.
    pub fn page(&self) -> Page {
        let mut sheet = Sheet::default();
        sheet.paragraph(vec![Run::faint(
            "A draft. Numbers in brackets are the acts on which a fact rests; what stands in square brackets is a place to fill.",
        )]);
        sheet.heading(&self.title);
        for sentence in &self.sentences {
            sheet.paragraph(sentence.line());
        }
        sheet.page("Draft of a joint statement", self.subtitle.clone())
    }
}

impl DraftSentence {
    fn line(&self) -> Line {
        let mut line = Vec::new();
        if let Some(party) = &self.party {
            line.extend([Run::label(std::slice::from_ref(party)), Run::plain(" ")]);
        }
        line.push(match self.place {
            true => Run::faint(format!("[{}]", self.words)),
            false => Run::plain(&self.words),
        });
        if !self.acts.is_empty() {
            let acts: Vec<String> = self.acts.iter().map(u64::to_string).collect();
            let word = if acts.len() == 1 { "act" } else { "acts" };
            line.push(Run::faint(format!(" ({word} {})", acts.join(", "))));
        }
        line
    }
}
