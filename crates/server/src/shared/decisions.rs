//! What principals decided.

use crate::look::Look;

/// What a principal said with a decision. The state keeps the decision alone; the words stand in the act.
pub fn note(look: &Look<'_>, act: u64) -> Option<String> {
    let signed = look.session.acts(act, act + 1).ok()?;
    let opened = signed.first()?.open().ok()?;
    opened.draft.body.get("note")?.as_str().map(str::to_owned)
}
