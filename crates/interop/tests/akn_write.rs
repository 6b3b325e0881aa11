//! Texts and rolling texts as Akoma Ntoso: valid, with the same bytes every time, and read again
//! without loss.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use generated::{base, edit, steps};
use paraph_interop::{
    AknKind, AknMeta, AknView, ErrorKind, Format, Reading, count_bytes, read_akn, read_akn_rolling,
    read_file_bytes, write_akn, write_akn_rolling,
};
use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Kind, Number, Opinion, Provision, Rolling, Run, Sponsor,
    Sponsors, Text, Wording, choose, compose, count_rolling,
};
use paraph_trial::{data, tool};
use proptest::prelude::*;

/// What `xmllint` finds against the schema of OASIS; `None` if one of the two is missing.
fn invalid(xml: &str) -> Option<Result<(), String>> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let schema = data("akn-oasis")?.join("schema/akomantoso30.xsd");
    let program = tool("xmllint")?;
    let name = format!("paraph-akn-{}-{}.xml", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, xml).unwrap();
    let run = Command::new(program)
        .args(["--nonet", "--noout", "--huge", "--schema"])
        .arg(&schema)
        .arg(&path)
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    Some(if run.status.success() { Ok(()) } else { Err(said) })
}

fn assert_valid(xml: &str) {
    if let Some(Err(said)) = invalid(xml) {
        panic!("{said}\n{xml}");
    }
}

/// Every field of every provision; wordings with their exact space.
fn whole(text: &Text) -> Vec<(String, Kind, u8, Option<Number>, String)> {
    let provision = |p: &Provision| {
        (p.id.as_str().to_owned(), p.kind, p.level, p.number.clone(), p.wording.as_str().to_owned())
    };
    text.provisions().iter().map(provision).collect()
}

fn provision(id: &str, kind: Kind, level: u8, number: Option<(&str, &str)>, words: &str) -> Provision {
    let number = number.map(|(number, label)| Number { number: number.to_owned(), label: label.to_owned() });
    Provision { id: Id::new(id), kind, level, number, wording: Wording::new(words) }
}

fn agreement() -> Text {
    Text::new(vec![
        provision("p1", Kind::Title, 0, None, "Agreement on the rivers & lakes"),
        provision("p2", Kind::Preamble, 0, None, "The Parties,"),
        provision("p3", Kind::Preamble, 0, Some(("(1)", "(1)")), "Recalling their joint statement,"),
        provision("p4", Kind::Division, 1, Some(("I", "Part I")), "Principles"),
        provision("p5", Kind::Article, 2, Some(("1", "Article 1")), "Scope"),
        provision("p6", Kind::Point, 3, Some(("1", "1.")), "Parties shall:"),
        provision("p7", Kind::Item, 4, Some(("(a)", "(a)")), "report;"),
        provision("p8", Kind::Item, 4, Some(("(b) bis", "(b) bis")), "meet  twice."),
        provision("p9", Kind::Paragraph, 3, None, "One line\nand another."),
        provision("p10", Kind::Table, 3, None, "River\tLength\nNorth\t600 km"),
        provision(
            "p11",
            Kind::Article,
            2,
            Some(("2", "Article 2")),
            "This Agreement enters into force on signature.",
        ),
    ])
}

#[test]
fn an_agreement_is_written_as_a_reader_of_xml_expects() {
    let meta = AknMeta {
        kind: AknKind::Act,
        country: "un".to_owned(),
        language: "en".to_owned(),
        date: "2026-11-24".to_owned(),
        number: "draft 3".to_owned(),
        author: "Conference \"A\"".to_owned(),
    };
    let xml = write_akn(&agreement(), &meta).unwrap();
    assert_valid(&xml);
    for part in [
        "<FRBRuri value=\"/akn/un/act/2026-11-24/draft%203/en@2026-11-24\"/>",
        "showAs=\"Conference &quot;A&quot;\"",
        "<docTitle>Agreement on the rivers &amp; lakes</docTitle>",
        "<recital eId=\"recs__rec_1-2\" wId=\"id-p3\">\n<num>(1)</num>",
        "<part eId=\"part_I\" wId=\"id-p4\">\n<num>Part I</num>\n<heading>Principles</heading>",
        "<article eId=\"part_I__art_1\" wId=\"id-p5\">\n<num>Article 1</num>\n<heading>Scope</heading>",
        "<paragraph eId=\"part_I__art_1__para_1\" wId=\"id-p6\">\n<num>1.</num>\n<intro>\n<p>Parties shall:</p>",
        "<point eId=\"part_I__art_1__para_1__point_a\" wId=\"id-p7\">",
        "<p xml:space=\"preserve\">meet  twice.</p>",
        "One line<eol/>and another.",
        "<tr><td><p>North</p></td><td><p>600 km</p></td></tr>",
    ] {
        assert!(xml.contains(part), "{part}\n{xml}");
    }
    let read = read_akn(xml.as_bytes(), &AknView::Accepted).unwrap();
    assert_eq!(whole(&read.text), whole(&agreement()));
    assert_eq!(read.about.document, "act");
    assert_eq!(read_file_bytes(xml.as_bytes(), Format::of_name("a.akn.xml")).unwrap().text, agreement());
}

#[test]
fn what_xml_cannot_hold_is_refused_by_name() {
    let text = Text::new(vec![provision("p1", Kind::Point, 1, Some(("6", "6.")), "a\u{1}b")]);
    let error = write_akn(&text, &AknMeta::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AknCharacter);
    assert_eq!(error.to_string(), "point 6: XML does not allow the character U+0001");
    assert!(!error.hint().is_empty());
    for meta in [
        AknMeta { date: "2026-02-29".to_owned(), ..AknMeta::default() },
        AknMeta { date: "soon".to_owned(), ..AknMeta::default() },
        AknMeta { language: "e\"n".to_owned(), ..AknMeta::default() },
        AknMeta { country: String::new(), ..AknMeta::default() },
    ] {
        let error = write_akn(&agreement(), &meta).expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::AknField, "{meta:?}");
    }
}

#[test]
fn the_empty_text_and_the_deepest_are_valid_and_read_again() {
    let deep = (0..=255u8).map(|n| provision(&format!("d{n}"), Kind::Item, n, Some(("x", "x)")), "words"));
    for text in [Text::default(), Text::new(deep.collect())] {
        let xml = write_akn(&text, &AknMeta::default()).unwrap();
        assert_valid(&xml);
        assert_eq!(whole(&read_akn(xml.as_bytes(), &AknView::Accepted).unwrap().text), whole(&text));
    }
}

#[test]
fn documents_of_parliaments_survive_import_and_export() {
    let mut folders: Vec<_> =
        ["akn-oasis/examples", "akn-leos", "akn-senato"].into_iter().filter_map(data).collect();
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for path in entries.flatten().map(|e| e.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "xml") {
                let read = read_akn(&std::fs::read(&path).unwrap(), &AknView::Accepted).unwrap();
                let xml = write_akn(&read.text, &AknMeta::default()).unwrap();
                let again = read_akn(xml.as_bytes(), &AknView::Accepted).unwrap();
                assert_eq!(whole(&again.text), whole(&read.text), "{}", path.display());
                if count % 8 == 0 {
                    assert_valid(&xml);
                }
                count += 1;
            }
        }
    }
    println!("{count} documents");
}

fn any_provision() -> impl Strategy<Value = Provision> {
    let kind = prop::sample::select(vec![
        Kind::Title,
        Kind::Preamble,
        Kind::Division,
        Kind::Article,
        Kind::Point,
        Kind::Paragraph,
        Kind::Item,
        Kind::Table,
    ]);
    let number = prop_oneof![
        3 => Just(None),
        3 => prop::sample::select(vec![
            "1.", "(a)", "Article 3", "Part II", "Section 4", "CHAPTER I", "10 bis.", "-", "§ 2", "(-a)", "iv", "Title 1",
            "2  bis", "Annex A",
        ])
        .prop_map(|label| Some(Number { number: label.trim_matches('.').to_owned(), label: label.to_owned() })),
        1 => ("[ -~]{0,6}", "[ -~]{0,8}").prop_map(|(number, label)| Some(Number { number, label })),
    ];
    let words = prop_oneof![
        3 => "([a-z]{1,7} ){0,6}[a-z.;:&<>\"]{0,3}",
        1 => "([ \\t\\n]|[a-zé§“«»\\]\\[/|-]{1,4}){0,12}",
    ];
    let id = prop_oneof![4 => "[a-z][0-9]{1,3}", 1 => "[ -~é§]{0,6}"];
    let level = prop_oneof![8 => 0u8..5, 1 => any::<u8>()];
    (id, kind, level, number, words).prop_map(|(id, kind, level, number, words)| Provision {
        id: Id::new(id),
        kind,
        level,
        number,
        wording: Wording::new(&words),
    })
}

fn any_text() -> impl Strategy<Value = Text> {
    prop::collection::vec(any_provision(), 0..14).prop_map(Text::new)
}

fn any_sponsors() -> impl Strategy<Value = Sponsors> {
    let names = vec!["Norway", "Kenya", "Peru & Chile", "G77 <x>", "Party 10", "Party 2"];
    prop::collection::btree_set(prop::sample::select(names), 0..3)
        .prop_map(|names| names.into_iter().map(|n| Sponsor::new(n).unwrap()).collect())
}

fn any_runs() -> impl Strategy<Value = Vec<Run>> {
    let text = "[a-z &<\\n\\t\\[\\]/:-]{0,8}".prop_map(Run::Text);
    let leaf = prop::collection::vec(text, 0..3);
    leaf.prop_recursive(3, 24, 3, |inner| {
        let alternative = (any_sponsors(), inner);
        let bracket = ("B[0-9]{1,2}", prop::collection::vec(alternative, 1..4), any::<bool>()).prop_map(
            |(label, alternatives, base)| {
                let of = |(at, (sponsors, runs)): (usize, (Sponsors, Vec<Run>))| Alternative {
                    sponsors,
                    base: base && at == 0,
                    runs,
                };
                Run::Bracket(Bracket {
                    label,
                    alternatives: alternatives.into_iter().enumerate().map(of).collect(),
                })
            },
        );
        prop::collection::vec(prop_oneof![bracket, "[a-z ]{0,5}".prop_map(Run::Text)], 0..4)
    })
}

fn any_dispute<T: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Option<Dispute<T>>> {
    let opinions = prop::collection::vec((any_sponsors(), value), 1..4);
    let dispute = ("B[0-9]", opinions, any::<bool>()).prop_map(|(label, opinions, base)| {
        let of = |(at, (sponsors, value))| Opinion { sponsors, base: base && at == 0, value };
        Dispute { label, opinions: opinions.into_iter().enumerate().map(of).collect() }
    });
    prop::option::weighted(0.3, dispute)
}

fn any_rolling() -> impl Strategy<Value = Rolling> {
    let id = prop::option::of("p[0-9]").prop_map(|id| id.map(Id::new));
    let number = prop::option::of("[0-9]{1,2}").prop_map(|n| n.map(|n| Number::plain(&n)));
    let entry = (
        any_provision(),
        any_dispute(any::<bool>()),
        any_dispute(id),
        any_dispute(number),
        any_dispute(any::<bool>()),
        any_runs(),
    );
    (prop::collection::vec(entry, 0..8), any_sponsors()).prop_map(|(entries, sponsors)| {
        // Identities are made distinct as a text makes them.
        let text = Text::new(entries.iter().map(|e| e.0.clone()).collect());
        let entries = entries.into_iter().zip(text.provisions()).map(
            |((_, presence, place, renumber, boundary, runs), p)| Entry {
                id: p.id.clone(),
                kind: p.kind,
                level: p.level,
                number: p.number.clone(),
                presence,
                place,
                renumber,
                boundary,
                runs,
            },
        );
        Rolling { sponsors, entries: entries.collect(), findings: Vec::new() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_read_as_it_was_written(text in any_text()) {
        let xml = write_akn(&text, &AknMeta::default()).unwrap();
        prop_assert_eq!(&xml, &write_akn(&text, &AknMeta::default()).unwrap());
        let read = read_akn(xml.as_bytes(), &AknView::Accepted).unwrap();
        prop_assert_eq!(whole(&read.text), whole(&text), "{}", xml);
    }

    #[test]
    fn a_composed_rolling_text_is_read_as_it_was_written(base in base(), a in steps(), b in steps(), c in steps()) {
        let sides = [edit(&base, &a, &["Norway"]), edit(&base, &b, &["Kenya", "Peru"]), edit(&base, &c, &["Chile"])];
        let proposals: Vec<_> = sides.iter().map(|s| s.proposal.clone()).collect();
        let mut rolling = compose(&base, &proposals);
        rolling.findings.clear();
        let xml = write_akn_rolling(&rolling, &AknMeta::default()).unwrap();
        prop_assert_eq!(&read_akn_rolling(xml.as_bytes()).unwrap(), &rolling, "{}", xml);
        let counted = count_bytes(xml.as_bytes(), Format::Akn).unwrap();
        prop_assert_eq!(counted.counts, count_rolling(&rolling));
        prop_assert_eq!(counted.reading, Reading::Akn);
        // Read as a text it is the base.
        let read = read_akn(xml.as_bytes(), &AknView::Accepted).unwrap();
        prop_assert_eq!(&read.text, &choose(&rolling, None));
        prop_assert!(read.findings.iter().any(|f| f.code == "rolling-base"));
    }

    #[test]
    fn any_rolling_text_is_read_as_it_was_written(rolling in any_rolling()) {
        let xml = write_akn_rolling(&rolling, &AknMeta::default()).unwrap();
        let mut read = read_akn_rolling(xml.as_bytes()).unwrap();
        prop_assert_eq!(&read.sponsors, &rolling.sponsors);
        for (read, written) in read.entries.iter().zip(&rolling.entries) {
            prop_assert_eq!(read, written, "{}", xml);
        }
        read.sponsors.clone_from(&rolling.sponsors);
        prop_assert_eq!(read, rolling);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn what_is_written_is_valid(text in any_text(), rolling in any_rolling()) {
        for xml in [write_akn(&text, &AknMeta::default()).unwrap(), write_akn_rolling(&rolling, &AknMeta::default()).unwrap()] {
            if let Some(result) = invalid(&xml) {
                prop_assert!(result.is_ok(), "{}\n{}", result.unwrap_err(), xml);
            }
        }
    }
}
