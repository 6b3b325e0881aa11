//! Reads any bytes as Akoma Ntoso or refuses them, in every view; a text that was read is written and
//! read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::{
    AknMeta, AknView, akn_proposals, read_akn, read_akn_rolling, write_akn, write_akn_rolling,
};

fuzz_target!(|bytes: &[u8]| {
    let accepted = read_akn(bytes, &AknView::Accepted);
    let rejected = read_akn(bytes, &AknView::Rejected);
    assert_eq!(accepted.is_ok(), rejected.is_ok());
    if let Ok(read) = accepted {
        let xml =
            write_akn(&read.text, &AknMeta::default()).expect("what is read holds no control character");
        let again = read_akn(xml.as_bytes(), &AknView::Accepted).expect("what is written is read");
        assert_eq!(again.text, read.text);
        if read.about.editors.len() < 4 {
            akn_proposals(bytes).expect("what is read has proposals");
        }
    }
    if let Ok(rolling) = read_akn_rolling(bytes) {
        let xml = write_akn_rolling(&rolling, &AknMeta::default()).expect("it holds no control character");
        let again = read_akn_rolling(xml.as_bytes()).expect("what is written is read");
        assert_eq!(again.entries, rolling.entries);
    }
});
