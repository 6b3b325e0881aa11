//! The law of reading, over real texts: every word of the source is in a label or a wording, in
//! order, except those named in a finding.

mod common;

use common::{assert_nothing_lost, files, read};
use paraph_interop::Format;
use paraph_text::{Kind, Provision};
use paraph_trial::data;

/// The provisions of a text of a data set.
fn outline(set: &str, file: &str) -> Option<Vec<Provision>> {
    Some(read(&data(set)?.join(file)).1.text.provisions().to_vec())
}

fn find<'a>(provisions: &'a [Provision], kind: Kind, number: &str) -> &'a Provision {
    let found =
        provisions.iter().find(|p| p.kind == kind && p.number.as_ref().is_some_and(|n| n.number == number));
    found.unwrap_or_else(|| panic!("no {} {number}", kind.as_str()))
}

#[test]
fn nothing_is_lost_in_any_real_text() {
    let sets = [
        "un-negotiating-texts",
        "de-law-versions",
        "us-bill-versions",
        "licence-families",
        "bench-hundred-pages",
        "fr-amendments-applied",
    ];
    let mut count = 0;
    for path in sets.iter().flat_map(|set| files(set)) {
        let (source, read) = read(&path);
        let format = Format::of_name(&path.to_string_lossy());
        assert_nothing_lost(&source, &read, format, &path.to_string_lossy());
        count += 1;
    }
    println!("{count} texts");
}

#[test]
fn a_mining_code_in_the_making_has_its_regulations_and_inserted_numbers() {
    let Some(text) = outline("un-negotiating-texts", "isa-mining-code-2025-12-23_preamble-to-part-IX.txt")
    else {
        return;
    };
    assert_eq!(text[0].kind, Kind::Title);
    let bis = find(&text, Kind::Point, "1 bis");
    assert_eq!((bis.level, bis.number.as_ref().map(|n| n.label.as_str())), (3, Some("1. bis")));
    assert!(bis.wording.as_str().starts_with("These Regulations shall also be applied"));
    assert_eq!(find(&text, Kind::Division, "II").level, 1);
    assert!(text.iter().filter(|p| p.kind == Kind::Article).count() > 80);
    assert_eq!(find(&text, Kind::Item, "(c) bis").level, 4);
}

#[test]
fn a_statute_has_its_paragraphs_and_the_words_that_follow_a_list() {
    let Some(text) = outline("de-law-versions", "jgg/v06_2018-11-08.md") else { return };
    assert_eq!(text[0].wording.as_str(), "Jugendgerichtsgesetz (JGG)");
    let article = find(&text, Kind::Article, "10");
    assert_eq!((article.level, article.wording.as_str()), (4, "Weisungen"));
    assert_eq!(find(&text, Kind::Division, "Zweiter").wording.as_str(), "Jugendliche");
}

#[test]
fn a_bill_nests_paragraphs_in_subsections() {
    let Some(text) = outline("us-bill-versions", "hr1058-116/1-rds.txt") else { return };
    let levels: Vec<(&str, u8)> = text
        .iter()
        .skip_while(|p| p.number.as_ref().is_none_or(|n| n.number != "3"))
        .filter(|p| p.kind == Kind::Item && p.wording.as_str().ends_with(".\u{2014}"))
        .filter_map(|p| p.number.as_ref().map(|n| (n.number.as_str(), p.level)))
        .take(3)
        .collect();
    assert_eq!(levels, [("(a)", 2), ("(b)", 2), ("(c)", 2)]);
}

#[test]
fn a_hundred_pages_have_their_141_articles() {
    let Some(text) = outline("bench-hundred-pages", "v1.txt") else { return };
    assert_eq!(text.iter().filter(|p| p.kind == Kind::Article).count(), 141);
    assert_eq!(text.len(), 141 + 1278);
}
