//! Passkeys: the signing key under what a device derives for this room (the PRF extension of Web Authentication). The
//! node keeps what the device signs with, and the key encrypted; without the device neither opens anything.
//!
//! A passkey is kept only once it has opened something: it is made, then used at once.

use paraph_node::Session;
use paraph_record::hash;
use paraph_store::{Shelved, Store};
use paraph_talks::{Moment, say};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::account::Opened;
use crate::badge::Guest;
use crate::challenge::{ANSWER, Asked};
use crate::door::{Door, signs};
use crate::error::DoorError;
use crate::shelf::{self, PASSKEY};
use crate::token::{Sealed, Token};
use crate::visit::{Visit, What};
use crate::webauthn::{Answer, Site, encode};

/// How many passkeys one credential has at most.
const PASSKEYS: usize = 10;
/// How long a passkey's name may be.
const LABEL: usize = 60;

/// A passkey as it may be shown to whom it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// By which it is named where it is taken away.
    pub id: String,
    /// What its owner calls it.
    pub label: String,
    /// When it was added.
    pub made: Moment,
    /// When it was last used.
    pub last: Moment,
}

/// A passkey on the shelf, under the id that its device gave it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    credential: String,
    label: String,
    #[serde(with = "crate::token::base64")]
    point: Vec<u8>,
    count: u32,
    made: Moment,
    last: Moment,
    sealed: Sealed,
}

/// How a credential of these talks is called among the passkeys of a device.
fn user(session: &Session, credential: &str) -> [u8; 32] {
    *hash("paraph.door.user/1", format!("{}\n{credential}", talks(session)).as_bytes()).as_bytes()
}

fn talks(session: &Session) -> String {
    session.store().chain().talks().map(|talks| talks.to_string()).unwrap_or_default()
}

/// From what devices derive their keys for these talks. It is no secret: each passkey derives another key from it.
fn derive(session: &Session) -> Value {
    let salt = hash("paraph.door.prf/1", talks(session).as_bytes());
    json!({"prf": {"eval": {"first": encode(salt.as_bytes())}}})
}

fn lapsed() -> DoorError {
    DoorError::Passkey(say!(
        "answer-came-too-late-came-twice",
        "the answer came too late, was sent twice, or belongs to another room"
    ))
}

impl Door {
    /// Begins to add a passkey for a guest: the options for `navigator.credentials.create`, as
    /// `PublicKeyCredential.parseCreationOptionsFromJSON` reads them.
    ///
    /// # Errors
    /// When there are ten already, or the system gives no randomness.
    pub fn make_passkey(
        &self,
        session: &Session,
        guest: &Guest,
        site: &Site,
        now: Moment,
    ) -> Result<Value, DoorError> {
        let own = self.kept_passkeys(session, guest.credential())?;
        if own.len() >= PASSKEYS {
            let what = say!(
                "account-already-passkeys-remove-one",
                "the account already has {most} passkeys; remove one first",
                most = PASSKEYS
            );
            return Err(DoorError::Passkey(what));
        }
        let asked = Asked::Make(guest.credential().to_owned());
        let challenge = self.memory().challenges.give(asked, now)?;
        let exclude: Vec<Value> = own.iter().map(|(id, _)| json!({"type": "public-key", "id": id})).collect();
        Ok(json!({
            "rp": {"id": site.id, "name": site.name},
            "user": {
                "id": encode(&user(session, guest.credential())),
                "name": guest.credential(),
                "displayName": guest.credential(),
            },
            "challenge": challenge,
            "pubKeyCredParams": [{"type": "public-key", "alg": -7}],
            "timeout": ANSWER * 1000,
            "excludeCredentials": exclude,
            "authenticatorSelection": {
                "residentKey": "required",
                "requireResidentKey": true,
                "userVerification": "required",
            },
            "attestation": "none",
            "extensions": derive(session),
        }))
    }

    /// The new passkey, as `toJSON()` of what the browser made; gives the options for `navigator.credentials.get`,
    /// by which it proves at once that it opens something.
    ///
    /// # Errors
    /// When the answer is not of this guest, site and challenge; [`DoorError::NoPrf`] where its device derives no
    /// keys.
    pub fn passkey_made(
        &self,
        session: &Session,
        guest: &Guest,
        site: &Site,
        answer: &str,
        label: &str,
        now: Moment,
    ) -> Result<Value, DoorError> {
        let answer = Answer::parse(answer).ok_or_else(lapsed)?;
        let challenge = answer.challenge().ok_or_else(lapsed)?;
        let Some(Asked::Make(credential)) = self.memory().challenges.take(&challenge, now) else {
            return Err(lapsed());
        };
        let made = answer.made(site, &challenge).filter(|_| credential == guest.credential());
        let made = made.ok_or_else(lapsed)?;
        if !answer.derives() {
            return Err(DoorError::NoPrf);
        }
        let id = encode(&made.id);
        let label = label.trim().chars().filter(|c| !c.is_control()).take(LABEL).collect();
        let asked = Asked::Prove { credential, label, made };
        let challenge = self.memory().challenges.give(asked, now)?;
        let mut options = asking(session, site, &challenge);
        options["allowCredentials"] = json!([{"type": "public-key", "id": id}]);
        Ok(options)
    }

    /// The new passkey has proved itself: keeps it.
    ///
    /// # Errors
    /// When the answer is not of this guest, site and challenge; [`DoorError::NoPrf`] where its device derived no
    /// key; when it could not be written.
    pub fn keep_passkey(
        &self,
        session: &mut Session,
        guest: &Guest,
        site: &Site,
        answer: &str,
        now: Moment,
    ) -> Result<Passkey, DoorError> {
        let answer = Answer::parse(answer).ok_or_else(lapsed)?;
        let challenge = answer.challenge().ok_or_else(lapsed)?;
        let asked = self.memory().challenges.take(&challenge, now);
        let Some(Asked::Prove { credential, label, made }) = asked else { return Err(lapsed()) };
        let own = credential == guest.credential() && answer.id().as_ref() == Some(&made.id);
        let count = answer.signed(site, &challenge, &made.point).filter(|_| own).ok_or_else(lapsed)?;
        let token = Token::of(*answer.secret().ok_or(DoorError::NoPrf)?);
        let id = encode(&made.id);
        if session.store().shelved(PASSKEY, &id)?.is_some() {
            return Err(lapsed());
        }
        let sealed = token.seal(&credential, &guest.key()?)?;
        let label = if label.is_empty() { now.to_string() } else { label };
        let point = made.point.to_vec();
        let kept = Kept { credential: credential.clone(), label, point, count, made: now, last: now, sealed };
        let visit = Visit { at: now, credential, what: What::PasskeyAdded };
        self.write(session, vec![shelf::put(PASSKEY, &id, &kept)], Some(visit))?;
        Ok(shown(&id, kept))
    }

    /// Somebody wants to come in by passkey: the options for `navigator.credentials.get`. They are the same for
    /// everybody; the device knows who it is.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn ask_passkey(&self, session: &Session, site: &Site, now: Moment) -> Result<Value, DoorError> {
        let challenge = self.memory().challenges.give(Asked::SignIn, now)?;
        Ok(asking(session, site, &challenge))
    }

    /// The answer of a passkey, as `toJSON()` of what the browser got. What it opens goes on to [`Door::come_in`].
    ///
    /// # Errors
    /// [`DoorError::NotAdmitted`] where it opens nothing, whyever; [`DoorError::NoPrf`] where the device is the right
    /// one and derived no key.
    pub fn open_by_passkey(
        &self,
        session: &Session,
        site: &Site,
        answer: &str,
        now: Moment,
    ) -> Result<Opened, DoorError> {
        let answer = Answer::parse(answer).ok_or(DoorError::NotAdmitted)?;
        let challenge = answer.challenge().ok_or(DoorError::NotAdmitted)?;
        let Some(Asked::SignIn) = self.memory().challenges.take(&challenge, now) else {
            return Err(lapsed());
        };
        let id = encode(&answer.id().ok_or(DoorError::NotAdmitted)?);
        let found = match shelf::get::<Kept>(session, PASSKEY, &id) {
            Err(DoorError::Damaged(_)) => None,
            other => other?,
        };
        let mut kept = found.ok_or(DoorError::NotAdmitted)?;
        let refused = |error: DoorError| {
            self.remember_refused(&kept.credential, now);
            error
        };
        let of = answer.user().is_none_or(|named| named == user(session, &kept.credential));
        let count = answer.signed(site, &challenge, &kept.point).filter(|_| of);
        let count = count.ok_or(DoorError::NotAdmitted).map_err(refused)?;
        // A device that counts counts upwards: one that does not was copied.
        if (count > 0 || kept.count > 0) && count <= kept.count {
            return Err(refused(DoorError::NotAdmitted));
        }
        let token = Token::of(*answer.secret().ok_or(DoorError::NoPrf).map_err(refused)?);
        let key = token.open(&kept.credential, &kept.sealed);
        let key = key.ok_or(DoorError::NotAdmitted).map_err(refused)?;
        (kept.count, kept.last) = (count, now);
        let credential = kept.credential.clone();
        let used = vec![shelf::put(PASSKEY, &id, &kept)];
        Ok(Opened { credential, key, how: What::Passkey, used })
    }

    fn kept_passkeys(&self, session: &Session, credential: &str) -> Result<Vec<(String, Kept)>, DoorError> {
        let mut all = shelf::all::<Kept>(session, PASSKEY)?;
        all.retain(|(_, kept)| kept.credential == credential);
        Ok(all)
    }

    /// A guest's passkeys, by when they were added.
    ///
    /// # Errors
    /// When they could not be read.
    pub fn passkeys(&self, session: &Session, guest: &Guest) -> Result<Vec<Passkey>, DoorError> {
        let all = self.kept_passkeys(session, guest.credential())?;
        let mut found: Vec<Passkey> = all.into_iter().map(|(id, kept)| shown(&id, kept)).collect();
        found.sort_by_key(|passkey| passkey.made);
        Ok(found)
    }

    /// Takes one of a guest's passkeys away; whether there was one of that name.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn remove_passkey(
        &self,
        session: &mut Session,
        guest: &Guest,
        id: &str,
        now: Moment,
    ) -> Result<bool, DoorError> {
        let own = self.kept_passkeys(session, guest.credential())?.iter().any(|(own, _)| own == id);
        if own {
            let visit =
                Visit { at: now, credential: guest.credential().to_owned(), what: What::PasskeyRemoved };
            self.write(session, vec![shelf::remove(PASSKEY, id)], Some(visit))?;
        }
        Ok(own)
    }

    /// Taking away all passkeys of a credential.
    pub(crate) fn without_passkeys(
        &self,
        session: &Session,
        credential: &str,
    ) -> Result<Vec<Shelved>, DoorError> {
        let all = self.kept_passkeys(session, credential)?;
        Ok(all.iter().map(|(id, _)| shelf::remove(PASSKEY, id)).collect())
    }

    /// The passkeys whose credential holds no more, or has another key.
    pub(crate) fn spent_passkeys(&self, session: &Session) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, PASSKEY)?;
        let spent =
            all.iter().filter(|(_, kept)| !signs(session.state(), &kept.credential, &kept.sealed.key));
        Ok(spent.map(|(id, _)| shelf::remove(PASSKEY, id)).collect())
    }
}

fn shown(id: &str, kept: Kept) -> Passkey {
    Passkey { id: id.to_owned(), label: kept.label, made: kept.made, last: kept.last }
}

fn asking(session: &Session, site: &Site, challenge: &str) -> Value {
    json!({
        "challenge": challenge,
        "rpId": site.id,
        "timeout": ANSWER * 1000,
        "userVerification": "required",
        "extensions": derive(session),
    })
}
