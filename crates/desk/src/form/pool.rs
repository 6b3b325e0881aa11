//! The earlier acts to which an act may refer, for one credential: those it may withdraw, lift, join or
//! answer.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{ActNo, Addressee, ChangeBody};
use paraph_talks::{Course, Draft, Fate, Living, Overlay, PartyCode, Role, State, StatementState, Tabled};

/// Sorts of acts to which a new act may refer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pool {
    /// Acts that wait for this party's signature.
    ToJoin,
    /// Acts that submitted a text that could be the base.
    Submitted,
    /// This party's wishes that are on the table.
    OwnWishes,
    /// This party's wishes that have become stale.
    Stale,
    /// This party's acceptances that are in force.
    OwnAcceptances,
    /// Acts that put something to which the credential may still object.
    Put,
    /// Acts that put something that may be declared.
    ToDeclare,
    /// Closed brackets.
    Closings,
    /// This party's overlays: reservations, and requests to keep words or a point.
    OwnOverlays,
    /// Open rounds.
    Rounds,
    /// Dates that this party has not accepted.
    Dates,
    /// Times that this party has not witnessed.
    Times,
    /// Referrals to a team of which this credential is a member.
    OwnReferrals,
    /// Principles that bind this party.
    OwnPrinciples,
    /// Issued drafts.
    Drafts,
    /// Sealed offers that this credential may open.
    Offers,
    /// Consultations of this party.
    Consultations,
    /// Acts with a reason, remark or comment of this party.
    Said,
    /// Statements that have not been replaced.
    Statements,
    /// Drafts without brackets, and statements to which all consent, if this party has not initialled them.
    ToInitial,
    /// Drafts, and statements to which all consent, if this party has not cleared them.
    ToClear,
    /// Drafts and questions for this credential to decide.
    ToDecide,
    /// Possible sources of words: proposals, comments, non-papers, reports.
    Sources,
}

impl Pool {
    /// Whether it contains only acts that were addressed to the asker or come from the asker.
    pub fn addressed(self) -> bool {
        matches!(self, Pool::Consultations | Pool::Said | Pool::Offers | Pool::OwnReferrals | Pool::ToDecide)
    }
}

/// The credential for which acts are collected.
#[derive(Clone, Debug)]
pub(super) struct Asker<'a> {
    pub state: &'a State,
    pub credential: &'a str,
    pub party: Option<&'a PartyCode>,
    pub role: Option<Role>,
}

impl<'a> Asker<'a> {
    pub fn new(state: &'a State, credential: &'a str) -> Asker<'a> {
        let held = state.credentials.get(credential).filter(|c| c.ended.is_none()).map(|c| &c.credential);
        Asker { state, credential, party: held.map(|c| &c.party), role: held.map(|c| c.role) }
    }

    fn own(&self, party: &PartyCode) -> bool {
        self.party == Some(party)
    }

    fn livings(&self) -> impl Iterator<Item = &'a Living> {
        self.state.table.texts.values()
    }

    fn tabled(&self, wanted: impl Fn(&Tabled) -> bool) -> Vec<ActNo> {
        let all = self.livings().flat_map(|living| &living.tabled);
        let mut acts: Vec<ActNo> = all.filter(|(_, t)| wanted(t)).map(|(act, _)| *act).collect();
        acts.sort_unstable();
        acts
    }

    /// Returns the acts of a sort, in order.
    pub fn acts(&self, pool: Pool) -> Vec<ActNo> {
        let at = &self.state.proceedings;
        let mine = |tabled: &Tabled| {
            tabled.changes.iter().any(|c| self.party.is_some_and(|p| c.sponsors.contains(p)))
        };
        let stale = |fate: &Fate| matches!(fate, Fate::Stale(_));
        match pool {
            Pool::ToJoin => self.to_join(),
            Pool::Submitted => {
                let consent = self.state.languages.first();
                let open = self.livings().flat_map(|l| l.submitted.iter().map(move |(act, s)| (l, *act, s)));
                let mut acts: Vec<ActNo> = open
                    .filter(|(l, act, s)| l.source != Some(*act) && Some(&s.language) == consent)
                    .map(|(_, act, _)| act)
                    .collect();
                acts.sort_unstable();
                acts
            }
            Pool::OwnWishes => {
                self.tabled(|t| t.live().any(|c| self.party.is_some_and(|p| c.sponsors.contains(p))))
            }
            Pool::Stale => self.tabled(|t| {
                let any = t.changes.iter().any(|c| stale(&c.fate)) || t.lost.iter().any(|l| stale(&l.fate));
                any && (mine(t) || self.own(&t.by))
            }),
            Pool::OwnAcceptances => {
                let all = self.state.table.acceptances.iter();
                all.filter(|(_, a)| self.own(&a.party) && a.course == Course::Live).map(|(n, _)| *n).collect()
            }
            Pool::Put => self.put(),
            Pool::ToDeclare => {
                let whose = |act: &ActNo| {
                    let by = self.state.log.get(*act as usize - 1).and_then(|note| note.by.as_ref());
                    by.and_then(|by| self.state.credentials.get(by)).map(|c| &c.credential.party)
                };
                let corrections = &at.corrections;
                let declared = |act: &ActNo| corrections.get(act).is_some_and(|c| c.declared.is_some());
                self.put()
                    .into_iter()
                    .filter(|act| {
                        !declared(act) && (corrections.contains_key(act) || whose(act) == self.party)
                    })
                    .collect()
            }
            Pool::Closings => self.state.table.closings.keys().copied().collect(),
            Pool::OwnOverlays => {
                let mine = |o: &Overlay| self.own(&o.party) && o.lifted.is_none();
                self.state.table.overlays.iter().filter(|(_, o)| mine(o)).map(|(act, _)| *act).collect()
            }
            Pool::Rounds => keys(&at.rounds, |r| r.closed.is_none()),
            Pool::Dates => keys(&at.dates, |d| self.party.is_some_and(|p| !d.accepted.contains(p))),
            Pool::Times => keys(&at.clock.stated, |(_, by)| self.party.is_some_and(|p| !by.contains(p))),
            Pool::OwnReferrals => {
                keys(&at.referrals, |r| r.report.is_none() && r.members.contains(self.credential))
            }
            Pool::OwnPrinciples => {
                keys(&at.principles, |p| self.party.is_some_and(|own| p.joined.contains(own)))
            }
            Pool::Drafts => keys(&at.drafts, |_| true),
            Pool::Offers => keys(&at.offers, |o| {
                let may = self.own(&o.party) || o.entrusted.as_deref() == Some(self.credential);
                may && o.opened.is_none()
            }),
            Pool::Consultations => {
                keys(&at.consultations, |(_, c)| self.party.is_some_and(|p| c.partners.contains(p)))
            }
            Pool::Said => self.said(),
            Pool::Statements => keys(&at.statements, |s| s.replaced.is_none()),
            Pool::ToInitial => {
                // A text can be initialled only if nothing in it is in dispute or reserved.
                let settled = |d: &Draft| d.brackets == 0;
                let drafts = keys(&at.drafts, |d| settled(d) && self.lacks(&d.initialled));
                let statements = keys(&at.statements, |s| self.agreed(s) && self.lacks(&s.initialled));
                sorted(drafts.into_iter().chain(statements))
            }
            Pool::ToClear => {
                let drafts = keys(&at.drafts, |d| self.lacks(&d.cleared));
                let statements = keys(&at.statements, |s| self.agreed(s) && self.lacks(&s.cleared));
                sorted(drafts.into_iter().chain(statements))
            }
            Pool::ToDecide => {
                let principal = self.role == Some(Role::Principal);
                let drafts = keys(&at.drafts, |d| principal && !d.decided.contains_key(self.credential));
                let asked = at.elevations.iter().filter(|(act, e)| {
                    let answered = at.answers.get(act).is_some_and(|a| a.contains_key(self.credential));
                    let mine = match &e.to {
                        Addressee::Principals => principal,
                        Addressee::Credential(name) => name == self.credential,
                    };
                    mine && !answered
                });
                sorted(drafts.into_iter().chain(asked.map(|(act, _)| *act)))
            }
            Pool::Sources => sorted(
                self.tabled(|_| true)
                    .into_iter()
                    .chain(at.comments.keys().copied())
                    .chain(at.non_papers.keys().copied())
                    .chain(at.referrals.values().filter_map(|r| r.report.as_ref().map(|(act, _)| *act))),
            ),
        }
    }

    /// Whether this party is missing from these.
    fn lacks(&self, all: &BTreeSet<PartyCode>) -> bool {
        self.party.is_some_and(|party| !all.contains(party))
    }

    /// Whether a statement is current, and every sentence has the consent of all whose consent counts.
    fn agreed(&self, statement: &StatementState) -> bool {
        let counted = self.state.counted();
        statement.replaced.is_none() && statement.consents.iter().all(|c| counted.is_subset(c))
    }

    fn to_join(&self) -> Vec<ActNo> {
        let Some(party) = self.party else { return Vec::new() };
        let pending = keys(&self.state.pending, |p| !p.joined.contains(party));
        let asked = self.tabled(|t| {
            t.unconfirmed().contains(party) || (t.invited.contains(party) && t.live().next().is_some())
        });
        let principles = keys(&self.state.proceedings.principles, |p| !p.joined.contains(party));
        sorted(pending.into_iter().chain(asked).chain(principles))
    }

    fn put(&self) -> Vec<ActNo> {
        let put_lists = keys(&self.state.table.put_lists, |s| s.declared.is_none());
        let corrections = keys(&self.state.proceedings.corrections, |c| c.declared.is_none());
        sorted(put_lists.into_iter().chain(corrections))
    }

    fn said(&self) -> Vec<ActNo> {
        let at = &self.state.proceedings;
        let whose = |act: &ActNo| {
            let by = self.state.log.get(*act as usize - 1).and_then(|note| note.by.as_ref());
            by.and_then(|by| self.state.credentials.get(by)).map(|c| &c.credential.party)
        };
        let reasons = self.tabled(|t| t.reason.is_some());
        let overlays = keys(&self.state.table.overlays, |o| o.reason.is_some());
        let all = reasons.into_iter().chain(overlays).chain(at.remarks.keys().copied());
        let all = sorted(all.chain(at.comments.keys().copied()));
        let here =
            |act: &ActNo| self.party.is_some() && whose(act) == self.party && !at.redacted.contains_key(act);
        all.into_iter().filter(here).collect()
    }

    /// Returns the provisions that this party's live wishes touch, each with its text.
    pub fn touched(&self) -> Vec<(&'a str, String)> {
        let Some(party) = self.party else { return Vec::new() };
        let mut found = Vec::new();
        for (text, living) in &self.state.table.texts {
            let live = living.tabled.values().flat_map(Tabled::live).filter(|c| c.sponsors.contains(party));
            for change in live {
                match &change.change {
                    ChangeBody::Insert { provision, .. } => found.push((text.as_str(), provision.id.clone())),
                    other => {
                        found.extend(other.touches().into_iter().map(|id| (text.as_str(), id.to_owned())))
                    }
                }
            }
        }
        found.sort();
        found.dedup();
        found
    }
}

fn keys<T>(all: &BTreeMap<ActNo, T>, wanted: impl Fn(&T) -> bool) -> Vec<ActNo> {
    all.iter().filter(|(_, value)| wanted(value)).map(|(act, _)| *act).collect()
}

fn sorted(acts: impl Iterator<Item = ActNo>) -> Vec<ActNo> {
    let mut acts: Vec<ActNo> = acts.collect();
    acts.sort_unstable();
    acts.dedup();
    acts
}
