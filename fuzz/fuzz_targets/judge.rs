//! Judges any bytes as a file that was received, under each ending; nothing panics. A file that shows other words than
//! a paper is never genuine, and neither is a genuine file of which one letter was altered.

#![no_main]

#[path = "../../crates/talks/tests/common/mod.rs"]
mod common;
#[path = "../../crates/print/tests/paper/mod.rs"]
mod paper;

use std::cell::LazyCell;

use libfuzzer_sys::fuzz_target;
use paper::{Parts, packed, stage, unpacked, written};
use paraph_print::{Form, Heads, Issued, Judged, Received, issued};
use paraph_talks::State;
use paraph_text::Text;

/// Names of files that hold neither a container nor a PDF: these two are known by their bytes.
const NAMES: [&str; 4] = ["a.txt", "a.md", "a.html", "a.akn"];
const DOCUMENT: &str = "word/document.xml";

/// The record, and the files of its statement.
struct Known {
    state: &'static State,
    all: Vec<Issued<'static>>,
    sources: Vec<(&'static str, String)>,
    word: Parts,
}

thread_local! {
    static KNOWN: LazyCell<Known> = const { LazyCell::new(known) };
}

fn known() -> Known {
    let state: &'static State = Box::leak(Box::new(stage().state));
    let all = issued(state).expect("the record is sound");
    let last = all.last().expect("there is a statement");
    let forms = [Form::Text, Form::Markdown, Form::Html, Form::Akn];
    let source = |form| String::from_utf8(written(state, last, form)).expect("it is text");
    let sources = NAMES.into_iter().zip(forms.map(source)).collect();
    let word = unpacked(&written(state, last, Form::Docx));
    Known { state, all, sources, word }
}

/// The letters and digits of the words of a text.
fn letters(text: &Text) -> String {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.number.clone());
    let words = text.provisions().iter().map(|p| label(p) + p.wording.as_str());
    words.flat_map(|words| words.chars().collect::<Vec<_>>()).filter(|c| c.is_alphanumeric()).collect()
}

/// Whether all letters of one text are in another, in order.
fn within(one: &str, other: &str) -> bool {
    let mut rest = other.chars();
    one.chars().all(|letter| rest.any(|c| c == letter))
}

fn is_page(bytes: &[u8]) -> bool {
    let begin = bytes[..bytes.len().min(4096)].to_ascii_lowercase();
    let begin = begin.trim_ascii_start();
    begin.starts_with(b"<!doctype html") || begin.starts_with(b"<html")
}

fn judge(known: &Known, bytes: &[u8], name: &str) {
    let Ok(received) = Received::read(bytes, name) else { return };
    let page = name.ends_with(".html") || is_page(bytes);
    for paper in &known.all {
        let verdict = received.judge(known.state, paper);
        assert_eq!(verdict.changes.is_some(), verdict.kind == Judged::Altered);
        if verdict.kind != Judged::Altered {
            assert!(within(&letters(&paper.text), &letters(&received.text)), "{:?}", verdict.kind);
        }
        if verdict.kind == Judged::Genuine {
            // Only running heads are shown beside the words. Paraph's own pages, known to the byte, show more.
            if page {
                continue;
            }
            let heads = Heads::of(known.state, paper);
            let own = letters(&paper.text);
            for provision in received.text.provisions() {
                let words = provision.wording.as_str();
                let one: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
                assert!(own.contains(&one) || heads.has(words), "{words:?} is shown beside genuine words");
            }
        }
    }
    if let Some((_, verdict)) = received.among(known.state, &known.all) {
        assert_eq!(verdict.changes.is_some(), verdict.kind == Judged::Altered);
    }
}

/// Places of the letters of a source; in a part of a Word file, of its words only.
fn places(source: &str, word: bool) -> Vec<usize> {
    let shown = |at: usize| {
        !word
            || source[..at].rsplit_once('<').is_some_and(|(_, tag)| {
                (tag.starts_with("w:t>") || tag.starts_with("w:t ")) && tag.contains('>')
            })
    };
    let letters = source.char_indices().filter(|(_, c)| c.is_alphanumeric());
    letters.map(|(at, _)| at).filter(|at| shown(*at)).collect()
}

/// The source with one letter altered; `None` if the letter is the same.
fn altered(source: &str, place: u16, letter: u8, word: bool) -> Option<String> {
    let places = places(source, word);
    let at = places[usize::from(place) % places.len()];
    let old = source[at..].chars().next()?;
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789аеорсхіΑΒΕ";
    let new = letters.chars().nth(usize::from(letter) % letters.chars().count())?;
    (new != old).then(|| format!("{}{new}{}", &source[..at], &source[at + old.len_utf8()..]))
}

/// Takes four bytes as: in which file, where, which letter; the verdict is never genuine.
fn alter(known: &Known, [file, high, low, letter]: [u8; 4]) {
    let place = u16::from_be_bytes([high, low]);
    let last = known.all.last().expect("there is a statement");
    let file = usize::from(file) % (known.sources.len() + 1);
    let (bytes, name) = match known.sources.get(file) {
        Some((name, source)) => match altered(source, place, letter, false) {
            Some(source) => (source.into_bytes(), *name),
            None => return,
        },
        None => {
            let source = std::str::from_utf8(&known.word[DOCUMENT]).expect("it is text");
            let Some(source) = altered(source, place, letter, true) else { return };
            let mut parts = known.word.clone();
            parts.insert(DOCUMENT.into(), source.into_bytes());
            (packed(&parts), "a.docx")
        }
    };
    if let Ok(received) = Received::read(&bytes, name) {
        let verdict = received.judge(known.state, last);
        assert_ne!(verdict.kind, Judged::Genuine, "{name}: {}", String::from_utf8_lossy(&bytes));
    }
}

fuzz_target!(|bytes: &[u8]| {
    KNOWN.with(|known| {
        if let Ok(four) = <[u8; 4]>::try_from(bytes) {
            alter(known, four);
        } else if bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF-") {
            judge(known, bytes, "a.docx");
        } else {
            NAMES.into_iter().for_each(|name| judge(known, bytes, name));
        }
    });
});
