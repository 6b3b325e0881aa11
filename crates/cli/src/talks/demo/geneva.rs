//! Geneva, 23 November 2025: a framework of 28 points, two delegations, partners who are consulted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use paraph_interop::{Format, read_text};
use paraph_record::SecretKey;
use paraph_talks::act::*;
use paraph_talks::{Credential, Moment, OverlayKind, Party, PartyCode, Role, Rules, Standing};
use paraph_text::{Sponsor, Sponsors, Text, counter_draft};

use super::Stage;
use crate::fault::{Fault, Outcome};

const BASE: &str = include_str!("../../../../../examples/geneva/base.md");
const DELEGATION: &str = include_str!("../../../../../examples/geneva/delegation.md");
const REFINED: &str = include_str!("../../../../../examples/geneva/refined.md");

const CREDENTIALS: [(&str, Role); 9] = [
    ("A/head", Role::Head),
    ("A/delegate", Role::Delegate),
    ("A/expert", Role::Expert),
    ("A/president", Role::Principal),
    ("G/head", Role::Head),
    ("G/delegate", Role::Delegate),
    ("G/expert", Role::Expert),
    ("G/president", Role::Principal),
    ("P/delegate", Role::Delegate),
];

fn code(text: &str) -> Outcome<PartyCode> {
    PartyCode::new(text)
        .ok_or_else(|| Fault::input(format!("{text} is no code"), "Report this as a fault of Paraph."))
}

fn at(text: &str) -> Outcome<Moment> {
    Moment::parse(text)
        .ok_or_else(|| Fault::input(format!("{text} is no time"), "Report this as a fault of Paraph."))
}

fn text(source: &str) -> Text {
    read_text(source, Format::Markdown).text
}

fn provisions(text: &Text) -> Vec<ProvisionBody> {
    text.provisions().iter().map(ProvisionBody::of).collect()
}

/// Plays the story into a fresh record and tells it.
pub fn geneva(path: &Path) -> Outcome {
    let names = CREDENTIALS.map(|(name, _)| name);
    let mut stage = Stage::new(path, &names)?;
    let played = play(&mut stage);
    if played.is_err() {
        drop(stage);
        drop(std::fs::remove_file(path));
        return played;
    }
    stage.tell(path)
}

/// Plays the founding case into a fresh record and tells nothing.
pub fn quietly(path: &Path) -> Outcome {
    let mut stage = Stage::new(path, &CREDENTIALS.map(|(name, _)| name))?;
    let played = play(&mut stage);
    if played.is_err() {
        drop(stage);
        drop(std::fs::remove_file(path));
    }
    played
}

/// The keys of its delegates, which everybody can know.
pub fn keys() -> BTreeMap<String, SecretKey> {
    CREDENTIALS.iter().map(|(name, _)| ((*name).to_owned(), super::known_key(name))).collect()
}

fn play(stage: &mut Stage) -> Outcome {
    stage.told.push_str(
        "A demonstration. Offices, not persons; words of our own; no text of any party.\nG is the Guarantor, which proposes; A is State A; P are the partners, who are consulted and do not consent.\n",
    );
    opening(stage)?;
    let comment = morning(stage)?;
    table(stage, comment)?;
    hard_points(stage)?;
    first_draft(stage)?;
    refined(stage)?;
    statement(stage)?;
    teams_and_package(stage)?;
    principals(stage)
}

fn opening(stage: &mut Stage) -> Outcome {
    stage.chapter("The talks open");
    let parties = [
        ("A", "State A", Standing::Party),
        ("G", "The Guarantor", Standing::Party),
        ("P", "The Partners", Standing::Partner),
    ];
    let parties = parties
        .into_iter()
        .map(|(short, name, standing)| Ok(Party { code: code(short)?, name: name.to_owned(), standing }))
        .collect::<Outcome<Vec<_>>>()?;
    let credentials = CREDENTIALS
        .into_iter()
        .map(|(name, role)| {
            let party = code(name.split('/').next().unwrap_or_default())?;
            Ok(Credential {
                name: name.to_owned(),
                party,
                role,
                key: stage.public(name),
                may_not: BTreeSet::new(),
            })
        })
        .collect::<Outcome<Vec<_>>>()?;
    let open = Open {
        title: "Geneva talks on a framework (a demonstration)".to_owned(),
        parties,
        credentials,
        languages: vec!["en".to_owned(), "uk".to_owned(), "fr".to_owned()],
        keeper: "A/head".to_owned(),
        engine: "paraph/1".to_owned(),
        rules: Rules::default(),
        date: "2025-11-21T10:00:00Z".to_owned(),
    };
    stage.act("A/head", "opens the talks: both must accept, both hold the pen", open)?;
    let base = text(BASE);
    let submit = Submit {
        text: "framework".to_owned(),
        marking: Some("proposal of 28 points".to_owned()),
        language: "en".to_owned(),
        edition: None,
        provisions: provisions(&base),
    };
    let handed_in = stage.act("G/delegate", "hands in a framework of 28 points", submit)?;
    stage.both("G/head", "A/head", "would have it as the base", SetBase { act: handed_in })?;
    let words = stage.detach("Thursday is an appropriate time by which to have an answer.")?;
    let remark = Remark {
        speaker: "Head of State of the Guarantor".to_owned(),
        words,
        at: at("2025-11-21T16:00:00Z")?,
        source: "a broadcast interview".to_owned(),
        about: BTreeSet::new(),
        certainty: Certainty::Recorded,
    };
    stage.act("A/delegate", "notes a public remark on timing, with source and date", remark)?;
    let date = SetDate {
        kind: DateKind::Deadline,
        at: at("2025-11-27T18:00:00Z")?,
        about: "an answer on the framework".to_owned(),
    };
    stage.act("G/head", "sets a deadline: Thursday 27 November; it counts for those who accept it", date)?;
    Ok(())
}

fn morning(stage: &mut Stage) -> Outcome<ActNo> {
    stage.chapter("Geneva, 23 November 2025");
    stage.hour("2025-11-23T09:00:00Z")?;
    let attended = BTreeSet::from([code("A")?, code("G")?]);
    let meet = Meet::Opens { place: "Geneva".to_owned(), at: at("2025-11-23T09:00:00Z")?, attended };
    stage.both("A/head", "G/head", "opens a round in Geneva", meet)?;
    let watched: Vec<String> = stage.points(&["1", "6", "21"])?;
    let principle = Principle {
        words: "Any agreement must fully uphold the sovereignty of State A.".to_owned(),
        watches: watched.into_iter().map(|id| ("framework".to_owned(), id)).collect(),
    };
    let number =
        stage.act("A/head", "states a principle: any agreement must fully uphold sovereignty", principle)?;
    stage.act("G/head", "joins the principle", Join { act: number, party: code("G")? })?;
    let consult = Consult {
        text: "framework".to_owned(),
        provisions: BTreeSet::new(),
        partners: BTreeSet::from([code("P")?]),
        alternatives: false,
        attribution: false,
    };
    let consulted = stage.act("A/head", "consults the partners on the whole text, without names", consult)?;
    let words = stage
        .detach("The size of the armed forces of State A is limited to 800,000 persons in time of peace.")?;
    let point: Vec<String> = stage.points(&["6"])?;
    let comment = Comment { act: consulted, provision: point.into_iter().next(), words };
    let comment =
        stage.act("P/delegate", "comments on point 6; a comment is never a party's position", comment)?;
    let words = stage.detach("Point 3 should be deleted; the numbering may be kept.")?;
    let point: Vec<String> = stage.points(&["3"])?;
    let other = Comment { act: consulted, provision: point.into_iter().next(), words };
    stage.act("P/delegate", "comments on point 3", other)?;
    Ok(comment)
}

fn table(stage: &mut Stage, comment: ActNo) -> Outcome {
    stage.chapter("Words on the table");
    let (_, living) = super::address::living(stage.session.state(), None)?;
    let sponsors = Sponsors::from([Sponsor::new("A").expect("a letter is a name")]);
    let (proposal, _) = counter_draft(&living.text(), &text(DELEGATION), sponsors);
    let changes: Vec<ChangeBody> = proposal.changes.iter().map(ChangeBody::of).collect();
    let six: Vec<String> = stage.points(&["6"])?;
    let origin = six.into_iter().map(|provision| Origin { provision, act: comment, shown: true }).collect();
    let reason =
        Some(stage.detach("To make sovereignty and security firm, and the obligations those of all.")?);
    let propose = Propose {
        text: "framework".to_owned(),
        edition: stage.edition()?,
        changes,
        with: BTreeSet::new(),
        reason,
        origin,
    };
    stage.act(
        "A/delegate",
        "tables an edited version; point 6 borrows the partners' words, and says so",
        propose,
    )?;
    for (point, told) in [
        ("6=A", "accepts the delegation's words in point 6"),
        ("5=A", "accepts point 5 as the delegation would have it"),
    ] {
        let items = stage.choices(&[point])?;
        stage.act("G/delegate", told, Accept { items: items.clone(), provided: Vec::new() })?;
        stage.both(
            "G/head",
            "A/head",
            &format!("confirms that point {} closes", &point[..1]),
            Close { items },
        )?;
    }
    let items = stage.choices(&["3=A"])?;
    let position = Position { on: items[0].clone(), stance: Stance::CanLiveWith };
    stage.act(
        "G/delegate",
        "can live with the delegation's words in point 3, and does not accept them yet",
        position,
    )?;
    Ok(())
}

fn hard_points(stage: &mut Stage) -> Outcome {
    stage.chapter("Sensitive points");
    let keep = KeepOnTable { text: "framework".to_owned(), provisions: stage.points(&["21", "22"])? };
    stage.act("A/delegate", "keeps points 21 and 22 on the table, whatever their words", keep)?;
    let reserve = Reserve {
        text: "framework".to_owned(),
        provisions: stage.points(&["26"])?,
        kind: ReservationKind::Scrutiny,
        reason: None,
    };
    stage.act("A/delegate", "makes a scrutiny reservation on point 26", reserve)?;
    let refer = Refer {
        text: "framework".to_owned(),
        provisions: stage.points(&["14"])?,
        team: "Technical team on assets".to_owned(),
        members: BTreeSet::from(["A/expert".to_owned(), "G/expert".to_owned()]),
        terms: "Find a use of the frozen assets that both capitals can explain.".to_owned(),
        due: Some(at("2025-11-26T12:00:00Z")?),
    };
    stage.both("G/head", "A/head", "sends point 14 to a technical team, due before the deadline", refer)?;
    let elevate = Elevate {
        text: "framework".to_owned(),
        provisions: stage.points(&["21", "22"])?,
        to: Addressee::Principals,
        question: "On what basis are territories to be discussed?".to_owned(),
    };
    stage.act("A/head", "puts points 21 and 22 to the principals", elevate)?;
    let readers = BTreeSet::from(["A/head".to_owned(), "G/head".to_owned()]);
    let withhold = Withhold {
        text: "framework".to_owned(),
        provision: stage.points::<Vec<String>>(&["19"])?.remove(0),
        title: "Nuclear power plant".to_owned(),
        sealed: stage.seal("A/head", &readers, "The words of point 19, for the two heads alone.")?,
        readers,
    };
    stage.both("A/head", "G/head", "would withhold the words of point 19 to the two heads", withhold)?;
    Ok(())
}

fn first_draft(stage: &mut Stage) -> Outcome {
    stage.chapter("Draft 1");
    let issue = Issue {
        text: "framework".to_owned(),
        edition: stage.edition()?,
        marking: Some("without prejudice".to_owned()),
    };
    stage.both("G/head", "A/head", "issues draft 1: what has closed is in it, brackets stay open", issue)?;
    Ok(())
}

fn refined(stage: &mut Stage) -> Outcome {
    stage.chapter("A refined text");
    let submit = Submit {
        text: "framework".to_owned(),
        marking: Some("refined text".to_owned()),
        language: "en".to_owned(),
        edition: None,
        provisions: provisions(&text(REFINED)),
    };
    let handed_in =
        stage.act("G/delegate", "hands in the text as the delegations refined it: 19 points", submit)?;
    stage.both(
        "G/head",
        "A/head",
        "would have it as the base; what is the same keeps its identity",
        SetBase { act: handed_in },
    )?;
    let live = |stage: &Stage| -> Outcome<Option<ActNo>> {
        let (_, living) = super::address::living(stage.session.state(), None)?;
        Ok(living.tabled.iter().find(|(_, tabled)| tabled.live().next().is_some()).map(|(act, _)| *act))
    };
    if let Some(act) = live(stage)? {
        let withdraw = Withdraw { act, provisions: BTreeSet::new() };
        stage.act(
            "A/delegate",
            "withdraws what is left of its proposal: the refined text takes it up",
            withdraw,
        )?;
    }
    let issue = Issue {
        text: "framework".to_owned(),
        edition: stage.edition()?,
        marking: Some("without prejudice".to_owned()),
    };
    let (name, living) = super::address::living(stage.session.state(), None)?;
    let earlier = stage.session.state().proceedings.latest_draft(name).map(|(_, d)| d.provisions.clone());
    let lost: BTreeSet<String> =
        living.unaccounted(&earlier.unwrap_or_default()).into_iter().map(|p| p.id().to_owned()).collect();
    if !lost.is_empty() {
        let count = lost.len();
        stage.told.push_str(&format!(
            "      {:<14} a new draft would be refused: {count} provisions of draft 1 are unaccounted for\n",
            ""
        ));
        let overlays = &stage.session.state().table.overlays;
        let keep = overlays
            .iter()
            .find(|(_, o)| o.what == OverlayKind::OnTheTable && o.lifted.is_none())
            .map(|(act, _)| *act);
        if let Some(act) = keep {
            stage.act(
                "A/delegate",
                "lifts its keeping of 21 and 22: points 14 and 15 take them up",
                Lift { act },
            )?;
        }
        let aside = SetAside {
            text: "framework".to_owned(),
            provisions: lost,
            reason: "Taken up in other points, or left to later talks.".to_owned(),
        };
        stage.both("A/head", "G/head", &format!("sets {count} provisions aside, with a reason"), aside)?;
    }
    let issued = stage.both("G/head", "A/head", "issues draft 2, with its trace from draft 1", issue)?;
    let principle = stage.session.state().proceedings.principles.keys().next().copied().unwrap_or_default();
    for head in ["A/head", "G/head"] {
        let uphold = Uphold { act: principle, draft: draft_act(stage, issued), upheld: true };
        stage.act(head, "confirms that draft 2 upholds the principle", uphold)?;
    }
    Ok(())
}

/// The act under which the latest draft stands.
fn draft_act(stage: &Stage, otherwise: ActNo) -> ActNo {
    stage.session.state().proceedings.drafts.keys().next_back().copied().unwrap_or(otherwise)
}

fn statement(stage: &mut Stage) -> Outcome {
    stage.chapter("The joint statement");
    let drafts = BTreeSet::from([draft_act(stage, 0)]);
    let rounds = stage.session.state().proceedings.rounds.keys().copied().collect();
    let fact =
        |words: &str, acts: &BTreeSet<ActNo>| Sentence::Fact { words: words.to_owned(), acts: acts.clone() };
    let common = |words: &str| Sentence::Common { words: words.to_owned() };
    let first = Statement {
        title: "Joint statement".to_owned(),
        sentences: vec![
            fact("The delegations met in Geneva on 23 November 2025.", &rounds),
            common("The talks were constructive and focused."),
            fact("They have prepared a refined draft of the framework.", &drafts),
            common("Any agreement must fully uphold the sovereignty of State A."),
        ],
        instead_of: None,
    };
    let drafted = stage.act("G/delegate", "drafts a joint statement", first.clone())?;
    let mut sentences = first.sentences;
    sentences[1] = common("The talks were constructive, focused and respectful.");
    sentences.push(Sentence::Own {
        words: "The delegation of State A thanks the Guarantor for its efforts.".to_owned(),
        party: code("A")?,
    });
    sentences.push(common("Final decisions are for the two principals."));
    let second = Statement { title: first.title, sentences, instead_of: Some(drafted) };
    let corrected = stage.act("A/delegate", "corrects one sentence, adds thanks as its own words", second)?;
    for head in ["A/head", "G/head"] {
        stage.act(
            head,
            "consents to every sentence",
            ConsentTo { act: corrected, sentences: BTreeSet::new() },
        )?;
    }
    let hash = stage
        .session
        .state()
        .proceedings
        .statements
        .get(&corrected)
        .map(|s| s.hash.clone())
        .unwrap_or_default();
    stage.act("A/head", "clears the statement for release", Clear { act: corrected, hash: hash.clone() })?;
    stage.act("G/head", "clears it too: the statement is public", Clear { act: corrected, hash })?;
    let round = stage.session.state().proceedings.rounds.keys().next().copied().unwrap_or_default();
    let closes = Meet::Closes { act: round, at: at("2025-11-23T21:00:00Z")? };
    stage.hour("2025-11-23T21:00:00Z")?;
    stage.both("A/head", "G/head", "closes the round", closes)?;
    Ok(())
}

fn teams_and_package(stage: &mut Stage) -> Outcome {
    stage.chapter("After Geneva: the team reports, a package");
    let referral = stage.session.state().proceedings.referrals.keys().next().copied().unwrap_or_default();
    let report = Report {
        act: referral,
        options: vec![TeamOption { title: "One fund under joint control".to_owned(), changes: Vec::new() }],
        recommends: Some(0),
        finding: "One fund under joint control meets the terms of reference.".to_owned(),
    };
    stage.hour("2025-11-26T12:00:00Z")?;
    stage.act("G/expert", "reports for the technical team on assets", report)?;
    let reword = |id: String, wording: &str| ChangeBody::Reword { id, wording: wording.to_owned() };
    let four: Vec<String> = stage.points(&["4"])?;
    let eighteen: Vec<String> = stage.points(&["18"])?;
    let propose = |edition, changes| Propose {
        text: "framework".to_owned(),
        edition,
        changes,
        with: BTreeSet::new(),
        reason: None,
        origin: Vec::new(),
    };
    let edition = stage.edition()?;
    let wording = "The size of the armed forces of State A is limited to 800,000 persons in time of peace and is reviewed every five years.";
    stage.act(
        "G/delegate",
        "proposes a review in point 4",
        propose(edition, four.into_iter().map(|id| reword(id, wording)).collect()),
    )?;
    let wording = "State A holds elections as soon as possible after signature and when the security of voters is assured.";
    stage.act(
        "A/delegate",
        "proposes a condition in point 18",
        propose(edition, eighteen.into_iter().map(|id| reword(id, wording)).collect()),
    )?;
    let (review, condition) = (stage.choices(&["4=G"])?, stage.choices(&["18=A"])?);
    stage.act(
        "A/delegate",
        "accepts the review in 4, provided that 18 closes as it wishes",
        Accept { items: review.clone(), provided: condition.clone() },
    )?;
    stage.act(
        "G/delegate",
        "accepts the condition in 18, provided that 4 closes as it wishes",
        Accept { items: condition.clone(), provided: review.clone() },
    )?;
    let items = review.into_iter().chain(condition).collect();
    stage.both("A/head", "G/head", "confirms the package: both points close at once", Close { items })?;
    let issue = Issue { text: "framework".to_owned(), edition: stage.edition()?, marking: None };
    stage.both("A/head", "G/head", "issues draft 3", issue)?;
    Ok(())
}

fn principals(stage: &mut Stage) -> Outcome {
    stage.chapter("The principals");
    stage.hour("2025-11-27T09:00:00Z")?;
    let elevated = stage.session.state().proceedings.elevations.keys().next().copied().unwrap_or_default();
    for principal in ["A/president", "G/president"] {
        let decide = Decide {
            act: elevated,
            decision: Decision::Returns,
            note: Some(
                "From the line of contact as it stands; to be worked out by the delegations.".to_owned(),
            ),
        };
        stage.act(
            principal,
            "returns the question of territories to the delegations, with a note",
            decide,
        )?;
    }
    let act = draft_act(stage, 0);
    let hash = stage.session.state().proceedings.drafts.get(&act).map(|d| d.hash.clone()).unwrap_or_default();
    for head in ["A/head", "G/head"] {
        stage.act(head, "paraphs draft 3 by its hash", Initial { act, hash: hash.clone() })?;
    }
    for principal in ["A/president", "G/president"] {
        let decide = Decide { act, decision: Decision::Approves, note: None };
        stage.act(principal, "approves draft 3 as the basis of further work", decide)?;
    }
    Ok(())
}
