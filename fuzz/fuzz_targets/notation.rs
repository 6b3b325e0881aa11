//! Reads any text in the notation or refuses it; a text that was read is printed and read back
//! unchanged. As a foreign text any input is read, and the result is in the notation.

#![no_main]

use libfuzzer_sys::fuzz_target;
use paraph_interop::{Format, read_text};
use paraph_text::notation::{parse, print, read_foreign, same_rolling};
use paraph_text::{Rolling, count_foreign};

fn again(rolling: &Rolling) {
    let printed = print(rolling);
    let parsed = parse(&printed).expect("what is printed is in the notation");
    assert!(same_rolling(&parsed, rolling));
    assert_eq!(print(&parsed), printed);
}

fuzz_target!(|source: &str| {
    if let Ok(rolling) = parse(source) {
        again(&rolling);
    }
    let text = read_text(source, Format::Plain).text;
    let (rolling, _) = read_foreign(&text);
    assert_eq!(rolling.entries.len(), text.provisions().len());
    again(&rolling);
    let count = count_foreign(&text);
    assert!(count.unclosed <= count.openings && count.unopened <= count.closings);
});
