//! One column for each party with its complete wording of each provision, and the compromise beside
//! them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Page, PageBuilder, Run};
use paraph_text::{Alternative, Dispute, Rolling, Run as Piece, Sponsor, Words, choose};
use serde::Serialize;

use super::brackets::{acceptances, counted_parties, position};
use super::condition::{Conditional, conditionals};
use super::matrix::{Word, words};
use super::view::{NOT_SHOWN, Naming, ProvisionRef, View, WITHHELD};
use crate::act::{ActNo, ChangeBody, Choice, Reading, Stance};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{
    Acceptance, Living, OpenAlternative, OpenBracket, OverlayKind, Status, Tabled, inserts, status,
};

/// The columns, `paraph.readout.columns/2`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "columns"))]
pub struct Columns {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Whether wordings are attributed.
    pub attribution: Naming,
    /// Parties whose consent counts, if names are shown.
    pub parties: Vec<String>,
    /// Provisions of the base, and proposed ones.
    pub rows: Vec<ColumnsRow>,
    #[serde(skip)]
    subtitle: String,
}

/// One provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ColumnsRow {
    /// The provision.
    pub provision: ProvisionRef,
    /// Whether its words are withheld from this reader.
    pub withheld: bool,
    /// Wording in the base, or the title if it is withheld; absent for a proposed provision.
    pub base: Option<String>,
    /// Distinct wordings, sorted by their words if names are not shown.
    pub wordings: Vec<Wording>,
    /// Parties that have said nothing on it, if names are shown. None of the wordings is theirs.
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
    /// Words that are agreed or put to the room.
    pub compromise: Option<Compromise>,
}

/// A wording, with the parties that want it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wording {
    /// Words; absent if the provision is to be deleted.
    pub words: Option<String>,
    /// Parties, if names are shown.
    pub parties: Vec<String>,
    /// Number of parties.
    pub count: usize,
}

/// Words on which the parties may meet, and the level of agreement on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Compromise {
    /// Words of the compromise.
    pub words: String,
    /// Level: `put`, `clean`, `agreed at technical level`, `agreed ad referendum`, `adopted`.
    pub how: &'static str,
    /// Act that put them to the room, if one did.
    pub act: Option<ActNo>,
}

/// Returns every party's complete wording of each provision, and the compromise.
pub fn columns(state: &State, viewer: Option<&str>) -> Columns {
    let view = View::new(state, viewer);
    let counted: Vec<PartyCode> = state.counted().into_iter().collect();
    let attribution = view.attribution();
    let rows = view.texts().flat_map(|(text, living)| rows(&view, text, living, &counted)).collect();
    Columns {
        format: "paraph.readout.columns/2",
        act: state.size(),
        attribution,
        parties: if attribution == Naming::Shown { super::view::codes(&counted) } else { Vec::new() },
        rows,
        subtitle: view.subtitle(),
    }
}

fn rows(view: &View<'_>, text: &str, living: &Living, counted: &[PartyCode]) -> Vec<ColumnsRow> {
    let sides = sides(view.state, text, living, counted);
    let ids = living.rolling().entries.iter().map(|e| e.id.as_str()).filter(|id| view.sees(text, id));
    ids.map(|id| row(view, text, living, id, &sides)).collect()
}

/// A party with the words of each provision in the text that it prefers, by identity.
type Side<'a> = (&'a PartyCode, BTreeMap<String, String>);

/// Returns the text that each party prefers. In every bracket this is the alternative that it has
/// accepted without conditions since its last proposal there; otherwise its own; otherwise one that
/// it supports; otherwise the base's.
pub(crate) fn sides<'a>(
    state: &State,
    text: &str,
    living: &Living,
    parties: &'a [PartyCode],
) -> Vec<Side<'a>> {
    let rolling = living.rolling();
    let side = |party: &'a PartyCode| {
        let leaning = |(label, bracket): (&str, &OpenBracket)| {
            leaning(state, text, living, bracket, party).map(|to| (label.to_owned(), to))
        };
        let leanings: BTreeMap<String, Leaning> = living.labelled().filter_map(leaning).collect();
        let sponsor = party.sponsor();
        let chosen = choose(&lean(rolling, &leanings, &sponsor), Some(&sponsor));
        let words = chosen.provisions().iter().rev();
        (party, words.map(|p| (p.id.as_str().to_owned(), p.wording.as_str().to_owned())).collect())
    };
    parties.iter().map(side).collect()
}

/// Sponsors of an alternative that another party also prefers; `None` for the base's.
type Leaning = Option<BTreeSet<Sponsor>>;

/// Returns the alternative that a party prefers although it does not sponsor it.
fn leaning(
    state: &State,
    text: &str,
    living: &Living,
    bracket: &OpenBracket,
    party: &PartyCode,
) -> Option<Leaning> {
    let own = bracket.alternatives.iter().any(|a| a.sponsors.contains(party));
    let said = |alternative: &OpenAlternative| {
        let accepted = accepted(state, text, &bracket.provision, alternative, party);
        let supported = supported(state, text, &bracket.provision, alternative, party).filter(|_| !own);
        accepted.map(|act| (true, act)).or(supported.map(|act| (false, act)))
    };
    let all = bracket.alternatives.iter().filter_map(|a| Some((said(a)?, a)));
    let ((_, act), latest) = all.max_by_key(|(said, _)| *said)?;
    let sponsors = || latest.sponsors.iter().map(PartyCode::sponsor).collect();
    let its_own = latest.sponsors.contains(party) || (own && proposed_since(living, bracket, party, act));
    (!its_own).then(|| (!latest.base).then(sponsors))
}

/// Whether a party has proposed something at the place of a bracket since an act.
fn proposed_since(living: &Living, bracket: &OpenBracket, party: &PartyCode, since: ActNo) -> bool {
    let proposes = |tabled: &Tabled, here: &dyn Fn(&ChangeBody) -> bool| {
        tabled.live().any(|c| c.sponsors.contains(party) && here(&c.change))
    };
    let touched = [bracket.provision.as_str(), bracket.home.as_str()].into_iter().any(|place| {
        let touches = |change: &ChangeBody| change.touches().contains(&place);
        living.touching(place).any(|(act, tabled)| act > since && proposes(tabled, &touches))
    });
    let inserted = living.insertion(bracket).is_some_and(|body| {
        let mut later = living.tabled.range(since + 1..);
        later.any(|(_, tabled)| proposes(tabled, &|change| inserts(tabled, change, body)))
    });
    touched || inserted
}

/// Returns the act by which a party last accepted an alternative without conditions.
fn accepted(
    state: &State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
    party: &PartyCode,
) -> Option<ActNo> {
    let own = |a: &Acceptance| a.party == *party && a.provided.is_empty();
    acceptances(state, text, id, alternative, own).map(|(act, _)| act).max()
}

/// Returns the act by which a party last supported an alternative.
fn supported(
    state: &State,
    text: &str,
    id: &str,
    alternative: &OpenAlternative,
    party: &PartyCode,
) -> Option<ActNo> {
    let last = position(state, text, id, alternative, party)?;
    (last.stance == Stance::Support).then_some(last.act)
}

/// Returns the rolling text with the party as a sponsor of each alternative that it prefers.
fn lean<'a>(
    rolling: &'a Rolling,
    leanings: &BTreeMap<String, Leaning>,
    sponsor: &Sponsor,
) -> Cow<'a, Rolling> {
    if leanings.is_empty() {
        return Cow::Borrowed(rolling);
    }
    let mut rolling = rolling.clone();
    for entry in &mut rolling.entries {
        lean_question(&mut entry.presence, leanings, sponsor);
        lean_question(&mut entry.place, leanings, sponsor);
        lean_question(&mut entry.renumber, leanings, sponsor);
        lean_question(&mut entry.boundary, leanings, sponsor);
        lean_words(&mut entry.runs, leanings, sponsor);
    }
    Cow::Owned(rolling)
}

fn lean_question<T>(
    question: &mut Option<Dispute<T>>,
    leanings: &BTreeMap<String, Leaning>,
    sponsor: &Sponsor,
) {
    let Some(dispute) = question else { return };
    if let Some(leaning) = leanings.get(&dispute.label) {
        shift(dispute.opinions.iter_mut().map(|o| &mut o.sponsors), leaning, sponsor);
    }
}

fn lean_words(runs: &mut [Piece], leanings: &BTreeMap<String, Leaning>, sponsor: &Sponsor) {
    for run in runs {
        let Piece::Bracket(bracket) = run else { continue };
        if let Some(leaning) = leanings.get(&bracket.label) {
            shift(bracket.alternatives.iter_mut().map(|a| &mut a.sponsors), leaning, sponsor);
        }
        bracket
            .alternatives
            .iter_mut()
            .for_each(|a: &mut Alternative| lean_words(&mut a.runs, leanings, sponsor));
    }
}

/// Makes the party a sponsor of one alternative only. The base's alternative needs no sponsor.
fn shift<'a>(all: impl Iterator<Item = &'a mut BTreeSet<Sponsor>>, leaning: &Leaning, sponsor: &Sponsor) {
    for sponsors in all {
        let wanted = leaning.as_ref() == Some(sponsors);
        sponsors.remove(sponsor);
        if wanted {
            sponsors.insert(sponsor.clone());
        }
    }
}

/// Returns one provision in the version of each party.
pub(crate) fn row(view: &View<'_>, text: &str, living: &Living, id: &str, sides: &[Side<'_>]) -> ColumnsRow {
    let withheld = view.withheld(text, id);
    let open = view.open(text, id) && living.brackets(id).iter().all(|b| view.open(text, &b.home));
    let standing = living.provision(id);
    let base = standing.map(|p| p.provision.wording.as_str());
    let mut by_words: BTreeMap<Option<String>, Vec<&PartyCode>> = BTreeMap::new();
    let (mut silent, mut others) = (Vec::new(), Vec::new());
    let parties: Vec<PartyCode> = sides.iter().map(|(party, _)| (*party).clone()).collect();
    let said = if open { words(view.state, text, living, id, &parties) } else { Vec::new() };
    if open && standing.is_some() {
        by_words.entry(base.map(str::to_owned)).or_default();
    }
    for ((party, side), said) in sides.iter().zip(said) {
        let wording = side.get(id).map(String::as_str);
        if said.contains(&Word::Silent) {
            silent.push(*party);
        } else if wording == base && !wants_base(view.state, text, living, id, party, &said) {
            others.push((*party, said));
        } else {
            by_words.entry(wording.map(str::to_owned)).or_default().push(party);
        }
    }
    let named = view.names(text, id);
    let others = others.into_iter().filter(|_| named);
    let wordings = by_words.into_iter().map(|(words, parties)| Wording {
        words,
        count: parties.len(),
        parties: view.who(text, id, parties),
    });
    ColumnsRow {
        provision: view.provision(text, id),
        withheld,
        base: standing.filter(|_| view.sees(text, id)).map(|p| p.provision.wording.clone()),
        wordings: wordings.collect(),
        silent_count: silent.len(),
        silent: view.who(text, id, silent),
        others: others.map(|(party, said)| (party.as_str().to_owned(), said)).collect(),
        conditions: if open { conditionals(view, text, id) } else { Vec::new() },
        compromise: if open { compromise(view, text, living, id) } else { None },
    }
}

/// Whether a party has said that it wants the words of the base.
fn wants_base(
    state: &State,
    text: &str,
    living: &Living,
    id: &str,
    party: &PartyCode,
    said: &BTreeSet<Word>,
) -> bool {
    let asked = state.table.overlays.values().any(|overlay| {
        let here = overlay.provisions.is_empty() || overlay.provisions.contains(id);
        overlay.what == OverlayKind::NoChange
            && overlay.lifted.is_none()
            && &overlay.party == party
            && overlay.text == text
            && here
    });
    let agreed = said.contains(&Word::AgreesTechnical) || said.contains(&Word::AgreesAdReferendum);
    let mut brackets = living.brackets(id).iter();
    asked || agreed || brackets.any(|bracket| leaning(state, text, living, bracket, party) == Some(None))
}

fn compromise(view: &View<'_>, text: &str, living: &Living, id: &str) -> Option<Compromise> {
    let wording = &living.provision(id)?.provision.wording;
    for (act, sheet) in view.state.table.put_lists.iter().rev().filter(|(_, s)| s.declared.is_none()) {
        let free = sheet.items.iter().enumerate();
        let free = free.filter(|(nth, _)| !sheet.objections.contains_key(&(*nth as u32)));
        let here: Vec<&Choice> =
            free.map(|(_, i)| &i.choice).filter(|c| c.text == text && c.provision == id).collect();
        let on_table = here.iter().all(|c| view.state.table.find(c).is_ok());
        if let Some(words) = (!here.is_empty() && on_table).then(|| with(wording, &here)).flatten() {
            return Some(Compromise { words, how: "put", act: Some(*act) });
        }
    }
    let found = status(&view.state.table, &view.state.counted(), text, id)?;
    let settled = !matches!(found, Status::NotDiscussed | Status::Bracketed);
    settled.then(|| Compromise { words: wording.clone(), how: found.as_str(), act: None })
}

/// Returns a wording with these choices applied, or `None` if one of them deletes the provision.
fn with(wording: &str, choices: &[&Choice]) -> Option<String> {
    let words = Words::of(wording);
    let mut edits = Vec::new();
    for choice in choices {
        match &choice.reads {
            Reading::Words { from, to, new, .. } => edits.push((*from as usize, *to as usize, new.trim())),
            Reading::Presence { present: false } => return None,
            _ => {}
        }
    }
    edits.sort();
    let (mut out, mut at) = (Vec::new(), 0);
    for (from, to, new) in edits {
        if from < at || to > words.len() || from > to {
            return None;
        }
        out.push(words.slice(at..from).trim());
        out.push(new);
        at = to;
    }
    out.push(words.slice(at..words.len()).trim());
    let mut whole = String::new();
    for piece in out.into_iter().filter(|p| !p.is_empty()) {
        if !whole.is_empty() && !piece.starts_with([',', '.', ';', ':', ')', '!', '?']) {
            whole.push(' ');
        }
        whole.push_str(piece);
    }
    Some(whole)
}

impl Columns {
    /// Lays out the columns as a page: a table with a column for each party, or a list of wordings
    /// if names are not shown.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        match self.attribution {
            Naming::Shown => self.table(&mut page),
            Naming::NotShown => {
                page.paragraph(vec![Run::faint(NOT_SHOWN)]);
                self.rows.iter().for_each(|row| row.list(&mut page));
            }
        }
        page.titled("Columns", self.subtitle.clone())
    }

    fn table(&self, page: &mut PageBuilder) {
        let mut head = vec!["Provision"];
        head.extend(self.parties.iter().map(String::as_str));
        head.push("Compromise");
        let line = |row: &ColumnsRow| {
            let mut line = vec![vec![Run::plain(&row.provision.name)]];
            let title = row.base.clone().unwrap_or_default();
            for party in &self.parties {
                let own = row.wordings.iter().find(|w| w.parties.contains(party));
                let mut cell = match own {
                    Some(w) => vec![w.run(std::slice::from_ref(party), row.base.as_deref())],
                    None if row.silent.contains(party) => row.silence(),
                    None if row.withheld => vec![Run::faint(format!("{title} {WITHHELD}"))],
                    None => match row.others.iter().find(|(other, _)| other == party) {
                        Some((_, said)) => vec![Run::plain(spoken(said))],
                        None => vec![Run::faint(title.clone())],
                    },
                };
                let own = row.conditions.iter().filter(|one| one.party.as_ref() == Some(party));
                cell.extend(own.map(|one| Run::plain(format!("; {}", one.says()))));
                line.push(cell);
            }
            line.push(row.compromise.as_ref().map_or_else(Vec::new, Compromise::line));
            line
        };
        page.table(&head, self.rows.iter().map(line).collect());
    }
}

/// Returns what a party said, in words: `opposes, reserves`.
pub(crate) fn spoken(said: &BTreeSet<Word>) -> String {
    said.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ")
}

impl ColumnsRow {
    /// Returns the cell of a party that has said nothing: the words as they are, which are not its own.
    fn silence(&self) -> Line {
        let words = self.base.clone().unwrap_or_default();
        let disputed = self.wordings.len() > 1 || self.base.is_none();
        vec![Run::faint(if disputed { format!("{words} (silent)").trim().to_owned() } else { words })]
    }

    fn list(&self, page: &mut PageBuilder) {
        page.heading(&self.provision.name);
        if self.wordings.is_empty() {
            let title = self.base.clone().unwrap_or_default();
            let withheld = if self.withheld { WITHHELD } else { "" };
            page.paragraph(vec![Run::faint(format!("{title} {withheld}"))]);
        }
        let line =
            |w: &Wording| vec![w.run(&[], None), Run::faint(format!(" ({})", counted_parties(w.count)))];
        page.list("", self.wordings.iter().map(line).collect());
        if self.silent_count > 0 {
            let silent = counted_parties(self.silent_count);
            page.paragraph(vec![Run::faint(format!("Silent: {silent}."))]);
        }
        for one in &self.conditions {
            page.paragraph(vec![Run::plain(one.says().whole())]);
        }
        if let Some(compromise) = &self.compromise {
            let mut line = vec![Run::strong("Compromise: ")];
            line.extend(compromise.line());
            page.paragraph(line);
        }
    }
}

impl Wording {
    /// Returns the words, in the colour of the column's party if they differ from the base's.
    fn run(&self, parties: &[String], base: Option<&str>) -> Run {
        match &self.words {
            None => Run::faint("(does not stand)"),
            Some(words) if base == Some(words.as_str()) => Run::plain(words),
            Some(words) => Run::words(words, parties),
        }
    }
}

impl Compromise {
    fn line(&self) -> Line {
        let act = self.act.map_or(String::new(), |act| format!(" by act {act}"));
        vec![Run::strong(&self.words), Run::faint(format!(" ({}{act})", self.how))]
    }
}
