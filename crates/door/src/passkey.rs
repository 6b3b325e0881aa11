//! Passkeys: the signing key encrypted under a secret that a device derives for this room (the PRF
//! extension of Web Authentication). The node keeps the device's public key and the encrypted
//! signing key; without the device neither opens anything.
//!
//! A passkey is made, then used at once, and kept only if that use succeeds.

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

/// Maximum number of passkeys of one credential.
const PASSKEYS: usize = 10;
/// Maximum length of a passkey's name.
const LABEL: usize = 60;

/// A passkey, in the form that its owner may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passkey {
    /// Identifier for removing it.
    pub id: String,
    /// Name given by its owner.
    pub label: String,
    /// Time at which it was added.
    pub made: Moment,
    /// Time at which it was last used.
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

/// Returns the user id of a credential of these talks among the passkeys of a device.
fn user(session: &Session, credential: &str) -> [u8; 32] {
    *hash("paraph.door.user/1", format!("{}\n{credential}", talks(session)).as_bytes()).as_bytes()
}

fn talks(session: &Session) -> String {
    session.store().chain().talks().map(|talks| talks.to_string()).unwrap_or_default()
}

/// Returns the input from which devices derive their keys for these talks. It is not secret,
/// because each passkey derives a different key from it.
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
    /// Starts adding a passkey for a guest. Returns the options for `navigator.credentials.create`,
    /// in the form that `PublicKeyCredential.parseCreationOptionsFromJSON` reads.
    ///
    /// # Errors
    /// Returns an error if there are ten passkeys already, or if the system provides no randomness.
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

    /// Receives the new passkey, as `toJSON()` of the browser's answer. Returns the options for
    /// `navigator.credentials.get`, by which the passkey immediately proves that it works.
    ///
    /// # Errors
    /// Returns an error if the answer does not match this guest, site and challenge, and
    /// [`DoorError::NoPrf`] if its device does not derive keys.
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

    /// Keeps the new passkey after its proof.
    ///
    /// # Errors
    /// Returns an error if the answer does not match this guest, site and challenge, or if writing
    /// failed, and [`DoorError::NoPrf`] if its device did not derive a key.
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

    /// Starts signing in by passkey. Returns the options for `navigator.credentials.get`, which are
    /// the same for everyone; the device knows its owner.
    ///
    /// # Errors
    /// Returns an error if the system provides no randomness.
    pub fn ask_passkey(&self, session: &Session, site: &Site, now: Moment) -> Result<Value, DoorError> {
        let challenge = self.memory().challenges.give(Asked::SignIn, now)?;
        Ok(asking(session, site, &challenge))
    }

    /// Opens a key with the answer of a passkey, as `toJSON()` of the browser's answer. The result
    /// goes to [`Door::come_in`].
    ///
    /// # Errors
    /// Returns [`DoorError::NotAdmitted`] if it opens nothing for any reason, and
    /// [`DoorError::NoPrf`] if the device is the right one but did not derive a key.
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
        // A device's counter only increases. If it does not, the passkey was copied.
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

    /// Returns a guest's passkeys in the order in which they were added.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn passkeys(&self, session: &Session, guest: &Guest) -> Result<Vec<Passkey>, DoorError> {
        let all = self.kept_passkeys(session, guest.credential())?;
        let mut found: Vec<Passkey> = all.into_iter().map(|(id, kept)| shown(&id, kept)).collect();
        found.sort_by_key(|passkey| passkey.made);
        Ok(found)
    }

    /// Removes one of a guest's passkeys. Returns whether it existed.
    ///
    /// # Errors
    /// Returns an error if writing failed.
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

    /// Adds the removal of all passkeys of a credential.
    pub(crate) fn without_passkeys(
        &self,
        session: &Session,
        credential: &str,
    ) -> Result<Vec<Shelved>, DoorError> {
        let all = self.kept_passkeys(session, credential)?;
        Ok(all.iter().map(|(id, _)| shelf::remove(PASSKEY, id)).collect())
    }

    /// Returns the passkeys whose credential is no longer valid, or has another key.
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
