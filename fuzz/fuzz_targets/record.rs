//! Canonical bytes, acts, signed notes and pouches: a value that was read is written as the same bytes,
//! and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_record::{Dispatch, Note, Pouch, Signature, SignedAct, decode, encode};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(value) = decode(bytes) {
        assert_eq!(encode(&value).as_deref(), Ok(bytes));
    }
    let _ = SignedAct::new(bytes.to_vec(), Signature::from_bytes([0; 64])).open();
    if let Ok(pouch) = Pouch::parse(bytes) {
        assert_eq!(Pouch::parse(&pouch.print()), Ok(pouch));
    }
    if let Ok(dispatch) = Dispatch::parse(bytes) {
        assert_eq!(Dispatch::parse(&dispatch.print()), Ok(dispatch));
    }
    if let Ok(note) = std::str::from_utf8(bytes).map(Note::parse)
        && let Ok(note) = note
    {
        assert_eq!(Note::parse(&note.print()), Ok(note));
    }
});
