//! Any bytes are read as a PDF or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_pdf::read_pdf;

fuzz_target!(|bytes: &[u8]| {
    drop(read_pdf(bytes));
});
