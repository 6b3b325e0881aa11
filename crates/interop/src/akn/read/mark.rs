//! Marked edits in a document: who added, deleted or moved what, and which of it a view shows.

use super::AknView;
use crate::akn::xml::{Tag, XML};

/// The namespace in which LEOS, the editor of the EU's institutions, marks edits.
const LEOS: &str = "urn:eu:europa:ec:leos";

/// Who is named where a mark names nobody.
pub(super) const NOBODY: &str = "unnamed editor";

/// One marked edit of an element.
pub(super) struct Mark<'t> {
    /// Whether the element stands only when the edit is accepted, or only when it is not.
    pub added: bool,
    /// Whose edit it is.
    pub by: &'t str,
}

/// The edit that an element is marked with.
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

/// The identity that an element bears in its document; one that was deleted, or stands where it was
/// moved from, has that of the element as it was.
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
