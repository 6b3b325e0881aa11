//! Teams, principles, questions before principals, dates and rounds.

use std::collections::BTreeSet;

use paraph_talks::act::Decision;
use paraph_talks::{Date, Elevation, Moment, PartyCode, PrincipleState, Round};
use schemars::JsonSchema;
use serde::Serialize;

use super::operation::{Operation, get};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::decisions::note;

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/teams", Needs::Inside, "Points referred to teams, and their reports", teams),
    get!(
        "/api/v1/principles",
        Needs::Inside,
        "Principles, whom they bind, and who confirmed which draft",
        principles,
    ),
    get!("/api/v1/elevations", Needs::Inside, "Questions put to principals, and their decisions", elevations,),
    get!("/api/v1/dates", Needs::Inside, "Meetings and deadlines, and the record's time", dates),
    get!("/api/v1/rounds", Needs::Inside, "Rounds of meetings", rounds),
];

// Something that came of an act, with that act. Its description is that of `T`.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}")]
struct Made<'a, T> {
    /// Act that made it.
    act: u64,
    #[serde(flatten)]
    made: &'a T,
}

fn made<'a, T>((act, made): (&u64, &'a T)) -> Made<'a, T> {
    Made { act: *act, made }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "teams")]
struct Teams<'a> {
    teams: Vec<Team<'a>>,
}

/// A team with the points that were referred to it.
#[derive(Serialize, JsonSchema)]
struct Team<'a> {
    /// Act that referred the points.
    act: u64,
    /// Text concerned.
    text: &'a str,
    /// Provisions concerned, by identity.
    provisions: &'a BTreeSet<String>,
    /// Name of the team.
    team: &'a str,
    /// Credentials of the members.
    members: &'a BTreeSet<String>,
    /// Terms of reference.
    terms: &'a str,
    /// Due date of the report.
    due: Option<Moment>,
    /// Report, once the team has made one.
    report: Option<TeamReport<'a>>,
}

/// The report of a team.
#[derive(Serialize, JsonSchema)]
struct TeamReport<'a> {
    /// Act of the report.
    act: u64,
    /// Findings, in words.
    finding: &'a str,
    /// Titles of the options.
    options: Vec<&'a str>,
    /// Index of the option that the team recommends, from 0.
    recommends: Option<u32>,
}

fn teams<'a>(look: &Look<'a>, _: &Input) -> Result<Teams<'a>, Fault> {
    let all = look.state.proceedings.referrals.iter().map(|(act, referral)| Team {
        act: *act,
        text: &referral.text,
        provisions: &referral.provisions,
        team: &referral.team,
        members: &referral.members,
        terms: &referral.terms,
        due: referral.due,
        report: referral.report.as_ref().map(|(act, report)| TeamReport {
            act: *act,
            finding: &report.finding,
            options: report.options.iter().map(|option| option.title.as_str()).collect(),
            recommends: report.recommends,
        }),
    });
    Ok(Teams { teams: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "principles")]
struct Principles<'a> {
    principles: Vec<Made<'a, PrincipleState>>,
}

fn principles<'a>(look: &Look<'a>, _: &Input) -> Result<Principles<'a>, Fault> {
    Ok(Principles { principles: look.state.proceedings.principles.iter().map(made).collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "elevations")]
struct Elevations<'a> {
    elevations: Vec<Answered<'a>>,
}

/// A question before principals, and what they decided.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Elevation")]
struct Answered<'a> {
    #[serde(flatten)]
    question: Made<'a, Elevation>,
    /// Decisions.
    answers: Vec<Decided<'a>>,
}

/// A decision of a principal.
#[derive(Serialize, JsonSchema)]
struct Decided<'a> {
    /// Credential of the principal.
    by: &'a str,
    /// The decision.
    decision: Decision,
    /// Act that decided.
    act: u64,
    /// A note in the principal's own words.
    note: Option<String>,
}

fn elevations<'a>(look: &Look<'a>, _: &Input) -> Result<Elevations<'a>, Fault> {
    let proceedings = &look.state.proceedings;
    let all = proceedings.elevations.iter().map(|one| {
        let answers = proceedings.answers.get(one.0).into_iter().flatten();
        let answers = answers.map(|(by, (decision, act))| Decided {
            by,
            decision: *decision,
            act: *act,
            note: note(look, *act),
        });
        Answered { question: made(one), answers: answers.collect() }
    });
    Ok(Elevations { elevations: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "dates")]
struct Dates<'a> {
    /// Meetings and deadlines.
    dates: Vec<Day<'a>>,
    /// The record's time.
    time: Option<Moment>,
    /// Times that the keeper stated.
    stated: Vec<StatedTime<'a>>,
}

/// A meeting or a deadline.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Date")]
struct Day<'a> {
    #[serde(flatten)]
    date: Made<'a, Date>,
    /// Whether all parties that count have accepted it.
    binds: bool,
}

/// A time that the keeper stated.
#[derive(Serialize, JsonSchema)]
struct StatedTime<'a> {
    /// Act that stated it.
    act: u64,
    /// The time.
    at: Moment,
    /// Parties that witnessed it.
    witnesses: &'a BTreeSet<PartyCode>,
}

fn dates<'a>(look: &Look<'a>, _: &Input) -> Result<Dates<'a>, Fault> {
    let counted = look.state.counted();
    let proceedings = &look.state.proceedings;
    let all = proceedings.dates.iter().map(|one| Day {
        date: made(one),
        binds: counted.iter().all(|party| one.1.accepted.contains(party)),
    });
    let stated = &proceedings.clock.stated;
    let stated = stated.iter().map(|(act, (at, witnesses))| StatedTime { act: *act, at: *at, witnesses });
    Ok(Dates { dates: all.collect(), time: proceedings.clock.now, stated: stated.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "rounds")]
struct Rounds<'a> {
    rounds: Vec<Made<'a, Round>>,
}

fn rounds<'a>(look: &Look<'a>, _: &Input) -> Result<Rounds<'a>, Fault> {
    Ok(Rounds { rounds: look.state.proceedings.rounds.iter().map(made).collect() })
}
