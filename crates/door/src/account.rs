//! Accounts: a credential's key encrypted under the password that its holder chose. Each operation
//! has three steps: look-up, work without access to the record, and writing.

use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_store::Shelved;
use paraph_talks::Moment;
use serde::{Deserialize, Serialize};

use crate::badge::{Admitted, Guest};
use crate::door::{Door, signs};
use crate::error::DoorError;
use crate::pace::Whence;
use crate::password::{Cost, Password, Stretch};
use crate::shelf::{self, ACCOUNT, LINK};
use crate::token::Sealed;
use crate::visit::What;

/// An account on the shelf.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    /// Time at which its password was chosen.
    pub since: Moment,
    pub stretch: Stretch,
    pub sealed: Sealed,
}

/// A name given at the door, with the account that its password opens, or a decoy that no password
/// opens.
#[derive(Debug)]
pub struct Knock {
    name: String,
    /// Under what the attempt was counted.
    counted: String,
    known: bool,
    stretch: Stretch,
    sealed: Sealed,
}

/// A key that was opened at the door.
#[derive(Debug)]
pub struct Opened {
    pub(crate) credential: String,
    pub(crate) key: SecretKey,
    pub(crate) how: What,
    /// Changes to write about the means by which it was opened.
    pub(crate) used: Vec<Shelved>,
}

/// A chosen password, and the key encrypted under it.
#[derive(Debug)]
pub struct Chosen {
    credential: String,
    key: SecretKey,
    account: (Stretch, Sealed),
    /// Link used to choose it; `None` if an earlier password was known.
    link: Option<String>,
    used: Vec<Shelved>,
}

/// Encrypts a key under a password. This is the step that takes work.
pub(crate) fn under(
    password: &Password,
    credential: &str,
    key: SecretKey,
    cost: Cost,
    link: Option<String>,
) -> Result<Chosen, DoorError> {
    let stretch = Stretch::draw(cost)?;
    let token = stretch.key(password).ok_or_else(|| DoorError::Damaged(credential.to_owned()))?;
    let sealed = token.seal(credential, &key)?;
    Ok(Chosen { credential: credential.to_owned(), key, account: (stretch, sealed), link, used: Vec::new() })
}

impl Opened {
    /// Returns the credential.
    pub fn credential(&self) -> &str {
        &self.credential
    }
}

impl Door {
    /// Looks up a name given at the door, and counts the attempt. First of three steps.
    ///
    /// # Errors
    /// Returns an error if the name was tried too often from there, but never because it is unknown.
    pub fn knock(
        &self,
        session: &Session,
        name: &str,
        whence: Whence<'_>,
        now: Moment,
    ) -> Result<Knock, DoorError> {
        let (name, now) = (name.trim(), self.time(session, now)?);
        let counted = self.memory().names.count(name, whence, self.terms.names, now);
        let counted = counted.map_err(|again| DoorError::TooOften { again })?;
        let kept = match shelf::get::<Kept>(session, ACCOUNT, name) {
            Err(DoorError::Damaged(_)) => None,
            other => other?,
        };
        let sound = kept.filter(|kept| kept.stretch.sound());
        let known = sound.is_some();
        let (stretch, sealed) = sound.map_or_else(|| self.decoy.clone(), |kept| (kept.stretch, kept.sealed));
        Ok(Knock { name: name.to_owned(), counted, known, stretch, sealed })
    }

    /// Tries a password. Second of three steps: takes the work, needs no record, and is the same
    /// for every name.
    ///
    /// # Errors
    /// Returns [`DoorError::NotAdmitted`] if the password does not open the key, or there is no
    /// key.
    pub fn open(&self, knock: &Knock, password: &Password, now: Moment) -> Result<Opened, DoorError> {
        let token = knock.stretch.key(password).ok_or(DoorError::NotAdmitted)?;
        match token.open(&knock.name, &knock.sealed).filter(|_| knock.known) {
            Some(key) => {
                self.memory().names.succeeded(&knock.name, &knock.counted);
                Ok(Opened { credential: knock.name.clone(), key, how: What::Password, used: Vec::new() })
            }
            None => {
                if knock.known {
                    self.remember_refused(&knock.name, now);
                }
                Err(DoorError::NotAdmitted)
            }
        }
    }

    /// Admits a person whose key was opened. Third of three steps: writes the badge.
    ///
    /// # Errors
    /// Returns an error if the credential was taken back or now has another key, or if writing
    /// failed.
    pub fn come_in(&self, session: &mut Session, opened: Opened, now: Moment) -> Result<Admitted, DoorError> {
        if !signs(session.state(), &opened.credential, &opened.key.public()) {
            return Err(DoorError::Shut(opened.credential));
        }
        self.give_badge(session, &opened.credential, &opened.key, opened.how, opened.used, now)
    }

    /// Encrypts a key that was opened by the old password or a passkey under a new password. Takes
    /// the work, and needs no record.
    ///
    /// # Errors
    /// Returns an error if the system provides no randomness.
    pub fn choose(&self, opened: Opened, password: &Password) -> Result<Chosen, DoorError> {
        let chosen = under(password, &opened.credential, opened.key, self.terms.cost, None)?;
        Ok(Chosen { used: opened.used, ..chosen })
    }

    /// Writes the chosen password, and admits its holder. Revokes all earlier badges. If a link was
    /// used, also revokes all passkeys and uses up the link.
    ///
    /// # Errors
    /// Returns an error if the link was used or taken back meanwhile, if the credential was taken
    /// back or now has another key, or if writing failed.
    pub fn settle(&self, session: &mut Session, chosen: Chosen, now: Moment) -> Result<Admitted, DoorError> {
        let now = self.time(session, now)?;
        let Chosen { credential, key, account: (stretch, sealed), link, used } = chosen;
        if !signs(session.state(), &credential, &key.public()) {
            return Err(DoorError::Shut(credential));
        }
        let mut items = self.without_badges(session, &credential, now)?;
        items.extend(used);
        let how = if link.is_some() { What::Link } else { What::PasswordChanged };
        if let Some(link) = link {
            self.still_open(session, &link, now)?;
            items.push(shelf::remove(LINK, &link));
            items.extend(self.without_passkeys(session, &credential)?);
        }
        items.push(shelf::put(ACCOUNT, &credential, &Kept { since: now, stretch, sealed }));
        self.give_badge(session, &credential, &key, how, items, now)
    }

    /// Returns the time at which a guest's password was chosen, if the credential has one.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn password_since(&self, session: &Session, guest: &Guest) -> Result<Option<Moment>, DoorError> {
        Ok(shelf::get::<Kept>(session, ACCOUNT, guest.credential())?.map(|kept| kept.since))
    }

    /// Returns the accounts whose credential is no longer valid, or has another key.
    pub(crate) fn spent_accounts(&self, session: &Session) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, ACCOUNT)?;
        let spent = all.iter().filter(|(name, kept)| !signs(session.state(), name, &kept.sealed.key));
        Ok(spent.map(|(name, _)| shelf::remove(ACCOUNT, name)).collect())
    }
}
