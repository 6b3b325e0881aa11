//! Alternatives that have been accepted and can close.

use paraph_talks::act::Choice;
use paraph_talks::{Closing, State, Test, force, say};

use crate::address::living;
use crate::error::{Error, Kind};

/// Alternatives that can close, and brackets that cannot although they were accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Alternatives of one text that now meet the rules' test of acceptance.
    pub closing: Vec<Choice>,
    /// Brackets that stay open because they could close in more than one way: the point, and the number of
    /// ways.
    pub torn: Vec<(String, usize)>,
}

impl Accepted {
    /// Returns the alternatives that can close.
    ///
    /// # Errors
    /// Returns an error if no alternative can close.
    pub fn some(self) -> Result<Vec<Choice>, Error> {
        if self.closing.is_empty() {
            return Err(Error::new(
                Kind::NothingAccepted,
                say!(
                    "all-whose-consent-counts-not",
                    "all whose consent counts have not yet accepted the same alternative in any bracket"
                ),
                say!(
                    "table-brackets-says-accepted-what",
                    "See the table of brackets for who has accepted what."
                ),
            ));
        }
        Ok(self.closing)
    }
}

/// Returns every alternative that now meets the rules' test of acceptance.
///
/// # Errors
/// Returns an error if the rules close brackets by the chair's finding, or it is not clear which text is
/// meant.
pub fn accepted(state: &State, text: Option<&str>) -> Result<Accepted, Error> {
    let Closing::Acceptance(quorum) = state.rules.closing else {
        return Err(Error::new(
            Kind::ByFinding,
            say!(
                "under-rules-brackets-close-chair-s-finding",
                "under these rules brackets close by the chair's finding"
            ),
            say!("put-list-declare", "Put the list to the room, and declare it after that."),
        ));
    };
    let (name, living) = living(state, text)?;
    let all = living.all_brackets().flat_map(|b| (0..b.alternatives.len()).map(|k| b.choice(name, k)));
    let counted = state.counted();
    let found = force(&state.table, &Test { counted: &counted, quorum }, &all.collect::<Vec<_>>(), false);
    let point =
        |ways: &Vec<Choice>| ways.first().map_or(String::new(), |way| living.name(&way.provision).into());
    let torn = found.ambiguous.iter().map(|ways| (point(ways), ways.len())).collect();
    let closing = found.closing.into_iter().filter(|c| c.text == name).collect();
    Ok(Accepted { closing, torn })
}
