//! One page for a principal: questions to decide, agreed points, open points, and principles
//! concerned.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Moment, Page, PageBuilder, Phrase, Run};
use serde::Serialize;

use super::columns::{Wording, row, sides, spoken};
use super::condition::Conditional;
use super::matrix::Word;
use super::next::{DateLine, dates};
use super::spoken::{Heard, Hearing};
use super::task::tasks;
use super::view::{Naming, ProvisionRef, View, counted, listed};
use crate::act::{ActNo, Decision, Topic};
use crate::party::{PartyCode, Role};
use crate::state::State;
use crate::table::{Status, status};

/// Maximum number of words on the page.
const MOST_WORDS: usize = 600;
/// Maximum lines per list and words per wording, from roomy to tight.
const ROOM: &[(usize, usize)] = &[(12, 60), (8, 40), (6, 25), (4, 15), (3, 10), (2, 6)];

/// The principal's brief, `paraph.readout.brief/2`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "brief"))]
pub struct Brief {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Current time, if the caller supplies it.
    pub today: Option<Moment>,
    /// Whether wordings are attributed.
    pub attribution: Naming,
    /// Questions to this principal; if there are none, questions to all principals.
    pub asked: Vec<Asked>,
    /// Number of provisions by status, over all texts.
    pub statuses: BTreeMap<&'static str, usize>,
    /// Provisions that are agreed or adopted.
    pub agreed: Vec<ProvisionRef>,
    /// Points before principals, with each side's wording.
    pub elevated: Vec<Elevated>,
    /// Other open provisions.
    pub open: Vec<ProvisionRef>,
    /// Principles, with the provisions that concern them.
    pub principles: Vec<PrincipleLine>,
    /// Reports of teams.
    pub reports: Vec<ReportLine>,
    /// Upcoming dates.
    pub dates: Vec<DateLine>,
    #[serde(skip)]
    subtitle: String,
}

/// A question that a principal is asked to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Asked {
    /// Act that asks.
    pub act: ActNo,
    /// The question, in a sentence.
    pub says: Phrase,
    /// Provisions that it is about.
    pub provisions: Vec<ProvisionRef>,
}

/// A point before principals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Elevated {
    /// Act that put it to principals.
    pub act: ActNo,
    /// The provision.
    pub provision: ProvisionRef,
    /// Words of the base.
    pub base: Option<String>,
    /// Each wording, with the parties that said that they want it. Nobody may want the words of the base.
    pub wordings: Vec<Wording>,
    /// Parties that have said nothing on it, if names are shown.
    pub silent: Vec<String>,
    /// Number of parties that have said nothing on it.
    pub silent_count: usize,
    /// Parties that have spoken on it and want no wording shown here, with what they said, if names are shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub others: Vec<(String, BTreeSet<Word>)>,
    /// Acceptances that depend on something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub conditions: Vec<Conditional>,
    /// The question, and the notes on decisions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Heard>,
    /// Decisions of principals so far, by party.
    pub decided: Vec<(String, Decision)>,
}

/// A principle, with the provisions that concern it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PrincipleLine {
    /// Act that stated it.
    pub act: ActNo,
    /// Words of the principle.
    pub words: String,
    /// Parties that it binds.
    pub joined: Vec<String>,
    /// Provisions that concern it and are not agreed.
    pub touched: Vec<ProvisionRef>,
    /// Acts that issued the latest drafts which a party found not to uphold it.
    pub not_upheld: Vec<ActNo>,
}

/// A team's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportLine {
    /// Act that reported.
    pub act: ActNo,
    /// Name of the team.
    pub team: String,
    /// Provisions that were referred to it.
    pub provisions: Vec<ProvisionRef>,
    /// Findings; absent if they concern withheld words.
    pub finding: Option<String>,
    /// Option that the team recommends.
    pub recommends: Option<String>,
}

/// Returns the brief for a principal.
pub fn brief(state: &State, viewer: Option<&str>, today: Option<Moment>) -> Brief {
    let view = View::new(state, viewer);
    let inside = !view.outside();
    let mut out = Brief {
        format: "paraph.readout.brief/2",
        act: state.size(),
        today,
        attribution: view.attribution(),
        asked: asked(&view),
        statuses: BTreeMap::new(),
        agreed: Vec::new(),
        elevated: if inside { elevated(&view) } else { Vec::new() },
        open: Vec::new(),
        principles: if inside { principles(&view) } else { Vec::new() },
        reports: if inside { reports(&view) } else { Vec::new() },
        dates: dates(&view, today),
        subtitle: view.subtitle(),
    };
    let before: Vec<ProvisionRef> = out.elevated.iter().map(|e| e.provision.clone()).collect();
    for (text, living) in view.texts() {
        for standing in view.provisions(text, living) {
            let Some(found) = status(&state.table, &state.counted(), text, standing.id()) else { continue };
            *out.statuses.entry(found.as_str()).or_insert(0) += 1;
            let provision = view.provision(text, standing.id());
            if settled(found) {
                out.agreed.push(provision);
            } else if found == Status::Bracketed && !before.contains(&provision) {
                out.open.push(provision);
            }
        }
    }
    out
}

fn settled(status: Status) -> bool {
    matches!(status, Status::AgreedTechnical | Status::AgreedAdReferendum | Status::Adopted)
}

fn asked(view: &View<'_>) -> Vec<Asked> {
    let principal = view.role() == Some(Role::Principal);
    let all = tasks(view).into_iter().filter(|t| t.verb == "decide" && (!principal || t.is_for(view)));
    let mine = all.filter(|t| principal || view.party().is_none_or(|p| t.concerns(p)));
    mine.filter_map(|t| Some(Asked { act: t.act?, says: t.says, provisions: t.provisions })).collect()
}

fn elevated(view: &View<'_>) -> Vec<Elevated> {
    let state = view.state;
    let counted: Vec<PartyCode> = state.counted().into_iter().collect();
    let mut out = Vec::new();
    for (act, elevation) in &state.proceedings.elevations {
        let Some(living) = state.table.texts.get(&elevation.text) else { continue };
        let sides = sides(state, &elevation.text, living, &counted);
        let decided: Vec<(String, Decision)> = state
            .proceedings
            .answers
            .get(act)
            .into_iter()
            .flatten()
            .filter_map(|(name, (decision, _))| Some((view.party_of(name)?.to_string(), *decision)))
            .collect();
        for provision in view.some(&elevation.text, &elevation.provisions) {
            if living.provision(&provision.id).is_none() {
                continue;
            }
            let columns = row(view, &elevation.text, living, &provision.id, &sides);
            out.push(Elevated {
                act: *act,
                provision,
                base: columns.base,
                wordings: columns.wordings,
                silent: columns.silent,
                silent_count: columns.silent_count,
                others: columns.others,
                conditions: columns.conditions,
                spoken: Vec::new(),
                decided: decided.clone(),
            });
        }
    }
    out
}

fn principles(view: &View<'_>) -> Vec<PrincipleLine> {
    let state = view.state;
    let latest: Vec<ActNo> = state
        .table
        .texts
        .keys()
        .filter_map(|text| state.proceedings.latest_draft(text).map(|(act, _)| act))
        .collect();
    let open = |text: &str, id: &str| {
        status(&state.table, &state.counted(), text, id).is_some_and(|found| !settled(found))
    };
    let line = |(act, held): (&ActNo, &crate::proceedings::PrincipleState)| PrincipleLine {
        act: *act,
        words: held.words.clone(),
        joined: super::view::codes(&held.joined),
        touched: held
            .watches
            .iter()
            .filter(|(text, id)| open(text, id))
            .flat_map(|(text, id)| view.some(text, [id]))
            .collect(),
        not_upheld: latest
            .iter()
            .filter(|draft| held.upheld.get(draft).is_some_and(|u| u.values().any(|upheld| !upheld)))
            .copied()
            .collect(),
    };
    state.proceedings.principles.iter().map(line).collect()
}

fn reports(view: &View<'_>) -> Vec<ReportLine> {
    let made = view.state.proceedings.referrals.values().filter_map(|r| Some((r, r.report.as_ref()?)));
    made.map(|(referral, (act, report))| {
        let readable = referral.provisions.iter().all(|id| view.open(&referral.text, id));
        let option = report.recommends.and_then(|nth| report.options.get(nth as usize));
        ReportLine {
            act: *act,
            team: referral.team.clone(),
            provisions: view.some(&referral.text, &referral.provisions),
            finding: readable.then(|| report.finding.clone()),
            recommends: option.filter(|_| readable).map(|o| o.title.clone()),
        }
    })
    .collect()
}

impl Brief {
    /// Adds the questions to principals, and the notes on their decisions.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> Brief {
        let answers = &hearing.view.state.proceedings.answers;
        for elevated in &mut self.elevated {
            let decided = answers.get(&elevated.act).into_iter().flatten().map(|(_, (_, act))| *act);
            let acts: BTreeSet<ActNo> = decided.chain([elevated.act]).collect();
            let heard = |act| hearing.heard(act, &[Topic::Question, Topic::Note]);
            elevated.spoken = acts.into_iter().flat_map(heard).collect();
        }
        self
    }

    /// Lays out the brief as a page of about 600 words at most. Long wordings are cut, and long
    /// lists say how much they leave out.
    pub fn page(&self) -> Page {
        let mut pages = ROOM.iter().map(|room| self.fit(*room));
        let tightest = ROOM.last().expect("there is some room");
        pages.find(|page| page.words() <= MOST_WORDS).unwrap_or_else(|| self.fit(*tightest))
    }

    fn fit(&self, (items, words): (usize, usize)) -> Page {
        let mut page = PageBuilder::default();
        let asked = self
            .asked
            .iter()
            .map(|a| vec![Run::strong(cut(&a.says, words)), Run::faint(format!(" (act {})", a.act))]);
        if self.asked.is_empty() {
            page.paragraph(vec![Run::strong("Nothing is asked of a principal now.")]);
        }
        page.list("What is asked", most(asked.collect(), items));
        page.heading("State of the text");
        let statuses: Vec<String> = self.statuses.iter().map(|(status, n)| format!("{n} {status}")).collect();
        page.paragraph(vec![Run::plain(format!("Provisions: {}.", statuses.join(", ")))]);
        for (what, which) in [("Agreed: ", &self.agreed), ("Open below your level: ", &self.open)] {
            if !which.is_empty() {
                page.paragraph(vec![Run::strong(what), Run::plain(format!("{}.", listed(which)))]);
            }
        }
        let elevated = self.elevated.iter().map(|e| e.line(words));
        page.list("With principals", most(elevated.collect(), items));
        let principles = self.principles.iter().map(|p| p.line(words));
        page.list("Principles", most(principles.collect(), items));
        let reports = self.reports.iter().map(|r| r.line(words));
        page.list("What teams report", most(reports.collect(), items));
        page.list("Dates", most(self.dates.iter().map(DateLine::line).collect(), items));
        page.titled("Brief for the principal", self.subtitle.clone())
    }
}

fn most(mut lines: Vec<Line>, items: usize) -> Vec<Line> {
    let more = lines.len().saturating_sub(items);
    lines.truncate(items);
    if more > 0 {
        lines.push(vec![Run::faint(format!("and {more} more"))]);
    }
    lines
}

fn cut(text: &str, words: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    if all.len() <= words { text.to_owned() } else { format!("{} …", all[..words].join(" ")) }
}

impl Elevated {
    fn line(&self, words: usize) -> Line {
        let mut line = vec![Run::strong(format!("{}: ", self.provision.name))];
        for (at, wording) in self.wordings.iter().enumerate() {
            if at > 0 {
                line.push(Run::plain(" / "));
            }
            let base = wording.words == self.base;
            if base {
                line.push(Run::strong("base"));
                line.push(Run::plain(if wording.parties.is_empty() { " " } else { ", " }));
            }
            if !wording.parties.is_empty() {
                line.extend([Run::label(&wording.parties), Run::plain(" ")]);
            }
            match &wording.words {
                Some(text) => line.push(Run::words(format!("“{}”", cut(text, words)), &wording.parties)),
                None => line.push(Run::faint("does not stand")),
            }
        }
        if self.wordings.is_empty() {
            line.push(Run::faint("its words are withheld"));
        }
        for (party, said) in &self.others {
            line.extend([Run::plain("; "), Run::label(std::slice::from_ref(party))]);
            line.push(Run::plain(format!(" {}", spoken(said))));
        }
        line.extend(self.conditions.iter().map(|one| Run::plain(format!("; {}", one.says()))));
        match (self.silent.is_empty(), self.silent_count) {
            (_, 0) => {}
            (false, _) => line.extend([Run::plain("; silent: "), Run::label(&self.silent)]),
            (true, n) => line.push(Run::plain(format!("; silent: {}", super::brackets::counted_parties(n)))),
        }
        for (party, decision) in &self.decided {
            let what = match decision {
                Decision::Approves => "approves",
                Decision::Returns => "returns it",
                Decision::Rejects => "rejects",
            };
            line.push(Run::plain(format!("; the principal of {party} {what}")));
        }
        for heard in &self.spoken {
            let said = cut(heard.spoken.said().as_str(), words);
            line.push(Run::plain(format!("; {}: ", heard.spoken.what.heading().as_str().to_lowercase())));
            line.push(Run::words(format!("“{said}”"), &[]));
        }
        line.push(Run::faint(format!(" (act {})", self.act)));
        line
    }
}

impl PrincipleLine {
    fn line(&self, words: usize) -> Line {
        let mut line = vec![Run::words(format!("“{}”", cut(&self.words, words)), &[])];
        line.extend([Run::plain(", joined by "), Run::label(&self.joined)]);
        if !self.touched.is_empty() {
            line.push(Run::strong(format!("; not settled: {}", listed(&self.touched))));
        }
        if !self.not_upheld.is_empty() {
            let drafts = counted(self.not_upheld.len(), "draft");
            line.push(Run::strong(format!("; found not to be upheld by the latest {drafts}")));
        }
        line.push(Run::faint(format!(" (act {})", self.act)));
        line
    }
}

impl ReportLine {
    fn line(&self, words: usize) -> Line {
        let mut line = vec![
            Run::strong(format!("{} ", self.team)),
            Run::plain(format!("on {}", listed(&self.provisions))),
        ];
        match &self.finding {
            Some(finding) => line.push(Run::plain(format!(": {}", cut(finding, words)))),
            None => line.push(Run::faint(": on withheld words")),
        }
        if let Some(option) = &self.recommends {
            line.push(Run::strong(format!(" Recommends: {}.", cut(option, words))));
        }
        line.push(Run::faint(format!(" (act {})", self.act)));
        line
    }
}
