//! Private papers that delegates have opened here: in memory, for whoever opened them, and for nobody else.
//!
//! Only where the paper lies beside the record, which is where a delegation runs a node of its own. Nothing of a paper is
//! in a log, and on a screen that many look at nothing of it is shown.

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

/// PrivatePapers that are open, by badge: they close with the sign-in.
#[derive(Default)]
pub struct PrivatePapers(Mutex<BTreeMap<String, Private>>);

impl std::fmt::Debug for PrivatePapers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivatePapers(..)")
    }
}

/// Whether a private paper of a party lies beside the record.
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
    /// When there is none, or the passphrase does not open it.
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

    /// Closes it.
    pub fn close(&self, badge: &str) {
        self.all().remove(badge);
    }

    /// Whether a badge has a paper open.
    pub fn is_open(&self, badge: &str) -> bool {
        self.all().contains_key(badge)
    }

    /// The paper that a badge has open.
    pub fn paper(&self, badge: &str) -> Option<Private> {
        self.all().get(badge).cloned()
    }

    /// What an act would breach, for the badge whose paper is open.
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

/// Refuses what would breach the paper, unless it is done knowingly.
///
/// # Errors
/// With what it would breach.
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
