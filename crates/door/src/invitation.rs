//! Invitations: one-time links by which the head of a delegation admits its people. Only the link
//! contains the token; the shelf has its hash, and the delegate's key encrypted under it.

use std::collections::BTreeSet;

use paraph_node::{Session, new_key};
use paraph_record::{PublicKey, SecretKey};
use paraph_store::Shelved;
use paraph_talks::act::{Accredit, Act, Rekey};
use paraph_talks::{Credential, Moment, Role, State, say};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::account::{Chosen, under};
use crate::door::{Door, head, holder, signs, standing};
use crate::error::DoorError;
use crate::password::Password;
use crate::shelf::{self, LINK};
use crate::token::{Heading, Sealed, Token};
use crate::visit::{Visit, What};

/// An invitation, in the form that its head may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Invitation {
    /// Identifier for taking it back. The link cannot be derived from it.
    pub id: String,
    /// Credential that is invited.
    pub credential: String,
    /// Credential that invites.
    pub by: String,
    /// Time at which it was made.
    pub made: Moment,
    /// Time at which it lapses.
    pub lapses: Moment,
}

/// An invitation with its link, which is shown only once.
#[derive(Debug)]
pub struct Invited {
    /// Path to open in a browser, `/enter/...`: a secret until it is used.
    pub path: Zeroizing<String>,
    /// The invitation.
    pub invitation: Invitation,
}

/// A new delegate to accredit with the invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDelegate {
    /// Name of the credential, `A/delegate`.
    pub name: String,
    /// Role of the person in the delegation.
    pub role: Role,
    /// Acts that the credential may not sign although its role may.
    pub may_not: BTreeSet<String>,
}

/// An invitation on the shelf.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    credential: String,
    by: String,
    made: Moment,
    lapses: Moment,
    sealed: Sealed,
}

impl Kept {
    fn shown(&self, id: &str) -> Invitation {
        Invitation {
            id: id.to_owned(),
            credential: self.credential.clone(),
            by: self.by.clone(),
            made: self.made,
            lapses: self.lapses,
        }
    }
}

/// A link that was found, with what it opens.
#[derive(Debug)]
pub struct FoundLink {
    invitation: Invitation,
    token: Token,
    sealed: Sealed,
}

impl FoundLink {
    /// Returns the invitation.
    pub fn invitation(&self) -> &Invitation {
        &self.invitation
    }
}

/// Returns the party of a credential, which need not be accredited yet.
fn of<'a>(state: &'a State, credential: &'a str) -> Option<&'a str> {
    match state.credentials.get(credential) {
        Some(held) => Some(held.credential.party.as_str()),
        None => credential.split_once('/').map(|(party, _)| party),
    }
}

impl Door {
    /// Makes a link for a credential whose key is available: the head's own, or another of its
    /// delegation.
    ///
    /// # Errors
    /// Returns an error if the first key is not that of a head, if the credential is not of its
    /// delegation, or if the second key is not that of the credential.
    pub fn invite(
        &self,
        session: &mut Session,
        by: &SecretKey,
        credential: &str,
        key: &SecretKey,
        now: Moment,
    ) -> Result<Invited, DoorError> {
        let inviting = self.inviting(session, by, credential, Some(key))?;
        if standing(session.state(), credential).is_none() {
            return Err(DoorError::NoCredential(credential.to_owned()));
        }
        if !signs(session.state(), credential, &key.public()) {
            return Err(DoorError::OtherKey(credential.to_owned()));
        }
        self.put_link(session, &inviting, credential, key, now)
    }

    /// Accredits a new delegate under a fresh key, and makes its link.
    ///
    /// # Errors
    /// Returns an error, and makes no link, if the key is not that of a head, if the talks refuse
    /// the accreditation, or if writing failed.
    pub fn invite_new(
        &self,
        session: &mut Session,
        by: &SecretKey,
        new: NewDelegate,
        now: Moment,
    ) -> Result<Invited, DoorError> {
        let inviting = self.inviting(session, by, &new.name, None)?;
        let (key, NewDelegate { name, role, may_not }) = (new_key()?, new);
        let party = holder(session.state(), by)?.party.clone();
        let credential =
            Credential { name: name.clone(), party, role, key: key.public().to_string(), may_not };
        self.with_act(session, by, Accredit { credential }.into(), &inviting, &name, &key, now)
    }

    /// Gives a credential a fresh key, and makes its link, for a person who has lost the password
    /// or whose key is not available. Closes everything that the old key opened.
    ///
    /// # Errors
    /// Same as [`Door::invite_new`].
    pub fn invite_again(
        &self,
        session: &mut Session,
        by: &SecretKey,
        credential: &str,
        now: Moment,
    ) -> Result<Invited, DoorError> {
        let inviting = self.inviting(session, by, credential, None)?;
        let Some(held) = standing(session.state(), credential) else {
            return Err(DoorError::NoCredential(credential.to_owned()));
        };
        let (key, old) = (new_key()?, PublicKey::check(&held.key).ok());
        let proof = old.map(|old| key.prove(credential, &old).to_string());
        let act = Rekey { credential: credential.to_owned(), key: key.public().to_string(), proof };
        self.with_act(session, by, act.into(), &inviting, credential, &key, now)
    }

    /// Writes a link to the shelf and then signs the act that enables it. The link comes first: a
    /// key that the talks know and nobody has would be lost.
    #[expect(clippy::too_many_arguments, reason = "one step of two callers")]
    fn with_act(
        &self,
        session: &mut Session,
        by: &SecretKey,
        act: Act,
        inviting: &str,
        credential: &str,
        key: &SecretKey,
        now: Moment,
    ) -> Result<Invited, DoorError> {
        let invited = self.put_link(session, inviting, credential, key, now)?;
        if let Err(refused) = session.sign(by, &act) {
            shelf::write(session, &[shelf::remove(LINK, &invited.invitation.id)])?;
            return Err(refused.into());
        }
        Ok(invited)
    }

    /// Returns the credential that invites: the head of the delegation, or the holder of this very key.
    fn inviting(
        &self,
        session: &Session,
        by: &SecretKey,
        credential: &str,
        key: Option<&SecretKey>,
    ) -> Result<String, DoorError> {
        let state = session.state();
        let held = holder(state, by)?;
        if key.is_some_and(|key| key.public() == by.public()) && held.name == credential {
            return Ok(held.name.clone());
        }
        let party = head(state, &held.name)?.party.as_str();
        if of(state, credential) != Some(party) {
            let what = say!(
                "not-delegation",
                "{credential} does not belong to the delegation of {party}",
                credential,
                party
            );
            return Err(DoorError::NotHead(what));
        }
        Ok(held.name.clone())
    }

    fn put_link(
        &self,
        session: &mut Session,
        by: &str,
        credential: &str,
        key: &SecretKey,
        now: Moment,
    ) -> Result<Invited, DoorError> {
        let (now, token) = (self.time(session, now)?, Token::draw()?);
        let kept = Kept {
            credential: credential.to_owned(),
            by: by.to_owned(),
            made: now,
            lapses: now.plus_hours(self.terms.link),
            sealed: token.seal(credential, key)?,
        };
        let id = token.place(Heading::Link);
        // A newer link replaces older ones for the same person.
        let mut items = self.links_of(session, credential)?;
        items.push(shelf::put(LINK, &id, &kept));
        let visit = Visit { at: now, credential: credential.to_owned(), what: What::Invited };
        self.write(session, items, Some(visit))?;
        let path = Zeroizing::new(format!("/enter/{}", token.text().as_str()));
        Ok(Invited { path, invitation: kept.shown(&id) })
    }

    fn links_of(&self, session: &Session, credential: &str) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, LINK)?;
        let older = all.iter().filter(|(_, kept)| kept.credential == credential);
        Ok(older.map(|(id, _)| shelf::remove(LINK, id)).collect())
    }

    /// Returns the open links of a delegation for its head, in the order in which they lapse.
    ///
    /// # Errors
    /// Returns an error if `by` is not the head of a delegation, or if reading failed.
    pub fn invitations(
        &self,
        session: &Session,
        by: &str,
        now: Moment,
    ) -> Result<Vec<Invitation>, DoorError> {
        let now = self.time(session, now)?;
        let party = head(session.state(), by)?.party.as_str();
        let all = shelf::all::<Kept>(session, LINK)?;
        let open = all
            .iter()
            .filter(|(_, kept)| now < kept.lapses && of(session.state(), &kept.credential) == Some(party));
        let mut shown: Vec<Invitation> = open.map(|(id, kept)| kept.shown(id)).collect();
        shown.sort_by(|a, b| (a.lapses, &a.credential).cmp(&(b.lapses, &b.credential)));
        Ok(shown)
    }

    /// Takes an invitation back. Returns whether it was open.
    ///
    /// # Errors
    /// Returns an error if the person is not the head of a delegation, or if writing failed.
    pub fn take_back(
        &self,
        session: &mut Session,
        by: &str,
        id: &str,
        now: Moment,
    ) -> Result<bool, DoorError> {
        let open = self.invitations(session, by, now)?;
        let Some(found) = open.into_iter().find(|invitation| invitation.id == id) else { return Ok(false) };
        let visit = Visit { at: now, credential: found.credential, what: What::LinkTakenBack };
        self.write(session, vec![shelf::remove(LINK, id)], Some(visit))?;
        Ok(true)
    }

    /// Looks up a link that was opened, and counts the attempt. First of three steps.
    ///
    /// # Errors
    /// Returns [`DoorError::Link`] if the link does not open the door for any reason, or another
    /// error if it was tried too often.
    pub fn link(&self, session: &Session, token: &str, now: Moment) -> Result<FoundLink, DoorError> {
        let now = self.time(session, now)?;
        let token = Token::parse(token).ok_or(DoorError::Link)?;
        let id = token.place(Heading::Link);
        let kept = self.still_open(session, &id, now)?;
        let counted = self.memory().links.count(&id, self.terms.links, now);
        counted.map_err(|again| DoorError::TooOften { again })?;
        Ok(FoundLink { invitation: kept.shown(&id), token, sealed: kept.sealed })
    }

    /// Encrypts the key of a link under the chosen password. Second of three steps: takes the work,
    /// and needs no record.
    ///
    /// # Errors
    /// Returns an error if the stored link was altered.
    pub fn choose_by_link(&self, found: &FoundLink, password: &Password) -> Result<Chosen, DoorError> {
        let credential = &found.invitation.credential;
        let key = found.token.open(credential, &found.sealed).ok_or(DoorError::Link)?;
        under(password, credential, key, self.terms.cost, Some(found.invitation.id.clone()))
    }

    /// Returns a link that currently opens the door.
    pub(crate) fn still_open(&self, session: &Session, id: &str, now: Moment) -> Result<Kept, DoorError> {
        let kept: Option<Kept> = shelf::get(session, LINK, id)?;
        let open = kept
            .filter(|kept| now < kept.lapses && signs(session.state(), &kept.credential, &kept.sealed.key));
        open.ok_or(DoorError::Link)
    }

    /// Returns the links that have lapsed, or whose key no longer signs for anyone.
    pub(crate) fn spent_links(&self, session: &Session, now: Moment) -> Result<Vec<Shelved>, DoorError> {
        let all = shelf::all::<Kept>(session, LINK)?;
        let spent = all.iter().filter(|(_, kept)| {
            now >= kept.lapses || !signs(session.state(), &kept.credential, &kept.sealed.key)
        });
        Ok(spent.map(|(id, _)| shelf::remove(LINK, id)).collect())
    }
}
