//! Reads any bytes as a Word file or refuses them, in every view.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::docx::read_docx;
use paraph_text::Sponsor;

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = read_docx(bytes) else { return };
    for accepts in [true, false] {
        document.text(&|_| accepts);
    }
    document.untracked();
    if document.authors().len() < 4 {
        document.proposals(&|author| Sponsor::new(author).into_iter().collect(), None);
    }
});
