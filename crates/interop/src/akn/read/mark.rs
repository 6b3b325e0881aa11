//! Marked edits in a document: who added, deleted or moved something, and which edits a view shows.

use super::AknView;
use crate::akn::xml::{Tag, XML};

/// Namespace in which LEOS, the editor of the EU institutions, marks edits.
const LEOS: &str = "urn:eu:europa:ec:leos";

/// Name for the author of a mark that names nobody.
pub(super) const NOBODY: &str = "unnamed editor";

/// One marked edit of an element.
pub(super) struct Mark<'t> {
    /// Whether the element exists only if the edit is accepted, or only if it is rejected.
    pub added: bool,
    /// Author of the edit.
    pub by: &'t str,
}

/// Returns the edit marked on an element.
pub(super) fn mark(tag: &Tag, akn: bool) -> Option<Mark<'_>> {
    let by = tag.get(LEOS, "softuser").filter(|by| !by.trim().is_empty()).unwrap_or(NOBODY);
    let mark = |added| Some(Mark { added, by });
    match tag.get(LEOS, "softaction") {
        Some("add") => mark(true),
        Some("del") => mark(false),
        Some("move_from") => mark(true),
        Some("move_to") => mark(false),
        _ if akn && tag.name == "ins" => mark(true),
        _ if akn && tag.name == "del" => mark(false),
        _ => None,
    }
}

/// Whether a view shows an element with this mark.
pub(super) fn shown(mark: &Mark<'_>, view: &AknView) -> bool {
    let accepted = match view {
        AknView::Accepted => true,
        AknView::Rejected => false,
        AknView::Of(who) => who == mark.by,
    };
    mark.added == accepted
}

/// Returns the identity of an element in its document. An element that was deleted, or from whose
/// place it was moved, keeps the identity of the original.
pub(super) fn identity(tag: &Tag) -> Option<&str> {
    if let Some(target) = tag.get(LEOS, "softmove_to") {
        return Some(target);
    }
    let id = ["wId", "eId"].iter().find_map(|name| tag.get("", name));
    let id = id.or_else(|| tag.get(XML, "id")).or_else(|| tag.get("", "id"))?;
    let id = match tag.get(LEOS, "softaction") {
        Some("del") => id.strip_prefix("deleted_").unwrap_or(id),
        Some("trans") => id.strip_prefix("transformed_").unwrap_or(id),
        _ => id,
    };
    Some(id).filter(|id| !id.is_empty())
}
