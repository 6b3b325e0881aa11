//! Private papers that delegates have opened: in memory, each for the delegate who opened it and for nobody
//! else.
//!
//! This is possible only if the paper is kept beside the record, that is, if a delegation runs a node of its
//! own. Logs contain nothing of a paper, and the projector shows nothing of it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use paraph_desk::{Lookout, stops};
use paraph_node::{NodeError, Session, private_path, read_private};
use paraph_private::{Private, Warning};
use paraph_store::Store;
use paraph_talks::act::Act;
use paraph_talks::{PartyCode, Phrase, State, say};

use crate::fault::{Fault, Kind};
use crate::system::now;

/// Open private papers, by badge. They close with the sign-in.
#[derive(Default)]
pub struct PrivatePapers(Mutex<BTreeMap<String, Private>>);

impl std::fmt::Debug for PrivatePapers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivatePapers(..)")
    }
}

/// Whether a private paper of a party is kept beside the record.
pub fn lies_here(session: &Session, party: &PartyCode) -> bool {
    private_path(session.store().path(), party).exists()
}

impl PrivatePapers {
    fn all(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Private>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the paper of a party, for one badge.
    ///
    /// # Errors
    /// Returns an error if the paper does not exist, or the passphrase does not open it.
    pub fn open(
        &self,
        session: &Session,
        party: &PartyCode,
        badge: &str,
        passphrase: &str,
    ) -> Result<(), Fault> {
        let path = private_path(session.store().path(), party);
        let talks = session.store().chain().talks().map(|hash| hash.to_string()).unwrap_or_default();
        let paper = match read_private(&path, passphrase, &talks, party) {
            Ok(paper) => paper.ok_or_else(Fault::missing)?,
            Err(NodeError::Passphrase(_)) => {
                return Err(Fault::new(
                    Kind::Denied,
                    say!(
                        "passphrase-does-not-open-private-paper",
                        "The passphrase does not open the private paper."
                    ),
                    say!("try-another", "Try another passphrase."),
                ));
            }
            Err(error) => return Err(Fault::inside(&error)),
        };
        self.all().insert(badge.to_owned(), paper);
        Ok(())
    }

    /// Closes the paper of a badge.
    pub fn close(&self, badge: &str) {
        self.all().remove(badge);
    }

    /// Whether a badge has a paper open.
    pub fn is_open(&self, badge: &str) -> bool {
        self.all().contains_key(badge)
    }

    /// Returns the paper that a badge has open.
    pub fn paper(&self, badge: &str) -> Option<Private> {
        self.all().get(badge).cloned()
    }

    /// Returns what an act would breach, for the badge whose paper is open.
    pub fn breaches(
        &self,
        badge: &str,
        state: &State,
        key: &str,
        act: &Act,
        said: &[String],
    ) -> Vec<Warning> {
        let Some(paper) = self.paper(badge) else { return Vec::new() };
        Lookout::new(paper, state).breaches(state, key, act, said, Some(now()))
    }
}

/// Refuses an act that would breach the paper, unless the delegate confirmed it.
///
/// # Errors
/// Returns an error that lists the breaches.
pub fn heed(warnings: &[Warning], knowingly: bool) -> Result<(), Fault> {
    if knowingly || !stops(warnings) {
        return Ok(());
    }
    let says = Phrase::row(warnings.iter().map(|warning| warning.says.clone()), " ");
    Err(Fault::new(
        Kind::Refused,
        say!(
            "only-see-would-breach-private-paper",
            "Only you see this. The act would breach your private paper: {says}",
            says
        ),
        say!(
            "nothing-signed-sign-anyway-confirm",
            "Nothing was signed. To sign anyway, confirm in the form that you do it knowingly."
        ),
    ))
}
