//! Whose side of a text a visitor reads.

use paraph_print::SeenText;
use paraph_talks::PartyCode;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Whose text is read: the visitor's own party's where none is named.
pub fn side<'a>(look: &Look<'a>, asked: &Input) -> Result<&'a PartyCode, Fault> {
    let own = || look.visitor.party(look.state);
    let named = asked.get("party").and_then(|code| look.state.parties.keys().find(|p| p.as_str() == code));
    named.or_else(own).ok_or_else(Fault::missing)
}

/// The text as that party would have it.
///
/// # Errors
/// When it is not for this visitor.
pub fn side_text(look: &Look<'_>, name: &str, party: &PartyCode) -> Result<SeenText, Fault> {
    look.visible(name)?.side(party).map_err(|_| Fault::missing())
}
