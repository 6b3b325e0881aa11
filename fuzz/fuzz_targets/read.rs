//! Reads any bytes or refuses them; a text that was read keeps every letter, and is printed and read
//! again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::{Format, decode, print_markdown, print_plain, read_file_bytes, read_text};
use paraph_text::Text;

/// Returns the letters and digits of a text, in order.
fn letters(text: &Text) -> String {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    let whole: String = text.provisions().iter().map(|p| label(p) + p.wording.as_str()).collect();
    whole.chars().filter(|c| c.is_alphanumeric()).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes) else { return };
    for format in [Format::Plain, Format::Markdown] {
        let read = read_file_bytes(bytes, format).expect("what decodes is read");
        let kept = decoded.text.split('\n').enumerate().filter(|(at, _)| !read.set_apart.contains(&(at + 1)));
        let source: String =
            kept.flat_map(|(_, line)| line.chars()).filter(|c| c.is_alphanumeric()).collect();
        if !decoded.text.contains('\u{c}') {
            assert_eq!(letters(&read.text), source);
        }
        assert_eq!(
            letters(&read_text(&print_markdown(&read.text), Format::Markdown).text),
            letters(&read.text)
        );
        let _ = print_plain(&read.text);
    }
});
