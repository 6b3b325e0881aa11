//! Talks in which every act is made by its form: two parties, a chair, partners, a framework of eight points.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use paraph_desk::Error;
use paraph_desk::form::{Apart, Upload, Values, made};
use paraph_record::SecretKey;
use paraph_talks::act::{Act, ActKind, ActNo, Offered};
use paraph_talks::{Entry, Outcome, Refusal, State, fold, rehearse};

pub const TEXT: &str = "1. The Parties shall keep the peace.\n\n2. The Parties shall report to the council each year.\n\n3. The forces shall number 600,000.\n\n4. The Parties shall open the border crossings.\n\n5. The Parties shall exchange prisoners.\n\n6. A fund shall be set up.\n\n7. The plant shall be restarted.\n\n8. This framework is binding.\n";

pub const OFFICES: [(&str, &str); 10] = [
    ("A/head", "head"),
    ("A/delegate", "delegate"),
    ("A/expert", "expert"),
    ("A/principal", "principal"),
    ("G/head", "head"),
    ("G/delegate", "delegate"),
    ("G/expert", "expert"),
    ("G/principal", "principal"),
    ("M/delegate", "delegate"),
    ("P/delegate", "delegate"),
];

/// Returns the public key of a credential.
pub fn key(name: &str) -> String {
    SecretKey::from_bytes(paraph_record::hash("paraph.test/1", name.as_bytes()).as_bytes())
        .public()
        .to_string()
}

/// Returns answers to a form.
pub fn values(pairs: &[(&str, &str)]) -> Values {
    let mut values = Values::new();
    for (name, value) in pairs {
        values.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    values
}

#[derive(Clone, Default)]
pub struct Stage {
    pub state: State,
    /// Kinds of acts that were signed and took effect, or wait.
    pub kinds: BTreeSet<ActKind>,
    /// Sealed offers by their hash.
    pub sealed: BTreeMap<String, Offered>,
    /// State after each act.
    pub past: Vec<State>,
}

impl Stage {
    /// Makes an act from answers, always with the same salt.
    pub fn made(&self, by: &str, kind: ActKind, values: &Values) -> Result<(Act, Vec<Offered>), Error> {
        self.made_with(by, kind, values, &[])
    }

    pub fn made_with(
        &self,
        by: &str,
        kind: ActKind,
        values: &Values,
        files: &[(&str, &str, &str)],
    ) -> Result<(Act, Vec<Offered>), Error> {
        let mut salts = || Ok([7; 32]);
        let opens = |act: ActNo| {
            let offer = self.state.proceedings.offers.get(&act);
            let found = offer.and_then(|o| self.sealed.get(&o.sealed)).cloned();
            found.ok_or_else(|| Error::words("it is not here", "Ask its author."))
        };
        let mut apart = Apart::new(&mut salts, Some(&opens));
        for (field, name, words) in files {
            let upload = Upload { name: (*name).to_owned(), bytes: words.as_bytes().to_vec() };
            apart.files.insert((*field).to_owned(), upload);
        }
        let made = made(&self.state, by, kind, values, &mut apart)?;
        let offers = apart.sealed.iter().filter_map(|s| serde_json::from_value(s.content.clone()).ok());
        Ok((made.act, offers.collect()))
    }

    pub fn judged(&self, by: &str, act: Act) -> Result<Outcome, Refusal> {
        rehearse(&self.state, &key(by), act)
    }

    /// Signs an act.
    pub fn sign(&mut self, by: &str, act: &Act) -> Outcome {
        let (author, body, seen) = (key(by), act.body(), self.state.size());
        self.past.push(self.state.clone());
        fold(&mut self.state, &Entry { author: &author, seen, kind: act.kind().as_str(), body: &body })
            .unwrap()
    }

    /// Makes an act by its form and signs it. It must not be refused.
    pub fn done(&mut self, by: &str, kind: ActKind, pairs: &[(&str, &str)]) -> ActNo {
        let (act, offers) =
            self.made(by, kind, &values(pairs)).unwrap_or_else(|e| panic!("{by}: {kind}: {e}"));
        for offer in offers {
            self.sealed.insert(offer.hash().as_str().to_owned(), offer);
        }
        match self.sign(by, &act) {
            Outcome::Refused(refusal) => panic!("{by}: {kind}: {refusal}"),
            _ => self.kinds.insert(kind),
        };
        self.state.size()
    }

    /// Signs for one head and joins for the other.
    pub fn both(&mut self, kind: ActKind, pairs: &[(&str, &str)]) -> ActNo {
        let act = self.done("A/head", kind, pairs);
        self.done("G/head", ActKind::Join, &[("act", &act.to_string())]);
        act
    }

    pub fn opened() -> Stage {
        let mut stage = Stage::default();
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut say = |name: String, value: &str| pairs.push((name, value.to_owned()));
        for (nth, (code, name, standing)) in [
            ("A", "State A", "party"),
            ("G", "The Guarantor", "party"),
            ("M", "The Mediator", "chair"),
            ("P", "The Partners", "partner"),
        ]
        .into_iter()
        .enumerate()
        {
            let row = format!("party.{}", nth + 1);
            say(format!("{row}.code"), code);
            say(format!("{row}.name"), name);
            say(format!("{row}.standing"), standing);
        }
        for (nth, (name, role)) in OFFICES.into_iter().enumerate() {
            let row = format!("credential.{}", nth + 1);
            say(format!("{row}.name"), name);
            say(format!("{row}.role"), role);
            say(format!("{row}.key"), &key(name));
        }
        for (name, value) in [
            ("title", "Talks"),
            ("languages", "en"),
            ("languages", "fr"),
            ("keeper", "A/head"),
            ("date", "2025-11-21T10:00"),
            ("silence-hours", "1"),
            ("interval-minutes", "0"),
        ] {
            say(name.to_owned(), value);
        }
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        stage.done("A/head", ActKind::Open, &pairs);
        stage
    }

    /// Adds a base.
    pub fn based() -> Stage {
        let mut stage = Stage::opened();
        let act = stage.done("G/delegate", ActKind::Submit, &[("text", "framework"), ("source", TEXT)]);
        stage.both(ActKind::SetBase, &[("act", &act.to_string())]);
        stage
    }
}

/// Returns talks that contain every kind of act.
pub fn story() -> Stage {
    let mut s = Stage::based();
    let n = |act: ActNo| act.to_string();
    let stated = s.done("A/head", ActKind::StateTime, &[("at", "2025-11-23T09:00:00Z")]);
    s.done("G/head", ActKind::Witness, &[("act", &n(stated))]);
    s.done(
        "A/delegate",
        ActKind::Submit,
        &[
            ("text", "framework"),
            ("language", "fr"),
            ("source", "1. Les Parties maintiennent la paix.\n\n2. Les Parties font rapport.\n"),
        ],
    );
    let round = s.both(ActKind::Meet, &[("place", "Geneva"), ("at", "2025-11-23T09:00:00Z")]);
    let round = s.state.proceedings.rounds.keys().next_back().copied().unwrap_or(round);
    let date = s.done(
        "G/head",
        ActKind::SetDate,
        &[("kind", "deadline"), ("at", "2025-11-27T18:00"), ("about", "an answer")],
    );
    s.done("A/head", ActKind::AcceptDate, &[("act", &n(date))]);
    let principle = s.done("A/head", ActKind::Principle, &[("words", "Peace is kept."), ("watches", "1")]);
    s.done("G/head", ActKind::Join, &[("act", &n(principle))]);
    let consult = s.done("A/head", ActKind::Consult, &[("partners", "P"), ("alternatives", "yes")]);
    let comment = s.done(
        "P/delegate",
        ActKind::Comment,
        &[("act", &n(consult)), ("provision", "3"), ("words", "Point 3 should say 800,000.")],
    );
    let remark = s.done(
        "A/delegate",
        ActKind::Remark,
        &[
            ("speaker", "A head of state"),
            ("words", "Thursday is a good time."),
            ("at", "2025-11-21T16:00:00Z"),
            ("source", "an interview"),
            ("about", "8"),
            ("certainty", "recorded"),
        ],
    );
    s.done("A/delegate", ActKind::Redact, &[("act", &n(remark))]);
    // Words on the table.
    s.done(
        "A/delegate",
        ActKind::Propose,
        &[
            ("reword.2", "The Parties should report to the council each year."),
            ("reword.3", "The forces shall number 800,000."),
            ("insert-after.4", "4 bis. The Parties shall open the ports."),
            ("reason", "Clearer."),
            ("with", "G"),
            ("origin.1.provision", "3"),
            ("origin.1.act", &n(comment)),
            ("origin.1.shown", "yes"),
        ],
    );
    let own = s.done("G/delegate", ActKind::Propose, &[("reword.8", "This framework is legally binding.")]);
    s.done("A/delegate", ActKind::Position, &[("on", "8=G"), ("stance", "can-live-with")]);
    let yes = s.done("A/delegate", ActKind::Accept, &[("items", "8=G"), ("provided", "3=A")]);
    s.done("A/delegate", ActKind::TakeBack, &[("act", &n(yes))]);
    s.done("G/delegate", ActKind::Withdraw, &[("act", &n(own))]);
    s.done("G/delegate", ActKind::Accept, &[("items", "3=A")]);
    let closing = s.both(ActKind::Close, &[("accepted", "yes")]);
    let closing = s.state.table.closings.keys().next_back().copied().unwrap_or(closing);
    // A silence procedure.
    let put = s.both(
        ActKind::Put,
        &[
            ("items", "2=A"),
            ("until", "2025-11-23T12:00:00Z"),
            ("letter", "Who does not object by noon has consented."),
        ],
    );
    let put = s.state.table.put_lists.keys().next_back().copied().unwrap_or(put);
    s.done("G/delegate", ActKind::Object, &[("act", &n(put)), ("items", "1"), ("reason", "Not yet.")]);
    // A correction makes a proposal stale, and it is renewed.
    let wish =
        s.done("G/delegate", ActKind::Propose, &[("reword.5", "The Parties should exchange prisoners.")]);
    let correct = s.done("A/head", ActKind::Correct, &[("to.5", "The States shall exchange prisoners.")]);
    s.both(ActKind::Declare, &[("act", &n(correct))]);
    s.done(
        "G/delegate",
        ActKind::Renew,
        &[("act", &n(wish)), ("reword.5", "The Parties should exchange prisoners.")],
    );
    s.done(
        "M/delegate",
        ActKind::File,
        &[
            ("paper.1.sponsors", "G"),
            ("paper.1.edited", &edited(&s, "restarted", "restarted in three steps")),
        ],
    );
    // Overlays on points.
    s.done("A/expert", ActKind::Agree, &[("provisions", "1"), ("level", "technical")]);
    s.done("A/head", ActKind::Agree, &[("provisions", "1"), ("level", "ad-referendum")]);
    s.done("A/head", ActKind::Return, &[("provisions", "1")]);
    let reserve = s.done("A/delegate", ActKind::Reserve, &[("kind", "scrutiny"), ("provisions", "8")]);
    s.done("A/delegate", ActKind::Lift, &[("act", &n(reserve))]);
    s.done("A/delegate", ActKind::NoChange, &[("provisions", "1")]);
    let keep = s.done("A/delegate", ActKind::Keep, &[("provisions", "8")]);
    let refer = s.both(
        ActKind::Refer,
        &[
            ("provisions", "6"),
            ("team", "Team on the fund"),
            ("members", "A/expert"),
            ("members", "G/expert"),
            ("terms", "Find a use."),
            ("due", "2025-11-26T12:00:00Z"),
        ],
    );
    let refer = s.state.proceedings.referrals.keys().next_back().copied().unwrap_or(refer);
    s.done(
        "A/expert",
        ActKind::Report,
        &[
            ("act", &n(refer)),
            ("finding", "One fund."),
            ("option.1.title", "One fund"),
            ("option.1.edited", &edited(&s, "A fund", "One fund")),
            ("option.2.title", "Two funds"),
            ("recommends", "1"),
        ],
    );
    let elevate = s.done("A/head", ActKind::Elevate, &[("provisions", "8"), ("question", "Is it binding?")]);
    s.done(
        "A/principal",
        ActKind::Decide,
        &[("act", &n(elevate)), ("decision", "returns"), ("note", "Later.")],
    );
    s.done("M/delegate", ActKind::NonPaper, &[("provisions", "2"), ("words", "Parties might report.")]);
    let offer = s.done(
        "A/head",
        ActKind::Offer,
        &[
            ("items", "5=G"),
            ("provided", "2=A"),
            ("lapses", "2025-11-27T18:00:00Z"),
            ("entrusted", "M/delegate"),
        ],
    );
    s.done("M/delegate", ActKind::OpenOffer, &[("act", &n(offer))]);
    s.both(ActKind::Issue, &[("marking", "without prejudice")]);
    s.both(ActKind::Reopen, &[("act", &n(closing)), ("items", &format!("{closing}.1"))]);
    s.both(
        ActKind::Withhold,
        &[
            ("provision", "7"),
            ("title", "The plant"),
            ("words", "The plant restarts in three steps."),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    );
    // Another text, from which a point was removed.
    s.done("A/delegate", ActKind::Lift, &[("act", &n(keep))]);
    let fewer = TEXT.split("\n\n8.").next().unwrap().to_owned();
    let handed = s.done("G/delegate", ActKind::Submit, &[("text", "framework"), ("source", &fewer)]);
    s.both(ActKind::SetBase, &[("act", &n(handed))]);
    let next = paraph_desk::issuing(&s.state, None).unwrap();
    assert_eq!((next.number, next.hands.len()), (2, 2));
    assert!(next.unaccounted.iter().any(|(_, name)| name == "point 8"), "{next:?}");
    let lost: Vec<String> = next.unaccounted.into_iter().map(|(id, _)| id).collect();
    let mut aside: Vec<(&str, &str)> = lost.iter().map(|id| ("provisions", id.as_str())).collect();
    aside.push(("reason", "Left to later talks."));
    s.both(ActKind::SetAside, &aside);
    s.both(ActKind::Issue, &[]);
    let draft = s.state.proceedings.drafts.keys().next_back().copied().unwrap();
    s.done("A/head", ActKind::Uphold, &[("act", &n(principle)), ("draft", &n(draft)), ("upheld", "yes")]);
    let first = s.done(
        "G/delegate",
        ActKind::Statement,
        &[
            ("title", "Joint statement"),
            ("sentence.1.kind", "fact"),
            ("sentence.1.words", "They met in Geneva."),
            ("sentence.1.acts", &n(round)),
            ("sentence.2.kind", "common"),
            ("sentence.2.words", "The talks were constructive."),
        ],
    );
    let second = s.done(
        "A/delegate",
        ActKind::Statement,
        &[
            ("marked", "# Joint statement\n\n[common] The talks were constructive.\n\n[A] Thanks.\n"),
            ("instead-of", &n(first)),
        ],
    );
    s.done("A/head", ActKind::ConsentTo, &[("act", &n(second)), ("sentences", "1")]);
    s.done("A/head", ActKind::ConsentTo, &[("act", &n(second))]);
    s.done("G/head", ActKind::ConsentTo, &[("act", &n(second))]);
    s.done("A/head", ActKind::Initial, &[("act", &n(second))]);
    s.done("A/head", ActKind::Clear, &[("act", &n(second))]);
    s.both(ActKind::Meet, &[("closes", &n(round)), ("at", "2025-11-23T21:00:00Z")]);
    // Participants.
    s.done(
        "A/head",
        ActKind::Accredit,
        &[("name", "A/adviser"), ("role", "expert"), ("key", &key("A/adviser"))],
    );
    s.done("A/head", ActKind::Rekey, &[("credential", "A/adviser"), ("key", &key("A/adviser again"))]);
    s.done("A/head", ActKind::Recall, &[("credential", "A/adviser")]);
    s.both(
        ActKind::Accede,
        &[
            ("code", "N"),
            ("name", "A neighbour"),
            ("standing", "party"),
            ("credential.1.name", "N/head"),
            ("credential.1.role", "head"),
            ("credential.1.key", &key("N/head")),
        ],
    );
    s.done("N/head", ActKind::Leave, &[]);
    s.both(ActKind::AmendRules, &[("everything", "no"), ("amendment", "2/3"), ("counts", "all")]);
    s
}

/// Returns the base with some words changed, as it would be submitted.
pub fn edited(stage: &Stage, old: &str, new: &str) -> String {
    let (_, living) = paraph_desk::living(&stage.state, None).unwrap();
    let printed = paraph_interop::print_plain(&living.text());
    assert!(printed.contains(old), "{printed}");
    printed.replace(old, new)
}
