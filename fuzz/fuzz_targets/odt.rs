//! Reads any bytes as an OpenDocument text or refuses them, in every view.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::odt::{odt_seen, read_odt};

fuzz_target!(|bytes: &[u8]| {
    drop(odt_seen(bytes));
    let Ok(document) = read_odt(bytes) else { return };
    for accepts in [true, false] {
        document.text(&|_| accepts);
    }
});
