//! Reading a printed text gives the same text.

mod common;

use common::{assert_nothing_lost, files, read};
use paraph_interop::{Format, print_markdown, print_plain, read_text};
use paraph_text::Text;
use proptest::prelude::*;

/// The first provision in which two texts differ.
fn difference(old: &Text, new: &Text) -> Option<String> {
    let show = |t: &Text, at: usize| {
        t.provisions().get(at).map(|p| {
            let words: String = p.wording.as_str().chars().take(80).collect();
            format!(
                "{} {} {:?} {words}",
                p.level,
                p.kind.as_str(),
                p.number.as_ref().map(|n| (&n.number, &n.label))
            )
        })
    };
    (0..old.provisions().len().max(new.provisions().len())).find_map(|at| {
        let (a, b) = (old.provisions().get(at), new.provisions().get(at));
        let words = |p: Option<&paraph_text::Provision>| p.map(|p| p.wording.as_str().to_owned());
        (a != b || words(a) != words(b))
            .then(|| format!("{at}: {:?} against {:?}", show(old, at), show(new, at)))
    })
}

#[test]
fn real_texts_are_read_again_as_they_were() {
    let sets = [
        "un-negotiating-texts",
        "de-law-versions",
        "us-bill-versions",
        "licence-families",
        "bench-hundred-pages",
        "fr-amendments-applied",
    ];
    let mut lost = Vec::new();
    let mut count = 0;
    for path in sets.iter().flat_map(|set| files(set)) {
        let text = read(&path).1.text;
        let markdown = read_text(&print_markdown(&text), Format::Markdown).text;
        let plain = read_text(&print_plain(&text), Format::Plain).text;
        for (format, again) in [("markdown", markdown), ("plain", plain)] {
            if let Some(difference) = difference(&text, &again) {
                lost.push(format!("{format} {}: {difference}", path.display()));
            }
        }
        count += 1;
    }
    assert!(lost.is_empty(), "{} of {count}:\n{}", lost.len(), lost.join("\n"));
    println!("{count} texts");
}

/// Lines of every sort that an agreement has, and some that it should not have.
fn line() -> impl Strategy<Value = String> {
    let head = prop_oneof![
        3 => Just(String::new()),
        1 => "[0-9]{1,2}( bis| ter)?[.)] ",
        1 => "\\([a-l]\\)( bis)? ",
        1 => "\\((i|ii|iii|iv|v|x)\\) ",
        1 => "(I|II|III|A|B|H)\\. ",
        1 => "(Article|Section|Rule|§|Art\\.|PART|Chapter|ANNEX|Option|Point) [0-9IV]{1,2}( bis)?(\\.| -|:|) ",
        1 => "[0-9]\\.[0-9]{1,2}\\.? ",
        1 => "\\[{1,2}[0-9]\\. ",
        1 => "[-*•] ",
        1 => "#{1,4} ",
        1 => "(> )",
        1 => "\"",
    ];
    let words = prop_oneof![
        4 => "([A-Za-z]{1,8}[ ,]){0,12}[A-Za-z]{1,8}[.;:—]?",
        1 => "[A-Z]{2,8}( [A-Z]{2,8}){0,3}",
        1 => "([a-z*_`\\\\\\[\\]#]{1,5} ?){1,6}",
        1 => Just("-----".to_owned()),
        1 => Just("===".to_owned()),
        1 => Just(String::new()),
        1 => "\\PC{0,12}",
    ];
    ("( {2}| {4}|\t|)", head, words).prop_map(|(indent, head, words)| format!("{indent}{head}{words}"))
}

fn source() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        (line(), prop_oneof![3 => Just("\n\n"), 1 => Just("\n"), 1 => Just("\n\u{c}")]),
        0..24,
    )
    .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// `(i) bis` goes on the list of the `(i)` before it, however it is indented.
#[test]
fn a_number_with_a_suffix_begins_no_list() {
    let text = read_text("    (i) AA\n\n  > A\n\n(i) A\n\n  (i) bis a\n\n", Format::Markdown).text;
    let levels: Vec<u8> = text.provisions().iter().map(|one| one.level).collect();
    assert_eq!(levels, [1, 1, 2, 2]);
    let again = read_text(&print_markdown(&text), Format::Markdown).text;
    assert_eq!(difference(&text, &again), None);
}

/// A running head within a table of characters is set apart as elsewhere.
#[test]
fn page_furniture_in_a_table_is_set_apart_once() {
    let source = "  \"\n\n  -----\n  a\n\u{c}  \"\n  -----\n\n  a\n\u{c}  \"\n\n";
    let read = read_text(source, Format::Plain);
    assert!(!read.set_apart.is_empty());
    assert_nothing_lost(source, &read, Format::Plain, source);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn markdown_printed_is_read_again(source in source()) {
        let text = read_text(&source, Format::Markdown).text;
        let printed = print_markdown(&text);
        let again = read_text(&printed, Format::Markdown).text;
        prop_assert_eq!(difference(&text, &again), None, "{}", printed);
    }

    #[test]
    fn no_word_is_lost(source in source()) {
        for format in [Format::Plain, Format::Markdown] {
            let read = read_text(&source, format);
            assert_nothing_lost(&source, &read, format, &source);
        }
    }

    #[test]
    fn any_characters_are_read(source in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for format in [Format::Plain, Format::Markdown] {
            let read = read_text(&source, format);
            prop_assert!(read.text.provisions().iter().all(|p| !p.wording.as_str().contains(|c: char| c.is_control() && c != '\n' && c != '\t')));
            let _ = paraph_interop::read_file_bytes(&bytes, format);
        }
    }
}
