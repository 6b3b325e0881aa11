//! The side whose version of a text a visitor reads.

use paraph_print::SeenText;
use paraph_talks::PartyCode;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Returns the named party, or the visitor's own if the request names none.
pub fn side<'a>(look: &Look<'a>, asked: &Input) -> Result<&'a PartyCode, Fault> {
    let own = || look.visitor.party(look.state);
    let named = asked.get("party").and_then(|code| look.state.parties.keys().find(|p| p.as_str() == code));
    named.or_else(own).ok_or_else(Fault::missing)
}

/// Returns the version of that party.
///
/// # Errors
/// Returns an error if this visitor may not see it.
pub fn side_text(look: &Look<'_>, name: &str, party: &PartyCode) -> Result<SeenText, Fault> {
    look.visible(name)?.side(party).map_err(|_| Fault::missing())
}
