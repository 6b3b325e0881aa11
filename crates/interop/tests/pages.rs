//! Pages contain every word and every sponsor, and no content can break out of its place.

#![allow(clippy::unwrap_used)]

use paraph_interop::html::{
    LocusPage, PageMeta, amendments_page, count_page, redline_page, rolling_page, trace_page,
};
use paraph_text::{
    Change, Finding, Id, Kind, Number, Proposal, Provision, Run, Severity, Sponsor, Text, Wording, compose,
    count_rolling, redline, trace,
};
use proptest::prelude::*;

fn text(wordings: &[String]) -> Text {
    let provision = |(at, wording): (usize, &String)| Provision {
        id: Id::new(format!("p{at}")),
        kind: Kind::Point,
        level: 2,
        number: Some(Number::plain(&format!("{at}"))),
        wording: Wording::new(wording),
    };
    Text::new(wordings.iter().enumerate().map(provision).collect())
}

fn meta(title: &str) -> PageMeta {
    PageMeta { title: title.to_owned(), subtitle: title.to_owned(), language: title.to_owned() }
}

/// The text of a page as a reader sees it: no tags, entities read.
fn seen(page: &str) -> String {
    let body = &page[page.find("<article").unwrap()..page.find("<script>").unwrap()];
    let mut out = String::new();
    let mut tag = false;
    for c in body.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => out.push(c),
            _ => {}
        }
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, c);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_out_of_its_place(
        wordings in prop::collection::vec("[a-c<>&\"'/ =;\u{202e}]{0,30}", 1..4),
        new in "[a-c<>&\"'/ =;script]{1,30}",
        name in "[a-c<>&\"'/=]{1,12}",
    ) {
        let base = text(&wordings);
        let Some(sponsor) = Sponsor::new(&name) else { return Ok(()) };
        let change = Change::Reword { id: base.provisions()[0].id.clone(), wording: Wording::new(&new) };
        let rolling = compose(&base, &[Proposal { sponsors: [sponsor].into(), changes: vec![change] }]);
        let page = rolling_page(&rolling, &meta(&name));
        let plain = rolling_page(&compose(&text(&["a".to_owned()]), &[]), &meta("t"));
        prop_assert_eq!(page.matches("<script").count(), plain.matches("<script").count());
        let page_text = seen(&page);
        for word in Wording::new(&new).words().iter() {
            prop_assert!(page_text.contains(word), "{word} of {new} in {page_text}");
        }
    }
}

#[test]
fn a_page_asks_nothing_of_anyone() {
    let page = rolling_page(&compose(&text(&["One.".to_owned()]), &[]), &meta("One"));
    assert!(page.contains("default-src 'none'"));
    assert!(
        !page.contains("http:")
            && !page.contains("https:")
            && !page.contains("@import")
            && !page.contains("url(")
    );
}

fn sponsor(name: &str) -> Sponsor {
    Sponsor::new(name).unwrap()
}

fn reword(name: &str, at: usize, words: &str) -> Proposal {
    let change = Change::Reword { id: Id::new(format!("p{at}")), wording: Wording::new(words) };
    Proposal { sponsors: [sponsor(name)].into(), changes: vec![change] }
}

fn texts(words: &[&str]) -> Text {
    text(&words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>())
}

#[test]
fn hostile_names_and_words_break_out_of_no_field() {
    let hostile = "\"'><x onload=y>&lt;</script></style></title><!--\u{202e}";
    let base = Text::new(vec![Provision {
        id: Id::new(hostile),
        kind: Kind::Article,
        level: 1,
        number: Some(Number::plain(hostile)),
        wording: Wording::new(hostile),
    }]);
    let id = Id::new(hostile);
    let changes = vec![
        Change::Reword { id: id.clone(), wording: Wording::new(&format!("{hostile} and more")) },
        Change::Renumber { id: id.clone(), number: Some(Number::plain(&format!("{hostile}2"))) },
    ];
    let gone = Proposal { sponsors: [sponsor("gone")].into(), changes: vec![Change::Delete { id }] };
    let mut rolling = compose(&base, &[Proposal { sponsors: [sponsor(hostile)].into(), changes }, gone]);
    rolling.findings.push(Finding {
        severity: Severity::Note,
        code: "hostile",
        place: hostile.to_owned(),
        message: hostile.to_owned(),
    });
    for entry in &mut rolling.entries {
        for run in &mut entry.runs {
            if let Run::Bracket(bracket) = run {
                bracket.label = hostile.to_owned();
            }
        }
    }
    let other = texts(&[hostile, "other"]);
    let pages = [
        rolling_page(&rolling, &meta(hostile)),
        amendments_page(&[LocusPage { locus: hostile, rolling: &rolling }], &meta(hostile)),
        redline_page(&redline(&base, &other), &meta(hostile)),
        trace_page(&trace(&base, &other), &meta(hostile)),
        count_page(&count_rolling(&rolling), &rolling.findings, &meta(hostile)),
    ];
    for page in pages {
        assert!(!page.contains("<x") && !page.contains("\"'>") && !page.contains("<!--"));
        assert!(!page.contains('\u{202e}'));
        assert_eq!(page.matches("</script>").count(), 1);
        assert_eq!(page.matches("</style>").count(), 1);
        assert_eq!(page.matches("</title>").count(), 1);
    }
}

#[test]
fn every_sponsor_is_named_at_its_words() {
    let base = texts(&["The parties shall meet."]);
    let proposals: Vec<Proposal> =
        (1..=12).map(|n| reword(&format!("Party {n}"), 0, "The parties may meet.")).collect();
    let page = rolling_page(&compose(&base, &proposals), &meta("t"));
    let text = seen(&page);
    assert!(text.contains("Party 1, Party 2, Party 3, +9 sponsors"), "{text}");
    let bracket = &page[page.find("class=\"br\"").unwrap()..];
    for n in 1..=12 {
        assert!(bracket.contains(&format!(">Party {n}</bdi>")));
    }
}

#[test]
fn a_side_reads_as_its_choice() {
    let base = texts(&["One.", "Two.", "Three."]);
    let changes = vec![
        Change::Delete { id: Id::new("p1") },
        Change::Renumber { id: Id::new("p2"), number: Some(Number::plain("9")) },
    ];
    let rolling = compose(&base, &[Proposal { sponsors: [sponsor("North")].into(), changes }]);
    let page = rolling_page(&rolling, &meta("t"));
    let plan = "data-plan=\"{&quot;0&quot;:[0,[2,&quot;9.&quot;]]}\"";
    assert!(page.contains(plan), "{}", &page[page.find("data-plan").unwrap()..][..120]);
}

#[test]
fn no_two_places_share_an_identity() {
    let rolling = compose(&texts(&["One."]), &[reword("North", 0, "Two.")]);
    let locus = |locus| LocusPage { locus, rolling: &rolling };
    let page = amendments_page(&[locus("Article 1"), locus("Article 2")], &meta("t"));
    assert!(page.contains("id=\"l0-B1\"") && page.contains("id=\"l1-B1\""));
    assert_eq!(page.matches("id=\"B1\"").count(), 0);
}

#[test]
fn what_moved_says_from_where() {
    let old = texts(&[
        "The first of the points speaks of land.",
        "The second speaks of the sea.",
        "The third of air.",
    ]);
    let new = Text::new([2, 0, 1].map(|at| old.provisions()[at].clone()).to_vec());
    let page = redline_page(&redline(&old, &new), &meta("t"));
    assert!(page.contains(">moved</span>"));
    assert!(seen(&page).contains("stood after point 1"), "{}", seen(&page));
}
