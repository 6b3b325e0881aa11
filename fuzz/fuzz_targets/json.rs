//! Reads any bytes as a rolling text in JSON or refuses them. A rolling text that was read is written
//! and read back unchanged, and every side can be chosen from it. Amendments and counts are read or
//! refused, too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::json::{RollingMeta, read_amendments, read_rolling, write_rolling};
use paraph_interop::{Format, count_bytes, decode};
use paraph_text::choose;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = read_rolling(bytes) {
        let mut written = Vec::new();
        write_rolling(&mut written, &read.rolling, &RollingMeta { source: read.source, locus: None })
            .expect("memory can be written to");
        let again = read_rolling(&written).expect("what is written can be read");
        assert_eq!(again.rolling, read.rolling);
        choose(&read.rolling, None);
        for sponsor in &read.rolling.sponsors {
            choose(&read.rolling, Some(sponsor));
        }
    }
    let _ = count_bytes(bytes, Format::Plain);
    if let Ok(decoded) = decode(bytes) {
        let _ = read_amendments(&decoded.text);
    }
});
