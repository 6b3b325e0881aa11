//! Very large talks: a log of 200 delegates of 40 parties on a text of a hundred pages.

use std::collections::BTreeSet;

use paraph_record::{Draft, SecretKey, Seen, SignedAct, hash};
use paraph_talks::act::*;
use paraph_talks::{Credential, Entry, Outcome, Party, PartyCode, Role, Rules, Standing, State, fold};

/// Number of parties.
pub const PARTIES: usize = 40;
/// Number of provisions.
pub const PROVISIONS: usize = 900;
const WORDS: [&str; 24] = [
    "Parties", "shall", "report", "each", "year", "to", "the", "commission", "on", "measures", "taken", "under",
    "this", "framework", "and", "may", "request", "assistance", "within", "sixty", "days", "of", "its", "entry",
];

/// Pseudo-random numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below as u64) as usize
    }
}

/// A delegate with a key.
pub struct Delegate {
    /// The credential.
    pub name: String,
    /// Its party.
    pub party: PartyCode,
    /// Key of the delegate.
    pub key: SecretKey,
    /// Role of the delegate in its party.
    pub role: Role,
}

/// A log under construction: signed as delegates would, and folded to know what they see.
pub struct Room {
    /// The participants.
    pub delegates: Vec<Delegate>,
    chain: paraph_record::Chain,
    /// The signed acts.
    pub acts: Vec<SignedAct>,
    /// The resulting state of the talks.
    pub state: State,
    dice: Dice,
}

impl Default for Room {
    fn default() -> Room {
        Room::new()
    }
}

impl Room {
    /// Returns a room in which nobody has signed anything yet.
    pub fn new() -> Room {
        let mut delegates = Vec::new();
        for p in 0..PARTIES {
            let offices = [
                ("head", Role::Head),
                ("delegate", Role::Delegate),
                ("deputy", Role::Delegate),
                ("adviser", Role::Delegate),
                ("expert", Role::Expert),
            ];
            for (office, role) in offices {
                let name = format!("P{p}/{office}");
                let key = SecretKey::from_bytes(hash("paraph.bench/1", name.as_bytes()).as_bytes());
                let party = PartyCode::new(&format!("P{p}")).expect("a code");
                delegates.push(Delegate { name, party, key, role });
            }
        }
        Room { delegates, chain: Default::default(), acts: Vec::new(), state: State::default(), dice: Dice(7) }
    }

    fn sign(&mut self, who: usize, act: impl Into<Act>) -> bool {
        let (act, key) = (act.into(), &self.delegates[who].key);
        let (counter, previous) = self.chain.next(&key.public());
        let draft = Draft {
            talks: self.chain.talks(),
            counter,
            previous,
            seen: Seen { root: self.chain.root(), size: self.chain.size() },
            kind: act.kind().as_str().to_owned(),
            body: act.body(),
        };
        let signed = draft.sign(key).expect("an act can be signed");
        let (opened, _) = self.chain.append(&signed).expect("an act fits its log");
        let author = key.public().to_string();
        let body = &opened.draft.body;
        let entry = Entry { author: &author, seen: opened.draft.seen.size, kind: act.kind().as_str(), body };
        let outcome = fold(&mut self.state, &entry).expect("a known kind");
        self.acts.push(signed);
        !matches!(outcome, Outcome::Refused(_))
    }

    /// Opens the talks and sets the base.
    pub fn open(&mut self) {
        let parties = (0..PARTIES).map(|p| Party {
            code: PartyCode::new(&format!("P{p}")).expect("a code"),
            name: format!("Party {p}"),
            standing: Standing::Party,
        });
        let credentials = self.delegates.iter().map(|d| Credential {
            name: d.name.clone(),
            party: d.party.clone(),
            role: d.role,
            key: d.key.public().to_string(),
            may_not: BTreeSet::new(),
        });
        let open = Open {
            title: "Talks at scale".to_owned(),
            parties: parties.collect(),
            credentials: credentials.collect(),
            languages: vec!["en".to_owned()],
            keeper: "P0/head".to_owned(),
            engine: "paraph/1".to_owned(),
            rules: Rules::default(),
            date: "2025-11-23T09:00:00Z".to_owned(),
        };
        assert!(self.sign(0, open));
        let provisions = (1..=PROVISIONS).map(|n| ProvisionBody {
            id: format!("p{n}"),
            kind: "point".to_owned(),
            level: 1,
            number: Some(NumberBody { number: n.to_string(), label: format!("{n}.") }),
            wording: self.words(50),
        });
        let provisions = provisions.collect();
        let submit = Submit { text: "t".to_owned(), marking: None, language: "en".to_owned(), edition: None, brackets: false, provisions };
        assert!(self.sign(0, submit));
        assert!(self.sign(0, SetBase { act: 2 }));
        for party in 1..PARTIES {
            let code = self.delegates[party * 5].party.clone();
            assert!(self.sign(party * 5, Join { act: 3, party: code }));
        }
    }

    fn words(&mut self, count: usize) -> String {
        // Each place has a different word, so that brackets do not run together.
        let words: Vec<String> = (0..count)
            .map(|k| if k % 5 == 0 { format!("w{}", self.dice.next(9999)) } else { WORDS[self.dice.next(24)].to_owned() })
            .collect();
        words.join(" ") + "."
    }

    /// Proposes one more bracket, or a rival in an existing one.
    pub fn propose(&mut self) {
        let who = self.dice.next(PARTIES) * 5 + 1 + self.dice.next(3);
        let living = &self.state.table.texts["t"];
        let standing = &living.base[self.dice.next(PROVISIONS)];
        let mut words: Vec<&str> = standing.provision.wording.split(' ').collect();
        let at = self.dice.next(words.len());
        let new = format!("n{}", self.acts.len());
        words[at] = &new;
        let change = ChangeBody::Reword { id: standing.id().to_owned(), wording: words.join(" ") };
        let edition = living.edition;
        let propose = Propose {
            text: "t".to_owned(),
            edition,
            changes: vec![change],
            with: BTreeSet::new(),
            reason: None,
            origin: Vec::new(),
        };
        self.sign(who, propose);
    }

    fn choice(&mut self) -> Option<Choice> {
        let living = &self.state.table.texts["t"];
        let open = living.brackets(living.base[self.dice.next(PROVISIONS)].id());
        let bracket = open.get(self.dice.next(open.len().max(1)))?;
        Some(bracket.choice("t", self.dice.next(bracket.alternatives.len())))
    }

    /// Signs one act as delegates of long talks would.
    pub fn act(&mut self) {
        let who = self.dice.next(PARTIES) * 5 + 1 + self.dice.next(3);
        match self.dice.next(20) {
            0 => self.propose(),
            1..=9 => {
                if let Some(on) = self.choice() {
                    let stance = [Stance::Support, Stance::CanLiveWith, Stance::Oppose][self.dice.next(3)];
                    self.sign(who, Position { on, stance });
                }
            }
            10..=17 => {
                if let Some(item) = self.choice() {
                    self.sign(who, Accept { items: vec![item], provided: Vec::new() });
                }
            }
            18 => {
                let id = format!("p{}", 1 + self.dice.next(PROVISIONS));
                let provisions = BTreeSet::from([id]);
                let kind = ReservationKind::Scrutiny;
                self.sign(who, Reserve { text: "t".to_owned(), provisions, kind, reason: None });
            }
            _ => {
                let act = self.dice.next(self.acts.len()) as u64 + 1;
                self.sign(who, TakeBack { act });
            }
        }
    }

    /// Returns the number of open brackets.
    pub fn brackets(&self) -> usize {
        self.state.table.texts["t"].all_brackets().count()
    }
}

/// Returns the memory of this process, now and at most.
pub fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let found = status.lines().find_map(|l| l.strip_prefix(name)?.split_whitespace().next()?.parse::<u64>().ok());
        found.map_or("?".to_owned(), |kb| format!("{} MB", kb / 1024))
    };
    format!("{} now, {} at most", line("VmRSS:"), line("VmHWM:"))
}
