//! A visitor: a delegate who has signed in, or anybody.

use paraph_door::Guest;
use paraph_talks::{Credential, PartyCode, Role, Standing, State};

use crate::tongue::Voice;

/// The sender of a request.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    /// Badge of the sign-in, if the visitor is signed in.
    pub guest: Option<Guest>,
    /// Address from which the request comes, as the room counts it.
    pub from: String,
    /// Mark in every form of this sign-in.
    pub mark: String,
    /// Language of pages.
    pub voice: Voice,
    /// Requested page, with its query. Forms in the frame return to it.
    pub here: String,
    /// Whether this is the projector, a screen that many look at, which shows nothing private.
    pub projector: bool,
}

impl Visitor {
    /// Returns the name of the credential, as readouts take it.
    pub fn viewer(&self) -> Option<&str> {
        self.guest.as_ref().map(Guest::credential)
    }

    /// Returns the credential, if it is valid.
    pub fn held<'s>(&self, state: &'s State) -> Option<&'s Credential> {
        let found = state.credentials.get(self.viewer()?)?;
        found.ended.is_none().then_some(&found.credential)
    }

    /// Returns the visitor's party.
    pub fn party<'s>(&self, state: &'s State) -> Option<&'s PartyCode> {
        self.held(state).map(|credential| &credential.party)
    }

    /// Returns the visitor's role in it.
    pub fn role(&self, state: &State) -> Option<Role> {
        self.held(state).map(|credential| credential.role)
    }

    /// Returns the standing of the visitor's party, while it takes part.
    pub fn standing(&self, state: &State) -> Option<Standing> {
        state.member(self.party(state)?).map(|party| party.standing)
    }
}
