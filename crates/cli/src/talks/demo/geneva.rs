//! Geneva, 23 November 2025: a framework of 28 points, two delegations, partners who are consulted.

use std::collections::BTreeMap;
use std::path::Path;

use paraph_record::SecretKey;
use paraph_talks::OverlayKind;
use paraph_talks::act::{ActKind, ActNo};

use super::Stage;
use crate::fault::Outcome;

const BASE: &str = include_str!("../../../../../examples/geneva/base.md");
const DELEGATION: &str = include_str!("../../../../../examples/geneva/delegation.md");
const REFINED: &str = include_str!("../../../../../examples/geneva/refined.md");

const CREDENTIALS: [(&str, &str); 9] = [
    ("A/head", "head"),
    ("A/delegate", "delegate"),
    ("A/expert", "expert"),
    ("A/president", "principal"),
    ("G/head", "head"),
    ("G/delegate", "delegate"),
    ("G/expert", "expert"),
    ("G/president", "principal"),
    ("P/delegate", "delegate"),
];

/// Plays the story into a new record and prints it.
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

/// Plays the founding case into a new record without output.
pub fn quietly(path: &Path) -> Outcome {
    let mut stage = Stage::new(path, &CREDENTIALS.map(|(name, _)| name))?;
    let played = play(&mut stage);
    if played.is_err() {
        drop(stage);
        drop(std::fs::remove_file(path));
    }
    played
}

/// Returns the keys of its delegates. Anybody can compute them.
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
    let mut open: Vec<(String, String)> = Vec::new();
    let mut row = |list: &str, nth: usize, fields: [(&str, &str); 3]| {
        open.extend(fields.map(|(name, value)| (format!("{list}.{}.{name}", nth + 1), value.to_owned())));
    };
    let parties =
        [("A", "State A", "party"), ("G", "The Guarantor", "party"), ("P", "The Partners", "partner")];
    for (nth, (code, name, standing)) in parties.into_iter().enumerate() {
        row("party", nth, [("code", code), ("name", name), ("standing", standing)]);
    }
    for (nth, (name, role)) in CREDENTIALS.into_iter().enumerate() {
        row("credential", nth, [("name", name), ("role", role), ("key", &stage.public(name))]);
    }
    let mut answers: Vec<(&str, &str)> = open.iter().map(|(name, value)| (&**name, &**value)).collect();
    answers.extend([
        ("title", "Geneva talks on a framework (a demonstration)"),
        ("languages", "en"),
        ("languages", "uk"),
        ("languages", "fr"),
        ("keeper", "A/head"),
        ("date", "2025-11-21T10:00:00Z"),
    ]);
    stage.act("A/head", "opens the talks: both must accept, both hold the pen", ActKind::Open, &answers)?;
    base(
        stage,
        "hands in a framework of 28 points",
        "would have it as the base",
        "proposal of 28 points",
        BASE,
    )?;
    stage.act(
        "A/delegate",
        "notes a public remark on timing, with source and date",
        ActKind::Remark,
        &[
            ("speaker", "Head of State of the Guarantor"),
            ("words", "Thursday is an appropriate time by which to have an answer."),
            ("at", "2025-11-21T16:00:00Z"),
            ("source", "a broadcast interview"),
            ("certainty", "recorded"),
        ],
    )?;
    stage.act(
        "G/head",
        "sets a deadline: Thursday 27 November; it counts for those who accept it",
        ActKind::SetDate,
        &[("kind", "deadline"), ("at", "2025-11-27T18:00:00Z"), ("about", "an answer on the framework")],
    )?;
    Ok(())
}

/// Submits a text and makes it the base.
fn base(stage: &mut Stage, told: &str, then: &str, marking: &str, source: &str) -> Outcome {
    let answers = [("text", "framework"), ("marking", marking), ("source", source)];
    let handed_in = stage.act("G/delegate", told, ActKind::Submit, &answers)?.to_string();
    stage.both("G/head", "A/head", then, ActKind::SetBase, &[("act", &handed_in)])?;
    Ok(())
}

fn morning(stage: &mut Stage) -> Outcome<ActNo> {
    stage.chapter("Geneva, 23 November 2025");
    stage.hour("2025-11-23T09:00:00Z")?;
    let meet = [("place", "Geneva"), ("at", "2025-11-23T09:00:00Z")];
    stage.both("A/head", "G/head", "opens a round in Geneva", ActKind::Meet, &meet)?;
    let number = stage.act(
        "A/head",
        "states a principle: any agreement must fully uphold sovereignty",
        ActKind::Principle,
        &[
            ("words", "Any agreement must fully uphold the sovereignty of State A."),
            ("watches", "1"),
            ("watches", "6"),
            ("watches", "21"),
        ],
    )?;
    stage.act("G/head", "joins the principle", ActKind::Join, &[("act", &number.to_string())])?;
    let told = "consults the partners on the whole text, without names";
    let consulted = stage.act("A/head", told, ActKind::Consult, &[("partners", "P")])?.to_string();
    let comment = stage.act(
        "P/delegate",
        "comments on point 6; a comment is never a party's position",
        ActKind::Comment,
        &[
            ("act", &consulted),
            ("provision", "6"),
            (
                "words",
                "The size of the armed forces of State A is limited to 800,000 persons in time of peace.",
            ),
        ],
    )?;
    let words = "Point 3 should be deleted; the numbering may be kept.";
    let answers = [("act", &*consulted), ("provision", "3"), ("words", words)];
    stage.act("P/delegate", "comments on point 3", ActKind::Comment, &answers)?;
    Ok(comment)
}

fn table(stage: &mut Stage, comment: ActNo) -> Outcome {
    stage.chapter("Words on the table");
    stage.act(
        "A/delegate",
        "tables an edited version; point 6 borrows the partners' words, and says so",
        ActKind::Propose,
        &[
            ("edited", DELEGATION),
            ("origin.1.provision", "6"),
            ("origin.1.act", &comment.to_string()),
            ("origin.1.shown", "yes"),
            ("reason", "To make sovereignty and security firm, and the obligations those of all."),
        ],
    )?;
    for (point, told) in [
        ("6=A", "accepts the delegation's words in point 6"),
        ("5=A", "accepts point 5 as the delegation would have it"),
    ] {
        // Close what has been accepted.
        stage.act("G/delegate", told, ActKind::Accept, &[("items", point)])?;
        let told = format!("confirms that point {} closes", &point[..1]);
        stage.both("G/head", "A/head", &told, ActKind::Close, &[("items", point)])?;
    }
    stage.act(
        "G/delegate",
        "can live with the delegation's words in point 3, and does not accept them yet",
        ActKind::Position,
        &[("on", "3.1=A"), ("stance", "can-live-with")],
    )?;
    Ok(())
}

fn hard_points(stage: &mut Stage) -> Outcome {
    stage.chapter("Sensitive points");
    let both = [("provisions", "21"), ("provisions", "22")];
    stage.act(
        "A/delegate",
        "keeps points 21 and 22 on the table, whatever their words",
        ActKind::Keep,
        &both,
    )?;
    let reserve = [("provisions", "26"), ("kind", "scrutiny")];
    stage.act("A/delegate", "makes a scrutiny reservation on point 26", ActKind::Reserve, &reserve)?;
    stage.both(
        "G/head",
        "A/head",
        "sends point 14 to a technical team, due before the deadline",
        ActKind::Refer,
        &[
            ("provisions", "14"),
            ("team", "Technical team on assets"),
            ("members", "A/expert"),
            ("members", "G/expert"),
            ("terms", "Find a use of the frozen assets that both capitals can explain."),
            ("due", "2025-11-26T12:00:00Z"),
        ],
    )?;
    let question = ("question", "On what basis are territories to be discussed?");
    let elevate = [both[0], both[1], question];
    stage.act("A/head", "puts points 21 and 22 to the principals", ActKind::Elevate, &elevate)?;
    stage.both(
        "A/head",
        "G/head",
        "would withhold the words of point 19 to the two heads",
        ActKind::Withhold,
        &[
            ("provision", "19"),
            ("title", "Nuclear power plant"),
            ("words", "The words of point 19, for the two heads alone."),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    )?;
    Ok(())
}

fn first_draft(stage: &mut Stage) -> Outcome {
    stage.chapter("Draft 1");
    let told = "issues draft 1: what has closed is in it, brackets stay open";
    stage.both("G/head", "A/head", told, ActKind::Issue, &[("marking", "without prejudice")])?;
    Ok(())
}

fn refined(stage: &mut Stage) -> Outcome {
    stage.chapter("A refined text");
    base(
        stage,
        "hands in the text as the delegations refined it: 19 points",
        "would have it as the base; what is the same keeps its identity",
        "refined text",
        REFINED,
    )?;
    let (_, living) = super::address::living(stage.session.state(), None)?;
    let live = living.tabled.iter().find(|(_, tabled)| tabled.live().next().is_some()).map(|(act, _)| *act);
    if let Some(act) = live {
        let told = "withdraws what is left of its proposal: the refined text takes it up";
        stage.act("A/delegate", told, ActKind::Withdraw, &[("act", &act.to_string())])?;
    }
    let lost = paraph_desk::issuing(stage.session.state(), None)?.unaccounted;
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
            let told = "lifts its keeping of 21 and 22: points 14 and 15 take them up";
            stage.act("A/delegate", told, ActKind::Lift, &[("act", &act.to_string())])?;
        }
        let mut aside: Vec<(&str, &str)> = lost.iter().map(|(id, _)| ("provisions", &**id)).collect();
        aside.push(("reason", "Taken up in other points, or left to later talks."));
        let told = format!("sets {count} provisions aside, with a reason");
        stage.both("A/head", "G/head", &told, ActKind::SetAside, &aside)?;
    }
    let told = "issues draft 2, with its trace from draft 1";
    stage.both("G/head", "A/head", told, ActKind::Issue, &[("marking", "without prejudice")])?;
    let at = &stage.session.state().proceedings;
    let principle = at.principles.keys().next().copied().unwrap_or_default().to_string();
    let draft = draft_act(stage);
    for head in ["A/head", "G/head"] {
        let uphold = [("act", &*principle), ("draft", &draft), ("upheld", "yes")];
        stage.act(head, "confirms that draft 2 upholds the principle", ActKind::Uphold, &uphold)?;
    }
    Ok(())
}

/// Returns the act that issued the latest draft.
fn draft_act(stage: &Stage) -> String {
    stage.session.state().proceedings.drafts.keys().next_back().copied().unwrap_or_default().to_string()
}

fn statement(stage: &mut Stage) -> Outcome {
    stage.chapter("The joint statement");
    let round = stage.session.state().proceedings.rounds.keys().next().copied().unwrap_or_default();
    let text = |talks: &str, more: &str| {
        format!(
            "# Joint statement\n\n[acts {round}] The delegations met in Geneva on 23 November 2025.\n\n[common] The talks were {talks}.\n\n[acts {}] They have prepared a refined draft of the framework.\n\n[common] Any agreement must fully uphold the sovereignty of State A.\n{more}",
            draft_act(stage)
        )
    };
    let first = text("constructive and focused", "");
    let second = text(
        "constructive, focused and respectful",
        "\n[A] The delegation of State A thanks the Guarantor for its efforts.\n\n[common] Final decisions are for the two principals.\n",
    );
    let told = "drafts a joint statement";
    let drafted = stage.act("G/delegate", told, ActKind::Statement, &[("marked", &first)])?.to_string();
    let told = "corrects one sentence, adds thanks as its own words";
    let answers = [("marked", &*second), ("instead-of", &drafted)];
    let corrected = stage.act("A/delegate", told, ActKind::Statement, &answers)?.to_string();
    let corrected = [("act", &*corrected)];
    for head in ["A/head", "G/head"] {
        stage.act(head, "consents to every sentence", ActKind::ConsentTo, &corrected)?;
    }
    stage.act("A/head", "clears the statement for release", ActKind::Clear, &corrected)?;
    stage.act("G/head", "clears it too: the statement is public", ActKind::Clear, &corrected)?;
    stage.hour("2025-11-23T21:00:00Z")?;
    let closes = [("closes", &*round.to_string()), ("at", "2025-11-23T21:00:00Z")];
    stage.both("A/head", "G/head", "closes the round", ActKind::Meet, &closes)?;
    Ok(())
}

fn teams_and_package(stage: &mut Stage) -> Outcome {
    stage.chapter("After Geneva: the team reports, a package");
    let referral = stage.session.state().proceedings.referrals.keys().next().copied().unwrap_or_default();
    stage.hour("2025-11-26T12:00:00Z")?;
    stage.act(
        "G/expert",
        "reports for the technical team on assets",
        ActKind::Report,
        &[
            ("act", &referral.to_string()),
            ("option.1.title", "One fund under joint control"),
            ("recommends", "1"),
            ("finding", "One fund under joint control meets the terms of reference."),
        ],
    )?;
    let wording = "The size of the armed forces of State A is limited to 800,000 persons in time of peace and is reviewed every five years.";
    stage.act("G/delegate", "proposes a review in point 4", ActKind::Propose, &[("reword.4", wording)])?;
    let wording = "State A holds elections as soon as possible after signature and when the security of voters is assured.";
    stage.act(
        "A/delegate",
        "proposes a condition in point 18",
        ActKind::Propose,
        &[("reword.18", wording)],
    )?;
    for (by, told, item, provided) in [
        ("A/delegate", "accepts the review in 4, provided that 18 closes as it wishes", "4=G", "18=A"),
        ("G/delegate", "accepts the condition in 18, provided that 4 closes as it wishes", "18=A", "4=G"),
    ] {
        stage.act(by, told, ActKind::Accept, &[("items", item), ("provided", provided)])?;
    }
    let told = "confirms the package: both points close at once";
    stage.both("A/head", "G/head", told, ActKind::Close, &[("items", "4=G"), ("items", "18=A")])?;
    stage.both("A/head", "G/head", "issues draft 3", ActKind::Issue, &[])?;
    Ok(())
}

fn principals(stage: &mut Stage) -> Outcome {
    stage.chapter("The principals");
    stage.hour("2025-11-27T09:00:00Z")?;
    let elevated = stage.session.state().proceedings.elevations.keys().next().copied().unwrap_or_default();
    for principal in ["A/president", "G/president"] {
        stage.act(
            principal,
            "returns the question of territories to the delegations, with a note",
            ActKind::Decide,
            &[
                ("act", &elevated.to_string()),
                ("decision", "returns"),
                ("note", "From the line of contact as it stands; to be worked out by the delegations."),
            ],
        )?;
    }
    let draft = draft_act(stage);
    for head in ["A/head", "G/head"] {
        stage.act(head, "paraphs draft 3 by its hash", ActKind::Initial, &[("act", &draft)])?;
    }
    for principal in ["A/president", "G/president"] {
        let approves = [("act", &*draft), ("decision", "approves")];
        stage.act(principal, "approves draft 3 as the basis of further work", ActKind::Decide, &approves)?;
    }
    Ok(())
}
