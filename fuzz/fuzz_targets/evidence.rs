//! Reads any bytes as a file of evidence or refuses them; evidence that was read is written and read again, and
//! checking it never panics.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_record::Evidence;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(evidence) = Evidence::parse(bytes) {
        assert_eq!(Evidence::parse(&evidence.print()).as_ref(), Ok(&evidence));
        let _ = evidence.verify(None);
    }
});
