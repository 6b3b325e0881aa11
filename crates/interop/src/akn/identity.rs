//! Conversion of provision identities to names that XML allows, and back without loss.

use base16ct::lower;
use paraph_text::Id;

/// Prefix of every identity that Paraph writes, because a name must not begin with a digit.
const HEAD: &str = "id-";

/// Returns an identity as the value of a `wId`. Letters, digits, `.` and `-` stay; any other byte
/// becomes `_` and two hexadecimal digits.
pub(super) fn to_wid(id: &Id) -> String {
    let mut out = HEAD.to_owned();
    for byte in id.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-') {
            out.push(char::from(byte));
        } else {
            out.push('_');
            out.push_str(&lower::encode_string(&[byte]));
        }
    }
    out
}

/// Returns the identity that [`to_wid`] wrote, if the value has that form.
pub(super) fn of_wid(wid: &str) -> Option<Id> {
    let mut bytes = Vec::with_capacity(wid.len());
    let mut rest = wid.strip_prefix(HEAD)?.as_bytes();
    while let [byte, more @ ..] = rest {
        rest = more;
        if *byte == b'_' {
            bytes.extend(lower::decode_vec(rest.get(..2)?).ok()?);
            rest = &rest[2..];
        } else {
            bytes.push(*byte);
        }
    }
    let id = Id::new(String::from_utf8(bytes).ok()?);
    (to_wid(&id) == wid).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_identity_is_a_name_and_comes_back() {
        for id in ["p1", "new:p3:0a1b~2", "", "1", "Стаття 3", "a_b c/d", "_3a", "part:p1:2"] {
            let wid = to_wid(&Id::new(id));
            assert!(wid.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)), "{wid}");
            assert_eq!(of_wid(&wid), Some(Id::new(id)), "{wid}");
        }
        for other in ["p1", "id-_", "id-_zz", "id-_ff", "id-_70", "art_1"] {
            assert_eq!(of_wid(other), None, "{other}");
        }
    }
}
