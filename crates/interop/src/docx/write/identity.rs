//! What ties a Word file to the text it was made of: bookmarks, and a part of the
//! file in Paraph's own form. `docs/format/docx.md` tells both.

use paraph_text::{Id, Kind, Number, Words};
use sha2::{Digest, Sha256};

use super::tag::escape;

/// The namespace of Paraph's own part.
pub(super) const NAMESPACE: &str = "urn:paraph:document:1";

/// Word allows no longer name of a bookmark.
const LONGEST: usize = 40;

/// The bookmark of a provision; where it stands at several places, no two have the same name.
///
/// Word does not tell capitals from small letters in such names, so only small ones stand for themselves.
pub(super) fn bookmark(id: &Id, copy: usize) -> String {
    let head = if copy == 0 { "paraph_".to_owned() } else { format!("paraph{}_", copy + 1) };
    let mut name = head.clone();
    for b in id.as_str().bytes() {
        match b {
            b'a'..=b'z' | b'0'..=b'9' => name.push(char::from(b)),
            _ => name.push_str(&format!("_{b:02x}")),
        }
    }
    if name.len() > LONGEST { format!("{head}__{}", &hex(id.as_str())[..24]) } else { name }
}

/// The hash of a wording as words: what is between them does not count.
pub(in crate::docx) fn hash_of_words(text: &str) -> String {
    let words: Vec<&str> = Words::of(text).iter().collect();
    hex(&words.join(" "))
}

fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

/// A provision as it goes out.
pub(super) struct Sent<'a> {
    pub id: &'a Id,
    /// At how many places it stands before this one.
    pub copy: usize,
    pub kind: Kind,
    pub level: u8,
    pub number: Option<&'a Number>,
    /// The wording that is there when all changes are rejected; `None` where there is none then.
    pub wording: Option<&'a str>,
    /// All words in the file, those that are deleted or inserted too, where some are.
    pub marked: Option<&'a str>,
}

/// Paraph's own part of the file.
pub(super) fn part(kind: &str, provisions: &[Sent<'_>]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<document xmlns=\"{NAMESPACE}\" kind=\"{kind}\">"
    );
    let attribute = |out: &mut String, name: &str, value: &str| {
        out.push_str(&format!(" {name}=\""));
        escape(out, value);
        out.push('"');
    };
    for sent in provisions {
        out.push_str("<provision");
        attribute(&mut out, "id", sent.id.as_str());
        attribute(&mut out, "bookmark", &bookmark(sent.id, sent.copy));
        attribute(&mut out, "kind", sent.kind.as_str());
        attribute(&mut out, "level", &sent.level.to_string());
        if let Some(number) = sent.number {
            attribute(&mut out, "number", &number.number);
            attribute(&mut out, "label", &number.label);
        }
        if let Some(wording) = sent.wording {
            attribute(&mut out, "sha256", &hash_of_words(wording));
        }
        if let Some(marked) = sent.marked {
            attribute(&mut out, "marked-sha256", &hash_of_words(marked));
        }
        out.push_str("/>");
    }
    out.push_str("</document>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bookmark_is_short_and_plain() {
        assert_eq!(bookmark(&Id::new("p6"), 0), "paraph_p6");
        assert_eq!(bookmark(&Id::new("p6"), 1), "paraph2_p6");
        assert_eq!(bookmark(&Id::new("P_1/é"), 0), "paraph__50_5f1_2f_c3_a9");
        let long = bookmark(&Id::new("x".repeat(80)), 0);
        assert!(long.starts_with("paraph___") && long.len() <= LONGEST, "{long}");
    }

    #[test]
    fn space_between_words_does_not_count() {
        assert_eq!(hash_of_words("a  b."), hash_of_words("a b ."));
        assert_ne!(hash_of_words("a b"), hash_of_words("ab"));
    }
}
