//! The table of brackets: each with its alternatives and the parties' positions on them.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Page, PageBuilder, Phrase, Run, say};
use serde::Serialize;

use super::condition::condition;
use super::lapsed::{Lapsed, Open};
use super::package::{Package, packages};
use super::spoken::{Heard, Hearing};
use super::view::{NOT_SHOWN, Naming, ProvisionRef, View, counted};
use crate::act::{ActNo, ChangeBody, Choice, Reading, Stance, Topic};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{
    Acceptance, Course, Held, Item, Living, Mark, OpenAlternative, OpenBracket, Tabled, question,
};

/// The table of brackets, `paraph.readout.brackets/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "brackets"))]
pub struct BracketTable {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Whether sponsors and acceptances are named.
    pub attribution: Naming,
    /// Open brackets in order of print, text by text.
    pub brackets: Vec<BracketLine>,
    /// Brackets that can close only together.
    pub packages: Vec<Package>,
    /// Number of brackets whose words are withheld from this reader or were not cleared for it.
    pub withheld: usize,
    #[serde(skip)]
    subtitle: String,
}

/// One open bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "bracket"))]
pub struct BracketLine {
    /// Label for display: `B7`, as in the rolling text of its text. It stays the same until the bracket closes.
    pub label: String,
    /// Labels of earlier brackets that it divides, or that grew into it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub from: Vec<String>,
    /// Its provision.
    pub provision: ProvisionRef,
    /// Question: `words`, `presence`, `place`, `number`, `boundary`.
    pub question: &'static str,
    /// Words of the base that it spans; absent for a question about the provision itself.
    pub base: Option<String>,
    /// Earliest act that keeps it open.
    pub since: Option<ActNo>,
    /// Alternatives by letter.
    pub alternatives: Vec<AlternativeLine>,
    /// Consents to words of its provision that lapsed, of parties that have not spoken on them since.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub lapsed: Vec<Lapsed>,
    /// Reasons of proposals, reservations and objections on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub reasons: Vec<Heard>,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlternativeLine {
    /// Letter for display: `a`. It stays the same as long as the bracket is open.
    pub letter: String,
    /// Meaning, in words.
    pub says: Phrase,
    /// The alternative as a choice in an act.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Map<String, serde_json::Value>"))]
    pub choice: Choice,
    /// Whether it is the base's alternative.
    pub base: bool,
    /// Sponsors, if names are shown.
    pub sponsors: Vec<String>,
    /// Sponsors for whom a paper was filed and who have not joined. Their consent does not count
    /// yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<String>,
    /// Other parties that accept it, each with its act, if names are shown.
    pub accepted: Vec<Said>,
    /// Positions on it, if names are shown.
    pub positions: Vec<Said>,
    /// Number of parties that propose or accept it.
    pub for_it: usize,
    /// Conditions of acceptances, if names are not shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub conditions: Vec<Phrase>,
}

/// A party's position, with the act that states it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// The party.
    pub party: String,
    /// Position: `accepts`, `supports`, `can live with`, `opposes`.
    pub says: &'static str,
    /// The act.
    pub act: ActNo,
    /// Condition of an acceptance: `provided point 2 closes as B proposes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Phrase>,
}

/// Returns the open brackets that the viewer may see.
pub fn brackets(state: &State, viewer: Option<&str>) -> BracketTable {
    let view = View::new(state, viewer);
    let (mut lines, mut withheld) = (Vec::new(), 0);
    let lapsed = Open::of(state);
    for (text, living) in view.texts() {
        for (label, bracket) in living.labelled() {
            if view.open(text, &bracket.provision) && view.open(text, &bracket.home) {
                lines.push(line(&view, text, living, label, bracket, &lapsed));
            } else {
                withheld += 1;
            }
        }
    }
    BracketTable {
        format: "paraph.readout.brackets/1",
        act: state.size(),
        attribution: view.attribution(),
        brackets: lines,
        packages: packages(&view),
        withheld,
        subtitle: view.subtitle(),
    }
}

/// Returns an open bracket by its label in the rolling text, or `None` if the viewer may not see
/// one with that label.
pub fn bracket(state: &State, viewer: Option<&str>, text: &str, label: &str) -> Option<BracketLine> {
    let view = View::new(state, viewer);
    let (text, living) = view.texts().find(|(name, _)| *name == text)?;
    let (label, bracket) = living.labelled().find(|(found, _)| *found == label)?;
    let open = view.open(text, &bracket.provision) && view.open(text, &bracket.home);
    open.then(|| line(&view, text, living, label, bracket, &Open::of(state)))
}

fn line(
    view: &View<'_>,
    text: &str,
    living: &Living,
    label: &str,
    bracket: &OpenBracket,
    lapsed: &Open<'_>,
) -> BracketLine {
    let base = match bracket.alternatives.first().map(|a| &a.reading) {
        Some(Reading::Words { old, .. }) => Some(old.trim().to_owned()),
        _ => None,
    };
    let mut alternatives: Vec<_> = bracket.alternatives.iter().enumerate().collect();
    alternatives.sort_by_key(|(_, a)| a.letter);
    BracketLine {
        label: label.to_owned(),
        from: living.labels.from(bracket),
        provision: view.provision(text, &bracket.provision),
        question: question(bracket),
        base,
        since: since(living, bracket),
        alternatives: alternatives
            .into_iter()
            .map(|(k, a)| {
                let mut line = alternative(view, text, &bracket.provision, bracket.choice(text, k), a);
                let filed = a.sponsors.iter().filter(|party| !living.binds(bracket, party));
                line.unconfirmed = view.who(text, &bracket.provision, filed);
                line
            })
            .collect(),
        lapsed: lapsed.on(text, &bracket.provision).iter().map(|one| Lapsed::of(view, one)).collect(),
        reasons: Vec::new(),
    }
}

fn alternative(
    view: &View<'_>,
    text: &str,
    id: &str,
    choice: Choice,
    alternative: &OpenAlternative,
) -> AlternativeLine {
    let mut says = view.reading(text, id, &alternative.reading);
    if alternative.base && matches!(alternative.reading, Reading::Presence { present: false }) {
        says = say!("not-inserted", "not inserted");
    }
    let accepted = accepted(view.state, text, id, alternative);
    let all: BTreeSet<&PartyCode> =
        alternative.sponsors.iter().chain(accepted.iter().map(|(p, _)| *p)).collect();
    let for_it = all.len();
    let named = view.names(text, id);
    let said = |(party, says, act): (&PartyCode, &'static str, ActNo)| Said {
        party: party.as_str().to_owned(),
        says,
        act,
        condition: None,
    };
    let on_condition =
        |act: ActNo| condition(view, view.state.table.acceptances.get(&act)?, Some((text, id)));
    let hidden = accepted.iter().filter(|(p, _)| !named && !alternative.sponsors.contains(*p));
    let conditions: BTreeSet<Phrase> = hidden.filter_map(|(_, act)| on_condition(*act)).collect();
    let positions = positions(view.state, text, id, alternative);
    AlternativeLine {
        letter: letter(alternative.letter as usize),
        says,
        choice,
        base: alternative.base,
        sponsors: view.who(text, id, &alternative.sponsors),
        unconfirmed: Vec::new(),
        accepted: accepted
            .into_iter()
            .filter(|(p, _)| named && !alternative.sponsors.contains(*p))
            .map(|(p, act)| Said { condition: on_condition(act), ..said((p, "accepts", act)) })
            .collect(),
        positions: positions
            .into_iter()
            .filter(|_| named)
            .map(|(p, stance, act)| said((p, stance_words(stance), act)))
            .collect(),
        for_it,
        conditions: conditions.into_iter().collect(),
    }
}

pub(crate) fn stance_words(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "supports",
        Stance::CanLiveWith => "can live with",
        Stance::Oppose => "opposes",
    }
}

fn on(choice: &Choice, text: &str, id: &str) -> bool {
    choice.text == text && choice.provision == id
}

pub(crate) fn about(marks: &[Mark], alternative: &OpenAlternative) -> bool {
    !alternative.marks.is_empty() && alternative.marks.iter().all(|m| marks.iter().any(|of| of.covers(m)))
}

/// Returns the parties whose current acceptance includes this alternative, each with the act; the one without conditions,
/// if a party has accepted more than once.
pub(crate) fn accepted<'a>(
    state: &'a State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
) -> Vec<(&'a PartyCode, ActNo)> {
    let mut out: BTreeMap<&PartyCode, (bool, ActNo)> = BTreeMap::new();
    for (act, acceptance) in acceptances(state, text, id, alternative, |_| true) {
        let known = out.entry(&acceptance.party).or_insert((acceptance.conditional(), act));
        *known = (*known).min((acceptance.conditional(), act));
    }
    out.into_iter().map(|(party, (_, act))| (party, act)).collect()
}

/// Returns the current acceptances of this alternative by the parties wanted, earliest first.
/// Checks the party before the items, because one act may accept thousands of alternatives.
pub(crate) fn acceptances<'a>(
    state: &'a State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
    wanted: impl Fn(&Acceptance) -> bool,
) -> impl Iterator<Item = (ActNo, &'a Acceptance)> {
    let of_it = |item: &Item| on(&item.choice, text, id) && about(&item.marks, alternative);
    let live = state.table.acceptances_on(text, id).filter(|(_, a)| a.course == Course::Live);
    live.filter(move |(_, a)| wanted(a) && a.items.iter().any(of_it))
}

/// Returns the positions on this alternative.
pub(crate) fn positions<'a>(
    state: &'a State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
) -> Vec<(&'a PartyCode, Stance, ActNo)> {
    let last = |party| position(state, text, id, alternative, party).map(|h| (party, h.stance, h.act));
    state.table.positions.keys().filter_map(last).collect()
}

/// Returns the latest position of a party on this alternative.
pub(crate) fn position<'a>(
    state: &'a State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
    party: &PartyCode,
) -> Option<&'a Held> {
    let here = state.table.positions.get(party)?.iter().filter(|h| on(&h.choice, text, id));
    here.filter(|h| about(&h.marks, alternative)).max_by_key(|h| h.act)
}

/// Returns the earliest act that keeps a bracket open.
pub(crate) fn since(living: &Living, bracket: &OpenBracket) -> Option<ActNo> {
    let sponsors: BTreeSet<&PartyCode> = bracket.alternatives.iter().flat_map(|a| &a.sponsors).collect();
    let asks = |tabled: &Tabled, on: &dyn Fn(&ChangeBody) -> bool| {
        tabled.live().any(|c| on(&c.change) && c.sponsors.iter().any(|s| sponsors.contains(s)))
    };
    let touched = [&bracket.provision, &bracket.home].into_iter().filter_map(|id| {
        let on = |change: &ChangeBody| change.touches().contains(&id.as_str());
        living.touching(id).find(|(_, t)| asks(t, &on)).map(|(act, _)| act)
    });
    let inserted = bracket.inserted.as_ref().and_then(|wanted| {
        let words = wanted.wording.trim();
        let on = |change: &ChangeBody| match change {
            ChangeBody::Insert { provision, .. } => {
                provision.id == wanted.id || provision.wording.trim() == words
            }
            _ => false,
        };
        living.tabled.iter().find(|(_, t)| asks(t, &on)).map(|(act, _)| *act)
    });
    touched.chain(inserted).min()
}

/// Returns the letter by which people refer to an alternative: `a` for the first, `aa` after `z`.
pub fn letter(at: usize) -> String {
    let mut out = String::new();
    let mut rest = at + 1;
    while rest > 0 {
        rest -= 1;
        out.insert(0, char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    out
}

impl BracketLine {
    /// Adds the reasons of proposals, reservations and objections on the bracket.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> BracketLine {
        let ProvisionRef { text, id, .. } = &self.provision;
        let state = hearing.view.state;
        let Some(living) = state.table.texts.get(text) else { return self };
        let here = |tabled: &&Tabled| {
            tabled.reason.is_some() && tabled.live().any(|c| super::tell::touches(&c.change, id))
        };
        let proposed: Vec<ActNo> = match living.provision(id) {
            Some(_) => living.touching(id).filter(|(_, tabled)| here(tabled)).map(|(act, _)| act).collect(),
            None => living.tabled.iter().filter(|(_, tabled)| here(tabled)).map(|(act, _)| *act).collect(),
        };
        let overlays = state.table.overlays.iter().filter(|(_, overlay)| {
            let here = overlay.provisions.is_empty() || overlay.provisions.contains(id);
            overlay.reason.is_some() && overlay.lifted.is_none() && &overlay.text == text && here
        });
        let objected =
            state.table.put_lists.values().filter(|sheet| sheet.declared.is_none()).flat_map(|sheet| {
                let items = sheet.objections.iter().filter(|(nth, _)| {
                    sheet.items.get(**nth as usize).is_some_and(|item| on(&item.choice, text, id))
                });
                items.flat_map(|(_, acts)| acts)
            });
        let acts: BTreeSet<ActNo> =
            proposed.iter().chain(overlays.map(|(act, _)| act)).chain(objected).copied().collect();
        self.reasons = acts.into_iter().flat_map(|act| hearing.heard(act, &[Topic::Reason])).collect();
        self
    }
}

impl BracketTable {
    /// Adds the reasons of proposals, reservations and objections on each bracket.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> BracketTable {
        self.brackets = self.brackets.into_iter().map(|line| line.hear(hearing)).collect();
        self
    }

    /// Lays out the table as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        if self.attribution == Naming::NotShown {
            page.paragraph(vec![Run::faint(NOT_SHOWN)]);
        }
        if self.brackets.is_empty() {
            page.paragraph(vec![Run::plain("Nothing shown here is in dispute.")]);
        }
        page.list("Close only together", self.packages.iter().map(Package::line).collect());
        for bracket in &self.brackets {
            page.heading(&format!("{} {}", bracket.label, bracket.provision.name));
            let mut since = bracket.since.map_or(String::new(), |act| format!(", open since act {act}"));
            if !bracket.from.is_empty() {
                since.push_str(&format!(", from {}", bracket.from.join(" and ")));
            }
            let mut about = vec![Run::plain(match bracket.question {
                "words" if bracket.base.as_deref() == Some("") => {
                    "Words between those of the base".to_owned()
                }
                "words" => "The words ".to_owned(),
                "presence" => "Keep or delete".to_owned(),
                "boundary" => "Separate, or part of the one before".to_owned(),
                other => format!("Its {other}"),
            })];
            if let Some(base) = bracket.base.as_deref().filter(|b| !b.is_empty()) {
                about.push(Run::words(format!("“{base}”"), &[]));
            }
            about.push(Run::faint(since));
            page.paragraph(about);
            let lettered = bracket.alternatives.iter().map(|alternative| {
                let mut line = vec![Run::faint(format!("({}) ", alternative.letter))];
                line.extend(alternative.line(self.attribution));
                line
            });
            page.list("", lettered.collect());
            for lapsed in &bracket.lapsed {
                page.paragraph(vec![Run::faint(lapsed.says())]);
            }
            let own = bracket.reasons.iter().filter(|heard| self.labels_of(heard).len() == 1);
            own.for_each(|heard| page.paragraph(heard.line()));
        }
        page.list("Reasons that concern several brackets", self.common_reasons());
        if self.withheld > 0 {
            let them = counted(self.withheld, "bracket");
            page.paragraph(vec![Run::faint(format!(
                "{them} not shown: the words are withheld, or were not cleared."
            ))]);
        }
        page.titled("Brackets", self.subtitle.clone())
    }

    /// Returns the labels of the brackets that a reason concerns.
    fn labels_of(&self, reason: &Heard) -> Vec<&str> {
        let concerned = self.brackets.iter().filter(|bracket| bracket.reasons.contains(reason));
        concerned.map(|bracket| bracket.label.as_str()).collect()
    }

    /// Lays out each reason that concerns several brackets once, with their labels.
    fn common_reasons(&self) -> Vec<Line> {
        let mut known: Vec<&Heard> = Vec::new();
        let mut lines = Vec::new();
        for reason in self.brackets.iter().flat_map(|bracket| &bracket.reasons) {
            let labels = self.labels_of(reason);
            if labels.len() > 1 && !known.contains(&reason) {
                known.push(reason);
                let mut line = vec![Run::strong(format!("{}: ", labels.join(", ")))];
                line.extend(reason.line());
                lines.push(line);
            }
        }
        lines
    }
}

impl AlternativeLine {
    fn line(&self, attribution: Naming) -> Line {
        let mut line = Vec::new();
        if self.base {
            line.push(Run::strong("base "));
        }
        if !self.sponsors.is_empty() {
            line.extend([Run::label(&self.sponsors), Run::plain(" ")]);
        }
        line.push(Run::words(&self.says, &self.sponsors));
        if !self.unconfirmed.is_empty() {
            let them = self.unconfirmed.join(", ");
            line.push(Run::faint(format!("; filed for {them}, not confirmed")));
        }
        for said in self.accepted.iter().chain(&self.positions) {
            line.extend([Run::plain("; "), Run::label(std::slice::from_ref(&said.party))]);
            let condition =
                said.condition.as_ref().map_or(String::new(), |condition| format!(", {condition}"));
            line.push(Run::plain(format!(" {}{condition} ", said.says)));
            line.push(Run::faint(format!("(act {})", said.act)));
        }
        if attribution == Naming::NotShown && self.for_it > 0 {
            line.push(Run::faint(format!("; {} for it", counted_parties(self.for_it))));
        }
        for condition in &self.conditions {
            line.push(Run::plain(format!("; a party accepts, {condition}")));
        }
        line
    }
}

/// Returns `1 party`, `3 parties`.
pub(crate) fn counted_parties(n: usize) -> String {
    if n == 1 { "1 party".to_owned() } else { format!("{n} parties") }
}

/// Whether a party has proposed, accepted or taken a position on a bracket.
pub(crate) fn spoke(state: &State, text: &str, bracket: &OpenBracket, party: &PartyCode) -> bool {
    if bracket.alternatives.iter().any(|a| a.sponsors.contains(party)) {
        return true;
    }
    let id = bracket.provision.as_str();
    let on = |choice: &Choice| on(choice, text, id);
    let about = |marks: &[Mark]| bracket.alternatives.iter().any(|a| about(marks, a));
    let live =
        state.table.acceptances_on(text, id).filter(|(_, a)| &a.party == party && a.course == Course::Live);
    let mut accepted = live.flat_map(|(_, a)| &a.items);
    let mut held = state.table.positions.get(party).into_iter().flatten();
    accepted.any(|item| on(&item.choice) && about(&item.marks))
        || held.any(|h| on(&h.choice) && about(&h.marks))
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn alternatives_bear_letters() {
        assert_eq!([0, 1, 25, 26, 27, 52].map(letter), ["a", "b", "z", "aa", "ab", "ba"].map(str::to_owned));
    }
}
