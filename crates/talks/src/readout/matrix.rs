//! The matrix of positions: each party's position on each provision. Silence never counts as
//! support.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Page, PageBuilder, Run};
use serde::Serialize;

use super::brackets::{accepted, counted_parties, positions};
use super::condition::{Conditional, conditionals};
use super::view::{NOT_SHOWN, Naming, ProvisionRef, View, WITHHELD};
use crate::act::{ActNo, Level, Stance};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{Living, OverlayKind, status};

/// The matrix, `paraph.readout.matrix/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "matrix"))]
pub struct Matrix {
    /// Format identifier.
    pub format: &'static str,
    /// Whether it shows names.
    pub act: ActNo,
    /// Whether it says who.
    pub attribution: Naming,
    /// Columns: parties whose consent counts, if names are shown.
    pub parties: Vec<String>,
    /// Rows: provisions.
    pub rows: Vec<MatrixRow>,
    #[serde(skip)]
    subtitle: String,
}

/// One provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatrixRow {
    /// The provision.
    pub provision: ProvisionRef,
    /// Status; absent for a proposed provision.
    pub status: Option<&'static str>,
    /// Whether its words are withheld from this reader, or positions on it were not cleared.
    pub withheld: bool,
    /// Positions of each party of the columns; `silent` if it has none.
    pub cells: Vec<BTreeSet<Word>>,
    /// Number of parties with each position; the only figures if names are not shown.
    pub counts: BTreeMap<Word, usize>,
    /// Acceptances that depend on something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub conditions: Vec<Conditional>,
}

/// A party's position on a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// Proposes a change to it.
    Proposes,
    /// Accepts an alternative that another proposes, or the base's words.
    Accepts,
    /// Supports an alternative.
    Supports,
    /// Can live with an alternative.
    CanLiveWith,
    /// Opposes an alternative.
    Opposes,
    /// Agrees to the wording at technical level.
    AgreesTechnical,
    /// Agrees to the wording ad referendum.
    AgreesAdReferendum,
    /// Reserves its position.
    Reserves,
    /// Asks that the words stay unchanged.
    NoChange,
    /// Asks that the point stay on the table.
    OnTheTable,
    /// Has not spoken, which never counts as support.
    Silent,
}

impl Word {
    /// Returns the printed form.
    pub fn as_str(self) -> &'static str {
        match self {
            Word::Proposes => "proposes",
            Word::Accepts => "accepts",
            Word::Supports => "supports",
            Word::CanLiveWith => "can live with",
            Word::Opposes => "opposes",
            Word::AgreesTechnical => "agrees (technical)",
            Word::AgreesAdReferendum => "agrees (ad referendum)",
            Word::Reserves => "reserves",
            Word::NoChange => "asks no change",
            Word::OnTheTable => "keeps on the table",
            Word::Silent => "silent",
        }
    }
}

/// Returns each party's positions on each provision. Proposed provisions follow those of the base.
pub fn matrix(state: &State, viewer: Option<&str>) -> Matrix {
    let view = View::new(state, viewer);
    let parties: Vec<PartyCode> = state.counted().into_iter().collect();
    let mut rows = Vec::new();
    for (text, living) in view.texts() {
        let base: Vec<String> = view.provisions(text, living).map(|p| p.id().to_owned()).collect();
        let proposed: BTreeSet<String> = living
            .all_brackets()
            .map(|b| b.provision.clone())
            .filter(|id| living.provision(id).is_none() && view.sees(text, id))
            .collect();
        for id in base.into_iter().chain(proposed) {
            rows.push(row(&view, text, living, &id, &parties));
        }
    }
    let attribution = view.attribution();
    Matrix {
        format: "paraph.readout.matrix/1",
        act: state.size(),
        attribution,
        parties: if attribution == Naming::Shown { super::view::codes(&parties) } else { Vec::new() },
        rows,
        subtitle: view.subtitle(),
    }
}

fn row(view: &View<'_>, text: &str, living: &Living, id: &str, parties: &[PartyCode]) -> MatrixRow {
    let found = status(&view.state.table, &view.state.counted(), text, id).map(|s| s.as_str());
    let homes = living.brackets(id).iter().all(|b| view.open(text, &b.home));
    let open = view.open(text, id) && homes;
    let said = if open { words(view.state, text, living, id, parties) } else { Vec::new() };
    let mut counts = BTreeMap::new();
    for word in said.iter().flatten() {
        *counts.entry(*word).or_insert(0) += 1;
    }
    MatrixRow {
        provision: view.provision(text, id),
        status: found,
        withheld: !open,
        cells: if view.names(text, id) { said } else { Vec::new() },
        counts,
        conditions: if open { conditionals(view, text, id) } else { Vec::new() },
    }
}

/// Returns each party's positions on a provision; `silent` for a party without any.
pub(super) fn words(
    state: &State,
    text: &str,
    living: &Living,
    id: &str,
    parties: &[PartyCode],
) -> Vec<BTreeSet<Word>> {
    let mut said: BTreeMap<&PartyCode, BTreeSet<Word>> = BTreeMap::new();
    for alternative in living.brackets(id).iter().flat_map(|b| &b.alternatives) {
        for party in &alternative.sponsors {
            said.entry(party).or_default().insert(Word::Proposes);
        }
        for (party, _) in accepted(state, text, id, alternative) {
            if !alternative.sponsors.contains(party) {
                said.entry(party).or_default().insert(Word::Accepts);
            }
        }
        for (party, stance, _) in positions(state, text, id, alternative) {
            said.entry(party).or_default().insert(match stance {
                Stance::Support => Word::Supports,
                Stance::CanLiveWith => Word::CanLiveWith,
                Stance::Oppose => Word::Opposes,
            });
        }
    }
    for (party, agreed) in state.table.agreements.get(text).and_then(|t| t.get(id)).into_iter().flatten() {
        said.entry(party).or_default().insert(match agreed.level {
            Level::Technical => Word::AgreesTechnical,
            Level::AdReferendum => Word::AgreesAdReferendum,
        });
    }
    let on = |o: &&crate::table::Overlay| {
        o.text == text && o.lifted.is_none() && (o.provisions.is_empty() || o.provisions.contains(id))
    };
    for overlay in state.table.overlays.values().filter(on) {
        said.entry(&overlay.party).or_default().insert(match overlay.what {
            OverlayKind::Reservation(_) => Word::Reserves,
            OverlayKind::NoChange => Word::NoChange,
            OverlayKind::OnTheTable => Word::OnTheTable,
        });
    }
    let of = |party: &PartyCode| said.get(party).cloned().unwrap_or_else(|| [Word::Silent].into());
    parties.iter().map(of).collect()
}

impl Matrix {
    /// Lays out the matrix as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        page.paragraph(vec![Run::strong("Silence never counts as support.")]);
        let said = |words: &BTreeSet<Word>| -> Line {
            let all: Vec<&str> = words.iter().map(|w| w.as_str()).collect();
            let text = all.join(", ");
            vec![if words.contains(&Word::Silent) { Run::faint(text) } else { Run::plain(text) }]
        };
        let counts = |row: &MatrixRow| -> Line {
            let all: Vec<String> = row
                .counts
                .iter()
                .map(|(word, n)| format!("{}: {}", word.as_str(), counted_parties(*n)))
                .collect();
            let mut line = vec![Run::plain(if row.withheld { WITHHELD.to_owned() } else { all.join("; ") })];
            line.extend(row.conditions.iter().map(|one| Run::plain(format!("; {}", one.says()))));
            line
        };
        let shown = self.attribution == Naming::Shown;
        if !shown {
            page.paragraph(vec![Run::faint(NOT_SHOWN)]);
        }
        let mut head = vec!["Provision", "Status"];
        match shown {
            true => head.extend(self.parties.iter().map(String::as_str)),
            false => head.push("What was said"),
        }
        let line = |row: &MatrixRow| {
            let mut line = vec![
                vec![Run::plain(&row.provision.name)],
                vec![Run::plain(row.status.unwrap_or("proposed"))],
            ];
            if !shown {
                line.push(counts(row));
            } else if row.cells.is_empty() {
                line.push(counts(row));
                line.resize(head.len(), Vec::new());
            } else {
                let cells = row.cells.iter().zip(&self.parties);
                line.extend(cells.map(|(words, party)| {
                    let mut cell = said(words);
                    let own = row.conditions.iter().filter(|one| one.party.as_ref() == Some(party));
                    cell.extend(own.map(|one| Run::plain(format!(", {}", one.condition))));
                    cell
                }));
            }
            line
        };
        page.table(&head, self.rows.iter().map(line).collect());
        page.titled("Positions", self.subtitle.clone())
    }
}
