//! Proceedings beside the words on the table: meetings, dates, teams, papers, drafts, statements.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Moment, Phrase, say};
use serde::{Deserialize, Serialize};

use crate::act::{
    ActNo, Addressee, Comment, Consult, Correct, DateKind, Decision, NonPaper, ProvisionBody, Remark, Report,
    Sentence,
};
use crate::party::PartyCode;
use crate::table::{BaseProvision, TraceLine};

/// A round of meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Round {
    /// Place.
    pub place: String,
    /// Time at which it began.
    pub opened: Moment,
    /// Time at which it ended.
    pub closed: Option<Moment>,
    /// Parties that attended.
    pub attended: BTreeSet<PartyCode>,
}

/// A date that a party set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Date {
    /// Purpose.
    pub kind: DateKind,
    /// Time.
    pub at: Moment,
    /// Subject.
    pub about: String,
    /// Party that set it.
    pub set_by: PartyCode,
    /// Parties that accepted it, including the one that set it.
    pub accepted: BTreeSet<PartyCode>,
}

/// The record's time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Latest stated time with enough witnesses.
    pub now: Option<Moment>,
    /// Stated times, with the parties that witnessed each.
    pub stated: BTreeMap<ActNo, (Moment, BTreeSet<PartyCode>)>,
}

impl Clock {
    /// Returns the time that was last stated when an act was signed, whether or not it was
    /// witnessed later, so that the time printed for that act never changes.
    pub fn before(&self, act: ActNo) -> Option<Moment> {
        self.stated.range(..act).next_back().map(|(_, (at, _))| *at)
    }
}

/// Provisions that were referred to a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Name of the team.
    pub team: String,
    /// Members.
    pub members: BTreeSet<String>,
    /// Terms of reference.
    pub terms: String,
    /// Due date of the report.
    pub due: Option<Moment>,
    /// Report, and the act that made it.
    pub report: Option<(ActNo, Report)>,
}

/// A question that was put to principals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Elevation {
    /// Party that put it.
    pub by: PartyCode,
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Addressee.
    pub to: Addressee,
    /// The question.
    pub question: String,
}

/// A principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Principle"))]
pub struct PrincipleState {
    /// Words.
    pub words: String,
    /// Provisions that it concerns.
    pub watches: BTreeSet<(String, String)>,
    /// Parties that it binds.
    pub joined: BTreeSet<PartyCode>,
    /// By draft, each party's finding on whether the draft upholds it.
    pub upheld: BTreeMap<ActNo, BTreeMap<PartyCode, bool>>,
}

/// A sealed offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferState {
    /// Party that made it.
    pub party: PartyCode,
    /// Credential that signed it.
    pub by: String,
    /// Hash of its content.
    pub sealed: String,
    /// Credential, besides the author's, that may open it.
    pub entrusted: Option<String>,
    /// Time at which it lapses if it is still sealed.
    pub lapses: Moment,
    /// Act that opened it.
    pub opened: Option<ActNo>,
}

/// An issued draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Number among the drafts of its text, from 1.
    pub number: u32,
    /// Text concerned.
    pub text: String,
    /// Edition of the base.
    pub edition: u64,
    /// Marking printed above it.
    pub marking: Option<String>,
    /// Hash of marking and provisions, as they are printed.
    pub hash: String,
    /// Provisions of the base.
    pub provisions: Vec<BaseProvision>,
    /// Provisions as they are printed, with their brackets, reservations and withheld marks; absent if the base
    /// has nothing of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Vec<ProvisionBody>>,
    /// Fate of each provision of the previous draft.
    pub trace: Vec<TraceLine>,
    /// Number of open brackets when it was issued.
    pub brackets: u32,
    /// The open brackets, in order of print.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<Dispute>,
    /// Number of reservations in force when it was issued.
    #[serde(default)]
    pub reservations: u32,
    /// Parties whose heads initialled it.
    pub initialled: BTreeSet<PartyCode>,
    /// Parties whose heads cleared it for release.
    pub cleared: BTreeSet<PartyCode>,
    /// Decisions of principals, by credential.
    pub decided: BTreeMap<String, (Decision, ActNo)>,
}

impl Draft {
    /// Returns its number with what is open in it: `Draft 1, with 3 open brackets`.
    pub fn designation(&self) -> String {
        crate::face::designation(self.number, self.brackets, self.reservations)
    }

    /// Returns what is in dispute or reserved in it: `3 open brackets, 1 reservation`.
    pub fn unsettled(&self) -> Option<Phrase> {
        let brackets = say!("brackets-of-draft", "{n} open {n?bracket|brackets}", n = self.brackets);
        let reserved =
            say!("reservations-of-draft", "{n} {n?reservation|reservations}", n = self.reservations);
        let all = [(self.brackets, brackets), (self.reservations, reserved)].into_iter();
        let all: Vec<Phrase> = all.filter_map(|(n, phrase)| (n > 0).then_some(phrase)).collect();
        (!all.is_empty()).then(|| Phrase::row(all, ", "))
    }

    /// Returns a note for a person who initials, clears or decides on it, if something in it is in dispute or
    /// reserved.
    pub fn warning(&self) -> Option<Phrase> {
        let what = self.unsettled()?;
        Some(say!(
            "draft-has-what-is-open",
            "Draft {number} of {text} has {what}. Nothing in dispute or reserved in it is agreed.",
            number = self.number,
            text = self.text,
            what
        ))
    }

    /// Returns the provisions as they are printed and hashed.
    pub fn face(&self) -> Vec<&ProvisionBody> {
        match &self.printed {
            Some(printed) => printed.iter().collect(),
            None => self.provisions.iter().map(|p| &p.provision).collect(),
        }
    }
}

/// An open bracket of an issued draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Label in the rolling text of that time: `B7`.
    pub label: String,
    /// Provision of the base, or the inserted one.
    pub provision: String,
}

/// Editorial corrections that have not all been declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// Act that proposed them.
    pub body: Correct,
    /// Party that proposed them.
    pub by: PartyCode,
    /// First time of the record after they were proposed; the time to object runs from it.
    pub put: Option<Moment>,
    /// Items that met an objection.
    pub objected: BTreeSet<u32>,
    /// Act that declared the rest.
    pub declared: Option<ActNo>,
}

/// A draft joint statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementState {
    /// Title.
    pub title: String,
    /// Sentences.
    pub sentences: Vec<Sentence>,
    /// Statement that it replaces.
    pub instead_of: Option<ActNo>,
    /// Statement that replaced it.
    pub replaced: Option<ActNo>,
    /// Hash.
    pub hash: String,
    /// Parties that consent to each sentence.
    pub consents: Vec<BTreeSet<PartyCode>>,
    /// Parties whose heads initialled it.
    pub initialled: BTreeSet<PartyCode>,
    /// Parties whose heads cleared it.
    pub cleared: BTreeSet<PartyCode>,
}

/// All proceedings beside the words on the table.
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
    /// Questions to principals.
    pub elevations: BTreeMap<ActNo, Elevation>,
    /// Decisions of principals on questions, by credential.
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
    /// Acts whose reason, remark or comment was detached, each with the act that detached it.
    pub redacted: BTreeMap<ActNo, ActNo>,
}

impl Proceedings {
    /// Returns the latest draft of a text, and the act that issued it.
    pub fn latest_draft(&self, text: &str) -> Option<(ActNo, &Draft)> {
        self.drafts.iter().filter(|(_, d)| d.text == text).map(|(act, d)| (*act, d)).next_back()
    }

    /// Returns the provisions of a text that are with a team that has not reported yet.
    pub fn referred(&self, text: &str) -> BTreeSet<&str> {
        let open = self.referrals.values().filter(|r| r.text == text && r.report.is_none());
        open.flat_map(|r| r.provisions.iter().map(String::as_str)).collect()
    }

    /// Returns the provisions of a text that are before principals who have not decided yet.
    pub fn elevated(&self, text: &str) -> BTreeSet<&str> {
        let open =
            self.elevations.iter().filter(|(act, e)| e.text == text && !self.answers.contains_key(act));
        open.flat_map(|(_, e)| e.provisions.iter().map(String::as_str)).collect()
    }
}
