//! Every act that touches a provision, performed by one of two parties on point 1, with the acts
//! that must precede it.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::*;
use paraph_talks::*;

use super::{Stage, code, key};

/// Kinds of act that touch no provision, and what they touch.
pub const APART: [(&str, &str); 10] = [
    ("open", "begins the talks, once"),
    ("accredit", "credentials"),
    ("recall", "credentials"),
    ("rekey", "credentials"),
    ("meet", "rounds"),
    ("set-date", "dates"),
    ("accept-date", "dates"),
    ("witness", "the record's time"),
    ("statement", "a joint statement"),
    ("consent-to", "a joint statement"),
];

/// Talks on point 1 (`p1`) by Norway and Kenya, the pen held by a chair, a partner beside.
pub struct Scene {
    pub stage: Stage,
    /// The acts to which later ones refer, by a word of their own.
    pub acts: BTreeMap<&'static str, ActNo>,
}

/// One step in a scene: done, or refused.
pub type Step = fn(&mut Scene) -> Result<(), Refusal>;

/// An act on point 1.
pub struct Deed {
    /// The word by which pages name it.
    pub name: &'static str,
    /// The kind of act.
    pub kind: &'static str,
    /// What happens, in a sentence.
    pub tells: &'static str,
    /// What must have come before, in order: names of [`GIVEN`].
    pub given: &'static [&'static str],
    /// Which of [`GIVEN`] it brings about itself.
    pub gives: &'static str,
    /// Does it.
    pub step: Step,
}

const SHALL: &str = "Parties shall report to the council each year.";
const MONTHLY: &str = "Parties shall report to the council each month.";

/// The words that an author changes where it finds them in the point as it stands.
const SHOULD: (&str, &str) = ("shall", "should");
const MUST: (&str, &str) = ("shall", "must");
const MONTH: (&str, &str) = ("year", "month");
const STATES: (&str, &str) = ("Parties", "States");
const COUNCIL: (&str, &str) = ("council", "Council");

fn t() -> String {
    "t".into()
}

fn p1() -> BTreeSet<String> {
    ["p1".to_owned()].into()
}

pub fn hour(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn words(old: &str, new: &str) -> Choice {
    let reads = Reading::Words { from: 1, to: 2, old: old.into(), new: new.into() };
    Choice { text: t(), provision: "p1".into(), reads }
}

fn should() -> Choice {
    words("shall", "should")
}

fn gone() -> Choice {
    Choice { text: t(), provision: "p1".into(), reads: Reading::Presence { present: false } }
}

fn publish() -> Choice {
    let reads = Reading::Words { from: 2, to: 3, old: "may".into(), new: "shall".into() };
    Choice { text: t(), provision: "p2".into(), reads }
}

fn offered() -> Offered {
    Offered { items: vec![should()], provided: vec![], salt: "salt".into() }
}

/// Somebody new, with a head.
pub fn party(name: &str, standing: Standing) -> (Party, Vec<Credential>) {
    let credential = Credential {
        name: format!("{name}/head"),
        party: code(name),
        role: Role::Head,
        key: key(&format!("{name}-head")),
        may_not: BTreeSet::new(),
    };
    (Party { code: code(name), name: format!("Delegation {name}"), standing }, vec![credential])
}

fn detached(of: &str) -> Detached {
    Detached::try_from(digest("pairs", &of)).unwrap()
}

impl Scene {
    pub fn new() -> Scene {
        let rules = Rules {
            pen: Pen::Chair(code("Chair")),
            silence_hours: 24,
            interval_minutes: Some(0),
            ..Rules::default()
        };
        let mut stage = Stage::new(&["Norway", "Kenya"], rules);
        stage.base(&[SHALL, "The council may publish a report."]);
        let (partner, credentials) = party("Partner", Standing::Partner);
        stage.by_all(Accede { party: partner, credentials });
        stage.done("Norway/head", StateTime { at: hour("2025-11-24T09:00:00Z") });
        Scene { stage, acts: BTreeMap::new() }
    }

    fn at(&self, word: &str) -> ActNo {
        self.acts.get(word).copied().unwrap_or_default()
    }

    /// The point with one word changed; where that word no longer stands, as it began but for it.
    fn with(&self, (old, new): (&str, &str)) -> String {
        let now = self.stage.wording("p1");
        let from = if now.contains(old) { now.as_str() } else { SHALL };
        from.replace(old, new)
    }

    fn edition(&self) -> u64 {
        self.stage.living().edition
    }

    /// Signs an act, and joins it by the heads of all who count where it waits for them.
    fn sign(&mut self, by: &str, act: impl Into<Act>) -> Result<ActNo, Refusal> {
        let outcome = self.stage.act(by, act);
        let number = self.stage.state.size();
        if let Outcome::Refused(refusal) = outcome {
            return Err(refusal);
        }
        if outcome == Outcome::Waits {
            for party in self.stage.state.counted() {
                if by.split('/').next() == Some(party.as_str()) {
                    continue;
                }
                let join = Join { act: number, party: party.clone() };
                if let Outcome::Refused(refusal) = self.stage.act(&format!("{party}/head"), join) {
                    return Err(refusal);
                }
            }
        }
        Ok(number)
    }

    fn keep(&mut self, word: &'static str, by: &str, act: impl Into<Act>) -> Result<(), Refusal> {
        let number = self.sign(by, act)?;
        self.acts.insert(word, number);
        Ok(())
    }

    fn table(&mut self, word: &'static str, by: &str, change: ChangeBody) -> Result<(), Refusal> {
        self.table_with(word, by, change, BTreeSet::new())
    }

    fn table_with(
        &mut self,
        word: &'static str,
        by: &str,
        change: ChangeBody,
        with: BTreeSet<PartyCode>,
    ) -> Result<(), Refusal> {
        let (edition, reason) = (self.edition(), Some(detached("reason")));
        let changes = vec![change];
        self.keep(word, by, Propose { text: t(), edition, changes, with, reason, origin: vec![] })
    }
}

fn reword(id: &str, wording: &str) -> ChangeBody {
    ChangeBody::Reword { id: id.into(), wording: wording.into() }
}

fn another_text(first: &str) -> Submit {
    let body = |id: &str, number: &str, wording: &str| ProvisionBody {
        id: id.into(),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: number.into(), label: format!("{number}.") }),
        wording: wording.into(),
    };
    let mut provisions = vec![body("q2", "2", "The council may publish a report.")];
    if !first.is_empty() {
        provisions.insert(0, body("q1", "1", first));
    }
    Submit { text: t(), marking: None, language: "en".into(), edition: None, brackets: false, provisions }
}

/// What may have come before an act.
pub const GIVEN: [(&str, &str, Step); 25] = [
    ("tabled", "Kenya proposes `should` for `shall`", |s| {
        let change = reword("p1", &s.with(SHOULD));
        s.table("tabled", "Kenya/head", change)
    }),
    ("filed", "The chair files Kenya's paper for `should`", |s| {
        let papers =
            vec![Paper { sponsors: [code("Kenya")].into(), changes: vec![reword("p1", &s.with(SHOULD))] }];
        let edition = s.edition();
        s.keep("filed", "Chair/delegate", FilePapers { text: t(), edition, papers })
    }),
    ("deletion", "Kenya proposes to delete the point", |s| {
        s.table("deletion", "Kenya/head", ChangeBody::Delete { id: "p1".into() })
    }),
    ("asked", "Norway proposes `each month` and asks Kenya to co-sponsor", |s| {
        let change = reword("p1", &s.with(MONTH));
        s.table_with("asked", "Norway/head", change, [code("Kenya")].into())
    }),
    ("beside", "Kenya proposes `shall` for `may` in point 2", |s| {
        s.table("beside", "Kenya/head", reword("p2", "The council shall publish a report."))
    }),
    ("stale", "A correction is declared, `States` for `Parties`", |s| {
        let items = vec![Correction { provision: "p1".into(), wording: s.with(STATES) }];
        let edition = s.edition();
        let act = s.sign("Chair/head", Correct { text: t(), edition, items })?;
        s.sign("Chair/head", Declare { act }).map(drop)
    }),
    ("accepted", "Norway accepts `should`", |s| {
        s.keep("accepted", "Norway/delegate", Accept { items: vec![should()], provided: vec![] })
    }),
    ("accepted to go", "Norway accepts the deletion", |s| {
        s.keep("accepted to go", "Norway/delegate", Accept { items: vec![gone()], provided: vec![] })
    }),
    ("closed", "The chair closes on `should`", |s| {
        s.keep("closed", "Chair/head", Close { items: vec![should()] })
    }),
    ("put", "The chair puts `should` to silence", |s| {
        let letter = "Who is silent consents.".into();
        let silence = Some(Silence { until: hour("2025-11-25T12:00:00Z"), letter });
        s.keep("put", "Chair/head", Put { items: vec![should()], silence })
    }),
    ("silence over", "The hour passes", |s| {
        s.sign("Norway/head", StateTime { at: hour("2025-11-25T13:00:00Z") }).map(drop)
    }),
    ("submitted", "Norway hands in another text, with `each month`", |s| {
        s.keep("submitted", "Norway/head", another_text(MONTHLY))
    }),
    ("agreed", "Norway agrees the point ad referendum", |s| {
        let (edition, level) = (s.edition(), Level::AdReferendum);
        s.keep("agreed", "Norway/head", Agree { text: t(), edition, provisions: p1(), level })
    }),
    ("reserved", "Norway makes a scrutiny reservation", |s| {
        let kind = ReservationKind::Scrutiny;
        s.keep("reserved", "Norway/head", Reserve { text: t(), provisions: p1(), kind, reason: None })
    }),
    ("referred", "The chair refers the point to a team", |s| {
        let members = ["Norway/expert".to_owned(), "Kenya/expert".to_owned()].into();
        let due = Some(hour("2025-11-27T18:00:00Z"));
        let terms = "Say how often.".into();
        s.keep(
            "referred",
            "Chair/head",
            Refer { text: t(), provisions: p1(), team: "Team".into(), members, terms, due },
        )
    }),
    ("elevated", "Norway puts the point to the principals", |s| {
        let question = "Shall parties report, or should they?".into();
        s.keep(
            "elevated",
            "Norway/head",
            Elevate { text: t(), provisions: p1(), to: Addressee::Principals, question },
        )
    }),
    ("principle", "Norway and Kenya join in a principle that watches the point", |s| {
        let words = "Any text must leave each party its seat.".into();
        s.keep("principle", "Norway/head", Principle { words, watches: [(t(), "p1".to_owned())].into() })?;
        let join = Join { act: s.at("principle"), party: code("Kenya") };
        s.sign("Kenya/head", join).map(drop)
    }),
    ("issued", "The chair issues the base as a draft", |s| {
        let edition = s.edition();
        s.keep("issued", "Chair/head", Issue { text: t(), edition, marking: None })
    }),
    ("offered", "Norway seals an offer to accept `should`", |s| {
        let (sealed, lapses) = (offered().hash(), hour("2025-12-01T09:00:00Z"));
        s.keep("offered", "Norway/head", Offer { sealed, entrusted: None, lapses })
    }),
    ("consulted", "Norway shows the point to the partner", |s| {
        let partners = [code("Partner")].into();
        s.keep(
            "consulted",
            "Norway/head",
            Consult { text: t(), provisions: p1(), partners, alternatives: true, attribution: false },
        )
    }),
    ("corrected", "The chair offers a correction: `Council`", |s| {
        let items = vec![Correction { provision: "p1".into(), wording: s.with(COUNCIL) }];
        let edition = s.edition();
        s.keep("corrected", "Chair/head", Correct { text: t(), edition, items })
    }),
    ("replaced", "A text without the point becomes the base", |s| {
        s.keep("without", "Norway/head", another_text(""))?;
        let act = s.at("without");
        s.sign("Norway/head", SetBase { act }).map(drop)
    }),
    ("joining", "Chile joins the talks", |s| {
        let (party, credentials) = party("Chile", Standing::Party);
        s.sign("Norway/head", Accede { party, credentials }).map(drop)
    }),
    ("remarked", "Norway notes a remark on the point", |s| {
        let remark = Remark {
            speaker: "A head of government".into(),
            words: detached("remark"),
            at: hour("2025-11-23T20:00:00Z"),
            source: "A broadcast".into(),
            about: [(t(), "p1".to_owned())].into(),
            certainty: Certainty::Recorded,
        };
        s.keep("remarked", "Norway/delegate", remark)
    }),
    ("kept", "Kenya asks that the point stay on the table", |s| {
        s.keep("kept", "Kenya/head", Act::Keep(KeepOnTable { text: t(), provisions: p1() }))
    }),
];

macro_rules! deed {
    ($name:literal, $kind:literal, $tells:literal, [$($given:literal),*], $step:expr) => {
        deed!($name, $kind, $tells, [$($given),*], $step, "")
    };
    ($name:literal, $kind:literal, $tells:literal, [$($given:literal),*], $step:expr, $gives:literal) => {
        Deed { name: $name, kind: $kind, tells: $tells, given: &[$($given),*], gives: $gives, step: $step }
    };
}

pub const DEEDS: &[Deed] = &[
    deed!(
        "submit",
        "submit",
        "Norway hands in another text, with `each month`",
        [],
        |s| { s.keep("submitted", "Norway/head", another_text(MONTHLY)) },
        "submitted"
    ),
    deed!("set-base", "set-base", "All heads make Norway's other text the base", ["submitted"], |s| {
        let act = s.at("submitted");
        s.sign("Norway/head", SetBase { act }).map(drop)
    }),
    deed!(
        "propose",
        "propose",
        "Kenya proposes `should` for `shall`",
        [],
        |s| {
            {
                let change = reword("p1", &s.with(SHOULD));
                s.table("tabled", "Kenya/head", change)
            }
        },
        "tabled"
    ),
    deed!("propose a rival", "propose", "Norway proposes `must` for `shall`", [], |s| {
        {
            let change = reword("p1", &s.with(MUST));
            s.table("rival", "Norway/head", change)
        }
    }),
    deed!("propose beside", "propose", "Norway proposes `each month` for `each year`", [], |s| {
        {
            let change = reword("p1", &s.with(MONTH));
            s.table("beside it", "Norway/head", change)
        }
    }),
    deed!("propose to delete", "propose", "Norway proposes to delete the point", [], |s| {
        s.table("delete", "Norway/head", ChangeBody::Delete { id: "p1".into() })
    }),
    deed!("propose to move", "propose", "Norway proposes to move the point behind point 2", [], |s| {
        s.table("move", "Norway/head", ChangeBody::Move { id: "p1".into(), after: Some("p2".into()) })
    }),
    deed!("file", "file", "The chair files papers: Norway for `each month`, Kenya for `should`", [], |s| {
        let papers = vec![
            Paper { sponsors: [code("Norway")].into(), changes: vec![reword("p1", &s.with(MONTH))] },
            Paper { sponsors: [code("Kenya")].into(), changes: vec![reword("p1", &s.with(SHOULD))] },
        ];
        let edition = s.edition();
        s.keep("tabled", "Chair/delegate", FilePapers { text: t(), edition, papers })
    }),
    deed!("confirm", "join", "Kenya confirms the paper that the chair filed for it", ["filed"], |s| {
        let act = s.at("filed");
        s.sign("Kenya/head", Join { act, party: code("Kenya") }).map(drop)
    }),
    deed!("submit in French", "submit", "Norway hands in the point in French", [], |s| {
        let french = ProvisionBody {
            id: "p1".into(),
            kind: "point".into(),
            level: 1,
            number: None,
            wording: "Les parties font rapport au conseil chaque année.".into(),
        };
        let edition = Some(s.edition());
        let submit = Submit {
            text: t(),
            marking: None,
            language: "fr".into(),
            edition,
            brackets: false,
            provisions: vec![french],
        };
        s.sign("Norway/delegate", submit).map(drop)
    }),
    deed!("withdraw", "withdraw", "Kenya withdraws `should`", ["tabled"], |s| {
        let act = s.at("tabled");
        s.sign("Kenya/head", Withdraw { act, provisions: BTreeSet::new() }).map(drop)
    }),
    deed!("renew", "renew", "Kenya restates its stale `should`", ["tabled", "stale"], |s| {
        let (act, edition) = (s.at("tabled"), s.edition());
        let changes = vec![reword("p1", &s.with(SHOULD))];
        s.sign("Kenya/head", Renew { act, edition, changes }).map(drop)
    }),
    deed!("position", "position", "Norway can live with `should`", ["tabled"], |s| {
        s.sign("Norway/delegate", Position { on: should(), stance: Stance::CanLiveWith }).map(drop)
    }),
    deed!(
        "accept",
        "accept",
        "Norway accepts `should`",
        ["tabled"],
        |s| { s.keep("accepted", "Norway/delegate", Accept { items: vec![should()], provided: vec![] }) },
        "accepted"
    ),
    deed!(
        "accept on a condition",
        "accept",
        "Norway accepts `should`, provided that point 2 reads `shall publish`",
        ["tabled", "beside"],
        |s| s.sign("Norway/delegate", Accept { items: vec![should()], provided: vec![publish()] }).map(drop)
    ),
    deed!("take-back", "take-back", "Norway takes its acceptance back", ["tabled", "accepted"], |s| {
        let act = s.at("accepted");
        s.sign("Norway/delegate", TakeBack { act }).map(drop)
    }),
    deed!(
        "close",
        "close",
        "The chair closes on `should`",
        ["tabled", "accepted"],
        |s| { s.keep("closed", "Chair/head", Close { items: vec![should()] }) },
        "closed"
    ),
    deed!(
        "close a deletion",
        "close",
        "The chair closes on the deletion",
        ["deletion", "accepted to go"],
        |s| s.sign("Chair/head", Close { items: vec![gone()] }).map(drop)
    ),
    deed!(
        "put",
        "put",
        "The chair puts `should` to silence",
        ["tabled"],
        |s| {
            let letter = "Who is silent consents.".into();
            let silence = Some(Silence { until: hour("2025-11-25T12:00:00Z"), letter });
            s.keep("put", "Chair/head", Put { items: vec![should()], silence })
        },
        "put"
    ),
    deed!("object", "object", "Norway objects to what was put", ["tabled", "put"], |s| {
        let act = s.at("put");
        s.sign("Norway/delegate", Object { act, items: BTreeSet::new(), reason: None }).map(drop)
    }),
    deed!(
        "declare",
        "declare",
        "The chair declares what met silence",
        ["tabled", "put", "silence over"],
        |s| {
            let act = s.at("put");
            s.keep("closed", "Chair/head", Declare { act })
        },
        "closed"
    ),
    deed!("reopen", "reopen", "All heads reopen what closed", ["tabled", "accepted", "closed"], |s| {
        let act = s.at("closed");
        s.sign("Norway/head", Reopen { act, items: BTreeSet::new() }).map(drop)
    }),
    deed!("join", "join", "Kenya becomes a co-sponsor of Norway's `each month`", ["asked"], |s| {
        let act = s.at("asked");
        s.sign("Kenya/head", Join { act, party: code("Kenya") }).map(drop)
    }),
    deed!(
        "agree",
        "agree",
        "Norway agrees the point ad referendum",
        [],
        |s| {
            let (edition, level) = (s.edition(), Level::AdReferendum);
            s.keep("agreed", "Norway/head", Agree { text: t(), edition, provisions: p1(), level })
        },
        "agreed"
    ),
    deed!("return", "return", "Norway returns the words that it agreed ad referendum", ["agreed"], |s| {
        s.sign("Norway/head", Return { text: t(), provisions: p1(), reason: None }).map(drop)
    }),
    deed!(
        "reserve",
        "reserve",
        "Norway makes a scrutiny reservation",
        [],
        |s| {
            let kind = ReservationKind::Scrutiny;
            s.keep("reserved", "Norway/head", Reserve { text: t(), provisions: p1(), kind, reason: None })
        },
        "reserved"
    ),
    deed!("lift", "lift", "Norway lifts its reservation", ["reserved"], |s| {
        let act = s.at("reserved");
        s.sign("Norway/head", Lift { act }).map(drop)
    }),
    deed!("no-change", "no-change", "Norway asks that the words stay", [], |s| {
        s.sign("Norway/head", Act::NoChange(Asking { text: t(), provisions: p1() })).map(drop)
    }),
    deed!(
        "keep",
        "keep",
        "Kenya asks that the point stay on the table",
        [],
        |s| { s.keep("kept", "Kenya/head", Act::Keep(KeepOnTable { text: t(), provisions: p1() })) },
        "kept"
    ),
    deed!(
        "refer",
        "refer",
        "The chair refers the point to a team",
        [],
        |s| (given("referred"))(s),
        "referred"
    ),
    deed!("report", "report", "The team reports, with one option", ["referred"], |s| {
        let option = TeamOption { title: "Monthly".into(), changes: vec![reword("p1", &s.with(MONTH))] };
        let (act, finding) = (s.at("referred"), "Monthly reports can be had.".into());
        let report = Report { act, options: vec![option], recommends: Some(0), finding };
        s.sign("Norway/expert", report).map(drop)
    }),
    deed!(
        "elevate",
        "elevate",
        "Norway puts the point to the principals",
        [],
        |s| (given("elevated"))(s),
        "elevated"
    ),
    deed!("decide a point", "decide", "Norway's principal approves what was put up", ["elevated"], |s| {
        let act = s.at("elevated");
        s.sign("Norway/principal", Decide { act, decision: Decision::Approves, note: None }).map(drop)
    }),
    deed!("decide a draft", "decide", "Norway's principal approves the draft", ["issued"], |s| {
        let act = s.at("issued");
        s.sign("Norway/principal", Decide { act, decision: Decision::Approves, note: None }).map(drop)
    }),
    deed!("withhold", "withhold", "All heads withhold the point's words", [], |s| {
        let readers = ["Norway/head".to_owned(), "Kenya/head".to_owned()].into();
        let (provision, title) = ("p1".into(), "Reports".into());
        let sealed = detached("sealed");
        s.sign("Norway/head", Withhold { text: t(), provision, title, sealed, readers }).map(drop)
    }),
    deed!("principle", "principle", "Norway states a principle that watches the point", [], |s| {
        let words = "Any text must leave each party its seat.".into();
        s.sign("Norway/head", Principle { words, watches: [(t(), "p1".to_owned())].into() }).map(drop)
    }),
    deed!("uphold", "uphold", "Kenya says that the draft upholds it", ["principle", "issued"], |s| {
        let (act, draft) = (s.at("principle"), s.at("issued"));
        s.sign("Kenya/head", Uphold { act, draft, upheld: true }).map(drop)
    }),
    deed!("non-paper", "non-paper", "The chair hands in a non-paper on the point", [], |s| {
        let words = "Parties might report when they can.".into();
        s.sign("Chair/head", NonPaper { text: t(), provisions: p1(), words, lapses: None }).map(drop)
    }),
    deed!(
        "offer",
        "offer",
        "Norway seals an offer to accept `should`",
        ["tabled"],
        |s| { (given("offered"))(s) },
        "offered"
    ),
    deed!(
        "open-offer",
        "open-offer",
        "Norway opens its sealed offer",
        ["tabled", "offered"],
        |s| {
            let act = s.at("offered");
            s.keep("accepted", "Norway/head", OpenOffer { act, offered: offered() })
        },
        "accepted"
    ),
    deed!(
        "consult",
        "consult",
        "Norway shows the point to the partner",
        [],
        |s| (given("consulted"))(s),
        "consulted"
    ),
    deed!("comment", "comment", "The partner comments on the point", ["consulted"], |s| {
        let (act, words) = (s.at("consulted"), detached("comment"));
        s.sign("Partner/head", Comment { act, provision: Some("p1".into()), words }).map(drop)
    }),
    deed!(
        "remark",
        "remark",
        "Norway notes what was said of the point in public",
        [],
        |s| { (given("remarked"))(s) },
        "remarked"
    ),
    deed!("redact", "redact", "Kenya takes out the reason of its proposal", ["tabled"], |s| {
        let act = s.at("tabled");
        s.sign("Kenya/head", Redact { act }).map(drop)
    }),
    deed!("issue", "issue", "The chair issues the base as a draft", [], |s| (given("issued"))(s), "issued"),
    deed!("set-aside", "set-aside", "The chair says what became of the point", ["issued", "replaced"], |s| {
        let reason = "Taken up in another text.".into();
        s.sign("Chair/head", SetAside { text: t(), provisions: p1(), reason }).map(drop)
    }),
    deed!(
        "correct",
        "correct",
        "The chair offers a correction: `Council`",
        [],
        |s| (given("corrected"))(s),
        "corrected"
    ),
    deed!("object to a correction", "object", "Kenya objects to the correction", ["corrected"], |s| {
        let act = s.at("corrected");
        s.sign("Kenya/delegate", Object { act, items: BTreeSet::new(), reason: None }).map(drop)
    }),
    deed!("declare a correction", "declare", "The chair declares the correction", ["corrected"], |s| {
        let act = s.at("corrected");
        s.sign("Chair/head", Declare { act }).map(drop)
    }),
    deed!("initial", "initial", "Norway's head initials the draft", ["issued"], |s| {
        let act = s.at("issued");
        let hash = s.stage.state.proceedings.drafts.get(&act).map(|d| d.hash.clone()).unwrap_or_default();
        s.sign("Norway/head", Initial { act, hash }).map(drop)
    }),
    deed!("clear", "clear", "Norway's head clears the draft", ["issued"], |s| {
        let act = s.at("issued");
        let hash = s.stage.state.proceedings.drafts.get(&act).map(|d| d.hash.clone()).unwrap_or_default();
        s.sign("Norway/head", Clear { act, hash }).map(drop)
    }),
    deed!("leave", "leave", "Kenya leaves the talks", [], |s| s.sign("Kenya/head", Leave {}).map(drop)),
    deed!("accede", "accede", "Chile joins the talks", [], |s| (given("joining"))(s), "joining"),
    deed!("amend-rules", "amend-rules", "All heads let brackets close by the chair's finding", [], |s| {
        let rules = Rules { closing: Closing::Finding, ..s.stage.state.rules.clone() };
        s.sign("Norway/head", AmendRules { rules }).map(drop)
    }),
    deed!(
        "state-time",
        "state-time",
        "The keeper states a later time",
        [],
        |s| { s.sign("Norway/head", StateTime { at: hour("2025-11-25T13:00:00Z") }).map(drop) },
        "silence over"
    ),
];

/// The step of that name.
pub fn given(name: &str) -> Step {
    GIVEN.iter().find(|(n, ..)| *n == name).unwrap().2
}
