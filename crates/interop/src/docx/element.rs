//! Elements of WordprocessingML by name, for reading every part of a Word file.

use crate::akn::xml::Tag;

/// Namespaces of WordprocessingML, transitional and strict.
pub(super) const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// Whether an element is in a namespace of WordprocessingML.
pub(super) fn word(tag: &Tag) -> bool {
    WORD.contains(&&*tag.space)
}

/// Returns an attribute in a namespace of WordprocessingML.
pub(super) fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    WORD.iter().find_map(|space| tag.get(space, name))
}

/// Returns the value of `w:val`.
pub(super) fn value(tag: &Tag) -> Option<&str> {
    attribute(tag, "val")
}

/// Whether a switch is on.
pub(super) fn truth(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}
