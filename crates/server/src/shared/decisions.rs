//! Decisions of principals.

use paraph_talks::act::Act;

use crate::look::Look;

/// Returns a principal's note on a decision. The state keeps only the decision; the note is in the act.
pub fn note(look: &Look<'_>, act: u64) -> Option<String> {
    let signed = look.session.acts(act, act + 1).ok()?;
    let opened = signed.first()?.open().ok()?;
    match Act::read(&opened.draft.kind, &opened.draft.body) {
        Ok(Act::Decide(decide)) => decide.note,
        _ => None,
    }
}
