//! The link between a Word file and its source text: bookmarks, and a part in Paraph's own form.
//! `docs/format/docx.md` specifies both.

use base16ct::lower;
use paraph_text::{Id, Kind, Number, Words};
use sha2::{Digest, Sha256};

use super::tag::escape;

/// Namespace of Paraph's own part.
pub(super) const NAMESPACE: &str = "urn:paraph:document:1";

/// Maximum length of a bookmark name in Word.
const LONGEST: usize = 40;

/// Returns the bookmark name of a provision. Copies at several places get different names.
///
/// Word ignores case in such names. Only lower-case letters are therefore left unescaped.
pub(super) fn bookmark(id: &Id, copy: usize) -> String {
    let head = if copy == 0 { "paraph_".to_owned() } else { format!("paraph{}_", copy + 1) };
    let mut name = head.clone();
    for b in id.as_str().bytes() {
        match b {
            b'a'..=b'z' | b'0'..=b'9' => name.push(char::from(b)),
            _ => name.extend(["_", &lower::encode_string(&[b])]),
        }
    }
    if name.len() > LONGEST { format!("{head}__{}", &hex(id.as_str())[..24]) } else { name }
}

/// Returns the hash of a wording's words; the characters between words do not count.
pub(in crate::docx) fn hash_of_words(text: &str) -> String {
    let words: Vec<&str> = Words::of(text).iter().collect();
    hex(&words.join(" "))
}

fn hex(text: &str) -> String {
    lower::encode_string(&Sha256::digest(text.as_bytes()))
}

/// A provision as sent out.
pub(super) struct Sent<'a> {
    pub id: &'a Id,
    /// Number of earlier places in the layout with the same provision.
    pub copy: usize,
    pub kind: Kind,
    pub level: u8,
    pub number: Option<&'a Number>,
    /// Wording after all changes are rejected; `None` if the provision is then absent.
    pub wording: Option<&'a str>,
    /// All words in the file, including deleted and inserted ones, if there are any.
    pub marked: Option<&'a str>,
}

/// Writes Paraph's own part of the file.
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
