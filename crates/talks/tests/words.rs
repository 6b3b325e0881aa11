//! Words that people write with their acts: who reads which, and where.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::story::at;
use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::readout::*;
use paraph_talks::*;

/// What was signed, and the contents that are kept apart.
#[derive(Debug, Default)]
struct Record {
    acts: Vec<Act>,
    contents: BTreeMap<Detached, String>,
}

impl Words for Record {
    fn act(&self, number: ActNo) -> Option<Act> {
        self.acts.get(usize::try_from(number).unwrap() - 1).cloned()
    }

    fn content(&self, hash: &Detached) -> Option<String> {
        self.contents.get(hash).cloned()
    }
}

struct Talks {
    stage: Stage,
    record: Record,
}

fn t() -> String {
    "t".into()
}

fn on(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn plain(page: &Page) -> String {
    let mut out = format!("{}\n", page.title);
    page.blocks.iter().for_each(|block| {
        if let Block::Heading(text) = block {
            out.push_str(&format!("{text}\n"));
        }
    });
    page.runs().for_each(|run| out.push_str(&run.text));
    out
}

impl Talks {
    /// Talks in which an act of every kind that has words carries a word of its own.
    fn new(attribution: Attribution) -> Talks {
        let rules =
            Rules { pen: Pen::Chair(code("Chair")), attribution, silence_hours: 24, ..Rules::default() };
        let mut talks = Talks { stage: Stage::new(&["Norway", "Kenya"], rules), record: Record::default() };
        talks.stage.base(&[
            "Parties shall report.",
            "The limit is 600,000.",
            "The seat is in Bonn.",
            "Sites.",
        ]);
        for (name, standing) in [("Partner", Standing::Partner), ("Other", Standing::Partner)] {
            let party = Party { code: code(name), name: name.into(), standing };
            let credential = Credential {
                name: format!("{name}/head"),
                party: code(name),
                role: Role::Head,
                key: common::key(&format!("{name}-head")),
                may_not: BTreeSet::new(),
            };
            talks.stage.by_all(Accede { party, credentials: vec![credential] });
        }
        talks.speak();
        talks
    }

    fn apart(&mut self, words: &str) -> Detached {
        let hash = Detached::try_from(digest("words", &words)).unwrap();
        self.record.contents.insert(hash.clone(), words.to_owned());
        hash
    }

    fn done(&mut self, by: &str, act: impl Into<Act>) -> ActNo {
        self.stage.done(by, act)
    }

    fn propose(&mut self, by: &str, id: &str, wording: &str, why: &str) -> ActNo {
        let reason = Some(self.apart(why));
        let changes = vec![ChangeBody::Reword { id: id.into(), wording: wording.into() }];
        let edition = self.stage.living().edition;
        self.done(by, Propose { text: t(), edition, changes, with: BTreeSet::new(), reason, origin: vec![] })
    }

    fn speak(&mut self) {
        let opens = Meet::Opens {
            place: "PLACE".into(),
            at: at("2026-01-01T09:00:00Z"),
            attended: [code("Norway"), code("Kenya")].into(),
        };
        self.done("Chair/head", opens);
        self.propose("Norway/head", "p1", "Parties should PROPOSED report.", "PROPOSE-REASON");
        let failed = self.propose("Kenya/head", "p1", "Parties may FAILED report.", "FAILED-REASON");
        self.done("Kenya/head", Withdraw { act: failed, provisions: BTreeSet::new() });
        self.propose("Norway/head", "p2", "The limit is 800,000.", "SECOND-REASON");
        self.done("Norway/head", StateTime { at: at("2026-01-02T09:00:00Z") });
        let items = vec![self.stage.choices("p2").remove(1)];
        let silence = Silence { until: at("2026-01-10T09:00:00Z"), letter: "PUT-LETTER".into() };
        let put = self.done("Chair/head", Put { items, silence: Some(silence) });
        let items = vec![self.stage.choices("p1").remove(1)];
        let silence = Silence { until: at("2026-01-10T09:00:00Z"), letter: "SECOND-LETTER".into() };
        self.done("Chair/head", Put { items, silence: Some(silence) });
        let reason = Some(self.apart("OBJECT-REASON"));
        self.done("Kenya/head", Object { act: put, items: BTreeSet::new(), reason });
        let reason = Some(self.apart("RESERVE-REASON"));
        let kind = ReservationKind::Scrutiny;
        self.done("Kenya/head", Reserve { text: t(), provisions: on(&["p1"]), kind, reason });
        let edition = self.stage.living().edition;
        for by in ["Norway/head", "Kenya/head"] {
            let level = Level::AdReferendum;
            self.done(by, Agree { text: t(), edition, provisions: on(&["p3"]), level });
        }
        let reason = Some(self.apart("RETURN-REASON"));
        self.done("Kenya/head", Return { text: t(), provisions: on(&["p3"]), reason });
        let consult = self.done(
            "Norway/head",
            Consult {
                text: t(),
                provisions: on(&["p1"]),
                partners: [code("Partner")].into(),
                alternatives: false,
                attribution: false,
            },
        );
        let words = self.apart("COMMENT-WORDS");
        self.done("Partner/head", Comment { act: consult, provision: Some("p1".into()), words });
        let words = "NONPAPER-WORDS".to_owned();
        self.done("Chair/head", NonPaper { text: t(), provisions: on(&["p1"]), words, lapses: None });
        let question = "ELEVATE-QUESTION".to_owned();
        let to = Addressee::Principals;
        let asked = self.done("Norway/head", Elevate { text: t(), provisions: on(&["p1"]), to, question });
        let note = Some("DECIDE-NOTE".to_owned());
        self.done("Kenya/principal", Decide { act: asked, decision: Decision::Returns, note });
        let words = self.apart("REMARK-WORDS");
        let remark = Remark {
            speaker: "SPEAKER".into(),
            words,
            at: at("2026-01-02T08:00:00Z"),
            source: "SOURCE".into(),
            about: [(t(), "p1".to_owned())].into(),
            certainty: Certainty::Recorded,
        };
        self.done("Norway/head", remark);
        let words = self.apart("ERASED-WORDS");
        let remark = Remark {
            speaker: "Minister".into(),
            words,
            at: at("2026-01-02T08:00:00Z"),
            source: "radio".into(),
            about: [(t(), "p1".to_owned())].into(),
            certainty: Certainty::Recorded,
        };
        let erased = self.done("Norway/head", remark);
        self.done("Norway/head", Redact { act: erased });
        let referral = self.done(
            "Chair/head",
            Refer {
                text: t(),
                provisions: on(&["p3"]),
                team: "Team".into(),
                members: ["Norway/expert".to_owned()].into(),
                terms: "REFER-TERMS".into(),
                due: None,
            },
        );
        let options = vec![TeamOption {
            title: "OPTION-TITLE".into(),
            changes: vec![ChangeBody::Reword {
                id: "p3".into(),
                wording: "The seat is OPTION-WORDS.".into(),
            }],
        }];
        let report = Report { act: referral, options, recommends: Some(0), finding: "REPORT-FINDING".into() };
        self.done("Norway/expert", report);
        let words = "PRINCIPLE-WORDS".to_owned();
        self.done("Norway/head", Principle { words, watches: [(t(), "p1".to_owned())].into() });
        let date =
            SetDate { kind: DateKind::Deadline, at: at("2026-02-01T09:00:00Z"), about: "SUBJECT".into() };
        self.done("Kenya/head", date);
        let sentences = vec![Sentence::Common { words: "SENTENCE-WORDS".into() }];
        self.done("Norway/head", Statement { title: "STATEMENT-TITLE".into(), sentences, instead_of: None });
        // An offer that stays sealed, and one that is opened.
        let provided = vec![self.stage.choices("p2").remove(0)];
        let items = vec![self.stage.choices("p1").remove(1)];
        let offered = Offered { items, provided, salt: "0".repeat(32) };
        let lapses = at("2026-03-01T09:00:00Z");
        let offer = self.done("Kenya/head", Offer { sealed: offered.hash(), entrusted: None, lapses });
        self.done("Kenya/head", OpenOffer { act: offer, offered });
        // Words on a point that is withheld later from all but two heads.
        self.propose("Norway/head", "p4", "Sites WITHHELD-PROPOSAL.", "WITHHELD-REASON");
        let sealed = self.apart("SEALED-WORDS");
        let readers = ["Norway/head".to_owned(), "Kenya/head".to_owned()].into();
        let edition = self.stage.living().edition;
        let marking = Some("MARKING".to_owned());
        self.done("Chair/head", Issue { text: t(), edition, marking });
        self.stage.by_all(Withhold {
            text: t(),
            provision: "p4".into(),
            title: "TITLE".into(),
            sealed,
            readers,
        });
        self.record.acts = self.stage.signed.iter().map(|(_, act)| act.clone()).collect();
    }

    /// Each readout of a reader by name, as text and as JSON.
    fn read(&self, viewer: Option<&str>) -> Vec<(String, String, String)> {
        let state = &self.stage.state;
        let hearing = Hearing::new(state, viewer, &self.record);
        let mut all = Vec::new();
        macro_rules! read {
            ($name:expr, $readout:expr) => {{
                let readout = $readout;
                all.push((
                    $name.to_string(),
                    plain(&readout.page()),
                    serde_json::to_string(&readout).unwrap(),
                ));
            }};
        }
        read!("log", log(state, viewer, 1).hear(&hearing));
        read!("status", standing(state, viewer, None).hear(&hearing));
        read!("needs", needs(state, viewer, None).hear(&hearing));
        read!("next", next(state, viewer, None).hear(&hearing));
        read!("brackets", brackets(state, viewer).hear(&hearing));
        read!("brief", brief(state, viewer, None).hear(&hearing));
        read!("matrix", matrix(state, viewer));
        read!("columns", columns(state, viewer));
        for id in ["p1", "p2", "p3", "p4"] {
            if let Some(life) = history(state, viewer, "t", id) {
                read!(format!("history {id}"), life.hear(&hearing));
            }
        }
        for number in 1..=state.size() {
            if let Some(one) = act(&hearing, number) {
                read!("act", one);
            }
            if let Some(letter) = silence_letter(&hearing, number) {
                read!("letter", letter);
            }
        }
        all
    }

    /// The readouts in whose text and JSON a word is. Both must agree.
    fn places(&self, viewer: Option<&str>, word: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (name, text, json) in self.read(viewer) {
            let canary = word.chars().all(|c| c.is_uppercase() || c == '-');
            assert!(
                !text.contains(word) || !canary || json.contains(word),
                "{viewer:?}: {word} is in the text alone of {name}"
            );
            if text.contains(word) {
                found.insert(name);
            }
        }
        found
    }
}

/// Words, with the readouts in which each must be for those who negotiate.
const EXPECTED: &[(&str, &[&str])] = &[
    ("PROPOSE-REASON", &["act", "log", "history p1", "brackets"]),
    ("PROPOSED", &["act", "history p1"]),
    ("FAILED-REASON", &["act", "log", "history p1"]),
    ("FAILED", &["act", "history p1"]),
    ("PUT-LETTER", &["act", "log", "history p2", "status", "letter"]),
    ("OBJECT-REASON", &["act", "log", "history p2", "status", "brackets"]),
    ("RESERVE-REASON", &["act", "log", "history p1", "status", "brackets"]),
    ("RETURN-REASON", &["act", "log", "history p3"]),
    ("COMMENT-WORDS", &["act", "log", "history p1"]),
    ("NONPAPER-WORDS", &["act", "log", "history p1"]),
    ("ELEVATE-QUESTION", &["act", "log", "history p1", "brief"]),
    ("DECIDE-NOTE", &["act", "log", "history p1", "brief"]),
    ("REMARK-WORDS", &["act", "log", "history p1"]),
    ("SOURCE", &["act", "log", "history p1"]),
    ("SPEAKER", &["act", "log"]),
    ("REFER-TERMS", &["act", "log", "history p3"]),
    ("REPORT-FINDING", &["act", "log", "history p3", "brief"]),
    ("OPTION-TITLE", &["act", "log", "history p3", "brief"]),
    ("OPTION-WORDS", &["act", "history p3"]),
    ("PRINCIPLE-WORDS", &["act", "log", "history p1"]),
    ("SUBJECT", &["act", "log"]),
    ("PLACE", &["act", "log", "status"]),
    ("SENTENCE-WORDS", &["act", "log"]),
    ("STATEMENT-TITLE", &["act", "log"]),
    ("MARKING", &["act", "log", "history p1"]),
    ("TITLE", &["act", "log", "history p4"]),
];

#[test]
fn case_unread_words() {
    let talks = Talks::new(Attribution::Shown);
    for viewer in [Some("Norway/head"), Some("Kenya/head"), Some("Kenya/delegate"), Some("Chair/head"), None]
    {
        for (word, expected) in EXPECTED {
            let found = talks.places(viewer, word);
            let missing: Vec<_> = expected.iter().filter(|place| !found.contains(**place)).collect();
            assert!(missing.is_empty(), "{viewer:?}: {word} is not in {missing:?}, only in {found:?}");
        }
        // The letter is beside the task of those whom silence binds.
        if viewer == Some("Norway/head") {
            assert!(talks.places(viewer, "SECOND-LETTER").contains("needs"), "{viewer:?}");
        }
        for word in ["ERASED-WORDS", "SEALED-WORDS"] {
            assert_eq!(talks.places(viewer, word), BTreeSet::new(), "{viewer:?}: {word}");
        }
        let erased = talks.places(viewer, "erased by act");
        assert!(
            erased.contains("log") && erased.contains("history p1") && erased.contains("act"),
            "{erased:?}"
        );
    }
}

#[test]
fn words_on_a_withheld_point_are_for_its_readers() {
    let talks = Talks::new(Attribution::Shown);
    for word in ["WITHHELD-PROPOSAL", "WITHHELD-REASON"] {
        for viewer in ["Norway/head", "Kenya/head"] {
            let found = talks.places(Some(viewer), word);
            assert!(found.contains("act") && found.contains("history p4"), "{viewer}: {word}: {found:?}");
        }
        for viewer in [Some("Kenya/delegate"), Some("Chair/head"), Some("Partner/head"), Some(""), None] {
            assert_eq!(talks.places(viewer, word), BTreeSet::new(), "{viewer:?}: {word}");
        }
    }
}

#[test]
fn partners_and_the_public_read_only_what_is_theirs() {
    let talks = Talks::new(Attribution::Shown);
    let public = ["REMARK-WORDS", "SPEAKER", "SOURCE", "PLACE"];
    for viewer in ["Partner/head", "Other/head", ""] {
        for (word, _) in EXPECTED {
            let found = talks.places(Some(viewer), word);
            let may = public.contains(word) || (viewer == "Partner/head" && *word == "COMMENT-WORDS");
            assert!(may || found.is_empty(), "{viewer}: {word} is in {found:?}");
            assert!(!may || found.contains("log"), "{viewer}: {word}: {found:?}");
        }
    }
}

#[test]
fn reasons_that_could_reveal_a_party_are_its_own_where_names_are_hidden() {
    let talks = Talks::new(Attribution::ChathamHouse);
    let reasons = [
        ("PROPOSE-REASON", "Norway/head", "Kenya/head"),
        ("OBJECT-REASON", "Kenya/delegate", "Norway/head"),
        ("RESERVE-REASON", "Kenya/head", "Chair/head"),
        ("RETURN-REASON", "Kenya/head", "Norway/head"),
    ];
    for (word, own, other) in reasons {
        assert!(talks.places(Some(own), word).contains("log"), "{own}: {word}");
        for viewer in [Some(other), None, Some("Partner/head"), Some("")] {
            assert_eq!(talks.places(viewer, word), BTreeSet::new(), "{viewer:?}: {word}");
        }
        assert!(talks.places(Some(other), "could reveal").contains("log"));
    }
    // Proposed words are shown without a name, and everything that has no party behind it as before.
    for word in ["PROPOSED", "FAILED", "NONPAPER-WORDS", "PUT-LETTER", "REFER-TERMS"] {
        assert!(talks.places(Some("Kenya/head"), word).contains("act"), "{word}");
    }
}

#[test]
fn an_opened_offer_is_read_and_a_sealed_one_is_not() {
    let talks = Talks::new(Attribution::Shown);
    let opened = talks.places(Some("Norway/head"), "opened by act");
    assert!(opened.contains("log") && opened.contains("act"), "{opened:?}");
    let full = |kind: &str| {
        let hearing = Hearing::new(&talks.stage.state, Some("Norway/head"), &talks.record);
        let note = talks.stage.state.log.iter().position(|note| note.kind == kind).unwrap();
        act(&hearing, note as u64 + 1).unwrap()
    };
    let offer: Vec<String> = full("open-offer")
        .line
        .spoken
        .iter()
        .map(|one| format!("{} {}", one.what.heading(), one.said()))
        .collect();
    assert_eq!(
        offer,
        ["Accepts point 1: “should PROPOSED” instead of “shall”", "Provided point 2: “600,000” unchanged"]
    );
    let sealed = full("withhold").line.spoken.pop().unwrap();
    assert_eq!((sealed.what, sealed.words, sealed.not_shown), (Topic::Wording, None, Some(NotShown::Sealed)));
}

#[test]
fn kinds_without_words_have_none() {
    let talks = Talks::new(Attribution::Shown);
    for (_, act) in &talks.stage.signed {
        assert!(
            act.said(|_| Some("t")).is_empty() == act.kind().wordless() || !act.kind().wordless(),
            "{act:?}"
        );
    }
}

#[test]
fn the_letter_of_a_silence_procedure_says_what_silence_means() {
    let talks = Talks::new(Attribution::Shown);
    let state = &talks.stage.state;
    let put = *state.table.put_lists.keys().next().unwrap();
    let letter = silence_letter(&Hearing::new(state, Some("Kenya/head"), &talks.record), put).unwrap();
    assert_eq!(letter.from.as_deref(), Some("Chair/head"));
    assert_eq!(letter.to, ["Kenya", "Norway"]);
    assert_eq!((letter.until, letter.sent), (at("2026-01-10T09:00:00Z"), Some(at("2026-01-02T09:00:00Z"))));
    let text = plain(&letter.page());
    for wanted in [
        "PUT-LETTER",
        "1. point 2: ",
        "“800,000” instead of “600,000”",
        "proposed by Norway",
        "has not objected by 2026-01-10 09:00 UTC has consented to 1 wording above",
    ] {
        assert!(text.contains(wanted), "{wanted:?} is not in {text}");
    }
    assert_eq!(silence_letter(&Hearing::new(state, Some("Partner/head"), &talks.record), put), None);
    assert_eq!(silence_letter(&Hearing::new(state, None, &talks.record), put - 1), None);
}

#[test]
fn case_conditional_shown_unconditional() {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    stage.base(&["The limit is 600,000.", "Parties shall report."]);
    stage.reword("A/head", "p1", "The limit is 800,000.");
    stage.reword("B/head", "p2", "Parties should report.");
    let (limit, should) = (stage.words("p1", "800,000"), stage.words("p2", "should"));
    let accept = |item: &Choice, provided: &Choice| Accept {
        items: vec![item.clone()],
        provided: vec![provided.clone()],
    };
    stage.done("B/head", accept(&limit, &should));
    let condition = "provided point 2 closes as B proposes";
    let state = &stage.state;
    let pages = [
        brackets(state, Some("A/head")).page(),
        matrix(state, Some("A/head")).page(),
        columns(state, Some("A/head")).page(),
        standing(state, Some("A/head"), None).page(),
        history(state, Some("A/head"), "t", "p1").unwrap().page(),
        log(state, Some("A/head"), 1).page(),
    ];
    for page in pages {
        assert!(plain(&page).contains(condition), "{}: {}", page.title, plain(&page));
    }
    assert_eq!(brackets(state, None).packages, []);
    let Outcome::Refused(refusal) = stage.act("A/head", Close { items: vec![limit.clone()] }) else {
        panic!("it closed")
    };
    assert!(refusal.rule.as_str().contains(&format!("B accepts, {condition}")), "{refusal}");
    // When each depends on the other, they are one package.
    stage.done("A/head", accept(&should, &limit));
    let table = brackets(&stage.state, Some("A/head"));
    let labels: Vec<&str> = table.packages[0].brackets.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["B1", "B2"]);
    assert!(plain(&table.page()).contains("A accepts point 2, provided point 1 closes as A proposes"));
}

#[test]
fn case_brief_misattributes() {
    let mut stage = Stage::new(&["A", "B", "C", "D"], Rules::default());
    stage.base(&["The limit is 600,000."]);
    stage.reword("A/head", "p1", "The limit is 800,000.");
    let (base, limit) = (stage.choices("p1").remove(0), stage.words("p1", "800,000"));
    stage.accept("C/head", &base);
    stage.done("D/head", Position { on: limit, stance: Stance::Oppose });
    let question = "600,000 or 800,000?".into();
    stage.done("A/head", Elevate { text: t(), provisions: on(&["p1"]), to: Addressee::Principals, question });
    let point = brief(&stage.state, Some("A/principal"), None).elevated.remove(0);
    let wordings: Vec<(&str, Vec<String>)> =
        point.wordings.iter().map(|w| (w.words.as_deref().unwrap(), w.parties.clone())).collect();
    assert_eq!(
        wordings,
        [("The limit is 600,000.", vec!["C".to_owned()]), ("The limit is 800,000.", vec!["A".to_owned()])]
    );
    assert_eq!(point.silent, ["B"]);
    assert_eq!(point.others, [("D".to_owned(), [Word::Opposes].into())]);
}

#[test]
fn a_deleted_point_is_found_by_its_last_number() {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    stage.base(&["Parties report.", "Costs are shared."]);
    stage.propose("A/head", vec![ChangeBody::Delete { id: "p2".into() }]);
    let gone = stage.choices("p2").remove(1);
    stage.accept("B/head", &gone);
    stage.by_all(Close { items: vec![gone] });
    assert_eq!(gone_with_number(&stage.state, "t", "2").as_deref(), Some("p2"));
    assert_eq!(gone_with_number(&stage.state, "t", "point 2.").as_deref(), Some("p2"));
    assert_eq!(gone_with_number(&stage.state, "t", "3"), None);
    let life = history(&stage.state, None, "t", "p2").unwrap();
    assert_eq!(life.provision.name.as_str(), "point 2");
    assert!(life.gone.is_some() && life.acts.iter().any(|event| event.kind == "propose"));
}
