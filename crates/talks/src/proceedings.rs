//! What goes on beside the words on the table: meetings, dates, teams, papers, drafts, statements.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use crate::act::{
    ActNo, Addressee, Certainty, Comment, Consult, Correct, DateKind, Decision, NonPaper, Remark, Report,
    Sentence,
};
use crate::party::PartyCode;
use crate::table::{BaseProvision, TraceLine};

/// A round of meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Where.
    pub place: String,
    /// When it began.
    pub opened: Moment,
    /// When it ended.
    pub closed: Option<Moment>,
    /// Who attended.
    pub attended: BTreeSet<PartyCode>,
}

/// A date that somebody set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// What it is for.
    pub kind: DateKind,
    /// When.
    pub at: Moment,
    /// What about.
    pub about: String,
    /// Who set it.
    pub set_by: PartyCode,
    /// Who accepted it, the one that set it among them.
    pub accepted: BTreeSet<PartyCode>,
}

/// The record's time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The latest time stated that enough delegations witnessed.
    pub now: Option<Moment>,
    /// Times stated, with the parties that witnessed each.
    pub stated: BTreeMap<ActNo, (Moment, BTreeSet<PartyCode>)>,
}

impl Clock {
    /// The time that was last stated when an act was signed, whoever has witnessed it since: what is printed of that act
    /// stays as it is.
    pub fn before(&self, act: ActNo) -> Option<Moment> {
        self.stated.range(..act).next_back().map(|(_, (at, _))| *at)
    }
}

/// Provisions with a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// The team.
    pub team: String,
    /// Its members.
    pub members: BTreeSet<String>,
    /// Its terms of reference.
    pub terms: String,
    /// When its report is due.
    pub due: Option<Moment>,
    /// Its report, and the act that made it.
    pub report: Option<(ActNo, Report)>,
}

/// A question put to principals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elevation {
    /// Who put it.
    pub by: PartyCode,
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// To whom.
    pub to: Addressee,
    /// The question.
    pub question: String,
}

/// A principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrincipleState {
    /// The words.
    pub words: String,
    /// Provisions that bear on it.
    pub watches: BTreeSet<(String, String)>,
    /// Whom it binds.
    pub joined: BTreeSet<PartyCode>,
    /// Who found which draft to uphold it, or not.
    pub upheld: BTreeMap<ActNo, BTreeMap<PartyCode, bool>>,
}

/// A sealed offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferState {
    /// Whose.
    pub party: PartyCode,
    /// The credential that signed it.
    pub by: String,
    /// The hash of what it holds.
    pub sealed: String,
    /// Who may open it beside its author.
    pub entrusted: Option<String>,
    /// When it lapses unread.
    pub lapses: Moment,
    /// The act that opened it.
    pub opened: Option<ActNo>,
}

/// An issued draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its number among the drafts of its text, from 1.
    pub number: u32,
    /// The text.
    pub text: String,
    /// The edition of the base.
    pub edition: u64,
    /// What is printed above it.
    pub marking: Option<String>,
    /// The hash of marking and provisions.
    pub hash: String,
    /// Its provisions.
    pub provisions: Vec<BaseProvision>,
    /// What became of each provision of the draft before it.
    pub trace: Vec<TraceLine>,
    /// Open brackets when it was issued.
    pub brackets: u32,
    /// Heads that initialled it.
    pub initialled: BTreeSet<PartyCode>,
    /// Heads that cleared it for release.
    pub cleared: BTreeSet<PartyCode>,
    /// What principals decided on it, by credential.
    pub decided: BTreeMap<String, (Decision, ActNo)>,
}

/// Editorial corrections that wait to be declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// As proposed.
    pub body: Correct,
    /// Who proposed them.
    pub by: PartyCode,
    /// Items that met an objection.
    pub objected: BTreeSet<u32>,
    /// The act that declared the rest.
    pub declared: Option<ActNo>,
}

/// A draft joint statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementState {
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// The one that it replaces.
    pub instead_of: Option<ActNo>,
    /// The one that replaced it.
    pub replaced: Option<ActNo>,
    /// Its hash.
    pub hash: String,
    /// Who consents to each sentence.
    pub consents: Vec<BTreeSet<PartyCode>>,
    /// Heads that initialled it.
    pub initialled: BTreeSet<PartyCode>,
    /// Heads that cleared it.
    pub cleared: BTreeSet<PartyCode>,
}

/// All that goes on beside the words on the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proceedings {
    /// The record's time.
    pub clock: Clock,
    /// Rounds, by the act that opened each.
    pub rounds: BTreeMap<ActNo, Round>,
    /// Dates.
    pub dates: BTreeMap<ActNo, Date>,
    /// Referrals.
    pub referrals: BTreeMap<ActNo, Referral>,
    /// Questions put to principals.
    pub elevations: BTreeMap<ActNo, Elevation>,
    /// What principals decided on questions, by credential.
    pub answers: BTreeMap<ActNo, BTreeMap<String, (Decision, ActNo)>>,
    /// Principles.
    pub principles: BTreeMap<ActNo, PrincipleState>,
    /// Non-papers.
    pub non_papers: BTreeMap<ActNo, NonPaper>,
    /// Sealed offers.
    pub offers: BTreeMap<ActNo, OfferState>,
    /// Consultations of partners.
    pub consultations: BTreeMap<ActNo, (PartyCode, Consult)>,
    /// Partners' comments.
    pub comments: BTreeMap<ActNo, (PartyCode, Comment)>,
    /// Public remarks.
    pub remarks: BTreeMap<ActNo, (PartyCode, Remark)>,
    /// Drafts, by the act that issued each.
    pub drafts: BTreeMap<ActNo, Draft>,
    /// Corrections.
    pub corrections: BTreeMap<ActNo, Corrections>,
    /// Joint statements.
    pub statements: BTreeMap<ActNo, StatementState>,
    /// Acts whose reason, remark or comment was detached, and by which act.
    pub redacted: BTreeMap<ActNo, ActNo>,
}

impl Proceedings {
    /// The latest draft of a text, and the act that issued it.
    pub fn latest_draft(&self, text: &str) -> Option<(ActNo, &Draft)> {
        self.drafts.iter().filter(|(_, d)| d.text == text).map(|(act, d)| (*act, d)).next_back()
    }

    /// Whether a certainty is such that a remark may be relied on.
    pub fn reliable(certainty: Certainty) -> bool {
        certainty == Certainty::Recorded
    }

    /// Provisions of a text that are with a team that has not reported.
    pub fn referred(&self, text: &str) -> BTreeSet<&str> {
        let open = self.referrals.values().filter(|r| r.text == text && r.report.is_none());
        open.flat_map(|r| r.provisions.iter().map(String::as_str)).collect()
    }

    /// Provisions of a text that are before principals who have not decided.
    pub fn elevated(&self, text: &str) -> BTreeSet<&str> {
        let open =
            self.elevations.iter().filter(|(act, e)| e.text == text && !self.answers.contains_key(act));
        open.flat_map(|(_, e)| e.provisions.iter().map(String::as_str)).collect()
    }
}
