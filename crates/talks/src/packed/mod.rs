//! A compact form of values for snapshots, which only the program that wrote it reads.
//!
//! Values follow one another without names, in the order of their types' fields. An empty
//! member that an act leaves out is marked as left out, so that acts can be packed with their own
//! types. Only the build that wrote it can read it; the keeper of a snapshot makes sure of that.

mod read;
mod write;

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Error: a value cannot be written, or bytes are not a value of the expected type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpackable(String);

impl Unpackable {
    pub(crate) fn new(what: &str) -> Unpackable {
        Unpackable(what.to_owned())
    }
}

impl fmt::Display for Unpackable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unpackable {}

impl serde::ser::Error for Unpackable {
    fn custom<T: fmt::Display>(message: T) -> Unpackable {
        Unpackable(message.to_string())
    }
}

impl serde::de::Error for Unpackable {
    fn custom<T: fmt::Display>(message: T) -> Unpackable {
        Unpackable(message.to_string())
    }
}

/// Returns a value as bytes.
///
/// # Panics
/// Panics on types that no state contains: floats, values of unknown kind, lists of unknown length.
pub(crate) fn pack<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    let mut writer = write::Writer::default();
    value.serialize(&mut writer).expect("a state holds text, whole numbers and lists of known length");
    writer.out
}

/// Reads a packed value.
///
/// # Errors
/// Returns an error if the bytes are not a value of this type, or continue after it.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unpackable> {
    let mut reader = read::Reader::new(bytes);
    let value = T::deserialize(&mut reader)?;
    if reader.ended() { Ok(value) } else { Err(Unpackable("more than a value".to_owned())) }
}

#[cfg(test)]
mod tests {
    use paraph_page::{Moment, Phrase, Precision, say};
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields)]
    enum Shape {
        Unit,
        Newtype(String),
        Tuple(bool, u8, i64),
        Struct {
            #[serde(default, skip_serializing_if = "Option::is_none")]
            after: Option<String>,
            all: Vec<u64>,
        },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Whole {
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        names: BTreeSet<(String, String)>,
        shapes: BTreeMap<u64, Shape>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<Shape>,
        last: Option<Box<Whole>>,
        #[serde(skip)]
        derived: u8,
    }

    fn shape() -> impl Strategy<Value = Shape> {
        prop_oneof![
            Just(Shape::Unit),
            ".{0,6}".prop_map(Shape::Newtype),
            any::<(bool, u8, i64)>().prop_map(|(a, b, c)| Shape::Tuple(a, b, c)),
            (prop::option::of(".{0,3}"), prop::collection::vec(any::<u64>(), 0..4))
                .prop_map(|(after, all)| Shape::Struct { after, all }),
        ]
    }

    fn whole() -> impl Strategy<Value = Whole> {
        let names = prop::collection::btree_set((".{0,3}", ".{0,3}"), 0..3);
        let shapes = prop::collection::btree_map(any::<u64>(), shape(), 0..4);
        let leaf = (names, shapes, prop::collection::vec(shape(), 0..2))
            .prop_map(|(names, shapes, left_out)| Whole { names, shapes, left_out, last: None, derived: 0 });
        leaf.prop_recursive(2, 4, 1, |inner| {
            (inner.clone(), inner).prop_map(|(w, last)| Whole { last: Some(Box::new(last)), ..w })
        })
    }

    #[test]
    fn a_phrase_is_packed_with_what_it_is_made_of() {
        let until = Phrase::time(Moment::parse("2025-11-23T09:00:00Z").expect("a moment"), Precision::Hour);
        let names = Phrase::row([say!("point", "point {number}", number = "6"), Phrase::words("{a}")], ", ");
        let phrase =
            say!("put", "Put {n} {n?wording|wordings} until {until}: {names}.", n = 2_u64, until, names);
        let kept: Phrase = unpack(&pack(&phrase)).unwrap();
        assert_eq!(format!("{kept:?}"), format!("{phrase:?}"));
    }

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(value in whole()) {
            prop_assert_eq!(unpack::<Whole>(&pack(&value)).unwrap(), value);
        }

        #[test]
        fn what_was_cut_or_altered_is_refused_or_another_value_and_never_panics(
            value in whole(),
            at in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            let mut bytes = pack(&value);
            let at = at.index(bytes.len());
            prop_assert!(unpack::<Whole>(&bytes[..at]).is_err());
            bytes[at] = byte;
            let _ = unpack::<Whole>(&bytes);
            bytes.push(byte);
            let _ = unpack::<Whole>(&bytes);
        }
    }
}
