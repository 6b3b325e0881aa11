//! Reads any bytes as a PDF or refuses them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_pdf::read_pdf;

fuzz_target!(|bytes: &[u8]| {
    drop(read_pdf(bytes));
});
