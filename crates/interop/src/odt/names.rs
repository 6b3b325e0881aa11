//! Namespaces of OpenDocument (ODF 1.3), and measures.

use crate::akn::xml::Tag;

pub(super) const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
pub(super) const STYLE: &str = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
pub(super) const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
pub(super) const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
pub(super) const DRAW: &str = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
pub(super) const FORM: &str = "urn:oasis:names:tc:opendocument:xmlns:form:1.0";
pub(super) const META: &str = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
pub(super) const SCRIPT: &str = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
pub(super) const FO: &str = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
pub(super) const SVG: &str = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
/// What LibreOffice adds.
pub(super) const LOEXT: &str = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
/// The fields that LibreOffice takes from Word files.
pub(super) const MARKS: &str = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0";
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
pub(super) const DUBLIN: &str = "http://purl.org/dc/elements/1.1/";
pub(super) const MATHS: &str = "http://www.w3.org/1998/Math/MathML";

/// Whether an element has this namespace and name.
pub(super) fn is(tag: &Tag, space: &str, name: &str) -> bool {
    &*tag.space == space && tag.name == name
}

/// Returns a whole number of an attribute.
pub(super) fn count(tag: &Tag, space: &str, name: &str) -> Option<u32> {
    tag.get(space, name)?.trim().parse().ok()
}

/// Returns a length in points.
pub(super) fn points(value: &str) -> Option<f64> {
    let value = value.trim();
    let unit = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let number: f64 = value[..unit].parse().ok()?;
    let of = match &value[unit..] {
        "pt" => 1.0,
        "in" | "inch" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "pc" => 12.0,
        "px" => 0.75,
        "" if number == 0.0 => 1.0,
        _ => return None,
    };
    Some(number * of)
}

/// Returns a length in twentieths of a point.
pub(super) fn twips(value: &str) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation)]
    points(value).map(|points| (points * 20.0).round() as i64)
}

/// Returns a share in percent.
pub(super) fn percent(value: &str) -> Option<f64> {
    value.trim().strip_suffix('%')?.trim().parse().ok()
}

/// Whether an attribute says `true`.
pub(super) fn says(tag: &Tag, space: &str, name: &str) -> bool {
    tag.get(space, name) == Some("true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_units() {
        assert_eq!(twips("1in"), Some(1440));
        assert_eq!(twips("2.54cm"), Some(1440));
        assert_eq!(twips("12pt"), Some(240));
        assert_eq!(twips("-0.5in"), Some(-720));
        assert_eq!((twips("50%"), twips("wide"), twips(""), twips("0")), (None, None, None, Some(0)));
        assert_eq!(percent("58%"), Some(58.0));
    }
}
