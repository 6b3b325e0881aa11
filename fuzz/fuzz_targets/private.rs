//! Reads any bytes as a private paper or refuses them; a paper that was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_private::Private;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(paper) = Private::read(bytes) {
        let written = paper.bytes();
        let again = Private::read(&written).expect("what is written is read");
        assert_eq!(again.bytes(), written);
    }
});
