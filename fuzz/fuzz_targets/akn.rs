//! Any bytes are read as Akoma Ntoso or refused, in every view.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::{AknView, akn_proposals, read_akn};

fuzz_target!(|bytes: &[u8]| {
    let accepted = read_akn(bytes, &AknView::Accepted);
    let rejected = read_akn(bytes, &AknView::Rejected);
    assert_eq!(accepted.is_ok(), rejected.is_ok());
    if accepted.is_ok_and(|read| read.about.editors.len() < 4) {
        akn_proposals(bytes).expect("what is read has proposals");
    }
});
