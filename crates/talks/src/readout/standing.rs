//! Where we stand: the talks at a glance.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Moment, Page, PageBuilder, Run};
use serde::Serialize;

use super::condition::{Conditional, conditionals};
use super::next::{DateLine, dates};
use super::spoken::{Heard, Hearing};
use super::view::{Naming, ProvisionRef, View, codes, counted, hour, listed};
use crate::act::{ActNo, ReservationKind, Topic};
use crate::party::Standing;
use crate::state::State;
use crate::table::{Living, OverlayKind, status};

/// State of the talks at a glance, `paraph.readout.standing/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "standing"))]
pub struct WhereWeStand {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Title of the talks.
    pub title: String,
    /// Opening date according to the founder.
    pub opened: String,
    /// The record's time.
    pub time: Option<Moment>,
    /// Open round.
    pub round: Option<RoundLine>,
    /// Number of closed rounds.
    pub rounds_closed: usize,
    /// Participants.
    pub parties: Vec<PartyLine>,
    /// Whether overlays name parties.
    pub attribution: Naming,
    /// The texts.
    pub texts: Vec<TextLine>,
    /// Upcoming dates.
    pub dates: Vec<DateLine>,
    /// Acts that need more signatures.
    pub pending: Vec<PendingLine>,
    /// Items put to the room that are still open to objection.
    pub put: Vec<PutLine>,
    #[serde(skip)]
    subtitle: String,
}

/// An open round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundLine {
    /// Act that opened it.
    pub act: ActNo,
    /// Place.
    pub place: String,
    /// Start of the round.
    pub since: Moment,
    /// Parties that attend.
    pub attended: Vec<String>,
}

/// A participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartyLine {
    /// Code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Capacity in which it takes part.
    pub standing: Standing,
    /// Act by which it left.
    pub left: Option<ActNo>,
}

/// One text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextLine {
    /// Name of the text.
    pub text: String,
    /// Edition of its base.
    pub edition: u64,
    /// Number of open brackets.
    pub brackets: usize,
    /// Number of provisions by status.
    pub statuses: BTreeMap<&'static str, usize>,
    /// Provisions in order of print.
    pub provisions: Vec<ProvisionLine>,
    /// Drafts.
    pub drafts: Vec<DraftLine>,
}

/// One provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProvisionLine {
    /// The provision.
    pub provision: ProvisionRef,
    /// Status.
    pub status: &'static str,
    /// Number of open brackets in it.
    pub brackets: usize,
    /// Overlays on it.
    pub overlays: Vec<OverlayLine>,
    /// Acceptances that depend on something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub conditions: Vec<Conditional>,
}

/// An overlay on a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverlayLine {
    /// Type: `reserved (scrutiny)`, `referred`, `elevated`, `withheld`, `on the table`, `no change
    /// asked`.
    pub what: &'static str,
    /// Parties that asked for it, if names are shown; the team for a referral.
    pub by: Vec<String>,
    /// Acts that made it.
    pub acts: BTreeSet<ActNo>,
    /// Reasons, terms of reference and questions that were written with those acts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Heard>,
}

/// One draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftLine {
    /// Act that issued it.
    pub act: ActNo,
    /// Number of the draft.
    pub number: u32,
    /// Number of provisions.
    pub provisions: usize,
    /// Number of open brackets.
    pub brackets: u32,
    /// Parties that initialled it.
    pub initialled: Vec<String>,
    /// Parties that cleared it for release.
    pub cleared: Vec<String>,
}

/// An act that needs more signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PendingLine {
    /// Number of the act.
    pub act: ActNo,
    /// Kind of the act.
    pub kind: String,
    /// Parties that have joined.
    pub joined: Vec<String>,
    /// Parties that have not joined.
    pub missing: Vec<String>,
}

/// Items that were put to the room by one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PutLine {
    /// Act that put them.
    pub act: ActNo,
    /// Provisions of the items without objections.
    pub provisions: Vec<ProvisionRef>,
    /// Number of items with an objection.
    pub objected: usize,
    /// Time after which silence is consent; absent for a finding.
    pub until: Option<Moment>,
    /// Its letter, and the reasons of objections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Heard>,
}

/// Returns the state of the talks at a glance.
pub fn standing(state: &State, viewer: Option<&str>, today: Option<Moment>) -> WhereWeStand {
    let view = View::new(state, viewer);
    let rounds = &state.proceedings.rounds;
    let open = rounds.iter().find(|(_, r)| r.closed.is_none());
    let party = |member: &crate::state::Member| PartyLine {
        code: member.party.code.to_string(),
        name: member.party.name.clone(),
        standing: member.party.standing,
        left: member.left,
    };
    WhereWeStand {
        format: "paraph.readout.standing/1",
        act: state.size(),
        title: state.title.clone(),
        opened: state.date.clone(),
        time: state.proceedings.clock.now,
        round: open.map(|(act, r)| RoundLine {
            act: *act,
            place: r.place.clone(),
            since: r.opened,
            attended: codes(&r.attended),
        }),
        rounds_closed: rounds.values().filter(|r| r.closed.is_some()).count(),
        parties: state.parties.values().map(party).collect(),
        attribution: view.attribution(),
        texts: view.texts().map(|(name, living)| text(&view, name, living)).collect(),
        dates: dates(&view, today),
        pending: if view.outside() { Vec::new() } else { pending(state) },
        put: if view.outside() { Vec::new() } else { put(&view) },
        subtitle: view.subtitle(),
    }
}

fn text(view: &View<'_>, name: &str, living: &Living) -> TextLine {
    let counted = view.state.counted();
    let mut statuses = BTreeMap::new();
    let mut provisions = Vec::new();
    for standing in view.provisions(name, living) {
        let found = status(&view.state.table, &counted, name, standing.id());
        let status = found.expect("a provision of the base has a status").as_str();
        *statuses.entry(status).or_insert(0) += 1;
        provisions.push(ProvisionLine {
            provision: view.provision(name, standing.id()),
            status,
            brackets: living.brackets(standing.id()).len(),
            overlays: overlays(view, name, standing.id()),
            conditions: open_conditions(view, name, living, standing.id()),
        });
    }
    let drafts = view.state.proceedings.drafts.iter().filter(|(_, d)| d.text == name);
    let released = |d: &crate::proceedings::Draft| !view.outside() || counted.is_subset(&d.cleared);
    let brackets = match view.outside() {
        true => provisions.iter().map(|p| p.brackets).sum(),
        false => living.all_brackets().count(),
    };
    TextLine {
        text: name.to_owned(),
        edition: living.edition,
        brackets,
        statuses,
        provisions,
        drafts: drafts
            .filter(|(_, d)| released(d))
            .map(|(act, d)| DraftLine {
                act: *act,
                number: d.number,
                provisions: d.provisions.len(),
                brackets: d.brackets,
                initialled: codes(&d.initialled),
                cleared: codes(&d.cleared),
            })
            .collect(),
    }
}

fn open_conditions(view: &View<'_>, text: &str, living: &Living, id: &str) -> Vec<Conditional> {
    let open =
        view.open(text, id) && living.brackets(id).iter().all(|bracket| view.open(text, &bracket.home));
    if open { conditionals(view, text, id) } else { Vec::new() }
}

/// Returns the overlays on a provision: reservations, referrals, elevations and the rest.
pub(crate) fn overlays(view: &View<'_>, text: &str, id: &str) -> Vec<OverlayLine> {
    let mut found: BTreeMap<&'static str, (BTreeSet<String>, BTreeSet<ActNo>)> = BTreeMap::new();
    let mut lay = |what, by: Vec<String>, act: Option<ActNo>| {
        let entry = found.entry(what).or_default();
        entry.0.extend(by);
        entry.1.extend(act);
    };
    let holds = |on: &BTreeSet<String>| on.is_empty() || on.contains(id);
    let here = |o: &&crate::table::Overlay| o.text == text && o.lifted.is_none() && holds(&o.provisions);
    for (act, overlay) in view.state.table.overlays.iter().filter(|(_, o)| here(o)) {
        let what = match overlay.what {
            OverlayKind::Reservation(ReservationKind::Scrutiny) => "reserved (scrutiny)",
            OverlayKind::Reservation(ReservationKind::AdReferendum) => "reserved (ad referendum)",
            OverlayKind::Reservation(ReservationKind::General) => "reserved (general)",
            OverlayKind::NoChange => "no change asked",
            OverlayKind::OnTheTable => "on the table",
        };
        lay(what, view.who(text, id, [&overlay.party]), Some(*act));
    }
    let proceedings = &view.state.proceedings;
    for (act, r) in proceedings.referrals.iter().filter(|(_, r)| r.text == text && r.report.is_none()) {
        if r.provisions.contains(id) {
            lay("referred", vec![r.team.clone()], Some(*act));
        }
    }
    let elevated = proceedings.elevations.iter();
    for (act, e) in elevated.filter(|(act, e)| e.text == text && !proceedings.answers.contains_key(act)) {
        if e.provisions.contains(id) {
            lay("elevated", view.who(text, id, [&e.by]), Some(*act));
        }
    }
    let standing = view.state.table.texts.get(text).and_then(|l| l.provision(id));
    if standing.is_some_and(|s| s.withheld.is_some()) {
        lay("withheld", Vec::new(), None);
    }
    let line = |(what, (by, acts)): (_, (BTreeSet<String>, _))| OverlayLine {
        what,
        by: by.into_iter().collect(),
        acts,
        spoken: Vec::new(),
    };
    found.into_iter().map(line).collect()
}

fn pending(state: &State) -> Vec<PendingLine> {
    let counted = state.counted();
    let line = |(act, p): (&ActNo, &crate::state::Pending)| PendingLine {
        act: *act,
        kind: p.act.kind().as_str().to_owned(),
        joined: codes(&p.joined),
        missing: codes(counted.difference(&p.joined)),
    };
    state.pending.iter().map(line).collect()
}

fn put(view: &View<'_>) -> Vec<PutLine> {
    let open = view.state.table.put_lists.iter().filter(|(_, s)| s.declared.is_none());
    open.map(|(act, sheet)| {
        let free = sheet.items.iter().enumerate();
        let free = free.filter(|(nth, _)| !sheet.objections.contains_key(&(*nth as u32)));
        let mut provisions: Vec<ProvisionRef> =
            free.flat_map(|(_, i)| view.some(&i.choice.text, [&i.choice.provision])).collect();
        provisions.sort();
        provisions.dedup();
        let until = sheet.silence.as_ref().map(|s| s.until);
        PutLine { act: *act, provisions, objected: sheet.objections.len(), until, spoken: Vec::new() }
    })
    .collect()
}

impl WhereWeStand {
    /// Adds what people wrote with what is laid on provisions and put to the room.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> WhereWeStand {
        const TOPICS: &[Topic] = &[Topic::Reason, Topic::Terms, Topic::Question];
        for provision in self.texts.iter_mut().flat_map(|text| &mut text.provisions) {
            for overlay in &mut provision.overlays {
                overlay.spoken = overlay.acts.iter().flat_map(|act| hearing.heard(*act, TOPICS)).collect();
            }
        }
        for put in &mut self.put {
            let sheet = hearing.view.state.table.put_lists.get(&put.act);
            let objections = sheet.into_iter().flat_map(|sheet| sheet.objections.values().flatten());
            let acts: BTreeSet<ActNo> = objections.copied().chain([put.act]).collect();
            let topics = &[Topic::Letter, Topic::Reason];
            put.spoken = acts.into_iter().flat_map(|act| hearing.heard(act, topics)).collect();
        }
        self
    }

    /// Lays out the readout as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        self.parties_and_round(&mut page);
        for text in &self.texts {
            text.write(&mut page);
        }
        page.list("Dates", self.dates.iter().map(DateLine::line).collect());
        page.list("Awaiting other heads of delegation", self.pending.iter().map(PendingLine::line).collect());
        page.list("Put to the room", self.put.iter().map(PutLine::line).collect());
        page.titled("Where we stand", self.subtitle.clone())
    }

    fn parties_and_round(&self, page: &mut PageBuilder) {
        let line = |p: &PartyLine| {
            let standing = match p.standing {
                Standing::Party => "party",
                Standing::Chair => "chair",
                Standing::Partner => "partner",
                Standing::Observer => "observer",
            };
            let left = p.left.map_or(String::new(), |act| format!(", left by act {act}"));
            vec![
                Run::label(std::slice::from_ref(&p.code)),
                Run::plain(format!(" {}, {standing}{left}", p.name)),
            ]
        };
        page.list("Who takes part", self.parties.iter().map(line).collect());
        let round = match &self.round {
            Some(r) => format!("A round is open in {} since {} (act {}).", r.place, hour(r.since), r.act),
            None => "No round is open.".to_owned(),
        };
        let held = format!(" {} closed.", counted(self.rounds_closed, "round"));
        page.paragraph(vec![Run::plain(round), Run::faint(held)]);
    }
}

impl TextLine {
    fn write(&self, page: &mut PageBuilder) {
        page.heading(&format!("The text {}", self.text));
        page.paragraph(vec![
            Run::strong(counted(self.brackets, "open bracket")),
            Run::plain(format!(" in {}.", counted(self.provisions.len(), "provision"))),
        ]);
        let row = |p: &ProvisionLine| {
            let brackets = if p.brackets == 0 { String::new() } else { p.brackets.to_string() };
            let mut overlays: Line = Vec::new();
            for overlay in &p.overlays {
                if !overlays.is_empty() {
                    overlays.push(Run::plain("; "));
                }
                overlays.push(Run::plain(overlay.what));
                if !overlay.by.is_empty() {
                    let by = if overlay.what == "referred" { " to " } else { " by " };
                    let who = if overlay.what == "referred" {
                        Run::strong(overlay.by.join(", "))
                    } else {
                        Run::label(&overlay.by)
                    };
                    overlays.extend([Run::plain(by), who]);
                }
                for heard in &overlay.spoken {
                    overlays.push(Run::plain(". "));
                    overlays.extend(heard.spoken.line());
                }
            }
            for one in &p.conditions {
                if !overlays.is_empty() {
                    overlays.push(Run::plain("; "));
                }
                overlays.push(Run::plain(one.says()));
            }
            vec![
                vec![Run::plain(&p.provision.name)],
                vec![Run::plain(p.status)],
                vec![Run::plain(brackets)],
                overlays,
            ]
        };
        let alike = |status: &str| -> Vec<ProvisionRef> {
            self.provisions.iter().filter(|p| p.status == status).map(|p| p.provision.clone()).collect()
        };
        let lines = self.statuses.iter().map(|(status, n)| {
            vec![Run::strong(format!("{status} ({n}): ")), Run::plain(listed(&alike(status)))]
        });
        page.list("", lines.collect());
        // Provisions with an overlay; the others appear in the matrix.
        let marked: Vec<_> =
            self.provisions.iter().filter(|p| p.brackets > 0 || !p.overlays.is_empty()).map(row).collect();
        if !marked.is_empty() {
            page.table(&["Provision", "Status", "Brackets", "Marked"], marked);
        }
        let draft = |d: &DraftLine| {
            let mut line = vec![
                Run::strong(format!("Draft {}", d.number)),
                Run::plain(format!(
                    ": {}, {}",
                    counted(d.provisions, "provision"),
                    counted(d.brackets as usize, "open bracket")
                )),
            ];
            for (what, who) in [("; initialled by ", &d.initialled), ("; cleared by ", &d.cleared)] {
                if !who.is_empty() {
                    line.extend([Run::plain(what), Run::label(who)]);
                }
            }
            line.push(Run::faint(format!(" (act {})", d.act)));
            line
        };
        page.list("", self.drafts.iter().map(draft).collect());
    }
}

impl PendingLine {
    fn line(&self) -> Line {
        vec![
            Run::strong(format!("Act {}, {}", self.act, self.kind.replace('-', " "))),
            Run::plain(": joined by "),
            Run::label(&self.joined),
            Run::plain(", not by "),
            Run::label(&self.missing),
        ]
    }
}

impl PutLine {
    fn line(&self) -> Line {
        let ends = match self.until {
            Some(until) => format!("silence until {} is consent", hour(until)),
            None => "until the chair declares it".to_owned(),
        };
        let objected = match self.objected {
            0 => String::new(),
            n => format!("; {} met an objection", counted(n, "item")),
        };
        let mut line = vec![
            Run::strong(format!("Act {}", self.act)),
            Run::plain(format!(": {}; {ends}{objected}.", listed(&self.provisions))),
        ];
        for heard in &self.spoken {
            line.push(Run::plain(" "));
            line.extend(heard.spoken.line());
        }
        line
    }
}
