//! The draft of a joint statement: facts with the acts that support them, and blanks for sentences
//! that only people can write.

use std::collections::BTreeSet;

use paraph_page::{Line, Moment, Page, PageBuilder, Phrase, Precision, Run, Say, say};
use serde::Serialize;

use super::view::{View, day, listed};
use crate::act::{ActNo, Sentence};
use crate::party::{PartyCode, Standing};
use crate::state::State;
use crate::table::{Status, status};

/// The draft of a joint statement, `paraph.readout.statement/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "statement"))]
pub struct StatementDraft {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// A title.
    pub title: Phrase,
    /// Sentences in order.
    pub sentences: Vec<DraftSentence>,
    #[serde(skip)]
    subtitle: String,
}

/// One sentence, or a blank for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftSentence {
    /// Kind: `fact`, `common`, `own`.
    pub kind: &'static str,
    /// Words of the sentence; for a blank, a description of the sentence to write.
    pub words: Phrase,
    /// Whether it is a blank to fill in.
    pub place: bool,
    /// Acts that support a fact.
    pub acts: BTreeSet<ActNo>,
    /// Party whose own words these are.
    pub party: Option<String>,
}

impl StatementDraft {
    /// Returns the facts as sentences of a `statement` act.
    pub fn facts(&self) -> Vec<Sentence> {
        let facts = self.sentences.iter().filter(|s| s.kind == "fact");
        facts.map(|s| Sentence::Fact { words: s.words.to_string(), acts: s.acts.clone() }).collect()
    }
}

/// Returns the draft of a joint statement. A statement is public: it quotes no words from the
/// table, and names no provision whose words are withheld from anyone.
pub fn statement(state: &State, viewer: Option<&str>) -> StatementDraft {
    let view = View::new(state, viewer);
    let mut sentences = Vec::new();
    if !view.outside() && state.open() {
        facts(&view, &mut sentences);
    }
    sentences.push(DraftSentence {
        kind: "common",
        words: say!(
            "how-delegations-together-describe-talks-all",
            "How the delegations together describe the talks: all consent to each word."
        ),
        place: true,
        acts: BTreeSet::new(),
        party: None,
    });
    for party in state.counted() {
        sentences.push(DraftSentence {
            kind: "own",
            words: say!(
                "what-wishes-say-own-name-others",
                "What {party} wishes to say in its own name; the others consent to its place here.",
                party
            ),
            place: true,
            acts: BTreeSet::new(),
            party: Some(party.to_string()),
        });
    }
    StatementDraft {
        format: "paraph.readout.statement/1",
        act: state.size(),
        title: say!("joint-statement", "Joint statement: {title}", title = state.title),
        sentences,
        subtitle: view.subtitle(),
    }
}

fn fact(out: &mut Vec<DraftSentence>, words: Phrase, acts: impl IntoIterator<Item = ActNo>) {
    let acts = acts.into_iter().collect();
    out.push(DraftSentence { kind: "fact", words, place: false, acts, party: None });
}

fn name(view: &View<'_>, code: &PartyCode) -> String {
    view.state.parties.get(code).map_or_else(|| code.to_string(), |m| m.party.name.clone())
}

fn date(at: Moment) -> Phrase {
    Phrase::time(at, Precision::Day)
}

fn row(names: &[String]) -> Phrase {
    match names {
        [] => Phrase::default(),
        [one] => one.say(),
        [rest @ .., last] => say!("and", "{some} and {last}", some = rest.join(", "), last),
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
    fact(
        out,
        say!(
            "take-part-talks",
            "{parties} take part in the talks “{title}”.",
            parties = row(&parties),
            title = state.title
        ),
        [1],
    );
    for (act, round) in &proceedings.rounds {
        let who: Vec<String> = round.attended.iter().map(|p| name(view, p)).collect();
        let when = match round.closed {
            Some(closed) if day(closed) != day(round.opened) => {
                say!(
                    "from-to",
                    "from {opened} to {closed}",
                    opened = date(round.opened),
                    closed = date(closed)
                )
            }
            _ => say!("on", "on {opened}", opened = date(round.opened)),
        };
        let ended = state
            .log
            .iter()
            .zip(1..)
            .filter(|(n, _)| n.refused.is_none() && n.kind == "meet" && n.names.act == Some(*act));
        let acts: Vec<ActNo> = std::iter::once(*act).chain(ended.map(|(_, number)| number)).collect();
        fact(
            out,
            say!("met", "{who} met in {place} {when}.", who = row(&who), place = round.place, when),
            acts,
        );
    }
    for text in state.table.texts.keys() {
        agreed(view, text, out);
    }
    for (act, referral) in &proceedings.referrals {
        let (n, team) = (referral.provisions.len(), &referral.team);
        let referred = match referral.due {
            Some(due) => say!(
                "referred-points-technical-team-report",
                "They referred {n} {n?point|points} to a technical team ({team}), to report by {due}.",
                n,
                team,
                due = date(due)
            ),
            None => say!(
                "referred-points-technical-team",
                "They referred {n} {n?point|points} to a technical team ({team}).",
                n,
                team
            ),
        };
        fact(out, referred, [*act]);
        if let Some((report, _)) = &referral.report {
            fact(out, say!("team-reported", "The team ({team}) has reported.", team), [*act, *report]);
        }
    }
    for (act, elevation) in &proceedings.elevations {
        let n = elevation.provisions.len();
        fact(
            out,
            say!("put-points-principals", "They put {n} {n?point|points} to their principals.", n),
            [*act],
        );
    }
    let everyone = state.counted();
    for (act, set) in proceedings.dates.iter().filter(|(_, d)| everyone.is_subset(&d.accepted)) {
        let accepted = state
            .log
            .iter()
            .zip(1..)
            .filter(|(n, _)| n.refused.is_none() && n.kind == "accept-date" && n.names.act == Some(*act));
        let acts: Vec<ActNo> = std::iter::once(*act).chain(accepted.map(|(_, number)| number)).collect();
        let what = set.about.trim_end_matches('.');
        fact(
            out,
            say!("agreed-date", "They agreed on the date of {day} ({what}).", day = date(set.at), what),
            acts,
        );
    }
}

/// Adds the number of drafts issued of a text, and of its agreed points.
fn agreed(view: &View<'_>, text: &str, out: &mut Vec<DraftSentence>) {
    let state = view.state;
    if let Some((act, draft)) = state.proceedings.latest_draft(text) {
        let count = draft.provisions.len();
        let (provisions, brackets) = (
            say!("provisions", "{n} {n?provision|provisions}", n = count),
            say!("brackets", "{n} {n?bracket|brackets}", n = draft.brackets),
        );
        let issued = say!(
            "draft-text-issued",
            "Draft {number} of the text ({text}) was issued: {provisions}, {brackets}.",
            number = draft.number,
            text,
            provisions,
            brackets
        );
        fact(out, issued, [act]);
    }
    let Some(living) = state.table.texts.get(text) else { return };
    let (mut ids, mut acts) = (Vec::new(), BTreeSet::new());
    for standing in &living.base {
        let found = status(&state.table, &state.counted(), text, standing.id());
        let parties = state.table.agreements.get(text).and_then(|t| t.get(standing.id()));
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
    // The points can be named in public if no words are withheld.
    let named: BTreeSet<String> =
        ids.iter().filter(|s| s.withheld.is_none()).map(|s| s.id().to_owned()).collect();
    let (n, all) = (ids.len(), living.base.len());
    let agreed = if named.len() == ids.len() {
        let which = listed(&view.some(text, &named));
        say!(
            "agreed-provisions-text",
            "They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}): {which}.",
            n,
            all,
            text,
            which
        )
    } else {
        say!(
            "agreed-provision-out-text",
            "They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}).",
            n,
            all,
            text
        )
    };
    fact(out, agreed, acts);
}

impl StatementDraft {
    /// Lays out the draft as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        page.paragraph(vec![Run::faint(
            "A draft. Numbers in brackets are the acts on which a fact rests; what stands in square brackets is a place to fill.",
        )]);
        page.heading(&self.title);
        for sentence in &self.sentences {
            page.paragraph(sentence.line());
        }
        page.titled("Draft of a joint statement", self.subtitle.clone())
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
