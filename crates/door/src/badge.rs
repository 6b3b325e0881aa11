//! Badges: what a browser carries after sign-in. The browser has 256 random bits in a cookie; the
//! shelf has their hash, and the signing key encrypted under them.

use hmac::{Hmac, KeyInit, Mac};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_store::Shelved;
use paraph_talks::Moment;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::door::{Door, holder, signs};
use crate::error::DoorError;
use crate::shelf::{self, BADGE};
use crate::token::{Heading, Sealed, Token};
use crate::visit::{Visit, What};

/// Maximum number of badges of one credential. A new one replaces the oldest.
const BADGES: usize = 20;

/// A badge, in the form that its owner may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// Identifier for signing it out.
    pub id: String,
    /// Credential of its holder.
    pub credential: String,
    /// Way in which its holder signed in.
    pub how: What,
    /// Time of sign-in.
    pub since: Moment,
    /// Last step that was noted, to the hour.
    pub last: Moment,
    /// Time at which it lapses if nothing is done.
    pub lapses: Moment,
}

/// A badge on the shelf.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    credential: String,
    how: What,
    since: Moment,
    last: Moment,
    sealed: Sealed,
}

/// A person who has just signed in.
#[derive(Debug)]
pub struct Admitted {
    /// Value of the cookie, for nothing else.
    pub cookie: Zeroizing<String>,
    /// The guest, as in every later request.
    pub guest: Guest,
}

/// A person who is signed in.
#[derive(Clone, Debug)]
pub struct Guest {
    badge: Badge,
    token: Token,
    sealed: Sealed,
}

impl Guest {
    /// Returns the credential of the guest.
    pub fn credential(&self) -> &str {
        &self.badge.credential
    }

    /// Returns the badge.
    pub fn badge(&self) -> &Badge {
        &self.badge
    }

    /// Returns the code that every form of this badge carries.
    pub fn form_code(&self) -> String {
        let code = self.mac().finalize().into_bytes();
        base16ct::lower::encode_string(&code)
    }

    /// Checks in constant time that a form carries the code of this badge.
    ///
    /// # Errors
    /// Returns [`DoorError::Forged`] if it does not.
    pub fn check_form(&self, code: &str) -> Result<(), DoorError> {
        let mut bytes = [0; 32];
        let read = base16ct::lower::decode(code, &mut bytes).map_err(|_| DoorError::Forged)?.len();
        if read != bytes.len() {
            return Err(DoorError::Forged);
        }
        self.mac().verify_slice(&bytes).map_err(|_| DoorError::Forged)
    }

    fn mac(&self) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.token.bytes())
            .expect("a key of any length will do");
        mac.update(b"paraph.door.form/1");
        mac
    }

    /// Returns this person's signing key.
    ///
    /// # Errors
    /// Returns an error if the stored badge was altered.
    pub fn key(&self) -> Result<SecretKey, DoorError> {
        let opened = self.token.open(&self.badge.credential, &self.sealed);
        opened.ok_or_else(|| DoorError::Damaged("this badge".to_owned()))
    }
}

impl Door {
    fn shown(&self, id: &str, kept: &Kept) -> Badge {
        let lapses = kept.last.plus_hours(self.terms.idle).min(kept.since.plus_hours(self.terms.stay));
        Badge {
            id: id.to_owned(),
            credential: kept.credential.clone(),
            how: kept.how,
            since: kept.since,
            last: kept.last,
            lapses,
        }
    }

    /// Returns the guest for a cookie.
    ///
    /// # Errors
    /// Returns an error if the badge lapsed, was signed out or never existed, or if its credential
    /// was taken back or has another key.
    pub fn admit(&self, session: &Session, cookie: &str, now: Moment) -> Result<Guest, DoorError> {
        let now = self.time(session, now)?;
        let token = Token::parse(cookie).ok_or(DoorError::SignedOut)?;
        let id = token.place(Heading::Badge);
        let kept: Kept = shelf::get(session, BADGE, &id)?.ok_or(DoorError::SignedOut)?;
        let badge = self.shown(&id, &kept);
        if now >= badge.lapses {
            return Err(DoorError::SignedOut);
        }
        if !signs(session.state(), &kept.credential, &kept.sealed.key) {
            return Err(DoorError::Shut(kept.credential));
        }
        Ok(Guest { badge, token, sealed: kept.sealed })
    }

    /// Whether to note a guest's step with [`Door::note_step`]: at least a twelfth of the idle time
    /// has passed.
    pub fn worth_noting(&self, guest: &Guest, now: Moment) -> bool {
        let passed = now.seconds().saturating_sub(guest.badge.last.seconds());
        passed >= u64::from(self.terms.idle) * 300
    }

    /// Notes that a guest is still active.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn note_step(&self, session: &mut Session, guest: &Guest, now: Moment) -> Result<(), DoorError> {
        let now = self.time(session, now)?;
        // A badge that was signed out meanwhile stays signed out.
        let Some(mut kept) = shelf::get::<Kept>(session, BADGE, &guest.badge.id)? else { return Ok(()) };
        kept.last = kept.last.max(now);
        shelf::write(session, &[shelf::put(BADGE, &guest.badge.id, &kept)])
    }

    /// Gives a badge to the holder of a key of these talks.
    ///
    /// # Errors
    /// Returns an error if the key does not belong to a valid credential, or if writing failed.
    pub fn seat(&self, session: &mut Session, key: &SecretKey, now: Moment) -> Result<Admitted, DoorError> {
        let name = holder(session.state(), key)?.name.clone();
        self.give_badge(session, &name, key, What::Key, Vec::new(), now)
    }

    /// Gives a badge, and writes related changes in the same transaction.
    pub(crate) fn give_badge(
        &self,
        session: &mut Session,
        credential: &str,
        key: &SecretKey,
        how: What,
        mut items: Vec<Shelved>,
        now: Moment,
    ) -> Result<Admitted, DoorError> {
        let (now, token) = (self.time(session, now)?, Token::draw()?);
        let sealed = token.seal(credential, key)?;
        let kept = Kept { credential: credential.to_owned(), how, since: now, last: now, sealed };
        let id = token.place(Heading::Badge);
        let mut others = self.kept_badges(session, credential, now)?;
        others.retain(|(id, _)| !items.iter().any(|item| item.kind == BADGE && item.name == *id));
        others.sort_by_key(|(_, kept)| kept.last);
        let surplus = (others.len() + 1).saturating_sub(BADGES);
        items.extend(others.iter().take(surplus).map(|(id, _)| shelf::remove(BADGE, id)));
        items.push(shelf::put(BADGE, &id, &kept));
        let visit = Visit { at: now, credential: credential.to_owned(), what: how };
        self.write(session, items, Some(visit))?;
        let guest = Guest { badge: self.shown(&id, &kept), token, sealed: kept.sealed };
        Ok(Admitted { cookie: guest.token.text(), guest })
    }

    fn kept_badges(
        &self,
        session: &Session,
        credential: &str,
        now: Moment,
    ) -> Result<Vec<(String, Kept)>, DoorError> {
        let now = self.time(session, now)?;
        let mut all = shelf::all::<Kept>(session, BADGE)?;
        all.retain(|(id, kept)| kept.credential == credential && now < self.shown(id, kept).lapses);
        Ok(all)
    }

    /// Adds the removal of all badges of a credential.
    pub(crate) fn without_badges(
        &self,
        session: &Session,
        credential: &str,
        now: Moment,
    ) -> Result<Vec<Shelved>, DoorError> {
        let all = self.kept_badges(session, credential, now)?;
        Ok(all.iter().map(|(id, _)| shelf::remove(BADGE, id)).collect())
    }

    /// Returns the badges of a guest's credential, latest first.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn badges(&self, session: &Session, guest: &Guest, now: Moment) -> Result<Vec<Badge>, DoorError> {
        let all = self.kept_badges(session, guest.credential(), now)?;
        let mut shown: Vec<Badge> = all.iter().map(|(id, kept)| self.shown(id, kept)).collect();
        shown.sort_by_key(|badge| badge.last);
        shown.reverse();
        Ok(shown)
    }

    /// Signs a guest out.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn sign_out(&self, session: &mut Session, guest: &Guest, now: Moment) -> Result<(), DoorError> {
        let id = guest.badge.id.clone();
        self.sign_out_badge(session, guest, &id, now).map(drop)
    }

    /// Signs out one badge of a guest's credential. Returns whether it existed.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn sign_out_badge(
        &self,
        session: &mut Session,
        guest: &Guest,
        id: &str,
        now: Moment,
    ) -> Result<bool, DoorError> {
        let own = self.kept_badges(session, guest.credential(), now)?.iter().any(|(own, _)| own == id);
        if own {
            let visit = Visit { at: now, credential: guest.credential().to_owned(), what: What::SignedOut };
            self.write(session, vec![shelf::remove(BADGE, id)], Some(visit))?;
        }
        Ok(own)
    }

    /// Signs out all badges of a guest's credential, including this one. Returns their number.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn sign_out_everywhere(
        &self,
        session: &mut Session,
        guest: &Guest,
        now: Moment,
    ) -> Result<usize, DoorError> {
        let items = self.without_badges(session, guest.credential(), now)?;
        let (count, what) = (items.len(), What::SignedOutEverywhere);
        self.write(session, items, Some(Visit { at: now, credential: guest.credential().to_owned(), what }))?;
        Ok(count)
    }

    /// Returns the badges that have lapsed, or whose credential is no longer valid.
    pub(crate) fn spent_badges(&self, session: &Session, now: Moment) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, BADGE)?;
        let spent = all.iter().filter(|(id, kept)| {
            now >= self.shown(id, kept).lapses || !signs(session.state(), &kept.credential, &kept.sealed.key)
        });
        Ok(spent.map(|(id, _)| shelf::remove(BADGE, id)).collect())
    }
}
