//! Tests that every kind of act comes out the same through every door: typed as a command, posted by a page's
//! form, sent by a program. The same words give the same act, byte for byte.
#![allow(clippy::unwrap_used)]

#[path = "../../../desk/tests/common/mod.rs"]
mod common;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;

use paraph_desk::form::Values;
use paraph_talks::Outcome;
use paraph_talks::act::{Act, ActKind, ActNo};
use serde_json::json;

use super::answers::{self, Asked};
use super::args::TalksCommand;
use super::write::{Opening, opening};
use crate::args::{Cli, Command};
use common::{OFFICES, Stage, TEXT, key, values};

struct Doors {
    stage: Stage,
    kinds: BTreeSet<ActKind>,
    folder: tempfile::TempDir,
}

/// Returns the answers as a page posts them.
fn posted(values: &Values) -> Values {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let pairs = values.iter().flat_map(|(name, all)| all.iter().map(move |value| (name, value)));
    let pairs: Vec<String> =
        pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    paraph_server::posted(format!("mark=m&once=o&back=%2F&{}", pairs.join("&")).as_bytes()).unwrap()
}

/// Returns the answers as a program sends them.
fn sent(values: &Values) -> Values {
    paraph_server::sent(json!({"answers": values}).as_object().unwrap()).unwrap()
}

fn typed(stage: &Stage, argv: &[&str]) -> Asked {
    let line: Vec<OsString> =
        std::iter::once("paraph").chain(argv.iter().copied()).map(OsString::from).collect();
    let command = Cli::read(&line).unwrap_or_else(|e| panic!("{argv:?}: {e}")).command;
    let Some(Command::Talks(command)) = command else { panic!("{argv:?}") };
    let asked = match command {
        TalksCommand::Sign(signed) => answers::sign(signed.verb, &stage.state),
        TalksCommand::Office(signed) => answers::offices(signed.verb, &stage.state),
        TalksCommand::Paper(signed) => answers::papers(signed.verb),
        TalksCommand::Open { title, parties, credentials, languages, keeper, rules, at: _ } => {
            let keys: Vec<String> = OFFICES.iter().map(|(name, _)| key(name)).collect();
            opening(&Opening { title, parties, credentials, languages, keeper, rules }, "A/head", &keys)
        }
        other => panic!("{other:?}"),
    };
    asked.unwrap_or_else(|e| panic!("{argv:?}: {e}"))
}

impl Doors {
    fn made(&self, by: &str, asked: &Asked) -> (Act, String) {
        let files: Vec<(String, String, String)> = asked
            .files
            .iter()
            .map(|(field, file)| {
                (field.clone(), file.name.clone(), String::from_utf8(file.bytes.clone()).unwrap())
            })
            .collect();
        let files: Vec<(&str, &str, &str)> = files
            .iter()
            .map(|(field, name, words)| (field.as_str(), name.as_str(), words.as_str()))
            .collect();
        let made = self.stage.made_with(by, asked.kind, &asked.values, &files);
        let (act, _) = made.unwrap_or_else(|e| panic!("{by}: {asked:?}: {e}"));
        let bytes = act.body().to_string();
        (act, bytes)
    }

    /// Makes the act through each door and signs it.
    fn done(&mut self, by: &str, argv: &[&str], pairs: &[(&str, &str)]) -> ActNo {
        let typed = typed(&self.stage, argv);
        let mut answers = values(pairs);
        // The command line takes the time from the clock.
        if typed.kind == ActKind::Open {
            answers.insert("date".to_owned(), typed.values["date"].clone());
        }
        let (act, by_command) = self.made(by, &typed);
        for (door, values) in [("page", posted(&answers)), ("program", sent(&answers))] {
            let asked = Asked { values, ..Asked::of(typed.kind) };
            assert_eq!(self.made(by, &asked).1, by_command, "{argv:?} by a {door}");
        }
        if let Some(offer) =
            self.stage.made_with(by, typed.kind, &typed.values, &[]).ok().and_then(|m| m.1.first().cloned())
        {
            self.stage.sealed.insert(offer.hash().as_str().to_owned(), offer);
        }
        if let Outcome::Refused(refusal) = self.stage.sign(by, &act) {
            panic!("{by}: {argv:?}: {refusal}");
        }
        self.kinds.insert(typed.kind);
        self.stage.state.size()
    }

    fn both(&mut self, argv: &[&str], pairs: &[(&str, &str)]) -> ActNo {
        let act = self.done("A/head", argv, pairs).to_string();
        self.done("G/head", &["join", &act], &[("act", &act)]);
        self.stage.state.size() - 1
    }

    /// Writes a file in the test's folder.
    fn file(&self, name: &str, words: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, words).unwrap();
        path.display().to_string()
    }

    fn edited(&self, old: &str, new: &str) -> String {
        common::edited(&self.stage, old, new)
    }
}

fn opened() -> Doors {
    let mut doors =
        Doors { stage: Stage::default(), kinds: BTreeSet::new(), folder: tempfile::tempdir().unwrap() };
    let rules = "{\"silence_hours\":1,\"interval_minutes\":0}";
    let rules = doors.file("rules.json", rules);
    let mut argv: Vec<String> =
        ["open", "Talks", "--languages", "en,fr", "--rules", &rules].map(str::to_owned).into();
    let mut pairs: Vec<(String, String)> =
        vec![("silence-hours".into(), "1".into()), ("interval-minutes".into(), "0".into())];
    let said = [("title", "Talks"), ("languages", "en"), ("languages", "fr"), ("keeper", "A/head")];
    pairs.extend(said.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let parties = [
        ("A", "State A", "party"),
        ("G", "The Guarantor", "party"),
        ("M", "The Mediator", "chair"),
        ("P", "The Partners", "partner"),
    ];
    for (nth, (code, name, standing)) in parties.into_iter().enumerate() {
        argv.extend(["--party".to_owned(), format!("{code}={name}:{standing}")]);
        for (field, value) in [("code", code), ("name", name), ("standing", standing)] {
            pairs.push((format!("party.{}.{field}", nth + 1), value.to_owned()));
        }
    }
    for (nth, (name, role)) in OFFICES.into_iter().enumerate() {
        argv.extend(["--credential".to_owned(), name.to_owned()]);
        for (field, value) in [("name", name.to_owned()), ("role", role.to_owned()), ("key", key(name))] {
            pairs.push((format!("credential.{}.{field}", nth + 1), value));
        }
    }
    let argv: Vec<&str> = argv.iter().map(String::as_str).collect();
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    doors.done("A/head", &argv, &pairs);
    let text = doors.file("base.txt", TEXT);
    let act =
        doors.done("G/delegate", &["submit", &text], &[("text", "framework"), ("source", TEXT)]).to_string();
    doors.both(&["set-base", &act], &[("act", &act)]);
    doors
}

#[test]
fn every_act_is_the_same_through_every_door() {
    let mut d = opened();
    let n = |act: ActNo| act.to_string();
    let at = "2025-11-23T09:00:00Z";
    let act = n(d.done("A/head", &["state-time", at], &[("at", at)]));
    d.done("G/head", &["witness", &act], &[("act", &act)]);
    d.both(&["meet", "Geneva", "--time", at], &[("place", "Geneva"), ("at", at)]);
    let date = n(d.done(
        "G/head",
        &["set-date", "deadline", "2025-11-27T18:00:00Z", "an answer"],
        &[("kind", "deadline"), ("at", "2025-11-27T18:00"), ("about", "an answer")],
    ));
    d.done("A/head", &["accept-date", &date], &[("act", &date)]);
    let principle = n(d.done(
        "A/head",
        &["principle", "Peace is kept.", "--watches", "1"],
        &[("words", "Peace is kept."), ("watches", "1")],
    ));
    d.done("G/head", &["join", &principle], &[("act", &principle)]);
    let consult = n(d.done(
        "A/head",
        &["consult", "P", "--alternatives"],
        &[("partners", "P"), ("alternatives", "yes")],
    ));
    let comment = n(d.done(
        "P/delegate",
        &["comment", &consult, "Point 3 should say 800,000.", "--point", "3"],
        &[("act", &consult), ("provision", "3"), ("words", "Point 3 should say 800,000.")],
    ));
    let remark = n(d.done(
        "A/delegate",
        &[
            "remark",
            "A head of state",
            "Soon.",
            "--time",
            at,
            "--source",
            "an interview",
            "--about",
            "8",
            "--certainty",
            "recorded",
        ],
        &[
            ("speaker", "A head of state"),
            ("words", "Soon."),
            ("at", at),
            ("source", "an interview"),
            ("about", "8"),
            ("certainty", "recorded"),
        ],
    ));
    d.done("A/delegate", &["redact", &remark], &[("act", &remark)]);
    // Words on the table: single points withdrawn, an origin given, structure changed.
    let origin = format!("3={comment},shown");
    d.done(
        "A/delegate",
        &[
            "propose",
            "--reword",
            "2",
            "The Parties should report to the council each year.",
            "--reword",
            "3",
            "The forces shall number 800,000.",
            "--insert-after",
            "4",
            "4 bis. The Parties shall open the ports.",
            "--insert-first",
            "Preface.",
            "--reason",
            "Clearer.",
            "--with",
            "G",
            "--origin",
            &origin,
        ],
        &[
            ("reword.2", "The Parties should report to the council each year."),
            ("reword.3", "The forces shall number 800,000."),
            ("insert-after.4", "4 bis. The Parties shall open the ports."),
            ("insert-first", "Preface."),
            ("reason", "Clearer."),
            ("with", "G"),
            ("origin.1.provision", "3"),
            ("origin.1.act", &comment),
            ("origin.1.shown", "yes"),
        ],
    );
    let own = n(d.done(
        "G/delegate",
        &[
            "propose",
            "--reword",
            "8",
            "This framework is legally binding.",
            "--move-after",
            "5",
            "6",
            "--renumber",
            "1",
            "1 a.",
        ],
        &[("reword.8", "This framework is legally binding."), ("move-after.5", "6"), ("renumber.1", "1 a.")],
    ));
    d.done(
        "A/delegate",
        &["position", "8=G", "can-live-with"],
        &[("on", "8=G"), ("stance", "can-live-with")],
    );
    let yes = n(d.done(
        "A/delegate",
        &["accept", "8=G", "--provided", "3=A"],
        &[("items", "8=G"), ("provided", "3=A")],
    ));
    d.done("A/delegate", &["take-back", &yes], &[("act", &yes)]);
    d.done(
        "G/delegate",
        &["withdraw", &own, "--points", "5,1"],
        &[("act", &own), ("provisions", "5"), ("provisions", "1")],
    );
    d.done("G/delegate", &["withdraw", &own], &[("act", &own)]);
    d.done("G/delegate", &["accept", "3=A"], &[("items", "3=A")]);
    d.both(&["close", "--accepted"], &[("accepted", "yes")]);
    let closing = n(d.stage.state.table.closings.keys().next_back().copied().unwrap());
    let until = "2025-11-23T12:00:00Z";
    d.both(
        &["put", "2=A", "--silence-until", until, "--letter", "By noon."],
        &[("items", "2=A"), ("until", until), ("letter", "By noon.")],
    );
    let put = n(d.stage.state.table.put_lists.keys().next_back().copied().unwrap());
    d.done(
        "G/delegate",
        &["object", &put, "1", "--reason", "Not yet."],
        &[("act", &put), ("items", "1"), ("reason", "Not yet.")],
    );
    let wish = n(d.done(
        "G/delegate",
        &["propose", "--reword", "5", "The Parties should exchange prisoners."],
        &[("reword.5", "The Parties should exchange prisoners.")],
    ));
    let words = "The States shall exchange prisoners.";
    let correct = n(d.done("A/head", &["correct", "--to", "5", words], &[("to.5", words)]));
    d.both(&["declare", &correct], &[("act", &correct)]);
    let words = "The Parties should exchange prisoners.";
    d.done("G/delegate", &["renew", &wish, "--reword", "5", words], &[("act", &wish), ("reword.5", words)]);
    let edited = d.edited("restarted", "restarted in three steps");
    let paper = format!("G={}", d.file("g.txt", &edited));
    d.done("M/delegate", &["file", &paper], &[("paper.1.sponsors", "G"), ("paper.1.edited", &edited)]);
    d.done("A/expert", &["agree", "1", "--technical"], &[("provisions", "1"), ("level", "technical")]);
    d.done("A/head", &["agree", "1"], &[("provisions", "1"), ("level", "ad-referendum")]);
    d.done("A/head", &["return", "1"], &[("provisions", "1")]);
    let reserve = n(d.done(
        "A/delegate",
        &["reserve", "8", "--kind", "scrutiny"],
        &[("kind", "scrutiny"), ("provisions", "8")],
    ));
    d.done("A/delegate", &["lift", &reserve], &[("act", &reserve)]);
    d.done("A/delegate", &["no-change", "1"], &[("provisions", "1")]);
    d.done("A/delegate", &["keep", "8"], &[("provisions", "8")]);
    d.both(
        &[
            "refer",
            "6",
            "--team",
            "Team on the fund",
            "--members",
            "A/expert,G/expert",
            "--terms",
            "Find a use.",
        ],
        &[
            ("provisions", "6"),
            ("team", "Team on the fund"),
            ("members", "A/expert"),
            ("members", "G/expert"),
            ("terms", "Find a use."),
        ],
    );
    let refer = n(d.stage.state.proceedings.referrals.keys().next_back().copied().unwrap());
    // Two options that insert: their new points do not share identities.
    let (one, two) =
        (d.edited("A fund", "9. New.\n\n6. A fund"), d.edited("A fund", "9. Other.\n\n6. A fund"));
    let (first, second) =
        (format!("One={}", d.file("one.txt", &one)), format!("Two={}", d.file("two.txt", &two)));
    d.done(
        "A/expert",
        &[
            "report",
            &refer,
            "--finding",
            "One fund.",
            "--option",
            &first,
            "--option",
            &second,
            "--recommend",
            "1",
        ],
        &[
            ("act", &refer),
            ("finding", "One fund."),
            ("option.1.title", "One"),
            ("option.1.edited", &one),
            ("option.2.title", "Two"),
            ("option.2.edited", &two),
            ("recommends", "1"),
        ],
    );
    let elevate = n(d.done(
        "A/head",
        &["elevate", "8", "--question", "Is it?"],
        &[("provisions", "8"), ("question", "Is it?")],
    ));
    d.done(
        "A/principal",
        &["decide", "act", &elevate, "returns", "--note", "Later."],
        &[("act", &elevate), ("decision", "returns"), ("note", "Later.")],
    );
    d.done(
        "M/delegate",
        &["non-paper", "Parties might report.", "--points", "2"],
        &[("provisions", "2"), ("words", "Parties might report.")],
    );
    let lapses = "2025-11-27T18:00:00Z";
    let offer = n(d.done(
        "A/head",
        &["offer", "5=G", "--provided", "2=A", "--lapses", lapses, "--entrust", "M/delegate"],
        &[("items", "5=G"), ("provided", "2=A"), ("lapses", lapses), ("entrusted", "M/delegate")],
    ));
    d.done("M/delegate", &["open-offer", &offer], &[("act", &offer)]);
    d.both(&["issue", "--marking", "without prejudice"], &[("marking", "without prejudice")]);
    let item = format!("{closing}.1");
    d.both(&["reopen", &closing, "--items", "1"], &[("act", &closing), ("items", &item)]);
    d.both(
        &["withhold", "7", "In three steps.", "--title", "The plant", "--readers", "A/head,G/head"],
        &[
            ("provision", "7"),
            ("title", "The plant"),
            ("words", "In three steps."),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    );
    // Another base, without one of the points.
    let kept = d
        .stage
        .state
        .table
        .overlays
        .iter()
        .rfind(|(_, o)| o.lifted.is_none())
        .map(|(act, _)| n(*act))
        .unwrap();
    d.done("A/delegate", &["lift", &kept], &[("act", &kept)]);
    let fewer = TEXT.split("\n\n8.").next().unwrap().to_owned();
    let path = d.file("fewer.txt", &fewer);
    let handed = n(d.done("G/delegate", &["submit", &path], &[("text", "framework"), ("source", &fewer)]));
    d.both(&["set-base", &handed], &[("act", &handed)]);
    let lost: Vec<String> = paraph_desk::issuing(&d.stage.state, None)
        .unwrap()
        .unaccounted
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    let mut argv: Vec<&str> = vec!["set-aside"];
    argv.extend(lost.iter().map(String::as_str));
    argv.extend(["--reason", "Left to later talks."]);
    let mut pairs: Vec<(&str, &str)> = lost.iter().map(|id| ("provisions", id.as_str())).collect();
    pairs.push(("reason", "Left to later talks."));
    d.both(&argv, &pairs);
    d.both(&["issue"], &[]);
    let draft = n(d.stage.state.proceedings.drafts.keys().next_back().copied().unwrap());
    d.done(
        "A/head",
        &["uphold", &principle, "2"],
        &[("act", &principle), ("draft", &draft), ("upheld", "yes")],
    );
    let marked = "# Joint statement\n\n[common] The talks were constructive.\n\n[A] Thanks.\n";
    let path = d.file("statement.md", marked);
    let statement = n(d.done("A/delegate", &["draft-statement", &path], &[("marked", marked)]));
    for (by, argv, pairs) in [
        ("A/head", vec!["consent-to", &statement, "1"], vec![("act", &*statement), ("sentences", "1")]),
        ("A/head", vec!["consent-to", &statement], vec![("act", &statement)]),
        ("G/head", vec!["consent-to", &statement], vec![("act", &statement)]),
        ("A/head", vec!["initial", "statement", &statement], vec![("act", &statement)]),
        ("A/head", vec!["clear", "statement", &statement], vec![("act", &statement)]),
    ] {
        d.done(by, &argv, &pairs);
    }
    let round = n(d.stage.state.proceedings.rounds.keys().next_back().copied().unwrap());
    let end = "2025-11-23T21:00:00Z";
    d.both(&["meet", "--close", &round, "--time", end], &[("closes", &round), ("at", end)]);
    // Who takes part.
    let (adviser, again, head) = (key("A/adviser"), key("A/adviser again"), key("N/head"));
    d.done(
        "A/head",
        &["accredit", &format!("A/adviser:expert={adviser}"), "--may-not", "propose"],
        &[("name", "A/adviser"), ("role", "expert"), ("key", &adviser), ("may-not", "propose")],
    );
    d.done("A/head", &["rekey", "A/adviser", &again], &[("credential", "A/adviser"), ("key", &again)]);
    let rekeyed = n(d.stage.state.size());
    d.done(
        "A/head",
        &["recall", "A/adviser", "--as-of", &rekeyed],
        &[("credential", "A/adviser"), ("as-of", &rekeyed)],
    );
    d.both(
        &["accede", "N=A neighbour", "--credential", &format!("N/head={head}")],
        &[
            ("code", "N"),
            ("name", "A neighbour"),
            ("standing", "party"),
            ("credential.1.name", "N/head"),
            ("credential.1.role", "head"),
            ("credential.1.key", &head),
        ],
    );
    d.done("N/head", &["leave"], &[]);
    let rules =
        d.file("new.json", "{\"amendment\":{\"share\":[2,3]},\"silence_hours\":1,\"interval_minutes\":0}");
    d.both(&["amend-rules", &rules], &[("amendment", "2/3")]);
    let missing: Vec<&ActKind> = ActKind::ALL.iter().filter(|kind| !d.kinds.contains(kind)).collect();
    assert!(missing.is_empty(), "through no door yet: {missing:?}");
}
