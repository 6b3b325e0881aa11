//! Badges: what a browser carries once somebody has come in. The browser has 256 random bits in a cookie; the shelf
//! has their hash, and the signing key encrypted under them.

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

/// How many badges one credential has at most; the oldest goes.
const BADGES: usize = 20;

/// A badge as it may be shown to whom it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// By which it is named where one signs it out.
    pub id: String,
    /// In whose name.
    pub credential: String,
    /// How that person came in.
    pub how: What,
    /// When.
    pub since: Moment,
    /// The last step that was noted, to an hour.
    pub last: Moment,
    /// When it lapses if nothing is done.
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

/// Somebody who has just come in.
#[derive(Debug)]
pub struct Admitted {
    /// For the cookie, and nowhere else.
    pub cookie: Zeroizing<String>,
    /// Who, as at every later step.
    pub guest: Guest,
}

/// Somebody who is inside.
#[derive(Clone, Debug)]
pub struct Guest {
    badge: Badge,
    token: Token,
    sealed: Sealed,
}

impl Guest {
    /// The credential in whose name.
    pub fn credential(&self) -> &str {
        &self.badge.credential
    }

    /// The badge.
    pub fn badge(&self) -> &Badge {
        &self.badge
    }

    /// The code that every form of this badge carries.
    pub fn form_code(&self) -> String {
        let code = self.mac().finalize().into_bytes();
        base16ct::lower::encode_string(&code)
    }

    /// Whether a form carries the code of this badge, compared in constant time.
    ///
    /// # Errors
    /// [`DoorError::Forged`] where it does not.
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

    /// The key with which this person signs.
    ///
    /// # Errors
    /// When what is kept of the badge was altered.
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

    /// Who comes with a cookie.
    ///
    /// # Errors
    /// When the badge lapsed, was signed out or never was; when its credential was taken back or has another key.
    pub fn admit(&self, session: &Session, cookie: &str, now: Moment) -> Result<Guest, DoorError> {
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

    /// Whether a step of a guest is to be noted with [`Door::note_step`]: a twelfth of the idle time has passed.
    pub fn worth_noting(&self, guest: &Guest, now: Moment) -> bool {
        let passed = now.seconds().saturating_sub(guest.badge.last.seconds());
        passed >= u64::from(self.terms.idle) * 300
    }

    /// Notes that a guest is still there.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn note_step(&self, session: &mut Session, guest: &Guest, now: Moment) -> Result<(), DoorError> {
        // One that was signed out meanwhile stays so.
        let Some(mut kept) = shelf::get::<Kept>(session, BADGE, &guest.badge.id)? else { return Ok(()) };
        kept.last = kept.last.max(now);
        shelf::write(session, &[shelf::put(BADGE, &guest.badge.id, &kept)])
    }

    /// Gives a badge to whoever holds a key of these talks.
    ///
    /// # Errors
    /// When the key is of no credential that holds, or it could not be written.
    pub fn seat(&self, session: &mut Session, key: &SecretKey, now: Moment) -> Result<Admitted, DoorError> {
        let name = holder(session.state(), key)?.name.clone();
        self.give_badge(session, &name, key, What::Key, Vec::new(), now)
    }

    /// Gives a badge, and writes what belongs to it in the same step.
    pub(crate) fn give_badge(
        &self,
        session: &mut Session,
        credential: &str,
        key: &SecretKey,
        how: What,
        mut items: Vec<Shelved>,
        now: Moment,
    ) -> Result<Admitted, DoorError> {
        let token = Token::draw()?;
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
        let mut all = shelf::all::<Kept>(session, BADGE)?;
        all.retain(|(id, kept)| kept.credential == credential && now < self.shown(id, kept).lapses);
        Ok(all)
    }

    /// Taking away all badges of a credential.
    pub(crate) fn without_badges(
        &self,
        session: &Session,
        credential: &str,
        now: Moment,
    ) -> Result<Vec<Shelved>, DoorError> {
        let all = self.kept_badges(session, credential, now)?;
        Ok(all.iter().map(|(id, _)| shelf::remove(BADGE, id)).collect())
    }

    /// The badges of a guest's credential, the latest first.
    ///
    /// # Errors
    /// When they could not be read.
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
    /// When it could not be written.
    pub fn sign_out(&self, session: &mut Session, guest: &Guest, now: Moment) -> Result<(), DoorError> {
        let id = guest.badge.id.clone();
        self.sign_out_badge(session, guest, &id, now).map(drop)
    }

    /// Signs one badge of a guest's credential out; whether there was one of that name.
    ///
    /// # Errors
    /// When it could not be written.
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

    /// Signs all badges of a guest's credential out, this one too; how many there were.
    ///
    /// # Errors
    /// When it could not be written.
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

    /// The badges that have lapsed or whose credential holds no more.
    pub(crate) fn spent_badges(&self, session: &Session, now: Moment) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, BADGE)?;
        let spent = all.iter().filter(|(id, kept)| {
            now >= self.shown(id, kept).lapses || !signs(session.state(), &kept.credential, &kept.sealed.key)
        });
        Ok(spent.map(|(id, _)| shelf::remove(BADGE, id)).collect())
    }
}
