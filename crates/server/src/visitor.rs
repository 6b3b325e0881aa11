//! Who looks: a delegate who has signed in, or anybody.

use paraph_door::Guest;
use paraph_talks::{Credential, PartyCode, Role, Standing, State};

use crate::tongue::Voice;

/// Whoever sent a request.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    /// The badge that the visitor came in with.
    pub guest: Option<Guest>,
    /// The mark that every form of this sign-in bears.
    pub mark: String,
    /// The language of pages.
    pub voice: Voice,
    /// The page that was asked for, with its query; what a form of the frame comes back to.
    pub here: String,
    /// Whether this is a screen that many look at: nothing is shown there that is private.
    pub projector: bool,
}

impl Visitor {
    /// The credential's name, as readouts ask for it.
    pub fn viewer(&self) -> Option<&str> {
        self.guest.as_ref().map(Guest::credential)
    }

    /// The credential, where it holds.
    pub fn held<'s>(&self, state: &'s State) -> Option<&'s Credential> {
        let found = state.credentials.get(self.viewer()?)?;
        found.ended.is_none().then_some(&found.credential)
    }

    /// The visitor's party.
    pub fn party<'s>(&self, state: &'s State) -> Option<&'s PartyCode> {
        self.held(state).map(|credential| &credential.party)
    }

    /// What the visitor is in it.
    pub fn role(&self, state: &State) -> Option<Role> {
        self.held(state).map(|credential| credential.role)
    }

    /// What the visitor's party is to the talks, while it takes part.
    pub fn standing(&self, state: &State) -> Option<Standing> {
        state.member(self.party(state)?).map(|party| party.standing)
    }
}
