//! Talks between two delegations, with a door, and a device that makes passkeys.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use base64ct::{Base64UrlUnpadded, Encoding};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use paraph_door::{Admitted, Cost, Door, DoorError, Invited, Password, Site, Terms, Whence};
use paraph_node::{Session, new_key};
use paraph_record::SecretKey;
use paraph_talks::act::{Accredit, Open, Recall, Rekey};
use paraph_talks::{Credential, Moment, Party, PartyCode, Role, Rules, Standing};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const START: u64 = 1_795_000_000;
pub const PASSWORD: &str = "three calm herons by the lake";

pub fn at(seconds: u64) -> Moment {
    Moment::from_seconds(START + seconds).unwrap()
}

pub fn hours(hours: u64) -> Moment {
    at(hours * 3600)
}

pub fn typed(text: &str) -> Password {
    Password::typed(text)
}

pub struct Room {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
    pub session: Session,
    pub door: Door,
    pub head: SecretKey,
    pub delegate: SecretKey,
    pub other: SecretKey,
}

pub fn terms() -> Terms {
    Terms { cost: Cost::Demonstration, ..Terms::default() }
}

fn credential(name: &str, role: Role, key: &SecretKey) -> Credential {
    Credential {
        name: name.to_owned(),
        party: PartyCode::new(name.split('/').next().unwrap()).unwrap(),
        role,
        key: key.public().to_string(),
        may_not: BTreeSet::new(),
    }
}

impl Room {
    pub fn new() -> Room {
        Room::with(terms())
    }

    pub fn with(terms: Terms) -> Room {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.paraph");
        let (head, delegate, other) = (new_key().unwrap(), new_key().unwrap(), new_key().unwrap());
        let party = |code: &str| Party {
            code: PartyCode::new(code).unwrap(),
            name: format!("State {code}"),
            standing: Standing::Party,
        };
        let open = Open {
            title: "Talks".into(),
            parties: vec![party("A"), party("B")],
            credentials: vec![
                credential("A/head", Role::Head, &head),
                credential("A/delegate", Role::Delegate, &delegate),
                credential("B/head", Role::Head, &other),
            ],
            languages: vec!["en".into()],
            keeper: "A/head".into(),
            engine: "paraph/1".into(),
            rules: Rules::default(),
            date: "2026-11-23T09:00:00Z".into(),
        };
        let mut session = Session::create(&path).unwrap();
        session.sign(&head, &open.into()).unwrap();
        Room { folder, path, session, door: Door::new(terms).unwrap(), head, delegate, other }
    }

    pub fn invite(&mut self, now: Moment) -> Invited {
        self.door.invite(&mut self.session, &self.head, "A/delegate", &self.delegate, now).unwrap()
    }

    pub fn enter(&mut self, invited: &Invited, password: &str, now: Moment) -> Result<Admitted, DoorError> {
        let found = self.door.link(&self.session, token(invited), now)?;
        let chosen = self.door.choose_by_link(&found, &Password::chosen(password)?)?;
        self.door.settle(&mut self.session, chosen, now)
    }

    /// Makes an account for the delegate of A, and a first badge.
    pub fn account(&mut self, now: Moment) -> Admitted {
        let invited = self.invite(now);
        self.enter(&invited, PASSWORD, now).unwrap()
    }

    pub fn sign_in(&mut self, name: &str, password: &str, now: Moment) -> Result<Admitted, DoorError> {
        self.sign_in_from("192.0.2.1", name, password, now)
    }

    pub fn sign_in_from(
        &mut self,
        address: &str,
        name: &str,
        password: &str,
        now: Moment,
    ) -> Result<Admitted, DoorError> {
        let knock = self.door.knock(&self.session, name, Whence::Address(address), now)?;
        let opened = self.door.open(&knock, &typed(password), now)?;
        self.door.come_in(&mut self.session, opened, now)
    }

    pub fn recall(&mut self, name: &str) {
        self.session.sign(&self.head, &Recall { credential: name.to_owned(), as_of: None }.into()).unwrap();
    }

    pub fn rekey(&mut self, name: &str, key: &SecretKey) {
        let act = Rekey { credential: name.to_owned(), key: key.public().to_string(), proof: None };
        self.session.sign(&self.head, &act.into()).unwrap();
    }

    pub fn accredit(&mut self, name: &str, role: Role, key: &SecretKey) {
        let act = Accredit { credential: credential(name, role, key) };
        self.session.sign(&self.head, &act.into()).unwrap();
    }

    /// Returns all bytes of the file and of the files that SQLite keeps beside it.
    pub fn bytes(&self) -> Vec<u8> {
        let beside = |end: &str| {
            let mut name = self.path.as_os_str().to_owned();
            name.push(end);
            std::fs::read(name).unwrap_or_default()
        };
        ["", "-wal"].iter().flat_map(|end| beside(end)).collect()
    }
}

pub fn token(invited: &Invited) -> &str {
    invited.path.strip_prefix("/enter/").unwrap()
}

pub fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

pub fn site() -> Site {
    Site { id: "localhost".into(), origin: "http://localhost:7428".into(), name: "Paraph".into() }
}

/// A device that makes passkeys as the specifications require. Tests can make it lie.
pub struct Device {
    pub key: SigningKey,
    pub id: Vec<u8>,
    pub count: u32,
    pub seed: [u8; 32],
    pub prf: bool,
    pub flags: u8,
    pub origin: String,
    pub user: String,
}

pub fn b64(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

impl Device {
    pub fn new(seed: u8) -> Device {
        Device {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: vec![seed; 20],
            count: 0,
            seed: [seed; 32],
            prf: true,
            flags: 0b101,
            origin: site().origin,
            user: String::new(),
        }
    }

    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({"type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false})
            .to_string()
            .into_bytes()
    }

    fn said(&mut self, host: &str, more: u8) -> Vec<u8> {
        self.count += 1;
        let mut said = Sha256::digest(host.as_bytes()).to_vec();
        said.push(self.flags | more);
        said.extend(self.count.to_be_bytes());
        said
    }

    fn derived(&self, options: &Value) -> Value {
        if !self.prf {
            return json!({});
        }
        let salt = options["extensions"]["prf"]["eval"]["first"].as_str().unwrap();
        let derived = Sha256::new().chain_update(self.seed).chain_update(salt).finalize();
        json!({"prf": {"enabled": true, "results": {"first": b64(&derived)}}})
    }

    pub fn create(&mut self, options: &Value) -> String {
        self.user = options["user"]["id"].as_str().unwrap().to_owned();
        let mut said = self.said(options["rp"]["id"].as_str().unwrap(), 0b0100_0000);
        said.extend([0; 16]);
        said.extend((self.id.len() as u16).to_be_bytes());
        said.extend(&self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        said.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20]);
        said.extend(&point.as_bytes()[1..33]);
        said.extend([0x22, 0x58, 0x20]);
        said.extend(&point.as_bytes()[33..]);
        json!({
            "id": b64(&self.id), "rawId": b64(&self.id), "type": "public-key",
            "response": {
                "clientDataJSON": b64(&self.client("webauthn.create", options)),
                "authenticatorData": b64(&said),
            },
            "clientExtensionResults": self.derived(options),
        })
        .to_string()
    }

    pub fn get(&mut self, options: &Value) -> String {
        let said = self.said(options["rpId"].as_str().unwrap(), 0);
        let client = self.client("webauthn.get", options);
        let signed = [said.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": b64(&self.id), "rawId": b64(&self.id), "type": "public-key",
            "response": {
                "clientDataJSON": b64(&client),
                "authenticatorData": b64(&said),
                "signature": b64(signature.to_der().as_bytes()),
                "userHandle": if self.user.is_empty() { Value::Null } else { json!(self.user) },
            },
            "clientExtensionResults": self.derived(options),
        })
        .to_string()
    }
}
