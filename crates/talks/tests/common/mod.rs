//! A negotiation in tests: parties sign through short functions, and refusals are values.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

pub mod beside;
pub mod deeds;
pub mod dice;
pub mod play;
pub mod story;

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::*;

pub struct Stage {
    pub state: State,
    /// Everything that was signed, taken or refused, in order.
    pub signed: Vec<(String, Act)>,
}

pub fn code(code: &str) -> PartyCode {
    PartyCode::new(code).unwrap()
}

/// Returns the secret key for a name in a test. `A/head` and `A-head` are one name.
pub fn secret(name: &str) -> paraph_record::SecretKey {
    let drawn = paraph_record::hash("paraph.test.key/1", name.replace('/', "-").as_bytes());
    paraph_record::SecretKey::from_bytes(drawn.as_bytes())
}

/// Returns the public key for a name in a test.
pub fn key(name: &str) -> String {
    thread_local! {
        static KNOWN: std::cell::RefCell<std::collections::BTreeMap<String, String>> = const {
            std::cell::RefCell::new(std::collections::BTreeMap::new())
        };
    }
    KNOWN.with_borrow_mut(|known| {
        known.entry(name.to_owned()).or_insert_with(|| secret(name).public().to_string()).clone()
    })
}

fn credential(party: &str, office: &str, role: Role) -> Credential {
    Credential {
        name: format!("{party}/{office}"),
        party: code(party),
        role,
        key: key(&format!("{party}-{office}")),
        may_not: BTreeSet::new(),
    }
}

impl Stage {
    /// Talks of these parties, each with a head, a delegate and an expert, and a chair.
    pub fn new(parties: &[&str], rules: Rules) -> Stage {
        let mut stage = Stage { state: State::default(), signed: Vec::new() };
        let mut all: Vec<Party> = parties
            .iter()
            .map(|p| Party { code: code(p), name: format!("Delegation {p}"), standing: Standing::Party })
            .collect();
        all.push(Party { code: code("Chair"), name: "Chair".into(), standing: Standing::Chair });
        let offices = [
            ("head", Role::Head),
            ("delegate", Role::Delegate),
            ("expert", Role::Expert),
            ("principal", Role::Principal),
        ];
        let mut credentials = Vec::new();
        for party in parties.iter().chain(&["Chair"]) {
            credentials.extend(offices.iter().map(|(o, r)| credential(party, o, *r)));
        }
        let open = Open {
            title: "Talks".into(),
            parties: all,
            credentials,
            languages: vec!["en".into(), "fr".into()],
            keeper: format!("{}/head", parties[0]),
            engine: "paraph/1".into(),
            rules,
            date: "2025-11-23T09:00:00Z".into(),
        };
        assert_eq!(stage.act(&format!("{}/head", parties[0]), open), Outcome::Done);
        stage
    }

    /// Signs an act as a credential, having seen everything.
    pub fn act(&mut self, by: &str, act: impl Into<Act>) -> Outcome {
        let act = act.into();
        self.signed.push((by.to_owned(), act.clone()));
        let (seen, key) = (self.state.size(), key(by));
        let body = act.body();
        let entry = Entry { author: &key, seen, kind: act.kind().as_str(), body: &body };
        let before = self.state.clone();
        let outcome = fold(&mut self.state, &entry).unwrap();
        if let Outcome::Refused(_) = &outcome {
            let log = std::mem::replace(&mut self.state.log, before.log.clone());
            assert!(self.state == before, "a refused act changed something");
            self.state.log = log;
        }
        let mut again = self.state.clone();
        again.rebuild();
        if again != self.state {
            let (kept, anew) = (format!("{:#?}", self.state), format!("{again:#?}"));
            let differs = kept.lines().zip(anew.lines()).position(|(a, b)| a != b).unwrap_or(0);
            let near = |text: &str| {
                text.lines().skip(differs.saturating_sub(12)).take(20).collect::<Vec<_>>().join("\n")
            };
            panic!("{act:?}: kept up:\n{}\n--- rebuilt:\n{}", near(&kept), near(&anew));
        }
        outcome
    }

    /// Signs an act that must take effect; its number.
    pub fn done(&mut self, by: &str, act: impl Into<Act>) -> ActNo {
        let act = act.into();
        let name = format!("{act:?}");
        match self.act(by, act) {
            Outcome::Refused(refusal) => panic!("{by}: {name}: {refusal}"),
            _ => self.state.size(),
        }
    }

    /// Signs an act that must be refused; the code of the refusal.
    pub fn refused(&mut self, by: &str, act: impl Into<Act>) -> String {
        match self.act(by, act) {
            Outcome::Refused(refusal) => refusal.code,
            other => panic!("{by}: not refused: {other:?}"),
        }
    }

    /// Hands in a text of numbered points and makes it the base by all heads.
    pub fn base(&mut self, points: &[&str]) {
        let provisions = points
            .iter()
            .enumerate()
            .map(|(at, words)| ProvisionBody {
                id: format!("p{}", at + 1),
                kind: "point".into(),
                level: 1,
                number: Some(NumberBody { number: format!("{}", at + 1), label: format!("{}.", at + 1) }),
                wording: (*words).into(),
            })
            .collect();
        let parties: Vec<PartyCode> = self.state.counted().into_iter().collect();
        let submit = Submit {
            text: "t".into(),
            marking: None,
            language: "en".into(),
            edition: None,
            brackets: false,
            provisions,
        };
        let act = self.done(&format!("{}/head", parties[0]), submit);
        self.by_all(SetBase { act });
    }

    /// Signs an act by the first head, and joins it by all the others.
    pub fn by_all(&mut self, act: impl Into<Act>) -> ActNo {
        let parties: Vec<PartyCode> = self.state.counted().into_iter().collect();
        let first = self.done(&format!("{}/head", parties[0]), act);
        for party in &parties[1..] {
            self.done(&format!("{party}/head"), Join { act: first, party: party.clone() });
        }
        self.state.size()
    }

    pub fn propose(&mut self, by: &str, changes: Vec<ChangeBody>) -> ActNo {
        let edition = self.living().edition;
        let body = Propose {
            text: "t".into(),
            edition,
            changes,
            with: BTreeSet::new(),
            reason: None,
            origin: vec![],
        };
        self.done(by, body)
    }

    pub fn reword(&mut self, by: &str, id: &str, wording: &str) -> ActNo {
        self.propose(by, vec![ChangeBody::Reword { id: id.into(), wording: wording.into() }])
    }

    pub fn living(&self) -> &Living {
        &self.state.table.texts["t"]
    }

    /// The alternative of a provision in which these words stand instead of the base's.
    pub fn words(&self, id: &str, new: &str) -> Choice {
        self.choices(id)
            .into_iter()
            .find(|c| matches!(&c.reads, Reading::Words { new: n, .. } if n.trim() == new))
            .unwrap_or_else(|| panic!("no alternative reads {new:?}: {:#?}", self.choices(id)))
    }

    pub fn choices(&self, id: &str) -> Vec<Choice> {
        let brackets = self.living().brackets(id).iter();
        brackets.flat_map(|b| (0..b.alternatives.len()).map(|k| b.choice("t", k))).collect()
    }

    pub fn accept(&mut self, by: &str, choice: &Choice) -> ActNo {
        self.done(by, Accept { items: vec![choice.clone()], provided: vec![] })
    }

    pub fn wording(&self, id: &str) -> String {
        self.living().provision(id).map(|p| p.provision.wording.clone()).unwrap_or_default()
    }

    pub fn rolling(&self) -> String {
        paraph_text::notation::print(self.living().rolling())
    }
}
