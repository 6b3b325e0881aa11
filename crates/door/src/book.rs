//! The book of visits: sign-ins with person, time and means, and refusals. Bounded, and open to
//! each head of delegation for that delegation.

use paraph_node::Session;
use paraph_store::{Shelved, Store};
use paraph_talks::Moment;

use crate::door::{Door, head, standing};
use crate::error::DoorError;
use crate::shelf::{self, VISIT};
use crate::visit::{Visit, What};

/// Maximum number of refusals waiting for the next write.
const WAITING: usize = 1000;

impl Door {
    /// Remembers a refusal without writing it, so that a wrong password takes no longer than an
    /// unknown name.
    pub(crate) fn remember_refused(&self, credential: &str, now: Moment) {
        let mut memory = self.memory();
        if memory.refused.len() == WAITING {
            memory.refused.remove(0);
        }
        memory.refused.push(Visit { at: now, credential: credential.to_owned(), what: What::Refused });
    }

    /// Writes to the shelf, together with the related line of the book.
    pub(crate) fn write(
        &self,
        session: &mut Session,
        mut items: Vec<Shelved>,
        visit: Option<Visit>,
    ) -> Result<(), DoorError> {
        items.extend(self.newer_time(session, 0)?);
        let waiting: Vec<Visit> = std::mem::take(&mut self.memory().refused);
        let names = session.store().shelf(VISIT)?;
        let next = names.iter().filter_map(|name| name.parse::<u64>().ok()).max().map_or(1, |last| last + 1);
        let lines: Vec<&Visit> = waiting.iter().chain(&visit).collect();
        let surplus = (names.len() + lines.len()).saturating_sub(self.terms.visits);
        items.extend(names.iter().take(surplus).map(|name| shelf::remove(VISIT, name)));
        let fresh = lines.iter().zip(next..).skip(surplus.saturating_sub(names.len()));
        items.extend(fresh.map(|(line, number)| shelf::put(VISIT, &format!("{number:020}"), line)));
        let written = shelf::write(session, &items);
        if written.is_err() {
            let mut memory = self.memory();
            let newer = std::mem::replace(&mut memory.refused, waiting);
            memory.refused.extend(newer);
        }
        written
    }

    /// Returns a delegation's visits for its head, latest first.
    ///
    /// # Errors
    /// Returns an error if `by` is not the head of a delegation, or if the book cannot be read.
    pub fn visits(&self, session: &Session, by: &str) -> Result<Vec<Visit>, DoorError> {
        let party = head(session.state(), by)?.party.clone();
        let of = |visit: &Visit| {
            let held = session.state().credentials.get(&visit.credential);
            held.is_some_and(|held| held.credential.party == party)
        };
        let mut found: Vec<Visit> =
            shelf::all(session, VISIT)?.into_iter().map(|(_, visit)| visit).filter(of).collect();
        found.extend(self.memory().refused.iter().filter(|visit| of(visit)).cloned());
        found.sort_by_key(|visit| visit.at);
        found.reverse();
        Ok(found)
    }

    /// Returns a credential's own visits, latest first.
    ///
    /// # Errors
    /// Returns an error if the credential is not valid, or if the book cannot be read.
    pub fn own_visits(&self, session: &Session, credential: &str) -> Result<Vec<Visit>, DoorError> {
        standing(session.state(), credential).ok_or_else(|| DoorError::Shut(credential.to_owned()))?;
        let all = shelf::all::<Visit>(session, VISIT)?.into_iter().map(|(_, visit)| visit);
        let mut found: Vec<Visit> = all.filter(|visit| visit.credential == credential).collect();
        found.reverse();
        Ok(found)
    }
}
